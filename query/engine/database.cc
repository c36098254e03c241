#include "fasti/database.h"

#include "query/engine/dump.h"
#include "query/engine/engine_impl.h"
#include "query/parser/split.h"
#include "query/parser/unparse.h"
#include "storage/model/try.h"

namespace fasti {
namespace {

/// "INTEGER?", "ANY?": the types that procedures state. A `?` allows null.
Result<bound::ProcedureSignature::Field> ParseField(const ProcedureField& field) {
  struct Named {
    std::string_view name;
    Type type;
  };
  static const Named kTypes[] = {
      {"ANY", Type::Any()},
      {"BOOLEAN", Type::Of(Type::kBool)},
      {"INTEGER", Type::Of(Type::kInt)},
      {"FLOAT", Type::Of(Type::kFloat)},
      {"NUMBER", Type::Of(Type::kNumber)},
      {"STRING", Type::Of(Type::kString)},
      {"LIST", Type::Of(Type::kList)},
      {"MAP", Type::Of(Type::kMap)},
      {"NODE", Type::Of(Type::kNode)},
      {"RELATIONSHIP", Type::Of(Type::kEdge)},
      {"PATH", Type::Of(Type::kPath)},
      {"DATE", Type::Of(Type::kDate)},
      {"TIME", Type::Of(Type::kTime)},
      {"LOCALTIME", Type::Of(Type::kLocalTime)},
      {"DATETIME", Type::Of(Type::kDateTime)},
      {"LOCALDATETIME", Type::Of(Type::kLocalDateTime)},
      {"DURATION", Type::Of(Type::kDuration)},
      {"PERIOD", Type::Of(Type::kPeriod)},
  };
  bound::ProcedureSignature::Field out;
  out.name = field.name;
  std::string_view text = field.type;
  out.nullable = !text.empty() && text.back() == '?';
  if (out.nullable) text.remove_suffix(1);
  if (text.substr(0, 4) == "LIST") text = "LIST";
  for (const Named& named : kTypes) {
    if (named.name == text) {
      out.type = named.type;
      return out;
    }
  }
  return Status(Code::kInvalidArgument,
                "procedure field `" + field.name + "` has the unknown type '" + field.type + "'");
}

}  // namespace

Database::Database(std::shared_ptr<DatabaseImpl> impl) : impl_(std::move(impl)) {}
Database::Database(const Database&) = default;
Database& Database::operator=(const Database&) = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::Open(const std::string& path, DatabaseOptions options) {
  graph::StoreOptions store_options;
  store_options.read_only = options.read_only;
  store_options.create_if_missing = options.create_if_missing;
  store_options.clock = options.clock;
  store_options.block_cache_bytes = options.block_cache_bytes;
  store_options.graph_cache_bytes = options.graph_cache_bytes;
  store_options.reader_threads = options.query_threads;
  store_options.nodes_per_thread = options.nodes_per_thread;
  store_options.drop_damaged_log_tail = options.drop_damaged_log_tail;
  store_options.durability = options.durable ? graph::Durability::kSync : graph::Durability::kNoSync;
  if (options.log) {
    store_options.log = [log = options.log](int level, std::string_view message) {
      log(static_cast<LogLevel>(std::clamp(level, 0, 3)), message);
    };
  }
  FASTI_TRY_ASSIGN(std::shared_ptr<graph::Store> store, graph::Store::Open(path, std::move(store_options)));
  return Database(std::make_shared<DatabaseImpl>(std::move(store), std::move(options)));
}

Session Database::NewSession() const { return Session(std::make_shared<SessionImpl>(impl_)); }

Result<Receipt> Database::Write(const std::function<Status(Session&)>& body, int attempts) const {
  for (int attempt = 1;; ++attempt) {
    Session session = NewSession();
    FASTI_TRY(session.Run("BEGIN"));
    Status status = body(session);
    Receipt receipt;
    if (status.ok()) {
      auto committed = session.Run("COMMIT");
      status = committed.status();
      if (committed.ok() && committed->summary.receipt) receipt = *committed->summary.receipt;
    }
    if (status.ok()) return receipt;
    if (status.code() != Code::kConflict || attempt >= attempts) return status;
  }
}

Status Database::RegisterProcedure(Procedure procedure) const {
  auto registered = std::make_shared<DatabaseImpl::Registered>();
  registered->signature.name = procedure.name;
  for (const ProcedureField& field : procedure.inputs) {
    FASTI_TRY_ASSIGN(auto parsed, ParseField(field));
    registered->signature.inputs.push_back(std::move(parsed));
  }
  for (const ProcedureField& field : procedure.outputs) {
    FASTI_TRY_ASSIGN(auto parsed, ParseField(field));
    registered->signature.outputs.push_back(std::move(parsed));
  }
  if (!procedure.call)
    return Status(Code::kInvalidArgument, "procedure `" + procedure.name + "` has no function to call");
  registered->procedure = std::move(procedure);
  std::lock_guard lock(impl_->mutex);
  auto table = std::make_shared<DatabaseImpl::ProcedureTable>(*impl_->procedure_table);
  (*table)[registered->procedure.name] = registered;
  impl_->procedure_table = std::move(table);
  impl_->procedures_version.fetch_add(1);
  return Status::Ok();
}

DatabaseMetrics Database::Metrics() const {
  const graph::StoreMetrics store = impl_->store->Metrics();
  DatabaseMetrics m;
  m.commits = store.commits;
  m.conflicts = store.conflicts;
  m.bytes_on_disk = store.bytes_on_disk;
  m.cache_bytes = store.cache_bytes;
  m.memtable_bytes = store.memtable_bytes;
  m.queries = impl_->queries.load();
  m.failed_queries = impl_->failed_queries.load();
  m.plan_cache_hits = impl_->cache_hits.load();
  m.plan_cache_misses = impl_->cache_misses.load();
  return m;
}

Status Database::Flush() const { return impl_->store->Flush(); }
Status Database::Compact() const { return impl_->store->Compact(); }
Status Database::Backup(const std::string& directory) const { return impl_->store->Checkpoint(directory); }

Result<VerifyResult> Database::Verify(std::string_view expect) const {
  uint64_t commit = 0;
  std::string hash;
  if (!expect.empty()) {
    const size_t colon = expect.find(':');
    const std::string_view digits = expect.substr(0, colon);
    const std::string_view hex =
        colon == std::string_view::npos ? std::string_view() : expect.substr(colon + 1);
    auto nibble = [](char c) {
      return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    bool good = hex.size() == 64 && !digits.empty() && digits.size() < 19;
    for (char c : digits) good = good && c >= '0' && c <= '9';
    for (char c : hex) good = good && nibble(c) >= 0;
    if (!good) {
      return Status(Code::kInvalidArgument, "a receipt is `commit:hash` with 64 hexadecimal digits, not '" +
                                                std::string(expect) + "'");
    }
    for (char c : digits) commit = commit * 10 + static_cast<uint64_t>(c - '0');
    for (size_t i = 0; i < 64; i += 2) hash += static_cast<char>(nibble(hex[i]) * 16 + nibble(hex[i + 1]));
  }
  FASTI_TRY_ASSIGN(graph::VerifyReport report, impl_->store->Verify(commit, hash));
  VerifyResult out;
  out.nodes = report.nodes;
  out.edges = report.edges;
  out.statements = report.statements;
  out.adjacency_rows = report.adjacency_rows;
  out.commits = report.commits;
  out.index_entries = report.index_entries;
  out.problems = std::move(report.problems);
  return out;
}

Status Database::Dump(const std::function<Status(std::string_view)>& sink, const DumpOptions& options) const {
  return engine::DumpStore(*impl_->store, options, sink);
}
Status Database::Close() const { return impl_->store->Close(); }
Status Database::Restore(const std::string& backup, const std::string& directory) {
  return graph::Restore(backup, directory);
}
Status Database::Upgrade(const std::string& path) { return graph::Upgrade(path); }

Script SplitScript(std::string_view text) {
  const parser::SplitResult split = parser::SplitStatements(text);
  Script out;
  uint32_t line = 1;
  size_t counted = 0;
  for (const parser::StatementSlice& slice : split.statements) {
    for (; counted < slice.offset; ++counted) line += text[counted] == '\n';
    if (slice.terminated) {
      out.statements.push_back({std::string(text.substr(slice.offset, slice.length)), slice.offset, line});
    } else {
      out.rest = std::string(text.substr(slice.offset, slice.length));
    }
  }
  out.incomplete = split.incomplete();
  return out;
}

std::string QuoteIdentifier(std::string_view name) { return parser::QuoteVariable(name); }
std::string_view Version() { return FASTI_VERSION; }

}  // namespace fasti
