#include "query/executor/execution_context.h"

#include <algorithm>

#include "storage/model/try.h"

namespace fasti::exec {

ElementId ElementOf(const Value& ref) {
  return ref.is_node() ? ElementId::Of(ref.node_id()) : ElementId::Of(ref.edge_id());
}

ExecContext::ExecContext(graph::Transaction& transaction, const plan::Plan& plan)
    : transaction_(&transaction), plan_(&plan) {
  readers_.push_back(std::make_unique<graph::GraphReader>(transaction.Reader()));
  reader_system_.push_back(Instant::PosInfinity());
  Begin();
}

void ExecContext::LetGo() {
  parameters.clear();
  locals.clear();
  overrides.clear();
  notifications.clear();
  profile_lines.clear();
  cancel = nullptr;
  deadline.reset();
  uncertain_rows = nullptr;
  subquery_choices = nullptr;
  change_points = nullptr;
  readers_.resize(1);
  readers_[0]->LetGo();
  reader_system_.resize(1);
  known_readers_.clear();
  pins_.Clear();
  scopes_.Clear();
  transaction_ = nullptr;
  plan_ = nullptr;
}

void ExecContext::BeginAgain(graph::Transaction& transaction, const plan::Plan& plan) {
  transaction_ = &transaction;
  plan_ = &plan;
  transaction.ReadWith(readers_[0].get());
  saw_uncertain = false;
  deletes_happened = false;
  default_context_candidates = 0;
  memory_used_ = 0;
  value_ceiling_ = INT64_MAX;
  polls_ = 0;
  functions_ = FunctionContext();
  Begin();
}

void ExecContext::Begin() {
  locals.resize(plan_->variable_count);
  reading_ = transaction_->reading();
  default_pin_ = pins_.Intern(Pin{reading_, 0});
  Scope scope;
  scope.pin = default_pin_;
  default_scope_ = scopes_.Intern(scope);
  functions_.reading = reading_;
  functions_.graph = this;
  random_state_ = static_cast<uint64_t>(reading_.us) * 0x9E3779B97F4A7C15ull + 1;
  functions_.random_state = &random_state_;
}

Result<uint32_t> ExecContext::ReaderKnownAt(Instant system) {
  if (const auto it = known_readers_.find(system); it != known_readers_.end()) return it->second;
  FASTI_TRY_ASSIGN(graph::GraphReader reader, transaction_->ReaderKnownAt(system));
  readers_.push_back(std::make_unique<graph::GraphReader>(std::move(reader)));
  reader_system_.push_back(system);
  const auto index = static_cast<uint32_t>(readers_.size() - 1);
  known_readers_.emplace(system, index);
  return index;
}

uint32_t ExecContext::ReaderOnSystemAxis(Instant valid, bool possibly) {
  readers_.push_back(std::make_unique<graph::GraphReader>(
      graph::GraphReader::OnSystemAxis(transaction_->view(), valid, possibly)));
  reader_system_.push_back(Instant::PosInfinity());
  return static_cast<uint32_t>(readers_.size() - 1);
}

Status ExecContext::Poll() {
  if (cancel != nullptr && cancel->load(std::memory_order_relaxed)) {
    return Status(Code::kCancelled, "the query was cancelled");
  }
  // Reading the clock costs more than the flag: look at it now and then.
  if (deadline && (++polls_ & 15) == 0 && clock->Now() > *deadline) {
    return Status(Code::kDeadlineExceeded, "the query ran longer than its time limit allows");
  }
  return CheckMemory();
}

void ExecContext::BeginCall() {
  const uint64_t left = memory_limit > memory_used_ ? memory_limit - memory_used_ : 0;
  const int64_t now = LiveValueBytes();
  value_ceiling_ = left > static_cast<uint64_t>(INT64_MAX - std::max<int64_t>(now, 0))
                       ? INT64_MAX
                       : now + static_cast<int64_t>(left);
}

Status ExecContext::MemoryExhausted() const {
  return Status(Code::kResourceExhausted, "the query needs more than its memory limit of " +
                                              std::to_string(memory_limit >> 20) +
                                              " MiB; narrow it, add LIMIT, or raise memory_per_query_bytes")
      .WithDetail("MemoryLimitExceeded");
}

Status ExecContext::Reserve(int64_t bytes) {
  memory_used_ = static_cast<uint64_t>(std::max<int64_t>(0, static_cast<int64_t>(memory_used_) + bytes));
  return memory_used_ > memory_limit ? MemoryExhausted() : Status::Ok();
}

void ExecContext::Notify(std::string code, std::string message, Span span) {
  for (const Notification& n : notifications) {
    if (n.code == code && n.span == span) return;
  }
  notifications.push_back({std::move(code), std::move(message), span});
}

}  // namespace fasti::exec
