#include "query/binder/later_reads.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "query/binder/visit.h"

namespace fasti::bound {

namespace {

struct Reading {
  bool everything = false;
  std::set<std::string> keys;
  std::set<std::string> labels;

  bool Add(const Reading& other) {
    const size_t before = keys.size() + labels.size() + (everything ? 1 : 0);
    everything = everything || other.everything;
    keys.insert(other.keys.begin(), other.keys.end());
    labels.insert(other.labels.begin(), other.labels.end());
    return keys.size() + labels.size() + (everything ? 1 : 0) != before;
  }
};

/// What `d.old.c.name` and `d.new.c.name` read of the element `c` of a DIFF.
struct SideReading {
  VarId difference;
  std::string element;
  Reading reading;
};

/// The difference and the element of `d.old.c` or `d.new.c`.
std::optional<SideReading> SideOf(const Expr& expr) {
  if (expr.kind != ExprKind::kProperty) return std::nullopt;
  const auto& element = As<Property>(expr);
  if (element.base->kind != ExprKind::kProperty) return std::nullopt;
  const auto& side = As<Property>(*element.base);
  if (side.base->kind != ExprKind::kVariable || (side.key != "old" && side.key != "new")) return std::nullopt;
  return SideReading{As<VariableRef>(*side.base).var, element.key, {}};
}

/// Functions whose value does not change over valid time, or is the valid time itself.
bool ReadsIdentityOnly(std::string_view name) {
  static constexpr std::string_view kNames[] = {"id",      "elementid", "type",      "startnode",
                                                "endnode", "validtime", "knowntime", "length"};
  return std::any_of(std::begin(kNames), std::end(kNames), [name](std::string_view known) {
    return std::equal(name.begin(), name.end(), known.begin(), known.end(),
                      [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
  });
}

void LabelNames(const LabelTest& test, Reading& out) {
  switch (test.kind) {
    case LabelTest::Kind::kName:
      out.labels.insert(test.name);
      return;
    case LabelTest::Kind::kDynamic:
    case LabelTest::Kind::kAny:
      out.everything = true;  // which labels is not known before the query runs
      return;
    case LabelTest::Kind::kNot:
    case LabelTest::Kind::kAnd:
    case LabelTest::Kind::kOr:
      for (const LabelTest& child : test.children) LabelNames(child, out);
      return;
  }
}

class LaterReadsFinder {
 public:
  explicit LaterReadsFinder(Statement& statement)
      : variables_(statement.variables), readings_(statement.variables.size()) {}

  void Run(Query& query) {
    VisitQuery(query, Returned::kToUser);
    for (const SideReading& side : sides_) AddSide(side);
    FollowAliases();
    for (Match* match : matches_) Fill(*match);
    for (CallSubquery* call : calls_) Fill(*call);
  }

 private:
  enum class Returned : uint8_t { kToUser, kToRow, kNowhere };

  void VisitQuery(Query& query, Returned returned) {
    for (Branch& branch : query.branches) {
      for (Clause& clause : branch.clauses) VisitClause(clause, returned);
    }
    // The rows of a UNION carry the variables of the first branch.
    for (size_t i = 1; i < query.outputs.size(); ++i) {
      for (size_t c = 0; c < query.outputs[i].size() && c < query.outputs[0].size(); ++c) {
        aliases_.emplace_back(query.outputs[0][c], query.outputs[i][c]);
      }
    }
  }

  void VisitClause(Clause& clause, Returned returned) {
    if (auto* match = std::get_if<Match>(&clause)) {
      VisitMatch(*match);
    } else if (auto* project = std::get_if<Project>(&clause)) {
      VisitProject(*project, returned);
    } else if (auto* call = std::get_if<CallSubquery>(&clause)) {
      calls_.push_back(call);
      VisitQuery(*call->query, Returned::kToRow);
    } else {
      // Writes name their elements without reading them.
      ForEachExpr(clause, [&](const Expr& expr) { VisitWritten(clause, expr); });
    }
  }

  void VisitWritten(const Clause& clause, const Expr& expr) {
    const bool names_element = expr.kind == ExprKind::kVariable && !std::holds_alternative<Unwind>(clause) &&
                               !std::holds_alternative<CallProcedure>(clause) && IsTarget(clause, expr);
    if (!names_element) VisitExpr(expr);
  }

  static bool IsTarget(const Clause& clause, const Expr& expr) {
    auto among = [&expr](const std::vector<ExprPtr>& targets) {
      return std::any_of(targets.begin(), targets.end(), [&](const ExprPtr& t) { return t.get() == &expr; });
    };
    auto element_of = [&expr](const std::vector<SetItem>& items) {
      return std::any_of(items.begin(), items.end(), [&](const SetItem& item) {
        if (const auto* property = std::get_if<SetProperty>(&item)) return property->element.get() == &expr;
        if (const auto* existence = std::get_if<SetExistence>(&item))
          return existence->element.get() == &expr;
        return false;
      });
    };
    if (const auto* remove = std::get_if<Delete>(&clause)) return among(remove->targets);
    if (const auto* erase = std::get_if<Erase>(&clause)) return among(erase->targets);
    if (const auto* set = std::get_if<Set>(&clause)) return element_of(set->items);
    if (const auto* merge = std::get_if<Merge>(&clause)) {
      return element_of(merge->on_create) || element_of(merge->on_match);
    }
    return false;
  }

  void VisitMatch(Match& match) {
    matches_.push_back(&match);
    // Inside the clause its variables are read in its own context.
    std::vector<VarId> own;
    for (const NodePattern& node : match.pattern.nodes) own.push_back(node.var);
    for (const EdgePattern& edge : match.pattern.edges) {
      own.push_back(edge.var);
      if (edge.step != kNoVar) own.push_back(edge.step);
      if (edge.group == nullptr) continue;
      for (const NodePattern& node : edge.group->nodes) own.push_back(node.var);
      for (const EdgePattern& inner : edge.group->edges) own.push_back(inner.var);
      for (const PathGroup::Collected& list : edge.group->lists) own.push_back(list.outside);
    }
    for (const PathPattern& path : match.pattern.paths) {
      if (path.var != kNoVar) own.push_back(path.var);
    }
    std::vector<VarId> opened;
    for (const VarId var : own) {
      if (open_.insert(var).second) opened.push_back(var);
    }
    ForEachExpr(match, [this](const Expr& expr) { VisitExpr(expr); });
    for (const VarId var : opened) open_.erase(var);
  }

  void VisitProject(const Project& project, Returned returned) {
    for (const Item& key : project.keys) VisitItem(key);
    for (const Item& item : project.items) {
      if (project.is_return && returned == Returned::kNowhere) continue;
      VisitItem(item);
      if (project.is_return && returned == Returned::kToUser) readings_[item.out].everything = true;
    }
    for (const Aggregate& aggregate : project.aggregates) {
      for (const ExprPtr& argument : aggregate.args) {
        // Counting looks at identities only.
        if (!aggregate.Counts() || argument->kind != ExprKind::kVariable) VisitExpr(*argument);
      }
    }
    for (const SortKey& key : project.order_by) VisitExpr(*key.expr);
    for (const ExprPtr* expr : {&project.skip, &project.limit, &project.where}) {
      if (*expr) VisitExpr(**expr);
    }
  }

  void VisitItem(const Item& item) {
    if (item.expr->kind == ExprKind::kVariable) {
      aliases_.emplace_back(item.out, As<VariableRef>(*item.expr).var);
    } else {
      VisitExpr(*item.expr);
    }
  }

  Reading& ReadingOf(VarId var) { return open_.contains(var) ? ignored_ : readings_[var]; }

  /// An operand that is compared by identity.
  void VisitCompared(const Expr& expr) {
    if (expr.kind != ExprKind::kVariable) VisitExpr(expr);
  }

  /// A list gone through element by element: what is read of `var` is read of the list.
  void VisitElements(VarId var, const Expr& list) {
    if (list.kind == ExprKind::kVariable) {
      const VarId whole = As<VariableRef>(list).var;
      if (!open_.contains(whole)) aliases_.emplace_back(var, whole);
    } else {
      VisitExpr(list);
    }
  }

  /// `d.old.c.name`, `d.old.c[key]` and `d.old.c`: what is shown of a side must be compared.
  bool VisitSide(const Expr& expr) {
    const Expr* base = &expr;
    std::optional<std::string> key;
    if (expr.kind == ExprKind::kProperty && !SideOf(expr)) {
      base = As<Property>(expr).base.get();
      key = As<Property>(expr).key;
    } else if (expr.kind == ExprKind::kSubscript) {
      base = As<Subscript>(expr).base.get();
      const Expr& index = *As<Subscript>(expr).index;
      if (index.kind == ExprKind::kConstant && As<Constant>(index).value.is_string()) {
        key = std::string(As<Constant>(index).value.as_string());
      }
    }
    std::optional<SideReading> side = SideOf(*base);
    if (!side) return false;
    if (key) {
      side->reading.keys.insert(*key);
    } else {
      side->reading.everything = true;
    }
    sides_.push_back(std::move(*side));
    return true;
  }

  /// Gives it to the element of that name of the DIFF that the variable stands for.
  void AddSide(const SideReading& side) {
    std::vector<VarId> known = {side.difference};
    for (size_t i = 0; i < known.size(); ++i) {
      for (const auto& [alias, whole] : aliases_) {
        const bool seen = std::find(known.begin(), known.end(), whole) != known.end();
        if (alias == known[i] && !seen) known.push_back(whole);
      }
    }
    for (const Match* match : matches_) {
      if (!match->diff || std::find(known.begin(), known.end(), match->diff->as) == known.end()) continue;
      for (const VarId var : match->introduces) {
        if (variables_[var].name == side.element) readings_[var].Add(side.reading);
      }
    }
  }

  void VisitExpr(const Expr& expr) {
    if (VisitSide(expr) && expr.kind == ExprKind::kProperty) return;
    switch (expr.kind) {
      case ExprKind::kVariable:
        ReadingOf(As<VariableRef>(expr).var).everything = true;
        return;
      case ExprKind::kProperty: {
        const auto& property = As<Property>(expr);
        if (property.base->kind == ExprKind::kVariable) {
          ReadingOf(As<VariableRef>(*property.base).var).keys.insert(property.key);
          return;
        }
        break;
      }
      case ExprKind::kSubscript: {
        const auto& subscript = As<Subscript>(expr);
        if (subscript.base->kind == ExprKind::kVariable && subscript.index->kind == ExprKind::kConstant &&
            As<Constant>(*subscript.index).value.is_string()) {
          ReadingOf(As<VariableRef>(*subscript.base).var)
              .keys.insert(std::string(As<Constant>(*subscript.index).value.as_string()));
          return;
        }
        break;
      }
      case ExprKind::kHasLabels: {
        const auto& test = As<HasLabels>(expr);
        ForEachValue(test.labels, [this](const Expr& value) { VisitExpr(value); });
        if (test.base->kind == ExprKind::kVariable) {
          LabelNames(test.labels, ReadingOf(As<VariableRef>(*test.base).var));
        } else {
          VisitExpr(*test.base);
        }
        return;
      }
      case ExprKind::kMapProjection: {
        const auto& projection = As<MapProjection>(expr);
        if (projection.base->kind != ExprKind::kVariable) break;
        Reading& reading = ReadingOf(As<VariableRef>(*projection.base).var);
        for (const MapProjection::Item& item : projection.items) {
          if (item.all_properties || (item.dynamic_key && !item.value)) {
            reading.everything = true;
          } else if (!item.value) {
            reading.keys.insert(item.key);
          }
          if (item.value) VisitExpr(*item.value);
        }
        return;
      }
      case ExprKind::kCall: {
        const auto& call = As<Call>(expr);
        // How long a list is says nothing of its elements.
        const bool counts = call.function->name == "size" && call.args.size() == 1;
        if (counts) return VisitCompared(*call.args[0]);
        if (!ReadsIdentityOnly(call.function->name)) break;
        for (const ExprPtr& argument : call.args) VisitCompared(*argument);
        return;
      }
      case ExprKind::kComparison: {
        const auto& comparison = As<Comparison>(expr);
        VisitCompared(*comparison.first);
        for (const auto& step : comparison.rest) VisitCompared(*step.second);
        return;
      }
      case ExprKind::kIsNull:
        return VisitCompared(*As<IsNull>(expr).operand);
      case ExprKind::kIn:
        VisitCompared(*As<InOp>(expr).left);
        return VisitExpr(*As<InOp>(expr).right);
      case ExprKind::kSubquery: {
        const auto& subquery = As<Subquery>(expr);
        VisitQuery(*subquery.query,
                   subquery.op == Subquery::Op::kCollect ? Returned::kToUser : Returned::kNowhere);
        return;
      }
      case ExprKind::kConstant:
      case ExprKind::kParameter:
      case ExprKind::kSlice:
      case ExprKind::kNot:
      case ExprKind::kLogical:
      case ExprKind::kArithmetic:
      case ExprKind::kNegate:
      case ExprKind::kStringTest:
      case ExprKind::kMatches:
      case ExprKind::kPeriodTest:
      case ExprKind::kIsType:
      case ExprKind::kCase:
      case ExprKind::kList:
      case ExprKind::kMap:
      case ExprKind::kReduce:
        break;
      case ExprKind::kListComprehension: {
        const auto& list = As<ListComprehension>(expr);
        // Without a projection the elements themselves are the value.
        if (list.projection == nullptr) break;
        VisitElements(list.var, *list.list);
        if (list.where != nullptr) VisitExpr(*list.where);
        return VisitExpr(*list.projection);
      }
      case ExprKind::kQuantifier: {
        const auto& test = As<Quantifier>(expr);
        VisitElements(test.var, *test.list);
        if (test.where != nullptr) VisitExpr(*test.where);
        return;
      }
    }
    ForEachPart(expr, [this](const Expr& part) { VisitExpr(part); });
  }

  /// What is read of an alias is read of what it stands for. Aliases are made in order, so that going through
  /// them from the last to the first needs one pass, but for UNION branches: repeated until nothing changes.
  void FollowAliases() {
    for (bool changed = true; changed;) {
      changed = false;
      for (auto it = aliases_.rbegin(); it != aliases_.rend(); ++it) {
        if (readings_[it->second].Add(readings_[it->first])) changed = true;
      }
    }
  }

  void Fill(CallSubquery& call) {
    if (call.query->outputs.empty()) return;
    for (const VarId var : call.query->outputs[0]) call.later.push_back(ReadsOf(var, false));
  }

  void Fill(Match& match) {
    std::unordered_set<VarId> whole_paths;
    for (const PathPattern& path : match.pattern.paths) {
      if (path.var == kNoVar) continue;
      const Reading& reading = readings_[path.var];
      if (!reading.everything && reading.keys.empty() && reading.labels.empty()) continue;
      match.later.push_back({path.var, true, {}, {}});
      for (const uint32_t node : path.nodes) whole_paths.insert(match.pattern.nodes[node].var);
      for (const uint32_t edge : path.edges) whole_paths.insert(match.pattern.edges[edge].var);
    }
    for (const NodePattern& node : match.pattern.nodes) {
      if (!node.bound_before) FillVariable(match, node.var, whole_paths.contains(node.var));
    }
    for (const EdgePattern& edge : match.pattern.edges) {
      if (!edge.bound_before) {
        FillVariable(match, edge.var, whole_paths.contains(edge.var), edge.length.has_value());
      }
      if (edge.group == nullptr) continue;
      for (const PathGroup::Collected& list : edge.group->lists)
        FillVariable(match, list.outside, false, true);
    }
  }

  void FillVariable(Match& match, VarId var, bool escapes, bool is_list = false) {
    const Reading& reading = readings_[var];
    if (!escapes && !reading.everything && reading.keys.empty() && reading.labels.empty()) return;
    // DIFF compares elements; of lists it compares the whole.
    match.later.push_back(ReadsOf(var, escapes || (match.diff && is_list)));
  }

  LaterReads ReadsOf(VarId var, bool everything) const {
    const Reading& reading = readings_[var];
    LaterReads later;
    later.var = var;
    later.everything = everything || reading.everything;
    if (!later.everything) {
      later.keys.assign(reading.keys.begin(), reading.keys.end());
      later.labels.assign(reading.labels.begin(), reading.labels.end());
    }
    return later;
  }

  const std::vector<Variable>& variables_;
  std::vector<Reading> readings_;  ///< by variable
  std::vector<SideReading> sides_;
  std::vector<std::pair<VarId, VarId>> aliases_;
  std::unordered_set<VarId> open_;  ///< variables of the MATCH that is being walked
  std::vector<Match*> matches_;
  std::vector<CallSubquery*> calls_;
  Reading ignored_;  ///< takes what a MATCH reads of its own variables
};

}  // namespace

void FindLaterReads(Statement& statement) { LaterReadsFinder(statement).Run(*statement.query); }

}  // namespace fasti::bound
