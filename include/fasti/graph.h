// Copyright 2026 The Fasti Authors. Licensed under the Apache License, Version 2.0.
//
// The storage API: a typed bitemporal property graph without the query language (link fasti-storage; no
// parser comes with it). Every fact has a period of valid time, when it holds in the world, and a period of
// system time, when the store knew it; reads name a point on both.
//
//   auto store = fasti::GraphStore::Open("places.fasti").value();
//   auto receipt = store.Write([&](fasti::GraphTransaction& tx) -> fasti::Status {
//     const fasti::Label country = tx.InternLabel("Country");
//     const fasti::EdgeType member = tx.InternEdgeType("MEMBER_OF");
//     const fasti::PropertyKey name = tx.InternPropertyKey("name");
//     auto uz = tx.CreateNode({country}, {{name, fasti::Value::String("Uzbekistan")}});
//     if (!uz.ok()) return uz.status();
//     auto csto = tx.CreateNode({}, {{name, fasti::Value::String("CSTO")}});
//     if (!csto.ok()) return csto.status();
//     return tx.CreateEdge(member, *uz, *csto, {}, fasti::Period::Of(joined, left)).status();
//   });
//   fasti::GraphSnapshot now = store.Read().value();
//   std::vector<fasti::Neighbour> found;
//   now.Neighbours(node, fasti::EdgeDirection::kOut, std::nullopt, valid_at, &found);
//   fasti::GraphSnapshot then = store.ReadKnownAt(receipt->instant).value();
//
// Thread rule: a GraphStore serves all threads; a GraphTransaction or GraphSnapshot one at a time. Snapshots
// and transactions keep the store open: Close() refuses while any is left.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fasti/status.h"
#include "fasti/temporal.h"
#include "fasti/value.h"

namespace fasti {

/// Names as numbers, valid for one store and for ever.
struct Label {
  uint32_t id = 0;
  friend constexpr auto operator<=>(const Label&, const Label&) = default;
};
struct EdgeType {
  uint32_t id = 0;
  friend constexpr auto operator<=>(const EdgeType&, const EdgeType&) = default;
};
struct PropertyKey {
  uint32_t id = 0;
  friend constexpr auto operator<=>(const PropertyKey&, const PropertyKey&) = default;
};

/// A node or an edge.
struct GraphElement {
  bool is_node = true;
  uint64_t id = 0;
  GraphElement(NodeId node) : id(node.value) {}                  // NOLINT: implicit by design
  GraphElement(EdgeId edge) : is_node(false), id(edge.value) {}  // NOLINT
};

enum class EdgeDirection : uint8_t { kOut, kIn, kBoth };
/// How sure it is that something holds at an instant, given imprecise bounds.
enum class Sureness : uint8_t { kNo = 0, kPossible = 1, kCertain = 2 };

struct Neighbour {
  NodeId node;
  EdgeId edge;
  EdgeType type;
  bool outgoing = true;
  bool certain = true;
};
/// One stretch of time in which a neighbour is one.
struct NeighbourStint {
  Neighbour neighbour;
  Period valid;
};
/// A value and when it holds.
struct TimedValue {
  Period valid;
  Value value;
};
/// One stored statement, current or superseded.
struct GraphFact {
  enum class About : uint8_t { kExistence, kLabel, kProperty };
  About about = About::kExistence;
  std::string name;  ///< of the label or property
  Period valid;
  Interval system;  ///< `to` = +∞ while it is believed
  Value value;      ///< of a property
};
struct GraphEdge {
  EdgeType type;
  NodeId source;
  NodeId target;
};
using Properties = std::vector<std::pair<PropertyKey, Value>>;

/// Proof of a commit: keep it, and `fasti verify --expect commit:hash` finds a lost tail.
struct GraphReceipt {
  uint64_t commit = 0;  ///< 0: nothing was written
  Instant instant;
  std::string hash;  ///< 32 bytes
};

struct GraphStoreOptions {
  bool read_only = false;
  bool create_if_missing = true;
  Clock* clock = nullptr;  ///< nullptr: the machine's; else it must outlive the store
  uint64_t block_cache_bytes = 64u << 20;
  uint64_t graph_cache_bytes = 96u << 20;  ///< decoded lists, records and keys; 0: none
  bool sync = true;                        ///< a commit returns only when it survives a power cut
};

/// Property types for GraphTypeBuilder.
enum class GraphPropertyType : uint8_t {
  kAny,
  kBool,
  kInt,
  kFloat,
  kString,
  kBytes,
  kList,
  kMap,
  kDate,
  kLocalTime,
  kTime,
  kLocalDateTime,
  kDateTime,
  kDuration,
  kPeriod
};
struct GraphProperty {
  std::string name;
  GraphPropertyType type = GraphPropertyType::kAny;
  bool not_null = false;
  bool key = false;  ///< unique at every instant among the elements of its label or type
};
struct GraphNodeType {
  std::string label;
  std::vector<GraphProperty> properties;
  bool strict = false;          ///< no other properties
  bool valid_required = false;  ///< creating one needs a period
};
struct GraphEdgeType {
  std::string type;
  std::optional<std::string> source_label;
  std::optional<std::string> target_label;
  std::vector<GraphProperty> properties;
  bool strict = false;
  bool valid_required = false;
};

class GraphBulkLoad;
class GraphSnapshot;
class GraphTransaction;

class GraphStore {
 public:
  static constexpr std::string_view kMemory = ":memory:";
  /// @error kBusy another process has it open; kIncompatible a newer format; kCorruption; kIOError.
  static Result<GraphStore> Open(const std::string& path, const GraphStoreOptions& options = {});
  GraphStore(GraphStore&&) noexcept;
  GraphStore& operator=(GraphStore&&) noexcept;
  ~GraphStore();

  /// `known_at`: the commit gets exactly this instant, after the last commit and not after the clock.
  Result<GraphTransaction> Begin(std::optional<Instant> known_at = std::nullopt);
  /// Runs `body` in a transaction and commits it; on a conflict again, at most 16 times.
  Result<GraphReceipt> Write(const std::function<Status(GraphTransaction&)>& body);
  /// The latest committed state.
  Result<GraphSnapshot> Read() const;
  /// What was believed at `system`. @error kQueryError `system` lies in the future.
  Result<GraphSnapshot> ReadKnownAt(Instant system) const;

  /// Many new nodes and edges as one commit, far faster than in transactions; see fasti/bulk_load.h.
  /// @param note stored in the commit log
  GraphBulkLoad BeginBulkLoad(std::string note = {}, std::optional<Instant> known_at = std::nullopt);
  /// A consistent, openable copy in a new directory, without stopping anything.
  Status Checkpoint(const std::string& directory) const;
  /// Checks every record, cross reference, checksum and the hash chain. Empty: the store is sound.
  /// @param expect a receipt whose commit must be there
  Result<std::vector<std::string>> Verify(const GraphReceipt& expect = {}) const;
  /// @error kBusy snapshots or transactions are still open.
  Status Close();

 private:
  struct Impl;
  explicit GraphStore(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Reads of one state. Valid instants choose the point on the valid axis.
class GraphSnapshot {
 public:
  GraphSnapshot(GraphSnapshot&&) noexcept;
  GraphSnapshot& operator=(GraphSnapshot&&) noexcept;
  ~GraphSnapshot();

  std::optional<Label> FindLabel(std::string_view name) const;
  std::optional<EdgeType> FindEdgeType(std::string_view name) const;
  std::optional<PropertyKey> FindPropertyKey(std::string_view name) const;

  Result<Sureness> Exists(GraphElement element, Instant valid) const;
  Result<Sureness> HasLabel(NodeId node, Label label, Instant valid) const;
  /// Null where there is no value, or no single one.
  Result<Value> Get(GraphElement element, PropertyKey key, Instant valid) const;
  Result<std::vector<TimedValue>> Timeline(GraphElement element, PropertyKey key) const;
  Result<std::vector<PeriodValue>> Existence(GraphElement element) const;
  /// @error kNotFound
  Result<GraphEdge> Edge(EdgeId edge) const;

  /// @param type nullopt: any. The answer replaces *out.
  Status Neighbours(NodeId node, EdgeDirection direction, std::optional<EdgeType> type, Instant valid,
                    std::vector<Neighbour>* out) const;
  /// Whatever possibly meets `window`; the default is all of valid time.
  Status NeighbourStints(NodeId node, EdgeDirection direction, std::optional<EdgeType> type,
                         const Interval& window, std::vector<NeighbourStint>* out) const;

  /// Elements that exist (have the label) possibly at `valid`, ascending.
  Result<std::vector<NodeId>> Nodes(Instant valid) const;
  Result<std::vector<NodeId>> NodesWith(Label label, Instant valid) const;
  Result<std::vector<EdgeId>> Edges(std::optional<EdgeType> type, Instant valid) const;
  /// Nodes that have this value of a KEY property at `valid`. @error kNotFound there is no such key or index.
  Result<std::vector<NodeId>> FindByKey(Label label, PropertyKey key, const Value& value,
                                        Instant valid) const;

  /// Every fact ever stored about the element whose system period meets `system`.
  Result<std::vector<GraphFact>> History(GraphElement element, const Interval& system = {}) const;

 private:
  friend class GraphStore;
  friend class GraphTransaction;
  struct Impl;
  explicit GraphSnapshot(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Serializable, optimistic. Without a period a write applies to all valid time: it is a correction.
class GraphTransaction {
 public:
  GraphTransaction(GraphTransaction&&) noexcept;
  GraphTransaction& operator=(GraphTransaction&&) noexcept;
  /// Rolls back what was not committed.
  ~GraphTransaction();

  Label InternLabel(std::string_view name);
  EdgeType InternEdgeType(std::string_view name);
  PropertyKey InternPropertyKey(std::string_view name);
  /// Replaces the graph type; existing data is checked at once.
  Status DefineTypes(const std::vector<GraphNodeType>& nodes, const std::vector<GraphEdgeType>& edges,
                     bool strict = false);

  Result<NodeId> CreateNode(std::initializer_list<Label> labels, const Properties& properties = {},
                            const std::optional<PeriodValue>& valid = std::nullopt);
  Result<NodeId> CreateNode(std::span<const Label> labels, const Properties& properties = {},
                            const std::optional<PeriodValue>& valid = std::nullopt);
  /// @error kQueryError the lives of the ends cannot contain the edge.
  Result<EdgeId> CreateEdge(EdgeType type, NodeId source, NodeId target, const Properties& properties = {},
                            const std::optional<PeriodValue>& valid = std::nullopt);
  Result<EdgeId> CreateEdge(EdgeType type, NodeId source, NodeId target, const Properties& properties,
                            const Period& valid) {
    return CreateEdge(type, source, target, properties, PeriodValue{valid, {}, {}, PeriodValue::Mark::kNone});
  }
  /// Null removes. `always`: without a period, replace even a timeline that holds different values.
  Status Set(GraphElement element, PropertyKey key, const Value& value,
             const std::optional<PeriodValue>& valid = std::nullopt, bool always = false);
  Status SetLabel(NodeId node, Label label, bool present,
                  const std::optional<PeriodValue>& valid = std::nullopt);
  /// Without a period over all valid time. `detach` truncates a node's edges likewise.
  Status Delete(GraphElement element, const std::optional<PeriodValue>& valid = std::nullopt,
                bool detach = false);
  /// Restates when the element exists.
  Status SetExistence(GraphElement element, std::span<const PeriodValue> periods);

  /// The state with the transaction's own writes. Must not outlive the transaction.
  GraphSnapshot Read() const;
  /// @error kConflict another transaction changed what this one read; begin again. kUnknownOutcome the write
  ///   may have reached the disk: reopen to find out.
  Result<GraphReceipt> Commit();
  void Rollback();

 private:
  friend class GraphStore;
  struct Impl;
  explicit GraphTransaction(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace fasti
