// Decodes the text of number, string and name tokens. Source: openCypher 9 literals; error details as in the
// TCK.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "fasti/status.h"

namespace fasti::parser {

/// `digits` is what the lexer takes for a number: decimal, 0x..., 0o... . A sign is given apart, because
/// -9223372036854775808 has no positive twin. Detail IntegerOverflow. Statuses carry no span.
Result<int64_t> DecodeInteger(std::string_view digits, bool negative);
/// Detail FloatingPointOverflow for what rounds to infinity.
Result<double> DecodeFloat(std::string_view digits);
/// `quoted` includes its quotes. Escapes: \\ \' \" \` \b \f \n \r \t \uXXXX \UXXXXXXXX; surrogate pairs
/// written as two \u are joined. Detail InvalidUnicodeLiteral, or UnexpectedSyntax for other escapes. Sets
/// the span's offset and length relative to `quoted` in *error_offset and *error_length.
Result<std::string> DecodeString(std::string_view quoted, size_t* error_offset, size_t* error_length);
/// `name` with its backquotes (doubled ones inside mean one), or a plain name.
std::string DecodeName(std::string_view name);

}  // namespace fasti::parser
