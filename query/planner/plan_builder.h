// One plan in the making: what the planners of single clauses share, and what travels along a branch. One
// thread.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "query/planner/planner.h"

namespace fasti::plan {

/// The rows of the last MATCH over a range: what a later OVER TIME counts.
struct SweepState {
  const bound::Context* context = nullptr;  ///< null: no MATCH reads a range
  VarId scope = kNoVar;
  VarId pieces = kNoVar;
  VarId binding = kNoVar;
};

/// Why the rows of a MATCH keep their periods.
struct Keeps {
  bool for_later = false;  ///< a later clause inherits them
  bool for_sweep = false;  ///< OVER TIME follows
  bool for_diff = false;   ///< they are compared
  bool narrowed = false;   ///< a later MATCH that is not optional inherits them: WITHIN waits for it
  VarId outside = kNoVar;  ///< as in MatchEnd
};

/// What the planner carries along a branch.
struct BranchState {
  PlanPtr plan;
  VarId scope = kNoVar;       ///< the scope that clauses without a context inherit
  VarId pieces = kNoVar;      ///< the row's periods, where later clauses inherit them
  VarId period = kNoVar;      ///< AS w of the clause that `pieces` come from
  VarId certain = kNoVar;     ///< the row's certainty, when tracked
  std::vector<VarId> hidden;  ///< always live: row numbers of enclosing subqueries
  SweepState sweep;
  std::optional<bound::Modality> modality;  ///< of the row so far
  bool possibly() const { return modality == bound::Modality::kPossibly; }
  std::vector<VarId> known;     ///< system periods that knownTime(w) may ask for
  Keeps keeps;                  ///< in CALL { }: what the query around it wants of its rows
  bool judged_outside = false;  ///< in CALL { }: rows that are only possible stay, for the query around it
  std::optional<bound::Modality> judge(std::optional<bound::Modality> of_clause) const {
    return judged_outside && of_clause == modality ? std::nullopt : of_clause;
  }
};

/// Shared by all parts of one plan in the making.
class PlanBuilder {
 public:
  PlanBuilder(std::shared_ptr<const bound::Statement> statement, const PlannerOptions& options);

  Result<std::shared_ptr<const Plan>> Finish();

  VarId NewVar() { return plan_->variable_count++; }
  bool tracks_certainty() const { return plan_->tracks_certainty; }
  const Catalog& catalog() const { return *options_.catalog; }
  bool optimize() const { return options_.optimize; }
  Plan& plan() { return *plan_; }
  std::string VarName(VarId var) const;

  Status PlanQuery(const bound::Query& query, BranchState start, BranchState* out);
  Status PlanMatch(const bound::Match& match, BranchState* state, Keeps keeps, VarId* pieces_out);
  /// A side of a DIFF: the MATCH under `context` instead of its own. `possible` (optional) gets the plan
  /// whose rows are all that are possible.
  Status PlanSide(const bound::Match& match, const bound::Context& context, BranchState* state,
                  PlanPtr* possible, VarId* pieces_out);
  /// Plans every subquery that the expression holds; `state` is the row it stands in.
  Status PlanSubqueries(const bound::Expr& expr, const BranchState& state);
  /// Tests what WHERE asks of the periods of finished rows.
  Status FilterOnPeriod(const bound::Match& match, const char* description, BranchState* state);

 private:
  Status PlanBranch(const bound::Branch& branch, BranchState* state);
  Status PlanClause(const bound::Branch& branch, size_t index, BranchState* state);
  Status PlanDiff(const bound::Match& match, BranchState* state);
  Status PlanOptional(const bound::Match& match, Keeps keeps, BranchState* state);
  Status PlanOverTime(const bound::Project& project, BranchState* state);
  Status PlanProject(const bound::Branch& branch, size_t index, BranchState* state);
  /// @param made the units read what the projection makes
  Status SplitRowsBy(const std::vector<const bound::Expr*>& units, const bound::Project& project, bool made,
                     BranchState* state);
  /// WITH … WHERE. @param judged its conjuncts that are asked at the instants of rows over a range
  Status PlanWhere(const bound::Project& project, const std::vector<const bound::Expr*>& judged,
                   BranchState* state);
  Status PlanMerge(const bound::Merge& merge, BranchState* state);
  Status PlanCall(const bound::CallSubquery& call, const bound::Branch& branch, size_t index,
                  BranchState* state);
  void Number(const Node& node, std::vector<const Node*>* seen);

  std::shared_ptr<const bound::Statement> statement_;
  PlannerOptions options_;
  std::shared_ptr<Plan> plan_;
};

/// What a projection calls a variable that it passes on as it is; kNoVar if it drops it.
VarId NameAfter(const bound::Project& project, VarId var);

/// The error of what is parsed and bound but has no operator yet.
inline Status NotYet(std::string what, Span span) {
  return Status(Code::kUnsupported, std::move(what) + " is parsed but not executed yet")
      .WithDetail("NotYetSupported")
      .WithSpan(span);
}

/// A node over one input.
template <typename T>
std::shared_ptr<T> Over(PlanPtr input) {
  auto node = std::make_shared<T>();
  if (input != nullptr) {
    node->estimated_rows = input->estimated_rows;
    node->inputs.push_back(std::move(input));
  }
  return node;
}

}  // namespace fasti::plan
