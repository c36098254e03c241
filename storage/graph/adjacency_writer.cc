#include "storage/graph/adjacency_writer.h"

#include <algorithm>
#include <tuple>

#include "storage/codec/adjacency_block.h"
#include "storage/codec/adjacency_edit.h"
#include "storage/codec/adjacency_head.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/adjacency_reader.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

using codec::AdjacencyBlockView;
using codec::AdjacencyHead;
using codec::AdjacencyList;
using codec::AdjacencyRow;
using codec::BlockStart;
using codec::Key;
using codec::RowOrder;

// Of several stints of one edge that begin alike, the whole period tells them apart.
bool SameRow(const AdjacencyRow& a, const AdjacencyRow& b) { return a.edge == b.edge && a.valid == b.valid; }

Status MissingRow(const AdjacencyList& list, const AdjacencyRow& row) {
  return codec::Damaged("adjacency list of node " + std::to_string(list.node.value),
                        "edge " + std::to_string(row.edge.value) + " is not in it");
}

// Applies changes to decoded rows that are sorted in `order`.
Status ApplyToRows(const AdjacencyList& list, std::span<const RowChange> changes, RowOrder order,
                   std::vector<AdjacencyRow>* rows) {
  const auto before = [&](const AdjacencyRow& a, const AdjacencyRow& b) {
    return codec::RowBefore(a, b, order);
  };
  std::vector<AdjacencyRow> inserted;
  for (const RowChange& c : changes) {
    if (c.kind == RowChange::Kind::kInsert) {
      inserted.push_back(c.row);
      continue;
    }
    auto it = std::lower_bound(rows->begin(), rows->end(), c.row, before);
    while (it != rows->end() && !SameRow(*it, c.row)) {
      if (before(c.row, *it))
        it = rows->end();
      else
        ++it;
    }
    if (it == rows->end()) return MissingRow(list, c.row);
    if (c.kind == RowChange::Kind::kReplace) {
      *it = c.row;
    } else {
      rows->erase(it);
    }
  }
  if (inserted.empty()) return {};
  std::stable_sort(inserted.begin(), inserted.end(), before);
  std::vector<AdjacencyRow> merged;
  merged.reserve(rows->size() + inserted.size());
  std::merge(rows->begin(), rows->end(), inserted.begin(), inserted.end(), std::back_inserter(merged),
             before);
  *rows = std::move(merged);
  return {};
}

// Writes sorted rows as blocks of a segment, each under its first row's place.
void PutBlocks(StagedWrites* staged, const AdjacencyList& list, uint8_t segment,
               std::span<const AdjacencyRow> rows) {
  const size_t parts = rows.size() <= codec::kMaxBlockRows
                           ? 1
                           : (rows.size() + codec::kTargetBlockRows - 1) / codec::kTargetBlockRows;
  for (size_t i = 0; i < parts && !rows.empty(); ++i) {
    const size_t begin = rows.size() * i / parts, end = rows.size() * (i + 1) / parts;
    std::string bytes;
    codec::EncodeAdjacencyBlock(rows.subspan(begin, end - begin), &bytes);
    staged->Put(kv::Space::kAdj,
                codec::AdjacencyBlockKey(list, segment, codec::StartOf(rows[begin], codec::OrderOf(segment))),
                std::move(bytes));
  }
}

// What changes mean for the rows of one block.
struct Edits {
  std::vector<uint32_t> removed;
  std::vector<codec::RowInsertion> inserted;
  size_t RowsAfter(const AdjacencyBlockView& block) const {
    return block.size() - removed.size() + inserted.size();
  }
  /// Whether the block begins with another row afterwards.
  bool ChangeFirst() const {
    return (!removed.empty() && removed.front() == 0) || (!inserted.empty() && inserted.front().at == 0);
  }
};

// @pre `changes` are in the order of their rows
Status PlaceChanges(const AdjacencyList& list, const AdjacencyBlockView& block, RowOrder order,
                    std::span<const RowChange> changes, Edits* edits) {
  edits->removed.clear();
  edits->inserted.clear();
  for (const RowChange& c : changes) {
    const BlockStart start = codec::StartOf(c.row, order);
    uint32_t at = block.LowerBound(start, order);
    const bool is_new = c.kind == RowChange::Kind::kInsert;
    while (at < block.size() && block.StartAt(at, order) == start &&
           (is_new || !SameRow(block.Row(at), c.row))) {
      ++at;
    }
    if (is_new) {
      edits->inserted.push_back({at, codec::RawOf(c.row)});
      continue;
    }
    if (at == block.size() || !SameRow(block.Row(at), c.row)) return MissingRow(list, c.row);
    edits->removed.push_back(at);
    if (c.kind == RowChange::Kind::kReplace) edits->inserted.push_back({at, codec::RawOf(c.row)});
  }
  // Rows that begin alike may be met in another order than theirs.
  std::sort(edits->removed.begin(), edits->removed.end());
  if (std::adjacent_find(edits->removed.begin(), edits->removed.end()) != edits->removed.end()) {
    return codec::Damaged("adjacency list of node " + std::to_string(list.node.value),
                          "one row is removed twice");
  }
  const auto before = [](const codec::RowInsertion& a, const codec::RowInsertion& b) { return a.at < b.at; };
  if (!std::is_sorted(edits->inserted.begin(), edits->inserted.end(), before)) {
    std::stable_sort(edits->inserted.begin(), edits->inserted.end(), before);
  }
  return {};
}

// Changes of one block in place: false, with nothing staged, where it would grow too long.
Result<bool> EditBlock(StagedWrites* staged, const AdjacencyList& list, uint8_t segment,
                       const std::string& key, const AdjacencyBlockView& block,
                       std::span<const RowChange> changes) {
  const RowOrder order = codec::OrderOf(segment);
  thread_local Edits edits;
  FASTI_TRY(PlaceChanges(list, block, order, changes, &edits));
  const size_t rows = edits.RowsAfter(block);
  if (rows > codec::kMaxBlockRows || block.size() > codec::kMaxEditedRows) return false;
  std::string bytes;
  if (rows > 0) codec::EditRows(block, edits.removed, edits.inserted, &bytes);
  if (rows > 0 && !edits.ChangeFirst()) {
    staged->Put(kv::Space::kAdj, key, std::move(bytes));
    return true;
  }
  staged->Delete(kv::Space::kAdj, key);
  if (rows == 0) return true;
  AdjacencyBlockView now;
  FASTI_TRY(AdjacencyBlockView::Parse(bytes, &now));
  const Key now_key = codec::AdjacencyBlockKey(list, segment, now.StartAt(0, order));
  staged->Put(kv::Space::kAdj, now_key, std::move(bytes));
  return true;
}

// Changes of one segment that has had rows or (`exists`) not, sorted by place: as many as fall into one block
// are applied together.
Status ChangeSegment(StagedWrites* staged, const AdjacencyList& list, uint8_t segment, bool exists,
                     std::span<const RowChange> changes) {
  const RowOrder order = codec::OrderOf(segment);
  const Key prefix = codec::AdjacencySegmentPrefix(list, segment);
  while (!changes.empty()) {
    const Key key = codec::AdjacencyBlockKey(list, segment, codec::StartOf(changes[0].row, order));
    std::optional<StagedWrites::Entry> entry;
    if (exists) {
      FASTI_TRY_ASSIGN(entry, staged->Floor(kv::Space::kAdj, prefix, key));
      if (!entry) {
        FASTI_TRY_ASSIGN(entry, staged->Ceiling(kv::Space::kAdj, prefix, prefix));
      }
    }
    exists = true;
    size_t n = changes.size();
    const bool at_one_place =
        codec::StartOf(changes[0].row, order) == codec::StartOf(changes.back().row, order);
    if (!at_one_place && entry) {
      if (!entry->end) {
        FASTI_TRY_ASSIGN(const std::optional<StagedWrites::Entry> next,
                         staged->Ceiling(kv::Space::kAdj, prefix, entry->key + '\0'));
        entry->end = next ? next->key : std::string();
      }
      if (entry->end->starts_with(prefix.view())) {
        const auto parts = codec::ParseAdjacencyKey(*entry->end);
        if (!parts) return codec::Damaged("adjacency key", "it does not parse");
        n = 1;
        while (n < changes.size() && codec::StartOf(changes[n].row, order) < parts->start) ++n;
      }
    }
    bool done = false;
    AdjacencyBlockView block;
    if (entry) {
      FASTI_TRY(AdjacencyBlockView::Parse(entry->value, &block));
      FASTI_TRY_ASSIGN(done, EditBlock(staged, list, segment, entry->key, block, changes.first(n)));
    }
    if (!done) {
      std::vector<AdjacencyRow> rows;
      if (entry) {
        block.Decode(&rows);
        staged->Delete(kv::Space::kAdj, entry->key);
      }
      FASTI_TRY(ApplyToRows(list, changes.first(n), order, &rows));
      PutBlocks(staged, list, segment, rows);
    }
    changes = changes.subspan(n);
  }
  return {};
}

// Rows by segment, sorted, as blocks; returns the segments' bits.
uint64_t PutAll(StagedWrites* staged, const AdjacencyList& list, std::vector<AdjacencyRow> rows,
                bool by_class) {
  const auto segment_of = [&](const AdjacencyRow& r) {
    return by_class ? codec::SegmentOf(r.valid) : codec::kSegmentUnsplit;
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const AdjacencyRow& a, const AdjacencyRow& b) {
    const uint8_t x = segment_of(a), y = segment_of(b);
    return x != y ? x < y : codec::RowBefore(a, b, codec::OrderOf(x));
  });
  uint64_t bits = 0;
  for (size_t begin = 0; begin < rows.size();) {
    const uint8_t segment = segment_of(rows[begin]);
    size_t end = begin;
    while (end < rows.size() && segment_of(rows[end]) == segment) ++end;
    PutBlocks(staged, list, segment, std::span(rows).subspan(begin, end - begin));
    bits |= codec::SegmentBit(segment);
    begin = end;
  }
  return bits;
}

Status AppendHistory(StagedWrites* staged, const AdjacencyList& list, const AdjacencyRow& row,
                     AdjacencyHead* head) {
  // A short history is one segment: every further one costs its reader a seek.
  const uint8_t segment = head->history_rows < codec::kUnsplitRows
                              ? codec::kSegmentUnsplit
                              : codec::SystemSegmentOf(row.system_from, row.system_to);
  std::optional<StagedWrites::Entry> last;
  if ((head->history_segments & codec::SegmentBit(segment)) != 0) {
    const Key prefix = codec::HistoryRowsPrefix(list, segment);
    const Key end = codec::HistoryRowsKey(list, segment, Instant::PosInfinity(), ~uint32_t{0});
    FASTI_TRY_ASSIGN(last, staged->Floor(kv::Space::kHist, prefix, end));
  }
  uint32_t seq = 0;
  std::string bytes;
  if (last) {
    AdjacencyBlockView block;
    FASTI_TRY(AdjacencyBlockView::Parse(last->value, &block));
    if (block.size() < codec::kMaxBlockRows) {
      codec::InsertRow(block, block.size(), row, &bytes);
      staged->Put(kv::Space::kHist, last->key, std::move(bytes));
      ++head->history_rows;
      return {};
    }
    const auto parts = codec::ParseHistoryRowsKey(last->key);
    if (!parts) return codec::Damaged("history key", "it does not parse");
    if (parts->first_system_to == row.system_to) seq = parts->seq + 1;
  }
  codec::EncodeAdjacencyBlock(std::span(&row, 1), &bytes);
  staged->Put(kv::Space::kHist, codec::HistoryRowsKey(list, segment, row.system_to, seq), std::move(bytes));
  ++head->history_rows;
  head->history_segments |= codec::SegmentBit(segment);
  return {};
}

}  // namespace

Status ChangeList(StagedWrites* staged, const AdjacencyList& list,
                  const std::optional<std::string>& head_bytes, std::vector<RowChange> changes,
                  Instant instant, ListBefore* before) {
  const Key head_key = codec::AdjacencyHeadKey(list);
  AdjacencyHead head;
  AdjacencyBlockView inline_block;
  if (head_bytes) FASTI_TRY(codec::ParseAdjacencyHead(*head_bytes, &head, &inline_block));
  *before = {head_bytes.has_value(), head.rows + head.history_rows > 0};
  for (const RowChange& c : changes) {
    switch (c.kind) {
      case RowChange::Kind::kInsert:
        ++head.rows;
        break;
      case RowChange::Kind::kRemove: {
        --head.rows;
        AdjacencyRow closed = c.row;
        closed.system_to = instant;
        FASTI_TRY(AppendHistory(staged, list, closed, &head));
        break;
      }
      case RowChange::Kind::kErase:
        --head.rows;
        break;
      case RowChange::Kind::kReplace:
        continue;
    }
    head.last_change = instant;
  }
  std::string inline_bytes;
  if (head.is_inline()) {
    const auto before_in_list = [](const RowChange& a, const RowChange& b) {
      return codec::RowBefore(a.row, b.row, RowOrder::kByStart);
    };
    if (!std::is_sorted(changes.begin(), changes.end(), before_in_list)) {
      std::stable_sort(changes.begin(), changes.end(), before_in_list);
    }
    thread_local Edits edits;
    FASTI_TRY(PlaceChanges(list, inline_block, RowOrder::kByStart, changes, &edits));
    const size_t now = edits.RowsAfter(inline_block);
    if (now <= codec::kInlineRows && inline_block.size() <= codec::kMaxEditedRows) {
      if (now > 0) codec::EditRows(inline_block, edits.removed, edits.inserted, &inline_bytes);
      head.block = inline_bytes;
    } else {
      std::vector<AdjacencyRow> rows;
      inline_block.Decode(&rows);
      FASTI_TRY(ApplyToRows(list, changes, RowOrder::kByStart, &rows));
      if (rows.size() <= codec::kInlineRows) {
        codec::EncodeAdjacencyBlock(rows, &inline_bytes);
        head.block = inline_bytes;
      } else {
        head.block = {};
        head.segments = PutAll(staged, list, std::move(rows), head.rows > codec::kUnsplitRows);
      }
    }
  } else {
    const bool by_class = (head.segments & codec::SegmentBit(codec::kSegmentUnsplit)) == 0;
    const auto segment_of = [&](const AdjacencyRow& r) {
      return by_class ? codec::SegmentOf(r.valid) : codec::kSegmentUnsplit;
    };
    std::stable_sort(changes.begin(), changes.end(), [&](const RowChange& a, const RowChange& b) {
      const uint8_t x = segment_of(a.row), y = segment_of(b.row);
      return x != y ? x < y : codec::RowBefore(a.row, b.row, codec::OrderOf(x));
    });
    for (size_t begin = 0; begin < changes.size();) {
      const uint8_t segment = segment_of(changes[begin].row);
      size_t end = begin;
      while (end < changes.size() && segment_of(changes[end].row) == segment) ++end;
      const bool exists = (head.segments & codec::SegmentBit(segment)) != 0;
      FASTI_TRY(ChangeSegment(staged, list, segment, exists, std::span(changes).subspan(begin, end - begin)));
      head.segments |= codec::SegmentBit(segment);
      begin = end;
    }
    if (!by_class && head.rows > codec::kUnsplitRows) {
      std::vector<AdjacencyRow> rows;
      const Key prefix = codec::AdjacencySegmentPrefix(list, codec::kSegmentUnsplit);
      for (;;) {
        FASTI_TRY_ASSIGN(const std::optional<StagedWrites::Entry> entry,
                         staged->Ceiling(kv::Space::kAdj, prefix, prefix));
        if (!entry) break;
        AdjacencyBlockView block;
        FASTI_TRY(AdjacencyBlockView::Parse(entry->value, &block));
        block.Decode(&rows);
        staged->Delete(kv::Space::kAdj, entry->key);
      }
      head.segments = PutAll(staged, list, std::move(rows), true);
    }
  }
  std::string bytes;
  codec::EncodeAdjacencyHead(head, &bytes);
  staged->Put(kv::Space::kAdj, head_key, std::move(bytes));
  return {};
}

Status EraseFromHistory(StagedWrites* staged, const AdjacencyList& list, std::span<const EdgeId> edges) {
  const Key head_key = codec::AdjacencyHeadKey(list);
  std::string head_bytes;
  FASTI_TRY_ASSIGN(const bool found, staged->Get(kv::Space::kAdj, head_key, &head_bytes));
  if (!found) return {};
  AdjacencyHead head;
  FASTI_TRY(codec::ParseAdjacencyHead(head_bytes, &head));
  if (head.history_rows == 0) return {};
  const Key prefix = codec::HistoryRowsPrefix(list);
  for (std::string after = prefix.str();;) {
    FASTI_TRY_ASSIGN(const std::optional<StagedWrites::Entry> entry,
                     staged->Ceiling(kv::Space::kHist, prefix, after));
    if (!entry) break;
    after = entry->key + '\0';
    AdjacencyBlockView block;
    FASTI_TRY(AdjacencyBlockView::Parse(entry->value, &block));
    std::vector<AdjacencyRow> rows;
    block.Decode(&rows);
    const size_t removed = std::erase_if(
        rows, [&](const AdjacencyRow& r) { return std::binary_search(edges.begin(), edges.end(), r.edge); });
    if (removed == 0) continue;
    head.history_rows -= removed;
    if (rows.empty()) {
      staged->Delete(kv::Space::kHist, entry->key);
    } else {
      std::string bytes;
      codec::EncodeAdjacencyBlock(rows, &bytes);
      staged->Put(kv::Space::kHist, entry->key, std::move(bytes));
    }
  }
  std::string bytes;
  codec::EncodeAdjacencyHead(head, &bytes);
  staged->Put(kv::Space::kAdj, head_key, std::move(bytes));
  return {};
}

}  // namespace fasti::graph
