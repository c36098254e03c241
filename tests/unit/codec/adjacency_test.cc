#include <gtest/gtest.h>

#include <algorithm>

#include "storage/codec/adjacency_block.h"
#include "storage/codec/adjacency_edit.h"
#include "storage/codec/adjacency_filter.h"
#include "storage/codec/adjacency_head.h"
#include "tests/unit/codec/codec_testing.h"

namespace fasti::codec {
namespace {

using testing::DamageEverywhere;
using testing::Hex;
using testing::Random;

constexpr int64_t kDay = 86'400'000'000;
constexpr uint8_t kContained = AdjacencyRow::kContained;

AdjacencyRow Make(uint64_t other, uint64_t edge, Period valid, Instant system_from = {1000},
                  uint8_t flags = kContained) {
  AdjacencyRow row;
  row.other = {other};
  row.edge = {edge};
  row.valid = valid;
  row.system_from = system_from;
  row.flags = flags;
  return row;
}

std::string Encoded(const std::vector<AdjacencyRow>& rows) {
  std::string bytes;
  EncodeAdjacencyBlock(rows, &bytes);
  return bytes;
}

struct Shape {
  int imprecise = 0;
  bool history = false, many_commits = false, dates = true, huge_ids = false, flagged = false;
};
Shape AnyShape(Random* random) {
  return {random->Chance(50) ? 0 : 40, random->Chance(30), random->Chance(50),
          random->Chance(50),          random->Chance(20), random->Chance(40)};
}
AdjacencyRow AnyRow(Random* random, const Shape& shape, uint64_t edge) {
  Period valid = random->AnyPeriod(shape.imprecise);
  if (shape.dates && shape.imprecise == 0) {
    const int64_t from = random->In(0, 18'000);
    valid = Period::Of({from * kDay}, random->Chance(20) ? Instant::PosInfinity()
                                                         : Instant{(from + random->In(1, 9000)) * kDay});
  }
  AdjacencyRow row = Make(shape.huge_ids ? random->Bits() : random->Bits() % 70'000, edge, valid,
                          {shape.many_commits ? random->In(1000, 900'000) : 1000});
  if (shape.history) row.system_to = {random->In(1'000'000, 2'000'000)};
  if (shape.flagged) row.flags = static_cast<uint8_t>(random->In(0, 15));
  return row;
}
std::vector<AdjacencyRow> AnyRows(Random* random, const Shape& shape, int64_t most) {
  std::vector<AdjacencyRow> rows;
  for (int64_t i = random->In(0, most); i > 0; --i) {
    rows.push_back(AnyRow(random, shape, shape.huge_ids ? random->Bits() : static_cast<uint64_t>(i)));
  }
  std::sort(rows.begin(), rows.end(),
            [](const AdjacencyRow& a, const AdjacencyRow& b) { return RowBefore(a, b, RowOrder::kByStart); });
  return rows;
}

TEST(AdjacencyBlock, PinnedBytes) {
  EXPECT_EQ(Hex(Encoded({})), "000000");
  EXPECT_EQ(Hex(Encoded({Make(7, 9, Period::Always())})), "00010328110238074009");
  EXPECT_EQ(Hex(Encoded({Make(7, 9, Period::Of({0}, {kDay})),
                         Make(8, 10, Period::Of({kDay}, Instant::PosInfinity()))})),
            "00"
            "02"
            "05"  // layout, rows, columns
            "011500"
            "091502"  // from, to: a byte, in days
            "281102"  // system_from, constant
            "3907"
            "4109"  // other, edge
            "0001"
            "00ff"
            "0001"
            "0001");
  AdjacencyRow row = Make(
      7, 9, {Bound::Between({-5}, {0}, Bound::kDoubted), Bound::Between({kDay}, Instant::PosInfinity())});
  row.system_to = {3000};
  row.flags = 0;
  EXPECT_EQ(Hex(Encoded({row})),
            "00"
            "01"
            "0a"
            "001500"
            "081502"
            "10100a"
            "180f"
            "2001"
            "281102"
            "301106"
            "3807"
            "4009"
            "4800");
}

TEST(AdjacencyBlock, RandomBlocksComeBack) {
  Random random(31);
  for (int i = 0; i < 1000; ++i) {
    const auto rows = AnyRows(&random, AnyShape(&random), 300);
    const std::string bytes = Encoded(rows);
    AdjacencyBlockView view;
    ASSERT_TRUE(AdjacencyBlockView::Parse(bytes, &view).ok());
    std::vector<AdjacencyRow> back;
    view.Decode(&back);
    ASSERT_EQ(back, rows);
    for (uint32_t k = 0; k < rows.size(); k += 7) {
      const auto found = view.Find(StartOf(rows[k], RowOrder::kByStart), RowOrder::kByStart);
      ASSERT_TRUE(found);
      EXPECT_EQ(view.StartAt(*found, RowOrder::kByStart), StartOf(rows[k], RowOrder::kByStart));
    }
  }
}

TEST(AdjacencyBlock, BoundsThatAreUnboundedInwardsComeBack) {
  const Instant low{INT64_MIN + 1}, high{INT64_MAX - 1};
  const Instant never = Instant::NegInfinity(), always = Instant::PosInfinity();
  const std::vector<AdjacencyRow> rows = {
      Make(1, 1, {Bound::Between(never, always), Bound::Between(never, always)}),
      Make(1, 2, {Bound::At(never), Bound::Between(never, high)}),
      Make(1, 3, {Bound::Between(low, always), Bound::Between(never, high)}),
      Make(1, 4, {Bound::At({0}), Bound::Between(never, {kDay})}),
      Make(1, 5, {Bound::Between({5}, always), Bound::At(always)})};
  for (size_t n = 0; n <= rows.size(); ++n) {
    const std::vector<AdjacencyRow> some(rows.begin(), rows.begin() + static_cast<ptrdiff_t>(n));
    const std::string bytes = Encoded(some);
    AdjacencyBlockView view;
    ASSERT_TRUE(AdjacencyBlockView::Parse(bytes, &view).ok());
    std::vector<AdjacencyRow> back;
    view.Decode(&back);
    EXPECT_EQ(back, some);
  }
}

TEST(AdjacencyBlock, PreciseDatesOfOneCommitTakeTenBytesARow) {
  Random random(32);
  std::vector<AdjacencyRow> rows;
  for (uint64_t i = 0; i < 128; ++i) {
    const int64_t from = random.In(0, 18'000);
    rows.push_back(Make(random.Bits() % 2000, random.Bits() % 1'000'000,
                        Period::Of({from * kDay}, {(from + random.In(1, 5000)) * kDay}),
                        {1'700'000'000'000'000}));
  }
  EXPECT_LT(Encoded(rows).size(), 128u * 10 + 40);
}

TEST(AdjacencyBlock, InlinePropertyColumnsAreUnsupported) {
  std::string bytes = Encoded({Make(7, 9, Period::Always())});
  bytes[3] = static_cast<char>(16 << 3);
  AdjacencyBlockView view;
  EXPECT_EQ(AdjacencyBlockView::Parse(bytes, &view).code(), Code::kUnsupported);
}

// --- Filters against the definition

struct Expected {
  std::vector<NodeId> others;
  std::vector<EdgeId> edges;
  std::vector<uint8_t> certain;
  std::vector<Period> periods;
  std::vector<uint32_t> uncontained;
};
Expected Naive(const std::vector<AdjacencyRow>& rows, const AdjacencyQuery& q) {
  Expected e;
  for (const AdjacencyRow& row : rows) {
    const bool valid = q.valid == AdjacencyQuery::Valid::kAt
                           ? row.valid.possible_at(q.at)
                           : !q.range.empty() && row.valid.extent_from() < q.range.to &&
                                 q.range.from < row.valid.extent_to();
    if (!valid || (q.system && !(row.system_from <= *q.system && *q.system < row.system_to)) ||
        (q.other && *q.other != row.other)) {
      continue;
    }
    if ((row.flags & kContained) == 0) e.uncontained.push_back(static_cast<uint32_t>(e.others.size()));
    e.others.push_back(row.other);
    e.edges.push_back(row.edge);
    e.certain.push_back(row.valid.certain_at(q.at) ? 1 : 0);
    e.periods.push_back(row.valid);
  }
  return e;
}

TEST(AdjacencyFilter, AgreesWithTheDefinition) {
  Random random(33);
  for (int i = 0; i < 3000; ++i) {
    const auto rows = AnyRows(&random, AnyShape(&random), random.Chance(10) ? 700 : 40);
    const std::string bytes = Encoded(rows);
    AdjacencyBlockView view;
    ASSERT_TRUE(AdjacencyBlockView::Parse(bytes, &view).ok());
    for (int k = 0; k < 12; ++k) {
      // Instants on and beside stored bounds find what random ones miss.
      const auto near = [&] {
        if (rows.empty() || random.Chance(20)) return random.AnyTime();
        if (random.Chance(5)) return random.Chance(50) ? Instant::NegInfinity() : Instant::PosInfinity();
        const Period& p =
            rows[static_cast<size_t>(random.In(0, static_cast<int64_t>(rows.size()) - 1))].valid;
        const Instant t = random.Chance(50) ? (random.Chance(50) ? p.from.earliest : p.from.latest)
                                            : (random.Chance(50) ? p.to.earliest : p.to.latest);
        return t.finite() ? Instant{t.us + random.In(-1, 1)} : t;
      };
      AdjacencyQuery q =
          random.Chance(60) ? AdjacencyQuery::At(near()) : AdjacencyQuery::Range({near(), near()});
      if (random.Chance(10)) q = AdjacencyQuery::Range({});
      if (random.Chance(30)) q.system = Instant{random.In(0, 2'000'001)};
      if (random.Chance(20) && !rows.empty()) q.other = rows[rows.size() / 2].other;
      const Expected expected = Naive(rows, q);
      Expected got;
      AdjacencyMatches out;
      out.others = &got.others;
      out.edges = &got.edges;
      out.certain = &got.certain;
      out.periods = &got.periods;
      out.uncontained = &got.uncontained;
      EXPECT_EQ(AppendMatches(view, q, &out), expected.others.size());
      EXPECT_EQ(CountMatches(view, q), expected.others.size());
      ASSERT_EQ(got.others, expected.others);
      ASSERT_EQ(got.edges, expected.edges);
      ASSERT_EQ(got.periods, expected.periods);
      ASSERT_EQ(got.uncontained, expected.uncontained);
      if (q.valid == AdjacencyQuery::Valid::kAt) {
        const bool all =
            std::all_of(expected.certain.begin(), expected.certain.end(), [](auto c) { return c == 1; });
        ASSERT_EQ(got.certain, all ? std::vector<uint8_t>() : expected.certain);
      }
    }
  }
}

TEST(AdjacencyFilter, CertaintyIsFilledInFromTheFirstUncertainBlock) {
  const std::string precise = Encoded({Make(1, 1, Period::Always())});
  const std::string vague = Encoded({Make(2, 2, {Bound::Between({0}, {10}), Bound::At({20})})});
  std::vector<NodeId> others;
  std::vector<uint8_t> certain;
  AdjacencyMatches out;
  out.others = &others;
  out.certain = &certain;
  for (const std::string* bytes : {&precise, &vague, &precise}) {
    AdjacencyBlockView view;
    ASSERT_TRUE(AdjacencyBlockView::Parse(*bytes, &view).ok());
    AppendMatches(view, AdjacencyQuery::At({5}), &out);
  }
  EXPECT_EQ(certain, (std::vector<uint8_t>{1, 0, 1}));
}

// --- Edits

TEST(AdjacencyEdit, EditsAreThoseOfAVector) {
  Random random(34);
  for (int i = 0; i < 300; ++i) {
    const Shape shape = AnyShape(&random);
    auto rows = AnyRows(&random, shape, 40);
    std::string bytes = Encoded(rows), next;
    for (int k = 0; k < 20; ++k) {
      AdjacencyBlockView view;
      ASSERT_TRUE(AdjacencyBlockView::Parse(bytes, &view).ok());
      const auto at = random.In(0, static_cast<int64_t>(rows.size()));
      const AdjacencyRow row =
          AnyRow(&random, random.Chance(80) ? shape : AnyShape(&random), random.Bits() % 1000);
      const auto i32 = static_cast<uint32_t>(at);
      if (random.Chance(50) || at == static_cast<int64_t>(rows.size())) {
        InsertRow(view, i32, row, &next);
        rows.insert(rows.begin() + at, row);
      } else if (random.Chance(50)) {
        RemoveRow(view, i32, &next);
        rows.erase(rows.begin() + at);
      } else {
        ReplaceRow(view, i32, row, &next);
        rows[static_cast<size_t>(at)] = row;
      }
      bytes.swap(next);
      std::vector<AdjacencyRow> back;
      ASSERT_TRUE(AdjacencyBlockView::Parse(bytes, &view).ok());
      view.Decode(&back);
      ASSERT_EQ(back, rows);
    }
    AdjacencyBlockView view, left, right;
    ASSERT_TRUE(AdjacencyBlockView::Parse(bytes, &view).ok());
    std::string l, r;
    SplitRows(view, view.size() / 2, &l, &r);
    ASSERT_TRUE(AdjacencyBlockView::Parse(l, &left).ok());
    ASSERT_TRUE(AdjacencyBlockView::Parse(r, &right).ok());
    std::vector<AdjacencyRow> back;
    left.Decode(&back);
    right.Decode(&back);
    ASSERT_EQ(back, rows);
  }
}

TEST(AdjacencyEdit, ManyEditsAtOnceAreThoseOfAVector) {
  Random random(36);
  for (int i = 0; i < 2'000; ++i) {
    const Shape shape = AnyShape(&random);
    const auto rows = AnyRows(&random, shape, 100);
    const std::string bytes = Encoded(rows);
    AdjacencyBlockView view;
    ASSERT_TRUE(AdjacencyBlockView::Parse(bytes, &view).ok());
    std::vector<uint32_t> removed;
    std::vector<RowInsertion> inserted;
    std::vector<AdjacencyRow> expected;
    const auto percent = static_cast<int>(random.In(0, 100)), often = static_cast<int>(random.In(0, 60));
    const Shape other = random.Chance(50) ? shape : AnyShape(&random);
    for (uint32_t at = 0; at <= rows.size(); ++at) {
      while (inserted.size() < 100 && random.Chance(often)) {
        expected.push_back(AnyRow(&random, other, random.Bits() % 1000));
        inserted.push_back({at, RawOf(expected.back())});
      }
      if (at == rows.size()) break;
      if (random.Chance(percent)) {
        removed.push_back(at);
      } else {
        expected.push_back(rows[at]);
      }
    }
    std::string out;
    EditRows(view, removed, inserted, &out);
    AdjacencyBlockView after;
    ASSERT_TRUE(AdjacencyBlockView::Parse(out, &after).ok());
    std::vector<AdjacencyRow> back;
    after.Decode(&back);
    ASSERT_EQ(back, expected);
  }
}

TEST(AdjacencyEdit, ARowThatFitsIsSplicedIn) {
  std::vector<AdjacencyRow> rows;
  for (uint64_t i = 0; i < 100; ++i)
    rows.push_back(Make(i * 3, i, Period::Of({static_cast<int64_t>(i) * kDay}, {200 * kDay})));
  const std::string bytes = Encoded(rows);
  AdjacencyBlockView view;
  ASSERT_TRUE(AdjacencyBlockView::Parse(bytes, &view).ok());
  std::string out;
  InsertRow(view, 50, Make(40, 50, Period::Of({50 * kDay}, {200 * kDay})), &out);
  // from, other end (297 needs two) and edge; the constant columns do not grow.
  EXPECT_EQ(out.size(), bytes.size() + 1 + 2 + 1);
}

// --- Segments

TEST(AdjacencySegments, FollowTheLengthOfTheExtent) {
  EXPECT_EQ(SegmentOf(Period::Always()), kSegmentAlways);
  EXPECT_EQ(SegmentOf(Period::Of({0}, Instant::PosInfinity())), kSegmentOpen);
  EXPECT_EQ(SegmentOf({Bound::At({0}), Bound::Between({5}, Instant::PosInfinity())}), kSegmentOpen);
  EXPECT_EQ(SegmentOf(Period::Of(Instant::NegInfinity(), {0})), 32);
  EXPECT_EQ(SegmentOf(Period::Of({0}, {1})), 1);
  EXPECT_EQ(SegmentOf(Period::Of({0}, {3})), 1);
  EXPECT_EQ(SegmentOf(Period::Of({0}, {4})), 2);
  EXPECT_EQ(SegmentOf(Period::Of({INT64_MIN + 1}, {INT64_MAX - 1})), 32);
  EXPECT_EQ(SystemSegmentOf({0}, {16}), 3);
}

TEST(AdjacencySegments, NoRowThatHoldsBeginsBeforeTheEarliestStart) {
  Random random(35);
  for (int i = 0; i < 20'000; ++i) {
    const Period p = random.AnyPeriod(30);
    const uint8_t segment = SegmentOf(p);
    const Instant last{p.extent_to().us - 1};
    if (segment == kSegmentAlways) continue;
    EXPECT_GE(p.extent_from(), EarliestStart(segment, last));
  }
  EXPECT_EQ(LatestEnd(1, {100}), Instant{104});
  EXPECT_EQ(LatestEnd(0, {100}), Instant::PosInfinity());
  EXPECT_EQ(LatestEnd(31, {INT64_MAX - 5}), Instant::PosInfinity());
  EXPECT_EQ(EarliestStart(5, {INT64_MIN + 3}), Instant::NegInfinity());
  EXPECT_EQ(EarliestStart(1, {100}), Instant{96});
}

// --- Heads

TEST(AdjacencyHead, PinnedBytesAndBack) {
  const std::string block = Encoded({Make(7, 9, Period::Always())});
  AdjacencyHead head;
  head.rows = 1;
  head.last_change = {1000};
  head.block = block;
  std::string bytes;
  EncodeAdjacencyHead(head, &bytes);
  EXPECT_EQ(Hex(bytes), "04" + Hex(block));
  AdjacencyHead back;
  AdjacencyBlockView rows;
  ASSERT_TRUE(ParseAdjacencyHead(bytes, &back, &rows).ok());
  EXPECT_EQ(back.rows, 1u);
  EXPECT_EQ(back.last_change, Instant{1000});
  EXPECT_EQ(rows.size(), 1u);

  head.last_change = {2000};
  head.history_rows = 5;
  head.history_segments = 1;
  EncodeAdjacencyHead(head, &bytes);
  EXPECT_EQ(Hex(bytes), "02d0070000000000000501" + Hex(block));
  ASSERT_TRUE(ParseAdjacencyHead(bytes, &back).ok());
  EXPECT_EQ(back.last_change, Instant{2000});
  EXPECT_EQ(back.history_rows, 5u);

  AdjacencyHead hub;
  hub.rows = 200'000;
  hub.last_change = {2000};
  hub.segments = SegmentBit(kSegmentAlways) | SegmentBit(3);
  EncodeAdjacencyHead(hub, &bytes);
  EXPECT_EQ(Hex(bytes),
            "01d007000000000000"
            "8880808020"
            "c09a0c");
  ASSERT_TRUE(ParseAdjacencyHead(bytes, &back).ok());
  EXPECT_EQ(back.rows, hub.rows);
  EXPECT_EQ(back.segments, hub.segments);
  EXPECT_FALSE(back.is_inline());
}

TEST(AdjacencyHead, DamageNeverCrashes) {
  Random random(36);
  for (int i = 0; i < 40; ++i) {
    const auto rows = AnyRows(&random, AnyShape(&random), 12);
    const std::string block = Encoded(rows);
    AdjacencyHead head;
    head.rows = rows.size();
    head.last_change = {1000};
    head.block = block;
    std::string bytes;
    EncodeAdjacencyHead(head, &bytes);
    DamageEverywhere(bytes, [](std::string_view damaged) {
      AdjacencyHead back;
      AdjacencyBlockView view;
      if (!ParseAdjacencyHead(damaged, &back, &view).ok()) return;
      std::vector<AdjacencyRow> decoded;
      view.Decode(&decoded);
      std::vector<NodeId> others;
      std::vector<uint32_t> uncontained;
      std::vector<uint8_t> certain;
      AdjacencyMatches out;
      out.others = &others;
      out.certain = &certain;
      out.uncontained = &uncontained;
      AdjacencyQuery q = AdjacencyQuery::At({5});
      AppendMatches(view, q, &out);
      q.system = Instant{1000};
      q.other = NodeId{7};
      AppendMatches(view, q, &out);
      std::string next;
      InsertRow(view, 0, Make(1, 2, Period::Always()), &next);
      if (!view.empty()) RemoveRow(view, view.size() - 1, &next);
    });
  }
}

}  // namespace
}  // namespace fasti::codec
