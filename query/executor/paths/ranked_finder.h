// RankedFinder: the best paths between each two ends, shortest first, whatever the program asks. It explores
// the graph of (place in the program, node) breadth first, once, and keeps for each such state the edges that
// lead into it and its distance from the origin. Then, for growing lengths, it walks back from each end along
// these edges, cutting what cannot reach the origin in the length that is left. So only walks that are about
// as long as the answer are looked at, and trails, periods and conditions on whole paths are judged on real
// paths. An end is given up when a whole round was cut nowhere.
//
// Source of the idea: product-graph search for GQL's selectors; A* with exact distances.
#pragma once

#include <unordered_map>
#include <vector>

#include "query/executor/paths/walk_state.h"

namespace fasti::exec {

class RankedFinder final : public PathFinder {
 public:
  /// @param certain_only ranks only what certainly passes the context.
  /// @param only_end the one end that is looked for; unset: the program's, or every one.
  RankedFinder(PathProgram& program, bool certain_only, std::optional<uint64_t> only_end)
      : program_(program),
        places_(program.plan()),
        guard_(program.plan().mode),
        certain_only_(certain_only),
        end_(only_end ? only_end : program.to()) {}

  Result<bool> Next(ExecContext& ctx, FoundPath* out) override;

 private:
  static constexpr uint32_t kNone = 0xFFFFFFFFu;

  struct State {
    Place place;
    uint64_t node = 0;
    uint64_t distance = 0;
    uint32_t links_in = kNone;
  };
  /// A way into a state: by an edge, or by leaving a segment.
  struct Link {
    uint32_t from = 0;
    uint32_t next = kNone;
    bool by_edge = false;
    bool certain = true;
    uint64_t edge = 0;
    PieceSetPtr pieces;
  };
  struct StateKey {
    Place place;
    uint64_t node;
    friend bool operator==(const StateKey&, const StateKey&) = default;
  };
  struct HashKey {
    size_t operator()(const StateKey& k) const {
      uint64_t h = k.node * 0x9E3779B97F4A7C15ull;
      h ^= (h >> 29) + k.place.count * 0xBF58476D1CE4E5B9ull + k.place.segment * 0x94D049BB133111EBull +
           k.place.step;
      return static_cast<size_t>(h ^ (h >> 32));
    }
  };
  /// An end that was reached, and how much of its answer is found.
  struct End {
    uint32_t state = 0;
    uint64_t found = 0;  ///< paths, or lengths that had one
    bool hit = false;    ///< the present length has a path
    bool done = false;
  };
  /// A step of the walk back.
  struct Back {
    uint32_t state = 0;
    uint32_t link = kNone;  ///< the next way to try
    uint64_t left = 0;      ///< edges still to go
    bool by_edge = false;
    bool certain = true;
    PieceSetPtr pieces;
  };

  Status Start(ExecContext& ctx);
  /// Expands the states at the distance `length_ - 1`.
  Status Explore(ExecContext& ctx);
  Status Reach(const Place& place, uint64_t node, uint64_t distance, Link link, ExecContext& ctx);
  Status LeaveFrom(const std::vector<uint32_t>& states, ExecContext& ctx);
  /// Moves to the next end of this length, or to the next length. @return false if all is found.
  Result<bool> Turn(ExecContext& ctx);
  void BeginBack(End& end);
  /// Goes on with the walk back. @return true with a path that passes.
  Result<bool> Advance(ExecContext& ctx, FoundPath* out);
  Result<bool> Judge(const Back& at, ExecContext& ctx, FoundPath* out);
  void Count(End& end);
  void PopBack();

  PathProgram& program_;
  PlaceMap places_;
  ModeGuard guard_;
  const bool certain_only_;
  const std::optional<uint64_t> end_;

  bool started_ = false;
  uint64_t length_ = 0;
  std::vector<State> states_;
  std::vector<Link> links_;
  std::unordered_map<StateKey, uint32_t, HashKey> index_;
  std::vector<uint32_t> frontier_, found_now_;
  std::vector<End> ends_;

  size_t current_ = 0;  ///< the end that is walked back from
  bool walking_ = false;
  bool cut_ = false;  ///< the walk back from it was cut because of the length
  std::vector<Back> back_;
  std::vector<WalkStep> steps_;  ///< from the end to the origin
};

}  // namespace fasti::exec
