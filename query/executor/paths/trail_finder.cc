#include "query/executor/paths/trail_finder.h"

#include "storage/model/try.h"

namespace fasti::exec {

Status TrailFinder::Start(ExecContext& ctx) {
  started_ = true;
  walk_.origin = program_.from();
  guard_.Begin(walk_.origin);
  Level level;
  level.node = walk_.origin;
  level.certain = program_.origin().certain;
  level.pieces = program_.origin().pieces;
  stack_.push_back(std::move(level));
  return ctx.Poll();
}

Result<bool> TrailFinder::Next(ExecContext& ctx, FoundPath* out) {
  if (!started_) FASTI_TRY(Start(ctx));
  while (!stack_.empty()) {
    Level& top = stack_.back();
    if (places_.IsComplete(top.place)) {
      Verdict verdict;
      const bool reached = !program_.to() || *program_.to() == top.node;
      if (reached) FASTI_TRY(program_.TestWhole(walk_, ctx, &verdict));
      out->certain = top.certain;
      out->pieces = top.pieces;
      const bool holds =
          reached && verdict.possible && Narrow(&out->pieces, &out->certain, verdict.pieces, verdict.certain);
      Pop(ctx);
      if (!holds) continue;
      out->walk = walk_;
      return true;
    }
    if (!top.left) {
      top.left = true;
      if (places_.MayLeave(top.place)) {
        FASTI_TRY(Leave(ctx));
        continue;
      }
    }
    if (!top.expanded) {
      FASTI_TRY(ExpandTop(ctx));
      continue;
    }
    if (top.next >= top.hits.size()) {
      Pop(ctx);
      continue;
    }
    StepHit& hit = top.hits[top.next++];
    if ((top.next & 255) == 0) FASTI_TRY(ctx.Poll());
    if (!guard_.Allows(hit.edge, hit.node)) continue;
    Level level;
    level.certain = top.certain;
    level.pieces = top.pieces;
    if (!Narrow(&level.pieces, &level.certain, hit.pieces, hit.certain)) continue;
    level.place = places_.Stepped(top.place);
    level.node = hit.node;
    level.by_edge = true;
    walk_.steps.push_back({top.place.segment, top.place.step, hit.edge, hit.node});
    guard_.Push(hit.edge, hit.node);
    stack_.push_back(std::move(level));
  }
  return false;
}

Status TrailFinder::Leave(ExecContext& ctx) {
  const Level& top = stack_.back();
  Level level;
  level.place = places_.Left(top.place);
  level.node = top.node;
  level.certain = top.certain;
  level.pieces = top.pieces;
  const size_t joint = level.place.segment;
  const bool last = places_.IsComplete(level.place);
  if (!last && !program_.JointIsFree(joint)) {
    std::vector<Verdict> verdict;
    const NodeId node{top.node};
    FASTI_TRY(program_.TestJoint(joint, {&node, 1}, ctx, &verdict));
    if (!verdict[0].possible ||
        !Narrow(&level.pieces, &level.certain, verdict[0].pieces, verdict[0].certain)) {
      return Status::Ok();
    }
  }
  stack_.push_back(std::move(level));
  return Status::Ok();
}

Status TrailFinder::ExpandTop(ExecContext& ctx) {
  Level& top = stack_.back();
  top.expanded = true;
  if (!places_.MayStep(top.place)) return Status::Ok();
  FASTI_TRY(ctx.Poll());
  const NodeId node{top.node};
  FASTI_TRY(program_.Expand(top.place.segment, top.place.step, {&node, 1}, false, ctx, &top.hits));
  std::erase_if(top.hits, [&](const StepHit& hit) { return program_.EdgeIsUsedElsewhere(hit.edge); });
  return Hold(static_cast<int64_t>(top.hits.capacity() * sizeof(StepHit)), ctx);
}

void TrailFinder::Pop(ExecContext& ctx) {
  const Level& top = stack_.back();
  if (top.by_edge) {
    walk_.steps.pop_back();
    guard_.Pop();
  }
  (void)Hold(-static_cast<int64_t>(top.hits.capacity() * sizeof(StepHit)), ctx);
  stack_.pop_back();
}

}  // namespace fasti::exec
