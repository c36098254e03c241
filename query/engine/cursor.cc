#include <algorithm>
#include <chrono>
#include <optional>

#include "query/engine/contain.h"
#include "query/engine/engine_impl.h"
#include "query/parser/unparse.h"
#include "query/types/limits.h"
#include "storage/graph/read_view.h"
#include "storage/model/try.h"

namespace fasti {
namespace {

uint64_t MonotonicNanos() {
  return static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                   std::chrono::steady_clock::now().time_since_epoch())
                                   .count());
}

Counters CountersBetween(const graph::WriteCounters& before, const graph::WriteCounters& after) {
  Counters c;
  c.nodes_created = after.nodes_created - before.nodes_created;
  c.nodes_deleted = after.nodes_deleted - before.nodes_deleted;
  c.relationships_created = after.edges_created - before.edges_created;
  c.relationships_deleted = after.edges_deleted - before.edges_deleted;
  c.properties_set = after.properties_set - before.properties_set;
  c.labels_added = after.labels_added - before.labels_added;
  c.labels_removed = after.labels_removed - before.labels_removed;
  c.clipped = after.clipped - before.clipped;
  c.erased = after.erased - before.erased;
  return c;
}

// A column that is known to be of one type has it also where a batch brought nothing but null.
std::optional<exec::Vector> TypedNulls(const exec::Vector& v, size_t rows, Type type) {
  exec::Column column;
  switch (type.kinds & ~Type::kNull) {
    case Type::kBool:
      column.phys = exec::Phys::kBool;
      column.bools.assign(rows, 0);
      break;
    case Type::kInt:
      column.phys = exec::Phys::kInt;
      column.ints.assign(rows, 0);
      break;
    case Type::kFloat:
      column.phys = exec::Phys::kFloat;
      column.floats.assign(rows, 0);
      break;
    default:
      return std::nullopt;
  }
  if (v.phys() != exec::Phys::kAny) return std::nullopt;
  for (size_t row = 0; row < rows; ++row) {
    if (!v.IsNull(row)) return std::nullopt;
  }
  column.nulls.assign(rows, 1);
  return exec::Vector::Flat(std::move(column));
}

bool IsScalar(exec::Phys phys) {
  return phys == exec::Phys::kBool || phys == exec::Phys::kInt || phys == exec::Phys::kFloat ||
         phys == exec::Phys::kDate;
}

/// A column of strings, that Materialize would only copy. References, and what may hold them, are made into
/// what results show; kinds that have typed columns are given them.
bool IsShownAsItIs(const exec::Vector& v, size_t rows) {
  if (v.phys() != exec::Phys::kAny) return false;
  const std::vector<Value>& values = v.column().values;
  return values.size() <= std::max<size_t>(rows, 16) &&
         std::all_of(values.begin(), values.end(), [](const Value& value) { return value.is_string(); });
}

/// The last commit at or before `known`, at most `context->commit`; commit 0 before the first.
Status ResolveKnown(const graph::Store& store, Instant known, EffectiveContext* context) {
  uint64_t low = 0, high = context->commit;
  Instant at = known;
  while (low < high) {
    const uint64_t middle = low + (high - low + 1) / 2;
    FASTI_TRY_ASSIGN(const graph::CommitInfo info, store.Commit(middle));
    if (info.instant <= known) {
      low = middle;
      at = info.instant;
    } else {
      high = middle - 1;
    }
  }
  context->commit = low;
  context->known = at;
  return {};
}

}  // namespace

CursorImpl::~CursorImpl() { Close(); }

void CursorImpl::Close() {
  root_.reset();
  context_.reset();
  // A transaction of the cursor's own that did not commit is rolled back by its destructor.
  own_transaction_.reset();
  Leave();
  session_.reset();
}

void CursorImpl::Leave() {
  if (counted_) session_->open_cursors.fetch_sub(1);
  counted_ = false;
}

void CursorImpl::GiveBack(std::unique_ptr<CursorImpl> cursor) {
  if (cursor == nullptr || !cursor->reusable_) return;
  const std::shared_ptr<IdleRun> idle = std::move(cursor->idle_);  // may be all that is left of its statement
  if (idle->cursor != nullptr) return;
  cursor->Leave();
  cursor->shown_.Clear();
  cursor->parameters_.clear();
  idle->cursor = std::move(cursor);
}

Result<std::unique_ptr<CursorImpl>> CursorImpl::OpenQuery(SessionImpl& session, engine::CompiledPtr compiled,
                                                          const Parameters& parameters,
                                                          const std::shared_ptr<IdleRun>& idle) {
  const plan::Plan& plan = *compiled->plan;
  const auto explain = compiled->statement->explain;
  if (explain == ast::Statement::Explain::kExplain) {
    auto done = OfRows({}, {});
    done->summary_.plan = plan::Render(plan);
    return done;
  }
  if (plan.writes && session.db->options.read_only) {
    return Status(Code::kReadOnly,
                  "the database is open read-only: this statement writes; open it for writing");
  }
  std::unique_ptr<CursorImpl> cursor;
  if (idle != nullptr && idle->cursor != nullptr) {
    cursor = std::move(idle->cursor);
    cursor->done_ = cursor->reusable_ = false;
    cursor->rows_ = 0;
    cursor->summary_ = Summary();
  } else {
    cursor = std::make_unique<CursorImpl>();
    // SessionImpl lives in the public Session's shared_ptr; cursors keep it alive.
    cursor->session_ = session.self.lock();
  }
  cursor->begin_ = std::chrono::steady_clock::now();
  cursor->profile_ = explain == ast::Statement::Explain::kProfile;
  if (cursor->compiled_ != compiled) cursor->compiled_ = std::move(compiled);
  FASTI_TRY(cursor->BeginTransaction());
  FASTI_TRY(cursor->Begin(parameters));
  if (idle != nullptr && plan.reopens && !cursor->profile_) {
    cursor->idle_ = idle;
    if (idle->compiled == cursor->compiled_) cursor->root_ = std::move(idle->root);
  }
  exec::ExecContext& context = *cursor->context_;
  context.BeginCall();
  Status status = [&]() -> Status {
    if (cursor->root_ == nullptr) {
      FASTI_TRY_ASSIGN(cursor->root_, exec::Build(*plan.root, context));
    }
    return cursor->root_->Open(context, nullptr);
  }();
  if (!status.ok()) return cursor->Fail(status);
  return cursor;
}

Status CursorImpl::BeginTransaction() {
  SessionImpl& session = *session_;
  if (session.transaction) {
    own_transaction_.reset();
    transaction_ = &*session.transaction;
    savepoint_ = transaction_->Savepoint();
  } else if (own_transaction_ && !compiled_->plan->writes) {
    FASTI_TRY(session.db->store->BeginAgain(&*own_transaction_));
    transaction_ = &*own_transaction_;
  } else {
    graph::TransactionOptions options;
    options.read_only = !compiled_->plan->writes;
    options.reads_names = true;
    FASTI_TRY_ASSIGN(own_transaction_, session.db->store->Begin(std::move(options)));
    transaction_ = &*own_transaction_;
  }
  session.open_cursors.fetch_add(1);
  counted_ = true;
  before_ = transaction_->counters();
  return Status::Ok();
}

Status CursorImpl::Begin(const Parameters& parameters) {
  const plan::Plan& plan = *compiled_->plan;
  const SessionImpl& session = *session_;
  const DatabaseImpl& db = *session.db;
  if (plan.statement->uses_default_valid_context) parameters_ = parameters;
  const uint64_t procedures = db.procedures_version.load(std::memory_order_acquire);
  if (procedures_ == nullptr || procedures_version_ != procedures) {
    procedures_ = db.procedures();
    procedures_version_ = procedures;
  }
  if (context_ != nullptr) {
    context_->BeginAgain(*transaction_, plan);
  } else {
    context_ = std::make_unique<exec::ExecContext>(*transaction_, plan);
    context_->load_csv_directories = db.options.load_csv_directories;
    context_->timer = MonotonicNanos;
  }
  exec::ExecContext& context = *context_;
  context.cancel = &session.cancel;
  context.clock = db.options.clock != nullptr ? db.options.clock : &Clock::System();
  if (session.run.timeout) {
    context.deadline = Instant{context.clock->Now().us + session.run.timeout->count() / 1000};
  }
  context.memory_limit = session.run.memory_bytes.value_or(db.options.memory_per_query_bytes);
  context.profile = profile_;
  if (profile_) context.profile_lines.resize(plan.node_count);
  context.find_procedure = [table = procedures_.get()](std::string_view name) -> const Procedure* {
    auto it = table->find(name);
    return it == table->end() ? nullptr : &it->second->procedure;
  };
  for (const std::string& name : plan.statement->parameters) {
    const Value* value = engine::FindParameter(parameters, name);
    if (value == nullptr) {
      return Status::Query("ParameterMissing", Phase::kRuntime, "MissingParameter",
                           "the query uses parameter $" + name + ", which was not given");
    }
    if (value->nesting() > kMaxNesting || value->weight() > kMaxWeight) {
      return Status(Code::kResourceExhausted,
                    "parameter $" + name + " nests " + std::to_string(value->nesting()) +
                        " lists and maps in each other and holds " + std::to_string(value->weight()) +
                        " values; at most " + std::to_string(kMaxNesting) + " and " +
                        std::to_string(kMaxWeight) + " are read")
          .WithDetail("NestingTooDeep");
    }
    context.parameters.push_back(*value);
  }
  for (const bound::Notice& notice : plan.statement->notices) {
    context.Notify(notice.code, notice.message, notice.span);
  }
  return Status::Ok();
}

std::unique_ptr<CursorImpl> CursorImpl::OfRows(std::vector<std::string> columns, std::vector<Row> rows) {
  auto cursor = std::make_unique<CursorImpl>();
  cursor->columns_ = std::move(columns);
  cursor->ready_rows_ = std::move(rows);
  cursor->done_ = true;
  cursor->begin_ = std::chrono::steady_clock::now();
  return cursor;
}

Status CursorImpl::Fail(Status status) {
  if (status.phase() == Phase::kNone) status = status.WithPhase(Phase::kRuntime);
  failure_ = status;
  done_ = true;
  root_.reset();
  context_.reset();
  if (own_transaction_) {
    own_transaction_->Rollback();
  } else if (transaction_ != nullptr) {
    transaction_->RollbackTo(savepoint_);
  }
  session_->db->failed_queries.fetch_add(1, std::memory_order_relaxed);
  return status;
}

Status CursorImpl::MaterializeColumns(exec::Batch* from) {
  exec::Batch& in = *from;
  shown_.Clear();
  shown_.size = in.size;
  const plan::Plan& plan = *compiled_->plan;
  shown_.columns.reserve(plan.outputs.size());
  strings_.assign(plan.outputs.size(), 0);
  for (size_t c = 0; c < plan.outputs.size(); ++c) {
    const auto var = static_cast<bound::VarId>(c);
    if (!in.Has(plan.outputs[c])) {
      shown_.Set(var, exec::Vector::Constant(Value::Null()));
      continue;
    }
    exec::Vector& v = in.columns[plan.outputs[c]];
    const bool scalars = v.flat() && IsScalar(v.phys());
    const bool strings = !scalars && IsShownAsItIs(v, in.size);
    if (scalars || strings) {
      strings_[c] = strings ? 1 : 0;
      const bool again = std::find(plan.outputs.begin() + static_cast<ptrdiff_t>(c) + 1, plan.outputs.end(),
                                   plan.outputs[c]) != plan.outputs.end();
      if (again) {
        shown_.Set(var, v);
      } else {
        shown_.Set(var, std::move(v));
      }
      continue;
    }
    if (std::optional<exec::Vector> typed = exec::FlatScalars(v, in.size)) {
      shown_.Set(var, std::move(*typed));
      continue;
    }
    exec::ColumnBuilder builder(in.size);
    for (size_t row = 0; row < in.size; ++row) {
      FASTI_TRY_ASSIGN(Value made, context_->Materialize(v.At(row)));
      builder.Add(std::move(made));
    }
    exec::Vector built = builder.Finish();
    const Type declared = plan.statement->variables[plan.outputs[c]].type;
    if (const auto typed = TypedNulls(built, in.size, declared)) built = *typed;
    shown_.Set(var, std::move(built));
  }
  return Status::Ok();
}

Status CursorImpl::Pull() {
  if (!done_) context_->BeginCall();
  while (!done_) {
    FASTI_TRY(root_->Next(*context_, &pulled_));
    if (pulled_.size == 0) return Complete();
    if (columns().empty()) continue;  // a statement without RETURN: its rows are not the user's
    rows_ += pulled_.size;
    const Status status = MaterializeColumns(&pulled_);
    pulled_.Clear();
    return status;
  }
  shown_.Clear();
  return Status::Ok();
}

Result<uint64_t> CursorImpl::CountRows(const std::string& text) {
  const Catalog& catalog = transaction_->catalog();
  engine::CompileEnvironment environment;
  environment.catalog = &catalog;
  environment.parameters = &parameters_;
  environment.pending_writes = transaction_->has_writes();
  FASTI_TRY_ASSIGN(engine::CompiledPtr compiled, engine::Compile(text, environment));
  exec::ExecContext context(*transaction_, *compiled->plan);
  context.cancel = &session_->cancel;
  context.clock = context_->clock;
  context.deadline = context_->deadline;
  context.memory_limit = context_->memory_limit;
  for (const std::string& name : compiled->plan->statement->parameters) {
    const Value* value = engine::FindParameter(parameters_, name);
    context.parameters.push_back(value ? *value : Value::Null());
  }
  context.BeginCall();
  FASTI_TRY_ASSIGN(exec::OperatorPtr root, exec::Build(*compiled->plan->root, context));
  FASTI_TRY(root->Open(context, nullptr));
  uint64_t rows = 0;
  while (true) {
    exec::Batch batch;
    FASTI_TRY(root->Next(context, &batch));
    if (batch.size == 0) return rows;
    rows += batch.size;
  }
}

// Section 4: a MATCH under the default valid context that finds nothing, while such elements exist at other
// times or possibly, says so. The leading MATCH clauses are asked again under wider contexts.
void CursorImpl::ExplainEmptyAnswer() {
  const plan::Plan& plan = *compiled_->plan;
  if (!plan.statement->uses_default_valid_context || !session_->db->options.explain_empty_answers) return;
  if (transaction_->catalog().statistics.all_timeless && !transaction_->has_writes()) return;
  const ast::Query& query = *compiled_->statement->query();
  std::string matches;
  for (const ast::ClausePtr& clause : query.branches[0].clauses) {
    const auto* match = ast::TryAs<ast::MatchClause>(clause.get());
    if (match == nullptr || match->optional || match->context || match->diff) break;
    matches += parser::Unparse(*clause) + " ";
  }
  if (matches.empty()) return;
  // Something was found: it is another clause that let no row through, or nothing was left to change.
  const auto now = CountRows(matches + "RETURN 1 AS found LIMIT 1");
  if (!now.ok() || *now != 0) return;
  constexpr uint64_t kEnough = 1000;
  const std::string rest = matches + "RETURN 1 AS found LIMIT " + std::to_string(kEnough);
  const auto possible = CountRows("POSSIBLY " + rest);
  const auto anytime = CountRows("POSSIBLY VALID ANYTIME " + rest);
  if (!possible.ok() || !anytime.ok() || (*possible == 0 && *anytime == 0)) return;
  auto count = [](uint64_t n) {
    return n >= kEnough ? std::to_string(kEnough) + " or more" : std::to_string(n);
  };
  context_->Notify("EmptyUnderDefaultContext",
                   "0 certain, " + count(*possible) + " possible now; " + count(*anytime) +
                       " at any time: try POSSIBLY, AS OF a date, or VALID ANYTIME");
}

Status CursorImpl::Complete() {
  shown_.Clear();
  const plan::Plan& plan = *compiled_->plan;
  const graph::WriteCounters& after = transaction_->counters();
  const bool nothing = rows_ == 0 && !CountersBetween(before_, after).any();
  if (nothing) ExplainEmptyAnswer();
  if (plan.writes && !transaction_->checks_at_commit()) FASTI_TRY(transaction_->CheckIntegrity());
  summary_.counters = CountersBetween(before_, transaction_->counters());
  summary_.notifications = std::move(context_->notifications);
  if (summary_.counters.clipped > 0) {
    summary_.notifications.push_back(
        {"ClippedWrite",
         std::to_string(summary_.counters.clipped) + (summary_.counters.clipped == 1 ? " write" : " writes") +
             " reached outside the existence of the element; that part was not written",
         {}});
  }
  summary_.context.valid = session_->context_valid.value_or(context_->reading());
  summary_.context.known = transaction_->snapshot_instant();
  summary_.context.commit = transaction_->view()->commit();
  if (session_->context_known) {
    FASTI_TRY(ResolveKnown(*session_->db->store, *session_->context_known, &summary_.context));
  }
  if (profile_) summary_.plan = plan::Render(plan, &context_->profile_lines);
  // Operators that held much are let go with what they hold.
  const bool runs_again = idle_ != nullptr && context_->memory_used() < (1u << 20);
  if (runs_again) {
    if (idle_->compiled != compiled_) {
      idle_->root.reset();  // operators that were there may read their plan to the last
      idle_->compiled = compiled_;
    }
    idle_->root = std::move(root_);
    context_->LetGo();
  } else {
    root_.reset();
    context_.reset();
  }
  if (own_transaction_ && runs_again && !plan.writes) {
    if (!own_transaction_->EndToBeginAgain()) own_transaction_.reset();
  } else if (own_transaction_) {
    if (own_transaction_->has_writes()) {
      FASTI_TRY_ASSIGN(graph::CommitReceipt receipt,
                       own_transaction_->Commit(session_->db->options.durable ? graph::Durability::kSync
                                                                              : graph::Durability::kNoSync));
      if (receipt.commit != 0) {
        summary_.receipt = Receipt{receipt.commit, receipt.instant, receipt.hash};
        summary_.context.commit = receipt.commit;
      }
    } else {
      own_transaction_->Rollback();
    }
    own_transaction_.reset();
  }
  reusable_ = runs_again;
  summary_.elapsed = std::chrono::steady_clock::now() - begin_;
  done_ = true;
  session_->db->queries.fetch_add(1, std::memory_order_relaxed);
  return Status::Ok();
}

Result<ResultBatch> CursorImpl::NextBatch() {
  if (!failure_.ok()) return failure_;
  if (compiled_ == nullptr) {
    shown_.Clear();
    if (!ready_served_) {
      ready_served_ = true;
      shown_.size = ready_rows_.size();
      for (size_t c = 0; c < columns_.size(); ++c) {
        exec::ColumnBuilder builder(ready_rows_.size());
        for (const Row& row : ready_rows_) builder.Add(row[c]);
        shown_.Set(static_cast<bound::VarId>(c), builder.Finish());
      }
    }
    return ResultBatch();
  }
  if (Status status = engine::Contain(compiled_->stack_bytes, [&] { return Pull(); }); !status.ok())
    return Fail(status);
  return ResultBatch();
}

Result<Summary> CursorImpl::Finish() {
  if (!failure_.ok()) return failure_;
  while (!done_) {
    if (Status status = engine::Contain(compiled_->stack_bytes, [&] { return Pull(); }); !status.ok())
      return Fail(status);
  }
  return summary_;
}

// --- The public cursor and batch
// --------------------------------------------------------------------------------------

Cursor::Cursor(std::unique_ptr<CursorImpl> impl) : impl_(std::move(impl)) {}
Cursor::Cursor(Cursor&&) noexcept = default;
Cursor& Cursor::operator=(Cursor&& other) noexcept {
  if (this != &other) {
    CursorImpl::GiveBack(std::move(impl_));
    impl_ = std::move(other.impl_);
  }
  return *this;
}
Cursor::~Cursor() { CursorImpl::GiveBack(std::move(impl_)); }
const std::vector<std::string>& Cursor::columns() const { return impl_->columns(); }
Result<ResultBatch> Cursor::NextBatch() {
  FASTI_TRY_ASSIGN(ResultBatch batch, impl_->NextBatch());
  batch.cursor_ = impl_.get();
  batch.batch_ = &impl_->batch();
  return batch;
}
Result<Summary> Cursor::Finish() { return impl_->Finish(); }

namespace {
const exec::Batch& BatchOf(const void* batch) { return *static_cast<const exec::Batch*>(batch); }
}  // namespace

size_t ResultBatch::rows() const { return batch_ ? BatchOf(batch_).size : 0; }
size_t ResultBatch::columns() const { return cursor_ ? cursor_->columns().size() : 0; }
ColumnType ResultBatch::type(size_t column) const {
  const exec::Vector& v = BatchOf(batch_)[static_cast<bound::VarId>(column)];
  if (cursor_->holds_strings(column)) return ColumnType::kString;
  if (!v.flat()) return ColumnType::kAny;
  switch (v.phys()) {
    case exec::Phys::kBool:
      return ColumnType::kBool;
    case exec::Phys::kInt:
      return ColumnType::kInt;
    case exec::Phys::kFloat:
      return ColumnType::kFloat;
    case exec::Phys::kDate:
      return ColumnType::kDate;
    case exec::Phys::kAny:
    case exec::Phys::kPeriod:
    case exec::Phys::kNode:
    case exec::Phys::kEdge:
    case exec::Phys::kPieces:
      break;
  }
  return ColumnType::kAny;
}
bool ResultBatch::IsNull(size_t column, size_t row) const {
  return BatchOf(batch_)[static_cast<bound::VarId>(column)].IsNull(row);
}
const uint8_t* ResultBatch::Nulls(size_t column) const {
  const std::vector<uint8_t>& nulls = BatchOf(batch_)[static_cast<bound::VarId>(column)].column().nulls;
  return nulls.empty() ? nullptr : nulls.data();
}
const int64_t* ResultBatch::Ints(size_t column) const {
  return BatchOf(batch_)[static_cast<bound::VarId>(column)].column().ints.data();
}
const double* ResultBatch::Floats(size_t column) const {
  return BatchOf(batch_)[static_cast<bound::VarId>(column)].column().floats.data();
}
const uint8_t* ResultBatch::Bools(size_t column) const {
  return BatchOf(batch_)[static_cast<bound::VarId>(column)].column().bools.data();
}
std::string_view ResultBatch::StringAt(size_t column, size_t row) const {
  const exec::Vector& v = BatchOf(batch_)[static_cast<bound::VarId>(column)];
  const Value& value = v.column().values[v.Position(row)];
  return value.is_string() ? value.as_string() : std::string_view();
}
Value ResultBatch::At(size_t column, size_t row) const {
  return BatchOf(batch_)[static_cast<bound::VarId>(column)].At(row);
}

}  // namespace fasti
