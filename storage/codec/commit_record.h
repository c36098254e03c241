// What the log keeps of a commit (docs/storage-format.md, "Commit log", "Hash chain"): number, instants,
// note, and the chain hash over the previous one and this commit's digest. The digest is a hash of what was
// written and not the content, so that ERASE does not break the chain. Also the changed-element chunks,
// tombstones of ERASE, and the head record. Pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"
#include "fasti/temporal.h"
#include "storage/codec/sha256.h"
#include "storage/model/ids.h"

namespace fasti::codec {

struct CommitRecord {
  uint64_t commit = 0;  ///< from 1; also in the key
  Instant instant;
  Instant wall_clock;  ///< the injected clock's reading when the commit was made
  uint64_t transaction = 0;
  std::string note;
  uint64_t changed_elements = 0;
  /// Which, ascending, if they are at most kChangedInRecord; else they stand in chunks of their own.
  std::vector<ElementId> elements;
  std::string digest;         ///< 32 bytes: over the commit's writes
  std::string previous_hash;  ///< 32 bytes; zeros for the first
  std::string hash;           ///< 32 bytes: ChainHash
};
/// SHA-256 over (number, instant, previous hash, digest): what a receipt shows. The note is not part of it:
/// an ERASE may blank it.
std::string ChainHash(uint64_t commit, Instant instant, std::string_view previous_hash,
                      std::string_view digest);
void EncodeCommitRecord(const CommitRecord& record, std::string* out);
/// @error kCorruption also when the stored hash is not that of the stored fields.
Result<CommitRecord> DecodeCommitRecord(uint64_t commit, std::string_view bytes);

/// Elements changed by a commit, (kind, id) ascending: up to this many in its record, which is written
/// anyway, more in chunks of at most kChangedPerChunk.
inline constexpr size_t kChangedInRecord = 64;
inline constexpr size_t kChangedPerChunk = 4096;
void EncodeChangedElements(std::span<const ElementId> sorted, std::string* out);
Status DecodeChangedElements(std::string_view bytes, std::vector<ElementId>* out);

/// What ERASE leaves.
struct Tombstone {
  ElementId element;
  Instant instant;
  std::string who;
  std::string reason;
};
void EncodeTombstone(const Tombstone& tombstone, std::string* out);
Result<Tombstone> DecodeTombstone(std::string_view bytes);

/// meta 'head': the last commit, the counters that must never go back, and what changes with each commit.
struct StoreHead {
  uint64_t commit = 0;  ///< 0: nothing committed yet
  Instant instant = Instant::NegInfinity();
  Instant high_water = Instant::NegInfinity();  ///< the largest clock reading given out, as far as stored
  std::string hash = std::string(kHashBytes, '\0');
  uint64_t next_node = 1;
  uint64_t next_edge = 1;
  uint64_t next_blob = 1;
  uint64_t next_transaction = 1;
  bool clean_close = false;
  std::string statistics;  ///< Statistics (catalog_codec.h); empty: nothing was counted yet
};
void EncodeStoreHead(const StoreHead& head, std::string* out);
Result<StoreHead> DecodeStoreHead(std::string_view bytes);

}  // namespace fasti::codec
