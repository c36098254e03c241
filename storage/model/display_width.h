// How many columns of a terminal a text takes: marks that combine with the character before take none, East
// Asian wide characters and emoji take two. For carets under query text; approximate where terminals differ.
// Pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fasti {

/// 0, 1 or 2.
size_t DisplayWidth(uint32_t code_point);
/// Decodes the code point at `text[at]` and moves `at` behind it; a byte that starts none counts as U+FFFD.
uint32_t NextCodePoint(std::string_view text, size_t* at);

}  // namespace fasti
