// GroupKeys: numbers the groups of a grouping. While there is one key and its column holds plain numbers
// (node or edge ids, integers, dates), groups are found by number; the first batch that is different turns
// all keys into values. Equal by equivalence: null equals null, 1 equals 1.0. One thread, one ExecContext.
#pragma once

#include <vector>

#include "query/executor/batch.h"
#include "query/executor/execution_context.h"
#include "query/executor/id_table.h"
#include "query/executor/row_set.h"
#include "query/executor/vector_kernels.h"

namespace fasti::exec {

/// The vector's rows can be told apart by one number each, and none is null.
inline bool IsNumbered(const Vector& v) {
  switch (v.phys()) {
    case Phys::kInt:
    case Phys::kDate:
    case Phys::kNode:
    case Phys::kEdge:
      return NoNulls(v);
    case Phys::kAny:
    case Phys::kBool:
    case Phys::kFloat:
    case Phys::kPeriod:
    case Phys::kPieces:
      return false;
  }
  return false;
}
/// The number of row `row`. @pre IsNumbered(v)
inline uint64_t NumberAt(const Vector& v, size_t row) {
  const Column& column = v.column();
  const size_t p = v.Position(row);
  return column.ids.empty() ? static_cast<uint64_t>(column.ints[p]) : column.ids[p];
}
/// The value that a number stands for in a column of this kind.
Value ValueOfNumber(Phys phys, uint64_t number, uint32_t pin);

class GroupKeys {
 public:
  void Clear();
  size_t size() const { return size_; }
  /// The group of each row of a batch. `first_rows`: where groups are new, the row that made them.
  Status Assign(const std::vector<Vector>& keys, size_t rows, ExecContext& ctx, std::vector<uint32_t>* groups,
                Positions* first_rows);
  /// Key `k` of the groups [begin, end).
  Vector KeysOf(size_t k, size_t begin, size_t end) const;

 private:
  Status AssignNumbers(const Vector& key, size_t rows, ExecContext& ctx, std::vector<uint32_t>* groups,
                       Positions* first_rows);
  Status AssignValues(const std::vector<Vector>& keys, size_t rows, ExecContext& ctx,
                      std::vector<uint32_t>* groups, Positions* first_rows);
  void TurnIntoValues();

  bool numbered_ = true;
  size_t size_ = 0;
  // Numbered: the one key of each group.
  Phys phys_ = Phys::kAny;
  bool ascending_ = true;  ///< no key was less than the one before: nothing had to be looked up
  IdTable table_;          ///< unless ascending_
  std::vector<uint64_t> numbers_;
  std::vector<uint32_t> pins_;
  // Else:
  RowTable values_table_;
  std::vector<RowValues> values_;
};

}  // namespace fasti::exec
