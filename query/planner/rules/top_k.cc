// Rewrite rule: Limit <- Sort becomes Limit <- Top. Right wherever LIMIT stands directly over ORDER BY: only
// the rows that SKIP and LIMIT will ask for are kept in order.
#include "query/planner/rules/rewrite.h"

namespace fasti::plan {

void TopK(PlanBuilder&, PlanPtr* node) {
  if ((*node)->kind != Kind::kLimit || (*node)->inputs[0]->kind != Kind::kSort) return;
  const auto& limit = As<Limit>(**node);
  if (limit.limit == nullptr) return;
  auto top = std::make_shared<Sort>(As<Sort>(*limit.inputs[0]));
  top->top = limit.limit;
  top->skip = limit.skip;
  top->description = "Top";
  auto over = std::make_shared<Limit>(limit);
  over->inputs = {std::move(top)};
  *node = std::move(over);
}

}  // namespace fasti::plan
