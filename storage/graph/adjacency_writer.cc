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

// One change spliced into the columns of a block; false where that cannot be, or would make it longer than
// `max_rows`, empty, or begin with another row than its key says.
bool SpliceRow(const AdjacencyBlockView& block, RowOrder order, const RowChange& change, uint32_t max_rows,
               bool keyed, std::string* out) {
  const BlockStart start = codec::StartOf(change.row, order);
  uint32_t at = block.LowerBound(start, order);
  if (change.kind == RowChange::Kind::kInsert) {
    if (block.empty() || (keyed && at == 0) || block.size() >= max_rows) return false;
    codec::InsertRow(block, at, change.row, out);
    return true;
  }
  while (at < block.size() && block.StartAt(at, order) == start && !SameRow(block.Row(at), change.row)) ++at;
  if (at == block.size() || !SameRow(block.Row(at), change.row)) return false;
  if (change.kind == RowChange::Kind::kReplace) {
    codec::ReplaceRow(block, at, change.row, out);
    return true;
  }
  if ((keyed && at == 0) || block.size() == 1) return false;
  codec::RemoveRow(block, at, out);
  return true;
}

// A removal and an insertion of one edge at one place: the row with another period.
bool SpliceOther(const AdjacencyBlockView& block, RowOrder order, const RowChange& removal,
                 const RowChange& insertion, std::string* out) {
  if (removal.kind != RowChange::Kind::kRemove || insertion.kind != RowChange::Kind::kInsert) return false;
  const BlockStart start = codec::StartOf(removal.row, order);
  if (start != codec::StartOf(insertion.row, order)) return false;
  const uint32_t at = block.LowerBound(start, order);
  if (at == block.size() || !SameRow(block.Row(at), removal.row)) return false;
  codec::ReplaceRow(block, at, insertion.row, out);
  return true;
}

// A few changes spliced one after the other, in the order given; false, with `out` undefined, where one
// cannot be.
bool SpliceRows(const AdjacencyBlockView& block, RowOrder order, std::span<const RowChange> changes,
                uint32_t max_rows, bool keyed, std::string* out) {
  constexpr size_t kMost = 4;  // more are cheaper applied to decoded rows
  if (changes.empty() || changes.size() > kMost) return false;
  AdjacencyBlockView now = block;
  std::string before;
  for (;;) {
    size_t done = 1;
    if (changes.size() > 1 && SpliceOther(now, order, changes[0], changes[1], out)) {
      done = 2;
    } else if (!SpliceRow(now, order, changes[0], max_rows, keyed, out)) {
      return false;
    }
    changes = changes.subspan(done);
    if (changes.empty()) return true;
    before.swap(*out);
    if (!AdjacencyBlockView::Parse(before, &now).ok()) return false;
  }
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
      FASTI_TRY_ASSIGN(const std::optional<StagedWrites::Entry> next,
                       staged->Ceiling(kv::Space::kAdj, prefix, entry->key + '\0'));
      if (next) {
        const auto parts = codec::ParseAdjacencyKey(next->key);
        if (!parts) return codec::Damaged("adjacency key", "it does not parse");
        n = 1;
        while (n < changes.size() && codec::StartOf(changes[n].row, order) < parts->start) ++n;
      }
    }
    bool done = false;
    AdjacencyBlockView block;
    if (entry) FASTI_TRY(AdjacencyBlockView::Parse(entry->value, &block));
    if (entry) {
      std::string bytes;
      done = SpliceRows(block, order, changes.first(n), codec::kMaxBlockRows, /*keyed=*/true, &bytes);
      if (done) staged->Put(kv::Space::kAdj, entry->key, std::move(bytes));
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
  if (head_bytes) FASTI_TRY(codec::ParseAdjacencyHead(*head_bytes, &head));
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
  AdjacencyBlockView inline_block;
  if (!head.block.empty()) FASTI_TRY(AdjacencyBlockView::Parse(head.block, &inline_block));
  if (head.is_inline() && SpliceRows(inline_block, RowOrder::kByStart, changes, codec::kInlineRows,
                                     /*keyed=*/false, &inline_bytes)) {
    head.block = inline_bytes;
  } else if (head.is_inline()) {
    std::vector<AdjacencyRow> rows;
    inline_block.Decode(&rows);
    FASTI_TRY(ApplyToRows(list, changes, RowOrder::kByStart, &rows));
    if (rows.size() <= codec::kInlineRows) {
      inline_bytes.clear();
      if (!rows.empty()) codec::EncodeAdjacencyBlock(rows, &inline_bytes);
      head.block = inline_bytes;
    } else {
      head.block = {};
      head.segments = PutAll(staged, list, std::move(rows), head.rows > codec::kUnsplitRows);
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
