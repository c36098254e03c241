// ERASE (temporal model, section 9): nothing remains on either axis, nor in the files.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class EraseTest : public GraphTest {
 protected:
  void SetUp() override {
    path_ = ::testing::TempDir() + "/fasti_erase_" + std::to_string(::getpid());
    std::filesystem::remove_all(path_);
    StoreOptions options;
    options.clock = &clock;
    store = Must(Store::Open(path_, options));
  }
  void TearDown() override {
    store.reset();
    std::filesystem::remove_all(path_);
  }
  /// Whether any file of the store holds these bytes.
  bool OnDisk(const std::string& bytes) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path_)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::stringstream content;
      content << in.rdbuf();
      if (content.str().find(bytes) != std::string::npos) return true;
    }
    return false;
  }
  std::string path_;
};

TEST_F(EraseTest, NothingRemainsOnEitherAxis) {
  NodeId a, b, c;
  EdgeId ab, bc, old;
  KeyId k;
  std::string large(40'000, '\0');
  for (size_t i = 0; i < large.size(); ++i) large[i] = static_cast<char>('a' + (i * i * 31 + i / 7) % 26);
  large += "LARGE-SECRET-5512";
  Write([&](Transaction& tx) {
    k = tx.InternKey("k");
    ConstraintDef unique;
    unique.name = "u", unique.label_or_type = tx.InternLabel("N").value, unique.keys = {k};
    ASSERT_OK(tx.AddConstraint(unique));
    a = Node(tx), b = Node(tx), c = Node(tx);
    ab = Edge(tx, a, b), bc = Edge(tx, b, c), old = Edge(tx, b, b);
    ASSERT_OK(tx.SetProperty(ElementId::Of(b), k, Value::String("OLD-SECRET-4711"), {}));
    ASSERT_OK(tx.SetProperty(ElementId::Of(ab), k, Value::String("EDGE-SECRET-0815"), {}));
    ASSERT_OK(tx.SetProperty(ElementId::Of(a), k, Value::String("KEPT-4712"), {}));
  });
  Write([&](Transaction& tx) {
    ASSERT_OK(tx.SetProperty(ElementId::Of(b), k, Value::String(large), {}));
    ASSERT_OK(tx.Delete(ElementId::Of(old), {}, false));
    ASSERT_OK(tx.Delete(ElementId::Of(bc), Valid("2005-01-01"), false));
  });
  const Instant before = store->last_commit_instant();
  EXPECT_TRUE(OnDisk("KEPT-4712"));
  Write([&](Transaction& tx) {
    ASSERT_OK(tx.Erase(ElementId::Of(b), "asked by the person"));
    EXPECT_EQ(tx.counters().erased, 4u);
    EXPECT_EQ(ExistsAt(tx.Reader(), ElementId::Of(b), At("2000-01-01")), Certainty::kNo);
    EXPECT_EQ(DegreeAt(tx.Reader(), a, Direction::kOut, At("2000-01-01")), 0u);
  });
  {
    Transaction tx = Begin(true);
    for (const GraphReader& r : {tx.Reader(), Must(tx.ReaderKnownAt(before))}) {
      EXPECT_EQ(ExistsAt(r, ElementId::Of(b), At("2000-01-01")), Certainty::kNo);
      EXPECT_EQ(ExistsAt(r, ElementId::Of(ab), At("2000-01-01")), Certainty::kNo);
      EXPECT_EQ(DegreeAt(r, a, Direction::kOut, At("2000-01-01")), 0u);
      EXPECT_EQ(DegreeAt(r, c, Direction::kIn, At("2000-01-01")), 0u);
      EXPECT_EQ(DegreeAt(r, b, Direction::kBoth, At("2000-01-01")), 0u);
      EXPECT_EQ(All(r.ScanNodes()), (std::vector<uint64_t>{a.value, c.value}));
      EXPECT_TRUE(All(r.ScanEdges(std::nullopt)).empty());
      std::vector<Rectangle> rectangles;
      ASSERT_OK(r.Rectangles(ElementId::Of(b), {}, &rectangles));
      EXPECT_TRUE(rectangles.empty());
    }
    EXPECT_EQ(PropertyAt(tx.Reader(), ElementId::Of(a), k, At("2000-01-01")), "'KEPT-4712'");
    EXPECT_EQ(store->catalog()->statistics.nodes, 2u);
    EXPECT_EQ(store->catalog()->statistics.edges, 0u);
  }
  const VerifyReport report = Must(store->Verify());
  EXPECT_TRUE(report.problems.empty()) << report.problems[0];
  for (const char* secret : {"OLD-SECRET", "LARGE-SECRET", "EDGE-SECRET"})
    EXPECT_FALSE(OnDisk(secret)) << secret;
  Write([&](Transaction& tx) { EXPECT_GT(Node(tx).value, c.value); });
}

// Files that were written before hold the values as data, and the list of files holds the first and the last
// key of each: of an index these are values too.
TEST_F(EraseTest, NothingRemainsOfWhatWasWrittenToFilesBefore) {
  NodeId first, last;
  EdgeId edge;
  KeyId k, text;
  Write([&](Transaction& tx) {
    k = tx.InternKey("k"), text = tx.InternKey("text");
    IndexDef index;
    index.name = "i", index.label_or_type = tx.InternLabel("N").value, index.keys = {k};
    ASSERT_OK(tx.AddIndex(index));
    first = Node(tx), last = Node(tx);
    edge = Edge(tx, first, last);
    ASSERT_OK(tx.SetProperty(ElementId::Of(first), k, Value::String("Aq7-first-w3K"), {}));
    ASSERT_OK(tx.SetProperty(ElementId::Of(last), k, Value::String("Zp9-last-m2T"), {}));
    ASSERT_OK(tx.SetProperty(ElementId::Of(edge), text, Value::String("Xk4-edge-u8L"), {}));
    for (int i = 0; i < 50; ++i) {
      const NodeId kept = Node(tx);
      ASSERT_OK(tx.SetProperty(ElementId::Of(kept), k, Value::String("KEPT-" + std::to_string(i)), {}));
    }
  });
  ASSERT_OK(store->Flush());
  Write([&](Transaction& tx) {  // the old values go to the history
    ASSERT_OK(tx.SetProperty(ElementId::Of(first), k, Value::String("Bv1-second-n6R"), {}));
    ASSERT_OK(tx.SetProperty(ElementId::Of(edge), text, Value::String("Cd5-changed-h0S"), {}));
  });
  ASSERT_OK(store->Flush());
  EXPECT_TRUE(OnDisk("Aq7-first-w3K"));
  EXPECT_TRUE(OnDisk("Zp9-last-m2T"));
  Write([&](Transaction& tx) {
    ASSERT_OK(tx.Erase(ElementId::Of(first), ""));
    ASSERT_OK(tx.Erase(ElementId::Of(last), ""));
  });
  for (const char* secret :
       {"Aq7-first-w3K", "Zp9-last-m2T", "Xk4-edge-u8L", "Bv1-second-n6R", "Cd5-changed-h0S"})
    EXPECT_FALSE(OnDisk(secret)) << secret;
  EXPECT_TRUE(OnDisk("KEPT-0"));
}

// A reader keeps the files that it sees; when it is gone the next compaction removes them.
TEST_F(EraseTest, WhatAReaderStillSeesGoesWithTheNextCompaction) {
  NodeId node;
  KeyId k;
  Write([&](Transaction& tx) {
    k = tx.InternKey("k");
    node = Node(tx);
    ASSERT_OK(tx.SetProperty(ElementId::Of(node), k, Value::String("READ-SECRET"), {}));
  });
  ASSERT_OK(store->Flush());
  {
    Transaction reading = Begin(true);
    Write([&](Transaction& tx) { ASSERT_OK(tx.Erase(ElementId::Of(node), "")); });
    EXPECT_EQ(PropertyAt(reading.Reader(), ElementId::Of(node), k, At("2000-01-01")), "'READ-SECRET'");
  }
  ASSERT_OK(store->Compact());
  EXPECT_FALSE(OnDisk("READ-SECRET"));
}

TEST_F(EraseTest, DroppingAnIndexLeavesNoEntries) {
  Write([&](Transaction& tx) {
    IndexDef index;
    index.name = "i", index.label_or_type = tx.InternLabel("N").value, index.keys = {tx.InternKey("k")};
    ASSERT_OK(tx.AddIndex(index));
    const NodeId n = Node(tx);
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), tx.InternKey("k"), Value::Int(1), {}));
  });
  Write([&](Transaction& tx) { ASSERT_OK(tx.DropIndex("i")); });
  const VerifyReport report = Must(store->Verify());
  EXPECT_TRUE(report.problems.empty()) << report.problems[0];
}

}  // namespace
}  // namespace fasti::graph
