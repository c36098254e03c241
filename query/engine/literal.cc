#include "query/engine/literal.h"

#include <cmath>

#include "query/parser/unparse.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/exact_period.h"
#include "storage/temporal/temporal_format.h"

namespace fasti::engine {
namespace {

std::string Call(std::string_view function, std::string_view text) {
  return std::string(function) + "(" + QuoteString(text) + ")";
}

std::string Hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto u = static_cast<unsigned char>(c);
    out += kDigits[u >> 4];
    out += kDigits[u & 15];
  }
  return out;
}

std::string FloatLiteral(double d) {
  if (std::isnan(d)) return "(0.0 / 0.0)";
  if (std::isinf(d)) return d < 0 ? "(-1.0 / 0.0)" : "(1.0 / 0.0)";
  return Value::Float(d).ToString();
}

// A bound has no constructor of its own: it is an end of a period.
Result<std::string> BoundLiteral(const BoundValue& bound) {
  const std::string text = PrintBound(bound);
  const std::string as_from = "[" + text + ", ∞)", as_to = "[-∞, " + text + ")";
  if (const auto p = ParsePeriod(as_from); p.ok() && p->period.from == bound.bound) {
    return "since(" + Call("period", as_from) + ")";
  }
  if (const auto p = ParsePeriod(as_to); p.ok() && p->period.to == bound.bound) {
    return "until(" + Call("period", as_to) + ")";
  }
  return Status(Code::kUnsupported, "the bound " + text + " has no notation that reads back");
}

}  // namespace

std::string QuoteString(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    switch (c) {
      case '\'':
        out += "\\'";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (const auto u = static_cast<unsigned char>(c); u < 0x20 || u == 0x7f) {
          constexpr std::string_view kDigits = "0123456789abcdef";
          out += "\\u00";
          out += kDigits[u >> 4];
          out += kDigits[u & 15];
        } else {
          out += c;
        }
    }
  }
  return out + "'";
}

std::string PeriodText(const PeriodValue& period) {
  std::string text = PrintPeriod(period);
  if (const auto read = ParsePeriod(text); read.ok() && read->period == period.period) return text;
  text = PrintPeriod(period.period);
  if (const auto read = ParsePeriod(text); read.ok() && read->period == period.period) return text;
  return PrintExactly(period.period);
}

Result<std::string> Literal(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::kNull:
    case Value::Kind::kBool:
    case Value::Kind::kInt:
      return value.ToString();
    case Value::Kind::kFloat:
      return FloatLiteral(value.as_float());
    case Value::Kind::kString:
      return QuoteString(value.as_string());
    case Value::Kind::kDate:
      return Call("date", FormatDate(value.as_date()));
    case Value::Kind::kLocalTime:
      return Call("localtime", FormatLocalTime(value.as_local_time()));
    case Value::Kind::kTime:
      return Call("time", FormatTime(value.as_time()));
    case Value::Kind::kLocalDateTime:
      return Call("localdatetime", FormatLocalDateTime(value.as_local_date_time()));
    case Value::Kind::kDateTime:
      return Call("datetime", FormatDateTime(value.as_date_time()));
    case Value::Kind::kDuration:
      return Call("duration", FormatDuration(value.as_duration()));
    case Value::Kind::kPeriod:
      return Call("period", PeriodText(value.as_period()));
    case Value::Kind::kBound:
      return BoundLiteral(value.as_bound());
    case Value::Kind::kList: {
      std::string out = "[";
      for (const Value& item : value.as_list()) {
        FASTI_TRY_ASSIGN(const std::string text, Literal(item));
        out += (out.size() > 1 ? ", " : "") + text;
      }
      return out + "]";
    }
    case Value::Kind::kMap: {
      std::string out = "{";
      for (const auto& [key, item] : value.as_map()) {
        FASTI_TRY_ASSIGN(const std::string text, Literal(item));
        out += (out.size() > 1 ? ", " : "") + parser::QuoteName(key) + ": " + text;
      }
      return out + "}";
    }
    case Value::Kind::kBytes:
      return Call("bytes", Hex(value.as_string()));
    case Value::Kind::kNode:
    case Value::Kind::kEdge:
    case Value::Kind::kPath:
    case Value::Kind::kNodeRef:
    case Value::Kind::kEdgeRef:
    case Value::Kind::kPathRef:
      break;
  }
  return Status(Code::kUnsupported,
                "the language has no literal for a value of type " + std::string(KindName(value.kind())));
}

}  // namespace fasti::engine
