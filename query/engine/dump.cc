#include "query/engine/dump.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "query/engine/dump_element.h"
#include "query/engine/dump_history.h"
#include "query/engine/dump_statements.h"
#include "query/engine/schema_text.h"
#include "query/parser/unparse.h"
#include "storage/model/try.h"

namespace fasti::engine {
namespace {

constexpr size_t kScanRows = 4096;

class Dumper {
 public:
  Dumper(const graph::GraphReader& reader, Instant now, const std::function<Status(std::string_view)>& sink)
      : reader_(reader), catalog_(reader.catalog()), now_(now), out_(sink) {}

  Status Run() {
    FASTI_TRY(out_.Line(
        "// A dump of a Fasti store. It loads into an empty store, as one transaction: stop at the\n"
        "// first error (--bail), or what came before it is committed."));
    FASTI_TRY(out_.Statement("BEGIN"));
    FASTI_TRY(Nodes());
    FASTI_TRY(Edges());
    // Last, so that everything is checked and indexed once, and no rule stands between two steps.
    for (const SchemaItem& item : SchemaItems(catalog_)) FASTI_TRY(out_.Statement(item.create));
    return out_.Statement("COMMIT");
  }

 private:
  Status Nodes() {
    FASTI_TRY(ForEach(reader_.ScanNodes(), [&](uint64_t id) -> Status {
      FASTI_TRY_ASSIGN(std::optional<DumpElement> element, Read(ElementId::Of(NodeId{id})));
      if (!element) return {};
      nodes_.push_back(id);
      element->number = nodes_.size();
      return out_.Add(*element);
    }));
    FASTI_TRY(out_.Flush());
    return out_.CheckNodes(nodes_.size());
  }

  Status Edges() {
    uint64_t number = 0;
    FASTI_TRY(ForEach(reader_.ScanEdges(std::nullopt), [&](uint64_t id) -> Status {
      FASTI_TRY_ASSIGN(std::optional<DumpElement> element, Read(ElementId::Of(EdgeId{id})));
      if (!element) return {};
      FASTI_TRY_ASSIGN(const graph::EdgeEnds ends, reader_.Ends(EdgeId{id}));
      element->number = ++number;
      element->is_node = false;
      element->type = parser::QuoteName(catalog_.types.Name(ends.type.value));
      const EdgeTypeDef* def = catalog_.FindEdgeType(ends.type);
      element->states_period |= def != nullptr && def->valid_required;
      FASTI_TRY_ASSIGN(element->source, NumberOf(ends.source, id));
      FASTI_TRY_ASSIGN(element->target, NumberOf(ends.target, id));
      return out_.Add(*element);
    }));
    return out_.Flush();
  }

  template <typename F>
  Status ForEach(std::unique_ptr<graph::IdScan> scan, const F& f) {
    std::vector<uint64_t> ids;
    do {
      ids.clear();
      FASTI_TRY(scan->Next(kScanRows, &ids));
      for (uint64_t id : ids) FASTI_TRY(f(id));
    } while (ids.size() == kScanRows);
    return {};
  }

  Result<uint64_t> NumberOf(NodeId node, uint64_t edge) const {
    const auto found = std::lower_bound(nodes_.begin(), nodes_.end(), node.value);
    if (found == nodes_.end() || *found != node.value) {
      return Status(Code::kCorruption, "edge " + std::to_string(edge) + " ends at node " +
                                           std::to_string(node.value) + ", which does not exist; run verify");
    }
    return static_cast<uint64_t>(found - nodes_.begin()) + 1;
  }

  // What holds of the element now; nullopt if it does not exist at any valid time.
  Result<std::optional<DumpElement>> Read(ElementId id) {
    rectangles_.clear();
    FASTI_TRY(reader_.Rectangles(id, Interval{now_, Instant::PosInfinity()}, &rectangles_));
    std::erase_if(rectangles_,
                  [](const graph::Rectangle& r) { return r.system.to != Instant::PosInfinity(); });
    FASTI_TRY_ASSIGN(DumpElement element, MakeDumpElement(id, std::move(rectangles_), catalog_));
    if (element.life.empty()) return std::optional<DumpElement>();
    return std::optional<DumpElement>(std::move(element));
  }

  const graph::GraphReader& reader_;
  const Catalog& catalog_;
  const Instant now_;
  DumpStatements out_;
  std::vector<uint64_t> nodes_;  // by number - 1, ascending
  std::vector<graph::Rectangle> rectangles_;
};

}  // namespace

Status DumpStore(graph::Store& store, const DumpOptions& what,
                 const std::function<Status(std::string_view)>& sink) {
  if (what.system_time) return DumpHistory(store, sink);
  graph::TransactionOptions options;
  options.read_only = true;
  FASTI_TRY_ASSIGN(graph::Transaction transaction, store.Begin(std::move(options)));
  const graph::GraphReader reader = transaction.Reader();
  return Dumper(reader, transaction.snapshot_instant(), sink).Run();
}

}  // namespace fasti::engine
