// Expand, EdgeCheck, BuildPath: walking single edges. Searches for paths are in path_search.cc.
#include <algorithm>
#include <map>

#include "query/executor/column_pool.h"
#include "query/executor/expression.h"
#include "query/executor/frame_rows.h"
#include "query/executor/operator.h"
#include "query/executor/operators/expand_instants.h"
#include "query/executor/operators/expand_meeting.h"
#include "query/executor/predicate.h"
#include "query/executor/vector_kernels.h"
#include "query/executor/walking.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

Vector ReferenceVector(Phys phys, std::vector<uint64_t> ids, std::vector<uint32_t> pins) {
  Column column;
  column.phys = phys;
  column.ids = std::move(ids);
  column.pins = std::move(pins);
  return Vector::Flat(std::move(column));
}

Vector Shared(const std::shared_ptr<Column>& column) {
  return Vector::Flat(std::shared_ptr<const Column>(column));
}

/// Rows made from expansions: parent positions, edges, other ends, pins, certainty or pieces.
struct Found {
  Positions parents;
  std::vector<uint64_t> edges, others;
  std::vector<uint32_t> pins;
  std::vector<Certainty> certainty;
  std::vector<PieceSetPtr> pieces;
  size_t size() const { return parents.size(); }
};

class ExpandOperator final : public UnaryOperator {
 public:
  ExpandOperator(const plan::Expand& node, OperatorPtr input)
      : UnaryOperator(node, std::move(input)), plan_(node) {}

  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      Batch& in = in_;
      FASTI_TRY_ASSIGN(const bool any, PullInput(ctx, &in, out));
      if (!any) return Status::Ok();
      if (!ResolveTypes(plan_.types, ctx, &types_)) continue;
      if (IsPlain(in, ctx)) {
        FASTI_TRY(ExpandPlain(in, ctx, out));
        if (out->size == 0) continue;
        return Status::Ok();
      }
      if (IsPlainRange(in, ctx)) {
        FASTI_TRY_ASSIGN(const bool done, ExpandPlainRange(in, ctx, out));
        if (done && out->size == 0) continue;
        if (done) return Status::Ok();
      }
      Found found;
      FASTI_TRY(ExpandBatch(in, ctx, &found));
      if (found.size() == 0) continue;
      const bool pieces = UsesPieces(in, plan_.frame, ctx);
      *out = in.Select(std::move(found.parents));
      if (std::all_of(found.pins.begin(), found.pins.end(), [&](uint32_t p) { return p == found.pins[0]; })) {
        found.pins.resize(1);
      }
      out->Set(plan_.edge, ReferenceVector(Phys::kEdge, std::move(found.edges), found.pins));
      if (!plan_.to_is_bound)
        out->Set(plan_.to, ReferenceVector(Phys::kNode, std::move(found.others), found.pins));
      if (pieces) {
        out->Set(plan_.frame.pieces, PiecesVector(std::move(found.pieces)));
      } else if (!found.certainty.empty()) {
        KeepPossible(out, found.certainty, plan_.frame);
      }
      return Status::Ok();
    }
  }

 private:
  /// One instant for all rows and nodes as plain ids: what is found is the answer, column by column.
  bool IsPlain(const Batch& in, ExecContext& ctx) const {
    if (plan_.to_is_bound || plan_.meet != kNoVar || !in.Has(plan_.from)) return false;
    const Vector& from = in[plan_.from];
    return from.phys() == Phys::kNode && NoNulls(from) && in[plan_.frame.scope].constant() &&
           !UsesPieces(in, plan_.frame, ctx);
  }

  Status ExpandPlain(const Batch& in, ExecContext& ctx, Batch* out) {
    const Scope& scope = ScopeAt(in, 0, plan_.frame, ctx);
    graph::ValidSelector valid = graph::ValidSelector::At(ctx.pins()[scope.pin].valid);
    valid.with_periods = plan_.stints;
    const Vector& from = in[plan_.from];
    // Found or checked at this very point: the row answers for it, or takes it as existing.
    valid.near_given = from.column().pins.size() == 1 && from.column().pins[0] == scope.pin;
    from_.resize(in.size);
    for (size_t row = 0; row < in.size; ++row) from_[row] = {from.column().ids[from.Position(row)]};
    graph::Expansion& x = expansion_;
    x.Clear();
    FASTI_TRY(ctx.reader(scope.reader).Expand(from_, plan_.direction, types_, valid, &x));
    const size_t n = x.edges.size();
    out->Clear();
    if (n == 0) return Status::Ok();
    FASTI_TRY(ctx.Poll());
    const std::shared_ptr<Column> edges_made = NewColumn(), others_made = NewColumn();
    Column &edges = *edges_made, &others = *others_made;
    edges.phys = Phys::kEdge;
    others.phys = Phys::kNode;
    edges.pins.push_back(scope.pin);
    others.pins.push_back(scope.pin);
    edges.ids.reserve(n);
    others.ids.reserve(n);
    if (types_.size() == 1) edges.types.push_back(types_[0]);
    const bool unsure = !x.certain.empty();
    std::vector<Certainty> certainty;
    const bool stints =
        !unsure && x.periods.size() == n &&
        std::all_of(x.periods.begin(), x.periods.end(), [](const Period& p) { return p.precise(); });
    if (!unsure && plan_.differs.empty() && in.size == 1) {
      TakeColumns(x, stints, &edges, &others);
      *out = in.Repeat(0, n);
      out->Set(plan_.edge, Shared(edges_made));
      out->Set(plan_.to, Shared(others_made));
      return Status::Ok();
    }
    Positions parents;
    for (uint32_t row = 0; row < in.size; ++row) {
      for (size_t e = x.offsets[row]; e < x.offsets[row + 1]; ++e) {
        if (!plan_.differs.empty() && IsUsed(x.edges[e].value, plan_.differs, in, row)) continue;
        edges.ids.push_back(x.edges[e].value);
        others.ids.push_back(x.others[e].value);
        if (stints) edges.stints.push_back({x.periods[e].from.earliest, x.periods[e].to.earliest});
        if (unsure) certainty.push_back(x.certain[e] ? Certainty::kCertain : Certainty::kPossible);
        if (in.size > 1) parents.push_back(row);
      }
    }
    if (edges.ids.empty()) return Status::Ok();
    *out = in.size == 1 ? in.Repeat(0, edges.ids.size()) : in.Select(std::move(parents));
    out->Set(plan_.edge, Shared(edges_made));
    out->Set(plan_.to, Shared(others_made));
    if (unsure) KeepPossible(out, certainty, plan_.frame);
    return Status::Ok();
  }

  /// Everything that was found, of one row.
  static void TakeColumns(const graph::Expansion& x, bool stints, Column* edges, Column* others) {
    const size_t n = x.edges.size();
    edges->ids.resize(n);
    others->ids.resize(n);
    for (size_t e = 0; e < n; ++e) edges->ids[e] = x.edges[e].value;
    for (size_t e = 0; e < n; ++e) others->ids[e] = x.others[e].value;
    if (edges->types.empty() && x.types.size() == n) edges->types = x.types;
    if (!stints) return;
    edges->stints.resize(n);
    for (size_t e = 0; e < n; ++e) edges->stints[e] = {x.periods[e].from.earliest, x.periods[e].to.earliest};
  }

  static bool AreNodes(const Batch& in, VarId var) {
    return in.Has(var) && in[var].phys() == Phys::kNode && NoNulls(in[var]);
  }

  /// One range for all rows, narrowed to one precise period each, or by nothing yet: the stints found, or
  /// what they have in common with the rows' periods, are the periods of the rows that come of them.
  bool IsPlainRange(const Batch& in, ExecContext& ctx) const {
    if (several_stints_ || ctx.change_points != nullptr || !AreNodes(in, plan_.from) ||
        (plan_.to_is_bound && !AreNodes(in, plan_.to)) || !in[plan_.frame.scope].constant()) {
      return false;
    }
    const Scope& scope = ScopeAt(in, 0, plan_.frame, ctx);
    if (scope.mode != Scope::Mode::kPeriods || scope.axis_valid) return false;
    // Rows that hold in one precise period each stay columns.
    if (in[plan_.frame.pieces].phys() == Phys::kPieces && !in[plan_.frame.pieces].column().stints.empty())
      return true;
    for (size_t row = 0; row < in.size; ++row) {
      if (!IsAllTime(*PiecesAt(in, row, plan_.frame))) return false;
    }
    return true;
  }

  /// @return false: some edge is vague or has several stints, nothing was done
  Result<bool> ExpandPlainRange(const Batch& in, ExecContext& ctx, Batch* out) {
    const Scope& scope = ScopeAt(in, 0, plan_.frame, ctx);
    const graph::GraphReader& reader = ctx.reader(scope.reader);
    const graph::ValidSelector anytime = graph::ValidSelector::Anytime();
    Nodes(in, plan_.from, &from_);
    graph::Expansion& x = expansion_;
    x.Clear();
    if (plan_.to_is_bound) {
      Nodes(in, plan_.to, &to_);
      FASTI_TRY(ExpandBetween(from_, to_, anytime, reader));
    } else if (plan_.meet != kNoVar && in.size == 1 && !types_.empty()) {
      FASTI_TRY(ExpandToMeet(in.At(plan_.meet, 0), from_[0], anytime, reader, ctx));
    } else {
      FASTI_TRY(reader.Expand(from_, plan_.direction, types_, anytime, &x));
    }
    const size_t n = x.edges.size();
    const Vector& before = in[plan_.frame.pieces];
    const std::vector<Interval>& stints = before.column().stints;
    bool plain = x.periods.size() == n && (types_.size() == 1 || x.types.size() == n);
    for (size_t e = 0; e < n && plain; ++e) plain = x.periods[e].precise();
    for (size_t row = 0; row < in.size && plain; ++row) {
      for (size_t e = x.offsets[row] + 1; e < x.offsets[row + 1]; ++e) plain &= x.edges[e] != x.edges[e - 1];
    }
    if (!plain) {
      several_stints_ = true;
      return false;
    }
    FASTI_TRY(ctx.Poll());
    const std::shared_ptr<Column> edges_made = NewColumn(), others_made = NewColumn(), made = NewColumn();
    Column &edges = *edges_made, &others = *others_made, &pieces = *made;
    edges.phys = Phys::kEdge;
    others.phys = Phys::kNode;
    pieces.phys = Phys::kPieces;
    edges.pins.push_back(scope.pin);
    others.pins.push_back(scope.pin);
    edges.ids.reserve(n), others.ids.reserve(n), pieces.stints.reserve(n);
    if (types_.size() == 1) edges.types.push_back(types_[0]);
    Positions parents;
    for (uint32_t row = 0; row < in.size; ++row) {
      for (size_t e = x.offsets[row]; e < x.offsets[row + 1]; ++e) {
        if (!plan_.differs.empty() && IsUsed(x.edges[e].value, plan_.differs, in, row)) continue;
        Interval stint{x.periods[e].from.earliest, x.periods[e].to.earliest};
        if (!stints.empty()) {
          const Interval& of_row = stints[before.Position(row)];
          stint = {std::max(stint.from, of_row.from), std::min(stint.to, of_row.to)};
          if (!(stint.from < stint.to)) continue;
        }
        edges.ids.push_back(x.edges[e].value);
        others.ids.push_back(x.others[e].value);
        pieces.stints.push_back(stint);
        if (types_.size() != 1) edges.types.push_back(x.types[e]);
        if (in.size > 1) parents.push_back(row);
      }
    }
    out->Clear();
    if (edges.ids.empty()) return true;
    *out = in.size == 1 ? in.Repeat(0, edges.ids.size()) : in.Select(std::move(parents));
    out->Set(plan_.edge, Shared(edges_made));
    if (!plan_.to_is_bound) out->Set(plan_.to, Shared(others_made));
    out->Set(plan_.frame.pieces, Shared(made));
    return true;
  }

  static void Nodes(const Batch& in, VarId var, std::vector<NodeId>* out) {
    const Vector& nodes = in[var];
    out->resize(in.size);
    for (size_t row = 0; row < in.size; ++row) (*out)[row] = {nodes.column().ids[nodes.Position(row)]};
  }

  Status ExpandBatch(const Batch& in, ExecContext& ctx, Found* found) {
    FASTI_TRY_ASSIGN(const bool swept, SweepInstants(in, ctx, found));
    if (swept) return Status::Ok();
    // Rows of one scope are expanded together; scopes change rarely from row to row.
    size_t begin = 0;
    while (begin < in.size) {
      const auto scope_index = in.At(plan_.frame.scope, begin).as_int();
      size_t end = begin + 1;
      if (in[plan_.frame.scope].constant()) {
        end = in.size;
      } else {
        while (end < in.size && in.At(plan_.frame.scope, end).as_int() == scope_index) ++end;
      }
      FASTI_TRY(ExpandRun(in, begin, end, ctx.scopes()[static_cast<uint32_t>(scope_index)], ctx, found));
      begin = end;
    }
    return Status::Ok();
  }

  /// Many instants of few nodes (UNWIND $dates … AS OF d): each list is decoded once. Only over precise data,
  /// where what holds is certain. @return false: nothing was done
  Result<bool> SweepInstants(const Batch& in, ExecContext& ctx, Found* found) {
    constexpr size_t kFew = 16;  // instants of one node from which a sweep beats seeks
    if (plan_.to_is_bound || ctx.plan().tracks_certainty || in.size < kFew ||
        in[plan_.frame.scope].constant()) {
      return false;
    }
    std::map<uint64_t, std::vector<InstantRow>> by_node;
    uint32_t reader = 0;
    for (uint32_t row = 0; row < in.size; ++row) {
      const Scope& scope = ScopeAt(in, row, plan_.frame, ctx);
      if (row == 0) reader = scope.reader;
      if (scope.mode != Scope::Mode::kInstant || scope.reader != reader) return false;
      const Value v = in.At(plan_.from, row);
      if (v.is_node()) by_node[v.node_id().value].push_back({ctx.pins()[scope.pin].valid, row});
    }
    if (by_node.size() * kFew > in.size) return false;
    for (auto& [node, rows] : by_node) {
      FASTI_TRY(ExpandAtInstants(ctx.reader(reader), NodeId{node}, plan_.direction, types_, std::move(rows),
                                 [&](uint32_t row, EdgeId edge, NodeId other) {
                                   if (!plan_.differs.empty() && IsUsed(edge.value, plan_.differs, in, row))
                                     return;
                                   Add(row, edge.value, other.value, ScopeAt(in, row, plan_.frame, ctx).pin,
                                       found);
                                 }));
      FASTI_TRY(ctx.Poll());
    }
    return true;
  }

  Status ExpandRun(const Batch& in, size_t begin, size_t end, Scope scope, ExecContext& ctx, Found* found) {
    const graph::GraphReader& reader = ctx.reader(scope.reader);
    const bool instant = scope.mode == Scope::Mode::kInstant;
    graph::ValidSelector valid =
        instant ? graph::ValidSelector::At(ctx.pins()[scope.pin].valid) : graph::ValidSelector::Anytime();
    std::vector<NodeId> from, to;
    Positions rows;
    valid.near_given = instant, valid.far_given = instant && plan_.to_is_bound;
    for (size_t row = begin; row < end; ++row) {
      const Value v = in.At(plan_.from, row);
      if (!v.is_node()) continue;
      if (plan_.to_is_bound) {
        const Value other = in.At(plan_.to, row);
        if (!other.is_node()) continue;
        to.push_back(other.node_id());
        valid.far_given = valid.far_given && IsPinnedAt(other, scope.pin);
      }
      valid.near_given = valid.near_given && IsPinnedAt(v, scope.pin);
      from.push_back(v.node_id());
      rows.push_back(static_cast<uint32_t>(row));
    }
    if (rows.empty()) return Status::Ok();
    graph::Expansion& x = expansion_;
    x.Clear();
    if (plan_.to_is_bound) {
      FASTI_TRY(ExpandBetween(from, to, valid, reader));
    } else if (plan_.meet != kNoVar && rows.size() == 1 && !types_.empty()) {
      FASTI_TRY(ExpandToMeet(in.At(plan_.meet, rows[0]), from[0], valid, reader, ctx));
    } else {
      FASTI_TRY(reader.Expand(from, plan_.direction, types_, valid, &x));
    }
    const bool unsure = instant && !x.certain.empty();
    if (unsure && found->certainty.size() < found->size())
      found->certainty.resize(found->size(), Certainty::kCertain);
    for (size_t i = 0; i < rows.size(); ++i) {
      const uint32_t row = rows[i];
      for (size_t e = x.offsets[i]; e < x.offsets[i + 1]; ++e) {
        if ((e & 4095) == 4095) FASTI_TRY(ctx.Poll());
        const uint64_t edge = x.edges[e].value;
        if (!plan_.differs.empty() && IsUsed(edge, plan_.differs, in, row)) continue;
        if (!instant) {
          // One row per edge whatever its stints; they give its periods.
          size_t last = e + 1;
          while (last < x.offsets[i + 1] && x.edges[last].value == edge) ++last;
          if (ctx.change_points != nullptr && !x.periods[e].precise()) {
            // Where its ends are given an edge is certain by its own stints, of which these are what is left.
            std::vector<graph::Piece> own;
            FASTI_TRY(reader.Existence(ElementId::Of(x.edges[e]), &own));
            for (const graph::Piece& stint : own) ctx.NoteBounds(stint.period);
          }
          PieceSetPtr p = Intersect(PiecesAt(in, row, plan_.frame), StintMembers(x, e, last, ctx));
          const size_t at = e;
          e = last - 1;
          if (p == nullptr) continue;
          found->pieces.push_back(std::move(p));
          Add(row, edge, x.others[at].value, scope.pin, found);
          continue;
        }
        if (unsure)
          found->certainty.push_back(x.certain[e] ? Certainty::kCertain : Certainty::kPossible);
        else if (!found->certainty.empty())
          found->certainty.push_back(Certainty::kCertain);
        Add(row, edge, x.others[e].value, scope.pin, found);
      }
    }
    return Status::Ok();
  }

  /// Only ends that have an edge to `meet`, too, are wanted.
  Status ExpandToMeet(const Value& meet, NodeId from, const graph::ValidSelector& valid,
                      const graph::GraphReader& reader, ExecContext& ctx) {
    std::vector<TypeId> types;
    if (meet.is_node() && ResolveTypes(plan_.meet_types, ctx, &types) && !types.empty()) {
      return ExpandMeeting(reader, {from, plan_.direction, types_},
                           {meet.node_id(), plan_.meet_direction, types}, valid, &expansion_);
    }
    return reader.Expand({&from, 1}, plan_.direction, types_, valid, &expansion_);
  }

  /// Edges between given ends; many that end at one node are found from there.
  Status ExpandBetween(const std::vector<NodeId>& from, const std::vector<NodeId>& to,
                       const graph::ValidSelector& valid, const graph::GraphReader& reader) {
    const Direction back = plan_.direction == Direction::kOut  ? Direction::kIn
                           : plan_.direction == Direction::kIn ? Direction::kOut
                                                               : Direction::kBoth;
    const MeetingSide one{to[0], back, types_};
    if (std::all_of(to.begin(), to.end(), [&](NodeId n) { return n == to[0]; })) {
      FASTI_TRY_ASSIGN(const bool from_one, IsFromOne(reader, from.size(), one));
      if (from_one) return ExpandFromOne(reader, from, one, valid, &expansion_);
    }
    return reader.ExpandInto(from, to, plan_.direction, types_, valid, &expansion_);
  }

  static void Add(uint32_t row, uint64_t edge, uint64_t other, uint32_t pin, Found* found) {
    found->parents.push_back(row);
    found->edges.push_back(edge);
    found->others.push_back(other);
    found->pins.push_back(pin);
  }

  const plan::Expand& plan_;
  std::vector<TypeId> types_;
  Batch in_;
  std::vector<NodeId> from_, to_;
  graph::Expansion expansion_;
  bool several_stints_ = false;  ///< what was looked at so far is not plain: asking again would cost twice
};

/// The edge variable was bound before: its ends are bound or checked, and it must exist in the scope.
class EdgeCheckOperator final : public UnaryOperator {
 public:
  EdgeCheckOperator(const plan::EdgeCheck& node, OperatorPtr input)
      : UnaryOperator(node, std::move(input)), plan_(node) {}
  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      Batch in;
      FASTI_TRY_ASSIGN(const bool any, PullInput(ctx, &in, out));
      if (!any) return Status::Ok();
      Positions rows;
      std::vector<Value> lefts, rights;
      std::vector<Certainty> certainty;
      std::vector<PieceSetPtr> pieces;
      const bool periods = UsesPieces(in, plan_.frame, ctx);
      for (uint32_t row = 0; row < in.size; ++row)
        FASTI_TRY(CheckRow(in, row, periods, ctx, &rows, &lefts, &rights, &certainty, &pieces));
      if (rows.empty()) continue;
      *out = in.Select(std::move(rows));
      if (!plan_.left_bound) out->Set(plan_.left, Column_(std::move(lefts)));
      if (!plan_.right_bound && plan_.right != plan_.left) out->Set(plan_.right, Column_(std::move(rights)));
      if (periods) {
        out->Set(plan_.frame.pieces, PiecesVector(std::move(pieces)));
      } else {
        KeepPossible(out, certainty, plan_.frame);
      }
      if (out->size > 0) return Status::Ok();
    }
  }

 private:
  static Vector Column_(std::vector<Value> values) {
    ColumnBuilder builder(values.size());
    for (Value& v : values) builder.Add(std::move(v));
    return builder.Finish();
  }

  Status CheckRow(const Batch& in, uint32_t row, bool periods, ExecContext& ctx, Positions* rows,
                  std::vector<Value>* lefts, std::vector<Value>* rights, std::vector<Certainty>* certainty,
                  std::vector<PieceSetPtr>* pieces) {
    const Value edge = in.At(plan_.edge, row);
    const Scope scope = ScopeAt(in, row, plan_.frame, ctx);
    const graph::GraphReader& reader = ctx.reader(scope.reader);
    List walk;
    if (edge.is_list()) {
      walk = edge.as_list();
    } else if (edge.is_edge()) {
      walk.push_back(edge);
    } else {
      return Status::Ok();
    }
    if (plan_.length) {
      if (walk.size() < plan_.length->min || (plan_.length->max && walk.size() > *plan_.length->max))
        return Status::Ok();
    }
    // Existence of every edge, and the walks through them in the direction of the pattern.
    Certainty worst = Certainty::kCertain;
    PieceSetPtr narrowed = periods ? PiecesAt(in, row, plan_.frame) : nullptr;
    std::vector<graph::EdgeEnds> ends;
    for (const Value& item : walk) {
      if (!item.is_edge()) return Status::Ok();
      const uint64_t id = item.edge_id().value;
      if (IsUsed(id, plan_.differs, in, row)) return Status::Ok();
      FASTI_TRY_ASSIGN(graph::EdgeEnds e, reader.Ends(item.edge_id()));
      if (!plan_.types.empty()) {
        const std::string& type = ctx.transaction().catalog().types.Name(e.type.value);
        if (std::find(plan_.types.begin(), plan_.types.end(), type) == plan_.types.end()) return Status::Ok();
      }
      ends.push_back(e);
      if (periods) {
        std::vector<graph::Piece> lives;
        std::vector<Member> members;
        FASTI_TRY(LifeMembers(reader, ElementId::Of(item.edge_id()), ctx, &lives, &members));
        narrowed = Intersect(narrowed, members);
        if (narrowed == nullptr) return Status::Ok();
      } else {
        const Instant at = ctx.pins()[scope.pin].valid;
        Certainty c;
        FASTI_TRY(reader.ExistsAt(ElementId::Kind::kEdge, {&id, 1}, {&at, 1}, {&c, 1}));
        if (c == Certainty::kNo) return Status::Ok();
        worst = std::min(worst, c);
      }
    }
    auto emit = [&](NodeId left, NodeId right) {
      if (plan_.left_bound && !(in.At(plan_.left, row).is_node() && in.At(plan_.left, row).node_id() == left))
        return;
      if (plan_.right_bound &&
          !(in.At(plan_.right, row).is_node() && in.At(plan_.right, row).node_id() == right))
        return;
      if (plan_.left == plan_.right && left != right) return;
      rows->push_back(row);
      lefts->push_back(Value::NodeRef(left, scope.pin));
      rights->push_back(Value::NodeRef(right, scope.pin));
      certainty->push_back(worst);
      if (periods) pieces->push_back(narrowed);
    };
    using Direction = bound::EdgePattern::Direction;
    if (walk.empty()) {
      const Value left = in.At(plan_.left, row);
      if (plan_.left_bound && left.is_node()) emit(left.node_id(), left.node_id());
      return Status::Ok();
    }
    auto try_walk = [&](NodeId start) {
      NodeId at = start;
      for (const graph::EdgeEnds& e : ends) {
        const bool forward = e.source == at && plan_.direction != Direction::kRightToLeft;
        const bool backward = e.target == at && plan_.direction != Direction::kLeftToRight;
        if (!forward && !backward) return;
        at = forward ? e.target : e.source;
      }
      emit(start, at);
    };
    if (plan_.direction != Direction::kRightToLeft) try_walk(ends[0].source);
    if (plan_.direction != Direction::kLeftToRight &&
        !(plan_.direction == Direction::kEither && ends[0].source == ends[0].target)) {
      try_walk(ends[0].target);
    }
    return Status::Ok();
  }

  const plan::EdgeCheck& plan_;
};

class BuildPathOperator final : public UnaryOperator {
 public:
  BuildPathOperator(const plan::BuildPath& node, OperatorPtr input)
      : UnaryOperator(node, std::move(input)), plan_(node) {}
  Status Pull(ExecContext& ctx, Batch* out) override {
    FASTI_TRY(input_->Next(ctx, out));
    if (out->size == 0) return Status::Ok();
    std::vector<Value> paths;
    paths.reserve(out->size);
    for (size_t row = 0; row < out->size; ++row) {
      FASTI_TRY_ASSIGN(Value path, PathAt(*out, row, ctx));
      paths.push_back(std::move(path));
    }
    out->Set(plan_.var, Vector::OfValues(std::move(paths)));
    return Status::Ok();
  }

 private:
  Result<Value> PathAt(const Batch& batch, size_t row, ExecContext& ctx) {
    PathRef path;
    for (size_t i = 0; i < plan_.elements.size(); ++i) {
      const Value v = batch.At(plan_.elements[i], row);
      if (v.is_null()) return Value::Null();
      if (i % 2 == 0) {
        // After a variable-length part its last node stands already.
        if (path.nodes.size() == path.edges.size()) path.nodes.push_back(v.node_id().value);
        if (i == 0) path.pin = v.kind() == Value::Kind::kNodeRef ? v.pin() : ctx.default_pin();
        continue;
      }
      if (v.is_edge()) {
        path.edges.push_back(v.edge_id().value);
        continue;
      }
      for (const Value& item : v.as_list()) {
        FASTI_TRY_ASSIGN(graph::EdgeEnds ends, ctx.reader(ctx.pin_of(item).reader).Ends(item.edge_id()));
        path.edges.push_back(item.edge_id().value);
        const uint64_t at = path.nodes.back();
        path.nodes.push_back(ends.source.value == at ? ends.target.value : ends.source.value);
      }
    }
    return Value::Of(std::move(path));
  }
  const plan::BuildPath& plan_;
};

}  // namespace

Result<OperatorPtr> BuildExpandOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                        ExecContext&) {
  switch (node.kind) {
    case plan::Kind::kExpand:
      return OperatorPtr(
          std::make_unique<ExpandOperator>(plan::As<plan::Expand>(node), std::move(inputs[0])));
    case plan::Kind::kEdgeCheck:
      return OperatorPtr(
          std::make_unique<EdgeCheckOperator>(plan::As<plan::EdgeCheck>(node), std::move(inputs[0])));
    case plan::Kind::kBuildPath:
      return OperatorPtr(
          std::make_unique<BuildPathOperator>(plan::As<plan::BuildPath>(node), std::move(inputs[0])));
    default:
      return Status(Code::kInternal, "not an expanding operator");
  }
}

}  // namespace fasti::exec
