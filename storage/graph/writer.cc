#include "storage/graph/writer.h"

#include <algorithm>

#include "storage/catalog/catalog_codec.h"
#include "storage/codec/commit_record.h"
#include "storage/graph/commit_apply.h"
#include "storage/graph/staged_writes.h"
#include "storage/graph/store_impl.h"
#include "storage/graph/transaction_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

Status ConflictOn(const Resource& resource, const Catalog& catalog) {
  return Status(Code::kConflict, "another transaction changed " + resource.Describe(catalog) +
                                     " after this one began; run the transaction again");
}

void PutNames(StagedWrites* staged, codec::NameKind kind, const NameDictionary& before,
              const NameDictionary& now) {
  for (uint32_t id = before.size(); id < now.size(); ++id) {
    staged->Put(kv::Space::kMeta, codec::NameKey(kind, id), now.Name(id));
    std::string number;
    codec::PutFixed(&number, id);
    staged->Put(kv::Space::kMeta, codec::NameLookupKey(kind, now.Name(id)), std::move(number));
  }
}

}  // namespace

// The commits of one group, from the view they start at to the one that shows them all.
class Writer::Group {
 public:
  /// @param of_one no more than one will be added: if it fails, nothing is left of the group
  Group(StoreImpl& store, ConflictTable& conflicts, RecentWrites* recent, bool of_one)
      : store_(store),
        conflicts_(conflicts),
        start_(store.view()),
        of_one_(of_one),
        staged_(start_->kv(), recent, /*can_roll_back=*/!of_one),
        catalog_(std::make_shared<Catalog>(*start_->catalog())),
        head_(store.head()) {}

  bool any() const { return head_.commit != start_->commit(); }
  StagedWrites& staged() { return staged_; }
  const codec::StoreHead& head() const { return head_; }

  Result<CommitReceipt> Add(TransactionImpl& tx) {
    if (auto r = conflicts_.FindConflict(tx.reads(), tx.view()->commit())) {
      store_.conflicts.fetch_add(1, std::memory_order_relaxed);
      return ConflictOn(*r, *catalog_);
    }
    FASTI_TRY_ASSIGN(const Instant instant, InstantOf(tx));
    const size_t mark = staged_.Mark();
    auto catalog = of_one_ ? catalog_ : std::make_shared<Catalog>(*catalog_);
    codec::StoreHead head = head_;
    std::vector<Resource> changed;
    const Status applied = Apply(tx, instant, catalog.get(), &head, &changed);
    if (!applied.ok()) {
      if (!of_one_) staged_.RollbackTo(mark);
      return applied;
    }
    catalog_ = std::move(catalog);
    head_ = std::move(head);
    changed_.emplace_back(head_.commit, changed);
    erases_ |= tx.has_erasures();
    conflicts_.Record(head_.commit, std::move(changed));
    return CommitReceipt{head_.commit, instant, head_.hash};
  }

  void Finish() {
    head_.high_water = std::max(head_.high_water, store_.HighWater());
    head_.next_node = store_.next_node();
    head_.next_edge = store_.next_edge();
    head_.clean_close = false;
    head_.statistics = EncodeStatistics(catalog_->statistics);
    std::string bytes;
    codec::EncodeStoreHead(head_, &bytes);
    staged_.Put(kv::Space::kMeta, codec::HeadKey(), std::move(bytes));
    PutNames(&staged_, codec::NameKind::kLabel, start_->catalog()->labels, catalog_->labels);
    PutNames(&staged_, codec::NameKind::kType, start_->catalog()->types, catalog_->types);
    PutNames(&staged_, codec::NameKind::kKey, start_->catalog()->keys, catalog_->keys);
  }
  /// What is written is about to be seen: decoded facts that it changes no longer stand.
  std::shared_ptr<const ReadView> View() const {
    std::shared_ptr<NodeFacts> facts = start_->facts();
    if (facts != nullptr) {
      for (const auto& [commit, resources] : changed_) facts->MarkChanged(resources, commit);
      // Nothing of what was erased may stay in memory, either.
      if (erases_) {
        facts = store_.NewFacts(head_.commit, nullptr);
      } else if (facts->worn_out()) {
        facts = store_.NewFacts(head_.commit, facts->ends());
      }
    }
    return std::make_shared<ReadView>(store_.engine().GetSnapshot(), head_.commit, head_.instant, catalog_,
                                      store_.cache(), std::move(facts), store_.workers());
  }

 private:
  Result<Instant> InstantOf(const TransactionImpl& tx) {
    if (!tx.options().known_at) return store_.time().NextCommit(head_.instant);
    const Instant t = *tx.options().known_at;
    if (t <= head_.instant) {
      return Status(Code::kInvalidArgument,
                    "BEGIN KNOWN AT must name an instant after the last commit; another commit came first");
    }
    return t;
  }

  Status Apply(TransactionImpl& tx, Instant instant, Catalog* catalog, codec::StoreHead* head,
               std::vector<Resource>* changed) {
    if (tx.schema_changed()) {
      const Statistics statistics = catalog->statistics;
      *catalog = tx.catalog();
      catalog->statistics = statistics;
    }
    const bool precise = catalog->statistics.all_precise, timeless = catalog->statistics.all_timeless;
    const bool new_names = store_.names().CopyTo(catalog);
    if (new_names || tx.schema_changed()) catalog->version = store_.NewVersion();
    CommitApply apply(&staged_, tx, head->commit + 1, instant, &head->next_blob, catalog);
    FASTI_TRY(apply.Run());
    if (precise != catalog->statistics.all_precise || timeless != catalog->statistics.all_timeless) {
      catalog->version = store_.NewVersion();  // cached plans may rely on either
    }
    if (tx.schema_changed()) {
      staged_.Put(kv::Space::kMeta, codec::CatalogKey(instant), EncodeSchema(*catalog));
    }
    *changed = std::move(apply.resources());
    if (new_names) changed->push_back({Resource::Kind::kNames, 0, 0});

    codec::CommitRecord record;
    record.commit = head->commit + 1;
    record.instant = instant;
    record.wall_clock = store_.time().Wall();
    record.transaction = head->next_transaction++;
    record.note = tx.options().note;
    const std::vector<ElementId>& elements = apply.changed_elements();
    record.changed_elements = elements.size();
    const bool few = elements.size() <= codec::kChangedInRecord;
    if (few) record.elements = elements;
    record.digest = apply.FinishDigest();
    record.previous_hash = head->hash;
    record.hash = codec::ChainHash(record.commit, instant, record.previous_hash, record.digest);
    std::string bytes;
    codec::EncodeCommitRecord(record, &bytes);
    staged_.Put(kv::Space::kLog, codec::CommitKey(record.commit), std::move(bytes));
    for (size_t i = 0; !few && i < elements.size(); i += codec::kChangedPerChunk) {
      const auto chunk =
          std::span(elements).subspan(i, std::min(codec::kChangedPerChunk, elements.size() - i));
      std::string chunk_bytes;
      codec::EncodeChangedElements(chunk, &chunk_bytes);
      staged_.Put(kv::Space::kLog,
                  codec::ChangedKey(record.commit, static_cast<uint16_t>(i / codec::kChangedPerChunk)),
                  std::move(chunk_bytes));
    }
    head->commit = record.commit;
    head->instant = instant;
    head->hash = record.hash;
    return {};
  }

  StoreImpl& store_;
  ConflictTable& conflicts_;
  const std::shared_ptr<const ReadView> start_;
  const bool of_one_;
  StagedWrites staged_;
  std::shared_ptr<Catalog> catalog_;
  codec::StoreHead head_;
  std::vector<std::pair<uint64_t, std::vector<Resource>>> changed_;  ///< by commit
  bool erases_ = false;
};

Result<CommitReceipt> Writer::Commit(TransactionImpl& transaction, Durability durability) {
  Request request;
  request.transaction = &transaction;
  request.durability = durability;
  std::unique_lock lock(mutex_);
  queue_.push_back(&request);
  while (!request.done) {
    if (!leading_) {
      Lead(&lock);
    } else {
      request.wake.wait(lock);
    }
  }
  lock.unlock();
  if (!request.status.ok()) return request.status;
  return request.receipt;
}

Status Writer::Exclusively(const std::function<Status()>& f) {
  std::unique_lock lock(mutex_);
  ++waiting_alone_;
  alone_.wait(lock, [&] { return !leading_; });
  --waiting_alone_;
  leading_ = true;
  lock.unlock();
  Status status = f();
  recent_.Clear();
  lock.lock();
  StepDown();
  return status;
}

void Writer::StepDown() {
  leading_ = false;
  if (waiting_alone_ > 0) {
    alone_.notify_one();
  } else if (!queue_.empty()) {
    queue_.front()->wake.notify_one();
  }
}

void Writer::Lead(std::unique_lock<std::mutex>* lock) {
  leading_ = true;
  std::vector<Request*> group;
  const size_t n = std::min(queue_.size(), kMaxGroup);
  group.assign(queue_.begin(), queue_.begin() + static_cast<ptrdiff_t>(n));
  queue_.erase(queue_.begin(), queue_.begin() + static_cast<ptrdiff_t>(n));
  lock->unlock();
  Process(group);
  lock->lock();
  // Under the lock: a request is gone as soon as its thread sees it done.
  for (Request* r : group) {
    r->done = true;
    r->wake.notify_one();
  }
  StepDown();
}

void Writer::Process(const std::vector<Request*>& requests) {
  if (Status s = store_.CheckWritable(); !s.ok()) {
    for (Request* r : requests) r->status = s;
    return;
  }
  Group group(store_, conflicts_, &recent_, requests.size() == 1);
  kv::Durability durability = kv::Durability::kNoSync;
  for (Request* r : requests) {
    Result<CommitReceipt> receipt = group.Add(*r->transaction);
    r->status = receipt.status();
    if (!receipt.ok()) continue;
    r->accepted = true;
    r->receipt = *receipt;
    if (r->durability == Durability::kSync) durability = kv::Durability::kSync;
  }
  if (!group.any()) {
    store_.time().Settle(Instant::NegInfinity());
    return;
  }
  group.Finish();
  group.staged().AddTo(&batch_);
  const Status written = store_.engine().Commit(batch_, durability);
  constexpr size_t kKeptBytes = 1 << 20;
  if (batch_.ApproximateBytes() > kKeptBytes) {
    batch_ = kv::WriteBatch();
  } else {
    batch_.Clear();
  }
  if (!written.ok()) {
    store_.Fail(written);
    for (Request* r : requests) {
      if (r->accepted) r->status = written;
    }
    store_.time().Settle(Instant::NegInfinity());
    return;
  }
  if (store_.cache() != nullptr) store_.cache()->Changed(group.staged().CacheChanges(), group.head().commit);
  group.staged().MoveToRecent();
  store_.head() = group.head();
  store_.Publish(group.View());
  conflicts_.Forget(store_.OldestSnapshot());
}

}  // namespace fasti::graph
