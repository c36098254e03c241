// The reader behind bound.h: one granule or range of the input forms, before its role is known.
// Internal to storage/temporal.
#pragma once

#include <string_view>

#include "fasti/status.h"
#include "fasti/temporal.h"

namespace fasti::bound_parse {

/// A bound as read: its limits in the FROM and TO reading, and what other readings need.
struct ReadBound {
  Bound bound;
  /// The end of the (last) granule: where an unknown end begins, and of 'VALID AT d'.
  Instant granule_end;
  /// As the end in 'a/b': the last day on which the fact holds, so the limits move one day. Timestamps do
  /// not.
  Bound as_slash_end;
  /// The whole stretch [first moment, granule_end) when the text is one granule without '~' or '%'.
  bool is_granule = false;
};

/// '2005', '2005-05', '2005-05-13', timestamps, '199X', '19XX', with '~' '?' '%'; '[a..b]', 'a..b', '..b',
/// 'a..', 'a..?'. Not '..' alone, which only a role can read.
Result<ReadBound> Read(std::string_view text);
/// From a typed value: one day, or one microsecond.
Result<ReadBound> FromDay(int64_t days);
ReadBound FromInstant(Instant t);

std::string_view Trim(std::string_view text);
Status Error(std::string_view detail, std::string message);

}  // namespace fasti::bound_parse
