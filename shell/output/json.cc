// One array per answer, one object per row.
#include "shell/output/json_value.h"
#include "shell/row_writer.h"

namespace fasti::shell {
namespace {

class JsonWriter final : public RowWriter {
 public:
  explicit JsonWriter(const Sink& sink) : sink_(sink) {}
  void Begin(const std::vector<std::string>& columns) override {
    columns_ = columns;
    sink_.Write("[");
  }
  void Add(const Row& row) override {
    std::string text = rows_++ == 0 ? "\n  " : ",\n  ";
    AppendJsonRow(text, columns_, row, sink_.terminal);
    sink_.Write(text);
  }
  void End() override { sink_.Write(rows_ == 0 ? "]\n" : "\n]\n"); }

 private:
  Sink sink_;
  std::vector<std::string> columns_;
  size_t rows_ = 0;
};

}  // namespace

std::unique_ptr<RowWriter> MakeJsonWriter(const Sink& sink) { return std::make_unique<JsonWriter>(sink); }

}  // namespace fasti::shell
