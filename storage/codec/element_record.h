// Element record: the current statements of one node, or of one edge that has properties or several stints
// (docs/storage-format.md, "Element records"; model section 2). Statements that hold always ([-∞, +∞),
// nothing written about the period) are found by binary search in the always-section; the timed section is
// scanned, skipping other slots by their length. Past 2 KB the timed statements move to keys of their own;
// encoded values over 1 KB become blobs. ElementRecord is the decoded form, owned by the caller;
// ElementRecordView reads one slot in place and must not outlive the bytes. Pure functions; no thread state.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"
#include "fasti/value.h"
#include "storage/codec/bytes.h"
#include "storage/codec/slot.h"

namespace fasti::codec {

inline constexpr size_t kSpillBytes = 2 << 10;
inline constexpr size_t kBlobThresholdBytes = 1 << 10;
inline constexpr size_t kBlobChunkBytes = 32 << 10;

/// One current statement.
struct Statement {
  /// The bound was taken from the element's existence and is the same instant (model section 2). Not kept at
  /// an infinite bound, where it says nothing.
  static constexpr uint8_t kFromIsExistence = 1;
  static constexpr uint8_t kToIsExistence = 2;

  SlotId slot;
  uint8_t flags = 0;
  PeriodValue valid;  ///< with texts as written; the mark is not stored
  Instant system_from;
  Value value;        ///< null for existence and labels
  uint64_t blob = 0;  ///< not 0: the value lies in this blob and `value` may not have been loaded
  uint64_t blob_bytes = 0;
};

struct ElementRecord {
  /// Sorted by (slot, valid.extent_from); see SortStatements.
  std::vector<Statement> statements;
  /// The instant of the last commit that changed anything about the element's statements: history holds
  /// nothing newer for readers at or after it.
  Instant last_change = Instant::NegInfinity();
  bool has_history = false;
  /// Set by Decode when timed statements lie under their own keys: read them with DecodeSpilledStatement.
  bool spilled = false;
};
void SortStatements(ElementRecord* record);

/// Where the encoder puts what does not fit. Returns the id of a new blob holding `encoded` (an encoded
/// value).
using NewBlob = std::function<uint64_t(std::string_view encoded)>;

struct SpilledStatement {
  SlotId slot;
  Instant extent_from;
  uint16_t seq = 0;
  std::string body;  ///< see EncodeStatementBody
};
struct EncodedElement {
  std::string record;
  std::vector<SpilledStatement> spilled;  ///< in key order; empty unless the timed section passes kSpillBytes
};
/// Statements with a blob keep it; new large values call `new_blob` and get theirs set in `record`.
/// @pre sorted; values storable
EncodedElement EncodeElementRecord(ElementRecord* record, const NewBlob& new_blob);
/// Values in blobs are not loaded.
Status DecodeElementRecord(std::string_view bytes, ElementRecord* out);

/// Flags, period, system_from and value of a statement by itself: spilled statements and history.
void EncodeStatementBody(Statement* statement, const NewBlob& new_blob, std::string* out);
/// `slot` comes from the key.
Result<Statement> DecodeStatementBody(SlotId slot, std::string_view body);

/// One statement in place.
struct StatementView {
  struct BlobRef {
    uint64_t id = 0;
    uint64_t bytes = 0;
  };

  SlotId slot;
  uint8_t flags = 0;
  Period valid;
  Instant system_from;
  std::string_view period_bytes;  ///< for DecodePeriod with texts; empty: always
  std::string_view value_bytes;   ///< for DecodeValue; empty: no value, or it is in a blob
  std::optional<BlobRef> blob;

  /// Null when there is none. @pre !blob
  Result<Value> DecodeValue() const;
};
/// As DecodeStatementBody, in place.
Status ParseStatementBody(SlotId slot, std::string_view body, StatementView* out);

class ElementRecordView {
 public:
  static Status Parse(std::string_view bytes, ElementRecordView* out);

  Instant last_change() const { return last_change_; }
  bool spilled() const { return spilled_; }
  bool has_history() const { return has_history_; }
  uint32_t always_count() const { return always_count_; }
  uint32_t timed_count() const { return timed_count_; }  ///< in the record itself
  bool exists_always() const;

  /// The statement of `slot` that holds always, if that is how the slot is stored.
  Status FindAlways(SlotId slot, std::optional<StatementView>* out) const;
  Status AlwaysAt(uint32_t i, StatementView* out) const;
  SlotId AlwaysSlot(uint32_t i) const;

  /// Walks the timed statements in the record, of one slot or of all, in order.
  class Timed {
   public:
    /// True and the next statement, or false at the end.
    Result<bool> Next(StatementView* out);
    /// After the last one: whether bytes are left over.
    Status Finish() const { return in_.Finish("element record"); }

   private:
    friend class ElementRecordView;
    Timed(std::string_view bytes, uint32_t count, Instant base, std::optional<SlotId> slot)
        : in_(bytes), left_(count), base_(base), slot_(slot) {}
    ByteReader in_;
    uint32_t left_;
    Instant base_;
    std::optional<SlotId> slot_;
  };
  Timed timed(std::optional<SlotId> slot = std::nullopt) const {
    return Timed(timed_, timed_count_, base_, slot);
  }

 private:
  uint32_t EndOf(uint32_t i) const;
  Instant last_change_;
  Instant base_;
  bool spilled_ = false, has_history_ = false, wide_ = false, own_system_ = false;
  uint32_t always_count_ = 0, timed_count_ = 0;
  std::string_view directory_, always_, timed_;
};

}  // namespace fasti::codec
