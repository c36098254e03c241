#include "query/functions/decimal_round.h"

#include <charconv>
#include <cmath>
#include <string>

namespace fasti {
namespace {

// How the digits that are cut off compare with half a unit of the last digit kept.
enum class Rest : uint8_t { kZero, kBelowHalf, kHalf, kAboveHalf };

Rest Classify(std::string_view rest, bool below) {
  if (rest.find_first_not_of('0') == std::string_view::npos) return Rest::kZero;
  if (below || rest[0] < '5') return Rest::kBelowHalf;
  if (rest[0] > '5' || rest.find_first_not_of('0', 1) != std::string_view::npos) return Rest::kAboveHalf;
  return Rest::kHalf;
}

bool AwayFromZero(RoundMode mode, Rest rest, bool negative, bool odd) {
  if (rest == Rest::kZero) return false;
  switch (mode) {
    case RoundMode::kUp:
      return true;
    case RoundMode::kDown:
      return false;
    case RoundMode::kCeiling:
      return !negative;
    case RoundMode::kFloor:
      return negative;
    case RoundMode::kHalfUp:
      return rest >= Rest::kHalf;
    case RoundMode::kHalfDown:
      return rest > Rest::kHalf;
    case RoundMode::kHalfEven:
      return rest > Rest::kHalf || (rest == Rest::kHalf && odd);
  }
  return false;
}

void Increment(std::string& digits) {
  for (size_t i = digits.size(); i-- > 0;) {
    if (digits[i] != '9') {
      ++digits[i];
      return;
    }
    digits[i] = '0';
  }
  digits.insert(digits.begin(), '1');
}

}  // namespace

std::optional<RoundMode> RoundModeOf(std::string_view name) {
  std::string upper(name);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  if (upper == "UP") return RoundMode::kUp;
  if (upper == "DOWN") return RoundMode::kDown;
  if (upper == "CEILING") return RoundMode::kCeiling;
  if (upper == "FLOOR") return RoundMode::kFloor;
  if (upper == "HALF_UP") return RoundMode::kHalfUp;
  if (upper == "HALF_DOWN") return RoundMode::kHalfDown;
  if (upper == "HALF_EVEN") return RoundMode::kHalfEven;
  return std::nullopt;
}

double RoundDecimal(double x, int64_t places, RoundMode mode) {
  if (!std::isfinite(x) || x == 0) return x;
  const bool negative = std::signbit(x);
  char buffer[40];
  const auto [end, error] =
      std::to_chars(buffer, buffer + sizeof(buffer), std::fabs(x), std::chars_format::scientific);
  const std::string_view text(buffer, static_cast<size_t>(end - buffer));
  const size_t e = text.find('e');
  std::string digits(1, text[0]);  // "d.ddde-07": the first digit counts 10^exponent.
  if (e > 2) digits.append(text.substr(2, e - 2));
  int exponent = 0;
  const size_t sign = text[e + 1] == '+' ? e + 2 : e + 1;
  std::from_chars(buffer + sign, end, exponent);

  // Doubles have no digits below 10^-1074, so more places change nothing (and must not overflow the sum).
  if (places > 1100) return x;
  const int64_t kept = exponent + 1 + places;
  if (kept >= static_cast<int64_t>(digits.size())) return x;
  std::string head = kept > 0 ? digits.substr(0, static_cast<size_t>(kept)) : std::string();
  const std::string_view tail = std::string_view(digits).substr(head.size());
  const bool odd = !head.empty() && ((head.back() - '0') & 1) != 0;
  if (AwayFromZero(mode, Classify(tail, kept < 0), negative, odd)) Increment(head);
  if (head.empty()) return negative ? -0.0 : 0.0;
  const std::string rounded = head + "e" + std::to_string(-places);
  double out = 0;
  std::from_chars(rounded.data(), rounded.data() + rounded.size(), out);
  return negative ? -out : out;
}

}  // namespace fasti
