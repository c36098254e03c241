#include "storage/codec/adjacency_block.h"

#include <algorithm>
#include <bit>

#include "storage/codec/bytes.h"
#include "storage/model/try.h"

namespace fasti::codec {
namespace {

using Column = AdjacencyColumn;

// Flag byte of a block; 0 in version 1.
constexpr uint8_t kLayout = 0;
constexpr uint8_t kFirstInlineColumn = 16;
constexpr uint64_t kUnbounded = ~0ull;
/// A damaged row count must not make a constant block answer for ever.
constexpr uint64_t kMostRows = UINT16_MAX;

constexpr size_t Index(Column c) { return static_cast<size_t>(c); }

constexpr std::array<FrameKind, kAdjacencyColumns> kKinds = {
    FrameKind::kTime, FrameKind::kTime, FrameKind::kSpread, FrameKind::kSpread, FrameKind::kPlain,
    FrameKind::kTime, FrameKind::kTime, FrameKind::kPlain,  FrameKind::kPlain,  FrameKind::kPlain};

/// Every column with what it holds where it is not written.
constexpr std::array<PackedColumn, kAdjacencyColumns> kNoColumns = [] {
  std::array<PackedColumn, kAdjacencyColumns> columns{};
  columns[Index(Column::kTo)].base = columns[Index(Column::kSystemTo)].base = ~0ull;
  columns[Index(Column::kSystemFrom)].base = OrderedTime({0});
  columns[Index(Column::kFlags)].base = AdjacencyRow::kContained;
  return columns;
}();

// Widths 0, 1, 2, 4, 8 as 0..4.
constexpr uint8_t WidthCode(uint32_t bits) {
  return bits == 0 ? 0 : bits <= 8 ? 1 : bits <= 16 ? 2 : bits <= 32 ? 3 : 4;
}
constexpr uint8_t WidthOf(uint8_t code) { return code == 0 ? 0 : static_cast<uint8_t>(1u << (code - 1)); }

uint64_t LoadCode(const PackedColumn& c, uint32_t i) {
  switch (c.width) {
    case 1:
      return static_cast<uint8_t>(c.data[i]);
    case 2:
      return LoadLittle<uint16_t>(c.data + size_t{i} * 2);
    case 4:
      return LoadLittle<uint32_t>(c.data + size_t{i} * 4);
    case 8:
      return LoadLittle<uint64_t>(c.data + size_t{i} * 8);
    default:
      return 0;
  }
}

Bound FromBound(uint64_t latest, uint64_t spread, uint64_t flags) {
  Bound b;
  b.latest = UnorderedTime(latest);
  b.earliest = spread == kUnbounded ? Instant::NegInfinity() : UnorderedTime(latest - spread);
  b.flags = flags & 7;
  return b;
}
Bound ToBound(uint64_t earliest, uint64_t spread, uint64_t flags) {
  Bound b;
  b.earliest = UnorderedTime(earliest);
  b.latest = spread == kUnbounded ? Instant::PosInfinity() : UnorderedTime(earliest + spread);
  b.flags = flags >> 3 & 7;
  return b;
}

template <typename T, uint64_t kUnit>
void StoreCodes(const Frame& f, const uint64_t* raw, size_t n, char* p) {
  constexpr uint64_t kOnes = static_cast<T>(~T{0});
  for (size_t i = 0; i < n; ++i) {
    const uint64_t code =
        IsInfinite(f.kind, raw[i]) ? (raw[i] == 0 ? kOnes - 1 : kOnes) : (raw[i] - f.base) / kUnit;
    StoreLittle(p + i * sizeof(T), static_cast<T>(code));
  }
}

template <typename T>
void AppendCodes(const Frame& f, const uint64_t* raw, size_t n, std::string* out) {
  const size_t at = out->size();
  out->resize(at + n * sizeof(T));
  char* p = out->data() + at;
  // Divisions by constants, as in FrameOf.
  switch (f.scale) {
    case 0:
      return StoreCodes<T, kTimeScales[0]>(f, raw, n, p);
    case 1:
      return StoreCodes<T, kTimeScales[1]>(f, raw, n, p);
    case 2:
      return StoreCodes<T, kTimeScales[2]>(f, raw, n, p);
    case 3:
      return StoreCodes<T, kTimeScales[3]>(f, raw, n, p);
    case 4:
      return StoreCodes<T, kTimeScales[4]>(f, raw, n, p);
    default:
      return StoreCodes<T, kTimeScales[5]>(f, raw, n, p);
  }
}

}  // namespace

FrameKind KindOf(Column c) { return kKinds[Index(c)]; }
uint64_t DefaultOf(Column c) { return kNoColumns[Index(c)].base; }

RawRow RawOf(const AdjacencyRow& row) {
  const Bound &from = row.valid.from, &to = row.valid.to;
  const uint64_t from_latest = OrderedTime(from.latest), to_earliest = OrderedTime(to.earliest);
  const bool from_unbounded = from.earliest == Instant::NegInfinity() && from.latest != from.earliest;
  const bool to_unbounded = to.latest == Instant::PosInfinity() && to.earliest != to.latest;
  RawRow raw;
  raw[Index(Column::kFrom)] = from_latest;
  raw[Index(Column::kTo)] = to_earliest;
  raw[Index(Column::kFromSpread)] = from_unbounded ? kUnbounded : from_latest - OrderedTime(from.earliest);
  raw[Index(Column::kToSpread)] = to_unbounded ? kUnbounded : OrderedTime(to.latest) - to_earliest;
  raw[Index(Column::kBoundFlags)] = (from.flags & 7u) | (to.flags & 7u) << 3;
  raw[Index(Column::kSystemFrom)] = OrderedTime(row.system_from);
  raw[Index(Column::kSystemTo)] = OrderedTime(row.system_to);
  raw[Index(Column::kOther)] = row.other.value;
  raw[Index(Column::kEdge)] = row.edge.value;
  raw[Index(Column::kFlags)] = row.flags;
  return raw;
}

uint8_t WidthFor(const Frame& frame) { return WidthOf(WidthCode(BitsFor(frame))); }

void BeginAdjacencyBlock(const ColumnForms& forms, size_t rows, std::string* out) {
  out->clear();
  PutByte(out, kLayout);
  PutVarint(out, rows);
  const auto is_default = [&](size_t c) {
    return rows == 0 || (forms[c].frame.constant && forms[c].frame.base == DefaultOf(static_cast<Column>(c)));
  };
  uint8_t written = 0;
  for (size_t c = 0; c < kAdjacencyColumns; ++c) written += is_default(c) ? 0 : 1;
  PutByte(out, written);
  for (size_t c = 0; c < kAdjacencyColumns; ++c) {
    if (is_default(c)) continue;
    PutByte(out, static_cast<uint8_t>(c << 3 | WidthCode(forms[c].width * 8u)));
    PutFrame(forms[c].frame, out);
  }
}

void AppendColumn(const ColumnForm& form, const uint64_t* raw, size_t rows, std::string* out) {
  if (form.width == 1) AppendCodes<uint8_t>(form.frame, raw, rows, out);
  if (form.width == 2) AppendCodes<uint16_t>(form.frame, raw, rows, out);
  if (form.width == 4) AppendCodes<uint32_t>(form.frame, raw, rows, out);
  if (form.width == 8) AppendCodes<uint64_t>(form.frame, raw, rows, out);
}

void EncodeAdjacencyColumns(const RawColumns& columns, size_t rows, std::string* out) {
  ColumnForms forms;
  for (size_t c = 0; c < kAdjacencyColumns && rows > 0; ++c) {
    const FrameKind kind = KindOf(static_cast<Column>(c));
    forms[c].frame = columns.values[c] != nullptr ? FrameOf(kind, columns.values[c], rows)
                                                  : FrameOf(kind, &columns.constants[c], 1);
    forms[c].width = WidthFor(forms[c].frame);
  }
  BeginAdjacencyBlock(forms, rows, out);
  for (size_t c = 0; c < kAdjacencyColumns; ++c) AppendColumn(forms[c], columns.values[c], rows, out);
}

void EncodeAdjacencyBlock(std::span<const AdjacencyRow> rows, std::string* out) {
  std::vector<uint64_t> raw(rows.size() * kAdjacencyColumns);
  RawColumns columns;
  for (size_t c = 0; c < kAdjacencyColumns; ++c) columns.values[c] = raw.data() + c * rows.size();
  for (size_t i = 0; i < rows.size(); ++i) {
    const RawRow row = RawOf(rows[i]);
    for (size_t c = 0; c < kAdjacencyColumns; ++c) raw[c * rows.size() + i] = row[c];
  }
  EncodeAdjacencyColumns(columns, rows.size(), out);
}

Status AdjacencyBlockView::Parse(std::string_view bytes, AdjacencyBlockView* out) {
  ByteReader in(bytes);
  if (in.Byte() != kLayout) in.Fail();
  out->bytes_ = bytes;
  out->rows_ = static_cast<uint32_t>(in.VarintUpTo(kMostRows));
  out->present_ = 0;
  out->order_count_ = 0;
  out->columns_ = kNoColumns;
  const char* begin = in.position();
  const uint8_t count = in.Byte();
  size_t row_bytes = 0;
  for (uint8_t k = 0; k < count && in.ok(); ++k) {
    const uint8_t descriptor = in.Byte();
    const uint8_t id = descriptor >> 3, width_code = descriptor & 7;
    if (id >= kFirstInlineColumn && in.ok()) {
      return Status(Code::kUnsupported, "an adjacency block has the column " + std::to_string(id) +
                                            ", which this version of Fasti cannot read; use a newer one");
    }
    if (id >= kAdjacencyColumns || width_code > 4 || (out->present_ >> id & 1u) != 0) {
      in.Fail();
      break;
    }
    const auto column = static_cast<Column>(id);
    const Frame frame = ReadFrame(&in, KindOf(column), width_code == 0);
    out->columns_[id] = PackedColumn{nullptr, WidthOf(width_code), frame.scale, frame.base};
    out->order_[out->order_count_++] = column;
    out->present_ |= 1u << id;
    row_bytes += WidthOf(width_code);
  }
  if (!in.ok() || in.remaining() != row_bytes * out->rows_) {
    out->rows_ = 0;
    return Damaged("adjacency block", "its size does not fit its columns");
  }
  out->descriptors_ = std::string_view(begin, static_cast<size_t>(in.position() - begin));
  out->data_ = in.rest();
  const char* p = out->data_.data();
  for (const Column c : out->order()) {
    PackedColumn& column = out->columns_[Index(c)];
    column.data = p;
    p += size_t{column.width} * out->rows_;
  }
  out->precise_ =
      !out->has(Column::kFromSpread) && !out->has(Column::kToSpread) && !out->has(Column::kBoundFlags);
  return {};
}

uint64_t AdjacencyBlockView::Raw(Column c, uint32_t i) const {
  const PackedColumn& column = columns_[Index(c)];
  if (column.width == 0) return column.base;
  return codec::RawOf(KindOf(c), column.base, column.scale, LoadCode(column, i), Ones(column.width * 8u));
}

void AdjacencyBlockView::DecodeColumn(Column c, uint64_t* out) const {
  const PackedColumn& column = columns_[Index(c)];
  const uint64_t ones = Ones(column.width * 8u);
  const FrameKind kind = KindOf(c);
  for (uint32_t i = 0; i < rows_; ++i) {
    out[i] = column.width == 0 ? column.base
                               : codec::RawOf(kind, column.base, column.scale, LoadCode(column, i), ones);
  }
}

bool AdjacencyBlockView::all_contained() const {
  const PackedColumn& flags = column(Column::kFlags);
  return flags.width == 0 && (flags.base & AdjacencyRow::kContained) != 0;
}

std::optional<Instant> AdjacencyBlockView::one_system_from() const {
  const PackedColumn& c = column(Column::kSystemFrom);
  if (c.width != 0 || rows_ == 0) return std::nullopt;
  return UnorderedTime(c.base);
}

NodeId AdjacencyBlockView::OtherAt(uint32_t i) const { return {Raw(Column::kOther, i)}; }
EdgeId AdjacencyBlockView::EdgeAt(uint32_t i) const { return {Raw(Column::kEdge, i)}; }
Instant AdjacencyBlockView::SystemFromAt(uint32_t i) const {
  return UnorderedTime(Raw(Column::kSystemFrom, i));
}
uint8_t AdjacencyBlockView::FlagsAt(uint32_t i) const { return static_cast<uint8_t>(Raw(Column::kFlags, i)); }

Period AdjacencyBlockView::ValidAt(uint32_t i) const {
  const uint64_t flags = Raw(Column::kBoundFlags, i);
  return {FromBound(Raw(Column::kFrom, i), Raw(Column::kFromSpread, i), flags),
          ToBound(Raw(Column::kTo, i), Raw(Column::kToSpread, i), flags)};
}

AdjacencyRow AdjacencyBlockView::Row(uint32_t i) const {
  AdjacencyRow row;
  row.other = OtherAt(i);
  row.edge = EdgeAt(i);
  row.valid = ValidAt(i);
  row.system_from = SystemFromAt(i);
  row.system_to = UnorderedTime(Raw(Column::kSystemTo, i));
  row.flags = FlagsAt(i);
  return row;
}

BlockStart AdjacencyBlockView::StartAt(uint32_t i, RowOrder order) const {
  switch (order) {
    case RowOrder::kByStart:
      // Without spreads a beginning is one instant.
      return {has(Column::kFromSpread) ? OrderedTime(ValidAt(i).extent_from()) : Raw(Column::kFrom, i),
              EdgeAt(i)};
    case RowOrder::kByOther:
      return {Raw(Column::kOther, i), EdgeAt(i)};
    case RowOrder::kBySystemEnd:
      return {Raw(Column::kSystemTo, i), EdgeAt(i)};
  }
  return {};
}

void AdjacencyBlockView::Decode(std::vector<AdjacencyRow>* out) const {
  out->reserve(out->size() + rows_);
  for (uint32_t i = 0; i < rows_; ++i) out->push_back(Row(i));
}

uint32_t AdjacencyBlockView::LowerBound(const BlockStart& start, RowOrder order) const {
  uint32_t low = 0, high = rows_;
  while (low < high) {
    const uint32_t middle = (low + high) / 2;
    if (StartAt(middle, order) < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::optional<uint32_t> AdjacencyBlockView::Find(const BlockStart& start, RowOrder order) const {
  const uint32_t i = LowerBound(start, order);
  if (i == rows_ || StartAt(i, order) != start) return std::nullopt;
  return i;
}

}  // namespace fasti::codec
