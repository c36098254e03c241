// Short spellings of values for the tests of types and functions.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/value.h"
#include "query/functions/function.h"
#include "query/types/compare.h"
#include "query/types/text.h"

namespace fasti::test {

inline Value I(int64_t i) { return Value::Int(i); }
inline Value F(double d) { return Value::Float(d); }
inline Value S(std::string s) { return Value::String(std::move(s)); }
inline Value B(bool b) { return Value::Bool(b); }
inline Value Null() { return Value::Null(); }
inline Value L(List items) { return Value::ListOf(std::move(items)); }
inline Value M(Map entries) { return Value::MapOf(std::move(entries)); }
inline Value NodeOf(uint64_t id) { return Value::Of(Node{NodeId{id}, {}, {}}); }
inline Value EdgeOf(uint64_t id) { return Value::Of(Edge{EdgeId{id}, "T", NodeId{1}, NodeId{2}, {}}); }
inline Value PathOf(std::vector<uint64_t> nodes, std::vector<uint64_t> edges) {
  return Value::Of(PathRef{std::move(nodes), std::move(edges), 0});
}
inline Value Dt(int64_t seconds, int32_t offset = 0) { return Value::Of(DateTime{seconds, 0, offset, ""}); }
inline Value BoundOf(int64_t earliest, int64_t latest, uint8_t flags = 0) {
  return Value::Of(Bound::Between(Instant{earliest}, Instant{latest}, flags));
}

/// A value as text, with its kind where the text alone would not tell: 1 and 1.0, '1' and 1.
inline std::string Show(const Value& v) {
  if (v.is_null()) return "null";
  if (v.is_list()) {
    std::string out = "[";
    for (const Value& item : v.as_list()) out += (out.size() > 1 ? ", " : "") + Show(item);
    return out + "]";
  }
  if (v.is_map()) {
    std::string out = "{";
    for (const auto& [key, value] : v.as_map())
      out += (out.size() > 1 ? ", " : "") + key + ": " + Show(value);
    return out + "}";
  }
  if (v.is_string()) return "'" + std::string(v.as_string()) + "'";
  if (v.is_node()) return "node " + std::to_string(v.node_id().value);
  if (v.is_edge()) return "edge " + std::to_string(v.edge_id().value);
  return TextOf(v).value_or(std::string(KindName(v.kind())));
}

inline std::string Show(const Result<Value>& r) {
  if (r.ok()) return Show(r.value());
  const Status status = r.status();
  if (status.code() != Code::kQueryError) return std::string(CodeName(status.code()));
  return status.type() + "/" + status.detail() +
         (status.phase() == Phase::kRuntime ? "" : " not at run time");
}

}  // namespace fasti::test
