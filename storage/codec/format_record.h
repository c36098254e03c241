// The format record, the first thing read of a store, and the rules by which a build opens it (docs/
// storage-format.md, "Format record"). Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "fasti/status.h"

namespace fasti::codec {

inline constexpr uint32_t kFormatVersion = 1;
/// Bits of features this build understands. On disk. Never renumber.
inline constexpr uint64_t kKnownRequiredFeatures = 0;
inline constexpr uint64_t kKnownCompatibleFeatures = 0;

struct FormatRecord {
  uint32_t version = kFormatVersion;
  uint32_t min_reader = 1;           ///< the oldest format version whose readers read it right
  uint64_t required_features = 0;    ///< unknown bits: do not open
  uint64_t compatible_features = 0;  ///< unknown bits: open read-only
  std::string created_by;            ///< for people: "fasti 0.1.0"
  std::string store_id;              ///< 16 bytes, made at creation; copied by backups
};
std::string EncodeFormatRecord(const FormatRecord& record);
/// @error kCorruption wrong magic, checksum or damage. Reads records of newer versions as far as the fixed
/// part.
Result<FormatRecord> DecodeFormatRecord(std::string_view bytes);

enum class OpenMode : uint8_t {
  kReadWrite,
  kReadOnly,      ///< newer compatible features: reading is safe, writing is not
  kNeedsUpgrade,  ///< an older version: read-only until upgraded
};
/// @error kIncompatible a newer format or unknown required features; names version and bits.
Result<OpenMode> HowToOpen(const FormatRecord& record);

}  // namespace fasti::codec
