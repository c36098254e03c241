// Conversions: toBoolean, toInteger, toFloat, toString; the same with OrNull, which yield null instead of an
// error; and with List, which convert every element and yield null for what cannot be converted.
#include "query/functions/entry.h"
#include "query/functions/unicode.h"
#include "query/types/text.h"

namespace fasti {
namespace {

using Conversion = Result<Value> (*)(const Value&);

Result<Value> NotConvertible(std::string_view function, const Value& v, std::string_view accepted) {
  return WrongArgument(std::string(function) + "() cannot convert " + Shown(v) + "; it takes " +
                       std::string(accepted));
}

Result<Value> Boolean(const Value& v) {
  if (v.is_bool()) return v;
  if (v.is_int()) return Value::Bool(v.as_int() != 0);
  if (!v.is_string()) return NotConvertible("toBoolean", v, "BOOLEAN, INTEGER and STRING");
  const std::string lower = ToLowerCase(TrimBlanks(v.as_string()));
  if (lower == "true") return Value::Bool(true);
  if (lower == "false") return Value::Bool(false);
  return Value::Null();
}

Result<Value> Integer(const Value& v) {
  if (v.is_int()) return v;
  if (v.is_bool()) return Value::Int(v.as_bool() ? 1 : 0);
  ParsedInt parsed;
  if (v.is_float()) {
    parsed = TruncateToInt(v.as_float());
  } else if (v.is_string()) {
    parsed = ParseInt(v.as_string());
  } else {
    return NotConvertible("toInteger", v, "INTEGER, FLOAT, BOOLEAN and STRING");
  }
  if (!parsed.error) return Value::Int(parsed.value);
  if (*parsed.error == NumberError::kNotANumber) return Value::Null();
  return OutOfRange("toInteger(): " + Shown(v) +
                    " does not fit a 64-bit integer; toIntegerOrNull() yields null");
}

Result<Value> Float(const Value& v) {
  if (v.is_float()) return v;
  if (v.is_int()) return Value::Float(static_cast<double>(v.as_int()));
  if (!v.is_string()) return NotConvertible("toFloat", v, "FLOAT, INTEGER and STRING");
  const auto d = ParseFloat(v.as_string());
  return d ? Value::Float(*d) : Value::Null();
}

Result<Value> Bytes(FunctionContext&, Arguments a) {
  const std::string_view hex = a[0].as_string();
  const auto digit = [](char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
  };
  std::string out;
  for (size_t i = 0; i + 1 < hex.size(); i += 2) {
    const int high = digit(hex[i]), low = digit(hex[i + 1]);
    if (high < 0 || low < 0)
      return WrongArgument("bytes(): " + Shown(a[0]) + " is no text of hexadecimal digits");
    out += static_cast<char>(high * 16 + low);
  }
  if (hex.size() % 2 != 0) return WrongArgument("bytes(): " + Shown(a[0]) + " has half a byte too many");
  return Value::Bytes(std::move(out));
}

Result<Value> Text(const Value& v) {
  auto text = TextOf(v);
  if (!text) return NotConvertible("toString", v, "STRING, numbers, BOOLEAN and temporal values");
  return Value::String(std::move(*text));
}

template <Conversion C>
Result<Value> Convert(FunctionContext&, Arguments a) {
  return C(a[0]);
}

Value OrNull(Conversion convert, const Value& v) {
  if (v.is_null()) return v;
  auto converted = convert(v);
  return converted.ok() ? std::move(converted).value() : Value::Null();
}

template <Conversion C>
Result<Value> ConvertOrNull(FunctionContext&, Arguments a) {
  return OrNull(C, a[0]);
}

template <Conversion C>
Result<Value> ConvertList(FunctionContext&, Arguments a) {
  List out;
  out.reserve(a[0].as_list().size());
  for (const Value& item : a[0].as_list()) out.push_back(OrNull(C, item));
  return Value::ListOf(std::move(out));
}

}  // namespace

void AddConversionFunctions(std::vector<ScalarFunction>& out) {
  // The table accepts every kind: openCypher raises InvalidArgumentValue at run time, also for constants.
  const std::vector<Parameter> any = {{"value", Type::kAnyMask}};
  const std::vector<Parameter> list = {{"list", Type::kList}};
  out.push_back(
      Entry("toBoolean", any, Type::Of(Type::kBool), Convert<Boolean>,
            "The boolean that a text ('true', 'false') or an integer (0 is false) stands for; null for other "
            "texts.",
            "toBoolean('True') = true"));
  out.push_back(Entry("toBooleanOrNull", any, Type::Of(Type::kBool), ConvertOrNull<Boolean>,
                      "As toBoolean(), but null for kinds that do not convert.",
                      "toBooleanOrNull([]) = null"));
  out.push_back(Entry("toBooleanList", list, Type::ListOf(Type::kBool), ConvertList<Boolean>,
                      "A list with every element converted by toBooleanOrNull().",
                      "toBooleanList(['true', 'x']) = [true, null]"));
  out.push_back(
      Entry("toInteger", any, Type::Of(Type::kInt), Convert<Integer>,
            "The integer that a number, text or boolean stands for, cut towards 0; null for other texts.",
            "toInteger('2.9') = 2"));
  out.push_back(Entry("toIntegerOrNull", any, Type::Of(Type::kInt), ConvertOrNull<Integer>,
                      "As toInteger(), but null for kinds and numbers that do not convert.",
                      "toIntegerOrNull(1e300) = null"));
  out.push_back(Entry("toIntegerList", list, Type::ListOf(Type::kInt), ConvertList<Integer>,
                      "A list with every element converted by toIntegerOrNull().",
                      "toIntegerList(['1', 2.5]) = [1, 2]"));
  out.push_back(Entry("toFloat", any, Type::Of(Type::kFloat), Convert<Float>,
                      "The float that a number or text stands for; null for other texts.",
                      "toFloat('1e3') = 1000.0"));
  out.push_back(Entry("toFloatOrNull", any, Type::Of(Type::kFloat), ConvertOrNull<Float>,
                      "As toFloat(), but null for kinds that do not convert.", "toFloatOrNull(true) = null"));
  out.push_back(Entry("toFloatList", list, Type::ListOf(Type::kFloat), ConvertList<Float>,
                      "A list with every element converted by toFloatOrNull().",
                      "toFloatList(['1', 2]) = [1.0, 2.0]"));
  out.push_back(Entry("bytes", {{"hex", Type::kString}}, Type::Of(Type::kBytes), Bytes,
                      "The BYTES that pairs of hexadecimal digits spell.",
                      "valueType(bytes('00ff')) = 'BYTES NOT NULL'"));
  out.push_back(Entry("toString", any, Type::Of(Type::kString), Convert<Text>,
                      "The text of a number, boolean or temporal value; a text is returned unchanged.",
                      "toString(1.5) = '1.5'"));
  out.push_back(Entry("toStringOrNull", any, Type::Of(Type::kString), ConvertOrNull<Text>,
                      "As toString(), but null for kinds that have no text.", "toStringOrNull([]) = null"));
  out.push_back(Entry("toStringList", list, Type::ListOf(Type::kString), ConvertList<Text>,
                      "A list with every element converted by toStringOrNull().",
                      "toStringList([1, true]) = ['1', 'true']"));
}

}  // namespace fasti
