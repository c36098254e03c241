// Random bitemporal histories against a naive model: every element is an array of cells of valid time, and
// every commit keeps a copy of everything. Whatever the engine answers, at any valid instant, at any known
// instant and inside a transaction, must be what the cells say. FASTI_GRAPHS sets how many graphs, FASTI_SEED
// the first.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>

#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

constexpr int kBounds = 8;           // valid time is cut at this many instants
constexpr int kCells = kBounds + 1;  // into this many cells
Instant BoundAt(int i) { return {i * 1'000'000 - 3'000'000}; }
// Two instants of a cell: its first (or far before) and its last.
Instant FirstOf(int cell) { return cell == 0 ? Instant{BoundAt(0).us - 1'000'000'000} : BoundAt(cell - 1); }
Instant LastOf(int cell) {
  return cell == kBounds ? Instant{BoundAt(kBounds - 1).us + 1'000'000'000} : Instant{BoundAt(cell).us - 1};
}

// [from, to) in cells.
struct Cells {
  int from = 0;
  int to = kCells;
  PeriodValue period() const {
    PeriodValue p;
    p.period = Period::Of(from == 0 ? kNegInf : BoundAt(from - 1), to == kCells ? kPosInf : BoundAt(to - 1));
    return p;
  }
};

struct NaiveElement {
  bool exists[kCells] = {};
  std::map<uint32_t, std::array<bool, kCells>> labels;
  std::map<uint32_t, std::array<int64_t, kCells>> properties;  // 0: none
  uint64_t source = 0, target = 0;
  uint32_t type = 0;
  bool ever() const { return std::find(exists, exists + kCells, true) != exists + kCells; }
  void Cut(int from, int to) {
    for (int c = from; c < to; ++c) {
      exists[c] = false;
      for (auto& [l, held] : labels) held[c] = false;
      for (auto& [k, values] : properties) values[c] = 0;
    }
  }
};
struct NaiveGraph {
  std::map<uint64_t, NaiveElement> nodes, edges;
  bool EdgesInside() const {
    for (const auto& [id, e] : edges) {
      for (int c = 0; c < kCells; ++c) {
        if (e.exists[c] && !(nodes.at(e.source).exists[c] && nodes.at(e.target).exists[c])) return false;
      }
    }
    return true;
  }
};

class RandomHistory {
 public:
  RandomHistory(uint64_t seed, std::string path, int edges_per_step)
      : seed_(seed), random_(seed), path_(std::move(path)), edges_per_step_(edges_per_step) {
    Open();
  }

  void Run(int transactions) {
    for (int i = 0; i < transactions && !::testing::Test::HasFailure(); ++i) {
      OneTransaction();
      if (path_ != Store::kMemory && Pick(5) == 0) Reopen();
    }
    Compare("at the end", 1);
    if (!::testing::Test::HasFailure()) Verify();
    if (path_ != Store::kMemory && !::testing::Test::HasFailure()) {
      EXPECT_OK(store_->Compact());
      Reopen();
      Compare("after compaction and reopening", 1);
    }
  }
  void Close() { EXPECT_OK(store_->Close()); }

 private:
  int Pick(int n) { return static_cast<int>(random_() % static_cast<uint64_t>(n)); }
  Cells PickCells() {
    Cells c;
    if (Pick(3) == 0) return c;
    c.from = Pick(kCells);
    c.to = c.from + 1 + Pick(kCells - c.from);
    return c;
  }
  void Open() {
    StoreOptions options;
    options.clock = &clock_;
    store_ = Must(Store::Open(path_, options));
  }
  void Reopen() {
    EXPECT_OK(store_->Close());
    Open();
  }
  void Verify() {
    const VerifyReport report = Must(store_->Verify());
    EXPECT_TRUE(report.problems.empty()) << report.problems[0] << ", seed " << seed_;
  }
  template <typename Map>
  uint64_t PickId(const Map& map) {
    auto it = map.begin();
    std::advance(it, Pick(static_cast<int>(map.size())));
    return it->first;
  }

  void OneTransaction() {
    TransactionOptions options;
    Transaction tx = Must(store_->Begin(options));
    if (keys_.empty()) {
      for (const char* name : {"k", "l"}) keys_.push_back(tx.InternKey(name));
      for (const char* name : {"A", "B"}) labels_.push_back(tx.InternLabel(name));
      for (const char* name : {"R", "S"}) types_.push_back(tx.InternType(name));
    }
    NaiveGraph next = now_;
    const int steps = 1 + Pick(8);
    for (int i = 0; i < steps && !::testing::Test::HasFailure(); ++i) {
      if (Pick(10) == 0) {  // something that is taken back
        const size_t savepoint = tx.Savepoint();
        NaiveGraph scratch = next;
        Step(tx, &scratch);
        Step(tx, &scratch);
        tx.RollbackTo(savepoint);
      } else {
        Step(tx, &next);
      }
    }
    CompareGraph(tx.Reader(), next, "own writes", 4);
    if (Pick(8) == 0) {
      tx.Rollback();
    } else {
      const auto receipt = tx.Commit();
      ASSERT_TRUE(receipt.ok()) << receipt.status().ToString();
      // What was created and deleted within the transaction never was.
      std::erase_if(next.nodes,
                    [&](const auto& n) { return !n.second.ever() && !now_.nodes.contains(n.first); });
      std::erase_if(next.edges,
                    [&](const auto& e) { return !e.second.ever() && !now_.edges.contains(e.first); });
      now_ = std::move(next);
      if (receipt->commit != 0) history_.push_back({receipt->instant, now_});
    }
    clock_.Advance(Pick(3) * 500);
    if (Pick(4) == 0) Compare("between transactions", 6);
    if (Pick(12) == 0 && now_.nodes.size() > 3) Erase();
  }

  // What is erased never was, at any known instant.
  void Erase() {
    const bool edge = Pick(2) == 0 && !now_.edges.empty();
    const uint64_t id = edge ? PickId(now_.edges) : PickId(now_.nodes);
    Transaction tx = Must(store_->Begin());
    ASSERT_OK(tx.Erase({edge ? ElementId::Kind::kEdge : ElementId::Kind::kNode, id}, "test"));
    const auto receipt = tx.Commit();
    ASSERT_TRUE(receipt.ok()) << receipt.status().ToString();
    const auto erase = [&](NaiveGraph& g) {
      if (edge) {
        g.edges.erase(id);
        return;
      }
      g.nodes.erase(id);
      std::erase_if(g.edges, [&](const auto& e) { return e.second.source == id || e.second.target == id; });
    };
    erase(now_);
    for (auto& [instant, g] : history_) erase(g);
    history_.push_back({receipt->instant, now_});
    clock_.Advance(10);
    Compare("after ERASE", 3);
  }

  void Step(Transaction& tx, NaiveGraph* g) {
    const int what = g->nodes.size() < 3 ? 0 : Pick(12);
    if (what == 0) return CreateNode(tx, g);
    if (what <= 3) {
      for (int i = 0; i < edges_per_step_; ++i) CreateEdge(tx, g);
      return;
    }
    const bool on_edge = what % 2 == 0 && !g->edges.empty();
    const uint64_t id = on_edge ? PickId(g->edges) : PickId(g->nodes);
    NaiveElement& e = on_edge ? g->edges[id] : g->nodes[id];
    const ElementId element{on_edge ? ElementId::Kind::kEdge : ElementId::Kind::kNode, id};
    if (what <= 7) return SetProperty(tx, element, &e);
    if (what == 8) return on_edge ? SetProperty(tx, element, &e) : SetLabel(tx, element, &e);
    if (what <= 10) return Delete(tx, g, element, &e);
    return SetExistence(tx, g, element, &e);
  }

  WriteScope ScopeOf(const Cells& c, bool always = false) {
    if (c.from == 0 && c.to == kCells && Pick(2) == 0) return {std::nullopt, always};
    return {c.period(), always};
  }

  void CreateNode(Transaction& tx, NaiveGraph* g) {
    const Cells c = PickCells();
    NaiveElement e;
    for (int i = c.from; i < c.to; ++i) e.exists[i] = true;
    PropertyList properties;
    std::vector<LabelId> labels;
    if (Pick(2) == 0) {
      const int64_t v = 1 + Pick(3);
      properties.push_back({keys_[0], Value::Int(v)});
      for (int i = c.from; i < c.to; ++i) e.properties[keys_[0].value][static_cast<size_t>(i)] = v;
    }
    if (Pick(2) == 0) {
      labels.push_back(labels_[0]);
      for (int i = c.from; i < c.to; ++i) e.labels[labels_[0].value][static_cast<size_t>(i)] = true;
    }
    g->nodes[Must(tx.CreateNode(labels, properties, ScopeOf(c))).value] = e;
  }

  void CreateEdge(Transaction& tx, NaiveGraph* g) {
    const uint64_t a = PickId(g->nodes), b = PickId(g->nodes);
    const Cells c = PickCells();
    NaiveElement e;
    bool inside = true;
    for (int i = c.from; i < c.to; ++i) {
      e.exists[i] = true;
      inside = inside && g->nodes[a].exists[i] && g->nodes[b].exists[i];
    }
    e.source = a, e.target = b;
    const TypeId type = types_[static_cast<size_t>(Pick(2))];
    e.type = type.value;
    PropertyList properties;
    if (Pick(4) == 0) {
      properties.push_back({keys_[1], Value::Int(7)});
      for (int i = c.from; i < c.to; ++i) e.properties[keys_[1].value][static_cast<size_t>(i)] = 7;
    }
    const auto id = tx.CreateEdge(type, {a}, {b}, properties, ScopeOf(c));
    ASSERT_EQ(id.ok(), inside) << id.status().ToString();
    if (inside) g->edges[id->value] = e;
  }

  void SetProperty(Transaction& tx, ElementId id, NaiveElement* e) {
    const KeyId key = keys_[static_cast<size_t>(Pick(2))];
    const int64_t v = Pick(4);
    const Cells c = PickCells();
    const WriteScope scope = ScopeOf(c, Pick(3) == 0);
    auto& values = e->properties[key.value];
    int64_t seen = 0;
    bool flattens = false, any = false, ever = false;
    for (int i = 0; i < kCells; ++i) {
      const int64_t held = values[static_cast<size_t>(i)];
      flattens = flattens || (held != 0 && seen != 0 && held != seen);
      if (held != 0) seen = held;
      ever = ever || e->exists[i];
      any = any || (e->exists[i] && i >= c.from && i < c.to);
    }
    // Where it does not exist nothing can be set, and nothing is there to be removed.
    const bool ok =
        (any || (v == 0 && scope.period && ever)) && !(flattens && !scope.period && !scope.always);
    const Status s = tx.SetProperty(id, key, v == 0 ? Value() : Value::Int(v), scope);
    ASSERT_EQ(s.ok(), ok) << s.ToString();
    if (!ok) return;
    for (int i = c.from; i < c.to; ++i) {
      if (e->exists[i]) values[static_cast<size_t>(i)] = v;
    }
  }

  void SetLabel(Transaction& tx, ElementId id, NaiveElement* e) {
    const LabelId label = labels_[static_cast<size_t>(Pick(2))];
    const bool present = Pick(3) != 0;
    const Cells c = PickCells();
    bool any = false, ever = false;
    for (int i = 0; i < kCells; ++i) {
      ever = ever || e->exists[i];
      any = any || (e->exists[i] && i >= c.from && i < c.to);
    }
    const Status s = tx.SetLabel(id.node(), label, present, ScopeOf(c));
    ASSERT_EQ(s.ok(), any || (!present && ever)) << s.ToString();
    for (int i = c.from; i < c.to; ++i) {
      if (e->exists[i]) e->labels[label.value][static_cast<size_t>(i)] = present;
    }
  }

  void Delete(Transaction& tx, NaiveGraph* g, ElementId id, NaiveElement* e) {
    const Cells c = PickCells();
    const bool detach = Pick(2) == 0;
    const size_t savepoint = tx.Savepoint();
    ASSERT_OK(tx.Delete(id, ScopeOf(c), detach));
    NaiveGraph before = *g;
    e->Cut(c.from, c.to);
    if (id.is_node() && detach) {
      for (auto& [edge, state] : g->edges) {
        if (state.source == id.value || state.target == id.value) state.Cut(c.from, c.to);
      }
    }
    Settle(tx, g, std::move(before), savepoint);
  }

  void SetExistence(Transaction& tx, NaiveGraph* g, ElementId id, NaiveElement* e) {
    const Cells c = PickCells();
    const PeriodValue p = c.period();
    const size_t savepoint = tx.Savepoint();
    NaiveGraph before = *g;
    if (Pick(2) == 0 && e->ever()) {
      ASSERT_OK(tx.ExtendExistence(id, p));
      for (int i = c.from; i < c.to; ++i) e->exists[i] = true;
    } else {
      ASSERT_OK(tx.SetExistence(id, std::span(&p, 1)));
      for (int i = 0; i < kCells; ++i) {
        const bool in = i >= c.from && i < c.to;
        if (!in) e->Cut(i, i + 1);
        e->exists[i] = in;
      }
    }
    Settle(tx, g, std::move(before), savepoint);
  }

  // A statement that broke integrity is taken back, and said so.
  void Settle(Transaction& tx, NaiveGraph* g, NaiveGraph before, size_t savepoint) {
    const Status s = tx.CheckIntegrity();
    ASSERT_EQ(s.ok(), g->EdgesInside()) << s.ToString();
    if (s.ok()) return;
    tx.RollbackTo(savepoint);
    *g = std::move(before);
  }

  void Compare(const char* when, int every) {
    if (::testing::Test::HasFailure()) return;
    TransactionOptions options;
    options.read_only = true;
    Transaction tx = Must(store_->Begin(options));
    CompareGraph(tx.Reader(), now_, when, every);
    for (size_t i = 0; i < history_.size(); ++i) {
      if (every > 1 && Pick(every) != 0) continue;
      // Known from its commit until just before the next.
      const Instant last = i + 1 < history_.size() ? Instant{history_[i + 1].first.us - 1} : tx.reading();
      CompareGraph(Must(tx.ReaderKnownAt(history_[i].first)), history_[i].second, when, every);
      CompareGraph(Must(tx.ReaderKnownAt(last)), history_[i].second, when, every * 2);
      if (::testing::Test::HasFailure()) return;
    }
  }

  void CompareGraph(const GraphReader& r, const NaiveGraph& g, const char* when, int every) {
    SCOPED_TRACE(std::string(when) + ", seed " + std::to_string(seed_));
    const int offset = Pick(every);
    int n = 0;
    for (const auto& [id, e] : g.nodes) {
      if (n++ % every == offset) CompareElement(r, ElementId::Of(NodeId{id}), e);
      if (n % every == offset) CompareEdgesOf(r, id, g);
    }
    for (const auto& [id, e] : g.edges) {
      if (n++ % every == offset) CompareElement(r, ElementId::Of(EdgeId{id}), e);
    }
  }

  void CompareElement(const GraphReader& r, ElementId id, const NaiveElement& e) {
    SCOPED_TRACE(std::string(id.is_node() ? "node " : "edge ") + std::to_string(id.value));
    for (int c = 0; c < kCells; ++c) {
      for (const Instant t : {FirstOf(c), LastOf(c)}) {
        ASSERT_EQ(ExistsAt(r, id, t) == Certainty::kCertain, e.exists[c]) << "cell " << c;
        for (const KeyId key : keys_) {
          auto it = e.properties.find(key.value);
          const int64_t v = it == e.properties.end() ? 0 : it->second[static_cast<size_t>(c)];
          ASSERT_EQ(PropertyAt(r, id, key, t), v == 0 ? "null" : std::to_string(v)) << "cell " << c;
        }
        if (!id.is_node()) continue;
        for (const LabelId label : labels_) {
          auto it = e.labels.find(label.value);
          const bool held = it != e.labels.end() && it->second[static_cast<size_t>(c)];
          ASSERT_EQ(HasLabelAt(r, id.node(), label, t) == Certainty::kCertain, held) << "cell " << c;
        }
      }
    }
    std::vector<Piece> pieces;
    ASSERT_OK(r.Existence(id, &pieces));
    for (size_t i = 1; i < pieces.size(); ++i) {
      ASSERT_LT(pieces[i - 1].period.to.latest, pieces[i].period.from.earliest) << "neighbours must merge";
    }
  }

  void CompareEdgesOf(const GraphReader& r, uint64_t node, const NaiveGraph& g) {
    SCOPED_TRACE("edges of node " + std::to_string(node));
    for (const Direction d : {Direction::kOut, Direction::kIn, Direction::kBoth}) {
      for (const bool all_types : {true, false}) {
        std::vector<TypeId> types;
        if (!all_types) types.push_back(types_[0]);
        for (int c = 0; c < kCells; ++c) {
          std::vector<uint64_t> expected;
          for (const auto& [id, e] : g.edges) {
            const bool here =
                (d != Direction::kIn && e.source == node) || (d != Direction::kOut && e.target == node);
            if (here && e.exists[c] && (all_types || e.type == types_[0].value)) expected.push_back(id);
          }
          const Expansion x = Expand(r, {node}, d, ValidSelector::At(FirstOf(c)), types);
          ASSERT_EQ(Sorted(x.edges), expected) << "cell " << c;
          ASSERT_TRUE(x.certain.empty());
          ASSERT_EQ(x.types.size(), all_types ? x.edges.size() : 0u);
          ASSERT_EQ(x.outgoing.size(), d == Direction::kBoth ? x.edges.size() : 0u);
        }
        const Expansion range = Expand(r, {node}, d, ValidSelector::Range({FirstOf(2), FirstOf(4)}), types);
        ASSERT_EQ(range.periods.size(), range.edges.size());
        std::map<uint64_t, int> stints;
        for (size_t i = 0; i < range.edges.size(); ++i) {
          ++stints[range.edges[i].value];
          if (i > 0 && range.edges[i] == range.edges[i - 1]) {
            ASSERT_LT(range.periods[i - 1].to.latest, range.periods[i].from.earliest);
          }
        }
        for (const auto& [id, e] : g.edges) {
          const bool here =
              (d != Direction::kIn && e.source == node) || (d != Direction::kOut && e.target == node);
          const int wanted = !here || (!all_types && e.type != types_[0].value) ? 0
                             : (e.exists[2] || e.exists[3])                     ? 1
                                                                                : 0;
          ASSERT_EQ(stints.contains(id) ? stints[id] : 0, wanted) << "edge " << id;
        }
      }
    }
  }

  static std::vector<uint64_t> Sorted(const std::vector<EdgeId>& edges) {
    std::vector<uint64_t> out;
    for (const EdgeId e : edges) out.push_back(e.value);
    std::sort(out.begin(), out.end());
    return out;
  }

  const uint64_t seed_;
  std::mt19937_64 random_;
  const std::string path_;
  const int edges_per_step_;
  ManualClock clock_{At("2024-01-01")};
  std::shared_ptr<Store> store_;
  NaiveGraph now_;
  std::vector<std::pair<Instant, NaiveGraph>> history_;
  std::vector<KeyId> keys_;
  std::vector<LabelId> labels_;
  std::vector<TypeId> types_;
};

uint64_t FromEnvironment(const char* name, uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text != nullptr ? std::strtoull(text, nullptr, 10) : otherwise;
}

TEST(RandomHistoryTest, SmallGraphsInMemory) {
  const uint64_t first = FromEnvironment("FASTI_SEED", 1), graphs = FromEnvironment("FASTI_GRAPHS", 12);
  for (uint64_t seed = first; seed < first + graphs && !HasFailure(); ++seed) {
    RandomHistory history(seed, std::string(Store::kMemory), 1);
    history.Run(25);
    if (HasFailure()) std::printf("failed with FASTI_SEED=%llu\n", static_cast<unsigned long long>(seed));
  }
}

TEST(RandomHistoryTest, LongListsInMemory) {
  const uint64_t first = FromEnvironment("FASTI_SEED", 1),
                 graphs = FromEnvironment("FASTI_GRAPHS", 12) / 6 + 1;
  for (uint64_t seed = first; seed < first + graphs && !HasFailure(); ++seed) {
    RandomHistory history(seed + 1'000'000, std::string(Store::kMemory), 60);
    history.Run(12);
    if (HasFailure()) std::printf("failed with FASTI_SEED=%llu\n", static_cast<unsigned long long>(seed));
  }
}

TEST(RandomHistoryTest, OnDiskWithReopening) {
  const uint64_t first = FromEnvironment("FASTI_SEED", 1),
                 graphs = FromEnvironment("FASTI_GRAPHS", 12) / 12 + 1;
  for (uint64_t seed = first; seed < first + graphs && !HasFailure(); ++seed) {
    const std::string path = ::testing::TempDir() + "/fasti_random_" + std::to_string(::getpid());
    std::filesystem::remove_all(path);
    RandomHistory history(seed + 2'000'000, path, 2);
    history.Run(20);
    history.Close();
    std::filesystem::remove_all(path);
    if (HasFailure()) std::printf("failed with FASTI_SEED=%llu\n", static_cast<unsigned long long>(seed));
  }
}

}  // namespace
}  // namespace fasti::graph
