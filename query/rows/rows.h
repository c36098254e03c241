// Rows of a file as cells of text: comma, tab or otherwise separated values (RFC 4180, with the byte order
// mark, quotes doubled, line breaks inside quotes) and JSON Lines (one object a line; a.b reaches into
// objects). Cells view the file's bytes or the reader's buffers and hold until the next row. One thread.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"
#include "fasti/value.h"

namespace fasti::rows {

struct Cell {
  enum class Kind : uint8_t {
    kAbsent,  // the row has no such cell
    kText,
    kTyped  // JSON: a number or true or false; `text` is it as written
  };
  Kind kind = Kind::kAbsent;
  std::string_view text;
};

struct RawRow {
  uint64_t offset = 0;      // of its first byte in the file
  std::string_view text;    // as it stands there, without the line's end
  std::vector<Cell> cells;  // by column of the file; a JSON row: by wanted column
  std::string problem;      // not empty: it cannot be read, and this is why
};

enum class RowForm : uint8_t { kSeparated, kJsonLines };

struct RowSettings {
  RowForm form = RowForm::kSeparated;
  char delimiter = ',';
  bool header = true;
};
/// From the file's name: .jsonl and .ndjson, .tsv and .tab; else commas.
RowSettings SettingsFor(std::string_view path);

class RowReader {
 public:
  virtual ~RowReader() = default;
  /// The names of the file's columns; none if it does not say (no header, JSON).
  virtual const std::vector<std::string>& columns() const = 0;
  /// JSON: the names to look for, in the order in which cells are wanted. Others ignore it.
  virtual void Want(std::vector<std::string> names) = 0;
  /// False at the end.
  virtual bool Next(RawRow* row) = 0;
  /// Continues with the row that begins at `offset`, as a row said.
  virtual void Seek(uint64_t offset) = 0;
};
/// @error the header cannot be read
Result<std::unique_ptr<RowReader>> MakeRowReader(std::string_view bytes, const RowSettings& settings);

/// Whether the bytes are well-formed UTF-8.
bool IsUtf8(std::string_view text);

/// A JSON text as a value of the language; false if it is malformed.
bool ParseJson(std::string_view text, Value* out);

}  // namespace fasti::rows
