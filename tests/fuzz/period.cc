// Strings of periods, bounds and openCypher's temporal values. Holds: what is read prints as text that is
// read back as the same limits and flags.
#include "storage/temporal/bound.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/temporal_parse.h"
#include "tests/fuzz/expect.h"

namespace fasti::fuzz {
namespace {

void ReadAll(std::string_view text) {
  if (const auto period = ParsePeriod(text); period.ok()) {
    const std::string printed = PrintPeriod(period->period);
    const auto again = ParsePeriod(printed);
    Expect(again.ok(), "a printed period is read back", printed);
    Expect(again->period == period->period, "a printed period is the same", printed);
  }
  for (const BoundRole role : {BoundRole::kFrom, BoundRole::kTo, BoundRole::kAt, BoundRole::kWindow}) {
    const auto bound = ParseBound(text, role);
    if (!bound.ok() || role == BoundRole::kWindow) continue;
    const std::string printed = PrintBound(bound->bound);
    const auto again = ParseBound(printed, role);
    // An infinite limit prints as a symbol that only a period may hold.
    if (!again.ok()) continue;
    Expect(again->bound == bound->bound, "a printed bound is the same", printed);
  }
  (void)ParseDate(text);
  (void)ParseLocalTime(text);
  (void)ParseTime(text);
  (void)ParseLocalDateTime(text);
  (void)ParseDateTime(text);
  (void)ParseDuration(text);
  (void)ParseOffset(text);
}

}  // namespace
}  // namespace fasti::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  fasti::fuzz::ReadAll({reinterpret_cast<const char*>(data), size});
  return 0;
}
