#include "query/types/value_errors.h"

#include <utility>

#include "query/types/text.h"

namespace fasti {
namespace {
constexpr size_t kShownBytes = 60;

Status Runtime(std::string_view type, std::string_view detail, std::string message) {
  return Status::Query(type, Phase::kRuntime, detail, std::move(message));
}
}  // namespace

std::string Shown(const Value& value) {
  if (value.is_null()) return "null";
  std::string out(KindName(value.kind()));
  // Whole lists, maps and graph elements may be huge; their kind says enough.
  const auto text = TextOf(value);
  if (!text) return out;
  const std::string_view quote = value.is_string() ? "'" : "";
  out.append(" ").append(quote);
  if (text->size() <= kShownBytes) return out.append(*text).append(quote);
  size_t cut = kShownBytes;
  while (cut > 0 && (static_cast<unsigned char>((*text)[cut]) & 0xC0) == 0x80) --cut;
  return out.append(*text, 0, cut).append("…").append(quote);
}

Status WrongKind(std::string message) {
  return Runtime("TypeError", "InvalidArgumentType", std::move(message));
}
Status WrongArgument(std::string message) {
  return Runtime("TypeError", "InvalidArgumentValue", std::move(message));
}
Status OutOfRange(std::string message) {
  return Runtime("ArgumentError", "NumberOutOfRange", std::move(message));
}
Status IntegerOverflow(std::string_view what) {
  return Runtime(
      "ArithmeticError", "IntegerOverflow",
      std::string(what) + " does not fit a 64-bit integer; use floats (toFloat) for larger numbers");
}
Status DivisionByZero(std::string_view what) {
  return Runtime("ArithmeticError", "DivisionByZero",
                 std::string(what) + " divides by zero; test the divisor first, or divide floats");
}
Status ListTooLong(size_t limit) {
  return Status(Code::kResourceExhausted, "a list would hold more than " + std::to_string(limit) +
                                              " elements; process rows instead of one list")
      .WithDetail("ValueTooLarge");
}
Status StringTooLong(size_t limit) {
  return Status(Code::kResourceExhausted,
                "a string would be longer than " + std::to_string(limit) + " bytes; keep its parts apart")
      .WithDetail("ValueTooLarge");
}

Status NestedTooDeeply(size_t limit) {
  return Status(Code::kResourceExhausted, "lists and maps would be nested more than " +
                                              std::to_string(limit) +
                                              " deep; keep them flat, for example by concatenation with +")
      .WithDetail("NestingTooDeep");
}
Status HoldsTooMuch(size_t limit) {
  return Status(Code::kResourceExhausted, "a list or map would hold more than " + std::to_string(limit) +
                                              " values, shared ones counted each time; process rows instead")
      .WithDetail("ValueTooLarge");
}

}  // namespace fasti
