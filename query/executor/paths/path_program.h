// PathProgram: a PathSearch plan made ready to run. It answers, for one row at a time, which edges a step may
// take from a node and whether a node or a finished walk meets the conditions. The finders beside it decide
// in which order to ask: depth first for every path (trail_finder.h), by length for the best of them
// (ranked_finder.h, breadth_finder.h). They all see time through StepHit and Verdict only; a search that
// orders its steps in time would be one more finder over the same program.
//
// One thread, one ExecContext; the row that Begin was given must outlive the search.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "query/executor/pieces.h"
#include "query/executor/row_filter.h"

namespace fasti::exec {

/// An edge that a step may take, with when (periods) or how surely (instant) it and its conditions hold.
struct StepHit {
  uint32_t source = 0;  ///< position of the node among those that were expanded
  uint64_t edge = 0, node = 0;
  bool certain = true;
  PieceSetPtr pieces;
};

/// Whether something holds at all, and when or how surely.
struct Verdict {
  bool possible = true;
  bool certain = true;
  PieceSetPtr pieces;  ///< periods: null means that the whole row's periods stand
};

/// One edge of a walk and the node behind it.
struct WalkStep {
  uint32_t segment = 0, step = 0;
  uint64_t edge = 0, node = 0;
};
/// In the direction of the search.
struct Walk {
  uint64_t origin = 0;
  std::vector<WalkStep> steps;
  uint64_t end() const { return steps.empty() ? origin : steps.back().node; }
};
struct FoundPath {
  Walk walk;
  bool certain = true;  ///< periods: some selection certainly passes the context
  PieceSetPtr pieces;
};

class PathProgram {
 public:
  static Result<std::unique_ptr<PathProgram>> Make(const plan::PathSearch& plan, ExecContext& ctx);

  /// Turns to one row. @return false if nothing can match: an end is no node.
  Result<bool> Begin(const Batch& in, size_t row, ExecContext& ctx);
  const plan::PathSearch& plan() const { return plan_; }
  bool ranks() const { return plan_.selector != bound::PathPattern::Selector::kAll; }
  const Scope& scope() const { return scope_; }
  /// How many paths, or lengths, the search asks for.
  uint64_t wanted() const { return wanted_; }
  bool periods() const { return scope_.mode == Scope::Mode::kPeriods; }
  uint64_t from() const { return from_; }
  std::optional<uint64_t> to() const { return to_; }
  /// What the walk starts with: the row's periods, or for a ranking search those of the context and the
  /// origin.
  const Verdict& origin() const { return origin_; }

  /// The edges that step `step` of `segment` may take from each node; `backwards`: into each node. Appends.
  Status Expand(size_t segment, size_t step, std::span<const NodeId> nodes, bool backwards, ExecContext& ctx,
                std::vector<StepHit>* out);
  /// The conditions of a joint, for each node.
  Status TestJoint(size_t joint, std::span<const NodeId> nodes, ExecContext& ctx, std::vector<Verdict>* out);
  bool JointIsFree(size_t joint) const;
  /// What only a finished walk can tell: conditions on several of its elements, nodes named twice.
  Status TestWhole(const Walk& walk, ExecContext& ctx, Verdict* out);
  /// True if TestWhole has nothing to test: whether a step may be taken depends on its ends alone.
  bool whole_is_free() const { return whole_is_free_; }
  bool EdgeIsUsedElsewhere(uint64_t edge) const;

  /// Whether a path with these periods passes the context, surely or at all.
  TruthSet Passes(const PieceSetPtr& pieces) const;
  /// False if no selection can pass any more, however the walk goes on.
  bool MayPass(const PieceSetPtr& pieces) const;

 private:
  struct Step {
    std::vector<TypeId> types;
    bool possible = true;
    RowFilter filter;
  };
  struct Segment {
    std::vector<Step> steps;
    RowFilter filter;
    std::optional<std::vector<uint64_t>> given;
    bool repeats_node = false;
  };

  explicit PathProgram(const plan::PathSearch& plan) : plan_(plan) {}
  /// `n` rows like the present one, in a scope of their own, holding wherever they may.
  Batch Rows(size_t n, ExecContext& ctx) const;
  static Vector Nodes(std::vector<uint64_t> ids, uint32_t pin, Phys phys);
  Status FilterHits(size_t segment, size_t step, std::span<const NodeId> nodes, bool backwards,
                    ExecContext& ctx, std::vector<StepHit>* hits);
  Status TestIterations(const Walk& walk, size_t segment, size_t first, size_t last, ExecContext& ctx,
                        Verdict* out);
  Status TakeRow(RowFilter& filter, Batch row, ExecContext& ctx, Verdict* out);
  bool KeepsGiven(const Walk& walk) const;
  Status StartOrigin(ExecContext& ctx);

  const plan::PathSearch& plan_;
  std::vector<Segment> segments_;
  std::vector<RowFilter> joints_;
  RowFilter whole_;
  bool whole_is_free_ = true;
  uint64_t wanted_ = 1;
  const Batch* in_ = nullptr;
  size_t row_ = 0;
  Batch base_;
  Scope scope_;
  uint64_t from_ = 0;
  std::optional<uint64_t> to_;
  bool ends_given_ = false;  ///< the row answers for the nodes where the walk begins and ends
  Verdict origin_;
  graph::Expansion expansion_;
};

/// One way of looking for the paths of a row.
class PathFinder {
 public:
  virtual ~PathFinder() = default;
  /// @return false at the end.
  virtual Result<bool> Next(ExecContext& ctx, FoundPath* out) = 0;
  /// Gives the memory back that the search has accounted for.
  virtual void Release(ExecContext& ctx) {
    (void)ctx.Reserve(-held_);
    held_ = 0;
  }

 protected:
  /// Accounts for memory of the search. @error kResourceExhausted
  Status Hold(int64_t bytes, ExecContext& ctx) {
    held_ += bytes;
    return ctx.Reserve(bytes);
  }

 private:
  int64_t held_ = 0;
};

/// Joins what a part of a walk says with what stood before. @return false if nothing is left.
bool Narrow(PieceSetPtr* pieces, bool* certain, const PieceSetPtr& more, bool more_certain);

}  // namespace fasti::exec
