// Aligned columns. The first rows decide the widths; a wider cell that comes later pushes its line out, which
// is cheaper than holding an answer of any size in memory.
#include <algorithm>

#include "shell/escape.h"
#include "shell/row_writer.h"

namespace fasti::shell {
namespace {

constexpr size_t kRowsToMeasure = 1000;

struct Cell {
  std::string text;
  size_t width = 0;
  bool right = false;  // numbers
  bool null = false;
};

class TableWriter final : public RowWriter {
 public:
  explicit TableWriter(const Sink& sink) : sink_(sink) {}

  void Begin(const std::vector<std::string>& columns) override {
    for (const std::string& column : columns) {
      header_.push_back(MakeCell(column));
      widths_.push_back(header_.back().width);
    }
  }

  void Add(const Row& row) override {
    ++rows_;
    std::vector<Cell> cells;
    cells.reserve(row.size());
    for (const Value& value : row) {
      Cell cell = MakeCell(PlainText(value));
      cell.right = value.is_number();
      cell.null = value.is_null();
      cells.push_back(std::move(cell));
    }
    if (measured_) return Print(cells);
    for (size_t i = 0; i < cells.size(); ++i) widths_[i] = std::max(widths_[i], cells[i].width);
    held_.push_back(std::move(cells));
    if (held_.size() == kRowsToMeasure) PrintHeld();
  }

  void End() override {
    if (!measured_) PrintHeld();
    sink_.Write("(" + std::to_string(rows_) + (rows_ == 1 ? " row)\n" : " rows)\n"));
  }

 private:
  Cell MakeCell(std::string_view text) const {
    Cell cell;
    cell.text = EscapeText(text, sink_.terminal ? Escape::kControls : Escape::kLineBreaks);
    cell.width = DisplayWidth(cell.text);
    return cell;
  }

  void PrintHeld() {
    measured_ = true;
    if (sink_.colour) sink_.Write("\x1b[1m");
    Print(header_);
    if (sink_.colour) sink_.Write("\x1b[0m");
    std::string rule;
    for (size_t i = 0; i < widths_.size(); ++i) {
      if (i > 0) rule += '+';
      rule.append(widths_[i] + 2, '-');
    }
    sink_.Write(rule + "\n");
    for (const std::vector<Cell>& cells : held_) Print(cells);
    held_.clear();
  }

  void Print(const std::vector<Cell>& cells) const {
    std::string line;
    for (size_t i = 0; i < cells.size(); ++i) {
      const Cell& cell = cells[i];
      const size_t padding = cell.width < widths_[i] ? widths_[i] - cell.width : 0;
      line += i == 0 ? " " : "| ";
      if (cell.right) line.append(padding, ' ');
      if (cell.null && sink_.colour) line += "\x1b[2m";
      line += cell.text;
      if (cell.null && sink_.colour) line += "\x1b[0m";
      if (i + 1 < cells.size()) line.append((cell.right ? 0 : padding) + 1, ' ');
    }
    sink_.Write(line + "\n");
  }

  Sink sink_;
  std::vector<Cell> header_;
  std::vector<size_t> widths_;
  std::vector<std::vector<Cell>> held_;
  bool measured_ = false;
  size_t rows_ = 0;
};

}  // namespace

std::unique_ptr<RowWriter> MakeTableWriter(const Sink& sink) { return std::make_unique<TableWriter>(sink); }

}  // namespace fasti::shell
