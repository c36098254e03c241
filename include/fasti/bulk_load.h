// Copyright 2026 The Fasti Authors. Licensed under the Apache License, Version 2.0.
//
// Bulk load: many new nodes and the edges between them as one commit of a GraphStore.
//
//   fasti::GraphBulkLoad load = store.BeginBulkLoad("census 2020");
//   const fasti::Label person = load.InternLabel("Person");
//   const uint64_t ada = load.AddNode({&person, 1}), bob = load.AddNode({&person, 1});
//   load.AddEdge(load.InternEdgeType("KNOWS"), ada, bob, fasti::Period::Of(since, until));
//   fasti::BulkLoadReport report = load.Finish().value();   // report.rejected says what was refused, and why
//
// Rows are named by their position; AddStoredNode gives a number for a node that is there already. The rules
// of the temporal model and the schema are checked as in transactions; a row that breaks one is left out and
// reported. Thread rule: one thread at a time; keeps its store open.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/graph.h"

namespace fasti {

struct BulkLoadProperty {
  PropertyKey key;
  Value value;  ///< null: left out
  /// When it holds; not set: as long as its element exists.
  std::optional<PeriodValue> valid = std::nullopt;
};

struct BulkLoadReport {
  struct Rejection {
    bool is_node = false;
    uint64_t row = 0;
    std::string reason;
  };
  GraphReceipt receipt;  ///< commit 0: nothing was loaded
  /// Row i of the nodes became first_node + i, of the edges first_edge + i.
  NodeId first_node;
  EdgeId first_edge;
  uint64_t nodes = 0, edges = 0;  ///< loaded
  std::vector<Rejection> rejected;
};

class GraphBulkLoad {
 public:
  struct Impl;
  explicit GraphBulkLoad(std::unique_ptr<Impl> impl);
  GraphBulkLoad(GraphBulkLoad&&) noexcept;
  GraphBulkLoad& operator=(GraphBulkLoad&&) noexcept;
  /// Without Finish nothing is loaded.
  ~GraphBulkLoad();

  Label InternLabel(std::string_view name);
  EdgeType InternEdgeType(std::string_view name);
  PropertyKey InternPropertyKey(std::string_view name);

  void Reserve(size_t nodes, size_t edges);
  /// Each returns the row's number. @param valid not set: for all valid time
  uint64_t AddNode(std::span<const Label> labels = {}, std::span<const BulkLoadProperty> properties = {},
                   const std::optional<PeriodValue>& valid = std::nullopt);
  /// A number by which edges name a node stored before.
  uint64_t AddStoredNode(NodeId node);
  uint64_t AddEdge(EdgeType type, uint64_t source_row, uint64_t target_row, const Period& valid = {});
  uint64_t AddEdge(EdgeType type, uint64_t source_row, uint64_t target_row,
                   std::span<const BulkLoadProperty> properties, const std::optional<PeriodValue>& valid);

  /// Checks and loads, once. @error kReadOnly, kIOError nothing was loaded; kUnknownOutcome as for a commit.
  Result<BulkLoadReport> Finish();

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace fasti
