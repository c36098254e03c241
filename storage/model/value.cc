#include "fasti/value.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

#include "storage/model/value_bytes.h"

namespace fasti {

namespace {

constinit thread_local int64_t live_value_bytes = 0;

// What an allocation costs besides the bytes asked for, about.
constexpr size_t kPerAllocation = 16;

size_t HeapBytes(const std::string& s) {
  return s.capacity() < sizeof(std::string) / 2 ? 0 : s.capacity() + kPerAllocation;
}
size_t HeapBytes(const List& list) { return list.capacity() * sizeof(Value) + kPerAllocation; }
size_t HeapBytes(const Map& map) {
  size_t bytes = map.capacity() * sizeof(Map::value_type) + kPerAllocation;
  for (const auto& [key, value] : map) bytes += HeapBytes(key);
  return bytes;
}
size_t HeapBytes(const Node& node) {
  size_t bytes = HeapBytes(node.properties);
  for (const std::string& label : node.labels) bytes += sizeof(label) + HeapBytes(label);
  return bytes;
}
size_t HeapBytes(const Edge& edge) { return HeapBytes(edge.type) + HeapBytes(edge.properties); }
size_t HeapBytes(const Path& path) {
  size_t bytes = 0;
  for (const Node& node : path.nodes) bytes += sizeof(node) + HeapBytes(node);
  for (const Edge& edge : path.edges) bytes += sizeof(edge) + HeapBytes(edge);
  return bytes;
}
size_t HeapBytes(const PathRef& path) { return 8 * (path.nodes.size() + path.edges.size()) + kPerAllocation; }
template <typename T>
size_t HeapBytes(const T&) {
  return 0;
}

// What a container knows of all that is below it, so that a limit can be checked without a walk.
struct Shape {
  uint64_t weight = 1;
  uint32_t nesting = 1;
  void Include(const Value& v) {
    if (__builtin_add_overflow(weight, v.weight(), &weight)) weight = std::numeric_limits<uint64_t>::max();
    nesting = std::max(nesting, v.nesting() + 1);
  }
};
struct NoShape {};

Shape ShapeOf(const List& list) {
  Shape shape;
  for (const Value& item : list) shape.Include(item);
  return shape;
}
Shape ShapeOf(const Map& map) {
  Shape shape;
  for (const auto& [key, value] : map) shape.Include(value);
  return shape;
}
template <typename T>
NoShape ShapeOf(const T&) {
  return {};
}

}  // namespace

template <typename T>
struct Value::Box : Value::Heap {
  explicit Box(T p) : payload(std::move(p)), shape(ShapeOf(payload)) {
    live_value_bytes += static_cast<int64_t>(Bytes());
  }
  Box(const Box&) = delete;
  Box& operator=(const Box&) = delete;
  ~Box() {
    live_value_bytes -= static_cast<int64_t>(Bytes());
    if constexpr (std::is_same_v<T, List> || std::is_same_v<T, Map>) {
      if (shape.nesting > kShallow) FreeParts();
    }
  }
  /// The same from the first to the last day: payloads never change.
  size_t Bytes() const { return sizeof(Box) + kPerAllocation + HeapBytes(payload); }

  // Frees what a container holds without recursing into it: a list nested a million deep, which a program can
  // build, must not overflow the stack. Parts that are not shared are taken apart in a loop.
  static constexpr uint32_t kShallow = 64;
  static void TakeContainers(List& list, std::vector<Value>* out) {
    for (Value& item : list) {
      if (item.nesting() > 0) out->push_back(std::move(item));
    }
  }
  static void TakeContainers(Map& map, std::vector<Value>* out) {
    for (auto& [key, value] : map) {
      if (value.nesting() > 0) out->push_back(std::move(value));
    }
  }
  void FreeParts() {
    std::vector<Value> pending;
    TakeContainers(payload, &pending);
    while (!pending.empty()) {
      const Value next = std::move(pending.back());
      pending.pop_back();
      if (next.bits_.heap->refs.load(std::memory_order_acquire) != 1) continue;
      if (next.is_list()) {
        TakeContainers(static_cast<Box<List>*>(next.bits_.heap)->payload, &pending);
      } else {
        TakeContainers(static_cast<Box<Map>*>(next.bits_.heap)->payload, &pending);
      }
    }
  }

  T payload;
  [[no_unique_address]] decltype(ShapeOf(std::declval<const T&>())) shape;
};

template <typename T>
Value Value::MakeBox(Kind kind, T payload) {
  Value v;
  v.bits_.heap = new Box<T>(std::move(payload));
  v.kind_ = kind;
  return v;
}

template <typename T>
const T& Value::Unbox() const {
  return static_cast<const Box<T>*>(bits_.heap)->payload;
}

int64_t LiveValueBytes() { return live_value_bytes; }

size_t ValueBytes(const Value& v) {
  const auto own = [](const auto& payload) {
    return sizeof(payload) + 2 * kPerAllocation + HeapBytes(payload);
  };
  switch (v.kind()) {
    case Value::Kind::kNull:
    case Value::Kind::kBool:
    case Value::Kind::kInt:
    case Value::Kind::kFloat:
    case Value::Kind::kDate:
    case Value::Kind::kLocalTime:
    case Value::Kind::kTime:
    case Value::Kind::kLocalDateTime:
    case Value::Kind::kNodeRef:
    case Value::Kind::kEdgeRef:
      return 0;
    case Value::Kind::kString:
    case Value::Kind::kBytes:
      return sizeof(std::string) + 2 * kPerAllocation + v.as_string().size();
    case Value::Kind::kDateTime:
      return own(v.as_date_time());
    case Value::Kind::kDuration:
      return own(v.as_duration());
    case Value::Kind::kPeriod:
      return own(v.as_period());
    case Value::Kind::kBound:
      return own(v.as_bound());
    case Value::Kind::kNode:
      return own(v.as_node());
    case Value::Kind::kEdge:
      return own(v.as_edge());
    case Value::Kind::kPath:
      return own(v.as_path());
    case Value::Kind::kPathRef:
      return own(v.as_path_ref());
    case Value::Kind::kList: {
      const List& list = v.as_list();
      size_t bytes = own(list);
      const size_t step = list.size() / 16 + 1;
      for (size_t i = 0; i < list.size(); i += step) bytes += step * ValueBytes(list[i]);
      return bytes;
    }
    case Value::Kind::kMap: {
      size_t bytes = own(v.as_map());
      for (const auto& [key, value] : v.as_map()) bytes += ValueBytes(value);
      return bytes;
    }
  }
  return 0;
}

Value Value::String(std::string s) { return MakeBox(Kind::kString, std::move(s)); }
Value Value::Bytes(std::string s) { return MakeBox(Kind::kBytes, std::move(s)); }
Value Value::ListOf(List items) { return MakeBox(Kind::kList, std::move(items)); }
Value Value::MapOf(Map entries) {
  auto before = [](const auto& a, const auto& b) { return a.first < b.first; };
  if (!std::is_sorted(entries.begin(), entries.end(), before)) {
    std::stable_sort(entries.begin(), entries.end(), before);
  }
  // Of equal keys the last one wins: unique() over the reversed order keeps it.
  auto keep = std::unique(entries.rbegin(), entries.rend(),
                          [](const auto& a, const auto& b) { return a.first == b.first; });
  entries.erase(entries.begin(), keep.base());
  return MakeBox(Kind::kMap, std::move(entries));
}
Value Value::Of(DateTime t) { return MakeBox(Kind::kDateTime, std::move(t)); }
Value Value::Of(Duration d) { return MakeBox(Kind::kDuration, d); }
Value Value::Of(Period p) { return Of(PeriodValue{p, {}, {}, PeriodValue::Mark::kNone}); }
Value Value::Of(PeriodValue p) { return MakeBox(Kind::kPeriod, std::move(p)); }
Value Value::Of(Bound b) { return Of(BoundValue{b, {}}); }
Value Value::Of(BoundValue b) { return MakeBox(Kind::kBound, std::move(b)); }
Value Value::Of(Node n) { return MakeBox(Kind::kNode, std::move(n)); }
Value Value::Of(Edge e) { return MakeBox(Kind::kEdge, std::move(e)); }
Value Value::Of(Path p) { return MakeBox(Kind::kPath, std::move(p)); }
Value Value::Of(fasti::PathRef p) { return MakeBox(Kind::kPathRef, std::move(p)); }

std::string_view Value::as_string() const {
  assert(kind_ == Kind::kString || kind_ == Kind::kBytes);
  return Unbox<std::string>();
}
const List& Value::as_list() const {
  assert(kind_ == Kind::kList);
  return Unbox<List>();
}
const Map& Value::as_map() const {
  assert(kind_ == Kind::kMap);
  return Unbox<Map>();
}
const DateTime& Value::as_date_time() const {
  assert(kind_ == Kind::kDateTime);
  return Unbox<DateTime>();
}
const Duration& Value::as_duration() const {
  assert(kind_ == Kind::kDuration);
  return Unbox<Duration>();
}
const PeriodValue& Value::as_period() const {
  assert(kind_ == Kind::kPeriod);
  return Unbox<PeriodValue>();
}
const BoundValue& Value::as_bound() const {
  assert(kind_ == Kind::kBound);
  return Unbox<BoundValue>();
}
const Node& Value::as_node() const {
  assert(kind_ == Kind::kNode);
  return Unbox<Node>();
}
const Edge& Value::as_edge() const {
  assert(kind_ == Kind::kEdge);
  return Unbox<Edge>();
}
const Path& Value::as_path() const {
  assert(kind_ == Kind::kPath);
  return Unbox<Path>();
}
const fasti::PathRef& Value::as_path_ref() const {
  assert(kind_ == Kind::kPathRef);
  return Unbox<fasti::PathRef>();
}
NodeId Value::node_id() const {
  return kind_ == Kind::kNode ? as_node().id : NodeId{static_cast<uint64_t>(bits_.i)};
}
EdgeId Value::edge_id() const {
  return kind_ == Kind::kEdge ? as_edge().id : EdgeId{static_cast<uint64_t>(bits_.i)};
}

uint32_t Value::nesting() const {
  if (kind_ == Kind::kList) return static_cast<const Box<List>*>(bits_.heap)->shape.nesting;
  if (kind_ == Kind::kMap) return static_cast<const Box<Map>*>(bits_.heap)->shape.nesting;
  return 0;
}
uint64_t Value::weight() const {
  if (kind_ == Kind::kList) return static_cast<const Box<List>*>(bits_.heap)->shape.weight;
  if (kind_ == Kind::kMap) return static_cast<const Box<Map>*>(bits_.heap)->shape.weight;
  return 1;
}

const Value* Value::Find(std::string_view key) const {
  const Map& map = as_map();
  auto it = std::lower_bound(map.begin(), map.end(), key,
                             [](const auto& e, std::string_view k) { return e.first < k; });
  return it != map.end() && it->first == key ? &it->second : nullptr;
}

void Value::Release() {
  if (bits_.heap->refs.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
  switch (kind_) {
    case Kind::kString:
    case Kind::kBytes:
      delete static_cast<Box<std::string>*>(bits_.heap);
      return;
    case Kind::kList:
      delete static_cast<Box<List>*>(bits_.heap);
      return;
    case Kind::kMap:
      delete static_cast<Box<Map>*>(bits_.heap);
      return;
    case Kind::kDateTime:
      delete static_cast<Box<DateTime>*>(bits_.heap);
      return;
    case Kind::kDuration:
      delete static_cast<Box<Duration>*>(bits_.heap);
      return;
    case Kind::kPeriod:
      delete static_cast<Box<PeriodValue>*>(bits_.heap);
      return;
    case Kind::kBound:
      delete static_cast<Box<BoundValue>*>(bits_.heap);
      return;
    case Kind::kNode:
      delete static_cast<Box<Node>*>(bits_.heap);
      return;
    case Kind::kEdge:
      delete static_cast<Box<Edge>*>(bits_.heap);
      return;
    case Kind::kPath:
      delete static_cast<Box<Path>*>(bits_.heap);
      return;
    case Kind::kPathRef:
      delete static_cast<Box<fasti::PathRef>*>(bits_.heap);
      return;
    case Kind::kNull:
    case Kind::kBool:
    case Kind::kInt:
    case Kind::kFloat:
    case Kind::kDate:
    case Kind::kLocalTime:
    case Kind::kTime:
    case Kind::kLocalDateTime:
    case Kind::kNodeRef:
    case Kind::kEdgeRef:
      return;
  }
}

std::string_view KindName(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::kNull:
      return "NULL";
    case Value::Kind::kBool:
      return "BOOLEAN";
    case Value::Kind::kInt:
      return "INTEGER";
    case Value::Kind::kFloat:
      return "FLOAT";
    case Value::Kind::kString:
      return "STRING";
    case Value::Kind::kBytes:
      return "BYTES";
    case Value::Kind::kList:
      return "LIST";
    case Value::Kind::kMap:
      return "MAP";
    case Value::Kind::kDate:
      return "DATE";
    case Value::Kind::kLocalTime:
      return "LOCAL TIME";
    case Value::Kind::kTime:
      return "ZONED TIME";
    case Value::Kind::kLocalDateTime:
      return "LOCAL DATETIME";
    case Value::Kind::kDateTime:
      return "ZONED DATETIME";
    case Value::Kind::kDuration:
      return "DURATION";
    case Value::Kind::kPeriod:
      return "PERIOD";
    case Value::Kind::kBound:
      return "BOUND";
    case Value::Kind::kNode:
    case Value::Kind::kNodeRef:
      return "NODE";
    case Value::Kind::kEdge:
    case Value::Kind::kEdgeRef:
      return "RELATIONSHIP";
    case Value::Kind::kPath:
    case Value::Kind::kPathRef:
      return "PATH";
  }
  return "ANY";
}

}  // namespace fasti
