// Access rule: nodes with a label instead of all nodes. Right where the pattern asks for a plain label name,
// alone or in a conjunction; the scan verifies it in the scope of the MATCH.
#include "query/planner/rules/access.h"

namespace fasti::plan {

void LabelScan(const AccessInput& input, Access* access) {
  access->label = UsableLabel(input.node);
  if (access->label == nullptr) return;
  const Statistics& s = input.catalog.statistics;
  const auto id = input.catalog.FindLabel(*access->label);
  access->rows =
      id && id->value < s.nodes_per_label.size() ? static_cast<double>(s.nodes_per_label[id->value]) + 1 : 1;
  if (!input.node.properties.empty()) access->rows *= 0.5;
}

}  // namespace fasti::plan
