#include "query/executor/operators/step_expand.h"

#include <algorithm>

#include "query/executor/expression.h"
#include "query/executor/frame_rows.h"
#include "query/types/compare.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

/// How far the order has come. Walking with the text, the earliest instant at which the steps so far can all
/// have begun: possibly, and in every completion. Against the text, the latest at which the rest has to
/// begin.
struct Order {
  Instant possible;
  Instant certain;
  bool is_certain = true;
};

class StepExpandOperator final : public UnaryOperator {
 public:
  struct Wanted {
    std::string key;
    ExpressionPtr value;
  };
  StepExpandOperator(const plan::StepExpand& node, OperatorPtr input, std::vector<Wanted> wanted,
                     ExpressionPtr map)
      : UnaryOperator(node, std::move(input)),
        plan_(node),
        wanted_(std::move(wanted)),
        map_(std::move(map)),
        walks_(node.pattern->length.has_value()),
        min_(walks_ ? node.pattern->length->min : 1),
        max_(walks_ ? node.pattern->length->max : std::optional<uint64_t>(1)) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    in_.Clear();
    row_ = 0;
    active_ = false;
    return UnaryOperator::Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    out->Clear();
    while (true) {
      Hits hits;
      while (hits.rows.size() < kFirstBatchRows * 4) {
        if (!active_) {
          if (row_ >= in_.size) {
            if (!hits.rows.empty()) break;
            FASTI_TRY(input_->Next(ctx, &in_));
            row_ = 0;
            if (in_.size == 0) return Status::Ok();
          }
          FASTI_TRY_ASSIGN(active_, Start(ctx));
          if (!active_) {
            ++row_;
            continue;
          }
        }
        FASTI_TRY_ASSIGN(const bool found, Advance(ctx, &hits));
        if (found) continue;
        active_ = false;
        ++row_;
      }
      if (hits.rows.empty()) continue;
      *out = in_.Select(std::move(hits.rows));
      out->Set(plan_.edge, hits.edges.Finish());
      if (!plan_.to_is_bound || plan_.to_is_pinned_by_step) out->Set(plan_.to, hits.to.Finish());
      if (plan_.from_is_pinned_by_step) out->Set(plan_.from, hits.from.Finish());
      out->Set(plan_.order, hits.orders.Finish());
      KeepPossible(out, hits.certainty, plan_.frame);
      return Status::Ok();
    }
  }

 private:
  struct Hits {
    Positions rows;
    ColumnBuilder edges, from, to, orders;
    std::vector<Certainty> certainty;
  };
  struct Step {
    uint64_t edge;
    uint64_t node;
    Order order;
    Instant begins;  ///< where the edge is read
  };
  struct Level {
    std::vector<Step> steps;
    size_t next = 0;
  };

  Result<bool> Start(ExecContext& ctx) {
    const Value from = in_.At(plan_.from, row_);
    if (!from.is_node() || (plan_.to_is_bound && !in_.At(plan_.to, row_).is_node())) return false;
    scope_ = ScopeAt(in_, row_, plan_.frame, ctx);
    origin_ = from.node_id();
    path_.clear();
    stack_.clear();
    types_.clear();
    for (const std::string& name : plan_.types) {
      const auto id = ctx.transaction().catalog().FindType(name);
      if (id && std::find(types_.begin(), types_.end(), *id) == types_.end()) types_.push_back(*id);
    }
    const bool no_type = !plan_.types.empty() && types_.empty();
    begin_ = {scope_.window.from, scope_.window.from, true};
    if (plan_.reversed) begin_.possible = begin_.certain = LastInstant();
    if (!plan_.first) {
      const List& list = in_.At(plan_.order, row_).as_list();
      begin_ = {Instant{list[0].as_int()}, Instant{list[1].as_int()}, list[2].as_bool()};
    }
    values_.clear();
    for (Wanted& w : wanted_) {
      FASTI_TRY_ASSIGN(Value v, w.value->EvalRow(in_, row_, ctx));
      values_.emplace_back(w.key, std::move(v));
    }
    if (map_ != nullptr) {
      FASTI_TRY_ASSIGN(Value v, map_->EvalRow(in_, row_, ctx));
      if (v.is_map()) values_.insert(values_.end(), v.as_map().begin(), v.as_map().end());
    }
    emit_origin_ = min_ == 0;
    if (no_type || (max_ && *max_ == 0)) {
      stack_.emplace_back();
      return true;
    }
    FASTI_TRY(PushLevel(origin_, begin_, ctx));
    return true;
  }

  Instant LastInstant() const {
    return scope_.window.to.finite() ? Instant{scope_.window.to.us - 1} : Instant{scope_.window.to.us};
  }

  Status PushLevel(NodeId node, const Order& order, ExecContext& ctx) {
    FASTI_TRY(ctx.Poll());
    graph::Expansion x;
    FASTI_TRY(
        ctx.reader(scope_.reader)
            .Expand({&node, 1}, plan_.direction, types_, graph::ValidSelector::Range(scope_.window), &x));
    Level level;
    for (size_t e = 0; e < x.edges.size();) {
      size_t last = e + 1;
      while (last < x.edges.size() && x.edges[last] == x.edges[e]) ++last;
      const uint64_t edge = x.edges[e].value;
      if (!InPath(edge) && !IsUsed(edge)) {
        FASTI_TRY_ASSIGN(auto step, Choose(x, e, last, order, ctx));
        if (step) level.steps.push_back(*step);
      }
      e = last;
    }
    FASTI_TRY(ctx.Reserve(static_cast<int64_t>(level.steps.size() * sizeof(Step))));
    reserved_ += level.steps.size() * sizeof(Step);
    stack_.push_back(std::move(level));
    return Status::Ok();
  }

  /// The stint of an edge whose beginning keeps the order and leaves most room for the steps to come.
  Result<std::optional<Step>> Choose(const graph::Expansion& x, size_t first, size_t last, const Order& order,
                                     ExecContext& ctx) {
    std::optional<Step> best;
    for (size_t i = first; i < last; ++i) {
      const Period& stint = x.periods[i];
      const Bound& begin = stint.from;
      Order next;
      if (plan_.reversed) {
        next.possible = std::min({begin.latest, order.possible, LastInstant()});
        if (next.possible < begin.earliest || next.possible < scope_.window.from) continue;
        next.certain = begin.earliest;
        next.is_certain = order.is_certain && begin.latest <= order.certain;
      } else {
        next.possible = std::max({begin.earliest, order.possible, scope_.window.from});
        if (next.possible > begin.latest || next.possible > LastInstant()) continue;
        next.certain = begin.latest;
        next.is_certain = order.is_certain && begin.earliest >= order.certain;
      }
      next.is_certain = next.is_certain && !stint.doubted() && begin.earliest >= scope_.window.from &&
                        begin.latest <= LastInstant();
      Step step{x.edges[i].value, x.others[i].value, next, next.is_certain ? begin.latest : next.possible};
      FASTI_TRY_ASSIGN(const Certainty meets, Meets(step, ctx));
      if (meets == Certainty::kNo) continue;
      step.order.is_certain = step.order.is_certain && meets == Certainty::kCertain;
      if (!best) {
        best = step;
        continue;
      }
      // The best beginning that is possible, and the best that is certain, may be those of two stints.
      const auto better = [&](Instant a, Instant b) { return plan_.reversed ? a > b : a < b; };
      if (better(step.order.possible, best->order.possible)) best->order.possible = step.order.possible;
      const bool surer = step.order.is_certain && !best->order.is_certain;
      const bool sooner = step.order.is_certain && better(step.order.certain, best->order.certain);
      if (surer || (best->order.is_certain && sooner) ||
          (!best->order.is_certain && better(step.begins, best->begins))) {
        best->order.certain = step.order.certain;
        best->order.is_certain = step.order.is_certain;
        best->begins = step.begins;
      }
    }
    return best;
  }

  /// The property conditions of the step, at its beginning.
  Result<Certainty> Meets(const Step& step, ExecContext& ctx) const {
    const graph::GraphReader& reader = ctx.reader(scope_.reader);
    Certainty all = Certainty::kCertain;
    for (const auto& wanted : values_) {
      const auto& key = wanted.first;
      const auto& value = wanted.second;
      const auto id = ctx.transaction().catalog().FindKey(key);
      if (!id) return Certainty::kNo;
      Value held;
      uint8_t uncertain = 0;
      FASTI_TRY(reader.PropertyAt(ElementId::Kind::kEdge, {&step.edge, 1}, *id, {&step.begins, 1}, {&held, 1},
                                  {&uncertain, 1}));
      if (uncertain == 0) {
        if (Equals(held, value) != Truth::kTrue) return Certainty::kNo;
        continue;
      }
      std::vector<graph::Piece> timeline;
      FASTI_TRY(reader.PropertyTimeline(ElementId::Of(EdgeId{step.edge}), *id, &timeline));
      const bool possible = std::any_of(timeline.begin(), timeline.end(), [&](const graph::Piece& p) {
        return p.period.possible_at(step.begins) && Equals(p.value, value) == Truth::kTrue;
      });
      if (!possible) return Certainty::kNo;
      all = Certainty::kPossible;
    }
    return all;
  }

  bool InPath(uint64_t edge) const {
    return std::any_of(path_.begin(), path_.end(), [&](const Step& s) { return s.edge == edge; });
  }
  /// True if an earlier part of the row uses the edge.
  bool IsUsed(uint64_t edge) const {
    for (const VarId var : plan_.differs) {
      const Value v = in_.At(var, row_);
      if (v.is_edge() && v.edge_id().value == edge) return true;
      if (!v.is_list()) continue;
      for (const Value& item : v.as_list()) {
        if (item.is_edge() && item.edge_id().value == edge) return true;
      }
    }
    return false;
  }

  Result<bool> Advance(ExecContext& ctx, Hits* hits) {
    if (emit_origin_) {
      emit_origin_ = false;
      if (Reached(origin_)) {
        Emit(ctx, hits);
        return true;
      }
    }
    while (!stack_.empty()) {
      Level& level = stack_.back();
      if (level.next >= level.steps.size()) {
        stack_.pop_back();
        if (!path_.empty()) path_.pop_back();
        continue;
      }
      const Step step = level.steps[level.next++];
      path_.push_back(step);
      const size_t length = path_.size();
      if (!max_ || length < *max_) {
        FASTI_TRY(PushLevel(NodeId{step.node}, step.order, ctx));
      } else {
        stack_.emplace_back();  // an empty level: the next turn steps back
      }
      if (length >= min_ && Reached(NodeId{step.node})) {
        Emit(ctx, hits);
        return true;
      }
    }
    FASTI_TRY(ctx.Reserve(-static_cast<int64_t>(reserved_)));
    reserved_ = 0;
    return false;
  }

  bool Reached(NodeId node) const { return !plan_.to_is_bound || in_.At(plan_.to, row_).node_id() == node; }

  void Emit(ExecContext& ctx, Hits* hits) {
    const auto pin_at = [&](Instant t) { return ctx.pins().Intern(Pin{t, scope_.reader}); };
    const Order order = path_.empty() ? begin_ : path_.back().order;
    // The step of a node: the one by which the text arrives at it; of the first node, the one that leaves it.
    Instant to_at = ctx.pins()[scope_.pin].valid, from_at = to_at;
    if (!path_.empty()) {
      to_at = path_.back().begins;
      from_at = path_.front().begins;
    } else if (!plan_.first) {
      to_at = from_at = begin_.is_certain ? begin_.certain : begin_.possible;
    }
    hits->rows.push_back(static_cast<uint32_t>(row_));
    if (walks_) {
      List edges;
      for (const Step& s : path_) edges.push_back(Value::EdgeRef(EdgeId{s.edge}, pin_at(s.begins)));
      if (plan_.reversed) std::reverse(edges.begin(), edges.end());
      hits->edges.Add(Value::ListOf(std::move(edges)));
    } else {
      hits->edges.Add(Value::EdgeRef(EdgeId{path_.back().edge}, pin_at(path_.back().begins)));
    }
    const NodeId end = path_.empty() ? origin_ : NodeId{path_.back().node};
    hits->to.Add(Value::NodeRef(end, pin_at(to_at)));
    hits->from.Add(Value::NodeRef(origin_, pin_at(from_at)));
    hits->orders.Add(Value::ListOf(
        {Value::Int(order.possible.us), Value::Int(order.certain.us), Value::Bool(order.is_certain)}));
    hits->certainty.push_back(order.is_certain ? Certainty::kCertain : Certainty::kPossible);
  }

  const plan::StepExpand& plan_;
  std::vector<Wanted> wanted_;
  ExpressionPtr map_;
  const bool walks_;
  const uint64_t min_;
  const std::optional<uint64_t> max_;

  Batch in_;
  size_t row_ = 0;
  bool active_ = false, emit_origin_ = false;
  Scope scope_;
  NodeId origin_;
  Order begin_;
  std::vector<TypeId> types_;
  std::vector<std::pair<std::string, Value>> values_;  ///< property conditions of the row
  std::vector<Step> path_;
  std::vector<Level> stack_;
  size_t reserved_ = 0;
};

}  // namespace

Result<OperatorPtr> BuildStepExpand(const plan::StepExpand& node, OperatorPtr input, ExecContext& ctx) {
  std::vector<StepExpandOperator::Wanted> wanted;
  for (const bound::PropertyMatch& m : node.pattern->properties) {
    FASTI_TRY_ASSIGN(ExpressionPtr value, Compile(*m.value, ctx, &node.frame));
    wanted.push_back({m.key, std::move(value)});
  }
  ExpressionPtr map;
  if (node.pattern->property_map != nullptr) {
    FASTI_TRY_ASSIGN(map, Compile(*node.pattern->property_map, ctx, &node.frame));
  }
  return OperatorPtr(
      std::make_unique<StepExpandOperator>(node, std::move(input), std::move(wanted), std::move(map)));
}

}  // namespace fasti::exec
