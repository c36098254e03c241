#include "query/types/build.h"

#include <utility>

#include "query/types/limits.h"
#include "query/types/value_errors.h"

namespace fasti {
namespace {

Result<Value> Checked(Value value) {
  if (value.nesting() > kMaxNesting) return NestedTooDeeply(kMaxNesting);
  if (value.weight() > kMaxWeight) return HoldsTooMuch(kMaxWeight);
  return value;
}

}  // namespace

Result<Value> BuildList(List items) { return Checked(Value::ListOf(std::move(items))); }
Result<Value> BuildMap(Map entries) { return Checked(Value::MapOf(std::move(entries))); }

}  // namespace fasti
