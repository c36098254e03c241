// Transaction: one unit of reading and writing under serializable, optimistic isolation. It reads one
// snapshot plus its own earlier writes; its writes are intents (decoded element states) until Commit, when
// the group's leader validates its read set and assigns the system time. One thread at a time per
// transaction.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "fasti/status.h"
#include "storage/graph/graph_types.h"
#include "storage/graph/reader.h"

namespace fasti::graph {

class Store;
class TransactionImpl;
struct Violation;  // storage/graph/schema_check.h

enum class Durability : uint8_t { kSync, kNoSync };

struct TransactionOptions {
  bool read_only = false;
  /// BEGIN KNOWN AT t: the commit gets exactly this instant (after the last commit, not after the clock).
  std::optional<Instant> known_at;
  std::string note;  ///< stored in the commit log
  /// What it reads may depend on names being unknown, as a query's does that finds nothing under a label
  /// nobody has used yet: a commit that brings new names conflicts with it.
  bool reads_names = false;
};

using PropertyList = std::vector<std::pair<KeyId, Value>>;

class Transaction {
 public:
  /// Rolls back if neither Commit nor Rollback was called.
  ~Transaction();
  Transaction(Transaction&&) noexcept;
  Transaction& operator=(Transaction&&) noexcept;

  /// The transaction's one clock reading (section 1).
  Instant reading() const;
  /// The last commit it sees.
  Instant snapshot_instant() const;
  /// Latest state with own writes; reads are recorded for conflict detection unless read_only.
  GraphReader Reader() const;
  /// Gives a reader that let go of its snapshot this transaction's: as Reader().
  void ReadWith(GraphReader* reader) const;
  /// Committed state KNOWN AT `system`: resolves to the last commit at or before it.
  /// @error kInvalidArgument `system` lies after the reading.
  Result<GraphReader> ReaderKnownAt(Instant system) const;
  /// The catalog including the transaction's own new names and schema changes.
  const Catalog& catalog() const;
  std::shared_ptr<const ReadView> view() const;
  bool has_writes() const;
  /// True where several statements replay one commit (BEGIN KNOWN AT): rules are looked at when it ends.
  bool checks_at_commit() const;
  const WriteCounters& counters() const;

  // --- Names: interned on first use, durable with the commit
  // ---------------------------------------------------
  LabelId InternLabel(std::string_view name);
  TypeId InternType(std::string_view name);
  KeyId InternKey(std::string_view name);

  // --- Writes (section 6). Property values null mean "none". All validate at once what can be validated at
  // once and leave the transaction unchanged when they return an error.
  // -----------------------------------------------
  Result<NodeId> CreateNode(std::span<const LabelId> labels, const PropertyList& properties,
                            const WriteScope& scope);
  /// @error ConstraintVerificationFailed an end's life cannot contain the edge (section 7), naming the ends.
  Result<EdgeId> CreateEdge(TypeId type, NodeId source, NodeId target, const PropertyList& properties,
                            const WriteScope& scope);
  /// Null removes. Setting the value already held changes and counts nothing. Outside existence nothing is
  /// written (`clipped`); @error if nothing remains, or if it would flatten a timeline (scope.always forces
  /// it).
  Status SetProperty(ElementId element, KeyId key, const Value& value, const WriteScope& scope);
  Status SetLabel(NodeId node, LabelId label, bool present, const WriteScope& scope);
  /// DELETE: without a period over all valid time, else just that stretch. A node that still has edges there
  /// makes CheckIntegrity fail unless `detach`, which truncates the edges likewise.
  Status Delete(ElementId element, const WriteScope& scope, bool detach);
  /// SET validTime(x) = p or a list of periods.
  Status SetExistence(ElementId element, std::span<const PeriodValue> periods);
  /// States a whole timeline piece by piece, exactly as it was stored: what no sequence of uncertain writes
  /// need give again. For dumps. Values of an existence and of a label are not looked at; no pieces: nothing
  /// holds. @error pieces that are out of order, overlap in every completion or lie outside the existence
  Status SetTimeline(ElementId element, const Slot& slot,
                     std::span<const std::pair<PeriodValue, Value>> pieces);
  /// Extends or fills existence over `period` (MERGE ... VALID p); properties of the pattern are set by the
  /// caller.
  Status ExtendExistence(ElementId element, const PeriodValue& period);
  /// Import of an export: from this commit on exactly `facts` are believed of the element (their system
  /// periods do not count); none: it does not exist. What was believed before and is among them goes on
  /// unchanged.
  /// @param element not set: a new one, an edge with these ends. Integrity is checked as after other writes.
  Result<ElementId> Restate(std::optional<ElementId> element, bool is_node, const EdgeEnds& ends,
                            std::span<const Rectangle> facts);
  /// ERASE: every version on both axes, and a node's edges.
  Status Erase(ElementId element, std::string_view reason);

  // --- Schema
  // ----------------------------------------------------------------------------------------------------- The
  // new definition replaces the old as a whole; existing data is checked at once.
  Status SetGraphType(GraphTypeDef def);
  Status AddConstraint(ConstraintDef def);
  Status DropConstraint(std::string_view name);
  Status AddIndex(IndexDef def);  ///< `id` is assigned; existing data is indexed at commit
  Status DropIndex(std::string_view name);

  /// Fails if a write so far breaks a rule in every completion: dangling edges, keys, NOT NULL, types,
  /// endpoints. Called at the end of each statement and again by Commit.
  Status CheckIntegrity() const;

  /// Everything that breaks a rule in some completion, though it may be accepted: for CHECK CONSTRAINTS.
  Status ListViolations(std::vector<Violation>* out) const;

  /// A point to return to: statements that fail undo what they did.
  size_t Savepoint() const;
  void RollbackTo(size_t savepoint);

  /// @error kConflict names the element; nothing was written, begin again (Store::Write retries).
  /// @error kUnknownOutcome the write may have reached the disk; the store is now read-only until reopened.
  Result<CommitReceipt> Commit(Durability durability = Durability::kSync);
  void Rollback();
  /// Ends a transaction that only reads and lets go of its snapshot, so that Store::BeginAgain can use what
  /// it has allocated. @return false: it keeps something, make a new one. @pre no reader or view of it is in
  /// use
  bool EndToBeginAgain();

 private:
  friend class Store;
  friend class GraphReader;
  explicit Transaction(std::shared_ptr<TransactionImpl> impl);
  std::shared_ptr<TransactionImpl> impl_;
};

}  // namespace fasti::graph
