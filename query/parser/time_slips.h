// Recognises the usual slips with time contexts, where the general message would point at the wrong thing.
#pragma once

#include <string>

#include "query/parser/antlr_frontend.h"
#include "query/parser/source_map.h"

namespace fasti::parser {

/// The message for a known slip at the failing token, or empty.
std::string DescribeTimeSlip(const GrammarFailure& failure, const SourceMap& source);

}  // namespace fasti::parser
