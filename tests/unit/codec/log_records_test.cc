#include <gtest/gtest.h>

#include "storage/catalog/catalog_codec.h"
#include "storage/codec/commit_record.h"
#include "storage/codec/format_record.h"
#include "tests/unit/codec/codec_testing.h"

namespace fasti::codec {
namespace {

using testing::DamageEverywhere;
using testing::Hex;
using testing::Random;

TEST(Sha256, KnownAnswers) {
  EXPECT_EQ(Hex(Sha256Of("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Hex(Sha256Of("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Hex(Sha256Of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(Hex(Sha256Of(std::string(1'000'000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, PiecesGiveTheHashOfTheWhole) {
  const std::string text(300, 'q');
  for (size_t cut = 0; cut <= text.size(); ++cut) {
    Sha256 sha;
    sha.Update(std::string_view(text).substr(0, cut));
    sha.Update(std::string_view(text).substr(cut));
    EXPECT_EQ(sha.Finish(), Sha256Of(text));
    Sha256 portable(/*portable=*/true);
    portable.Update(std::string_view(text).substr(0, cut));
    EXPECT_EQ(portable.Finish(), Sha256Of(std::string_view(text).substr(0, cut)));
  }
}

CommitRecord Commit() {
  CommitRecord r;
  r.commit = 7;
  r.instant = {1000};
  r.wall_clock = {999};
  r.transaction = 12;
  r.note = "load";
  r.changed_elements = 3;
  r.elements = {ElementId::Of(NodeId{2}), ElementId::Of(NodeId{3}), ElementId::Of(EdgeId{1})};
  r.digest = std::string(kHashBytes, 'd');
  r.previous_hash = std::string(kHashBytes, '\0');
  r.hash = ChainHash(r.commit, r.instant, r.previous_hash, r.digest);
  return r;
}

TEST(CommitRecord, PinnedBytesAndBack) {
  std::string bytes;
  EncodeCommitRecord(Commit(), &bytes);
  EXPECT_EQ(Hex(bytes), "02e803000000000000e7030000000000000c03" + Hex(std::string(32, 'd')) +
                            Hex(std::string(32, '\0')) + Hex(Commit().hash) + "046c6f6164" + "05" +
                            "0303020002");
  std::string image = "fasti commit 1";
  image +=
      std::string("\7\0\0\0\0\0\0\0\xE8\3\0\0\0\0\0\0", 16) + std::string(32, '\0') + std::string(32, 'd');
  EXPECT_EQ(Commit().hash, Sha256Of(image));
  const auto back = DecodeCommitRecord(7, bytes);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->instant, Instant{1000});
  EXPECT_EQ(back->note, "load");
  EXPECT_EQ(back->changed_elements, 3u);
  EXPECT_EQ(back->elements, Commit().elements);
  CommitRecord many = Commit();
  many.elements.clear();
  EncodeCommitRecord(many, &bytes);
  EXPECT_EQ(Hex(bytes).substr(Hex(bytes).size() - 12), "046c6f616400");
  EXPECT_TRUE(DecodeCommitRecord(7, bytes)->elements.empty());
  EncodeCommitRecord(Commit(), &bytes);
  EXPECT_EQ(DecodeCommitRecord(8, bytes).status().code(), Code::kCorruption);
  DamageEverywhere(bytes, [](std::string_view damaged) { (void)DecodeCommitRecord(7, damaged); });
}

TEST(ChangedElements, ComeBack) {
  const std::vector<ElementId> some = {ElementId::Of(NodeId{0}), ElementId::Of(NodeId{5}),
                                       ElementId::Of(EdgeId{0}), ElementId::Of(EdgeId{900})};
  for (const auto& elements :
       {some, std::vector<ElementId>(some.begin(), some.begin() + 2),
        std::vector<ElementId>(some.begin() + 2, some.end()), std::vector<ElementId>()}) {
    std::string bytes;
    EncodeChangedElements(elements, &bytes);
    std::vector<ElementId> back;
    ASSERT_TRUE(DecodeChangedElements(bytes, &back).ok());
    EXPECT_EQ(back, elements);
    DamageEverywhere(bytes, [](std::string_view damaged) {
      std::vector<ElementId> ignored;
      (void)DecodeChangedElements(damaged, &ignored);
    });
  }
  std::string bytes;
  EncodeChangedElements(some, &bytes);
  EXPECT_EQ(Hex(bytes),
            "0401060001"
            "8507");
}

TEST(Tombstone, PinnedBytesAndBack) {
  std::string bytes;
  EncodeTombstone({ElementId::Of(EdgeId{9}), {5}, "ada", "asked"}, &bytes);
  EXPECT_EQ(Hex(bytes),
            "01090000000000000005000000000000000361646105"
            "61736b6564");
  const auto back = DecodeTombstone(bytes);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->element, ElementId::Of(EdgeId{9}));
  EXPECT_EQ(back->who, "ada");
  EXPECT_EQ(back->reason, "asked");
  DamageEverywhere(bytes, [](std::string_view damaged) { (void)DecodeTombstone(damaged); });
}

TEST(StoreHead, PinnedBytesAndBack) {
  StoreHead h;
  h.commit = 3;
  h.instant = {4};
  h.high_water = {5};
  h.next_node = 6;
  h.next_edge = 7;
  h.next_blob = 8;
  h.next_transaction = 9;
  h.clean_close = true;
  h.statistics = "st";
  std::string bytes;
  EncodeStoreHead(h, &bytes);
  EXPECT_EQ(Hex(bytes), "02030000000000000004000000000000000500000000000000" + Hex(std::string(32, '\0')) +
                            "0600000000000000070000000000000008000000000000000900000000000000"
                            "01" +
                            "027374");
  const auto back = DecodeStoreHead(bytes);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->next_transaction, 9u);
  EXPECT_TRUE(back->clean_close);
  EXPECT_EQ(back->statistics, "st");
  DamageEverywhere(bytes, [](std::string_view damaged) { (void)DecodeStoreHead(damaged); });
}

TEST(FormatRecord, PinnedBytesAndEveryDamageFound) {
  FormatRecord r;
  r.created_by = "fasti";
  r.store_id = std::string(16, 'i');
  const std::string bytes = EncodeFormatRecord(r);
  EXPECT_EQ(Hex(bytes).substr(0, 124), "46415354490d0a1a0100000001000000" + Hex(std::string(16, '\0')) +
                                           "056661737469" + "10" + Hex(std::string(16, 'i')) +
                                           Hex(Sha256Of(bytes.substr(0, 55))).substr(0, 14));
  const auto back = DecodeFormatRecord(bytes);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->store_id, r.store_id);
  DamageEverywhere(bytes, [&](std::string_view damaged) {
    EXPECT_EQ(DecodeFormatRecord(damaged).status().code(), Code::kCorruption);
  });
}

TEST(FormatRecord, OpeningRules) {
  FormatRecord r;
  EXPECT_EQ(*HowToOpen(r), OpenMode::kReadWrite);
  r.compatible_features = 1ull << 60;
  EXPECT_EQ(*HowToOpen(r), OpenMode::kReadOnly);
  r.required_features = 1ull << 61;
  EXPECT_EQ(HowToOpen(r).status().code(), Code::kIncompatible);
  EXPECT_NE(HowToOpen(r).status().message().find("0x2000000000000000"), std::string::npos);
  FormatRecord newer;
  newer.version = kFormatVersion + 1;
  EXPECT_EQ(*HowToOpen(newer), OpenMode::kReadOnly);
  newer.min_reader = kFormatVersion + 1;
  EXPECT_EQ(HowToOpen(newer).status().code(), Code::kIncompatible);
  FormatRecord older;
  older.version = kFormatVersion - 1;
  EXPECT_EQ(*HowToOpen(older), OpenMode::kNeedsUpgrade);
}

TEST(CatalogCodec, ComesBack) {
  Catalog c;
  c.version = 9;
  c.next_index = 6;
  c.graph_type.declared = true;
  c.graph_type.nodes.push_back(
      {LabelId{1}, {{KeyId{2}, PropertyType::kList, PropertyType::kInt, true, true}}, true, false});
  EdgeTypeDef e;
  e.type = {3};
  e.source = LabelId{0};
  e.max_per_target = 2;
  e.without_overlaps = true;
  e.overlap_keys = {KeyId{4}};
  c.graph_type.edges.push_back(e);
  ConstraintDef k;
  k.name = "k";
  k.kind = ConstraintDef::Kind::kUniqueEnd;
  k.keys = {KeyId{1}, KeyId{2}};
  k.end_is_source = true;
  c.constraints.push_back(k);
  c.indexes.push_back({IndexId{5}, "i", true, 1, {KeyId{2}}, true, true});
  std::string bytes = EncodeSchema(c);
  EXPECT_EQ(Hex(bytes),
            "010906"
            "01"
            "01"
            "01"
            "01"
            "01"
            "02060203"
            "01"
            "03"
            "04"
            "01"
            "00"
            "00"
            "03"
            "0104"
            "00"
            "01"
            "016b"
            "04"
            "03"
            "00"
            "020102"
            "00"
            "01"
            "05"
            "0169"
            "07"
            "01"
            "0102");
  Catalog back;
  ASSERT_TRUE(DecodeSchema(bytes, &back).ok());
  EXPECT_EQ(EncodeSchema(back), bytes);
  EXPECT_EQ(back.graph_type.edges[0].max_per_target, 2u);
  EXPECT_FALSE(back.graph_type.edges[0].target);
  DamageEverywhere(bytes, [](std::string_view damaged) {
    Catalog ignored;
    (void)DecodeSchema(damaged, &ignored);
  });

  Statistics s;
  s.nodes = 5;
  s.edges_per_type = {1, 2};
  s.all_precise = false;
  bytes = EncodeStatistics(s);
  EXPECT_EQ(Hex(bytes), "0105000002010200000002");
  Statistics stats;
  ASSERT_TRUE(DecodeStatistics(bytes, &stats).ok());
  EXPECT_EQ(stats.edges_per_type, s.edges_per_type);
  EXPECT_FALSE(stats.all_precise);
  DamageEverywhere(bytes, [](std::string_view damaged) {
    Statistics ignored;
    (void)DecodeStatistics(damaged, &ignored);
  });
}

}  // namespace
}  // namespace fasti::codec
