// Filters over packed adjacency columns, without decoding rows: two compares a row for precise data, in loops
// per width that the compiler vectorises; imprecise rows add the certain/possible distinction. Matches are
// appended to the caller's columns. Source: model sections 3 and 4; storage.md, "As-of read". Threads: an
// output at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "storage/codec/adjacency_block.h"
#include "storage/codec/id_filter.h"

namespace fasti::codec {

/// Which rows. Every member that is set must hold.
struct AdjacencyQuery {
  enum class Valid : uint8_t { kAt, kRange };
  Valid valid = Valid::kAt;
  Instant at;                     ///< kAt: possible there
  Interval range;                 ///< kRange: the possible extent meets it; the default is anytime
  std::optional<Instant> system;  ///< system_from <= system < system_to; not set: no test
  std::optional<NodeId> other;    ///< only this other end
  /// Other ends that do not pass are not named; nullptr: no test. Of use to `Append`, not to counting.
  const IdFilter* among = nullptr;
  /// kRange: rows that begin before it may be left out. Of use to `Append`, not to counting.
  bool begins_inside = false;

  static AdjacencyQuery At(Instant t) { return {Valid::kAt, t, {}, {}, {}, nullptr, false}; }
  static AdjacencyQuery Range(Interval r) { return {Valid::kRange, {}, r, {}, {}, nullptr, false}; }
};

/// Where matches go: appended, never cleared. Owned by the caller; null members are not wanted.
struct AdjacencyMatches {
  std::vector<NodeId>* others = nullptr;  ///< required
  std::vector<EdgeId>* edges = nullptr;
  /// kAt: 1 where certain. Stays empty as long as every entry of `others` is certain; from the first that is
  /// not, it has the size of `others`.
  std::vector<uint8_t>* certain = nullptr;
  std::vector<Period>* periods = nullptr;
  std::vector<Instant>* system_from = nullptr;
  /// Positions in `others` of rows that are not marked as contained in both ends' certain lives: the caller
  /// intersects those.
  std::vector<uint32_t>* uncontained = nullptr;
};

/// Appends the rows of the block that match; returns how many.
uint32_t AppendMatches(const AdjacencyBlockView& block, const AdjacencyQuery& query, AdjacencyMatches* out);
/// Counts them instead. kAt on precise rows touches only the two time columns.
uint32_t CountMatches(const AdjacencyBlockView& block, const AdjacencyQuery& query);

}  // namespace fasti::codec
