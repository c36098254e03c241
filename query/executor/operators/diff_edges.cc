#include "query/executor/operators/diff_edges.h"

#include <algorithm>
#include <array>
#include <bit>

#include "query/executor/frame_rows.h"
#include "query/executor/id_table.h"
#include "query/executor/operators/diff_sides.h"
#include "query/executor/vector_kernels.h"
#include "query/executor/walking.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

using Group = graph::EdgeDifference::Group;

class DiffEdgesOperator final : public Operator {
 public:
  DiffEdgesOperator(const plan::DiffEdges& node, std::vector<OperatorPtr> inputs, DiffSides sides)
      : Operator(node), plan_(node), inputs_(std::move(inputs)), sides_(std::move(sides)) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    ready_.clear();
    next_ = 0;
    draining_ = false;
    return inputs_[0]->Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    out->Clear();
    while (true) {
      if (draining_) {
        FASTI_TRY(inputs_[1]->Next(ctx, out));
        if (out->size > 0) return Status::Ok();
        draining_ = false;
      }
      if (next_ < ready_.size()) {
        *out = std::move(ready_[next_++]);
        return Status::Ok();
      }
      ready_.clear();
      next_ = 0;
      FASTI_TRY(inputs_[0]->Next(ctx, &in_));
      if (in_.size == 0) return Status::Ok();
      FASTI_TRY_ASSIGN(const bool done, Compare(in_, ctx));
      if (done) continue;
      ready_.clear();
      FASTI_TRY(inputs_[1]->Open(ctx, &in_));
      draining_ = true;
    }
  }

 private:
  /// Where an outer row has its row before the expansion, on one side.
  struct Place {
    uint32_t batch = 0, row = 0;
    bool found = false;
  };
  struct Side {
    std::vector<Batch> batches;
    std::vector<Place> places;  ///< by outer row
  };

  /// @return false: the outer rows take the ordinary way
  Result<bool> Compare(const Batch& outer, ExecContext& ctx) {
    std::array<Side, 2> sides;
    for (uint8_t side = 0; side < 2; ++side) {
      FASTI_TRY_ASSIGN(const bool single, FindStarts(side, outer, ctx, &sides[side]));
      if (!single) return false;
    }
    const bool possible = ResolveTypes(plan_.types, ctx, &types_);
    for (uint32_t row = 0; row < outer.size; ++row) {
      const Place &before = sides[0].places[row], &after = sides[1].places[row];
      if (before.found != after.found) return false;
      if (!before.found || !possible) continue;
      FASTI_TRY(ctx.Poll());
      FASTI_TRY_ASSIGN(const bool done, CompareRow(sides[0].batches[before.batch], before.row,
                                                   sides[1].batches[after.batch], after.row, ctx));
      if (!done) return false;
    }
    return true;
  }

  /// What stands before the expansion. @return false: more than a row for some outer row
  Result<bool> FindStarts(uint8_t side, const Batch& outer, ExecContext& ctx, Side* out) {
    out->places.resize(outer.size);
    FASTI_TRY_ASSIGN(const Batch argument, sides_.ArgumentOf(side, outer, plan_.row, plan_.scope, ctx));
    if (argument.size == 0) return true;
    FASTI_TRY(inputs_[2]->Open(ctx, &argument));
    while (true) {
      Batch batch;
      FASTI_TRY(inputs_[2]->Next(ctx, &batch));
      if (batch.size == 0) return true;
      if (batch.size > outer.size) return false;
      for (uint32_t row = 0; row < batch.size; ++row) {
        Place& place = out->places[static_cast<size_t>(batch.At(plan_.row, row).as_int())];
        if (place.found) return false;
        place = {static_cast<uint32_t>(out->batches.size()), row, true};
      }
      out->batches.push_back(std::move(batch));
    }
  }

  Result<bool> CompareRow(const Batch& before, size_t b, const Batch& after, size_t a, ExecContext& ctx) {
    const Scope &old_scope = ScopeAt(before, b, plan_.frame, ctx),
                &new_scope = ScopeAt(after, a, plan_.frame, ctx);
    const bool instants = old_scope.mode == Scope::Mode::kInstant && new_scope.mode == Scope::Mode::kInstant;
    const Value from = before.At(plan_.from, b);
    if (!instants || old_scope.reader != new_scope.reader || !from.is_node()) return false;
    if (!IsSame(from, after.At(plan_.from, a))) return false;
    for (const VarId var : plan_.identity) {
      if (!IsSame(before.At(var, b), after.At(var, a))) return false;
    }
    const graph::GraphReader& reader = ctx.reader(old_scope.reader);
    const NodeId node = from.node_id();
    graph::EdgeDifference& d = difference_;
    const bool told = reader.ExpandDifference(node, plan_.direction, types_, ctx.pins()[old_scope.pin].valid,
                                              ctx.pins()[new_scope.pin].valid, &d);
    if (!told) return false;
    // What is on both sides: by the edges that hold at both, and by one that ended and another that began.
    Mark(d.ended, d.begun, d.kept);
    both_.clear();
    for (const NodeId other : d.kept.others) both_.push_back(other.value);
    for (size_t i = 0; i < d.ended.edges.size(); ++i) {
      uint8_t alone = kBefore;
      if (SidesOf(d.ended, i, &alone) == kBoth) both_.push_back(d.ended.others[i].value);
    }
    FASTI_TRY_ASSIGN(bool same, ReadsSame(both_, plan_.to_keys, plan_.to_labels, reader, ctx));
    if (same && !both_.empty()) {
      const uint64_t id = node.value;
      FASTI_TRY_ASSIGN(same, ReadsSame({&id, 1}, plan_.from_keys, plan_.from_labels, reader, ctx));
    }
    if (!same) return false;
    Emit(before, b, d.ended, kBefore, "-", old_scope.pin);
    Emit(after, a, d.begun, kAfter, "+", new_scope.pin);
    return true;
  }

  /// The same node, edge or nothing, whatever their pins.
  static bool IsSame(const Value& x, const Value& y) {
    if (x.is_node() && y.is_node()) return x.node_id() == y.node_id();
    if (x.is_edge() && y.is_edge()) return x.edge_id() == y.edge_id();
    return x.is_null() && y.is_null();
  }

  uint64_t KeyOf(const Group& group, size_t i) const {
    return plan_.by_edge ? group.edges[i].value : group.others[i].value;
  }

  /// On which sides each row is that an edge of `ended` or `begun` makes. Nearly all edges make a row of
  /// their own, which bits tell; only what may stand twice is looked up.
  void Mark(const Group& ended, const Group& begun, const Group& kept) {
    const size_t n = ended.edges.size() + begun.edges.size() + kept.edges.size();
    mask_ = std::bit_ceil(std::max<uint64_t>(4096, n * 32)) - 1;
    once_.assign((mask_ + 1) / 64, 0);
    twice_.assign((mask_ + 1) / 64, 0);
    for (const Group* group : {&ended, &begun, &kept}) {
      for (size_t i = 0; i < group->edges.size(); ++i) {
        const uint64_t key = KeyOf(*group, i), bit = uint64_t{1} << (key % 64);
        const size_t word = (key & mask_) / 64;
        twice_[word] |= once_[word] & bit;
        once_[word] |= bit;
      }
    }
    numbers_.Clear();
    seen_.clear();
    for (const auto& [group, side] : {std::pair{&ended, kBefore}, std::pair{&begun, kAfter}}) {
      for (size_t i = 0; i < group->edges.size(); ++i) {
        const uint64_t key = KeyOf(*group, i);
        if (!MayStandTwice(key)) continue;
        const auto [number, fresh] = numbers_.Insert(0, key);
        if (fresh) {
          seen_.push_back(side);
        } else {
          seen_[number] |= side;
        }
      }
    }
    if (seen_.empty()) return;
    for (size_t i = 0; i < kept.edges.size(); ++i) {
      const uint64_t key = KeyOf(kept, i);
      if (!MayStandTwice(key)) continue;
      const uint32_t number = numbers_.Find(0, key);
      if (number != IdTable::kNone) seen_[number] = kBoth;
    }
  }
  bool MayStandTwice(uint64_t key) const { return (twice_[(key & mask_) / 64] >> (key % 64) & 1) != 0; }
  /// The sides of a row of entry i of a group whose entries are of `side`. @pre Mark
  uint8_t& SidesOf(const Group& group, size_t i, uint8_t* side) {
    const uint64_t key = KeyOf(group, i);
    return MayStandTwice(key) ? seen_[numbers_.Find(0, key)] : *side;
  }

  /// Whether what is read of the nodes is the same at every instant.
  Result<bool> ReadsSame(std::span<const uint64_t> nodes, const std::vector<std::string>& keys,
                         const std::vector<std::string>& labels, const graph::GraphReader& reader,
                         ExecContext& ctx) {
    const Catalog& catalog = ctx.transaction().catalog();
    for (const std::string& name : keys) {
      const auto key = catalog.FindKey(name);
      if (!key) continue;
      if (reader.IntsAt(nodes, *key, {})) continue;
      Value value;
      for (const uint64_t node : nodes) {
        FASTI_TRY_ASSIGN(const bool always, reader.HoldsAlways(NodeId{node}, *key, &value));
        if (!always) return false;
      }
    }
    for (const std::string& name : labels) {
      const auto label = catalog.FindLabel(name);
      if (!label) continue;
      for (const uint64_t node : nodes) {
        FASTI_TRY(reader.LabelTimeline(NodeId{node}, *label, &timeline_));
        const bool always = timeline_.size() == 1 && timeline_[0].period == Period::Always();
        if (!timeline_.empty() && !always) return false;
      }
    }
    return true;
  }

  /// A row for each different one of the group that is on its side alone.
  void Emit(const Batch& start, size_t row, const Group& group, uint8_t side, const char* op, uint32_t pin) {
    Column edges, others;
    edges.phys = Phys::kEdge;
    others.phys = Phys::kNode;
    edges.ids.reserve(group.edges.size());
    others.ids.reserve(group.edges.size());
    for (size_t i = 0; i < group.edges.size(); ++i) {
      uint8_t alone = side;
      uint8_t& sides = SidesOf(group, i, &alone);
      if (sides != side) continue;
      sides = kDone;
      edges.ids.push_back(group.edges[i].value);
      others.ids.push_back(group.others[i].value);
    }
    if (edges.ids.empty()) return;
    edges.pins.push_back(pin);
    others.pins.push_back(pin);
    Batch made = start.Repeat(row, edges.ids.size());
    made.Set(plan_.edge, Vector::Flat(std::move(edges)));
    made.Set(plan_.to, Vector::Flat(std::move(others)));
    Map difference;
    difference.emplace_back("op", Value::String(op));
    made.Set(plan_.match->diff->as, Vector::Constant(Value::MapOf(std::move(difference))));
    ready_.push_back(std::move(made));
  }

  static constexpr uint8_t kBefore = 1, kAfter = 2, kBoth = 3, kDone = 4;
  const plan::DiffEdges& plan_;
  std::vector<OperatorPtr> inputs_;
  DiffSides sides_;
  Batch in_;
  std::vector<Batch> ready_;
  size_t next_ = 0;
  bool draining_ = false;

  std::vector<TypeId> types_;
  graph::EdgeDifference difference_;
  // What tells rows apart, by its low bits: whether it stands in the difference, and whether more than once.
  uint64_t mask_ = 0;
  std::vector<uint64_t> once_, twice_;
  IdTable numbers_;            ///< of what may stand there more than once
  std::vector<uint8_t> seen_;  ///< by number: the sides it is on
  std::vector<uint64_t> both_;
  std::vector<graph::Piece> timeline_;
};

}  // namespace

Result<OperatorPtr> BuildDiffEdges(const plan::DiffEdges& node, std::vector<OperatorPtr> inputs,
                                   ExecContext& ctx) {
  FASTI_TRY_ASSIGN(DiffSides sides, DiffSides::Make(*node.match, ctx));
  return OperatorPtr(std::make_unique<DiffEdgesOperator>(node, std::move(inputs), std::move(sides)));
}

}  // namespace fasti::exec
