// Adjacency block: up to 256 rows in packed columns (docs/storage-format.md, "Adjacency blocks"). A column
// holds offsets from a base, in units of a time scale where all its times allow one, in 0, 1, 2, 4 or 8
// bytes; a column that is constant costs its descriptor, one that has the default of its kind nothing. Views
// read in place and must not outlive their bytes; all functions are pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"
#include "storage/codec/adjacency_row.h"
#include "storage/codec/frame.h"

namespace fasti::codec {

/// On disk. Never renumber. 16..31 are reserved for INLINE properties and read as kUnsupported.
enum class AdjacencyColumn : uint8_t {
  kFrom = 0,        ///< from.latest; default -∞
  kTo = 1,          ///< to.earliest; default +∞
  kFromSpread = 2,  ///< from.latest − from.earliest; all ones: from.earliest = -∞; default 0
  kToSpread = 3,    ///< to.latest − to.earliest; all ones: to.latest = +∞; default 0
  kBoundFlags = 4,  ///< Bound::flags of from | of to << 3; default 0
  kSystemFrom = 5,
  kSystemTo = 6,  ///< default +∞; history only
  kOther = 7,
  kEdge = 8,
  kFlags = 9,  ///< AdjacencyRow flags; default kContained
};
inline constexpr size_t kAdjacencyColumns = 10;

/// A column in place. `data` has `rows * width` bytes.
struct PackedColumn {
  const char* data = nullptr;
  uint8_t width = 0;  ///< 0, 1, 2, 4, 8
  uint8_t scale = 0;  ///< index into kTimeScales
  uint64_t base = 0;  ///< raw (frame.h): a time is OrderedTime
};
/// How a column's values are packed, and what it holds where it is not written (raw).
FrameKind KindOf(AdjacencyColumn c);
uint64_t DefaultOf(AdjacencyColumn c);
using RawRow = std::array<uint64_t, kAdjacencyColumns>;
RawRow RawOf(const AdjacencyRow& row);

class AdjacencyBlockView {
 public:
  static Status Parse(std::string_view bytes, AdjacencyBlockView* out);

  uint32_t size() const { return rows_; }
  bool empty() const { return rows_ == 0; }
  std::string_view bytes() const { return bytes_; }
  /// The column descriptors as stored; the data follows them, column by column.
  std::string_view descriptors() const { return descriptors_; }
  std::string_view data() const { return data_; }
  /// Columns in the order of their data.
  std::span<const AdjacencyColumn> order() const { return {order_.data(), order_count_}; }
  bool has(AdjacencyColumn c) const { return (present_ >> static_cast<uint32_t>(c)) & 1u; }
  const PackedColumn& column(AdjacencyColumn c) const { return columns_[static_cast<size_t>(c)]; }
  /// No spread and no flagged bound: certain wherever possible.
  bool precise() const { return precise_; }
  /// Every row is inside both ends' certain lives.
  bool all_contained() const;
  /// system_from of all rows when it is one; nullopt when they differ.
  std::optional<Instant> one_system_from() const;

  /// @pre i < size()
  AdjacencyRow Row(uint32_t i) const;
  NodeId OtherAt(uint32_t i) const;
  EdgeId EdgeAt(uint32_t i) const;
  Period ValidAt(uint32_t i) const;
  Instant SystemFromAt(uint32_t i) const;
  uint8_t FlagsAt(uint32_t i) const;
  BlockStart StartAt(uint32_t i, RowOrder order) const;
  /// One column of all rows, raw. @pre room for size() values
  void DecodeColumn(AdjacencyColumn c, uint64_t* out) const;
  /// Appends all rows.
  void Decode(std::vector<AdjacencyRow>* out) const;

  /// The first row not before `start`. Binary search.
  uint32_t LowerBound(const BlockStart& start, RowOrder order) const;
  /// The row of this edge that begins at `start`.
  std::optional<uint32_t> Find(const BlockStart& start, RowOrder order) const;

 private:
  uint32_t rows_ = 0;
  uint32_t present_ = 0;
  bool precise_ = true;
  uint64_t Raw(AdjacencyColumn c, uint32_t i) const;
  std::array<PackedColumn, kAdjacencyColumns> columns_{};
  std::array<AdjacencyColumn, kAdjacencyColumns> order_{};
  uint32_t order_count_ = 0;
  std::string_view bytes_, descriptors_, data_;
};

/// The same rows by column, raw: a column without values holds its constant in every row.
struct RawColumns {
  std::array<const uint64_t*, kAdjacencyColumns> values{};
  RawRow constants{};
};
/// How a column is written: its frame, and bytes a code; 0: it is constant.
struct ColumnForm {
  Frame frame;
  uint8_t width = 0;
};
using ColumnForms = std::array<ColumnForm, kAdjacencyColumns>;
/// The narrowest width for a frame.
uint8_t WidthFor(const Frame& frame);
/// Replaces `out` by what stands before the columns' data, which follows in the order of their ids.
void BeginAdjacencyBlock(const ColumnForms& forms, size_t rows, std::string* out);
/// The codes of one column. @pre the form is not constant
void AppendColumn(const ColumnForm& form, const uint64_t* raw, size_t rows, std::string* out);

/// Replaces `out`. For bulk loads, which have their rows in columns.
void EncodeAdjacencyColumns(const RawColumns& columns, size_t rows, std::string* out);
/// Replaces `out`. @pre sorted in their order
void EncodeAdjacencyBlock(std::span<const AdjacencyRow> rows, std::string* out);

}  // namespace fasti::codec
