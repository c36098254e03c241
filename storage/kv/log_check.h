// Tells a log that was cut off from one that is damaged, before RocksDB reads it.
//
// RocksDB's logs (the write-ahead logs and the manifest) are allowed to end in half a record: a power cut
// leaves that. But a record's length and type are not fully covered by its checksum, and RocksDB takes a
// flipped bit in them for such an end too: it opens without complaint and without all that follows. This
// check knows what a cut can look like (a whole header and a part of its payload, or zeros) and calls
// everything else damage. Logs are written into space that holds zeros (Log in rocksdb_engine.cc): of the
// last write some sectors may have reached the disk and others not, in any order. That is told from damage by
// what follows, nothing that was written later, and by a sector of the record that holds zeros only. A log
// cut exactly between two records cannot be told from a complete one by anybody; the commit chain finds that.
// Format: RocksDB's log format without recycling or compression: blocks of 32 KiB, records of a 7-byte header
// (masked CRC32C of type and payload, length, type) and a payload.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace fasti::kv {

struct LogDamage {
  size_t offset;  ///< Of the first damaged record.
  /// No whole record follows: what a power cut leaves on a disk that writes zeros or garbage behind the last
  /// sync.
  bool at_end;
  /// No damage, but the last write, of which some sectors never reached the disk: the log ends at `offset`.
  bool torn = false;
};

/// The damage of a log, or nothing for a good or merely cut-off one.
std::optional<LogDamage> FindLogDamage(std::string_view log);

}  // namespace fasti::kv
