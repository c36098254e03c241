// Applies the changes of one commit to one adjacency list: rows in and out of its head or blocks, blocks
// split, an inline list moved to blocks and a long one to segments by duration class, superseded rows
// appended to the list's history (storage.md, "Blocks"). Thread rule: the leader's.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "storage/codec/adjacency_row.h"
#include "storage/graph/staged_writes.h"

namespace fasti::graph {

struct RowChange {
  enum class Kind : uint8_t {
    kInsert,
    kRemove,   ///< closed at the commit's instant: goes to history
    kReplace,  ///< the same row with other flags; no history
    kErase,    ///< ERASE: leaves no trace
  };
  Kind kind;
  codec::AdjacencyRow row;
};

/// What a list was before it was changed.
struct ListBefore {
  bool existed = false;   ///< It had a head.
  bool had_rows = false;  ///< Now, or in its history.
};
/// @param head its head as it is; nullopt: there is none
Status ChangeList(StagedWrites* staged, const codec::AdjacencyList& list,
                  const std::optional<std::string>& head, std::vector<RowChange> changes, Instant instant,
                  ListBefore* before);

/// ERASE: takes every superseded row of these edges out of the list's history. @pre `edges` ascending
Status EraseFromHistory(StagedWrites* staged, const codec::AdjacencyList& list,
                        std::span<const EdgeId> edges);

}  // namespace fasti::graph
