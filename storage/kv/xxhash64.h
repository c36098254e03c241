// XXH64 as RocksDB's tables carry it, for our own check of those files (table_tail.h). Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace fasti::kv {

/// With seed 0.
uint64_t XxHash64(std::string_view bytes);

}  // namespace fasti::kv
