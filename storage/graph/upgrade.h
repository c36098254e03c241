// Bringing a store to the current format version, one version at a time (docs/storage-format.md, "Format
// record"; reliability.md, "upgrade"). A step may be interrupted anywhere: it can be run again from the
// start, and only after it has finished does the format record name the next version. Thread rule: nobody
// else has the store open.
#pragma once

#include <span>

#include "storage/codec/format_record.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

struct UpgradeStep {
  uint32_t from;  ///< to from + 1
  /// Changes what the next version writes differently; idempotent.
  Status (*run)(kv::Engine& engine);
};
/// All steps there are, ascending and without gaps up to the current version.
std::span<const UpgradeStep> UpgradeSteps();

/// Runs `steps` from the store's version up to `target`. @error kIncompatible newer than `target`, or older
/// than the first step.
Status UpgradeEngine(kv::Engine& engine, std::span<const UpgradeStep> steps, uint32_t target);

}  // namespace fasti::graph
