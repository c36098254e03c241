// include/fasti/export.h: every rectangle of every element as a row, the schema as statements, and a mapping
// that brings both back.
#include "fasti/export.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "query/engine/engine_impl.h"
#include "query/engine/schema_text.h"
#include "query/import/fact_file.h"
#include "storage/model/try.h"
#include "storage/temporal/bound_print.h"

namespace fasti {
namespace import {
namespace {

constexpr size_t kScan = 4096;

/// A file that is written from its beginning; what fails is told once, by Close.
class OutputFile {
 public:
  static Result<std::unique_ptr<OutputFile>> Make(const std::filesystem::path& path) {
    if (std::filesystem::exists(path)) {
      return Status(Code::kAlreadyExists,
                    "'" + path.string() + "' is there already; export into a new directory");
    }
    auto out = std::unique_ptr<OutputFile>(new OutputFile);
    out->path_ = path.string();
    out->file_ = std::fopen(out->path_.c_str(), "w");
    if (out->file_ == nullptr) return out->Failed();
    return out;
  }
  ~OutputFile() {
    if (file_ != nullptr) std::fclose(file_);
  }
  Status Write(std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), file_) == text.size() ? Status() : Failed();
  }
  Status Close() {
    std::FILE* file = std::exchange(file_, nullptr);
    return std::fclose(file) == 0 ? Status() : Failed();
  }

 private:
  OutputFile() = default;
  Status Failed() const {
    return Status(Code::kIOError, "cannot write '" + path_ + "': " + std::strerror(errno));
  }
  std::string path_;
  std::FILE* file_ = nullptr;
};

void AppendCsv(const FactRow& row, std::string* out) {
  for (size_t i = 0; i < row.size(); ++i) {
    if (i != 0) *out += ',';
    const std::string& cell = row[i];
    if (cell.find_first_of("\",\n\r") == std::string::npos) {
      *out += cell;
      continue;
    }
    *out += '"';
    for (const char c : cell) {
      if (c == '"') *out += '"';
      *out += c;
    }
    *out += '"';
  }
  *out += '\n';
}

void AppendJsonString(std::string_view text, std::string* out) {
  *out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      *out += '\\';
      *out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      *out += escape;
    } else {
      *out += c;
    }
  }
  *out += '"';
}

void AppendJson(const FactRow& row, std::string* out) {
  *out += '{';
  bool first = true;
  for (size_t i = 0; i < row.size(); ++i) {
    // An empty text is a value; elsewhere empty means that there is none.
    if (row[i].empty() && !(i == kValue && !row[kType].empty())) continue;
    *out += first ? "" : ",";
    first = false;
    AppendJsonString(kFactColumnNames[i], out);
    *out += ':';
    AppendJsonString(row[i], out);
  }
  *out += "}\n";
}

class Exporter {
 public:
  Exporter(const graph::GraphReader& reader, const ExportOptions& options, OutputFile* facts)
      : reader_(reader), catalog_(reader.catalog()), options_(options), facts_(*facts) {}

  Result<ExportReport> Run() {
    total_ = catalog_.statistics.nodes + catalog_.statistics.edges;
    if (options_.format == ExportFormat::kCsv) {
      FactRow names;
      for (size_t i = 0; i < names.size(); ++i) names[i] = kFactColumnNames[i];
      AppendCsv(names, &text_);
    }
    FASTI_TRY(All(reader_.ScanNodes(), true, &report_.nodes));
    FASTI_TRY(All(reader_.ScanEdges(std::nullopt), false, &report_.edges));
    FASTI_TRY(facts_.Write(text_));
    return report_;
  }

 private:
  Status All(std::unique_ptr<graph::IdScan> scan, bool nodes, uint64_t* count) {
    std::vector<uint64_t> ids;
    do {
      ids.clear();
      FASTI_TRY(scan->Next(kScan, &ids));
      for (const uint64_t id : ids) {
        FASTI_TRY(Element(nodes ? ElementId::Of(NodeId{id}) : ElementId::Of(EdgeId{id}), count));
      }
      done_ += ids.size();
      if (options_.progress && !options_.progress(done_, std::max(done_, total_)))
        return Status(Code::kCancelled, "the export was stopped");
    } while (ids.size() == kScan);
    return {};
  }

  Status Element(ElementId id, uint64_t* count) {
    FASTI_TRY(reader_.Rectangles(id, Interval{}, &rectangles_));
    if (rectangles_.empty()) return {};
    ++*count;
    const std::string name = (id.is_node() ? "n" : "e") + std::to_string(id.value);
    for (const graph::Rectangle& fact : rectangles_) {
      FactRow row;
      row[kElement] = name;
      switch (fact.slot.kind) {
        case graph::Slot::Kind::kExistence:
          row[kAbout] = "existence";
          if (!id.is_node()) {
            FASTI_TRY_ASSIGN(const graph::EdgeEnds ends, reader_.Ends(EdgeId{id.value}));
            row[kName] = catalog_.types.Name(ends.type.value);
            row[kSource] = "n" + std::to_string(ends.source.value);
            row[kTarget] = "n" + std::to_string(ends.target.value);
          }
          break;
        case graph::Slot::Kind::kLabel:
          row[kAbout] = "label";
          row[kName] = catalog_.labels.Name(fact.slot.id);
          break;
        case graph::Slot::Kind::kProperty:
          row[kAbout] = "property";
          row[kName] = catalog_.keys.Name(fact.slot.id);
          if (Status s = WriteValue(fact.value, &row); !s.ok()) {
            return s.WithMessage("property " + row[kName] + " of " + name +
                                 " cannot be exported: " + s.message());
          }
          break;
      }
      WritePeriod(fact.valid, &row);
      row[kKnownFrom] = PrintInstant(fact.system.from);
      if (fact.system.to != Instant::PosInfinity()) row[kKnownTo] = PrintInstant(fact.system.to);
      options_.format == ExportFormat::kCsv ? AppendCsv(row, &text_) : AppendJson(row, &text_);
      ++report_.facts;
    }
    if (text_.size() < 1 << 18) return {};
    FASTI_TRY(facts_.Write(text_));
    text_.clear();
    return {};
  }

  const graph::GraphReader& reader_;
  const Catalog& catalog_;
  const ExportOptions& options_;
  OutputFile& facts_;
  std::vector<graph::Rectangle> rectangles_;
  std::string text_;
  ExportReport report_;
  uint64_t done_ = 0, total_ = 0;
};

}  // namespace
}  // namespace import

Result<ExportReport> Export(const Database& database, const ExportOptions& options) {
  const std::filesystem::path directory(options.directory);
  std::error_code error;
  std::filesystem::create_directories(directory, error);
  if (error) return Status(Code::kIOError, "cannot make '" + options.directory + "': " + error.message());
  const std::string facts_name = options.format == ExportFormat::kCsv ? "facts.csv" : "facts.jsonl";
  FASTI_TRY_ASSIGN(const auto mapping, import::OutputFile::Make(directory / "export.mapping"));
  FASTI_TRY_ASSIGN(const auto facts, import::OutputFile::Make(directory / facts_name));
  FASTI_TRY_ASSIGN(const auto schema, import::OutputFile::Make(directory / "schema.fasti"));

  graph::TransactionOptions reading;
  reading.read_only = true;
  FASTI_TRY_ASSIGN(const graph::Transaction tx,
                   DatabaseAccess::Impl(database).store->Begin(std::move(reading)));
  const graph::GraphReader reader = tx.Reader();
  FASTI_TRY_ASSIGN(const ExportReport report, import::Exporter(reader, options, facts.get()).Run());
  FASTI_TRY(facts->Close());
  for (const std::string& statement : engine::SchemaStatements(reader.catalog()))
    FASTI_TRY(schema->Write(statement + ";\n"));
  FASTI_TRY(schema->Close());
  FASTI_TRY(mapping->Write("// What a store knew: fasti import NEWSTORE export.mapping\nexport '" +
                           facts_name + "' schema 'schema.fasti'\n"));
  FASTI_TRY(mapping->Close());
  return report;
}

}  // namespace fasti
