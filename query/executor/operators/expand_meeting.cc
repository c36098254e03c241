#include "query/executor/operators/expand_meeting.h"

#include <algorithm>

#include "query/executor/id_table.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

using graph::Expansion;

/// Looking up the list of one node costs about as much as looking at so many entries of a list at hand.
constexpr uint64_t kLookUp = 256;
/// Fewer nodes are looked up one by one.
constexpr size_t kManyNodes = 8;

Direction Turned(Direction d) {
  return d == Direction::kOut ? Direction::kIn : d == Direction::kIn ? Direction::kOut : Direction::kBoth;
}

bool HasOneList(const MeetingSide& side) {
  return side.types.size() == 1 && side.direction != Direction::kBoth;
}

/// Keeps the entries of a one-node expansion for which keep(i) is true.
template <typename Keep>
void KeepEntries(Expansion* x, Keep&& keep) {
  const size_t n = x->edges.size();
  size_t kept = 0;
  const auto move = [&](auto& column, size_t i) {
    if (!column.empty()) column[kept] = column[i];
  };
  for (size_t i = 0; i < n; ++i) {
    if (!keep(i)) continue;
    move(x->others, i), move(x->edges, i), move(x->types, i), move(x->outgoing, i), move(x->certain, i),
        move(x->periods, i);
    ++kept;
  }
  const auto cut = [&](auto& column) {
    if (!column.empty()) column.resize(kept);
  };
  cut(x->others), cut(x->edges), cut(x->types), cut(x->outgoing), cut(x->certain), cut(x->periods);
  x->offsets = {0, static_cast<uint32_t>(kept)};
}

/// By other end, the stretch of time in which any entry is possible.
class Hulls {
 public:
  explicit Hulls(const Expansion& x) : filter_(x.others) {
    // Of a list of memberships most ends are there once.
    if (x.others.size() < 100'000) numbers_.Reserve(x.others.size());
    hulls_.reserve(x.periods.size());
    for (size_t i = 0; i < x.others.size(); ++i) {
      const auto [number, fresh] = numbers_.Insert(0, x.others[i].value);
      if (x.periods.empty()) continue;
      const Interval extent{x.periods[i].extent_from(), x.periods[i].extent_to()};
      if (fresh) {
        hulls_.push_back(extent);
      } else {
        hulls_[number] = {std::min(hulls_[number].from, extent.from), std::max(hulls_[number].to, extent.to)};
      }
    }
  }
  const codec::IdFilter& filter() const { return filter_; }
  /// Whether entry i of the expansion may meet one of these.
  bool Meets(const Expansion& x, size_t i) const {
    const uint64_t other = x.others[i].value;
    if (!filter_.MayHold(other)) return false;
    const uint32_t number = numbers_.Find(0, other);
    if (number == IdTable::kNone) return false;
    if (hulls_.empty() || x.periods.empty()) return true;
    return x.periods[i].extent_from() < hulls_[number].to && hulls_[number].from < x.periods[i].extent_to();
  }

 private:
  codec::IdFilter filter_;
  IdTable numbers_;
  std::vector<Interval> hulls_;  ///< by number; empty: entries without periods
};

/// Where few ends come into question, each is asked for its edges to `from`.
Status ExpandFromEnds(const graph::GraphReader& reader, const MeetingSide& from, const MeetingSide& meet,
                      const graph::ValidSelector& valid, Expansion* out) {
  Expansion near;
  FASTI_TRY(reader.Expand({&meet.node, 1}, meet.direction, meet.types, valid, &near));
  graph::ValidSelector turned = valid;
  std::swap(turned.near_given, turned.far_given);
  IdTable seen;
  std::vector<NodeId> ends;
  for (const NodeId end : near.others) {
    if (seen.Insert(0, end.value).second) ends.push_back(end);
  }
  FASTI_TRY(reader.ExpandInto(ends, std::vector<NodeId>(ends.size(), from.node), Turned(from.direction),
                              from.types, turned, out));
  // Found from the other end, and all for one node.
  for (size_t i = 0; i < ends.size(); ++i) {
    std::fill(out->others.begin() + out->offsets[i], out->others.begin() + out->offsets[i + 1], ends[i]);
  }
  out->offsets = {0, static_cast<uint32_t>(out->others.size())};
  return {};
}

}  // namespace

Status ExpandMeeting(const graph::GraphReader& reader, const MeetingSide& from, const MeetingSide& meet,
                     const graph::ValidSelector& valid, Expansion* out) {
  FASTI_TRY_ASSIGN(const uint64_t far, reader.CountStints(from.node, from.direction, from.types));
  FASTI_TRY_ASSIGN(const uint64_t near, reader.CountStints(meet.node, meet.direction, meet.types));
  // In memory a long list is sorted by its other ends.
  const bool by_end = valid.kind == graph::ValidSelector::Kind::kRange &&
                      reader.IsInMemory(from.node, from.direction, from.types);
  if (near * kLookUp < far && !by_end) return ExpandFromEnds(reader, from, meet, valid, out);
  const auto expand = [&](const MeetingSide& side, const codec::IdFilter* among, Expansion* x) {
    return reader.Expand({&side.node, 1}, side.direction, side.types, valid, x, among);
  };
  Expansion met;
  std::vector<NodeId> common;
  if (by_end && HasOneList(from) && HasOneList(meet) &&
      reader.CommonEnds({from.node, from.direction, from.types[0]},
                        {meet.node, meet.direction, meet.types[0]}, &common)) {
    const codec::IdFilter wanted(common);
    FASTI_TRY(expand(from, &wanted, out));
    FASTI_TRY(expand(meet, &wanted, &met));
  } else if (far <= near) {
    // The shorter list in whole, of the longer one what it has in common with that.
    FASTI_TRY(expand(from, nullptr, out));
    const codec::IdFilter wanted(out->others);
    FASTI_TRY(expand(meet, &wanted, &met));
  } else {
    FASTI_TRY(expand(meet, nullptr, &met));
    const codec::IdFilter wanted(met.others);
    FASTI_TRY(expand(from, &wanted, out));
    const codec::IdFilter found(out->others);
    KeepEntries(&met, [&](size_t i) { return found.MayHold(met.others[i].value); });
  }
  const Hulls hulls(met);
  KeepEntries(out, [&](size_t i) { return hulls.Meets(*out, i); });
  return {};
}

Result<bool> IsFromOne(const graph::GraphReader& reader, size_t nodes, const MeetingSide& one) {
  if (nodes < kManyNodes || one.types.empty()) return false;
  FASTI_TRY_ASSIGN(const uint64_t stints, reader.CountStints(one.node, one.direction, one.types));
  return stints < nodes * kLookUp;
}

Status ExpandFromOne(const graph::GraphReader& reader, std::span<const NodeId> nodes, const MeetingSide& one,
                     const graph::ValidSelector& valid, Expansion* out) {
  constexpr uint32_t kEnd = IdTable::kNone;
  const codec::IdFilter wanted(nodes);
  Expansion found;
  graph::ValidSelector turned = valid;
  std::swap(turned.near_given, turned.far_given);
  FASTI_TRY(reader.Expand({&one.node, 1}, one.direction, one.types, turned, &found, &wanted));
  IdTable numbers;
  for (const NodeId node : nodes) (void)numbers.Insert(0, node.value);
  // By number of the node, its entries as a chain, in order.
  std::vector<uint32_t> first(numbers.size(), kEnd), next(found.edges.size(), kEnd);
  for (size_t e = found.edges.size(); e-- > 0;) {
    const uint32_t number = numbers.Find(0, found.others[e].value);
    if (number == IdTable::kNone) continue;
    next[e] = first[number];
    first[number] = static_cast<uint32_t>(e);
  }
  out->Clear();
  out->offsets.push_back(0);
  for (const NodeId node : nodes) {
    for (uint32_t e = first[numbers.Find(0, node.value)]; e != kEnd; e = next[e]) {
      out->others.push_back(one.node);
      out->edges.push_back(found.edges[e]);
      if (!found.types.empty()) out->types.push_back(found.types[e]);
      if (!found.certain.empty()) out->certain.push_back(found.certain[e]);
      if (!found.periods.empty()) out->periods.push_back(found.periods[e]);
    }
    out->offsets.push_back(static_cast<uint32_t>(out->others.size()));
  }
  return {};
}

}  // namespace fasti::exec
