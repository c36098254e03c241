#include "shell/escape.h"

#include <wchar.h>

#include <cstdio>

namespace fasti::shell {

Decoded DecodeUtf8(std::string_view text, size_t offset) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(offset);
  if (lead < 0x80) return {lead, 1, true};
  size_t length = 0;
  uint32_t code_point = 0;
  uint32_t smallest = 0;
  if ((lead & 0xE0) == 0xC0) {
    length = 2, code_point = lead & 0x1Fu, smallest = 0x80;
  } else if ((lead & 0xF0) == 0xE0) {
    length = 3, code_point = lead & 0x0Fu, smallest = 0x800;
  } else if ((lead & 0xF8) == 0xF0) {
    length = 4, code_point = lead & 0x07u, smallest = 0x10000;
  } else {
    return {lead, 1, false};
  }
  if (offset + length > text.size()) return {lead, 1, false};
  for (size_t i = 1; i < length; ++i) {
    if ((byte(offset + i) & 0xC0) != 0x80) return {lead, 1, false};
    code_point = code_point << 6 | (byte(offset + i) & 0x3Fu);
  }
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < smallest || surrogate || code_point > 0x10FFFF) return {lead, 1, false};
  return {code_point, length, true};
}

bool IsControl(uint32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  const bool bidirectional = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                             (c >= 0x2066 && c <= 0x2069);
  return bidirectional || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

std::string EscapeText(std::string_view text, Escape what) {
  std::string out;
  out.reserve(text.size());
  char buffer[16];
  for (size_t i = 0; i < text.size();) {
    const Decoded d = DecodeUtf8(text, i);
    const char c = text[i];
    if (what == Escape::kMessage ? (c == '\r' || c == '\t') : (c == '\n' || c == '\r' || c == '\t')) {
      out += c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t";
    } else if (what == Escape::kLineBreaks || (what == Escape::kMessage && c == '\n')) {
      out.append(text, i, d.length);
    } else if (!d.valid || (d.length == 1 && IsControl(d.code_point))) {
      std::snprintf(buffer, sizeof buffer, "\\x%02x", static_cast<unsigned char>(c));
      out += buffer;
    } else if (IsControl(d.code_point)) {
      std::snprintf(buffer, sizeof buffer, "\\u{%x}", d.code_point);
      out += buffer;
    } else {
      out.append(text, i, d.length);
    }
    i += d.length;
  }
  return out;
}

size_t DisplayWidth(std::string_view text) {
  size_t width = 0;
  for (size_t i = 0; i < text.size();) {
    const Decoded d = DecodeUtf8(text, i);
    const int columns = d.valid ? wcwidth(static_cast<wchar_t>(d.code_point)) : 1;
    width += columns < 0 ? 1 : static_cast<size_t>(columns);
    i += d.length;
  }
  return width;
}

}  // namespace fasti::shell
