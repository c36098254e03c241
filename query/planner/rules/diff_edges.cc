// Rewrite rule: a DIFF whose MATCH ends with the edges of a node looks for those that hold at one of the two
// instants alone, instead of making rows of all that hold at either.
//
//   Diff <- (X, MatchEnd <- Expand (a)-[r]->(b) <- Y)    becomes    DiffEdges <- (X, Diff, Y)
//
// Right where nothing but `d.op` is read of a difference, no condition stands behind the expansion, nothing
// is read of the edge, certainty is not tracked, and rows are told apart by the edge or by its end. What is
// read of the two nodes must be the same at both instants, else a row is there with `~`: DiffEdges sees to
// that, and runs the ordinary way where it is not so, which therefore stays in the plan.
#include <algorithm>

#include "query/planner/rules/rewrite.h"

namespace fasti::plan {
namespace {

/// Notes what is read later of the two ends. @return false: more than their properties and labels
bool NoteReads(const bound::Match& match, DiffEdges* out) {
  for (const bound::LaterReads& later : match.later) {
    if (!later.everything && later.keys.empty() && later.labels.empty()) continue;
    if (later.everything) return false;
    if (later.var == out->from) {
      out->from_keys = later.keys;
      out->from_labels = later.labels;
    } else if (later.var == out->to) {
      out->to_keys = later.keys;
      out->to_labels = later.labels;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

void DifferentEdges(PlanBuilder& builder, PlanPtr* node) {
  if (builder.tracks_certainty() || (*node)->kind != Kind::kDiff) return;
  const auto& diff = As<Diff>(**node);
  if (!diff.only_op || diff.match->diff->known_axis || diff.inputs.size() != 2) return;
  if (diff.inputs[1]->kind != Kind::kMatchEnd) return;
  const auto& end = As<MatchEnd>(*diff.inputs[1]);
  if (end.match != diff.match || end.match->chronological || end.period != kNoVar) return;
  if (end.inputs[0]->kind != Kind::kExpand) return;
  const auto& expand = As<Expand>(*end.inputs[0]);
  if (expand.to_is_bound || !expand.differs.empty() || expand.meet != kNoVar || expand.types.empty() ||
      expand.direction == Direction::kBoth || expand.from == expand.to ||
      end.frame.scope != expand.frame.scope) {
    return;
  }
  auto edges = std::make_shared<DiffEdges>();
  edges->match = diff.match;
  edges->row = diff.row;
  edges->scope = diff.scope;
  edges->from = expand.from;
  edges->edge = expand.edge;
  edges->to = expand.to;
  edges->direction = expand.direction;
  edges->types = expand.types;
  edges->frame = expand.frame;
  bool by_end = false;
  for (const VarId var : diff.identity) {
    if (var == expand.edge) {
      edges->by_edge = true;
    } else if (var == expand.to) {
      by_end = true;
    } else {
      edges->identity.push_back(var);
    }
  }
  if ((!edges->by_edge && !by_end) || !NoteReads(*diff.match, edges.get())) return;

  const auto argument = [] {
    auto leaf = std::make_shared<Argument>();
    leaf->description = "Argument";
    return leaf;
  };
  auto ordinary = std::make_shared<Diff>(diff);
  ordinary->inputs[0] = argument();
  edges->inputs = {diff.inputs[0], std::move(ordinary), expand.inputs[0]};
  edges->estimated_rows = diff.estimated_rows;
  edges->description = DescriptionAs("DiffEdges", expand);
  *node = std::move(edges);
}

}  // namespace fasti::plan
