// How a corpus is run: every mode must give the same answers.
#pragma once

#include <string>

namespace fasti::runner {

struct Mode {
  bool on_disk = false;      ///< a RocksDB store in a scratch directory instead of ":memory:"
  bool optimize = true;      ///< off: plans without rewrite rules
  bool reopen = false;       ///< close and open the store between statements (implies on_disk)
  bool tiny_cache = false;   ///< caches too small to hold anything (implies on_disk)
  bool no_cache = false;     ///< no memory cache: everything is read from the store's blocks
  bool threads = false;      ///< reads are cut into the smallest parts and given to three threads
  bool prepared = false;     ///< queries through Prepare and Open, reading ones twice
  std::string project_root;  ///< what `load` paths are relative to
};

}  // namespace fasti::runner
