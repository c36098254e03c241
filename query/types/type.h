// Static types: the set of kinds that an expression may yield, as far as the binder can know. openCypher is
// dynamic, so a type is a set and never a promise beyond "no other kind"; null is always among the kinds
// unless stated. A type error is raised at compile time only if the sets are disjoint.
#pragma once

#include <cstdint>
#include <string>

#include "fasti/value.h"

namespace fasti {

struct Type {
  using Mask = uint32_t;
  static constexpr Mask Bit(Value::Kind kind) { return Mask{1} << static_cast<uint32_t>(kind); }

  static constexpr Mask kNull = Mask{1} << 0;
  static constexpr Mask kBool = Mask{1} << 1;
  static constexpr Mask kInt = Mask{1} << 2;
  static constexpr Mask kFloat = Mask{1} << 3;
  static constexpr Mask kNumber = kInt | kFloat;
  static constexpr Mask kString = Mask{1} << 4;
  static constexpr Mask kBytes = Mask{1} << 5;
  static constexpr Mask kList = Mask{1} << 6;
  static constexpr Mask kMap = Mask{1} << 7;
  static constexpr Mask kDate = Mask{1} << 8;
  static constexpr Mask kLocalTime = Mask{1} << 9;
  static constexpr Mask kTime = Mask{1} << 10;
  static constexpr Mask kLocalDateTime = Mask{1} << 11;
  static constexpr Mask kDateTime = Mask{1} << 12;
  static constexpr Mask kTemporal = kDate | kLocalTime | kTime | kLocalDateTime | kDateTime;
  static constexpr Mask kDuration = Mask{1} << 13;
  static constexpr Mask kPeriod = Mask{1} << 14;
  static constexpr Mask kBound = Mask{1} << 15;
  static constexpr Mask kNode = Mask{1} << 16;  ///< Node values and node references alike.
  static constexpr Mask kEdge = Mask{1} << 17;
  static constexpr Mask kPath = Mask{1} << 18;
  static constexpr Mask kAnyMask = (Mask{1} << 19) - 1;

  Mask kinds = kAnyMask;
  Mask elements = kAnyMask;  ///< The kinds of a list's elements, when kinds contains kList.

  static constexpr Type Any() { return {}; }
  static constexpr Type Of(Mask kinds) { return {kinds | kNull, kAnyMask}; }
  static constexpr Type ListOf(Mask elements) { return {kList | kNull, elements}; }
  /// True if a value may be one of `wanted`, or can only be null: false means a compile-time type error. That
  /// null is among the kinds does not count, it is among those of every expression.
  constexpr bool MayBe(Mask wanted) const { return (kinds & wanted & ~kNull) != 0 || (kinds & ~kNull) == 0; }
  constexpr bool IsOnly(Mask wanted) const { return (kinds & ~(wanted | kNull)) == 0; }
  friend constexpr bool operator==(const Type&, const Type&) = default;
};

/// The mask bit of a value's kind; references count as what they refer to.
constexpr Type::Mask MaskOf(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::kNodeRef:
      return Type::kNode;
    case Value::Kind::kEdgeRef:
      return Type::kEdge;
    case Value::Kind::kPathRef:
      return Type::kPath;
    default:
      return Type::Bit(kind);
  }
}

/// "INTEGER", "LIST or STRING", "any value": for messages.
std::string TypeName(Type type);

}  // namespace fasti
