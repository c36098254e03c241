// What the binder can say about the types of expressions before any value is known.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/parser/ast_base.h"
#include "query/parser/ast_expr.h"
#include "query/types/operators.h"
#include "query/types/type.h"
#include "query/types/type_test.h"

namespace fasti::bound {

/// Types of literals and of results that are never null.
constexpr Type Exactly(Type::Mask kinds) { return {kinds, Type::kAnyMask}; }

/// Whether a value of this type may be of one of the wanted kinds. A type that is only null fits everywhere.
constexpr bool CouldBe(Type type, Type::Mask wanted) {
  return (type.kinds & wanted) != 0 || (type.kinds & ~Type::kNull) == 0;
}

/// Whether every value of this type but null is of one of the kinds, and there may be such values.
constexpr bool Surely(Type type, Type::Mask kinds) { return (type.kinds & kinds) != 0 && type.IsOnly(kinds); }

/// A value of either type.
constexpr Type Either(Type a, Type b) {
  const bool list_a = (a.kinds & Type::kList) != 0, list_b = (b.kinds & Type::kList) != 0;
  const Type::Mask elements = list_a && list_b ? (a.elements | b.elements)
                              : list_a         ? a.elements
                              : list_b         ? b.elements
                                               : Type::kAnyMask;
  return {a.kinds | b.kinds, elements};
}

/// The type of an element of a list of this type; of the value itself where it may be no list (UNWIND).
Type ElementType(Type list);

/// The type of `a op b`; nothing when no values of these types can be operands of it.
std::optional<Type> ArithmeticType(Arithmetic op, Type a, Type b);

/// The alternatives that `IS :: name` tests. @error UnknownType, with the place of the unknown name
Result<std::vector<TypeTest>> FindTypes(const ast::TypeName& name);
/// The names that FindType knows.
std::vector<std::string_view> TypeNames();

/// "a STRING", "an INTEGER or a FLOAT": for messages.
std::string Described(Type type);

}  // namespace fasti::bound
