// JSON Lines as rows; see rows.h.
#pragma once

#include <memory>
#include <string_view>

#include "query/rows/rows.h"

namespace fasti::rows {

std::unique_ptr<RowReader> MakeJsonRows(std::string_view bytes);

}  // namespace fasti::rows
