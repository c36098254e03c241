// Shorthands for entries of the function table, so that a family reads as a table.
#pragma once

#include <utility>

#include "query/functions/function.h"
#include "query/types/value_errors.h"

namespace fasti {

using Arguments = std::span<const Value>;

/// All parameters required, null in null out, pure. The words below change one of these each.
inline ScalarFunction Entry(std::string_view name, std::vector<Parameter> parameters, Type result,
                            ScalarKernel kernel, std::string_view doc, std::string_view example) {
  ScalarFunction f{};
  f.name = name;
  f.required = static_cast<uint8_t>(parameters.size());
  f.parameters = std::move(parameters);
  f.result = result;
  f.kernel = kernel;
  f.doc = doc;
  f.example = example;
  return f;
}
inline ScalarFunction Required(uint8_t count, ScalarFunction f) {
  f.required = count;
  return f;
}
inline ScalarFunction Variadic(ScalarFunction f) {
  f.variadic = true;
  return f;
}
inline ScalarFunction HandlesNull(ScalarFunction f) {
  f.nulls = NullRule::kHandlesNull;
  return f;
}
inline ScalarFunction Stable(ScalarFunction f) {
  f.volatility = Volatility::kStable;
  return f;
}
inline ScalarFunction Volatile(ScalarFunction f) {
  f.volatility = Volatility::kVolatile;
  return f;
}
/// The same function under another name: ISO GQL's, or one that other implementations have.
inline ScalarFunction Alias(std::string_view name, ScalarFunction f, std::string_view example) {
  f.name = name;
  f.example = example;
  return f;
}

inline AggregateFunction Alias(std::string_view name, AggregateFunction f, std::string_view example) {
  f.name = name;
  f.example = example;
  return f;
}

template <typename State>
std::unique_ptr<AggregateState> MakeState() {
  return std::make_unique<State>();
}

}  // namespace fasti
