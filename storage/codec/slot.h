// SlotId: what a stored statement is about within its element: existence, one label, or one property.
// Represents: the 4-byte slot of the key and record layout (docs/storage-format.md, "Statements"). The two
// top bits are the kind, so that slots sort existence < labels < properties.
#pragma once

#include <compare>
#include <cstdint>

#include "storage/model/ids.h"

namespace fasti::codec {

struct SlotId {
  /// On disk. Never renumber.
  enum class Kind : uint8_t { kExistence = 0, kLabel = 1, kProperty = 2 };

  uint32_t value = 0;

  static constexpr uint32_t kMaxId = (1u << 30) - 1;
  static constexpr SlotId Existence() { return {0}; }
  static constexpr SlotId Of(LabelId id) { return {1u << 30 | id.value}; }
  static constexpr SlotId Of(KeyId id) { return {2u << 30 | id.value}; }
  constexpr Kind kind() const { return static_cast<Kind>(value >> 30); }
  constexpr uint32_t id() const { return value & kMaxId; }
  /// False for bytes no writer produces: a fourth kind, or an existence with a number.
  constexpr bool valid() const { return value == 0 || (value >> 30 != 0 && value >> 30 != 3); }
  friend constexpr auto operator<=>(const SlotId&, const SlotId&) = default;
};

}  // namespace fasti::codec
