#include "query/import/restore_export.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "query/engine/engine_impl.h"
#include "query/import/fact_file.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/bound_print.h"

namespace fasti::import {
namespace {

struct Fact {
  graph::Rectangle rectangle;
  std::string name;  // of the label or property, until the transaction gives it a number
};
struct Element {
  bool is_node = true;
  uint64_t old_id = 0;
  std::string type;
  uint64_t source = 0, target = 0;  // old ids
  std::vector<Fact> facts;
  std::optional<ElementId> id;
};

class Restorer {
 public:
  Restorer(const Database& database, const ExportedFacts& file) : database_(database), file_(file) {}

  Status Read(ImportReport* report) {
    FASTI_TRY_ASSIGN(const auto reader, rows::MakeRowReader(file_.bytes, file_.settings));
    std::vector<std::string> names(kFactColumnNames.begin(), kFactColumnNames.end());
    if (file_.settings.form == rows::RowForm::kSeparated && reader->columns() != names)
      return Status(Code::kInvalidArgument, "'" + file_.name + "' is no export: its columns are others");
    reader->Want(std::move(names));
    rows::RawRow row;
    while (reader->Next(&row)) {
      ++report->rows;
      Status status = row.problem.empty() ? AddRow(row) : Status(Code::kInvalidArgument, row.problem);
      if (status.ok()) continue;
      const auto before = file_.bytes.substr(0, row.offset);
      return Status(Code::kInvalidArgument,
                    "'" + file_.name + "', line " +
                        std::to_string(std::count(before.begin(), before.end(), '\n') + 1) + ": " +
                        status.message());
    }
    for (auto& [key, element] : elements_) {
      for (const Fact& f : element.facts) {
        changes_[f.rectangle.system.from].push_back(&element);
        if (f.rectangle.system.to != Instant::PosInfinity())
          changes_[f.rectangle.system.to].push_back(&element);
      }
    }
    return {};
  }

  Status Replay(const std::function<Status(uint64_t, uint64_t)>& progress, ImportReport* report) {
    graph::Store& store = *DatabaseAccess::Impl(database_).store;
    uint64_t done = 0;
    for (auto& [instant, touched] : changes_) {
      graph::TransactionOptions options;
      options.known_at = instant;
      options.note = "import of an export";
      auto begun = store.Begin(std::move(options));
      if (!begun.ok()) {
        return begun.status().WithMessage("history known at " + PrintInstant(instant) +
                                          " cannot be added: " + begun.status().message());
      }
      // Nodes before edges, as the map of elements has them.
      std::sort(touched.begin(), touched.end(), [](const Element* a, const Element* b) {
        return std::pair(!a->is_node, a->old_id) < std::pair(!b->is_node, b->old_id);
      });
      touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
      for (Element* element : touched) FASTI_TRY(Restate(instant, element, &*begun, report));
      auto receipt = begun->Commit();
      if (!receipt.ok()) {
        return receipt.status().WithMessage("the commit at " + PrintInstant(instant) + ": " +
                                            receipt.status().message());
      }
      report->commits += receipt->commit != 0;
      FASTI_TRY(progress(++done, changes_.size()));
    }
    return {};
  }

  Status DeclareSchema(ImportReport* report) {
    Session session = database_.NewSession();
    for (const ScriptStatement& statement : SplitScript(file_.schema).statements) {
      auto done = session.Run(statement.text);
      if (!done.ok()) return done.status().WithMessage(statement.text + ": " + done.status().message());
      report->commits += done->summary.receipt.has_value();
    }
    return {};
  }

 private:
  static Result<uint64_t> OldId(std::string_view text, char kind) {
    uint64_t id = 0;
    bool good = text.size() > 1 && text.size() < 21 && text[0] == kind;
    for (const char c : text.substr(good ? 1 : text.size())) {
      good = good && c >= '0' && c <= '9';
      id = id * 10 + static_cast<uint64_t>(c - '0');
    }
    if (!good) return Status(Code::kInvalidArgument, "'" + std::string(text) + "' is no element");
    return id;
  }

  static Result<Instant> KnownTime(std::string_view text) {
    FASTI_TRY_ASSIGN(const BoundValue bound, ParseBound(text, BoundRole::kAt));
    if (!bound.bound.precise())
      return Status(Code::kInvalidArgument, "'" + std::string(text) + "' is no instant");
    return bound.bound.earliest;
  }

  Status AddRow(const rows::RawRow& row) {
    const auto cell = [&](FactColumn c) {
      return c < row.cells.size() ? row.cells[c].text : std::string_view();
    };
    const bool is_node = cell(kElement).starts_with('n');
    FASTI_TRY_ASSIGN(const uint64_t id, OldId(cell(kElement), is_node ? 'n' : 'e'));
    Element& element = elements_[{!is_node, id}];
    element.is_node = is_node;
    element.old_id = id;
    Fact fact;
    fact.name = cell(kName);
    if (cell(kAbout) == "existence") {
      fact.rectangle.slot.kind = graph::Slot::Kind::kExistence;
      if (!is_node) {
        element.type = cell(kName);
        FASTI_TRY_ASSIGN(element.source, OldId(cell(kSource), 'n'));
        FASTI_TRY_ASSIGN(element.target, OldId(cell(kTarget), 'n'));
      }
    } else if (cell(kAbout) == "label") {
      fact.rectangle.slot.kind = graph::Slot::Kind::kLabel;
    } else if (cell(kAbout) == "property") {
      fact.rectangle.slot.kind = graph::Slot::Kind::kProperty;
      FASTI_TRY_ASSIGN(
          fact.rectangle.value,
          ReadValue(cell(kType), cell(kValue), [&](const std::string& text) { return Evaluate(text); }));
    } else {
      return Status(Code::kInvalidArgument,
                    "a fact is about existence, label or property, not '" + std::string(cell(kAbout)) + "'");
    }
    FASTI_TRY_ASSIGN(fact.rectangle.valid, ReadPeriod(cell(kValidFrom), cell(kValidTo), cell(kExact)));
    FASTI_TRY_ASSIGN(fact.rectangle.system.from, KnownTime(cell(kKnownFrom)));
    fact.rectangle.system.to = Instant::PosInfinity();
    if (!cell(kKnownTo).empty()) {
      FASTI_TRY_ASSIGN(fact.rectangle.system.to, KnownTime(cell(kKnownTo)));
    }
    element.facts.push_back(std::move(fact));
    return {};
  }

  Result<Value> Evaluate(const std::string& text) {
    if (const auto it = evaluated_.find(text); it != evaluated_.end()) return it->second;
    Session session = database_.NewSession();
    FASTI_TRY_ASSIGN(const QueryResult result, session.Run("RETURN " + text));
    if (result.rows.size() != 1 || result.rows[0].size() != 1)
      return Status(Code::kInvalidArgument, "'" + text + "' is no value");
    return evaluated_.emplace(text, result.rows[0][0]).first->second;
  }

  Status Restate(Instant instant, Element* element, graph::Transaction* tx, ImportReport* report) {
    std::vector<graph::Rectangle> facts;
    for (const Fact& f : element->facts) {
      if (f.rectangle.system.from > instant || f.rectangle.system.to <= instant) continue;
      facts.push_back(f.rectangle);
      switch (f.rectangle.slot.kind) {
        case graph::Slot::Kind::kExistence:
          break;
        case graph::Slot::Kind::kLabel:
          facts.back().slot.id = tx->InternLabel(f.name).value;
          break;
        case graph::Slot::Kind::kProperty:
          facts.back().slot.id = tx->InternKey(f.name).value;
          break;
      }
    }
    graph::EdgeEnds ends;
    if (!element->id && !element->is_node) {
      ends.type = tx->InternType(element->type);
      for (const auto& [old_id, end] :
           {std::pair(element->source, &ends.source), std::pair(element->target, &ends.target)}) {
        const auto node = elements_.find({false, old_id});
        if (node == elements_.end() || !node->second.id) {
          return Status(Code::kInvalidArgument, "edge e" + std::to_string(element->old_id) + " ends at n" +
                                                    std::to_string(old_id) + ", which is not known then");
        }
        *end = node->second.id->node();
      }
    }
    const bool is_new = !element->id;
    FASTI_TRY_ASSIGN(element->id, tx->Restate(element->id, element->is_node, ends, facts));
    if (is_new) ++(element->is_node ? report->nodes : report->edges);
    return {};
  }

  const Database& database_;
  const ExportedFacts& file_;
  std::map<std::pair<bool, uint64_t>, Element> elements_;  // nodes first
  std::map<Instant, std::vector<Element*>> changes_;
  std::unordered_map<std::string, Value> evaluated_;
};

}  // namespace

Status RestoreExport(const Database& database, const ExportedFacts& facts,
                     const std::function<Status(uint64_t, uint64_t)>& progress, ImportReport* report) {
  Restorer restorer(database, facts);
  FASTI_TRY(restorer.Read(report));
  FASTI_TRY(restorer.Replay(progress, report));
  return restorer.DeclareSchema(report);
}

}  // namespace fasti::import
