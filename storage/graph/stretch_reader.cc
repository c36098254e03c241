#include "storage/graph/stretch_reader.h"

#include <algorithm>

#include "storage/codec/key_layout.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

/// The part of an entry that is asked for one by one; nullopt: another kind, which lies between such.
std::optional<uint8_t> PartOfWanted(kv::Space space, std::string_view key) {
  const size_t wanted = space == kv::Space::kAdj   ? codec::AdjacencyHeadKey({}).size()
                        : space == kv::Space::kEnt ? codec::NodeKey(NodeId{}).size()
                                                   : key.size();
  if (key.size() != wanted) return std::nullopt;
  const auto place = PlaceInStretch(space, key);
  return place                      ? std::optional(place->part)
         : space == kv::Space::kIdx ? std::optional(uint8_t{0})
                                    : std::nullopt;
}

/// Behind all that belongs to the entry before and is not wanted: long lists have thousands of blocks.
std::string NextWanted(kv::Space space, std::string_view passed) {
  if (space == kv::Space::kAdj) {
    if (const auto parts = codec::ParseAdjacencyKey(passed)) {
      return codec::PrefixEnd(codec::AdjacencyHeadKey(parts->list));
    }
  } else if (const auto parts = codec::ParseElementKey(passed)) {
    return codec::PrefixEnd(codec::ElementKey(parts->element));
  }
  return std::string(passed) + '\0';
}

}  // namespace

void StretchReader::LetGo() {
  CountSaved();
  for (auto& iterator : iterators_) iterator.reset();
  builder_ = {};
  view_ = nullptr;
}

void StretchReader::CountSaved() {
  if (saved_ != 0 && view_ != nullptr && view_->cache() != nullptr) view_->cache()->stretches().Saved(saved_);
  saved_ = 0;
}

const CachedStretch* StretchReader::Find(const StretchPlace& place) const {
  return static_cast<const CachedStretch*>(
      view_->cache()->Find(place.key, view_->commit(), view_->instant()));
}

bool StretchReader::Answer(const CachedStretch& stretch, const StretchPlace& place, std::string_view key,
                           kv::PinnedValue* value) {
  std::string_view bytes;
  const CachedStretch::Answer answer = stretch.Find(key, place.part, view_->commit(), &bytes);
  if (answer == CachedStretch::Answer::kUnknown) return false;
  value->Reset();
  if (answer == CachedStretch::Answer::kFound) value->SetFound(bytes);
  ++saved_;
  return true;
}

Result<bool> StretchReader::Get(kv::Space space, std::string_view key, kv::PinnedValue* value) {
  const auto place = view_->cache() != nullptr ? PlaceInStretch(space, key) : std::nullopt;
  if (place) {
    const CachedStretch* stretch = Find(*place);
    if (stretch == nullptr) {
      FASTI_TRY_ASSIGN(stretch, Take({space, *place, key}));
    }
    if (stretch != nullptr && Answer(*stretch, *place, key, value)) {
      constexpr uint32_t kOften = 16;
      if (saved_ >= kOften) CountSaved();
      return value->found();
    }
  }
  return view_->kv().Get(space, key, value);
}

Status StretchReader::MultiGet(kv::Space space, std::span<const std::string_view> keys,
                               std::vector<kv::PinnedValue>* values) {
  if (view_->cache() == nullptr) return view_->kv().MultiGet(space, keys, values);
  values->resize(keys.size());
  std::vector<std::string_view> rest;  // what the engine is asked for
  std::vector<uint32_t> rest_at;
  // So many that what was asked for is still at hand when it is read.
  constexpr size_t kTogether = 32;
  std::array<MemoryCache::Key, kTogether> names;
  std::array<StretchPlace, kTogether> places;
  std::array<const MemoryCache::Item*, kTogether> items;
  std::array<const CachedStretch*, kTogether> found;
  for (size_t begin = 0; begin < keys.size(); begin += kTogether) {
    const size_t n = std::min(kTogether, keys.size() - begin);
    for (size_t i = 0; i < n; ++i) {
      places[i] = PlaceInStretch(space, keys[begin + i]).value_or(StretchPlace{});
      names[i] = places[i].key;
    }
    view_->cache()->FindAll({names.data(), n}, view_->commit(), view_->instant(), items.data());
    for (size_t i = 0; i < n; ++i) {
      found[i] = static_cast<const CachedStretch*>(items[i]);
      if (found[i] != nullptr) found[i]->Prefetch(places[i].part);
    }
    for (size_t i = 0; i < n; ++i) {
      if (found[i] != nullptr) found[i]->PrefetchEntries(places[i].part);
    }
    for (size_t i = 0; i < n; ++i) {
      // Keys of one stretch stand together.
      const bool first = i == 0 || names[i] != names[i - 1];
      if (found[i] == nullptr && !first) found[i] = found[i - 1];
      if (found[i] == nullptr && first && names[i] != MemoryCache::Key{}) {
        const auto same = static_cast<uint32_t>(std::count(names.begin() + i, names.begin() + n, names[i]));
        FASTI_TRY_ASSIGN(found[i], Take({space, places[i], keys[begin + i], same}));
      }
      kv::PinnedValue& value = (*values)[begin + i];
      if (found[i] != nullptr && Answer(*found[i], places[i], keys[begin + i], &value)) {
        if (value.found()) __builtin_prefetch(value.view().data());
        continue;
      }
      rest.push_back(keys[begin + i]);
      rest_at.push_back(static_cast<uint32_t>(begin + i));
    }
  }
  CountSaved();
  if (rest.empty()) return {};
  if (rest.size() == keys.size()) return view_->kv().MultiGet(space, keys, values);
  std::vector<kv::PinnedValue> read;
  FASTI_TRY(view_->kv().MultiGet(space, rest, &read));
  for (size_t i = 0; i < rest.size(); ++i) (*values)[rest_at[i]] = std::move(read[i]);
  return {};
}

Result<const CachedStretch*> StretchReader::Take(const Asked& asked) {
  MemoryCache& cache = *view_->cache();
  const CachedStretch* const none = nullptr;
  if (!cache.HasRoom(CachedStretch::kMaxBytes)) return none;
  const uint64_t hash = ((asked.place.key.id ^ asked.place.key.what) * 0x9E3779B97F4A7C15ull) >> 32;
  if (!cache.stretches().Missed(hash, asked.missed)) return none;
  auto& it = iterators_[static_cast<size_t>(asked.space)];
  if (it == nullptr) {
    // Stretches of heads take whole blocks; others share theirs with the next ones.
    it = asked.space == kv::Space::kAdj ? view_->kv().NewPassingIterator(asked.space)
                                        : view_->kv().NewIterator(asked.space);
  }
  StretchBounds bounds = BoundsOfStretch(asked.space, asked.key);
  const std::string upper = bounds.upper;
  builder_.Begin(std::move(bounds), /*by_node=*/asked.space != kv::Space::kIdx);
  it->Seek(builder_.lower());
  for (size_t passed = 0; it->Valid() && (upper.empty() || it->key() < upper);) {
    if (const auto part = PartOfWanted(asked.space, it->key())) {
      if (!builder_.Add(it->key(), *part, it->value())) break;
      it->Next();
      passed = 0;
      continue;
    }
    // A step is cheaper than a search, while there are few.
    constexpr size_t kSteps = 4;
    if (++passed < kSteps) {
      it->Next();
    } else {
      it->Seek(NextWanted(asked.space, it->key()));
    }
  }
  FASTI_TRY(it->status());
  std::unique_ptr<MemoryCache::Item> built = builder_.Build(asked.place.key, view_->instant());
  const auto* stretch = static_cast<const CachedStretch*>(built.get());
  return cache.Insert(&built, view_->commit()) ? stretch : none;
}

}  // namespace fasti::graph
