// BreadthFinder: the shortest path, or all of the least length, for the common search: one repeated edge at
// an instant, at least none or one of them. Between two given ends it searches from both at once, the smaller
// side first; from one end it goes level by level over every node. A shortest path between two different
// nodes repeats neither node nor edge, so every path mode has the same answer, and a node needs to be seen
// once: no paths are kept, only the edges of the level before by which a node was reached.
#pragma once

#include <vector>

#include "query/executor/paths/path_program.h"

namespace fasti::exec {

/// Nodes by id in one block of slots; what a hash map of small numbers costs without its allocations.
class NodeTable {
 public:
  static constexpr uint32_t kNone = 0xFFFFFFFFu;
  uint32_t Find(uint64_t node) const;
  /// @return the number of the node, `next` if it is new.
  uint32_t Insert(uint64_t node, uint32_t next);
  size_t bytes() const { return slots_.capacity() * sizeof(Slot); }

 private:
  struct Slot {
    uint64_t node = 0;
    uint32_t number = kNone;
  };
  static size_t Hash(uint64_t node) { return static_cast<size_t>((node * 0x9E3779B97F4A7C15ull) >> 20); }
  void Grow();
  std::vector<Slot> slots_;
  size_t used_ = 0;
};

class BreadthFinder final : public PathFinder {
 public:
  /// True if this finder gives the program's answer for the present row, but for walks from a node back to
  /// itself.
  static bool Serves(const PathProgram& program);
  /// True if only walks from a node back to itself are asked for, of a search that it would serve.
  static bool AsksForCircuits(const PathProgram& program);
  BreadthFinder(PathProgram& program, bool certain_only)
      : program_(program),
        certain_only_(certain_only),
        all_(program.plan().selector == bound::PathPattern::Selector::kAllShortest ||
             program.plan().selector == bound::PathPattern::Selector::kShortestGroups) {}

  Result<bool> Next(ExecContext& ctx, FoundPath* out) override;

 private:
  /// An edge by which a node was reached from the level before.
  struct Link {
    uint32_t parent = 0;
    uint32_t next = NodeTable::kNone;
    uint64_t edge = 0;
    bool certain = true;
  };
  struct Side {
    NodeTable table;
    std::vector<NodeId> nodes;  ///< in the order of the levels
    std::vector<uint32_t> depth, links_of;
    std::vector<Link> links;
    uint32_t level = 0;
    size_t level_begin = 0;  ///< of the last level in `nodes`
    size_t frontier() const { return nodes.size() - level_begin; }
  };
  /// The ways from a node back to the root of its side, one after the other.
  class Ways {
   public:
    explicit Ways(const Side& side) : side_(side) {}
    void First(uint32_t node);
    bool Next();
    const std::vector<uint32_t>& links() const { return links_; }

   private:
    void Descend(uint32_t node);
    const Side& side_;
    std::vector<uint32_t> links_;  ///< from the node to the root
  };

  static bool IsCommon(const PathProgram& program);
  void Plant(Side* side, uint64_t root);
  /// Expands the last level of a side; nodes of the other side that it meets go to `meetings_`.
  Status Grow(bool forward, ExecContext& ctx);
  Status Search(ExecContext& ctx);
  Status SearchBothWays(ExecContext& ctx);
  /// The next level of a search with an open end. @return false when there is none.
  Result<bool> NextLevel(ExecContext& ctx);
  bool Emit(FoundPath* out);
  bool MayGrow(uint64_t depth) const;

  PathProgram& program_;
  const bool certain_only_, all_;
  Side front_, rear_;
  bool started_ = false, open_ = false;
  /// A node of the front side and one of the rear (or kNone: the path ends here) that are the same.
  struct Meeting {
    uint32_t front = 0, rear = NodeTable::kNone;
  };
  std::vector<Meeting> meetings_;
  size_t meeting_ = 0;
  Ways front_ways_{front_}, rear_ways_{rear_};
  bool in_meeting_ = false;
};

}  // namespace fasti::exec
