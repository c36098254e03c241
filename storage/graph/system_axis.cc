#include "storage/graph/system_axis.h"

#include <algorithm>
#include <map>

#include "storage/graph/adjacency_reader.h"
#include "storage/graph/reader_impl.h"
#include "storage/graph/value_identity.h"
#include "storage/model/try.h"
#include "storage/temporal/timeline.h"

namespace fasti::graph {
namespace {

/// A stretch of system time in which the same rectangles are believed.
struct Stretch {
  Interval system;
  std::vector<uint32_t> believed;
};

/// The stretches of some rectangles, in order; those in which nothing is believed are left out.
std::vector<Stretch> StretchesOf(const std::vector<Interval>& systems) {
  struct Event {
    Instant at;
    uint32_t index;
    bool begins;
  };
  std::vector<Event> events;
  for (uint32_t i = 0; i < systems.size(); ++i) {
    events.push_back({systems[i].from, i, true});
    events.push_back({systems[i].to, i, false});
  }
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.at < b.at; });
  std::vector<Stretch> out;
  std::vector<uint32_t> believed;
  for (size_t e = 0; e < events.size();) {
    const Instant at = events[e].at;
    if (!out.empty() && out.back().system.to == Instant::PosInfinity() && !out.back().believed.empty()) {
      out.back().system.to = at;
    }
    for (; e < events.size() && events[e].at == at; ++e) {
      if (events[e].begins) {
        believed.push_back(events[e].index);
      } else {
        believed.erase(std::find(believed.begin(), believed.end(), events[e].index));
      }
    }
    if (!believed.empty()) out.push_back({{at, Instant::PosInfinity()}, believed});
  }
  return out;
}

Period SystemPeriod(const Interval& system, bool certain) {
  Period p = Period::Of(system.from, system.to);
  if (!certain) p.from.flags |= Bound::kDoubted;
  return p;
}

/// Appends a piece, joined to an equal one that it touches.
void Append(const Interval& system, bool certain, Value value, std::vector<Piece>* out) {
  for (auto it = out->rbegin(); it != out->rend(); ++it) {
    if (it->period.to.earliest < system.from) break;
    if (it->period.to.earliest == system.from && it->period.doubted() == !certain &&
        SameValue(it->value, value)) {
      it->period.to = Bound::At(system.to);
      return;
    }
  }
  out->push_back({SystemPeriod(system, certain), std::move(value)});
}

/// Where both hold; certain where both are.
std::vector<Piece> Meet(const std::vector<Piece>& a, const std::vector<Piece>& b) {
  std::vector<Piece> out;
  for (const Piece& x : a) {
    for (const Piece& y : b) {
      const Interval both{std::max(x.period.from.earliest, y.period.from.earliest),
                          std::min(x.period.to.latest, y.period.to.latest)};
      if (!both.empty()) Append(both, !x.period.doubted() && !y.period.doubted(), Value(), &out);
    }
  }
  return out;
}

/// When any of some stored periods holds at the instant, over system time.
std::vector<Piece> HoldingAt(const std::vector<Period>& valid, const std::vector<Interval>& systems,
                             Instant at) {
  std::vector<Piece> out;
  for (const Stretch& s : StretchesOf(systems)) {
    bool possible = false, certain = false;
    for (const uint32_t i : s.believed) {
      possible |= valid[i].possible_at(at);
      certain |= valid[i].certain_at(at);
    }
    if (possible) Append(s.system, certain, Value(), &out);
  }
  return out;
}

}  // namespace

Status SystemAxis::Existence(ElementId element, std::vector<Piece>* out) const {
  out->clear();
  std::vector<Rectangle> rectangles;
  FASTI_TRY(reader_.Rectangles(element, Interval{}, &rectangles));
  std::vector<Period> valid;
  std::vector<Interval> systems;
  for (const Rectangle& r : rectangles) {
    if (r.slot.kind != Slot::Kind::kExistence || r.system.from == kUncommitted) continue;
    valid.push_back(r.valid.period);
    systems.push_back(r.system);
  }
  *out = HoldingAt(valid, systems, valid_);
  if (element.is_node() || reader_.catalog().statistics.all_precise) return {};
  // An edge is visible, and certain, only where its ends are.
  FASTI_TRY_ASSIGN(const EdgeEnds ends, reader_.Ends(element.edge()));
  for (const NodeId end : {ends.source, ends.target}) {
    std::vector<Piece> life;
    FASTI_TRY(Existence(ElementId::Of(end), &life));
    *out = Meet(*out, life);
  }
  return {};
}

Status SystemAxis::Timeline(ElementId element, Slot slot, std::vector<Piece>* out) const {
  out->clear();
  std::vector<Rectangle> all, rectangles;
  FASTI_TRY(reader_.Rectangles(element, Interval{}, &all));
  std::vector<Interval> systems;
  for (Rectangle& r : all) {
    const bool wanted = r.slot.kind == Slot::Kind::kExistence || r.slot == slot;
    if (!wanted || r.system.from == kUncommitted) continue;
    systems.push_back(r.system);
    rectangles.push_back(std::move(r));
  }
  for (const Stretch& s : StretchesOf(systems)) {
    std::vector<Period> periods, lives;
    std::vector<const Value*> values;
    for (const uint32_t i : s.believed) {
      if (rectangles[i].slot.kind == Slot::Kind::kExistence) {
        lives.push_back(rectangles[i].valid.period);
      } else {
        periods.push_back(rectangles[i].valid.period);
        values.push_back(&rectangles[i].value);
      }
    }
    const PossibleStates states = StatesAt(periods, valid_, &lives);
    if (states.pieces.empty()) continue;
    bool one_value = true;
    for (const uint32_t i : states.pieces) one_value &= SameValue(*values[i], *values[states.pieces[0]]);
    if (one_value && !states.may_be_absent) {
      Append(s.system, true, *values[states.pieces[0]], out);
    } else if (slot.kind == Slot::Kind::kLabel) {
      Append(s.system, false, Value(), out);
    } else if (possibly_) {
      for (const uint32_t i : states.pieces) Append(s.system, false, *values[i], out);
      if (states.may_be_absent) Append(s.system, false, Value(), out);
    } else {
      Append(s.system, true, Value(), out);
    }
  }
  return {};
}

Status SystemAxis::SlotsOf(ElementId element, Slot::Kind kind, std::vector<uint32_t>* out) const {
  out->clear();
  std::vector<Rectangle> rectangles;
  FASTI_TRY(reader_.Rectangles(element, Interval{}, &rectangles));
  for (const Rectangle& r : rectangles) {
    if (r.slot.kind == kind && r.system.from != kUncommitted) out->push_back(r.slot.id);
  }
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
  return {};
}

Status SystemAxis::Expand(NodeId node, std::optional<NodeId> other, Direction direction,
                          std::span<const TypeId> types, const Interval& window, Expansion* out) const {
  for (const Direction side : {Direction::kOut, Direction::kIn}) {
    if (direction == Direction::kBoth || direction == side) {
      FASTI_TRY(ExpandSide(node, other, side, direction, types, window, out));
    }
  }
  return {};
}

Status SystemAxis::ExpandSide(NodeId node, std::optional<NodeId> other, Direction side, Direction asked,
                              std::span<const TypeId> types, const Interval& window, Expansion* out) const {
  // Every row ever, also of history: what the reader of lists keeps in memory is for one state.
  AdjacencyReader lists(impl_.kv());
  std::vector<TypeId> wanted(types.begin(), types.end());
  if (wanted.empty()) {
    FASTI_TRY(lists.ForEachList(node, side, [&](TypeId type, std::string_view) {
      wanted.push_back(type);
      return Status();
    }));
  }
  struct Stints {
    NodeId other;
    bool contained = true;
    std::vector<Period> valid;
    std::vector<Interval> systems;
  };
  for (const TypeId type : wanted) {
    std::map<uint64_t, Stints> edges;
    FASTI_TRY(
        lists.ForEachRow({node, side, type}, Instant::NegInfinity(), [&](const codec::AdjacencyRow& row) {
          if (!row.valid.possible_at(valid_) || (other && row.other != *other)) return;
          // A self-loop stands in both lists and appears once, as outgoing.
          if (asked == Direction::kBoth && side == Direction::kIn && row.other == node) return;
          Stints& s = edges[row.edge.value];
          s.other = row.other;
          s.contained &= (row.flags & codec::AdjacencyRow::kContained) != 0;
          s.valid.push_back(row.valid);
          s.systems.push_back({row.system_from, row.system_to});
        }));
    for (const auto& [id, stints] : edges) {
      std::vector<Piece> pieces;
      if (stints.contained) {
        pieces = HoldingAt(stints.valid, stints.systems, valid_);
      } else {
        FASTI_TRY(Existence(ElementId::Of(EdgeId{id}), &pieces));
      }
      for (const Piece& p : pieces) {
        if (!(p.period.from.earliest < window.to && window.from < p.period.to.latest)) continue;
        out->others.push_back(stints.other);
        out->edges.push_back(EdgeId{id});
        out->periods.push_back(p.period);
        if (types.size() != 1) out->types.push_back(type);
        if (asked == Direction::kBoth) out->outgoing.push_back(side == Direction::kOut ? 1 : 0);
      }
    }
  }
  return {};
}

}  // namespace fasti::graph
