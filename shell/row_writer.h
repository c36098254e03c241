// How rows become text. One writer per output mode, one file each under shell/output; the table of modes is
// in row_writer.cc, which is the only other place to touch when a mode is added.
//
// A writer serves one answer: Begin, any number of Add, End. It streams; only `table` holds rows back, to
// size its columns. Thread rule: one thread.
#pragma once

#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/database.h"

namespace fasti::shell {

/// Where rows go and what that place understands.
struct Sink {
  FILE* file = nullptr;
  bool terminal = false;  ///< control characters are escaped
  bool colour = false;
  void Write(std::string_view text) const { std::fwrite(text.data(), 1, text.size(), file); }
};

class RowWriter {
 public:
  virtual ~RowWriter() = default;
  virtual void Begin(const std::vector<std::string>& columns) = 0;
  virtual void Add(const Row& row) = 0;
  /// Also called after an error in the middle of an answer: what was written so far stays well formed.
  virtual void End() = 0;
};

struct OutputMode {
  std::string_view name;
  std::string_view help;
  std::unique_ptr<RowWriter> (*make)(const Sink&);
};
std::span<const OutputMode> OutputModes();
/// nullptr if there is none of that name.
const OutputMode* FindOutputMode(std::string_view name);

std::unique_ptr<RowWriter> MakeTableWriter(const Sink&);
std::unique_ptr<RowWriter> MakeCsvWriter(const Sink&);
std::unique_ptr<RowWriter> MakeJsonWriter(const Sink&);
std::unique_ptr<RowWriter> MakeJsonLinesWriter(const Sink&);
std::unique_ptr<RowWriter> MakeMarkdownWriter(const Sink&);

/// A value as plain text: strings and temporal values without quotes, everything else in the language's
/// notation.
std::string PlainText(const Value& value);

}  // namespace fasti::shell
