#include "query/planner/match_planner.h"

#include <algorithm>
#include <set>

#include "query/binder/visit.h"
#include "query/planner/path_planner.h"
#include "storage/model/try.h"

namespace fasti::plan {
namespace {

using bound::EdgePattern;
using bound::LabelTest;
using bound::Match;
using bound::NodePattern;

/// The one label that a scan can use: a plain name, alone or in a conjunction.
const std::string* ScanLabel(const LabelTest& test) {
  if (test.kind == LabelTest::Kind::kName) return &test.name;
  if (test.kind == LabelTest::Kind::kAnd) {
    for (const LabelTest& child : test.children) {
      if (const std::string* name = ScanLabel(child)) return name;
    }
  }
  return nullptr;
}

class MatchPlanner {
 public:
  MatchPlanner(PlanBuilder& builder, const Match& match, const bound::Context& context, BranchState* state)
      : builder_(builder),
        match_(match),
        context_(context),
        state_(state),
        pattern_(match.pattern),
        knows_range_(std::holds_alternative<bound::known::Range>(context.known)) {}

  Status Run(PlanBuilder::Keeps keeps, VarId* pieces_out) {
    keeps_pieces_ = keeps.for_later;
    FASTI_TRY(FindUnits());
    frame_ = NewFrame();
    for (const NodePattern& n : pattern_.nodes) {
      if (!n.context) frame_.repin.push_back(n.var);
    }
    for (const EdgePattern& e : pattern_.edges) {
      if (e.context) continue;
      frame_.repin.push_back(e.var);
      AppendInside(e, &frame_.repin);
    }
    for (const bound::PathPattern& p : pattern_.paths) {
      if (p.var != kNoVar) frame_.repin.push_back(p.var);
    }
    if (match_.chronological) FASTI_TRY(StartChronological(keeps));
    Begin(context_, frame_);
    BranchState inner = *state_;
    inner.scope = match_.chronological ? range_scope_ : frame_.scope;
    inner.pieces = match_.chronological ? kNoVar : frame_.pieces;
    inner_ = inner;
    // Expressions inside the pattern may hold subqueries: they inherit this frame.
    Status status = Status::Ok();
    bound::ForEachExpr(match_, [&](const bound::Expr& e) {
      if (status.ok()) status = builder_.PlanSubqueries(e, inner_);
    });
    FASTI_TRY(status);
    StartElementFrames();
    CollectConditions();
    FASTI_TRY(match_.chronological ? SolveChronological() : Solve());
    FASTI_TRY(PlaceConditions(true));
    End(keeps, pieces_out);
    return knows_range_ && context_.as != kNoVar ? PlanKnownPeriods() : Status::Ok();
  }

  /// The pattern again, in the same frame, for rows that have values for all of its variables.
  Status RunBound(const MatchFrame& frame) {
    all_bound_ = true;
    FASTI_TRY(FindUnits());
    frame_ = frame;
    Begin(context_, frame_);
    CollectConditions();
    FASTI_TRY(Solve());
    FASTI_TRY(PlaceConditions(true));
    EndFrame(match_, context_, frame_, {}, nullptr);
    auto end = std::make_shared<MatchEnd>(As<MatchEnd>(*state_->plan));
    end->filters_on_period = false;
    state_->plan = std::move(end);
    return Status::Ok();
  }

  /// The finished plan, but for the modality: rows that are merely possible stay.
  PlanPtr WithAllPossible() const {
    auto end = std::make_shared<MatchEnd>(As<MatchEnd>(*state_->plan));
    end->modality.reset();
    end->inputs = {before_end_};
    return end;
  }

 private:
  struct Pending {
    Condition condition;
    std::vector<VarId> needs;  // pattern variables that must have values first
    const MatchFrame* frame;
  };

  /// AS w under a range of system time: w is found for each binding in each state of knowledge.
  Status PlanKnownPeriods() {
    for (const Unit& unit : units_) {
      if (unit.path != nullptr || unit.parts.edges[0]->group != nullptr) {
        return NotYet("AS w under a range of system time, over a path search or a repeated path,",
                      match_.span);
      }
    }
    if (!element_frames_.empty()) {
      return NotYet("AS w under a range of system time, with elements that have contexts of their own,",
                    match_.span);
    }
    auto node = std::make_shared<KnownRange>();
    node->row = builder_.NewVar();
    node->scope = builder_.NewVar();
    node->row_pieces = As<MatchEnd>(*state_->plan).row_pieces;
    node->frame_scope = frame_.scope;
    node->elements = frame_.repin;
    node->period = context_.as;
    node->known = context_.known_as;
    auto state_of_one = std::make_unique<bound::Context>();
    state_of_one->modality = context_.modality;
    state_of_one->valid = bound::valid::Inherit{};
    state_of_one->known = bound::known::Inherit{};
    state_of_one->as = context_.as;
    state_of_one->span = context_.span;
    const bound::Context& context = *state_of_one;
    builder_.plan().contexts.push_back(std::move(state_of_one));
    BranchState inner;
    auto argument = std::make_shared<Argument>();
    argument->description = "Argument";
    inner.plan = argument;
    inner.scope = node->scope;
    inner.certain = state_->certain;
    FASTI_TRY(MatchPlanner(builder_, match_, context, &inner).RunBound(frame_));
    node->inputs = {state_->plan, inner.plan};
    node->estimated_rows = 2 * state_->plan->estimated_rows;
    node->description = "KnownRange";
    state_->plan = std::move(node);
    state_->known.push_back(context_.known_as);
    if (match_.where_on_period.empty()) return Status::Ok();
    auto filter = Over<Filter>(state_->plan);
    for (const bound::ExprPtr& e : match_.where_on_period) {
      Condition c;
      c.expr = e.get();
      filter->conditions.push_back(c);
    }
    filter->certain = state_->certain;
    filter->description = "Filter on the period";
    state_->plan = std::move(filter);
    return Status::Ok();
  }

  MatchFrame NewFrame() {
    MatchFrame frame;
    frame.scope = builder_.NewVar();
    frame.pieces = builder_.NewVar();
    if (builder_.tracks_certainty()) frame.certain = builder_.NewVar();
    const bool ranks = std::any_of(units_.begin(), units_.end(), [](const Unit& u) {
      return u.path != nullptr && u.path->selector != bound::PathPattern::Selector::kAll;
    });
    if (ranks) frame.begin = builder_.NewVar();
    return frame;
  }

  /// What the conditions inside a variable length call its elements, and the lists outside.
  static void AppendInside(const EdgePattern& e, std::vector<VarId>* out) {
    if (e.step != kNoVar) out->push_back(e.step);
    if (e.group == nullptr) return;
    for (const NodePattern& node : e.group->nodes) out->push_back(node.var);
    for (const EdgePattern& edge : e.group->edges) out->push_back(edge.var);
    for (const bound::PathGroup::Collected& list : e.group->lists) out->push_back(list.outside);
  }

  void Begin(const bound::Context& context, const MatchFrame& frame) {
    auto begin = Over<MatchBegin>(state_->plan);
    begin->context = &context;
    begin->outer_scope = state_->scope;
    begin->outer_pieces = state_->pieces;
    begin->frame = frame;
    begin->range_scope = range_scope_;
    // Under POSSIBLY a value that is read later may have several possible values: one row for each.
    begin->needs_periods =
        context.as != kNoVar || (context.modality == bound::Modality::kPossibly &&
                                 builder_.tracks_certainty() && &context == &context_ && ReadsLater());
    begin->description = "MatchBegin " + ContextText(context);
    state_->plan = std::move(begin);
  }

  bool ReadsLater() const {
    for (const bound::LaterReads& later : match_.later) {
      if (later.everything || !later.keys.empty() || !later.labels.empty()) return true;
    }
    return false;
  }

  static std::string ContextText(const bound::Context& context) {
    std::string out;
    if (context.modality) out = *context.modality == bound::Modality::kPossibly ? "possibly " : "";
    if (std::holds_alternative<bound::valid::Default>(context.valid)) out += "as of now";
    if (std::holds_alternative<bound::valid::Inherit>(context.valid)) out += "at the row's instants";
    if (std::holds_alternative<bound::valid::At>(context.valid)) out += "as of an instant";
    if (const auto* r = std::get_if<bound::valid::Range>(&context.valid)) {
      out += r->form == bound::valid::Range::Form::kAnytime      ? "anytime"
             : r->test == bound::valid::Range::Test::kThroughout ? "throughout a period"
             : r->test == bound::valid::Range::Test::kWithin     ? "within a period"
                                                                 : "during a period";
    }
    if (std::holds_alternative<bound::known::At>(context.known)) out += ", known at an instant";
    if (std::holds_alternative<bound::known::Range>(context.known)) out += ", known over a range";
    return out;
  }

  /// Elements with a context of their own get a frame of their own (section 4: no part in coexistence or in
  /// w).
  void StartElementFrames() {
    auto start = [&](VarId var, VarId step, const bound::Context& context, Span span, bool bound_before) {
      auto synthetic = std::make_unique<Match>();
      synthetic->introduces = {var};
      if (bound_before) synthetic->introduces.clear();
      if (context.as != kNoVar) synthetic->introduces.push_back(context.as);
      synthetic->context.as = context.as;
      synthetic->span = span;
      for (const bound::LaterReads& later : match_.later) {
        if (later.var != var) continue;
        bound::LaterReads copy;
        copy.var = later.var;
        copy.everything = later.everything;
        copy.keys = later.keys;
        copy.labels = later.labels;
        synthetic->later.push_back(std::move(copy));
      }
      ElementFrame element;
      element.var = var;
      element.context = &context;
      element.frame = std::make_unique<MatchFrame>(NewFrame());
      element.frame->repin = {var};
      if (step != kNoVar) element.frame->repin.push_back(step);
      element.match = synthetic.get();
      builder_.plan().element_frames.push_back(std::move(synthetic));
      Begin(context, *element.frame);
      element_frames_.push_back(std::move(element));
    };
    for (const NodePattern& n : pattern_.nodes) {
      if (n.context) start(n.var, kNoVar, *n.context, n.span, n.bound_before);
    }
    for (const EdgePattern& e : pattern_.edges) {
      if (e.context) start(e.var, e.step, *e.context, e.span, e.bound_before);
    }
  }

  const MatchFrame& FrameOf(VarId var) const {
    for (const ElementFrame& e : element_frames_) {
      if (e.var == var) return *e.frame;
    }
    return frame_;
  }

  // --- Conditions
  // -----------------------------------------------------------------------------------------------------

  std::vector<VarId> PatternVars() const {
    std::vector<VarId> vars;
    for (const NodePattern& n : pattern_.nodes) vars.push_back(n.var);
    for (const EdgePattern& e : pattern_.edges) {
      vars.push_back(e.var);
      if (e.group == nullptr) continue;
      for (const bound::PathGroup::Collected& list : e.group->lists) vars.push_back(list.outside);
    }
    for (const bound::PathPattern& p : pattern_.paths) {
      if (p.var != kNoVar) vars.push_back(p.var);
    }
    for (const ElementFrame& e : element_frames_) {
      if (e.context->as != kNoVar) vars.push_back(e.context->as);
    }
    return vars;
  }

  void AddCondition(const Condition& condition, const MatchFrame* frame) {
    Pending pending{condition, {}, frame};
    for (VarId var : PatternVars()) {
      if (ReadsVariable(condition, var)) pending.needs.push_back(var);
    }
    // What reads the period of an element is tested on the row, after the element's own frame has ended.
    for (const ElementFrame& e : element_frames_) {
      if (e.context->as != kNoVar && ReadsVariable(condition, e.context->as)) pending.frame = &frame_;
    }
    pending_.push_back(std::move(pending));
  }

  void CollectConditions() {
    for (const NodePattern& n : pattern_.nodes) {
      if (OnlyInside(n)) continue;  // the search tests it
      std::vector<Condition> conditions;
      AppendConditions(n, &conditions);
      for (const Condition& c : conditions) AddCondition(c, &FrameOf(n.var));
    }
    for (const EdgePattern& e : pattern_.edges) {
      if (e.length || IsSearched(e)) continue;  // each step's conditions belong to the walk
      std::vector<Condition> conditions;
      AppendConditions(e, e.var, &conditions);
      for (const Condition& c : conditions) AddCondition(c, &FrameOf(e.var));
    }
    for (const bound::ExprPtr& e : match_.where) {
      Condition c;
      c.expr = e.get();
      AddCondition(c, &frame_);
    }
  }

  bool Solved(VarId var) const { return solved_.count(var) != 0; }

  /// Puts conditions whose variables have values into filters. Without the optimiser they wait for the end.
  Status PlaceConditions(bool all) {
    if (!all && !builder_.optimize()) return Status::Ok();
    // Conditions of elements with their own frame first: the frame ends before WHERE reads the element.
    for (ElementFrame& e : element_frames_) {
      if (e.ended || !Solved(e.var)) continue;
      PlaceIn(e.frame.get(), all);
      const bool waiting = std::any_of(pending_.begin(), pending_.end(),
                                       [&](const Pending& p) { return p.frame == e.frame.get(); });
      if (waiting) continue;
      EndFrame(*e.match, *e.context, *e.frame, {}, nullptr);
      if (e.context->as != kNoVar) solved_.insert(e.context->as);
      e.ended = true;
    }
    PlaceIn(&frame_, all);
    return Status::Ok();
  }

  void PlaceIn(const MatchFrame* frame, bool all) {
    std::vector<Condition> ready;
    std::erase_if(pending_, [&](const Pending& p) {
      if (p.frame != frame) return false;
      if (!all && !std::all_of(p.needs.begin(), p.needs.end(), [&](VarId v) { return Solved(v); }))
        return false;
      ready.push_back(p.condition);
      return true;
    });
    if (ready.empty()) return;
    // Labels are cheapest, then properties, then expressions; subqueries last.
    auto cost = [](const Condition& c) {
      if (c.labels != nullptr) return 0;
      if (c.property != nullptr) return 1;
      if (c.property_map != nullptr) return 2;
      return HasSubquery(*c.expr) ? 4 : 3;
    };
    if (builder_.optimize()) {
      std::stable_sort(ready.begin(), ready.end(),
                       [&](const Condition& a, const Condition& b) { return cost(a) < cost(b); });
    }
    auto filter = Over<Filter>(state_->plan);
    filter->description =
        "Filter " + std::to_string(ready.size()) + (ready.size() == 1 ? " condition" : " conditions");
    filter->estimated_rows = std::max(1.0, filter->estimated_rows * 0.3);
    filter->conditions = std::move(ready);
    filter->frame = *frame;
    state_->plan = std::move(filter);
  }

  static bool HasSubquery(const bound::Expr& e) {
    if (e.kind == bound::ExprKind::kSubquery) return true;
    bool found = false;
    bound::ForEachPart(e, [&](const bound::Expr& part) { found = found || HasSubquery(part); });
    return found;
  }

  // --- Order
  // ------------------------------------------------------------------------------------------------------------

  Status Solve() {
    for (const NodePattern& n : pattern_.nodes) {
      if (!(n.bound_before || all_bound_) || Solved(n.var)) continue;
      auto check = Over<NodeCheck>(state_->plan);
      check->var = n.var;
      check->frame = FrameOf(n.var);
      check->description = "NodeCheck (" + builder_.VarName(n.var) + ")";
      state_->plan = std::move(check);
      solved_.insert(n.var);
    }
    FASTI_TRY(PlaceConditions(false));
    for (Unit& unit : units_) {
      if (unit.path != nullptr || !(unit.parts.edges[0]->bound_before || all_bound_)) continue;
      AddEdgeCheck(*unit.parts.edges[0]);
      unit.done = true;
      FASTI_TRY(AfterStep());
    }
    while (true) {
      if (Unit* next = BestUnit(); next != nullptr) {
        if (const NodePattern* end = OtherEnd(*next); end != nullptr) {
          AddStart(*end);
          FASTI_TRY(AfterStep());
          continue;
        }
        FASTI_TRY(AddUnit(*next));
        next->done = true;
        FASTI_TRY(AfterStep());
        continue;
      }
      const NodePattern* start = BestStart();
      if (start == nullptr) break;
      AddStart(*start);
      FASTI_TRY(AfterStep());
    }
    for (const Unit& unit : units_) {
      if (!unit.done)
        return NotYet("a path whose repeated part reads an element that only the path finds",
                      unit.parts.edges[0]->span);
    }
    return Status::Ok();
  }

  // --- Units: what one operator walks, an edge or a whole path that is searched
  // ---------------------------------------------------------------------------------------

  struct Unit {
    PathParts parts;
    const bound::PathPattern* path = nullptr;  ///< set: searched as a whole
    std::vector<VarId> needs;
    bool done = false;
    const NodePattern& left() const { return *parts.nodes.front(); }
    const NodePattern& right() const { return *parts.nodes.back(); }
  };

  Status FindUnits() {
    std::vector<bool> taken(pattern_.edges.size(), false);
    for (const bound::PathPattern& path : pattern_.paths) {
      if (!path.searched() || path.edges.empty()) continue;
      Unit unit;
      unit.path = &path;
      for (uint32_t node : path.nodes) unit.parts.nodes.push_back(&pattern_.nodes[node]);
      for (uint32_t edge : path.edges) {
        unit.parts.edges.push_back(&pattern_.edges[edge]);
        taken[edge] = true;
      }
      for (const EdgePattern* e : unit.parts.edges) {
        const bool differs = (e->context || unit.parts.edges[0]->context) && unit.parts.edges.size() > 1;
        if (differs) return NotYet("a time context inside a path that is searched as a whole", e->span);
      }
      for (size_t i = 1; i + 1 < unit.parts.nodes.size(); ++i) {
        if (unit.parts.nodes[i]->context)
          return NotYet("a time context inside a path that is searched as a whole",
                        unit.parts.nodes[i]->span);
      }
      units_.push_back(std::move(unit));
    }
    for (size_t i = 0; i < pattern_.edges.size(); ++i) {
      if (taken[i]) continue;
      const EdgePattern& e = pattern_.edges[i];
      Unit unit;
      unit.parts = {{&pattern_.nodes[e.left], &pattern_.nodes[e.right]}, {&e}};
      units_.push_back(std::move(unit));
    }
    // Edge by edge in the order of the text.
    std::stable_sort(units_.begin(), units_.end(),
                     [](const Unit& a, const Unit& b) { return a.parts.edges[0] < b.parts.edges[0]; });
    const std::vector<VarId> vars = PatternVars();
    for (Unit& unit : units_) {
      if (unit.path != nullptr || unit.parts.edges[0]->length) unit.needs = NeededBefore(unit.parts, vars);
    }
    return Status::Ok();
  }

  bool IsSearched(const EdgePattern& e) const {
    return std::any_of(units_.begin(), units_.end(), [&](const Unit& u) {
      return u.path != nullptr &&
             std::find(u.parts.edges.begin(), u.parts.edges.end(), &e) != u.parts.edges.end();
    });
  }

  /// True if the node stands inside a searched path and at no end of anything: the search finds it.
  bool OnlyInside(const NodePattern& n) const {
    bool inside = false;
    for (const Unit& unit : units_) {
      if (unit.left().var == n.var || unit.right().var == n.var) return false;
      inside = inside || unit.parts.HoldsInside(n.var);
    }
    return inside;
  }

  Status AfterStep() {
    AddPaths();
    return PlaceConditions(false);
  }

  VarId NodeVar(uint32_t index) const { return pattern_.nodes[index].var; }

  /// What to walk next: both ends solved first, then the smallest fan-out. Null if nothing touches a solved
  /// node.
  Unit* BestUnit() {
    Unit* best = nullptr;
    double best_cost = 0;
    for (Unit& unit : units_) {
      if (unit.done) continue;
      const bool left = Solved(unit.left().var), right = Solved(unit.right().var);
      if (!left && !right) continue;
      if (!std::all_of(unit.needs.begin(), unit.needs.end(), [&](VarId v) { return Solved(v); })) continue;
      const EdgePattern& e = left ? *unit.parts.edges.front() : *unit.parts.edges.back();
      double cost = left && right ? 0 : FanOut(e, left);
      // A search costs most where an end is open, and between two given ends still more than an edge.
      if (unit.path != nullptr) cost = left && right ? 0.5 : cost + 1e6;
      if (best == nullptr || (builder_.optimize() && cost < best_cost)) {
        best = &unit;
        best_cost = cost;
      }
    }
    return best;
  }

  /// The open end of a ranking search, if few nodes come into question for it: searching between two given
  /// ends is much less work.
  const NodePattern* OtherEnd(const Unit& unit) const {
    if (unit.path == nullptr || unit.path->selector == bound::PathPattern::Selector::kAll) return nullptr;
    const NodePattern& end = Solved(unit.left().var) ? unit.right() : unit.left();
    if (!builder_.optimize() || Solved(end.var)) return nullptr;
    const bool few = !end.properties.empty() || IdOf(end) != nullptr || FindSeek(end).index != nullptr;
    return few ? &end : nullptr;
  }

  double FanOut(const EdgePattern& e, bool from_left) const {
    const Statistics& s = builder_.catalog().statistics;
    std::vector<std::string> names;
    double edges = 0, sources = 0, targets = 0;
    if (e.types && TypeNames(*e.types, &names)) {
      for (const std::string& name : names) {
        const auto id = builder_.catalog().FindType(name);
        if (!id || id->value >= s.edges_per_type.size()) continue;
        edges += static_cast<double>(s.edges_per_type[id->value]);
        if (id->value < s.sources_per_type.size())
          sources += static_cast<double>(s.sources_per_type[id->value]);
        if (id->value < s.targets_per_type.size())
          targets += static_cast<double>(s.targets_per_type[id->value]);
      }
    } else {
      edges = static_cast<double>(s.edges);
      sources = targets = static_cast<double>(s.nodes);
    }
    double out = edges / std::max(1.0, sources), in = edges / std::max(1.0, targets);
    if (e.direction == EdgePattern::Direction::kRightToLeft) std::swap(out, in);
    double fan = e.direction == EdgePattern::Direction::kEither ? out + in : from_left ? out : in;
    if (e.length) fan = fan * fan + 100;
    return fan;
  }

  const NodePattern* BestStart() const {
    const NodePattern* best = nullptr;
    double best_cost = 0;
    for (const NodePattern& n : pattern_.nodes) {
      if (Solved(n.var) || OnlyInside(n)) continue;
      const double cost = StartCost(n);
      if (best == nullptr || (builder_.optimize() && cost < best_cost)) {
        best = &n;
        best_cost = cost;
      }
    }
    return best;
  }

  struct Seek {
    const IndexDef* index = nullptr;
    std::vector<const bound::Expr*> values;
  };

  /// An index whose keys all have a value stated by the pattern or WHERE that can be computed now.
  Seek FindSeek(const NodePattern& n) const {
    Seek best;
    if (!builder_.optimize() || !n.labels) return best;
    const std::string* label = ScanLabel(*n.labels);
    const auto label_id = label ? builder_.catalog().FindLabel(*label) : std::nullopt;
    if (!label_id) return best;
    for (const IndexDef& index : builder_.catalog().indexes) {
      if (!index.on_node || index.label_or_type != label_id->value || index.keys.empty()) continue;
      Seek seek{&index, {}};
      for (KeyId key : index.keys) {
        const bound::Expr* value = ValueOf(n, builder_.catalog().keys.Name(key.value));
        if (value == nullptr) break;
        seek.values.push_back(value);
      }
      if (seek.values.size() != index.keys.size()) continue;
      const bool better = best.index == nullptr || (index.unique_key && !best.index->unique_key) ||
                          seek.values.size() > best.values.size();
      if (better) best = std::move(seek);
    }
    return best;
  }

  /// What the pattern states or WHERE says the property equals, if that can be computed now.
  const bound::Expr* ValueOf(const NodePattern& n, const std::string& key) const {
    for (const bound::PropertyMatch& p : n.properties) {
      if (p.key == key && Computable(*p.value)) return p.value.get();
    }
    return EqualTo([&](const bound::Expr& side) {
      if (side.kind != bound::ExprKind::kProperty) return false;
      const auto& p = bound::As<bound::Property>(side);
      return p.key == key && IsVariable(*p.base, n.var);
    });
  }

  /// What WHERE says id(n) equals.
  const bound::Expr* IdOf(const NodePattern& n) const {
    if (!builder_.optimize()) return nullptr;
    return EqualTo([&](const bound::Expr& side) {
      if (side.kind != bound::ExprKind::kCall) return false;
      const auto& call = bound::As<bound::Call>(side);
      return call.function->name == "id" && call.args.size() == 1 && IsVariable(*call.args[0], n.var);
    });
  }

  static bool IsVariable(const bound::Expr& e, VarId var) {
    return e.kind == bound::ExprKind::kVariable && bound::As<bound::VariableRef>(e).var == var;
  }

  bool Computable(const bound::Expr& e) const {
    for (VarId var : PatternVars()) {
      if (!Solved(var) && bound::Reads(e, var)) return false;
    }
    return !HasSubquery(e);
  }

  /// The other side of a condition `this side = other side` of WHERE.
  template <typename IsThisSide>
  const bound::Expr* EqualTo(const IsThisSide& is_this_side) const {
    for (const bound::ExprPtr& e : match_.where) {
      if (e->kind != bound::ExprKind::kComparison) continue;
      const auto& c = bound::As<bound::Comparison>(*e);
      if (c.rest.size() != 1 || c.rest[0].first != bound::Comparison::Op::kEqual) continue;
      const bound::Expr* sides[2] = {c.first.get(), c.rest[0].second.get()};
      for (int i = 0; i < 2; ++i) {
        if (is_this_side(*sides[i]) && Computable(*sides[1 - i])) return sides[1 - i];
      }
    }
    return nullptr;
  }

  double StartCost(const NodePattern& n) const {
    const Statistics& s = builder_.catalog().statistics;
    if (IdOf(n) != nullptr) return 0.5;
    if (Seek seek = FindSeek(n); seek.index != nullptr) return seek.index->unique_key ? 1 : 10;
    double cost = static_cast<double>(s.nodes) + 2;
    if (n.labels) {
      if (const std::string* label = ScanLabel(*n.labels)) {
        const auto id = builder_.catalog().FindLabel(*label);
        cost = id && id->value < s.nodes_per_label.size()
                   ? static_cast<double>(s.nodes_per_label[id->value]) + 1
                   : 1;
      }
    }
    // A condition on properties makes a start better than one without.
    return n.properties.empty() ? cost : cost * 0.5;
  }

  // --- CHRONOLOGICALLY: paths are walked from one end to the other
  // --------------------------------------------------------

  Status StartChronological(PlanBuilder::Keeps keeps) {
    const auto refuse = [&](std::string message, Span span) {
      return Status::Query("SyntaxError", Phase::kCompileTime, "InvalidTemporalContext", std::move(message),
                           span);
    };
    if (context_.as != kNoVar) {
      return refuse(
          "the steps of a CHRONOLOGICALLY path need not hold together, so there is no period for AS; "
          "take since(validTime(r)) of a step",
          match_.span);
    }
    if (keeps.for_sweep) {
      return refuse(
          "OVER TIME counts what holds at each instant; the steps of a CHRONOLOGICALLY path need not "
          "hold together",
          match_.span);
    }
    if (knows_range_) return refuse("CHRONOLOGICALLY needs a range of valid time", match_.span);
    for (const Unit& unit : units_) {
      if (unit.path != nullptr || unit.parts.edges[0]->group != nullptr) {
        return NotYet("CHRONOLOGICALLY over a path search or a repeated path of several elements",
                      match_.span);
      }
    }
    for (const bound::PathPattern& path : pattern_.paths) {
      if (path.edges.empty()) {
        return refuse("CHRONOLOGICALLY orders the steps of a path; this pattern has none", path.span);
      }
    }
    for (const NodePattern& n : pattern_.nodes) {
      if (n.context)
        return refuse("an element of a CHRONOLOGICALLY path is read where its step begins", n.span);
    }
    for (const EdgePattern& e : pattern_.edges) {
      if (e.context)
        return refuse("an element of a CHRONOLOGICALLY path is read where its step begins", e.span);
      if (e.bound_before) {
        return refuse("a relationship of a CHRONOLOGICALLY path must be a new variable", e.span);
      }
      std::vector<std::string> names;
      if (e.length && e.types && !TypeNames(*e.types, &names)) {
        return NotYet("a type expression other than A|B on a variable-length relationship", e.span);
      }
      if (e.length && e.where != nullptr)
        return NotYet("WHERE inside a variable-length relationship", e.span);
    }
    range_scope_ = builder_.NewVar();
    frame_.own_pins = true;
    return Status::Ok();
  }

  Status SolveChronological() {
    for (const NodePattern& n : pattern_.nodes) {
      if (!n.bound_before) continue;
      reached_.insert(n.var);
      solved_.insert(n.var);  // it keeps its pin
    }
    for (const bound::PathPattern& path : pattern_.paths) FASTI_TRY(WalkInOrder(path));
    return Status::Ok();
  }

  Status WalkInOrder(const bound::PathPattern& path) {
    const NodePattern& first = pattern_.nodes[path.nodes.front()];
    const NodePattern& last = pattern_.nodes[path.nodes.back()];
    const bool has_first = reached_.count(first.var) != 0, has_last = reached_.count(last.var) != 0;
    bool reversed = !has_first && has_last;
    if (!has_first && !has_last && builder_.optimize()) reversed = StartCost(last) < StartCost(first);
    const NodePattern& start = reversed ? last : first;
    if (reached_.count(start.var) == 0) AddStepStart(start);
    const VarId order = builder_.NewVar();
    const size_t n = path.edges.size();
    for (size_t i = 0; i < n; ++i) {
      const size_t at = reversed ? n - 1 - i : i;
      AddStep(pattern_.edges[path.edges[at]], NodeVar(path.nodes[reversed ? at + 1 : at]),
              NodeVar(path.nodes[reversed ? at : at + 1]), order, i == 0, i + 1 == n, reversed);
      FASTI_TRY(AfterStep());
    }
    return Status::Ok();
  }

  /// Candidates only: what the pattern asks of the node is asked where its step begins.
  void AddStepStart(const NodePattern& n) {
    const std::string name = builder_.VarName(n.var);
    const bound::Expr* id = IdOf(n);
    if (Seek seek = FindSeek(n); seek.index != nullptr && id == nullptr) {
      auto node = Over<IndexSeek>(state_->plan);
      node->var = n.var;
      node->index = seek.index->id;
      node->values = std::move(seek.values);
      node->frame = frame_;
      node->description = "IndexSeek (" + name + ") by " + seek.index->name;
      state_->plan = std::move(node);
    } else {
      auto node = Over<NodeScan>(state_->plan);
      node->var = n.var;
      const std::string* label = n.labels && builder_.optimize() ? ScanLabel(*n.labels) : nullptr;
      if (label != nullptr) node->label = *label;
      node->id = id;
      node->frame = frame_;
      node->estimated_rows = state_->plan->estimated_rows * std::max(1.0, StartCost(n));
      node->description = "NodeScan (" + name + (label ? ":" + *label : "") + ")" + (id ? " by id" : "");
      state_->plan = std::move(node);
    }
    reached_.insert(n.var);
  }

  void AddStep(const EdgePattern& e, VarId from, VarId to, VarId order, bool first, bool last,
               bool reversed) {
    auto node = Over<StepExpand>(state_->plan);
    node->from = from;
    node->edge = e.var;
    node->to = to;
    node->direction = Direction::kBoth;
    if (e.direction != EdgePattern::Direction::kEither) {
      const bool forward = e.direction == EdgePattern::Direction::kLeftToRight;
      node->direction = forward != reversed ? Direction::kOut : Direction::kIn;
    }
    if (e.types && !TypeNames(*e.types, &node->types)) node->types.clear();
    node->to_is_bound = reached_.count(to) != 0;
    node->reversed = reversed;
    // A step pins the node that it reaches; the first in the text also the one from which it leaves.
    const VarId arrives = reversed ? from : to, leaves = reversed ? to : from;
    const bool opens = reversed ? last : first;
    const auto pins = [&](VarId var) {
      return solved_.count(var) == 0 && (var == arrives || (var == leaves && opens));
    };
    node->from_is_pinned_by_step = pins(from);
    node->to_is_pinned_by_step = pins(to);
    node->differs = Differs(e);
    node->pattern = &e;
    node->order = order;
    node->first = first;
    node->frame = frame_;
    node->estimated_rows = state_->plan->estimated_rows * std::max(1.0, FanOut(e, !reversed));
    node->description = "StepExpand (" + builder_.VarName(from) + ")-[" + TypesText(node->types) + "]-(" +
                        builder_.VarName(to) + ")";
    if (node->from_is_pinned_by_step) solved_.insert(from);
    if (node->to_is_pinned_by_step) solved_.insert(to);
    solved_.insert(e.var);
    reached_.insert(to);
    state_->plan = std::move(node);
  }

  // --- Operators
  // ----------------------------------------------------------------------------------------------------------

  void AddStart(const NodePattern& n) {
    const std::string name = builder_.VarName(n.var);
    const bound::Expr* id = IdOf(n);
    if (Seek seek = FindSeek(n); seek.index != nullptr && id == nullptr) {
      auto node = Over<IndexSeek>(state_->plan);
      node->var = n.var;
      node->index = seek.index->id;
      node->values = std::move(seek.values);
      node->frame = FrameOf(n.var);
      node->estimated_rows = state_->plan->estimated_rows * (seek.index->unique_key ? 1 : 10);
      node->description = "IndexSeek (" + name + ") by " + seek.index->name;
      state_->plan = std::move(node);
    } else {
      auto node = Over<NodeScan>(state_->plan);
      node->var = n.var;
      const std::string* label = n.labels && builder_.optimize() ? ScanLabel(*n.labels) : nullptr;
      if (label != nullptr) node->label = *label;
      node->id = id;
      node->frame = FrameOf(n.var);
      node->estimated_rows = state_->plan->estimated_rows * std::max(1.0, StartCost(n));
      node->description = "NodeScan (" + name + (label ? ":" + *label : "") + ")" + (id ? " by id" : "");
      state_->plan = std::move(node);
      if (label != nullptr && n.labels->kind == LabelTest::Kind::kName) {
        // The scan has verified it.
        std::erase_if(pending_, [&](const Pending& p) { return p.condition.labels == &*n.labels; });
      }
    }
    solved_.insert(n.var);
  }

  std::vector<VarId> Differs(const EdgePattern& e) const {
    std::vector<VarId> out;
    for (const EdgePattern& other : pattern_.edges) {
      if (&other != &e && Solved(other.var) && other.var != e.var && MayBeSame(e, other))
        out.push_back(other.var);
    }
    return out;
  }
  static bool MayBeSame(const EdgePattern& a, const EdgePattern& b) {
    std::vector<std::string> x, y;
    if (!a.types || !b.types || !TypeNames(*a.types, &x) || !TypeNames(*b.types, &y)) return true;
    return std::any_of(x.begin(), x.end(),
                       [&](const std::string& t) { return std::find(y.begin(), y.end(), t) != y.end(); });
  }

  /// "(a)-[:R]->(b)" in the direction of the walk.
  std::string WalkText(const EdgePattern& e, bool from_left, VarId from, VarId to) const {
    const bool with_arrow = e.direction != EdgePattern::Direction::kEither;
    const bool forward = (e.direction == EdgePattern::Direction::kLeftToRight) == from_left;
    std::vector<std::string> types;
    if (e.types && !TypeNames(*e.types, &types)) types.clear();
    return "(" + builder_.VarName(from) + ")" + (with_arrow && !forward ? "<-" : "-") + "[" +
           TypesText(types) + "]" + (with_arrow && forward ? "->" : "-") + "(" + builder_.VarName(to) + ")";
  }

  Status AddUnit(const Unit& unit) {
    if (unit.path != nullptr || unit.parts.edges[0]->length) {
      AddPathSearch(unit);
    } else {
      AddExpand(*unit.parts.edges[0]);
    }
    return Status::Ok();
  }

  void AddExpand(const EdgePattern& e) {
    const bool left = Solved(NodeVar(e.left));
    const VarId from = NodeVar(left ? e.left : e.right), to = NodeVar(left ? e.right : e.left);
    Direction direction = Direction::kBoth;
    if (e.direction != EdgePattern::Direction::kEither) {
      const bool forward = e.direction == EdgePattern::Direction::kLeftToRight;
      direction = forward == left ? Direction::kOut : Direction::kIn;
    }
    std::vector<std::string> types;
    if (e.types && !TypeNames(*e.types, &types)) types.clear();
    const bool to_bound = Solved(to);
    auto node = Over<Expand>(state_->plan);
    node->from = from;
    node->edge = e.var;
    node->to = to;
    node->direction = direction;
    node->types = std::move(types);
    node->to_is_bound = to_bound;
    node->differs = Differs(e);
    node->frame = FrameOf(e.var);
    node->estimated_rows = state_->plan->estimated_rows * (to_bound ? 0.5 : std::max(1.0, FanOut(e, left)));
    node->description = std::string(to_bound ? "ExpandInto " : "Expand ") + WalkText(e, left, from, to);
    state_->plan = std::move(node);
    solved_.insert(e.var);
    if (!to_bound) EndFound(to, FrameOf(e.var));
  }

  /// The end of an edge exists wherever the edge does, but an end with a context of its own is read
  /// elsewhere.
  void EndFound(VarId to, const MatchFrame& edge_frame) {
    solved_.insert(to);
    if (&FrameOf(to) != &frame_ || &edge_frame != &frame_) AddNodeCheck(to);
  }

  void AddPathSearch(const Unit& unit) {
    const bool left = Solved(unit.left().var);
    const VarId from = (left ? unit.left() : unit.right()).var, to = (left ? unit.right() : unit.left()).var;
    const EdgePattern& first = *unit.parts.edges.front();
    const MatchFrame& frame = FrameOf(first.var);
    std::vector<VarId> found;
    for (VarId var : PatternVars()) {
      const bool before = std::any_of(pattern_.nodes.begin(), pattern_.nodes.end(),
                                      [&](const NodePattern& n) { return n.var == var && n.bound_before; });
      if (!before) found.push_back(var);
    }
    std::shared_ptr<PathSearch> node = BuildPathSearch(
        unit.parts, left, unit.path != nullptr, found, [&](VarId v) { return Solved(v); },
        [&] { return builder_.NewVar(); });
    node->estimated_rows = state_->plan->estimated_rows;
    node->inputs.push_back(state_->plan);
    node->frame = frame;
    for (const PathSegment& segment : node->segments) {
      for (const PathStep& step : segment.steps) node->frame.repin.push_back(step.edge);
    }
    node->modality = match_.context.modality;
    for (const ElementFrame& e : element_frames_) {
      if (e.var == first.var && e.context->modality) node->modality = e.context->modality;
    }
    node->leaves_within = keeps_pieces_ && !match_.optional;
    for (const EdgePattern* e : unit.parts.edges) {
      for (VarId var : Differs(*e)) {
        const bool own = std::any_of(unit.parts.edges.begin(), unit.parts.edges.end(),
                                     [&](const EdgePattern* other) { return other->var == var; });
        if (!own) node->differs.push_back(var);
      }
    }
    const bool to_bound = node->to_is_bound;
    const std::string text = unit.parts.edges.size() == 1
                                 ? WalkText(first, left, from, to)
                                 : "(" + builder_.VarName(from) + ")-…-(" + builder_.VarName(to) + ")";
    std::string name = to_bound ? "VarExpandInto " : "VarExpand ";
    if (unit.path != nullptr) {
      node->mode = unit.path->mode;
      node->selector = unit.path->selector;
      node->count = unit.path->count;
      node->count_parameter = unit.path->count_parameter;
      node->span = unit.path->span;
      name = node->selector == bound::PathPattern::Selector::kAll ? "PathSearch " : "ShortestPath ";
      if (unit.path->var != kNoVar && !Solved(unit.path->var)) {
        node->path = unit.path->var;
        solved_.insert(unit.path->var);
      }
    }
    if (!to_bound)
      node->estimated_rows *= std::max(1.0, FanOut(left ? first : *unit.parts.edges.back(), left));
    node->description = name + text;
    state_->plan = std::move(node);
    for (const EdgePattern* e : unit.parts.edges) {
      solved_.insert(e->var);
      if (e->group == nullptr) continue;
      for (const bound::PathGroup::Collected& list : e->group->lists) solved_.insert(list.outside);
    }
    for (size_t i = 1; i + 1 < unit.parts.nodes.size(); ++i) solved_.insert(unit.parts.nodes[i]->var);
    if (!to_bound) EndFound(to, frame);
  }

  void AddNodeCheck(VarId var) {
    auto check = Over<NodeCheck>(state_->plan);
    check->var = var;
    check->frame = FrameOf(var);
    check->description = "NodeCheck (" + builder_.VarName(var) + ")";
    state_->plan = std::move(check);
  }

  static std::string TypesText(const std::vector<std::string>& types) {
    std::string out;
    for (const std::string& t : types) out += (out.empty() ? ":" : "|") + t;
    return out;
  }

  void AddEdgeCheck(const EdgePattern& e) {
    auto node = Over<EdgeCheck>(state_->plan);
    node->edge = e.var;
    node->left = NodeVar(e.left);
    node->right = NodeVar(e.right);
    node->left_bound = Solved(node->left);
    node->right_bound = Solved(node->right);
    node->direction = e.direction;
    if (e.types && !TypeNames(*e.types, &node->types)) node->types.clear();
    node->length = e.length;
    node->differs = Differs(e);
    node->frame = FrameOf(e.var);
    node->description = "EdgeCheck [" + builder_.VarName(e.var) + "]";
    const PathParts parts{{&pattern_.nodes[e.left], &pattern_.nodes[e.right]}, {&e}};
    const MatchFrame frame = node->frame;
    state_->plan = node;
    solved_.insert(e.var);
    solved_.insert(node->left);
    solved_.insert(node->right);
    const bool stated = e.where != nullptr || !e.properties.empty() || e.property_map != nullptr ||
                        (e.types && node->types.empty());
    if (!e.length || !stated) return;
    // Each step of a list that is given meets the conditions of the element too.
    std::shared_ptr<PathSearch> walk = BuildPathSearch(
        parts, true, false, {}, [&](VarId v) { return Solved(v); }, [&] { return builder_.NewVar(); });
    walk->estimated_rows = state_->plan->estimated_rows;
    walk->inputs.push_back(state_->plan);
    walk->frame = frame;
    walk->description = "VarExpandInto " + WalkText(e, true, parts.nodes[0]->var, parts.nodes[1]->var);
    state_->plan = std::move(walk);
  }

  void AddPaths() {
    for (const bound::PathPattern& p : pattern_.paths) {
      if (p.var == kNoVar || Solved(p.var)) continue;
      std::vector<VarId> elements;
      bool ready = true;
      for (size_t i = 0; i < p.nodes.size(); ++i) {
        elements.push_back(NodeVar(p.nodes[i]));
        ready &= Solved(NodeVar(p.nodes[i]));
        if (i < p.edges.size()) {
          elements.push_back(pattern_.edges[p.edges[i]].var);
          ready &= Solved(pattern_.edges[p.edges[i]].var);
        }
      }
      if (!ready) continue;
      auto node = Over<BuildPath>(state_->plan);
      node->var = p.var;
      node->elements = std::move(elements);
      node->frame = frame_;
      node->description = "BuildPath " + builder_.VarName(p.var);
      state_->plan = std::move(node);
      solved_.insert(p.var);
    }
  }

  void EndFrame(const Match& match, const bound::Context& context, const MatchFrame& frame,
                PlanBuilder::Keeps keeps, VarId* pieces_out) {
    auto end = Over<MatchEnd>(state_->plan);
    end->match = &match;
    end->modality = context.modality;
    end->frame = frame;
    end->row_certain = state_->certain;
    // An element with a context of its own takes no part in w, but may have a period itself.
    if (&match != &match_) {
      end->period = context.as;
    } else {
      const bool inherits = std::holds_alternative<bound::valid::Inherit>(context.valid);
      end->period = context.as != kNoVar || !inherits ? context.as : state_->period;
    }
    if (keeps.for_later || keeps.for_sweep || keeps.for_diff) {
      end->row_pieces = builder_.NewVar();
      end->leaves_within = keeps.for_later && !match.optional;
      end->sweeps = keeps.for_sweep;
      if (keeps.for_sweep && builder_.tracks_certainty()) end->binding = builder_.NewVar();
      if (pieces_out != nullptr) *pieces_out = end->row_pieces;
    }
    if (knows_range_ && &match == &match_) {
      // The pieces are periods of system time: they are no w, and conditions on w wait for it.
      end->period = kNoVar;
      end->filters_on_period = context.as == kNoVar;
      if (end->row_pieces == kNoVar) end->row_pieces = builder_.NewVar();
    }
    end->description = "MatchEnd";
    state_->plan = std::move(end);
  }

  void End(PlanBuilder::Keeps keeps, VarId* pieces_out) {
    before_end_ = state_->plan;
    EndFrame(match_, context_, frame_, keeps, pieces_out);
    if (context_.modality) state_->possibly = *context_.modality == bound::Modality::kPossibly;
    const auto& end = As<MatchEnd>(*state_->plan);
    if (match_.chronological) {
      // The steps share no instant: what inherits looks at the whole range.
      state_->scope = range_scope_;
      state_->pieces = state_->period = kNoVar;
      return;
    }
    if (knows_range_) {
      state_->scope = frame_.scope;
      state_->pieces = keeps.for_later && context_.as == kNoVar ? end.row_pieces : kNoVar;
      state_->period = kNoVar;
      return;
    }
    state_->scope = frame_.scope;
    state_->pieces = keeps.for_later && pieces_out != nullptr ? *pieces_out : kNoVar;
    const bool range = std::holds_alternative<bound::valid::Range>(context_.valid);
    if (range) state_->sweep.context = &context_;
    if (keeps.for_sweep && state_->sweep.context != nullptr) {
      state_->sweep.scope = frame_.scope;
      state_->sweep.pieces = end.row_pieces;
      state_->sweep.binding = end.binding;
    }
    state_->period = end.period;
  }

  PlanPtr before_end_;

  struct ElementFrame {
    VarId var = kNoVar;
    const bound::Context* context = nullptr;
    std::unique_ptr<MatchFrame> frame;
    const Match* match = nullptr;
    bool ended = false;
  };

  PlanBuilder& builder_;
  const Match& match_;
  const bound::Context& context_;  ///< the clause's, or that of a side of its DIFF
  BranchState* state_;
  const bound::PatternGraph& pattern_;
  const bool knows_range_;  ///< a range of system time
  bool all_bound_ = false;
  VarId range_scope_ = kNoVar;  ///< CHRONOLOGICALLY
  std::set<VarId> reached_;     ///< CHRONOLOGICALLY: has a value, but perhaps no pin yet
  MatchFrame frame_;
  BranchState inner_;
  std::vector<ElementFrame> element_frames_;
  std::vector<Unit> units_;
  std::vector<Pending> pending_;
  std::set<VarId> solved_;
  bool keeps_pieces_ = false;  ///< later clauses inherit the row's periods
};

}  // namespace

Status PlanBuilder::PlanMatch(const bound::Match& match, BranchState* state, Keeps keeps, VarId* pieces_out) {
  return MatchPlanner(*this, match, match.context, state).Run(keeps, pieces_out);
}

Status PlanBuilder::PlanSide(const bound::Match& match, const bound::Context& context, BranchState* state,
                             PlanPtr* possible, VarId* pieces_out) {
  MatchPlanner planner(*this, match, context, state);
  FASTI_TRY(planner.Run({false, false, true}, pieces_out));
  if (possible != nullptr) *possible = planner.WithAllPossible();
  return Status::Ok();
}

}  // namespace fasti::plan
