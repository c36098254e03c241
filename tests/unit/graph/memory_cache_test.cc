// The memory cache by itself, and readers through it against readers past it.
#include "storage/graph/memory_cache.h"

#include <atomic>
#include <random>
#include <thread>

#include "storage/graph/read_view.h"
#include "storage/graph/store_impl.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

/// Counts how many of them there are.
class Thing final : public MemoryCache::Item {
 public:
  Thing(MemoryCache::Key key, Instant since, int value, size_t size) : Item(key, since), value(value) {
    bytes = size;
    ++alive;
  }
  ~Thing() override { --alive; }
  const int value;
  static std::atomic<int> alive;
};
std::atomic<int> Thing::alive{0};

bool Put(MemoryCache& cache, uint64_t id, int value, uint64_t commit, size_t size = 100) {
  std::unique_ptr<MemoryCache::Item> item =
      std::make_unique<Thing>(MemoryCache::Key{1, id}, Instant{static_cast<int64_t>(commit)}, value, size);
  return cache.Insert(&item, commit);
}
/// The value seen by the view of this commit, or -1.
int Get(const MemoryCache& cache, uint64_t id, uint64_t commit) {
  const auto* found = cache.Find({1, id}, commit, Instant{static_cast<int64_t>(commit)});
  return found == nullptr ? -1 : static_cast<const Thing*>(found)->value;
}

TEST(MemoryCache, AViewSeesWhatHeldAtItsCommit) {
  MemoryCache cache(1 << 20, [] {});
  EXPECT_TRUE(Put(cache, 7, 1, /*commit=*/10));
  EXPECT_EQ(Get(cache, 7, 9), -1);
  EXPECT_EQ(Get(cache, 7, 10), 1);
  EXPECT_EQ(Get(cache, 7, 15), 1);
  cache.Changed({{1, 7}}, 12);
  EXPECT_EQ(Get(cache, 7, 11), 1);
  EXPECT_EQ(Get(cache, 7, 12), -1);
  // Read at 11, before the change: must not be taken for what holds at 12.
  EXPECT_FALSE(Put(cache, 7, 2, 11));
  EXPECT_TRUE(Put(cache, 7, 3, 12));
  EXPECT_EQ(Get(cache, 7, 12), 3);
  cache.AllChanged(20);
  EXPECT_EQ(Get(cache, 7, 19), 3);
  EXPECT_EQ(Get(cache, 7, 20), -1);
  EXPECT_FALSE(Put(cache, 8, 4, 19));
  EXPECT_TRUE(Put(cache, 8, 5, 20));
  cache.Clear();
  EXPECT_EQ(Get(cache, 8, 20), -1);
  EXPECT_EQ(Get(cache, 7, 19), -1);
  EXPECT_EQ(cache.bytes(), 0u);
}

TEST(MemoryCache, WhatAViewFoundLivesAsLongAsTheView) {
  std::atomic<int> renewed{0};
  MemoryCache::Pin latest;
  {
    MemoryCache cache(64 << 10, [&] { ++renewed; });
    MemoryCache::Pin old = cache.NewPin();
    ASSERT_TRUE(Put(cache, 1, 42, 1));
    const auto* found = static_cast<const Thing*>(cache.Find({1, 1}, 1, Instant{1}));
    ASSERT_NE(found, nullptr);
    for (uint64_t i = 2; i < 5000; ++i) {
      Put(cache, i, 0, 1);
      latest = cache.NewPin();
    }
    EXPECT_GT(renewed, 0);
    EXPECT_LE(cache.bytes(), cache.budget());
    EXPECT_EQ(found->value, 42);
    const int before = Thing::alive;
    old.reset();
    EXPECT_LT(Thing::alive, before);  // what was taken out went with the view
    for (uint64_t i = 5000; i < 9000; ++i) {
      Put(cache, i, 0, 1);
      latest = cache.NewPin();
    }
    EXPECT_LE(static_cast<uint64_t>(Thing::alive) * 100, cache.budget() * 3 / 2);
    latest.reset();
  }
  EXPECT_EQ(Thing::alive, 0);
}

TEST(MemoryCache, WhatIsSpareGoesFirst) {
  class Spare final : public MemoryCache::Item {
   public:
    explicit Spare(uint64_t id) : Item({2, id}, Instant{1}, /*spare=*/true) { bytes = 100; }
  };
  MemoryCache cache(10'000, [] {});
  const MemoryCache::Pin pin = cache.NewPin();
  for (uint64_t i = 0; i < 35; ++i) {
    std::unique_ptr<MemoryCache::Item> spare = std::make_unique<Spare>(i);
    ASSERT_TRUE(cache.Insert(&spare, 1));
    ASSERT_NE(cache.Find({2, i}, 1, Instant{1}), nullptr);  // used, and still spare
    ASSERT_TRUE(Put(cache, i, 1, 1));
  }
  EXPECT_TRUE(cache.HasRoom(500));
  EXPECT_FALSE(cache.HasRoom(501));
  for (uint64_t i = 35; i < 80; ++i) ASSERT_TRUE(Put(cache, i, 1, 1));
  size_t things = 0, spares = 0;
  for (uint64_t i = 0; i < 80; ++i) {
    things += Get(cache, i, 1) == 1 ? 1 : 0;
    spares += cache.Find({2, i}, 1, Instant{1}) != nullptr ? 1 : 0;
  }
  EXPECT_EQ(things, 80u);
  EXPECT_LT(spares, 35u);
}

TEST(MemoryCache, GrowsWhileItIsRead) {
  MemoryCache cache(64 << 20, [] {});
  const MemoryCache::Pin pin = cache.NewPin();
  std::atomic<uint64_t> last{0};
  std::vector<std::thread> readers;
  std::atomic<bool> done{false}, wrong{false};
  for (int t = 0; t < 2; ++t) {
    readers.emplace_back([&] {
      for (uint64_t i = 0; !done; ++i) {
        const uint64_t n = last.load();
        if (n == 0) continue;
        const int value = Get(cache, i % n, 1);
        if (value != -1 && value != static_cast<int>(i % n)) wrong = true;
      }
    });
  }
  for (uint64_t i = 0; i < 50'000; ++i) {
    ASSERT_TRUE(Put(cache, i, static_cast<int>(i), 1));
    last = i + 1;
  }
  done = true;
  for (std::thread& t : readers) t.join();
  EXPECT_FALSE(wrong);
  for (uint64_t i = 0; i < 50'000; ++i) ASSERT_EQ(Get(cache, i, 1), static_cast<int>(i));
}

// --- readers

/// Everything a random question about the graph is answered with, as text.
class Questions {
 public:
  Questions(uint32_t seed, uint64_t nodes, uint64_t edges) : random_(seed), nodes_(nodes), edges_(edges) {}

  void AskBoth(const std::shared_ptr<const ReadView>& view, std::optional<Instant> system) {
    const GraphReader cached(view, nullptr, system), plain(view->Uncached(), nullptr, system);
    for (int i = 0; i < 12; ++i) {
      const uint32_t seed = random_();
      random_.seed(seed);
      const std::string a = Ask(cached);
      random_.seed(seed);
      const std::string b = Ask(plain);
      ASSERT_EQ(a, b);
    }
  }

 private:
  uint64_t Draw(uint64_t n) { return random_() % n; }
  Instant Time() {
    return Draw(12) == 0 ? kNegInf : Instant{static_cast<int64_t>(Draw(200)) * 86'400'000'000};
  }

  std::string Ask(const GraphReader& reader) {
    std::vector<std::string> lines;
    const ValidSelector valid = Draw(3) != 0   ? ValidSelector::At(Time())
                                : Draw(2) == 0 ? ValidSelector::Anytime()
                                               : ValidSelector::Range({Time(), Time()});
    std::vector<TypeId> types;
    const uint64_t of_types = Draw(4);
    for (uint64_t t = 0; t < 2 && of_types != 0; ++t) {
      const auto id = reader.catalog().FindType(t == 0 ? "R" : "S");
      if (id && (of_types == 3 || of_types == t + 1)) types.push_back(*id);
    }
    const auto direction = static_cast<Direction>(Draw(3));
    std::vector<NodeId> from, to;
    for (uint64_t i = 0, n = 1 + Draw(4); i < n; ++i) {
      from.push_back({1 + Draw(nodes_)});
      to.push_back({1 + Draw(nodes_)});
    }
    Expansion x;
    const bool pairs = Draw(4) == 0;
    EXPECT_OK(pairs ? reader.ExpandInto(from, to, direction, types, valid, &x)
                    : reader.Expand(from, direction, types, valid, &x));
    for (size_t k = 0; k + 1 < x.offsets.size(); ++k) {
      for (size_t i = x.offsets[k]; i < x.offsets[k + 1]; ++i) {
        std::string line = std::to_string(k) + ":" + std::to_string(x.edges[i].value) + ">" +
                           std::to_string(x.others[i].value);
        if (!x.types.empty()) line += " t" + std::to_string(x.types[i].value);
        if (!x.outgoing.empty()) line += " o" + std::to_string(x.outgoing[i]);
        if (!x.certain.empty()) line += x.certain[i] != 0 ? "" : " possible";
        if (!x.periods.empty()) {
          line += " " + std::to_string(x.periods[i].from.earliest.us) + "," +
                  std::to_string(x.periods[i].from.latest.us) + "," +
                  std::to_string(x.periods[i].to.earliest.us) + "," +
                  std::to_string(x.periods[i].to.latest.us);
        }
        lines.push_back(std::move(line));
      }
    }
    const NodeId node{1 + Draw(nodes_ + 2)};
    const EdgeId edge{1 + Draw(edges_ + 2)};
    const Instant t = Time();
    lines.push_back("node " + std::to_string(static_cast<int>(ExistsAt(reader, ElementId::Of(node), t))));
    lines.push_back("edge " + std::to_string(static_cast<int>(ExistsAt(reader, ElementId::Of(edge), t))));
    const Result<EdgeEnds> ends = reader.Ends(edge);
    lines.push_back(ends.ok() ? "ends " + std::to_string(ends->target.value) : "no ends");
    if (const auto key = reader.catalog().FindKey("k")) {
      lines.push_back("k " + PropertyAt(reader, ElementId::Of(node), *key, t));
      if (!reader.catalog().indexes.empty()) {
        const Value value = Value::Int(static_cast<int64_t>(Draw(nodes_)));
        for (const uint64_t id :
             All(reader.SeekIndex(reader.catalog().indexes[0].id, std::span(&value, 1)))) {
          lines.push_back("found " + std::to_string(id));
        }
      }
    }
    if (const auto label = reader.catalog().FindLabel("N")) {
      lines.push_back("label " + std::to_string(static_cast<int>(HasLabelAt(reader, node, *label, t))));
    }
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const std::string& line : lines) all += line + "\n";
    return all;
  }

  std::mt19937 random_;
  uint64_t nodes_, edges_;
};

class CachedReads : public ::testing::TestWithParam<uint64_t> {};

// Readers on snapshots old and new, now and KNOWN AT, while a writer changes lists, records, keys and lives:
// each gets from the cache what its own snapshot holds.
TEST_P(CachedReads, AreThoseOfTheSnapshotUnderConcurrentWrites) {
  ManualClock clock{At("2024-01-01")};
  StoreOptions options;
  options.clock = &clock;
  options.graph_cache_bytes = GetParam();
  const auto store = Must(Store::Open(std::string(Store::kMemory), options));
  constexpr uint64_t kNodes = 40;
  constexpr int kCommits = 220;
  std::vector<Instant> instants;
  std::mutex instants_mutex;
  const auto write = [&](const std::function<void(Transaction&)>& body) {
    Transaction tx = Must(store->Begin());
    body(tx);
    const CommitReceipt receipt = Must(tx.Commit());
    clock.Advance(1000);
    if (receipt.commit == 0) return;
    const std::lock_guard lock(instants_mutex);
    instants.push_back(receipt.instant);
  };
  write([&](Transaction& tx) {
    const LabelId label = tx.InternLabel("N");
    const KeyId key = tx.InternKey("k");
    GraphTypeDef type;
    type.declared = true;
    PropertyDef k{key, PropertyType::kInt};
    k.is_key = true;
    type.nodes.push_back({label, {k}, false, false});
    ASSERT_OK(tx.SetGraphType(type));
  });
  write([&](Transaction& tx) {
    const LabelId label = tx.InternLabel("N");
    for (uint64_t i = 0; i < kNodes; ++i) {
      ASSERT_OK(tx.CreateNode(std::span(&label, 1),
                              {{tx.InternKey("k"), Value::Int(static_cast<int64_t>(i))}}, {}));
    }
  });
  std::atomic<bool> done{false};
  std::vector<std::thread> readers;
  for (uint32_t t = 0; t < 3; ++t) {
    readers.emplace_back([&, t] {
      std::mt19937 random(t + 1);
      std::vector<std::shared_ptr<const ReadView>> views;
      for (uint32_t round = 0; !done || round < 40; ++round) {
        // Some views are kept long, so that what they hold is old.
        views.push_back(store->impl().view());
        if (views.size() > 4) views.erase(views.begin() + static_cast<ptrdiff_t>(random() % views.size()));
        const auto view = views[random() % views.size()];
        std::optional<Instant> system;
        if (random() % 3 == 0) {
          const std::lock_guard lock(instants_mutex);
          system = instants[random() % instants.size()];
          if (*system > view->instant()) system.reset();
        }
        Questions(static_cast<uint32_t>(random()), kNodes, 300).AskBoth(view, system);
        if (::testing::Test::HasFatalFailure() || ::testing::Test::HasFailure()) return;
      }
    });
  }
  std::mt19937 random(99);
  const auto draw = [&](uint64_t n) { return random() % n; };
  std::vector<EdgeId> edges;
  const auto period = [&] {
    PeriodValue p;
    const int64_t from = static_cast<int64_t>(draw(180)), length = 1 + static_cast<int64_t>(draw(40));
    p.period = Period::Of({from * 86'400'000'000}, {(from + length) * 86'400'000'000});
    if (draw(6) == 0) p.period.from.earliest.us -= 5 * 86'400'000'000;
    if (draw(9) == 0) p.period = Period::Always();
    return p;
  };
  for (int i = 0; i < kCommits; ++i) {
    write([&](Transaction& tx) {
      const auto node = [&] { return NodeId{draw(3) == 0 ? 1 + draw(3) : 1 + draw(kNodes)}; };
      switch (draw(8)) {
        case 0: {
          const KeyId key = tx.InternKey("k");
          const NodeId n = node();
          (void)tx.SetProperty(ElementId::Of(n), key, Value::Int(static_cast<int64_t>(kNodes + draw(1000))),
                               {});
          break;
        }
        case 1: {
          if (edges.empty()) return;
          const PeriodValue p = period();
          (void)tx.SetExistence(ElementId::Of(edges[draw(edges.size())]), std::span(&p, 1));
          break;
        }
        case 2:
          if (edges.empty()) return;
          (void)tx.Delete(ElementId::Of(edges[draw(edges.size())]), {period(), false}, /*detach=*/false);
          break;
        case 3: {
          const size_t n = draw(30) == 0 ? 150 : 3;  // now and then a list outgrows its head
          const NodeId hub = node();
          for (size_t k = 0; k < n; ++k) {
            edges.push_back(Must(tx.CreateEdge(tx.InternType("R"), hub, node(), {}, {period(), false})));
          }
          break;
        }
        default:
          edges.push_back(Must(
              tx.CreateEdge(tx.InternType(draw(3) == 0 ? "S" : "R"), node(), node(), {}, {period(), false})));
      }
    });
  }
  done = true;
  for (std::thread& t : readers) t.join();
  if (GetParam() > (1 << 20)) {
    EXPECT_GT(store->impl().cache()->bytes(), 1000u);
  }
}

INSTANTIATE_TEST_SUITE_P(Budgets, CachedReads,
                         ::testing::Values(uint64_t{3000}, uint64_t{40'000}, uint64_t{64 << 20}),
                         [](const auto& budget) { return std::to_string(budget.param); });

}  // namespace
}  // namespace fasti::graph
