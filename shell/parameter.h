// Values given on the command line: `--param name=value`.
#pragma once

#include <string>
#include <string_view>

#include "fasti/database.h"

namespace fasti::shell {

struct NamedValue {
  std::string name;
  Value value;
};

/// Reads "name=value". A value that looks like one of the language (a number, true, false, null, a quoted
/// string, a list, a map, a call such as date('2012-06-27')) is evaluated by `session`; any other text is a
/// string.
/// @error kInvalidArgument without a name or `=`; the query error of a value that cannot be evaluated.
Result<NamedValue> ParseParameter(std::string_view text, Session& session);

}  // namespace fasti::shell
