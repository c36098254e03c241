#include "query/parser/large_stack.h"

#include <pthread.h>

#include <exception>

namespace fasti::parser {
namespace {

// What one level of nesting may cost: about 17 rules of the grammar, each with its frame, and prediction that
// walks back over them when the text is wrong.
constexpr size_t kBytesPerLevel = 48 << 10;
constexpr size_t kLeastBytes = 192 << 10;
constexpr size_t kLargeStackBytes = 64 << 20;  // address space; only touched pages count

// The lowest address of this thread's stack. Asking is slow for the main thread, and the answer never
// changes.
uintptr_t StackBottom() {
  static thread_local const uintptr_t bottom = [] {
    pthread_attr_t attributes;
    void* low = nullptr;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return uintptr_t{0};
    pthread_attr_getstack(&attributes, &low, &size);
    pthread_attr_destroy(&attributes);
    return reinterpret_cast<uintptr_t>(low);
  }();
  return bottom;
}

struct Job {
  const std::function<void()>* work;
  std::exception_ptr thrown;
};

void* RunJob(void* argument) {
  auto* job = static_cast<Job*>(argument);
  try {
    (*job->work)();
  } catch (...) {
    job->thrown = std::current_exception();
  }
  return nullptr;
}

}  // namespace

size_t StackLeft() {
  const char here = 0;
  const uintptr_t bottom = StackBottom();
  const auto now = reinterpret_cast<uintptr_t>(&here);
  return bottom == 0 || now < bottom ? 256 << 10 : now - bottom;
}

bool RunWithStackFor(uint32_t depth, const std::function<void()>& work) {
  return RunWithStack(kLeastBytes + depth * kBytesPerLevel, work);
}

bool RunWithStack(size_t bytes, const std::function<void()>& work) {
  if (StackLeft() >= bytes) {
    work();
    return true;
  }
  Job job{&work, nullptr};
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return false;
  pthread_t thread;
  const bool started = pthread_attr_setstacksize(&attributes, kLargeStackBytes) == 0 &&
                       pthread_create(&thread, &attributes, RunJob, &job) == 0;
  pthread_attr_destroy(&attributes);
  if (!started) return false;
  pthread_join(thread, nullptr);
  if (job.thrown) std::rethrow_exception(job.thrown);
  return true;
}

}  // namespace fasti::parser
