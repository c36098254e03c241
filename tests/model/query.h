// Queries in a small intermediate form: printed in the language under any context, evaluated by the oracle by
// nested loops.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/model/random.h"

namespace fasti::model {

struct PropertyTest {
  std::string key;
  int value = 0;
};

struct NodePattern {
  std::string var;  // empty: anonymous
  std::string label;
  std::optional<PropertyTest> property;
};

struct EdgePattern {
  std::string var;
  std::string type;
  int direction = 1;  // 1 right, -1 left, 0 both
  std::optional<PropertyTest> property;
};

/// nodes.size() == edges.size() + 1
struct Pattern {
  std::vector<NodePattern> nodes;
  std::vector<EdgePattern> edges;
};

struct Condition;
using ConditionPtr = std::shared_ptr<const Condition>;

struct Condition {
  enum class Kind { kCompare, kCompareTwo, kHasLabel, kIsNull, kExists, kAnd, kOr, kNot };
  Kind kind = Kind::kCompare;
  std::string var, key, op;  // op: = <> < >
  int value = 0;
  std::string other_var, other_key;
  std::string label;
  Pattern pattern;  // kExists
  ConditionPtr where;
  std::vector<ConditionPtr> parts;
};

struct Query {
  std::vector<Pattern> match;
  ConditionPtr where;
  std::optional<Pattern> optional;
  ConditionPtr optional_where;
  /// What is returned: (variable, property).
  std::vector<std::pair<std::string, std::string>> returns;
};

/// The query under a context such as "CERTAINLY AS OF date('2000-01-05')", which follows the pattern.
/// `as`: the name of the row's period, returned as the last column; empty: none.
/// `distinct` drops duplicates.
std::string Text(const Query& query, const std::string& context, const std::string& as = "",
                 bool distinct = false, bool ordered = false);

struct QueryOptions {
  bool optional = true;
  int optional_percent = 35;
  bool exists = true;
  bool negation = true;
  bool or_conditions = true;
  /// Return other properties besides `k`.
  bool return_values = true;
  int max_edges = 2;
};

Query RandomQuery(Random& random, const QueryOptions& options);

/// Simpler queries that drop one part, for shrinking.
std::vector<Query> Simpler(const Query& query);

}  // namespace fasti::model
