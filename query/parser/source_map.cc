#include "query/parser/source_map.h"

#include <algorithm>

namespace fasti::parser {
namespace {

constexpr size_t kBlock = 64;

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

SourceMap::SourceMap(std::string_view text) : text_(text) {
  line_starts_.push_back(0);
  bool ascii = true;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') line_starts_.push_back(static_cast<uint32_t>(i + 1));
    if (static_cast<unsigned char>(text[i]) >= 0x80) ascii = false;
  }
  if (ascii) return;
  uint32_t count = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (i % kBlock == 0) code_points_.push_back(count);
    if (!IsContinuation(text[i])) ++count;
  }
  if (text.size() % kBlock == 0) code_points_.push_back(count);
}

uint32_t SourceMap::CodePointsBefore(size_t offset) const {
  if (code_points_.empty()) return static_cast<uint32_t>(offset);
  const size_t block = offset / kBlock;
  uint32_t count = code_points_[block];
  for (size_t i = block * kBlock; i < offset; ++i) count += IsContinuation(text_[i]) ? 0 : 1;
  return count;
}

Span SourceMap::At(size_t offset, size_t length) const {
  offset = std::min(offset, text_.size());
  length = std::min(length, text_.size() - offset);
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<uint32_t>(next - line_starts_.begin());
  const uint32_t column = CodePointsBefore(offset) - CodePointsBefore(line_starts_[line - 1]) + 1;
  return {static_cast<uint32_t>(offset), static_cast<uint32_t>(length), line, column};
}

size_t FindInvalidUtf8(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    size_t more = 0;
    uint32_t least = 0;
    uint32_t value = 0;
    if ((lead & 0xE0) == 0xC0) {
      more = 1, least = 0x80, value = lead & 0x1F;
    } else if ((lead & 0xF0) == 0xE0) {
      more = 2, least = 0x800, value = lead & 0x0F;
    } else if ((lead & 0xF8) == 0xF0) {
      more = 3, least = 0x10000, value = lead & 0x07;
    } else {
      return i;
    }
    if (i + more >= text.size()) return i;
    for (size_t k = 1; k <= more; ++k) {
      if (!IsContinuation(text[i + k])) return i;
      value = value << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3F);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return i;
    i += more + 1;
  }
  return std::string_view::npos;
}

}  // namespace fasti::parser
