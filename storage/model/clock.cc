#include <chrono>

#include "fasti/temporal.h"

namespace fasti {
namespace {

class WallClock final : public Clock {
 public:
  Instant Now() override {
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::microseconds>(since_epoch).count()};
  }
};

}  // namespace

Clock& Clock::System() {
  static WallClock clock;
  return clock;
}

}  // namespace fasti
