// SweepAggregate: one aggregate over the rows that hold at an instant that moves through time. Rows enter and
// leave; what can be taken back exactly (counts, sums of integers, least and greatest) costs a step only what
// changed in it, everything else is computed anew from the rows that hold. Owned by one group of one running
// OVER TIME.
#pragma once

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include "query/binder/bound.h"
#include "query/executor/execution_context.h"
#include "query/executor/row_set.h"

namespace fasti::exec {

class SweepAggregate {
 public:
  /// What the rows are, for all aggregates of a sweep.
  struct Rows {
    /// Arguments by row, `arity` values each.
    std::vector<Value> arguments;
    size_t arity = 0;
    /// By row, which binding it stands for; empty: each row is one. Rows of one binding with equal arguments
    /// count once.
    std::vector<int64_t> bindings;
    /// By row, its place in the order of element ids; empty: the order does not matter.
    std::vector<uint32_t> ranks;
  };

  SweepAggregate(const bound::Aggregate& aggregate, const Rows& rows);

  Status Enter(uint32_t row, ExecContext& ctx);
  Status Leave(uint32_t row);
  Result<Value> Now(ExecContext& ctx);

 private:
  struct ByOrder {
    bool operator()(const Value& a, const Value& b) const { return Order(a, b) < 0; }
  };
  struct Seen {
    uint32_t count = 0;
    uint32_t row = 0;  ///< the one that entered
  };
  std::span<const Value> Arguments(uint32_t row) const {
    return {rows_.arguments.data() + static_cast<size_t>(row) * rows_.arity, rows_.arity};
  }
  bool Skips(uint32_t row) const;
  RowValues Identity(uint32_t row) const;
  Status Add(uint32_t row, ExecContext& ctx);
  Status Take(uint32_t row);
  Status Recompute(ExecContext& ctx);

  /// How the value follows the rows.
  enum class Way : uint8_t {
    kCountRows,   ///< count(*)
    kCount,       ///< count(x): rows can always be taken back
    kTotal,       ///< sum, avg: integers can be taken back
    kExtreme,     ///< min, max: the values that hold are kept in order
    kRecomputed,  ///< from the rows that hold
  };
  static Way WayOf(const bound::Aggregate& aggregate);

  const bound::Aggregate& aggregate_;
  const Rows& rows_;
  const Way way_;
  int64_t count_ = 0;                           // kCountRows
  std::map<Value, uint32_t, ByOrder> ordered_;  // kExtreme
  /// The state over all rows that hold; null: to be computed anew.
  std::unique_ptr<AggregateState> state_;
  bool takes_back_ = true;
  /// The rows that hold, and where each stands in the list: for what may have to be computed anew.
  std::vector<uint32_t> active_;
  std::unordered_map<uint32_t, uint32_t> place_;
  /// DISTINCT, and rows of one binding: how many rows stand behind each value.
  const bool counted_;
  std::unordered_map<RowValues, Seen, RowHash, RowEquivalent> seen_;
};

}  // namespace fasti::exec
