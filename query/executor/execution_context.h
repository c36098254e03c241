// ExecContext: everything one running statement shares between its operators and expressions: the
// transaction, readers by system time, pins and scopes, parameters, local variables of comprehensions, limits
// and cancellation. Owned by the cursor; one thread at a time, except `cancel`, which any thread may set.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "fasti/database.h"
#include "fasti/status.h"
#include "query/executor/scope.h"
#include "query/functions/function.h"
#include "query/planner/plan.h"
#include "storage/graph/transaction.h"
#include "storage/model/value_bytes.h"

namespace fasti::exec {

struct ProcedureTable;

class ExecContext : public GraphAccess {
 public:
  ExecContext(graph::Transaction& transaction, const plan::Plan& plan);
  /// Lets go of the run: what it read, its readers and its transaction. Nothing may be asked before
  /// BeginAgain.
  void LetGo();
  /// As made anew, in what was allocated for the last run. What the engine sets is to be set again. @pre
  /// LetGo
  void BeginAgain(graph::Transaction& transaction, const plan::Plan& plan);

  // --- Set by the engine before the run ---
  std::vector<Value> parameters;  ///< by bound::Statement::parameters
  const std::atomic<bool>* cancel = nullptr;
  std::optional<Instant> deadline;  ///< on `clock`
  Clock* clock = nullptr;
  uint64_t memory_limit = 256u << 20;
  std::function<const Procedure*(std::string_view)> find_procedure;
  /// Where LOAD CSV may read; none: nowhere.
  std::vector<std::string> load_csv_directories;
  bool profile = false;
  uint64_t (*timer)() = nullptr;  ///< monotonic nanoseconds, for PROFILE

  // --- Reading ---
  graph::Transaction& transaction() { return *transaction_; }
  const plan::Plan& plan() const { return *plan_; }
  Instant reading() const { return reading_; }
  /// The reader for a pin or scope; 0 is the latest state with own writes.
  const graph::GraphReader& reader(uint32_t index) const { return *readers_[index]; }
  /// @error kInvalidArgument the system time lies after the reading.
  Result<uint32_t> ReaderKnownAt(Instant system);
  /// A reader on the system axis, at one instant of valid time (storage/graph/system_axis.h).
  uint32_t ReaderOnSystemAxis(Instant valid, bool possibly);
  InternTable<Pin>& pins() { return pins_; }
  InternTable<Scope>& scopes() { return scopes_; }
  const Pin& pin_of(const Value& ref) const { return pins_[ref.pin()]; }
  uint32_t default_pin() const { return default_pin_; }
  uint32_t default_scope() const { return default_scope_; }

  // --- Expressions ---
  FunctionContext& functions() { return functions_; }
  /// Values of local variables (comprehensions, reduce), by VarId.
  std::vector<Value> locals;
  std::vector<Override> overrides;
  /// When set, property reads mark rows whose value is uncertain instead of reading null silently.
  std::vector<uint8_t>* uncertain_rows = nullptr;
  /// Set by row-wise reads of an uncertain value or subquery.
  bool saw_uncertain = false;
  /// A value that rows go on with was uncertain: stays set until whoever asks takes it back.
  bool made_uncertain = false;
  void NoteUncertain(size_t row) {
    made_uncertain = true;
    if (uncertain_rows != nullptr) (*uncertain_rows)[row] = 1;
  }
  /// While a predicate looks at everything that its subqueries may come to: each subquery that matches which
  /// are only possible would change, with its values between the certain and the possible result, and the one
  /// taken.
  struct SubqueryChoice {
    const void* subquery = nullptr;
    std::vector<Value> values;
    size_t taken = 0;
  };
  std::vector<SubqueryChoice>* subquery_choices = nullptr;
  /// When set, reads of timelines note their bounds here (sequenced evaluation of predicates).
  std::vector<Instant>* change_points = nullptr;
  void NoteBounds(const Period& p) {
    if (change_points == nullptr) return;
    change_points->insert(change_points->end(), {p.from.earliest, p.from.latest, p.to.earliest, p.to.latest});
  }

  // --- Limits: every long loop polls ---
  /// @error kCancelled, kDeadlineExceeded, kResourceExhausted
  Status Poll();
  /// Opens a stretch of work on this thread (one call of the cursor): what values it makes counts until the
  /// next.
  void BeginCall();
  /// The values that this call holds fit the budget: for loops that make values faster than they poll.
  /// @error kResourceExhausted
  Status CheckMemory() { return LiveValueBytes() <= value_ceiling_ ? Status::Ok() : MemoryExhausted(); }
  /// Accounts memory held by eager operators and large values. @error kResourceExhausted
  Status Reserve(int64_t bytes);
  uint64_t memory_used() const { return memory_used_; }

  // --- Results of the run ---
  std::vector<Notification> notifications;
  std::vector<plan::ProfileLine> profile_lines;
  void Notify(std::string code, std::string message, Span span = {});
  /// True once an element was deleted in this transaction: reads of references must then check existence.
  bool deletes_happened = false;
  /// Elements that a MATCH under the default context could not see; counted by MatchEnd for the notification.
  uint64_t default_context_candidates = 0;

  // --- GraphAccess: reads at the pins of references ---
  Result<Value> Property(const Value& element, std::string_view key) override;
  Result<Value> Properties(const Value& element) override;
  Result<Value> Keys(const Value& element) override;
  Result<Value> Labels(const Value& node) override;
  Result<bool> HasLabel(const Value& node, std::string_view label) override;
  Result<Value> EdgeType(const Value& edge) override;
  Result<Value> StartNode(const Value& edge) override;
  Result<Value> EndNode(const Value& edge) override;
  Result<Value> ValidTime(const Value& element) override;
  Result<Value> KnownTime(const Value& element) override;
  Result<Value> At(const Value& element, Instant valid) override;
  Result<Value> History(const Value& element) override;
  Result<Value> PossibleValues(const Value& element, std::string_view key) override;

  /// A property by id, honouring overrides; sets saw_uncertain.
  Result<Value> PropertyById(const Value& element, KeyId key);
  /// The element of a reference exists at its pin. @error EntityNotFound/DeletedEntityAccess
  Status CheckNotDeleted(const Value& element);
  /// References become nodes, relationships and paths as results show them.
  Result<Value> Materialize(const Value& value);

 private:
  Result<Value> MaterializeNode(NodeId id, uint32_t pin);
  Result<Value> MaterializeEdge(EdgeId id, uint32_t pin);
  Status MemoryExhausted() const;
  Result<Value> PropertiesOf(ElementId element, uint32_t pin);

  void Begin();

  graph::Transaction* transaction_;
  const plan::Plan* plan_;
  Instant reading_;
  std::vector<std::unique_ptr<graph::GraphReader>> readers_;
  std::vector<Instant> reader_system_;  ///< by reader; +∞ for the latest
  std::map<Instant, uint32_t> known_readers_;
  InternTable<Pin> pins_;
  InternTable<Scope> scopes_;
  uint32_t default_pin_ = 0, default_scope_ = 0;
  FunctionContext functions_;
  uint64_t random_state_ = 0;
  uint64_t memory_used_ = 0;
  int64_t value_ceiling_ = INT64_MAX;  ///< on LiveValueBytes(), set by BeginCall
  uint32_t polls_ = 0;
};

ElementId ElementOf(const Value& ref);

}  // namespace fasti::exec
