// Text from the data on its way to a person: control characters made visible, and how wide the text will be.
//
// A value may hold escape sequences that move the cursor, hide text or retitle the window. On a terminal none
// may get through: C0, DEL, C1, the Unicode bidirectional controls and bytes that are no UTF-8 are shown as
// escapes. Thread rule: pure functions; DisplayWidth reads the process locale (set once in main).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fasti::shell {

/// One code point, or one byte that begins none.
struct Decoded {
  uint32_t code_point = 0;
  size_t length = 1;
  bool valid = false;
};
/// Decodes at `offset`; refuses overlong forms, surrogates and what lies past U+10FFFF. @pre offset < size.
Decoded DecodeUtf8(std::string_view text, size_t offset);

/// Whether a terminal could act on this code point instead of showing it.
bool IsControl(uint32_t code_point);

enum class Escape : uint8_t {
  kLineBreaks,  ///< only what breaks a line or a column: \n, \r, \t
  kControls,    ///< every control character
  kMessage,     ///< every control character but \n: for messages of several lines
};
/// The text with the chosen characters written as \n, \r, \t, \xNN or \u{NNNN}.
std::string EscapeText(std::string_view text, Escape what);

/// Columns that a terminal gives to `text` (East Asian wide 2, combining 0). Unknown characters count as 1.
size_t DisplayWidth(std::string_view text);

}  // namespace fasti::shell
