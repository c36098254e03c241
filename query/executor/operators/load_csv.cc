// LOAD CSV: a row for each line of a file, and only of files below the directories that the host allows.
// Links are followed before that is decided. Cells are strings; an empty cell is null.
#include <algorithm>
#include <filesystem>
#include <memory>

#include "query/executor/execution_context.h"
#include "query/executor/expression.h"
#include "query/executor/operator.h"
#include "query/rows/mapped_file.h"
#include "query/rows/rows.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

Status LoadError(std::string_view detail, std::string message, Span span) {
  return Status::Query("ExternalResourceError", Phase::kRuntime, detail, std::move(message), span);
}

bool IsBelow(const std::filesystem::path& path, const std::filesystem::path& directory) {
  auto part = path.begin();
  for (const auto& wanted : directory) {
    if (part == path.end() || *part != wanted) return false;
    ++part;
  }
  return part != path.end();
}

/// The file that `source` names: `file:///a.csv`, a path in an allowed directory, or a whole path below one.
Result<std::string> Locate(std::string_view source, const std::vector<std::string>& allowed, Span span) {
  if (allowed.empty()) {
    return LoadError("LoadCsvNotAllowed",
                     "LOAD CSV is not allowed here: name the directories that it may read with the option "
                     "load_csv_directories, or --load-csv DIR in the shell",
                     span);
  }
  constexpr std::string_view kFile = "file://";
  std::string_view name = source;
  if (name.substr(0, kFile.size()) == kFile) {
    name.remove_prefix(kFile.size());
  } else if (name.find("://") != std::string_view::npos) {
    return LoadError("LoadCsvNotAllowed",
                     "LOAD CSV reads local files only, not '" + std::string(source) + "'", span);
  }
  const std::filesystem::path wanted{std::string(name)};
  bool outside = false;
  for (const std::string& directory : allowed) {
    std::error_code error;
    const auto root = std::filesystem::canonical(directory, error);
    if (error) continue;
    // A path that begins at the root may also be meant from the allowed directory on.
    for (const auto& candidate : {wanted, root / wanted.relative_path()}) {
      if (!candidate.is_absolute()) continue;
      const auto found = std::filesystem::canonical(candidate, error);
      if (error) continue;
      if (IsBelow(found, root)) return found.string();
      outside = true;
    }
  }
  if (outside) {
    return LoadError("LoadCsvNotAllowed",
                     "'" + std::string(source) + "' lies outside of the directories that LOAD CSV may read",
                     span);
  }
  return LoadError("LoadCsvFailed",
                   "there is no file '" + std::string(source) + "' in the directories that LOAD CSV may read",
                   span);
}

class LoadCsvOperator final : public UnaryOperator {
 public:
  LoadCsvOperator(const plan::LoadCsv& node, OperatorPtr input, ExpressionPtr source,
                  ExpressionPtr terminator)
      : UnaryOperator(node, std::move(input)),
        load_(*node.load),
        source_(std::move(source)),
        terminator_(std::move(terminator)) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    in_.Clear();
    row_ = 0;
    reader_.reset();
    return UnaryOperator::Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    out->Clear();
    while (true) {
      if (row_ >= in_.size) {
        FASTI_TRY(input_->Next(ctx, &in_));
        row_ = 0;
        if (in_.size == 0) return Status::Ok();
      }
      Positions rows;
      ColumnBuilder values;
      while (row_ < in_.size && rows.size() < kMaxBatchRows) {
        if (reader_ == nullptr) FASTI_TRY(OpenFile(ctx));
        while (rows.size() < kMaxBatchRows) {
          if (reader_ == nullptr || !reader_->Next(&raw_)) {
            reader_.reset();
            ++row_;
            break;
          }
          FASTI_TRY(ctx.Poll());
          FASTI_TRY_ASSIGN(Value value, RowValue());
          rows.push_back(static_cast<uint32_t>(row_));
          values.Add(std::move(value));
        }
      }
      if (rows.empty()) continue;
      *out = in_.Select(std::move(rows));
      out->Set(load_.var, values.Finish());
      return Status::Ok();
    }
  }

 private:
  // Of null there are no rows.
  Status OpenFile(ExecContext& ctx) {
    FASTI_TRY_ASSIGN(const Value source, source_->EvalRow(in_, row_, ctx));
    if (source.is_null()) return {};
    if (!source.is_string()) {
      return LoadError("InvalidArgumentType",
                       "LOAD CSV reads from a path given as a STRING, not " + source.ToString(), load_.span);
    }
    rows::RowSettings settings;
    settings.header = load_.with_headers;
    if (terminator_ != nullptr) {
      FASTI_TRY_ASSIGN(const Value terminator, terminator_->EvalRow(in_, row_, ctx));
      if (!terminator.is_string() || terminator.as_string().size() != 1 || terminator.as_string()[0] == '"' ||
          terminator.as_string()[0] == '\n') {
        return LoadError(
            "InvalidArgumentValue",
            "FIELDTERMINATOR is one character, such as ';' or '\\t', not " + terminator.ToString(),
            load_.span);
      }
      settings.delimiter = terminator.as_string()[0];
    }
    FASTI_TRY_ASSIGN(const std::string path,
                     Locate(source.as_string(), ctx.load_csv_directories, load_.span));
    name_ = source.as_string();
    auto file = rows::MappedFile::Open(path);
    if (!file.ok()) return LoadError("LoadCsvFailed", file.status().message(), load_.span);
    file_ = std::make_unique<rows::MappedFile>(std::move(*file));
    auto reader = rows::MakeRowReader(file_->bytes(), settings);
    if (!reader.ok())
      return LoadError("LoadCsvFailed", "'" + name_ + "': " + reader.status().message(), load_.span);
    reader_ = std::move(*reader);
    return {};
  }

  Status Broken(const std::string& why) const {
    const auto bytes = file_->bytes().substr(0, raw_.offset);
    const auto line = std::count(bytes.begin(), bytes.end(), '\n') + 1;
    return LoadError("LoadCsvFailed", "'" + name_ + "', line " + std::to_string(line) + ": " + why,
                     load_.span);
  }

  Result<Value> RowValue() const {
    if (!raw_.problem.empty()) return Broken(raw_.problem);
    const auto cell = [&](size_t i) {
      return i >= raw_.cells.size() || raw_.cells[i].text.empty()
                 ? Value()
                 : Value::String(std::string(raw_.cells[i].text));
    };
    if (!load_.with_headers) {
      List cells;
      for (size_t i = 0; i < raw_.cells.size(); ++i) cells.push_back(cell(i));
      return Value::ListOf(std::move(cells));
    }
    const std::vector<std::string>& columns = reader_->columns();
    if (raw_.cells.size() > columns.size()) {
      return Broken("it has " + std::to_string(raw_.cells.size()) + " cells, the header " +
                    std::to_string(columns.size()));
    }
    Map entries;
    for (size_t i = 0; i < columns.size(); ++i) entries.emplace_back(columns[i], cell(i));
    return Value::MapOf(std::move(entries));
  }

  const bound::LoadCsv& load_;
  ExpressionPtr source_, terminator_;
  Batch in_;
  size_t row_ = 0;
  std::string name_;
  std::unique_ptr<rows::MappedFile> file_;
  std::unique_ptr<rows::RowReader> reader_;
  rows::RawRow raw_;
};

}  // namespace

Result<OperatorPtr> BuildLoadCsv(const plan::LoadCsv& node, OperatorPtr input, ExecContext& ctx) {
  FASTI_TRY_ASSIGN(ExpressionPtr source, Compile(*node.load->source, ctx));
  ExpressionPtr terminator;
  if (node.load->field_terminator != nullptr) {
    FASTI_TRY_ASSIGN(terminator, Compile(*node.load->field_terminator, ctx));
  }
  return OperatorPtr(
      std::make_unique<LoadCsvOperator>(node, std::move(input), std::move(source), std::move(terminator)));
}

}  // namespace fasti::exec
