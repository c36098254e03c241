// Aggregates over periods: periodUnion(w) merges by value what touches or overlaps, periodIntersect(w) keeps
// what all have in common.
#include "query/functions/entry.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/period_algebra.h"

namespace fasti {
namespace {

class PeriodState : public AggregateState {
 public:
  Status Add(FunctionContext& context, std::span<const Value> args) override {
    FASTI_TRY_ASSIGN(const PeriodValue p, ToPeriod(args[0]));
    periods_.push_back(p.period);
    // Half of what is held merges at the latest here, so that long stretches of one value stay small.
    if (merges_ && periods_.size() >= 2 * merged_size_ + 64) {
      periods_ = Coalesce(std::move(periods_));
      merged_size_ = periods_.size();
    }
    if (periods_.size() > context.max_list_size) return ListTooLong(context.max_list_size);
    return {};
  }
  size_t Bytes() const override { return sizeof *this + periods_.capacity() * sizeof(Period); }

 protected:
  explicit PeriodState(bool merges) : merges_(merges) {}
  std::vector<Period> periods_;

 private:
  const bool merges_;
  size_t merged_size_ = 0;
};

class UnionState final : public PeriodState {
 public:
  UnionState() : PeriodState(true) {}
  Result<Value> Finish(FunctionContext&) override {
    List out;
    for (const Period& p : Coalesce(std::move(periods_))) out.push_back(Value::Of(p));
    return Value::ListOf(std::move(out));
  }
};

class IntersectState final : public AggregateState {
 public:
  Status Add(FunctionContext&, std::span<const Value> args) override {
    FASTI_TRY_ASSIGN(const PeriodValue p, ToPeriod(args[0]));
    if (!any_) common_ = p.period;
    if (any_ && common_) common_ = Intersection(*common_, p.period);
    any_ = true;
    return {};
  }
  Result<Value> Finish(FunctionContext&) override { return any_ && common_ ? Value::Of(*common_) : Value(); }
  size_t Bytes() const override { return sizeof *this; }

 private:
  bool any_ = false;
  std::optional<Period> common_;
};

AggregateFunction AggregateEntry(std::string_view name, Type result,
                                 std::unique_ptr<AggregateState> (*make)(), std::string_view doc,
                                 std::string_view example) {
  AggregateFunction f{};
  f.name = name;
  f.parameters = {{"period", Type::kPeriod | Type::kString}};
  f.result = result;
  f.make = make;
  f.doc = doc;
  f.example = example;
  return f;
}

}  // namespace

void AddPeriodAggregates(std::vector<AggregateFunction>& out) {
  out.push_back(AggregateEntry("periodUnion", Type::ListOf(Type::kPeriod), MakeState<UnionState>,
                               "The periods of a group as few as possible: what touches or overlaps is one.",
                               "UNWIND ['2004', '2005'] AS p RETURN size(periodUnion(period(p))) = 1"));
  out.push_back(
      AggregateEntry("periodIntersect", Type::Of(Type::kPeriod), MakeState<IntersectState>,
                     "What all periods of a group have in common; null if nothing.",
                     "UNWIND ['2004', '2004-05'] AS p RETURN toString(periodIntersect(period(p))) = "
                     "'[2004-05-01, 2004-06-01)'"));
}

}  // namespace fasti
