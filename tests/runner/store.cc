#include "tests/runner/store.h"

#include <stdlib.h>

#include <filesystem>
#include <utility>

#include "storage/model/try.h"

namespace fasti::runner {
namespace {

constexpr Instant kFirstOf2024{1'704'067'200'000'000};  // A file that sets no clock runs here.

std::string ScratchDirectory() {
  std::string path = (std::filesystem::temp_directory_path() / "fasti-test-XXXXXX").string();
  return mkdtemp(path.data()) == nullptr ? std::string() : path;
}

}  // namespace

Store::Store(const Mode& mode, bool needs_directory) : mode_(mode), clock_(kFirstOf2024) {
  if (mode.on_disk || mode.reopen || mode.tiny_cache || needs_directory) directory_ = ScratchDirectory();
}

Store::~Store() {
  sessions_.clear();
  if (database_) (void)database_->Close();
  database_.reset();
  std::error_code ignored;
  if (on_disk()) std::filesystem::remove_all(directory_, ignored);
}

Status Store::Open() {
  DatabaseOptions options;
  options.clock = &clock_;
  options.optimize = mode_.optimize;
  options.durable = false;  // The tests of durability are tests/fault.
  if (mode_.tiny_cache) {
    options.block_cache_bytes = 4096;
    options.graph_cache_bytes = 4096;
    options.plan_cache_entries = 1;
  }
  if (mode_.threads) {
    options.query_threads = 3;
    options.nodes_per_thread = 1;
  }
  if (mode_.no_cache) options.graph_cache_bytes = 0;
  FASTI_TRY_ASSIGN(Database database,
                   Database::Open(on_disk() ? directory_ + "/store" : ":memory:", options));
  database_.emplace(std::move(database));
  return Status::Ok();
}

Status Store::Reopen() {
  if (!on_disk()) return Status(Code::kInvalidArgument, "a store in memory cannot be reopened");
  sessions_.clear();
  FASTI_TRY(database_->Close());
  database_.reset();
  return Open();
}

bool Store::MayReopen() const {
  for (const auto& [name, session] : sessions_) {
    if (session.in_transaction() || !session.ContextText().empty()) return false;
  }
  return true;
}

Session& Store::session() {
  const auto found = sessions_.find(current_);
  if (found != sessions_.end()) return found->second;
  return sessions_.emplace(current_, database_->NewSession()).first->second;
}

}  // namespace fasti::runner
