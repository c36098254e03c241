// Edge table block: 256 consecutive edge ids a value (docs/storage-format.md, "Edge table"). Columns are
// bit-packed around their minimum, so that any one edge is read without decoding the others. An edge that has
// properties, several stints or a period with texts has an element record besides. Pure functions; a view
// must not outlive its bytes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "fasti/status.h"
#include "fasti/temporal.h"
#include "storage/codec/key_layout.h"
#include "storage/model/ids.h"

namespace fasti::codec {

struct EdgeEntry {
  static constexpr uint8_t kPresent = 1;    ///< The id was given out and committed.
  static constexpr uint8_t kHasRecord = 2;  ///< There is an element record: properties, or the next flag.
  static constexpr uint8_t kExistenceInRecord = 4;  ///< `valid` is only the hull of the record's stints.
  static constexpr uint8_t kRetracted = 8;          ///< No stint now; `valid` is the last one there was.
  static constexpr uint8_t kHasHistory = 16;        ///< `hist` holds earlier states.
  static constexpr uint8_t kContained =
      32;                                 ///< Inside both ends' certain lives: reads need not look at them.
  static constexpr uint8_t kErased = 64;  ///< ERASE removed it; ends and period are zero.

  TypeId type;
  NodeId source;
  NodeId target;
  uint8_t flags = 0;  ///< 0: no such edge
  Period valid;
  Instant system_from;  ///< of the existence, or of its retraction
  bool present() const { return (flags & kPresent) != 0; }
};

/// The columns of a block, raw: what a bulk load has. Without values a column holds its constant in every
/// entry.
struct EdgeColumns {
  static constexpr size_t kCount = 10;
  /// On disk. Never renumber.
  enum Column : uint8_t {
    kType,
    kSource,
    kTarget,
    kFlags,
    kFrom,
    kTo,
    kFromSpread,
    kToSpread,
    kBoundFlags,
    kSystemFrom
  };
  std::array<const uint64_t*, kCount> values{};
  std::array<uint64_t, kCount> constants{};
};
/// Replaces `out`. @pre count <= 256
void EncodeEdgeColumns(const EdgeColumns& columns, size_t count, std::string* out);
std::array<uint64_t, EdgeColumns::kCount> RawOf(const EdgeEntry& entry);

/// Replaces `out`. `entries[i]` is edge (block * 256 + i); at most 256.
void EncodeEdgeBlock(std::span<const EdgeEntry> entries, std::string* out);

class EdgeBlockView {
 public:
  static Status Parse(std::string_view bytes, EdgeBlockView* out);
  uint32_t size() const { return count_; }
  /// An entry without kPresent when `index` (edge id % 256) lies past the end.
  EdgeEntry Get(uint32_t index) const;
  /// The same bytes with `entry` at `index`, replaced or, if `index` is size(), added. Only columns that its
  /// values do not fit into are encoded anew. False, with `out` undefined: encode the block anew.
  /// @pre `out` is not what this views
  bool TryPut(uint32_t index, const EdgeEntry& entry, std::string* out) const;
  /// Only type and ends: what a traversal asks. False when there is no such edge.
  bool GetEnds(uint32_t index, TypeId* type, NodeId* source, NodeId* target) const;

 private:
  static constexpr size_t kColumns = EdgeColumns::kCount;
  struct Packed {
    uint64_t base = 0;
    uint32_t scale = 0;  ///< index into the time scales
    uint32_t bits = 0;
    size_t offset = 0;  ///< in bits
    bool constant() const { return bits == 0; }
  };
  uint64_t Raw(size_t column, uint32_t index) const;
  uint64_t Bits(size_t bit, uint32_t count) const;
  uint32_t count_ = 0;
  std::array<Packed, kColumns> columns_{};
  std::string_view bits_;
  std::string_view header_;  ///< from the number of entries on, up to the codes
};

}  // namespace fasti::codec
