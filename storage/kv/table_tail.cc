#include "storage/kv/table_tail.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "storage/kv/crc32c.h"
#include "storage/kv/xxhash64.h"

namespace fasti::kv {
namespace {

constexpr size_t kFooterBytes = 53;
constexpr size_t kHandlesAt = 1, kVersionAt = 41, kMagicAt = 45;
constexpr size_t kTrailerBytes = 5;  // Compression type, checksum.
constexpr uint64_t kBlockBasedMagic = 0x88e241b785f4cff7u;
constexpr uint32_t kFormatVersion = 5;
/// What the footer calls them; tables of earlier builds have the first.
constexpr char kChecksumCrc32c = 1, kChecksumXxHash64 = 3;
/// One read of this size holds all three parts of nearly every file.
constexpr uint64_t kTailBytes = 4096;

template <typename T>
T Fixed(std::string_view bytes, size_t at) {  // Little-endian, as are the machines that we support.
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

bool Varint(std::string_view* in, uint64_t* value) {
  *value = 0;
  for (unsigned shift = 0; shift < 64 && !in->empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(in->front());
    in->remove_prefix(1);
    *value |= static_cast<uint64_t>(byte & 0x7f) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

struct Handle {
  uint64_t offset = 0;
  uint64_t size = 0;
};
bool ReadHandle(std::string_view* in, Handle* handle) {
  return Varint(in, &handle->offset) && Varint(in, &handle->size);
}

/// The file's end, read once; blocks before it are read one by one.
class Tail {
 public:
  Tail(uint64_t file_size, const ReadAt& read) : file_size_(file_size), read_(read) {}
  bool Load() {
    start_ = file_size_ - std::min(file_size_, kTailBytes);
    return read_(start_, static_cast<size_t>(file_size_ - start_), &bytes_);
  }
  std::string_view footer() const { return std::string_view(bytes_).substr(bytes_.size() - kFooterBytes); }

  /// The block's contents, verified.
  TableTail Block(const Handle& handle, std::string_view* contents) {
    if (handle.offset > file_size_ || handle.size > file_size_ - handle.offset ||
        file_size_ - handle.offset - handle.size < kTrailerBytes + kFooterBytes) {
      return TableTail::kDamaged;
    }
    std::string_view block;
    const auto size = static_cast<size_t>(handle.size) + kTrailerBytes;
    if (handle.offset >= start_) {
      block = std::string_view(bytes_).substr(static_cast<size_t>(handle.offset - start_), size);
    } else {
      if (!read_(handle.offset, size, &block_)) return TableTail::kUnread;
      block = block_;
    }
    const size_t checksum_at = size - sizeof(uint32_t);
    if (Checksum(block.substr(0, checksum_at)) != Fixed<uint32_t>(block, checksum_at))
      return TableTail::kDamaged;
    *contents = block.substr(0, static_cast<size_t>(handle.size));
    return TableTail::kGood;
  }

 private:
  /// @pre the footer names one of the two
  uint32_t Checksum(std::string_view bytes) const {
    if (footer()[0] == kChecksumXxHash64) return static_cast<uint32_t>(XxHash64(bytes));
    return MaskedCrc(ExtendCrc(kCrcStart, bytes));
  }

  uint64_t file_size_;
  const ReadAt& read_;
  uint64_t start_ = 0;
  std::string bytes_, block_;
};

/// Finds the properties block's handle in the metaindex block. @return whether the block could be read
/// through
bool FindProperties(std::string_view block, bool* found, Handle* handle) {
  if (block.size() < sizeof(uint32_t)) return false;
  const uint64_t restarts = Fixed<uint32_t>(block, block.size() - sizeof(uint32_t));
  const uint64_t index_bytes = (restarts + 1) * sizeof(uint32_t);
  if (index_bytes > block.size()) return false;
  std::string_view in = block.substr(0, block.size() - static_cast<size_t>(index_bytes));
  std::string key;
  while (!in.empty()) {
    uint64_t shared = 0, own = 0, value_size = 0;
    if (!Varint(&in, &shared) || !Varint(&in, &own) || !Varint(&in, &value_size)) return false;
    if (shared > key.size() || own > in.size() || value_size > in.size() - own) return false;
    key.resize(static_cast<size_t>(shared));
    key.append(in.substr(0, static_cast<size_t>(own)));
    std::string_view value = in.substr(static_cast<size_t>(own), static_cast<size_t>(value_size));
    in.remove_prefix(static_cast<size_t>(own + value_size));
    if (key != "rocksdb.properties") continue;
    *found = true;
    return ReadHandle(&value, handle);
  }
  return true;
}

}  // namespace

TableTail CheckTableTail(uint64_t file_size, const ReadAt& read) {
  if (file_size < kFooterBytes) return TableTail::kGood;  // RocksDB refuses it by its size.
  Tail tail(file_size, read);
  if (!tail.Load()) return TableTail::kUnread;
  const std::string_view footer = tail.footer();
  if (Fixed<uint64_t>(footer, kMagicAt) != kBlockBasedMagic ||
      Fixed<uint32_t>(footer, kVersionAt) != kFormatVersion ||
      (footer[0] != kChecksumCrc32c && footer[0] != kChecksumXxHash64)) {
    return TableTail::kGood;
  }
  std::string_view handles = footer.substr(kHandlesAt, kVersionAt - kHandlesAt);
  Handle metaindex, properties;
  if (!ReadHandle(&handles, &metaindex)) return TableTail::kDamaged;
  std::string_view block;
  if (const TableTail t = tail.Block(metaindex, &block); t != TableTail::kGood) return t;
  bool found = false;
  if (!FindProperties(block, &found, &properties)) return TableTail::kDamaged;
  return found ? tail.Block(properties, &block) : TableTail::kGood;
}

}  // namespace fasti::kv
