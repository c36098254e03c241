#include "shell/parameter.h"

#include <cctype>
#include <charconv>

namespace fasti::shell {
namespace {

bool IsName(std::string_view name) {
  if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front()))) return false;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (!std::isalnum(byte) && c != '_' && byte < 0x80) return false;
  }
  return true;
}

/// A plain number in full: "1", "-2.5e3"; not "2012-06-27".
bool IsNumber(std::string_view text) {
  double ignored = 0;
  const bool digit = text.find_first_of("0123456789") != std::string_view::npos;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), ignored);
  return digit && error == std::errc() && end == text.data() + text.size();
}

/// "word(...)" or "word.word(...)"
bool IsCall(std::string_view text) {
  const size_t open = text.find('(');
  if (open == std::string_view::npos || open == 0 || text.back() != ')') return false;
  for (const char c : text.substr(0, open)) {
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '_' && c != '.') return false;
  }
  return !std::isdigit(static_cast<unsigned char>(text.front()));
}

bool IsExpression(std::string_view text) {
  if (text.empty()) return false;
  const auto enclosed = [&](char open, char close) {
    return text.size() >= 2 && text.front() == open && text.back() == close;
  };
  return text == "null" || text == "true" || text == "false" || IsNumber(text) || enclosed('\'', '\'') ||
         enclosed('"', '"') || enclosed('[', ']') || enclosed('{', '}') || IsCall(text);
}

}  // namespace

Result<NamedValue> ParseParameter(std::string_view text, Session& session) {
  const size_t equals = text.find('=');
  const std::string_view name = text.substr(0, equals == std::string_view::npos ? 0 : equals);
  if (!IsName(name)) {
    return Status(Code::kInvalidArgument,
                  "--param '" + std::string(text) + "' is not of the form name=value");
  }
  const std::string_view value = text.substr(equals + 1);
  if (!IsExpression(value)) return NamedValue{std::string(name), Value::String(std::string(value))};
  Result<QueryResult> answer = session.Run("RETURN " + std::string(value) + " AS value");
  if (!answer.ok()) {
    return answer.status().WithMessage("--param " + std::string(name) + ": " + answer.status().message());
  }
  if (answer->rows.size() != 1 || answer->rows[0].size() != 1) {
    return Status(Code::kInvalidArgument, "--param '" + std::string(text) + "' is not one value");
  }
  return NamedValue{std::string(name), answer->rows[0][0]};
}

}  // namespace fasti::shell
