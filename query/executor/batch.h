// Batch: some rows of a running query, by column. Columns are addressed by variable (bound::VarId); the
// planner adds variables of its own for what travels invisibly: the scope of a MATCH, the periods and the
// certainty of rows.
#pragma once

#include <cstdint>
#include <vector>

#include "query/binder/bound_expr.h"
#include "query/executor/vector.h"

namespace fasti::exec {

using bound::kNoVar;
using bound::VarId;

/// Rows grow from the first batch to the last, so that LIMIT 1 costs little and long scans amortise.
inline constexpr size_t kFirstBatchRows = 64;
inline constexpr size_t kMaxBatchRows = 2048;

struct Batch {
  size_t size = 0;
  std::vector<Vector> columns;  ///< by VarId; absent columns are not present()

  const Vector& operator[](VarId var) const { return columns[var]; }
  bool Has(VarId var) const { return var < columns.size() && columns[var].present(); }
  void Set(VarId var, Vector v) {
    if (var >= columns.size()) columns.resize(var + 1);
    columns[var] = std::move(v);
  }
  Value At(VarId var, size_t row) const { return Has(var) ? columns[var].At(row) : Value::Null(); }
  void Clear() {
    size = 0;
    columns.clear();
  }
  /// The batch whose row i is row `rows[i]` of this one. Columns are shared, not copied.
  Batch Select(std::shared_ptr<const Positions> rows) const;
  /// The batch of `n` rows that all are row `row` of this one.
  Batch Repeat(size_t row, size_t n) const;
  Batch Select(Positions rows) const { return Select(std::make_shared<const Positions>(std::move(rows))); }
};

/// One row kept by value: what sorts, groups and eager operators hold.
using RowValues = std::vector<Value>;

/// Appends batches and serves them again as one: the memory of eager operators.
class BatchStore {
 public:
  void Add(Batch batch) {
    rows_ += batch.size;
    batches_.push_back(std::move(batch));
  }
  size_t rows() const { return rows_; }
  const std::vector<Batch>& batches() const { return batches_; }
  void Clear() {
    batches_.clear();
    rows_ = 0;
  }

 private:
  std::vector<Batch> batches_;
  size_t rows_ = 0;
};

}  // namespace fasti::exec
