// The scenarios of a .feature file, ready to run: outlines expanded, the Background put in front, tables and
// doc strings unescaped. The part of Gherkin that the openCypher TCK uses; what it does not use is an error
// here, so that nothing is skipped in silence.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"

namespace fasti::tck {

using TableRow = std::vector<std::string>;
using Table = std::vector<TableRow>;

/// One step without its keyword ("Given", "And", …) and without the colon at its end.
struct Step {
  std::string text;
  std::string doc_string;
  Table table;
  int line = 0;
};

struct Scenario {
  std::string feature;
  std::string name;  ///< With "(example N)" when it came from an outline.
  std::string file;
  int line = 0;
  std::vector<std::string> tags;
  std::vector<Step> steps;
  bool HasTag(std::string_view tag) const;
};

/// @error kInvalidArgument with file and line, for what is not understood.
Result<std::vector<Scenario>> ParseFeature(std::string_view text, const std::string& file);
/// Every .feature file below `directory`, in order of path. @error kNotFound if there is none.
Result<std::vector<Scenario>> ReadFeatures(const std::filesystem::path& directory);

}  // namespace fasti::tck
