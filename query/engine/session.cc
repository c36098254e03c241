#include <algorithm>

#include "query/engine/contain.h"
#include "query/engine/engine_impl.h"
#include "query/engine/schema.h"
#include "query/parser/parse.h"
#include "query/parser/unparse.h"
#include "storage/model/try.h"
#include "storage/model/value_bytes.h"
#include "storage/temporal/bound.h"

namespace fasti {

std::shared_ptr<const Catalog> SessionImpl::CompileCatalog() const {
  if (transaction) return std::shared_ptr<const Catalog>(std::shared_ptr<void>(), &transaction->catalog());
  return db->store->catalog();
}

graph::Store::CatalogStamp SessionImpl::CatalogStamp() const {
  if (!transaction) return db->store->catalog_stamp();
  const Catalog& own = transaction->catalog();
  return {own.version, own.statistics.all_precise};
}

Result<engine::CompiledPtr> SessionImpl::CompileText(std::string_view text, const Parameters* parameters) {
  const std::shared_ptr<const Catalog> catalog = CompileCatalog();
  const auto procedures = db->procedures();
  engine::CompileEnvironment environment;
  environment.catalog = catalog.get();
  environment.optimize = db->options.optimize;
  environment.pending_writes = transaction && transaction->has_writes();
  environment.parameters = parameters;
  environment.procedures_version = db->procedures_version.load(std::memory_order_relaxed);
  environment.find_procedure = [&](std::string_view name) -> const bound::ProcedureSignature* {
    auto it = procedures->find(name);
    return it == procedures->end() ? nullptr : &it->second->signature;
  };
  if (context_statement != nullptr) {
    environment.session_context = &std::get<ast::SessionSetContext>(context_statement->body).context;
    environment.session_key = context_text;
  }
  if (write_statement != nullptr) {
    environment.session_write = &std::get<ast::SessionSetWrite>(write_statement->body).validity;
    environment.session_key += "|" + write_text;
  }
  if (engine::CompiledPtr found = db->cache.Find(text, environment)) {
    db->cache_hits.fetch_add(1, std::memory_order_relaxed);
    return found;
  }
  db->cache_misses.fetch_add(1, std::memory_order_relaxed);
  FASTI_TRY_ASSIGN(engine::CompiledPtr compiled, engine::Compile(text, environment));
  // New names of an open transaction must not leak into plans of other sessions.
  const bool shareable = compiled->plan != nullptr &&
                         (!environment.pending_writes || catalog->version == db->store->catalog()->version);
  if (shareable) db->cache.Insert(text, environment, compiled);
  return compiled;
}

Result<std::unique_ptr<CursorImpl>> SessionImpl::OpenText(std::string_view text,
                                                          const Parameters& parameters) {
  cancel.store(false);
  auto compiled = CompileText(text, &parameters);
  if (!compiled.ok()) return RefusedText(compiled.status());
  return OpenCompiled(std::move(*compiled), parameters);
}

Status SessionImpl::RefusedText(const Status& status) {
  db->failed_queries.fetch_add(1, std::memory_order_relaxed);
  return status.phase() == Phase::kNone ? status.WithPhase(Phase::kCompileTime) : status;
}

namespace {

const char* const kNoTransaction = "there is no transaction to end; BEGIN starts one";

Result<Value> EvaluateConstant(const ast::Expr& expr, SessionImpl& session, const Parameters& parameters) {
  // The expression is run as the one column of a query, so that it means what it means everywhere else.
  const std::string text = "RETURN " + parser::Unparse(expr);
  FASTI_TRY_ASSIGN(std::unique_ptr<CursorImpl> cursor, session.OpenText(text, parameters));
  FASTI_TRY(cursor->NextBatch());
  Value value = cursor->batch().At(0, 0);
  FASTI_TRY(cursor->Finish());
  return value;
}

/// The instant that a context names; none for what reads the clock, and for dates that are no single instant.
Result<std::optional<Instant>> ConstantInstant(const ast::Expr* expr, SessionImpl& session,
                                               const Parameters& parameters) {
  // The functions that read the clock are those without arguments.
  if (expr == nullptr || parser::Unparse(*expr).find("()") != std::string::npos)
    return std::optional<Instant>();
  FASTI_TRY_ASSIGN(const Value at, EvaluateConstant(*expr, session, parameters));
  FASTI_TRY_ASSIGN(const BoundValue bound, ToBound(at, BoundRole::kWindow));
  if (bound.bound.earliest != bound.bound.latest) return std::optional<Instant>();
  return std::optional<Instant>(bound.bound.earliest);
}

}  // namespace

Result<std::unique_ptr<CursorImpl>> SessionImpl::RunCommand(const ast::Statement& statement,
                                                            const Parameters& parameters) {
  if (const auto* begin = std::get_if<ast::BeginTransaction>(&statement.body)) {
    if (transaction) {
      return Status::Query("TransactionError", Phase::kRuntime, "TransactionAlreadyOpen",
                           "a transaction is open already; COMMIT or ROLLBACK it first", statement.span);
    }
    graph::TransactionOptions options;
    options.read_only = db->options.read_only || begin->access == ast::BeginTransaction::Access::kReadOnly;
    options.reads_names = true;
    if (begin->known_at != nullptr) {
      FASTI_TRY_ASSIGN(Value at, EvaluateConstant(*begin->known_at, *this, parameters));
      auto instant = ToInstant(at);
      if (!instant.ok()) return instant.status().OrSpan(begin->known_at->span);
      options.known_at = *instant;
    }
    auto begun = db->store->Begin(std::move(options));
    if (!begun.ok()) return begun.status().OrSpan(statement.span);
    transaction = std::move(*begun);
    return CursorImpl::OfRows({}, {});
  }
  if (std::holds_alternative<ast::CommitTransaction>(statement.body)) {
    if (!transaction) {
      return Status::Query("TransactionError", Phase::kRuntime, "NoTransaction", kNoTransaction,
                           statement.span);
    }
    // Whatever happens, the transaction is over.
    graph::Transaction ending = std::move(*transaction);
    transaction.reset();
    FASTI_TRY_ASSIGN(
        graph::CommitReceipt receipt,
        ending.Commit(db->options.durable ? graph::Durability::kSync : graph::Durability::kNoSync));
    auto done = CursorImpl::OfRows({}, {});
    if (receipt.commit != 0) done->summary().receipt = Receipt{receipt.commit, receipt.instant, receipt.hash};
    return done;
  }
  if (std::holds_alternative<ast::RollbackTransaction>(statement.body)) {
    if (!transaction) {
      return Status::Query("TransactionError", Phase::kRuntime, "NoTransaction", kNoTransaction,
                           statement.span);
    }
    transaction->Rollback();
    transaction.reset();
    return CursorImpl::OfRows({}, {});
  }
  if (std::holds_alternative<ast::SessionReset>(statement.body)) {
    context_statement.reset();
    write_statement.reset();
    context_text.clear();
    write_text.clear();
    context_valid.reset();
    context_known.reset();
    return CursorImpl::OfRows({}, {});
  }
  std::shared_ptr<const Catalog> known;
  const ast::TimeContext* context = context_statement == nullptr
                                        ? nullptr
                                        : &std::get<ast::SessionSetContext>(context_statement->body).context;
  const auto* known_at =
      context == nullptr || !context->known ? nullptr : std::get_if<ast::known::At>(&context->known->scope);
  if (known_at != nullptr && std::holds_alternative<ast::Show>(statement.body)) {
    FASTI_TRY_ASSIGN(Value at, EvaluateConstant(*known_at->at, *this, parameters));
    FASTI_TRY_ASSIGN(const Instant instant, ToInstant(at));
    FASTI_TRY_ASSIGN(known, db->store->CatalogAt(instant));
  }
  return engine::RunSchemaStatement(statement, *this, std::move(known));
}

Result<std::unique_ptr<CursorImpl>> SessionImpl::OpenCompiled(engine::CompiledPtr compiled,
                                                              const Parameters& parameters,
                                                              const std::shared_ptr<IdleRun>& idle) {
  if (compiled->plan != nullptr) {
    return CursorImpl::OpenQuery(*this, std::move(compiled), parameters, idle);
  }
  const ast::Statement& statement = *compiled->statement;
  if (std::holds_alternative<ast::SessionSetContext>(statement.body)) {
    // Run a small query under the new context, so that one that can never be used (a date that is none) is
    // refused here.
    const std::string text = parser::Unparse(statement).substr(std::string("SESSION SET ").size());
    const std::shared_ptr<const Catalog> catalog = CompileCatalog();
    engine::CompileEnvironment environment;
    environment.catalog = catalog.get();
    environment.parameters = &parameters;
    auto probe = engine::Compile(text + " MATCH (n) RETURN n LIMIT 1", environment);
    if (!probe.ok()) return probe.status().WithSpan(statement.span);
    auto cursor = CursorImpl::OpenQuery(*this, std::move(*probe), parameters);
    if (!cursor.ok()) return cursor.status().WithSpan(statement.span);
    const Status read = (*cursor)->NextBatch().status();
    if (!read.ok()) return read.WithSpan(statement.span);
    cursor->reset();
    const ast::TimeContext& context = std::get<ast::SessionSetContext>(statement.body).context;
    const auto* valid = context.valid ? std::get_if<ast::valid::At>(&context.valid->scope) : nullptr;
    const auto* known = context.known ? std::get_if<ast::known::At>(&context.known->scope) : nullptr;
    FASTI_TRY_ASSIGN(const auto at_valid,
                     ConstantInstant(valid ? valid->at.get() : nullptr, *this, parameters));
    FASTI_TRY_ASSIGN(const auto at_known,
                     ConstantInstant(known ? known->at.get() : nullptr, *this, parameters));
    context_statement = compiled->statement;
    context_text = text;
    context_valid = at_valid;
    context_known = at_known;
    return CursorImpl::OfRows({}, {});
  }
  if (std::holds_alternative<ast::SessionSetWrite>(statement.body)) {
    write_statement = compiled->statement;
    write_text = parser::Unparse(statement).substr(std::string("SESSION SET WRITE ").size());
    return CursorImpl::OfRows({}, {});
  }
  return RunCommand(statement, parameters);
}

// --- The public session and statement
// ---------------------------------------------------------------------------------

namespace {

Result<QueryResult> Collect(const SessionImpl& session, Result<Cursor> opened) {
  FASTI_TRY(opened);
  Cursor& cursor = *opened;
  QueryResult result;
  result.columns = cursor.columns();
  // A whole answer counts against the budget of its query: only a cursor can give more than fits.
  const uint64_t limit = session.run.memory_bytes.value_or(session.db->options.memory_per_query_bytes);
  const uint64_t row_bytes = sizeof(Row) + 16 + result.columns.size() * sizeof(Value);
  const int64_t before = LiveValueBytes();
  while (true) {
    FASTI_TRY_ASSIGN(ResultBatch batch, cursor.NextBatch());
    if (batch.rows() == 0) break;
    for (size_t row = 0; row < batch.rows(); ++row) {
      Row values;
      values.reserve(result.columns.size());
      for (size_t c = 0; c < result.columns.size(); ++c) values.push_back(batch.At(c, row));
      result.rows.push_back(std::move(values));
    }
    const int64_t values_bytes = std::max<int64_t>(LiveValueBytes() - before, 0);
    if (result.rows.size() * row_bytes + static_cast<uint64_t>(values_bytes) > limit) {
      return Status(Code::kResourceExhausted,
                    "the answer has more than " + std::to_string(result.rows.size() - batch.rows()) +
                        " rows and does not fit the query's memory limit of " + std::to_string(limit >> 20) +
                        " MiB; add LIMIT, aggregate, or read it through a cursor")
          .WithDetail("MemoryLimitExceeded");
    }
  }
  FASTI_TRY_ASSIGN(result.summary, cursor.Finish());
  return result;
}

}  // namespace

Session::Session(std::shared_ptr<SessionImpl> impl) : impl_(std::move(impl)) { impl_->self = impl_; }
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Result<Cursor> Session::Open(std::string_view text, const Parameters& parameters) {
  return engine::Contain(engine::StackFor(text.size()), [&]() -> Result<Cursor> {
    FASTI_TRY_ASSIGN(std::unique_ptr<CursorImpl> impl, impl_->OpenText(text, parameters));
    return Cursor(std::move(impl));
  });
}
Result<QueryResult> Session::Run(std::string_view text, const Parameters& parameters) {
  return engine::Contain(0, [&] { return Collect(*impl_, Open(text, parameters)); });
}
Result<Statement> Session::Prepare(std::string_view text) {
  FASTI_TRY(
      engine::Contain(engine::StackFor(text.size()), [&] { return impl_->CompileText(text, nullptr); }));
  auto statement = std::make_unique<StatementImpl>();
  statement->session = impl_;
  statement->text = text;
  return Statement(std::move(statement));
}
void Session::Cancel() { impl_->cancel.store(true); }
void Session::SetOptions(const RunOptions& options) { impl_->run = options; }
bool Session::in_transaction() const { return impl_->transaction.has_value(); }
std::string Session::ContextText() const { return impl_->context_text; }

Result<engine::CompiledPtr> StatementImpl::Compiled(const Parameters& parameters) {
  const graph::Store::CatalogStamp catalog = session->CatalogStamp();
  const uint64_t procedures = session->db->procedures_version.load(std::memory_order_relaxed);
  const bool pending = session->transaction && session->transaction->has_writes();
  if (made_ && made_->pending_writes == pending && made_->catalog == catalog &&
      made_->procedures_version == procedures && made_->context_statement == session->context_statement &&
      made_->write_statement == session->write_statement) {
    session->db->cache_hits.fetch_add(1, std::memory_order_relaxed);
    return made_->compiled;
  }
  made_.reset();
  // The cache finds the plan by its text; a schema change since Prepare makes a new one.
  FASTI_TRY_ASSIGN(engine::CompiledPtr compiled, session->CompileText(text, &parameters));
  // Plans that depend on values are not for the next run.
  if (compiled->plan != nullptr && compiled->bound_parameters.empty()) {
    made_ =
        Made{compiled, catalog, procedures, pending, session->context_statement, session->write_statement};
  }
  return compiled;
}

Statement::Statement(std::unique_ptr<StatementImpl> impl) : impl_(std::move(impl)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;
Result<Cursor> Statement::Open(const Parameters& parameters) {
  return engine::Contain(engine::StackFor(impl_->text.size()), [&]() -> Result<Cursor> {
    SessionImpl& session = *impl_->session;
    session.cancel.store(false);
    auto compiled = impl_->Compiled(parameters);
    if (!compiled.ok()) return session.RefusedText(compiled.status());
    FASTI_TRY_ASSIGN(std::unique_ptr<CursorImpl> impl,
                     session.OpenCompiled(std::move(*compiled), parameters, impl_->idle));
    return Cursor(std::move(impl));
  });
}
Result<QueryResult> Statement::Run(const Parameters& parameters) {
  return engine::Contain(0, [&] { return Collect(*impl_->session, Open(parameters)); });
}

}  // namespace fasti
