// Strings as code points: UTF-8 positions, letter case, normal forms. Strings of the language are valid
// UTF-8; a stray byte counts as one code point and is kept. ICU is asked only for text beyond ASCII.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fasti {

/// The length in code points.
size_t CodePoints(std::string_view text);
/// The byte at which code point `n` begins, or text.size() if there are no more than n.
size_t ByteOffset(std::string_view text, size_t n);
/// The length in bytes of the code point that begins at `text[0]`. @pre !text.empty()
size_t FirstLength(std::string_view text);
/// The code points of a text, each as a piece of it.
std::vector<std::string_view> SplitCodePoints(std::string_view text);
std::string ReverseCodePoints(std::string_view text);

/// Full case mapping, without regard to any language: 'straße' in upper case is 'STRASSE'.
std::string ToUpperCase(std::string_view text);
std::string ToLowerCase(std::string_view text);

/// True for Unicode white space. `code_point` is the UTF-8 piece.
bool IsWhiteSpace(std::string_view code_point);

/// One of "NFC", "NFD", "NFKC", "NFKD"; nullopt if `form` is none of these.
std::optional<std::string> Normalize(std::string_view text, std::string_view form);

}  // namespace fasti
