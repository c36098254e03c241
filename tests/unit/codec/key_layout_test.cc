#include "storage/codec/key_layout.h"

#include <gtest/gtest.h>

#include "storage/codec/adjacency_row.h"
#include "tests/unit/codec/codec_testing.h"

namespace fasti::codec {
namespace {

using testing::Hex;

const AdjacencyList kList{NodeId{0x0102}, Direction::kIn, TypeId{3}};
constexpr Instant kTime{0x10};

TEST(KeyLayout, PinnedBytes) {
  EXPECT_EQ(Hex(FormatKey()), "666d74");
  EXPECT_EQ(Hex(HeadKey()), "68656164");
  EXPECT_EQ(Hex(NameKey(NameKind::kKey, 5)), "642f0200000005");
  EXPECT_EQ(Hex(NameLookupKey(NameKind::kType, "AB")), "6e2f014142");
  EXPECT_EQ(Hex(CatalogKey(kTime)), "672f8000000000000010");
  EXPECT_EQ(Hex(CommitKey(7)), "0000000000000007");
  EXPECT_EQ(Hex(ChangedKey(7, 2)), "6300000000000000070002");
  EXPECT_EQ(Hex(TombstoneKey(7, 2)), "78000000000000000700000002");
  EXPECT_EQ(Hex(NodeKey({9})), "010000000000000009");
  EXPECT_EQ(Hex(EdgeRecordKey({9})), "040000000000000009");
  EXPECT_EQ(Hex(EdgeBlockKey({513})), "020000000000000002");
  EXPECT_EQ(Hex(BlobKey(4, 1)), "03000000000000000400000001");
  EXPECT_EQ(Hex(StatementKey(ElementId::Of(NodeId{9}), SlotId::Of(KeyId{1}), kTime, 3)),
            "0100000000000000098000000180000000000000100003");
  EXPECT_EQ(Hex(AdjacencyHeadKey(kList)), "00000000000001020100000003");
  EXPECT_EQ(Hex(AdjacencyBlockKey(kList, 0xFE, {8, {6}})),
            "00000000000001020100000003fe00000000000000080000000000000006");
  EXPECT_EQ(Hex(HistoryRowsKey(kList, 2, kTime, 1)),
            "1000000000000001020100000003028000000000000010"
            "00000001");
  EXPECT_EQ(Hex(HistoryStatementKey(ElementId::Of(EdgeId{9}), kTime, SlotId::Existence(), 1)),
            "0200000000000000098000000000000010000000000001");
  EXPECT_EQ(Hex(IndexEntryKey({2}, "v", 9)), "0100000002760000000000000009");
  EXPECT_EQ(Hex(LabelIndexKey({2}, {9})), "02000000020000000000000009");
  EXPECT_EQ(Hex(TypeSourceKey({2}, {9})), "03000000020000000000000009");
  EXPECT_EQ(Hex(UniqueKey({2}, "v")), "040000000276");
}

TEST(KeyLayout, ParsersGiveBackTheParts) {
  EXPECT_EQ(ParseNameKey(NameKey(NameKind::kType, 5))->id, 5u);
  EXPECT_EQ(ParseCatalogKey(CatalogKey(kTime)), kTime);
  EXPECT_EQ(ParseCommitKey(CommitKey(77)), 77u);
  const auto element =
      ParseElementKey(StatementKey(ElementId::Of(EdgeId{9}), SlotId::Of(LabelId{1}), kTime, 3));
  ASSERT_TRUE(element);
  EXPECT_EQ(element->element, ElementId::Of(EdgeId{9}));
  EXPECT_TRUE(element->spilled);
  EXPECT_EQ(element->slot, SlotId::Of(LabelId{1}));
  EXPECT_EQ(element->extent_from, kTime);
  EXPECT_EQ(element->seq, 3);
  EXPECT_FALSE(ParseElementKey(NodeKey({9}))->spilled);
  EXPECT_EQ(ParseEdgeBlockKey(EdgeBlockKey({513})), EdgeId{512});
  EXPECT_EQ(ParseBlobKey(BlobKey(4, 1))->blob, 4u);
  EXPECT_EQ(ParseAdjacencyKey(AdjacencyHeadKey(kList))->list, kList);
  const auto block = ParseAdjacencyKey(AdjacencyBlockKey(kList, kSegmentAlways, {8, {6}}));
  ASSERT_TRUE(block);
  EXPECT_FALSE(block->is_head);
  EXPECT_EQ(block->segment, kSegmentAlways);
  EXPECT_EQ(block->start, (BlockStart{8, {6}}));
  const auto rows = ParseHistoryRowsKey(HistoryRowsKey(kList, 2, kTime, 1));
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->list, kList);
  EXPECT_EQ(rows->first_system_to, kTime);
  const auto statement =
      ParseHistoryStatementKey(HistoryStatementKey(ElementId::Of(EdgeId{9}), kTime, SlotId::Of(KeyId{2}), 1));
  ASSERT_TRUE(statement);
  EXPECT_EQ(statement->element, ElementId::Of(EdgeId{9}));
  EXPECT_EQ(statement->slot, SlotId::Of(KeyId{2}));
  EXPECT_EQ(ParseIndexEntryKey(IndexEntryKey({2}, "value", 9))->value, "value");
  EXPECT_EQ(ParseIndexEntryKey(IndexEntryKey({2}, "value", 9))->id, 9u);
  EXPECT_EQ(ParseLabelIndexKey(LabelIndexKey({2}, {9}))->node, NodeId{9});
  EXPECT_EQ(ParseTypeSourceKey(TypeSourceKey({2}, {9}))->source, NodeId{9});
  EXPECT_EQ(ParseUniqueKey(UniqueKey({2}, "v"))->value, "v");
}

TEST(KeyLayout, OtherBytesDoNotParse) {
  for (const std::string& key :
       {std::string(), std::string("x"), std::string(40, '\xFF'), std::string(9, '\x05')}) {
    EXPECT_FALSE(ParseNameKey(key));
    EXPECT_FALSE(ParseCatalogKey(key));
    EXPECT_FALSE(ParseCommitKey(key));
    EXPECT_FALSE(ParseElementKey(key));
    EXPECT_FALSE(ParseEdgeBlockKey(key));
    EXPECT_FALSE(ParseBlobKey(key));
    EXPECT_FALSE(ParseAdjacencyKey(key));
    EXPECT_FALSE(ParseHistoryRowsKey(key));
    EXPECT_FALSE(ParseHistoryStatementKey(key));
    EXPECT_FALSE(ParseIndexEntryKey(key));
    EXPECT_FALSE(ParseLabelIndexKey(key));
    EXPECT_FALSE(ParseTypeSourceKey(key));
    EXPECT_FALSE(ParseUniqueKey(key));
  }
}

TEST(KeyLayout, TimesSortAsTheyPass) {
  const Instant times[] = {Instant::NegInfinity(), {-5}, {-1}, {0}, {1}, {99}, Instant::PosInfinity()};
  for (size_t i = 1; i < std::size(times); ++i) {
    EXPECT_LT(CatalogKey(times[i - 1]).view(), CatalogKey(times[i]).view());
  }
}

TEST(KeyLayout, PrefixEndFollowsAllOfThePrefix) {
  EXPECT_EQ(PrefixEnd("ab"), "ac");
  EXPECT_EQ(PrefixEnd("a\xFF\xFF"), "b");
  EXPECT_EQ(PrefixEnd("\xFF"), "");
}

}  // namespace
}  // namespace fasti::codec
