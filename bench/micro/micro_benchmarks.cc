// The parts by themselves, with Google Benchmark: block codecs and filters, expansion, vector kernels, parse
// and plan. For looking into a part; what is promised stands in storage-figures, query-figures and
// fasti-bench.
#include <benchmark/benchmark.h>

#include <random>

#include "fasti/database.h"
#include "query/engine/compile.h"
#include "query/executor/vector_kernels.h"
#include "query/parser/parse.h"
#include "storage/codec/adjacency_block.h"
#include "storage/codec/adjacency_filter.h"
#include "storage/graph/store.h"

namespace fasti {
namespace {

constexpr int64_t kDay = 86'400'000'000;

std::vector<codec::AdjacencyRow> Rows(size_t n) {
  std::mt19937_64 random(42);
  std::vector<codec::AdjacencyRow> rows(n);
  for (size_t i = 0; i < n; ++i) {
    const auto from = static_cast<int64_t>(i) * 3;
    rows[i].other = {random() % 100'000};
    rows[i].edge = {i};
    rows[i].valid =
        Period::Of(Instant{from * kDay}, Instant{(from + 1 + static_cast<int64_t>(random() % 400)) * kDay});
    rows[i].system_from = Instant{0};
    rows[i].flags = codec::AdjacencyRow::kContained;
  }
  return rows;
}

void EncodeBlock(benchmark::State& state) {
  const auto rows = Rows(128);
  std::string bytes;
  for (auto _ : state) {
    bytes.clear();
    codec::EncodeAdjacencyBlock(rows, &bytes);
    benchmark::DoNotOptimize(bytes);
  }
  state.SetItemsProcessed(state.iterations() * 128);
}
BENCHMARK(EncodeBlock);

void DecodeBlock(benchmark::State& state) {
  std::string bytes;
  codec::EncodeAdjacencyBlock(Rows(128), &bytes);
  std::vector<codec::AdjacencyRow> rows;
  for (auto _ : state) {
    codec::AdjacencyBlockView view;
    if (!codec::AdjacencyBlockView::Parse(bytes, &view).ok()) state.SkipWithError("damaged");
    rows.clear();
    view.Decode(&rows);
    benchmark::DoNotOptimize(rows);
  }
  state.SetItemsProcessed(state.iterations() * 128);
}
BENCHMARK(DecodeBlock);

void FilterBlockAt(benchmark::State& state) {
  std::string bytes;
  codec::EncodeAdjacencyBlock(Rows(128), &bytes);
  codec::AdjacencyBlockView view;
  if (!codec::AdjacencyBlockView::Parse(bytes, &view).ok()) state.SkipWithError("damaged");
  std::vector<NodeId> others;
  std::vector<EdgeId> edges;
  codec::AdjacencyMatches matches;
  matches.others = &others;
  matches.edges = &edges;
  const auto query = codec::AdjacencyQuery::At(Instant{200 * kDay});
  for (auto _ : state) {
    others.clear();
    edges.clear();
    benchmark::DoNotOptimize(codec::AppendMatches(view, query, &matches));
  }
  state.SetItemsProcessed(state.iterations() * 128);
}
BENCHMARK(FilterBlockAt);

/// One node with `range` timed edges of which about a hundredth hold at once.
class Hub {
 public:
  explicit Hub(size_t degree) {
    store = graph::Store::Open(std::string(graph::Store::kMemory), {}).value();
    graph::Transaction tx = store->Begin({}).value();
    type = tx.InternType("R");
    hub = tx.CreateNode({}, {}, {}).value();
    for (size_t i = 0; i < degree; ++i) {
      const NodeId other = tx.CreateNode({}, {}, {}).value();
      const auto from = static_cast<int64_t>(i % 10'000);
      graph::WriteScope scope;
      scope.period = PeriodValue{Period::Of(Instant{from * kDay}, Instant{(from + 100) * kDay}), {}, {}, {}};
      (void)tx.CreateEdge(type, hub, other, {}, scope).value();
    }
    (void)tx.Commit(graph::Durability::kNoSync).value();
  }
  std::shared_ptr<graph::Store> store;
  NodeId hub;
  TypeId type;
};

void ExpandAsOf(benchmark::State& state) {
  const Hub h(static_cast<size_t>(state.range(0)));
  graph::TransactionOptions options;
  options.read_only = true;
  graph::Transaction tx = h.store->Begin(std::move(options)).value();
  const graph::GraphReader reader = tx.Reader();
  graph::Expansion out;
  for (auto _ : state) {
    (void)reader.Expand({&h.hub, 1}, Direction::kOut, {&h.type, 1},
                        graph::ValidSelector::At(Instant{500 * kDay}), &out);
    benchmark::DoNotOptimize(out);
  }
  state.counters["edges"] = static_cast<double>(out.edges.size());
}
BENCHMARK(ExpandAsOf)->Arg(10)->Arg(1'000)->Arg(20'000);

exec::Vector Numbers(size_t n) {
  std::vector<int64_t> ints(n);
  for (size_t i = 0; i < n; ++i) ints[i] = static_cast<int64_t>(i * 7919 % 100'003);
  return exec::Vector::OfInts(std::move(ints));
}

void ModuloByConstant(benchmark::State& state) {
  const exec::Vector a = Numbers(2048), three = exec::Vector::Constant(Value::Int(3));
  for (auto _ : state) {
    exec::Vector out;
    benchmark::DoNotOptimize(exec::ComputeVectors(Arithmetic::kModulo, a, three, 2048, &out));
  }
  state.SetItemsProcessed(state.iterations() * 2048);
}
BENCHMARK(ModuloByConstant);

void CompareAndSelect(benchmark::State& state) {
  const exec::Vector a = Numbers(2048), limit = exec::Vector::Constant(Value::Int(50'000));
  for (auto _ : state) {
    exec::Vector out;
    (void)exec::CompareVectors(bound::Comparison::Op::kLess, a, limit, 2048, &out);
    benchmark::DoNotOptimize(exec::TrueRows(out, 2048));
  }
  state.SetItemsProcessed(state.iterations() * 2048);
}
BENCHMARK(CompareAndSelect);

constexpr const char* kTwoHops =
    "MATCH (x:Entity {id: $x})<-[m:member_of]-(p)-[:member_of]->(o) AS OF $d WHERE o <> x "
    "WITH o, count(DISTINCT p) AS n RETURN o.id, n ORDER BY n DESC LIMIT 10";

void Parse(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(parser::ParseStatement(kTwoHops));
}
BENCHMARK(Parse);

void ParseBindPlan(benchmark::State& state) {
  const Catalog catalog;
  engine::CompileEnvironment environment;
  environment.catalog = &catalog;
  for (auto _ : state) benchmark::DoNotOptimize(engine::Compile(kTwoHops, environment));
}
BENCHMARK(ParseBindPlan);

}  // namespace
}  // namespace fasti

BENCHMARK_MAIN();
