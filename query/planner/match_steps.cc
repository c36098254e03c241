#include "query/planner/match_planner.h"

#include <algorithm>

namespace fasti::plan {

bool MatchPlanner::AddAccess(const NodePattern& n, const MatchFrame& frame) {
  Access access = AccessTo(n);
  const std::string name = builder_.VarName(n.var);
  const double rows = state_->plan->estimated_rows * std::max(1.0, access.rows);
  if (access.index != nullptr) {
    auto node = Over<IndexSeek>(state_->plan);
    node->var = n.var;
    node->index = access.index->id;
    node->values = std::move(access.values);
    node->frame = frame;
    node->estimated_rows = rows;
    node->description = "IndexSeek (" + name + ") by " + access.index->name;
    state_->plan = std::move(node);
    return false;
  }
  auto node = Over<NodeScan>(state_->plan);
  node->var = n.var;
  if (access.label != nullptr) node->label = *access.label;
  node->id = access.id;
  node->end_of_type = access.end_of_type;
  node->end_direction = access.end_direction;
  node->frame = frame;
  node->estimated_rows = rows;
  node->description =
      "NodeScan (" + name + (access.label ? ":" + *access.label : "") + ")" + (access.id ? " by id" : "");
  if (!access.end_of_type.empty()) node->description += " at ends of :" + access.end_of_type;
  state_->plan = std::move(node);
  return access.label != nullptr;
}

void MatchPlanner::AddStart(const NodePattern& n) {
  if (AddAccess(n, FrameOf(n.var)) && n.labels->kind == bound::LabelTest::Kind::kName) {
    std::erase_if(pending_, [&](const Pending& p) { return p.condition.labels == &*n.labels; });
  }
  solved_.insert(n.var);
}

std::vector<VarId> MatchPlanner::Differs(const EdgePattern& e) const {
  std::vector<VarId> out;
  for (const EdgePattern& other : pattern_.edges) {
    if (&other != &e && Solved(other.var) && other.var != e.var && MayBeSame(e, other))
      out.push_back(other.var);
  }
  return out;
}

bool MatchPlanner::MayBeSame(const EdgePattern& a, const EdgePattern& b) {
  std::vector<std::string> x, y;
  if (!a.types || !b.types || !TypeNames(*a.types, &x) || !TypeNames(*b.types, &y)) return true;
  return std::any_of(x.begin(), x.end(),
                     [&](const std::string& t) { return std::find(y.begin(), y.end(), t) != y.end(); });
}

std::string MatchPlanner::WalkText(const EdgePattern& e, bool from_left, VarId from, VarId to) const {
  const bool with_arrow = e.direction != EdgePattern::Direction::kEither;
  const bool forward = (e.direction == EdgePattern::Direction::kLeftToRight) == from_left;
  std::vector<std::string> types;
  if (e.types && !TypeNames(*e.types, &types)) types.clear();
  return "(" + builder_.VarName(from) + ")" + (with_arrow && !forward ? "<-" : "-") + "[" + TypesText(types) +
         "]" + (with_arrow && forward ? "->" : "-") + "(" + builder_.VarName(to) + ")";
}

Status MatchPlanner::AddUnit(const Unit& unit) {
  if (unit.path != nullptr || unit.parts.edges[0]->length) {
    AddPathSearch(unit);
  } else {
    AddExpand(*unit.parts.edges[0]);
  }
  return Status::Ok();
}

void MatchPlanner::AddExpand(const EdgePattern& e) {
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
  if (!to_bound && builder_.optimize()) MeetAtEnd(e, left ? e.right : e.left, node.get());
  node->estimated_rows = state_->plan->estimated_rows * (to_bound ? 0.5 : std::max(1.0, FanOut(e, left)));
  node->description = std::string(to_bound ? "ExpandInto " : "Expand ") + WalkText(e, left, from, to);
  state_->plan = std::move(node);
  solved_.insert(e.var);
  if (!to_bound) EndFound(to, FrameOf(e.var));
}

void MatchPlanner::MeetAtEnd(const EdgePattern& e, uint32_t end, Expand* node) const {
  if (&FrameOf(e.var) != &frame_) return;
  for (const EdgePattern& other : pattern_.edges) {
    if (&other == &e || other.length || other.bound_before || other.left == other.right) continue;
    if (IsSearched(other) || (other.left != end && other.right != end) || &FrameOf(other.var) != &frame_ ||
        Solved(other.var)) {
      continue;
    }
    const VarId far = NodeVar(other.left == end ? other.right : other.left);
    std::vector<std::string> types;
    if (!Solved(far) || !other.types || !TypeNames(*other.types, &types)) continue;
    node->meet = far;
    node->meet_types = std::move(types);
    if (other.direction != EdgePattern::Direction::kEither) {
      const bool to_right = other.direction == EdgePattern::Direction::kLeftToRight;
      node->meet_direction = to_right == (other.right == end) ? Direction::kOut : Direction::kIn;
    }
    return;
  }
}

void MatchPlanner::EndFound(VarId to, const MatchFrame& edge_frame) {
  solved_.insert(to);
  if (&FrameOf(to) != &frame_ || &edge_frame != &frame_) AddNodeCheck(to);
}

void MatchPlanner::AddPathSearch(const Unit& unit) {
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
  node->modality = state_->judge(match_.context.modality);
  for (const ElementFrame& e : element_frames_) {
    if (e.var == first.var && e.context->modality) node->modality = e.context->modality;
  }
  node->leaves_within = narrowed_ && !match_.optional;
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
  if (!to_bound) node->estimated_rows *= std::max(1.0, FanOut(left ? first : *unit.parts.edges.back(), left));
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

void MatchPlanner::AddNodeCheck(VarId var) {
  auto check = Over<NodeCheck>(state_->plan);
  check->var = var;
  check->frame = FrameOf(var);
  check->given = TakesAsExisting(var);
  check->description = "NodeCheck (" + builder_.VarName(var) + ")";
  state_->plan = std::move(check);
}

void MatchPlanner::AddEdgeCheck(const EdgePattern& e) {
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

void MatchPlanner::AddPaths() {
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

}  // namespace fasti::plan
