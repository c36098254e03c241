// Reads whole elements out of a snapshot, at the latest state or KNOWN AT an instant: records, edge table
// entries, spilled statements, blobs, history. Free functions over a snapshot; nothing is kept.
#pragma once

#include <optional>
#include <vector>

#include "fasti/status.h"
#include "storage/codec/edge_block.h"
#include "storage/codec/element_record.h"
#include "storage/graph/element_state.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

/// What LoadElement found besides the state: needed to write the element again.
struct StoredForm {
  bool found = false;    ///< ever stored
  bool spilled = false;  ///< statements under their own keys
  bool has_history = false;
  codec::EdgeEntry entry;  ///< edges
};

/// Sets *form.found = false when there never was such an element (or it is erased).
/// @param system nullopt: the latest state.
Status LoadElement(const kv::Snapshot& kv, ElementId id, std::optional<Instant> system, ElementState* state,
                   StoredForm* form);

/// The edge table's entry; without kPresent when there is none.
Result<codec::EdgeEntry> LoadEdgeEntry(const kv::Snapshot& kv, EdgeId edge);

/// The value of a statement, from its blob if need be.
Status LoadBlob(const kv::Snapshot& kv, uint64_t blob, uint64_t bytes, Value* value);

/// Every statement of history with system_to > `after`, with its system_to.
struct PastStatement {
  codec::Statement statement;
  Instant system_to;
};
Status LoadHistory(const kv::Snapshot& kv, ElementId id, Instant after, std::vector<PastStatement>* out);

}  // namespace fasti::graph
