// Lists and maps from computed values, refused where they would be nested too deeply or stand for too many
// values (limits.h). Every expression that puts a value into a list or map ends here, not in Value::ListOf.
#pragma once

#include "fasti/status.h"
#include "fasti/value.h"

namespace fasti {

/// @error kResourceExhausted
Result<Value> BuildList(List items);
Result<Value> BuildMap(Map entries);

}  // namespace fasti
