// The vocabulary between the storage engine and those who read and write it: selectors, pieces, rectangles,
// batches of expanded edges, options. Plain data, no behaviour. Section numbers are those of the temporal
// model.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "fasti/value.h"
#include "storage/model/ids.h"

namespace fasti::graph {

/// Which stretch of valid time a read looks at.
struct ValidSelector {
  enum class Kind : uint8_t { kAt, kRange };
  Kind kind = Kind::kAt;
  Instant at;      ///< kAt
  Interval range;  ///< kRange: whatever possibly meets it
  /// kAt: give the stints that hold there, too.
  bool with_periods = false;
  /// kAt: whoever asks answers for the node that is expanded (and, of ExpandInto, for the one expanded to):
  /// that it only possibly exists makes no edge less certain.
  bool near_given = false, far_given = false;
  /// kRange: edges that begin before it may be left out.
  bool begins_inside = false;
  static ValidSelector At(Instant t) { return {Kind::kAt, t, {}, false, false, false, false}; }
  static ValidSelector Range(Interval r) { return {Kind::kRange, {}, r, false, false, false, false}; }
  static ValidSelector Beginning(Interval r) { return {Kind::kRange, {}, r, false, false, false, true}; }
  static ValidSelector Anytime() { return {Kind::kRange, {}, {}, false, false, false, false}; }
};

/// One piece of a timeline; `value` is null for existence and label timelines (they only hold or not).
/// Pieces of a timeline are in order; neighbours that share a change point have equal bounds there (section
/// 2).
struct Piece {
  Period period;
  Value value;
};

/// What a statement is about, within one element.
struct Slot {
  enum class Kind : uint8_t { kExistence = 0, kLabel = 1, kProperty = 2 };
  Kind kind = Kind::kExistence;
  uint32_t id = 0;  ///< LabelId or KeyId; 0 for existence
  friend constexpr auto operator<=>(const Slot&, const Slot&) = default;
};

/// One stored statement: valid x system.
struct Rectangle {
  Slot slot;
  PeriodValue valid;
  Interval system;  ///< `to` = +∞ while current; `from` = +∞ for the transaction's own uncommitted writes
  Value value;
};

struct EdgeEnds {
  TypeId type;
  NodeId source;
  NodeId target;
};

/// The answer of an expansion in columns; the edges of input i are [offsets[i], offsets[i + 1]).
/// Under kAt one entry per edge that is at least possible at the instant, with `certain` telling if it is
/// certain. Under kRange one entry per stint (existence piece, already intersected with imprecise lives of
/// its ends) that possibly meets the range, with its `periods`; stints of one edge are adjacent and in order.
struct Expansion {
  std::vector<uint32_t> offsets;
  std::vector<NodeId> others;
  std::vector<EdgeId> edges;
  std::vector<TypeId> types;      ///< Filled only when the request names no or several types.
  std::vector<uint8_t> outgoing;  ///< Filled only for Direction::kBoth; self-loops appear once, outgoing.
  std::vector<uint8_t> certain;   ///< kAt; left empty when every entry is certain.
  /// kRange; kAt with_periods: the stint of each entry as stored, or nothing where not all are at hand.
  std::vector<Period> periods;
  void Clear() {
    offsets.clear(), others.clear(), edges.clear(), types.clear(), outgoing.clear(), certain.clear(),
        periods.clear();
  }
};

/// Where a write applies (section 6).
struct WriteScope {
  /// No value: all valid time (a correction).
  std::optional<PeriodValue> period;
  /// VALID ALWAYS: flattening a timeline that holds different values is intended.
  bool always = false;
};

/// What a statement changed; `clipped` counts writes that partly fell outside an element's existence.
struct WriteCounters {
  uint64_t nodes_created = 0, nodes_deleted = 0, edges_created = 0, edges_deleted = 0;
  uint64_t properties_set = 0, labels_added = 0, labels_removed = 0, clipped = 0, erased = 0;
};

/// Proof of a commit (docs/storage-format.md, "Hash chain").
struct CommitReceipt {
  uint64_t commit = 0;  ///< 0: nothing was written, nothing was committed
  Instant instant;
  std::string hash;  ///< 32 bytes; `verify --expect commit:hash` finds a lost tail
};

}  // namespace fasti::graph
