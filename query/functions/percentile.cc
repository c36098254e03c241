// percentileCont (interpolated) and percentileDisc (one of the values).
#include <algorithm>
#include <cmath>

#include "query/functions/entry.h"
#include "query/types/compare.h"

namespace fasti {
namespace {

template <bool Continuous>
class Percentile final : public AggregateState {
 public:
  Status Add(FunctionContext&, Arguments a) override {
    if (!a[0].is_number()) return WrongArgument(Name() + " takes numbers, not " + Shown(a[0]));
    if (!a[1].is_number())
      return WrongArgument(Name() + " takes a number as the percentile, not " + Shown(a[1]));
    const double percentile = a[1].as_number();
    if (!(percentile >= 0 && percentile <= 1)) {
      return OutOfRange(Name() + ": the percentile must be from 0.0 to 1.0, not " + Shown(a[1]));
    }
    percentile_ = percentile;
    values_.push_back(a[0]);
    return {};
  }

  Result<Value> Finish(FunctionContext&) override {
    if (values_.empty()) return Value::Null();
    std::sort(values_.begin(), values_.end(), [](const Value& a, const Value& b) { return Order(a, b) < 0; });
    const auto count = static_cast<double>(values_.size());
    if constexpr (!Continuous) {
      // The least value with at least that share of all values at or below it.
      const double rank = std::ceil(percentile_ * count);
      return values_[rank < 1 ? 0 : static_cast<size_t>(rank) - 1];
    } else {
      const double rank = percentile_ * (count - 1);
      const auto below = static_cast<size_t>(rank);
      const double low = values_[below].as_number();
      if (static_cast<double>(below) == rank) return Value::Float(low);
      const double high = values_[below + 1].as_number();
      return Value::Float(std::lerp(low, high, rank - static_cast<double>(below)));
    }
  }
  size_t Bytes() const override { return sizeof(*this) + values_.capacity() * sizeof(Value); }

 private:
  static std::string Name() { return Continuous ? "percentileCont()" : "percentileDisc()"; }

  double percentile_ = 0;
  List values_;
};

}  // namespace

void AddPercentileAggregates(std::vector<AggregateFunction>& out) {
  const std::vector<Parameter> parameters = {{"value", Type::kNumber}, {"percentile", Type::kNumber}};
  out.push_back({"percentileCont", parameters, Type::Of(Type::kFloat), NullRule::kNullIfAnyNull,
                 AggregateKind::kOther, MakeState<Percentile<true>>,
                 "The value below which that share of the numbers lies, interpolated between neighbours.",
                 "UNWIND [1, 2] AS x RETURN percentileCont(x, 0.5) = 1.5"});
  out.push_back(
      Alias("percentile_cont", out.back(), "UNWIND [1, 2] AS x RETURN percentile_cont(x, 0.5) = 1.5"));
  out.push_back({"percentileDisc", parameters, Type::Of(Type::kNumber), NullRule::kNullIfAnyNull,
                 AggregateKind::kOther, MakeState<Percentile<false>>,
                 "The least of the numbers with at least that share of them at or below it.",
                 "UNWIND [1, 2, 3] AS x RETURN percentileDisc(x, 0.5) = 2"});
  out.push_back(
      Alias("percentile_disc", out.back(), "UNWIND [1, 2, 3] AS x RETURN percentile_disc(x, 0.5) = 2"));
}

}  // namespace fasti
