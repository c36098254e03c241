// What `x IS :: T` asks of a value. Unlike a static type it is exact: element types nest, and each
// alternative says whether null belongs to it. Source: ISO GQL value type predicate; language.md section 5.
#pragma once

#include <vector>

#include "query/types/type.h"

namespace fasti {

struct TypeTest {
  Type::Mask kinds = 0;
  bool not_null = false;
  /// For lists: what every element must be one of; empty: anything.
  std::vector<TypeTest> elements;
};

/// Whether the value is of one of the types. Null is, unless all say NOT NULL.
bool HasType(const Value& value, const std::vector<TypeTest>& types);

}  // namespace fasti
