#include "query/types/text.h"

#include <charconv>
#include <cmath>

#include "storage/temporal/bound_print.h"
#include "storage/temporal/temporal_format.h"

namespace fasti {

std::optional<std::string> TextOf(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::kString:
      return std::string(value.as_string());
    case Value::Kind::kBool:
      return value.as_bool() ? "true" : "false";
    case Value::Kind::kInt:
      return std::to_string(value.as_int());
    case Value::Kind::kFloat:
      return value.ToString();
    case Value::Kind::kDate:
      return FormatDate(value.as_date());
    case Value::Kind::kLocalTime:
      return FormatLocalTime(value.as_local_time());
    case Value::Kind::kTime:
      return FormatTime(value.as_time());
    case Value::Kind::kLocalDateTime:
      return FormatLocalDateTime(value.as_local_date_time());
    case Value::Kind::kDateTime:
      return FormatDateTime(value.as_date_time());
    case Value::Kind::kDuration:
      return FormatDuration(value.as_duration());
    case Value::Kind::kPeriod:
      return PrintPeriod(value.as_period());
    case Value::Kind::kBound:
      return PrintBound(value.as_bound());
    case Value::Kind::kNull:
    case Value::Kind::kBytes:
    case Value::Kind::kList:
    case Value::Kind::kMap:
    case Value::Kind::kNode:
    case Value::Kind::kEdge:
    case Value::Kind::kPath:
    case Value::Kind::kNodeRef:
    case Value::Kind::kEdgeRef:
    case Value::Kind::kPathRef:
      return std::nullopt;
  }
  return std::nullopt;
}

std::string_view TrimBlanks(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::optional<double> ParseFloat(std::string_view text) {
  text = TrimBlanks(text);
  if (text == "NaN") return std::nan("");
  if (text == "Infinity") return HUGE_VAL;
  if (text == "-Infinity") return -HUGE_VAL;
  if (!text.empty() && text[0] == '+') {
    text.remove_prefix(1);
    if (!text.empty() && text[0] == '-') return std::nullopt;
  }
  // from_chars also reads 'inf' and 'nan', which are no numbers of the language.
  if (text.find_first_not_of("0123456789.eE+-") != std::string_view::npos) return std::nullopt;
  double d = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), d);
  if (end != text.data() + text.size()) return std::nullopt;
  if (error == std::errc::result_out_of_range) {
    // Too large or too small for a double; from_chars does not say which, the sign of the exponent does.
    const size_t exponent = text.find_first_of("eE");
    const bool tiny = exponent != std::string_view::npos ? text.find('-', exponent) != std::string_view::npos
                                                         : text.find_first_not_of("-+0.") > text.find('.');
    return std::copysign(tiny ? 0.0 : HUGE_VAL, text[0] == '-' ? -1.0 : 1.0);
  }
  if (error != std::errc{}) return std::nullopt;
  return d;
}

ParsedInt TruncateToInt(double d) {
  if (!(d >= -9223372036854775808.0 && d < 9223372036854775808.0)) return {0, NumberError::kTooLarge};
  return {static_cast<int64_t>(d), std::nullopt};
}

ParsedInt ParseInt(std::string_view text) {
  text = TrimBlanks(text);
  std::string_view digits = text;
  if (!digits.empty() && digits[0] == '+' && digits.find('-') == std::string_view::npos)
    digits.remove_prefix(1);
  int64_t i = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), i);
  if (!digits.empty() && end == digits.data() + digits.size()) {
    if (error == std::errc{}) return {i, std::nullopt};
    if (error == std::errc::result_out_of_range) return {0, NumberError::kTooLarge};
  }
  // A decimal fraction without exponent keeps every digit of its integer part: '9007199254740993.5'.
  if (error == std::errc{} && *end == '.') {
    const std::string_view fraction(end + 1, static_cast<size_t>(digits.data() + digits.size() - end - 1));
    if (fraction.find_first_not_of("0123456789") == std::string_view::npos) return {i, std::nullopt};
  }
  const auto d = ParseFloat(text);
  if (!d) return {0, NumberError::kNotANumber};
  return TruncateToInt(*d);
}

}  // namespace fasti
