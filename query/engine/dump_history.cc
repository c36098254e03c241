#include "query/engine/dump_history.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/engine/dump_element.h"
#include "query/engine/dump_statements.h"
#include "query/engine/literal.h"
#include "query/engine/schema_text.h"
#include "query/parser/unparse.h"
#include "storage/model/try.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/temporal_arithmetic.h"
#include "storage/temporal/temporal_format.h"

namespace fasti::engine {
namespace {

constexpr size_t kScanRows = 4096;

using graph::Rectangle;

std::string Timestamp(Instant t) { return FormatDateTime(DateTimeFromInstant(t)); }

class HistoryDumper {
 public:
  HistoryDumper(graph::Store& store, const graph::GraphReader& reader, Instant last,
                const std::function<Status(std::string_view)>& sink)
      : store_(store), reader_(reader), catalog_(reader.catalog()), last_(last), out_(sink) {}

  Status Run() {
    FASTI_TRY(
        out_.Line("// A dump of a Fasti store with its system times. It loads into an empty store, one "
                  "transaction for\n"
                  "// each commit: stop at the first error (--bail)."));
    FASTI_TRY(Collect(ElementId::Kind::kNode, reader_.ScanNodes()));
    FASTI_TRY(Collect(ElementId::Kind::kEdge, reader_.ScanEdges(std::nullopt)));
    std::sort(changes_.begin(), changes_.end());
    size_t next = 0;
    for (uint64_t number = 1;;) {
      FASTI_TRY_ASSIGN(const std::vector<graph::CommitInfo> commits, store_.Commits(number, kScanRows));
      if (commits.empty()) return {};
      for (const graph::CommitInfo& commit : commits) {
        if (commit.instant > last_) return {};
        size_t end = next;
        while (end < changes_.size() && changes_[end].at == commit.instant) ++end;
        FASTI_TRY(Commit(commit.instant, next, end));
        next = end;
      }
      number = commits.back().commit + 1;
    }
  }

 private:
  struct Change {
    Instant at;
    ElementId element;
    friend auto operator<=>(const Change&, const Change&) = default;
  };
  struct Known {
    uint64_t number = 0;
    Instant alive;  ///< the last commit so far that left it existing at some valid time
  };

  Status Collect(ElementId::Kind kind, std::unique_ptr<graph::IdScan> scan) {
    std::vector<uint64_t> ids;
    std::vector<Instant> instants;
    do {
      ids.clear();
      FASTI_TRY(scan->Next(kScanRows, &ids));
      for (const uint64_t id : ids) {
        FASTI_TRY(Load({kind, id}));
        instants.clear();
        for (const Rectangle& r : rectangles_) {
          instants.push_back(r.system.from);
          if (r.system.to.finite()) instants.push_back(r.system.to);
        }
        std::sort(instants.begin(), instants.end());
        instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
        for (const Instant at : instants) changes_.push_back({at, {kind, id}});
      }
    } while (ids.size() == kScanRows);
    return {};
  }

  // Kept for the next question, which often is about the same element.
  Status Load(ElementId id) {
    if (loaded_ == id) return {};
    loaded_.reset();
    FASTI_TRY(reader_.Rectangles(id, Interval{}, &rectangles_));
    loaded_ = id;
    return {};
  }

  Result<DumpElement> At(ElementId id, Instant t) {
    FASTI_TRY(Load(id));
    std::vector<Rectangle> then;
    for (const Rectangle& r : rectangles_) {
      if (r.system.contains(t)) then.push_back(r);
    }
    FASTI_TRY_ASSIGN(DumpElement element, MakeDumpElement(id, std::move(then), catalog_));
    element.states_period = true;  // some type may have been VALID REQUIRED then
    if (id.is_node()) return element;
    FASTI_TRY_ASSIGN(const graph::EdgeEnds ends, reader_.Ends(id.edge()));
    element.type = parser::QuoteName(catalog_.types.Name(ends.type.value));
    element.source = known_[ElementId::Of(ends.source)].number;
    element.target = known_[ElementId::Of(ends.target)].number;
    return element;
  }

  Status Commit(Instant at, size_t begin, size_t end) {
    FASTI_TRY_ASSIGN(const std::shared_ptr<const Catalog> schema, store_.CatalogAt(at));
    std::vector<SchemaItem> items = SchemaItems(*schema);
    const auto has = [](const std::vector<SchemaItem>& list, const SchemaItem& item) {
      return std::any_of(list.begin(), list.end(),
                         [&](const SchemaItem& i) { return i.create == item.create; });
    };
    std::vector<std::string> drops, creates;
    for (const SchemaItem& item : schema_) {
      if (!has(items, item)) drops.push_back(item.drop);
    }
    for (const SchemaItem& item : items) {
      if (!has(schema_, item)) creates.push_back(item.create);
    }
    schema_ = std::move(items);
    if (begin == end && drops.empty() && creates.empty()) return {};

    FASTI_TRY(out_.Statement("BEGIN KNOWN AT datetime(" + QuoteString(Timestamp(at)) + ")"));
    for (const std::string& drop : drops) FASTI_TRY(out_.Statement(drop));
    size_t edges = begin;
    while (edges < end && changes_[edges].element.is_node()) ++edges;
    FASTI_TRY(Elements(at, begin, edges));
    FASTI_TRY(Elements(at, edges, end));
    for (const std::string& create : creates) FASTI_TRY(out_.Statement(create));
    return out_.Statement("COMMIT");
  }

  // New ones first: their order gives them their ids.
  Status Elements(Instant at, size_t begin, size_t end) {
    const bool first_nodes = nodes_ == 0 && begin < end && changes_[begin].element.is_node();
    for (size_t i = begin; i < end; ++i) {
      const ElementId id = changes_[i].element;
      if (known_.contains(id)) continue;
      FASTI_TRY_ASSIGN(DumpElement element, At(id, at));
      if (element.life.empty()) continue;
      element.number = id.is_node() ? ++nodes_ : ++edges_;
      known_[id] = {element.number, Instant::NegInfinity()};
      made_.push_back(i);
      FASTI_TRY(out_.Add(element));
    }
    FASTI_TRY(out_.Flush());
    if (first_nodes) FASTI_TRY(out_.CheckNodes(nodes_));
    size_t made = 0;
    for (size_t i = begin; i < end; ++i) {
      const ElementId id = changes_[i].element;
      const auto known = known_.find(id);
      if (known == known_.end()) continue;
      const bool is_new = made < made_.size() && made_[made] == i;
      if (is_new) {
        ++made;
        known->second.alive = at;
      } else {
        FASTI_TRY(Changed(id, at, &known->second));
      }
    }
    made_.clear();
    return out_.Flush();
  }

  Status Changed(ElementId id, Instant at, Known* known) {
    FASTI_TRY_ASSIGN(const DumpElement before, At(id, Instant{at.us - 1}));
    FASTI_TRY_ASSIGN(const DumpElement after, At(id, at));
    DumpChange change;
    change.is_node = id.is_node();
    change.number = known->number;
    change.type = after.type, change.source = after.source, change.target = after.target;
    change.known_at = Timestamp(known->alive);
    if (!after.life.empty()) known->alive = at;
    const bool life_changed = before.stated_life != after.stated_life;
    if (life_changed) {
      change.timelines.emplace_back("existenceTimeline(x)", after.life.empty() ? "[]" : after.stated_life);
    }
    if (!after.life.empty()) {
      const auto find = [](const DumpElement& e, const DumpTimeline& wanted) -> const DumpTimeline* {
        for (const DumpTimeline& t : e.timelines) {
          if (t.is_label == wanted.is_label && t.name == wanted.name) return &t;
        }
        return nullptr;
      };
      for (const DumpTimeline& t : before.timelines) {
        if (find(after, t) == nullptr) change.timelines.emplace_back(TimelineTarget(t), "[]");
      }
      for (const DumpTimeline& t : after.timelines) {
        const DumpTimeline* old = find(before, t);
        // What a new life cuts off is stated too: cutting need not leave exactly this.
        if (life_changed || old == nullptr || old->stated != t.stated) {
          change.timelines.emplace_back(TimelineTarget(t), t.stated);
        }
      }
    }
    if (change.timelines.empty()) return {};
    return out_.Add(change);
  }

  graph::Store& store_;
  const graph::GraphReader& reader_;
  const Catalog& catalog_;
  const Instant last_;
  DumpStatements out_;
  std::vector<Change> changes_;
  std::unordered_map<ElementId, Known> known_;
  std::vector<size_t> made_;  // by the commit being written, as indexes of changes_
  uint64_t nodes_ = 0, edges_ = 0;
  std::vector<SchemaItem> schema_;  // after the commit before
  std::optional<ElementId> loaded_;
  std::vector<Rectangle> rectangles_;
};

}  // namespace

Status DumpHistory(graph::Store& store, const std::function<Status(std::string_view)>& sink) {
  graph::TransactionOptions options;
  options.read_only = true;
  FASTI_TRY_ASSIGN(graph::Transaction transaction, store.Begin(std::move(options)));
  const graph::GraphReader reader = transaction.Reader();
  return HistoryDumper(store, reader, transaction.snapshot_instant(), sink).Run();
}

}  // namespace fasti::engine
