// T1 on whole graphs: kill -9 at a random moment of a commit loop, or of the opening before it. The parent
// hears acknowledgements, with their receipts, through a pipe, never from a file of the killed process. This
// proves whole commits and recovery; only the power cuts prove durability.
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <thread>

#include "tests/fault/graph/fault_store.h"

namespace fasti::fault {
namespace {

using graph::CommitReceipt;
using graph::Store;

constexpr const char* kChildStore = "FASTI_KILL_GRAPH";
constexpr const char* kChildFirst = "FASTI_KILL_FIRST";

/// What the pipe carries: at most PIPE_BUF bytes, so that each write is whole or absent.
struct Ack {
  char mark[8] = {'F', 'A', 'S', 'T', 'I', 'A', 'C', 'K'};
  uint64_t commit = 0;  ///< twice 0: about to open, opened; then the commits
  int64_t instant = 0;
  char hash[32] = {};
};

// Not a test of its own: what the killed process runs. Its acknowledgements follow gtest's banner.
TEST(GraphKillChild, Commits) {
  const char* path = std::getenv(kChildStore);
  if (path == nullptr) GTEST_SKIP() << "runs as the child of GraphKill";
  fflush(stdout);
  const auto tell = [](const Ack& ack) {
    if (write(STDOUT_FILENO, &ack, sizeof ack) != static_cast<ssize_t>(sizeof ack)) _exit(5);
  };
  tell({});
  const auto store = Store::Open(path, SmallOptions());
  if (!store.ok()) _exit(3);
  tell({});
  const Workload workload(Seed());
  for (uint64_t number = std::strtoull(std::getenv(kChildFirst), nullptr, 10);; ++number) {
    const auto receipt = workload.Commit(**store, number);
    if (!receipt.ok()) _exit(4);
    Ack ack;
    ack.commit = receipt->commit, ack.instant = receipt->instant.us;
    std::memcpy(ack.hash, receipt->hash.data(), sizeof ack.hash);
    tell(ack);
  }
}

class Child {
 public:
  Child(const std::string& path, uint64_t seed, uint64_t first) {
    int ends[2];
    if (pipe(ends) != 0) return;
    pid_ = fork();
    if (pid_ == 0) {
      // A new program: a forked copy would lack RocksDB's background threads.
      dup2(ends[1], STDOUT_FILENO);
      close(ends[0]);
      setenv(kChildStore, path.c_str(), 1);
      setenv("FASTI_FAULT_SEED", std::to_string(seed).c_str(), 1);
      setenv(kChildFirst, std::to_string(first).c_str(), 1);
      execl("/proc/self/exe", "kill-child", "--gtest_filter=GraphKillChild.Commits", "--gtest_brief=1",
            nullptr);
      _exit(6);
    }
    close(ends[1]);
    pipe_ = ends[0];
  }
  ~Child() {
    if (pipe_ >= 0) close(pipe_);
  }
  /// Waits until the child has sent as many messages; false when it does not come to it.
  bool HasSent(size_t messages) {
    pollfd poll_for{pipe_, POLLIN, 0};
    const auto sent = [&] {
      const size_t at = heard_.find("FASTIACK");
      return at == std::string::npos ? 0 : (heard_.size() - at) / sizeof(Ack);
    };
    while (sent() < messages) {
      if (poll(&poll_for, 1, 60'000) <= 0 || !Hear()) return false;
    }
    return true;
  }
  /// The last acknowledgement, or `none`. The child is dead afterwards.
  Result<CommitReceipt> Kill(CommitReceipt none) {
    kill(pid_, SIGKILL);
    while (Hear()) {
    }
    int status = 0;
    if (waitpid(pid_, &status, 0) != pid_ || !WIFSIGNALED(status)) {
      return Status(Code::kInternal, "the child ended by itself with " + std::to_string(WEXITSTATUS(status)));
    }
    for (size_t at = heard_.find("FASTIACK"); heard_.size() - at >= sizeof(Ack); at += sizeof(Ack)) {
      Ack ack;
      std::memcpy(&ack, heard_.data() + at, sizeof ack);
      if (ack.commit == 0) continue;
      none = {ack.commit, {ack.instant}, std::string(ack.hash, sizeof ack.hash)};
    }
    return none;
  }

 private:
  bool Hear() {
    char buffer[4096];
    const ssize_t n = read(pipe_, buffer, sizeof buffer);
    if (n > 0) heard_.append(buffer, static_cast<size_t>(n));
    return n > 0;
  }
  pid_t pid_ = -1;
  int pipe_ = -1;
  std::string heard_;
};

TEST(GraphKill, NoAcknowledgedCommitIsLostAndNoneIsTorn) {
  const uint64_t seed = Seed();
  std::mt19937_64 random(seed);
  std::unique_ptr<MemoryDirectory> directory;
  std::unique_ptr<Workload> workload;
  uint64_t last = 0, total = 0, store_seed = 0, none_heard = 0;
  CommitReceipt receipt;
  const int cycles = Cycles(200);
  for (int cycle = 0; cycle < cycles; ++cycle) {
    SCOPED_TRACE(Trace(seed, cycle));
    if (directory == nullptr || last > 120) {
      directory = std::make_unique<MemoryDirectory>();
      store_seed = random();
      workload = std::make_unique<Workload>(store_seed);
      last = 0, receipt = {};
    }
    const std::string path = *directory / "store";
    Child child(path, store_seed, last + 1);
    // One in four while it opens, the others among the commits.
    ASSERT_TRUE(child.HasSent(random() % 4 == 0 ? 1 : 2));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
    const auto acknowledged = child.Kill(receipt);
    ASSERT_TRUE(acknowledged.ok()) << acknowledged.status().ToString();
    if (acknowledged->commit == receipt.commit) ++none_heard;
    receipt = *acknowledged;

    const auto store = OpenQuickly(path);
    ASSERT_TRUE(store.ok()) << store.status().ToString();
    const uint64_t head = HeadOf(**store);
    ASSERT_GE(head, receipt.commit) << "an acknowledged commit is lost";
    ASSERT_LE(head, std::max(last, receipt.commit) + 1);
    ASSERT_EQ(Difference(*workload, **store, receipt, 1), "");
    total += head - last;
    last = head;
  }
  std::printf("%d kills (%llu before a commit), %llu commits, 0 lost, 0 torn\n", cycles,
              static_cast<unsigned long long>(none_heard), static_cast<unsigned long long>(total));
}

}  // namespace
}  // namespace fasti::fault
