// T1: kill -9 at a random moment of a commit loop. The parent hears acknowledgements through a pipe, never
// from a file of the killed process. This proves whole commits and recovery; only the power cuts prove
// durability.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <thread>

#include "tests/fault/kv/workload.h"

namespace fasti::kv {
namespace {

constexpr const char* kChildStore = "FASTI_KILL_STORE";
constexpr const char* kChildFirst = "FASTI_KILL_FIRST";
constexpr uint32_t kAckMark = 0xac4ac4ac;
struct Ack {
  uint32_t mark = kAckMark;
  uint64_t number = 0;
};

// Not a test of its own: what the killed process runs. Its acknowledgements follow gtest's banner on the same
// pipe.
TEST(KillChild, Commits) {
  const char* store = std::getenv(kChildStore);
  if (store == nullptr) GTEST_SKIP() << "runs as the child of Kill";
  auto engine = OpenRocksDb(store, SmallOptions());
  if (!engine.ok()) _exit(3);
  const Workload workload(Seed());
  fflush(stdout);
  Ack ack;
  for (ack.number = std::strtoull(std::getenv(kChildFirst), nullptr, 10);; ++ack.number) {
    if (!workload.Run(**engine, ack.number, Durability::kSync).ok()) _exit(4);
    if (write(STDOUT_FILENO, &ack, sizeof ack) != static_cast<ssize_t>(sizeof ack)) _exit(5);
  }
}

/// The last acknowledgement in what the pipe carried.
uint64_t LastAck(std::string_view bytes, uint64_t none) {
  const std::string mark(reinterpret_cast<const char*>(&kAckMark), sizeof kAckMark);
  for (size_t at = bytes.rfind(mark); at != std::string_view::npos;
       at = at == 0 ? at : bytes.rfind(mark, at - 1)) {
    if (bytes.size() - at >= sizeof(Ack)) {
      Ack ack;
      std::memcpy(&ack, bytes.data() + at, sizeof ack);
      return ack.number;
    }
    if (at == 0) break;
  }
  return none;
}

TEST(Kill, NoAcknowledgedCommitIsLostAndNoneIsTorn) {
  const uint64_t seed = Seed();
  const Workload workload(seed);
  std::mt19937_64 random(seed);
  auto directory = std::make_unique<TempDirectory>();
  uint64_t last = 0, total = 0;
  const int cycles = Cycles(25);
  for (int cycle = 0; cycle < cycles; ++cycle) {
    SCOPED_TRACE("FASTI_FAULT_SEED=" + std::to_string(seed) + " cycle " + std::to_string(cycle));
    const std::string store = *directory / "store";
    int pipe_ends[2];
    ASSERT_EQ(pipe(pipe_ends), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      // A new program: a forked copy would lack RocksDB's background threads.
      dup2(pipe_ends[1], STDOUT_FILENO);
      setenv(kChildStore, store.c_str(), 1);
      setenv("FASTI_FAULT_SEED", std::to_string(seed).c_str(), 1);
      setenv(kChildFirst, std::to_string(last + 1).c_str(), 1);
      execl("/proc/self/exe", "kill-child", "--gtest_filter=KillChild.Commits", "--gtest_brief=1", nullptr);
      _exit(6);
    }
    close(pipe_ends[1]);
    std::this_thread::sleep_for(std::chrono::milliseconds(20 + random() % 80));
    kill(child, SIGKILL);
    std::string heard;
    char buffer[4096];
    for (ssize_t n = 0; (n = read(pipe_ends[0], buffer, sizeof buffer)) > 0;) {
      heard.append(buffer, static_cast<size_t>(n));
    }
    const uint64_t acknowledged = LastAck(heard, last);
    close(pipe_ends[0]);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself with " << WEXITSTATUS(status);

    const auto engine = MustOpen(store, SmallOptions());
    ASSERT_NE(engine, nullptr);
    const auto state = ReadState(*engine);
    ASSERT_TRUE(state.ok()) << state.status().ToString();
    const uint64_t head = HeadOf(*state);
    ASSERT_GE(head, acknowledged);
    ASSERT_LE(head, acknowledged + 1);
    ASSERT_TRUE(*state == workload.After(head)) << "the state is no prefix of the commits";
    total += head - last;
    last = head;
    if (last > 1500) {
      directory = std::make_unique<TempDirectory>();
      last = 0;
    }
  }
  std::printf("%d kills, %llu commits\n", cycles, static_cast<unsigned long long>(total));
}

}  // namespace
}  // namespace fasti::kv
