// A file's bytes, read-only, in memory by the operating system's grace. Move-only.
#pragma once

#include <string>
#include <string_view>

#include "fasti/status.h"

namespace fasti::rows {

class MappedFile {
 public:
  /// @error kNotFound, kIOError
  static Result<MappedFile> Open(const std::string& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();
  std::string_view bytes() const { return {data_, size_}; }

 private:
  MappedFile() = default;
  const char* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace fasti::rows
