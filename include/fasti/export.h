// Copyright 2026 The Fasti Authors. Licensed under the Apache License, Version 2.0.
//
// Export: everything a store knows and knew, as files that people and other programs read and Import reads
// back.
//
//   fasti::ExportOptions options;
//   options.directory = "out";
//   auto report = fasti::Export(*db, options);   // out/facts.csv, out/schema.fasti, out/export.mapping
//
//   fasti::ImportOptions back;
//   back.mapping_path = "out/export.mapping";
//   fasti::Import(*empty, back);                 // the same answers at every valid and system time
//
// One row is one fact: what (existence, label, property), of which node or edge, its value, when it held, and
// from when until when it was believed. Ids are those of the exported store; the importing one gives its own.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "fasti/database.h"
#include "fasti/status.h"

namespace fasti {

enum class ExportFormat : uint8_t { kCsv, kJsonLines };

struct ExportOptions {
  /// Made if missing; files of an earlier export in it are refused.
  std::string directory;
  ExportFormat format = ExportFormat::kCsv;
  /// Called now and then with the elements done and there; false stops the export (kCancelled).
  std::function<bool(uint64_t done, uint64_t total)> progress;
};

struct ExportReport {
  uint64_t nodes = 0, edges = 0, facts = 0;
};

/// @error kAlreadyExists the directory holds an export; kIOError
Result<ExportReport> Export(const Database& database, const ExportOptions& options);

}  // namespace fasti
