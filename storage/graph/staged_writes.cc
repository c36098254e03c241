#include "storage/graph/staged_writes.h"

#include "storage/model/try.h"

namespace fasti::graph {

kv::Iterator& StagedWrites::iterator(kv::Space space) {
  auto& it = iterators_[static_cast<size_t>(space)];
  if (!it) it = base_.NewIterator(space);
  return *it;
}

Result<bool> StagedWrites::Get(kv::Space space, std::string_view key, std::string* value) {
  Staged& map = staged(space);
  if (auto it = map.find(key); it != map.end()) {
    if (!it->second) return false;
    *value = *it->second;
    return true;
  }
  FASTI_TRY_ASSIGN(const bool found, base_.Get(space, key, &pinned_));
  if (found) value->assign(pinned_.view());
  return found;
}

void StagedWrites::Set(kv::Space space, std::string_view key, std::optional<std::string> value) {
  Staged& map = staged(space);
  auto it = map.lower_bound(key);
  if (it != map.end() && it->first == key) {
    undo_.push_back({space, it->first, std::move(it->second)});
    it->second = std::move(value);
  } else {
    undo_.push_back({space, std::string(key), std::nullopt});
    map.emplace_hint(it, key, std::move(value));
  }
}

void StagedWrites::Put(kv::Space space, std::string_view key, std::string value) {
  Set(space, key, std::move(value));
}

void StagedWrites::Delete(kv::Space space, std::string_view key) { Set(space, key, std::nullopt); }

void StagedWrites::RollbackTo(size_t mark) {
  while (undo_.size() > mark) {
    Undo& undo = undo_.back();
    Staged& map = staged(undo.space);
    if (undo.before) {
      map[undo.key] = std::move(*undo.before);
    } else {
      map.erase(undo.key);
    }
    undo_.pop_back();
  }
}

Result<std::optional<StagedWrites::Entry>> StagedWrites::Floor(kv::Space space, std::string_view prefix,
                                                               std::string_view key) {
  Staged& map = staged(space);
  kv::Iterator& it = iterator(space);
  it.SeekForPrev(key);
  auto own = map.upper_bound(key);
  for (;;) {
    const bool stored = it.Valid() && it.key().starts_with(prefix);
    if (!it.Valid()) FASTI_TRY(it.status());
    const bool pending = own != map.begin() && std::prev(own)->first.starts_with(prefix);
    if (!stored && !pending) return std::optional<Entry>{};
    if (pending && (!stored || std::prev(own)->first >= it.key())) {
      --own;
      if (own->second) return std::optional<Entry>({own->first, *own->second});
      if (stored && it.key() == own->first) it.Prev();  // deleted
      continue;
    }
    return std::optional<Entry>({std::string(it.key()), std::string(it.value())});
  }
}

Result<std::optional<StagedWrites::Entry>> StagedWrites::Ceiling(kv::Space space, std::string_view prefix,
                                                                 std::string_view key) {
  Staged& map = staged(space);
  kv::Iterator& it = iterator(space);
  it.Seek(key);
  auto own = map.lower_bound(key);
  for (;;) {
    const bool stored = it.Valid() && it.key().starts_with(prefix);
    if (!it.Valid()) FASTI_TRY(it.status());
    const bool pending = own != map.end() && own->first.starts_with(prefix);
    if (!stored && !pending) return std::optional<Entry>{};
    if (pending && (!stored || own->first <= it.key())) {
      if (own->second) return std::optional<Entry>({own->first, *own->second});
      if (stored && it.key() == own->first) it.Next();  // deleted
      ++own;
      continue;
    }
    return std::optional<Entry>({std::string(it.key()), std::string(it.value())});
  }
}

Status StagedWrites::AddTo(kv::Space space, kv::SortedSink* sink) const {
  for (const auto& [key, value] : staged_[static_cast<size_t>(space)])
    FASTI_TRY(value ? sink->Add(key, *value) : sink->Delete(key));
  return {};
}

kv::WriteBatch StagedWrites::ToBatch() const {
  kv::WriteBatch batch;
  for (const kv::Space space : kv::kAllSpaces) {
    for (const auto& [key, value] : staged_[static_cast<size_t>(space)]) {
      if (value) {
        batch.Put(space, key, *value);
      } else {
        batch.Delete(space, key);
      }
    }
  }
  return batch;
}

}  // namespace fasti::graph
