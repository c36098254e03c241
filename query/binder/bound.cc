#include "query/binder/bound.h"

namespace fasti::bound {

Subquery::Subquery() = default;
Subquery::~Subquery() = default;

}  // namespace fasti::bound
