// Values as plain text (toString, +) and numbers from text (toInteger, toFloat). Unlike Value::ToString,
// which shows a value as a literal, a string is itself here. Numbers print in the shortest form that reads
// back to the same number; a float always has a point or an exponent, so that it reads back as a float.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fasti/value.h"

namespace fasti {

/// nullopt for kinds without a plain text: null, lists, maps, bytes, nodes, relationships, paths.
std::optional<std::string> TextOf(const Value& value);

/// The text without leading and trailing blanks.
std::string_view TrimBlanks(std::string_view text);
/// A decimal floating point number or NaN, Infinity, -Infinity, in blanks or not; nullopt for all else.
std::optional<double> ParseFloat(std::string_view text);
enum class NumberError : unsigned char { kNotANumber, kTooLarge };
struct ParsedInt {
  int64_t value = 0;
  std::optional<NumberError> error;
};
/// An integer, or the integer part of a decimal number: '2', ' -7 ', '2.9'.
ParsedInt ParseInt(std::string_view text);
/// Truncates towards zero.
ParsedInt TruncateToInt(double d);

}  // namespace fasti
