// MERGE: one pattern that is looked for and, if it is not there, made. Both sides bind the same variables.
#include "query/binder/create_binder.h"
#include "query/binder/pattern_binder.h"

namespace fasti::bound {

Status Binder::BindMerge(const ast::MergeClause& clause, BranchState& state, Branch& out) {
  Merge merge;
  merge.span = clause.span;
  FASTI_TRY_ASSIGN(merge.validity, BindValidity(clause.validity, state.scope, state.time));
  const Scope before = state.scope;
  CreateBinder binder(*this, before, state.time, true, merge.create);
  FASTI_TRY(binder.AddPath(clause.pattern));
  state.scope = binder.TakeScope();

  // The same elements as a pattern to look for, at any instant.
  Match& match = merge.match;
  match.span = clause.pattern.span;
  // MERGE … VALID p closes gaps of what certainly holds, but what it extends may be there only possibly: else
  // an edge of an uncertain end would be made anew each time.
  const bool throughout = merge.validity && merge.validity->form != Validity::Form::kAlways;
  match.context.modality = throughout ? Modality::kPossibly : Modality::kCertainly;
  match.context.valid = valid::Range{};
  match.context.span = clause.span;
  const ast::NodePattern* written_node = nullptr;
  const ast::RelPattern* written_edge = nullptr;
  std::vector<const ast::NodePattern*> node_of(merge.create.nodes.size(), nullptr);
  std::vector<uint32_t> sequence;
  std::vector<const ast::RelPattern*> edges;
  size_t next_new = 0;
  for (const ast::PathElement& element : clause.pattern.elements) {
    if (const auto* edge = std::get_if<ast::RelPattern>(&element)) {
      edges.push_back(edge);
      written_edge = edge;
      continue;
    }
    const auto& node = std::get<ast::NodePattern>(element);
    if (written_node == nullptr) written_node = &node;
    // Nodes of the Create stand in the order of the text; a name written again is the earlier node.
    uint32_t index = static_cast<uint32_t>(next_new);
    if (node.variable) {
      const VarId var = state.scope.Find(node.variable->text)->var;
      for (uint32_t i = 0; i < next_new; ++i) {
        if (merge.create.nodes[i].var == var) index = i;
      }
    }
    if (index == next_new) {
      node_of[index] = &node;
      ++next_new;
    }
    sequence.push_back(index);
  }
  ExprEnv env = Env(before, state.time, "MERGE");
  for (size_t i = 0; i < merge.create.nodes.size(); ++i) {
    const CreateNode& made = merge.create.nodes[i];
    NodePattern node;
    node.var = made.var;
    node.bound_before = made.bound_before;
    node.named = node_of[i]->variable.has_value();
    node.span = made.span;
    if (!made.bound_before) {
      if (node_of[i]->labels) {
        FASTI_TRY_ASSIGN(node.labels, BindLabels(*node_of[i]->labels, true, env));
      }
      FASTI_TRY(BindProperties(node_of[i]->properties.get(), false, env, {}, true, node.properties,
                               node.property_map));
      match.introduces.push_back(node.var);
    }
    match.pattern.nodes.push_back(std::move(node));
  }
  for (size_t i = 0; i < edges.size(); ++i) {
    const CreateEdge& made = merge.create.edges[i];
    EdgePattern edge;
    edge.var = made.var;
    edge.named = edges[i]->variable.has_value();
    edge.left = sequence[i];
    edge.right = sequence[i + 1];
    edge.direction = DirectionOf(edges[i]->direction);
    edge.span = made.span;
    FASTI_TRY_ASSIGN(edge.types, BindLabels(*edges[i]->types, false, env));
    FASTI_TRY(BindProperties(edges[i]->properties.get(), false, env, {}, false, edge.properties,
                             edge.property_map));
    match.introduces.push_back(edge.var);
    match.pattern.edges.push_back(std::move(edge));
  }
  PathPattern path;
  path.span = clause.pattern.span;
  path.nodes = sequence;
  for (uint32_t i = 0; i < edges.size(); ++i) path.edges.push_back(i);
  if (!merge.create.paths.empty()) {
    path.var = merge.create.paths[0].var;
    match.introduces.push_back(path.var);
  }
  match.pattern.paths.push_back(std::move(path));

  // An element's own period replaces the clause's; a MERGE with a period has one element to apply it to.
  const bool element_period = (written_node != nullptr && written_node->validity) ||
                              (written_edge != nullptr && written_edge->validity);
  size_t fresh = 0;
  for (const CreateNode& node : merge.create.nodes) fresh += node.bound_before ? 0 : 1;
  const bool one_element = (edges.empty() && fresh == 1) || (edges.size() == 1 && fresh == 0);
  bool any_period = element_period || merge.validity;
  for (const CreateNode& node : merge.create.nodes) any_period = any_period || node.validity;
  for (const CreateEdge& edge : merge.create.edges) any_period = any_period || edge.validity;
  if (any_period && !one_element) {
    return ErrorAt(
        clause.span, "InvalidTemporalContext",
        "MERGE with VALID takes one node, or one relationship between nodes that are bound already; "
        "MERGE the nodes first");
  }
  if (one_element) {
    std::optional<Validity>& own =
        edges.empty() ? merge.create.nodes[0].validity : merge.create.edges[0].validity;
    if (own) {
      merge.validity = std::move(own);
      own.reset();
    }
  }

  for (const ast::MergeAction& action : clause.actions) {
    const bool create = action.on == ast::MergeAction::On::kCreate;
    ExprEnv after = Env(state.scope, state.time, "SET");
    FASTI_TRY_ASSIGN(std::vector<SetItem> items, BindSetItems(action.items, after));
    std::vector<SetItem>& to = create ? merge.on_create : merge.on_match;
    for (SetItem& item : items) to.push_back(std::move(item));
    if (!action.validity) continue;
    std::optional<Validity>& validity = create ? merge.on_create_validity : merge.on_match_validity;
    if (validity) {
      return ErrorAt(
          action.validity->span, "InvalidTemporalContext",
          "a MERGE has one VALID for all its ON CREATE actions and one for all its ON MATCH actions");
    }
    FASTI_TRY_ASSIGN(validity, BindOneValidity(*action.validity, state.scope, state.time));
  }
  out.clauses.emplace_back(std::move(merge));
  return Status::Ok();
}

}  // namespace fasti::bound
