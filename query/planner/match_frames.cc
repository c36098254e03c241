#include "query/planner/match_planner.h"

#include <algorithm>

namespace fasti::plan {

MatchFrame MatchPlanner::NewFrame() {
  MatchFrame frame;
  frame.scope = builder_.NewVar();
  frame.pieces = builder_.NewVar();
  if (builder_.tracks_certainty()) frame.certain = builder_.NewVar();
  const bool ranks = std::any_of(units_.begin(), units_.end(), [](const Unit& u) {
    return u.path != nullptr && u.path->selector != bound::PathPattern::Selector::kAll;
  });
  if (ranks) frame.begin = builder_.NewVar();
  return frame;
}

void MatchPlanner::AppendInside(const EdgePattern& e, std::vector<VarId>* out) {
  if (e.step != kNoVar) out->push_back(e.step);
  if (e.group == nullptr) return;
  for (const NodePattern& node : e.group->nodes) out->push_back(node.var);
  for (const EdgePattern& edge : e.group->edges) out->push_back(edge.var);
  for (const bound::PathGroup::Collected& list : e.group->lists) out->push_back(list.outside);
}

void MatchPlanner::Begin(const bound::Context& context, const MatchFrame& frame) {
  auto begin = Over<MatchBegin>(state_->plan);
  begin->context = &context;
  begin->outer_scope = state_->scope;
  begin->outer_pieces = state_->pieces;
  begin->frame = frame;
  begin->range_scope = range_scope_;
  // Under POSSIBLY a value that is read later may have several possible values: one row for each.
  begin->needs_periods =
      context.as != kNoVar || (context.modality == bound::Modality::kPossibly &&
                               builder_.tracks_certainty() && &context == &context_ && ReadsLater());
  begin->description = "MatchBegin " + ContextText(context);
  state_->plan = std::move(begin);
}

bool MatchPlanner::ReadsLater() const {
  for (const bound::LaterReads& later : match_.later) {
    if (later.everything || !later.keys.empty() || !later.labels.empty()) return true;
  }
  return false;
}

std::string MatchPlanner::ContextText(const bound::Context& context) {
  std::string out;
  if (context.modality) out = *context.modality == bound::Modality::kPossibly ? "possibly " : "";
  if (std::holds_alternative<bound::valid::Default>(context.valid)) out += "as of now";
  if (std::holds_alternative<bound::valid::Inherit>(context.valid)) out += "at the row's instants";
  if (std::holds_alternative<bound::valid::At>(context.valid)) out += "as of an instant";
  if (const auto* r = std::get_if<bound::valid::Range>(&context.valid)) {
    out += r->form == bound::valid::Range::Form::kAnytime      ? "anytime"
           : r->test == bound::valid::Range::Test::kThroughout ? "throughout a period"
           : r->test == bound::valid::Range::Test::kWithin     ? "within a period"
                                                               : "during a period";
  }
  if (std::holds_alternative<bound::known::At>(context.known)) out += ", known at an instant";
  if (std::holds_alternative<bound::known::Range>(context.known)) out += ", known over a range";
  return out;
}

void MatchPlanner::StartElementFrames() {
  auto start = [&](VarId var, VarId step, const bound::Context& context, Span span, bool bound_before) {
    auto synthetic = std::make_unique<Match>();
    synthetic->introduces = {var};
    if (bound_before) synthetic->introduces.clear();
    if (context.as != kNoVar) synthetic->introduces.push_back(context.as);
    synthetic->context.as = context.as;
    synthetic->span = span;
    for (const bound::LaterReads& later : match_.later) {
      if (later.var != var) continue;
      bound::LaterReads copy;
      copy.var = later.var;
      copy.everything = later.everything;
      copy.keys = later.keys;
      copy.labels = later.labels;
      synthetic->later.push_back(std::move(copy));
    }
    ElementFrame element;
    element.var = var;
    element.context = &context;
    element.frame = std::make_unique<MatchFrame>(NewFrame());
    element.frame->repin = {var};
    if (step != kNoVar) element.frame->repin.push_back(step);
    element.match = synthetic.get();
    builder_.plan().element_frames.push_back(std::move(synthetic));
    Begin(context, *element.frame);
    element_frames_.push_back(std::move(element));
  };
  for (const NodePattern& n : pattern_.nodes) {
    if (n.context) start(n.var, kNoVar, *n.context, n.span, n.bound_before);
  }
  for (const EdgePattern& e : pattern_.edges) {
    if (e.context) start(e.var, e.step, *e.context, e.span, e.bound_before);
  }
}

const MatchFrame& MatchPlanner::FrameOf(VarId var) const {
  for (const ElementFrame& e : element_frames_) {
    if (e.var == var) return *e.frame;
  }
  return frame_;
}

bool MatchPlanner::TakesAsExisting(VarId var) const {
  const bool own = std::any_of(element_frames_.begin(), element_frames_.end(),
                               [&](const ElementFrame& e) { return e.var == var; });
  return !own && std::holds_alternative<bound::valid::Inherit>(context_.valid);
}

void MatchPlanner::EndFrame(const Match& match, const bound::Context& context, const MatchFrame& frame,
                            Keeps keeps, VarId* pieces_out) {
  auto end = Over<MatchEnd>(state_->plan);
  end->match = &match;
  end->modality = state_->judge(context.modality);
  end->frame = frame;
  end->row_certain = state_->certain;
  // An element with a context of its own takes no part in w, but may have a period itself.
  if (&match != &match_) {
    end->period = context.as;
  } else {
    const bool inherits = std::holds_alternative<bound::valid::Inherit>(context.valid);
    end->period = context.as != kNoVar || !inherits ? context.as : state_->period;
  }
  if (keeps.for_later || keeps.for_sweep || keeps.for_diff) {
    end->row_pieces = builder_.NewVar();
    end->leaves_within = keeps.narrowed && !match.optional;
    end->sweeps = keeps.for_sweep;
    if (&match == &match_) end->outside = keeps.outside;
    if (keeps.for_sweep && builder_.tracks_certainty()) end->binding = builder_.NewVar();
    if (pieces_out != nullptr) *pieces_out = end->row_pieces;
  }
  if (knows_range_ && &match == &match_) {
    // The pieces are periods of system time: they are no w, and conditions on w wait for it.
    end->period = kNoVar;
    end->filters_on_period = context.as == kNoVar;
    if (end->row_pieces == kNoVar) end->row_pieces = builder_.NewVar();
  }
  end->description = "MatchEnd";
  state_->plan = std::move(end);
}

void MatchPlanner::End(Keeps keeps, VarId* pieces_out) {
  before_end_ = state_->plan;
  EndFrame(match_, context_, frame_, keeps, pieces_out);
  if (context_.modality) state_->modality = context_.modality;
  const auto& end = As<MatchEnd>(*state_->plan);
  if (match_.chronological) {
    // The steps share no instant: what inherits looks at the whole range.
    state_->scope = range_scope_;
    state_->pieces = state_->period = kNoVar;
    return;
  }
  if (knows_range_) {
    state_->scope = frame_.scope;
    state_->pieces = keeps.for_later && context_.as == kNoVar ? end.row_pieces : kNoVar;
    state_->period = kNoVar;
    return;
  }
  state_->scope = frame_.scope;
  state_->pieces = keeps.for_later && pieces_out != nullptr ? *pieces_out : kNoVar;
  const bool range = std::holds_alternative<bound::valid::Range>(context_.valid);
  if (range) state_->sweep.context = &context_;
  if (keeps.for_sweep && state_->sweep.context != nullptr) {
    state_->sweep.scope = frame_.scope;
    state_->sweep.pieces = end.row_pieces;
    state_->sweep.binding = end.binding;
  }
  state_->period = end.period;
}

}  // namespace fasti::plan
