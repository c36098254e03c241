// Order: openCypher's orderability, total over all kinds. Across kinds, ascending: maps, nodes,
// relationships, lists, paths, temporal kinds, strings, booleans, numbers (NaN last), null.
#include "query/types/compare.h"
#include "query/types/comparison_keys.h"

namespace fasti {
namespace {

int Rank(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::kMap:
      return 0;
    case Value::Kind::kNode:
    case Value::Kind::kNodeRef:
      return 1;
    case Value::Kind::kEdge:
    case Value::Kind::kEdgeRef:
      return 2;
    case Value::Kind::kList:
      return 3;
    case Value::Kind::kPath:
    case Value::Kind::kPathRef:
      return 4;
    case Value::Kind::kDateTime:
    case Value::Kind::kBound:
      return 5;  // One line of instants: a precise bound is its DATETIME.
    case Value::Kind::kLocalDateTime:
      return 6;
    case Value::Kind::kDate:
      return 7;
    case Value::Kind::kTime:
      return 8;
    case Value::Kind::kLocalTime:
      return 9;
    case Value::Kind::kDuration:
      return 10;
    case Value::Kind::kPeriod:
      return 11;
    case Value::Kind::kString:
      return 12;
    case Value::Kind::kBytes:
      return 13;
    case Value::Kind::kBool:
      return 14;
    case Value::Kind::kInt:
    case Value::Kind::kFloat:
      return 15;
    case Value::Kind::kNull:
      return 16;
  }
  return 17;
}

template <typename T>
int Sign(const T& a, const T& b) {
  return a < b ? -1 : (b < a ? 1 : 0);
}

int OrderNumbers(const Value& a, const Value& b) {
  const auto ordering = keys::CompareNumbers(a, b);
  if (ordering < 0) return -1;
  if (ordering > 0) return 1;
  if (ordering == 0) return 0;
  auto is_nan = [](const Value& v) { return v.is_float() && v.as_float() != v.as_float(); };
  return static_cast<int>(is_nan(a)) - static_cast<int>(is_nan(b));
}

int OrderLists(const List& a, const List& b) {
  for (size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (const int one = Order(a[i], b[i]); one != 0) return one;
  }
  return Sign(a.size(), b.size());
}

// By size, then by keys, then by values: maps of one shape stay together.
int OrderMaps(const Map& a, const Map& b) {
  if (a.size() != b.size()) return Sign(a.size(), b.size());
  for (size_t i = 0; i < a.size(); ++i) {
    if (const int key = a[i].first.compare(b[i].first); key != 0) return key;
  }
  for (size_t i = 0; i < a.size(); ++i) {
    if (const int value = Order(a[i].second, b[i].second); value != 0) return value;
  }
  return 0;
}

int OrderPaths(const Value& a, const Value& b) {
  if (const int first = Sign(keys::PathNode(a, 0), keys::PathNode(b, 0)); first != 0) return first;
  const size_t left = keys::PathLength(a);
  const size_t right = keys::PathLength(b);
  for (size_t i = 0; i < left && i < right; ++i) {
    if (const int edge = Sign(keys::PathEdge(a, i), keys::PathEdge(b, i)); edge != 0) return edge;
    if (const int node = Sign(keys::PathNode(a, i + 1), keys::PathNode(b, i + 1)); node != 0) return node;
  }
  return Sign(left, right);
}

// By average length (a month is 30.436875 days, 2 629 746 s), then by months, days and seconds apart.
int OrderDurations(const Duration& a, const Duration& b) {
  auto nanos = [](const Duration& d) {
    const keys::Nanos seconds =
        keys::Nanos{d.months} * 2'629'746 + keys::Nanos{d.days} * 86'400 + keys::Nanos{d.seconds};
    return seconds * 1'000'000'000 + d.nanos;
  };
  if (const int length = Sign(nanos(a), nanos(b)); length != 0) return length;
  if (a.months != b.months) return Sign(a.months, b.months);
  if (a.days != b.days) return Sign(a.days, b.days);
  return 0;
}

int OrderBounds(const Bound& a, const Bound& b) {
  if (a.earliest != b.earliest) return Sign(a.earliest, b.earliest);
  if (a.latest != b.latest) return Sign(a.latest, b.latest);
  return Sign(a.flags, b.flags);
}

int OrderInstants(const Value& a, const Value& b) {
  const auto left = *keys::StretchOf(a);
  const auto right = *keys::StretchOf(b);
  if (left.earliest != right.earliest) return Sign(left.earliest, right.earliest);
  if (left.latest != right.latest) return Sign(left.latest, right.latest);
  auto flags = [](const Value& v) { return v.kind() == Value::Kind::kBound ? v.as_bound().bound.flags : 0; };
  return flags(a) - flags(b);
}

}  // namespace

int Order(const Value& a, const Value& b) {
  if (const int rank = Rank(a.kind()) - Rank(b.kind()); rank != 0) return rank;
  switch (a.kind()) {
    case Value::Kind::kNull:
      return 0;
    case Value::Kind::kBool:
      return static_cast<int>(a.as_bool()) - static_cast<int>(b.as_bool());
    case Value::Kind::kInt:
    case Value::Kind::kFloat:
      return OrderNumbers(a, b);
    case Value::Kind::kString:
    case Value::Kind::kBytes:
      return a.as_string().compare(b.as_string());
    case Value::Kind::kList:
      return OrderLists(a.as_list(), b.as_list());
    case Value::Kind::kMap:
      return OrderMaps(a.as_map(), b.as_map());
    case Value::Kind::kDate:
      return Sign(a.as_date(), b.as_date());
    case Value::Kind::kLocalTime:
      return Sign(a.as_local_time(), b.as_local_time());
    case Value::Kind::kTime:
      return Sign(keys::UtcNanosOf(a.as_time()), keys::UtcNanosOf(b.as_time()));
    case Value::Kind::kLocalDateTime:
      return Sign(a.as_local_date_time(), b.as_local_date_time());
    case Value::Kind::kDateTime:
    case Value::Kind::kBound:
      return OrderInstants(a, b);
    case Value::Kind::kDuration:
      return OrderDurations(a.as_duration(), b.as_duration());
    case Value::Kind::kPeriod: {
      const Period& left = a.as_period().period;
      const Period& right = b.as_period().period;
      const int from = OrderBounds(left.from, right.from);
      return from != 0 ? from : OrderBounds(left.to, right.to);
    }
    case Value::Kind::kNode:
    case Value::Kind::kNodeRef:
      return Sign(a.node_id(), b.node_id());
    case Value::Kind::kEdge:
    case Value::Kind::kEdgeRef:
      return Sign(a.edge_id(), b.edge_id());
    case Value::Kind::kPath:
    case Value::Kind::kPathRef:
      return OrderPaths(a, b);
  }
  return 0;
}

}  // namespace fasti
