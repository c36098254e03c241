#include "storage/graph/transaction_impl.h"

#include <algorithm>

#include "storage/codec/index_value.h"
#include "storage/graph/adjacency_reader.h"
#include "storage/graph/index_promises.h"
#include "storage/graph/store_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {

TransactionImpl::TransactionImpl(std::shared_ptr<StoreImpl> store, std::shared_ptr<const ReadView> view,
                                 Instant reading, TransactionOptions options)
    : store_(std::move(store)), view_(std::move(view)), reading_(reading), options_(std::move(options)) {
  if (options_.reads_names) Note({Resource::Kind::kNames, 0, 0});
}

TransactionImpl::~TransactionImpl() { Finish(); }

void TransactionImpl::Finish() {
  if (finished_) return;
  finished_ = true;
  store_->Ended(view_->commit(), options_.read_only);
}

bool TransactionImpl::EndToBeginAgain() {
  Finish();
  // What a transaction that reads may have gathered besides: nothing, or it is not used again.
  if (!options_.read_only || options_.known_at || has_writes() || !loaded_.empty() || own_catalog_ != nullptr)
    return false;
  view_.reset();
  return true;
}

void TransactionImpl::LetGoOfSnapshot() {
  Finish();
  view_ = store_->view();
}

const std::vector<EdgeId>* TransactionImpl::OwnEdges(NodeId node, Direction direction) const {
  for (; edges_listed_ < written_edges_.size(); ++edges_listed_) {
    const WrittenEdge& edge = written_edges_[edges_listed_];
    own_edges_[edge.ends.source].out.push_back(edge.id);
    own_edges_[edge.ends.target].in.push_back(edge.id);
  }
  auto it = own_edges_.find(node);
  if (it == own_edges_.end()) return nullptr;
  return direction == Direction::kOut ? &it->second.out : &it->second.in;
}

Result<LoadedElement> TransactionImpl::Base(ElementId id) const {
  auto it = loaded_.find(id);
  if (it != loaded_.end()) return it->second;
  Note(Resource::Of(id));
  auto state = std::make_shared<ElementState>();
  LoadedElement loaded;
  FASTI_TRY(LoadElement(view_->kv(), id, std::nullopt, state.get(), &loaded.form));
  if (loaded.form.found) loaded.state = std::move(state);
  loaded_.emplace(id, loaded);
  return loaded;
}

Result<const LoadedElement*> TransactionImpl::BaseToShare(ElementId id) const {
  constexpr size_t kMost = 1024;
  if (loaded_.size() >= kMost && !loaded_.contains(id)) return nullptr;
  FASTI_TRY(Base(id));
  return &loaded_.find(id)->second;
}

Result<std::shared_ptr<const ElementState>> TransactionImpl::State(ElementId id) const {
  auto it = elements_.find(id);
  if (it != elements_.end()) return it->second;
  FASTI_TRY_ASSIGN(LoadedElement base, Base(id));
  return base.state;
}

Result<std::shared_ptr<const ElementState>> TransactionImpl::Life(NodeId node) const {
  static const std::shared_ptr<const ElementState> kAlways = [] {
    auto state = std::make_shared<ElementState>();
    state->slots = {{SlotId::Existence(), {StoredPiece{}}}};
    return state;
  }();
  const ElementId id = ElementId::Of(node);
  if (auto it = elements_.find(id); it != elements_.end()) return it->second;
  const std::shared_ptr<NodeFacts>& facts = view_->facts();
  if (facts != nullptr && facts->Existence(node, view_->commit()) == NodeFacts::Fact::kAlways) {
    Note(Resource::Of(id));
    return kAlways;
  }
  FASTI_TRY_ASSIGN(LoadedElement base, Base(id));
  if (facts != nullptr && base.state != nullptr) {
    const std::vector<StoredPiece>& life = base.state->existence();
    facts->LearnExistence(node, view_->commit(),
                          life.size() == 1 && life[0].valid.period == kAlways->existence()[0].valid.period);
  }
  return base.state;
}

Result<std::shared_ptr<ElementState>> TransactionImpl::Mutable(ElementId id) {
  FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> state, State(id));
  if (state == nullptr || state->erased) {
    return Status(Code::kNotFound, std::string(id.is_node() ? "there is no node " : "there is no edge ") +
                                       std::to_string(id.value));
  }
  return std::make_shared<ElementState>(*state);
}

Result<std::shared_ptr<ElementState>> TransactionImpl::MutableInPlace(ElementId id) {
  const auto own = elements_.find(id);
  if (own != elements_.end() && own->second.use_count() == 1 && !own->second->erased) {
    for (; undo_listed_ < undo_.size(); ++undo_listed_) undo_of_[undo_[undo_listed_].id] = undo_listed_;
    const auto undo = undo_of_.find(id);
    const bool can_be_undone = undo != undo_of_.end() && undo->second >= last_savepoint_ &&
                               undo->second < undo_.size() && undo_[undo->second].id == id &&
                               !undo_[undo->second].of_schema;
    // Every ElementState is made as a mutable one.
    if (can_be_undone) return std::const_pointer_cast<ElementState>(own->second);
  }
  return Mutable(id);
}

Status TransactionImpl::TouchEdgesOfChangedLives() {
  if (!lives_changed_) return {};
  std::vector<EdgeId> edges;
  for (const auto& [id, state] : elements_) {
    if (!id.is_node() || state->is_new) continue;
    FASTI_TRY_ASSIGN(const LoadedElement base, Base(id));
    if (base.state->ExistencePeriods() != state->ExistencePeriods()) FASTI_TRY(EdgesAt(id.node(), &edges));
  }
  for (const EdgeId edge : edges) {
    if (elements_.contains(ElementId::Of(edge))) continue;
    FASTI_TRY_ASSIGN(std::shared_ptr<ElementState> state, Mutable(ElementId::Of(edge)));
    Store(std::move(state), counters_);
  }
  return {};
}

void TransactionImpl::Store(std::shared_ptr<const ElementState> state, const WriteCounters& counters,
                            bool checked) {
  const ElementId id = state->id;
  std::shared_ptr<const ElementState>& place = elements_[id];
  undo_.push_back({id, std::move(place), counters_, nullptr, false, false, 0});
  const bool life_changed = id.is_node() && !state->is_new;
  if (life_changed && !lives_changed_) {
    auto it = loaded_.find(id);
    const bool same = it != loaded_.end() && it->second.state != nullptr &&
                      it->second.state->ExistencePeriods() == state->ExistencePeriods();
    lives_changed_ = !same;
  }
  counters_ = counters;
  if (!id.is_node() && undo_.back().before == nullptr) {
    written_edges_.push_back({id.edge(), state->ends, state->is_new});
  }
  NotePromises(*state);
  NoteTimes(*state);
  if (!checked) unchecked_.push_back(id);
  place = std::move(state);
}

void TransactionImpl::StoreSlot(std::shared_ptr<const ElementState> state, SlotId slot,
                                const std::optional<Period>& valid, const WriteCounters& counters) {
  const auto own = elements_.find(state->id);
  if (own == elements_.end() || own->second != state) return Store(std::move(state), counters);
  counters_ = counters;
  NotePromisesOf(*state, slot);
  const Statistics& known = catalog().statistics;
  const bool tells_nothing = !known.all_timeless && (!known.all_precise || (valid && valid->precise()));
  if (!tells_nothing) NoteTimes(*state);
  unchecked_.push_back(state->id);
}

void TransactionImpl::StoreSchema(std::shared_ptr<Catalog> catalog) {
  Undo undo;
  undo.of_schema = true;
  undo.counters = counters_;
  undo.catalog = own_catalog_;
  undo.schema_changed = schema_changed_;
  undo.new_indexes = new_indexes_.size();
  undo_.push_back(std::move(undo));
  catalog->version = store_->NewVersion();
  UseCatalog(std::move(catalog));
  schema_changed_ = true;
  Note({Resource::Kind::kSchema, 0, 0});
}

void TransactionImpl::UseCatalog(std::shared_ptr<const Catalog> catalog) {
  // Callers may still hold a reference to the one before.
  if (own_catalog_ != nullptr) old_catalogs_.push_back(std::move(own_catalog_));
  own_catalog_ = std::move(catalog);
}

uint32_t TransactionImpl::Intern(codec::NameKind kind, std::string_view name) {
  const auto find = [&](const Catalog& c) {
    switch (kind) {
      case codec::NameKind::kLabel:
        return c.labels.Find(name);
      case codec::NameKind::kType:
        return c.types.Find(name);
      case codec::NameKind::kKey:
        return c.keys.Find(name);
    }
    return std::optional<uint32_t>{};
  };
  if (const auto id = find(catalog())) return *id;
  const uint32_t id = store_->names().Intern(kind, name);
  auto with_name = std::make_shared<Catalog>(catalog());
  store_->names().CopyTo(with_name.get());
  with_name->version = store_->NewVersion();
  UseCatalog(std::move(with_name));
  return id;
}

void TransactionImpl::RollbackTo(size_t savepoint) {
  while (undo_.size() > savepoint) {
    Undo& undo = undo_.back();
    counters_ = undo.counters;
    if (undo.of_schema) {
      UseCatalog(std::move(undo.catalog));
      schema_changed_ = undo.schema_changed;
      new_indexes_.resize(undo.new_indexes);
      // Names interned since then keep their ids.
      if (own_catalog_ != nullptr) {
        auto with_names = std::make_shared<Catalog>(*own_catalog_);
        if (store_->names().CopyTo(with_names.get())) {
          with_names->version = store_->NewVersion();
          UseCatalog(std::move(with_names));
        }
      }
    } else if (undo.before != nullptr) {
      elements_[undo.id] = std::move(undo.before);
      unchecked_.push_back(undo.id);
    } else {
      if (elements_.find(undo.id)->second->is_new) taken_back_.insert(undo.id);
      elements_.erase(undo.id);
    }
    undo_.pop_back();
  }
  undo_listed_ = std::min(undo_listed_, undo_.size());
}

bool TransactionImpl::HasRulesOfEdges() const {
  const Catalog& rules = catalog();
  const auto of_edges = [](const auto& rule) { return !rule.on_node; };
  return rules.graph_type.strict || !rules.graph_type.edges.empty() ||
         std::any_of(rules.constraints.begin(), rules.constraints.end(), of_edges) ||
         std::any_of(rules.indexes.begin(), rules.indexes.end(), of_edges);
}

void TransactionImpl::NoteTimes(const ElementState& state) {
  const Statistics& before = catalog().statistics;
  if (!before.all_precise && !before.all_timeless) return;
  const TimesOfElement times = TimesOf(state);
  if ((times.precise || !before.all_precise) && (times.timeless || !before.all_timeless)) return;
  auto next = std::make_shared<Catalog>(catalog());
  next->statistics.all_precise = before.all_precise && times.precise;
  next->statistics.all_timeless = before.all_timeless && times.timeless;
  next->version = store_->NewVersion();
  UseCatalog(std::move(next));
}

void TransactionImpl::NotePromises(const ElementState& state) {
  if (state.id.is_node()) {
    if (state.is_new && (own_nodes_.empty() || own_nodes_.back() < state.id.value)) {
      own_nodes_.push_back(state.id.value);
    }
    for (const SlotPieces& s : state.slots) {
      if (s.slot.kind() == SlotId::Kind::kLabel) own_labels_[s.slot.id()].insert(state.id.value);
    }
  }
  for (const IndexPromise& p : PromisesOf(state, catalog())) {
    own_index_[p.index.value].emplace(p.value, state.id.value);
  }
}

void TransactionImpl::NotePromisesOf(const ElementState& state, SlotId slot) {
  const bool is_label = slot.kind() == SlotId::Kind::kLabel;
  if (is_label && state.Find(slot) != nullptr) own_labels_[slot.id()].insert(state.id.value);
  std::vector<IndexPromise> promises;
  for (const IndexDef& index : catalog().indexes) {
    const bool concerned =
        is_label ? index.on_node && index.label_or_type == slot.id()
                 : std::find(index.keys.begin(), index.keys.end(), KeyId{slot.id()}) != index.keys.end();
    if (concerned) AppendPromises(state, index, &promises);
  }
  for (const IndexPromise& p : promises) own_index_[p.index.value].emplace(p.value, state.id.value);
}

namespace {

// Ids that a savepoint took back name nothing.
template <typename Set>
std::vector<uint64_t> Present(const Set& ids, ElementId::Kind kind,
                              const std::unordered_set<ElementId>& taken_back) {
  std::vector<uint64_t> out;
  out.reserve(ids.size());
  for (const uint64_t id : ids) {
    if (taken_back.empty() || !taken_back.contains({kind, id})) out.push_back(id);
  }
  return out;
}

}  // namespace

std::vector<uint64_t> TransactionImpl::OwnNodes() const {
  return Present(own_nodes_, ElementId::Kind::kNode, taken_back_);
}

std::vector<uint64_t> TransactionImpl::OwnLabelled(LabelId label) const {
  auto it = own_labels_.find(label.value);
  return it == own_labels_.end() ? std::vector<uint64_t>{}
                                 : Present(it->second, ElementId::Kind::kNode, taken_back_);
}

std::vector<uint64_t> TransactionImpl::OwnEdgesOfType(std::optional<TypeId> type) const {
  std::vector<uint64_t> out;
  for (const WrittenEdge& edge : written_edges_) {
    if (edge.is_new && (!type || edge.ends.type == *type)) out.push_back(edge.id.value);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return Present(out, ElementId::Kind::kEdge, taken_back_);
}

std::vector<uint64_t> TransactionImpl::OwnSources(TypeId type) const {
  std::vector<uint64_t> out;
  for (const WrittenEdge& edge : written_edges_) {
    if (edge.is_new && edge.ends.type == type) out.push_back(edge.ends.source.value);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<uint64_t> TransactionImpl::OwnIndexed(IndexId index, std::string_view from,
                                                  std::string_view to) const {
  std::vector<uint64_t> out;
  auto it = own_index_.find(index.value);
  if (it == own_index_.end()) return out;
  const IndexDef* def = catalog().FindIndex(index);
  const ElementId::Kind kind =
      def == nullptr || def->on_node ? ElementId::Kind::kNode : ElementId::Kind::kEdge;
  for (auto at = it->second.lower_bound({std::string(from), 0}); at != it->second.end(); ++at) {
    if (!to.empty() && at->first >= to) break;
    if (!taken_back_.contains({kind, at->second})) out.push_back(at->second);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Status TransactionImpl::EdgesAt(NodeId node, std::vector<EdgeId>* out) const {
  FASTI_TRY(EdgesAt(node, Direction::kOut, std::nullopt, out));
  FASTI_TRY(EdgesAt(node, Direction::kIn, std::nullopt, out));
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
  return {};
}

Status TransactionImpl::EdgesEverAt(NodeId node, std::vector<EdgeId>* out) const {
  AdjacencyReader lists(view_->kv()), rows(view_->kv());
  for (const Direction side : {Direction::kOut, Direction::kIn}) {
    Note(Resource::AdjacencyAll(node, side));
    FASTI_TRY(lists.ForEachList(node, side, [&](TypeId type, std::string_view) {
      return rows.ForEachRow({node, side, type}, Instant::NegInfinity(),
                             [&](const codec::AdjacencyRow& row) { out->push_back(row.edge); });
    }));
    if (const std::vector<EdgeId>* own = OwnEdges(node, side)) {
      for (const EdgeId edge : *own) {
        if (Own(ElementId::Of(edge)) != nullptr) out->push_back(edge);
      }
    }
  }
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
  return {};
}

Status TransactionImpl::EdgesAt(NodeId node, Direction direction, std::optional<TypeId> type,
                                std::vector<EdgeId>* out) const {
  const ElementState* own = Own(ElementId::Of(node));
  if (own == nullptr || !own->is_new) {
    AdjacencyReader adjacency(view_->kv());
    std::vector<NodeId> others;
    codec::AdjacencyMatches matches;
    matches.others = &others;
    matches.edges = out;
    const codec::AdjacencyQuery query = codec::AdjacencyQuery::Range({});
    const size_t begin = out->size();
    if (type) {
      Note(Resource::Adjacency(node, direction, *type));
      FASTI_TRY(adjacency.Append({node, direction, *type}, query, &matches));
    } else {
      Note(Resource::AdjacencyAll(node, direction));
      FASTI_TRY(adjacency.ForEachList(node, direction, [&](TypeId t, std::string_view head) {
        return adjacency.AppendFrom({node, direction, t}, head, query, &matches);
      }));
    }
    const auto gone = [&](EdgeId e) { return Own(ElementId::Of(e)) != nullptr; };
    out->erase(std::remove_if(out->begin() + static_cast<ptrdiff_t>(begin), out->end(), gone), out->end());
  }
  if (const std::vector<EdgeId>* edges = OwnEdges(node, direction)) {
    for (const EdgeId e : *edges) {
      const ElementState* state = Own(ElementId::Of(e));
      if (state == nullptr || !state->exists_ever() || (type && state->ends.type != *type)) continue;
      out->push_back(e);
    }
  }
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
  return {};
}

Status TransactionImpl::EdgesBetween(NodeId source, NodeId target, TypeId type,
                                     std::vector<EdgeId>* out) const {
  const ElementState* own = Own(ElementId::Of(source));
  if (own == nullptr || !own->is_new) {
    AdjacencyReader adjacency(view_->kv());
    std::vector<NodeId> others;
    std::vector<EdgeId> edges;
    codec::AdjacencyMatches matches;
    matches.others = &others;
    matches.edges = &edges;
    Note(Resource::Adjacency(source, Direction::kOut, type));
    FASTI_TRY(adjacency.Append({source, Direction::kOut, type}, codec::AdjacencyQuery::Range({}), &matches));
    for (size_t i = 0; i < edges.size(); ++i) {
      if (others[i] == target && Own(ElementId::Of(edges[i])) == nullptr) out->push_back(edges[i]);
    }
  }
  // Own edges stand at both ends: the shorter list has them all.
  const std::vector<EdgeId>* outgoing = OwnEdges(source, Direction::kOut);
  const std::vector<EdgeId>* incoming = OwnEdges(target, Direction::kIn);
  if (outgoing != nullptr && incoming != nullptr) {
    for (const EdgeId e : outgoing->size() < incoming->size() ? *outgoing : *incoming) {
      const ElementState* state = Own(ElementId::Of(e));
      if (state == nullptr || !state->exists_ever() || state->ends.type != type) continue;
      if (state->ends.source == source && state->ends.target == target) out->push_back(e);
    }
  }
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
  return {};
}

}  // namespace fasti::graph
