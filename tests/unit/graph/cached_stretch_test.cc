// Stretches by themselves, when they are taken in, and readers through them after writes of every kind.
#include "storage/graph/cached_stretch.h"

#include <map>
#include <random>

#include "storage/codec/index_value.h"
#include "storage/graph/read_view.h"
#include "storage/graph/store_impl.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

using Answer = CachedStretch::Answer;
using kv::Space;

constexpr TypeId kType{3};
std::string HeadKey(uint64_t node, Direction direction = Direction::kOut, TypeId type = kType) {
  return codec::AdjacencyHeadKey({NodeId{node}, direction, type}).str();
}
std::string RecordKey(uint64_t node) { return codec::NodeKey(NodeId{node}).str(); }
std::string ValueKey(const Value& value) {
  return codec::UniqueKey(IndexId{2}, codec::EncodeIndexValue(value).bytes);
}

/// A stretch of these entries around the first key.
std::unique_ptr<CachedStretch> StretchOf(Space space, const std::map<std::string, std::string>& entries) {
  CachedStretch::Builder builder;
  const std::string first = entries.begin()->first;
  builder.Begin(BoundsOfStretch(space, first), space != Space::kIdx);
  for (const auto& [key, value] : entries) {
    if (!builder.Add(key, PlaceInStretch(space, key)->part, value)) break;
  }
  return builder.Build(PlaceInStretch(space, first)->key, Instant{0});
}
/// The value, "-" where it is known that there is none, "?" where it is not known.
std::string Find(const CachedStretch& stretch, Space space, const std::string& key, uint64_t commit = 5) {
  std::string_view value;
  switch (stretch.Find(key, PlaceInStretch(space, key)->part, commit, &value)) {
    case Answer::kFound:
      return std::string(value);
    case Answer::kAbsent:
      return "-";
    case Answer::kUnknown:
      return "?";
  }
  return "";
}

TEST(CachedStretch, FindsWhatItHoldsAndKnowsWhatIsNotStored) {
  const auto stretch = StretchOf(Space::kAdj, {{HeadKey(64), "a"},
                                               {HeadKey(64, Direction::kIn), "b"},
                                               {HeadKey(64, Direction::kIn, TypeId{4}), "c"},
                                               {HeadKey(70), ""},
                                               {HeadKey(127), "z"}});
  EXPECT_EQ(Find(*stretch, Space::kAdj, HeadKey(64)), "a");
  EXPECT_EQ(Find(*stretch, Space::kAdj, HeadKey(64, Direction::kIn)), "b");
  EXPECT_EQ(Find(*stretch, Space::kAdj, HeadKey(64, Direction::kIn, TypeId{4})), "c");
  EXPECT_EQ(Find(*stretch, Space::kAdj, HeadKey(64, Direction::kOut, TypeId{4})), "-");
  EXPECT_EQ(Find(*stretch, Space::kAdj, HeadKey(70)), "");
  EXPECT_EQ(Find(*stretch, Space::kAdj, HeadKey(71)), "-");
  EXPECT_EQ(Find(*stretch, Space::kAdj, HeadKey(127)), "z");
  const auto records = StretchOf(Space::kEnt, {{RecordKey(0), "0"}, {RecordKey(127), "127"}});
  EXPECT_EQ(Find(*records, Space::kEnt, RecordKey(0)), "0");
  EXPECT_EQ(Find(*records, Space::kEnt, RecordKey(1)), "-");
  EXPECT_EQ(Find(*records, Space::kEnt, RecordKey(127)), "127");
  // Values of one hash but of another stretch are not spoken of.
  const auto values =
      StretchOf(Space::kIdx, {{ValueKey(Value::Int(5)), "five"}, {ValueKey(Value::Int(250)), "much"}});
  EXPECT_EQ(Find(*values, Space::kIdx, ValueKey(Value::Int(5))), "five");
  EXPECT_EQ(Find(*values, Space::kIdx, ValueKey(Value::Int(6))), "-");
  EXPECT_EQ(Find(*values, Space::kIdx, ValueKey(Value::Int(250))), "much");
  EXPECT_EQ(Find(*values, Space::kIdx, ValueKey(Value::Int(256))), "?");
  EXPECT_EQ(Find(*values, Space::kIdx, ValueKey(Value::Int(-1))), "?");
  const auto texts = StretchOf(Space::kIdx, {{ValueKey(Value::String("a long name 11")), "x"},
                                             {ValueKey(Value::String("a long name 17")), "y"}});
  EXPECT_EQ(Find(*texts, Space::kIdx, ValueKey(Value::String("a long name 11"))), "x");
  EXPECT_EQ(Find(*texts, Space::kIdx, ValueKey(Value::String("a long name 17"))), "y");
  EXPECT_EQ(Find(*texts, Space::kIdx, ValueKey(Value::String("a long name 12"))), "-");
}

TEST(CachedStretch, KeysWithoutNeighboursHaveNoPlace) {
  EXPECT_FALSE(PlaceInStretch(Space::kEnt, codec::EdgeBlockKey(EdgeId{5})).has_value());
  EXPECT_FALSE(PlaceInStretch(Space::kEnt, codec::EdgeRecordKey(EdgeId{5})).has_value());
  EXPECT_FALSE(PlaceInStretch(Space::kIdx, codec::LabelIndexKey(LabelId{1}, NodeId{1})).has_value());
  EXPECT_FALSE(PlaceInStretch(Space::kIdx, ValueKey(Value::Bool(true))).has_value());
  EXPECT_FALSE(PlaceInStretch(Space::kHist, codec::HistoryRowsPrefix(NodeId{1})).has_value());
  EXPECT_EQ(PlaceInStretch(Space::kAdj, HeadKey(64))->key, PlaceInStretch(Space::kAdj, HeadKey(127))->key);
  EXPECT_NE(PlaceInStretch(Space::kAdj, HeadKey(64))->key, PlaceInStretch(Space::kAdj, HeadKey(63))->key);
  EXPECT_NE(PlaceInStretch(Space::kAdj, HeadKey(64))->key, PlaceInStretch(Space::kEnt, RecordKey(64))->key);
}

TEST(CachedStretch, WhatIsTooLongOrBehindItsSizeIsNotSpokenOf) {
  const auto stretch =
      StretchOf(Space::kAdj, {{HeadKey(1), "a"}, {HeadKey(2), std::string(2000, 'x')}, {HeadKey(3), "c"}});
  EXPECT_EQ(Find(*stretch, Space::kAdj, HeadKey(1)), "a");
  EXPECT_EQ(Find(*stretch, Space::kAdj, HeadKey(2)), "?");
  EXPECT_EQ(Find(*stretch, Space::kAdj, HeadKey(3)), "c");
  std::map<std::string, std::string> many;
  for (uint64_t node = 0; node < 64; ++node) many[HeadKey(node)] = std::string(1000, 'y');
  const auto full = StretchOf(Space::kAdj, many);
  EXPECT_EQ(Find(*full, Space::kAdj, HeadKey(0)), std::string(1000, 'y'));
  EXPECT_EQ(Find(*full, Space::kAdj, HeadKey(63)), "?");
  EXPECT_LT(full->bytes, size_t{40'000});
}

TEST(CachedStretch, AWrittenPartIsNotAnsweredFromItsCommitOn) {
  MemoryCache cache(1 << 20, [] {});
  const MemoryCache::Pin pin = cache.NewPin();
  std::map<std::string, std::string> all;
  for (uint64_t node = 0; node < 64; ++node) all[HeadKey(node)] = std::to_string(node);
  const MemoryCache::Key name = PlaceInStretch(Space::kAdj, HeadKey(0))->key;
  std::unique_ptr<MemoryCache::Item> item = StretchOf(Space::kAdj, all);
  ASSERT_TRUE(cache.Insert(&item, 10));
  const auto at = [&](uint64_t commit, uint64_t node) -> std::string {
    const auto* found = static_cast<const CachedStretch*>(cache.Find(name, commit, Instant{0}));
    return found == nullptr ? "gone" : Find(*found, Space::kAdj, HeadKey(node), commit);
  };
  const auto write = [&](uint64_t node, uint64_t commit) {
    std::vector<MemoryCache::Change> changes;
    AppendCacheChanges(Space::kAdj, HeadKey(node), &changes);
    cache.Changed(changes, commit);
  };
  const uint64_t before = cache.bytes();
  write(7, 11);
  write(7, 15);
  EXPECT_GT(cache.bytes(), before);
  EXPECT_EQ(at(10, 7), "7");
  EXPECT_EQ(at(11, 7), "?");
  EXPECT_EQ(at(20, 7), "?");
  EXPECT_EQ(at(20, 8), "8");
  // Read before the write: not taken in any more.
  item = StretchOf(Space::kAdj, all);
  EXPECT_FALSE(cache.Insert(&item, 10));
  for (uint64_t node = 20; node < 52; ++node) write(node, 30);
  EXPECT_EQ(at(29, 8), "8");
  EXPECT_EQ(at(30, 8), "gone");  // more than half of it was written to
  EXPECT_EQ(at(29, 25), "25");
}

TEST(StretchAccount, AStretchIsTakenInOnceItsEntriesCostAsMuch) {
  StretchAccount account;
  EXPECT_FALSE(account.Missed(1, 1));
  EXPECT_FALSE(account.Missed(1, 4));
  EXPECT_FALSE(account.Missed(2, 5));
  EXPECT_TRUE(account.Missed(1, 1));
  EXPECT_FALSE(account.Missed(1, 1));  // should it not stay, it is paid for again
  EXPECT_TRUE(account.Missed(3, 40));
  // What was saved pays for others.
  account.Saved(13);
  EXPECT_TRUE(account.Missed(4, 1));
  EXPECT_TRUE(account.Missed(5, 1));
  EXPECT_FALSE(account.Missed(6, 1));
}

class StretchTest : public GraphTest, public ::testing::WithParamInterface<uint64_t> {
 protected:
  void SetUp() override {
    StoreOptions options;
    options.clock = &clock;
    options.graph_cache_bytes = GetParam();
    store = Must(Store::Open(std::string(Store::kMemory), options));
  }
  bool plenty() const { return GetParam() > (1 << 20); }

  /// All that readers say of some nodes, read one by one or as a batch.
  std::string Tell(const GraphReader& reader, std::span<const NodeId> nodes, bool together) {
    std::string told;
    const std::vector<TypeId> types = {*reader.catalog().FindType("R")};
    for (const Direction direction : {Direction::kOut, Direction::kIn}) {
      for (size_t begin = 0; begin < nodes.size(); begin += together ? nodes.size() : 1) {
        const auto some = nodes.subspan(begin, together ? nodes.size() : 1);
        Expansion x;
        EXPECT_OK(reader.Expand(some, direction, types, ValidSelector::Anytime(), &x));
        for (size_t i = 0; i < some.size(); ++i) {
          told += "\n" + std::to_string(some[i].value) + ":";
          for (size_t e = x.offsets[i]; e < x.offsets[i + 1]; ++e)
            told += " " + std::to_string(x.edges[e].value);
        }
        std::vector<uint64_t> ids;
        for (const NodeId n : some) ids.push_back(n.value);
        const Instant now = At("2020-01-01");
        std::vector<Certainty> there(ids.size());
        EXPECT_OK(reader.ExistsAt(ElementId::Kind::kNode, ids, std::span(&now, 1), there));
        for (const Certainty c : there) told += std::to_string(static_cast<int>(c));
        std::vector<Value> values(ids.size());
        std::vector<uint8_t> uncertain(ids.size());
        EXPECT_OK(reader.PropertyAt(ElementId::Kind::kNode, ids, *reader.catalog().FindKey("v"),
                                    std::span(&now, 1), values, uncertain));
        for (const Value& v : values) told += " " + v.ToString();
      }
    }
    for (const NodeId n : nodes) {
      const Value value = Value::Int(static_cast<int64_t>(n.value));
      told += " k";
      for (const uint64_t id : All(reader.SeekIndex(reader.catalog().indexes[0].id, std::span(&value, 1)))) {
        told += std::to_string(id) + ",";
      }
    }
    return told;
  }
};

TEST_P(StretchTest, ReadersThroughStretchesSeeTheirOwnSnapshots) {
  constexpr uint64_t kNodes = 300;
  Write([&](Transaction& tx) {
    GraphTypeDef type;
    type.declared = true;
    PropertyDef k{tx.InternKey("k"), PropertyType::kInt};
    k.is_key = true;
    type.nodes.push_back({tx.InternLabel("N"), {k}, false, false});
    ASSERT_OK(tx.SetGraphType(type));
  });
  const auto add_node = [&](Transaction& tx, int64_t k) {
    const LabelId label = tx.InternLabel("N");
    return Must(tx.CreateNode(std::span(&label, 1),
                              {{tx.InternKey("k"), Value::Int(k)}, {tx.InternKey("v"), Value::Int(-k)}}, {}));
  };
  std::vector<EdgeId> edges;
  Write([&](Transaction& tx) {
    for (uint64_t i = 1; i <= kNodes; ++i) add_node(tx, static_cast<int64_t>(i));
    for (uint64_t i = 1; i < kNodes; ++i) edges.push_back(Edge(tx, NodeId{i}, NodeId{1 + i * 7 % kNodes}));
  });
  std::mt19937 random(GetParam() % 1000 + 7);
  const auto draw = [&](uint64_t n) { return random() % n; };
  std::vector<std::shared_ptr<const ReadView>> views;
  std::vector<Instant> instants;
  uint64_t erased = 0;
  for (int round = 0; round < 58; ++round) {
    instants.push_back(Write([&](Transaction& tx) {
      for (int i = 0; i < 3; ++i) {
        const NodeId node{1 + draw(kNodes)};
        if (round % 7 == 3 && i == 0) {
          const auto element = draw(2) == 0 ? ElementId::Of(edges[draw(edges.size())]) : ElementId::Of(node);
          erased += tx.Erase(element, "").ok() ? 1 : 0;
          continue;
        }
        switch (draw(7)) {
          case 0:
            (void)tx.SetProperty(ElementId::Of(node), tx.InternKey("v"),
                                 Value::Int(static_cast<int64_t>(draw(99))),
                                 draw(2) == 0 ? Valid("2010-01-01") : WriteScope{});
            break;
          case 1:
            (void)tx.Delete(ElementId::Of(edges[draw(edges.size())]), Valid("2015-01-01"), false);
            break;
          case 2:
            (void)tx.Delete(ElementId::Of(edges[draw(edges.size())]), {}, false);
            break;
          case 3:
          case 4:
            add_node(tx, static_cast<int64_t>(kNodes + 10 + static_cast<uint64_t>(round * 3 + i)));
            break;
          default:
            if (const auto made = tx.CreateEdge(tx.InternType("R"), node, NodeId{1 + draw(kNodes)}, {}, {});
                made.ok()) {
              edges.push_back(*made);
            }
        }
      }
    }));
    views.push_back(store->impl().view());
    if (views.size() > 5) views.erase(views.begin() + static_cast<ptrdiff_t>(draw(views.size())));
    for (const auto& view : views) {
      std::vector<NodeId> nodes;
      for (int i = 0; i < 12; ++i) nodes.push_back({1 + draw(kNodes + 40)});
      std::optional<Instant> system;
      if (draw(3) == 0) system = instants[draw(instants.size())];
      if (system && *system > view->instant()) system.reset();
      const GraphReader through(view, nullptr, system), past(view->Uncached(), nullptr, system);
      for (const bool together : {false, true})
        ASSERT_EQ(Tell(through, nodes, together), Tell(past, nodes, together));
    }
  }
  EXPECT_GT(erased, 0u);
  if (!plenty()) return;
  // They were taken in: of each kind one at least is there for the latest state.
  const auto view = store->impl().view();
  size_t heads = 0, records = 0, values = 0;
  for (uint64_t node = 0; node < kNodes; node += 64) {
    const auto there = [&](Space space, const std::string& key) -> size_t {
      return view->cache()->Find(PlaceInStretch(space, key)->key, view->commit(), view->instant()) != nullptr;
    };
    heads += there(Space::kAdj, HeadKey(node));
    records += there(Space::kEnt, RecordKey(node));
    const IndexId index = view->catalog()->indexes[0].id;
    values +=
        there(Space::kIdx,
              codec::UniqueKey(index, codec::EncodeIndexValue(Value::Int(static_cast<int64_t>(node))).bytes));
  }
  EXPECT_GT(heads, 0u);
  EXPECT_GT(records, 0u);
  EXPECT_GT(values, 0u);
}

INSTANTIATE_TEST_SUITE_P(Budgets, StretchTest,
                         ::testing::Values(uint64_t{3000}, uint64_t{100'000}, uint64_t{64 << 20}),
                         [](const auto& budget) { return std::to_string(budget.param); });

}  // namespace
}  // namespace fasti::graph
