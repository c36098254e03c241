// TransactionImpl: the state behind Transaction. Elements it has written are held decoded (ElementState) over
// what it loaded from its snapshot; readers consult them first. Nothing is encoded until the commit's leader
// asks (commit_apply.h). An undo log of whole element states makes savepoints cheap to return to.
// Owner: Transaction; keeps its store alive. Thread rule: one thread at a time; while Commit waits, the
// leader's.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "storage/codec/key_layout.h"
#include "storage/graph/element_reader.h"
#include "storage/graph/element_state.h"
#include "storage/graph/read_set.h"
#include "storage/graph/read_view.h"
#include "storage/graph/transaction.h"

namespace fasti::graph {

class StoreImpl;
struct Violation;

/// An element as loaded from the snapshot.
struct LoadedElement {
  std::shared_ptr<const ElementState> state;
  StoredForm form;
};

class TransactionImpl {
 public:
  TransactionImpl(std::shared_ptr<StoreImpl> store, std::shared_ptr<const ReadView> view, Instant reading,
                  TransactionOptions options);
  ~TransactionImpl();

  // --- What readers ask
  const std::shared_ptr<const ReadView>& view() const { return view_; }
  Instant reading() const { return reading_; }
  const TransactionOptions& options() const { return options_; }
  const Catalog& catalog() const { return own_catalog_ ? *own_catalog_ : *view_->catalog(); }
  bool has_own_elements() const { return !elements_.empty(); }
  /// The element as this transaction has written it, or nullptr.
  const ElementState* Own(ElementId id) const {
    if (elements_.empty()) return nullptr;
    auto it = elements_.find(id);
    return it == elements_.end() ? nullptr : it->second.get();
  }
  /// True once the existence of a stored node was changed.
  bool lives_changed() const { return lives_changed_; }
  /// Edges at this node that the transaction has written; nullptr if none. May name edges that a savepoint
  /// took back, and name one twice. Valid until the next write.
  const std::vector<EdgeId>* OwnEdges(NodeId node, Direction direction) const;
  void Note(const Resource& resource) const {
    if (!options_.read_only) reads_.Add(resource);
  }
  const ReadSet& reads() const { return reads_; }

  /// Ids that an index promises through this transaction's writes alone, ascending.
  std::vector<uint64_t> OwnNodes() const;
  std::vector<uint64_t> OwnLabelled(LabelId label) const;
  std::vector<uint64_t> OwnEdgesOfType(std::optional<TypeId> type) const;
  std::vector<uint64_t> OwnSources(TypeId type) const;
  std::vector<uint64_t> OwnIndexed(IndexId index, std::string_view from, std::string_view to) const;

  // --- Elements
  /// The state now: own, else as loaded. Null pointer when there never was such an element.
  Result<std::shared_ptr<const ElementState>> State(ElementId id) const;
  /// State() where only the node's existence is asked for: of a node that is known to exist at every instant
  /// nothing is read, and the state tells no more than that.
  Result<std::shared_ptr<const ElementState>> Life(NodeId node) const;
  /// What the snapshot holds (cached).
  Result<LoadedElement> Base(ElementId id) const;
  /// Base() for a reader, so that what it reads and a write then changes is loaded once; nullptr: so much is
  /// kept already that it had better load the element for itself.
  Result<const LoadedElement*> BaseToShare(ElementId id) const;
  /// The state for changing; remembered in the undo log. @error kNotFound
  Result<std::shared_ptr<ElementState>> Mutable(ElementId id);
  /// Likewise, but where the transaction's own state is nobody else's and no savepoint needs it as it is, it
  /// is changed in place: many writes to one element must not each copy it. The caller may only fail before
  /// its first change.
  Result<std::shared_ptr<ElementState>> MutableInPlace(ElementId id);
  const std::unordered_map<ElementId, std::shared_ptr<const ElementState>>& elements() const {
    return elements_;
  }
  /// Makes the commit look again at the edges of stored nodes whose lives changed: they may no longer be
  /// surely contained, and must then say so.
  Status TouchEdgesOfChangedLives();

  // --- Writes (transaction_write.cc)
  Result<NodeId> CreateNode(std::span<const LabelId> labels, const PropertyList& properties,
                            const WriteScope& scope);
  Result<EdgeId> CreateEdge(TypeId type, NodeId source, NodeId target, const PropertyList& properties,
                            const WriteScope& scope);
  Status SetSlot(ElementId id, SlotId slot, const Value* value, const WriteScope& scope);
  Status Delete(ElementId id, const WriteScope& scope, bool detach);
  /// After DETACH DELETE cut the node and `edge` by one uncertain bound: drops what is left of the edge where
  /// the node possibly is at no instant. It could not be seen, and would be refused.
  Status DropStintsWithout(NodeId node, EdgeId edge);
  Status SetExistence(ElementId id, std::span<const PeriodValue> periods);
  Status SetTimeline(ElementId id, SlotId slot, std::span<const std::pair<PeriodValue, Value>> pieces);
  Status ExtendExistence(ElementId id, const PeriodValue& period);
  /// transaction_restate.cc
  Result<ElementId> Restate(std::optional<ElementId> known, bool is_node, const EdgeEnds& ends,
                            std::span<const Rectangle> facts);

  Status Erase(ElementId id, std::string_view reason);
  /// True if the commit must leave no trace of some element: the store is compacted after it.
  bool has_erasures() const { return counters_.erased > 0; }

  // --- Integrity (integrity.cc, schema_check.cc)
  Status CheckIntegrity() const;
  /// Everything stored and written that breaks a rule in some completion.
  Status ListViolations(std::vector<Violation>* out) const;

  /// Name to id; the transaction's catalog shows it from then on.
  uint32_t Intern(codec::NameKind kind, std::string_view name);

  // --- Schema (transaction_schema.cc)
  Status SetGraphType(GraphTypeDef def);
  Status AddConstraint(ConstraintDef def);
  Status DropConstraint(std::string_view name);
  Status AddIndex(IndexDef def);
  Status DropIndex(std::string_view name);
  bool schema_changed() const { return schema_changed_; }
  const std::vector<IndexId>& new_indexes() const { return new_indexes_; }

  bool has_writes() const { return !elements_.empty() || schema_changed_; }
  const WriteCounters& counters() const { return counters_; }
  size_t Savepoint() { return last_savepoint_ = undo_.size(); }
  void RollbackTo(size_t savepoint);
  StoreImpl& store() const { return *store_; }
  const std::shared_ptr<StoreImpl>& store_ptr() const { return store_; }

  /// Ends the transaction: it no longer holds back the conflict table.
  void Finish();
  bool finished() const { return finished_; }
  /// Transaction::EndToBeginAgain.
  bool EndToBeginAgain();
  /// As made anew. @pre EndToBeginAgain() was true
  void BeginAgain(std::shared_ptr<const ReadView> view, Instant reading) {
    view_ = std::move(view);
    reading_ = reading;
    finished_ = false;
  }
  /// After the commit of an ERASE: its own snapshot would keep what was erased in the files.
  void LetGoOfSnapshot();

  /// All edges at the node that exist at some time now, own writes included.
  Status EdgesAt(NodeId node, std::vector<EdgeId>* out) const;
  /// Superseded ones too.
  Status EdgesEverAt(NodeId node, std::vector<EdgeId>* out) const;
  Status EdgesAt(NodeId node, Direction direction, std::optional<TypeId> type,
                 std::vector<EdgeId>* out) const;
  Status EdgesBetween(NodeId source, NodeId target, TypeId type, std::vector<EdgeId>* out) const;

 private:
  struct Undo {
    ElementId id;
    std::shared_ptr<const ElementState> before;  ///< null: it was not in elements_
    WriteCounters counters;
    std::shared_ptr<const Catalog> catalog;  ///< of a schema change
    bool of_schema = false;
    bool schema_changed = false;
    size_t new_indexes = 0;
  };
  /// Puts a changed state in place, after logging the old one.
  /// @param checked nothing of it is left for CheckIntegrity to look at
  void Store(std::shared_ptr<const ElementState> state, const WriteCounters& counters, bool checked = false);
  /// The same after one slot of an element that this transaction holds already was written over `valid`.
  void StoreSlot(std::shared_ptr<const ElementState> state, SlotId slot, const std::optional<Period>& valid,
                 const WriteCounters& counters);
  void StoreSchema(std::shared_ptr<Catalog> catalog);
  void UseCatalog(std::shared_ptr<const Catalog> catalog);
  /// Takes every element that an index of this transaction promises into own_index_.
  Status Populate(const IndexDef& index);
  /// Every element that ever had the label, or is of the type; own writes included.
  Status ForEachOf(bool on_node, uint32_t label_or_type,
                   const std::function<Status(const ElementState&)>& f) const;
  /// Appends their ids, in any order and perhaps repeated.
  Status IdsOf(bool on_node, uint32_t label_or_type, std::vector<uint64_t>* ids) const;
  /// Loads each of them in turn without keeping what was loaded.
  Status ForEach(ElementId::Kind kind, std::vector<uint64_t> ids,
                 const std::function<Status(const ElementState&)>& f) const;
  Status ChangeSchema(std::shared_ptr<Catalog> catalog, const std::vector<IndexDef>& added,
                      const std::vector<std::pair<bool, uint32_t>>& to_check);
  /// Whether a rule of the schema may be about some edge.
  bool HasRulesOfEdges() const;
  void NotePromises(const ElementState& state);
  void NotePromisesOf(const ElementState& state, SlotId slot);
  /// Plans may skip what precise or timeless data does not need: the first write that is neither is told at
  /// once.
  void NoteTimes(const ElementState& state);
  Status CheckWritable() const;

  std::shared_ptr<StoreImpl> store_;
  std::shared_ptr<const ReadView> view_;
  Instant reading_;
  TransactionOptions options_;
  bool finished_ = false;
  bool lives_changed_ = false;

  std::unordered_map<ElementId, std::shared_ptr<const ElementState>> elements_;
  mutable std::unordered_map<ElementId, LoadedElement> loaded_;
  std::vector<Undo> undo_;
  size_t last_savepoint_ = 0;
  /// Where the latest entry of an element stands, of the first `undo_listed_` entries; may be gone.
  std::unordered_map<ElementId, size_t> undo_of_;
  size_t undo_listed_ = 0;
  WriteCounters counters_;
  mutable ReadSet reads_;
  mutable std::vector<ElementId> unchecked_;  ///< written since the last successful CheckIntegrity
  std::shared_ptr<const Catalog> own_catalog_;
  std::vector<std::shared_ptr<const Catalog>> old_catalogs_;
  bool schema_changed_ = false;
  std::vector<IndexId> new_indexes_;
  std::unordered_set<ElementId> taken_back_;  ///< created, then undone

  /// Edges that it wrote, in that order. They are listed by node where somebody asks: most that are made
  /// are read by nobody before the commit.
  struct WrittenEdge {
    EdgeId id;
    EdgeEnds ends;
    bool is_new = false;
  };
  std::vector<WrittenEdge> written_edges_;
  struct NodeEdges {
    std::vector<EdgeId> out, in;
  };
  mutable std::unordered_map<NodeId, NodeEdges> own_edges_;
  mutable size_t edges_listed_ = 0;
  // Promises: never taken back, since every candidate is verified.
  std::vector<uint64_t> own_nodes_;
  std::map<uint32_t, std::set<uint64_t>> own_labels_;
  std::map<uint32_t, std::set<std::pair<std::string, uint64_t>>> own_index_;
};

}  // namespace fasti::graph
