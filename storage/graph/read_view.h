// ReadView: one committed state, immutable: a snapshot of the key-value engine, the commit it shows and the
// catalog that goes with it. Published by the writer after each group of commits; shared by everyone who
// reads. Thread rule: immutable, free for all threads.
#pragma once

#include <cstdint>
#include <memory>

#include "fasti/temporal.h"
#include "storage/catalog/catalog.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

class ReadView {
 public:
  ReadView(std::shared_ptr<const kv::Snapshot> kv, uint64_t commit, Instant instant,
           std::shared_ptr<const Catalog> catalog)
      : kv_(std::move(kv)), commit_(commit), instant_(instant), catalog_(std::move(catalog)) {}

  const kv::Snapshot& kv() const { return *kv_; }
  uint64_t commit() const { return commit_; }
  /// Of the last commit; -∞ in an empty store.
  Instant instant() const { return instant_; }
  const std::shared_ptr<const Catalog>& catalog() const { return catalog_; }

 private:
  std::shared_ptr<const kv::Snapshot> kv_;
  uint64_t commit_;
  Instant instant_;
  std::shared_ptr<const Catalog> catalog_;
};

}  // namespace fasti::graph
