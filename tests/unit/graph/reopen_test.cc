// Stores on disk: what a reopened store still knows, locks, read-only opening, damage.
#include <unistd.h>

#include <filesystem>

#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class ReopenTest : public GraphTest {
 protected:
  void SetUp() override {
    path_ = ::testing::TempDir() + "/fasti_reopen_" + std::to_string(::getpid());
    std::filesystem::remove_all(path_);
    OpenAt();
  }
  void TearDown() override {
    store.reset();
    std::filesystem::remove_all(path_);
  }
  void OpenAt(bool read_only = false) {
    store.reset();
    StoreOptions options;
    options.clock = &clock;
    options.read_only = read_only;
    store = Must(Store::Open(path_, options));
  }
  std::string path_;
};

TEST_F(ReopenTest, AReadingOfAProcessThatOnlyReadIsNotGivenToACommit) {
  Write([&](Transaction& tx) { Node(tx); });
  OpenAt();
  clock.Advance(5'000'000);
  const Instant closed = Begin(true).reading();
  OpenAt();
  clock.Advance(5'000'000);
  const Instant killed = Begin(true).reading();
  EXPECT_GT(killed, closed);
  // What a process that is killed now leaves behind.
  std::string left = path_ + "_left";
  std::filesystem::remove_all(left);
  std::filesystem::copy(path_, left, std::filesystem::copy_options::recursive);
  clock.Set(At("2023-01-01"));
  OpenAt();
  const Instant after_closing = Write([&](Transaction& tx) { Node(tx); });
  EXPECT_GT(after_closing, killed);
  EXPECT_EQ(after_closing.us, killed.us + 1) << "what was reserved beyond the readings was given back";
  store.reset();
  std::swap(path_, left);
  OpenAt();
  EXPECT_GT(Write([&](Transaction& tx) { Node(tx); }), killed);
  store.reset();
  std::filesystem::remove_all(left);
}

TEST_F(ReopenTest, EverythingIsThereAgain) {
  NodeId a, b;
  KeyId k;
  IndexId index;
  const Instant s1 = Write([&](Transaction& tx) {
    k = tx.InternKey("k");
    IndexDef def;
    def.name = "i", def.label_or_type = tx.InternLabel("N").value, def.keys = {k};
    ASSERT_OK(tx.AddIndex(def));
    index = tx.catalog().FindIndex("i")->id;
    a = Node(tx), b = Node(tx);
    Edge(tx, a, b, Valid("2000-01-01", "2005"));
    ASSERT_OK(tx.SetProperty(ElementId::Of(a), k, Value::String(std::string(5000, 'v')), {}));
  });
  Write([&](Transaction& tx) { ASSERT_OK(tx.SetProperty(ElementId::Of(a), k, Value::Int(5), {})); });
  const CommitInfo last = Must(store->Commit(2));
  OpenAt();
  EXPECT_EQ(Must(store->Commit(2)).hash, last.hash);
  EXPECT_EQ(store->catalog()->statistics.nodes, 2u);
  EXPECT_FALSE(store->catalog()->statistics.all_precise);
  EXPECT_EQ(store->catalog()->FindLabel("N"), LabelId{0});
  {
    Transaction tx = Begin();
    const GraphReader r = tx.Reader();
    EXPECT_EQ(PropertyAt(r, ElementId::Of(a), k, At("2001-01-01")), "5");
    EXPECT_EQ(PropertyAt(Must(tx.ReaderKnownAt(s1)), ElementId::Of(a), k, At("2001-01-01")).size(), 5002u);
    EXPECT_EQ(DegreeAt(r, b, Direction::kIn, At("2003-01-01")), 1u);
    const Value five = Value::Int(5);
    EXPECT_EQ(All(r.SeekIndex(index, std::span(&five, 1))), (std::vector<uint64_t>{a.value}));
    const NodeId c = Node(tx);
    EXPECT_GT(c.value, b.value);
    EXPECT_EQ(Must(tx.Commit()).commit, 3u);
  }
  EXPECT_OK(store->Flush());
  EXPECT_OK(store->Compact());
}

TEST_F(ReopenTest, IdsOfAbortedTransactionsAreNotGivenOutAgain) {
  NodeId aborted;
  {
    Transaction tx = Begin();
    aborted = Node(tx);
  }
  OpenAt();
  Write([&](Transaction& tx) { EXPECT_GT(Node(tx).value, aborted.value); });
}

TEST_F(ReopenTest, ReadingsGivenOutStayInThePast) {
  Write([&](Transaction& tx) { Node(tx); });
  clock.Advance(60'000'000);
  const Instant given = Begin(true).reading();
  clock.Set(At("2023-01-01"));
  OpenAt();
  Transaction tx = Begin();
  Node(tx);
  EXPECT_GT(Must(tx.Commit()).instant, given);
}

TEST_F(ReopenTest, ASecondOpenerIsTold) {
  StoreOptions options;
  EXPECT_EQ(Store::Open(path_, options).status().code(), Code::kBusy);
}

TEST_F(ReopenTest, ReadOnlyStoresRefuseWrites) {
  Write([&](Transaction& tx) { Node(tx); });
  ASSERT_OK(store->Close());
  OpenAt(true);
  EXPECT_TRUE(store->read_only());
  Transaction tx = Begin();
  EXPECT_EQ(All(tx.Reader().ScanNodes()).size(), 1u);
  EXPECT_EQ(tx.CreateNode({}, {}, {}).status().code(), Code::kReadOnly);
}

TEST_F(ReopenTest, AMissingStoreIsNotMadeByAReader) {
  StoreOptions options;
  options.read_only = true;
  EXPECT_FALSE(Store::Open(path_ + "_nothing", options).ok());
  EXPECT_FALSE(std::filesystem::exists(path_ + "_nothing"));
}

}  // namespace
}  // namespace fasti::graph
