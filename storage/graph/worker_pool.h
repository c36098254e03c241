// WorkerPool: threads that help where one query has much to read at once. What is to be done is cut into
// parts; the thread that asks works on them itself, and so do workers that happen to be idle. It never waits
// for a worker to be free, only for parts that have been begun, so that queries that ask at the same time
// slow each other down but do not wait for each other.
//
// Owner: StoreImpl, and every view, which may outlive it. Thread rule: free for all threads; parts must not
// ask for helpers themselves. Source: issue 5; docs/decisions/0019.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace fasti::graph {

class WorkerPool {
 public:
  /// @param threads that work on one query, the asking one among them; at least 2
  /// @param min_part elements that make a part worth handing on
  WorkerPool(size_t threads, size_t min_part);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  size_t threads() const { return workers_.size() + 1; }
  /// Into how many parts so many elements are best cut; 1: not at all.
  size_t PartsFor(size_t elements) const;
  /// Calls f(part, slot) for each part below `parts` and returns when all calls have. Calls with the same
  /// slot, below threads(), follow one another; slot 0 is the asking thread's.
  void Run(size_t parts, const std::function<void(size_t part, size_t slot)>& f);

 private:
  struct Job;
  struct Waiting;
  void Work();

  const size_t min_part_;
  const std::unique_ptr<Waiting> waiting_;
  std::vector<std::thread> workers_;
};

}  // namespace fasti::graph
