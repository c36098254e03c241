#include "storage/graph/staged_writes.h"

#include "storage/codec/key_layout.h"
#include "storage/graph/cached_record.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

// Of larger groups nothing is remembered: they change much at once and are not followed by their like.
constexpr size_t kMaxRemembered = 512;
// Longer values are pieces of large ones; blocks and records are shorter.
constexpr size_t kMaxRememberedBytes = 16 << 10;

bool IsRemembered(kv::Space space) {
  switch (space) {
    case kv::Space::kEnt:
    case kv::Space::kAdj:
    case kv::Space::kHist:
    case kv::Space::kIdx:
      return true;
    case kv::Space::kMeta:
    case kv::Space::kLog:
      return false;
  }
  return false;
}

}  // namespace

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
  if (const std::string* recent = recent_.Find(space, key)) {
    *value = *recent;
    return true;
  }
  FASTI_TRY_ASSIGN(const bool found, base_.Get(space, key, &pinned_));
  if (found) value->assign(pinned_.view());
  return found;
}

Status StagedWrites::GetMany(kv::Space space, std::span<const codec::Key> keys,
                             std::vector<std::optional<std::string>>* values) {
  values->assign(keys.size(), std::nullopt);
  std::vector<std::string_view> unknown;
  std::vector<size_t> places;
  for (size_t i = 0; i < keys.size(); ++i) {
    const std::string_view key = keys[i];
    Staged& map = staged(space);
    if (auto it = map.find(key); it != map.end()) {
      (*values)[i] = it->second;
    } else if (const std::string* recent = recent_.Find(space, key)) {
      (*values)[i] = *recent;
    } else {
      unknown.push_back(key);
      places.push_back(i);
    }
  }
  std::vector<kv::PinnedValue> found;
  FASTI_TRY(base_.MultiGet(space, unknown, &found));
  for (size_t i = 0; i < unknown.size(); ++i) {
    if (found[i].found()) (*values)[places[i]].emplace(found[i].view());
  }
  return {};
}

void StagedWrites::Set(kv::Space space, std::string_view key, std::optional<std::string> value) {
  Staged& map = staged(space);
  auto it = map.lower_bound(key);
  if (it != map.end() && it->first == key) {
    if (can_roll_back_) undo_.push_back({space, it->first, std::move(it->second)});
    it->second = std::move(value);
  } else {
    if (can_roll_back_) undo_.push_back({space, std::string(key), std::nullopt});
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
  auto own = map.upper_bound(key);
  // Of the stored entry that follows and the staged one the first; one that is staged to be deleted counts.
  const auto end = [&](const std::string& stored) -> std::string {
    return own != map.end() && own->first < stored ? own->first : stored;
  };
  if (const RecentWrites::Block* block = recent_.FindBlock(space, prefix, key)) {
    const std::string stored = block->end.empty() ? codec::PrefixEnd(prefix) : block->end;
    const auto last = own == map.begin() ? map.end() : std::prev(own);
    if (last == map.end() || last->first < block->key) {
      if (const std::string* value = recent_.Find(space, block->key)) {
        return std::optional<Entry>({block->key, *value, end(stored)});
      }
    } else if (last->second) {
      return std::optional<Entry>({last->first, *last->second, end(stored)});
    }
  }
  kv::Iterator& it = iterator(space);
  it.SeekForPrev(key);
  for (;;) {
    const bool stored = it.Valid() && it.key().starts_with(prefix);
    if (!it.Valid()) FASTI_TRY(it.status());
    const bool pending = own != map.begin() && std::prev(own)->first.starts_with(prefix);
    if (!stored && !pending) return std::optional<Entry>{};
    if (pending && (!stored || std::prev(own)->first >= it.key())) {
      --own;
      if (own->second) return std::optional<Entry>({own->first, *own->second, std::nullopt});
      if (stored && it.key() == own->first) it.Prev();  // deleted
      continue;
    }
    Entry entry{std::string(it.key()), std::string(it.value()), std::nullopt};
    it.Next();
    if (!it.Valid()) FASTI_TRY(it.status());
    const bool more = it.Valid() && it.key().starts_with(prefix);
    std::string stored_end = more ? std::string(it.key()) : codec::PrefixEnd(prefix);
    entry.end = end(stored_end);
    recent_.RememberBlock(space, prefix, {entry.key, std::move(stored_end)}, entry.value);
    return std::optional<Entry>(std::move(entry));
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
      if (own->second) return std::optional<Entry>({own->first, *own->second, std::nullopt});
      if (stored && it.key() == own->first) it.Next();  // deleted
      ++own;
      continue;
    }
    return std::optional<Entry>({std::string(it.key()), std::string(it.value()), std::nullopt});
  }
}

Status StagedWrites::AddTo(kv::Space space, kv::SortedSink* sink) const {
  for (const auto& [key, value] : staged_[static_cast<size_t>(space)])
    FASTI_TRY(value ? sink->Add(key, *value) : sink->Delete(key));
  return {};
}

void StagedWrites::AddTo(kv::WriteBatch* batch) const {
  for (const kv::Space space : kv::kAllSpaces) {
    for (const auto& [key, value] : staged_[static_cast<size_t>(space)]) {
      if (value) {
        batch->Put(space, key, *value);
      } else {
        batch->Delete(space, key);
      }
    }
  }
}

std::vector<MemoryCache::Change> StagedWrites::CacheChanges() const {
  std::vector<MemoryCache::Change> changes;
  for (const kv::Space space : kv::kAllSpaces) {
    for (const auto& [key, value] : staged_[static_cast<size_t>(space)])
      AppendCacheChanges(space, key, &changes);
  }
  return changes;
}

void StagedWrites::MoveToRecent() {
  size_t n = 0;
  for (const Staged& map : staged_) n += map.size();
  if (n > kMaxRemembered) recent_.Clear();
  for (const kv::Space space : kv::kAllSpaces) {
    Staged& map = staged(space);
    if (n <= kMaxRemembered && IsRemembered(space)) {
      for (auto& [key, value] : map) {
        if (value && value->size() <= kMaxRememberedBytes) {
          recent_.Put(space, key, std::move(*value));
        } else {
          recent_.Delete(space, key);
        }
      }
    }
    map.clear();
  }
  undo_.clear();
}

}  // namespace fasti::graph
