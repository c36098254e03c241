// FASTI_TRY(expr): returns the Status of `expr` if it failed.
// FASTI_TRY_ASSIGN(decl, expr): declares `decl` from a Result<T>, or returns its Status.
#pragma once

#include "fasti/status.h"

namespace fasti::internal {
inline Status ToStatus(Status s) { return s; }
template <typename T>
Status ToStatus(const Result<T>& r) {
  return r.status();
}
}  // namespace fasti::internal

#define FASTI_CONCAT_(a, b) a##b
#define FASTI_CONCAT(a, b) FASTI_CONCAT_(a, b)
#define FASTI_TRY(expr)                                                                       \
  do {                                                                                        \
    if (::fasti::Status try_status_ = ::fasti::internal::ToStatus((expr)); !try_status_.ok()) \
      return try_status_;                                                                     \
  } while (0)
#define FASTI_TRY_ASSIGN_(tmp, decl, expr) \
  auto tmp = (expr);                       \
  if (!tmp.ok()) return tmp.status();      \
  decl = std::move(tmp).value()
#define FASTI_TRY_ASSIGN(decl, expr) FASTI_TRY_ASSIGN_(FASTI_CONCAT(try_result_, __LINE__), decl, expr)
