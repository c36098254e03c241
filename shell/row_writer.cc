#include "shell/row_writer.h"

namespace fasti::shell {

std::span<const OutputMode> OutputModes() {
  static constexpr OutputMode kModes[] = {
      {"table", "aligned columns, for reading", MakeTableWriter},
      {"csv", "comma-separated with a header; null is empty, an empty string is \"\"", MakeCsvWriter},
      {"json", "one array of objects per answer", MakeJsonWriter},
      {"jsonl", "one object per line", MakeJsonLinesWriter},
      {"markdown", "a table for a document", MakeMarkdownWriter},
  };
  return kModes;
}

const OutputMode* FindOutputMode(std::string_view name) {
  for (const OutputMode& mode : OutputModes()) {
    if (mode.name == name) return &mode;
  }
  return nullptr;
}

std::string PlainText(const Value& value) {
  if (value.is_string()) return std::string(value.as_string());
  std::string text = value.ToString();
  // The language writes a temporal value as a quoted string; here the quotes would be noise.
  if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'') return text.substr(1, text.size() - 2);
  return text;
}

}  // namespace fasti::shell
