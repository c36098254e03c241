// The one place that names every family: adding a family is a line here.
#include <map>

#include "query/functions/families.h"
#include "query/functions/function.h"

namespace fasti {
namespace {

constexpr ScalarFamily kScalarFamilies[] = {
    {"numbers", AddMathFunctions},
    {"strings", AddStringFunctions},
    {"lists", AddListFunctions},
    {"conversions", AddConversionFunctions},
    {"values", AddScalarFunctions},
    {"graph", AddGraphFunctions},
    {"dates and times", AddTemporalFunctions},
    {"periods", AddPeriodFunctions},
};
constexpr AggregateFamily kAggregateFamilies[] = {
    {"aggregates", AddAggregateFunctions},
    {"aggregates", AddDeviationAggregates},
    {"aggregates", AddPercentileAggregates},
    {"aggregates of periods", AddPeriodAggregates},
};

template <typename Function, typename Family>
std::string_view FindCategory(std::string_view name, std::span<const Family> families) {
  static const std::map<std::string_view, std::string_view> categories = [&] {
    std::map<std::string_view, std::string_view> found;
    for (const Family& family : families) {
      std::vector<Function> functions;
      family.add(functions);
      for (const Function& f : functions) found.emplace(f.name, family.category);
    }
    return found;
  }();
  const auto it = categories.find(name);
  return it == categories.end() ? std::string_view() : it->second;
}

}  // namespace

std::span<const ScalarFamily> ScalarFamilies() { return kScalarFamilies; }
std::span<const AggregateFamily> AggregateFamilies() { return kAggregateFamilies; }

std::string_view CategoryOf(const ScalarFunction& function) {
  return FindCategory<ScalarFunction>(function.name, ScalarFamilies());
}
std::string_view CategoryOf(const AggregateFunction& function) {
  return FindCategory<AggregateFunction>(function.name, AggregateFamilies());
}

const FunctionTable& FunctionTable::BuiltIn() {
  static const FunctionTable table = [] {
    std::vector<ScalarFunction> scalars;
    for (const ScalarFamily& family : kScalarFamilies) family.add(scalars);
    std::vector<AggregateFunction> aggregates;
    for (const AggregateFamily& family : kAggregateFamilies) family.add(aggregates);
    return FunctionTable(std::move(scalars), std::move(aggregates));
  }();
  return table;
}

}  // namespace fasti
