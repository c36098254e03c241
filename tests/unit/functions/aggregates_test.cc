// Aggregates, fed as the executor feeds them: nulls are left out unless the function handles them.
#include <gtest/gtest.h>

#include <limits>
#include <set>

#include "query/types/limits.h"
#include "tests/unit/functions/value_literals.h"

namespace fasti {
namespace {
using namespace test;

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();

class Aggregates : public ::testing::Test {
 protected:
  Aggregates() : table_({}, All()) {}
  static std::vector<AggregateFunction> All() {
    std::vector<AggregateFunction> out;
    AddAggregateFunctions(out);
    AddDeviationAggregates(out);
    AddPercentileAggregates(out);
    return out;
  }
  Result<Value> Run(std::string_view name, const std::vector<List>& rows) {
    const AggregateFunction* f = table_.FindAggregate(name);
    if (f == nullptr) return Status(Code::kNotFound, std::string(name));
    auto state = f->make();
    for (const List& row : rows) {
      const bool null = std::any_of(row.begin(), row.end(), [](const Value& v) { return v.is_null(); });
      if (null && f->nulls == NullRule::kNullIfAnyNull) continue;
      if (Status status = state->Add(context_, row); !status.ok()) return status;
    }
    EXPECT_GT(state->Bytes(), 0u);
    return state->Finish(context_);
  }
  std::string Of(std::string_view name, const List& values) {
    std::vector<List> rows;
    for (const Value& v : values) rows.push_back({v});
    return Show(Run(name, rows));
  }
  std::string At(std::string_view name, const Value& percentile, const List& values) {
    std::vector<List> rows;
    for (const Value& v : values) rows.push_back({v, percentile});
    return Show(Run(name, rows));
  }

  FunctionContext context_;
  FunctionTable table_;
};

TEST_F(Aggregates, TableIsWellFormed) {
  std::set<std::string> names;
  for (const AggregateFunction& f : table_.aggregates()) {
    SCOPED_TRACE(std::string(f.name));
    EXPECT_TRUE(names.insert(std::string(f.name)).second);
    EXPECT_NE(f.make, nullptr);
    EXPECT_TRUE(f.doc.ends_with('.'));
    EXPECT_NE(f.example.rfind(" = "), std::string_view::npos);
  }
  EXPECT_NE(table_.FindAggregate("COUNT"), nullptr);
  EXPECT_NE(table_.FindAggregate("count(*)"), nullptr);
}

TEST_F(Aggregates, Count) {
  EXPECT_EQ(Of("count", {I(1), Null(), S("a")}), "2");
  EXPECT_EQ(Of("count", {}), "0");
  EXPECT_EQ(Show(Run("count(*)", {{}, {}})), "2");
}

TEST_F(Aggregates, SumKeepsIntegersExact) {
  EXPECT_EQ(Of("sum", {I(33), Null(), I(42)}), "75");
  EXPECT_EQ(Of("sum", {}), "0");
  EXPECT_EQ(Of("sum", {I(1), F(0.5)}), "1.5");
  EXPECT_EQ(Of("sum", {F(0.1), F(0.2), F(0.3)}), "0.6");
  EXPECT_EQ(Of("sum", {F(1e100), F(1), F(-1e100)}), "1.0");
  EXPECT_EQ(Of("sum", {F(std::numeric_limits<double>::infinity()), F(1)}), "Infinity");
  EXPECT_EQ(Of("sum", {I(kMax), I(1)}), "ArithmeticError/IntegerOverflow");
  EXPECT_EQ(Of("sum", {I(kMax), I(1), I(-1)}), Show(I(kMax)));
  EXPECT_EQ(Of("sum", {Value::Of(Duration{1, 0, 0, 0}), Value::Of(Duration{0, 2, 0, 0})}), "P1M2D");
  EXPECT_EQ(Of("sum", {S("a")}), "TypeError/InvalidArgumentValue");
  EXPECT_EQ(Of("sum", {I(1), Value::Of(Duration{1, 0, 0, 0})}), "TypeError/InvalidArgumentValue");
}

TEST_F(Aggregates, AverageIsAFloat) {
  EXPECT_EQ(Of("avg", {I(1), I(2), Null()}), "1.5");
  EXPECT_EQ(Of("avg", {I(2), I(2)}), "2.0");
  EXPECT_EQ(Of("avg", {I(kMax), I(kMax)}), Show(F(9223372036854775807.0)));
  EXPECT_EQ(Of("avg", {}), "null");
  EXPECT_EQ(Of("avg", {Value::Of(Duration{0, 0, 1, 0}), Value::Of(Duration{0, 0, 2, 0})}), "PT1.5S");
  EXPECT_EQ(Of("avg", {B(true)}), "TypeError/InvalidArgumentValue");
}

TEST_F(Aggregates, MinAndMaxOverMixedKinds) {
  EXPECT_EQ(Of("max", {I(1), F(2), I(5), Null(), F(3.2), F(0.1)}), "5");
  EXPECT_EQ(Of("min", {I(1), F(2), I(5), Null(), F(3.2), F(0.1)}), "0.1");
  EXPECT_EQ(Of("max", {S("a"), S("b"), S("B"), Null(), S("abc"), S("abc1")}), "'b'");
  EXPECT_EQ(Of("max", {L({I(1)}), L({I(2)}), L({I(2), I(1)})}), "[2, 1]");
  EXPECT_EQ(Of("max", {I(1), S("a"), Null(), L({I(1), I(2)}), F(0.2), S("b")}), "1");
  EXPECT_EQ(Of("min", {I(1), S("a"), Null(), L({I(1), I(2)}), F(0.2), S("b")}), "[1, 2]");
  EXPECT_EQ(Of("min", {Null()}), "null");
}

TEST_F(Aggregates, Collect) {
  EXPECT_EQ(Of("collect", {I(1), Null(), S("a")}), "[1, 'a']");
  EXPECT_EQ(Of("collect", {}), "[]");
  const auto state = table_.FindAggregate("collect")->make();
  const Value text = S(std::string(1000, 'x'));
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(state->Add(context_, {&text, 1}).ok());
  EXPECT_GT(state->Bytes(), 100'000u);
}

TEST_F(Aggregates, StandardDeviation) {
  EXPECT_EQ(Of("stDevP", {I(2), I(4), I(4), I(4), I(5), I(5), I(7), I(9)}), "2.0");
  EXPECT_EQ(Of("stDev", {I(1), I(3), Null(), I(5)}), "2.0");
  EXPECT_EQ(Of("stDev", {F(1e9 + 1), F(1e9 + 3), F(1e9 + 5)}), "2.0");
  EXPECT_EQ(Of("stDev", {I(1)}), "0.0");
  EXPECT_EQ(Of("stDev", {}), "0.0");
  EXPECT_EQ(Of("stDev", {S("a")}), "TypeError/InvalidArgumentValue");
}

TEST_F(Aggregates, Percentiles) {
  const List prices = {F(30), F(10), Null(), F(20)};
  EXPECT_EQ(At("percentileDisc", F(0), prices), "10.0");
  EXPECT_EQ(At("percentileDisc", F(0.5), prices), "20.0");
  EXPECT_EQ(At("percentileDisc", I(1), prices), "30.0");
  EXPECT_EQ(At("percentileDisc", F(0.5), {I(1), I(2)}), "1");
  EXPECT_EQ(At("percentileCont", F(0.5), {I(1), I(2)}), "1.5");
  EXPECT_EQ(At("percentileCont", F(1), prices), "30.0");
  EXPECT_EQ(At("percentileCont", F(0.25), prices), "15.0");
  EXPECT_EQ(At("percentileCont", F(0.4), {I(7)}), "7.0");
  EXPECT_EQ(At("percentileDisc", F(0.5), {}), "null");
  for (const Value& percentile : {I(1000), I(-1), F(1.1), F(std::numeric_limits<double>::quiet_NaN())}) {
    EXPECT_EQ(At("percentileDisc", percentile, prices), "ArgumentError/NumberOutOfRange");
    EXPECT_EQ(At("percentileCont", percentile, prices), "ArgumentError/NumberOutOfRange");
  }
  EXPECT_EQ(At("percentileCont", S("a"), prices), "TypeError/InvalidArgumentValue");
  EXPECT_EQ(At("percentileCont", F(0.5), {S("a")}), "TypeError/InvalidArgumentValue");
}

}  // namespace
}  // namespace fasti
