#include "query/parser/literals.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <system_error>

namespace fasti::parser {
namespace {

Status Invalid(std::string_view detail, std::string message) {
  return Status::Query("SyntaxError", Phase::kCompileTime, detail, std::move(message));
}

void AppendUtf8(uint32_t c, std::string* out) {
  if (c < 0x80) {
    *out += static_cast<char>(c);
  } else if (c < 0x800) {
    *out += static_cast<char>(0xC0 | c >> 6);
    *out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    *out += static_cast<char>(0xE0 | c >> 12);
    *out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    *out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    *out += static_cast<char>(0xF0 | c >> 18);
    *out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    *out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    *out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

// Reads exactly `count` hexadecimal digits at `i`.
std::optional<uint32_t> Hex(std::string_view text, size_t i, size_t count) {
  if (i + count > text.size()) return std::nullopt;
  uint32_t value = 0;
  const char* begin = text.data() + i;
  const auto [end, error] = std::from_chars(begin, begin + count, value, 16);
  if (error != std::errc() || end != begin + count) return std::nullopt;
  return value;
}

}  // namespace

Result<int64_t> DecodeInteger(std::string_view digits, bool negative) {
  std::string_view rest = digits;
  int base = 10;
  if (rest.size() > 1 && rest[0] == '0' && (rest[1] == 'x' || rest[1] == 'X')) {
    base = 16;
    rest.remove_prefix(2);
  } else if (rest.size() > 1 && rest[0] == '0' && (rest[1] == 'o' || rest[1] == 'O')) {
    base = 8;
    rest.remove_prefix(2);
  }
  uint64_t magnitude = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), magnitude, base);
  const uint64_t limit = static_cast<uint64_t>(std::numeric_limits<int64_t>::max()) + (negative ? 1 : 0);
  if (error == std::errc::result_out_of_range || magnitude > limit) {
    return Invalid("IntegerOverflow",
                   "the integer " + std::string(negative ? "-" : "") + std::string(digits) +
                       " does not fit into 64 bits; write it as a float (" +
                       (base == 10 ? std::string(digits) + ".0" : "decimal, with a point") +
                       ") or as a string");
  }
  if (error != std::errc() || end != rest.data() + rest.size()) {
    return Invalid("InvalidNumberLiteral", "'" + std::string(digits) + "' is not a number");
  }
  return negative ? static_cast<int64_t>(0 - magnitude) : static_cast<int64_t>(magnitude);
}

Result<double> DecodeFloat(std::string_view digits) {
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc::result_out_of_range) {
    // Out of range upward is an error, downward it is zero: the exponent's sign tells which.
    const size_t exponent = digits.find_first_of("eE");
    const bool tiny = exponent != std::string_view::npos
                          ? digits.find('-', exponent) != std::string_view::npos
                          : digits.starts_with("0.") || digits.starts_with(".");
    if (tiny) return 0.0;
    return Invalid("FloatingPointOverflow", "the float " + std::string(digits) +
                                                " is too large; the largest is 1.7976931348623157e308");
  }
  if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value)) {
    return Invalid("InvalidNumberLiteral", "'" + std::string(digits) + "' is not a number");
  }
  return value;
}

Result<std::string> DecodeString(std::string_view quoted, size_t* error_offset, size_t* error_length) {
  std::string out;
  out.reserve(quoted.size());
  const std::string_view text = quoted.substr(0, quoted.size() - 1);  // without the closing quote
  for (size_t i = 1; i < text.size();) {
    if (text[i] != '\\') {
      out += text[i++];
      continue;
    }
    *error_offset = i;
    *error_length = 2;
    const char kind = text[i + 1];  // the lexer guarantees a character after each backslash
    i += 2;
    switch (kind) {
      case '\\':
      case '\'':
      case '"':
      case '`':
        out += kind;
        break;
      case 'b':
        out += '\b';
        break;
      case 'f':
        out += '\f';
        break;
      case 'n':
        out += '\n';
        break;
      case 'r':
        out += '\r';
        break;
      case 't':
        out += '\t';
        break;
      case 'u':
      case 'U': {
        const size_t digits = kind == 'u' ? 4 : 8;
        std::optional<uint32_t> code = Hex(text, i, digits);
        if (!code) {
          return Invalid("InvalidUnicodeLiteral", std::string("\\") + kind + " needs " +
                                                      std::to_string(digits) + " hexadecimal digits, as in " +
                                                      (kind == 'u' ? "\\u20AC" : "\\U0001F600"));
        }
        i += digits;
        *error_length = 2 + digits;
        if (*code >= 0xD800 && *code <= 0xDBFF && text.substr(i).starts_with("\\u")) {
          const std::optional<uint32_t> low = Hex(text, i + 2, 4);
          if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
            code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
            i += 6;
          }
        }
        if (*code > 0x10FFFF || (*code >= 0xD800 && *code <= 0xDFFF)) {
          return Invalid("InvalidUnicodeLiteral",
                         "'" + std::string(text.substr(*error_offset, *error_length)) +
                             "' is no Unicode character" +
                             (*code > 0x10FFFF ? "; the last one is \\U0010FFFF"
                                               : "; a surrogate needs its other half directly after it"));
        }
        AppendUtf8(*code, &out);
        break;
      }
      default:
        return Invalid("UnexpectedSyntax",
                       "unknown escape in a string; to write a backslash, double it: \\\\");
    }
  }
  return out;
}

std::string DecodeName(std::string_view name) {
  if (name.empty() || name.front() != '`') return std::string(name);
  std::string out;
  for (size_t i = 1; i + 1 < name.size(); ++i) {
    out += name[i];
    if (name[i] == '`') ++i;
  }
  return out;
}

}  // namespace fasti::parser
