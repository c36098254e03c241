// Compares two stores that should tell the same story now: at every probe, certainly and possibly, and over
// all time with periods.
#pragma once

#include <string>

#include "tests/model/relation.h"

namespace fasti::model {

/// Empty if every answer is the same; else the query and the difference.
std::string DifferentAnswers(World& expected, World& got, const Case& c, bool* non_empty);

}  // namespace fasti::model
