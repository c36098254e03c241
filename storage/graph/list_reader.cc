#include "storage/graph/list_reader.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "storage/codec/key_layout.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

using codec::AdjacencyHead;
using codec::AdjacencyList;
using codec::AdjacencyMatches;
using codec::AdjacencyQuery;
using codec::AdjacencyRow;

/// Decoding costs little more than reading up to here.
constexpr uint64_t kDecodedAtOnce = 512;
/// A longer list is decoded when reading it packed has cost about as much as decoding it will.
constexpr uint64_t kDecodingCost = 40, kReadingCost = 20'000,
                   kMatchCost = 16;  // nanoseconds: a row, a list, a match
/// Lists that a batch of nodes misses are built together up to here.
constexpr uint64_t kBuiltTogether = 64;
/// A list with its superseded rows is looked at row by row: longer ones are read packed, by class of
/// duration.
constexpr uint64_t kMaxPastRows = 4096;
/// A timeless list is searched by its other ends packed, where it is sorted by them.
constexpr uint64_t kMaxSearchedRows = 4096;

}  // namespace

Status ListReader::Prepare(std::vector<AdjacencyList> lists) {
  Release();
  std::erase_if(lists, [&](const AdjacencyList& list) { return IsAbsent(list); });
  std::vector<Missing> missing;
  if (view_->cache() != nullptr) {
    expected_ = std::move(lists);
    lists.clear();
    keys_.clear();
    for (const AdjacencyList& list : expected_) keys_.push_back(CacheKeyOf(CachedKind::kList, list));
    found_.resize(expected_.size());
    view_->cache()->FindAll(keys_, view_->commit(), view_->instant(), found_.data());
    for (size_t i = 0; i < expected_.size(); ++i) {
      if (found_[i] == nullptr) missing.push_back({expected_[i], static_cast<uint32_t>(i)});
    }
    const auto before = [](const Missing& a, const Missing& b) { return a.list < b.list; };
    if (!std::is_sorted(missing.begin(), missing.end(), before)) {
      std::sort(missing.begin(), missing.end(), before);
    }
    for (const Missing& m : missing) lists.push_back(m.list);
  } else {
    std::sort(lists.begin(), lists.end());
  }
  lists.erase(std::unique(lists.begin(), lists.end()), lists.end());
  if (lists.size() >= 2) {
    std::vector<codec::Key> keys;
    keys.reserve(lists.size());
    for (const AdjacencyList& list : lists) keys.push_back(codec::AdjacencyHeadKey(list));
    const std::vector<std::string_view> views(keys.begin(), keys.end());
    FASTI_TRY(entries_->MultiGet(kv::Space::kAdj, views, &prepared_heads_));
    prepared_ = std::move(lists);
    if (!missing.empty()) FASTI_TRY(BuildPrepared(missing));
  }
  for (size_t i = 0; i < std::min(kAhead, found_.size()); ++i) PrefetchFound(i);
  return {};
}

// One by one, each would be looked for again, and wait for the cache's lock. They are made in the order in
// which they will be read, so that they lie in memory like that.
Status ListReader::BuildPrepared(std::span<const Missing> missing) {
  constexpr uint32_t kNone = ~uint32_t{0};
  std::vector<uint32_t> prepared_at(expected_.size(), kNone);
  uint32_t last = 0;
  for (const Missing& m : missing) {
    while (prepared_[last] != m.list) ++last;
    prepared_at[m.expected] = last;
  }
  std::vector<const CachedList*> lists(prepared_.size());
  std::vector<uint8_t> seen(prepared_.size());
  for (size_t expected = 0; expected < expected_.size(); ++expected) {
    const uint32_t i = prepared_at[expected];
    if (i == kNone) continue;
    if (std::exchange(seen[i], 1) == 0) {
      AdjacencyHead head;
      codec::AdjacencyBlockView rows;
      const bool exists = prepared_heads_[i].found();
      if (exists) FASTI_TRY(codec::ParseAdjacencyHead(prepared_heads_[i].view(), &head, &rows));
      if (!head.is_inline() || head.rows > kBuiltTogether) continue;
      if (!exists && Learn(prepared_[i])) continue;
      std::unique_ptr<CachedList> list =
          CachedList::Of(CacheKeyOf(CachedKind::kList, prepared_[i]),
                         exists ? head.last_change : view_->instant(), exists, rows);
      if (list == nullptr) continue;
      lists[i] = list.get();
      built_.push_back(std::move(list));
    }
    found_[expected] = lists[i];
  }
  if (built_.empty()) return {};
  (void)view_->cache()->InsertAll(built_, view_->commit());
  std::erase(built_, nullptr);  // what was not taken in is kept until it was read
  return {};
}

const CachedList* ListReader::NextList(const AdjacencyList& list) {
  // Some may have been found to be absent since Prepare, and not be asked for.
  while (next_ < expected_.size() && expected_[next_] != list && IsAbsent(expected_[next_])) ++next_;
  if (next_ < expected_.size() && expected_[next_] == list) {
    PrefetchFound(next_ + kAhead);
    if (const MemoryCache::Item* found = found_[next_++]) return static_cast<const CachedList*>(found);
  }
  return FindList(CachedKind::kList, list);
}

void ListReader::Release() {
  expected_.clear();
  found_.clear();
  next_ = 0;
  prepared_.clear();
  prepared_heads_.clear();
  built_.clear();
}

void ListReader::LetGo() {
  Release();
  head_.Reset();
  head_of_.reset();
  kept_.reset();
  packed_.LetGo();
  view_ = nullptr;
}

Result<std::optional<std::string_view>> ListReader::Head(const AdjacencyList& list) {
  const auto at = std::lower_bound(prepared_.begin(), prepared_.end(), list);
  if (at != prepared_.end() && *at == list) {
    const kv::PinnedValue& head = prepared_heads_[static_cast<size_t>(at - prepared_.begin())];
    return head.found() ? std::optional(head.view()) : std::nullopt;
  }
  if (head_of_ != list) {
    head_of_.reset();
    FASTI_TRY_ASSIGN(head_found_, entries_->Get(kv::Space::kAdj, codec::AdjacencyHeadKey(list), &head_));
    head_of_ = list;
  }
  return head_found_ ? std::optional(head_.view()) : std::nullopt;
}

Status ListReader::Append(const AdjacencyList& list, const AdjacencyQuery& query, AdjacencyMatches* out) {
  if (IsAbsent(list)) {
    // It may have been found to be absent since Prepare.
    if (next_ < expected_.size() && expected_[next_] == list) ++next_;
    return {};
  }
  const bool cached = view_->cache() != nullptr && out->system_from == nullptr;
  if (!cached) may_repeat_ = true;
  if (cached) {
    const CachedList* found = NextList(list);
    if (found != nullptr && query.other && found->rows() > kMaxSearchedRows) found = nullptr;
    if (found != nullptr && (!query.system || !found->exists() || *query.system >= found->since())) {
      if (const size_t made = found->SortByOther(query)) view_->cache()->Grown(*found, made);
      may_repeat_ = may_repeat_ || !found->NamesEdgesOnce();
      found->Append(query, out);
      return {};
    }
    may_repeat_ = true;
    if (query.system && (found = FindList(CachedKind::kPastList, list)) != nullptr) {
      found->Append(query, out);
      return {};
    }
  }
  FASTI_TRY_ASSIGN(const std::optional<std::string_view> bytes, Head(list));
  if (!bytes && Learn(list)) return {};
  AdjacencyHead head;
  codec::AdjacencyBlockView inline_rows;
  if (bytes) FASTI_TRY(codec::ParseAdjacencyHead(*bytes, &head, &inline_rows));
  if (cached && !(query.other && head.rows > kMaxSearchedRows)) {
    const bool past = bytes && query.system && *query.system < head.last_change;
    const CachedKind kind = past ? CachedKind::kPastList : CachedKind::kList;
    FASTI_TRY_ASSIGN(const CachedList* built, Build(kind, list, bytes, head, inline_rows));
    if (built != nullptr) {
      built->Append(query, out);
      return {};
    }
    const size_t before = out->others->size();
    FASTI_TRY(packed_.AppendFrom(list, *bytes, query, out));
    view_->cache()->Spend(CacheKeyOf(kind, list), kReadingCost + kMatchCost * (out->others->size() - before));
    return {};
  }
  return bytes ? packed_.AppendFrom(list, *bytes, query, out) : Status();
}

Result<const CachedList*> ListReader::Build(CachedKind kind, const AdjacencyList& list,
                                            std::optional<std::string_view> head_bytes,
                                            const AdjacencyHead& head,
                                            const codec::AdjacencyBlockView& inline_rows) {
  MemoryCache& cache = *view_->cache();
  const MemoryCache::Key key = CacheKeyOf(kind, list);
  const bool past = kind == CachedKind::kPastList;
  const uint64_t n = head.rows + (past ? head.history_rows : 0);
  if (past && n > kMaxPastRows) return nullptr;
  if (n > kDecodedAtOnce) {
    if (!cache.Takes(CachedList::BytesFor(n)) || cache.Spent(key) < n * kDecodingCost) return nullptr;
    cache.PayOff(key, n * kDecodingCost);
  }
  const bool exists = head_bytes.has_value();
  const Instant since = exists ? head.last_change : view_->instant();
  std::unique_ptr<CachedList> built;
  if (head.is_inline() && !past) {
    built = CachedList::Of(key, since, exists, inline_rows);
  } else {
    std::vector<AdjacencyRow> rows;
    rows.reserve(n);
    FASTI_TRY(packed_.ForEachRow(list, past ? std::optional(Instant::NegInfinity()) : std::nullopt,
                                 [&](const AdjacencyRow& row) { rows.push_back(row); }));
    built = CachedList::Of(key, since, exists, past, std::move(rows));
  }
  if (built == nullptr) return nullptr;
  const CachedList* result = built.get();
  kept_ = std::move(built);
  (void)cache.Insert(&kept_, view_->commit());
  return result;
}

void ListReader::CountCached(std::span<const AdjacencyList> lists, const AdjacencyQuery& query,
                             std::span<std::optional<uint64_t>> out) {
  if (lists.size() == 1) {
    const CachedList* list = query.system || query.other || query.among != nullptr
                                 ? nullptr
                                 : FindList(CachedKind::kList, lists[0]);
    out[0] = list != nullptr ? list->Count(query) : std::nullopt;
    if (!out[0] && IsAbsent(lists[0])) out[0] = 0;
    return;
  }
  std::fill(out.begin(), out.end(), std::nullopt);
  if (view_->cache() != nullptr && !query.system && !query.other && query.among == nullptr) {
    // So many that what was asked for is still at hand when it is read.
    constexpr size_t kTogether = 64;
    std::array<MemoryCache::Key, kTogether> keys;
    std::array<const MemoryCache::Item*, kTogether> items;
    std::array<const CachedList*, kTogether> found;
    for (size_t begin = 0; begin < lists.size(); begin += kTogether) {
      const size_t n = std::min(kTogether, lists.size() - begin);
      for (size_t i = 0; i < n; ++i) keys[i] = CacheKeyOf(CachedKind::kList, lists[begin + i]);
      view_->cache()->FindAll({keys.data(), n}, view_->commit(), view_->instant(), items.data());
      for (size_t i = 0; i < n; ++i) found[i] = static_cast<const CachedList*>(items[i]);
      CachedList::CountAll({found.data(), n}, query, out.subspan(begin, n));
    }
  }
  for (size_t i = 0; i < lists.size(); ++i) {
    if (!out[i] && IsAbsent(lists[i])) out[i] = 0;
  }
}

bool ListReader::AppendDifference(const AdjacencyList& list, Instant a, Instant b, AdjacencyMatches* at_a,
                                  AdjacencyMatches* at_b, AdjacencyMatches* at_both) const {
  if (IsAbsent(list)) return true;
  const CachedList* found = FindList(CachedKind::kList, list);
  return found != nullptr && found->AppendDifference(a, b, at_a, at_b, at_both);
}

bool ListReader::AppendCommonEnds(const AdjacencyList& a, const AdjacencyList& b,
                                  std::vector<NodeId>* out) const {
  const CachedList* shorter = FindList(CachedKind::kList, a);
  const CachedList* longer = FindList(CachedKind::kList, b);
  if (shorter == nullptr || longer == nullptr) return false;
  if (longer->rows() < shorter->rows()) std::swap(shorter, longer);
  for (const CachedList* list : {longer, shorter}) {
    if (const size_t made = list->SortByOther()) view_->cache()->Grown(*list, made);
  }
  const size_t before = out->size();
  if (!shorter->AppendEndsMeeting(*longer, out)) return false;
  std::sort(out->begin() + static_cast<ptrdiff_t>(before), out->end());
  out->erase(std::unique(out->begin() + static_cast<ptrdiff_t>(before), out->end()), out->end());
  return true;
}

Result<uint64_t> ListReader::CountRows(const AdjacencyList& list) {
  if (IsAbsent(list)) return uint64_t{0};
  if (const CachedList* found = FindList(CachedKind::kList, list)) return uint64_t{found->rows()};
  FASTI_TRY_ASSIGN(const std::optional<std::string_view> bytes, Head(list));
  if (!bytes) return uint64_t{0};
  AdjacencyHead head;
  FASTI_TRY(codec::ParseAdjacencyHead(*bytes, &head));
  return head.rows;
}

std::optional<ListReader::Types> ListReader::FewTypes(NodeId node, Direction direction) const {
  if (view_->facts() == nullptr) return std::nullopt;
  const AbsentLists& absent = view_->facts()->ends()->absent();
  std::optional<uint32_t> present = absent.PresentTypes(node, direction, view_->catalog()->types.size());
  if (!present || std::popcount(*present) > static_cast<int>(Types().types.size())) return std::nullopt;
  Types out;
  for (uint32_t bits = *present; bits != 0; bits &= bits - 1) {
    out.types[out.size++] = TypeId{static_cast<uint32_t>(std::countr_zero(bits))};
  }
  return out;
}

Status ListReader::ForEachType(NodeId node, Direction direction, const std::function<Status(TypeId)>& f) {
  const MemoryCache::Key key = CacheKeyOf(CachedKind::kListTypes, AdjacencyList{node, direction, TypeId{}});
  const auto* types = static_cast<const CachedTypes*>(Find(key));
  std::unique_ptr<MemoryCache::Item> own;
  if (types == nullptr) {
    std::vector<TypeId> found;
    FASTI_TRY(packed_.ForEachList(node, direction, [&](TypeId type, std::string_view) -> Status {
      found.push_back(type);
      return {};
    }));
    if (view_->facts() != nullptr) {
      AbsentLists& absent = view_->facts()->ends()->absent();
      const auto known =
          static_cast<uint32_t>(std::min<size_t>(view_->catalog()->types.size(), AbsentLists::kTypes));
      for (uint32_t type = 0; type < known; ++type) {
        if (!std::binary_search(found.begin(), found.end(), TypeId{type})) {
          (void)absent.Learn({node, direction, TypeId{type}});
        }
      }
    }
    auto item = std::make_unique<CachedTypes>(key, view_->instant(), std::move(found));
    types = item.get();
    own = std::move(item);
    if (view_->cache() != nullptr) (void)view_->cache()->Insert(&own, view_->commit());
  }
  for (const TypeId type : types->types()) FASTI_TRY(f(type));
  return {};
}

}  // namespace fasti::graph
