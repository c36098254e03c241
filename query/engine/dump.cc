#include "query/engine/dump.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "query/engine/dump_statements.h"
#include "query/engine/literal.h"
#include "query/engine/schema_text.h"
#include "query/parser/unparse.h"
#include "query/types/compare.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/timeline.h"

namespace fasti::engine {
namespace {

constexpr size_t kScanRows = 4096;

// 1 and 1.0 are equivalent but not one value.
bool SameValue(const Value& a, const Value& b) { return a.kind() == b.kind() && Equivalent(a, b); }

class Dumper {
 public:
  Dumper(const graph::GraphReader& reader, Instant now, const std::function<Status(std::string_view)>& sink)
      : reader_(reader), catalog_(reader.catalog()), now_(now), out_(sink) {}

  Status Run() {
    FASTI_TRY(out_.Line(
        "// A dump of a Fasti store. It loads into an empty store, as one transaction: stop at the\n"
        "// first error (--bail), or what came before it is committed."));
    FASTI_TRY(out_.Statement("BEGIN"));
    for (const std::string& statement : SchemaStatements(catalog_)) FASTI_TRY(out_.Statement(statement));
    FASTI_TRY(Nodes());
    FASTI_TRY(Edges());
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

  // Whether the statements of the dump leave these pieces of one timeline in a store: pieces of uncertain
  // timelines may have bounds that only the writes they come from explain.
  static bool Rebuilds(std::span<const graph::Rectangle> pieces, const Existence& life) {
    Timeline<Value> built;
    for (const graph::Rectangle& r : pieces) {
      const auto written = ParsePeriod(PeriodText(r.valid));
      if (!written.ok()) return false;
      std::vector<Period> parts{written->period};
      if (r.slot.kind != graph::Slot::Kind::kExistence) parts = ClipToExistence(life, written->period);
      for (const Period& part : parts) built.Write(part, r.value, SameValue);
    }
    return std::equal(built.pieces().begin(), built.pieces().end(), pieces.begin(), pieces.end(),
                      [](const auto& b, const graph::Rectangle& r) { return b.period == r.valid.period; });
  }

  std::string Inexact() const {
    const std::span<const graph::Rectangle> all(rectangles_);
    std::vector<TimelinePiece<Held>> stints;
    std::string out;
    for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
      bool precise = true;
      for (; end < all.size() && all[end].slot == all[begin].slot; ++end) {
        if (all[end].slot.kind == graph::Slot::Kind::kExistence)
          stints.push_back({all[end].valid.period, {}});
        precise &= all[end].valid.period.precise();
      }
      if (precise || Rebuilds(all.subspan(begin, end - begin), Existence(stints))) continue;
      out += (out.empty() ? "" : ", ") + NameOf(all[begin].slot);
    }
    return out;
  }

  std::string NameOf(const graph::Slot& slot) const {
    switch (slot.kind) {
      case graph::Slot::Kind::kExistence:
        return "existence";
      case graph::Slot::Kind::kLabel:
        return "label " + parser::QuoteName(catalog_.labels.Name(slot.id));
      case graph::Slot::Kind::kProperty:
        return "property " + parser::QuoteName(catalog_.keys.Name(slot.id));
    }
    return "";
  }

  // What holds of the element now; nullopt if it does not exist at any valid time.
  Result<std::optional<DumpElement>> Read(ElementId id) {
    rectangles_.clear();
    FASTI_TRY(reader_.Rectangles(id, Interval{now_, Instant::PosInfinity()}, &rectangles_));
    DumpElement element;
    std::erase_if(rectangles_,
                  [](const graph::Rectangle& r) { return r.system.to != Instant::PosInfinity(); });
    const graph::Slot* slot = nullptr;
    for (const graph::Rectangle& r : rectangles_) {
      if (r.slot.kind == graph::Slot::Kind::kExistence) {
        element.life.push_back(PeriodText(r.valid));
        element.states_period |= r.valid.period != Period::Always();
        continue;
      }
      if (slot == nullptr || *slot != r.slot) element.timelines.push_back(Begin(r.slot, &element));
      slot = &r.slot;
      auto literal = Literal(r.value);
      if (!literal.ok()) {
        const Status& s = literal.status();
        return Status(s.code(), "property " + element.timelines.back().name + " of " +
                                    (id.is_node() ? "node " : "edge ") + std::to_string(id.value) +
                                    " cannot be dumped: " + s.message());
      }
      element.timelines.back().pieces.push_back({PeriodText(r.valid), std::move(*literal)});
    }
    if (element.life.empty()) return std::optional<DumpElement>();
    element.inexact = Inexact();
    std::sort(element.timelines.begin(), element.timelines.end(), [](const auto& a, const auto& b) {
      return std::tie(a.is_label, a.name) < std::tie(b.is_label, b.name);
    });
    return std::optional<DumpElement>(std::move(element));
  }

  DumpTimeline Begin(const graph::Slot& slot, DumpElement* element) const {
    DumpTimeline timeline;
    timeline.is_label = slot.kind == graph::Slot::Kind::kLabel;
    const NameDictionary& names = timeline.is_label ? catalog_.labels : catalog_.keys;
    timeline.name = names.Name(slot.id);
    if (timeline.is_label) {
      const NodeTypeDef* def = catalog_.FindNodeType(LabelId{slot.id});
      element->states_period |= def != nullptr && def->valid_required;
    }
    return timeline;
  }

  const graph::GraphReader& reader_;
  const Catalog& catalog_;
  const Instant now_;
  DumpStatements out_;
  std::vector<uint64_t> nodes_;  // by number - 1, ascending
  std::vector<graph::Rectangle> rectangles_;
};

}  // namespace

Status DumpStore(graph::Store& store, const std::function<Status(std::string_view)>& sink) {
  graph::TransactionOptions options;
  options.read_only = true;
  FASTI_TRY_ASSIGN(graph::Transaction transaction, store.Begin(std::move(options)));
  const graph::GraphReader reader = transaction.Reader();
  return Dumper(reader, transaction.snapshot_instant(), sink).Run();
}

}  // namespace fasti::engine
