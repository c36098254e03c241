// One MATCH, EXISTS or pattern expression: turns its paths into a pattern graph. First all elements are laid
// out and their variables bound, then Finish binds what stands inside them, which may name any of them. What
// stands inside a repeated path sees its own elements and what earlier clauses bound (bind_path_group.cc).
#pragma once

#include <deque>
#include <memory>
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
    const ast::PathGroup* group = nullptr;    ///< a repeated path in place of one relationship
  };
  /// A repeated path that is laid out: its inside waits for Finish.
  struct OpenGroup {
    std::shared_ptr<PathGroup> group;
    std::vector<std::pair<uint32_t, const ast::NodePattern*>> nodes;
    std::vector<const ast::RelPattern*> edges;
    std::vector<std::pair<std::string, VarId>> names;  ///< the variables inside
    const ast::Expr* where = nullptr;
  };
  Status Flatten(const std::vector<ast::PathElement>& elements, std::vector<Step>& steps);
  Status FlattenGroup(const ast::PathGroup& group, std::vector<Step>& steps);
  Status AppendNode(const ast::NodePattern& node, std::vector<Step>& steps);
  Result<uint32_t> AddNode(const ast::NodePattern& node);
  Result<uint32_t> AddEdge(const Step& step, uint32_t left, uint32_t right);
  Result<uint32_t> AddGroup(const Step& step, uint32_t left, uint32_t right);
  /// The variable of an element inside a repeated path: one element inside, the list of all outside.
  Result<VarId> GroupVariable(const std::optional<ast::Name>& name, Type::Mask kind, Span span,
                              OpenGroup& open);
  Status FinishGroup(const OpenGroup& open, bool latest, bool certain);
  Status AddSelector(const ast::PathSelector& selector, const std::vector<Step>& steps, PathPattern& out);
  Status FinishGroupCondition(const ast::Expr& where, const PathPattern& path);
  Status FinishNode(NodePattern& out, const ast::NodePattern& node, ExprEnv& env, bool latest, bool certain);
  Status FinishEdge(EdgePattern& out, const ast::RelPattern& edge, ExprEnv& env, bool latest, bool certain);
  Result<Context> ElementContext(const ast::TimeContext& context);
  /// AS w inside an element binds a variable of the clause.
  Status AddElementPeriod(const std::optional<ast::TimeContext>& context);
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
  std::vector<OpenGroup> groups_;
  std::deque<ast::NodePattern> implied_;  ///< nodes that a path has where a repeated path begins or ends it
  std::unordered_map<const ast::TimeContext*, VarId> element_periods_;
  struct GroupCondition {
    const ast::Expr* where = nullptr;
    size_t path = 0;  ///< the path that the parentheses belong to
  };
  std::vector<GroupCondition> group_conditions_;
  std::vector<ExprPtr> conditions_;
  std::vector<VarId> introduced_;
};

EdgePattern::Direction DirectionOf(ast::Direction direction);

/// Both conditions; `a` may be absent.
ExprPtr Conjunction(ExprPtr a, ExprPtr b);

/// Stands for a label that the catalog does not know, or that is computed: it may bring any property.
inline constexpr uint32_t kUnknownLabel = 0xFFFFFFFFu;

/// The labels that every match has: names joined by AND.
void StatedLabels(const LabelTest& test, std::vector<uint32_t>& out);

}  // namespace fasti::bound
