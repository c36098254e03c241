// Periods against brute force: every formula of sections 3 and 4 is compared with what holds in all, and in
// some, completions of small random bounds (model-cases.md, [bf]).
#include "storage/temporal/period_algebra.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <set>

#include "storage/temporal/bound.h"
#include "storage/temporal/selection.h"

namespace fasti {
namespace {

constexpr int kDomain = 8;

struct Pair {
  int from, to;
};

class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}
  int UpTo(int n) { return static_cast<int>(engine_() % static_cast<uint32_t>(n + 1)); }
  Bound SomeBound() {
    const int a = UpTo(kDomain), b = UpTo(2) == 0 ? UpTo(kDomain) : a;
    return Bound::Between({std::min(a, b)}, {std::max(a, b)});
  }
  Period SomePeriod() {
    for (;;) {
      Period p{SomeBound(), SomeBound()};
      if (ClampPeriod(&p)) return p;
    }
  }
  Interval SomeWindow() {
    for (;;) {
      const Interval w{{UpTo(kDomain)}, {UpTo(kDomain)}};
      if (!w.empty()) return w;
    }
  }

 private:
  std::mt19937 engine_;
};

std::vector<Pair> Completions(const Period& p) {
  std::vector<Pair> out;
  for (int64_t f = p.from.earliest.us; f <= p.from.latest.us; ++f) {
    for (int64_t t = p.to.earliest.us; t <= p.to.latest.us; ++t) {
      if (f < t) out.push_back({static_cast<int>(f), static_cast<int>(t)});
    }
  }
  return out;
}

TruthSet Exact(const Period& p, const std::function<bool(Pair)>& holds) {
  TruthSet set;
  for (const Pair c : Completions(p)) set = Union(set, TruthSet::Of(holds(c)));
  return set;
}
TruthSet Exact(const Period& p, const Period& q, const std::function<bool(Pair, Pair)>& holds) {
  TruthSet set;
  for (const Pair a : Completions(p)) {
    for (const Pair b : Completions(q)) set = Union(set, TruthSet::Of(holds(a, b)));
  }
  return set;
}

TEST(PeriodAlgebra, WindowTestsAreExact) {
  Random random(1);
  for (int i = 0; i < 4000; ++i) {
    const Period p = random.SomePeriod();
    const Interval w = random.SomeWindow();
    const auto f = static_cast<int>(w.from.us), t = static_cast<int>(w.to.us);
    ASSERT_EQ(TestDuring(p, true, w).bits, Exact(p, [&](Pair c) { return c.from < t && c.to > f; }).bits)
        << i;
    ASSERT_EQ(TestThroughout(p, true, w).bits,
              Exact(p, [&](Pair c) { return c.from <= f && c.to >= t; }).bits)
        << i;
    ASSERT_EQ(TestWithin(p, true, w).bits, Exact(p, [&](Pair c) { return c.from >= f && c.to <= t; }).bits)
        << i;
    const Instant at{random.UpTo(kDomain)};
    ASSERT_EQ(HoldsAt(p, at).bits, Exact(p, [&](Pair c) { return c.from <= at.us && at.us < c.to; }).bits)
        << i;
  }
}

TEST(PeriodAlgebra, InfixWordsAreExact) {
  Random random(2);
  for (int i = 0; i < 4000; ++i) {
    const Period p = random.SomePeriod(), q = random.SomePeriod();
    ASSERT_EQ(Overlaps(p, q), Exact(p, q, [](Pair a, Pair b) { return a.from < b.to && b.from < a.to; }))
        << i;
    ASSERT_EQ(Contains(p, q), Exact(p, q, [](Pair a, Pair b) { return a.from <= b.from && b.to <= a.to; }))
        << i;
    ASSERT_EQ(Precedes(p, q), Exact(p, q, [](Pair a, Pair b) { return a.to <= b.from; })) << i;
    ASSERT_EQ(Succeeds(p, q), Exact(p, q, [](Pair a, Pair b) { return b.to <= a.from; })) << i;
    ASSERT_EQ(Meets(p, q), Exact(p, q, [](Pair a, Pair b) { return a.to == b.from; })) << i;
    ASSERT_EQ(SamePeriod(p, q), Exact(p, q, [](Pair a, Pair b) { return a.from == b.from && a.to == b.to; }))
        << i;
  }
}

TEST(PeriodAlgebra, AllenGivesOneOfThirteenAndTheInverseWhenSwapped) {
  std::set<Allen> seen;
  for (int a = 0; a < 6; ++a) {
    for (int b = a + 1; b <= 6; ++b) {
      for (int c = 0; c < 6; ++c) {
        for (int d = c + 1; d <= 6; ++d) {
          const Period p = Period::Of({a}, {b}), q = Period::Of({c}, {d});
          const Allen r = *AllenRelation(p, q);
          seen.insert(r);
          ASSERT_EQ(*AllenRelation(q, p), Inverse(r));
          ASSERT_EQ(r == Allen::kEquals, p == q);
          ASSERT_EQ(r == Allen::kBefore || r == Allen::kMeets, Precedes(p, q).certain());
          ASSERT_EQ(r == Allen::kMeets, Meets(p, q).certain());
        }
      }
    }
  }
  EXPECT_EQ(seen.size(), 13u);
  EXPECT_FALSE(AllenRelation({Bound::Between({1}, {2}), Bound::At({3})}, Period::Of({0}, {1})).has_value());
  EXPECT_EQ(AllenName(Allen::kMetBy), "metBy");
}

TEST(PeriodAlgebra, ADoubtedFactIsNeverCertain) {
  Period p = Period::Of({1}, {5});
  p.from.flags = Bound::kDoubted;
  EXPECT_FALSE(p.has_core());
  EXPECT_TRUE(HoldsAt(p, Instant{2}).possible());
  EXPECT_FALSE(HoldsAt(p, Instant{2}).certain());
  EXPECT_FALSE(Overlaps(p, Period::Of({2}, {3})).certain());
  EXPECT_TRUE(Overlaps(p, Period::Of({2}, {3})).possible());
  Selection s(Member::Independent(p));
  s.Add(Member::Independent(Period::Of({2}, {3})));
  EXPECT_TRUE(s.possible());
  EXPECT_FALSE(s.certain());
  EXPECT_FALSE(s.period().has_core()) << "although no surviving bound was doubted";
}

TEST(PeriodAlgebra, DifferenceNeverClaimsTooMuch) {
  Random random(3);
  for (int i = 0; i < 4000; ++i) {
    const Period p = random.SomePeriod(), q = random.SomePeriod();
    const std::vector<Period> rest = Difference(p, q);
    for (int t = 0; t <= kDomain; ++t) {
      const TruthSet exact =
          Exact(p, q, [&](Pair a, Pair b) { return a.from <= t && t < a.to && !(b.from <= t && t < b.to); });
      bool certain = false, possible = false;
      for (const Period& r : rest) {
        certain = certain || r.certain_at({t});
        possible = possible || r.possible_at({t});
      }
      if (certain) {
        ASSERT_TRUE(exact.certain()) << i;
      }
      if (exact.possible()) {
        ASSERT_TRUE(possible) << i;
      }
      if (p.precise() && q.precise()) {
        ASSERT_EQ(certain, exact.certain()) << i;
      }
    }
  }
}

TEST(PeriodAlgebra, CoalesceJoinsWhatCertainlyTouches) {
  EXPECT_EQ(Coalesce({Period::Of({5}, {7}), Period::Of({1}, {3}), Period::Of({3}, {5})}),
            std::vector{Period::Of({1}, {7})});
  EXPECT_EQ(Coalesce({Period::Of({1}, {3}), Period::Of({4}, {5})}).size(), 2u);
  // Only possibly touching: apart.
  EXPECT_EQ(Coalesce({{Bound::At({0}), Bound::Between({2}, {4})}, {Bound::Between({2}, {4}), Bound::At({9})}})
                .size(),
            2u);
  // A bridge joins two others.
  EXPECT_EQ(Coalesce({{Bound::At({0}), Bound::At({3})},
                      {Bound::At({5}), Bound::At({9})},
                      {Bound::Between({1}, {2}), Bound::Between({6}, {7})}}),
            std::vector{Period::Of({0}, {9})});
  Random random(4);
  for (int i = 0; i < 2000; ++i) {
    std::vector<Period> some;
    for (int n = random.UpTo(4); n >= 0; --n) some.push_back(random.SomePeriod());
    const std::vector<Period> joined = Coalesce(some);
    for (int t = 0; t <= kDomain; ++t) {
      const auto any = [&](const std::vector<Period>& ps, bool certain) {
        return std::any_of(ps.begin(), ps.end(),
                           [&](const Period& p) { return certain ? p.certain_at({t}) : p.possible_at({t}); });
      };
      ASSERT_EQ(any(some, true), any(joined, true)) << i << " at " << t;
      ASSERT_EQ(any(some, false), any(joined, false)) << i << " at " << t;
    }
  }
}

TEST(PeriodAlgebra, GapsAreWhatLiesBetween) {
  EXPECT_EQ(Gaps({Period::Of({6}, {8}), Period::Of({0}, {2}), Period::Of({2}, {4})}),
            std::vector{Period::Of({4}, {6})});
  EXPECT_TRUE(Gaps({Period::Of({0}, {2})}).empty());
  EXPECT_TRUE(Gaps({}).empty());
  const std::vector<Period> maybe = Gaps({{Bound::At({0}), Bound::Between({2}, {5})}, Period::Of({4}, {8})});
  ASSERT_EQ(maybe.size(), 1u);
  EXPECT_FALSE(maybe[0].has_core());
  EXPECT_TRUE(maybe[0].possible_at({3}));
}

TEST(Selection, IntersectionOfIndependentMembersIsExact) {
  Random random(5);
  for (int i = 0; i < 4000; ++i) {
    std::vector<Period> members;
    for (int n = random.UpTo(2); n >= 0; --n) members.push_back(random.SomePeriod());
    Selection s;
    for (const Period& p : members) s.Add(Member::Independent(p));

    bool all = true, some = false;
    std::vector<int> certain(kDomain + 1, 1), possible(kDomain + 1, 0);
    std::vector<Pair> chosen(members.size());
    const std::function<void(size_t)> visit = [&](size_t k) {
      if (k < members.size()) {
        for (const Pair c : Completions(members[k])) chosen[k] = c, visit(k + 1);
        return;
      }
      int from = 0, to = kDomain + 1;
      for (const Pair c : chosen) from = std::max(from, c.from), to = std::min(to, c.to);
      (from < to ? some : all) = from < to;
      for (int t = 0; t <= kDomain; ++t)
        (from <= t && t < to ? possible[t] : certain[t]) = from <= t && t < to;
    };
    visit(0);
    ASSERT_EQ(s.possible(), some) << i;
    ASSERT_EQ(s.certain(), all) << i;
    for (int t = 0; t <= kDomain && some; ++t) {
      ASSERT_EQ(s.certain_at({t}), certain[t] == 1) << i << " at " << t;
      ASSERT_EQ(s.possible_at({t}), possible[t] == 1) << i << " at " << t;
    }
    // In another order, and by parts: the same.
    Selection reversed, parts(Member::Independent(members.back()));
    for (size_t k = members.size(); k-- > 0;) reversed.Add(Member::Independent(members[k]));
    Selection head;
    for (size_t k = 0; k + 1 < members.size(); ++k) head.Add(Member::Independent(members[k]));
    parts.Add(head);
    ASSERT_EQ(reversed.certain(), s.certain());
    ASSERT_EQ(parts.certain(), s.certain());
    ASSERT_EQ(reversed.period(), s.period());
    ASSERT_EQ(parts.period(), s.period());
  }
}

TEST(Selection, BoundsTakenFromExistenceAreTheExistencesOwn) {
  // Exercise Turkestan '97: from and to both in Sept 1997 (model-cases A4). Its own property is certain with
  // it, and so is a participant who was there all along.
  const Period exercise{Bound::Between({1}, {6}), Bound::Between({2}, {7})};
  Selection s(Member::Existence(1, exercise));
  EXPECT_TRUE(s.certain());
  s.Add(Member::Piece(1, 5, exercise, exercise));
  EXPECT_TRUE(s.certain());
  Selection with_state = s;
  with_state.Add(Member::Independent(Period::Of({0}, {9})));
  EXPECT_TRUE(with_state.certain());
  EXPECT_FALSE(with_state.period().has_core());
  // The same limits on another element are another instant.
  Selection other = s;
  other.Add(Member::Existence(2, exercise));
  EXPECT_TRUE(other.possible());
  EXPECT_FALSE(other.certain());
}

TEST(Selection, SuccessiveChangePointsOfOneTimelineAreOrdered) {
  // A run of pieces of one timeline and a later piece of it: from and to overlap as limits, not as instants.
  const Bound a = Bound::Between({1}, {5}), b = Bound::Between({3}, {7});
  Selection s(Member{{Bound::At({0}), b}, 1, 5, 5});
  s.Add(Member{{a, Bound::At({9})}, 1, 5, 5});
  EXPECT_TRUE(s.certain());
  Selection independent(Member{{Bound::At({0}), b}, 1, 5, 5});
  independent.Add(Member{{a, Bound::At({9})}, 1, 6, 6});
  EXPECT_FALSE(independent.certain());
}

TEST(Selection, PreciseMembersNeedNoMarks) {
  Selection s;
  EXPECT_TRUE(s.Add(Member::Independent(Period::Of({1}, {5}))));
  EXPECT_TRUE(s.Add(Interval{{3}, {9}}));
  EXPECT_EQ(s.period(), Period::Of({3}, {5}));
  EXPECT_TRUE(s.certain());
  EXPECT_FALSE(s.Add(Interval{{5}, {9}}));
  EXPECT_FALSE(s.certain());
}

TEST(TruthSets, ConnectivesWorkMemberByMember) {
  const auto negate = [](int a) { return a == 1 ? 2 : a == 2 ? 1 : 4; };
  const auto both = [](int a, int b) { return a == 2 || b == 2 ? 2 : a == 4 || b == 4 ? 4 : 1; };
  const auto differ = [](int a, int b) { return a == 4 || b == 4 ? 4 : a != b ? 1 : 2; };
  for (uint8_t x = 1; x < 8; ++x) {
    uint8_t inverse = 0, is_null = 0;
    for (const int a : {1, 2, 4}) {
      if (!(x & a)) continue;
      inverse |= static_cast<uint8_t>(negate(a));
      is_null |= a == 4 ? 1 : 2;
    }
    EXPECT_EQ(Not({x}).bits, inverse);
    EXPECT_EQ(IsNull({x}).bits, is_null);
    for (uint8_t y = 1; y < 8; ++y) {
      uint8_t conjunction = 0, exclusive = 0;
      for (const int a : {1, 2, 4}) {
        for (const int b : {1, 2, 4}) {
          if (!(x & a) || !(y & b)) continue;
          conjunction |= static_cast<uint8_t>(both(a, b));
          exclusive |= static_cast<uint8_t>(differ(a, b));
        }
      }
      EXPECT_EQ(And({x}, {y}).bits, conjunction) << +x << " " << +y;
      EXPECT_EQ(Xor({x}, {y}).bits, exclusive) << +x << " " << +y;
      EXPECT_EQ(Or({x}, {y}), Not(And(Not({x}), Not({y}))));
    }
  }
}

}  // namespace
}  // namespace fasti
