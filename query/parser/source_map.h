// Turns byte offsets of a query text into Spans (line, code-point column).
//
// Built once per text in one pass; a look-up costs a binary search over the lines and at most 64 bytes of
// counting, so that one long line of non-ASCII text does not make spans quadratic.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "fasti/status.h"

namespace fasti::parser {

class SourceMap {
 public:
  /// `text` must outlive the map and be valid UTF-8 shorter than 4 GiB.
  explicit SourceMap(std::string_view text);

  std::string_view text() const { return text_; }
  Span At(size_t offset, size_t length) const;
  std::string_view TextOf(Span span) const { return text_.substr(span.offset, span.length); }

 private:
  uint32_t CodePointsBefore(size_t offset) const;

  std::string_view text_;
  std::vector<uint32_t> line_starts_;  // byte offsets
  std::vector<uint32_t> code_points_;  // code points before each block of 64 bytes; empty for ASCII
};

/// The offset of the first byte that is not part of well-formed UTF-8, or npos.
size_t FindInvalidUtf8(std::string_view text);

}  // namespace fasti::parser
