// T1: kill -9 at a random moment of a commit loop. The parent hears acknowledgements through a pipe, never
// from a file of the killed process. This proves whole commits and recovery; only the power cuts prove
// durability.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "tests/fault/kv/workload.h"

namespace fasti::kv {
namespace {

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
      close(pipe_ends[0]);
      auto engine = OpenRocksDb(store, SmallOptions());
      if (!engine.ok()) _exit(3);
      for (uint64_t i = last + 1;; ++i) {
        if (!workload.Run(**engine, i, Durability::kSync).ok()) _exit(4);
        if (write(pipe_ends[1], &i, sizeof i) != static_cast<ssize_t>(sizeof i)) _exit(5);
      }
    }
    close(pipe_ends[1]);
    std::this_thread::sleep_for(std::chrono::milliseconds(10 + random() % 60));
    kill(child, SIGKILL);
    uint64_t acknowledged = last;
    for (uint64_t i = 0; read(pipe_ends[0], &i, sizeof i) == static_cast<ssize_t>(sizeof i);)
      acknowledged = i;
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
