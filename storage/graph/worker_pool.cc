#include "storage/graph/worker_pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>

namespace fasti::graph {
namespace {

/// Parts are smaller than a thread's share, so that who begins late takes fewer of them.
constexpr size_t kPartsPerThread = 4;
/// A query asks again for each batch of its rows; waking a thread that sleeps takes as long as many a part.
constexpr std::chrono::microseconds kLooksForMore{60};

}  // namespace

/// What was asked for. Shared: a worker may look whether there is more when all is done already.
struct WorkerPool::Job {
  Job(size_t n, const std::function<void(size_t, size_t)>& call)
      : parts(n), f(call), left(static_cast<int>(n)) {}
  void WorkAs(size_t slot) {
    for (size_t part = next.fetch_add(1, std::memory_order_relaxed); part < parts;
         part = next.fetch_add(1, std::memory_order_relaxed)) {
      f(part, slot);
      if (left.fetch_sub(1, std::memory_order_acq_rel) == 1) left.notify_all();
    }
  }

  const size_t parts;
  const std::function<void(size_t, size_t)>& f;  ///< lives until nothing is left
  std::atomic<size_t> next{0};
  std::atomic<int> left;
  size_t slots = 1;  ///< given out; guarded by Waiting::mutex
};

struct WorkerPool::Waiting {
  std::mutex mutex;
  std::condition_variable wake;
  std::vector<std::shared_ptr<Job>> jobs;  ///< that can use another worker
  std::atomic<size_t> asked{0};            ///< jobs so far
  bool stop = false;
};

WorkerPool::WorkerPool(size_t threads, size_t min_part)
    : min_part_(std::max<size_t>(min_part, 1)), waiting_(std::make_unique<Waiting>()) {
  for (size_t i = 1; i < threads; ++i) workers_.emplace_back([this] { Work(); });
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(waiting_->mutex);
    waiting_->stop = true;
  }
  waiting_->wake.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

size_t WorkerPool::PartsFor(size_t elements) const {
  return std::clamp<size_t>(elements / min_part_, 1, threads() * kPartsPerThread);
}

void WorkerPool::Work() {
  std::unique_lock lock(waiting_->mutex);
  while (true) {
    waiting_->wake.wait(lock, [&] { return waiting_->stop || !waiting_->jobs.empty(); });
    if (waiting_->stop) return;
    const std::shared_ptr<Job> job = waiting_->jobs.front();
    const size_t slot = job->slots++;
    if (job->slots == threads()) waiting_->jobs.erase(waiting_->jobs.begin());
    lock.unlock();
    const size_t asked = waiting_->asked.load(std::memory_order_relaxed);
    job->WorkAs(slot);
    const auto until = std::chrono::steady_clock::now() + kLooksForMore;
    while (waiting_->asked.load(std::memory_order_relaxed) == asked &&
           std::chrono::steady_clock::now() < until) {
    }
    lock.lock();
  }
}

void WorkerPool::Run(size_t parts, const std::function<void(size_t, size_t)>& f) {
  const auto job = std::make_shared<Job>(parts, f);
  {
    const std::lock_guard lock(waiting_->mutex);
    waiting_->jobs.push_back(job);
    waiting_->asked.fetch_add(1, std::memory_order_relaxed);
  }
  for (size_t i = 1; i < std::min(parts, threads()); ++i) waiting_->wake.notify_one();
  job->WorkAs(0);
  {
    const std::lock_guard lock(waiting_->mutex);
    std::erase(waiting_->jobs, job);
  }
  for (int left = job->left.load(std::memory_order_acquire); left != 0;
       left = job->left.load(std::memory_order_acquire)) {
    job->left.wait(left, std::memory_order_acquire);
  }
}

}  // namespace fasti::graph
