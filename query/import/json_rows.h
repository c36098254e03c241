// JSON Lines as rows; see rows.h.
#pragma once

#include <memory>
#include <string_view>

#include "query/import/rows.h"

namespace fasti::import {

std::unique_ptr<RowReader> MakeJsonRows(std::string_view bytes);

}  // namespace fasti::import
