#include "storage/graph/value_identity.h"

#include <cstring>
#include <string>

#include "storage/codec/value_codec.h"

namespace fasti::graph {

bool SameValue(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case Value::Kind::kNull:
      return true;
    case Value::Kind::kBool:
      return a.as_bool() == b.as_bool();
    case Value::Kind::kInt:
      return a.as_int() == b.as_int();
    case Value::Kind::kFloat: {
      const double x = a.as_float(), y = b.as_float();
      return std::memcmp(&x, &y, sizeof x) == 0;
    }
    case Value::Kind::kString:
    case Value::Kind::kBytes:
      return a.as_string() == b.as_string();
    default:  // The encoding is canonical: equal values have equal bytes.
      break;
  }
  std::string x, y;
  codec::EncodeValue(a, &x);
  codec::EncodeValue(b, &y);
  return x == y;
}

}  // namespace fasti::graph
