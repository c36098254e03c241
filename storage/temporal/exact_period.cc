#include "storage/temporal/exact_period.h"

#include <optional>

#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/bound_print.h"

namespace fasti {
namespace {

Status Unreadable(std::string_view text) {
  return Status::Query(
      "ArgumentError", Phase::kRuntime, "InvalidPeriod",
      "'" + std::string(text) + "' is no exact period; write 'exactly [a..b] to [c..d]' with four instants");
}

Result<Instant> ReadInstant(std::string_view text) {
  if (text == "-∞") return Instant::NegInfinity();
  if (text == "∞") return Instant::PosInfinity();
  FASTI_TRY_ASSIGN(const BoundValue read, ParseBound(text, BoundRole::kFrom));
  if (!read.bound.precise()) return Unreadable(text);
  return read.bound.earliest;
}

std::string PrintBoundExactly(const Bound& b) {
  std::string out = "[" + PrintInstant(b.earliest) + ".." + PrintInstant(b.latest) + "]";
  if ((b.flags & Bound::kDoubted) != 0) out += "?";
  if ((b.flags & Bound::kApproximate) != 0) out += "~";
  if ((b.flags & Bound::kUnknown) != 0) out += "u";
  return out;
}

Result<Bound> ReadBoundExactly(std::string_view text) {
  const size_t dots = text.find(".."), end = text.find(']');
  if (text.empty() || text.front() != '[' || dots == std::string_view::npos ||
      end == std::string_view::npos || end < dots) {
    return Unreadable(text);
  }
  Bound bound;
  FASTI_TRY_ASSIGN(bound.earliest, ReadInstant(text.substr(1, dots - 1)));
  FASTI_TRY_ASSIGN(bound.latest, ReadInstant(text.substr(dots + 2, end - dots - 2)));
  for (const char c : text.substr(end + 1)) {
    const uint8_t flag = c == '?'   ? Bound::kDoubted
                         : c == '~' ? Bound::kApproximate
                         : c == 'u' ? Bound::kUnknown
                                    : 0;
    if (flag == 0 || (bound.flags & flag) != 0) return Unreadable(text);
    bound.flags |= flag;
  }
  return bound;
}

}  // namespace

std::string PrintExactly(const Period& period) {
  return std::string(kExactly) + PrintBoundExactly(period.from) + " to " + PrintBoundExactly(period.to);
}

Result<Period> ParseExactly(std::string_view text) {
  constexpr std::string_view kTo = " to ";
  if (!text.starts_with(kExactly)) return Unreadable(text);
  const std::string_view body = text.substr(kExactly.size());
  const size_t to = body.find(kTo);
  if (to == std::string_view::npos) return Unreadable(text);
  Period period;
  FASTI_TRY_ASSIGN(period.from, ReadBoundExactly(body.substr(0, to)));
  FASTI_TRY_ASSIGN(period.to, ReadBoundExactly(body.substr(to + kTo.size())));
  if (period.from.earliest > period.from.latest || period.to.earliest > period.to.latest ||
      period.from.earliest >= period.to.latest) {
    return Unreadable(text);
  }
  return period;
}

}  // namespace fasti
