// Functions over any values: coalesce, nullIf, valueType; and those of the running query: randomUUID,
// timestamp.
#include "query/functions/entry.h"
#include "query/functions/random.h"
#include "query/functions/value_type.h"
#include "query/types/compare.h"

namespace fasti {
namespace {

Result<Value> Coalesce(FunctionContext&, Arguments a) {
  for (const Value& v : a) {
    if (!v.is_null()) return v;
  }
  return Value::Null();
}

Result<Value> NullIf(FunctionContext&, Arguments a) {
  return Equals(a[0], a[1]) == Truth::kTrue ? Value::Null() : a[0];
}

Result<Value> TypeOfValue(FunctionContext&, Arguments a) { return Value::String(ValueType(a[0])); }

// Version 4, variant 1 of RFC 9562: random but for six bits.
Result<Value> RandomUuid(FunctionContext& context, Arguments) {
  const uint64_t words[2] = {NextRandom(*context.random_state), NextRandom(*context.random_state)};
  std::string out;
  for (int i = 0; i < 16; ++i) {
    auto byte = static_cast<uint8_t>(words[i / 8] >> (i % 8 * 8));
    if (i == 6) byte = static_cast<uint8_t>((byte & 0x0F) | 0x40);
    if (i == 8) byte = static_cast<uint8_t>((byte & 0x3F) | 0x80);
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return Value::String(std::move(out));
}

Result<Value> Timestamp(FunctionContext& context, Arguments) {
  const int64_t us = context.reading.us;
  return Value::Int(us / 1000 - (us % 1000 < 0));
}

}  // namespace

void AddScalarFunctions(std::vector<ScalarFunction>& out) {
  const std::vector<Parameter> any = {{"value", Type::kAnyMask}};
  out.push_back(
      HandlesNull(Variadic(Entry("coalesce", any, Type::Any(), Coalesce, "The first value that is not null.",
                                 "coalesce(null, 2, 3) = 2"))));
  out.push_back(
      HandlesNull(Entry("nullIf", {{"value", Type::kAnyMask}, {"other", Type::kAnyMask}}, Type::Any(), NullIf,
                        "Null if the two values are equal, else the first.", "nullIf(1, 1) = null")));
  out.push_back(HandlesNull(Entry("valueType", any, Type::Of(Type::kString), TypeOfValue,
                                  "The type of a value, as text.", "valueType(1) = 'INTEGER NOT NULL'")));
  out.push_back(Volatile(Entry("randomUUID", {}, Type::Of(Type::kString), RandomUuid,
                               "A random UUID, as text.", "size(randomUUID()) = 36")));
  out.push_back(Stable(Entry("timestamp", {}, Type::Of(Type::kInt), Timestamp,
                             "The transaction's clock reading, in milliseconds since 1970-01-01T00:00Z.",
                             "sign(timestamp()) = 1")));
}

}  // namespace fasti
