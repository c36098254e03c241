#include "storage/graph/transaction.h"

#include "storage/graph/reader_impl.h"
#include "storage/graph/store_impl.h"
#include "storage/graph/transaction_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {

Transaction::Transaction(std::shared_ptr<TransactionImpl> impl) : impl_(std::move(impl)) {}
Transaction::~Transaction() {
  if (impl_ != nullptr) impl_->Finish();
}
Transaction::Transaction(Transaction&&) noexcept = default;
Transaction& Transaction::operator=(Transaction&& other) noexcept {
  if (this != &other) {
    if (impl_ != nullptr) impl_->Finish();
    impl_ = std::move(other.impl_);
  }
  return *this;
}

Instant Transaction::reading() const { return impl_->reading(); }
Instant Transaction::snapshot_instant() const { return impl_->view()->instant(); }
GraphReader Transaction::Reader() const {
  return GraphReader(impl_->view(), impl_->options().read_only ? nullptr : this, std::nullopt);
}
void Transaction::ReadWith(GraphReader* reader) const {
  reader->impl_->ReadLatest(impl_->view(), impl_->options().read_only ? nullptr : impl_.get());
}
Result<GraphReader> Transaction::ReaderKnownAt(Instant system) const {
  if (system > impl_->reading()) {
    return Status::Query(
        "ArgumentError", Phase::kRuntime, "KnownAtInFuture",
        "KNOWN AT must not lie after the transaction's own time: what will be known then is not "
        "known yet");
  }
  return GraphReader(impl_->view(), nullptr, system);
}
const Catalog& Transaction::catalog() const { return impl_->catalog(); }
std::shared_ptr<const ReadView> Transaction::view() const { return impl_->view(); }
bool Transaction::has_writes() const { return impl_->has_writes(); }
bool Transaction::checks_at_commit() const { return impl_->options().known_at.has_value(); }
const WriteCounters& Transaction::counters() const { return impl_->counters(); }

LabelId Transaction::InternLabel(std::string_view name) {
  return {impl_->Intern(codec::NameKind::kLabel, name)};
}
TypeId Transaction::InternType(std::string_view name) {
  return {impl_->Intern(codec::NameKind::kType, name)};
}
KeyId Transaction::InternKey(std::string_view name) { return {impl_->Intern(codec::NameKind::kKey, name)}; }

Result<NodeId> Transaction::CreateNode(std::span<const LabelId> labels, const PropertyList& properties,
                                       const WriteScope& scope) {
  return impl_->CreateNode(labels, properties, scope);
}
Result<EdgeId> Transaction::CreateEdge(TypeId type, NodeId source, NodeId target,
                                       const PropertyList& properties, const WriteScope& scope) {
  return impl_->CreateEdge(type, source, target, properties, scope);
}
Status Transaction::SetProperty(ElementId element, KeyId key, const Value& value, const WriteScope& scope) {
  return impl_->SetSlot(element, SlotId::Of(key), value.is_null() ? nullptr : &value, scope);
}
Status Transaction::SetLabel(NodeId node, LabelId label, bool present, const WriteScope& scope) {
  const Value held;
  return impl_->SetSlot(ElementId::Of(node), SlotId::Of(label), present ? &held : nullptr, scope);
}
Status Transaction::Delete(ElementId element, const WriteScope& scope, bool detach) {
  const size_t savepoint = impl_->Savepoint();
  const Status status = impl_->Delete(element, scope, detach);
  if (!status.ok()) impl_->RollbackTo(savepoint);
  return status;
}
Status Transaction::SetExistence(ElementId element, std::span<const PeriodValue> periods) {
  return impl_->SetExistence(element, periods);
}
Status Transaction::ExtendExistence(ElementId element, const PeriodValue& period) {
  return impl_->ExtendExistence(element, period);
}
Result<ElementId> Transaction::Restate(std::optional<ElementId> element, bool is_node, const EdgeEnds& ends,
                                       std::span<const Rectangle> facts) {
  return impl_->Restate(element, is_node, ends, facts);
}
Status Transaction::Erase(ElementId element, std::string_view reason) {
  const size_t savepoint = impl_->Savepoint();
  const Status status = impl_->Erase(element, reason);
  if (!status.ok()) impl_->RollbackTo(savepoint);
  return status;
}

Status Transaction::SetGraphType(GraphTypeDef def) { return impl_->SetGraphType(std::move(def)); }
Status Transaction::AddConstraint(ConstraintDef def) { return impl_->AddConstraint(std::move(def)); }
Status Transaction::DropConstraint(std::string_view name) { return impl_->DropConstraint(name); }
Status Transaction::AddIndex(IndexDef def) { return impl_->AddIndex(std::move(def)); }
Status Transaction::DropIndex(std::string_view name) { return impl_->DropIndex(name); }

Status Transaction::SetTimeline(ElementId element, const Slot& slot,
                                std::span<const std::pair<PeriodValue, Value>> pieces) {
  switch (slot.kind) {
    case Slot::Kind::kExistence:
      return impl_->SetTimeline(element, SlotId::Existence(), pieces);
    case Slot::Kind::kLabel:
      return impl_->SetTimeline(element, SlotId::Of(LabelId{slot.id}), pieces);
    case Slot::Kind::kProperty:
      return impl_->SetTimeline(element, SlotId::Of(KeyId{slot.id}), pieces);
  }
  return Status(Code::kInternal, "no such slot");
}
Status Transaction::CheckIntegrity() const { return impl_->CheckIntegrity(); }
Status Transaction::ListViolations(std::vector<Violation>* out) const { return impl_->ListViolations(out); }
size_t Transaction::Savepoint() const { return impl_->Savepoint(); }
void Transaction::RollbackTo(size_t savepoint) { impl_->RollbackTo(savepoint); }

Result<CommitReceipt> Transaction::Commit(Durability durability) {
  if (impl_->finished()) return Status(Code::kInvalidArgument, "the transaction has ended; begin a new one");
  if (!impl_->has_writes()) {
    impl_->Finish();
    return CommitReceipt{};
  }
  Result<CommitReceipt> result = CommitReceipt{};
  // What was checked and indexed is right only under the schema that it was checked against.
  impl_->Note({Resource::Kind::kSchema, 0, 0});
  Status ready = impl_->TouchEdgesOfChangedLives();
  if (ready.ok()) ready = impl_->CheckIntegrity();
  if (!ready.ok()) {
    result = std::move(ready);
  } else {
    result = impl_->store().writer().Commit(*impl_, durability);
    if (result.ok() && impl_->has_erasures()) {
      impl_->LetGoOfSnapshot();
      if (Status gone = impl_->store().Purge(); !gone.ok()) result = gone;
    }
  }
  impl_->Finish();
  return result;
}

void Transaction::Rollback() { impl_->Finish(); }
bool Transaction::EndToBeginAgain() { return impl_->EndToBeginAgain(); }

}  // namespace fasti::graph
