// WorkerPool calls every part once and never two at a time with one slot; and a reader that has helpers gives
// the answers, in the order, and the errors of one that reads node by node.
#include "storage/graph/worker_pool.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <random>

#include "storage/kv/fault_engine.h"
#include "storage/kv/memory_engine.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

constexpr int64_t kDay = 86'400'000'000;

TEST(WorkerPool, CallsEachPartOnceAndNoSlotTwiceAtATime) {
  WorkerPool pool(3, 1);
  ASSERT_EQ(pool.threads(), 3u);
  // Several ask at the same time, as sessions do.
  std::vector<std::thread> asking;
  for (int k = 0; k < 3; ++k) {
    asking.emplace_back([&pool] {
      for (size_t parts = 1; parts < 40; ++parts) {
        std::vector<std::atomic<int>> calls(parts);
        std::array<std::atomic<int>, 3> busy{};
        const std::thread::id own = std::this_thread::get_id();
        pool.Run(parts, [&](size_t part, size_t slot) {
          ASSERT_LT(slot, busy.size());
          EXPECT_EQ(busy[slot].fetch_add(1), 0);
          EXPECT_EQ(slot == 0, std::this_thread::get_id() == own);
          calls[part].fetch_add(1);
          busy[slot].fetch_sub(1);
        });
        for (const auto& n : calls) EXPECT_EQ(n.load(), 1);
      }
    });
  }
  for (std::thread& thread : asking) thread.join();
}

TEST(WorkerPool, SmallReadsStayWithOneThread) {
  const WorkerPool pool(2, 100);
  EXPECT_EQ(pool.PartsFor(0), 1u);
  EXPECT_EQ(pool.PartsFor(199), 1u);
  EXPECT_EQ(pool.PartsFor(200), 2u);
  EXPECT_EQ(pool.PartsFor(1'000'000), 8u);
}

class HelpedReadsTest : public ::testing::TestWithParam<uint64_t> {
 protected:
  void SetUp() override {
    StoreOptions options;
    options.clock = &clock;
    options.graph_cache_bytes = GetParam();
    options.reader_threads = 3;
    options.nodes_per_thread = 1;
    store = Must(Store::OpenOn(kv::NewFaultEngine(kv::NewMemoryEngine(), faults), options));
  }
  Transaction Begin(bool read_only) {
    TransactionOptions options;
    options.read_only = read_only;
    return Must(store->Begin(options));
  }
  /// Half of the edges end at one node; some are loops; some nodes live for a time only, some bounds are not
  /// exact.
  void Write() {
    std::mt19937 random(11);
    Transaction tx = Begin(false);
    types = {tx.InternType("R"), tx.InternType("S")};
    const auto lives = [](int64_t from, int64_t to) {
      return PeriodValue{
          Period::Of(Instant{from * kDay}, Instant{to * kDay}), {}, {}, PeriodValue::Mark::kNone};
    };
    for (int i = 0; i < 40; ++i) {
      WriteScope scope;
      if (i % 10 == 9) scope.period = lives(i, 200);
      nodes.push_back(Must(tx.CreateNode({}, {}, scope)));
    }
    int made = 0;
    for (int i = 0; i < 1500; ++i) {
      const auto from = static_cast<int64_t>(random() % 300);
      PeriodValue period = lives(from, from + 1 + static_cast<int64_t>(random() % 60));
      if (random() % 5 == 0) period.period.from.earliest.us -= 20 * kDay;
      WriteScope scope;
      scope.period = period;
      const NodeId to = random() % 2 == 0 ? nodes[0] : nodes[random() % nodes.size()];
      // Some would lie outside the lives of their ends.
      made += tx.CreateEdge(types[random() % 2], nodes[random() % nodes.size()], to, {}, scope).ok() ? 1 : 0;
    }
    ASSERT_GT(made, 1000);
    ASSERT_OK(tx.Commit());
  }

  ManualClock clock{Instant{1'700'000'000'000'000}};
  const std::shared_ptr<kv::FaultControl> faults = std::make_shared<kv::FaultControl>();
  std::shared_ptr<Store> store;
  std::vector<NodeId> nodes;
  std::vector<TypeId> types;
};

TEST_P(HelpedReadsTest, AnswerAsNodeByNode) {
  ASSERT_NO_FATAL_FAILURE(Write());
  Transaction tx = Begin(true);
  const GraphReader r = tx.Reader();
  std::vector<ValidSelector> selectors{ValidSelector::Anytime()};
  for (int64_t day = -10; day < 350; day += 30) {
    selectors.push_back(ValidSelector::At(Instant{day * kDay}));
    selectors.back().with_periods = day % 60 == 20;
    selectors.push_back(ValidSelector::Range({Instant{day * kDay}, Instant{(day + 20) * kDay}}));
  }
  for (const Direction direction : {Direction::kOut, Direction::kIn, Direction::kBoth}) {
    for (size_t n = 0; n <= types.size(); ++n) {
      const auto wanted = std::span(types).first(n);
      for (const ValidSelector& valid : selectors) {
        Expansion all, one;
        ASSERT_OK(r.Expand(nodes, direction, wanted, valid, &all));
        ASSERT_EQ(all.offsets.size(), nodes.size() + 1);
        std::vector<uint64_t> counts(nodes.size());
        ASSERT_OK(r.CountEdges(nodes, direction, wanted, valid, counts));
        bool uncertain = false;
        for (size_t i = 0; i < nodes.size(); ++i) {
          ASSERT_OK(r.Expand(std::span(nodes).subspan(i, 1), direction, wanted, valid, &one));
          const size_t begin = all.offsets[i];
          ASSERT_EQ(all.offsets[i + 1] - begin, one.others.size());
          uncertain = uncertain || !one.certain.empty();
          const auto same = [&](const auto& of_all, const auto& of_one) {
            return of_one.empty() ||
                   std::equal(of_one.begin(), of_one.end(), of_all.begin() + static_cast<ptrdiff_t>(begin));
          };
          EXPECT_TRUE(same(all.others, one.others));
          EXPECT_TRUE(same(all.edges, one.edges));
          EXPECT_TRUE(same(all.types, one.types));
          EXPECT_TRUE(same(all.outgoing, one.outgoing));
          if (!one.certain.empty()) {
            ASSERT_EQ(all.certain.size(), all.others.size());
            EXPECT_TRUE(same(all.certain, one.certain));
          } else if (!all.certain.empty()) {
            EXPECT_EQ(std::count(all.certain.begin() + static_cast<ptrdiff_t>(begin),
                                 all.certain.begin() + static_cast<ptrdiff_t>(all.offsets[i + 1]), 0),
                      0);
          }
          if (!all.periods.empty()) {
            ASSERT_EQ(all.periods.size(), all.others.size());
            EXPECT_TRUE(same(all.periods, one.periods));
          }
          uint64_t count = 0;
          ASSERT_OK(
              r.CountEdges(std::span(nodes).subspan(i, 1), direction, wanted, valid, std::span(&count, 1)));
          EXPECT_EQ(counts[i], count);
        }
        EXPECT_EQ(!all.certain.empty(), uncertain);
        if (valid.kind == ValidSelector::Kind::kRange) {
          EXPECT_EQ(all.periods.size(), all.others.size());
        }
      }
    }
  }
}

TEST_P(HelpedReadsTest, AFailedReadIsTheAnswersError) {
  ASSERT_NO_FATAL_FAILURE(Write());
  Transaction tx = Begin(true);
  Expansion x;
  for (const kv::FaultOp op : {kv::FaultOp::kGet, kv::FaultOp::kMultiGet, kv::FaultOp::kScan}) {
    faults->Fail(op, op == kv::FaultOp::kScan ? 1 : 3, Status(Code::kIOError, "the disk is gone"),
                 /*and_after=*/true);
  }
  const Status status = tx.Reader().Expand(nodes, Direction::kOut, types, ValidSelector::Anytime(), &x);
  EXPECT_EQ(status.code(), Code::kIOError);
  faults->Clear();
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutCache, HelpedReadsTest, ::testing::Values(0, 4096, 64 << 20));

}  // namespace
}  // namespace fasti::graph
