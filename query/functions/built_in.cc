// The one place that names every family: adding a family is a line here.
#include "query/functions/function.h"

namespace fasti {

const FunctionTable& FunctionTable::BuiltIn() {
  static const FunctionTable table = [] {
    std::vector<ScalarFunction> scalars;
    AddMathFunctions(scalars);
    AddStringFunctions(scalars);
    AddListFunctions(scalars);
    AddConversionFunctions(scalars);
    AddScalarFunctions(scalars);
    AddGraphFunctions(scalars);
    AddTemporalFunctions(scalars);
    AddPeriodFunctions(scalars);
    std::vector<AggregateFunction> aggregates;
    AddAggregateFunctions(aggregates);
    AddDeviationAggregates(aggregates);
    AddPercentileAggregates(aggregates);
    AddPeriodAggregates(aggregates);
    return FunctionTable(std::move(scalars), std::move(aggregates));
  }();
  return table;
}

}  // namespace fasti
