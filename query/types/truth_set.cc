#include "query/types/truth_set.h"

#include "query/types/compare.h"
#include "query/types/comparison_keys.h"

namespace fasti {
namespace {

TruthSet Single(Truth t) { return {t == Truth::kTrue, t == Truth::kFalse, t == Truth::kNull}; }

bool InvolvesBound(const Value& a, const Value& b) {
  return a.kind() == Value::Kind::kBound || b.kind() == Value::Kind::kBound;
}

Truth Decide(Inequality op, Comparison c) {
  if (c == Comparison::kNull) return Truth::kNull;
  if (c == Comparison::kUnordered) return Truth::kFalse;
  const int sign = static_cast<int>(c);
  switch (op) {
    case Inequality::kLess: return ToTruth(sign < 0);
    case Inequality::kLessOrEqual: return ToTruth(sign <= 0);
    case Inequality::kGreater: return ToTruth(sign > 0);
    case Inequality::kGreaterOrEqual: return ToTruth(sign >= 0);
  }
  return Truth::kNull;
}

}  // namespace

TruthSet EqualsSet(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null() || !InvolvesBound(a, b)) return Single(Equals(a, b));
  const auto left = keys::StretchOf(a);
  const auto right = keys::StretchOf(b);
  if (!left || !right) return Single(Truth::kFalse);
  const bool meet = left->earliest <= right->latest && right->earliest <= left->latest;
  return {meet, !(meet && left->single() && right->single()), false};
}

TruthSet CompareSet(Inequality op, const Value& a, const Value& b) {
  if (a.is_null() || b.is_null() || !InvolvesBound(a, b)) return Single(Decide(op, Compare(a, b)));
  const auto left = keys::StretchOf(a);
  const auto right = keys::StretchOf(b);
  if (!left || !right) return Single(Truth::kNull);
  switch (op) {
    case Inequality::kLess: return {left->earliest < right->latest, left->latest >= right->earliest, false};
    case Inequality::kLessOrEqual: return {left->earliest <= right->latest, left->latest > right->earliest, false};
    case Inequality::kGreater: return {left->latest > right->earliest, left->earliest <= right->latest, false};
    case Inequality::kGreaterOrEqual:
      return {left->latest >= right->earliest, left->earliest < right->latest, false};
  }
  return Single(Truth::kNull);
}

}  // namespace fasti
