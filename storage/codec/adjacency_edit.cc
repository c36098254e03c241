#include "storage/codec/adjacency_edit.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <vector>

#include "storage/codec/frame.h"

namespace fasti::codec {
namespace {

/// Rows [begin, end) of the block as it was, then one that is inserted, if any.
struct Piece {
  uint32_t begin, end;
  const RawRow* row;
};

Frame FrameIn(const AdjacencyBlockView& block, AdjacencyColumn c) {
  const PackedColumn& column = block.column(c);
  Frame f;
  f.kind = KindOf(c);
  f.scale = column.scale;
  f.constant = column.width == 0;
  f.base = column.base;
  return f;
}

/// What a reader finds between two edits, in order.
void PiecesOf(uint32_t rows, std::span<const uint32_t> removed, std::span<const RowInsertion> inserted,
              std::vector<Piece>* out) {
  out->clear();
  uint32_t at = 0;
  const auto skip_to = [&](uint32_t end) {  // what is removed before `end`
    for (; !removed.empty() && removed.front() < end; removed = removed.subspan(1)) {
      if (at < removed.front()) out->push_back({at, removed.front(), nullptr});
      at = removed.front() + 1;
    }
  };
  for (const RowInsertion& i : inserted) {
    skip_to(i.at);
    out->push_back({at, std::max(at, i.at), &i.row});
    at = std::max(at, i.at);
  }
  skip_to(rows);
  if (at < rows) out->push_back({at, rows, nullptr});
}

template <typename T>
void CopyCodes(const PackedColumn& column, const Frame& frame, AdjacencyColumn c,
               std::span<const Piece> pieces, char* p) {
  for (const Piece& piece : pieces) {
    const size_t bytes = (piece.end - piece.begin) * sizeof(T);
    std::memcpy(p, column.data + piece.begin * sizeof(T), bytes);
    p += bytes;
    if (piece.row == nullptr) continue;
    StoreLittle(p, static_cast<T>(CodeOf(frame, (*piece.row)[static_cast<size_t>(c)], Ones(sizeof(T) * 8))));
    p += sizeof(T);
  }
}

void AppendSpliced(const PackedColumn& column, const Frame& frame, AdjacencyColumn c,
                   std::span<const Piece> pieces, size_t rows, std::string* out) {
  const size_t at = out->size();
  out->resize(at + rows * column.width);
  char* p = out->data() + at;
  if (column.width == 1) CopyCodes<uint8_t>(column, frame, c, pieces, p);
  if (column.width == 2) CopyCodes<uint16_t>(column, frame, c, pieces, p);
  if (column.width == 4) CopyCodes<uint32_t>(column, frame, c, pieces, p);
  if (column.width == 8) CopyCodes<uint64_t>(column, frame, c, pieces, p);
}

/// A frame for what a column holds and for what is inserted, without looking for the least that stays.
/// @param old the column's values, decoded; none: it is constant
Frame Widened(const Frame& before, std::span<const uint64_t> old, size_t column,
              std::span<const RowInsertion> inserted) {
  uint64_t low = ~0ull, high = 0;
  const auto add = [&](uint64_t raw) {
    if (IsInfinite(before.kind, raw)) return;
    low = std::min(low, raw);
    high = std::max(high, raw);
  };
  add(before.base);
  for (const uint64_t raw : old) add(raw);
  for (const RowInsertion& i : inserted) add(i.row[column]);
  Frame f;
  f.kind = before.kind;
  f.constant = false;
  if (low > high) low = high = 1ull << 63;  // only infinities, of both signs
  f.base = low;
  if (f.kind != FrameKind::kPlain) {
    // What has been a multiple of the old unit from the old base is one of any unit that divides both.
    f.scale = before.constant ? static_cast<uint8_t>(kTimeScales.size() - 1) : before.scale;
    const auto divides = [&](uint64_t raw) {
      return IsInfinite(f.kind, raw) || (raw - low) % kTimeScales[f.scale] == 0;
    };
    const auto all = [&] {
      return divides(before.base) &&
             std::all_of(inserted.begin(), inserted.end(),
                         [&](const RowInsertion& i) { return divides(i.row[column]); });
    };
    while (!all()) --f.scale;
  }
  f.max_code = (high - low) / kTimeScales[f.scale];
  return f;
}

void EncodeInserted(std::span<const RowInsertion> inserted, std::string* out) {
  std::array<std::array<uint64_t, kMaxEditedRows>, kAdjacencyColumns> values;
  RawColumns columns;
  for (size_t c = 0; c < kAdjacencyColumns; ++c) {
    for (size_t i = 0; i < inserted.size(); ++i) values[c][i] = inserted[i].row[c];
    columns.values[c] = values[c].data();
  }
  EncodeAdjacencyColumns(columns, inserted.size(), out);
}

}  // namespace

void EditRows(const AdjacencyBlockView& block, std::span<const uint32_t> removed,
              std::span<const RowInsertion> inserted, std::string* out) {
  const size_t rows = block.size() - removed.size() + inserted.size();
  assert(rows <= kMaxEditedRows && block.size() <= kMaxEditedRows);
  if (rows == inserted.size()) return EncodeInserted(inserted, out);  // Nothing stays.
  thread_local std::vector<Piece> pieces;
  PiecesOf(block.size(), removed, inserted, &pieces);

  ColumnForms forms;
  std::array<bool, kAdjacencyColumns> fits;
  bool all_fit = true;
  std::array<uint64_t, kMaxEditedRows> old, values;
  for (size_t c = 0; c < kAdjacencyColumns; ++c) {
    const auto id = static_cast<AdjacencyColumn>(c);
    const PackedColumn& column = block.column(id);
    forms[c] = {FrameIn(block, id), column.width};
    const Frame& frame = forms[c].frame;
    const uint64_t ones = Ones(column.width * 8u);
    fits[c] = std::all_of(inserted.begin(), inserted.end(),
                          [&](const RowInsertion& i) { return Fits(frame, i.row[c], ones); });
    if (fits[c]) continue;
    all_fit = false;
    if (column.width != 0) block.DecodeColumn(id, old.data());
    const size_t varying = column.width != 0 ? block.size() : 0;
    forms[c].frame = Widened(frame, std::span(old).first(varying), c, inserted);
    forms[c].width = WidthFor(forms[c].frame);
  }
  size_t row_bytes = 0;
  for (const ColumnForm& form : forms) row_bytes += form.width;
  if (all_fit) {
    out->clear();
    out->reserve(block.descriptors().size() + 4 + rows * row_bytes);
    PutByte(out, static_cast<uint8_t>(block.bytes()[0]));
    PutVarint(out, rows);
    out->append(block.descriptors());
    for (const AdjacencyColumn c : block.order()) {
      AppendSpliced(block.column(c), forms[static_cast<size_t>(c)].frame, c, pieces, rows, out);
    }
    return;
  }
  constexpr size_t kHeaderBytes = 4 + kAdjacencyColumns * 12;
  out->clear();
  out->reserve(kHeaderBytes + rows * row_bytes);
  BeginAdjacencyBlock(forms, rows, out);
  for (size_t c = 0; c < kAdjacencyColumns; ++c) {
    const auto id = static_cast<AdjacencyColumn>(c);
    if (fits[c]) {
      AppendSpliced(block.column(id), forms[c].frame, id, pieces, rows, out);
      continue;
    }
    block.DecodeColumn(id, old.data());
    size_t n = 0;
    for (const Piece& piece : pieces) {
      for (uint32_t i = piece.begin; i < piece.end; ++i) values[n++] = old[i];
      if (piece.row != nullptr) values[n++] = (*piece.row)[c];
    }
    AppendColumn(forms[c], values.data(), rows, out);
  }
}

void InsertRow(const AdjacencyBlockView& block, uint32_t i, const AdjacencyRow& row, std::string* out) {
  assert(i <= block.size());
  const RowInsertion inserted{i, RawOf(row)};
  EditRows(block, {}, {&inserted, 1}, out);
}

void ReplaceRow(const AdjacencyBlockView& block, uint32_t i, const AdjacencyRow& row, std::string* out) {
  assert(i < block.size());
  const RowInsertion inserted{i, RawOf(row)};
  EditRows(block, {&i, 1}, {&inserted, 1}, out);
}

void RemoveRow(const AdjacencyBlockView& block, uint32_t i, std::string* out) {
  assert(i < block.size());
  EditRows(block, {&i, 1}, {}, out);
}

void SplitRows(const AdjacencyBlockView& block, uint32_t at, std::string* left, std::string* right) {
  assert(at <= block.size());
  std::vector<AdjacencyRow> rows;
  block.Decode(&rows);
  EncodeAdjacencyBlock(std::span(rows).first(at), left);
  EncodeAdjacencyBlock(std::span(rows).subspan(at), right);
}

}  // namespace fasti::codec
