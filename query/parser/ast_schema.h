// Graph types, constraints, indexes and SHOW in the syntax tree. Source: language.md section 4.
#pragma once

#include <variant>

#include "query/parser/ast_base.h"
#include "query/parser/ast_expr.h"
#include "query/parser/ast_pattern.h"

namespace fasti::ast {

/// `name :: STRING NOT NULL KEY`. In `DROP (:L {p})` only the name is given and `type` is absent.
struct PropertyType {
  Name name;
  std::optional<TypeName> type;
  bool not_null = false;
  bool key = false;
  bool unique = false;
  Span span;
};

/// What a node type and an edge type may say after their properties, in any order, each at most once.
struct ElementTraits {
  bool strict = false;
  bool valid_required = false;
  /// WITHOUT OVERLAPS [(property, ...)]: present and empty without a list.
  std::optional<std::vector<Name>> without_overlaps;
  /// AT MOST n PER SOURCE | TARGET (edge types only), at every instant.
  std::optional<int64_t> at_most_per_source;
  std::optional<int64_t> at_most_per_target;
};

/// `(:Country {name :: STRING} STRICT)`
struct NodeType {
  std::vector<Name> labels;  // at least one
  std::vector<PropertyType> properties;
  ElementTraits traits;
  Span span;
};
/// `(:A)-[:TYPE {...} VALID REQUIRED]->(:B)`; an end without labels (`()`) is any node.
struct EdgeType {
  std::vector<Name> source;
  std::vector<Name> target;
  Name type;
  std::vector<PropertyType> properties;
  ElementTraits traits;
  Span span;
};
using ElementType = std::variant<NodeType, EdgeType>;

/// `CREATE [STRICT] GRAPH TYPE [IF NOT EXISTS] { element, ... }`
struct CreateGraphType {
  bool strict = false;
  bool if_not_exists = false;
  std::vector<ElementType> elements;
};
/// `ALTER GRAPH TYPE ADD element, ... | DROP element, ... | SET STRICT | SET OPEN`
struct AlterGraphType {
  enum class Action : uint8_t { kAdd, kDrop, kSetStrict, kSetOpen };
  Action action = Action::kAdd;
  std::vector<ElementType> elements;  // for kAdd and kDrop
};
/// `DROP GRAPH TYPE [IF EXISTS]`
struct DropGraphType {
  bool if_exists = false;
};

/// `CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR pattern REQUIRE what IS ...`
struct CreateConstraint {
  enum class Kind : uint8_t { kUnique, kKey, kNotNull, kTyped };
  enum class Time : uint8_t { kUnstated, kAtEveryInstant, kWithoutOverlaps };
  std::optional<Name> name;
  bool if_not_exists = false;
  PathPattern pattern;
  std::vector<ExprPtr> targets;  // variables or property accesses; at least one
  Kind kind = Kind::kUnique;
  std::optional<TypeName> type;  // for kTyped
  Time time = Time::kUnstated;
};
/// `DROP CONSTRAINT name [IF EXISTS]`
struct DropConstraint {
  Name name;
  bool if_exists = false;
};
/// `CREATE INDEX [name] [IF NOT EXISTS] FOR pattern ON (x.p, ...)`
struct CreateIndex {
  std::optional<Name> name;
  bool if_not_exists = false;
  PathPattern pattern;
  std::vector<ExprPtr> targets;
};
/// `DROP INDEX name [IF EXISTS]`
struct DropIndex {
  Name name;
  bool if_exists = false;
};
/// `SHOW GRAPH TYPE | CONSTRAINTS | INDEXES | FUNCTIONS | PROCEDURES`
struct Show {
  enum class What : uint8_t { kGraphType, kConstraints, kIndexes, kFunctions, kProcedures };
  What what = What::kGraphType;
};
/// `CHECK CONSTRAINTS`
struct CheckConstraints {};

}  // namespace fasti::ast
