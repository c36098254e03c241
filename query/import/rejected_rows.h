// Rows that could not be used, until they are written to a file: file, line, reason and the row as it stood.
// Nothing that was rejected is lost, however the import ends. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fasti/status.h"

namespace fasti::import {

/// Where a row stands: the import's number of the file, and the offset of its first byte.
struct Origin {
  uint32_t file = 0;
  uint64_t offset = 0;
};

class RejectedRows {
 public:
  void Add(Origin origin, std::string reason) { rows_.push_back({origin, std::move(reason)}); }
  size_t size() const { return rows_.size(); }

  struct File {
    std::string name;
    std::string_view bytes;
  };
  /// Writes CSV: file, line, reason, row; sorted by place. A row that two rules refused stands there once.
  Status Write(const std::string& path, const std::vector<File>& files);
  /// Reasons without their values, each with how often it was met, the most frequent first.
  std::vector<std::pair<std::string, uint64_t>> Reasons(size_t most) const;

 private:
  struct Row {
    Origin origin;
    std::string reason;
  };
  std::vector<Row> rows_;
};

}  // namespace fasti::import
