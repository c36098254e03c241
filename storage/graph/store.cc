#include "storage/graph/store.h"

#include <algorithm>

#include "storage/catalog/catalog_codec.h"
#include "storage/graph/store_impl.h"
#include "storage/graph/transaction_impl.h"
#include "storage/kv/memory_engine.h"
#include "storage/kv/rocksdb_engine.h"
#include "storage/model/try.h"

namespace fasti::graph {

Store::Store(std::shared_ptr<StoreImpl> impl) : impl_(std::move(impl)) {}

Store::~Store() {
  // Whoever cares about the outcome calls Close. With transactions still open the files stay as they are: a
  // store that was not closed is recovered when it is opened next.
  (void)impl_->Close();
}

Result<std::shared_ptr<Store>> Store::Open(const std::string& path, StoreOptions options) {
  std::unique_ptr<kv::Engine> engine;
  if (path == kMemory) {
    engine = kv::NewMemoryEngine();
  } else {
    kv::RocksDbOptions kv_options;
    kv_options.read_only = options.read_only;
    kv_options.create_if_missing = options.create_if_missing && !options.read_only;
    kv_options.block_cache_bytes = options.block_cache_bytes;
    kv_options.write_buffer_bytes = options.write_buffer_bytes;
    kv_options.drop_damaged_log_tail = options.drop_damaged_log_tail;
    kv_options.file_system_for_tests = options.test_file_system;
    if (options.log) {
      kv_options.log = [log = options.log](std::string_view line) { log(2, line); };
    }
    FASTI_TRY_ASSIGN(engine, kv::OpenRocksDb(path, kv_options));
  }
  return OpenOn(std::move(engine), std::move(options));
}

Result<std::shared_ptr<Store>> Store::OpenOn(std::unique_ptr<kv::Engine> engine, StoreOptions options) {
  const bool read_only = options.read_only;
  auto impl = std::make_shared<StoreImpl>(std::move(options), std::move(engine), read_only);
  FASTI_TRY(impl->Load());
  return std::shared_ptr<Store>(new Store(std::move(impl)));
}

Result<Transaction> Store::Begin(TransactionOptions options) {
  FASTI_TRY_ASSIGN(std::shared_ptr<TransactionImpl> tx, impl_->Begin(std::move(options)));
  return Transaction(std::move(tx));
}

Status Store::BeginAgain(Transaction* ended) { return impl_->BeginAgain(ended->impl_.get()); }

Result<CommitReceipt> Store::Write(const std::function<Status(Transaction&)>& body, int attempts) {
  for (int attempt = 1;; ++attempt) {
    FASTI_TRY_ASSIGN(Transaction tx, Begin());
    Status status = body(tx);
    if (status.ok()) {
      Result<CommitReceipt> receipt = tx.Commit(impl_->options().durability);
      if (receipt.ok()) return receipt;
      status = receipt.status();
    }
    if (status.code() != Code::kConflict || attempt >= attempts) return status;
  }
}

std::shared_ptr<const Catalog> Store::catalog() const { return impl_->view()->catalog(); }
Store::CatalogStamp Store::catalog_stamp() const {
  const uint64_t stamp = impl_->catalog_stamp();
  return {stamp >> 1, (stamp & 1) != 0};
}

Result<std::shared_ptr<const Catalog>> Store::CatalogAt(Instant system) const {
  const std::shared_ptr<const ReadView> view = impl_->view();
  if (system >= view->instant()) return view->catalog();
  auto catalog = std::make_shared<Catalog>(*view->catalog());
  catalog->graph_type = {};
  catalog->constraints.clear();
  catalog->indexes.clear();
  const codec::Key prefix = codec::CatalogPrefix();
  auto it = view->kv().Scan(kv::Space::kMeta, prefix, codec::PrefixEnd(prefix));
  it->SeekForPrev(codec::CatalogKey(system));
  FASTI_TRY(it->status());
  if (it->Valid()) FASTI_TRY(DecodeSchema(it->value(), catalog.get()));
  return std::shared_ptr<const Catalog>(std::move(catalog));
}

Instant Store::last_commit_instant() const { return impl_->view()->instant(); }

Result<CommitInfo> Store::Commit(uint64_t number) const {
  const std::shared_ptr<const ReadView> view = impl_->view();
  std::string bytes;
  FASTI_TRY_ASSIGN(const bool found, view->kv().Get(kv::Space::kLog, codec::CommitKey(number), &bytes));
  if (!found) return Status(Code::kNotFound, "there is no commit " + std::to_string(number));
  FASTI_TRY_ASSIGN(codec::CommitRecord record, codec::DecodeCommitRecord(number, bytes));
  return CommitInfo{number, record.instant, record.wall_clock, std::move(record.note),
                    std::move(record.hash)};
}

Result<std::vector<CommitInfo>> Store::Commits(uint64_t from, size_t max) const {
  const uint64_t last = impl_->view()->commit();
  std::vector<CommitInfo> out;
  for (uint64_t number = std::max<uint64_t>(from, 1); number <= last && out.size() < max; ++number) {
    FASTI_TRY_ASSIGN(CommitInfo info, Commit(number));
    out.push_back(std::move(info));
  }
  return out;
}

Status Store::Flush() { return impl_->engine().Flush(); }
Status Store::Compact() {
  FASTI_TRY(impl_->engine().CompactAll());
  return impl_->engine().RenewFileList();
}
Status Store::Checkpoint(const std::string& directory) const {
  return impl_->writer().Exclusively([&] { return impl_->engine().Checkpoint(directory); });
}

StoreMetrics Store::Metrics() const {
  StoreMetrics m;
  m.commits = impl_->commits.load();
  m.conflicts = impl_->conflicts.load();
  m.active_transactions = impl_->active_transactions();
  const kv::Metrics kv = impl_->engine().GetMetrics();
  for (const kv::SpaceMetrics& s : kv.spaces) {
    m.bytes_on_disk += s.disk_bytes;
    m.memtable_bytes += s.memtable_bytes;
  }
  m.bytes_on_disk += kv.wal_bytes;
  m.cache_bytes = kv.block_cache_bytes + (impl_->cache() != nullptr ? impl_->cache()->bytes() : 0);
  return m;
}

bool Store::read_only() const { return !impl_->CheckWritable().ok(); }
Status Store::Close() { return impl_->Close(); }

}  // namespace fasti::graph
