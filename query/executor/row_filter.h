// RowFilter: conjuncts over the rows of a batch. At an instant a row stays with the certainty of its
// conditions, over periods its pieces shrink. Used by the Filter operator and by searches for paths, which
// test the steps that they may take.
#pragma once

#include <memory>
#include <vector>

#include "query/executor/predicate.h"

namespace fasti::exec {

class RowFilter {
 public:
  /// @param frame null: outside a MATCH. Must outlive the filter.
  static Result<RowFilter> Make(const std::vector<plan::Condition>& conditions, const plan::MatchFrame* frame,
                                VarId certain, ExecContext& ctx);
  bool empty() const { return predicates_.empty(); }
  /// Keeps the rows for which every condition can be true.
  Status Apply(ExecContext& ctx, Batch* rows);

 private:
  Status KeepTrue(Predicate& predicate, ExecContext& ctx, Batch* rows);
  Status NarrowPieces(Predicate& predicate, ExecContext& ctx, Batch* rows);

  const plan::MatchFrame* frame_ = nullptr;
  VarId certain_ = kNoVar;
  std::vector<std::unique_ptr<Predicate>> predicates_;
};

}  // namespace fasti::exec
