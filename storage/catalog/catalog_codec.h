// The catalog as bytes of the meta space (docs/storage-format.md, "meta"): the schema (graph type,
// constraints, indexes), which is written anew at each change under the commit's instant, and the statistics,
// which are written with every commit and have no history. Names are stored one by one, not here.
#pragma once

#include <string>
#include <string_view>

#include "fasti/status.h"
#include "storage/catalog/catalog.h"

namespace fasti {

std::string EncodeSchema(const Catalog& catalog);
/// Replaces graph type, constraints, indexes and version of `catalog`. @error kCorruption
Status DecodeSchema(std::string_view bytes, Catalog* catalog);

std::string EncodeStatistics(const Statistics& statistics);
/// @error kCorruption
Status DecodeStatistics(std::string_view bytes, Statistics* statistics);

}  // namespace fasti
