// HashOf: agrees with both Equivalent and Equals, so that one hash table serves grouping and joins. Values
// that can be equal across kinds (1 and 1.0; a DATE, a DATETIME and a precise BOUND) are hashed through one
// key.
#include <cstring>
#include <functional>
#include <string_view>

#include "query/types/compare.h"
#include "query/types/comparison_keys.h"

namespace fasti {
namespace {

// The finaliser of MurmurHash3 (public domain): every input bit reaches every output bit.
uint64_t Mix(uint64_t h) {
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdULL;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53ULL;
  return h ^ (h >> 33);
}
uint64_t Combine(uint64_t seed, uint64_t value) { return Mix(seed * 0x9e3779b97f4a7c15ULL + value); }
uint64_t Tagged(uint64_t tag, uint64_t value) { return Combine(tag + 1, value); }

enum Tag : uint64_t {
  kNullTag,
  kBoolTag,
  kNumberTag,
  kStringTag,
  kListTag,
  kMapTag,
  kInstantTag,
  kLocalTimeTag,
  kTimeTag,
  kDurationTag,
  kPeriodTag,
  kNodeTag,
  kEdgeTag,
  kPathTag,
};

uint64_t HashInt(int64_t i) { return Tagged(kNumberTag, static_cast<uint64_t>(i)); }

uint64_t HashFloat(double d) {
  if (d != d) return Tagged(kNumberTag, 0x7ff8000000000000ULL);
  if (d >= -9223372036854775808.0 && d < 9223372036854775808.0) {
    const int64_t whole = static_cast<int64_t>(d);
    if (static_cast<double>(whole) == d) return HashInt(whole);
  }
  uint64_t bits;
  std::memcpy(&bits, &d, sizeof(bits));
  return Tagged(kNumberTag, bits);
}

uint64_t HashNanos(keys::Nanos n) {
  const auto bits = static_cast<unsigned __int128>(n);
  return Combine(Tagged(kInstantTag, static_cast<uint64_t>(bits)), static_cast<uint64_t>(bits >> 64));
}

uint64_t HashStretch(const keys::Stretch& s) {
  const uint64_t first = HashNanos(s.earliest);
  return s.single() ? first : Combine(first, HashNanos(s.latest));
}

uint64_t HashString(std::string_view s) { return Tagged(kStringTag, std::hash<std::string_view>{}(s)); }

uint64_t HashBound(const Bound& b) {
  return HashStretch({keys::NanosOf(b.earliest), keys::NanosOf(b.latest)});
}

}  // namespace

uint64_t HashOf(const Value& v) {
  switch (v.kind()) {
    case Value::Kind::kNull:
      return Tagged(kNullTag, 0);
    case Value::Kind::kBool:
      return Tagged(kBoolTag, v.as_bool() ? 1 : 0);
    case Value::Kind::kInt:
      return HashInt(v.as_int());
    case Value::Kind::kFloat:
      return HashFloat(v.as_float());
    case Value::Kind::kString:
    case Value::Kind::kBytes:
      return HashString(v.as_string());
    case Value::Kind::kList: {
      uint64_t h = Tagged(kListTag, v.as_list().size());
      for (const Value& item : v.as_list()) h = Combine(h, HashOf(item));
      return h;
    }
    case Value::Kind::kMap: {
      uint64_t h = Tagged(kMapTag, v.as_map().size());
      for (const auto& [key, value] : v.as_map()) h = Combine(Combine(h, HashString(key)), HashOf(value));
      return h;
    }
    case Value::Kind::kDate:
    case Value::Kind::kLocalDateTime:
    case Value::Kind::kDateTime:
    case Value::Kind::kBound:
      return HashStretch(*keys::StretchOf(v));
    case Value::Kind::kLocalTime:
      return Tagged(kLocalTimeTag, static_cast<uint64_t>(v.as_local_time().nanos));
    case Value::Kind::kTime:
      return Tagged(kTimeTag, static_cast<uint64_t>(keys::UtcNanosOf(v.as_time())));
    case Value::Kind::kDuration: {
      const Duration& d = v.as_duration();
      uint64_t h = Tagged(kDurationTag, static_cast<uint64_t>(d.months));
      h = Combine(h, static_cast<uint64_t>(d.days));
      h = Combine(h, static_cast<uint64_t>(d.seconds));
      return Combine(h, static_cast<uint64_t>(d.nanos));
    }
    case Value::Kind::kPeriod: {
      const Period& p = v.as_period().period;
      return Combine(Tagged(kPeriodTag, HashBound(p.from)), HashBound(p.to));
    }
    case Value::Kind::kNode:
    case Value::Kind::kNodeRef:
      return Tagged(kNodeTag, v.node_id().value);
    case Value::Kind::kEdge:
    case Value::Kind::kEdgeRef:
      return Tagged(kEdgeTag, v.edge_id().value);
    case Value::Kind::kPath:
    case Value::Kind::kPathRef: {
      const size_t length = keys::PathLength(v);
      uint64_t h = Tagged(kPathTag, keys::PathNode(v, 0));
      for (size_t i = 0; i < length; ++i) {
        h = Combine(Combine(h, keys::PathEdge(v, i)), keys::PathNode(v, i + 1));
      }
      return h;
    }
  }
  return 0;
}

}  // namespace fasti
