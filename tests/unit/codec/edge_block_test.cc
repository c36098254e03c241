#include "storage/codec/edge_block.h"

#include <gtest/gtest.h>

#include "tests/unit/codec/codec_testing.h"

namespace fasti::codec {
namespace {

using testing::DamageEverywhere;
using testing::Hex;
using testing::Random;

constexpr int64_t kDay = 86'400'000'000;
constexpr uint8_t kOrdinary = EdgeEntry::kPresent | EdgeEntry::kContained;

EdgeEntry Make(uint32_t type, uint64_t source, uint64_t target, Period valid, Instant system_from,
               uint8_t flags = kOrdinary) {
  return {{type}, {source}, {target}, flags, valid, system_from};
}

void ExpectSame(const EdgeEntry& a, const EdgeEntry& b) {
  EXPECT_EQ(a.flags, b.flags);
  EXPECT_EQ(a.type, b.type);
  EXPECT_EQ(a.source, b.source);
  EXPECT_EQ(a.target, b.target);
  EXPECT_EQ(a.valid, b.valid);
  EXPECT_EQ(a.system_from, b.system_from);
}

TEST(EdgeBlock, PinnedBytes) {
  const std::vector<EdgeEntry> entries = {
      Make(1, 10, 20, Period::Of({0}, {kDay}), {1000}),
      Make(2, 11, 20, Period::Of({kDay}, Instant::PosInfinity()), {1000})};
  std::string bytes;
  EncodeEdgeBlock(entries, &bytes);
  EXPECT_EQ(Hex(bytes),
            "00"
            "0200"
            "3702"  // layout, count, columns
            "0101"
            "010a"
            "0014"  // type, source, target: bits and base
            "021500"
            "021502"  // from, to: bits, unit, base
            "001102"  // system_from
            "4a0c"
            "0000000000000000");
  EncodeEdgeBlock({}, &bytes);
  EXPECT_EQ(Hex(bytes), "00000000000000000000000000");
}

TEST(EdgeBlock, RandomBlocksComeBack) {
  Random random(21);
  for (int i = 0; i < 400; ++i) {
    std::vector<EdgeEntry> entries(static_cast<size_t>(random.In(0, 256)));
    const int imprecise = random.Chance(50) ? 0 : 50;
    const bool gaps = random.Chance(50), huge = random.Chance(20);
    for (EdgeEntry& e : entries) {
      if (gaps && random.Chance(20)) continue;
      e = Make(static_cast<uint32_t>(random.In(0, 6)), huge ? random.Bits() : random.Bits() % 100'000,
               random.Bits() % 1000, random.AnyPeriod(imprecise), random.AnyTime(),
               static_cast<uint8_t>(random.Bits() | EdgeEntry::kPresent));
    }
    std::string bytes;
    EncodeEdgeBlock(entries, &bytes);
    EdgeBlockView view;
    ASSERT_TRUE(EdgeBlockView::Parse(bytes, &view).ok());
    ASSERT_EQ(view.size(), entries.size());
    for (uint32_t k = 0; k < entries.size(); ++k) {
      const EdgeEntry got = view.Get(k);
      EXPECT_EQ(got.present(), entries[k].present());
      if (!got.present()) continue;
      ExpectSame(got, entries[k]);
      TypeId type;
      NodeId source, target;
      // An erased edge has left no ends to walk to.
      const bool erased = (entries[k].flags & EdgeEntry::kErased) != 0;
      EXPECT_EQ(view.GetEnds(k, &type, &source, &target), !erased);
      if (!erased) {
        EXPECT_EQ(target, entries[k].target);
      }
    }
    EXPECT_FALSE(view.Get(256).present());
  }
}

TEST(EdgeBlock, AnEntryPutIntoTheBytesIsAsIfEncodedWithTheRest) {
  Random random(23);
  int put = 0, refused = 0;
  for (int i = 0; i < 2000; ++i) {
    const bool precise = random.Chance(60);
    const auto entry = [&](bool ordinary) {
      return Make(static_cast<uint32_t>(random.In(0, ordinary ? 3 : 9)), random.Bits() % 1000,
                  random.Bits() % 90, random.AnyPeriod(precise ? 0 : 50),
                  {static_cast<int64_t>(random.Bits() % 100'000)},
                  ordinary ? kOrdinary : static_cast<uint8_t>(random.Bits() | EdgeEntry::kPresent));
    };
    std::vector<EdgeEntry> entries(static_cast<size_t>(random.In(0, 256)));
    for (EdgeEntry& e : entries) {
      if (!random.Chance(10)) e = entry(true);
    }
    std::string bytes, changed;
    EncodeEdgeBlock(entries, &bytes);
    EdgeBlockView view;
    ASSERT_TRUE(EdgeBlockView::Parse(bytes, &view).ok());
    const auto at =
        static_cast<uint32_t>(random.Chance(50) ? static_cast<int64_t>(entries.size()) : random.In(0, 258));
    const EdgeEntry e = entry(random.Chance(80));
    if (!view.TryPut(at, e, &changed)) {
      ++refused;
      continue;
    }
    ++put;
    ASSERT_LE(at, entries.size());
    if (at == entries.size()) entries.emplace_back();
    entries[at] = e;
    ASSERT_TRUE(EdgeBlockView::Parse(changed, &view).ok());
    ASSERT_EQ(view.size(), entries.size());
    for (uint32_t k = 0; k < entries.size(); ++k) {
      EXPECT_EQ(view.Get(k).present(), entries[k].present());
      if (entries[k].present()) ExpectSame(view.Get(k), entries[k]);
    }
  }
  EXPECT_GT(put, 300);
  EXPECT_GT(refused, 300);
}

TEST(EdgeBlock, BoundsThatAreUnboundedInwardsComeBack) {
  const Instant never = Instant::NegInfinity(), always = Instant::PosInfinity();
  const Period periods[] = {{Bound::Between(never, always), Bound::Between(never, always)},
                            {Bound::Between({INT64_MIN + 1}, always), Bound::Between(never, {INT64_MAX - 1})},
                            {Bound::At({0}), Bound::Between(never, {kDay})},
                            {Bound::Between({5}, always), Bound::At(always)}};
  std::vector<EdgeEntry> entries;
  for (const Period& p : periods) entries.push_back(Make(1, 2, 3, p, {1000}));
  std::string bytes;
  EncodeEdgeBlock(entries, &bytes);
  EdgeBlockView view;
  ASSERT_TRUE(EdgeBlockView::Parse(bytes, &view).ok());
  for (uint32_t i = 0; i < entries.size(); ++i) EXPECT_EQ(view.Get(i).valid, periods[i]);
}

TEST(EdgeBlock, OrdinaryEdgesTakeSevenBytes) {
  // A million edges of a 50-year history in order of their beginning, as a load writes them.
  Random random(22);
  std::vector<EdgeEntry> entries(256);
  for (size_t i = 0; i < entries.size(); ++i) {
    const int64_t from = 5000 + static_cast<int64_t>(i) / 50;
    entries[i] =
        Make(static_cast<uint32_t>(random.In(0, 4)), 10'200 + random.Bits() % 89'800, random.Bits() % 10'200,
             Period::Of({from * kDay}, {(from + random.In(1, 18'000)) * kDay}), {1'700'000'000'000'000});
  }
  std::string bytes;
  EncodeEdgeBlock(entries, &bytes);
  EXPECT_LT(bytes.size(), 256u * 7 + 50);
}

TEST(EdgeBlock, DamageNeverCrashes) {
  Random random(23);
  for (int i = 0; i < 20; ++i) {
    std::vector<EdgeEntry> entries;
    for (int k = 0; k < 12; ++k) {
      entries.push_back(Make(1, random.Bits() % 100, random.Bits(), random.AnyPeriod(50), random.AnyTime()));
    }
    std::string bytes;
    EncodeEdgeBlock(entries, &bytes);
    DamageEverywhere(bytes, [](std::string_view damaged) {
      EdgeBlockView view;
      if (!EdgeBlockView::Parse(damaged, &view).ok()) return;
      for (uint32_t k = 0; k < 256; ++k) (void)view.Get(k);
    });
  }
}

}  // namespace
}  // namespace fasti::codec
