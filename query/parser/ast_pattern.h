// Patterns in the syntax tree: nodes, relationships, paths and label expressions.
//
// Source: openCypher 9 patterns; ISO GQL quantified paths and path search prefixes; language.md sections 1,
// 2, 5.
#pragma once

#include <variant>

#include "query/parser/ast_base.h"
#include "query/parser/ast_time.h"

namespace fasti::ast {

/// A condition on labels or on a relationship's type: `:A:B`, `:A|B&!C`, `:%`, `:$p`, `:$(expr)`,
/// `:$any(expr)`.
/// `:A:B` is read as a conjunction, `:A|:B` as a disjunction.
struct LabelExpr {
  enum class Kind : uint8_t {
    kName,        // name
    kParameter,   // $name: a label, or a list of labels of which all are meant
    kDynamic,     // $(value), $all(value): the same, from an expression
    kDynamicAny,  // $any(value): a label of which one is meant
    kAny,         // %
    kNot,         // children[0]
    kAnd,         // two or more children
    kOr,          // two or more children
  };
  Kind kind = Kind::kName;
  Name name;
  ExprPtr value;
  std::vector<LabelExpr> children;
  Span span;
};

/// `(x:Label {key: value} AS OF t WHERE ...)`
struct NodePattern {
  std::optional<Name> variable;
  std::optional<LabelExpr> labels;
  ExprPtr properties;                  // null, a MapExpr or a Parameter
  std::optional<TimeContext> context;  // only where a pattern is read
  std::optional<Validity> validity;    // only where a pattern is written (CREATE, MERGE)
  ExprPtr where;                       // null: no condition
  Span span;
};

/// `*`, `*2`, `*1..3` inside the brackets of a relationship; `{1,3}`, `+`, `*`, `?` after it or after a
/// group. An absent minimum means 1 in the bracket form; quantifiers always state theirs.
struct PathLength {
  std::optional<uint64_t> min;
  std::optional<uint64_t> max;
  Span span;
};

enum class Direction : uint8_t { kLeft, kRight, kEither };

/// `<-[r:TYPE*1..3 {key: value} AS OF t WHERE ...]-`
struct RelPattern {
  /// Both `-[]-` and `<-[]->` are kEither.
  Direction direction = Direction::kEither;
  std::optional<Name> variable;
  std::optional<LabelExpr> types;
  /// Set for the openCypher form `[*..]`; the variable is then a list of relationships.
  std::optional<PathLength> variable_length;
  ExprPtr properties;  // null, a MapExpr or a Parameter
  std::optional<TimeContext> context;
  std::optional<Validity> validity;
  ExprPtr where;
  /// Set for the GQL form `-[..]->{1,3}`.
  std::optional<PathLength> quantifier;
  Span span;
};

struct PathPattern;

/// `((a)-[r]->(b) WHERE ...){1,3}`; without a quantifier a plain parenthesised path.
struct PathGroup {
  std::unique_ptr<PathPattern> path;
  ExprPtr where;
  std::optional<PathLength> quantifier;
  Span span;
  PathGroup();
  PathGroup(PathGroup&&) noexcept;
  PathGroup& operator=(PathGroup&&) noexcept;
  ~PathGroup();
};

/// Elements stand in the order of the text. Nodes and relationships alternate; a group may stand where a node
/// may. Between a group and a neighbouring node or group no relationship is written.
using PathElement = std::variant<NodePattern, RelPattern, PathGroup>;

/// Which of the matching paths are wanted (ISO GQL path search prefix).
struct PathSelector {
  enum class Kind : uint8_t {
    kAll,                       // every path (the default, also written ALL PATHS)
    kAny,                       // ANY [k] [PATHS]
    kAnyShortest,               // ANY SHORTEST [PATH]
    kAllShortest,               // ALL SHORTEST
    kShortestK,                 // SHORTEST [k]
    kShortestKGroups,           // SHORTEST [k] GROUPS
    kShortestPathFunction,      // shortestPath((a)-[*]->(b))
    kAllShortestPathsFunction,  // allShortestPaths((a)-[*]->(b))
  };
  Kind kind = Kind::kAll;
  ExprPtr count;  // null: 1
  Span span;
};

enum class PathMode : uint8_t { kUnstated, kWalk, kTrail, kSimple, kAcyclic };

/// `p = SHORTEST 2 TRAIL (a)-[:R]->(b)`
struct PathPattern {
  std::optional<Name> variable;
  PathSelector selector;
  PathMode mode = PathMode::kUnstated;
  std::vector<PathElement> elements;  // at least one
  Span span;
};

}  // namespace fasti::ast
