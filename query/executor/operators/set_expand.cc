#include "query/executor/operators/set_expand.h"

#include <algorithm>

#include "query/executor/frame_rows.h"
#include "query/executor/id_table.h"
#include "query/executor/node_set.h"
#include "query/executor/pieces.h"
#include "query/executor/vector_kernels.h"
#include "query/executor/walking.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

/// inputs[0] gives rows; inputs[1] is the ordinary way, over an Argument.
class SetExpandOperator : public Operator {
 public:
  SetExpandOperator(const plan::Node& node, const plan::MatchFrame& frame, VarId from,
                    std::vector<OperatorPtr> inputs)
      : Operator(node),
        frame_(frame),
        from_(from),
        input_(std::move(inputs[0])),
        ordinary_(std::move(inputs[1])) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    in_.Clear();
    draining_ = false;
    return input_->Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      if (draining_) {
        FASTI_TRY(ordinary_->Next(ctx, out));
        if (out->size > 0) return AfterOrdinary(out);
        draining_ = false;
      }
      FASTI_TRY(input_->Next(ctx, &in_));
      if (in_.size == 0) {
        out->Clear();
        return Status::Ok();
      }
      FASTI_TRY_ASSIGN(const bool done, Expand(in_, ctx, out));
      if (!done) {
        FASTI_TRY(ordinary_->Open(ctx, &in_));
        draining_ = true;
        continue;
      }
      if (out->size > 0) return Status::Ok();
    }
  }

 protected:
  /// The rows made of a batch. @return false: it takes the ordinary way
  virtual Result<bool> Expand(const Batch& in, ExecContext& ctx, Batch* out) = 0;
  virtual Status AfterOrdinary(Batch*) { return Status::Ok(); }

  /// The start nodes are plain ids.
  bool HasNodes(const Batch& in) const {
    return in.Has(from_) && in.Has(frame_.scope) && in[from_].phys() == Phys::kNode && NoNulls(in[from_]);
  }
  NodeId NodeAt(const Batch& in, size_t row) const {
    return {in[from_].column().ids[in[from_].Position(row)]};
  }

  const plan::MatchFrame& frame_;
  const VarId from_;
  std::vector<TypeId> types_;

 private:
  OperatorPtr input_, ordinary_;
  Batch in_;
  bool draining_ = false;
};

class CountEdgesOperator final : public SetExpandOperator {
 public:
  CountEdgesOperator(const plan::CountEdges& node, std::vector<OperatorPtr> inputs)
      : SetExpandOperator(node, node.frame, node.from, std::move(inputs)), plan_(node) {}

  bool IsPlain(const Batch& in, ExecContext& ctx) const {
    if (!HasNodes(in)) return false;
    const size_t scopes = in[frame_.scope].constant() ? 1 : in.size;
    for (size_t row = 0; row < scopes; ++row) {
      const Scope& scope = ScopeAt(in, row, frame_, ctx);
      if (scope.mode == Scope::Mode::kInstant) continue;
      // A range that any overlap satisfies: an edge counts if it meets it.
      if (!plan_.over_ranges || scope.at || scope.axis_valid || scope.test != WindowTest::kDuring)
        return false;
    }
    if (!UsesPieces(in, frame_, ctx)) return true;
    // A number of edges does not tell when it changes.
    if (ctx.change_points != nullptr) return false;
    for (size_t row = 0; row < in.size; ++row) {
      // What has narrowed the row narrows its edges.
      if (!IsAllTime(*PiecesAt(in, row, frame_))) return false;
    }
    return true;
  }

 protected:
  Result<bool> Expand(const Batch& in, ExecContext& ctx, Batch* out) override {
    out->Clear();
    if (!IsPlain(in, ctx)) return false;
    if (!ResolveTypes(plan_.types, ctx, &types_)) return true;
    counts_.resize(in.size);
    // Rows of one scope are counted together.
    const Vector& scopes = in[frame_.scope];
    for (size_t begin = 0, end = 0; begin < in.size; begin = end) {
      const Scope& scope = ScopeAt(in, begin, frame_, ctx);
      end = scopes.constant() ? in.size : begin + 1;
      while (end < in.size && &ScopeAt(in, end, frame_, ctx) == &scope) ++end;
      const graph::ValidSelector valid = scope.mode == Scope::Mode::kInstant
                                             ? graph::ValidSelector::At(ctx.pins()[scope.pin].valid)
                                             : graph::ValidSelector::Range(scope.window);
      nodes_.clear();
      for (size_t row = begin; row < end; ++row) nodes_.push_back(NodeAt(in, row));
      FASTI_TRY(ctx.Poll());
      FASTI_TRY(ctx.reader(scope.reader)
                    .CountEdges(nodes_, plan_.direction, types_, valid,
                                std::span<uint64_t>(counts_).subspan(begin, end - begin)));
    }
    Positions rows;
    std::vector<int64_t> weights;
    for (uint32_t row = 0; row < in.size; ++row) {
      if (counts_[row] == 0) continue;
      rows.push_back(row);
      weights.push_back(static_cast<int64_t>(counts_[row]));
    }
    if (rows.empty()) return true;
    *out = rows.size() == in.size ? in : in.Select(std::move(rows));
    out->Set(plan_.weight, Vector::OfInts(std::move(weights)));
    return true;
  }

  Status AfterOrdinary(Batch* out) override {
    out->Set(plan_.weight, Vector::Constant(Value::Int(1)));
    return Status::Ok();
  }

 private:
  const plan::CountEdges& plan_;
  std::vector<NodeId> nodes_;
  std::vector<uint64_t> counts_;
};

bool IsOnePiece(const std::vector<graph::Piece>& timeline) {
  return timeline.size() == 1 && timeline[0].period == Period::Always();
}

/// Whether each of the nodes exists always, and has one value or none of each key, and each label or not.
Result<bool> SameAtEveryInstant(const std::vector<NodeId>& nodes, const std::vector<KeyId>& keys,
                                const std::vector<LabelId>& labels, const graph::GraphReader& reader) {
  std::vector<uint64_t> ids;
  for (const NodeId node : nodes) ids.push_back(node.value);
  // Mostly it is known of all of them.
  const auto label_is_known = [&](LabelId label) {
    return std::all_of(nodes.begin(), nodes.end(),
                       [&](NodeId node) { return reader.HasLabelAlways(node, label).has_value(); });
  };
  bool known = !keys.empty() && std::all_of(labels.begin(), labels.end(), label_is_known);
  for (size_t k = 0; k < keys.size() && known; ++k) {
    FASTI_TRY_ASSIGN(known, reader.HoldAlwaysOrLearn(ids, keys[k]));
  }
  if (known) return true;
  std::vector<int64_t> ints(ids.size());
  std::vector<graph::Piece> timeline;
  for (const NodeId node : nodes) {
    FASTI_TRY(reader.Existence(ElementId::Of(node), &timeline));
    if (!IsOnePiece(timeline)) return false;
    for (const LabelId label : labels) {
      FASTI_TRY(reader.LabelTimeline(node, label, &timeline));
      if (!timeline.empty() && !IsOnePiece(timeline)) return false;
    }
  }
  for (const KeyId key : keys) {
    if (reader.IntsAt(ids, key, ints)) continue;
    for (const NodeId node : nodes) {
      FASTI_TRY(reader.PropertyTimeline(ElementId::Of(node), key, &timeline));
      if (!timeline.empty() && !IsOnePiece(timeline)) return false;
    }
  }
  return true;
}

class ReachOperator final : public SetExpandOperator {
 public:
  ReachOperator(const plan::Reach& node, std::vector<OperatorPtr> inputs)
      : SetExpandOperator(node, node.frame, node.from, std::move(inputs)), plan_(node) {}

 protected:
  Result<bool> Expand(const Batch& in, ExecContext& ctx, Batch* out) override {
    out->Clear();
    if (!IsPlain(in, ctx)) return false;
    const bool walks = ResolveTypes(plan_.types, ctx, &types_) && plan_.max > 0;
    Positions parents;
    Column ends;
    ends.phys = Phys::kNode;
    const bool one_scope = in[frame_.scope].constant();
    if (one_scope) ends.pins.push_back(ScopeAt(in, 0, frame_, ctx).pin);
    for (uint32_t row = 0; row < in.size; ++row) {
      const Scope& scope = ScopeAt(in, row, frame_, ctx);
      reached_.clear();
      if (plan_.with_origin) reached_.push_back(NodeAt(in, row));
      if (walks) {
        FASTI_TRY(plan_.in_order ? WalkInOrder(NodeAt(in, row), scope, ctx)
                                 : Walk(NodeAt(in, row), scope, ctx));
      }
      if (plan_.in_order) {
        FASTI_TRY_ASSIGN(const bool same, IsTimeless(NodeAt(in, row), ctx.reader(scope.reader), ctx));
        if (!same) return false;
      }
      for (const NodeId node : reached_) ends.ids.push_back(node.value);
      parents.resize(ends.ids.size(), row);
      if (!one_scope) ends.pins.resize(ends.ids.size(), scope.pin);
    }
    if (ends.ids.empty()) return true;
    *out = in.Select(std::move(parents));
    out->Set(plan_.to, Vector::Flat(std::move(ends)));
    return true;
  }

 private:
  bool IsPlain(const Batch& in, ExecContext& ctx) const {
    if (!HasNodes(in)) return false;
    for (size_t row = 0; row < (in[frame_.scope].constant() ? 1 : in.size); ++row) {
      if (ScopeAt(in, row, frame_, ctx).mode != Scope::Mode::kInstant) return false;
    }
    return true;
  }

  /// Breadth first: a node's first step count is its least. The origin itself is left out: the rule sees to
  /// it that nobody wants it.
  Status Walk(NodeId origin, const Scope& scope, ExecContext& ctx) {
    const graph::GraphReader& reader = ctx.reader(scope.reader);
    const graph::ValidSelector valid = graph::ValidSelector::At(ctx.pins()[scope.pin].valid);
    met_.Clear();
    met_.Insert(origin.value);
    frontier_.assign(1, origin);
    int64_t held = 0;
    for (uint64_t step = 1; step <= plan_.max && !frontier_.empty(); ++step) {
      FASTI_TRY(ctx.Poll());
      expansion_.Clear();
      FASTI_TRY(reader.Expand(frontier_, plan_.direction, types_, valid, &expansion_));
      const auto bytes = static_cast<int64_t>(expansion_.others.size() * 16);
      FASTI_TRY(ctx.Reserve(bytes));
      frontier_.clear();
      for (const NodeId other : expansion_.others) {
        if (!met_.Insert(other.value)) continue;
        frontier_.push_back(other);
        reached_.push_back(other);
      }
      const auto kept = static_cast<int64_t>(frontier_.size() * kSeenBytes);
      held += kept;
      FASTI_TRY(ctx.Reserve(kept - bytes));
    }
    return ctx.Reserve(-held);
  }

  /// The same along edges that begin one after the other inside the window: who arrives first in at most so
  /// many steps can go wherever anyone can, so that only the earliest arrival at each node counts.
  Status WalkInOrder(NodeId origin, const Scope& scope, ExecContext& ctx) {
    const graph::GraphReader& reader = ctx.reader(scope.reader);
    // A step begins no earlier than the window.
    const graph::ValidSelector valid = graph::ValidSelector::Beginning(scope.window);
    seen_.Clear();
    seen_.Insert(0, origin.value);
    arrivals_.assign(1, scope.window.from);
    frontier_.assign(1, origin);
    left_at_.assign(1, scope.window.from);
    int64_t held = 0;
    std::vector<Instant> next_left_at;
    std::vector<uint32_t> place;  // by number: 1 + where the node stands in the next frontier; 0: nowhere
    for (uint64_t step = 1; step <= plan_.max && !frontier_.empty(); ++step) {
      FASTI_TRY(ctx.Poll());
      expansion_.Clear();
      FASTI_TRY(reader.Expand(frontier_, plan_.direction, types_, valid, &expansion_));
      const auto bytes = static_cast<int64_t>(expansion_.others.size() * 64);
      FASTI_TRY(ctx.Reserve(bytes));
      const size_t before = reached_.size(), from = frontier_.size();
      place.assign(seen_.size(), 0);
      frontier_.clear();
      next_left_at.clear();
      for (size_t i = 0; i < from; ++i) {
        for (size_t e = expansion_.offsets[i]; e < expansion_.offsets[i + 1]; ++e) {
          const Instant begins = expansion_.periods[e].from.earliest;
          if (begins < left_at_[i] || begins >= scope.window.to) continue;
          const auto [number, fresh] = seen_.Insert(0, expansion_.others[e].value);
          if (fresh) {
            reached_.push_back(expansion_.others[e]);
            arrivals_.push_back(begins);
            place.push_back(0);
          } else if (arrivals_[number] <= begins) {
            continue;
          }
          arrivals_[number] = begins;
          if (place[number] == 0) {
            frontier_.push_back(expansion_.others[e]);
            next_left_at.push_back(begins);
            place[number] = static_cast<uint32_t>(frontier_.size());
          } else {
            next_left_at[place[number] - 1] = begins;
          }
        }
      }
      left_at_.swap(next_left_at);
      const auto kept = static_cast<int64_t>((reached_.size() - before) * kSeenBytes);
      held += kept;
      FASTI_TRY(ctx.Reserve(kept - bytes));
    }
    return ctx.Reserve(-held);
  }

  /// Whether what is read of the walk's ends, there where their steps begin, is the same everywhere.
  Result<bool> IsTimeless(NodeId origin, const graph::GraphReader& reader, ExecContext& ctx) {
    std::vector<KeyId> keys;
    std::vector<LabelId> labels;
    for (const std::string& name : plan_.keys_read) {
      if (const auto key = ctx.transaction().catalog().FindKey(name)) keys.push_back(*key);
    }
    for (const std::string& name : plan_.labels_read) {
      if (const auto label = ctx.transaction().catalog().FindLabel(name)) labels.push_back(*label);
    }
    reached_.push_back(origin);
    auto same = SameAtEveryInstant(reached_, keys, labels, reader);
    reached_.pop_back();
    return same;
  }

  static constexpr size_t kSeenBytes = 56;
  const plan::Reach& plan_;
  NodeSet met_;
  IdTable seen_;  ///< likewise, numbered
  std::vector<NodeId> frontier_, reached_;
  std::vector<Instant> arrivals_, left_at_;  ///< by number of the node; by place in the frontier
  graph::Expansion expansion_;
};

}  // namespace

Result<OperatorPtr> BuildCountEdges(const plan::CountEdges& node, std::vector<OperatorPtr> inputs) {
  return OperatorPtr(std::make_unique<CountEdgesOperator>(node, std::move(inputs)));
}
Result<OperatorPtr> BuildReach(const plan::Reach& node, std::vector<OperatorPtr> inputs) {
  return OperatorPtr(std::make_unique<ReachOperator>(node, std::move(inputs)));
}

}  // namespace fasti::exec
