#include "query/types/compare.h"

#include "query/types/comparison_keys.h"

namespace fasti {
namespace {

bool SamePath(const Value& a, const Value& b) {
  const size_t length = keys::PathLength(a);
  if (length != keys::PathLength(b) || keys::PathNode(a, 0) != keys::PathNode(b, 0)) return false;
  for (size_t i = 0; i < length; ++i) {
    if (keys::PathEdge(a, i) != keys::PathEdge(b, i) ||
        keys::PathNode(a, i + 1) != keys::PathNode(b, i + 1)) {
      return false;
    }
  }
  return true;
}

// A difference anywhere decides; only without one does a null make the whole unknown.
template <typename Next>
Truth EqualsAll(size_t size, Next&& equals) {
  Truth all = Truth::kTrue;
  for (size_t i = 0; i < size; ++i) {
    const Truth one = equals(i);
    if (one == Truth::kFalse) return Truth::kFalse;
    if (one == Truth::kNull) all = Truth::kNull;
  }
  return all;
}

Truth ListEquals(const List& a, const List& b) {
  if (a.size() != b.size()) return Truth::kFalse;
  return EqualsAll(a.size(), [&](size_t i) { return Equals(a[i], b[i]); });
}

Truth MapEquals(const Map& a, const Map& b) {
  if (a.size() != b.size()) return Truth::kFalse;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i].first != b[i].first) return Truth::kFalse;
  }
  return EqualsAll(a.size(), [&](size_t i) { return Equals(a[i].second, b[i].second); });
}

// Null stands for "it depends on which instant the bound is": the executor keeps the set itself
// (compare_sets.h).
Truth BoundEquals(const Value& a, const Value& b) {
  const auto left = keys::StretchOf(a);
  const auto right = keys::StretchOf(b);
  if (!left || !right || left->latest < right->earliest || right->latest < left->earliest)
    return Truth::kFalse;
  return left->single() && right->single() ? Truth::kTrue : Truth::kNull;
}

Comparison FromOrdering(std::partial_ordering o) {
  if (o < 0) return Comparison::kLess;
  if (o > 0) return Comparison::kGreater;
  return o == 0 ? Comparison::kEqual : Comparison::kUnordered;
}

Comparison CompareBounds(const Value& a, const Value& b) {
  const auto left = keys::StretchOf(a);
  const auto right = keys::StretchOf(b);
  if (!left || !right) return Comparison::kNull;
  if (left->latest < right->earliest) return Comparison::kLess;
  if (right->latest < left->earliest) return Comparison::kGreater;
  return left->single() && right->single() ? Comparison::kEqual : Comparison::kNull;
}

Comparison CompareLists(const List& a, const List& b) {
  for (size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (Equals(a[i], b[i]) == Truth::kTrue) continue;
    const Comparison one = Compare(a[i], b[i]);
    if (one != Comparison::kEqual) return one;
  }
  return FromOrdering(a.size() <=> b.size());
}

template <typename T>
int Sign(const T& a, const T& b) {
  return a < b ? -1 : (b < a ? 1 : 0);
}

}  // namespace

Truth Equals(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return Truth::kNull;
  if (a.is_number() && b.is_number()) return ToTruth(keys::CompareNumbers(a, b) == 0);
  if (a.kind() == Value::Kind::kBound || b.kind() == Value::Kind::kBound) return BoundEquals(a, b);
  if (!keys::SameClass(a.kind(), b.kind())) return Truth::kFalse;
  switch (a.kind()) {
    case Value::Kind::kNull:
    case Value::Kind::kInt:
    case Value::Kind::kFloat:
    case Value::Kind::kBound:
      break;  // Answered above.
    case Value::Kind::kBool:
      return ToTruth(a.as_bool() == b.as_bool());
    case Value::Kind::kString:
    case Value::Kind::kBytes:
      return ToTruth(a.as_string() == b.as_string());
    case Value::Kind::kList:
      return ListEquals(a.as_list(), b.as_list());
    case Value::Kind::kMap:
      return MapEquals(a.as_map(), b.as_map());
    case Value::Kind::kDate:
      return ToTruth(a.as_date() == b.as_date());
    case Value::Kind::kLocalTime:
      return ToTruth(a.as_local_time() == b.as_local_time());
    case Value::Kind::kTime:
      return ToTruth(keys::UtcNanosOf(a.as_time()) == keys::UtcNanosOf(b.as_time()));
    case Value::Kind::kLocalDateTime:
      return ToTruth(a.as_local_date_time() == b.as_local_date_time());
    case Value::Kind::kDateTime:
      return ToTruth(keys::NanosOf(a.as_date_time()) == keys::NanosOf(b.as_date_time()));
    case Value::Kind::kDuration:
      return ToTruth(a.as_duration() == b.as_duration());
    case Value::Kind::kPeriod:
      return ToTruth(a.as_period().period == b.as_period().period);
    case Value::Kind::kNode:
    case Value::Kind::kNodeRef:
      return ToTruth(a.node_id() == b.node_id());
    case Value::Kind::kEdge:
    case Value::Kind::kEdgeRef:
      return ToTruth(a.edge_id() == b.edge_id());
    case Value::Kind::kPath:
    case Value::Kind::kPathRef:
      return ToTruth(SamePath(a, b));
  }
  return Truth::kFalse;
}

// The order is total and never merges what differs, so it defines equivalence: null with null, NaN with NaN.
bool Equivalent(const Value& a, const Value& b) {
  if (a.kind() == b.kind()) {
    if (a.is_int()) return a.as_int() == b.as_int();
    if (a.is_string()) return a.as_string() == b.as_string();
  }
  return Order(a, b) == 0;
}

Comparison Compare(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return Comparison::kNull;
  if (a.is_number() && b.is_number()) return FromOrdering(keys::CompareNumbers(a, b));
  if (a.kind() == Value::Kind::kBound || b.kind() == Value::Kind::kBound) return CompareBounds(a, b);
  if (a.kind() != b.kind()) return Comparison::kNull;
  switch (a.kind()) {
    case Value::Kind::kBool:
      return FromOrdering(a.as_bool() <=> b.as_bool());
    case Value::Kind::kString:
    case Value::Kind::kBytes:
      return FromOrdering(a.as_string() <=> b.as_string());
    case Value::Kind::kList:
      return CompareLists(a.as_list(), b.as_list());
    case Value::Kind::kDate:
      return FromOrdering(a.as_date() <=> b.as_date());
    case Value::Kind::kLocalTime:
      return FromOrdering(a.as_local_time() <=> b.as_local_time());
    case Value::Kind::kTime:
      return FromOrdering(keys::UtcNanosOf(a.as_time()) <=> keys::UtcNanosOf(b.as_time()));
    case Value::Kind::kLocalDateTime:
      return FromOrdering(a.as_local_date_time() <=> b.as_local_date_time());
    case Value::Kind::kDateTime:
      return static_cast<Comparison>(Sign(keys::NanosOf(a.as_date_time()), keys::NanosOf(b.as_date_time())));
    case Value::Kind::kNull:
    case Value::Kind::kInt:
    case Value::Kind::kFloat:
    case Value::Kind::kBound:
    case Value::Kind::kMap:
    case Value::Kind::kDuration:  // A month is no number of days: durations do not compare.
    case Value::Kind::kPeriod:    // Periods have infix relations of their own.
    case Value::Kind::kNode:
    case Value::Kind::kEdge:
    case Value::Kind::kPath:
    case Value::Kind::kNodeRef:
    case Value::Kind::kEdgeRef:
    case Value::Kind::kPathRef:
      return Comparison::kNull;
  }
  return Comparison::kNull;
}

}  // namespace fasti
