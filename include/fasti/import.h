// Copyright 2026 The Fasti Authors. Licensed under the Apache License, Version 2.0.
//
// Import: files of rows (CSV, TSV, JSON Lines) become nodes, edges and periods as a *mapping* says, a small
// text (docs/import.md):
//
//   file 'members.csv'
//   node State key code = ccode :: INTEGER
//   node Organization key name = igo
//   edge State -[MEMBER_OF]-> Organization
//     set status
//     valid from first_year through last_year horizon 2014
//
//   fasti::ImportOptions options;
//   options.mapping_path = "igo.mapping";
//   auto report = fasti::Import(*db, options);
//
// A row that cannot be used is written to the file of rejected rows with its line and the reason. Rows
// without a recorded time become known now, as one commit through the bulk path; rows with one become known
// at it, a commit for each distinct time. Thread rule: one import at a time into a Database; other sessions
// may read.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "fasti/database.h"
#include "fasti/status.h"

namespace fasti {

struct ImportProgress {
  /// "reading", "checking and writing", "replaying"
  std::string_view phase;
  std::string file;
  uint64_t done = 0, total = 0;  ///< bytes while reading, rows while replaying
};

struct ImportOptions {
  /// The mapping: its path, or its text (then errors name it `mapping_path`, which need not exist).
  std::string mapping_path;
  std::string mapping_text;
  /// Where the files that the mapping names lie; empty: beside the mapping.
  std::string data_directory;
  /// Instead of the files that the mapping names: each replaces those of the same base name; if the mapping
  /// names one file only, all of these replace it.
  std::vector<std::string> files;
  /// Where rejected rows go; written only if there are any. Empty: `<mapping>.rejected.csv` in the working
  /// directory.
  std::string rejected_path;
  /// With more rejected rows than this nothing is loaded.
  uint64_t max_rejected = UINT64_MAX;
  /// Called now and then from the importing thread; false stops the import (kCancelled, nothing loaded that
  /// was not committed yet).
  std::function<bool(const ImportProgress&)> progress;
};

struct ImportReport {
  uint64_t rows = 0;              ///< read
  uint64_t skipped = 0;           ///< left out by the mapping's `where`
  uint64_t rejected = 0;          ///< in the file of rejected rows
  uint64_t nodes = 0, edges = 0;  ///< made
  uint64_t updated = 0;           ///< elements that were there and changed
  uint64_t commits = 0;
  /// Where the rejected rows are; empty if there are none.
  std::string rejected_path;
  /// The first few reasons, each with how many rows it met.
  std::vector<std::pair<std::string, uint64_t>> reasons;
};

/// @error kInvalidArgument the mapping is wrong: the message has line, column and the line itself;
///   kNotFound, kIOError a file; kResourceExhausted more than max_rejected rows were rejected.
Result<ImportReport> Import(const Database& database, const ImportOptions& options);

}  // namespace fasti
