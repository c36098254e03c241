#include "storage/graph/upgrade.h"

#include <algorithm>

#include "storage/codec/bytes.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/store.h"
#include "storage/kv/rocksdb_engine.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

/// Version 0 is that of the builds before the first release; their bytes are those of version 1.
Status FromVersion0(kv::Engine&) { return {}; }

constexpr UpgradeStep kSteps[] = {{0, FromVersion0}};

Result<codec::FormatRecord> ReadFormat(const kv::Engine& engine) {
  std::string bytes;
  FASTI_TRY_ASSIGN(const bool found, engine.GetSnapshot()->Get(kv::Space::kMeta, codec::FormatKey(), &bytes));
  if (!found) return codec::Damaged("store", "it has no format record");
  return codec::DecodeFormatRecord(bytes);
}

}  // namespace

std::span<const UpgradeStep> UpgradeSteps() { return kSteps; }

Status UpgradeEngine(kv::Engine& engine, std::span<const UpgradeStep> steps, uint32_t target) {
  FASTI_TRY_ASSIGN(codec::FormatRecord format, ReadFormat(engine));
  // Newer than this build, or with features it does not know: not ours to rewrite.
  FASTI_TRY_ASSIGN(const codec::OpenMode mode, codec::HowToOpen(format));
  if (format.version > target || mode == codec::OpenMode::kReadOnly) {
    return Status(Code::kIncompatible, "the store has format version " + std::to_string(format.version) +
                                           " or features of a newer Fasti; use that one");
  }
  while (format.version < target) {
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [&](const UpgradeStep& s) { return s.from == format.version; });
    if (step == steps.end()) {
      return Status(Code::kIncompatible, "format version " + std::to_string(format.version) +
                                             " is too old for this build; upgrade with an older Fasti first");
    }
    FASTI_TRY(step->run(engine));
    ++format.version;
    kv::WriteBatch batch;
    batch.Put(kv::Space::kMeta, codec::FormatKey(), codec::EncodeFormatRecord(format));
    FASTI_TRY(engine.Commit(batch, kv::Durability::kSync));
  }
  return {};
}

Status Upgrade(const std::string& path) {
  kv::RocksDbOptions options;
  options.create_if_missing = false;
  FASTI_TRY_ASSIGN(const std::unique_ptr<kv::Engine> engine, kv::OpenRocksDb(path, options));
  const Status upgraded = UpgradeEngine(*engine, UpgradeSteps(), codec::kFormatVersion);
  const Status closed = engine->Close();
  return upgraded.ok() ? closed : upgraded;
}

}  // namespace fasti::graph
