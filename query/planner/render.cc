#include <algorithm>
#include <cstdio>

#include "query/planner/plan.h"

namespace fasti::plan {
namespace {

/// What the shown operators that `node` reads from took.
uint64_t NanosOfInputs(const Node& node, const std::vector<ProfileLine>& profile) {
  uint64_t nanos = 0;
  for (const PlanPtr& input : node.inputs) {
    nanos += input->kind == Kind::kKeep ? NanosOfInputs(*input, profile) : profile[input->id].nanos;
  }
  return nanos;
}

void RenderNode(const Node& node, int depth, const std::vector<ProfileLine>* profile, std::string* out) {
  // Bookkeeping operators without a choice of their own only lengthen the picture.
  const bool shown = node.kind != Kind::kKeep;
  if (shown) {
    std::string line(static_cast<size_t>(depth) * 2, ' ');
    line += node.description;
    char numbers[96];
    std::snprintf(numbers, sizeof numbers, "  (~%.0f rows)", node.estimated_rows);
    line += numbers;
    if (profile != nullptr && node.id < profile->size()) {
      const ProfileLine& p = (*profile)[node.id];
      // An operator's time has that of its inputs in it. Those that are run once for each row, as in CALL,
      // may have counted their last moments after it.
      const uint64_t own = p.nanos - std::min(p.nanos, NanosOfInputs(node, *profile));
      std::snprintf(numbers, sizeof numbers, "  rows=%llu time=%.3f ms own=%.3f ms",
                    static_cast<unsigned long long>(p.rows), static_cast<double>(p.nanos) / 1e6,
                    static_cast<double>(own) / 1e6);
      line += numbers;
    }
    *out += line + "\n";
  }
  for (const PlanPtr& input : node.inputs) RenderNode(*input, depth + (shown ? 1 : 0), profile, out);
}

}  // namespace

std::string Render(const Plan& plan, const std::vector<ProfileLine>* profile) {
  std::string out;
  RenderNode(*plan.root, 0, profile, &out);
  for (const auto& [expr, subquery] : plan.subqueries) {
    out += "Subquery at " + std::to_string(expr->span.line) + ":" + std::to_string(expr->span.column) + "\n";
    RenderNode(*subquery.plan, 1, profile, &out);
  }
  return out;
}

}  // namespace fasti::plan
