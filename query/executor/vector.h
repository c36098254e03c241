// Vector: one column of a batch. The data is an immutable, shared Column; a Vector is a view of it that is
// flat, a dictionary (an index of positions, shared by all columns that an expansion or a filter leaves
// behind) or constant. So filtering and expanding never copy values. Typed columns hold arrays; kAny holds
// tagged Values.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "fasti/value.h"
#include "storage/model/ids.h"

namespace fasti::exec {

struct PieceSet;  // query/executor/pieces.h
using PieceSetPtr = std::shared_ptr<const PieceSet>;

enum class Phys : uint8_t { kAny, kBool, kInt, kFloat, kDate, kPeriod, kNode, kEdge, kPieces };

/// The payload of a column; only the member that `phys` names is filled.
struct Column {
  Phys phys = Phys::kAny;
  std::vector<uint8_t> nulls;  ///< 1 = null; empty: no nulls. kAny marks nulls in the values themselves.
  std::vector<Value> values;   ///< kAny
  std::vector<uint8_t> bools;  ///< kBool
  std::vector<int64_t> ints;   ///< kInt; kDate: days
  std::vector<double> floats;  ///< kFloat
  std::vector<uint64_t> ids;   ///< kNode, kEdge
  std::vector<uint32_t> pins;  ///< kNode, kEdge: one per id, or a single one for all
  /// kPieces: read with PiecesAt. Empty where every row has one precise piece, which `stints` holds.
  mutable std::vector<PieceSetPtr> pieces;
  /// kEdge, where it is at hand: the stint around the pin as stored, precise; one per id, or none at all.
  /// kPeriod: the periods, precise and certain. kPieces: see `pieces`.
  std::vector<Interval> stints;
  /// kEdge, where it is at hand: one per id, or a single one for all.
  std::vector<TypeId> types;

  Value At(size_t i) const;
  const PieceSetPtr& PiecesAt(size_t i) const {
    if (pieces.empty()) MakePieces();
    return pieces[i];
  }
  bool IsNull(size_t i) const {
    return phys == Phys::kAny ? values[i].is_null() : !nulls.empty() && nulls[i] != 0;
  }
  uint32_t PinAt(size_t i) const { return pins.size() == 1 ? pins[0] : pins[i]; }

 private:
  /// Most ranges are only tested and printed: the sets are made when somebody narrows or cuts them.
  void MakePieces() const;
};

using Positions = std::vector<uint32_t>;

class Vector {
 public:
  Vector() = default;
  static Vector Flat(std::shared_ptr<const Column> column) {
    return Vector(std::move(column), nullptr, false);
  }
  static Vector Flat(Column column) { return Flat(std::make_shared<const Column>(std::move(column))); }
  /// The same value in every row.
  static Vector Constant(const Value& value);
  static Vector OfValues(std::vector<Value> values);
  static Vector OfInts(std::vector<int64_t> ints);
  /// The same integer in every row: scopes.
  static Vector ConstantInt(int64_t value);
  /// Row 0 of the column in every row. @pre the column has a row.
  static Vector Constant(std::shared_ptr<const Column> column) {
    return Vector(std::move(column), nullptr, true);
  }
  static Vector Constant(Column column) {
    return Constant(std::make_shared<const Column>(std::move(column)));
  }

  bool present() const { return column_ != nullptr; }
  bool constant() const { return constant_; }
  Phys phys() const { return column_->phys; }
  const Column& column() const { return *column_; }
  const std::shared_ptr<const Column>& shared_column() const { return column_; }
  /// The position in column() of row `row`.
  size_t Position(size_t row) const { return constant_ ? 0 : index_ ? (*index_)[row] : row; }
  Value At(size_t row) const { return column_->At(Position(row)); }
  bool IsNull(size_t row) const { return column_->IsNull(Position(row)); }
  bool flat() const { return !constant_ && index_ == nullptr; }
  const std::shared_ptr<const Positions>& index() const { return index_; }
  /// The column seen through `index` (composed already with the present one, if any).
  Vector WithIndex(std::shared_ptr<const Positions> index) const {
    return Vector(column_, std::move(index), false);
  }

 private:
  Vector(std::shared_ptr<const Column> column, std::shared_ptr<const Positions> index, bool constant)
      : column_(std::move(column)), index_(std::move(index)), constant_(constant) {}
  std::shared_ptr<const Column> column_;
  std::shared_ptr<const Positions> index_;
  bool constant_ = false;
};

/// A vector of booleans, numbers or dates as one flat column of `size` rows; nullopt for other kinds.
std::optional<Vector> FlatScalars(const Vector& v, size_t size);

/// Collects values row by row into the narrowest column that holds them all: it starts typed after the first
/// value and falls back to kAny when kinds mix.
class ColumnBuilder {
 public:
  explicit ColumnBuilder(size_t expected = 0) { column_.values.reserve(expected); }
  void Add(Value v) { column_.values.push_back(std::move(v)); }
  size_t size() const { return column_.values.size(); }
  Vector Finish();

 private:
  Column column_;
};

}  // namespace fasti::exec
