// T11: random concurrent histories on threads, replayed one by one in commit order. Every read equals the
// state at its transaction's start plus its own writes; a transaction that wrote read nothing that changed
// until its commit, so that the history is serial; the state after it all, and at every commit in the past,
// is the replay's. (The ten anomalies of Hermitage by hand: tests/unit/graph/conflict_test.cc and, in the
// query language, tests/fault/session.)
#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "storage/graph/read_view.h"
#include "tests/fault/graph/fault_store.h"

namespace fasti::fault {
namespace {

using graph::CommitReceipt;
using graph::Expansion;
using graph::GraphReader;
using graph::Store;
using graph::Transaction;
using graph::TransactionOptions;
using graph::ValidSelector;

constexpr int kRows = 6;
constexpr Instant kNow{1'600'000'000'000'000};

/// The rows' values; who is marked; the edges from each row.
struct State {
  std::vector<int64_t> values = std::vector<int64_t>(kRows, 0);
  std::set<int> marked;
  std::vector<int> degree = std::vector<int>(kRows, 0);
  friend bool operator==(const State&, const State&) = default;
};

/// What a transaction did, in its order.
struct Event {
  enum class Kind : uint8_t { kRead, kWrite, kReadMarked, kMark, kUnmark, kReadDegree, kLink, kSeek } kind;
  int row = 0;
  int64_t value = 0;     ///< read or written; of kReadDegree the degree
  std::set<int> marked;  ///< read
};
struct Record {
  uint64_t snapshot = 0;
  uint64_t commit = 0;  ///< 0: it did not write
  Instant instant;
  std::vector<Event> events;
};

/// Runs an event against the model; false when it reads something else there.
bool Replay(const Event& event, State* state) {
  const auto row = static_cast<size_t>(event.row);
  switch (event.kind) {
    case Event::Kind::kRead:
      return state->values[row] == event.value;
    case Event::Kind::kWrite:
      state->values[row] = event.value;
      return true;
    case Event::Kind::kReadMarked:
      return state->marked == event.marked;
    case Event::Kind::kMark:
      state->marked.insert(event.row);
      return true;
    case Event::Kind::kUnmark:
      state->marked.erase(event.row);
      return true;
    case Event::Kind::kReadDegree:
      return state->degree[row] == event.value;
    case Event::Kind::kLink:
      ++state->degree[row];
      return true;
    case Event::Kind::kSeek: {
      std::set<int> rows;
      for (int i = 0; i < kRows; ++i) {
        if (state->values[static_cast<size_t>(i)] == event.value) rows.insert(i);
      }
      return rows == event.marked;
    }
  }
  return false;
}

class Histories {
 public:
  Histories(Store& store, uint64_t seed) : store_(store), seed_(seed) {
    const auto receipt = store_.Write([&](Transaction& tx) -> Status {
      value_ = tx.InternKey("value"), row_ = tx.InternLabel("Row"), marked_ = tx.InternLabel("Marked");
      link_ = tx.InternType("LINK");
      IndexDef index;
      index.name = "by_value", index.label_or_type = row_.value, index.keys = {value_};
      if (Status s = tx.AddIndex(index); !s.ok()) return s;
      nodes_.clear();
      for (int i = 0; i < kRows; ++i) {
        const auto node = tx.CreateNode(std::span(&row_, 1), {{value_, Value::Int(0)}}, {});
        if (!node.ok()) return node.status();
        nodes_.push_back(*node);
      }
      return {};
    });
    EXPECT_TRUE(receipt.ok()) << receipt.status().ToString();
    first_ = receipt.ok() ? receipt->commit : 0;
    index_ = store_.catalog()->FindIndex("by_value")->id;
  }

  void Run(int threads, int each) {
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t) running.emplace_back([this, t, each] { Client(t, each); });
    for (std::thread& t : running) t.join();
  }

  /// Replays everything; the number of transactions.
  size_t Check() {
    std::map<uint64_t, const Record*> by_commit;
    for (const Record& r : records_) {
      if (r.commit != 0) {
        EXPECT_TRUE(by_commit.emplace(r.commit, &r).second) << "two transactions are commit " << r.commit;
      }
    }
    std::map<uint64_t, State> after;
    State state;
    after[first_] = state;
    Instant last = Instant::NegInfinity();
    for (const auto& [commit, record] : by_commit) {
      // Serial: at its place in the order every read of the writer is what it read.
      EXPECT_EQ(commit, after.rbegin()->first + 1) << "a commit is missing";
      for (const Event& e : record->events)
        EXPECT_TRUE(Replay(e, &state)) << "commit " << commit << " is not serial";
      after[commit] = state;
      EXPECT_LT(last, record->instant);
      last = record->instant;
    }
    for (const Record& r : records_) {
      State seen = after.at(r.snapshot);
      for (const Event& e : r.events) {
        EXPECT_TRUE(Replay(e, &seen)) << "a read on snapshot " << r.snapshot << " is not of that state";
      }
    }
    TransactionOptions options;
    options.read_only = true;
    auto tx = store_.Begin(options);
    EXPECT_TRUE(tx.ok());
    EXPECT_TRUE(StateIn(tx->Reader()) == state) << "the store is not what the commits leave";
    size_t looked = 0;
    for (const auto& [commit, record] : by_commit) {
      if (++looked % 7 != 0) continue;
      const auto then = tx->ReaderKnownAt(record->instant);
      EXPECT_TRUE(then.ok()) << then.status().ToString();
      if (then.ok()) {
        EXPECT_TRUE(StateIn(*then) == after.at(commit)) << "the past at commit " << commit;
      }
    }
    return records_.size();
  }
  uint64_t conflicts() const { return conflicts_; }

 private:
  int64_t Get(const GraphReader& reader, int row) {
    Value out;
    uint8_t uncertain = 0;
    const uint64_t id = nodes_[static_cast<size_t>(row)].value;
    const Status s = reader.PropertyAt(ElementId::Kind::kNode, std::span(&id, 1), value_, std::span(&kNow, 1),
                                       std::span(&out, 1), std::span(&uncertain, 1));
    EXPECT_TRUE(s.ok() && out.is_int()) << s.ToString();
    return out.is_int() ? out.as_int() : -1;
  }
  int RowOf(uint64_t id) {
    for (int i = 0; i < kRows; ++i) {
      if (nodes_[static_cast<size_t>(i)].value == id) return i;
    }
    return -1;
  }
  std::set<int> Marked(const GraphReader& reader) {
    std::vector<uint64_t> ids;
    EXPECT_TRUE(reader.ScanLabel(marked_)->Next(1000, &ids).ok());
    std::set<int> out;
    for (const uint64_t id : ids) {
      const NodeId node{id};
      Certainty has = Certainty::kNo;
      EXPECT_TRUE(
          reader.HasLabelAt(std::span(&node, 1), marked_, std::span(&kNow, 1), std::span(&has, 1)).ok());
      if (has == Certainty::kCertain) out.insert(RowOf(id));
    }
    return out;
  }
  std::set<int> Seek(const GraphReader& reader, int64_t value) {
    const Value key = Value::Int(value);
    std::vector<uint64_t> ids;
    EXPECT_TRUE(reader.SeekIndex(index_, std::span(&key, 1))->Next(1000, &ids).ok());
    std::set<int> out;
    for (const uint64_t id : ids) {
      if (Get(reader, RowOf(id)) == value) out.insert(RowOf(id));
    }
    return out;
  }
  int Degree(const GraphReader& reader, int row) {
    Expansion out;
    EXPECT_TRUE(reader
                    .Expand(std::span(&nodes_[static_cast<size_t>(row)], 1), Direction::kOut,
                            std::span(&link_, 1), ValidSelector::At(kNow), &out)
                    .ok());
    return static_cast<int>(out.others.size());
  }
  State StateIn(const GraphReader& reader) {
    State state;
    state.marked = Marked(reader);
    for (int i = 0; i < kRows; ++i) {
      state.values[static_cast<size_t>(i)] = Get(reader, i);
      state.degree[static_cast<size_t>(i)] = Degree(reader, i);
    }
    return state;
  }

  Status Do(std::mt19937_64& random, Transaction& tx, std::vector<Event>* events) {
    Event e{};
    e.row = static_cast<int>(random() % kRows);
    const ElementId element = ElementId::Of(nodes_[static_cast<size_t>(e.row)]);
    switch (random() % 12) {
      case 0:
      case 1:
      case 2:
        e.kind = Event::Kind::kRead, e.value = Get(tx.Reader(), e.row);
        break;
      case 3:
        e.kind = Event::Kind::kReadMarked, e.marked = Marked(tx.Reader());
        break;
      case 4:
        e.kind = Event::Kind::kReadDegree, e.value = Degree(tx.Reader(), e.row);
        break;
      case 5:
        e.kind = Event::Kind::kSeek, e.value = static_cast<int64_t>(random() % 8);
        e.marked = Seek(tx.Reader(), e.value);
        break;
      case 6:
        e.kind = random() % 2 == 0 ? Event::Kind::kMark : Event::Kind::kUnmark;
        events->push_back(e);
        return tx.SetLabel(element.node(), marked_, e.kind == Event::Kind::kMark, {});
      case 7: {
        e.kind = Event::Kind::kLink;
        events->push_back(e);
        return tx.CreateEdge(link_, element.node(), nodes_[random() % kRows], {}, {}).status();
      }
      default:
        e.kind = Event::Kind::kWrite, e.value = static_cast<int64_t>(random() % 8);
        events->push_back(e);
        return tx.SetProperty(element, value_, Value::Int(e.value), {});
    }
    events->push_back(e);
    return {};
  }

  void Client(int thread, int each) {
    std::mt19937_64 random(seed_ * 31 + static_cast<uint64_t>(thread));
    std::vector<Record> mine;
    uint64_t conflicts = 0;
    for (int i = 0; i < each; ++i) {
      auto tx = store_.Begin();
      if (!tx.ok()) {
        ADD_FAILURE() << tx.status().ToString();
        return;
      }
      Record record;
      record.snapshot = tx->view()->commit();
      for (uint64_t step = 0, steps = 1 + random() % 5; step < steps; ++step) {
        const Status s = Do(random, *tx, &record.events);
        EXPECT_TRUE(s.ok()) << s.ToString();
        if (random() % 3 == 0) std::this_thread::yield();
      }
      if (random() % 10 == 0) {
        tx->Rollback();  // Its reads must be right all the same; its writes must never be seen.
        mine.push_back(std::move(record));
        continue;
      }
      const auto receipt = tx->Commit(graph::Durability::kNoSync);
      if (receipt.ok()) {
        record.commit = receipt->commit, record.instant = receipt->instant;
        mine.push_back(std::move(record));
      } else {
        EXPECT_EQ(receipt.status().code(), Code::kConflict) << receipt.status().ToString();
        const std::string& message = receipt.status().message();
        EXPECT_TRUE(message.find("node ") != std::string::npos ||
                    message.find("labelled 'Marked'") != std::string::npos ||
                    message.find("index ") != std::string::npos)
            << message;
        ++conflicts;
        mine.push_back(std::move(record));
      }
    }
    const std::lock_guard lock(mutex_);
    conflicts_ += conflicts;
    records_.insert(records_.end(), std::make_move_iterator(mine.begin()),
                    std::make_move_iterator(mine.end()));
  }

  Store& store_;
  uint64_t seed_;
  KeyId value_;
  LabelId row_, marked_;
  TypeId link_;
  IndexId index_;
  std::vector<NodeId> nodes_;
  uint64_t first_ = 0;
  std::mutex mutex_;
  std::vector<Record> records_;
  uint64_t conflicts_ = 0;
};

void RunHistories(int histories, bool on_disk) {
  size_t transactions = 0;
  uint64_t conflicts = 0;
  for (int h = 0; h < histories; ++h) {
    const uint64_t seed = Seed() + static_cast<uint64_t>(h);
    SCOPED_TRACE("FASTI_FAULT_SEED=" + std::to_string(seed) + " (threads: a repetition may differ)");
    MemoryDirectory directory;
    const std::string path = on_disk ? directory / "store" : std::string(Store::kMemory);
    const auto store =
        Store::Open(path, on_disk ? SmallOptions(std::make_shared<DropFs>(path)) : SmallOptions());
    ASSERT_TRUE(store.ok()) << store.status().ToString();
    Histories history(**store, seed);
    history.Run(/*threads=*/2 + h % 5, /*each=*/60);
    transactions += history.Check();
    conflicts += history.conflicts();
    const auto report = (*store)->Verify();
    ASSERT_TRUE(report.ok());
    EXPECT_TRUE(report->problems.empty()) << report->problems[0];
    if (::testing::Test::HasFailure()) return;
  }
  std::printf("%zu transactions, of which %llu conflicted; 0 violations\n", transactions,
              static_cast<unsigned long long>(conflicts));
  EXPECT_GT(conflicts, 0u);
}

TEST(GraphIsolation, ConcurrentHistoriesAreSerialInMemory) { RunHistories(Cycles(1000), false); }
TEST(GraphIsolation, ConcurrentHistoriesAreSerialOnDisk) { RunHistories(Cycles(150), true); }

// Money moves between rows under retries: the sum is the same in every snapshot, at every moment and in the
// past.
TEST(GraphIsolation, WriteRetriesAndKeepsTheSum) {
  const auto store = Store::Open(std::string(Store::kMemory), SmallOptions());
  ASSERT_TRUE(store.ok());
  KeyId value;
  std::vector<uint64_t> rows;
  ASSERT_TRUE((*store)
                  ->Write([&](Transaction& tx) -> Status {
                    value = tx.InternKey("value");
                    for (int i = 0; i < kRows; ++i) {
                      const auto node = tx.CreateNode({}, {{value, Value::Int(100)}}, {});
                      if (!node.ok()) return node.status();
                      rows.push_back(node->value);
                    }
                    return {};
                  })
                  .ok());
  const auto get = [&](const GraphReader& reader, size_t row) {
    Value out;
    uint8_t uncertain = 0;
    EXPECT_TRUE(reader
                    .PropertyAt(ElementId::Kind::kNode, std::span(&rows[row], 1), value, std::span(&kNow, 1),
                                std::span(&out, 1), std::span(&uncertain, 1))
                    .ok());
    return out.as_int();
  };
  const auto sum = [&](const GraphReader& reader) {
    int64_t all = 0;
    for (size_t i = 0; i < rows.size(); ++i) all += get(reader, i);
    return all;
  };
  std::atomic<bool> done{false};
  std::thread auditor([&] {
    while (!done) {
      TransactionOptions options;
      options.read_only = true;
      const auto tx = (*store)->Begin(options);
      ASSERT_TRUE(tx.ok());
      EXPECT_EQ(sum(tx->Reader()), 100 * kRows);
    }
  });
  std::vector<std::thread> clerks;
  for (uint64_t t = 0; t < 4; ++t) {
    clerks.emplace_back([&, t] {
      std::mt19937_64 random(Seed() + t);
      for (int i = 0; i < 100; ++i) {
        const size_t from = random() % rows.size(), to = random() % rows.size();
        const auto receipt = (*store)->Write(
            [&](Transaction& tx) -> Status {
              if (from == to) return {};
              const int64_t a = get(tx.Reader(), from), b = get(tx.Reader(), to);
              if (Status s = tx.SetProperty(ElementId::Of(NodeId{rows[from]}), value, Value::Int(a - 1), {});
                  !s.ok())
                return s;
              return tx.SetProperty(ElementId::Of(NodeId{rows[to]}), value, Value::Int(b + 1), {});
            },
            10'000);
        EXPECT_TRUE(receipt.ok()) << receipt.status().ToString();
      }
    });
  }
  for (std::thread& t : clerks) t.join();
  done = true;
  auditor.join();
  TransactionOptions options;
  options.read_only = true;
  const auto tx = (*store)->Begin(options);
  const auto commits = (*store)->Commits(1, 1000);
  ASSERT_TRUE(tx.ok() && commits.ok());
  for (const graph::CommitInfo& c : *commits) EXPECT_EQ(sum(*tx->ReaderKnownAt(c.instant)), 100 * kRows);
}

}  // namespace
}  // namespace fasti::fault
