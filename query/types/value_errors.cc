#include "query/types/value_errors.h"

#include <utility>

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
  if (value.is_list() || value.is_map() || value.is_node() || value.is_edge() || value.is_path()) return out;
  if ((value.is_string() || value.kind() == Value::Kind::kBytes) && value.as_string().size() > kShownBytes) {
    size_t cut = kShownBytes;
    const std::string_view text = value.as_string();
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    return out + " '" + std::string(text.substr(0, cut)) + "…'";
  }
  return out + " " + value.ToString();
}

Status WrongKind(std::string message) { return Runtime("TypeError", "InvalidArgumentType", std::move(message)); }
Status WrongArgument(std::string message) {
  return Runtime("TypeError", "InvalidArgumentValue", std::move(message));
}
Status OutOfRange(std::string message) {
  return Runtime("ArgumentError", "NumberOutOfRange", std::move(message));
}
Status IntegerOverflow(std::string_view what) {
  return Runtime("ArithmeticError", "IntegerOverflow",
                 std::string(what) + " does not fit a 64-bit integer; use floats (toFloat) for larger numbers");
}
Status DivisionByZero(std::string_view what) {
  return Runtime("ArithmeticError", "DivisionByZero",
                 std::string(what) + " divides by zero; test the divisor first, or divide floats");
}
Status ListTooLong(size_t limit) {
  return Status(Code::kResourceExhausted,
                "a list would hold more than " + std::to_string(limit) + " elements; process rows instead of one list");
}
Status StringTooLong(size_t limit) {
  return Status(Code::kResourceExhausted,
                "a string would be longer than " + std::to_string(limit) + " bytes; keep its parts apart");
}

}  // namespace fasti
