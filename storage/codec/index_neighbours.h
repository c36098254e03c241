// Which encoded index values (index_value.h) stand next to each other, so that they are worth reading
// together: numbers and days within the same 256, texts that differ in their last digits or letter only. Pure
// functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fasti::codec {

struct IndexNeighbourhood {
  uint64_t id = 0;   ///< of the neighbourhood: a hash
  uint8_t part = 0;  ///< of the value in it, less than 64; others may share it
};
/// nullopt: a composite value, or of a kind that has none.
std::optional<IndexNeighbourhood> NeighbourhoodOf(std::string_view value);

/// The neighbourhood's values are among those of [lower, upper), in which others may lie as well.
struct IndexNeighbours {
  std::string lower, upper;
};
/// @pre NeighbourhoodOf has one
IndexNeighbours NeighboursOf(std::string_view value);

}  // namespace fasti::codec
