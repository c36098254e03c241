#include "storage/graph/adjacency_reader.h"

#include "storage/codec/key_layout.h"
#include "storage/model/try.h"

namespace fasti::graph {

using codec::AdjacencyBlockView;
using codec::AdjacencyHead;
using codec::AdjacencyList;
using codec::AdjacencyMatches;
using codec::AdjacencyQuery;
using codec::AdjacencyRow;
using codec::Key;
using codec::RowOrder;

kv::Iterator& AdjacencyReader::blocks() {
  if (!blocks_) blocks_ = kv_->NewIterator(kv::Space::kAdj);
  return *blocks_;
}

kv::Iterator& AdjacencyReader::history() {
  if (!history_) history_ = kv_->NewIterator(kv::Space::kHist);
  return *history_;
}

void AdjacencyReader::LetGo() {
  head_.Reset();
  blocks_.reset();
  history_.reset();
  heads_.reset();
  kv_ = nullptr;
}

Status AdjacencyReader::Append(const AdjacencyList& list, const AdjacencyQuery& query,
                               AdjacencyMatches* out) {
  FASTI_TRY_ASSIGN(const bool found, kv_->Get(kv::Space::kAdj, codec::AdjacencyHeadKey(list), &head_));
  if (!found) return {};
  return AppendFrom(list, head_.view(), query, out);
}

Status AdjacencyReader::AppendFrom(const AdjacencyList& list, std::string_view head_bytes,
                                   const AdjacencyQuery& query, AdjacencyMatches* out) {
  AdjacencyHead head;
  AdjacencyBlockView inline_rows;
  FASTI_TRY(codec::ParseAdjacencyHead(head_bytes, &head, &inline_rows));
  AdjacencyQuery now = query;
  const bool past = query.system && *query.system < head.last_change;
  // Rows of the latest state need no test of system time unless the list changed after `system`.
  if (!past) now.system.reset();
  if (head.is_inline()) {
    if (!inline_rows.empty()) codec::AppendMatches(inline_rows, now, out);
  } else {
    FASTI_TRY(ForEachSegment(head.segments,
                             [&](uint8_t segment) { return AppendSegment(list, segment, now, out); }));
  }
  if (past && head.history_rows != 0) FASTI_TRY(AppendHistory(list, head.history_segments, query, out));
  return {};
}

Status AdjacencyReader::AppendSegment(const AdjacencyList& list, uint8_t segment, const AdjacencyQuery& query,
                                      AdjacencyMatches* out) {
  const Key prefix = codec::AdjacencySegmentPrefix(list, segment);
  kv::Iterator& it = blocks();
  // The first block that can hold a match, and the order value after which none can.
  codec::BlockStart start;
  uint64_t last = ~uint64_t{0};
  if (codec::OrderOf(segment) == RowOrder::kByOther) {
    if (query.other) start.order = last = query.other->value;
  } else {
    const bool at = query.valid == AdjacencyQuery::Valid::kAt;
    start.order = codec::OrderedTime(codec::EarliestStart(segment, at ? query.at : query.range.from));
    last = codec::OrderedTime(at ? query.at : query.range.to);
  }
  const bool from_first = start.order == 0;
  if (from_first) {
    it.Seek(prefix);
  } else {
    it.SeekForPrev(codec::AdjacencyBlockKey(list, segment, start));
    if (!it.Valid() || !it.key().starts_with(prefix.view())) it.Seek(prefix);
  }
  for (; it.Valid() && it.key().starts_with(prefix.view()); it.Next()) {
    const auto parts = codec::ParseAdjacencyKey(it.key());
    if (!parts) return codec::Damaged("adjacency key", "it does not parse");
    if (parts->start.order > last) break;
    AdjacencyBlockView block;
    FASTI_TRY(AdjacencyBlockView::Parse(it.value(), &block));
    codec::AppendMatches(block, query, out);
  }
  return it.status();
}

Status AdjacencyReader::AppendHistory(const AdjacencyList& list, uint64_t segments,
                                      const AdjacencyQuery& query, AdjacencyMatches* out) {
  kv::Iterator& it = history();
  const Instant after = *query.system;
  return ForEachSegment(segments, [&](uint8_t segment) -> Status {
    const Key prefix = codec::HistoryRowsPrefix(list, segment);
    // Blocks are in order of their first row's system_to; the one before may still hold later rows.
    it.SeekForPrev(codec::HistoryRowsKey(list, segment, after, ~uint32_t{0}));
    if (!it.Valid() || !it.key().starts_with(prefix.view())) it.Seek(prefix);
    // A row of a class ends before the longest of them that holds at `after` can.
    const Instant last = codec::LatestEnd(segment, after);
    for (; it.Valid() && it.key().starts_with(prefix.view()); it.Next()) {
      const auto parts = codec::ParseHistoryRowsKey(it.key());
      if (!parts) return codec::Damaged("history key", "it does not parse");
      if (parts->first_system_to > last) break;
      AdjacencyBlockView block;
      FASTI_TRY(AdjacencyBlockView::Parse(it.value(), &block));
      codec::AppendMatches(block, query, out);
    }
    return it.status();
  });
}

Status AdjacencyReader::ForEachList(NodeId node, Direction direction,
                                    const std::function<Status(TypeId, std::string_view)>& f) {
  if (!heads_) heads_ = kv_->NewIterator(kv::Space::kAdj);
  kv::Iterator& it = *heads_;
  const Key prefix = codec::AdjacencyPrefix(node, direction);
  it.Seek(prefix);
  while (it.Valid() && it.key().starts_with(prefix.view())) {
    const auto parts = codec::ParseAdjacencyKey(it.key());
    if (!parts || !parts->is_head) return codec::Damaged("adjacency key", "a list has no head");
    FASTI_TRY(f(parts->list.type, it.value()));
    AdjacencyHead head;
    FASTI_TRY(codec::ParseAdjacencyHead(it.value(), &head));
    if (head.is_inline()) {
      it.Next();
    } else {  // over the blocks of this list
      it.Seek(codec::PrefixEnd(codec::AdjacencyHeadKey(parts->list)));
    }
  }
  return it.status();
}

Result<uint64_t> AdjacencyReader::CountRows(const AdjacencyList& list) {
  FASTI_TRY_ASSIGN(const bool found, kv_->Get(kv::Space::kAdj, codec::AdjacencyHeadKey(list), &head_));
  if (!found) return uint64_t{0};
  AdjacencyHead head;
  FASTI_TRY(codec::ParseAdjacencyHead(head_.view(), &head));
  return head.rows;
}

Status AdjacencyReader::ForEachRow(const AdjacencyList& list, std::optional<Instant> history_after,
                                   const std::function<void(const AdjacencyRow&)>& f) {
  FASTI_TRY_ASSIGN(const bool found, kv_->Get(kv::Space::kAdj, codec::AdjacencyHeadKey(list), &head_));
  if (!found) return {};
  AdjacencyHead head;
  FASTI_TRY(codec::ParseAdjacencyHead(head_.view(), &head));
  const auto emit = [&](std::string_view bytes) -> Status {
    AdjacencyBlockView block;
    FASTI_TRY(AdjacencyBlockView::Parse(bytes, &block));
    for (uint32_t i = 0; i < block.size(); ++i) f(block.Row(i));
    return {};
  };
  if (head.is_inline()) {
    if (!head.block.empty()) FASTI_TRY(emit(head.block));
  } else {
    const Key prefix = codec::AdjacencyHeadKey(list);
    auto it = kv_->Scan(kv::Space::kAdj, prefix, codec::PrefixEnd(prefix));
    if (it->Valid()) it->Next();  // the head
    for (; it->Valid(); it->Next()) FASTI_TRY(emit(it->value()));
    FASTI_TRY(it->status());
  }
  if (history_after && head.history_rows != 0) {
    const Key prefix = codec::HistoryRowsPrefix(list);
    auto it = kv_->Scan(kv::Space::kHist, prefix, codec::PrefixEnd(prefix));
    for (; it->Valid(); it->Next()) {
      AdjacencyBlockView block;
      FASTI_TRY(AdjacencyBlockView::Parse(it->value(), &block));
      for (uint32_t i = 0; i < block.size(); ++i) {
        const AdjacencyRow row = block.Row(i);
        if (row.system_to > *history_after) f(row);
      }
    }
    FASTI_TRY(it->status());
  }
  return {};
}

}  // namespace fasti::graph
