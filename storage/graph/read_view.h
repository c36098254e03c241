// ReadView: one committed state, immutable: a snapshot of the key-value engine, the commit it shows and the
// catalog that goes with it. Published by the writer after each group of commits; shared by everyone who
// reads. Thread rule: immutable, free for all threads.
#pragma once

#include <cstdint>
#include <memory>

#include "fasti/temporal.h"
#include "storage/catalog/catalog.h"
#include "storage/graph/memory_cache.h"
#include "storage/graph/node_facts.h"
#include "storage/graph/worker_pool.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

class ReadView {
 public:
  ReadView(std::shared_ptr<const kv::Snapshot> kv, uint64_t commit, Instant instant,
           std::shared_ptr<const Catalog> catalog, std::shared_ptr<MemoryCache> cache,
           std::shared_ptr<NodeFacts> facts = nullptr, std::shared_ptr<WorkerPool> workers = nullptr)
      : kv_(std::move(kv)),
        commit_(commit),
        instant_(instant),
        catalog_(std::move(catalog)),
        cache_(std::move(cache)),
        facts_(std::move(facts)),
        workers_(std::move(workers)),
        pin_(cache_ != nullptr ? cache_->NewPin() : nullptr) {}

  const kv::Snapshot& kv() const { return *kv_; }
  uint64_t commit() const { return commit_; }
  /// Of the last commit; -∞ in an empty store.
  Instant instant() const { return instant_; }
  const std::shared_ptr<const Catalog>& catalog() const { return catalog_; }
  /// Decoded facts about nodes, which readers use and add to; nullptr: none are kept.
  const std::shared_ptr<NodeFacts>& facts() const { return facts_; }
  /// Decoded pieces of this and other states; nullptr where the store keeps none. What is found there for
  /// this view lives as long as the view.
  MemoryCache* cache() const { return cache_.get(); }
  /// Threads that help readers; nullptr: there are none.
  WorkerPool* workers() const { return workers_.get(); }
  /// The same state; lets go of what only views before this one may still read in the cache.
  std::shared_ptr<const ReadView> Renewed() const {
    return std::make_shared<ReadView>(kv_, commit_, instant_, catalog_, cache_, facts_, workers_);
  }
  /// The same state read past the cache.
  std::shared_ptr<const ReadView> Uncached() const {
    return std::make_shared<ReadView>(kv_, commit_, instant_, catalog_, nullptr);
  }

 private:
  std::shared_ptr<const kv::Snapshot> kv_;
  uint64_t commit_;
  Instant instant_;
  std::shared_ptr<const Catalog> catalog_;
  std::shared_ptr<MemoryCache> cache_;
  std::shared_ptr<NodeFacts> facts_;
  std::shared_ptr<WorkerPool> workers_;
  MemoryCache::Pin pin_;
};

}  // namespace fasti::graph
