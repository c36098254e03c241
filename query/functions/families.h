// The families that the function table is made of, and the category of each, as SHOW FUNCTIONS and the
// reference name it. Adding a family is a line in built_in.cc.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "query/functions/function.h"

namespace fasti {

struct ScalarFamily {
  std::string_view category;
  void (*add)(std::vector<ScalarFunction>&);
};
std::span<const ScalarFamily> ScalarFamilies();

struct AggregateFamily {
  std::string_view category;
  void (*add)(std::vector<AggregateFunction>&);
};
std::span<const AggregateFamily> AggregateFamilies();

/// The category of a function of the built-in table; overloads of one name share it.
std::string_view CategoryOf(const ScalarFunction& function);
std::string_view CategoryOf(const AggregateFunction& function);

}  // namespace fasti
