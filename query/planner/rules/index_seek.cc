// Access rule: an index instead of a scan. Right where every key of an index on the label has a value that
// the pattern states or WHERE sets equal, and that can be computed before the node is found. A KEY is
// preferred, then the index with most keys. Filters verify the candidates.
#include "query/planner/conditions.h"
#include "query/planner/rules/access.h"

namespace fasti::plan {
namespace {

const bound::Expr* ValueOf(const AccessInput& input, const std::string& key) {
  for (const bound::PropertyMatch& p : input.node.properties) {
    if (p.key == key && input.computable(*p.value)) return p.value.get();
  }
  return EqualTo(input, [&](const bound::Expr& side) {
    if (side.kind != bound::ExprKind::kProperty) return false;
    const auto& p = bound::As<bound::Property>(side);
    return p.key == key && IsVariable(*p.base, input.node.var);
  });
}

}  // namespace

void IndexSeekByValue(const AccessInput& input, Access* access) {
  const std::string* label = UsableLabel(input.node);
  const auto label_id = label ? input.catalog.FindLabel(*label) : std::nullopt;
  if (!label_id) return;
  const IndexDef* best = nullptr;
  std::vector<const bound::Expr*> best_values;
  for (const IndexDef& index : input.catalog.indexes) {
    if (!index.on_node || index.label_or_type != label_id->value || index.keys.empty()) continue;
    std::vector<const bound::Expr*> values;
    for (KeyId key : index.keys) {
      const bound::Expr* value = ValueOf(input, input.catalog.keys.Name(key.value));
      if (value == nullptr) break;
      values.push_back(value);
    }
    if (values.size() != index.keys.size()) continue;
    const bool better =
        best == nullptr || (index.unique_key && !best->unique_key) || values.size() > best_values.size();
    if (!better) continue;
    best = &index;
    best_values = std::move(values);
  }
  if (best == nullptr) return;
  access->index = best;
  access->values = std::move(best_values);
  access->rows = best->unique_key ? 1 : 10;
}

}  // namespace fasti::plan
