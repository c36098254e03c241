#include "query/executor/paths/ranked_finder.h"

#include <map>

#include "storage/model/try.h"

namespace fasti::exec {

using Selector = bound::PathPattern::Selector;

Status RankedFinder::Start(ExecContext& ctx) {
  started_ = true;
  states_.push_back({Place{}, program_.from(), 0, kNone});
  index_.emplace(StateKey{Place{}, program_.from()}, 0);
  frontier_ = {0};
  return LeaveFrom({0}, ctx);
}

Status RankedFinder::Reach(const Place& place, uint64_t node, uint64_t distance, Link link,
                           ExecContext& ctx) {
  const auto [it, fresh] = index_.try_emplace({place, node}, static_cast<uint32_t>(states_.size()));
  if (fresh) {
    states_.push_back({place, node, distance, kNone});
    found_now_.push_back(it->second);
    if (places_.IsComplete(place) && (!end_ || *end_ == node)) ends_.push_back({it->second});
    FASTI_TRY(Hold(sizeof(State) + sizeof(StateKey) + 48, ctx));
  }
  State& state = states_[it->second];
  link.next = state.links_in;
  state.links_in = static_cast<uint32_t>(links_.size());
  links_.push_back(std::move(link));
  return Hold(sizeof(Link), ctx);
}

Status RankedFinder::LeaveFrom(const std::vector<uint32_t>& states, ExecContext& ctx) {
  // A state that is reached by leaving may leave again at once: a segment may be empty.
  std::vector<uint32_t> now = states;
  while (!now.empty()) {
    std::map<uint32_t, std::vector<uint32_t>> by_joint;
    for (uint32_t s : now) {
      const Place& place = states_[s].place;
      if (!places_.IsComplete(place) && places_.MayLeave(place)) by_joint[place.segment + 1].push_back(s);
    }
    now.clear();
    for (const auto& [joint, from] : by_joint) {
      std::vector<NodeId> nodes;
      for (uint32_t s : from) nodes.push_back({states_[s].node});
      std::vector<Verdict> verdicts(from.size());
      if (!program_.JointIsFree(joint)) FASTI_TRY(program_.TestJoint(joint, nodes, ctx, &verdicts));
      for (size_t i = 0; i < from.size(); ++i) {
        Verdict& v = verdicts[i];
        if (!v.possible || (certain_only_ && !program_.periods() && !v.certain)) continue;
        const Place next = places_.Left(states_[from[i]].place);
        const size_t before = found_now_.size();
        FASTI_TRY(Reach(next, nodes[i].value, states_[from[i]].distance,
                        {from[i], kNone, false, v.certain, 0, std::move(v.pieces)}, ctx));
        now.insert(now.end(), found_now_.begin() + static_cast<ptrdiff_t>(before), found_now_.end());
      }
    }
  }
  return Status::Ok();
}

Status RankedFinder::Explore(ExecContext& ctx) {
  std::vector<uint32_t> frontier = std::move(frontier_);
  frontier.insert(frontier.end(), found_now_.begin(), found_now_.end());
  frontier_.clear();
  found_now_.clear();
  // States that take the same step are expanded together.
  std::map<std::pair<uint32_t, uint32_t>, std::vector<uint32_t>> by_step;
  for (uint32_t s : frontier) {
    const Place& place = states_[s].place;
    if (!places_.IsComplete(place) && places_.MayStep(place))
      by_step[{place.segment, place.step}].push_back(s);
  }
  std::vector<uint32_t> reached;
  for (const auto& [at, from] : by_step) {
    constexpr size_t kChunk = 1024;
    for (size_t first = 0; first < from.size(); first += kChunk) {
      FASTI_TRY(ctx.Poll());
      const size_t n = std::min(kChunk, from.size() - first);
      std::vector<NodeId> nodes;
      for (size_t i = 0; i < n; ++i) nodes.push_back({states_[from[first + i]].node});
      std::vector<StepHit> hits;
      FASTI_TRY(program_.Expand(at.first, at.second, nodes, false, ctx, &hits));
      for (StepHit& hit : hits) {
        if (certain_only_ && !program_.periods() && !hit.certain) continue;
        if (program_.periods() && !program_.MayPass(hit.pieces)) continue;
        const uint32_t source = from[first + hit.source];
        FASTI_TRY(Reach(places_.Stepped(states_[source].place), hit.node, length_,
                        {source, kNone, true, hit.certain, hit.edge, std::move(hit.pieces)}, ctx));
      }
    }
  }
  reached = found_now_;
  return LeaveFrom(reached, ctx);
}

Result<bool> RankedFinder::Next(ExecContext& ctx, FoundPath* out) {
  if (!started_) FASTI_TRY(Start(ctx));
  while (true) {
    if (walking_) {
      FASTI_TRY_ASSIGN(const bool found, Advance(ctx, out));
      if (found) return true;
      walking_ = false;
      End& end = ends_[current_];
      const bool groups = program_.plan().selector == Selector::kAllShortest ||
                          program_.plan().selector == Selector::kShortestGroups;
      if (groups && end.hit) {
        const uint64_t wanted = program_.plan().selector == Selector::kAllShortest ? 1 : program_.wanted();
        if (++end.found >= wanted) end.done = true;
      }
      end.hit = false;
      const bool may_grow = !frontier_.empty() || !found_now_.empty();
      if (!cut_ && !may_grow) end.done = true;
      ++current_;
    }
    FASTI_TRY_ASSIGN(const bool more, Turn(ctx));
    if (!more) return false;
  }
}

Result<bool> RankedFinder::Turn(ExecContext& ctx) {
  while (true) {
    for (; current_ < ends_.size(); ++current_) {
      End& end = ends_[current_];
      if (end.done || states_[end.state].distance > length_) continue;
      BeginBack(end);
      return true;
    }
    const bool open = std::any_of(ends_.begin(), ends_.end(), [](const End& e) { return !e.done; });
    const bool may_grow = !frontier_.empty() || !found_now_.empty();
    if (!open && (!may_grow || (end_ && !ends_.empty()))) return false;
    FASTI_TRY(ctx.Poll());
    ++length_;
    current_ = 0;
    if (may_grow) FASTI_TRY(Explore(ctx));
  }
}

void RankedFinder::BeginBack(End& end) {
  walking_ = true;
  cut_ = false;
  back_.clear();
  steps_.clear();
  const State& state = states_[end.state];
  guard_.Begin(state.node);
  back_.push_back(
      {end.state, state.links_in, length_, false, program_.origin().certain, program_.origin().pieces});
}

void RankedFinder::PopBack() {
  if (back_.back().by_edge) {
    steps_.pop_back();
    guard_.Pop();
  }
  back_.pop_back();
}

Result<bool> RankedFinder::Advance(ExecContext& ctx, FoundPath* out) {
  uint32_t turns = 0;
  while (!back_.empty()) {
    if ((++turns & 1023) == 0) FASTI_TRY(ctx.Poll());
    Back& top = back_.back();
    if (ends_[current_].done) return false;
    if (top.state == 0 && top.left == 0) {
      const Back at = top;
      FASTI_TRY_ASSIGN(const bool passes, Judge(at, ctx, out));
      PopBack();
      if (!passes) continue;
      Count(ends_[current_]);
      return true;
    }
    if (top.link == kNone) {
      PopBack();
      continue;
    }
    const Link& link = links_[top.link];
    top.link = link.next;
    const State& from = states_[link.from];
    const uint64_t cost = link.by_edge ? 1 : 0;
    if (cost > top.left || from.distance > top.left - cost) {
      cut_ = true;
      continue;
    }
    if (link.by_edge && !guard_.Allows(link.edge, from.node)) continue;
    Back next{link.from, from.links_in, top.left - cost, link.by_edge, top.certain, top.pieces};
    if (!Narrow(&next.pieces, &next.certain, link.pieces, link.certain)) continue;
    if (program_.periods() && !program_.MayPass(next.pieces)) continue;
    if (link.by_edge) {
      guard_.Push(link.edge, from.node);
      steps_.push_back({from.place.segment, from.place.step, link.edge, states_[top.state].node});
    }
    back_.push_back(std::move(next));
  }
  return false;
}

Result<bool> RankedFinder::Judge(const Back& at, ExecContext& ctx, FoundPath* out) {
  out->walk.origin = program_.from();
  out->walk.steps.assign(steps_.rbegin(), steps_.rend());
  out->certain = at.certain;
  out->pieces = at.pieces;
  Verdict verdict;
  FASTI_TRY(program_.TestWhole(out->walk, ctx, &verdict));
  if (!verdict.possible || !Narrow(&out->pieces, &out->certain, verdict.pieces, verdict.certain))
    return false;
  if (program_.periods()) {
    const TruthSet truth = program_.Passes(out->pieces);
    out->certain = truth.certain();
    if (!truth.possible()) return false;
  }
  return !certain_only_ || out->certain;
}

void RankedFinder::Count(End& end) {
  end.hit = true;
  const Selector selector = program_.plan().selector;
  const bool by_path = selector == Selector::kAny || selector == Selector::kShortest;
  if (by_path && ++end.found >= program_.wanted()) end.done = true;
}

}  // namespace fasti::exec
