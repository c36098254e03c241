// Evaluates a mapping's expressions and conditions over rows of one file. Missing is an empty optional: an
// absent cell, or one that the mapping calls missing. Texts view the row or the evaluator's buffers and hold
// until Begin. One thread.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/import/mapping.h"
#include "query/rows/rows.h"

namespace fasti::import {

using rows::Cell;
using rows::RawRow;

/// Text as found; `typed` if JSON says that it is a number or a boolean.
struct Text {
  std::string_view text;
  bool typed = false;
  bool quoted = false;  ///< JSON: certainly a string
};

class Evaluator {
 public:
  /// @param positions where each column of the section stands in the file's rows
  Evaluator(const Section& section, std::vector<uint32_t> positions, bool json);

  void Begin(const RawRow& row) {
    row_ = &row;
    if (!buffers_.empty()) buffers_.clear();
  }
  std::optional<Text> Get(const Expr& e) { return Evaluate(e, true); }
  /// As Get, but a cell that means missing is still its text: for words that mean open or unknown.
  std::optional<Text> GetRaw(const Expr& e) { return Evaluate(e, false); }
  bool Holds(const Condition& c);
  /// The value as a property of this type; null where missing.
  /// @error it does not read as one
  Result<Value> GetValue(const Assignment& a);
  Result<Value> Convert(const Text& text, const Assignment& a);

 private:
  std::optional<Text> Evaluate(const Expr& e, bool missing_words);
  std::optional<Text> Base(const Expr& e, bool missing_words);
  bool IsMissing(std::string_view text) const;
  std::string& Buffer() { return buffers_.emplace_back(); }

  const Section& section_;
  const std::vector<uint32_t> positions_;
  const bool json_;
  const bool only_empty_is_missing_;
  const RawRow* row_ = nullptr;
  std::deque<std::string> buffers_;
  // Values made before, by assignment and text: columns repeat themselves.
  std::unordered_map<const Assignment*, std::unordered_map<std::string, Value>> seen_;
};

}  // namespace fasti::import
