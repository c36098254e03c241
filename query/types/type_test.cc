#include "query/types/type_test.h"

#include <algorithm>

namespace fasti {
namespace {

bool Has(const Value& value, const TypeTest& type) {
  if (value.is_null()) return !type.not_null;
  if ((MaskOf(value.kind()) & type.kinds) == 0) return false;
  if (!value.is_list() || type.elements.empty()) return true;
  const List& items = value.as_list();
  return std::all_of(items.begin(), items.end(),
                     [&](const Value& item) { return HasType(item, type.elements); });
}

}  // namespace

bool HasType(const Value& value, const std::vector<TypeTest>& types) {
  return std::any_of(types.begin(), types.end(), [&](const TypeTest& type) { return Has(value, type); });
}

}  // namespace fasti
