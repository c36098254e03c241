// SHA-256 (FIPS 180-4), for the hash chain of the commit log. Own code of a hundred lines instead of
// libcrypto: it is the only cryptographic function needed, and the library must stay small and start fast.
// Incremental; one thread at a time.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace fasti::codec {

class Sha256 {
 public:
  /// @param portable without the processor's own instructions; for tests
  explicit Sha256(bool portable = false);
  void Update(std::string_view bytes);
  /// 32 bytes. The object must not be used afterwards.
  std::string Finish();

 private:
  void Block(const uint8_t* p);
  void PortableBlock(const uint8_t* p);
  bool portable_;
  std::array<uint32_t, 8> state_;
  std::array<uint8_t, 64> buffer_{};
  uint64_t length_ = 0;
};

inline constexpr size_t kHashBytes = 32;
std::string Sha256Of(std::string_view bytes);

}  // namespace fasti::codec
