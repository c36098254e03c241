// Random histories with imprecise and doubted bounds. There is no second model here (tests/model has one):
// what must agree is the engine with itself. The same answers inside the transaction, after its commit, and
// KNOWN AT that commit for ever after; and an edge seen from either end as it is by itself.
#include <algorithm>
#include <cstdlib>
#include <random>

#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

constexpr int kTicks = 8;
Instant Tick(int i) { return {i * 1'000'000}; }

class ImpreciseHistory {
 public:
  explicit ImpreciseHistory(uint64_t seed) : random_(seed) {
    StoreOptions options;
    options.clock = &clock_;
    store_ = Must(Store::Open(std::string(Store::kMemory), options));
  }

  void Run(int transactions) {
    for (int i = 0; i < transactions && !::testing::Test::HasFailure(); ++i) Once();
    const VerifyReport report = Must(store_->Verify());
    EXPECT_TRUE(report.problems.empty()) << report.problems[0];
  }

 private:
  int Pick(int n) { return static_cast<int>(random_() % static_cast<uint64_t>(n)); }
  Bound PickBound(int low) {
    const int earliest = low + Pick(kTicks - low), latest = earliest + (Pick(2) == 0 ? 0 : Pick(4));
    Bound b = Bound::Between(Tick(earliest), Tick(latest));
    if (Pick(8) == 0) b.flags |= Bound::kDoubted;
    if (Pick(12) == 0) b.earliest = kNegInf;
    return b;
  }
  WriteScope PickScope() {
    if (Pick(5) == 0) return {};
    Period p;
    do {
      if (Pick(4) != 0) p.from = PickBound(0);
      if (Pick(4) != 0) p.to = PickBound(1);
      if (Pick(10) == 0) p.to.latest = kPosInf;
    } while (!ClampPeriod(&p));
    return {PeriodValue{p, {}, {}, PeriodValue::Mark::kNone}, Pick(2) == 0};
  }

  void Once() {
    Transaction tx = Must(store_->Begin());
    const KeyId key = tx.InternKey("k");
    const LabelId label = tx.InternLabel("L");
    const TypeId type = tx.InternType("R");
    for (int i = 1 + Pick(6); i > 0; --i) {
      const size_t savepoint = tx.Savepoint();
      const int what = nodes_.size() < 3 ? 0 : Pick(9);
      Status s;
      if (what == 0) {
        const auto n = tx.CreateNode(std::span(&label, 1), {{key, Value::Int(Pick(2))}}, PickScope());
        if (n.ok()) nodes_.push_back(*n);
        s = n.status();
      } else if (what <= 3) {
        const NodeId a = nodes_[static_cast<size_t>(Pick(static_cast<int>(nodes_.size())))];
        const NodeId b = nodes_[static_cast<size_t>(Pick(static_cast<int>(nodes_.size())))];
        const auto e = tx.CreateEdge(type, a, b, {{key, Value::Int(1)}}, PickScope());
        if (e.ok()) edges_.push_back(*e);
        s = e.status();
      } else {
        const bool edge = Pick(2) == 0 && !edges_.empty();
        const ElementId id =
            edge ? ElementId::Of(edges_[static_cast<size_t>(Pick(static_cast<int>(edges_.size())))])
                 : ElementId::Of(nodes_[static_cast<size_t>(Pick(static_cast<int>(nodes_.size())))]);
        const WriteScope scope = PickScope();
        if (what <= 5) {
          s = tx.SetProperty(id, key, Pick(4) == 0 ? Value() : Value::Int(Pick(3)), scope);
        } else if (what == 6 && scope.period) {
          s = tx.SetExistence(id, std::span(&*scope.period, 1));
        } else if (what == 7 && scope.period) {
          s = tx.ExtendExistence(id, *scope.period);
        } else {
          s = tx.Delete(id, scope, Pick(2) == 0);
        }
      }
      if (s.ok()) s = tx.CheckIntegrity();
      if (!s.ok()) tx.RollbackTo(savepoint);
    }
    const std::string own = Answers(tx.Reader());
    const auto receipt = tx.Commit();
    ASSERT_TRUE(receipt.ok()) << receipt.status().ToString();
    clock_.Advance(100);
    TransactionOptions options;
    options.read_only = true;
    Transaction after = Must(store_->Begin(options));
    ASSERT_EQ(Answers(after.Reader()), own) << "own writes and the commit differ";
    if (receipt->commit != 0) known_.emplace_back(receipt->instant, own);
    for (size_t i = 0; i < known_.size(); i += 1 + static_cast<size_t>(Pick(4))) {
      const std::string then = Answers(Must(after.ReaderKnownAt(known_[i].first)));
      // Elements made since then are not there: their lines are absent in both.
      ASSERT_EQ(then, known_[i].second) << "KNOWN AT commit " << i + 1 << " changed";
    }
  }

  static char Letter(Certainty c) {
    return c == Certainty::kCertain ? 'C' : c == Certainty::kPossible ? 'p' : '-';
  }

  /// Everything a reader says, leaving out elements that are nowhere.
  std::string Answers(const GraphReader& r) {
    std::string out;
    const KeyId key{0};
    const LabelId label{0};
    std::vector<Instant> at = {Tick(-100)};
    for (int i = 0; i < kTicks + 4; ++i) at.push_back({Tick(i).us - 1}), at.push_back(Tick(i));
    const auto element = [&](ElementId id) {
      std::string line;
      bool any = false;
      for (const Instant t : at) {
        const Certainty c = ExistsAt(r, id, t);
        any = any || c != Certainty::kNo;
        line += Letter(c);
        if (c == Certainty::kNo) continue;
        line += PropertyAt(r, id, key, t);
        if (id.is_node()) line += Letter(HasLabelAt(r, id.node(), label, t));
      }
      if (any) out += (id.is_node() ? "n" : "e") + std::to_string(id.value) + ":" + line + "\n";
    };
    for (const NodeId n : nodes_) element(ElementId::Of(n));
    for (const EdgeId e : edges_) {
      element(ElementId::Of(e));
      const auto ends = r.Ends(e);
      if (ends.ok()) EdgeFromItsEnds(r, e, *ends, at);
    }
    return out;
  }

  void EdgeFromItsEnds(const GraphReader& r, EdgeId e, const EdgeEnds& ends, const std::vector<Instant>& at) {
    for (const Instant t : at) {
      const Certainty alone = ExistsAt(r, ElementId::Of(e), t);
      for (const Direction d : {Direction::kOut, Direction::kIn}) {
        const NodeId from = d == Direction::kOut ? ends.source : ends.target;
        const NodeId to = d == Direction::kOut ? ends.target : ends.source;
        Expansion x;
        EXPECT_OK(r.ExpandInto(std::span(&from, 1), std::span(&to, 1), d, std::span(&ends.type, 1),
                               ValidSelector::At(t), &x));
        Certainty seen = Certainty::kNo;
        for (size_t i = 0; i < x.edges.size(); ++i) {
          if (x.edges[i] != e) continue;
          EXPECT_EQ(seen, Certainty::kNo) << "one entry per edge";
          seen = x.certain.empty() || x.certain[i] != 0 ? Certainty::kCertain : Certainty::kPossible;
        }
        EXPECT_EQ(seen, alone) << "edge " << e.value << " at " << t.us << " from its "
                               << (d == Direction::kOut ? "source" : "target");
      }
    }
  }

  std::mt19937_64 random_;
  ManualClock clock_{At("2024-01-01")};
  std::shared_ptr<Store> store_;
  std::vector<NodeId> nodes_;
  std::vector<EdgeId> edges_;
  std::vector<std::pair<Instant, std::string>> known_;
};

TEST(ImpreciseHistoryTest, AnswersAgreeAndThePastIsFixed) {
  const char* graphs = std::getenv("FASTI_GRAPHS");
  const char* first = std::getenv("FASTI_SEED");
  const uint64_t n = graphs != nullptr ? std::strtoull(graphs, nullptr, 10) : 8;
  const uint64_t begin = first != nullptr ? std::strtoull(first, nullptr, 10) : 1;
  for (uint64_t seed = begin; seed < begin + n && !HasFailure(); ++seed) {
    ImpreciseHistory(seed).Run(20);
    if (HasFailure()) std::printf("failed with FASTI_SEED=%llu\n", static_cast<unsigned long long>(seed));
  }
}

}  // namespace
}  // namespace fasti::graph
