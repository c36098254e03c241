// One MATCH, EXISTS or pattern expression: turns its paths into a pattern graph. First all elements are laid
// out and their variables bound, then Finish binds what stands inside them, which may name any of them.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "query/binder/binder.h"

namespace fasti::bound {

class PatternBinder {
 public:
  enum class Use : uint8_t { kRead };
  PatternBinder(Binder& binder, Scope& scope, TimeState& time, PatternGraph& graph, Use use);

  /// False in a pattern that stands as a condition: all its variables must be bound already.
  void set_may_introduce(bool may) { may_introduce_ = may; }
  Status AddPath(const ast::PathPattern& path);
  /// `check_schema`: whether labels that the pattern states bind the keys that may be read (STRICT types).
  /// @param latest the clause reads the latest commit, whose schema is known; and @param certain certainly
  Status Finish(bool latest, bool certain);
  const std::vector<VarId>& introduced() const { return introduced_; }
  /// Conditions of parenthesised paths, which hold for the whole clause.
  std::vector<ExprPtr> TakeConditions() { return std::move(conditions_); }

 private:
  /// A path without parentheses: nodes and relationships in turn.
  struct Step {
    const ast::NodePattern* node = nullptr;
    const ast::RelPattern* edge = nullptr;
    const ast::PathLength* length = nullptr;  ///< of the group around the relationship
  };
  Status Flatten(const std::vector<ast::PathElement>& elements, std::vector<Step>& steps);
  Status FlattenGroup(const ast::PathGroup& group, std::vector<Step>& steps);
  Status AppendNode(const ast::NodePattern& node, std::vector<Step>& steps);
  Result<uint32_t> AddNode(const ast::NodePattern& node);
  Result<uint32_t> AddEdge(const Step& step, uint32_t left, uint32_t right);
  Status AddSelector(const ast::PathPattern& path, const std::vector<Step>& steps, PathPattern& out);
  Status FinishNode(uint32_t index, const ast::NodePattern& node, bool latest, bool certain);
  Status FinishEdge(uint32_t index, const ast::RelPattern& edge, bool latest, bool certain);
  Result<Context> ElementContext(const ast::TimeContext& context);
  /// A variable that a pattern element names: bound before, or bound here.
  Result<VarId> Variable(const ast::Name& name, Type::Mask kind, Type fresh, std::string_view what,
                         bool& bound_before);

  Binder& binder_;
  Scope& scope_;
  TimeState& time_;
  PatternGraph& graph_;
  const VarId first_new_;  ///< variables from here on are bound by this clause
  bool may_introduce_ = true;
  std::optional<Scope> before_;  ///< the scope before the clause, kept if an element has its own context
  std::unordered_map<VarId, uint32_t> node_of_;
  std::unordered_map<VarId, uint32_t> edge_of_;
  std::vector<std::pair<uint32_t, const ast::NodePattern*>> nodes_to_finish_;
  std::vector<std::pair<uint32_t, const ast::RelPattern*>> edges_to_finish_;
  std::vector<const ast::Expr*> group_conditions_;
  std::vector<ExprPtr> conditions_;
  std::vector<VarId> introduced_;
};

/// Stands for a label that the catalog does not know, or that is computed: it may bring any property.
inline constexpr uint32_t kUnknownLabel = 0xFFFFFFFFu;

/// The labels that every match has: names joined by AND.
void StatedLabels(const LabelTest& test, std::vector<uint32_t>& out);

}  // namespace fasti::bound
