// Catalog to bytes and back: the schema (graph type, constraints, indexes), stored under its commit's instant
// so that KNOWN AT sees the schema of then, and the statistics, stored once (docs/storage-format.md,
// "Catalog"). Names are not in it: each has its own key. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "fasti/status.h"
#include "storage/catalog/catalog.h"

namespace fasti {

std::string EncodeSchema(const Catalog& catalog);
/// Sets graph_type, constraints, indexes and version of `catalog`.
Status DecodeSchema(std::string_view bytes, Catalog* catalog);

std::string EncodeStatistics(const Statistics& statistics);
Status DecodeStatistics(std::string_view bytes, Statistics* out);

}  // namespace fasti
