// The details that errors of the query language have, each with its GQLSTATUS code and what it means. This is
// the list that docs/errors.md explains; tests/lint refuses a detail that is not in it, and one that nothing
// raises. Names are those of the openCypher TCK where it has one. Immutable.
#pragma once

#include <span>
#include <string_view>

#include "fasti/status.h"

namespace fasti {

struct ErrorDetail {
  std::string_view name;
  /// ISO GQL's code for the condition where it has one; 50xxx is ours.
  std::string_view gqlstatus;
  std::string_view meaning;
};

/// Sorted by name.
std::span<const ErrorDetail> ErrorDetails();
/// Null for a name that is no detail.
const ErrorDetail* FindErrorDetail(std::string_view name);
/// The code of an error that has no detail.
std::string_view GqlStatusOf(Code code);

}  // namespace fasti
