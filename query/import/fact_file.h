// The form of an export: one row a fact. What Export writes and RestoreExport reads; the columns and the
// notation of values are the contract between the two. Pure functions.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "fasti/status.h"
#include "fasti/value.h"

namespace fasti::import {

enum FactColumn : uint32_t {
  kElement,  // n1, e1: ids in the exported store
  kAbout,    // existence, label, property
  kName,     // of the label or property; an edge's existence: its type
  kSource,   // an edge's existence: its ends
  kTarget,
  kType,  // of a property's value
  kValue,
  kValidFrom,  // as people read them
  kValidTo,
  kKnownFrom,
  kKnownTo,  // empty: still believed
  kExact,    // the period's limits and flags, where the texts do not say them
  kFactColumns
};
inline constexpr std::array<std::string_view, kFactColumns> kFactColumnNames = {
    "element", "about",      "name",     "source",     "target",   "type",
    "value",   "valid_from", "valid_to", "known_from", "known_to", "exact"};
using FactRow = std::array<std::string, kFactColumns>;

/// Type and value of a property as text. @error kUnsupported a value that no text stands for (a node)
Status WriteValue(const Value& value, FactRow* row);
/// @param evaluate reads an expression of the language: for lists, maps and the rarer types
Result<Value> ReadValue(std::string_view type, std::string_view text,
                        const std::function<Result<Value>(const std::string&)>& evaluate);

void WritePeriod(const PeriodValue& valid, FactRow* row);
Result<PeriodValue> ReadPeriod(std::string_view from, std::string_view to, std::string_view exact);

}  // namespace fasti::import
