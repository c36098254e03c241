#include "storage/graph/reader.h"

#include <algorithm>

#include "storage/graph/reader_impl.h"
#include "storage/graph/system_axis.h"
#include "storage/model/try.h"

namespace fasti::graph {

GraphReader::GraphReader(std::shared_ptr<const ReadView> view, const Transaction* own_writes,
                         std::optional<Instant> system)
    : impl_(std::make_unique<ReaderImpl>(
          std::move(view), own_writes != nullptr ? own_writes->impl_.get() : nullptr, system)) {}
GraphReader GraphReader::OnSystemAxis(std::shared_ptr<const ReadView> view, Instant valid, bool possibly) {
  GraphReader reader(std::move(view), nullptr, std::nullopt);
  reader.impl_->StandOnSystemAxis({valid, possibly});
  return reader;
}
SystemAxis GraphReader::Axis() const {
  return SystemAxis(*this, *impl_, impl_->axis()->valid, impl_->axis()->possibly);
}
GraphReader::~GraphReader() = default;
GraphReader::GraphReader(GraphReader&&) noexcept = default;
GraphReader& GraphReader::operator=(GraphReader&&) noexcept = default;

void GraphReader::LetGo() { impl_->LetGo(); }

void ReaderImpl::LetGo() {
  helpers_.clear();
  adjacency_.LetGo();
  entries_.LetGo();
  records_.reset();
  states_.clear();
  states_replaced_ = pieces_held_ = 0;
  edge_block_ = ~uint64_t{0};
  edge_block_view_ = nullptr;
  edge_block_item_.reset();
  own_ = nullptr;
  system_.reset();
  axis_.reset();
  facts_ = nullptr;
  view_.reset();
}

const Catalog& GraphReader::catalog() const { return impl_->catalog(); }
bool GraphReader::is_latest() const { return !impl_->system().has_value(); }

Status ReaderImpl::InParts(size_t parts, size_t n,
                           const std::function<Status(ReaderImpl&, size_t, size_t, size_t)>& f) {
  WorkerPool& pool = *view_->workers();
  while (helpers_.size() + 1 < pool.threads()) {
    helpers_.push_back(std::make_unique<ReaderImpl>(view_, nullptr, system_));
    helpers_.back()->helps_ = true;
  }
  std::vector<Status> done(parts);
  pool.Run(parts, [&](size_t part, size_t slot) {
    ReaderImpl& reader = slot == 0 ? *this : *helpers_[slot - 1];
    done[part] = f(reader, part, n * part / parts, n * (part + 1) / parts);
  });
  for (Status& status : done) FASTI_TRY(std::move(status));
  return {};
}

namespace {

constexpr size_t kFewestStates = 16, kMostStates = size_t{1} << 14;
constexpr size_t kMostPieces = size_t{1} << 17;  // about 15 MB

size_t PiecesOf(const ElementState& state) {
  size_t n = 1;
  for (const SlotPieces& slot : state.slots) n += slot.pieces.size();
  return n;
}

}  // namespace

ReaderImpl::CachedState& ReaderImpl::StateSlot(ElementId id) {
  const uint64_t hash = id.value * 2 + static_cast<uint64_t>(id.kind);
  if (states_.empty()) states_.resize(kFewestStates);
  if (states_replaced_ > states_.size() && states_.size() < kMostStates && pieces_held_ < kMostPieces) {
    // Every state keeps a slot of its own, and its address: who asked for one may still look at it.
    std::vector<std::unique_ptr<CachedState>> more(states_.size() * 2);
    for (auto& held : states_) {
      if (held == nullptr) continue;
      const uint64_t place = held->id.value * 2 + static_cast<uint64_t>(held->id.kind);
      more[place % more.size()] = std::move(held);
    }
    states_ = std::move(more);
    states_replaced_ = 0;
  }
  auto& slot = states_[hash % states_.size()];
  if (slot == nullptr) slot = std::make_unique<CachedState>();
  return *slot;
}

Result<const ElementState*> ReaderImpl::State(ElementId id) {
  if (const ElementState* own = Own(id)) return own;
  Note(Resource::Of(id));
  if (own_ != nullptr && !own_->options().read_only && !system_) {
    FASTI_TRY_ASSIGN(const LoadedElement* const shared, own_->BaseToShare(id));
    if (shared != nullptr) return shared->form.found ? shared->state.get() : nullptr;
  }
  CachedState& slot = StateSlot(id);
  if (!slot.valid || slot.id != id) {
    if (slot.valid) ++states_replaced_;
    pieces_held_ -= slot.valid ? PiecesOf(slot.state) : 0;
    slot.valid = false;
    slot.id = id;
    StoredForm form;
    FASTI_TRY(LoadElement(kv(), id, system_, &slot.state, &form));
    slot.found = form.found;
    slot.valid = true;
    pieces_held_ += PiecesOf(slot.state);
  }
  return slot.found ? &slot.state : nullptr;
}

Result<const codec::ElementRecordView*> ReaderImpl::NodeRecord(uint64_t id) {
  if (!records_) records_ = std::make_unique<std::array<CachedRecord, 8>>();
  CachedRecord& slot = (*records_)[id % records_->size()];
  if (slot.id == id) return slot.record;
  slot.id = ~uint64_t{0};
  const MemoryCache::Key key = CacheKeyOf(CachedKind::kNodeRecord, id);
  if (const auto* item = static_cast<const CachedNodeRecord*>(Cached(key))) {
    slot.record = item->found() ? &item->view() : nullptr;
  } else {
    FASTI_TRY_ASSIGN(const bool found,
                     entries_.Get(kv::Space::kEnt, codec::NodeKey(NodeId{id}), &slot.bytes));
    slot.record = nullptr;
    if (found) {
      FASTI_TRY(codec::ElementRecordView::Parse(slot.bytes.view(), &slot.own));
      slot.record = &slot.own;
    }
    if (view_->cache() != nullptr && slot.bytes.size() <= kMaxCachedRecordBytes) {
      FASTI_TRY_ASSIGN(auto built,
                       CachedNodeRecord::Of(key, found ? slot.own.last_change() : view_->instant(),
                                            found ? std::optional(slot.bytes.view()) : std::nullopt));
      std::unique_ptr<MemoryCache::Item> refused;  // read on from the engine's bytes
      Keep(std::move(built), &refused);
    }
  }
  slot.id = id;
  return slot.record;
}

Result<codec::EdgeEntry> ReaderImpl::Entry(EdgeId edge) {
  const uint64_t block = edge.value / codec::kEdgesPerBlock;
  if (edge_block_ != block) {
    edge_block_ = ~uint64_t{0};
    const MemoryCache::Key key = CacheKeyOf(CachedKind::kEdgeBlock, block);
    const auto* item = static_cast<const CachedEdgeBlock*>(Cached(key));
    if (item == nullptr) {
      kv::PinnedValue bytes;
      FASTI_TRY_ASSIGN(const bool found, kv().Get(kv::Space::kEnt, codec::EdgeBlockKey(edge), &bytes));
      FASTI_TRY_ASSIGN(auto built, CachedEdgeBlock::Of(key, view_->instant(),
                                                       found ? std::optional(bytes.view()) : std::nullopt));
      item = built.get();
      Keep(std::move(built), &edge_block_item_);
    }
    edge_block_view_ = item->found() ? &item->view() : nullptr;
    edge_block_ = block;
  }
  if (edge_block_view_ == nullptr) return codec::EdgeEntry{};
  return edge_block_view_->Get(static_cast<uint32_t>(edge.value % codec::kEdgesPerBlock));
}

Certainty CertaintyAt(const std::vector<StoredPiece>& pieces, Instant t) {
  Certainty best = Certainty::kNo;
  for (const StoredPiece& p : pieces) {
    if (p.valid.period.certain_at(t)) return Certainty::kCertain;
    if (p.valid.period.possible_at(t)) best = Certainty::kPossible;
  }
  return best;
}

Result<Certainty> ReaderImpl::WithEnds(Certainty certainty, NodeId near, NodeId far, Instant t,
                                       GivenEnds given) {
  for (const NodeId end : {near, far}) {
    if (certainty == Certainty::kNo) break;
    FASTI_TRY_ASSIGN(const Certainty of_end, ExistsAt(ElementId::Of(end), t));
    const bool is_given = (given.near && end == near) || (given.far && end == far);
    if (!is_given || of_end == Certainty::kNo) certainty = std::min(certainty, of_end);
  }
  return certainty;
}

Result<Certainty> ReaderImpl::ExistsAt(ElementId id, Instant t) {
  if (const ElementState* own = Own(id)) {
    const Certainty certainty = CertaintyAt(own->existence(), t);
    if (id.is_node()) return certainty;
    return WithEnds(certainty, own->ends.source, own->ends.target, t);
  }
  if (id.is_node()) {
    if (facts_ != nullptr && facts_->Existence(id.node(), commit()) == NodeFacts::Fact::kAlways) {
      Note(Resource::Of(id));
      return Certainty::kCertain;
    }
    FASTI_TRY_ASSIGN(const codec::ElementRecordView* record, NodeRecord(id.value));
    if (record == nullptr) {
      Note(Resource::Of(id));
      return Certainty::kNo;
    }
    const bool latest = !system_ || record->last_change() <= *system_;
    if (latest && !record->spilled()) {
      Note(Resource::Of(id));
      if (facts_ != nullptr) facts_->LearnExistence(id.node(), commit(), record->exists_always());
      if (record->exists_always()) return Certainty::kCertain;
      Certainty best = Certainty::kNo;
      auto timed = record->timed(SlotId::Existence());
      codec::StatementView piece;
      for (;;) {
        FASTI_TRY_ASSIGN(const bool more, timed.Next(&piece));
        if (!more) return best;
        if (piece.valid.certain_at(t)) return Certainty::kCertain;
        if (piece.valid.possible_at(t)) best = Certainty::kPossible;
      }
    }
  } else {
    FASTI_TRY_ASSIGN(const codec::EdgeEntry entry, Entry(id.edge()));
    constexpr uint8_t kOnlyEntry =
        codec::EdgeEntry::kExistenceInRecord | codec::EdgeEntry::kRetracted | codec::EdgeEntry::kErased;
    // A stint that stayed may once have stood beside others: the record knows when it last changed.
    constexpr uint8_t kRecordOfPast = codec::EdgeEntry::kHasRecord | codec::EdgeEntry::kHasHistory;
    const bool latest =
        !system_ || (entry.system_from <= *system_ && (entry.flags & kRecordOfPast) != kRecordOfPast);
    if (entry.present() && latest && (entry.flags & kOnlyEntry) == 0) {
      Note(Resource::Of(id));
      const Certainty certainty = entry.valid.certain_at(t)    ? Certainty::kCertain
                                  : entry.valid.possible_at(t) ? Certainty::kPossible
                                                               : Certainty::kNo;
      if ((entry.flags & codec::EdgeEntry::kContained) != 0 && !has_own_lives()) return certainty;
      return WithEnds(certainty, entry.source, entry.target, t);
    }
  }
  FASTI_TRY_ASSIGN(const ElementState* state, State(id));
  if (state == nullptr) return Certainty::kNo;
  const Certainty certainty = CertaintyAt(state->existence(), t);
  if (id.is_node()) return certainty;
  const EdgeEnds ends = state->ends;
  return WithEnds(certainty, ends.source, ends.target, t);
}

}  // namespace fasti::graph
