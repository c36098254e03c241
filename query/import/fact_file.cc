#include "query/import/fact_file.h"

#include <charconv>
#include <cstdio>

#include "query/engine/literal.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/temporal_parse.h"

namespace fasti::import {
namespace {

constexpr char kHex[] = "0123456789abcdef";

Status Bad(std::string message) { return Status(Code::kInvalidArgument, std::move(message)); }

template <typename T>
Result<T> Number(std::string_view text) {
  T out{};
  const auto r = std::from_chars(text.data(), text.data() + text.size(), out);
  if (r.ec != std::errc() || r.ptr != text.data() + text.size() || text.empty())
    return Bad("'" + std::string(text) + "' is no number");
  return out;
}

template <typename T>
std::string Digits(T number) {
  char buffer[40];
  const auto r = std::to_chars(buffer, buffer + sizeof buffer, number);
  return {buffer, r.ptr};
}

}  // namespace

Status WriteValue(const Value& value, FactRow* row) {
  std::string& type = (*row)[kType];
  std::string& text = (*row)[kValue];
  type = KindName(value.kind());
  switch (value.kind()) {
    case Value::Kind::kBool:
      text = value.as_bool() ? "true" : "false";
      return {};
    case Value::Kind::kInt:
      text = Digits(value.as_int());
      return {};
    case Value::Kind::kFloat:
      text = Digits(value.as_float());
      return {};
    case Value::Kind::kString:
      text = value.as_string();
      return {};
    case Value::Kind::kBytes:
      for (const char c : value.as_string()) {
        text += kHex[static_cast<unsigned char>(c) >> 4];
        text += kHex[static_cast<unsigned char>(c) & 15];
      }
      return {};
    default: {
      FASTI_TRY_ASSIGN(text, engine::Literal(value));
      return {};
    }
  }
}

Result<Value> ReadValue(std::string_view type, std::string_view text,
                        const std::function<Result<Value>(const std::string&)>& evaluate) {
  if (type == KindName(Value::Kind::kString)) return Value::String(std::string(text));
  if (type == KindName(Value::Kind::kBool)) return Value::Bool(text == "true");
  if (type == KindName(Value::Kind::kInt)) {
    FASTI_TRY_ASSIGN(const int64_t number, Number<int64_t>(text));
    return Value::Int(number);
  }
  if (type == KindName(Value::Kind::kFloat)) {
    FASTI_TRY_ASSIGN(const double number, Number<double>(text));
    return Value::Float(number);
  }
  if (type == KindName(Value::Kind::kBytes)) {
    std::string bytes;
    for (size_t i = 0; i + 1 < text.size(); i += 2) {
      unsigned byte = 0;
      const auto r = std::from_chars(text.data() + i, text.data() + i + 2, byte, 16);
      if (r.ptr != text.data() + i + 2) return Bad("'" + std::string(text) + "' are no bytes");
      bytes.push_back(static_cast<char>(byte));
    }
    return Value::Bytes(std::move(bytes));
  }
  FASTI_TRY_ASSIGN(Value value, evaluate(std::string(text)));
  if (KindName(value.kind()) != type) return Bad("'" + std::string(text) + "' is no " + std::string(type));
  return value;
}

void WritePeriod(const PeriodValue& valid, FactRow* row) {
  (*row)[kValidFrom] = PrintFrom(valid);
  (*row)[kValidTo] = PrintTo(valid);
  const auto back = ReadPeriod((*row)[kValidFrom], (*row)[kValidTo], {});
  if (back.ok() && back->period == valid.period && back->from_text == valid.from_text &&
      back->to_text == valid.to_text)
    return;
  std::string exact;
  for (const Bound* b : {&valid.period.from, &valid.period.to})
    exact += Digits(b->earliest.us) + " " + Digits(b->latest.us) + " " +
             Digits(static_cast<unsigned>(b->flags)) + " ";
  // Texts as written: lengths tell them apart.
  exact += Digits(valid.from_text.size()) + " " + valid.from_text + valid.to_text;
  (*row)[kExact] = std::move(exact);
}

Result<PeriodValue> ReadPeriod(std::string_view from, std::string_view to, std::string_view exact) {
  if (exact.empty()) return ParsePeriod("[" + std::string(from) + ", " + std::string(to) + ")");
  int64_t numbers[7];
  for (int64_t& number : numbers) {
    const size_t space = exact.find(' ');
    if (space == std::string_view::npos) return Bad("the exact limits of a period are damaged");
    FASTI_TRY_ASSIGN(number, Number<int64_t>(exact.substr(0, space)));
    exact.remove_prefix(space + 1);
  }
  PeriodValue out;
  out.period.from = {{numbers[0]}, {numbers[1]}, static_cast<uint8_t>(numbers[2])};
  out.period.to = {{numbers[3]}, {numbers[4]}, static_cast<uint8_t>(numbers[5])};
  if (numbers[6] < 0 || static_cast<size_t>(numbers[6]) > exact.size())
    return Bad("the exact limits of a period are damaged");
  out.from_text = exact.substr(0, static_cast<size_t>(numbers[6]));
  out.to_text = exact.substr(static_cast<size_t>(numbers[6]));
  return out;
}

}  // namespace fasti::import
