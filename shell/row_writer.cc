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
  return value.is_string() ? std::string(value.as_string()) : value.ToString();
}

}  // namespace fasti::shell
