// CircuitFinder: the best paths from a node back to itself, for the common search. A shortest walk back may
// use an edge twice, so these are left to the ranking of trails; but where the node lies on no circuit that
// would look at every trail of the graph before it finds none. So first it is looked whether there may be
// one: breadth first, each node marked with the edge by which its branch left the origin. A trail that comes
// back leaves by one edge and returns by another, so on its way it meets a node of another branch.
#pragma once

#include <unordered_map>

#include "query/executor/paths/ranked_finder.h"

namespace fasti::exec {

class CircuitFinder final : public PathFinder {
 public:
  CircuitFinder(PathProgram& program, bool certain_only)
      : program_(program), trails_(program, certain_only, program.from()) {}

  Result<bool> Next(ExecContext& ctx, FoundPath* out) override;
  void Release(ExecContext& ctx) override;

 private:
  enum class Circuit : uint8_t { kUnknown, kNone, kMayBe };
  /// @pre one repeated edge at an instant, whose conditions depend on its ends alone
  Result<Circuit> Look(ExecContext& ctx);

  PathProgram& program_;
  RankedFinder trails_;
  Circuit circuit_ = Circuit::kUnknown;
};

}  // namespace fasti::exec
