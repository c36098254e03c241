#include "query/binder/bound.h"

#include "query/functions/function.h"

namespace fasti::bound {

Subquery::Subquery() = default;
Subquery::~Subquery() = default;

bool Aggregate::Counts() const { return function == nullptr || function->kind == AggregateKind::kCount; }

bool Aggregate::IgnoresRepetition() const {
  return distinct || (function != nullptr && function->kind == AggregateKind::kExtreme);
}

}  // namespace fasti::bound
