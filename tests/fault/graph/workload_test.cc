// The measure itself: a store without faults holds exactly what the workload says, now and in the past.
#include "tests/fault/graph/fault_store.h"

namespace fasti::fault {
namespace {

TEST(GraphWorkload, TheStoreHoldsWhatTheModelSays) {
  for (uint64_t seed = Seed(); seed < Seed() + 5; ++seed) {
    SCOPED_TRACE(Trace(seed, 0));
    const Workload workload(seed);
    auto store = graph::Store::Open(std::string(graph::Store::kMemory), {});
    ASSERT_TRUE(store.ok());
    graph::CommitReceipt receipt;
    for (uint64_t i = 1; i <= 120; ++i) {
      const auto committed = workload.Commit(**store, i);
      ASSERT_TRUE(committed.ok()) << i << ": " << committed.status().ToString();
      receipt = *committed;
      if (i % 20 == 0) {
        ASSERT_EQ(Difference(workload, **store, receipt, 10), "");
      }
    }
  }
}

}  // namespace
}  // namespace fasti::fault
