#include "query/binder/static_types.h"

#include <array>
#include <utility>

namespace fasti::bound {

namespace {

constexpr Type::Mask kDated = Type::kTemporal;

constexpr std::array<std::pair<std::string_view, Type::Mask>, 37> kNamedTypes{{
    {"ANY", Type::kAnyMask},
    {"ANY VALUE", Type::kAnyMask},
    {"BOOL", Type::kBool},
    {"BOOLEAN", Type::kBool},
    {"BOUND", Type::kBound},
    {"BYTES", Type::kBytes},
    {"DATE", Type::kDate},
    {"DATETIME", Type::kDateTime},
    {"DURATION", Type::kDuration},
    {"EDGE", Type::kEdge},
    {"FLOAT", Type::kFloat},
    {"FLOAT64", Type::kFloat},
    {"INT", Type::kInt},
    {"INT64", Type::kInt},
    {"INTEGER", Type::kInt},
    {"LIST", Type::kList},
    {"LOCAL DATETIME", Type::kLocalDateTime},
    {"LOCAL TIME", Type::kLocalTime},
    {"LOCALDATETIME", Type::kLocalDateTime},
    {"LOCALTIME", Type::kLocalTime},
    {"MAP", Type::kMap},
    {"NODE", Type::kNode},
    {"NOTHING", 0},
    {"NULL", Type::kNull},
    {"NUMBER", Type::kNumber},
    {"PATH", Type::kPath},
    {"PERIOD", Type::kPeriod},
    {"PROPERTY VALUE",
     Type::kAnyMask & ~(Type::kMap | Type::kNode | Type::kEdge | Type::kPath | Type::kBound)},
    {"RELATIONSHIP", Type::kEdge},
    {"SIGNED INTEGER", Type::kInt},
    {"STRING", Type::kString},
    {"TIME", Type::kTime},
    {"TIMESTAMP", Type::kDateTime},
    {"VARCHAR", Type::kString},
    {"VERTEX", Type::kNode},
    {"ZONED DATETIME", Type::kDateTime},
    {"ZONED TIME", Type::kTime},
}};

/// The kinds that one pair of families of operands yields; 0: none.
Type::Mask NumberResult(Arithmetic op, Type::Mask a, Type::Mask b) {
  const Type::Mask left = a & Type::kNumber, right = b & Type::kNumber;
  if (left == 0 || right == 0) return 0;
  if (op == Arithmetic::kPower) return Type::kFloat;
  if (left == Type::kInt && right == Type::kInt) return Type::kInt;
  if (left == Type::kFloat || right == Type::kFloat) return Type::kFloat;
  return Type::kNumber;
}

}  // namespace

Type ElementType(Type list) {
  const Type::Mask others = list.kinds & ~Type::kList;
  if ((list.kinds & Type::kList) == 0) return {list.kinds, Type::kAnyMask};
  return {list.elements | others | Type::kNull, Type::kAnyMask};
}

std::optional<Type> ArithmeticType(Arithmetic op, Type left, Type right) {
  const Type::Mask a = left.kinds & ~Type::kNull, b = right.kinds & ~Type::kNull;
  // One side is the null literal: the result is null whatever the other side.
  if (a == 0 || b == 0) return op == Arithmetic::kAdd ? Type::Any() : Type::Of(a | b);
  Type::Mask kinds = NumberResult(op, a, b);
  Type::Mask elements = Type::kAnyMask;
  switch (op) {
    case Arithmetic::kAdd: {
      const Type::Mask text = Type::kString;
      if ((a & text) && (b & (text | Type::kNumber | Type::kBool | kDated | Type::kDuration))) kinds |= text;
      if ((b & text) && (a & (text | Type::kNumber | Type::kBool | kDated | Type::kDuration))) kinds |= text;
      if ((a | b) & Type::kList) {
        kinds |= Type::kList;
        if (Surely(left, Type::kList) && Surely(right, Type::kList))
          elements = left.elements | right.elements;
      }
      if ((a & kDated) && (b & Type::kDuration)) kinds |= a & kDated;
      if ((b & kDated) && (a & Type::kDuration)) kinds |= b & kDated;
      if ((a & Type::kDuration) && (b & Type::kDuration)) kinds |= Type::kDuration;
      break;
    }
    case Arithmetic::kSubtract:
      if ((a & kDated) && (b & Type::kDuration)) kinds |= a & kDated;
      if ((a & Type::kDuration) && (b & Type::kDuration)) kinds |= Type::kDuration;
      break;
    case Arithmetic::kMultiply:
      if ((a & Type::kDuration) && (b & Type::kNumber)) kinds |= Type::kDuration;
      if ((b & Type::kDuration) && (a & Type::kNumber)) kinds |= Type::kDuration;
      break;
    case Arithmetic::kDivide:
      if ((a & Type::kDuration) && (b & Type::kNumber)) kinds |= Type::kDuration;
      break;
    case Arithmetic::kModulo:
    case Arithmetic::kPower:
      break;
  }
  if (kinds == 0) return std::nullopt;
  return Type{kinds | ((left.kinds | right.kinds) & Type::kNull), elements};
}

std::optional<NamedType> FindType(const ast::TypeName& name) {
  for (const auto& [known, kinds] : kNamedTypes) {
    if (known != name.name) continue;
    NamedType found{Type{kinds, Type::kAnyMask}, name.not_null};
    if (!name.arguments.empty()) {
      if (kinds != Type::kList || name.arguments.size() != 1) return std::nullopt;
      const auto element = FindType(name.arguments[0]);
      if (!element) return std::nullopt;
      found.type.elements = element->type.kinds | (element->not_null ? 0 : Type::kNull);
    }
    if (!found.not_null) found.type.kinds |= Type::kNull;
    return found;
  }
  return std::nullopt;
}

std::vector<std::string_view> TypeNames() {
  std::vector<std::string_view> names;
  for (const auto& [name, kinds] : kNamedTypes) names.push_back(name);
  return names;
}

std::string Described(Type type) {
  if ((type.kinds & ~Type::kNull) == 0) return "null";
  std::string name = TypeName(Type{type.kinds & ~Type::kNull, type.elements});
  if (name == "any value") return name;
  return (name.front() == 'I' || name.front() == 'E' ? "an " : "a ") + name;
}

}  // namespace fasti::bound
