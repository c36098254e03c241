// A pipe table. Cells cannot span lines there, so line breaks are escaped wherever the output goes.
#include "shell/escape.h"
#include "shell/row_writer.h"

namespace fasti::shell {
namespace {

class MarkdownWriter final : public RowWriter {
 public:
  explicit MarkdownWriter(const Sink& sink) : sink_(sink) {}

  void Begin(const std::vector<std::string>& columns) override {
    std::string line = "|";
    std::string rule = "|";
    for (const std::string& column : columns) {
      line += " " + Cell(column) + " |";
      rule += " --- |";
    }
    sink_.Write(line + "\n" + rule + "\n");
  }

  void Add(const Row& row) override {
    std::string line = "|";
    for (const Value& value : row) line += " " + Cell(PlainText(value)) + " |";
    sink_.Write(line + "\n");
  }

  void End() override {}

 private:
  std::string Cell(std::string_view raw) const {
    const std::string text = EscapeText(raw, sink_.terminal ? Escape::kControls : Escape::kLineBreaks);
    std::string out;
    for (const char c : text) {
      if (c == '|') out += '\\';
      if (c == '<') {
        out += "&lt;";  // a reader of the document must not run markup from the data
      } else {
        out += c;
      }
    }
    return out;
  }

  Sink sink_;
};

}  // namespace

std::unique_ptr<RowWriter> MakeMarkdownWriter(const Sink& sink) {
  return std::make_unique<MarkdownWriter>(sink);
}

}  // namespace fasti::shell
