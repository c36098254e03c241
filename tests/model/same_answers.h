// Compares two stores that should tell the same story now: at every probe, certainly and possibly, and over
// all time with periods.
#pragma once

#include <string>

#include "tests/model/relation.h"

namespace fasti::model {

/// Empty if every answer is the same; else the query and the difference.
std::string DifferentAnswers(World& expected, World& got, const Case& c, bool* non_empty);

/// As above, but `got` may be vaguer at the instants: fewer certain rows, more possible ones. What it says
/// beyond must not be less than `exact` says.
std::string NarrowerAnswers(World& exact, World& got, const Case& c, bool* non_empty);

}  // namespace fasti::model
