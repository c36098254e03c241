#include "query/functions/value_type.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace fasti {
namespace {

// The place of a kind in a union of types, as the documentation of Cypher orders them.
int UnionRank(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::kNull:
      return 0;
    case Value::Kind::kBool:
      return 1;
    case Value::Kind::kString:
      return 2;
    case Value::Kind::kBytes:
      return 3;
    case Value::Kind::kInt:
      return 4;
    case Value::Kind::kFloat:
      return 5;
    case Value::Kind::kDate:
      return 6;
    case Value::Kind::kLocalTime:
      return 7;
    case Value::Kind::kTime:
      return 8;
    case Value::Kind::kLocalDateTime:
      return 9;
    case Value::Kind::kDateTime:
      return 10;
    case Value::Kind::kDuration:
      return 11;
    case Value::Kind::kPeriod:
      return 12;
    case Value::Kind::kBound:
      return 13;
    case Value::Kind::kNode:
    case Value::Kind::kNodeRef:
      return 14;
    case Value::Kind::kEdge:
    case Value::Kind::kEdgeRef:
      return 15;
    case Value::Kind::kMap:
      return 16;
    case Value::Kind::kList:
      return 17;
    case Value::Kind::kPath:
    case Value::Kind::kPathRef:
      return 18;
  }
  return 19;
}

std::string BareType(const Value& value);

std::string ElementTypes(const List& list) {
  std::vector<std::pair<int, std::string>> types;
  bool nullable = false;
  for (const Value& item : list) {
    if (item.is_null()) {
      nullable = true;
      continue;
    }
    std::pair<int, std::string> type{UnionRank(item.kind()), BareType(item)};
    if (std::find(types.begin(), types.end(), type) == types.end()) types.push_back(std::move(type));
  }
  if (types.empty()) return nullable ? "NULL" : "NOTHING";
  std::sort(types.begin(), types.end());
  std::string out;
  for (const auto& [rank, name] : types) {
    if (!out.empty()) out += " | ";
    out += name;
    if (!nullable) out += " NOT NULL";
  }
  return out;
}

std::string BareType(const Value& value) {
  if (value.is_list()) return "LIST<" + ElementTypes(value.as_list()) + ">";
  return std::string(KindName(value.kind()));
}

}  // namespace

std::string ValueType(const Value& value) { return value.is_null() ? "NULL" : BareType(value) + " NOT NULL"; }

}  // namespace fasti
