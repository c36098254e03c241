// include/fasti/import.h: opens the files that a mapping names, reads their rows and hands them to the bulk
// import or, if they have a recorded time, to the replay of known history, which comes first.
#include "fasti/import.h"

#include <algorithm>
#include <memory>

#include "query/binder/suggest.h"
#include "query/engine/engine_impl.h"
#include "query/import/bulk_import.h"
#include "query/import/mapping.h"
#include "query/import/mapping_token.h"
#include "query/import/replay.h"
#include "query/import/restore_export.h"
#include "query/import/row_meaning.h"
#include "query/rows/mapped_file.h"
#include "storage/model/try.h"

namespace fasti {
namespace import {
namespace {

using rows::MappedFile;
using rows::RowReader;
using rows::RowSettings;
using rows::SettingsFor;

constexpr uint64_t kProgressBytes = 1 << 20;
constexpr size_t kReasons = 5;

std::string BaseName(std::string_view path) {
  const size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

/// A file as opened for a section: its own copy of the section, with `set *` spelled out.
struct OpenFile {
  std::string name, path;
  std::unique_ptr<MappedFile> bytes;
  std::unique_ptr<RowReader> rows;
  std::unique_ptr<Section> section;
  std::unique_ptr<RowInterpreter> interpreter;
  std::vector<uint32_t> classes;  // of the section's nodes
  size_t section_number = 0;
};

class Importer {
 public:
  Importer(const Database& database, const ImportOptions& options)
      : database_(database), store_(*DatabaseAccess::Impl(database).store), options_(options) {}

  Result<ImportReport> Run() {
    FASTI_TRY(ReadMapping());
    if (mapping_.exported) {
      FASTI_TRY(Restore());
      return report_;
    }
    const Status done = Load();
    // Rejected rows are kept whatever happened.
    report_.rejected = rejected_.size();
    if (rejected_.size() != 0) {
      std::vector<RejectedRows::File> files;
      for (const OpenFile& f : files_) files.push_back({f.name, f.bytes->bytes()});
      report_.reasons = rejected_.Reasons(kReasons);
      report_.rejected_path = options_.rejected_path.empty() ? DefaultRejectedPath() : options_.rejected_path;
      const Status written = rejected_.Write(report_.rejected_path, files);
      report_.rejected = rejected_.size();
      if (done.ok()) FASTI_TRY(written);
    }
    FASTI_TRY(done);
    return report_;
  }

 private:
  std::string DefaultRejectedPath() const {
    std::string name = BaseName(options_.mapping_path.empty() ? "import" : options_.mapping_path);
    if (const size_t dot = name.rfind('.'); dot != std::string::npos && dot != 0) name.resize(dot);
    return name + ".rejected.csv";
  }

  Status InMapping(const Status& status) const {
    const Span span = status.span();
    if (!span.valid()) return status;
    const std::string name = options_.mapping_path.empty() ? "mapping" : options_.mapping_path;
    std::string shown = status.Render(text_);
    const std::string code = std::string(CodeName(status.code())) + ": ";
    if (shown.starts_with(code)) shown.erase(0, code.size());
    return status.WithMessage(name + ":" + std::to_string(span.line) + ":" + std::to_string(span.column) +
                              ": " + shown);
  }

  Status ReadMapping() {
    text_ = options_.mapping_text;
    if (text_.empty()) {
      FASTI_TRY_ASSIGN(const MappedFile file, MappedFile::Open(options_.mapping_path));
      text_ = std::string(file.bytes());
    }
    auto parsed = ParseMapping(text_);
    if (!parsed.ok()) return InMapping(parsed.status());
    mapping_ = std::move(*parsed);
    return {};
  }

  /// Where the file that the mapping calls `name` lies; several if the caller gave them.
  std::vector<std::string> PathsOf(const std::string& name) {
    std::vector<std::string> out;
    for (const std::string& given : options_.files) {
      if (BaseName(given) == BaseName(name)) out.push_back(given);
    }
    if (out.empty() && !options_.files.empty() && mapping_.sections.size() == 1 &&
        mapping_.sections[0].files.size() == 1) {
      out = options_.files;
    }
    if (!out.empty() || name.starts_with('/')) return out.empty() ? std::vector<std::string>{name} : out;
    std::string directory = options_.data_directory;
    if (directory.empty()) {
      const size_t slash = options_.mapping_path.rfind('/');
      directory = slash == std::string::npos ? "" : options_.mapping_path.substr(0, slash + 1);
    } else if (!directory.ends_with('/')) {
      directory += '/';
    }
    return {directory + name};
  }

  Status CheckGivenFiles() const {
    const bool replaces_all = mapping_.sections.size() == 1 && mapping_.sections[0].files.size() == 1;
    for (const std::string& given : options_.files) {
      bool named = replaces_all;
      for (const Section& s : mapping_.sections) {
        for (const FileName& f : s.files) named |= BaseName(f.path) == BaseName(given);
      }
      if (!named)
        return Status(Code::kInvalidArgument, "the mapping names no file '" + BaseName(given) + "'");
    }
    return {};
  }

  Status OpenFiles() {
    FASTI_TRY(CheckGivenFiles());
    for (size_t s = 0; s < mapping_.sections.size(); ++s) {
      for (const FileName& name : mapping_.sections[s].files) {
        for (const std::string& path : PathsOf(name.path)) {
          auto file = MappedFile::Open(path);
          if (!file.ok()) return InMapping(file.status().WithSpan(name.span));
          OpenFile open;
          open.name = name.path;
          open.path = path;
          open.bytes = std::make_unique<MappedFile>(std::move(*file));
          open.section = std::make_unique<Section>(mapping_.sections[s]);
          open.section_number = s;
          if (Status status = Bind(&open); !status.ok()) {
            return InMapping(status.span().valid() ? status : status.WithSpan(name.span));
          }
          total_bytes_ += open.bytes->bytes().size();
          files_.push_back(std::move(open));
        }
      }
    }
    return {};
  }

  // Finds the section's columns in the file, and spells out `set *`.
  static Status Bind(OpenFile* file) {
    Section& section = *file->section;
    RowSettings settings = SettingsFor(file->path);
    if (section.format.delimiter) settings.delimiter = *section.format.delimiter;
    settings.header = section.format.header;
    FASTI_TRY_ASSIGN(file->rows, MakeRowReader(file->bytes->bytes(), settings));
    const bool json = settings.form == rows::RowForm::kJsonLines;
    const std::vector<std::string>& columns =
        section.columns.empty() ? file->rows->columns() : section.columns;
    if (!json && columns.empty() && !section.used.empty()) {
      return MappingError(section.span, "the file has no header; name its columns: columns a, b, c");
    }
    const size_t named = section.used.size();
    const auto expand = [&](std::vector<SetClause>* sets) -> Status {
      for (SetClause& set : *sets) {
        if (!set.all) continue;
        if (json) return MappingError(section.span, "`set *` needs a file with a header");
        for (const std::string& column : columns) {
          const bool taken =
              std::any_of(section.used.begin(), section.used.begin() + static_cast<ptrdiff_t>(named),
                          [&](const Section::Column& c) { return c.name == column; });
          const bool left_out = std::find(set.except.begin(), set.except.end(), column) != set.except.end();
          if (taken || left_out || column.empty()) continue;
          Assignment a;
          a.name = column;
          a.type = ValueType::kAuto;
          a.value.kind = Expr::Kind::kColumn;
          a.value.column = static_cast<uint32_t>(section.used.size());
          section.used.push_back({column, {}});
          set.assignments.push_back(std::move(a));
        }
        for (const std::string& column : set.except) {
          if (std::find(columns.begin(), columns.end(), column) == columns.end())
            return MappingError(section.span,
                                "`except` names the column '" + column + "', which the file has not");
        }
      }
      return {};
    };
    for (NodeClause& node : section.nodes) FASTI_TRY(expand(&node.sets));
    for (EdgeClause& edge : section.edges) FASTI_TRY(expand(&edge.sets));
    std::vector<uint32_t> positions;
    std::vector<std::string> wanted;
    for (const Section::Column& column : section.used) {
      wanted.push_back(column.name);
      if (json) {
        positions.push_back(static_cast<uint32_t>(positions.size()));
        continue;
      }
      const auto found = std::find(columns.begin(), columns.end(), column.name);
      if (found == columns.end()) {
        return MappingError(column.span,
                            "the file '" + file->name + "' has no column '" + column.name + "'" +
                                bound::DidYouMean(column.name, {columns.begin(), columns.end()}));
      }
      positions.push_back(static_cast<uint32_t>(found - columns.begin()));
    }
    file->rows->Want(std::move(wanted));
    file->interpreter = std::make_unique<RowInterpreter>(section, std::move(positions), json);
    return {};
  }

  Status Progress(std::string_view phase, const OpenFile* file, uint64_t done, uint64_t total) {
    if (!options_.progress) return {};
    if (options_.progress({phase, file == nullptr ? "" : file->name, done, total})) return {};
    return Status(Code::kCancelled, "the import was stopped");
  }

  /// A row with another number of cells than the header is damaged.
  static std::string Misfit(const OpenFile& file, const RawRow& row) {
    const auto& columns = file.section->columns.empty() ? file.rows->columns() : file.section->columns;
    if (columns.empty() || row.cells.size() == columns.size()) return {};
    return "it has " + std::to_string(row.cells.size()) + " cells, the header " +
           std::to_string(columns.size());
  }

  Status TooMany() const {
    return Status(Code::kResourceExhausted, std::to_string(rejected_.size()) +
                                                " rows were rejected, more than allowed; nothing was loaded");
  }

  struct HistoryRow {
    Instant instant;
    Origin origin;
  };

  Status ReadRows(uint32_t number, BulkImport* bulk, std::vector<HistoryRow>* history) {
    OpenFile& file = files_[number];
    const bool recorded = file.section->recorded.has_value();
    RawRow raw;
    RowMeaning row;
    uint64_t next_progress = 0;
    while (file.rows->Next(&raw)) {
      if (raw.offset >= next_progress) {
        FASTI_TRY(Progress("reading", &file, read_bytes_ + raw.offset, total_bytes_));
        next_progress = raw.offset + kProgressBytes;
      }
      ++report_.rows;
      const Origin origin{number, raw.offset};
      if (raw.problem.empty()) raw.problem = Misfit(file, raw);
      if (!raw.problem.empty()) {
        rejected_.Add(origin, raw.problem);
        continue;
      }
      if (recorded) {
        if (!file.interpreter->Wanted(raw)) {
          ++report_.skipped;
          continue;
        }
        auto instant = file.interpreter->Recorded(raw);
        if (!instant.ok()) {
          rejected_.Add(origin, instant.status().message());
        } else {
          history->push_back({*instant, origin});
        }
        continue;
      }
      Status status = file.interpreter->Read(raw, &row);
      if (status.ok() && row.skipped) {
        ++report_.skipped;
        continue;
      }
      if (status.ok()) status = bulk->Add(row, file.classes, origin);
      if (!status.ok()) rejected_.Add(origin, status.message());
      if (rejected_.size() > options_.max_rejected) return TooMany();
    }
    read_bytes_ += file.bytes->bytes().size();
    return {};
  }

  Status ReplayHistory(std::vector<HistoryRow> history, NodeDrafts* drafts) {
    std::stable_sort(history.begin(), history.end(),
                     [](const HistoryRow& a, const HistoryRow& b) { return a.instant < b.instant; });
    Replay replay(store_, drafts, &rejected_, mapping_.note);
    RawRow raw;
    RowMeaning row;
    for (size_t i = 0; i < history.size();) {
      const Instant instant = history[i].instant;
      FASTI_TRY(replay.Begin(instant));
      for (; i < history.size() && history[i].instant == instant; ++i) {
        OpenFile& file = files_[history[i].origin.file];
        file.rows->Seek(history[i].origin.offset);
        if (!file.rows->Next(&raw)) continue;
        if (const Status status = file.interpreter->Read(raw, &row); !status.ok()) {
          rejected_.Add(history[i].origin, status.message());
        } else {
          replay.Apply(row, file.classes, history[i].origin);
        }
      }
      if (rejected_.size() > options_.max_rejected) return TooMany();
      FASTI_TRY(replay.Commit(&report_));
      FASTI_TRY(Progress("replaying", nullptr, i, history.size()));
    }
    return {};
  }

  Status Load() {
    FASTI_TRY(OpenFiles());
    graph::BulkOptions bulk_options;
    bulk_options.note = mapping_.note;
    graph::BulkLoader loader(store_, std::move(bulk_options));
    NodeDrafts drafts([&](std::string_view label) { return loader.InternLabel(label).value; },
                      [&](std::string_view key) { return loader.InternKey(key).value; });
    {
      graph::TransactionOptions reading;
      reading.read_only = true;
      FASTI_TRY_ASSIGN(const graph::Transaction tx, store_.Begin(std::move(reading)));
      const graph::GraphReader stored = tx.Reader();
      for (OpenFile& file : files_) {
        // Files of one section share its nodes, though each has its own copy of the clauses.
        for (const NodeClause& node : file.section->nodes) {
          FASTI_TRY_ASSIGN(const uint32_t c, drafts.ClassOf(node, stored));
          file.classes.push_back(c);
        }
      }
    }
    BulkImport bulk(store_, loader, &drafts, &rejected_);
    std::vector<HistoryRow> history;
    // Known history first: what becomes known now is later.
    for (uint32_t i = 0; i < files_.size(); ++i) {
      if (files_[i].section->recorded) FASTI_TRY(ReadRows(i, nullptr, &history));
    }
    FASTI_TRY(ReplayHistory(std::move(history), &drafts));
    for (uint32_t i = 0; i < files_.size(); ++i) {
      if (files_[i].section->recorded) continue;
      FASTI_TRY(ReadRows(i, &bulk, nullptr));
      if (i + 1 == files_.size() || files_[i + 1].section_number != files_[i].section_number)
        FASTI_TRY(bulk.EndSection());
    }
    if (rejected_.size() > options_.max_rejected) return TooMany();
    FASTI_TRY(Progress("checking and writing", nullptr, total_bytes_, total_bytes_));
    return bulk.Finish(options_.max_rejected, &report_);
  }

  Status Restore() {
    if (!options_.files.empty())
      return Status(Code::kInvalidArgument, "an export is read from its own files; give none");
    const auto open = [&](const FileName& name) -> Result<MappedFile> {
      auto file = MappedFile::Open(PathsOf(name.path).front());
      if (!file.ok()) return InMapping(file.status().WithSpan(name.span));
      return file;
    };
    FASTI_TRY_ASSIGN(const MappedFile facts, open(*mapping_.exported));
    std::optional<MappedFile> schema;
    if (mapping_.schema) {
      FASTI_TRY_ASSIGN(schema, open(*mapping_.schema));
    }
    const ExportedFacts files{mapping_.exported->path, facts.bytes(), SettingsFor(mapping_.exported->path),
                              schema ? schema->bytes() : std::string_view()};
    return RestoreExport(
        database_, files,
        [&](uint64_t done, uint64_t total) { return Progress("replaying", nullptr, done, total); }, &report_);
  }

  const Database& database_;
  graph::Store& store_;
  const ImportOptions& options_;
  std::string text_;
  Mapping mapping_;
  std::vector<OpenFile> files_;
  uint64_t total_bytes_ = 0, read_bytes_ = 0;
  RejectedRows rejected_;
  ImportReport report_;
};

}  // namespace
}  // namespace import

Result<ImportReport> Import(const Database& database, const ImportOptions& options) {
  return import::Importer(database, options).Run();
}

}  // namespace fasti
