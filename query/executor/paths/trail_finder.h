// TrailFinder: every path of a program from one node, depth first. Memory grows with the length of one path
// and the degrees along it, never with the number of paths.
#pragma once

#include <vector>

#include "query/executor/paths/walk_state.h"

namespace fasti::exec {

class TrailFinder final : public PathFinder {
 public:
  explicit TrailFinder(PathProgram& program)
      : program_(program), places_(program.plan()), guard_(program.plan().mode) {}
  ~TrailFinder() override = default;

  Result<bool> Next(ExecContext& ctx, FoundPath* out) override;

 private:
  /// A place on the present walk with the ways on from it.
  struct Level {
    Place place;
    uint64_t node = 0;
    bool by_edge = false;  ///< the walk came here by its last edge, and not by leaving a segment
    bool certain = true;
    PieceSetPtr pieces;
    bool left = false, expanded = false;
    std::vector<StepHit> hits;
    size_t next = 0;
  };

  Status Start(ExecContext& ctx);
  Status Leave(ExecContext& ctx);
  Status ExpandTop(ExecContext& ctx);
  void Pop(ExecContext& ctx);

  PathProgram& program_;
  PlaceMap places_;
  ModeGuard guard_;
  Walk walk_;
  std::vector<Level> stack_;
  bool started_ = false;
};

}  // namespace fasti::exec
