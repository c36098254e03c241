// Timelines against brute force: random uncertain writes on a small domain, compared with the set of states
// over all completions. One variable per pair of limits: within one timeline these are one instant (section
// 2).
#include "storage/temporal/timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>

#include "storage/temporal/bound.h"
#include "storage/temporal/bound_print.h"

namespace fasti {
namespace {

// Written bounds are tens, so that the microseconds by which limits are clamped or told apart do not show in
// the middle between two of them.
constexpr int kDomain = 8;
constexpr int kSamples = 2 * kDomain + 2;  // instants looked at: every ten and the middle after it
constexpr int64_t At(int sample) { return int64_t{5} * sample; }
constexpr int kAbsent = 0;
constexpr Instant kPos = Instant::PosInfinity(), kNeg = Instant::NegInfinity();

using Ints = Timeline<int>;
using States = std::set<int>;
using Limits = std::pair<int64_t, int64_t>;

struct Write {
  Period portion;
  int value;  // kAbsent erases
};

Limits LimitsOf(const Bound& b) { return {b.earliest.us, b.latest.us}; }

std::string Show(const Ints& timeline) {
  std::string out;
  for (const auto& p : timeline.pieces()) {
    const auto bound = [](const Bound& b) {
      const auto at = [](Instant t) { return t == kNeg ? "-" : t == kPos ? "+" : std::to_string(t.us); };
      return at(b.earliest) + ".." + at(b.latest) + (b.doubted() ? "?" : "");
    };
    out += "[" + bound(p.period.from) + ", " + bound(p.period.to) + "): " + std::to_string(p.value) + "  ";
  }
  return out;
}

States StatesOf(const Ints& timeline, int t, const std::vector<Period>* existence = nullptr) {
  std::vector<Period> periods;
  for (const auto& p : timeline.pieces()) periods.push_back(p.period);
  const PossibleStates states = StatesAt(periods, {At(t)}, existence);
  States out;
  for (const uint32_t i : states.pieces) out.insert(timeline.pieces()[i].value);
  if (states.may_be_absent) out.insert(kAbsent);
  return out;
}

void Apply(const Write& write, Ints* timeline) {
  if (write.value == kAbsent) {
    timeline->Erase(write.portion);
  } else {
    timeline->Write(write.portion, write.value);
  }
}

// The instants that a change point with these limits may be: its limits and the tens between.
std::vector<int64_t> Choices(Limits limits) {
  std::set<int64_t> out{limits.first, limits.second};
  for (int64_t v = 0; v <= 10 * kDomain; v += 10) {
    if (limits.first <= v && v <= limits.second) out.insert(v);
  }
  return {out.begin(), out.end()};
}

// Calls visit(values[sample]) for every completion of the writes, applied in order.
void ForEachCompletion(const std::vector<Write>& writes,
                       const std::function<void(const std::vector<int>&)>& visit) {
  std::map<Limits, int64_t> chosen;
  for (const Write& w : writes) chosen[LimitsOf(w.portion.from)], chosen[LimitsOf(w.portion.to)];
  const std::function<void(std::map<Limits, int64_t>::iterator)> choose = [&](auto it) {
    if (it != chosen.end()) {
      auto next = std::next(it);
      for (const int64_t v : Choices(it->first)) {
        it->second = v;
        choose(next);
      }
      return;
    }
    std::vector<int> values(kSamples, kAbsent);
    for (const Write& w : writes) {
      const int64_t from = chosen[LimitsOf(w.portion.from)], to = chosen[LimitsOf(w.portion.to)];
      if (from >= to) return;
      for (int t = 0; t < kSamples; ++t) {
        if (from <= At(t) && At(t) < to) values[static_cast<size_t>(t)] = w.value;
      }
    }
    visit(values);
  };
  choose(chosen.begin());
}

// A derived bound (max or min of two) may have the limits of one that is written later: the model calls them
// one instant then, the completions of the story do not. Such stories say nothing.
bool ReusesDerivedLimits(const Ints& timeline, const std::set<Limits>& written, const Period& next) {
  for (const auto& piece : timeline.pieces()) {
    for (const Bound& stored : {piece.period.from, piece.period.to}) {
      if (stored.earliest == stored.latest || written.count(LimitsOf(stored))) continue;
      if (SameInstant(stored, next.from) || SameInstant(stored, next.to)) return true;
    }
  }
  return false;
}

class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}
  int UpTo(int n) { return static_cast<int>(engine_() % static_cast<uint32_t>(n + 1)); }
  Bound SomeBound(bool precise) {
    const int a = UpTo(kDomain), b = !precise && UpTo(1) == 0 ? UpTo(kDomain) : a;
    return Bound::Between({10 * std::min(a, b)}, {10 * std::max(a, b)});
  }
  Period SomePeriod(bool precise) {
    for (;;) {
      Period p{UpTo(4) == 0 ? Bound::At(kNeg) : SomeBound(precise),
               UpTo(4) == 0 ? Bound::At(kPos) : SomeBound(precise)};
      if (ClampPeriod(&p)) return p;
    }
  }
  Write SomeWrite(bool precise) { return {SomePeriod(precise), UpTo(3)}; }
  std::vector<Write> SomeWrites(int most, bool precise) {
    std::vector<Write> out;
    for (int n = UpTo(most - 1); n >= 0; --n) {
      out.push_back(SomeWrite(precise));
      // Often continue from a bound already used, as people do.
      if (out.size() > 1 && UpTo(2) == 0) {
        Period p{out[out.size() - 2].portion.to, out.back().portion.to};
        const Bound shared = p.from;
        if (shared.earliest < kPos && ClampPeriod(&p) && SameInstant(p.from, shared)) out.back().portion = p;
      }
    }
    return out;
  }

 private:
  std::mt19937 engine_;
};

TEST(Timeline, PreciseWritesAreExact) {
  Random random(1);
  for (int i = 0; i < 3000; ++i) {
    const std::vector<Write> writes = random.SomeWrites(5, true);
    Ints timeline;
    for (const Write& w : writes) Apply(w, &timeline);
    ForEachCompletion(writes, [&](const std::vector<int>& values) {
      for (int t = 0; t < kSamples; ++t) {
        ASSERT_EQ(StatesOf(timeline, t), States{values[static_cast<size_t>(t)]})
            << i << " at " << t << ": " << Show(timeline);
      }
    });
    for (size_t k = 1; k < timeline.size(); ++k) {
      const auto &a = timeline.pieces()[k - 1], &b = timeline.pieces()[k];
      ASSERT_LE(a.period.to.earliest, b.period.from.earliest);
      ASSERT_FALSE(a.period.to == b.period.from && a.value == b.value) << "equal neighbours merge";
    }
  }
}

TEST(Timeline, UncertainWritesAreNeverNarrower) {
  Random random(2);
  int exact = 0, total = 0;
  for (int i = 0; i < 4000; ++i) {
    const std::vector<Write> writes = random.SomeWrites(3, false);
    Ints timeline;
    std::string story;
    std::set<Limits> written;
    bool skip = false;
    for (const Write& w : writes) {
      skip = skip || ReusesDerivedLimits(timeline, written, w.portion);
      written.insert(LimitsOf(w.portion.from)), written.insert(LimitsOf(w.portion.to));
      Apply(w, &timeline);
      story += std::to_string(w.value) + " -> " + Show(timeline) + "\n";
    }
    if (skip) continue;
    std::vector<States> states(kSamples);
    ForEachCompletion(writes, [&](const std::vector<int>& values) {
      for (size_t t = 0; t < kSamples; ++t) states[t].insert(values[t]);
    });
    for (int t = 0; t < kSamples; ++t) {
      const States stored = StatesOf(timeline, t);
      for (const int v : states[static_cast<size_t>(t)])
        ASSERT_TRUE(stored.count(v)) << i << " value " << v << " at " << t << "\n" << story;
      for (const auto& piece : timeline.pieces()) {
        if (piece.period.certain_at({At(t)})) {
          ASSERT_EQ(states[static_cast<size_t>(t)], States{piece.value}) << i << " at " << t << "\n" << story;
        }
      }
      exact += stored == states[static_cast<size_t>(t)];
      ++total;
    }
  }
  // Conservative is allowed only where uncertain bounds meet; most instants must be exact.
  EXPECT_GT(exact, total * 9 / 10) << exact << " of " << total;
  RecordProperty("exact", exact);
}

TEST(Timeline, OneUncertainWriteIntoPreciseDataIsExact) {
  Random random(3);
  for (int i = 0; i < 3000; ++i) {
    std::vector<Write> writes = random.SomeWrites(3, true);
    writes.push_back(random.SomeWrite(false));
    Ints timeline;
    for (const Write& w : writes) Apply(w, &timeline);
    std::vector<States> states(kSamples);
    ForEachCompletion(writes, [&](const std::vector<int>& values) {
      for (size_t t = 0; t < kSamples; ++t) states[t].insert(values[t]);
    });
    for (int t = 0; t < kSamples; ++t) {
      const States stored = StatesOf(timeline, t);
      const Period& p = writes.back().portion;
      for (const int v : states[static_cast<size_t>(t)])
        ASSERT_TRUE(stored.count(v)) << i << " at " << t << ": " << Show(timeline);
      if (p.certain_at({At(t)})) {
        ASSERT_EQ(stored, states[static_cast<size_t>(t)]) << i << " at " << t << ": " << Show(timeline);
      }
    }
  }
}

TEST(Timeline, APortionWriteIsLocal) {  // relation 7
  Random random(4);
  int other = 0, total = 0;
  for (int i = 0; i < 6000; ++i) {
    // Exact over precise history and over one uncertain write; over several, which are conservative anyway,
    // one instant in a thousand may come out more or less conservative than before.
    const int uncertain = i % 3;
    Ints timeline;
    for (const Write& w : random.SomeWrites(3, true)) Apply(w, &timeline);
    for (int n = 0; n < uncertain; ++n) Apply(random.SomeWrite(false), &timeline);
    Ints after = timeline;
    const Write w = random.SomeWrite(false);
    Apply(w, &after);
    for (int t = 1; t < kSamples; t += 2) {
      if (w.portion.possible_at({At(t)})) continue;
      const States old_states = StatesOf(timeline, t), new_states = StatesOf(after, t);
      if (uncertain < 2) {
        ASSERT_EQ(new_states, old_states) << i << " at " << t << "\n"
                                          << Show(timeline) << "\n"
                                          << PrintPeriod(w.portion) << "\n"
                                          << Show(after);
      }
      other += new_states != old_states;
      ++total;
    }
  }
  EXPECT_LT(other, total / 1000) << other << " of " << total;
}

TEST(Timeline, AdjacentWritesOfOneValueAreOneWrite) {  // relation 8
  Random random(5);
  int tried = 0;
  for (int i = 0; i < 20000; ++i) {
    Ints timeline;
    for (const Write& w : random.SomeWrites(3, true)) Apply(w, &timeline);
    Period whole = random.SomePeriod(false);
    const Bound q = random.SomeBound(false);
    Period first{whole.from, q}, second{q, whole.to};
    // Only triples that no clamp moves, so that q is written with the same bound twice.
    const Period f = first, s = second;
    if (!ClampPeriod(&first) || !ClampPeriod(&second) || first != f || second != s) continue;
    // Where an old change point may lie on either side of q, the first write cannot store what the second
    // needs.
    const bool straddled =
        std::any_of(timeline.pieces().begin(), timeline.pieces().end(), [&](const auto& piece) {
          const auto inside = [&](const Bound& b) { return q.earliest < b.latest && b.earliest < q.latest; };
          return inside(piece.period.from) || inside(piece.period.to);
        });
    if (straddled) continue;
    ++tried;
    Ints once = timeline, twice = timeline;
    once.Write(whole, 1);
    twice.Write(first, 1);
    const std::string between = Show(twice);
    twice.Write(second, 1);
    for (int t = 1; t < kSamples; t += 2) {
      ASSERT_EQ(StatesOf(once, t), StatesOf(twice, t))
          << i << " at " << t << "\nbefore " << Show(timeline) << "\nonce   " << Show(once) << "\nfirst  "
          << between << "\ntwice  " << Show(twice);
    }
  }
  EXPECT_GT(tried, 1000);
}

TEST(Timeline, ASharedChangePointIsOneInstant) {
  // m exists for ever; 'cand' until an uncertain day, then 'full' (model-cases A3).
  Ints status;
  status.Write(Period::Always(), 1);
  const Bound may = Bound::Between({20}, {50});
  status.Write({may, Bound::At(kPos)}, 2);
  ASSERT_EQ(status.size(), 2u);
  EXPECT_EQ(StatesOf(status, 2), (States{1}));
  EXPECT_EQ(StatesOf(status, 6), (States{1, 2})) << "never both, never neither";
  EXPECT_EQ(StatesOf(status, 10), (States{2}));
  // Erasing from the same bound on leaves the first piece as it was.
  Ints erased = status;
  erased.Erase({may, Bound::At(kPos)});
  ASSERT_EQ(erased.size(), 1u);
  EXPECT_EQ(erased.pieces()[0].period.to, may);
  // Restoring the value merges the pieces again.
  status.Write({may, Bound::At(kPos)}, 1);
  ASSERT_EQ(status.size(), 1u);
  EXPECT_EQ(status.pieces()[0].period, Period::Always());
}

TEST(Timeline, ADoubtedChangePointDoubtsBothPieces) {
  Ints status;
  status.Write(Period::Always(), 1);
  status.Write({Bound::Between({20}, {50}, Bound::kDoubted), Bound::At(kPos)}, 2);
  ASSERT_EQ(status.size(), 2u);
  EXPECT_TRUE(status.pieces()[0].period.doubted());
  EXPECT_TRUE(status.pieces()[1].period.doubted());
  EXPECT_EQ(StatesOf(status, 2), (States{kAbsent, 1}));
}

TEST(Existence, CutSaysOnlyThatNothingRemains) {
  // An uncertain end before t stays uncertain; an uncertain start around t is clamped below it (section 6).
  Existence ended;
  ended.Write({Bound::At({00}), Bound::Between({20}, {40})}, Held{});
  Existence same = ended;
  same.Cut({Bound::At({60}), Bound::At(kPos)});
  ASSERT_EQ(same.size(), 1u);
  EXPECT_EQ(same.pieces()[0].period, ended.pieces()[0].period);
  ended.Cut({Bound::At({30}), Bound::At(kPos)});
  EXPECT_EQ(ended.pieces()[0].period.to, Bound::Between({20}, {30}));

  Existence begun;
  begun.Write({Bound::Between({20}, {60}), Bound::At(kPos)}, Held{});
  begun.Cut({Bound::At({40}), Bound::At(kPos)});
  ASSERT_EQ(begun.size(), 1u);
  EXPECT_EQ(begun.pieces()[0].period, (Period{Bound::Between({20}, {39}), Bound::At({40})}));
  EXPECT_FALSE(begun.pieces()[0].period.doubted());

  Existence hole;
  hole.Write(Period::Of({00}, {80}), Held{});
  hole.Cut(Period::Of({30}, {50}));
  ASSERT_EQ(hole.size(), 2u);
  EXPECT_EQ(hole.pieces()[0].period, Period::Of({00}, {30}));
  EXPECT_EQ(hole.pieces()[1].period, Period::Of({50}, {80}));
  // Extending over the hole makes it whole again.
  hole.Write(Period::Of({30}, {50}), Held{});
  EXPECT_EQ(hole.size(), 1u);
}

TEST(Existence, TruncationKeepsBoundsThatAreTheExistencesOwn) {
  Existence existence;
  const Period life{Bound::Between({20}, {60}), Bound::At(kPos)};
  existence.Write(life, Held{});
  Ints value;
  for (const Period& p : ClipToExistence(existence, Period::Always())) value.Write(p, 7);
  ASSERT_EQ(value.size(), 1u);
  EXPECT_EQ(value.pieces()[0].period, life);
  existence.Cut({Bound::At({40}), Bound::At(kPos)});
  value.Truncate(existence);
  ASSERT_EQ(value.size(), 1u);
  EXPECT_EQ(value.pieces()[0].period, existence.pieces()[0].period);
  const std::vector<Period> stints{existence.pieces()[0].period};
  EXPECT_EQ(StatesOf(value, 5, &stints), (States{7}))
      << "given that the element exists, the value is certain";
  existence.Cut(Period::Always());
  value.Truncate(existence);
  EXPECT_TRUE(existence.empty());
  EXPECT_TRUE(value.empty());
}

TEST(Existence, ClippingCountsWhatLiesOutside) {
  Existence existence;
  existence.Write(Period::Of({20}, {40}), Held{});
  existence.Write(Period::Of({60}, {80}), Held{});
  bool clipped = false;
  EXPECT_EQ(ClipToExistence(existence, Period::Of({30}, {70}), &clipped),
            (std::vector{Period::Of({30}, {40}), Period::Of({60}, {70})}));
  EXPECT_TRUE(clipped);
  EXPECT_EQ(ClipToExistence(existence, Period::Of({20}, {40}), &clipped).size(), 1u);
  EXPECT_FALSE(clipped);
  EXPECT_TRUE(ClipToExistence(existence, Period::Of({40}, {60}), &clipped).empty());
  EXPECT_TRUE(clipped);
  EXPECT_EQ(ClipToExistence(existence, {Bound::Between({10}, {30}), Bound::At({40})}, &clipped).size(), 1u);
  EXPECT_FALSE(clipped) << "only possibly outside";
}

TEST(Existence, ValuesGivenThatTheElementExistsAreNeverNarrower) {
  Random random(6);
  for (int i = 0; i < 4000; ++i) {
    const Period life = random.SomePeriod(false);
    Existence existence;
    existence.Write(life, Held{});
    std::vector<Write> writes{{life, 9}};
    Ints value;
    std::string story;
    std::set<Limits> written{LimitsOf(life.from), LimitsOf(life.to)};
    bool skip = false;
    value.Write(life, 9);
    for (Write w : random.SomeWrites(2, false)) {
      if (w.value == kAbsent) w.value = 4;
      writes.push_back(w);
      for (const Period& p : ClipToExistence(existence, w.portion)) {
        skip = skip || ReusesDerivedLimits(value, written, p);
        for (const Bound& b : {p.from, p.to}) {
          const bool as_written = SameInstant(b, w.portion.from) || SameInstant(b, w.portion.to) ||
                                  SameInstant(b, life.from) || SameInstant(b, life.to);
          skip = skip || (!as_written && b.earliest != b.latest && written.count(LimitsOf(b)) > 0);
        }
        written.insert(LimitsOf(w.portion.from)), written.insert(LimitsOf(w.portion.to));
        value.Write(p, w.value);
        story += Show(Ints({{w.portion, w.value}})) + " clipped " + Show(Ints({{p, w.value}})) + " -> " +
                 Show(value) + "\n";
      }
    }
    if (skip) continue;
    // Exact: inside life, the last write that covers t.
    std::vector<States> states(kSamples);
    const std::vector<Period> stints{life};
    // Choose bounds once more, keeping life's: a completion is (life, portions).
    std::map<Limits, int64_t> chosen;
    for (const Write& w : writes) chosen[LimitsOf(w.portion.from)], chosen[LimitsOf(w.portion.to)];
    const std::function<void(std::map<Limits, int64_t>::iterator)> choose = [&](auto it) {
      if (it != chosen.end()) {
        for (const int64_t v : Choices(it->first)) {
          it->second = v;
          choose(std::next(it));
        }
        return;
      }
      for (const Write& w : writes) {
        if (chosen[LimitsOf(w.portion.from)] >= chosen[LimitsOf(w.portion.to)]) return;
      }
      const int64_t begin = chosen[LimitsOf(life.from)], end = chosen[LimitsOf(life.to)];
      for (int t = 0; t < kSamples; ++t) {
        if (At(t) < begin || At(t) >= end) continue;
        int v = kAbsent;
        for (const Write& w : writes) {
          if (chosen[LimitsOf(w.portion.from)] <= At(t) && At(t) < chosen[LimitsOf(w.portion.to)])
            v = w.value;
        }
        states[static_cast<size_t>(t)].insert(v);
      }
    };
    choose(chosen.begin());
    for (int t = 0; t < kSamples; ++t) {
      if (states[static_cast<size_t>(t)].empty()) continue;
      const States stored = StatesOf(value, t, &stints);
      for (const int v : states[static_cast<size_t>(t)]) {
        ASSERT_TRUE(stored.count(v)) << i << " value " << v << " at " << t << "\n"
                                     << story << " life " << Show(Ints({{life, 0}})) << "\n"
                                     << Show(value);
      }
    }
  }
}

}  // namespace
}  // namespace fasti
