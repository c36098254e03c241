// The common ground of the syntax tree: names, the expression base class and type names.
//
// Ownership: trees of values and unique_ptr; a parent owns its children; nothing points upward or sideways.
// Every node carries the Span of the text it was read from. Nodes are plain data: filled by the parser,
// constant after it, free of thread state. Nesting is capped at kMaxNesting by the parser, so recursive
// passes (and the destructors) need a bounded stack; chains of equal operators are flat vectors and may be
// long.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "fasti/status.h"

namespace fasti::ast {

/// How deeply brackets and CASE may nest in the text.
inline constexpr int kMaxNesting = 128;
/// The greatest height of a tree: operators, NOTs, signs and postfix steps (`a.b.c`) count too.
inline constexpr int kMaxTreeHeight = 3 * kMaxNesting;

/// A variable, label, type, property key or function name, unquoted.
struct Name {
  std::string text;
  Span span;
};

/// `apoc.text.join`: one or more names joined by dots.
struct QualifiedName {
  std::vector<Name> parts;
  Span span;
  /// The parts joined by dots, as written.
  std::string ToString() const;
};

/// A property key: `name`, or `$name` whose value is the key (`{$k: 1}`).
struct PropertyKey {
  Name name;
  bool is_parameter = false;
};

/// A type as written: `STRING`, `LIST<INTEGER NOT NULL>`, `ZONED DATETIME`. The binder knows which exist.
struct TypeName {
  std::string name;  // upper case, words separated by one blank
  /// The element type of LIST<T>; the alternatives of `A | B`, which is read as ANY<A | B>.
  std::vector<TypeName> arguments;
  bool not_null = false;
  Span span;
};

enum class ExprKind : uint8_t {
  kNull,
  kBoolean,
  kInteger,
  kFloat,
  kString,
  kTemporalLiteral,
  kParameter,
  kVariable,
  kList,
  kMap,
  kProperty,
  kIndex,
  kSlice,
  kHasLabels,
  kFunctionCall,
  kCountStar,
  kNot,
  kLogical,
  kComparison,
  kArithmetic,
  kSign,
  kPredicate,
  kIsNull,
  kIsType,
  kCase,
  kListComprehension,
  kPatternComprehension,
  kQuantifier,
  kReduce,
  kMapProjection,
  kSubquery,
  kPattern,
};

/// The base of all expressions (ast_expr.h). Downcast with As<T>(expr) after looking at `kind`.
struct Expr {
  explicit Expr(ExprKind k) : kind(k) {}
  Expr(const Expr&) = delete;
  Expr& operator=(const Expr&) = delete;
  virtual ~Expr() = default;

  const ExprKind kind;
  Span span;
};
using ExprPtr = std::unique_ptr<Expr>;

/// Downcasts a node (Expr or Clause) whose `kind` is T::kKind.
/// @pre node.kind == T::kKind
template <typename T, typename Node>
const T& As(const Node& node) {
  return static_cast<const T&>(node);
}
template <typename T, typename Node>
T& As(Node& node) {
  return static_cast<T&>(node);
}
/// The node as a T, or null when it is of another kind (or null itself).
template <typename T, typename Node>
const T* TryAs(const Node* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}

}  // namespace fasti::ast
