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
  /// `*min..max`; the variable is then a list of edges.
  bool variable = false;
  int min_hops = 1, max_hops = 1;
};

/// nodes.size() == edges.size() + 1
struct Pattern {
  std::vector<NodePattern> nodes;
  std::vector<EdgePattern> edges;
};

struct Condition;
using ConditionPtr = std::shared_ptr<const Condition>;

struct Condition {
  enum class Kind {
    kCompare,
    kCompareTwo,
    kHasLabel,
    kIsNull,
    kExists,
    kPatternPredicate,
    kCount,      // COUNT { pattern WHERE … } op value
    kInCollect,  // var.key IN COLLECT { MATCH pattern WHERE … RETURN other_var.other_key }
    kAnd,
    kOr,
    kNot
  };
  Kind kind = Kind::kCompare;
  std::string var, key, op;  // op: = <> < >
  int value = 0;
  std::string other_var, other_key;
  std::string label;
  Pattern pattern;  // kExists, kPatternPredicate, kCount, kInCollect
  ConditionPtr where;
  std::vector<ConditionPtr> parts;
};

/// One aggregate of the answer. With any, what is returned besides is the grouping key.
struct Aggregate {
  enum class Kind { kCountAll, kCount, kCountDistinct, kSum, kMin, kMax, kCollectSize };
  Kind kind = Kind::kCountAll;
  std::string var, key;  // not for kCountAll
};

/// A subquery among what is returned: COUNT { }, EXISTS { } or COLLECT { … RETURN var.key }.
struct Returned {
  enum class Kind { kCount, kExists, kCollect };
  Kind kind = Kind::kCount;
  Pattern pattern;
  ConditionPtr where;
  std::string var, key;  // kCollect
};

/// `[OPTIONAL] CALL (start) { MATCH pattern WHERE … RETURN var.key AS v }`, or `RETURN count(var) AS v`.
struct Call {
  bool optional = false;
  bool counts = false;
  Pattern pattern;
  ConditionPtr where;
  std::string var, key;
};

struct Query {
  std::vector<Pattern> match;
  ConditionPtr where;
  /// A second MATCH clause, of one pattern.
  std::optional<Pattern> then;
  ConditionPtr then_where;
  /// After it, of each row; its column follows the others.
  std::optional<Call> call;
  std::optional<Pattern> optional;
  ConditionPtr optional_where;
  /// What is returned: (variable, property).
  std::vector<std::pair<std::string, std::string>> returns;
  /// One more column.
  std::optional<Returned> returned;
  /// Other spellings of the same: the clause inside CALL { }, the subquery inside a loop or a branch.
  bool then_in_call = false, optional_in_call = false;
  enum class Around { kNothing, kLoop, kBranch };
  Around around = Around::kNothing;
  std::vector<Aggregate> aggregates;
};

/// How a query is written around its context, such as "CERTAINLY AS OF date('2000-01-05')".
struct Form {
  std::string context;
  /// The context leads the query and covers every clause; else each MATCH states it, after its pattern.
  bool leading = false;
  /// The name of the row's period, returned as the last column; empty: none.
  std::string as;
  /// `RETURN … OVER TIME as`.
  bool over_time = false;
  /// "FROM … TO …" or "KNOWN FROM … TO …": the clause compares two instants, and the row begins with `op`.
  std::string diff;
  bool distinct = false;
  bool ordered = false;
};
std::string Text(const Query& query, const Form& form);

/// The same with a context that follows the pattern.
std::string Text(const Query& query, const std::string& context, const std::string& as = "",
                 bool distinct = false, bool ordered = false);

struct QueryOptions {
  bool optional = true;
  int optional_percent = 35;
  bool exists = true;
  bool negation = true;
  bool or_conditions = true;
  /// COUNT { } and COLLECT { } in conditions, besides EXISTS.
  bool counts = true;
  /// Return other properties besides `k`.
  bool return_values = true;
  int max_edges = 2;
  int variable_length_percent = 15;
  /// A second MATCH clause.
  int then_percent = 0;
  /// A subquery in RETURN.
  int returned_percent = 0;
  /// CALL { }; `one_row_calls`: only such as give one row for each.
  int call_percent = 0;
  bool one_row_calls = false;
  /// What CALL { }, a loop or a branch can say is said by it.
  int respelled_percent = 0;
  int aggregate_percent = 0;
};

Query RandomQuery(Random& random, const QueryOptions& options);

/// Simpler queries that drop one part, for shrinking.
std::vector<Query> Simpler(const Query& query);

}  // namespace fasti::model
