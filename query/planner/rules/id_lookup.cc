// Access rule: the node of one id instead of an index or a scan. Right where WHERE says id(n) = a value that
// can be computed before the node is found.
#include "query/planner/conditions.h"
#include "query/planner/rules/access.h"

namespace fasti::plan {

void IdLookup(const AccessInput& input, Access* access) {
  const bound::Expr* id = EqualTo(input, [&](const bound::Expr& side) {
    if (side.kind != bound::ExprKind::kCall) return false;
    const auto& call = bound::As<bound::Call>(side);
    return call.function->name == "id" && call.args.size() == 1 && IsVariable(*call.args[0], input.node.var);
  });
  if (id == nullptr) return;
  access->id = id;
  access->index = nullptr;
  access->values.clear();
  access->end_of_type.clear();
  access->rows = 0.5;
}

}  // namespace fasti::plan
