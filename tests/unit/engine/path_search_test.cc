// Paths against brute force: on small random graphs every walk is enumerated by a program that knows nothing
// of the engine, judged in its context and ranked; the engine must give the same paths for every mode,
// quantifier, direction, group, search word and context.
#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <random>
#include <set>

#include "tests/unit/engine/engine_fixture.h"

namespace fasti {
namespace {

constexpr int kDays = 40;

/// From, To: [earliest, latest] days of January and February 2000, counted from 0.
struct Stint {
  int from_first, from_last, to_first, to_last;
  bool CertainAt(int d) const { return from_last <= d && d < to_first; }
  bool PossibleAt(int d) const { return from_first <= d && d < to_last; }
};
struct TestEdge {
  int source, target, weight;
  char type;
  std::vector<Stint> stints;
};
struct TestGraph {
  int nodes;
  std::vector<TestEdge> edges;
};

std::string Day(int d) {
  return d < 31 ? "2000-01-" + std::to_string(101 + d).substr(1)
                : "2000-02-" + std::to_string(101 + d - 31).substr(1);
}

TestGraph RandomGraph(std::mt19937& random, bool imprecise) {
  TestGraph g;
  g.nodes = 4 + static_cast<int>(random() % 2);
  const int edges = 6 + static_cast<int>(random() % 3);
  for (int i = 0; i < edges; ++i) {
    TestEdge e;
    e.source = static_cast<int>(random() % static_cast<unsigned>(g.nodes));
    e.target = static_cast<int>(random() % static_cast<unsigned>(g.nodes));
    e.weight = static_cast<int>(random() % 10);
    e.type = random() % 3 == 0 ? 'Q' : 'R';
    int at = static_cast<int>(random() % 15);
    const int stints = imprecise ? 1 : 1 + static_cast<int>(random() % 2);
    for (int s = 0; s < stints && at < kDays - 4; ++s) {
      Stint stint{};
      stint.from_first = at;
      stint.from_last = imprecise && random() % 2 ? at + static_cast<int>(random() % 4) : at;
      stint.to_first = stint.from_last + 1 + static_cast<int>(random() % 14);
      stint.to_last =
          imprecise && random() % 2 ? stint.to_first + static_cast<int>(random() % 4) : stint.to_first;
      stint.to_last = std::min(stint.to_last, kDays - 1);
      stint.to_first = std::min(stint.to_first, kDays - 1);
      e.stints.push_back(stint);
      at = stint.to_last + 1 + static_cast<int>(random() % 6);
    }
    g.edges.push_back(std::move(e));
  }
  return g;
}

// --- The naive side -------------------------------------------------------------------------------------

struct TestStep {
  char type;       // 'R', 'Q' or '*'
  char direction;  // '>', '<', '-'
};
/// A part of a path: steps that are repeated together; `rising`: within an iteration the weights rise.
struct TestPart {
  std::vector<TestStep> steps;
  int min = 1, max = 1;  // max < 0: unbounded
  bool rising = false;
  int below = 100;  // every edge's weight is below this
};
using TestPattern = std::vector<TestPart>;

struct TestWalk {
  int start, end;
  std::vector<int> edges;
  auto operator<=>(const TestWalk&) const = default;
};

enum class Mode { kTrail, kWalk, kSimple, kAcyclic };

class Enumerator {
 public:
  Enumerator(const TestGraph& g, const TestPattern& pattern, Mode mode, size_t longest)
      : g_(g), pattern_(pattern), mode_(mode), longest_(longest) {}
  std::vector<TestWalk> Run() {
    for (int n = 0; n < g_.nodes; ++n) {
      nodes_ = {n};
      edges_.clear();
      Part(0, 0);
    }
    return std::move(out_);
  }

 private:
  void Part(size_t part, int count) {
    if (part == pattern_.size()) {
      out_.push_back({nodes_.front(), nodes_.back(), edges_});
      return;
    }
    const TestPart& p = pattern_[part];
    if (count >= p.min) Part(part + 1, 0);
    if (p.max < 0 || count < p.max) Step(part, count, 0);
  }

  void Step(size_t part, int count, size_t step) {
    const TestPart& p = pattern_[part];
    if (step == p.steps.size()) {
      Part(part, count + 1);
      return;
    }
    if (edges_.size() >= longest_) return;
    const TestStep& s = p.steps[step];
    for (size_t e = 0; e < g_.edges.size(); ++e) {
      const TestEdge& edge = g_.edges[e];
      if (s.type != '*' && s.type != edge.type) continue;
      if (edge.weight >= p.below) continue;
      if (p.rising && step > 0 && g_.edges[static_cast<size_t>(edges_.back())].weight >= edge.weight)
        continue;
      std::set<int> next;
      if (s.direction != '<' && edge.source == nodes_.back()) next.insert(edge.target);
      if (s.direction != '>' && edge.target == nodes_.back()) next.insert(edge.source);
      for (int n : next) {
        if (!Allowed(static_cast<int>(e), n)) continue;
        nodes_.push_back(n);
        edges_.push_back(static_cast<int>(e));
        Step(part, count, step + 1);
        nodes_.pop_back();
        edges_.pop_back();
      }
    }
  }

  bool Allowed(int edge, int node) const {
    if (mode_ == Mode::kWalk) return true;
    if (std::count(edges_.begin(), edges_.end(), edge) > 0) return false;
    if (mode_ == Mode::kTrail) return true;
    if (nodes_.size() > 1 && nodes_.back() == nodes_.front()) return false;  // closed
    const auto found = std::find(nodes_.begin(), nodes_.end(), node);
    if (found == nodes_.end()) return true;
    return mode_ == Mode::kSimple && found == nodes_.begin();
  }

  const TestGraph& g_;
  const TestPattern& pattern_;
  const Mode mode_;
  const size_t longest_;
  std::vector<int> nodes_, edges_;
  std::vector<TestWalk> out_;
};

struct TestContext {
  std::string text;
  enum class Kind { kAt, kDuring, kThroughout, kWithin } kind = Kind::kAt;
  bool possibly = false;
  int from = 0, to = 0;

  /// Precise data: does the walk hold in the context?
  bool Holds(const TestGraph& g, const TestWalk& walk) const {
    std::array<bool, kDays + 1> holds{};
    for (int d = 0; d < kDays; ++d) {
      holds[static_cast<size_t>(d)] = std::all_of(walk.edges.begin(), walk.edges.end(), [&](int e) {
        const auto& stints = g.edges[static_cast<size_t>(e)].stints;
        return std::any_of(stints.begin(), stints.end(), [&](const Stint& s) {
          return possibly || kind != Kind::kAt ? s.PossibleAt(d) : s.CertainAt(d);
        });
      });
    }
    if (kind == Kind::kAt) return holds[static_cast<size_t>(from)];
    if (walk.edges.empty()) return kind != Kind::kWithin;  // nodes are timeless
    for (int d = 0; d < kDays;) {
      if (!holds[static_cast<size_t>(d)]) {
        ++d;
        continue;
      }
      int end = d;
      while (holds[static_cast<size_t>(end)]) ++end;
      if (kind == Kind::kDuring && d < to && end > from) return true;
      if (kind == Kind::kThroughout && d <= from && end >= to) return true;
      if (kind == Kind::kWithin && d >= from && end <= to) return true;
      d = end;
    }
    return false;
  }
};

// --- The engine's side -----------------------------------------------------------------------------------

std::string TextOf(const TestPattern& pattern) {
  std::string text = "(a)";
  int names = 0;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const TestPart& p = pattern[i];
    const std::string end = i + 1 == pattern.size() ? "(b)" : "(m" + std::to_string(i) + ")";
    std::string body, where;
    std::vector<std::string> edges;
    for (const TestStep& s : p.steps) {
      edges.push_back("e" + std::to_string(names++));
      body += (body.empty() ? "()" : "");
      body += std::string(s.direction == '<' ? "<-" : "-") + "[" + edges.back() +
              (s.type == '*' ? "" : std::string(":") + s.type) + "]" + (s.direction == '>' ? "->" : "-") +
              "()";
    }
    for (size_t k = 0; k < edges.size(); ++k) {
      if (p.rising && k > 0)
        where += (where.empty() ? "" : " AND ") + edges[k - 1] + ".w < " + edges[k] + ".w";
      if (p.below < 100)
        where += (where.empty() ? "" : " AND ") + edges[k] + ".w < " + std::to_string(p.below);
    }
    const std::string most = p.max < 0 ? "" : std::to_string(p.max);
    const std::string quantifier = "{" + std::to_string(p.min) + "," + most + "}";
    if (p.min == 1 && p.max == 1 && where.empty() && p.steps.size() == 1) {
      text += body.substr(2, body.size() - 4) + end;
    } else {
      text += " (" + body + (where.empty() ? "" : " WHERE " + where) + ")" + quantifier + " " + end;
    }
  }
  return text;
}

class PathSearchTest : public EngineTest {
 protected:
  void Load(const TestGraph& g) {
    Reopen({});
    for (int n = 0; n < g.nodes; ++n) Run("CREATE (:N {n: " + std::to_string(n) + "})");
    for (size_t e = 0; e < g.edges.size(); ++e) {
      const TestEdge& edge = g.edges[e];
      for (size_t s = 0; s < edge.stints.size(); ++s) {
        const Stint& stint = edge.stints[s];
        const auto bound = [](int first, int last) {
          return first == last ? "'" + Day(first) + "'" : "'[" + Day(first) + ".." + Day(last) + "]'";
        };
        const std::string valid = " VALID FROM " + bound(stint.from_first, stint.from_last) + " TO " +
                                  bound(stint.to_first, stint.to_last);
        const std::string pattern = "(a)-[:" + std::string(1, edge.type) + " {k: " + std::to_string(e) +
                                    ", w: " + std::to_string(edge.weight) + "}]->(b)";
        const std::string ends = "MATCH (a:N {n: " + std::to_string(edge.source) +
                                 "}), (b:N {n: " + std::to_string(edge.target) + "}) ";
        Run(ends + (s == 0 ? "CREATE " : "MERGE ") + pattern + valid);
      }
    }
  }

  std::vector<TestWalk> Found(const std::string& text) {
    std::vector<TestWalk> out;
    auto result = session().Run(text);
    EXPECT_TRUE(result.ok()) << text << "\n" << result.status().ToString();
    if (!result.ok()) return out;
    for (const Row& row : result->rows) {
      TestWalk walk{static_cast<int>(row[0].as_int()), static_cast<int>(row[1].as_int()), {}};
      for (const Value& v : row[2].as_list()) walk.edges.push_back(static_cast<int>(v.as_int()));
      out.push_back(std::move(walk));
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  static std::string Listed(const std::vector<TestWalk>& walks) {
    std::string out;
    for (const TestWalk& w : walks) {
      out += std::to_string(w.start) + "->" + std::to_string(w.end) + " [";
      for (int e : w.edges) out += std::to_string(e) + " ";
      out += "] ";
    }
    return out;
  }
};

/// The ranked part of what holds: `groups` lengths for each two ends, or `paths` (compared by length only).
std::map<std::pair<int, int>, std::vector<TestWalk>> ByEnds(const std::vector<TestWalk>& walks) {
  std::map<std::pair<int, int>, std::vector<TestWalk>> out;
  for (const TestWalk& w : walks) out[{w.start, w.end}].push_back(w);
  for (auto& [ends, list] : out) {
    std::stable_sort(list.begin(), list.end(),
                     [](const TestWalk& a, const TestWalk& b) { return a.edges.size() < b.edges.size(); });
  }
  return out;
}

std::vector<TestWalk> BestGroups(const std::vector<TestWalk>& walks, size_t groups) {
  std::vector<TestWalk> out;
  for (const auto& [ends, list] : ByEnds(walks)) {
    std::set<size_t> lengths;
    for (const TestWalk& w : list) {
      lengths.insert(w.edges.size());
      if (lengths.size() > groups) break;
      out.push_back(w);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

const std::vector<TestPattern>& Patterns() {
  static const std::vector<TestPattern> kPatterns = {
      {{{{'*', '>'}}, 1, -1}},
      {{{{'*', '-'}}, 1, -1}},
      {{{{'R', '<'}}, 0, 3}},
      {{{{'*', '-'}}, 2, 4}},
      {{{{'*', '>'}}, 0, -1, false, 7}},
      {{{{'R', '>'}, {'*', '-'}}, 1, 2}},
      {{{{'*', '>'}, {'*', '<'}}, 0, -1, true}},
      {{{{'*', '>'}}, 1, 1}, {{{'*', '-'}}, 1, -1}},
      {{{{'R', '>'}}, 0, 2}, {{{'Q', '-'}}, 1, 1}, {{{'R', '-'}}, 0, -1}},
  };
  return kPatterns;
}

std::vector<TestContext> Contexts(std::mt19937& random, bool imprecise) {
  const int d = static_cast<int>(random() % (kDays - 12));
  const int e = d + 1 + static_cast<int>(random() % 8);
  std::vector<TestContext> out;
  out.push_back({" AS OF date('" + Day(d + 3) + "')", TestContext::Kind::kAt, false, d + 3, 0});
  if (imprecise) {
    out.push_back({" POSSIBLY AS OF date('" + Day(d + 3) + "')", TestContext::Kind::kAt, true, d + 3, 0});
    return out;
  }
  const std::string period = "period(date('" + Day(d) + "'), date('" + Day(e) + "'))";
  out.push_back({" VALID DURING " + period, TestContext::Kind::kDuring, false, d, e});
  out.push_back({" VALID THROUGHOUT " + period, TestContext::Kind::kThroughout, false, d, e});
  const std::string wide = "period(date('" + Day(d / 2) + "'), date('" + Day(e + 3) + "'))";
  out.push_back({" VALID WITHIN " + wide, TestContext::Kind::kWithin, false, d / 2, e + 3});
  out.push_back({" VALID ANYTIME", TestContext::Kind::kDuring, false, -1, kDays + 1});
  return out;
}

constexpr const char* kReturn = " RETURN a.n AS s, b.n AS t, [x IN relationships(p) | x.k] AS es";

TEST_F(PathSearchTest, EveryModeAndSearchAgreesWithBruteForce) {
  std::mt19937 random(20240601);
  size_t compared = 0;
  for (int round = 0; round < 14; ++round) {
    const bool imprecise = round % 3 == 2;
    const TestGraph g = RandomGraph(random, imprecise);
    Load(g);
    const std::vector<TestContext> contexts = Contexts(random, imprecise);
    for (const TestPattern& pattern : Patterns()) {
      for (const Mode mode : {Mode::kTrail, Mode::kWalk, Mode::kSimple, Mode::kAcyclic}) {
        bool unbounded = false;
        for (const TestPart& p : pattern) unbounded = unbounded || p.max < 0;
        // Walks without end are enumerated up to a length; rankings of two groups stay below it here.
        if (mode == Mode::kWalk && unbounded) continue;
        const std::vector<TestWalk> all = Enumerator(g, pattern, mode, 12).Run();
        const TestContext& context = contexts[random() % contexts.size()];
        std::vector<TestWalk> holding;
        for (const TestWalk& w : all) {
          if (context.Holds(g, w)) holding.push_back(w);
        }
        std::sort(holding.begin(), holding.end());
        compared += holding.size();
        const std::string words[] = {"TRAIL ", "WALK ", "SIMPLE ", "ACYCLIC "};
        const std::string tail = words[static_cast<int>(mode)] + TextOf(pattern) + context.text + kReturn;
        SCOPED_TRACE("round " + std::to_string(round) + ": " + tail);
        ASSERT_EQ(Listed(Found("MATCH p = " + tail)), Listed(holding));
        for (const size_t groups : {size_t{1}, size_t{2}}) {
          const std::string word = groups == 1 ? "ALL SHORTEST " : "SHORTEST 2 ";
          const std::string text =
              "MATCH p = " + word + words[static_cast<int>(mode)] + TextOf(pattern) + context.text + kReturn;
          if (groups == 1) {
            ASSERT_EQ(Listed(Found(text)), Listed(BestGroups(holding, 1)));
            continue;
          }
          // Which of the equally short ones are taken is open: compare lengths, and that each is one.
          const auto want = ByEnds(holding);
          const auto got = ByEnds(Found(text));
          ASSERT_EQ(got.size(), want.size());
          for (const auto& [ends, list] : want) {
            const auto& taken = got.at(ends);
            ASSERT_EQ(taken.size(), std::min<size_t>(2, list.size()));
            for (size_t i = 0; i < taken.size(); ++i) {
              EXPECT_EQ(taken[i].edges.size(), list[i].edges.size());
              EXPECT_TRUE(std::binary_search(holding.begin(), holding.end(), taken[i]));
            }
          }
        }
      }
    }
  }
  EXPECT_GT(compared, 5000u) << "the graphs are too small to tell";
}

/// Both ends given: the search from two sides.
TEST_F(PathSearchTest, TwoGivenEndsAgreeWithBruteForce) {
  std::mt19937 random(7);
  for (int round = 0; round < 12; ++round) {
    const bool imprecise = round % 2 == 1;
    const TestGraph g = RandomGraph(random, imprecise);
    Load(g);
    for (const TestContext& context : Contexts(random, imprecise)) {
      const TestPattern& pattern = Patterns()[round % 5];
      std::vector<TestWalk> holding;
      for (const TestWalk& w : Enumerator(g, pattern, Mode::kTrail, 12).Run()) {
        if (context.Holds(g, w)) holding.push_back(w);
      }
      for (int s = 0; s < g.nodes; ++s) {
        for (int t = 0; t < g.nodes; ++t) {
          std::vector<TestWalk> want;
          for (const TestWalk& w : BestGroups(holding, 1)) {
            if (w.start == s && w.end == t) want.push_back(w);
          }
          std::string text = TextOf(pattern);
          text.replace(0, 3, "(a:N {n: " + std::to_string(s) + "})");
          text.replace(text.size() - 3, 3, "(b:N {n: " + std::to_string(t) + "})");
          SCOPED_TRACE(text + context.text);
          ASSERT_EQ(Listed(Found("MATCH p = ALL SHORTEST " + text + context.text + kReturn)), Listed(want));
          const auto one = Found("MATCH p = ANY SHORTEST " + text + context.text + kReturn);
          ASSERT_EQ(one.size(), want.empty() ? 0u : 1u);
          if (!one.empty()) {
            EXPECT_TRUE(std::binary_search(want.begin(), want.end(), one[0]));
          }
        }
      }
    }
  }
}

/// Searches in a clique end fast, by finding or by an error; never by hanging.
class PathLimitsTest : public EngineTest {
 protected:
  void MakeClique(int n) {
    Run("UNWIND range(1, " + std::to_string(n) + ") AS i CREATE (:C {i: i})");
    Run("MATCH (a:C), (b:C) WHERE a.i <> b.i CREATE (a)-[:R]->(b)");
  }
};

TEST_F(PathLimitsTest, ShortestPathsInACliqueAreFoundAtOnce) {
  MakeClique(40);
  EXPECT_EQ(Rows("MATCH p = shortestPath((a:C {i: 1})-[*..100]-(b:C {i: 2})) RETURN length(p)"),
            (std::vector<std::string>{"1"}));
  EXPECT_EQ(Rows("MATCH p = SHORTEST 5 (a:C {i: 1})-[:R]->{1,100}(b:C {i: 2}) RETURN length(p)"),
            (std::vector<std::string>{"1", "2", "2", "2", "2"}));
  EXPECT_EQ(Rows("MATCH p = SHORTEST 3 (a:C {i: 1})-[:R]->+(b:C) RETURN b.i = 1, count(*), sum(length(p)) "
                 "ORDER BY 1"),
            // 39 others: lengths 1, 2, 2; back to itself: 2, 2, 2.
            (std::vector<std::string>{"false|117|195", "true|3|6"}));
}

TEST_F(PathLimitsTest, SearchesWithoutEndStopAtTheDeadlineOrTheBudget) {
  DatabaseOptions database;
  database.clock = &Clock::System();
  Reopen(std::move(database));
  MakeClique(30);
  for (const char* query :
       {"MATCH (a:C {i: 1})-[:R*..100]->(b) RETURN count(*)",
        "MATCH p = ACYCLIC (a:C {i: 1})-[:R]-+(b) RETURN count(*)",
        "MATCH p = WALK (a:C {i: 1})-[:R]->{1,100}(b:C {i: 2}) RETURN count(*)",
        "MATCH p = SHORTEST 1000000000 (a:C {i: 1})-[:R]->+(b:C {i: 2}) RETURN count(*)",
        "MATCH p = SHORTEST 50 GROUPS (a:C {i: 1})-[:R]->+(b) RETURN count(*)",
        "MATCH p = SHORTEST 1000000000 (a:C {i: 1})-[:R]->{1,1000000}(b) VALID ANYTIME RETURN count(*)",
        "MATCH p = ALL SHORTEST (a:C {i: 1}) ((x)-[r]->(y) WHERE x.i > y.i){40} (b) RETURN count(*)"}) {
    RunOptions options;
    options.timeout = std::chrono::milliseconds(40);
    session().SetOptions(options);
    const auto begin = std::chrono::steady_clock::now();
    const Status status = Error(query);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2)) << query;
    EXPECT_TRUE(status.ok() || status.code() == Code::kDeadlineExceeded) << query << status.ToString();
  }
  RunOptions small;
  small.memory_bytes = 1 << 20;
  small.timeout = std::chrono::seconds(20);
  session().SetOptions(small);
  EXPECT_EQ(Error("MATCH p = SHORTEST 2 (a:C {i: 1})-[:R]->{90,100}(b:C {i: 2}) RETURN count(*)").code(),
            Code::kResourceExhausted);
}

}  // namespace
}  // namespace fasti
