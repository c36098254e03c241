// GraphReader::Expand and ExpandInto: packed lists are filtered straight into the answer's columns; what
// cannot be answered from a list alone (own writes, imprecise lives of the ends, several stints) is settled
// afterwards, per input node and only where it occurs.
#include <algorithm>
#include <numeric>

#include "storage/graph/reader_impl.h"
#include "storage/graph/system_axis.h"
#include "storage/model/try.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::graph {
namespace {

using codec::AdjacencyList;
using codec::AdjacencyMatches;
using codec::AdjacencyQuery;

// One expansion under way: appends the edges of one input node after another.
class Expander {
 public:
  Expander(ReaderImpl& reader, Direction direction, std::span<const TypeId> types, const ValidSelector& valid,
           Expansion* out, const codec::IdFilter* among = nullptr)
      : reader_(reader), direction_(direction), types_(types), out_(*out) {
    range_ = valid.kind == ValidSelector::Kind::kRange;
    query_ = range_ ? AdjacencyQuery::Range(valid.range) : AdjacencyQuery::At(valid.at);
    query_.system = reader.system();
    query_.among = among;
    query_.begins_inside = range_ && valid.begins_inside;
    matches_.others = &out_.others;
    matches_.edges = &out_.edges;
    matches_.certain = range_ ? nullptr : &out_.certain;
    matches_.periods = range_ || valid.with_periods ? &out_.periods : nullptr;
    matches_.uncontained = &uncontained_;
    given_ = {valid.near_given, valid.far_given};
  }

  Status Node(NodeId node, std::optional<NodeId> other) {
    query_.other = other;
    begin_ = out_.others.size();
    reader_.adjacency().NamedOnce();
    limited_ = false;
    for (const Direction side : {Direction::kOut, Direction::kIn}) {
      if (direction_ != Direction::kBoth && direction_ != side) continue;
      FASTI_TRY(Side(node, side));
    }
    if (reader_.has_own()) FASTI_TRY(OwnEdges(node, other));
    if (out_.others.size() - begin_ > 1) OneEntryPerEdge();
    return {};
  }

 private:
  size_t size() const { return out_.others.size(); }

  Status Side(NodeId node, Direction side) {
    const size_t side_begin = size();
    if (types_.size() == 1) {
      reader_.Note(Resource::Adjacency(node, side, types_[0]));
      FASTI_TRY(List({node, side, types_[0]}));
    } else if (types_.empty()) {
      reader_.Note(Resource::AdjacencyAll(node, side));
      if (const std::optional<ListReader::Types> few = reader_.adjacency().FewTypes(node, side)) {
        for (size_t i = 0; i < few->size; ++i) FASTI_TRY(List({node, side, few->types[i]}));
      } else {
        FASTI_TRY(reader_.adjacency().ForEachType(node, side, [&](TypeId type) {
          return List({node, side, type});
        }));
      }
    } else {
      for (const TypeId type : types_) {
        reader_.Note(Resource::Adjacency(node, side, type));
        FASTI_TRY(List({node, side, type}));
      }
    }
    if (direction_ == Direction::kBoth) {
      // A self-loop stands in both lists and appears once, as outgoing.
      if (side == Direction::kIn) {
        Keep(side_begin, [&](size_t i) { return out_.others[i] != node; });
      }
      out_.outgoing.resize(size(), side == Direction::kOut ? 1 : 0);
    }
    return {};
  }

  Status List(const AdjacencyList& list) {
    const size_t list_begin = size();
    uncontained_.clear();
    FASTI_TRY(reader_.adjacency().Append(list, query_, &matches_));
    if (types_.size() != 1) out_.types.resize(size(), list.type);
    if (size() == list_begin) return {};
    if (reader_.has_own()) {
      Keep(list_begin, [&](size_t i) { return reader_.Own(ElementId::Of(out_.edges[i])) == nullptr; });
    }
    // Own writes move positions and may change lives: then every row is intersected.
    if (reader_.has_own_lives() || (reader_.has_own() && !uncontained_.empty())) {
      uncontained_.resize(size() - list_begin);
      std::iota(uncontained_.begin(), uncontained_.end(), static_cast<uint32_t>(list_begin));
    }
    limited_ = limited_ || !uncontained_.empty();
    if (!uncontained_.empty()) FASTI_TRY(IntersectWithEnds(list.node, list_begin));
    return {};
  }

  // An edge is visible, and certain, only where its ends are.
  Status IntersectWithEnds(NodeId node, size_t list_begin) {
    if (!range_) {
      const size_t n = size();
      if (out_.certain.empty()) out_.certain.assign(n, 1);
      bool any_gone = false;
      for (const uint32_t i : uncontained_) {
        const Certainty own = out_.certain[i] != 0 ? Certainty::kCertain : Certainty::kPossible;
        FASTI_TRY_ASSIGN(const Certainty c, reader_.WithEnds(own, node, out_.others[i], query_.at, given_));
        out_.certain[i] = c == Certainty::kCertain ? 1 : 0;
        if (c == Certainty::kNo) {
          out_.edges[i] = kGone;
          any_gone = true;
        }
      }
      if (any_gone) Keep(list_begin, [&](size_t i) { return out_.edges[i] != kGone; });
      if (std::find(out_.certain.begin(), out_.certain.end(), 0) == out_.certain.end()) out_.certain.clear();
      return {};
    }
    // One row may become several, or none: rebuild the list's rows.
    const std::vector<NodeId> others(out_.others.begin() + static_cast<ptrdiff_t>(list_begin),
                                     out_.others.end());
    const std::vector<EdgeId> edges(out_.edges.begin() + static_cast<ptrdiff_t>(list_begin),
                                    out_.edges.end());
    const std::vector<Period> periods(out_.periods.begin() + static_cast<ptrdiff_t>(list_begin),
                                      out_.periods.end());
    const TypeId type = out_.types.empty() ? TypeId{} : out_.types.back();
    std::vector<uint8_t> limited(others.size());
    for (const uint32_t i : uncontained_) limited[i - list_begin] = 1;
    Resize(list_begin);
    for (size_t i = 0; i < others.size(); ++i) {
      if (limited[i] == 0) {
        AppendRange(others[i], edges[i], type, periods[i]);
      } else {
        FASTI_TRY(AppendLimited(node, others[i], edges[i], type, periods[i]));
      }
    }
    return {};
  }

  Status LifeOf(NodeId node, std::vector<Period>* life) {
    FASTI_TRY_ASSIGN(const ElementState* state, reader_.State(ElementId::Of(node)));
    life->clear();
    if (state != nullptr) *life = state->ExistencePeriods();
    return {};
  }

  Status AppendLimited(NodeId node, NodeId other, EdgeId edge, TypeId type, const Period& stint) {
    FASTI_TRY(LifeOf(node, &life_));
    if (node == other) {
      other_life_.assign(1, Period::Always());
    } else {
      FASTI_TRY(LifeOf(other, &other_life_));
    }
    for (const Period& a : life_) {
      const std::optional<Period> with_a = Intersection(stint, a);
      if (!with_a) continue;
      for (const Period& b : other_life_) {
        std::optional<Period> all = Intersection(*with_a, b);
        if (!all || !(all->from.earliest < query_.range.to && query_.range.from < all->to.latest)) continue;
        // Not certain to coexist: the doubt is carried by the bound, so that the row is never certain.
        const bool certain =
            CertainlyOverlap(stint, a) && CertainlyOverlap(stint, b) && CertainlyOverlap(a, b);
        if (!certain) all->from.flags |= Bound::kDoubted;
        AppendRange(other, edge, type, *all);
      }
    }
    return {};
  }

  void AppendRange(NodeId other, EdgeId edge, TypeId type, const Period& period) {
    out_.others.push_back(other);
    out_.edges.push_back(edge);
    out_.periods.push_back(period);
    if (types_.size() != 1) out_.types.push_back(type);
  }

  bool Wanted(TypeId type) const {
    return types_.empty() || std::find(types_.begin(), types_.end(), type) != types_.end();
  }

  Status OwnEdges(NodeId node, std::optional<NodeId> other) {
    for (const Direction side : {Direction::kOut, Direction::kIn}) {
      if (direction_ != Direction::kBoth && direction_ != side) continue;
      const std::vector<EdgeId>* edges = reader_.own()->OwnEdges(node, side);
      if (edges == nullptr) continue;
      for (const EdgeId edge : *edges) {
        const ElementState* state = reader_.Own(ElementId::Of(edge));
        if (state == nullptr || !Wanted(state->ends.type)) continue;
        const NodeId far = side == Direction::kOut ? state->ends.target : state->ends.source;
        if (other && far != *other) continue;
        if (direction_ == Direction::kBoth && side == Direction::kIn && far == node) continue;
        FASTI_TRY(OwnEdge(node, far, *state));
        if (direction_ == Direction::kBoth) out_.outgoing.resize(size(), side == Direction::kOut ? 1 : 0);
      }
    }
    return {};
  }

  Status OwnEdge(NodeId node, NodeId far, const ElementState& edge) {
    if (range_) {
      for (const StoredPiece& p : edge.existence()) {
        FASTI_TRY(AppendLimited(node, far, edge.id.edge(), edge.ends.type, p.valid.period));
      }
      return {};
    }
    FASTI_TRY_ASSIGN(const Certainty c, reader_.WithEnds(CertaintyAt(edge.existence(), query_.at), node, far,
                                                         query_.at, given_));
    if (c == Certainty::kNo) return {};
    if (c == Certainty::kPossible && out_.certain.empty()) out_.certain.assign(size(), 1);
    out_.others.push_back(far);
    out_.edges.push_back(edge.id.edge());
    if (types_.size() != 1) out_.types.push_back(edge.ends.type);
    if (c == Certainty::kPossible || !out_.certain.empty()) {
      out_.certain.push_back(c == Certainty::kCertain ? 1 : 0);
    }
    return {};
  }

  // At an instant an edge with several possible stints is one entry, and its own writes may name it twice;
  // over a range the stints of one edge stand together, in order.
  void OneEntryPerEdge() {
    const size_t n = size() - begin_;
    // An edge stands in one list of a node, but for one to itself, which was left out of the second.
    if (!reader_.has_own() && !limited_ && !reader_.adjacency().may_repeat()) return;
    // Only of what is found here: the order must not depend on what other nodes have.
    const auto all_certain = [&] {
      return out_.certain.size() <= begin_ || std::find(out_.certain.begin() + static_cast<ptrdiff_t>(begin_),
                                                        out_.certain.end(), 0) == out_.certain.end();
    };
    if (!range_ && !reader_.has_own() && all_certain()) return;
    const auto* edges = out_.edges.data() + begin_;
    if (std::is_sorted(edges, edges + n) && std::adjacent_find(edges, edges + n) == edges + n) return;
    std::vector<uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0u);
    const auto certain = [&](uint32_t i) { return out_.certain.empty() ? 1 : int{out_.certain[begin_ + i]}; };
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      if (edges[a] != edges[b]) return edges[a] < edges[b];
      if (!range_) return certain(a) > certain(b);
      return SortOrder(out_.periods[begin_ + a].from, out_.periods[begin_ + b].from) < 0;
    });
    order.erase(std::unique(order.begin(), order.end(),
                            [&](uint32_t a, uint32_t b) {
                              return edges[a] == edges[b] &&
                                     (!range_ || out_.periods[begin_ + a] == out_.periods[begin_ + b]);
                            }),
                order.end());
    const auto permute = [&](auto& column) {
      if (column.size() <= begin_) return;
      auto copy = std::vector(column.begin() + static_cast<ptrdiff_t>(begin_), column.end());
      column.resize(begin_ + order.size());
      for (size_t i = 0; i < order.size(); ++i) column[begin_ + i] = copy[order[i]];
    };
    permute(out_.others), permute(out_.edges), permute(out_.types), permute(out_.outgoing);
    permute(out_.certain), permute(out_.periods);
  }

  template <typename Pred>
  void Keep(size_t begin, Pred&& pred) {
    size_t to = begin;
    for (size_t i = begin; i < size(); ++i) {
      if (!pred(i)) continue;
      if (to != i) Move(i, to);
      ++to;
    }
    Resize(to);
  }
  void Move(size_t i, size_t to) {
    const auto move = [&](auto& column) {
      if (i < column.size()) column[to] = column[i];
    };
    move(out_.others), move(out_.edges), move(out_.types), move(out_.outgoing), move(out_.certain),
        move(out_.periods);
  }
  void Resize(size_t n) {
    const auto cut = [&](auto& column) {
      if (column.size() > n) column.resize(n);
    };
    cut(out_.others), cut(out_.edges), cut(out_.types), cut(out_.outgoing), cut(out_.certain),
        cut(out_.periods);
  }

  static constexpr EdgeId kGone{~uint64_t{0}};
  ReaderImpl& reader_;
  const Direction direction_;
  const std::span<const TypeId> types_;
  Expansion& out_;
  bool range_ = false;
  GivenEnds given_;
  AdjacencyQuery query_;
  AdjacencyMatches matches_;
  std::vector<uint32_t> uncontained_;
  std::vector<Period> life_, other_life_;
  size_t begin_ = 0;
  bool limited_ = false;  ///< some edge of the node is cut by its ends
};

// The lists that an expansion of several nodes is going to read, fetched together.
Status Prepare(ListReader& lists, std::span<const NodeId> ids, Direction direction,
               std::span<const TypeId> types) {
  if (ids.size() < 2) return {};
  std::vector<AdjacencyList> wanted;
  wanted.reserve(ids.size() * std::max<size_t>(types.size(), 1) * (direction == Direction::kBoth ? 2 : 1));
  for (const NodeId node : ids) {
    for (const Direction side : {Direction::kOut, Direction::kIn}) {
      if (direction != Direction::kBoth && direction != side) continue;
      for (const TypeId type : types) wanted.push_back({node, side, type});
      if (!types.empty()) continue;
      if (const std::optional<ListReader::Types> few = lists.FewTypes(node, side)) {
        for (size_t i = 0; i < few->size; ++i) wanted.push_back({node, side, few->types[i]});
      }
    }
  }
  return lists.Prepare(std::move(wanted));
}

Status ExpandEach(ReaderImpl& reader, std::span<const NodeId> ids, Direction direction,
                  std::span<const TypeId> types, const ValidSelector& valid, const codec::IdFilter* among,
                  Expansion* out) {
  Expander expander(reader, direction, types, valid, out, among);
  FASTI_TRY(Prepare(reader.adjacency(), ids, direction, types));
  out->offsets.push_back(0);
  for (const NodeId node : ids) {
    FASTI_TRY(expander.Node(node, std::nullopt));
    out->offsets.push_back(static_cast<uint32_t>(out->others.size()));
  }
  reader.adjacency().Release();
  return {};
}

// What was found of one part of the nodes after the other.
void AppendParts(std::span<const Expansion> parts, Expansion* out) {
  const bool all_certain =
      std::all_of(parts.begin(), parts.end(), [](const Expansion& part) { return part.certain.empty(); });
  size_t entries = 0;
  for (const Expansion& part : parts) entries += part.others.size();
  out->others.reserve(entries);
  out->edges.reserve(entries);
  out->offsets.push_back(0);
  for (const Expansion& part : parts) {
    const auto before = static_cast<uint32_t>(out->others.size());
    for (size_t i = 1; i < part.offsets.size(); ++i) out->offsets.push_back(before + part.offsets[i]);
    const auto append = [](const auto& from, auto* to) { to->insert(to->end(), from.begin(), from.end()); };
    append(part.others, &out->others);
    append(part.edges, &out->edges);
    append(part.types, &out->types);
    append(part.outgoing, &out->outgoing);
    append(part.periods, &out->periods);
    if (all_certain) continue;
    append(part.certain, &out->certain);
    out->certain.resize(out->others.size(), 1);
  }
}

}  // namespace

Status GraphReader::Expand(std::span<const NodeId> ids, Direction direction, std::span<const TypeId> types,
                           const ValidSelector& valid, Expansion* out, const codec::IdFilter* among) const {
  out->Clear();
  out->offsets.reserve(ids.size() + 1);
  if (impl_->axis()) {
    out->offsets.push_back(0);
    for (const NodeId node : ids) {
      FASTI_TRY(Axis().Expand(node, std::nullopt, direction, types, valid.range, out));
      out->offsets.push_back(static_cast<uint32_t>(out->others.size()));
    }
    return {};
  }
  if (const size_t parts = impl_->PartsFor(ids.size()); parts > 1) {
    std::vector<Expansion>& answers = impl_->part_answers();
    answers.resize(std::max(answers.size(), parts));
    FASTI_TRY(
        impl_->InParts(parts, ids.size(), [&](ReaderImpl& reader, size_t part, size_t begin, size_t end) {
          answers[part].Clear();
          return ExpandEach(reader, ids.subspan(begin, end - begin), direction, types, valid, among,
                            &answers[part]);
        }));
    AppendParts(std::span(answers).first(parts), out);
  } else {
    FASTI_TRY(ExpandEach(*impl_, ids, direction, types, valid, among, out));
  }
  // Own writes come without their stints, and of several possible ones none is the stint.
  if (valid.kind == ValidSelector::Kind::kAt &&
      (out->periods.size() != out->others.size() || !out->certain.empty())) {
    out->periods.clear();
  }
  return {};
}

bool GraphReader::ExpandDifference(NodeId node, Direction direction, std::span<const TypeId> types,
                                   Instant from, Instant to, EdgeDifference* out) const {
  out->Clear();
  if (impl_->axis() || impl_->own() != nullptr || impl_->system() || types.empty()) return false;
  // A self-loop stands in two lists.
  if (direction == Direction::kBoth) return false;
  const auto into = [](EdgeDifference::Group* group) {
    AdjacencyMatches matches;
    matches.others = &group->others;
    matches.edges = &group->edges;
    return matches;
  };
  AdjacencyMatches first = into(&out->ended), second = into(&out->begun), both = into(&out->kept);
  if (to < from) std::swap(first, second);
  return std::all_of(types.begin(), types.end(), [&](TypeId type) {
    return impl_->adjacency().AppendDifference({node, direction, type}, std::min(from, to),
                                               std::max(from, to), &first, &second, &both);
  });
}

namespace {

/// Stints of one edge stand next to each other.
uint64_t EdgesOf(const Expansion& found) {
  uint64_t edges = 0;
  for (size_t e = 0; e < found.edges.size(); ++e) edges += e == 0 || found.edges[e] != found.edges[e - 1];
  return edges;
}

Status CountEach(ReaderImpl& reader, std::span<const NodeId> ids, Direction direction,
                 std::span<const TypeId> types, const ValidSelector& valid, std::span<uint64_t> out) {
  // Lists in memory are counted in place. A self-loop stands in two lists, which only naming it tells.
  const bool in_place = !types.empty() && direction != Direction::kBoth && reader.own() == nullptr;
  AdjacencyQuery query = valid.kind == ValidSelector::Kind::kAt ? AdjacencyQuery::At(valid.at)
                                                                : AdjacencyQuery::Range(valid.range);
  query.system = reader.system();
  if (in_place && ids.size() == 1 && types.size() == 1) {
    const AdjacencyList list{ids[0], direction, types[0]};
    std::optional<uint64_t> count;
    reader.adjacency().CountCached({&list, 1}, query, {&count, 1});
    if (count) {
      out[0] = *count;
      return {};
    }
  }
  Expansion found;
  Expander expander(reader, direction, types, valid, &found);
  std::vector<std::optional<uint64_t>> counts;
  if (in_place) {
    std::vector<AdjacencyList> lists;
    lists.reserve(ids.size() * types.size());
    for (const NodeId node : ids) {
      for (const TypeId type : types) lists.push_back({node, direction, type});
    }
    counts.resize(lists.size());
    reader.adjacency().CountCached(lists, query, counts);
  }
  for (size_t i = 0; i < ids.size(); ++i) {
    if (in_place) {
      const auto of_node = std::span(counts).subspan(i * types.size(), types.size());
      const auto known = [](const std::optional<uint64_t>& n) { return n.has_value(); };
      if (std::all_of(of_node.begin(), of_node.end(), known)) {
        out[i] = 0;
        for (const auto& n : of_node) out[i] += *n;
        continue;
      }
    }
    found.Clear();
    FASTI_TRY(expander.Node(ids[i], std::nullopt));
    out[i] = EdgesOf(found);
  }
  return {};
}

}  // namespace

Status GraphReader::CountEdges(std::span<const NodeId> ids, Direction direction,
                               std::span<const TypeId> types, const ValidSelector& valid,
                               std::span<uint64_t> out) const {
  if (impl_->axis()) {
    Expansion found;
    for (size_t i = 0; i < ids.size(); ++i) {
      FASTI_TRY(Expand(ids.subspan(i, 1), direction, types, valid, &found));
      out[i] = EdgesOf(found);
    }
    return {};
  }
  const size_t parts = impl_->PartsFor(ids.size());
  if (parts == 1) return CountEach(*impl_, ids, direction, types, valid, out);
  return impl_->InParts(parts, ids.size(), [&](ReaderImpl& reader, size_t, size_t begin, size_t end) {
    return CountEach(reader, ids.subspan(begin, end - begin), direction, types, valid,
                     out.subspan(begin, end - begin));
  });
}

Result<uint64_t> GraphReader::CountStints(NodeId node, Direction direction,
                                          std::span<const TypeId> types) const {
  uint64_t rows = 0;
  for (const Direction side : {Direction::kOut, Direction::kIn}) {
    if (direction != Direction::kBoth && direction != side) continue;
    for (const TypeId type : types) {
      FASTI_TRY_ASSIGN(const uint64_t n, impl_->adjacency().CountRows({node, side, type}));
      rows += n;
    }
  }
  return rows;
}

bool GraphReader::IsInMemory(NodeId node, Direction direction, std::span<const TypeId> types) const {
  for (const Direction side : {Direction::kOut, Direction::kIn}) {
    if (direction != Direction::kBoth && direction != side) continue;
    for (const TypeId type : types) {
      if (!impl_->adjacency().IsInMemory({node, side, type})) return false;
    }
  }
  return true;
}

bool GraphReader::CommonEnds(const AdjacencyList& a, const AdjacencyList& b, std::vector<NodeId>* out) const {
  out->clear();
  if (impl_->axis() || impl_->own() != nullptr || impl_->system()) return false;
  return impl_->adjacency().AppendCommonEnds(a, b, out);
}

Status GraphReader::ExpandInto(std::span<const NodeId> from, std::span<const NodeId> to, Direction direction,
                               std::span<const TypeId> types, const ValidSelector& valid,
                               Expansion* out) const {
  out->Clear();
  out->offsets.push_back(0);
  if (impl_->axis()) {
    for (size_t i = 0; i < from.size(); ++i) {
      FASTI_TRY(Axis().Expand(from[i], to[i], direction, types, valid.range, out));
      out->offsets.push_back(static_cast<uint32_t>(out->others.size()));
    }
    return {};
  }
  Expander expander(*impl_, direction, types, valid, out);
  // An edge between two nodes stands in a list of each: of long lists, search the shorter one.
  constexpr uint64_t kLong = codec::kMaxBlockRows;
  const Direction back = direction == Direction::kOut ? Direction::kIn : Direction::kOut;
  ValidSelector turned = valid;
  std::swap(turned.near_given, turned.far_given);
  Expander backwards(*impl_, back, types, turned, out);
  FASTI_TRY(Prepare(impl_->adjacency(), from, direction, types));
  const bool may_turn = types.size() == 1 && direction != Direction::kBoth;
  for (size_t i = 0; i < from.size(); ++i) {
    bool turn = false;
    if (may_turn) {
      FASTI_TRY_ASSIGN(const uint64_t ahead, impl_->adjacency().CountRows({from[i], direction, types[0]}));
      if (ahead > kLong) {
        FASTI_TRY_ASSIGN(const uint64_t behind, impl_->adjacency().CountRows({to[i], back, types[0]}));
        turn = behind < ahead;
      }
    }
    if (turn) {
      const size_t begin = out->others.size();
      FASTI_TRY(backwards.Node(to[i], from[i]));
      std::fill(out->others.begin() + static_cast<ptrdiff_t>(begin), out->others.end(), to[i]);
    } else {
      FASTI_TRY(expander.Node(from[i], to[i]));
    }
    out->offsets.push_back(static_cast<uint32_t>(out->others.size()));
  }
  impl_->adjacency().Release();
  return {};
}

}  // namespace fasti::graph
