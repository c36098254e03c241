// Verify must find every broken cross reference, and find none in a store that was written by transactions.
#include "storage/codec/adjacency_block.h"
#include "storage/codec/adjacency_head.h"
#include "storage/codec/commit_record.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/store_impl.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class VerifyTest : public GraphTest {
 protected:
  void SetUp() override {
    GraphTest::SetUp();
    Write([&](Transaction& tx) {
      const LabelId label = tx.InternLabel("N");
      key = tx.InternKey("p");
      for (int i = 0; i < 20; ++i)
        nodes.push_back(Must(tx.CreateNode(std::span(&label, 1), {{key, Value::Int(i)}}, {})));
      for (size_t i = 0; i < 60; ++i)
        edges.push_back(Edge(tx, nodes[i % 20], nodes[i * 7 % 20], Valid("2000", "2001")));
      IndexDef index;
      index.name = "by_p";
      index.label_or_type = label.value;
      index.keys = {key};
      ASSERT_OK(tx.AddIndex(index));
    });
    Write([&](Transaction& tx) {
      ASSERT_OK(tx.Delete(ElementId::Of(edges[3]), Valid("2000-06-01", ".."), false));
      ASSERT_OK(tx.SetProperty(ElementId::Of(nodes[2]), key, Value::String(std::string(100'000, 'x')), {}));
      ASSERT_OK(
          tx.SetProperty(ElementId::Of(nodes[2]), key, Value::Int(9), Valid("2000-01-01", "2001-01-01")));
      ASSERT_OK(tx.Delete(ElementId::Of(nodes[4]), {}, true));
    });
    receipt = Must(store->Write([&](Transaction& tx) -> Status {
      return tx.SetProperty(ElementId::Of(edges[9]), key, Value::Int(1), {});
    }));
  }
  std::vector<std::string> Problems() { return Must(store->Verify(receipt.commit, receipt.hash)).problems; }
  void Put(kv::Space space, std::string_view at, std::string_view value) {
    kv::WriteBatch batch;
    batch.Put(space, at, value);
    ASSERT_OK(store->impl().engine().Commit(batch, kv::Durability::kNoSync));
    Republish();
  }
  void Drop(kv::Space space, std::string_view at) {
    kv::WriteBatch batch;
    batch.Delete(space, at);
    ASSERT_OK(store->impl().engine().Commit(batch, kv::Durability::kNoSync));
    Republish();
  }
  void Republish() {
    StoreImpl& impl = store->impl();
    const auto view = impl.view();
    impl.Publish(std::make_shared<ReadView>(impl.engine().GetSnapshot(), view->commit(), view->instant(),
                                            view->catalog(), nullptr));
  }
  std::string Get(kv::Space space, std::string_view at) {
    std::string value;
    EXPECT_TRUE(Must(store->impl().engine().GetSnapshot()->Get(space, at, &value)));
    return value;
  }
  void ExpectFound(std::string_view part) {
    for (const std::string& p : Problems()) {
      if (p.find(part) != std::string::npos) return;
    }
    ADD_FAILURE() << "no problem mentions '" << part << "'";
  }

  std::vector<NodeId> nodes;
  std::vector<EdgeId> edges;
  KeyId key;
  CommitReceipt receipt;
};

TEST_F(VerifyTest, ASoundStoreHasNoProblems) {
  for (const std::string& p : Problems()) ADD_FAILURE() << p;
  const VerifyReport report = Must(store->Verify());
  EXPECT_EQ(report.nodes, 20u);
  EXPECT_EQ(report.edges, 60u);
  EXPECT_EQ(report.commits, 3u);
}

TEST_F(VerifyTest, EveryDroppedEntryIsFound) {
  // One entry at a time is taken away and put back: nothing in the store is superfluous.
  const auto snapshot = store->impl().engine().GetSnapshot();
  int tried = 0;
  for (const kv::Space space : kv::kAllSpaces) {
    for (auto it = snapshot->Scan(space, "", ""); it->Valid(); it->Next()) {
      const std::string at(it->key()), value(it->value());
      Drop(space, at);
      EXPECT_FALSE(Problems().empty()) << "space " << kv::SpaceName(space) << " entry " << tried;
      Put(space, at, value);
      ++tried;
    }
  }
  EXPECT_GT(tried, 100);
  EXPECT_TRUE(Problems().empty());
}

TEST_F(VerifyTest, ALostTailIsFoundByItsReceipt) {
  EXPECT_FALSE(Must(store->Verify(receipt.commit + 1, receipt.hash)).problems.empty());
  EXPECT_FALSE(Must(store->Verify(receipt.commit, std::string(32, 'x'))).problems.empty());
  EXPECT_TRUE(Must(store->Verify(receipt.commit, receipt.hash)).problems.empty());
}

TEST_F(VerifyTest, ARowMovedInTimeIsFound) {
  const codec::Key at = codec::AdjacencyHeadKey({nodes[0], Direction::kOut, TypeId{0}});
  std::string bytes = Get(kv::Space::kAdj, at), block;
  codec::AdjacencyHead head;
  codec::AdjacencyBlockView view;
  ASSERT_OK(codec::ParseAdjacencyHead(bytes, &head, &view));
  std::vector<codec::AdjacencyRow> rows;
  view.Decode(&rows);
  rows[0].valid.to = Bound::At({rows[0].valid.to.latest.us + 1});
  codec::EncodeAdjacencyBlock(rows, &block);
  head.block = block;
  std::string changed;
  codec::EncodeAdjacencyHead(head, &changed);
  Put(kv::Space::kAdj, at, changed);
  ExpectFound("outgoing lists do not agree with the edge table");
}

TEST_F(VerifyTest, AChangedCommitRecordIsFound) {
  auto record = Must(codec::DecodeCommitRecord(2, Get(kv::Space::kLog, codec::CommitKey(2))));
  record.digest[0] ^= 1;
  record.hash = codec::ChainHash(2, record.instant, record.previous_hash, record.digest);
  std::string bytes;
  codec::EncodeCommitRecord(record, &bytes);
  Put(kv::Space::kLog, codec::CommitKey(2), bytes);
  ExpectFound("chain is broken");
}

TEST_F(VerifyTest, DamagedValuesAreProblemsNotCrashes) {
  const auto snapshot = store->impl().engine().GetSnapshot();
  for (const kv::Space space : kv::kAllSpaces) {
    for (auto it = snapshot->Scan(space, "", ""); it->Valid(); it->Next()) {
      const std::string at(it->key()), value(it->value());
      if (value.empty()) continue;
      std::string damaged = value;
      damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
      Put(space, at, damaged);
      (void)Problems();
      Put(space, at, value.substr(0, value.size() / 2));
      (void)Problems();
      Put(space, at, value);
    }
  }
  EXPECT_TRUE(Problems().empty());
}

}  // namespace
}  // namespace fasti::graph
