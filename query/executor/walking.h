// What all operators that walk edges ask: which types exist, which edges the row has used.
#pragma once

#include <string>
#include <vector>

#include "query/executor/batch.h"
#include "query/executor/execution_context.h"

namespace fasti::exec {

/// True if the edge is, or is among, the value of one of `vars` in the row (relationship uniqueness, by
/// identity).
bool IsUsed(uint64_t edge, const std::vector<VarId>& vars, const Batch& batch, size_t row);

/// The ids of the types that exist. @return false if types were named and none exists: nothing matches.
bool ResolveTypes(const std::vector<std::string>& names, ExecContext& ctx, std::vector<TypeId>* out);

}  // namespace fasti::exec
