// Changes to one adjacency block as bytes in, bytes out: splice a row in or out of the packed columns where
// its values fit their widths, else encode the block anew. Source: storage.md, "block update". Pure
// functions.
#pragma once

#include <cstdint>
#include <string>

#include "storage/codec/adjacency_block.h"

namespace fasti::codec {

/// Each replaces `out`, which must not be the view's own bytes.
/// @pre i <= size() for insertion, i < size() for the others; the row belongs at `i`.
void InsertRow(const AdjacencyBlockView& block, uint32_t i, const AdjacencyRow& row, std::string* out);
void RemoveRow(const AdjacencyBlockView& block, uint32_t i, std::string* out);
void ReplaceRow(const AdjacencyBlockView& block, uint32_t i, const AdjacencyRow& row, std::string* out);
/// The first `at` rows and the rest.
void SplitRows(const AdjacencyBlockView& block, uint32_t at, std::string* left, std::string* right);

}  // namespace fasti::codec
