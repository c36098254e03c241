#include "query/types/compare_sets.h"

#include "query/types/compare.h"
#include "query/types/comparison_keys.h"

namespace fasti {
namespace {

TruthSet Single(Truth t) {
  switch (t) {
    case Truth::kTrue:
      return TruthSet::True();
    case Truth::kFalse:
      return TruthSet::False();
    case Truth::kNull:
      break;
  }
  return TruthSet::Null();
}

bool InvolvesBound(const Value& a, const Value& b) {
  return a.kind() == Value::Kind::kBound || b.kind() == Value::Kind::kBound;
}

Truth Decide(Inequality op, Comparison c) {
  if (c == Comparison::kNull) return Truth::kNull;
  if (c == Comparison::kUnordered) return Truth::kFalse;
  const int sign = static_cast<int>(c);
  switch (op) {
    case Inequality::kLess:
      return ToTruth(sign < 0);
    case Inequality::kLessOrEqual:
      return ToTruth(sign <= 0);
    case Inequality::kGreater:
      return ToTruth(sign > 0);
    case Inequality::kGreaterOrEqual:
      return ToTruth(sign >= 0);
  }
  return Truth::kNull;
}

}  // namespace

TruthSet EqualsSet(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null() || !InvolvesBound(a, b)) return Single(Equals(a, b));
  const auto left = keys::StretchOf(a);
  const auto right = keys::StretchOf(b);
  if (!left || !right) return TruthSet::False();
  const bool meet = left->earliest <= right->latest && right->earliest <= left->latest;
  return TruthSet::From(meet && left->single() && right->single(), meet);
}

TruthSet CompareSet(Inequality op, const Value& a, const Value& b) {
  if (a.is_null() || b.is_null() || !InvolvesBound(a, b)) return Single(Decide(op, Compare(a, b)));
  const auto left = keys::StretchOf(a);
  const auto right = keys::StretchOf(b);
  if (!left || !right) return TruthSet::Null();
  switch (op) {
    case Inequality::kLess:
      return TruthSet::From(left->latest < right->earliest, left->earliest < right->latest);
    case Inequality::kLessOrEqual:
      return TruthSet::From(left->latest <= right->earliest, left->earliest <= right->latest);
    case Inequality::kGreater:
      return TruthSet::From(left->earliest > right->latest, left->latest > right->earliest);
    case Inequality::kGreaterOrEqual:
      return TruthSet::From(left->earliest >= right->latest, left->latest >= right->earliest);
  }
  return TruthSet::Null();
}

}  // namespace fasti
