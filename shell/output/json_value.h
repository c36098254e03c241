// Values as JSON (RFC 8259). Numbers, strings, booleans, null, lists and maps are themselves; temporal values
// are strings in the language's notation; nodes, relationships and paths are objects; a PERIOD is an object
// with `from` and `to` as written and the four limits where they differ. NaN and infinities have no JSON
// number and are strings. Source: docs/temporal-model.md section 3, the language's section 3.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fasti/database.h"

namespace fasti::shell {

/// Appends `text` as a JSON string. Invalid UTF-8 becomes U+FFFD. On a terminal every control character is
/// escaped, else only those that JSON requires.
void AppendJsonString(std::string& out, std::string_view text, bool terminal);
void AppendJson(std::string& out, const Value& value, bool terminal);
/// {"column": value, ...}; a repeated column name repeats as a key, in order.
void AppendJsonRow(std::string& out, const std::vector<std::string>& columns, const Row& row, bool terminal);

}  // namespace fasti::shell
