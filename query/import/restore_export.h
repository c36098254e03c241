// Brings an export back into a store that knows nothing later: each instant at which a fact began or ceased
// to be believed becomes a commit at that instant, and then the schema is declared. One thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "fasti/import.h"
#include "query/rows/rows.h"

namespace fasti::import {

struct ExportedFacts {
  std::string name;  // for messages
  std::string_view bytes;
  rows::RowSettings settings;
  std::string_view schema;
};

/// @error kInvalidArgument the file is damaged (with its line); nothing of it was loaded
Status RestoreExport(const Database& database, const ExportedFacts& facts,
                     const std::function<Status(uint64_t done, uint64_t total)>& progress,
                     ImportReport* report);

}  // namespace fasti::import
