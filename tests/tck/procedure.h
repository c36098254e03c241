// A procedure that a scenario declares: its signature and the table of rows it yields.
#pragma once

#include <string_view>

#include "fasti/database.h"
#include "tests/tck/feature.h"

namespace fasti::tck {

/// @param signature "test.my.proc(in :: INTEGER?) :: (out :: STRING?)"
/// @param table a header of the inputs' and outputs' names, then rows; a call yields those that equal its
/// arguments.
Result<Procedure> ParseProcedure(std::string_view signature, const Table& table);

}  // namespace fasti::tck
