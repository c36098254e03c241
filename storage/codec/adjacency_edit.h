// Changes to one adjacency block as bytes in, bytes out: rows spliced in and out of the packed columns.
// Columns that the new values fit into keep their codes; others are framed anew. Source: storage.md, "block
// update". Pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "storage/codec/adjacency_block.h"

namespace fasti::codec {

struct RowInsertion {
  uint32_t at = 0;  ///< before this row of the block as it was
  RawRow row{};
};
/// More rows are not edited at once: they are too many for one block.
inline constexpr size_t kMaxEditedRows = kMaxBlockRows;

/// Replaces `out`, which must not be the view's own bytes.
/// @param removed ascending, without duplicates @param inserted ascending by `at`, those at one place in
/// order
/// @pre kMaxEditedRows rows at most come out
void EditRows(const AdjacencyBlockView& block, std::span<const uint32_t> removed,
              std::span<const RowInsertion> inserted, std::string* out);

/// One row, likewise. @pre i <= size() for insertion, i < size() for the others; the row belongs at `i`.
void InsertRow(const AdjacencyBlockView& block, uint32_t i, const AdjacencyRow& row, std::string* out);
void RemoveRow(const AdjacencyBlockView& block, uint32_t i, std::string* out);
void ReplaceRow(const AdjacencyBlockView& block, uint32_t i, const AdjacencyRow& row, std::string* out);
/// The first `at` rows and the rest.
void SplitRows(const AdjacencyBlockView& block, uint32_t at, std::string* left, std::string* right);

}  // namespace fasti::codec
