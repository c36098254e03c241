// A query that asks for more than a database should give: it has to end in an error, soon and in little
// memory.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "fasti/database.h"

namespace fasti::bombs {

struct Bomb {
  std::string name;
  /// Made when it is run: all of them together would take more memory than they are allowed.
  std::function<std::string()> text;
  /// What it must end with: kResourceExhausted (a limit), kQueryError (it is refused), kDeadlineExceeded (it
  /// would run for ages in little memory: only then is a deadline set), kOk (large, but it must work).
  Code ends = Code::kResourceExhausted;
  std::function<Parameters()> parameters = [] { return Parameters(); };
  /// The detail of the error where one code could mean several things.
  std::string detail = {};
};

/// What all of them find in the store: 1,000 nodes :N {i} without edges, and a clique of 40 nodes :K.
std::vector<std::string> Setup();
std::vector<Bomb> AllBombs();

}  // namespace fasti::bombs
