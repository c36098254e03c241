#include "query/engine/dump_element.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "query/engine/literal.h"
#include "query/types/compare.h"
#include "storage/graph/element_state.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/exact_period.h"
#include "storage/temporal/timeline.h"

namespace fasti::engine {
namespace {

using graph::Rectangle;

// 1 and 1.0 are equivalent but not one value.
bool SameValue(const Value& a, const Value& b) { return a.kind() == b.kind() && Equivalent(a, b); }

// Whether ordinary writes of these pieces of one timeline, in order, leave them in a store: pieces of
// uncertain timelines may have bounds that only the writes they come from explain.
bool Rebuilds(std::span<const Rectangle> pieces, const Existence& life) {
  Timeline<Value> built;
  for (const Rectangle& r : pieces) {
    const std::string text = PeriodText(r.valid);
    if (text.starts_with(kExactly)) return false;  // writes take what people can write
    const auto written = ParsePeriod(text);
    if (!written.ok() || !(written->period == r.valid.period)) return false;
    std::vector<Period> parts{written->period};
    if (r.slot.kind != graph::Slot::Kind::kExistence) parts = ClipToExistence(life, written->period);
    for (const Period& part : parts) built.Write(part, r.value, SameValue);
  }
  return std::equal(built.pieces().begin(), built.pieces().end(), pieces.begin(), pieces.end(),
                    [](const auto& b, const Rectangle& r) { return b.period == r.valid.period; });
}

bool Imprecise(const Rectangle& r) { return !r.valid.period.precise(); }

// "['[2005, 2006)', 1]", with the limits one by one where no other notation has them.
std::string Stated(const PeriodValue& valid, const std::string& literal) {
  std::string text = PeriodText(valid), rest;
  const auto read = ParsePeriod(text);
  if (read.ok() && read->period == valid.period) {
    if (!literal.empty()) rest = ", " + literal;
  } else {
    text = PrintExactly(valid.period);
    if (!literal.empty() || !valid.from_text.empty() || !valid.to_text.empty()) {
      rest = ", " + (literal.empty() ? "null" : literal);
    }
    if (!valid.from_text.empty() || !valid.to_text.empty()) {
      rest += ", " + (valid.from_text.empty() ? "null" : QuoteString(valid.from_text));
      rest += ", " + (valid.to_text.empty() ? "null" : QuoteString(valid.to_text));
    }
  }
  return "[" + QuoteString(text) + rest + "]";
}

// Something that may be written and lies where the stint possibly does. In doubt, so that it claims nothing
// of the ends of an edge.
std::string OrdinaryPeriod(Period stint) {
  stint.from.flags = stint.to.flags = Bound::kDoubted;
  ClampPeriod(&stint);
  return PrintPeriod(stint);
}

void Append(std::string* list, const std::string& piece) { *list += (list->empty() ? "[" : ", ") + piece; }

}  // namespace

Result<DumpElement> MakeDumpElement(ElementId id, std::vector<Rectangle> rectangles, const Catalog& catalog) {
  std::stable_sort(rectangles.begin(), rectangles.end(), [](const Rectangle& a, const Rectangle& b) {
    if (a.slot != b.slot) return a.slot < b.slot;
    return graph::StandsBefore(a.valid.period, b.valid.period);
  });
  DumpElement element;
  element.is_node = id.is_node();
  const std::span<const Rectangle> all(rectangles);
  std::vector<TimelinePiece<Held>> stints;
  for (const Rectangle& r : all) {
    if (r.slot.kind == graph::Slot::Kind::kExistence) stints.push_back({r.valid.period, {}});
  }
  if (stints.empty()) return element;
  const Existence life(std::move(stints));
  for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].slot == all[begin].slot) ++end;
    const std::span<const Rectangle> pieces = all.subspan(begin, end - begin);
    if (std::any_of(pieces.begin(), pieces.end(), Imprecise)) {
      element.exact = element.exact && Rebuilds(pieces, life);
    }
    const graph::Slot& slot = pieces.front().slot;
    if (slot.kind == graph::Slot::Kind::kExistence) {
      for (const Rectangle& r : pieces) {
        element.life.push_back(PeriodText(r.valid));
        element.states_period |= !(r.valid.period == Period::Always());
        Append(&element.stated_life, Stated(r.valid, {}));
      }
      element.stated_life += "]";
      element.made_in = OrdinaryPeriod(pieces.front().valid.period);
      continue;
    }
    DumpTimeline timeline;
    timeline.is_label = slot.kind == graph::Slot::Kind::kLabel;
    timeline.name = (timeline.is_label ? catalog.labels : catalog.keys).Name(slot.id);
    if (timeline.is_label) {
      const NodeTypeDef* def = catalog.FindNodeType(LabelId{slot.id});
      element.states_period |= def != nullptr && def->valid_required;
    }
    for (const Rectangle& r : pieces) {
      std::string literal;
      if (!timeline.is_label) {
        auto text = Literal(r.value);
        if (!text.ok()) {
          return Status(text.status().code(),
                        "property " + timeline.name + " of " + (id.is_node() ? "node " : "edge ") +
                            std::to_string(id.value) + " cannot be dumped: " + text.status().message());
        }
        literal = std::move(*text);
      }
      Append(&timeline.stated, Stated(r.valid, literal));
      timeline.pieces.push_back({PeriodText(r.valid), std::move(literal)});
    }
    timeline.stated += "]";
    element.timelines.push_back(std::move(timeline));
  }
  std::sort(element.timelines.begin(), element.timelines.end(), [](const auto& a, const auto& b) {
    return std::tie(a.is_label, a.name) < std::tie(b.is_label, b.name);
  });
  return element;
}

}  // namespace fasti::engine
