#include "query/binder/static_types.h"

#include <array>
#include <utility>

#include "query/binder/errors.h"
#include "query/binder/suggest.h"
#include "storage/model/try.h"

namespace fasti::bound {

namespace {

constexpr Type::Mask kDated = Type::kTemporal;
constexpr Type::Mask kProperty =
    Type::kAnyMask & ~(Type::kMap | Type::kNode | Type::kEdge | Type::kPath | Type::kBound | Type::kNull);

constexpr std::array<std::pair<std::string_view, Type::Mask>, 41> kNamedTypes{{
    {"ANY", Type::kAnyMask},
    {"ANY EDGE", Type::kEdge},
    {"ANY MAP", Type::kMap},
    {"ANY NODE", Type::kNode},
    {"ANY RELATIONSHIP", Type::kEdge},
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
    {"PROPERTY VALUE", kProperty},
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

Result<std::vector<TypeTest>> FindTypes(const ast::TypeName& name) {
  std::vector<TypeTest> types;
  if (name.name == "ANY" && !name.arguments.empty()) {
    for (const ast::TypeName& alternative : name.arguments) {
      FASTI_TRY_ASSIGN(std::vector<TypeTest> found, FindTypes(alternative));
      for (TypeTest& type : found) {
        type.not_null = type.not_null || name.not_null;
        types.push_back(std::move(type));
      }
    }
    return types;
  }
  for (const auto& [known, kinds] : kNamedTypes) {
    if (known != name.name) continue;
    TypeTest type{kinds, name.not_null || kinds == 0, {}};
    if (kinds == kProperty) type.elements = {TypeTest{kProperty & ~Type::kList, false, {}}};
    for (const ast::TypeName& element : name.arguments) {
      FASTI_TRY_ASSIGN(type.elements, FindTypes(element));
    }
    types.push_back(std::move(type));
    return types;
  }
  return ErrorAt(name.span, "UnknownType",
                 "there is no type '" + name.name + "'" + DidYouMean(name.name, TypeNames()));
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
