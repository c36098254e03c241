// The function table: what a scalar or aggregate function is called, takes, yields, and how it is computed.
// Adding a function is one table entry in one of query/functions/*.cc and a `.test`. Explicit tables, no
// self-registering statics: FunctionTable::BuiltIn() concatenates the families.
//
// Kernels work row by row on Values; arithmetic, comparison and boolean operators have typed vector kernels
// of their own in the executor. Thread rule: tables are immutable after construction; kernels keep no state.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"
#include "fasti/value.h"
#include "query/types/limits.h"
#include "query/types/type.h"

namespace fasti {

/// What kernels may ask of the graph. The executor implements it over the running query's reader; every read
/// is at the pin of the reference it is given.
class GraphAccess {
 public:
  virtual ~GraphAccess() = default;
  /// Null if the element has no such property at its pin. @error EntityNotFound/DeletedEntityAccess
  virtual Result<Value> Property(const Value& element, std::string_view key) = 0;
  virtual Result<Value> Properties(const Value& element) = 0;  ///< A map.
  virtual Result<Value> Keys(const Value& element) = 0;        ///< A sorted list of strings.
  virtual Result<Value> Labels(const Value& node) = 0;         ///< A sorted list of strings.
  virtual Result<bool> HasLabel(const Value& node, std::string_view label) = 0;
  virtual Result<Value> EdgeType(const Value& edge) = 0;  ///< A string.
  virtual Result<Value> StartNode(const Value& edge) = 0;
  virtual Result<Value> EndNode(const Value& edge) = 0;
  virtual Result<Value> ValidTime(
      const Value& element) = 0;  ///< The existence period around the pin, a PERIOD.
  virtual Result<Value> KnownTime(const Value& element) = 0;
  virtual Result<Value> At(const Value& element, Instant valid) = 0;  ///< The same element, pinned elsewhere.
  virtual Result<Value> History(const Value& element) = 0;
  virtual Result<Value> PossibleValues(const Value& element, std::string_view key) = 0;
};

/// The state of the running query that a kernel may read.
struct FunctionContext {
  Instant reading;                   ///< The transaction's one clock reading: now(), date(), rand seeds.
  GraphAccess* graph = nullptr;      ///< Never null while a query runs; null when constants are folded.
  uint64_t* random_state = nullptr;  ///< For rand() and randomUUID(): a per-query generator state.
  /// Set by a kernel that gives null because imprecise bounds decide neither way (temporal model, section 5).
  bool undecided = false;
  size_t max_list_size = kMaxListSize;
  size_t max_string_bytes = kMaxStringBytes;
};

enum class NullRule : uint8_t {
  kNullIfAnyNull,  ///< The kernel is not called when an argument is null; the result is null.
  kHandlesNull,    ///< The kernel sees nulls (coalesce, exists, …).
};

/// When a call with constant arguments may be computed before the query runs.
enum class Volatility : uint8_t {
  kPure,      ///< Same arguments, same value, always.
  kStable,    ///< The same within a transaction (clock functions) or reads the graph.
  kVolatile,  ///< rand(), randomUUID(): once per row.
};

using ScalarKernel = Result<Value> (*)(FunctionContext&, std::span<const Value>);

struct Parameter {
  std::string_view name;
  Type::Mask kinds;  ///< Accepted kinds (null is governed by the null rule).
};

struct ScalarFunction {
  std::string_view
      name;  ///< As documented; looked up without regard to case; may hold dots (duration.between).
  std::vector<Parameter> parameters;
  uint8_t required;       ///< Parameters that must be given; the others are optional.
  bool variadic = false;  ///< The last parameter may repeat.
  Type result;
  NullRule nulls = NullRule::kNullIfAnyNull;
  Volatility volatility = Volatility::kPure;
  ScalarKernel kernel = nullptr;
  std::string_view doc;  ///< One sentence for the reference and SHOW FUNCTIONS.
  /// An expression with its value, "abs(-2) = 2": what stands before the last " = " yields what stands after
  /// it, compared by equivalence. A test evaluates it.
  std::string_view example;
};

/// Calls a function on a row's arguments: applies the null rule, checks kinds, runs the kernel. Kernels rely
/// on it.
/// @pre as many arguments as the function takes.
/// @error TypeError/InvalidArgumentValue an argument's kind is not accepted; and what the kernel raises.
Result<Value> Invoke(const ScalarFunction& function, FunctionContext& context,
                     std::span<const Value> arguments);

/// The running state of one aggregate over one group.
class AggregateState {
 public:
  virtual ~AggregateState() = default;
  /// Nulls arrive only if the function's `nulls` is kHandlesNull.
  virtual Status Add(FunctionContext&, std::span<const Value> args) = 0;
  virtual Result<Value> Finish(FunctionContext&) = 0;
  /// Takes back what was added before, exactly. False: this state cannot; nothing has changed. A state that
  /// can may be asked to Finish any number of times.
  virtual bool Remove(std::span<const Value>) { return false; }
  /// Approximate bytes held, for the memory budget.
  virtual size_t Bytes() const = 0;
};

/// What an aggregate computes, as far as plans and operators may make use of it.
enum class AggregateKind : uint8_t {
  kCount,    ///< How many: of an element nothing but its identity matters.
  kTotal,    ///< sum(), avg(): what entered can leave again.
  kExtreme,  ///< min(), max(): neither repetition nor order matters.
  kOther,
};

struct AggregateFunction {
  std::string_view name;
  std::vector<Parameter> parameters;  ///< The first is aggregated; the others are constant per group.
  Type result;
  NullRule nulls = NullRule::kNullIfAnyNull;
  AggregateKind kind = AggregateKind::kOther;
  std::unique_ptr<AggregateState> (*make)();
  std::string_view doc;
  std::string_view example;  ///< As above, after "UNWIND … RETURN ": "UNWIND [1, 2] AS x RETURN sum(x) = 3".
};

class FunctionTable {
 public:
  /// The functions of the language. Built once, on first use.
  static const FunctionTable& BuiltIn();

  explicit FunctionTable(std::vector<ScalarFunction> scalars, std::vector<AggregateFunction> aggregates);
  /// All functions of this name whatever their parameters, in table order; empty if there is none.
  std::vector<const ScalarFunction*> FindScalar(std::string_view name) const;
  /// count(*) is found under that very name, with its star.
  const AggregateFunction* FindAggregate(std::string_view name) const;
  const std::vector<ScalarFunction>& scalars() const { return scalars_; }
  const std::vector<AggregateFunction>& aggregates() const { return aggregates_; }

 private:
  std::vector<ScalarFunction> scalars_;
  std::vector<AggregateFunction> aggregates_;
  std::vector<std::pair<std::string, size_t>> scalar_index_;  // lower-case name -> position, sorted
  std::vector<std::pair<std::string, size_t>> aggregate_index_;
};

// The families; each in its own file.
void AddMathFunctions(std::vector<ScalarFunction>&);
void AddStringFunctions(std::vector<ScalarFunction>&);
void AddListFunctions(std::vector<ScalarFunction>&);
void AddConversionFunctions(std::vector<ScalarFunction>&);  // toInteger, toString, toBooleanList, …
void AddScalarFunctions(std::vector<ScalarFunction>&);  // coalesce, nullIf, valueType, randomUUID, timestamp
void AddGraphFunctions(std::vector<ScalarFunction>&);   // labels, type, keys, properties, nodes, …
void AddTemporalFunctions(std::vector<ScalarFunction>&);       // openCypher's date, time, duration functions
void AddPeriodFunctions(std::vector<ScalarFunction>&);         // Fasti's period functions
void AddAggregateFunctions(std::vector<AggregateFunction>&);   // count, sum, avg, min, max, collect
void AddDeviationAggregates(std::vector<AggregateFunction>&);  // stDev, stDevP
void AddPercentileAggregates(std::vector<AggregateFunction>&);
void AddPeriodAggregates(std::vector<AggregateFunction>&);

}  // namespace fasti
