// What every engine must do: the same suite over RocksDB, memory and the (idle) fault double.
#include <map>
#include <random>
#include <thread>

#include "tests/unit/kv/engine_under_test.h"

namespace fasti::kv {
namespace {

class EngineConformance : public ::testing::TestWithParam<EngineKind> {
 protected:
  void SetUp() override {
    switch (GetParam()) {
      case EngineKind::kRocksDb:
        engine_ = MustOpen(directory_ / "store");
        break;
      case EngineKind::kMemory:
        engine_ = NewMemoryEngine();
        break;
      case EngineKind::kFaultOverMemory:
        engine_ = NewFaultEngine(NewMemoryEngine(), std::make_shared<FaultControl>());
        break;
    }
    ASSERT_NE(engine_, nullptr);
  }
  void Put(Space space, std::string_view key, std::string_view value) {
    // Without fsync: hundreds of them make a slow disk the test's subject. Durability is tests/fault's
    // matter.
    WriteBatch batch;
    batch.Put(space, key, value);
    const Status s = engine_->Commit(batch, Durability::kNoSync);
    ASSERT_TRUE(s.ok()) << s.ToString();
  }
  TempDirectory directory_;
  std::unique_ptr<Engine> engine_;
};

TEST_P(EngineConformance, GetFindsWhatWasPutInItsSpaceOnly) {
  Put(Space::kEnt, "k", "v");
  EXPECT_EQ(GetOne(*engine_, Space::kEnt, "k"), "v");
  for (const Space space : kAllSpaces) {
    if (space != Space::kEnt) {
      EXPECT_EQ(GetOne(*engine_, space, "k"), "(none)");
    }
  }
}

TEST_P(EngineConformance, EmptyValuesAndBinaryKeysAreKept) {
  const std::string key("\x00\xff\x00", 3);
  Put(Space::kAdj, key, "");
  const auto snapshot = engine_->GetSnapshot();
  PinnedValue value;
  ASSERT_TRUE(*snapshot->Get(Space::kAdj, key, &value));
  EXPECT_TRUE(value.found());
  EXPECT_EQ(value.view(), "");
  ASSERT_FALSE(*snapshot->Get(Space::kAdj, key.substr(0, 2), &value));
  EXPECT_FALSE(value.found());
}

TEST_P(EngineConformance, LaterOperationOfABatchWins) {
  WriteBatch batch;
  batch.Put(Space::kIdx, "a", "1");
  batch.Put(Space::kIdx, "a", "2");
  batch.Put(Space::kIdx, "b", "1");
  batch.Delete(Space::kIdx, "b");
  batch.Delete(Space::kIdx, "c");
  batch.Put(Space::kIdx, "c", "3");
  ASSERT_TRUE(engine_->Commit(batch, Durability::kNoSync).ok());
  EXPECT_EQ(ReadAll(*engine_, Space::kIdx), (Pairs{{"a", "2"}, {"c", "3"}}));
}

TEST_P(EngineConformance, EmptyBatchIsNothing) {
  EXPECT_TRUE(engine_->Commit(WriteBatch(), Durability::kSync).ok());
  EXPECT_EQ(engine_->GetMetrics().commits, 0u);
}

TEST_P(EngineConformance, SnapshotSeesNoLaterCommit) {
  Put(Space::kEnt, "a", "old");
  Put(Space::kEnt, "b", "old");
  const auto before = engine_->GetSnapshot();
  const auto it = before->Scan(Space::kEnt, {}, {});
  Put(Space::kEnt, "a", "new");
  Put(Space::kEnt, "c", "new");
  WriteBatch batch;
  batch.Delete(Space::kEnt, "b");
  ASSERT_TRUE(engine_->Commit(batch, Durability::kSync).ok());
  EXPECT_EQ(GetOne(*before, Space::kEnt, "a"), "old");
  EXPECT_EQ(GetOne(*before, Space::kEnt, "b"), "old");
  EXPECT_EQ(GetOne(*before, Space::kEnt, "c"), "(none)");
  EXPECT_EQ(ReadAll(*it), (Pairs{{"a", "old"}, {"b", "old"}}));
  EXPECT_EQ(ReadAll(*before->Scan(Space::kEnt, {}, {})), (Pairs{{"a", "old"}, {"b", "old"}}));
  EXPECT_EQ(ReadAll(*engine_, Space::kEnt), (Pairs{{"a", "new"}, {"c", "new"}}));
}

TEST_P(EngineConformance, SnapshotSurvivesFlushAndCompaction) {
  for (int i = 0; i < 500; ++i) Put(Space::kHist, "k" + std::to_string(i), "old");
  const auto before = engine_->GetSnapshot();
  for (int i = 0; i < 500; ++i) Put(Space::kHist, "k" + std::to_string(i), "new");
  ASSERT_TRUE(engine_->Flush().ok());
  ASSERT_TRUE(engine_->CompactAll().ok());
  EXPECT_EQ(GetOne(*before, Space::kHist, "k77"), "old");
  EXPECT_EQ(GetOne(*engine_, Space::kHist, "k77"), "new");
}

TEST_P(EngineConformance, ScanKeepsItsBounds) {
  for (const char* key : {"a", "b", "c", "d", "e"}) Put(Space::kAdj, key, key);
  const auto snapshot = engine_->GetSnapshot();
  EXPECT_EQ(ReadAll(*snapshot->Scan(Space::kAdj, "b", "d")), (Pairs{{"b", "b"}, {"c", "c"}}));
  EXPECT_EQ(ReadAll(*snapshot->Scan(Space::kAdj, "bb", "")), (Pairs{{"c", "c"}, {"d", "d"}, {"e", "e"}}));
  EXPECT_EQ(ReadAll(*snapshot->Scan(Space::kAdj, "x", "")), Pairs());
  EXPECT_EQ(ReadAll(*snapshot->Scan(Space::kLog, "", "")), Pairs());

  const auto it = snapshot->Scan(Space::kAdj, "b", "d");
  it->Seek("a");
  ASSERT_TRUE(it->Valid());
  EXPECT_EQ(it->key(), "b");
  it->Seek("d");
  EXPECT_FALSE(it->Valid());
  it->SeekForPrev("z");
  ASSERT_TRUE(it->Valid());
  EXPECT_EQ(it->key(), "c");
  it->SeekForPrev("d");
  ASSERT_TRUE(it->Valid());
  EXPECT_EQ(it->key(), "c");
  it->SeekForPrev("bz");
  ASSERT_TRUE(it->Valid());
  EXPECT_EQ(it->key(), "b");
  it->Prev();
  EXPECT_FALSE(it->Valid());
  EXPECT_TRUE(it->status().ok());
  it->SeekForPrev("aa");
  EXPECT_FALSE(it->Valid());
  it->SeekToLast();
  EXPECT_EQ(it->key(), "c");
  it->SeekToFirst();
  EXPECT_EQ(it->key(), "b");
}

TEST_P(EngineConformance, OneIteratorServesManySeeks) {
  for (int i = 100; i < 200; ++i) Put(Space::kAdj, "k" + std::to_string(i), std::to_string(i));
  const auto snapshot = engine_->GetSnapshot();
  const auto it = snapshot->NewIterator(Space::kAdj);
  EXPECT_FALSE(it->Valid());
  for (int i = 199; i >= 100; i -= 3) {
    it->Seek("k" + std::to_string(i));
    ASSERT_TRUE(it->Valid());
    EXPECT_EQ(it->value(), std::to_string(i));
    it->Next();
    EXPECT_EQ(it->Valid(), i != 199);
  }
  it->Seek("zzz");
  EXPECT_FALSE(it->Valid());
  it->Seek("k100");
  EXPECT_TRUE(it->Valid());
}

TEST_P(EngineConformance, MultiGetAnswersEachKeyInOrder) {
  for (int i = 1000; i < 2000; i += 2)
    Put(Space::kEnt, std::to_string(i), std::string(static_cast<size_t>(i - 990), 'v'));
  ASSERT_TRUE(engine_->Flush().ok());
  for (int i = 1001; i < 2000; i += 100) Put(Space::kEnt, std::to_string(i), "in memory");
  const auto snapshot = engine_->GetSnapshot();
  std::vector<std::string> keys;
  for (int i = 990; i < 2010; ++i) keys.push_back(std::to_string(i));
  std::sort(keys.begin(), keys.end());
  std::vector<PinnedValue> values;
  for (const size_t n : {size_t{0}, size_t{1}, size_t{2}, size_t{33}, keys.size()}) {
    const std::vector<std::string_view> views(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(n));
    ASSERT_TRUE(snapshot->MultiGet(Space::kEnt, views, &values).ok());
    ASSERT_EQ(values.size(), n);
    // Moving must not lose short values, which may live inside of the holder.
    std::vector<PinnedValue> moved;
    for (PinnedValue& value : values) moved.push_back(std::move(value));
    for (size_t i = 0; i < n; ++i) {
      const std::string expected = GetOne(*snapshot, Space::kEnt, keys[i]);
      EXPECT_EQ(moved[i].found() ? std::string(moved[i].view()) : "(none)", expected) << keys[i];
    }
  }
}

TEST_P(EngineConformance, PinnedValuesOutliveLaterCommits) {
  Put(Space::kEnt, "a", std::string(5000, 'x'));
  ASSERT_TRUE(engine_->Flush().ok());
  const auto snapshot = engine_->GetSnapshot();
  PinnedValue value;
  ASSERT_TRUE(*snapshot->Get(Space::kEnt, "a", &value));
  Put(Space::kEnt, "a", "new");
  ASSERT_TRUE(engine_->CompactAll().ok());
  EXPECT_EQ(value.view(), std::string(5000, 'x'));
}

TEST_P(EngineConformance, IngestFillsSeveralSpacesAndReplaces) {
  Put(Space::kEnt, "k0000005", "old");
  Put(Space::kMeta, "head", "0");
  const auto before = engine_->GetSnapshot();
  const auto fill = [](int n, std::string value) {
    return [n, value](SortedSink* sink) -> Status {
      for (int i = 0; i < n; ++i) {
        char key[16];
        std::snprintf(key, sizeof key, "k%07d", i);
        if (Status s = sink->Add(key, value); !s.ok()) return s;
      }
      return {};
    };
  };
  const std::vector<IngestPart> parts = {
      {Space::kEnt, fill(3000, "ent")},
      {Space::kAdj, fill(10, "adj")},
      {Space::kIdx, fill(0, "")},
      {Space::kMeta, [](SortedSink* sink) { return sink->Add("head", "1"); }},
  };
  const Status s = engine_->Ingest(parts);
  ASSERT_TRUE(s.ok()) << s.ToString();
  EXPECT_EQ(GetOne(*before, Space::kEnt, "k0000005"), "old");
  EXPECT_EQ(GetOne(*before, Space::kEnt, "k0000006"), "(none)");
  EXPECT_EQ(GetOne(*before, Space::kMeta, "head"), "0");
  EXPECT_EQ(GetOne(*engine_, Space::kEnt, "k0000005"), "ent");
  EXPECT_EQ(GetOne(*engine_, Space::kMeta, "head"), "1");
  EXPECT_EQ(ReadAll(*engine_, Space::kEnt).size(), 3000u);
  EXPECT_EQ(ReadAll(*engine_, Space::kAdj).size(), 10u);
  Put(Space::kEnt, "k0000005", "newer");
  EXPECT_EQ(GetOne(*engine_, Space::kEnt, "k0000005"), "newer");
}

TEST_P(EngineConformance, FailingIngestLeavesNothing) {
  const std::vector<IngestPart> unsorted = {
      {Space::kEnt, [](SortedSink* sink) { return sink->Add("a", "1"); }},
      {Space::kAdj, [](SortedSink* sink) {
         if (Status s = sink->Add("b", "1"); !s.ok()) return s;
         return sink->Add("b", "2");
       }}};
  EXPECT_EQ(engine_->Ingest(unsorted).code(), Code::kInvalidArgument);
  const std::vector<IngestPart> failing = {
      {Space::kEnt, [](SortedSink* sink) { return sink->Add("a", "1"); }},
      {Space::kAdj, [](SortedSink*) { return Status(Code::kCancelled, "enough"); }}};
  EXPECT_EQ(engine_->Ingest(failing).code(), Code::kCancelled);
  EXPECT_EQ(GetOne(*engine_, Space::kEnt, "a"), "(none)");
  Put(Space::kEnt, "a", "works");
  EXPECT_EQ(GetOne(*engine_, Space::kEnt, "a"), "works");
}

TEST_P(EngineConformance, CloseIsBusyWhileReadersAreOpen) {
  Put(Space::kEnt, "a", "1");
  auto snapshot = engine_->GetSnapshot();
  EXPECT_EQ(engine_->Close().code(), Code::kBusy);
  auto it = snapshot->Scan(Space::kEnt, {}, {});
  snapshot.reset();
  const Status busy = engine_->Close();
  EXPECT_EQ(busy.code(), Code::kBusy);
  EXPECT_NE(busy.message().find("1 iterators"), std::string::npos) << busy.message();
  EXPECT_EQ(it->value(), "1");
  EXPECT_TRUE(PutOne(*engine_, Space::kEnt, "b", "2").ok()) << "a refused Close must change nothing";
  it.reset();
  EXPECT_TRUE(engine_->Close().ok());
}

TEST_P(EngineConformance, AClosedEngineAnswersWithErrors) {
  Put(Space::kEnt, "a", "1");
  ASSERT_TRUE(engine_->Close().ok());
  EXPECT_FALSE(engine_->status().ok());
  EXPECT_FALSE(PutOne(*engine_, Space::kEnt, "a", "2").ok());
  EXPECT_FALSE(engine_->Flush().ok());
  EXPECT_FALSE(engine_->VerifyChecksums().ok());
  const auto snapshot = engine_->GetSnapshot();
  ASSERT_NE(snapshot, nullptr);
  PinnedValue value;
  EXPECT_FALSE(snapshot->Get(Space::kEnt, "a", &value).ok());
  const std::vector<std::string_view> keys = {"a"};
  std::vector<PinnedValue> values;
  EXPECT_FALSE(snapshot->MultiGet(Space::kEnt, keys, &values).ok());
  const auto it = snapshot->Scan(Space::kEnt, {}, {});
  EXPECT_FALSE(it->Valid());
  EXPECT_FALSE(it->status().ok());
  EXPECT_TRUE(engine_->Close().ok());
}

TEST_P(EngineConformance, ReadersOutliveTheEngine) {
  Put(Space::kEnt, "a", "1");
  auto snapshot = engine_->GetSnapshot();
  auto it = snapshot->Scan(Space::kEnt, {}, {});
  engine_.reset();
  EXPECT_EQ(GetOne(*snapshot, Space::kEnt, "a"), "1");
  snapshot.reset();
  EXPECT_EQ(it->value(), "1");
}

TEST_P(EngineConformance, MetricsCountReadersAndCommits) {
  Put(Space::kEnt, "a", "1");
  Put(Space::kEnt, "b", "1");
  const auto snapshot = engine_->GetSnapshot();
  const auto it = snapshot->NewIterator(Space::kEnt);
  const Metrics m = engine_->GetMetrics();
  EXPECT_EQ(m.open_snapshots, 1u);
  EXPECT_EQ(m.open_iterators, 1u);
  EXPECT_EQ(m.commits, 2u);
  EXPECT_EQ(m.spaces[static_cast<size_t>(Space::kEnt)].estimated_keys, 2u);
}

TEST_P(EngineConformance, VerifyPassesOnAGoodStore) {
  for (int i = 0; i < 1000; ++i) Put(Space::kEnt, std::to_string(i), "v");
  ASSERT_TRUE(engine_->Flush().ok());
  EXPECT_TRUE(engine_->VerifyChecksums().ok());
}

// Random batches against std::map, with snapshots held over later commits: every read must equal the map's
// copy.
TEST_P(EngineConformance, RandomHistoryEqualsAMap) {
  constexpr uint32_t kSeed = 20061001;
  std::mt19937 random(kSeed);
  const auto below = [&](uint32_t n) { return static_cast<uint32_t>(random() % n); };
  const auto random_key = [&] {
    std::string key = std::to_string(below(400));
    if (below(4) == 0) key.append(1, '\0');
    return key;
  };
  using Map = std::map<std::string, std::string>;
  std::map<Space, Map> now;
  struct Held {
    std::shared_ptr<const Snapshot> snapshot;
    std::map<Space, Map> state;
  };
  std::vector<Held> held;
  const std::vector<Space> spaces = {Space::kMeta, Space::kAdj};
  for (int round = 0; round < 400; ++round) {
    WriteBatch batch;
    for (uint32_t i = 0, n = 1 + below(20); i < n; ++i) {
      const Space space = spaces[below(2)];
      const std::string key = random_key();
      if (below(3) == 0) {
        batch.Delete(space, key);
        now[space].erase(key);
      } else {
        const std::string value(below(40), static_cast<char>('a' + below(26)));
        batch.Put(space, key, value);
        now[space][key] = value;
      }
    }
    ASSERT_TRUE(engine_->Commit(batch, Durability::kNoSync).ok());
    if (round % 97 == 0) {
      ASSERT_TRUE(engine_->Flush().ok());
    }
    if (below(10) == 0) held.push_back({engine_->GetSnapshot(), now});
    if (held.size() > 5) held.erase(held.begin() + below(5));
    if (round % 20 != 0) continue;
    held.push_back({engine_->GetSnapshot(), now});
    for (Held& h : held) {
      for (const Space space : spaces) {
        const Map& map = h.state[space];
        EXPECT_EQ(ReadAll(*h.snapshot->Scan(space, {}, {})), Pairs(map.begin(), map.end()))
            << "seed " << kSeed;
        const auto it = h.snapshot->NewIterator(space);
        Pairs backwards;
        for (it->SeekToLast(); it->Valid(); it->Prev()) backwards.emplace_back(it->key(), it->value());
        EXPECT_EQ(backwards, Pairs(map.rbegin(), map.rend()));
        for (int i = 0; i < 20; ++i) {
          const std::string key = random_key();
          const auto at = map.lower_bound(key);
          it->Seek(key);
          ASSERT_EQ(it->Valid(), at != map.end());
          if (it->Valid()) {
            EXPECT_EQ(it->key(), at->first);
          }
          const auto after = map.upper_bound(key);
          it->SeekForPrev(key);
          ASSERT_EQ(it->Valid(), after != map.begin());
          if (it->Valid()) {
            EXPECT_EQ(it->key(), std::prev(after)->first);
          }
          const auto exact = map.find(key);
          EXPECT_EQ(GetOne(*h.snapshot, space, key), exact == map.end() ? "(none)" : exact->second);
        }
      }
    }
  }
}

// A writer moves one unit between two keys for ever; every snapshot must see the sum unchanged.
TEST_P(EngineConformance, ConcurrentReadersSeeWholeCommits) {
  WriteBatch start;
  start.Put(Space::kEnt, "a", "500");
  start.Put(Space::kAdj, "b", "500");
  ASSERT_TRUE(engine_->Commit(start, Durability::kNoSync).ok());
  std::atomic<bool> stop{false};
  std::vector<std::thread> readers;
  std::atomic<int> wrong{0};
  for (int t = 0; t < 3; ++t) {
    readers.emplace_back([&, t] {
      while (!stop.load(std::memory_order_relaxed)) {
        const auto snapshot = engine_->GetSnapshot();
        const auto it = snapshot->Scan(Space::kAdj, {}, {});
        const std::string a = GetOne(*snapshot, Space::kEnt, "a");
        const std::string b = t == 0 ? std::string(it->value()) : GetOne(*snapshot, Space::kAdj, "b");
        if (std::stoi(a) + std::stoi(b) != 1000) ++wrong;
      }
    });
  }
  for (int i = 0; i < 2000; ++i) {
    WriteBatch batch;
    batch.Put(Space::kEnt, "a", std::to_string(500 + i));
    batch.Put(Space::kAdj, "b", std::to_string(500 - i));
    batch.Put(Space::kIdx, "filler" + std::to_string(i), "x");
    ASSERT_TRUE(engine_->Commit(batch, Durability::kNoSync).ok());
  }
  stop = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(wrong, 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, EngineConformance,
                         ::testing::Values(EngineKind::kRocksDb, EngineKind::kMemory,
                                           EngineKind::kFaultOverMemory),
                         KindName);

}  // namespace
}  // namespace fasti::kv
