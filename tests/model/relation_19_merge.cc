// Relation 19: MERGE … VALID p twice is once, imprecise p included; after it the pattern holds throughout p's
// certain core, and nothing has changed outside p's possible extent. On precise data, too: nothing is taken
// away, and where something matched already nothing is added.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/contexts.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

/// What the statement merges, for reading and for writing.
struct Target {
  std::string before, pattern, var;
  std::vector<int> ends;  // of an edge
  Span span;
  std::string Statement() const { return before + "MERGE " + pattern + ValidText(span, ""); }
  std::string Read(const std::string& context, const std::string& what) const {
    return before + "MATCH " + pattern + " " + context + " RETURN " + what;
  }
};

Target RandomTarget(const Case& c, Random& random, bool imprecise) {
  std::vector<const Write*> nodes;
  for (const Commit& commit : c.history) {
    for (const Write& w : commit) {
      if (w.kind == Write::Kind::kCreateNode) nodes.push_back(&w);
    }
  }
  Target t;
  const std::string test = random.Percent(50) ? ""
                                              : std::string(random.Percent(50) ? ", x: " : ", y: ") +
                                                    std::to_string(random.Between(1, 3));
  if (nodes.empty() || random.Percent(50)) {
    const int k = random.Percent(85) && !nodes.empty() ? random.Pick(nodes)->k : 50;
    t.var = "n";
    t.pattern =
        "(n" + std::string(random.Percent(30) ? ":A" : "") + " {k: " + std::to_string(k) + test + "})";
  } else {
    const auto end = [&](const char* name, int k) {
      return "MATCH (" + std::string(name) + " {k: " + std::to_string(k) + "}) POSSIBLY VALID ANYTIME ";
    };
    const int a = random.Pick(nodes)->k, b = random.Pick(nodes)->k;
    t.ends = {a, b};
    t.before = end("a", a) + (a == b ? "" : end("b", b));
    t.var = "e";
    t.pattern = "(a)-[e:" + std::string(random.Percent(65) ? "R" : "S") +
                (test.empty() ? "" : " {" + test.substr(2) + "}") + "]->(" + (a == b ? "a" : "b") + ")";
  }
  t.span = RandomSpan(random);
  if (imprecise) {
    for (Moment* m : {&t.span.from, &t.span.to}) {
      if (!m->precise() || m->earliest == kNever || m->earliest == kForever || random.Percent(40)) continue;
      m->earliest = std::max(0, m->earliest - random.Between(0, 2));
      m->latest = std::min(kDays - 1, m->latest + random.Between(1, 3));
    }
  }
  return t;
}

/// Every element with everything, at all times.
std::vector<std::string> Everything(World& world) {
  std::vector<std::string> all;
  for (const char* query :
       {"MATCH (n) POSSIBLY VALID ANYTIME AS w RETURN id(n), labels(n), n.k, n.x, n.y, w",
        "MATCH (a)-[n]->(b) POSSIBLY VALID ANYTIME AS w RETURN id(n), type(n), id(a), id(b), "
        "n.k, n.x, n.y, w"}) {
    for (const std::string& row : world.Ask(query, true).PeriodBag()) all.push_back(row);
  }
  return all;
}

std::string Snapshot(World& world, int64_t d) {
  std::string text;
  const std::string at = " POSSIBLY AS OF " + InstantText(d);
  for (const std::string& query : {"MATCH (n)" + at + " RETURN id(n), n:A, n:B, n.k, n.x, n.y, certainty(w)",
                                   "MATCH ()-[n]->()" + at + " RETURN id(n), n.k, n.x, n.y, certainty(w)"}) {
    std::string with_period = query;
    with_period.insert(with_period.find(" RETURN"), " AS w");
    for (const std::string& row : world.Ask(with_period).Bag()) text += row + "\n";
  }
  return text;
}

/// An edge is certain only where its ends are.
bool EndsHold(World& world, const Target& t, int64_t d) {
  for (const int k : t.ends) {
    const std::string query =
        "MATCH (n {k: " + std::to_string(k) + "}) AS OF " + InstantText(d) + " RETURN 1";
    if (world.Ask(query).rows.empty()) return false;
  }
  return true;
}

/// Inside a stored bound that is uncertain answers may become vaguer (section 2).
bool InUncertainZone(const Case& c, int64_t d) {
  for (const Commit& commit : c.history) {
    for (const Write& w : commit) {
      for (const Moment& m : {w.span.from, w.span.to}) {
        if (!m.precise() && InstantOf(m.earliest) <= d && d <= InstantOf(m.latest)) return true;
      }
    }
  }
  return false;
}

/// In the certain core of the period, `margin` microseconds from bounds that are uncertain.
bool CertainlyIn(const Span& span, int64_t margin, int64_t d) {
  const int64_t after = span.from.precise() ? 0 : margin, before = span.to.precise() ? 0 : margin;
  return InstantOf(span.from.latest) <= d - (span.from.latest == kNever ? 0 : after) &&
         d < InstantOf(span.to.earliest) - (span.to.earliest == kForever ? 0 : before);
}

Outcome Check(const Case& c, bool imprecise) {
  World world;
  world.Apply(c.history);
  if (world.commits() == 0) return Outcome::Skipped();
  Random random(c.seed * 17 + 11);
  bool merged = false;
  Case done = c;  // with what was merged before
  for (int i = 0; i < 2; ++i) {
    const Target t = RandomTarget(c, random, imprecise);
    Case probed = done;
    Write like;
    like.span = t.span;
    probed.history.push_back({like});
    std::vector<std::pair<int64_t, std::string>> outside;
    std::vector<std::pair<int64_t, std::vector<std::string>>> held;
    for (int64_t d : Probes(probed.history)) {
      // Stored limits may stand a few microseconds beside those written, where uncertain bounds meet.
      const int64_t margin = imprecise ? 10 : 0;
      if (d < InstantOf(t.span.from.earliest) || d >= InstantOf(t.span.to.latest)) {
        const bool beyond =
            (t.span.from.earliest != kNever && d < InstantOf(t.span.from.earliest) - margin) ||
            (t.span.to.latest != kForever && d >= InstantOf(t.span.to.latest) + margin);
        if (beyond && !InUncertainZone(done, d)) outside.emplace_back(d, Snapshot(world, d));
      } else if (CertainlyIn(t.span, margin, d)) {
        held.emplace_back(d,
                          world.Ask(t.Read("CERTAINLY AS OF " + InstantText(d), "id(" + t.var + ")")).Bag());
      }
    }
    const std::vector<std::string> before = Everything(world);
    const std::string statement = t.Statement();
    if (!world.Run(statement).empty()) {
      // Refused: where an element has other values, where an end does not live. Nothing may have changed.
      const std::string difference = Difference(before, Everything(world));
      if (!difference.empty()) return Outcome::Failed(statement + "\nwas refused and changed\n" + difference);
      continue;
    }
    const std::vector<std::string> once = Everything(world);
    merged |= once != before;
    // Between ends that are not found there is nothing to merge.
    const size_t rows = t.before.empty() ? 1 : world.Ask(t.before + "RETURN 1").rows.size();
    for (const auto& [d, matched] : held) {
      const std::string query = t.Read("CERTAINLY AS OF " + InstantText(d), "id(" + t.var + ")");
      const std::vector<std::string> now = world.Ask(query).Bag();
      if (rows > 0 && now.empty() && EndsHold(world, t, d))
        return Outcome::Failed(world.script() + "is not true at\n" + query);
      const bool added = rows == 1 && !matched.empty() && now != matched;
      if (added) {
        return Outcome::Failed(statement + "\nadded where it was true already\n" + query + "\n" +
                               Difference(matched, now));
      }
    }
    for (const auto& [d, state] : outside) {
      const std::string now = Snapshot(world, d);
      if (now != state) {
        return Outcome::Failed(world.script() + "changed what holds at " + InstantText(d) + " from\n" +
                               state + "to\n" + now);
      }
    }
    const std::string again = world.Run(statement);
    const std::string difference = again.empty() ? Difference(once, Everything(world)) : again;
    if (!difference.empty()) return Outcome::Failed(world.script() + "run again\n" + difference);
    done = std::move(probed);
  }
  return Outcome::Held(merged);
}

TEST(Model, Relation19MergeTwiceIsOncePrecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) { return Check(c, false); });
}

TEST(Model, Relation19MergeTwiceIsOnceImprecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 25;
  CheckRelation(options, [](const Case& c) { return Check(c, true); });
}

}  // namespace
}  // namespace fasti::model
