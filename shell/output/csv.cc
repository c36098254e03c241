// RFC 4180 with \n as the end of a record. Null is an empty field, an empty string a quoted one, so that the
// two stay apart.
#include "shell/escape.h"
#include "shell/row_writer.h"

namespace fasti::shell {
namespace {

class CsvWriter final : public RowWriter {
 public:
  explicit CsvWriter(const Sink& sink) : sink_(sink) {}

  void Begin(const std::vector<std::string>& columns) override {
    std::string line;
    for (size_t i = 0; i < columns.size(); ++i) Append(line, i, columns[i]);
    sink_.Write(line + "\n");
  }

  void Add(const Row& row) override {
    std::string line;
    for (size_t i = 0; i < row.size(); ++i) {
      if (row[i].is_null()) {
        if (i > 0) line += ',';
      } else {
        Append(line, i, PlainText(row[i]));
      }
    }
    sink_.Write(line + "\n");
  }

  void End() override {}

 private:
  void Append(std::string& line, size_t column, const std::string& raw) const {
    if (column > 0) line += ',';
    const std::string field = sink_.terminal ? EscapeText(raw, Escape::kControls) : raw;
    const bool spaced = !field.empty() && (field.front() == ' ' || field.back() == ' ');
    if (!field.empty() && !spaced && field.find_first_of("\",\r\n") == std::string::npos) {
      line += field;
      return;
    }
    line += '"';
    for (const char c : field) {
      if (c == '"') line += '"';
      line += c;
    }
    line += '"';
  }

  Sink sink_;
};

}  // namespace

std::unique_ptr<RowWriter> MakeCsvWriter(const Sink& sink) { return std::make_unique<CsvWriter>(sink); }

}  // namespace fasti::shell
