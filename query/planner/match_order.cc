#include "query/planner/match_planner.h"

#include <algorithm>

#include "query/binder/visit.h"
#include "query/planner/conditions.h"
#include "storage/model/try.h"

namespace fasti::plan {

Status MatchPlanner::FindUnits() {
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
        return NotYet("a time context inside a path that is searched as a whole", unit.parts.nodes[i]->span);
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

bool MatchPlanner::IsSearched(const EdgePattern& e) const {
  return std::any_of(units_.begin(), units_.end(), [&](const Unit& u) {
    return u.path != nullptr &&
           std::find(u.parts.edges.begin(), u.parts.edges.end(), &e) != u.parts.edges.end();
  });
}

bool MatchPlanner::OnlyInside(const NodePattern& n) const {
  bool inside = false;
  for (const Unit& unit : units_) {
    if (unit.left().var == n.var || unit.right().var == n.var) return false;
    inside = inside || unit.parts.HoldsInside(n.var);
  }
  return inside;
}

Status MatchPlanner::Solve() {
  for (const NodePattern& n : pattern_.nodes) {
    if (!(n.bound_before || all_bound_) || Solved(n.var)) continue;
    auto check = Over<NodeCheck>(state_->plan);
    check->var = n.var;
    check->frame = FrameOf(n.var);
    check->given = TakesAsExisting(n.var);
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
    if (const NodePattern* keyed = NextByKey(); keyed != nullptr) {
      AddStart(*keyed);
      FASTI_TRY(AfterStep());
      continue;
    }
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

Status MatchPlanner::AfterStep() {
  AddPaths();
  return PlaceConditions(false);
}

MatchPlanner::Unit* MatchPlanner::BestUnit() {
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

const bound::NodePattern* MatchPlanner::OtherEnd(const Unit& unit) const {
  if (unit.path == nullptr || unit.path->selector == bound::PathPattern::Selector::kAll) return nullptr;
  const NodePattern& end = Solved(unit.left().var) ? unit.right() : unit.left();
  if (!builder_.optimize() || Solved(end.var)) return nullptr;
  const Access access = AccessTo(end);
  const bool few = !end.properties.empty() || access.id != nullptr || access.index != nullptr;
  return few ? &end : nullptr;
}

const bound::NodePattern* MatchPlanner::NextByKey() const {
  if (!builder_.optimize()) return nullptr;
  for (const NodePattern& n : pattern_.nodes) {
    if (Solved(n.var) || OnlyInside(n)) continue;
    const bool single = std::all_of(units_.begin(), units_.end(), [&](const Unit& u) {
      return (u.left().var != n.var && u.right().var != n.var) ||
             (u.path == nullptr && !u.parts.edges[0]->length);
    });
    if (!single) continue;
    const Access access = AccessTo(n);
    if (access.index != nullptr && access.index->unique_key) return &n;
  }
  return nullptr;
}

double MatchPlanner::FanOut(const EdgePattern& e, bool from_left) const {
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

const bound::NodePattern* MatchPlanner::BestStart() const {
  const NodePattern* best = nullptr;
  double best_cost = 0;
  for (const NodePattern& n : pattern_.nodes) {
    if (Solved(n.var) || OnlyInside(n)) continue;
    const double cost = AccessTo(n).rows;
    if (best == nullptr || (builder_.optimize() && cost < best_cost)) {
      best = &n;
      best_cost = cost;
    }
  }
  return best;
}

bool MatchPlanner::Computable(const bound::Expr& e) const {
  for (VarId var : PatternVars()) {
    if (!Solved(var) && bound::Reads(e, var)) return false;
  }
  return !HasSubquery(e);
}

Access MatchPlanner::AccessTo(const NodePattern& n) const {
  const auto computable = [this](const bound::Expr& e) { return Computable(e); };
  return ChooseAccess({match_, n, builder_.catalog(), builder_.plan().writes, computable},
                      builder_.optimize());
}

}  // namespace fasti::plan
