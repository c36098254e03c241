// Rounding to decimal places, on the shortest decimal text of a float rather than on its binary value, so
// that round(2.675, 2) is 2.68 as people expect (and as java.math.BigDecimal.valueOf gives).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fasti {

enum class RoundMode : uint8_t { kUp, kDown, kCeiling, kFloor, kHalfUp, kHalfDown, kHalfEven };

/// 'HALF_UP' and its kin, in any letter case.
std::optional<RoundMode> RoundModeOf(std::string_view name);
/// `places` digits after the point. Infinities and NaN are returned as they are.
double RoundDecimal(double x, int64_t places, RoundMode mode);

}  // namespace fasti
