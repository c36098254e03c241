// A bitemporal history as data: commits of writes in a small form, printed as statements of the language and
// replayed by the oracle. Elements are named by the property `k`, which never changes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/model/axis.h"
#include "tests/model/random.h"

namespace fasti::model {

struct Write {
  enum class Kind {
    kCreateNode,
    kCreateEdge,
    kSetProperty,
    kRemoveProperty,
    kSetLabel,
    kRemoveLabel,
    kDelete,
    kMergeNode,  // MERGE ({k: …}) VALID span, labels ignored; ON CREATE and ON MATCH SET
    kMergeEdge,
    kErase
  };
  Kind kind = Kind::kCreateNode;
  bool edge = false;
  int k = 0;
  int source = 0, target = 0;  // kCreateEdge, kMergeEdge
  std::vector<std::string>
      labels;  // kCreateNode; one for kSetLabel, kRemoveLabel; the type of kCreateEdge, kMergeEdge
  std::map<std::string, int> properties;  // kCreate*; ON CREATE SET of kMerge*
  std::map<std::string, int> on_match;    // kMerge*
  std::string key;                        // kSetProperty, kRemoveProperty
  int value = 0;                          // kSetProperty
  Span span;
};

using Commit = std::vector<Write>;
using History = std::vector<Commit>;

std::string Text(const Write& write);

struct HistoryOptions {
  int max_nodes = 6;
  int max_edges = 9;
  int max_changes = 10;
  /// The share of bounds that are imprecise.
  int imprecise_percent = 0;
  /// At most so many imprecise bounds in all.
  int max_imprecise = 100;
  /// Imprecise bounds only in CREATE; SET and REMOVE then cover all time or a precise period; no DELETE.
  bool simple_imprecise = false;
  bool deletes = true;
  /// The share of changes that are MERGE, and of those that are ERASE.
  int merge_percent = 10;
  int erase_percent = 4;
};

History RandomHistory(Random& random, const HistoryOptions& options);

/// A random precise period from the small set of days.
Span RandomSpan(Random& random);

/// Every finite day that stands in the history, sorted, each once.
std::vector<Day> Days(const History& history);

}  // namespace fasti::model
