// Statements that must parse, one for each construct of the language: the examples of the language's
// specification and what they leave out. Used for round trips and for the ambiguity check.
#pragma once

#include <string_view>
#include <vector>

namespace fasti::parser {

const std::vector<std::string_view>& Corpus();

}  // namespace fasti::parser
