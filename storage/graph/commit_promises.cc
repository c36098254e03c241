// CommitApply's part for the indexes: what a commit promises, and new indexes over everything stored.
#include <algorithm>

#include "storage/codec/index_value.h"
#include "storage/codec/key_layout.h"
#include "storage/codec/period_codec.h"
#include "storage/graph/commit_apply.h"
#include "storage/graph/index_promises.h"
#include "storage/model/try.h"

namespace fasti::graph {

using codec::EdgeEntry;

Status CommitApply::Promises(const ElementState& now, const LoadedElement& base) {
  if (now.id.is_node()) {
    for (const SlotPieces& s : now.slots) {
      if (s.slot.kind() != SlotId::Kind::kLabel) continue;
      const Interval hull = HullOf(s.pieces);
      const std::vector<StoredPiece>* before = base.state != nullptr ? base.state->Find(s.slot) : nullptr;
      if (before != nullptr && HullOf(HullOf(*before), hull) == HullOf(*before)) continue;
      FASTI_TRY(LabelPromise(LabelId{s.slot.id()}, now.id.node(), hull));
    }
  }
  if (catalog_.indexes.empty()) return {};
  std::vector<IndexPromise> before;
  if (base.state != nullptr) before = PromisesOf(*base.state, catalog_);
  for (const IndexPromise& p : PromisesOf(now, catalog_)) {
    const auto kept = [&](const IndexPromise& b) {
      return b.index == p.index && b.value == p.value && HullOf(b.hull, p.hull) == b.hull;
    };
    if (std::any_of(before.begin(), before.end(), kept)) continue;
    FASTI_TRY(PutPromise(*catalog_.FindIndex(p.index), p.value, now.id.value, p.hull));
  }
  return {};
}

Status CommitApply::LabelPromise(LabelId label, NodeId node, const Interval& hull) {
  const codec::Key key = codec::LabelIndexKey(label, node);
  std::string bytes;
  Interval wide = hull;
  FASTI_TRY_ASSIGN(const bool found, staged_.Get(kv::Space::kIdx, key, &bytes));
  if (found) {
    FASTI_TRY_ASSIGN(const Interval old, codec::DecodeHull(bytes));
    wide = HullOf(old, hull);
    if (wide == old) return {};
  } else {
    CountAt(&catalog_.statistics.nodes_per_label, label.value);
    resources_.push_back({Resource::Kind::kLabelScan, label.value, 0});
  }
  staged_.Put(kv::Space::kIdx, key, codec::EncodeHull(wide));
  return {};
}

Status CommitApply::SourcePromise(TypeId type, NodeId source) {
  const codec::Key key = codec::TypeSourceKey(type, source);
  std::string unused;
  FASTI_TRY_ASSIGN(const bool found, staged_.Get(kv::Space::kIdx, key, &unused));
  if (found) return {};
  CountAt(&catalog_.statistics.sources_per_type, type.value);
  staged_.Put(kv::Space::kIdx, key, "");
  return {};
}

Status CommitApply::PutPromise(const IndexDef& index, std::string_view value, uint64_t id,
                               const Interval& hull) {
  const auto added = [&](bool new_value) {
    if (new_value) CountAt(&catalog_.statistics.distinct_per_index, index.id.value);
    resources_.push_back(Resource::IndexValue(index.id, value));
    resources_.push_back({Resource::Kind::kIndexRange, index.id.value, 0});
  };
  std::string bytes;
  if (index.unique_key) {
    const std::string key = codec::UniqueKey(index.id, value);
    std::vector<codec::KeyHolder> holders;
    FASTI_TRY_ASSIGN(const bool found, staged_.Get(kv::Space::kIdx, key, &bytes));
    if (found) FASTI_TRY(codec::DecodeKeyHolders(bytes, &holders));
    auto it = std::lower_bound(holders.begin(), holders.end(), id,
                               [](const codec::KeyHolder& h, uint64_t wanted) { return h.id < wanted; });
    if (it != holders.end() && it->id == id) {
      const Interval wide = HullOf(it->hull, hull);
      if (wide == it->hull) return {};
      it->hull = wide;
    } else {
      holders.insert(it, {id, hull});
      added(!found);
    }
    staged_.Put(kv::Space::kIdx, key, codec::EncodeKeyHolders(holders));
    return {};
  }
  const std::string key = codec::IndexEntryKey(index.id, value, id);
  Interval wide = hull;
  FASTI_TRY_ASSIGN(const bool found, staged_.Get(kv::Space::kIdx, key, &bytes));
  if (found) {
    FASTI_TRY_ASSIGN(const Interval old, codec::DecodeHull(bytes));
    wide = HullOf(old, hull);
    if (wide == old) return {};
  } else {
    const std::string prefix = codec::IndexValuePrefix(index.id, value);
    FASTI_TRY_ASSIGN(const std::optional<StagedWrites::Entry> any,
                     staged_.Ceiling(kv::Space::kIdx, prefix, prefix));
    added(!any);
  }
  staged_.Put(kv::Space::kIdx, key, codec::EncodeHull(wide));
  return {};
}

Result<ElementState> CommitApply::Everything(ElementId id) const {
  const kv::Snapshot& kv = transaction_.view()->kv();
  ElementState state;
  StoredForm form;
  FASTI_TRY(LoadElement(kv, id, std::nullopt, &state, &form));
  if (!form.has_history) return state;
  std::vector<PastStatement> past;
  FASTI_TRY(LoadHistory(kv, id, Instant::NegInfinity(), &past));
  for (PastStatement& p : past) {
    codec::Statement& s = p.statement;
    if (s.blob != 0) FASTI_TRY(LoadBlob(kv, s.blob, s.blob_bytes, &s.value));
    std::vector<StoredPiece> pieces = state.Pieces(s.slot);
    pieces.push_back({std::move(s.valid), std::move(s.value), s.system_from, s.blob, s.blob_bytes});
    state.Put(s.slot, std::move(pieces));
  }
  return state;
}

Status CommitApply::BuildIndex(const IndexDef& index) {
  // Every element that ever had the label (or the type), with every value it ever had.
  const kv::Snapshot& kv = transaction_.view()->kv();
  const auto add = [&](ElementId id) -> Status {
    FASTI_TRY_ASSIGN(const ElementState state, Everything(id));
    std::vector<IndexPromise> promises;
    AppendPromises(state, index, &promises);
    for (const IndexPromise& p : promises) FASTI_TRY(PutPromise(index, p.value, id.value, p.hull));
    return {};
  };
  if (index.on_node) {
    const codec::Key prefix = codec::LabelIndexPrefix(LabelId{index.label_or_type});
    auto it = kv.Scan(kv::Space::kIdx, prefix, codec::PrefixEnd(prefix));
    for (; it->Valid(); it->Next()) {
      const auto parts = codec::ParseLabelIndexKey(it->key());
      if (!parts) return codec::Damaged("label index key", "it does not parse");
      FASTI_TRY(add(ElementId::Of(parts->node)));
    }
    return it->status();
  }
  const codec::Key prefix = codec::EdgeBlockPrefix();
  auto it = kv.Scan(kv::Space::kEnt, prefix, codec::PrefixEnd(prefix));
  for (; it->Valid(); it->Next()) {
    const auto first = codec::ParseEdgeBlockKey(it->key());
    codec::EdgeBlockView view;
    FASTI_TRY(codec::EdgeBlockView::Parse(it->value(), &view));
    for (uint32_t i = 0; first && i < view.size(); ++i) {
      const EdgeEntry entry = view.Get(i);
      if (!entry.present() || entry.type.value != index.label_or_type) continue;
      if ((entry.flags & EdgeEntry::kHasRecord) == 0) continue;
      FASTI_TRY(add(ElementId::Of(EdgeId{first->value + i})));
    }
  }
  return it->status();
}

}  // namespace fasti::graph
