#include "query/executor/paths/path_program.h"

#include <algorithm>
#include <unordered_map>

#include "query/executor/frame_rows.h"
#include "query/executor/walking.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

Direction Turned(Direction direction) {
  switch (direction) {
    case Direction::kOut:
      return Direction::kIn;
    case Direction::kIn:
      return Direction::kOut;
    case Direction::kBoth:
      return Direction::kBoth;
  }
  return direction;
}

std::vector<uint64_t> EdgesIn(const Value& v) {
  std::vector<uint64_t> out;
  if (v.is_edge()) out.push_back(v.edge_id().value);
  if (!v.is_list()) return out;
  for (const Value& item : v.as_list()) {
    if (item.is_edge()) out.push_back(item.edge_id().value);
  }
  return out;
}

}  // namespace

bool Narrow(PieceSetPtr* pieces, bool* certain, const PieceSetPtr& more, bool more_certain) {
  *certain = *certain && more_certain;
  if (more == nullptr) return true;
  *pieces = Intersect(*pieces, more);
  return *pieces != nullptr;
}

Result<std::unique_ptr<PathProgram>> PathProgram::Make(const plan::PathSearch& plan, ExecContext& ctx) {
  std::unique_ptr<PathProgram> program(new PathProgram(plan));
  program->wanted_ = plan.count;
  const plan::MatchFrame* frame = &plan.frame;
  for (const plan::PathSegment& segment : plan.segments) {
    Segment made;
    std::vector<VarId> nodes{segment.first};
    for (const plan::PathStep& step : segment.steps) {
      Step s;
      FASTI_TRY_ASSIGN(s.filter, RowFilter::Make(step.conditions, frame, frame->certain, ctx));
      made.steps.push_back(std::move(s));
      if (std::find(nodes.begin(), nodes.end(), step.node) != nodes.end()) made.repeats_node = true;
      nodes.push_back(step.node);
    }
    FASTI_TRY_ASSIGN(made.filter, RowFilter::Make(segment.conditions, frame, frame->certain, ctx));
    if (!made.filter.empty() || segment.edges_given) program->whole_is_free_ = false;
    if (segment.repeated && made.repeats_node) program->whole_is_free_ = false;
    program->segments_.push_back(std::move(made));
  }
  for (size_t i = 0; i < plan.joints.size(); ++i) {
    FASTI_TRY_ASSIGN(RowFilter filter,
                     RowFilter::Make(plan.joints[i].conditions, frame, frame->certain, ctx));
    program->joints_.push_back(std::move(filter));
    for (size_t j = 0; j < i; ++j) {
      // The ends of a path may be one node by name; the search knows both.
      const bool ends = j == 0 && i + 1 == plan.joints.size();
      if (!ends && plan.joints[i].var == plan.joints[j].var) program->whole_is_free_ = false;
    }
  }
  FASTI_TRY_ASSIGN(program->whole_, RowFilter::Make(plan.conditions, frame, frame->certain, ctx));
  if (!program->whole_.empty()) program->whole_is_free_ = false;
  return program;
}

Result<bool> PathProgram::Begin(const Batch& in, size_t row, ExecContext& ctx) {
  if (plan_.count_parameter) {
    const Value& count = ctx.parameters[*plan_.count_parameter];
    if (!count.is_int()) {
      return Status::Query("SyntaxError", Phase::kRuntime, "InvalidArgumentType",
                           "the number of paths must be an INTEGER, not " + count.ToString(), plan_.span);
    }
    if (count.as_int() < 1) {
      return Status::Query("SyntaxError", Phase::kRuntime, "NegativeIntegerArgument",
                           "the number of paths must be at least 1, not " + count.ToString(), plan_.span);
    }
    wanted_ = static_cast<uint64_t>(count.as_int());
  }
  in_ = &in;
  row_ = row;
  scope_ = ScopeAt(in, row, plan_.frame, ctx);
  const Value from = in.At(plan_.joints.front().var, row);
  if (!from.is_node()) return false;
  from_ = from.node_id().value;
  ends_given_ = IsPinnedAt(from, scope_.pin);
  to_.reset();
  if (plan_.to_is_bound) {
    const Value to = in.At(plan_.joints.back().var, row);
    if (!to.is_node()) return false;
    to_ = to.node_id().value;
    ends_given_ = ends_given_ && IsPinnedAt(to, scope_.pin);
  }
  base_ = Batch();
  for (size_t s = 0; s < segments_.size(); ++s) {
    const plan::PathSegment& segment = plan_.segments[s];
    for (size_t k = 0; k < segment.steps.size(); ++k) {
      Step& step = segments_[s].steps[k];
      step.possible = ResolveTypes(segment.steps[k].types, ctx, &step.types);
    }
    if (segment.edges_given) segments_[s].given = EdgesIn(in.At(segment.edges, row));
  }
  FASTI_TRY(StartOrigin(ctx));
  return origin_.possible;
}

Status PathProgram::StartOrigin(ExecContext& ctx) {
  origin_ = Verdict();
  if (!periods()) return Status::Ok();
  if (!ranks()) {
    origin_.pieces = PiecesAt(*in_, row_, plan_.frame);
    return Status::Ok();
  }
  const Vector& begin = (*in_)[plan_.frame.begin];
  std::vector<graph::Piece> lives;
  std::vector<Member> members;
  const NodeId node{from_};
  FASTI_TRY(LifeMembers(ctx.reader(scope_.reader), ElementId::Of(node), ctx, &lives, &members));
  origin_.pieces =
      members.empty() ? nullptr : Intersect(begin.column().PiecesAt(begin.Position(row_)), members);
  origin_.possible = origin_.pieces != nullptr;
  if (!origin_.possible) return Status::Ok();
  std::vector<Verdict> verdict;
  FASTI_TRY(TestJoint(0, {&node, 1}, ctx, &verdict));
  origin_.possible =
      verdict[0].possible && Narrow(&origin_.pieces, &origin_.certain, verdict[0].pieces, verdict[0].certain);
  return Status::Ok();
}

Batch PathProgram::Rows(size_t n, ExecContext& ctx) const {
  Batch rows = in_->Select(Positions(n, static_cast<uint32_t>(row_)));
  rows.Set(plan_.frame.scope, Vector::Constant(in_->At(plan_.frame.scope, row_)));
  if (plan_.frame.certain != kNoVar) rows.Set(plan_.frame.certain, Vector::Constant(Value::Bool(true)));
  // The number of the row, in a column that no plan uses: it tells which rows a filter leaves.
  std::vector<int64_t> numbers(n);
  for (size_t i = 0; i < n; ++i) numbers[i] = static_cast<int64_t>(i);
  rows.Set(ctx.plan().variable_count, Vector::OfInts(std::move(numbers)));
  return rows;
}

Vector PathProgram::Nodes(std::vector<uint64_t> ids, uint32_t pin, Phys phys) {
  Column column;
  column.phys = phys;
  column.ids = std::move(ids);
  column.pins.push_back(pin);
  return Vector::Flat(std::move(column));
}

Status PathProgram::Expand(size_t segment, size_t step, std::span<const NodeId> nodes, bool backwards,
                           ExecContext& ctx, std::vector<StepHit>* out) {
  Step& made = segments_[segment].steps[step];
  const plan::PathStep& s = plan_.segments[segment].steps[step];
  if (!made.possible || nodes.empty()) return Status::Ok();
  const graph::GraphReader& reader = ctx.reader(scope_.reader);
  const bool instant = !periods();
  graph::ValidSelector valid =
      instant ? graph::ValidSelector::At(ctx.pins()[scope_.pin].valid) : graph::ValidSelector::Anytime();
  // What a walk reached before, its last edge answers for.
  valid.near_given = instant && ends_given_;
  graph::Expansion& x = expansion_;
  x.Clear();
  FASTI_TRY(reader.Expand(nodes, backwards ? Turned(s.direction) : s.direction, made.types, valid, &x));
  const size_t first = out->size();
  const auto& given = segments_[segment].given;
  for (size_t i = 0; i < nodes.size(); ++i) {
    for (size_t e = x.offsets[i]; e < x.offsets[i + 1]; ++e) {
      StepHit hit;
      hit.source = static_cast<uint32_t>(i);
      hit.edge = x.edges[e].value;
      hit.node = x.others[e].value;
      if (instant) {
        hit.certain = x.certain.empty() || x.certain[e] != 0;
      } else {
        // One hit per edge whatever its stints; they give its periods.
        size_t last = e + 1;
        while (last < x.offsets[i + 1] && x.edges[last].value == hit.edge) ++last;
        if (ctx.change_points != nullptr && !x.periods[e].precise()) {
          // Where its ends are given an edge is certain by its own stints, of which these are what is left.
          std::vector<graph::Piece> own;
          FASTI_TRY(reader.Existence(ElementId::Of(x.edges[e]), &own));
          for (const graph::Piece& stint : own) ctx.NoteBounds(stint.period);
        }
        hit.pieces = Intersect(AllTime(), StintMembers(x, e, last, ctx));
        e = last - 1;
        if (hit.pieces == nullptr) continue;
      }
      if (given && std::find(given->begin(), given->end(), hit.edge) == given->end()) continue;
      out->push_back(std::move(hit));
    }
  }
  if (made.filter.empty() || out->size() == first) return Status::Ok();
  std::vector<StepHit> hits(std::make_move_iterator(out->begin() + static_cast<ptrdiff_t>(first)),
                            std::make_move_iterator(out->end()));
  out->resize(first);
  FASTI_TRY(FilterHits(segment, step, nodes, backwards, ctx, &hits));
  out->insert(out->end(), std::make_move_iterator(hits.begin()), std::make_move_iterator(hits.end()));
  return Status::Ok();
}

Status PathProgram::FilterHits(size_t segment, size_t step, std::span<const NodeId> nodes, bool backwards,
                               ExecContext& ctx, std::vector<StepHit>* hits) {
  const plan::PathSegment& s = plan_.segments[segment];
  const VarId before = step == 0 ? s.first : s.steps[step - 1].node;
  const VarId after = s.steps[step].node;
  if (before == after)
    std::erase_if(*hits, [&](const StepHit& h) { return nodes[h.source].value != h.node; });
  if (hits->empty()) return Status::Ok();
  std::vector<uint64_t> sources, edges, targets;
  std::vector<PieceSetPtr> pieces;
  for (const StepHit& hit : *hits) {
    sources.push_back(backwards ? hit.node : nodes[hit.source].value);
    targets.push_back(backwards ? nodes[hit.source].value : hit.node);
    edges.push_back(hit.edge);
    pieces.push_back(hit.pieces);
  }
  Batch rows = Rows(hits->size(), ctx);
  rows.Set(before, Nodes(std::move(sources), scope_.pin, Phys::kNode));
  rows.Set(s.steps[step].edge, Nodes(std::move(edges), scope_.pin, Phys::kEdge));
  rows.Set(after, Nodes(std::move(targets), scope_.pin, Phys::kNode));
  if (periods()) rows.Set(plan_.frame.pieces, PiecesVector(std::move(pieces)));
  FASTI_TRY(segments_[segment].steps[step].filter.Apply(ctx, &rows));
  std::vector<StepHit> kept;
  for (size_t row = 0; row < rows.size; ++row) {
    StepHit hit = std::move((*hits)[static_cast<size_t>(rows.At(ctx.plan().variable_count, row).as_int())]);
    if (periods()) {
      hit.pieces = PiecesAt(rows, row, plan_.frame);
    } else if (plan_.frame.certain != kNoVar) {
      hit.certain = hit.certain && rows.At(plan_.frame.certain, row).as_bool();
    }
    kept.push_back(std::move(hit));
  }
  *hits = std::move(kept);
  return Status::Ok();
}

bool PathProgram::JointIsFree(size_t joint) const {
  return joints_[joint].empty() && plan_.joints[joint].value != plan::PathJoint::Value::kGiven;
}

Status PathProgram::TestJoint(size_t joint, std::span<const NodeId> nodes, ExecContext& ctx,
                              std::vector<Verdict>* out) {
  out->assign(nodes.size(), Verdict());
  const plan::PathJoint& j = plan_.joints[joint];
  if (j.value == plan::PathJoint::Value::kGiven) {
    const Value given = in_->At(j.var, row_);
    for (size_t i = 0; i < nodes.size(); ++i)
      (*out)[i].possible = given.is_node() && given.node_id() == nodes[i];
  }
  // Without a ranking the conditions of the ends are those of the row.
  const bool end = joint == 0 || joint + 1 == joints_.size();
  if (joints_[joint].empty() || (end && !ranks())) return Status::Ok();
  std::vector<uint64_t> ids;
  for (NodeId node : nodes) ids.push_back(node.value);
  Batch rows = Rows(nodes.size(), ctx);
  rows.Set(j.var, Nodes(std::move(ids), scope_.pin, Phys::kNode));
  if (periods()) rows.Set(plan_.frame.pieces, PiecesVector({nodes.size(), AllTime()}));
  FASTI_TRY(joints_[joint].Apply(ctx, &rows));
  std::vector<uint8_t> kept(nodes.size(), 0);
  for (size_t row = 0; row < rows.size; ++row) {
    const auto i = static_cast<size_t>(rows.At(ctx.plan().variable_count, row).as_int());
    kept[i] = 1;
    if (periods()) {
      (*out)[i].pieces = PiecesAt(rows, row, plan_.frame);
    } else if (plan_.frame.certain != kNoVar) {
      (*out)[i].certain = rows.At(plan_.frame.certain, row).as_bool();
    }
  }
  for (size_t i = 0; i < nodes.size(); ++i) (*out)[i].possible = (*out)[i].possible && kept[i];
  return Status::Ok();
}

bool PathProgram::EdgeIsUsedElsewhere(uint64_t edge) const {
  return !plan_.differs.empty() && IsUsed(edge, plan_.differs, *in_, row_);
}

Status PathProgram::TakeRow(RowFilter& filter, Batch row, ExecContext& ctx, Verdict* out) {
  if (periods()) row.Set(plan_.frame.pieces, PiecesVector({AllTime()}));
  FASTI_TRY(filter.Apply(ctx, &row));
  if (row.size == 0) {
    out->possible = false;
    return Status::Ok();
  }
  if (periods()) {
    const PieceSetPtr& more = PiecesAt(row, 0, plan_.frame);
    out->pieces = out->pieces == nullptr ? more : Intersect(out->pieces, more);
    out->possible = out->pieces != nullptr;
  } else if (plan_.frame.certain != kNoVar) {
    out->certain = out->certain && row.At(plan_.frame.certain, 0).as_bool();
  }
  return Status::Ok();
}

bool PathProgram::KeepsGiven(const Walk& walk) const {
  for (size_t s = 0; s < segments_.size(); ++s) {
    if (!segments_[s].given) continue;
    std::vector<uint64_t> edges;
    for (const WalkStep& step : walk.steps) {
      if (step.segment == s) edges.push_back(step.edge);
    }
    if (plan_.reversed) std::reverse(edges.begin(), edges.end());
    if (edges != *segments_[s].given) return false;
  }
  return true;
}

Status PathProgram::TestWhole(const Walk& walk, ExecContext& ctx, Verdict* out) {
  if (whole_is_free_) return Status::Ok();
  if (!KeepsGiven(walk)) {
    out->possible = false;
    return Status::Ok();
  }
  std::unordered_map<VarId, uint64_t> joints;
  Batch row = Rows(1, ctx);
  size_t at = 0;
  uint64_t node = walk.origin;
  for (size_t s = 0; s <= segments_.size(); ++s) {
    const auto [it, fresh] = joints.emplace(plan_.joints[s].var, node);
    if (!fresh && it->second != node) {
      out->possible = false;
      return Status::Ok();
    }
    row.Set(plan_.joints[s].var, Nodes({node}, scope_.pin, Phys::kNode));
    if (s == segments_.size()) break;
    const size_t first = at;
    while (at < walk.steps.size() && walk.steps[at].segment == s) ++at;
    if (plan_.segments[s].repeated) {
      FASTI_TRY(TestIterations(walk, s, first, at, ctx, out));
      if (!out->possible) return Status::Ok();
    } else {
      row.Set(plan_.segments[s].edges, Nodes({walk.steps[first].edge}, scope_.pin, Phys::kEdge));
    }
    if (at > first) node = walk.steps[at - 1].node;
  }
  if (whole_.empty()) return Status::Ok();
  return TakeRow(whole_, std::move(row), ctx, out);
}

Status PathProgram::TestIterations(const Walk& walk, size_t segment, size_t first, size_t last,
                                   ExecContext& ctx, Verdict* out) {
  const plan::PathSegment& s = plan_.segments[segment];
  const size_t length = s.steps.size();
  if (segments_[segment].filter.empty() && !segments_[segment].repeats_node) return Status::Ok();
  for (size_t at = first; at + length <= last && out->possible; at += length) {
    FASTI_TRY(ctx.Poll());
    Batch row = Rows(1, ctx);
    std::unordered_map<VarId, uint64_t> named;
    const uint64_t begin = at == 0 ? walk.origin : walk.steps[at - 1].node;
    named.emplace(s.first, begin);
    row.Set(s.first, Nodes({begin}, scope_.pin, Phys::kNode));
    for (size_t k = 0; k < length; ++k) {
      const WalkStep& step = walk.steps[at + k];
      const auto [it, fresh] = named.emplace(s.steps[k].node, step.node);
      if (!fresh && it->second != step.node) {
        out->possible = false;
        return Status::Ok();
      }
      row.Set(s.steps[k].edge, Nodes({step.edge}, scope_.pin, Phys::kEdge));
      row.Set(s.steps[k].node, Nodes({step.node}, scope_.pin, Phys::kNode));
    }
    if (!segments_[segment].filter.empty())
      FASTI_TRY(TakeRow(segments_[segment].filter, std::move(row), ctx, out));
  }
  return Status::Ok();
}

TruthSet PathProgram::Passes(const PieceSetPtr& pieces) const {
  bool certain = false, possible = false;
  for (const Selection& selection : pieces->selections) {
    const TruthSet truth = TestScope(selection, scope_, plan_.leaves_within);
    certain |= truth.certain();
    possible |= truth.possible();
  }
  return TruthSet::From(certain, possible);
}

bool PathProgram::MayPass(const PieceSetPtr& pieces) const {
  // Periods only shrink along a walk: once outside the window, always outside.
  return std::any_of(pieces->selections.begin(), pieces->selections.end(), [&](const Selection& s) {
    return TestDuring(s.period(), false, scope_.window).possible();
  });
}

}  // namespace fasti::exec
