// One object per line, for programs that read line by line.
#include "shell/output/json_value.h"
#include "shell/row_writer.h"

namespace fasti::shell {
namespace {

class JsonLinesWriter final : public RowWriter {
 public:
  explicit JsonLinesWriter(const Sink& sink) : sink_(sink) {}
  void Begin(const std::vector<std::string>& columns) override { columns_ = columns; }
  void Add(const Row& row) override {
    std::string line;
    AppendJsonRow(line, columns_, row, sink_.terminal);
    sink_.Write(line + "\n");
  }
  void End() override {}

 private:
  Sink sink_;
  std::vector<std::string> columns_;
};

}  // namespace

std::unique_ptr<RowWriter> MakeJsonLinesWriter(const Sink& sink) {
  return std::make_unique<JsonLinesWriter>(sink);
}

}  // namespace fasti::shell
