#include "storage/codec/adjacency_edit.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "storage/codec/frame.h"

namespace fasti::codec {
namespace {

Frame FrameIn(const AdjacencyBlockView& block, AdjacencyColumn c) {
  const PackedColumn& column = block.column(c);
  Frame f;
  f.kind = KindOf(c);
  f.scale = column.scale;
  f.constant = column.width == 0;
  f.base = column.base;
  return f;
}

/// Whether the row's values have codes in the columns as they are.
bool FitsColumns(const AdjacencyBlockView& block, const RawRow& raw) {
  for (size_t c = 0; c < kAdjacencyColumns; ++c) {
    const auto column = static_cast<AdjacencyColumn>(c);
    if (!Fits(FrameIn(block, column), raw[c], Ones(block.column(column).width * 8u))) return false;
  }
  return true;
}

void BeginCopy(const AdjacencyBlockView& block, uint64_t rows, std::string* out) {
  out->clear();
  out->reserve(block.bytes().size() + 80);
  PutByte(out, static_cast<uint8_t>(block.bytes()[0]));
  PutVarint(out, rows);
  out->append(block.descriptors());
}

/// Each column as before `i`, then the row if there is one, then from `after` on.
void Splice(const AdjacencyBlockView& block, uint32_t i, const RawRow* row, uint32_t after,
            std::string* out) {
  BeginCopy(block, block.size() - (after - i) + (row != nullptr ? 1 : 0), out);
  for (const AdjacencyColumn c : block.order()) {
    const PackedColumn& column = block.column(c);
    if (column.width == 0) continue;
    out->append(column.data, size_t{i} * column.width);
    if (row != nullptr) {
      const uint64_t code =
          CodeOf(FrameIn(block, c), (*row)[static_cast<size_t>(c)], Ones(column.width * 8u));
      out->append(reinterpret_cast<const char*>(&code), column.width);
    }
    out->append(column.data + size_t{after} * column.width, size_t{block.size() - after} * column.width);
  }
}

void Change(const AdjacencyBlockView& block, uint32_t i, uint32_t after, const AdjacencyRow& row,
            std::string* out) {
  const RawRow raw = RawOf(row);
  // A block without rows has no columns to fit into, though a row of defaults would.
  if (!block.empty() && FitsColumns(block, raw)) return Splice(block, i, &raw, after, out);
  // Columns keep their values but for the one row; what stays constant needs none.
  const size_t n = block.size() - (after - i) + 1;
  std::vector<uint64_t> values(kAdjacencyColumns * (n + 1));
  RawColumns columns;
  for (size_t c = 0; c < kAdjacencyColumns; ++c) {
    const PackedColumn& column = block.column(static_cast<AdjacencyColumn>(c));
    if (column.width == 0 && column.base == raw[c]) {
      columns.constants[c] = raw[c];
      continue;
    }
    uint64_t* of_column = values.data() + c * (n + 1);
    block.DecodeColumn(static_cast<AdjacencyColumn>(c), of_column);
    if (after == i) std::copy_backward(of_column + i, of_column + block.size(), of_column + n);
    of_column[i] = raw[c];
    columns.values[c] = of_column;
  }
  EncodeAdjacencyColumns(columns, n, out);
}

}  // namespace

void InsertRow(const AdjacencyBlockView& block, uint32_t i, const AdjacencyRow& row, std::string* out) {
  assert(i <= block.size());
  Change(block, i, i, row, out);
}

void ReplaceRow(const AdjacencyBlockView& block, uint32_t i, const AdjacencyRow& row, std::string* out) {
  assert(i < block.size());
  Change(block, i, i + 1, row, out);
}

void RemoveRow(const AdjacencyBlockView& block, uint32_t i, std::string* out) {
  assert(i < block.size());
  if (block.size() == 1) return EncodeAdjacencyBlock({}, out);
  Splice(block, i, nullptr, i + 1, out);
}

void SplitRows(const AdjacencyBlockView& block, uint32_t at, std::string* left, std::string* right) {
  assert(at <= block.size());
  std::vector<AdjacencyRow> rows;
  block.Decode(&rows);
  EncodeAdjacencyBlock(std::span(rows).first(at), left);
  EncodeAdjacencyBlock(std::span(rows).subspan(at), right);
}

}  // namespace fasti::codec
