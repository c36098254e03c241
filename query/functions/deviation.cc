// stDev and stDevP: the standard deviation of a sample and of a population, by Welford's method (1962), which
// stays exact where the squares of large numbers would cancel.
#include <cmath>

#include "query/functions/entry.h"

namespace fasti {
namespace {

template <bool Sample>
class Deviation final : public AggregateState {
 public:
  Status Add(FunctionContext&, Arguments a) override {
    if (!a[0].is_number()) {
      return WrongArgument(std::string(Sample ? "stDev" : "stDevP") + "() takes numbers, not " + Shown(a[0]));
    }
    const double x = a[0].as_number();
    ++count_;
    const double delta = x - mean_;
    mean_ += delta / static_cast<double>(count_);
    squares_ += delta * (x - mean_);
    return {};
  }
  Result<Value> Finish(FunctionContext&) override {
    if (count_ < 2) return Value::Float(0.0);
    return Value::Float(std::sqrt(squares_ / static_cast<double>(Sample ? count_ - 1 : count_)));
  }
  size_t Bytes() const override { return sizeof(*this); }

 private:
  int64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

}  // namespace

void AddDeviationAggregates(std::vector<AggregateFunction>& out) {
  const std::vector<Parameter> number = {{"value", Type::kNumber}};
  out.push_back({"stDev", number, Type::Of(Type::kFloat), NullRule::kNullIfAnyNull, AggregateKind::kOther,
                 MakeState<Deviation<true>>,
                 "The standard deviation of a sample; 0.0 for fewer than two numbers.",
                 "UNWIND [2, 4] AS x RETURN round(stDev(x), 3) = 1.414"});
  out.push_back(
      Alias("stddev_samp", out.back(), "UNWIND [2, 4] AS x RETURN round(stddev_samp(x), 3) = 1.414"));
  out.push_back({"stDevP", number, Type::Of(Type::kFloat), NullRule::kNullIfAnyNull, AggregateKind::kOther,
                 MakeState<Deviation<false>>,
                 "The standard deviation of a whole population; 0.0 for fewer than two numbers.",
                 "UNWIND [2, 4] AS x RETURN stDevP(x) = 1.0"});
  out.push_back(Alias("stddev_pop", out.back(), "UNWIND [2, 4] AS x RETURN stddev_pop(x) = 1.0"));
}

}  // namespace fasti
