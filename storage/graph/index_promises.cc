#include "storage/graph/index_promises.h"

#include <algorithm>
#include <tuple>

#include "storage/codec/index_value.h"

namespace fasti::graph {
namespace {

void Settle(std::vector<IndexPromise>* promises, size_t begin) {
  const auto first = promises->begin() + static_cast<ptrdiff_t>(begin);
  std::sort(first, promises->end(), [](const IndexPromise& a, const IndexPromise& b) {
    return std::tie(a.index, a.value) < std::tie(b.index, b.value);
  });
  size_t to = begin;
  for (size_t i = begin; i < promises->size(); ++i) {
    if (to > begin && (*promises)[to - 1].index == (*promises)[i].index &&
        (*promises)[to - 1].value == (*promises)[i].value) {
      (*promises)[to - 1].hull = HullOf((*promises)[to - 1].hull, (*promises)[i].hull);
    } else {
      if (to != i) (*promises)[to] = std::move((*promises)[i]);
      ++to;
    }
  }
  promises->resize(to);
}

// Every combination of one piece per key that may hold together.
void Combine(const ElementState& state, const IndexDef& index, size_t key, const Interval& hull,
             std::vector<Value>* values, std::vector<IndexPromise>* out) {
  if (key == index.keys.size()) {
    out->push_back({index.id, codec::EncodeIndexValue(*values).bytes, hull});
    return;
  }
  for (const StoredPiece& p : state.Pieces(SlotId::Of(index.keys[key]))) {
    const Interval both{std::max(hull.from, p.valid.period.extent_from()),
                        std::min(hull.to, p.valid.period.extent_to())};
    if (both.empty()) continue;
    values->push_back(p.value);
    Combine(state, index, key + 1, both, values, out);
    values->pop_back();
  }
}

}  // namespace

Interval HullOf(const std::vector<StoredPiece>& pieces) {
  Interval hull{Instant::PosInfinity(), Instant::NegInfinity()};
  for (const StoredPiece& p : pieces) {
    hull.from = std::min(hull.from, p.valid.period.extent_from());
    hull.to = std::max(hull.to, p.valid.period.extent_to());
  }
  return hull;
}

void AppendPromises(const ElementState& state, const IndexDef& index, std::vector<IndexPromise>* out) {
  if (index.on_node != state.id.is_node()) return;
  if (index.on_node) {
    if (state.Find(SlotId::Of(LabelId{index.label_or_type})) == nullptr) return;
  } else if (state.ends.type.value != index.label_or_type) {
    return;
  }
  const size_t begin = out->size();
  std::vector<Value> values;
  Combine(state, index, 0, Interval{}, &values, out);
  Settle(out, begin);
}

std::vector<IndexPromise> PromisesOf(const ElementState& state, const Catalog& catalog) {
  std::vector<IndexPromise> out;
  for (const IndexDef& index : catalog.indexes) AppendPromises(state, index, &out);
  Settle(&out, 0);
  return out;
}

}  // namespace fasti::graph
