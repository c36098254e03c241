#include "tests/tck/worker_pool.h"

#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>
#include <string>
#include <utility>

namespace fasti::tck {
namespace {

using SteadyClock = std::chrono::steady_clock;

// What a worker writes: the item it begins, then its outcome. Both ends are the same program.
struct Header {
  uint32_t item = 0;
  uint8_t finished = 0;
  uint8_t verdict = 0;
  uint16_t reserved = 0;
  uint32_t message_bytes = 0;
};

bool WriteAll(int fd, const void* data, size_t size) {
  const char* p = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t n = write(fd, p, size);
    if (n <= 0) return false;
    p += n;
    size -= static_cast<size_t>(n);
  }
  return true;
}

[[noreturn]] void Work(int fd, size_t count, std::atomic<size_t>* next,
                       const std::function<Outcome(size_t)>& run) {
  for (size_t item = next->fetch_add(1); item < count; item = next->fetch_add(1)) {
    Header header;
    header.item = static_cast<uint32_t>(item);
    if (!WriteAll(fd, &header, sizeof header)) break;
    const Outcome outcome = run(item);
    header.finished = 1;
    header.verdict = static_cast<uint8_t>(outcome.verdict);
    header.message_bytes = static_cast<uint32_t>(outcome.message.size());
    if (!WriteAll(fd, &header, sizeof header) ||
        !WriteAll(fd, outcome.message.data(), outcome.message.size()))
      break;
  }
  // Not exit(): the parent's buffers and atexit handlers are not the worker's to run.
  _exit(0);
}

struct Worker {
  pid_t pid = -1;
  int fd = -1;
  std::string buffer;
  std::optional<size_t> item;  // begun, not finished
  SteadyClock::time_point since;
  bool timed_out = false;
};

std::string HowItEnded(int status, bool timed_out) {
  if (timed_out) return "no answer within the time limit";
  if (WIFSIGNALED(status)) return std::string("killed by signal ") + strsignal(WTERMSIG(status));
  return "ended with exit code " + std::to_string(WEXITSTATUS(status));
}

class Pool {
 public:
  Pool(size_t count, std::chrono::seconds limit, const std::function<Outcome(size_t)>& run)
      : count_(count), limit_(limit), run_(run), outcomes_(count, Outcome{Verdict::kCrash, "never ran"}) {
    void* shared =
        mmap(nullptr, sizeof(std::atomic<size_t>), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) {
      perror("mmap");
      exit(2);
    }
    next_ = new (shared) std::atomic<size_t>(0);
  }
  ~Pool() { munmap(next_, sizeof *next_); }

  std::vector<Outcome> Run(int jobs) {
    for (int i = 0; i < jobs; ++i) Start();
    while (!workers_.empty()) Wait();
    return std::move(outcomes_);
  }

 private:
  void Start() {
    int pipe_ends[2];
    if (pipe(pipe_ends) != 0) {
      perror("pipe");
      exit(2);
    }
    fflush(nullptr);
    const pid_t pid = fork();
    if (pid < 0) {
      perror("fork");
      exit(2);
    }
    if (pid == 0) {
      close(pipe_ends[0]);
      for (const Worker& other : workers_) close(other.fd);
      Work(pipe_ends[1], count_, next_, run_);
    }
    close(pipe_ends[1]);
    Worker worker;
    worker.pid = pid;
    worker.fd = pipe_ends[0];
    worker.since = SteadyClock::now();
    workers_.push_back(std::move(worker));
  }

  void Wait() {
    std::vector<pollfd> fds;
    for (const Worker& worker : workers_) fds.push_back({worker.fd, POLLIN, 0});
    poll(fds.data(), fds.size(), 200);
    const SteadyClock::time_point now = SteadyClock::now();
    // Backwards, because a worker that ended is taken out.
    for (size_t i = fds.size(); i-- > 0;) {
      Worker& worker = workers_[i];
      if ((fds[i].revents & (POLLIN | POLLHUP)) != 0 && !Read(&worker)) {
        Reap(i);
      } else if (worker.item && now - worker.since > limit_ && !worker.timed_out) {
        worker.timed_out = true;
        kill(worker.pid, SIGKILL);
      }
    }
  }

  // False at the end of the worker's output.
  bool Read(Worker* worker) {
    char chunk[65536];
    const ssize_t n = read(worker->fd, chunk, sizeof chunk);
    if (n <= 0) return false;
    worker->buffer.append(chunk, static_cast<size_t>(n));
    Header header;
    while (worker->buffer.size() >= sizeof header) {
      memcpy(&header, worker->buffer.data(), sizeof header);
      if (worker->buffer.size() < sizeof header + header.message_bytes) break;
      if (header.finished != 0) {
        outcomes_[header.item] = {static_cast<Verdict>(header.verdict),
                                  worker->buffer.substr(sizeof header, header.message_bytes)};
        worker->item.reset();
      } else {
        worker->item = header.item;
        worker->since = SteadyClock::now();
      }
      worker->buffer.erase(0, sizeof header + header.message_bytes);
    }
    return true;
  }

  void Reap(size_t i) {
    Worker worker = std::move(workers_[i]);
    workers_.erase(workers_.begin() + static_cast<std::ptrdiff_t>(i));
    close(worker.fd);
    int status = 0;
    waitpid(worker.pid, &status, 0);
    if (worker.item) outcomes_[*worker.item] = {Verdict::kCrash, HowItEnded(status, worker.timed_out)};
    if (next_->load() < count_) Start();
  }

  const size_t count_;
  const std::chrono::seconds limit_;
  const std::function<Outcome(size_t)>& run_;
  std::vector<Outcome> outcomes_;
  std::atomic<size_t>* next_ = nullptr;
  std::vector<Worker> workers_;
};

}  // namespace

std::vector<Outcome> RunInWorkers(size_t count, int jobs, std::chrono::seconds limit,
                                  const std::function<Outcome(size_t)>& run) {
  return Pool(count, limit, run).Run(jobs);
}

}  // namespace fasti::tck
