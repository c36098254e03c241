// Copyright 2026 The Fasti Authors. Licensed under the Apache License, Version 2.0.
//
// The query API: open a database, start a session, run statements of Fasti's query language, read results.
//
//   auto db = fasti::Database::Open("history.fasti");
//   if (!db.ok()) return Report(db.status());
//   fasti::Session session = db->NewSession();
//   auto result = session.Run("MATCH (c:Country)-[:MEMBER_OF]->(:Organization {name: $o}) AS OF date($d)
//   RETURN c.name",
//                             {{"o", fasti::Value::String("CSTO")}, {"d",
//                             fasti::Value::String("2012-06-27")}});
//   if (!result.ok()) std::cerr << result.status().Render(text);
//   for (const fasti::Row& row : result->rows) std::cout << row[0].ToString() << "\n";
//
// Thread rules: Database may be used from any thread. A Session, its Statements and Cursors belong to one
// thread at a time; only Session::Cancel may be called from another. One Database opens its directory for
// writing at a time. No call throws.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fasti/status.h"
#include "fasti/temporal.h"
#include "fasti/value.h"

namespace fasti {

class DatabaseImpl;
class SessionImpl;
class StatementImpl;
class CursorImpl;

/// Query parameters by name (without `$`).
using Parameters = std::vector<std::pair<std::string, Value>>;
using Row = std::vector<Value>;

enum class LogLevel : uint8_t { kDebug, kInfo, kWarning, kError };

struct DatabaseOptions {
  bool read_only = false;
  bool create_if_missing = true;
  /// fsync before a COMMIT is acknowledged. Off: a power cut may lose the last commits, never tear one.
  bool durable = true;
  uint64_t block_cache_bytes = 64u << 20;
  /// Memory for what is read often, decoded: adjacency lists, records of nodes, keys. 0: everything is read
  /// from the store's blocks. Answers are the same.
  uint64_t graph_cache_bytes = 96u << 20;
  /// Threads that work on one query, its session's among them. More than 1: so many less one are kept for
  /// all sessions and help where a query reads the edges of many nodes; answers and their order are the same.
  size_t query_threads = 1;
  /// Tests: as many nodes as make it worth handing them to another thread.
  size_t nodes_per_thread = 256;
  uint64_t memory_per_query_bytes = 256u << 20;
  size_t plan_cache_entries = 256;
  /// The source of "now"; nullptr: the machine's clock. Must outlive the Database.
  Clock* clock = nullptr;
  /// Called from any thread; nullptr: silent.
  std::function<void(LogLevel, std::string_view)> log;
  /// When a query under the default context finds nothing although such elements exist at other times, say so
  /// in a notification. Costs a second look, on empty answers only.
  bool explain_empty_answers = true;
  /// Tests: plan without rewrite rules; every answer must stay the same.
  bool optimize = true;
  /// Opens a store whose log ends in damage and keeps the commits before it; the damaged log is copied to
  /// `damaged-log-N` inside the store first. Off: such a store is refused (kCorruption).
  bool drop_damaged_log_tail = false;
  /// Where LOAD CSV may read: files below one of these directories. None: LOAD CSV is refused.
  std::vector<std::string> load_csv_directories;
};

struct DatabaseMetrics {
  uint64_t commits = 0, conflicts = 0, queries = 0, failed_queries = 0;
  uint64_t plan_cache_hits = 0, plan_cache_misses = 0;
  uint64_t bytes_on_disk = 0, cache_bytes = 0, memtable_bytes = 0;
};

/// Something that parses and runs but may surprise: an empty answer under the default context, a clipped
/// write.
struct Notification {
  std::string code;  ///< "EmptyUnderDefaultContext"
  std::string message;
  Span span;
};

/// What a statement changed.
struct Counters {
  uint64_t nodes_created = 0, nodes_deleted = 0, relationships_created = 0, relationships_deleted = 0;
  uint64_t properties_set = 0, labels_added = 0, labels_removed = 0, clipped = 0, erased = 0;
  uint64_t schema_changes = 0;
  bool any() const {
    return nodes_created | nodes_deleted | relationships_created | relationships_deleted | properties_set |
           labels_added | labels_removed | clipped | erased | schema_changes;
  }
};

/// The effective temporal context of an answer: the same query run later under it gives the same answer.
struct EffectiveContext {
  Instant valid;        ///< the default valid instant: the transaction's reading, or the session's
  uint64_t commit = 0;  ///< the resolved commit
  Instant known;        ///< its instant
};

struct Receipt {
  uint64_t commit = 0;  ///< 0: nothing was written
  Instant instant;
  std::string hash;  ///< 32 bytes; print as hex, give to `fasti verify --expect commit:hash`
};

struct Summary {
  Counters counters;
  std::vector<Notification> notifications;
  EffectiveContext context;
  std::optional<Receipt> receipt;  ///< set when the statement committed
  std::string plan;                ///< the rendered plan of EXPLAIN and PROFILE
  std::chrono::nanoseconds elapsed{0};
};

/// A whole answer in memory.
struct QueryResult {
  std::vector<std::string> columns;
  std::vector<Row> rows;
  Summary summary;
};

/// The physical form of a typed column.
enum class ColumnType : uint8_t { kAny, kBool, kInt, kFloat, kString, kDate };

/// Up to a few thousand rows of an answer, by column. Typed columns expose arrays; every column gives Values.
/// Valid until the next call of NextBatch on its cursor.
class ResultBatch {
 public:
  size_t rows() const;
  size_t columns() const;
  ColumnType type(size_t column) const;
  bool IsNull(size_t column, size_t row) const;
  /// Of a typed column: `rows()` entries, 1 where the value is null; nullptr where none is. @pre type(column)
  /// is neither kAny nor kString
  const uint8_t* Nulls(size_t column) const;
  /// Arrays of `rows()` entries; entries of null rows are unspecified. @pre type(column) matches.
  const int64_t* Ints(size_t column) const;  ///< Of a kDate column: days since 1970-01-01.
  const double* Floats(size_t column) const;
  const uint8_t* Bools(size_t column) const;
  std::string_view StringAt(size_t column, size_t row) const;
  Value At(size_t column, size_t row) const;

 private:
  friend class CursorImpl;
  friend class Cursor;
  const void* batch_ = nullptr;
  const CursorImpl* cursor_ = nullptr;
};

/// A running statement. Holds its snapshot until closed or destroyed.
class Cursor {
 public:
  Cursor(Cursor&&) noexcept;
  Cursor& operator=(Cursor&&) noexcept;
  ~Cursor();
  const std::vector<std::string>& columns() const;
  /// The next rows, or a batch of zero rows at the end.
  /// @error kCancelled, kDeadlineExceeded, kResourceExhausted, or the query's runtime error.
  Result<ResultBatch> NextBatch();
  /// Runs to the end if need be (writes complete) and returns what happened.
  Result<Summary> Finish();

 private:
  friend class Session;
  friend class Statement;
  friend class CursorImpl;
  explicit Cursor(std::unique_ptr<CursorImpl> impl);
  std::unique_ptr<CursorImpl> impl_;
};

/// A statement parsed, bound and planned once, to be run many times with other parameters.
class Statement {
 public:
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) noexcept;
  ~Statement();
  Result<Cursor> Open(const Parameters& parameters = {});
  Result<QueryResult> Run(const Parameters& parameters = {});

 private:
  friend class Session;
  friend class SessionImpl;
  explicit Statement(std::unique_ptr<StatementImpl> impl);
  std::unique_ptr<StatementImpl> impl_;
};

struct RunOptions {
  std::optional<std::chrono::nanoseconds> timeout;
  std::optional<uint64_t> memory_bytes;
};

/// A conversation with a database: its transaction (BEGIN … COMMIT; without one each statement is its own),
/// its temporal context (SESSION SET) and its defaults. Dropping a session rolls back its transaction.
class Session {
 public:
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  /// Runs one statement and collects its rows. @error a query error with its span in `text`.
  Result<QueryResult> Run(std::string_view text, const Parameters& parameters = {});
  /// Runs one statement and streams its rows.
  Result<Cursor> Open(std::string_view text, const Parameters& parameters = {});
  Result<Statement> Prepare(std::string_view text);
  /// Makes the running statement fail with kCancelled soon. May be called from any thread or a signal
  /// handler.
  void Cancel();
  void SetOptions(const RunOptions& options);
  bool in_transaction() const;
  /// The context for a prompt: "AS OF 2006-07-01 KNOWN AT 2010-01-01T00:00Z", or empty for the defaults.
  std::string ContextText() const;

 private:
  friend class Database;
  explicit Session(std::shared_ptr<SessionImpl> impl);
  std::shared_ptr<SessionImpl> impl_;
};

struct VerifyResult {
  uint64_t nodes = 0, edges = 0, statements = 0, adjacency_rows = 0, commits = 0, index_entries = 0;
  std::vector<std::string> problems;
};

/// A procedure that the host offers to CALL; see Database::RegisterProcedure.
struct ProcedureField {
  std::string name;
  std::string type;  ///< as in the language: "STRING", "INTEGER?", "ANY?" (a `?` allows null)
};
struct Procedure {
  std::string name;  ///< with its namespace: "test.my.proc"
  std::vector<ProcedureField> inputs;
  std::vector<ProcedureField> outputs;
  std::function<Result<std::vector<Row>>(const Row& arguments)> call;
};

/// What a dump holds.
struct DumpOptions {
  /// Every commit with its system time, as BEGIN KNOWN AT replays it: after loading, KNOWN AT reads the same.
  /// Otherwise what is known now, in one transaction.
  bool system_time = false;
};

class Database {
 public:
  /// @param path a directory (created if missing unless told otherwise), or ":memory:".
  /// @error kBusy locked by another process; kIncompatible newer format; kCorruption; kReadOnly; kIOError.
  static Result<Database> Open(const std::string& path, DatabaseOptions options = {});
  Database(const Database&);
  Database& operator=(const Database&);
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  Session NewSession() const;
  /// Runs `body` inside one transaction of a fresh session and commits; begins again on conflict.
  Result<Receipt> Write(const std::function<Status(Session&)>& body, int attempts = 16) const;
  /// Offers a procedure to CALL, in every session. Replaces one of the same name.
  Status RegisterProcedure(Procedure procedure) const;
  DatabaseMetrics Metrics() const;
  Status Flush() const;
  Status Compact() const;
  /// A consistent copy in a new directory, which Open understands; taken without stopping anything.
  Status Backup(const std::string& directory) const;
  /// Reads and cross-checks everything. `expect`: "commit:hex-hash" of a receipt.
  Result<VerifyResult> Verify(std::string_view expect = {}) const;
  /// The store as a script of statements that rebuilds it, given to `sink` in pieces.
  Status Dump(const std::function<Status(std::string_view)>& sink, const DumpOptions& options = {}) const;
  /// @error kBusy sessions or cursors are still in use.
  Status Close() const;

  static Status Restore(const std::string& backup, const std::string& directory);
  static Status Upgrade(const std::string& path);

 private:
  friend struct DatabaseAccess;
  explicit Database(std::shared_ptr<DatabaseImpl> impl);
  std::shared_ptr<DatabaseImpl> impl_;
};

/// One statement found in a script.
struct ScriptStatement {
  std::string text;
  size_t offset = 0;  ///< byte position in the script
  uint32_t line = 1;
};
struct Script {
  std::vector<ScriptStatement> statements;
  /// The text after the last `;`; `incomplete` if it holds more than white space and comments.
  std::string rest;
  bool incomplete = false;
};
/// Splits at `;` outside strings, names and comments. Never fails: what cannot be lexed stays in one piece.
Script SplitScript(std::string_view text);

/// An identifier safe to paste into a query: `name` with back-ticks if needed.
std::string QuoteIdentifier(std::string_view name);

/// "0.1.0"
std::string_view Version();

}  // namespace fasti
