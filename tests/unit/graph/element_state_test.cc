// Writing portions of a timeline: what is done near the portion must be what a rewrite of the whole does.
#include "storage/graph/element_state.h"

#include <chrono>
#include <random>

#include "storage/graph/value_identity.h"
#include "storage/temporal/bound_print.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

constexpr KeyId kKey{7};

std::string Show(const ElementState& state) {
  std::string out;
  for (const StoredPiece& p : state.Pieces(SlotId::Of(kKey))) {
    const auto bound = [](const Bound& b) {
      return std::to_string(b.earliest.us) + ".." + std::to_string(b.latest.us) + "/" +
             std::to_string(b.flags);
    };
    // A remainder marked at both ends means what one marked at its end does; a rewrite of all leaves the
    // latter.
    Bound from = p.valid.period.from;
    if (from.remainder() && p.valid.period.to.remainder()) from.flags = 0;
    out += "[" + bound(from) + ", " + bound(p.valid.period.to) + ") " + p.value.ToString() + " '" +
           p.valid.from_text + "' '" + p.valid.to_text + "' since " + std::to_string(p.system_from.us) + "\n";
  }
  return out;
}

class Portions {
 public:
  Portions(uint64_t seed, bool precise) : random_(seed), precise_(precise) {}
  int64_t Below(int64_t n) { return static_cast<int64_t>(random_() % static_cast<uint64_t>(n)); }
  Bound MakeBound() {
    const int64_t at = 10 * Below(60);
    if (precise_ || Below(3) != 0) return Bound::At({at});
    return Bound::Between({at}, {at + 10 * (1 + Below(8))}, Below(8) == 0 ? Bound::kDoubted : uint8_t{0});
  }
  PeriodValue Make() {
    for (;;) {
      PeriodValue p;
      p.period = {MakeBound(), MakeBound()};
      if (Below(12) == 0) p.period.from = Bound::At(kNegInf);
      if (Below(12) == 0) p.period.to = Bound::At(kPosInf);
      if (p.period.from.earliest >= p.period.to.latest || !ClampPeriod(&p.period)) continue;
      if (Below(4) == 0) p.from_text = "from" + std::to_string(Below(5));
      if (Below(4) == 0) p.to_text = "to" + std::to_string(Below(5));
      return p;
    }
  }

 private:
  std::mt19937_64 random_;
  const bool precise_;
};

TEST(ElementState, PortionsNearAsWhole) {
  for (uint64_t seed = 1; seed <= 3000; ++seed) {
    const bool precise = seed % 3 == 0;
    Portions random(seed, precise);
    ElementState near;
    near.id = ElementId::Of(NodeId{1});
    StoredPiece life;
    near.Put(SlotId::Existence(), {life});
    ElementState whole = near, base = near;
    for (int step = 0; step < 14; ++step) {
      const PeriodValue p = random.Make();
      const Value value = Value::Int(random.Below(4));
      const bool removes = random.Below(5) == 0;
      if (step == 7) {  // from here on within another transaction
        base = near;
        for (SlotPieces& s : base.slots) {
          for (StoredPiece& piece : s.pieces) piece.system_from = Instant{1000 + static_cast<int64_t>(seed)};
        }
        near = whole = base;
      }
      const std::vector<StoredPiece> before = whole.Pieces(SlotId::Of(kKey));
      Timeline<Value> timeline = whole.SlotTimeline(SlotId::Of(kKey));
      removes ? timeline.Erase(p.period, SameValueAs{}) : timeline.Write(p.period, value, SameValueAs{});
      ElementState after = whole;
      after.Replace(SlotId::Of(kKey), timeline, &p, &base);
      const std::vector<StoredPiece>& pieces = after.Pieces(SlotId::Of(kKey));
      const bool changed =
          !std::equal(before.begin(), before.end(), pieces.begin(), pieces.end(),
                      [](const StoredPiece& a, const StoredPiece& b) {
                        return a.valid.period == b.valid.period && SameValue(a.value, b.value);
                      });
      if (changed) whole = after;
      EXPECT_EQ(near.WritePortions(SlotId::Of(kKey), std::span(&p.period, 1), removes ? nullptr : &value, &p,
                                   &base, precise),
                changed);
      ASSERT_EQ(Show(near), Show(whole))
          << "seed " << seed << " step " << step << " " << PrintPeriod(p.period);
    }
  }
}

// Each of many writes to one timeline must not cost as much as the timeline is long: 20,000 took minutes when
// it did.
TEST_F(GraphTest, ManyPortionsOnOneTimeline) {
  constexpr int kWrites = 20'000;
  NodeId node;
  KeyId key;
  Write([&](Transaction& tx) {
    node = Node(tx);
    key = tx.InternKey("v");
  });
  const auto begin = std::chrono::steady_clock::now();
  Write([&](Transaction& tx) {
    const Instant start = At("1960-01-01");
    for (int i = 0; i < kWrites; ++i) {
      PeriodValue p;
      p.period = Period::Of({start.us + i * int64_t{86'400'000'000}}, kPosInf);
      ASSERT_OK(tx.SetProperty(ElementId::Of(node), key, Value::Int(i), {p, false}));
    }
  });
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(took.count(), 60) << "with assertions, on a loaded machine; a second where nothing else runs";
  RecordProperty("seconds", std::to_string(took.count()));
  std::vector<Piece> pieces;
  ASSERT_OK(Begin(true).Reader().PropertyTimeline(ElementId::Of(node), key, &pieces));
  ASSERT_EQ(pieces.size(), size_t{kWrites});
  EXPECT_EQ(pieces[17].value.ToString(), "17");
  EXPECT_EQ(pieces.back().period.to.earliest, kPosInf);
}

// A savepoint keeps what was written before it, also where later writes change the element in place.
TEST_F(GraphTest, SavepointsAmongManyPortions) {
  Transaction tx = Begin();
  const NodeId node = Node(tx);
  const KeyId key = tx.InternKey("v");
  const auto count = [&] {
    std::vector<Piece> pieces;
    EXPECT_OK(tx.Reader().PropertyTimeline(ElementId::Of(node), key, &pieces));
    return pieces.size();
  };
  const auto set = [&](int year) {
    ASSERT_OK(
        tx.SetProperty(ElementId::Of(node), key, Value::Int(year), Valid(std::to_string(year) + "-01-01")));
  };
  set(2000), set(2001);
  const size_t outer = tx.Savepoint();
  set(2002), set(2003);
  const size_t inner = tx.Savepoint();
  set(2004), set(2005);
  EXPECT_EQ(count(), 6u);
  tx.RollbackTo(inner);
  EXPECT_EQ(count(), 4u);
  set(2006);
  EXPECT_EQ(count(), 5u);
  tx.RollbackTo(outer);
  EXPECT_EQ(count(), 2u);
  set(2007);
  EXPECT_EQ(count(), 3u);
  ASSERT_OK(tx.Commit());
}

}  // namespace
}  // namespace fasti::graph
