#include "storage/graph/element_reader.h"

#include <algorithm>

#include "storage/codec/key_layout.h"
#include "storage/codec/value_codec.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

using codec::EdgeEntry;
using codec::Statement;

Status ReadSpilled(const kv::Snapshot& kv, ElementId id, std::vector<Statement>* out) {
  const codec::Key prefix = codec::ElementKey(id);
  auto it = kv.Scan(kv::Space::kEnt, prefix, codec::PrefixEnd(prefix));
  for (; it->Valid(); it->Next()) {
    const auto parts = codec::ParseElementKey(it->key());
    if (!parts) return codec::Damaged("element key", "it does not parse");
    if (!parts->spilled) continue;
    FASTI_TRY_ASSIGN(Statement s, codec::DecodeStatementBody(parts->slot, it->value()));
    out->push_back(std::move(s));
  }
  return it->status();
}

// Groups statements by slot into the state. Blobs are loaded.
Status Assemble(const kv::Snapshot& kv, std::vector<Statement> statements, ElementState* state) {
  std::sort(statements.begin(), statements.end(), [](const Statement& a, const Statement& b) {
    if (a.slot != b.slot) return a.slot < b.slot;
    return StandsBefore(a.valid.period, b.valid.period);
  });
  for (Statement& s : statements) {
    if (s.blob != 0) FASTI_TRY(LoadBlob(kv, s.blob, s.blob_bytes, &s.value));
    if (state->slots.empty() || state->slots.back().slot != s.slot) state->slots.push_back({s.slot, {}});
    state->slots.back().pieces.push_back(
        {std::move(s.valid), std::move(s.value), s.system_from, s.blob, s.blob_bytes});
  }
  return {};
}

}  // namespace

Status LoadBlob(const kv::Snapshot& kv, uint64_t blob, uint64_t bytes, Value* value) {
  std::string encoded;
  kv::PinnedValue chunk;
  for (uint32_t i = 0; encoded.size() < bytes; ++i) {
    FASTI_TRY_ASSIGN(const bool found, kv.Get(kv::Space::kEnt, codec::BlobKey(blob, i), &chunk));
    if (!found || chunk.size() == 0) return codec::Damaged("large value", "a part of it is missing");
    encoded.append(chunk.view());
  }
  if (encoded.size() != bytes) return codec::Damaged("large value", "its size is wrong");
  FASTI_TRY_ASSIGN(*value, codec::DecodeValue(encoded));
  return {};
}

Result<EdgeEntry> LoadEdgeEntry(const kv::Snapshot& kv, EdgeId edge) {
  kv::PinnedValue bytes;
  FASTI_TRY_ASSIGN(const bool found, kv.Get(kv::Space::kEnt, codec::EdgeBlockKey(edge), &bytes));
  if (!found) return EdgeEntry{};
  codec::EdgeBlockView view;
  FASTI_TRY(codec::EdgeBlockView::Parse(bytes.view(), &view));
  return view.Get(static_cast<uint32_t>(edge.value % codec::kEdgesPerBlock));
}

Status LoadHistory(const kv::Snapshot& kv, ElementId id, Instant after, std::vector<PastStatement>* out) {
  const codec::Key prefix = codec::HistoryStatementPrefix(id);
  const Instant from = after == Instant::PosInfinity() ? after : Instant{after.us + 1};
  const codec::Key lower = codec::HistoryStatementKey(id, from, SlotId::Existence(), 0);
  auto it = kv.Scan(kv::Space::kHist, lower, codec::PrefixEnd(prefix));
  for (; it->Valid(); it->Next()) {
    const auto parts = codec::ParseHistoryStatementKey(it->key());
    if (!parts) return codec::Damaged("history key", "it does not parse");
    FASTI_TRY_ASSIGN(Statement s, codec::DecodeStatementBody(parts->slot, it->value()));
    out->push_back({std::move(s), parts->system_to});
  }
  return it->status();
}

Status LoadElement(const kv::Snapshot& kv, ElementId id, std::optional<Instant> system, ElementState* state,
                   StoredForm* form) {
  *form = {};
  *state = {};
  state->id = id;
  std::vector<Statement> statements;
  bool has_record = true;
  Instant last_change = Instant::NegInfinity();
  if (!id.is_node()) {
    FASTI_TRY_ASSIGN(form->entry, LoadEdgeEntry(kv, id.edge()));
    const EdgeEntry& entry = form->entry;
    if (!entry.present() || (entry.flags & EdgeEntry::kErased) != 0) return {};
    state->ends = {entry.type, entry.source, entry.target};
    form->found = true;
    form->has_history = (entry.flags & EdgeEntry::kHasHistory) != 0;
    has_record = (entry.flags & EdgeEntry::kHasRecord) != 0;
    last_change = entry.system_from;
    if ((entry.flags & (EdgeEntry::kExistenceInRecord | EdgeEntry::kRetracted)) == 0) {
      Statement s;
      s.slot = SlotId::Existence();
      s.valid.period = entry.valid;
      s.system_from = entry.system_from;
      statements.push_back(std::move(s));
    }
  }
  if (has_record) {
    kv::PinnedValue bytes;
    FASTI_TRY_ASSIGN(const bool found, kv.Get(kv::Space::kEnt, codec::ElementKey(id), &bytes));
    if (!found) {
      if (id.is_node()) return {};
      return codec::Damaged("edge " + std::to_string(id.value), "its record is missing");
    }
    codec::ElementRecord record;
    FASTI_TRY(codec::DecodeElementRecord(bytes.view(), &record));
    form->found = true;
    form->spilled = record.spilled;
    form->has_history = form->has_history || record.has_history;
    last_change = std::max(last_change, record.last_change);
    for (Statement& s : record.statements) statements.push_back(std::move(s));
    if (record.spilled) FASTI_TRY(ReadSpilled(kv, id, &statements));
  }
  if (system && last_change > *system) {
    std::erase_if(statements, [&](const Statement& s) { return s.system_from > *system; });
    if (form->has_history) {
      std::vector<PastStatement> past;
      FASTI_TRY(LoadHistory(kv, id, *system, &past));
      for (PastStatement& p : past) {
        if (p.statement.system_from <= *system) statements.push_back(std::move(p.statement));
      }
    }
  }
  return Assemble(kv, std::move(statements), state);
}

}  // namespace fasti::graph
