#include "query/types/type.h"

namespace fasti {
namespace {

std::string NamesOf(Type::Mask kinds, Type::Mask elements) {
  // Kinds that people take for one are named once: "NUMBER" says more than "INTEGER or FLOAT".
  struct Name {
    Type::Mask mask;
    const char* text;
  };
  static constexpr Name kNames[] = {
      {Type::kBool, "BOOLEAN"},
      {Type::kNumber, "NUMBER"},
      {Type::kInt, "INTEGER"},
      {Type::kFloat, "FLOAT"},
      {Type::kString, "STRING"},
      {Type::kBytes, "BYTES"},
      {Type::kList, "LIST"},
      {Type::kMap, "MAP"},
      {Type::kDate, "DATE"},
      {Type::kLocalTime, "LOCAL TIME"},
      {Type::kTime, "ZONED TIME"},
      {Type::kLocalDateTime, "LOCAL DATETIME"},
      {Type::kDateTime, "ZONED DATETIME"},
      {Type::kDuration, "DURATION"},
      {Type::kPeriod, "PERIOD"},
      {Type::kBound, "BOUND"},
      {Type::kNode, "NODE"},
      {Type::kEdge, "RELATIONSHIP"},
      {Type::kPath, "PATH"},
  };
  std::string out;
  Type::Mask left = kinds & ~Type::kNull;
  for (const Name& name : kNames) {
    if ((left & name.mask) != name.mask) continue;
    left &= ~name.mask;
    if (!out.empty()) out += left == 0 ? " or " : ", ";
    out += name.text;
    constexpr Type::Mask kAnything = Type::kAnyMask & ~Type::kNull;
    if (name.mask == Type::kList && (elements & kAnything) != kAnything && (elements & kAnything) != 0) {
      out += " of " + NamesOf(elements, Type::kAnyMask);
    }
  }
  return out;
}

}  // namespace

std::string TypeName(Type type) {
  constexpr Type::Mask kAnything = Type::kAnyMask & ~Type::kNull;
  if ((type.kinds & kAnything) == kAnything) return "any value";
  if ((type.kinds & kAnything) == 0) return "NULL";
  return NamesOf(type.kinds, type.elements);
}

}  // namespace fasti
