// The `clock` directive's instants: "2024-01-10", "2024-01-10T12:30", "2024-01-10T12:30:00.000001Z"; UTC.
#pragma once

#include <optional>
#include <string_view>

#include "fasti/temporal.h"

namespace fasti::runner {

std::optional<Instant> ParseIsoInstant(std::string_view text);

}  // namespace fasti::runner
