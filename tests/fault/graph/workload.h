// A deterministic stream of graph commits, and the graph that any prefix of it must leave: what the fault
// tests of the store compare with.
//
// Commit i is a function of (seed, the commits before it) alone and is the store's commit i, so that a store
// with h commits must hold exactly After(h), now, and After(k) KNOWN AT commit k. It writes nodes, edges,
// portions of time, large values, labels, an index and deletions. Elements are known by a property of their
// own (`n`, `e`), not by ids, which a lost transaction may skip. Owner: the test. Threads: one.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "storage/graph/store.h"

namespace fasti::fault {

/// The axis of valid time in 22 steps: before 2000, the years 2000 to 2019, from 2020 on.
inline constexpr int kSlots = 22;
/// Where slot `slot` begins; -∞ for 0, +∞ for kSlots.
Instant SlotStart(int slot);
/// An instant inside the slot.
Instant InSlot(int slot);

/// A graph as text: one line for each node (labels and value by slot, large value) and each edge as seen from
/// either end, so that a difference can be read.
using Image = std::map<std::string, std::string>;

class Workload {
 public:
  explicit Workload(uint64_t seed) : seed_(seed) {}

  /// Writes commit `number` into a transaction that stands on commit `number` - 1.
  Status Write(uint64_t number, graph::Transaction& tx) const;
  /// Begins, writes and commits it; its note is its number.
  Result<graph::CommitReceipt> Commit(graph::Store& store, uint64_t number) const;
  /// The graph after commits 1 to `number`.
  Image After(uint64_t number) const;

 private:
  struct Node {
    bool alive = true;
    std::array<bool, kSlots> labelled{};
    std::array<int, kSlots> value{};
    size_t large = 0;
  };
  struct Edge {
    int source = 0, target = 0;
    std::array<bool, kSlots> exists{};
  };
  struct Model {
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    uint64_t commits = 0;
  };
  struct Op {
    enum class Kind : uint8_t { kNode, kEdge, kValue, kLarge, kLabel, kUnlabel, kCutEdge, kDropNode } kind;
    int element = 0, from = 0, to = kSlots;
    int source = 0, target = 0;
    int value = 0;
  };
  std::vector<Op> Plan(uint64_t number, const Model& before) const;
  static void Apply(const Op& op, Model* model);
  static Status Apply(const Op& op, graph::Transaction& tx);
  const Model& At(uint64_t number) const;

  uint64_t seed_;
  mutable std::vector<Model> models_;
};

/// The graph as a reader sees it, or its first error. `latest` also asks the indexes for everything found.
Result<Image> Read(const graph::GraphReader& reader, bool latest);
Result<Image> Read(graph::Store& store);

/// Empty, or how a sound store with these commits differs from what it must be: the graph now, the graph as
/// known at up to `past` earlier commits, the commit log with its chain, and everything that Verify checks.
/// @param expect the last receipt that somebody holds; commit 0: nobody holds one.
std::string Difference(const Workload& workload, graph::Store& store, const graph::CommitReceipt& expect,
                       int past = 2);
std::string Difference(const Image& found, const Image& expected);
/// The last commit in the store.
uint64_t HeadOf(graph::Store& store);

}  // namespace fasti::fault
