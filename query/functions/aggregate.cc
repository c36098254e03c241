// count, sum, avg, min, max and collect. DISTINCT is the executor's: it passes each value once.
#include "query/functions/entry.h"
#include "query/functions/integer_aggregate.h"
#include "query/functions/number_total.h"
#include "query/types/build.h"
#include "query/types/compare.h"
#include "storage/model/value_bytes.h"

namespace fasti {
namespace {

class Count final : public AggregateState {
 public:
  Status Add(FunctionContext&, Arguments) override {
    ++count_;
    return {};
  }
  Result<Value> Finish(FunctionContext&) override { return Value::Int(count_); }
  bool Remove(Arguments) override {
    --count_;
    return true;
  }
  size_t Bytes() const override { return sizeof(*this); }

 private:
  int64_t count_ = 0;
};

class Sum final : public AggregateState, public TakesIntegers {
 public:
  Status Add(FunctionContext&, Arguments a) override { return total_.Add("sum", a[0]); }
  Status AddInts(FunctionContext&, std::span<const int64_t> v) override { return total_.AddInts("sum", v); }
  Result<Value> Finish(FunctionContext&) override { return total_.Sum(); }
  bool Remove(Arguments a) override { return total_.Remove(a[0]); }
  size_t Bytes() const override { return sizeof(*this); }

 private:
  NumberTotal total_;
};

class Average final : public AggregateState, public TakesIntegers {
 public:
  Status Add(FunctionContext&, Arguments a) override { return total_.Add("avg", a[0]); }
  Status AddInts(FunctionContext&, std::span<const int64_t> v) override { return total_.AddInts("avg", v); }
  Result<Value> Finish(FunctionContext&) override { return total_.Average(); }
  bool Remove(Arguments a) override { return total_.Remove(a[0]); }
  size_t Bytes() const override { return sizeof(*this); }

 private:
  NumberTotal total_;
};

// By the total order of values, so kinds may be mixed; of equals the first met stays.
template <int Sign>
class Extreme final : public AggregateState {
 public:
  Status Add(FunctionContext&, Arguments a) override {
    if (best_.is_null() || Order(a[0], best_) * Sign > 0) best_ = a[0];
    return {};
  }
  Result<Value> Finish(FunctionContext&) override { return best_; }
  size_t Bytes() const override { return sizeof(*this); }

 private:
  Value best_;
};

// Bounded by the query's memory budget, through Bytes(), rather than by a number of elements.
class Collect final : public AggregateState {
 public:
  Status Add(FunctionContext&, Arguments a) override {
    heap_bytes_ += ValueBytes(a[0]);
    items_.push_back(a[0]);
    return {};
  }
  Result<Value> Finish(FunctionContext&) override { return BuildList(std::move(items_)); }
  size_t Bytes() const override { return sizeof(*this) + items_.capacity() * sizeof(Value) + heap_bytes_; }

 private:
  List items_;
  size_t heap_bytes_ = 0;
};

}  // namespace

void AddAggregateFunctions(std::vector<AggregateFunction>& out) {
  const std::vector<Parameter> any = {{"value", Type::kAnyMask}};
  const std::vector<Parameter> quantity = {{"value", Type::kNumber | Type::kDuration}};
  out.push_back({"count", any, Type::Of(Type::kInt), NullRule::kNullIfAnyNull, AggregateKind::kCount,
                 MakeState<Count>, "The number of values that are not null.",
                 "UNWIND [1, null, 1] AS x RETURN count(x) = 2"});
  out.push_back({"count(*)",
                 {},
                 Type::Of(Type::kInt),
                 NullRule::kHandlesNull,
                 AggregateKind::kCount,
                 MakeState<Count>,
                 "The number of rows.",
                 "UNWIND [1, null, 1] AS x RETURN count(*) = 3"});
  out.push_back({"sum", quantity, Type::Of(Type::kNumber | Type::kDuration), NullRule::kNullIfAnyNull,
                 AggregateKind::kTotal, MakeState<Sum>,
                 "The sum of numbers or durations; 0 if there is none.",
                 "UNWIND [1, 2, null] AS x RETURN sum(x) = 3"});
  out.push_back({"avg", quantity, Type::Of(Type::kFloat | Type::kDuration), NullRule::kNullIfAnyNull,
                 AggregateKind::kTotal, MakeState<Average>,
                 "The mean of numbers or durations; null if there is none.",
                 "UNWIND [1, 2] AS x RETURN avg(x) = 1.5"});
  out.push_back({"min", any, Type::Any(), NullRule::kNullIfAnyNull, AggregateKind::kExtreme,
                 MakeState<Extreme<-1>>, "The least value in the order of ORDER BY; null if there is none.",
                 "UNWIND [2, 1, null] AS x RETURN min(x) = 1"});
  out.push_back({"max", any, Type::Any(), NullRule::kNullIfAnyNull, AggregateKind::kExtreme,
                 MakeState<Extreme<1>>, "The greatest value in the order of ORDER BY; null if there is none.",
                 "UNWIND [2, 1, null] AS x RETURN max(x) = 2"});
  out.push_back({"collect", any, Type::Of(Type::kList), NullRule::kNullIfAnyNull, AggregateKind::kOther,
                 MakeState<Collect>, "The values that are not null, as a list.",
                 "UNWIND [1, null, 2] AS x RETURN collect(x) = [1, 2]"});
  out.push_back(
      Alias("collect_list", out.back(), "UNWIND [1, null, 2] AS x RETURN collect_list(x) = [1, 2]"));
}

}  // namespace fasti
