// The type of a single value in the notation of GQL and `IS :: TYPE`: "INTEGER NOT NULL",
// "LIST<BOOLEAN | INTEGER> NOT NULL", "NULL".
#pragma once

#include <string>

#include "fasti/value.h"

namespace fasti {

std::string ValueType(const Value& value);

}  // namespace fasti
