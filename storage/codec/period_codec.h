// Period codec: the four bounds of a period compactly (docs/storage-format.md, "Periods"; model section 3).
// A precise period is a control byte and its finite ends; imprecision, flags and texts cost only where
// present. Pure functions.
#pragma once

#include <string>

#include "fasti/value.h"
#include "storage/codec/bytes.h"

namespace fasti::codec {

/// Appends `period` with its texts (the mark is not stored).
void EncodePeriod(const PeriodValue& period, std::string* out);
void EncodePeriod(const Period& period, std::string* out);
/// Reads a period; texts are skipped without copying when `texts` is null. On damage the reader fails: also
/// for bounds out of order.
Period DecodePeriod(ByteReader* in, PeriodValue* texts = nullptr);

/// The hull of possible valid time that index entries carry: [from.earliest, to.latest). Always costs 0
/// bytes.
std::string EncodeHull(const Interval& hull);
Result<Interval> DecodeHull(std::string_view bytes);

}  // namespace fasti::codec
