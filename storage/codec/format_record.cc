#include "storage/codec/format_record.h"

#include "storage/codec/bytes.h"
#include "storage/codec/sha256.h"
#include "storage/model/try.h"

namespace fasti::codec {
namespace {

constexpr std::string_view kMagic = "FASTI\r\n\x1A";
constexpr size_t kCheckBytes = 8;

std::string Hex(uint64_t v) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string s = "0x";
  for (int shift = 60; shift >= 0; shift -= 4) {
    if (s.size() > 2 || (v >> shift & 15) != 0 || shift == 0) s.push_back(kDigits[v >> shift & 15]);
  }
  return s;
}

}  // namespace

std::string EncodeFormatRecord(const FormatRecord& r) {
  std::string out(kMagic);
  PutFixed(&out, r.version);
  PutFixed(&out, r.min_reader);
  PutFixed(&out, r.required_features);
  PutFixed(&out, r.compatible_features);
  PutString(&out, r.created_by);
  PutString(&out, r.store_id);
  // The engine checks its blocks too; this one also finds a file copied together from two stores by hand.
  out.append(Sha256Of(out).substr(0, kCheckBytes));
  return out;
}

Result<FormatRecord> DecodeFormatRecord(std::string_view bytes) {
  if (bytes.substr(0, kMagic.size()) != kMagic) {
    return Damaged("format record", "it does not begin as a Fasti store does; is this another database?");
  }
  if (bytes.size() < kMagic.size() + kCheckBytes) return Damaged("format record", "it is too short");
  const std::string_view body = bytes.substr(0, bytes.size() - kCheckBytes);
  if (Sha256Of(body).substr(0, kCheckBytes) != bytes.substr(body.size())) {
    return Damaged("format record", "its checksum is wrong");
  }
  ByteReader in(body.substr(kMagic.size()));
  FormatRecord r;
  r.version = in.Fixed<uint32_t>();
  r.min_reader = in.Fixed<uint32_t>();
  r.required_features = in.Fixed<uint64_t>();
  r.compatible_features = in.Fixed<uint64_t>();
  r.created_by = in.String();
  r.store_id = in.String();
  // A newer version may have added fields after these.
  FASTI_TRY(r.version > kFormatVersion ? in.Check("format record") : in.Finish("format record"));
  return r;
}

Result<OpenMode> HowToOpen(const FormatRecord& r) {
  if (r.version > kFormatVersion && r.min_reader > kFormatVersion) {
    return Status(Code::kIncompatible, "the store has format version " + std::to_string(r.version) +
                                           " and needs a reader of " + std::to_string(r.min_reader) +
                                           "; this build reads up to " + std::to_string(kFormatVersion) +
                                           ": use a newer Fasti");
  }
  if (const uint64_t unknown = r.required_features & ~kKnownRequiredFeatures; unknown != 0) {
    return Status(Code::kIncompatible, "the store uses features " + Hex(unknown) +
                                           " that this build does not know: use a newer Fasti");
  }
  if (r.version > kFormatVersion || (r.compatible_features & ~kKnownCompatibleFeatures) != 0) {
    return OpenMode::kReadOnly;
  }
  if (r.version < kFormatVersion) return OpenMode::kNeedsUpgrade;
  return OpenMode::kReadWrite;
}

}  // namespace fasti::codec
