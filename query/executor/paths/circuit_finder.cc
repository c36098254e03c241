#include "query/executor/paths/circuit_finder.h"

#include <algorithm>

#include "storage/model/try.h"

namespace fasti::exec {

Result<bool> CircuitFinder::Next(ExecContext& ctx, FoundPath* out) {
  if (circuit_ == Circuit::kUnknown) {
    FASTI_TRY_ASSIGN(circuit_, Look(ctx));
  }
  if (circuit_ == Circuit::kNone) return false;
  return trails_.Next(ctx, out);
}

void CircuitFinder::Release(ExecContext& ctx) {
  trails_.Release(ctx);
  PathFinder::Release(ctx);
}

Result<CircuitFinder::Circuit> CircuitFinder::Look(ExecContext& ctx) {
  // A walk may return by the edge that it came by.
  if (program_.plan().mode == bound::PathPattern::Mode::kWalk) return Circuit::kMayBe;
  constexpr size_t kChunk = 1024;
  constexpr int64_t kBytesOfANode = 48;
  const uint64_t origin = program_.from();
  std::unordered_map<uint64_t, uint64_t> branch;  // the edge by which a node's branch left
  std::vector<NodeId> level{{origin}};
  std::vector<StepHit> hits;
  while (!level.empty()) {
    std::vector<NodeId> next;
    for (size_t begin = 0; begin < level.size(); begin += kChunk) {
      FASTI_TRY(ctx.Poll());
      const size_t n = std::min(kChunk, level.size() - begin);
      hits.clear();
      FASTI_TRY(program_.Expand(0, 0, {level.data() + begin, n}, false, ctx, &hits));
      for (const StepHit& hit : hits) {
        const uint64_t from = level[begin + hit.source].value;
        const uint64_t left_by = from == origin ? hit.edge : branch.at(from);
        if (hit.node == origin) {
          // Back by another edge than it left by, or around a loop.
          if (from == origin || hit.edge != left_by) return Circuit::kMayBe;
          continue;
        }
        const auto [known, fresh] = branch.try_emplace(hit.node, left_by);
        if (!fresh && known->second != left_by) return Circuit::kMayBe;
        if (!fresh) continue;
        next.push_back({hit.node});
        FASTI_TRY(Hold(kBytesOfANode, ctx));
      }
    }
    level = std::move(next);
  }
  return Circuit::kNone;
}

}  // namespace fasti::exec
