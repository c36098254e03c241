#include "storage/graph/store_impl.h"

#include <algorithm>
#include <random>

#include "storage/catalog/catalog_codec.h"
#include "storage/codec/format_record.h"
#include "storage/graph/transaction_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

constexpr int64_t kReserveUs = 1'000'000;
constexpr uint8_t kNoteLayout = 1;

std::string NewStoreId() {
  std::random_device random;
  std::string id;
  while (id.size() < 16) codec::PutFixed(&id, static_cast<uint32_t>(random()));
  return id;
}

}  // namespace

void NameRegistry::Restore(NameDictionary labels, NameDictionary types, NameDictionary keys) {
  std::lock_guard lock(mutex_);
  labels_ = std::move(labels), types_ = std::move(types), keys_ = std::move(keys);
}

NameDictionary& NameRegistry::dictionary(codec::NameKind kind) {
  switch (kind) {
    case codec::NameKind::kLabel:
      return labels_;
    case codec::NameKind::kType:
      return types_;
    case codec::NameKind::kKey:
      return keys_;
  }
  return keys_;
}

uint32_t NameRegistry::Intern(codec::NameKind kind, std::string_view name) {
  std::lock_guard lock(mutex_);
  return dictionary(kind).Intern(name);
}

bool NameRegistry::CopyTo(Catalog* catalog) const {
  std::lock_guard lock(mutex_);
  const bool grew = labels_.size() > catalog->labels.size() || types_.size() > catalog->types.size() ||
                    keys_.size() > catalog->keys.size();
  if (grew) catalog->labels = labels_, catalog->types = types_, catalog->keys = keys_;
  return grew;
}

StoreImpl::StoreImpl(StoreOptions options, std::unique_ptr<kv::Engine> engine, bool read_only)
    : options_(std::move(options)),
      engine_(std::move(engine)),
      read_only_(read_only),
      time_(options_.clock != nullptr ? options_.clock : &Clock::System(), options_.max_clock_jump_us),
      writer_(*this) {}

Status StoreImpl::Create() {
  if (read_only_) {
    return Status(Code::kNotFound, "there is no Fasti store here, and a read-only open creates none");
  }
  kv::WriteBatch batch;
  codec::FormatRecord format;
  format.created_by = "fasti 0.1.0";
  format.store_id = NewStoreId();
  batch.Put(kv::Space::kMeta, codec::FormatKey(), codec::EncodeFormatRecord(format));
  std::string head;
  codec::EncodeStoreHead(head_, &head);
  batch.Put(kv::Space::kMeta, codec::HeadKey(), head);
  const Status status = engine_->Commit(batch, kv::Durability::kSync);
  // Nothing can be lost yet, so that nobody needs to find out what became of the commit.
  if (status.code() != Code::kUnknownOutcome) return status;
  return Status(Code::kIOError, "the new store could not be written; open it again when the disk works. " +
                                    engine_->status().message());
}

Status StoreImpl::Load() {
  std::shared_ptr<const kv::Snapshot> kv = engine_->GetSnapshot();
  auto catalog = std::make_shared<Catalog>();
  std::string bytes;
  FASTI_TRY_ASSIGN(const bool exists, kv->Get(kv::Space::kMeta, codec::FormatKey(), &bytes));
  if (!exists) {
    auto any = kv->Scan(kv::Space::kMeta, "", "");
    if (any->Valid()) return codec::Damaged("store", "it has no format record");
    FASTI_TRY(any->status());
    any.reset();
    FASTI_TRY(Create());
    kv = engine_->GetSnapshot();
  } else {
    FASTI_TRY_ASSIGN(const codec::FormatRecord format, codec::DecodeFormatRecord(bytes));
    FASTI_TRY_ASSIGN(const codec::OpenMode mode, codec::HowToOpen(format));
    if (mode != codec::OpenMode::kReadWrite && !read_only_) {
      return Status(Code::kIncompatible,
                    mode == codec::OpenMode::kReadOnly
                        ? "the store uses newer features: open it read-only"
                        : "the store has an older format: open it read-only, or run `fasti "
                          "upgrade`");
    }
    FASTI_TRY_ASSIGN(const bool has_head, kv->Get(kv::Space::kMeta, codec::HeadKey(), &bytes));
    if (!has_head) return codec::Damaged("store", "it has no head record");
    FASTI_TRY_ASSIGN(head_, codec::DecodeStoreHead(bytes));
    const codec::Key names = codec::NamePrefix();
    auto it = kv->Scan(kv::Space::kMeta, names, codec::PrefixEnd(names));
    for (; it->Valid(); it->Next()) {
      const auto parts = codec::ParseNameKey(it->key());
      if (!parts) continue;
      NameDictionary& names_of = parts->kind == codec::NameKind::kLabel  ? catalog->labels
                                 : parts->kind == codec::NameKind::kType ? catalog->types
                                                                         : catalog->keys;
      if (names_of.Intern(it->value()) != parts->id) {
        return codec::Damaged("name dictionary", "'" + std::string(it->value()) + "' has a wrong number");
      }
    }
    FASTI_TRY(it->status());
    const codec::Key schemas = codec::CatalogPrefix();
    auto schema = kv->Scan(kv::Space::kMeta, schemas, codec::PrefixEnd(schemas));
    schema->SeekToLast();
    if (schema->Valid()) FASTI_TRY(DecodeSchema(schema->value(), catalog.get()));
    FASTI_TRY(schema->status());
    if (!head_.statistics.empty()) FASTI_TRY(DecodeStatistics(head_.statistics, &catalog->statistics));
  }
  Instant high_water = head_.high_water;
  FASTI_TRY_ASSIGN(const std::string note, engine_->GetNote());
  if (!note.empty()) {
    codec::ByteReader in(note);
    if (in.Byte() != kNoteLayout) in.Fail();
    noted_ = {in.Fixed<int64_t>()};
    FASTI_TRY(in.Finish("note of readings"));
    high_water = std::max(high_water, noted_);
  }
  names_.Restore(catalog->labels, catalog->types, catalog->keys);
  next_node_ = head_.next_node;
  next_edge_ = head_.next_edge;
  next_version_ = catalog->version + 1;
  reserved_us_ = high_water.us;
  time_.Restore(head_.instant, high_water);
  if (options_.reader_threads > 1) {
    workers_ = std::make_shared<WorkerPool>(options_.reader_threads, options_.nodes_per_thread);
  }
  if (options_.graph_cache_bytes != 0) {
    // Views, and so the cache, may outlive the store.
    cache_ = std::make_shared<MemoryCache>(options_.graph_cache_bytes - options_.graph_cache_bytes / 3,
                                           [weak = weak_from_this()] {
                                             if (const auto store = weak.lock()) store->RenewView();
                                           });
  }
  std::lock_guard lock(mutex_);
  SetView(std::make_shared<ReadView>(std::move(kv), head_.commit, head_.instant, std::move(catalog), cache_,
                                     NewFacts(head_.commit, nullptr), workers_));
  return {};
}

void StoreImpl::SetView(std::shared_ptr<const ReadView> view) {
  view_ = std::move(view);
  const Catalog& catalog = *view_->catalog();
  catalog_stamp_.store(catalog.version << 1 | (catalog.statistics.all_precise ? 1 : 0),
                       std::memory_order_release);
}

std::shared_ptr<const ReadView> StoreImpl::view() const {
  std::lock_guard lock(mutex_);
  return view_;
}

Status StoreImpl::CheckWritable() const {
  if (read_only_) return Status(Code::kReadOnly, "the store was opened read-only; open it for writing");
  std::lock_guard lock(mutex_);
  if (closed_) return Status(Code::kInvalidArgument, "the store is closed");
  if (!failed_.ok()) {
    return Status(Code::kReadOnly, "an earlier write failed (" + failed_.message() +
                                       "); nothing more is written until the store is reopened");
  }
  return {};
}

void StoreImpl::Fail(Status why) {
  if (options_.log) options_.log(3, "write failed, the store is read-only from here on: " + why.message());
  std::lock_guard lock(mutex_);
  if (failed_.ok()) failed_ = std::move(why);
}

Result<std::shared_ptr<TransactionImpl>> StoreImpl::Begin(TransactionOptions options) {
  if (read_only_) options.read_only = true;
  FASTI_TRY_ASSIGN(Beginning begun, Enter(options));
  return std::make_shared<TransactionImpl>(shared_from_this(), std::move(begun.view), begun.reading,
                                           std::move(options));
}

Status StoreImpl::BeginAgain(TransactionImpl* ended) {
  FASTI_TRY_ASSIGN(Beginning begun, Enter(ended->options()));
  ended->BeginAgain(std::move(begun.view), begun.reading);
  return {};
}

Result<StoreImpl::Beginning> StoreImpl::Enter(const TransactionOptions& options) {
  std::shared_ptr<const ReadView> view;
  Instant reading;
  {
    std::lock_guard lock(mutex_);
    if (closed_) return Status(Code::kInvalidArgument, "the store is closed");
    view = view_;
    if (options.known_at) {
      const Instant t = *options.known_at;
      if (!t.finite()) return Status(Code::kInvalidArgument, "BEGIN KNOWN AT needs a finite instant");
      if (t <= view->instant()) {
        return Status(Code::kInvalidArgument, "BEGIN KNOWN AT must name an instant after the last commit");
      }
      if (t > time_.Wall()) {
        return Status(Code::kInvalidArgument, "BEGIN KNOWN AT must not name an instant after the clock");
      }
      reading = {t.us - 1};
    } else {
      FASTI_TRY_ASSIGN(reading, time_.GiveReading());
    }
    ++active_;
    if (!options.read_only) writing_snapshots_.insert(view->commit());
  }
  if (!options.known_at) ReserveReadings(reading);
  return Beginning{std::move(view), reading};
}

// Not in the head: a process that only reads commits nothing.
void StoreImpl::ReserveReadings(Instant reading) {
  if (read_only_ || reading.us <= reserved_us_.load(std::memory_order_relaxed)) return;
  if (!engine_->GetCapabilities().persistent) return;
  std::lock_guard lock(reserving_);
  if (reading.us <= reserved_us_.load(std::memory_order_relaxed)) return;
  // A failure here is not the reader's: the next commit will meet it.
  const Instant limit{reading.us + kReserveUs};
  if (NoteReadings(limit, kv::Durability::kNoSync).ok()) reserved_us_ = limit.us;
}

Status StoreImpl::NoteReadings(Instant limit, kv::Durability durability) {
  std::string note;
  codec::PutByte(&note, kNoteLayout);
  codec::PutFixed(&note, limit.us);
  FASTI_TRY(engine_->PutNote(note, durability));
  noted_ = limit;
  return {};
}

Instant StoreImpl::HighWater() const { return std::max(time_.given(), Instant{reserved_us_.load()}); }

void StoreImpl::Ended(uint64_t commit, bool was_read_only) {
  std::lock_guard lock(mutex_);
  --active_;
  if (was_read_only) return;
  auto it = writing_snapshots_.find(commit);
  if (it != writing_snapshots_.end()) writing_snapshots_.erase(it);
}

void StoreImpl::Publish(std::shared_ptr<const ReadView> view) {
  std::lock_guard lock(mutex_);
  commits.fetch_add(view->commit() - view_->commit(), std::memory_order_relaxed);
  time_.Settle(view->instant());
  SetView(std::move(view));
}

void StoreImpl::RenewView() {
  std::shared_ptr<const ReadView> before;  // may be the last to hold it: its end must not meet the lock
  std::lock_guard lock(mutex_);
  if (view_ == nullptr) return;
  before = view_;
  view_ = before->Renewed();
}

uint64_t StoreImpl::OldestSnapshot() const {
  std::lock_guard lock(mutex_);
  return writing_snapshots_.empty() ? view_->commit() : *writing_snapshots_.begin();
}

uint64_t StoreImpl::active_transactions() const {
  std::lock_guard lock(mutex_);
  return active_;
}

Status StoreImpl::Purge() {
  if (cache_ != nullptr) cache_->Clear();
  if (!engine_->GetCapabilities().persistent) return {};
  FASTI_TRY(engine_->Flush());
  FASTI_TRY(engine_->CompactAll());
  return engine_->RenewFileList();
}

Status StoreImpl::StoreCleanHead() {
  codec::StoreHead head = head_;
  head.next_node = next_node();
  head.next_edge = next_edge();
  const bool changed =
      commits.load() > 0 || head.next_node != head_.next_node || head.next_edge != head_.next_edge;
  // What was reserved beyond the readings given out is given back.
  const Instant given = time_.given();
  std::lock_guard lock(reserving_);
  if (given != noted_ && std::max(given, noted_) > head_.high_water) {
    // A head that is written below has them too.
    FASTI_TRY(NoteReadings(given, changed ? kv::Durability::kNoSync : kv::Durability::kSync));
  }
  if (!changed) return {};  // Whoever only read does not make the store write.
  head.high_water = given;
  head.clean_close = true;
  std::string bytes;
  codec::EncodeStoreHead(head, &bytes);
  kv::WriteBatch batch;
  batch.Put(kv::Space::kMeta, codec::HeadKey(), bytes);
  // Closing the engine makes it durable.
  FASTI_TRY(engine_->Commit(batch, kv::Durability::kNoSync));
  head_ = std::move(head);
  return {};
}

Status StoreImpl::Close() {
  return writer_.Exclusively([&]() -> Status {
    {
      std::lock_guard lock(mutex_);
      if (closed_) return {};
      if (active_ > 0) {
        return Status(Code::kBusy, std::to_string(active_) +
                                       " transaction(s) are still open; end them before closing the store");
      }
      if (view_.use_count() > 1) {
        return Status(Code::kBusy, "readers are still open; drop them before closing the store");
      }
    }
    if (!read_only_ && CheckWritable().ok() && engine_->GetCapabilities().persistent) {
      if (Status s = StoreCleanHead(); !s.ok()) Fail(s);
    }
    std::lock_guard lock(mutex_);
    std::shared_ptr<const ReadView> last = std::move(view_);
    last.reset();
    Status status = engine_->Close();
    closed_ = true;
    return status;
  });
}

}  // namespace fasti::graph
