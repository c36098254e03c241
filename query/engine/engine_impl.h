// The state behind the public handles of include/fasti/database.h. DatabaseImpl is shared by all sessions and
// thread-safe; the others belong to one thread at a time.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "fasti/database.h"
#include "query/engine/compile.h"
#include "query/executor/operator.h"
#include "storage/graph/store.h"

namespace fasti {

class DatabaseImpl {
 public:
  DatabaseImpl(std::shared_ptr<graph::Store> store, DatabaseOptions options)
      : store(std::move(store)), options(std::move(options)), cache(this->options.plan_cache_entries) {}

  struct Registered {
    Procedure procedure;
    bound::ProcedureSignature signature;
  };
  /// The entry stays valid while any statement holds the table.
  using ProcedureTable = std::map<std::string, std::shared_ptr<const Registered>, std::less<>>;
  std::shared_ptr<const ProcedureTable> procedures() const {
    std::lock_guard lock(mutex);
    return procedure_table;
  }

  std::shared_ptr<graph::Store> store;
  DatabaseOptions options;
  engine::PlanCache cache;
  mutable std::mutex mutex;
  std::shared_ptr<const ProcedureTable> procedure_table = std::make_shared<const ProcedureTable>();
  std::atomic<uint64_t> procedures_version{0};
  std::atomic<uint64_t> queries{0}, failed_queries{0}, cache_hits{0}, cache_misses{0};
};

/// For parts of the library that stand beside the engine: import and export.
struct DatabaseAccess {
  static DatabaseImpl& Impl(const Database& database) { return *database.impl_; }
};

struct IdleRun;

/// Which part of the session's state a statement changed or asks for.
class SessionImpl {
 public:
  explicit SessionImpl(std::shared_ptr<DatabaseImpl> db) : db(std::move(db)) {}

  Result<engine::CompiledPtr> CompileText(std::string_view text, const Parameters* parameters);
  Result<std::unique_ptr<CursorImpl>> OpenText(std::string_view text, const Parameters& parameters);
  /// @param idle of a prepared statement, else nullptr
  Result<std::unique_ptr<CursorImpl>> OpenCompiled(engine::CompiledPtr compiled, const Parameters& parameters,
                                                   const std::shared_ptr<IdleRun>& idle = nullptr);
  /// Counts a text that does not compile. @return its error
  Status RefusedText(const Status& status);
  /// BEGIN, COMMIT, ROLLBACK, SESSION …: statements that act on the session itself.
  Result<std::unique_ptr<CursorImpl>> RunCommand(const ast::Statement& statement,
                                                 const Parameters& parameters);
  /// The catalog that statements are compiled against: the transaction's own, else the latest.
  std::shared_ptr<const Catalog> CompileCatalog() const;
  /// What of it decides a plan.
  graph::Store::CatalogStamp CatalogStamp() const;

  std::shared_ptr<DatabaseImpl> db;
  std::weak_ptr<SessionImpl> self;  ///< cursors and statements keep the session's state alive
  std::optional<graph::Transaction> transaction;
  /// The statements that set the session's context and write period own those trees.
  std::shared_ptr<const ast::Statement> context_statement, write_statement;
  std::string context_text, write_text;
  /// What the session's context says of every statement's valid instant and commit, where it is not a range
  /// and the same whenever it is asked.
  std::optional<Instant> context_valid, context_known;
  RunOptions run;
  std::atomic<bool> cancel{false};
  std::atomic<uint32_t> open_cursors{0};
};

/// A running statement, or the finished answer of a command.
class CursorImpl {
 public:
  CursorImpl() = default;
  ~CursorImpl();

  static Result<std::unique_ptr<CursorImpl>> OpenQuery(SessionImpl& session, engine::CompiledPtr compiled,
                                                       const Parameters& parameters,
                                                       const std::shared_ptr<IdleRun>& idle = nullptr);
  /// Ends it; what its statement can use in the next run goes back to it.
  static void GiveBack(std::unique_ptr<CursorImpl> cursor);
  /// An answer that is there already.
  static std::unique_ptr<CursorImpl> OfRows(std::vector<std::string> columns, std::vector<Row> rows);

  Result<ResultBatch> NextBatch();
  Result<Summary> Finish();
  const std::vector<std::string>& columns() const {
    return compiled_ != nullptr ? compiled_->plan->columns : columns_;
  }
  const exec::Batch& batch() const { return shown_; }
  /// Every value of the column in batch() is a string.
  bool holds_strings(size_t column) const { return column < strings_.size() && strings_[column] != 0; }
  Summary& summary() { return summary_; }

 private:
  Status Pull();
  Status Complete();
  void ExplainEmptyAnswer();
  Result<uint64_t> CountRows(const std::string& text);
  Status Fail(Status status);
  void Close();
  /// No longer counted among the session's open cursors.
  void Leave();
  Status BeginTransaction();
  Status Begin(const Parameters& parameters);
  Status MaterializeColumns(exec::Batch* in);

  std::shared_ptr<SessionImpl> session_;
  engine::CompiledPtr compiled_;
  Parameters parameters_;  ///< kept only where an empty answer may have to be explained
  std::shared_ptr<const DatabaseImpl::ProcedureTable> procedures_;
  uint64_t procedures_version_ = 0;
  std::optional<graph::Transaction> own_transaction_;
  graph::Transaction* transaction_ = nullptr;
  std::unique_ptr<exec::ExecContext> context_;
  exec::OperatorPtr root_;
  std::shared_ptr<IdleRun> idle_;  ///< gets root_, and this, when the run is over
  size_t savepoint_ = 0;
  graph::WriteCounters before_;
  std::vector<std::string> columns_;  ///< of an answer that is there already
  exec::Batch pulled_;                ///< as the operators gave it; empty between calls
  exec::Batch shown_;
  std::vector<uint8_t> strings_;  ///< by column of shown_
  std::vector<Row> ready_rows_;
  bool ready_served_ = false;
  bool done_ = false;
  bool counted_ = false;   ///< among the session's open cursors
  bool reusable_ = false;  ///< it ended well and holds nothing of its run
  bool profile_ = false;
  uint64_t rows_ = 0;
  Status failure_;
  Summary summary_;
  std::chrono::steady_clock::time_point begin_;
};

/// What a prepared statement keeps from one run to the next, so that a run builds and allocates little: the
/// operators of a plan that only reads, which can be opened again, and a cursor with its context and its
/// transaction, which holds no snapshot meanwhile. Taken by the cursor that runs, given back when it is done.
struct IdleRun {
  engine::CompiledPtr compiled;
  exec::OperatorPtr root;
  std::unique_ptr<CursorImpl> cursor;
};

class StatementImpl {
 public:
  /// The plan that fits now: the last one while nothing that decides a plan has changed, else the cache's.
  Result<engine::CompiledPtr> Compiled(const Parameters& parameters);

  std::shared_ptr<SessionImpl> session;
  std::string text;
  std::shared_ptr<IdleRun> idle = std::make_shared<IdleRun>();

 private:
  /// What the last plan was made for; see engine::PlanCache::KeyOf.
  struct Made {
    engine::CompiledPtr compiled;
    graph::Store::CatalogStamp catalog;
    uint64_t procedures_version = 0;
    bool pending_writes = false;
    std::shared_ptr<const ast::Statement> context_statement, write_statement;
  };
  std::optional<Made> made_;
};

}  // namespace fasti
