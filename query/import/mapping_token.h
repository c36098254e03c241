// The words of a mapping. Keywords are words like any other: what they mean depends on where they stand, so
// that no column name is reserved.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"

namespace fasti::import {

struct Token {
  enum class Kind : uint8_t {
    kWord,    // a name or keyword; `quoted` if in back-ticks, which is never a keyword
    kString,  // '...' or "...": `text` is its content
    kNumber,
    kPunctuation,  // one of ( ) { } [ ] , : :: = <> < <= > >= | + * $ - ->
    kEnd
  };
  Kind kind = Kind::kEnd;
  std::string text;
  bool quoted = false;
  Span span;
};

/// @error a string that does not end, a character that means nothing
Result<std::vector<Token>> SplitMapping(std::string_view text);

Status MappingError(Span span, std::string message);

}  // namespace fasti::import
