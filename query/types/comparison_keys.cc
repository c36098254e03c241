#include "query/types/comparison_keys.h"

namespace fasti::keys {

std::partial_ordering CompareExactly(int64_t i, double d) {
  if (d != d) return std::partial_ordering::unordered;
  // 2^63 is exact as a double; every double below it and at least -2^63 truncates into an int64_t.
  constexpr double kTwo63 = 9223372036854775808.0;
  if (d >= kTwo63) return std::partial_ordering::less;
  if (d < -kTwo63) return std::partial_ordering::greater;
  const int64_t whole = static_cast<int64_t>(d);
  if (i != whole) return i <=> whole;
  return 0.0 <=> d - static_cast<double>(whole);
}

std::partial_ordering CompareNumbers(const Value& a, const Value& b) {
  if (a.is_int()) {
    if (b.is_int()) return a.as_int() <=> b.as_int();
    return CompareExactly(a.as_int(), b.as_float());
  }
  if (b.is_float()) return a.as_float() <=> b.as_float();
  const std::partial_ordering mirrored = CompareExactly(b.as_int(), a.as_float());
  if (mirrored < 0) return std::partial_ordering::greater;
  if (mirrored > 0) return std::partial_ordering::less;
  return mirrored;
}

size_t PathLength(const Value& path) {
  return path.kind() == Value::Kind::kPath ? path.as_path().edges.size() : path.as_path_ref().edges.size();
}
uint64_t PathNode(const Value& path, size_t i) {
  return path.kind() == Value::Kind::kPath ? path.as_path().nodes[i].id.value : path.as_path_ref().nodes[i];
}
uint64_t PathEdge(const Value& path, size_t i) {
  return path.kind() == Value::Kind::kPath ? path.as_path().edges[i].id.value : path.as_path_ref().edges[i];
}

}  // namespace fasti::keys
