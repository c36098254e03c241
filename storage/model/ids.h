// Identities inside the store. Strong types that do not convert into each other.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

#include "fasti/value.h"

namespace fasti {

struct LabelId {
  uint32_t value = 0;
  friend constexpr auto operator<=>(const LabelId&, const LabelId&) = default;
};
/// An edge type ("relationship type" in query text).
struct TypeId {
  uint32_t value = 0;
  friend constexpr auto operator<=>(const TypeId&, const TypeId&) = default;
};
/// A property key.
struct KeyId {
  uint32_t value = 0;
  friend constexpr auto operator<=>(const KeyId&, const KeyId&) = default;
};
struct IndexId {
  uint32_t value = 0;
  friend constexpr auto operator<=>(const IndexId&, const IndexId&) = default;
};

/// A node or an edge.
struct ElementId {
  enum class Kind : uint8_t { kNode, kEdge };
  Kind kind = Kind::kNode;
  uint64_t value = 0;
  static constexpr ElementId Of(NodeId id) { return {Kind::kNode, id.value}; }
  static constexpr ElementId Of(EdgeId id) { return {Kind::kEdge, id.value}; }
  constexpr bool is_node() const { return kind == Kind::kNode; }
  constexpr NodeId node() const { return {value}; }
  constexpr EdgeId edge() const { return {value}; }
  friend constexpr auto operator<=>(const ElementId&, const ElementId&) = default;
};

enum class Direction : uint8_t { kOut = 0, kIn = 1, kBoth = 2 };

/// How sure it is that something holds at an instant.
enum class Certainty : uint8_t { kNo = 0, kPossible = 1, kCertain = 2 };

}  // namespace fasti

template <>
struct std::hash<fasti::ElementId> {
  size_t operator()(const fasti::ElementId& e) const noexcept {
    return (e.value * 2 + static_cast<uint64_t>(e.kind)) * 0x9E3779B97F4A7C15ull;
  }
};
template <>
struct std::hash<fasti::NodeId> {
  size_t operator()(const fasti::NodeId& n) const noexcept { return n.value * 0x9E3779B97F4A7C15ull; }
};
template <>
struct std::hash<fasti::EdgeId> {
  size_t operator()(const fasti::EdgeId& e) const noexcept { return e.value * 0x9E3779B97F4A7C15ull; }
};
