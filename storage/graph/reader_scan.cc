// GraphReader's candidates: ids promised by a key space of the engine merged with those that only the own
// writes of the transaction promise.
#include <algorithm>

#include "storage/codec/edge_block.h"
#include "storage/codec/index_value.h"
#include "storage/codec/value_codec.h"
#include "storage/graph/reader_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

// Merges an ascending stream of stored ids with an ascending list of own ids.
class MergedScan : public IdScan {
 public:
  MergedScan(std::shared_ptr<const ReadView> view, std::vector<uint64_t> own)
      : view_(std::move(view)), own_(std::move(own)) {}

  Status Next(size_t max, std::vector<uint64_t>* out) final {
    const size_t end = out->size() + max;
    while (out->size() < end) {
      if (!have_) {
        FASTI_TRY(NextStored(&stored_, &have_));
        if (!have_ && own_at_ == own_.size()) return {};
      }
      if (own_at_ < own_.size() && (!have_ || own_[own_at_] <= stored_)) {
        if (have_ && own_[own_at_] == stored_) have_ = false;
        out->push_back(own_[own_at_++]);
      } else {
        out->push_back(stored_);
        have_ = false;
      }
    }
    return {};
  }

 protected:
  /// The next stored id, or *found = false at the end.
  virtual Status NextStored(uint64_t* id, bool* found) = 0;
  const kv::Snapshot& kv() const { return view_->kv(); }

 private:
  std::shared_ptr<const ReadView> view_;
  std::vector<uint64_t> own_;
  size_t own_at_ = 0;
  uint64_t stored_ = 0;
  bool have_ = false;
};

// Ids in keys of one prefix.
class KeyScan final : public MergedScan {
 public:
  using Parse = std::optional<uint64_t> (*)(std::string_view key);
  KeyScan(std::shared_ptr<const ReadView> view, std::vector<uint64_t> own, kv::Space space,
          std::string_view lower, std::string_view upper, Parse parse)
      : MergedScan(std::move(view), std::move(own)), it_(kv().Scan(space, lower, upper)), parse_(parse) {}

 private:
  Status NextStored(uint64_t* id, bool* found) override {
    for (; it_->Valid(); it_->Next()) {
      const std::optional<uint64_t> parsed = parse_(it_->key());
      if (!parsed) continue;
      *id = *parsed;
      *found = true;
      it_->Next();
      return {};
    }
    *found = false;
    return it_->status();
  }
  std::unique_ptr<kv::Iterator> it_;
  Parse parse_;
};

// Edges of the edge table, of one type or all.
class EdgeScan final : public MergedScan {
 public:
  EdgeScan(std::shared_ptr<const ReadView> view, std::vector<uint64_t> own, std::optional<TypeId> type)
      : MergedScan(std::move(view), std::move(own)),
        it_(kv().Scan(kv::Space::kEnt, codec::EdgeBlockPrefix(), codec::PrefixEnd(codec::EdgeBlockPrefix()))),
        type_(type) {}

 private:
  Status NextStored(uint64_t* id, bool* found) override {
    for (;;) {
      while (at_ < size_) {
        TypeId type;
        NodeId source, target;
        const uint32_t i = at_++;
        if (block_.GetEnds(i, &type, &source, &target) && (!type_ || type == *type_)) {
          *id = first_ + i;
          *found = true;
          return {};
        }
      }
      if (began_ && it_->Valid()) it_->Next();
      began_ = true;
      if (!it_->Valid()) {
        *found = false;
        return it_->status();
      }
      const auto first = codec::ParseEdgeBlockKey(it_->key());
      if (!first) return codec::Damaged("edge table key", "it does not parse");
      FASTI_TRY(codec::EdgeBlockView::Parse(it_->value(), &block_));
      first_ = first->value;
      at_ = 0;
      size_ = block_.size();
    }
  }
  std::unique_ptr<kv::Iterator> it_;
  std::optional<TypeId> type_;
  codec::EdgeBlockView block_;
  uint64_t first_ = 0;
  uint32_t at_ = 0, size_ = 0;
  bool began_ = false;
};

// A list of ids known already.
class ListScan final : public IdScan {
 public:
  explicit ListScan(std::vector<uint64_t> ids) : ids_(std::move(ids)) {}
  Status Next(size_t max, std::vector<uint64_t>* out) override {
    const size_t n = std::min(max, ids_.size() - at_);
    out->insert(out->end(), ids_.begin() + static_cast<ptrdiff_t>(at_),
                ids_.begin() + static_cast<ptrdiff_t>(at_ + n));
    at_ += n;
    return {};
  }

 private:
  std::vector<uint64_t> ids_;
  size_t at_ = 0;
};

class FailedScan final : public IdScan {
 public:
  explicit FailedScan(Status status) : status_(std::move(status)) {}
  Status Next(size_t, std::vector<uint64_t>*) override { return status_; }

 private:
  Status status_;
};

std::optional<uint64_t> ParseNode(std::string_view key) {
  const auto parts = codec::ParseElementKey(key);
  if (!parts || parts->spilled) return std::nullopt;
  return parts->element.value;
}
std::optional<uint64_t> ParseLabel(std::string_view key) {
  const auto parts = codec::ParseLabelIndexKey(key);
  if (!parts) return std::nullopt;
  return parts->node.value;
}
std::optional<uint64_t> ParseSource(std::string_view key) {
  const auto parts = codec::ParseTypeSourceKey(key);
  if (!parts) return std::nullopt;
  return parts->source.value;
}

void SortUnique(std::vector<uint64_t>* ids) {
  std::sort(ids->begin(), ids->end());
  ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
}

Status AppendHolders(std::string_view bytes, std::vector<uint64_t>* ids) {
  std::vector<codec::KeyHolder> holders;
  FASTI_TRY(codec::DecodeKeyHolders(bytes, &holders));
  for (const codec::KeyHolder& h : holders) ids->push_back(h.id);
  return {};
}

// Ids under the index values of [lower, upper), in order of value then id, each once.
Status CollectIndexed(ReaderImpl& reader, const IndexDef& index, const std::string& lower,
                      const std::string& upper, std::vector<uint64_t>* ids) {
  const auto key_of = [&](std::string_view value) {
    return index.unique_key ? codec::UniqueKey(index.id, value) : codec::IndexValuePrefix(index.id, value);
  };
  const std::string all =
      index.unique_key ? codec::UniquePrefix(index.id).str() : codec::IndexPrefix(index.id).str();
  auto it =
      reader.kv().Scan(kv::Space::kIdx, key_of(lower), upper.empty() ? codec::PrefixEnd(all) : key_of(upper));
  for (; it->Valid(); it->Next()) {
    if (index.unique_key) {
      FASTI_TRY(AppendHolders(it->value(), ids));
    } else {
      const auto parts = codec::ParseIndexEntryKey(it->key());
      if (!parts) return codec::Damaged("index key", "it does not parse");
      ids->push_back(parts->id);
    }
  }
  FASTI_TRY(it->status());
  if (reader.own() != nullptr) {
    const std::vector<uint64_t> own = reader.own()->OwnIndexed(index.id, lower, upper);
    ids->insert(ids->end(), own.begin(), own.end());
  }
  SortUnique(ids);
  return {};
}

}  // namespace

std::unique_ptr<IdScan> GraphReader::ScanNodes() const {
  impl_->Note({Resource::Kind::kNodeScan, 0, 0});
  std::vector<uint64_t> own;
  if (impl_->own() != nullptr) own = impl_->own()->OwnNodes();
  const codec::Key prefix = codec::NodeSpacePrefix();
  return std::make_unique<KeyScan>(impl_->view_ptr(), std::move(own), kv::Space::kEnt, prefix,
                                   codec::PrefixEnd(prefix), ParseNode);
}

std::unique_ptr<IdScan> GraphReader::ScanLabel(LabelId label) const {
  impl_->Note({Resource::Kind::kLabelScan, label.value, 0});
  std::vector<uint64_t> own;
  if (impl_->own() != nullptr) own = impl_->own()->OwnLabelled(label);
  const codec::Key prefix = codec::LabelIndexPrefix(label);
  return std::make_unique<KeyScan>(impl_->view_ptr(), std::move(own), kv::Space::kIdx, prefix,
                                   codec::PrefixEnd(prefix), ParseLabel);
}

std::unique_ptr<IdScan> GraphReader::ScanEdges(std::optional<TypeId> type) const {
  impl_->Note(type ? Resource{Resource::Kind::kTypeScan, type->value, 0}
                   : Resource{Resource::Kind::kEdgeScan, 0, 0});
  std::vector<uint64_t> own;
  if (impl_->own() != nullptr) own = impl_->own()->OwnEdgesOfType(type);
  return std::make_unique<EdgeScan>(impl_->view_ptr(), std::move(own), type);
}

std::unique_ptr<IdScan> GraphReader::ScanSources(TypeId type) const {
  impl_->Note({Resource::Kind::kTypeScan, type.value, 0});
  std::vector<uint64_t> own;
  if (impl_->own() != nullptr) own = impl_->own()->OwnSources(type);
  const codec::Key prefix = codec::TypeSourcePrefix(type);
  return std::make_unique<KeyScan>(impl_->view_ptr(), std::move(own), kv::Space::kIdx, prefix,
                                   codec::PrefixEnd(prefix), ParseSource);
}

std::unique_ptr<IdScan> GraphReader::SeekIndex(IndexId id, std::span<const Value> values) const {
  const IndexDef* index = impl_->catalog().FindIndex(id);
  if (index == nullptr) {
    return std::make_unique<FailedScan>(
        Status(Code::kNotFound, "there is no index #" + std::to_string(id.value)));
  }
  for (const Value& v : values) {
    if (v.is_null() || !codec::CheckStorable(v).ok())
      return std::make_unique<ListScan>(std::vector<uint64_t>{});
  }
  const std::string value = codec::EncodeIndexValue(values).bytes;
  if (impl_->own() != nullptr) impl_->Note(Resource::IndexValue(id, value));
  std::vector<uint64_t> ids;
  Status status;
  if (index->unique_key && values.size() == index->keys.size()) {
    const MemoryCache::Key key = CacheKeyOf(id, value);
    const auto* cached = static_cast<const CachedHolders*>(impl_->Cached(key));
    if (cached != nullptr && cached->value() == value) {
      ids.assign(cached->ids().begin(), cached->ids().end());
    } else {
      kv::PinnedValue bytes;
      Result<bool> found = impl_->entries().Get(kv::Space::kIdx, codec::UniqueKey(id, value), &bytes);
      status = found.status();
      if (status.ok() && *found) status = AppendHolders(bytes.view(), &ids);
      if (status.ok() && impl_->view().cache() != nullptr) {
        std::unique_ptr<MemoryCache::Item> refused;
        impl_->Keep(std::make_unique<CachedHolders>(key, impl_->view().instant(), value, ids), &refused);
      }
    }
    if (status.ok() && impl_->own() != nullptr) {
      const std::vector<uint64_t> own = impl_->own()->OwnIndexed(id, value, value + '\0');
      ids.insert(ids.end(), own.begin(), own.end());
      SortUnique(&ids);
    }
  } else if (values.size() == index->keys.size()) {
    const std::string prefix = codec::IndexValuePrefix(id, value);
    auto it = impl_->kv().Scan(kv::Space::kIdx, prefix, codec::PrefixEnd(prefix));
    for (; it->Valid(); it->Next()) {
      const auto parts = codec::ParseIndexEntryKey(it->key());
      // A longer value may share the prefix.
      if (parts && parts->value == value) ids.push_back(parts->id);
    }
    status = it->status();
    if (impl_->own() != nullptr) {
      const std::vector<uint64_t> own = impl_->own()->OwnIndexed(id, value, value + '\0');
      ids.insert(ids.end(), own.begin(), own.end());
      SortUnique(&ids);
    }
  } else {
    impl_->Note({Resource::Kind::kIndexRange, id.value, 0});
    status = CollectIndexed(*impl_, *index, value, codec::PrefixEnd(value), &ids);
  }
  if (!status.ok()) return std::make_unique<FailedScan>(std::move(status));
  if (ids.size() == 1 && index->on_node && impl_->facts() != nullptr)
    impl_->facts()->Prefetch(NodeId{ids[0]});
  return std::make_unique<ListScan>(std::move(ids));
}

Result<bool> GraphReader::SeekKeys(IndexId id, std::span<const Value> values, KeyCandidates* out) const {
  const IndexDef* index = impl_->catalog().FindIndex(id);
  if (index == nullptr || !index->unique_key) return false;
  const size_t width = index->keys.size(), rows = values.size() / width;
  const auto findable = [](const Value& v) { return !v.is_null() && codec::CheckStorable(v).ok(); };
  // What is looked for in each row; empty: what nothing can be equal to.
  std::vector<std::string> wanted(rows);
  std::vector<MemoryCache::Key> keys(rows);
  for (size_t row = 0; row < rows; ++row) {
    const std::span<const Value> of_row = values.subspan(row * width, width);
    if (!std::all_of(of_row.begin(), of_row.end(), findable)) continue;
    wanted[row] = codec::EncodeIndexValue(of_row).bytes;
    keys[row] = CacheKeyOf(id, wanted[row]);
    if (impl_->own() != nullptr) impl_->Note(Resource::IndexValue(id, wanted[row]));
  }
  std::vector<const MemoryCache::Item*> items(rows, nullptr);
  const MemoryCache* cache = impl_->view().cache();
  if (cache != nullptr) {
    cache->FindAll(keys, impl_->view().commit(), impl_->view().instant(), items.data());
  }
  std::vector<std::pair<std::string, uint32_t>> missing;
  for (uint32_t row = 0; row < rows; ++row) {
    const auto* cached = static_cast<const CachedHolders*>(items[row]);
    if (cached != nullptr && cached->value() != wanted[row]) items[row] = nullptr;
    if (items[row] == nullptr && !wanted[row].empty()) {
      missing.emplace_back(codec::UniqueKey(id, wanted[row]), row);
    }
  }
  std::sort(missing.begin(), missing.end());
  std::vector<std::string_view> asked;
  for (const auto& [key, row] : missing) {
    if (asked.empty() || asked.back() != key) asked.push_back(key);
  }
  std::vector<kv::PinnedValue> found;
  if (!asked.empty()) FASTI_TRY(impl_->entries().MultiGet(kv::Space::kIdx, asked, &found));
  std::vector<std::vector<uint64_t>> fetched(asked.size());
  std::vector<uint32_t> fetched_at(rows, 0);
  for (size_t i = 0, at = 0; i < missing.size(); ++i) {
    const auto& [key, row] = missing[i];
    const bool again = i > 0 && missing[i - 1].first == key;
    if (i > 0 && !again) ++at;
    fetched_at[row] = static_cast<uint32_t>(at);
    if (again) continue;
    if (found[at].found()) FASTI_TRY(AppendHolders(found[at].view(), &fetched[at]));
    if (cache == nullptr) continue;
    std::unique_ptr<MemoryCache::Item> refused;
    impl_->Keep(std::make_unique<CachedHolders>(keys[row], impl_->view().instant(), wanted[row], fetched[at]),
                &refused);
  }
  out->ids.clear();
  out->offsets.assign(1, 0);
  for (size_t row = 0; row < rows; ++row) {
    const size_t begin = out->ids.size();
    if (const auto* cached = static_cast<const CachedHolders*>(items[row])) {
      out->ids.insert(out->ids.end(), cached->ids().begin(), cached->ids().end());
    } else if (!wanted[row].empty()) {
      const std::vector<uint64_t>& ids = fetched[fetched_at[row]];
      out->ids.insert(out->ids.end(), ids.begin(), ids.end());
    }
    if (impl_->own() != nullptr && !wanted[row].empty()) {
      const std::vector<uint64_t> own = impl_->own()->OwnIndexed(id, wanted[row], wanted[row] + '\0');
      if (!own.empty()) {
        std::vector<uint64_t> both(out->ids.begin() + static_cast<ptrdiff_t>(begin), out->ids.end());
        both.insert(both.end(), own.begin(), own.end());
        SortUnique(&both);
        out->ids.resize(begin);
        out->ids.insert(out->ids.end(), both.begin(), both.end());
      }
    }
    out->offsets.push_back(static_cast<uint32_t>(out->ids.size()));
  }
  return true;
}

Result<std::unique_ptr<IdScan>> GraphReader::ScanEnds(TypeId type, Direction direction) const {
  // A writing transaction has edges of its own, and must note what it relies on.
  if (impl_->facts() == nullptr || impl_->own() != nullptr) return std::unique_ptr<IdScan>();
  TypeEnds& ends = *impl_->facts()->ends();
  std::vector<uint64_t> nodes;
  TypeEnds::Knowledge knowledge = ends.Find(type, direction, &nodes);
  if (knowledge == TypeEnds::Knowledge::kUnknown) {
    FASTI_TRY(CollectEnds(impl_->kv(), type, direction, &nodes));
    ends.Learn(type, direction, std::move(nodes));
    knowledge = ends.Find(type, direction, &nodes);
  }
  if (knowledge != TypeEnds::Knowledge::kKnown) return std::unique_ptr<IdScan>();
  return std::unique_ptr<IdScan>(std::make_unique<ListScan>(std::move(nodes)));
}

std::unique_ptr<IdScan> GraphReader::SeekIndexRange(IndexId id, const Value* lower, bool, const Value* upper,
                                                    bool) const {
  const IndexDef* index = impl_->catalog().FindIndex(id);
  if (index == nullptr) {
    return std::make_unique<FailedScan>(
        Status(Code::kNotFound, "there is no index #" + std::to_string(id.value)));
  }
  impl_->Note({Resource::Kind::kIndexRange, id.value, 0});
  // Candidates only: the bounds' own values are always included, whoever reads compares them.
  std::string first, last;
  if (lower != nullptr || upper != nullptr) {
    const codec::IndexClassRange range = codec::IndexClassOf(lower != nullptr ? *lower : *upper);
    first = lower != nullptr ? codec::EncodeIndexValue(*lower).bytes : range.first;
    last = upper != nullptr ? codec::PrefixEnd(codec::EncodeIndexValue(*upper).bytes) : range.last;
  }
  std::vector<uint64_t> ids;
  Status status;
  if (last.empty() || first < last) status = CollectIndexed(*impl_, *index, first, last, &ids);
  if (!status.ok()) return std::make_unique<FailedScan>(std::move(status));
  return std::make_unique<ListScan>(std::move(ids));
}

}  // namespace fasti::graph
