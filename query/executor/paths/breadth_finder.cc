#include "query/executor/paths/breadth_finder.h"

#include <algorithm>

#include "storage/model/try.h"

namespace fasti::exec {

using Selector = bound::PathPattern::Selector;

uint32_t NodeTable::Find(uint64_t node) const {
  if (slots_.empty()) return kNone;
  const size_t mask = slots_.size() - 1;
  for (size_t i = Hash(node) & mask;; i = (i + 1) & mask) {
    if (slots_[i].number == kNone || slots_[i].node == node) return slots_[i].number;
  }
}

uint32_t NodeTable::Insert(uint64_t node, uint32_t next) {
  if ((used_ + 1) * 2 > slots_.size()) Grow();
  const size_t mask = slots_.size() - 1;
  for (size_t i = Hash(node) & mask;; i = (i + 1) & mask) {
    if (slots_[i].number == kNone) {
      slots_[i] = {node, next};
      ++used_;
      return next;
    }
    if (slots_[i].node == node) return slots_[i].number;
  }
}

void NodeTable::Grow() {
  std::vector<Slot> old = std::move(slots_);
  // Each growth finds a new place for all: while they are few, there should be few of them.
  constexpr size_t kSmall = 16384;
  slots_.assign(std::max<size_t>(64, old.size() * (old.size() < kSmall ? 4 : 2)), Slot());
  const size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == kNone) continue;
    size_t i = Hash(slot.node) & mask;
    while (slots_[i].number != kNone) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

void BreadthFinder::Ways::Descend(uint32_t node) {
  while (side_.depth[node] > 0) {
    links_.push_back(side_.links_of[node]);
    node = side_.links[links_.back()].parent;
  }
}

void BreadthFinder::Ways::First(uint32_t node) {
  links_.clear();
  Descend(node);
}

bool BreadthFinder::Ways::Next() {
  while (!links_.empty()) {
    const uint32_t next = side_.links[links_.back()].next;
    links_.pop_back();
    if (next == NodeTable::kNone) continue;
    links_.push_back(next);
    Descend(side_.links[next].parent);
    return true;
  }
  return false;
}

bool BreadthFinder::Serves(const PathProgram& program) {
  return IsCommon(program) && !AsksForCircuits(program);
}

bool BreadthFinder::AsksForCircuits(const PathProgram& program) {
  // From a node back to itself the shortest walk may use an edge twice.
  return IsCommon(program) && program.plan().segments[0].min > 0 && program.to() &&
         *program.to() == program.from();
}

bool BreadthFinder::IsCommon(const PathProgram& program) {
  const plan::PathSearch& plan = program.plan();
  if (program.periods() || !program.whole_is_free() || plan.segments.size() != 1) return false;
  const plan::PathSegment& s = plan.segments[0];
  if (!s.repeated || s.steps.size() != 1 || s.min > 1 || (s.max && *s.max == 0)) return false;
  switch (plan.selector) {
    case Selector::kAll:
      return false;
    case Selector::kAny:
    case Selector::kShortest:
    case Selector::kShortestGroups:
      if (program.wanted() != 1) return false;
      break;
    case Selector::kAllShortest:
      break;
  }
  return true;
}

bool BreadthFinder::MayGrow(uint64_t depth) const {
  const auto& max = program_.plan().segments[0].max;
  return !max || depth < *max;
}

void BreadthFinder::Plant(Side* side, uint64_t root) {
  side->table.Insert(root, 0);
  side->nodes.push_back({root});
  side->depth.push_back(0);
  side->links_of.push_back(NodeTable::kNone);
}

Status BreadthFinder::Grow(bool forward, ExecContext& ctx) {
  Side& side = forward ? front_ : rear_;
  const Side& other = forward ? rear_ : front_;
  const std::vector<NodeId> frontier(side.nodes.begin() + static_cast<ptrdiff_t>(side.level_begin),
                                     side.nodes.end());
  const auto first = static_cast<uint32_t>(side.level_begin);
  side.level_begin = side.nodes.size();
  ++side.level;
  // Where the two sides meet, what else was expanded is for nothing: few at first.
  constexpr size_t kChunk = 1024;
  size_t chunk = all_ ? kChunk : 8;
  std::vector<StepHit> hits;
  for (size_t begin = 0, n = 0; begin < frontier.size(); begin += n) {
    FASTI_TRY(ctx.Poll());
    n = std::min(chunk, frontier.size() - begin);
    chunk = std::min(chunk * 2, kChunk);
    const size_t links = side.links.size(), nodes = side.nodes.size(), slots = side.table.bytes();
    hits.clear();
    FASTI_TRY(program_.Expand(0, 0, {frontier.data() + begin, n}, !forward, ctx, &hits));
    for (const StepHit& hit : hits) {
      if (certain_only_ && !hit.certain) continue;
      const auto next = static_cast<uint32_t>(side.nodes.size());
      const uint32_t number = side.table.Insert(hit.node, next);
      const bool fresh = number == next;
      if (fresh) {
        side.nodes.push_back({hit.node});
        side.depth.push_back(side.level);
        side.links_of.push_back(NodeTable::kNone);
      } else if (!all_ || side.depth[number] != side.level) {
        continue;
      }
      const uint32_t parent = first + static_cast<uint32_t>(begin) + hit.source;
      side.links.push_back({parent, side.links_of[number], hit.edge, hit.certain});
      side.links_of[number] = static_cast<uint32_t>(side.links.size() - 1);
      if (!fresh || open_) continue;
      const uint32_t met = other.table.Find(hit.node);
      if (met == NodeTable::kNone) continue;
      meetings_.push_back(forward ? Meeting{number, met} : Meeting{met, number});
      // Levels are complete on both sides, so every meeting of this one is of the least length.
      if (!all_) return Status::Ok();
    }
    FASTI_TRY(Hold(static_cast<int64_t>((side.links.size() - links) * sizeof(Link) +
                                        (side.nodes.size() - nodes) * 16 + side.table.bytes() - slots),
                   ctx));
  }
  return Status::Ok();
}

Status BreadthFinder::SearchBothWays(ExecContext& ctx) {
  Plant(&front_, program_.from());
  Plant(&rear_, *program_.to());
  if (program_.from() == *program_.to()) {
    meetings_.push_back({0, 0});
    return Status::Ok();
  }
  while (meetings_.empty() && MayGrow(front_.level + rear_.level)) {
    if (front_.frontier() == 0 || rear_.frontier() == 0) return Status::Ok();
    FASTI_TRY(Grow(front_.frontier() <= rear_.frontier(), ctx));
  }
  return Status::Ok();
}

Result<bool> BreadthFinder::NextLevel(ExecContext& ctx) {
  meetings_.clear();
  meeting_ = 0;
  std::vector<Verdict> verdicts;
  std::span<const NodeId> level;
  if (!started_) {
    Plant(&front_, program_.from());
    if (program_.plan().segments[0].min == 0) level = front_.nodes;
  } else {
    if (!MayGrow(front_.level) || front_.frontier() == 0) return false;
    FASTI_TRY(Grow(true, ctx));
    level = std::span<const NodeId>(front_.nodes).subspan(front_.level_begin);
  }
  const size_t first = front_.level_begin;
  if (!program_.JointIsFree(1) && !level.empty()) FASTI_TRY(program_.TestJoint(1, level, ctx, &verdicts));
  for (size_t i = 0; i < level.size(); ++i) {
    if (verdicts.empty() || (verdicts[i].possible && (verdicts[i].certain || !certain_only_)))
      meetings_.push_back({static_cast<uint32_t>(first + i), NodeTable::kNone});
  }
  return true;
}

Result<bool> BreadthFinder::Next(ExecContext& ctx, FoundPath* out) {
  open_ = !program_.to();
  if (!started_) {
    if (open_) {
      FASTI_TRY(NextLevel(ctx));
    } else {
      FASTI_TRY(SearchBothWays(ctx));
    }
    started_ = true;
  }
  while (true) {
    FASTI_TRY(ctx.Poll());
    if (Emit(out)) return true;
    if (!open_) return false;
    FASTI_TRY_ASSIGN(const bool more, NextLevel(ctx));
    if (!more) return false;
  }
}

bool BreadthFinder::Emit(FoundPath* out) {
  while (meeting_ < meetings_.size()) {
    const Meeting& meeting = meetings_[meeting_];
    const bool both = meeting.rear != NodeTable::kNone;
    if (!in_meeting_) {
      in_meeting_ = true;
      front_ways_.First(meeting.front);
      if (both) rear_ways_.First(meeting.rear);
    } else if (!(both && rear_ways_.Next())) {
      if (!front_ways_.Next()) {
        in_meeting_ = false;
        ++meeting_;
        continue;
      }
      if (both) rear_ways_.First(meeting.rear);
    }
    out->certain = program_.origin().certain;
    out->pieces = nullptr;
    out->walk.origin = program_.from();
    out->walk.steps.clear();
    const std::vector<uint32_t>& front = front_ways_.links();
    for (size_t i = front.size(); i-- > 0;) {
      const Link& link = front_.links[front[i]];
      const uint32_t node = i == 0 ? meeting.front : front_.links[front[i - 1]].parent;
      out->walk.steps.push_back({0, 0, link.edge, front_.nodes[node].value});
      out->certain = out->certain && link.certain;
    }
    if (both) {
      for (const uint32_t l : rear_ways_.links()) {
        const Link& link = rear_.links[l];
        out->walk.steps.push_back({0, 0, link.edge, rear_.nodes[link.parent].value});
        out->certain = out->certain && link.certain;
      }
    }
    return true;
  }
  return false;
}

}  // namespace fasti::exec
