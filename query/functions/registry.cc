#include <algorithm>
#include <string>

#include "query/functions/function.h"
#include "query/types/value_errors.h"

namespace fasti {
namespace {

std::string Lower(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

using Index = std::vector<std::pair<std::string, size_t>>;

template <typename Function>
Index IndexOf(const std::vector<Function>& functions) {
  Index index;
  index.reserve(functions.size());
  for (size_t i = 0; i < functions.size(); ++i) index.emplace_back(Lower(functions[i].name), i);
  std::sort(index.begin(), index.end());
  return index;
}

Index::const_iterator First(const Index& index, const std::string& name) {
  return std::lower_bound(index.begin(), index.end(), name,
                          [](const auto& entry, const std::string& n) { return entry.first < n; });
}

}  // namespace

FunctionTable::FunctionTable(std::vector<ScalarFunction> scalars, std::vector<AggregateFunction> aggregates)
    : scalars_(std::move(scalars)),
      aggregates_(std::move(aggregates)),
      scalar_index_(IndexOf(scalars_)),
      aggregate_index_(IndexOf(aggregates_)) {}

std::vector<const ScalarFunction*> FunctionTable::FindScalar(std::string_view name) const {
  std::vector<const ScalarFunction*> found;
  const std::string lower = Lower(name);
  for (auto it = First(scalar_index_, lower); it != scalar_index_.end() && it->first == lower; ++it) {
    found.push_back(&scalars_[it->second]);
  }
  return found;
}

const AggregateFunction* FunctionTable::FindAggregate(std::string_view name) const {
  const std::string lower = Lower(name);
  const auto it = First(aggregate_index_, lower);
  return it != aggregate_index_.end() && it->first == lower ? &aggregates_[it->second] : nullptr;
}

Result<Value> Invoke(const ScalarFunction& function, FunctionContext& context,
                     std::span<const Value> arguments) {
  if (function.nulls == NullRule::kNullIfAnyNull) {
    for (const Value& argument : arguments) {
      if (argument.is_null()) return Value::Null();
    }
  }
  for (size_t i = 0; i < arguments.size(); ++i) {
    const Parameter& parameter = function.parameters[std::min(i, function.parameters.size() - 1)];
    if (arguments[i].is_null() || (parameter.kinds & MaskOf(arguments[i].kind())) != 0) continue;
    return WrongArgument(std::string(function.name) + "() takes " + TypeName(Type::Of(parameter.kinds)) +
                         " for '" + std::string(parameter.name) + "', not " + Shown(arguments[i]));
  }
  return function.kernel(context, arguments);
}

}  // namespace fasti
