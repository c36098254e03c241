// RowFilter: conjuncts over the rows of a batch. At an instant a row stays with the certainty of its
// conditions, over periods its pieces shrink. Used by the Filter operator and by searches for paths, which
// test the steps that they may take.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "query/executor/predicate.h"

namespace fasti::exec {

class RowFilter {
 public:
  /// @param frame null: outside a MATCH. Must outlive the filter.
  static Result<RowFilter> Make(const std::vector<plan::Condition>& conditions, const plan::MatchFrame* frame,
                                VarId certain, ExecContext& ctx);
  /// The rows are finished: what is undecided passes only POSSIBLY, and the row's period, if it has one, says
  /// so.
  void Judge(std::optional<bound::Modality> modality, VarId period) {
    modality_ = modality;
    period_ = period;
  }
  bool empty() const { return predicates_.empty(); }
  /// Keeps the rows for which every condition can be true.
  Status Apply(ExecContext& ctx, Batch* rows);

 private:
  Status KeepTrue(Predicate& predicate, ExecContext& ctx, Batch* rows);
  void MarkPossible(const std::vector<Certainty>& certainty, Batch* rows) const;
  Status NarrowPieces(Predicate& predicate, ExecContext& ctx, Batch* rows);

  const plan::MatchFrame* frame_ = nullptr;
  VarId certain_ = kNoVar;
  std::optional<bound::Modality> modality_;  ///< unset: somebody else decides about rows that are possible
  VarId period_ = kNoVar;
  std::vector<std::unique_ptr<Predicate>> predicates_;
};

}  // namespace fasti::exec
