// Copyright 2026 The Fasti Authors. Licensed under the Apache License, Version 2.0.
//
// Value: one dynamically typed value of the language, 16 bytes; numbers and booleans are inline, larger
// things are immutable, shared and reference counted, so that copying a Value is cheap and safe across
// threads. Comparison comes in three kinds (equality, equivalence, order) and is a matter of the language:
// query/types.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fasti/temporal.h"

namespace fasti {

/// Identities. Never reused, not even after ERASE; nodes and edges are numbered apart.
struct NodeId {
  uint64_t value = 0;
  friend constexpr auto operator<=>(const NodeId&, const NodeId&) = default;
};
struct EdgeId {
  uint64_t value = 0;
  friend constexpr auto operator<=>(const EdgeId&, const EdgeId&) = default;
};

class Value;
using List = std::vector<Value>;
/// Sorted by key, keys unique. Build with Value::MapOf, which sorts.
using Map = std::vector<std::pair<std::string, Value>>;

/// A period as a value: with its text as written and, when bound by `AS w`, the certainty of its row.
struct PeriodValue {
  enum class Mark : uint8_t { kNone, kCertain, kPossible };
  Period period;
  std::string from_text;  ///< The bound as written; empty: print the canonical form of `period.from`.
  std::string to_text;
  Mark mark = Mark::kNone;
};
struct BoundValue {
  Bound bound;
  std::string text;  ///< As written; empty: print the canonical form.
};

struct Node;
struct Edge;
struct Path;
/// Internal to a running query: a path by identity, before its elements are read. `pin` as in NodeRef.
struct PathRef {
  std::vector<uint64_t> nodes;  ///< n + 1 node ids
  std::vector<uint64_t> edges;  ///< n edge ids
  uint32_t pin = 0;
};

class Value {
 public:
  enum class Kind : uint8_t {
    kNull,
    kBool,
    kInt,
    kFloat,
    kString,
    kBytes,
    kList,
    kMap,
    kDate,
    kLocalTime,
    kTime,
    kLocalDateTime,
    kDateTime,
    kDuration,
    kPeriod,
    kBound,
    kNode,
    kEdge,
    kPath,
    kNodeRef,
    kEdgeRef,
    kPathRef,  ///< Only inside a running query; a Result never holds one.
  };

  Value() = default;
  Value(const Value& o) : bits_(o.bits_), aux_(o.aux_), kind_(o.kind_) {
    if (on_heap()) bits_.heap->refs.fetch_add(1, std::memory_order_relaxed);
  }
  Value(Value&& o) noexcept : bits_(o.bits_), aux_(o.aux_), kind_(std::exchange(o.kind_, Kind::kNull)) {}
  Value& operator=(const Value& o) {
    Value copy(o);
    Swap(copy);
    return *this;
  }
  Value& operator=(Value&& o) noexcept {
    Value moved(std::move(o));
    Swap(moved);
    return *this;
  }
  ~Value() {
    if (on_heap()) Release();
  }

  static Value Null() { return {}; }
  static Value Bool(bool b) { return Scalar(Kind::kBool, b ? 1 : 0); }
  static Value Int(int64_t i) { return Scalar(Kind::kInt, i); }
  static Value Float(double d) {
    Value v;
    v.bits_.d = d;
    v.kind_ = Kind::kFloat;
    return v;
  }
  static Value String(std::string s);
  static Value Bytes(std::string s);
  static Value ListOf(List items);
  /// Sorts by key; of equal keys the last one wins.
  static Value MapOf(Map entries);
  static Value Of(Date d) { return Scalar(Kind::kDate, d.days); }
  static Value Of(LocalTime t) { return Scalar(Kind::kLocalTime, t.nanos); }
  static Value Of(Time t) { return Scalar(Kind::kTime, t.nanos, static_cast<uint32_t>(t.offset)); }
  static Value Of(LocalDateTime t) { return Scalar(Kind::kLocalDateTime, t.seconds, t.nanos); }
  static Value Of(DateTime t);
  static Value Of(Duration d);
  static Value Of(Period p);
  static Value Of(PeriodValue p);
  static Value Of(Bound b);
  static Value Of(BoundValue b);
  static Value Of(Node n);
  static Value Of(Edge e);
  static Value Of(Path p);
  /// `pin` is an index into the running query's table of pins (query/executor).
  static Value NodeRef(NodeId id, uint32_t pin) {
    return Scalar(Kind::kNodeRef, static_cast<int64_t>(id.value), pin);
  }
  static Value EdgeRef(EdgeId id, uint32_t pin) {
    return Scalar(Kind::kEdgeRef, static_cast<int64_t>(id.value), pin);
  }
  static Value Of(fasti::PathRef p);

  Kind kind() const { return kind_; }
  bool is_null() const { return kind_ == Kind::kNull; }
  bool is_bool() const { return kind_ == Kind::kBool; }
  bool is_int() const { return kind_ == Kind::kInt; }
  bool is_float() const { return kind_ == Kind::kFloat; }
  bool is_number() const { return is_int() || is_float(); }
  bool is_string() const { return kind_ == Kind::kString; }
  bool is_list() const { return kind_ == Kind::kList; }
  bool is_map() const { return kind_ == Kind::kMap; }
  bool is_temporal() const { return kind_ >= Kind::kDate && kind_ <= Kind::kDateTime; }
  bool is_node() const { return kind_ == Kind::kNode || kind_ == Kind::kNodeRef; }
  bool is_edge() const { return kind_ == Kind::kEdge || kind_ == Kind::kEdgeRef; }
  bool is_path() const { return kind_ == Kind::kPath || kind_ == Kind::kPathRef; }

  // Accessors. @pre the kind matches; checked by assert only.
  bool as_bool() const { return bits_.i != 0; }
  int64_t as_int() const { return bits_.i; }
  double as_float() const { return bits_.d; }
  /// An int or a float as a double.
  double as_number() const { return is_int() ? static_cast<double>(bits_.i) : bits_.d; }
  std::string_view as_string() const;  ///< Strings and bytes.
  const List& as_list() const;
  const Map& as_map() const;
  Date as_date() const { return {bits_.i}; }
  LocalTime as_local_time() const { return {bits_.i}; }
  Time as_time() const { return {bits_.i, static_cast<int32_t>(aux_)}; }
  LocalDateTime as_local_date_time() const { return {bits_.i, aux_}; }
  const DateTime& as_date_time() const;
  const Duration& as_duration() const;
  const PeriodValue& as_period() const;
  const BoundValue& as_bound() const;
  const Node& as_node() const;
  const Edge& as_edge() const;
  const Path& as_path() const;
  const fasti::PathRef& as_path_ref() const;
  /// The identity of a node (node or reference), of an edge (likewise).
  NodeId node_id() const;
  EdgeId edge_id() const;
  /// The pin of a NodeRef or EdgeRef.
  uint32_t pin() const { return aux_; }
  /// The value of `key` in a map, or null if there is none.
  const Value* Find(std::string_view key) const;

  /// How deep a list or map is nested: 1 if it is flat, 0 for all other values. Known without a walk.
  uint32_t nesting() const;
  /// How many values a walk through this one meets, itself included; what is shared counts each time. Lists
  /// that hold one list twice double it, so who builds values from values has to bound this
  /// (query/types/build.h).
  uint64_t weight() const;

  /// The value in the language's own notation: 'text', 1.0, [1, 2], {a: 1}, (:L {a: 1}). For people and
  /// tests.
  std::string ToString() const;

 private:
  struct Heap {
    std::atomic<uint32_t> refs{1};
  };
  template <typename T>
  struct Box;
  template <typename T>
  static Value MakeBox(Kind kind, T payload);
  template <typename T>
  const T& Unbox() const;

  static Value Scalar(Kind kind, int64_t i, uint32_t aux = 0) {
    Value v;
    v.bits_.i = i;
    v.aux_ = aux;
    v.kind_ = kind;
    return v;
  }
  bool on_heap() const {
    constexpr uint32_t kHeapKinds = 1u << 4 | 1u << 5 | 1u << 6 | 1u << 7 | 1u << 12 | 1u << 13 | 1u << 14 |
                                    1u << 15 | 1u << 16 | 1u << 17 | 1u << 18 | 1u << 21;
    return (kHeapKinds >> static_cast<uint32_t>(kind_)) & 1u;
  }
  void Swap(Value& o) noexcept {
    std::swap(bits_, o.bits_);
    std::swap(aux_, o.aux_);
    std::swap(kind_, o.kind_);
  }
  void Release();

  union Bits {
    int64_t i;
    double d;
    Heap* heap;
  };
  Bits bits_{0};
  uint32_t aux_ = 0;
  Kind kind_ = Kind::kNull;
};

/// A node as of the point in time it was read at. `labels` sorted by name.
struct Node {
  NodeId id;
  std::vector<std::string> labels;
  Map properties;
};
/// An edge ("relationship" in query text) as of the point in time it was read at.
struct Edge {
  EdgeId id;
  std::string type;
  NodeId source;
  NodeId target;
  Map properties;
};
/// nodes.size() == edges.size() + 1; edges may point either way.
struct Path {
  std::vector<Node> nodes;
  std::vector<Edge> edges;
};

/// The name of a kind as the language writes it: "INTEGER", "ZONED DATETIME", "NODE".
std::string_view KindName(Value::Kind kind);

}  // namespace fasti
