#include "query/executor/operators/expand_instants.h"

#include <algorithm>
#include <numeric>

#include "storage/model/try.h"

namespace fasti::exec {

Status ExpandAtInstants(const graph::GraphReader& reader, NodeId node, Direction direction,
                        std::span<const TypeId> types, std::vector<InstantRow> rows,
                        const std::function<void(uint32_t, EdgeId, NodeId)>& found) {
  std::sort(rows.begin(), rows.end(), [](const InstantRow& a, const InstantRow& b) { return a.at < b.at; });
  const Instant last = rows.back().at;
  const Interval all{rows.front().at, last.finite() ? Instant{last.us + 1} : last};
  graph::Expansion x;
  FASTI_TRY(reader.Expand({&node, 1}, direction, types, graph::ValidSelector::Range(all), &x));
  std::vector<uint32_t> order(x.edges.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](uint32_t a, uint32_t b) { return x.periods[a].from.earliest < x.periods[b].from.earliest; });
  // The stints that have begun and, as far as is known, not ended.
  std::vector<uint32_t> open;
  size_t next = 0;
  for (const InstantRow& r : rows) {
    for (; next < order.size() && x.periods[order[next]].from.earliest <= r.at; ++next) {
      open.push_back(order[next]);
    }
    size_t kept = 0;
    for (const uint32_t e : open) {
      if (!(r.at < x.periods[e].to.earliest)) continue;
      open[kept++] = e;
      found(r.row, x.edges[e], x.others[e]);
    }
    open.resize(kept);
  }
  return Status::Ok();
}

}  // namespace fasti::exec
