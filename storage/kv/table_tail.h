// Checks the end of a RocksDB table file before RocksDB parses it.
//
// RocksDB 7.8.3 parses a table's properties block before it verifies the block's checksum, and Debian's
// library has its assertions on: one flipped bit there aborts the host process. So the file system under the
// engine reads the footer, the metaindex and the properties block first and compares their checksums itself.
// Everything else in a table is verified by RocksDB before use. Format: RocksDB's block-based table,
// format_version 5, XXH64 or CRC32C.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace fasti::kv {

enum class TableTail : uint8_t {
  kGood,     ///< Or of a kind that this check does not know; RocksDB decides.
  kDamaged,  ///< A checksum or a structure is wrong.
  kUnread,   ///< `read` failed.
};

/// Reads exactly `size` bytes at `offset`, or returns false.
using ReadAt = std::function<bool(uint64_t offset, size_t size, std::string* bytes)>;

TableTail CheckTableTail(uint64_t file_size, const ReadAt& read);

}  // namespace fasti::kv
