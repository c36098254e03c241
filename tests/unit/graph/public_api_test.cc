// The example of include/fasti/graph.h and a walk through the rest of it. Includes nothing but the public
// header.
#include "fasti/graph.h"

#include <gtest/gtest.h>

namespace fasti {
namespace {

constexpr int64_t kDay = 86'400'000'000;

TEST(PublicGraphApiTest, TheExampleOfTheHeader) {
  const Instant joined{22'000 * kDay / 4}, left{22'000 * kDay / 2};
  auto store = GraphStore::Open(std::string(GraphStore::kMemory)).value();
  NodeId node;
  EdgeType member;
  auto receipt = store.Write([&](GraphTransaction& tx) -> Status {
    const Label country = tx.InternLabel("Country");
    member = tx.InternEdgeType("MEMBER_OF");
    const PropertyKey name = tx.InternPropertyKey("name");
    auto uz = tx.CreateNode({country}, {{name, Value::String("Uzbekistan")}});
    if (!uz.ok()) return uz.status();
    auto csto = tx.CreateNode({}, {{name, Value::String("CSTO")}});
    if (!csto.ok()) return csto.status();
    node = *uz;
    return tx.CreateEdge(member, *uz, *csto, {}, Period::Of(joined, left)).status();
  });
  ASSERT_TRUE(receipt.ok()) << receipt.status().ToString();
  EXPECT_EQ(receipt->hash.size(), 32u);

  const GraphSnapshot now = store.Read().value();
  std::vector<Neighbour> found;
  ASSERT_TRUE(now.Neighbours(node, EdgeDirection::kOut, std::nullopt, joined, &found).ok());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].type, member);
  EXPECT_TRUE(found[0].certain && found[0].outgoing);
  EXPECT_EQ(now.Get(found[0].node, *now.FindPropertyKey("name"), joined).value().ToString(), "'CSTO'");
  ASSERT_TRUE(now.Neighbours(node, EdgeDirection::kOut, member, left, &found).ok());
  EXPECT_TRUE(found.empty());
  std::vector<NeighbourStint> stints;
  ASSERT_TRUE(now.NeighbourStints(node, EdgeDirection::kBoth, member, {}, &stints).ok());
  ASSERT_EQ(stints.size(), 1u);
  EXPECT_EQ(stints[0].valid, Period::Of(joined, left));
  const GraphSnapshot then = store.ReadKnownAt({receipt->instant.us - 1}).value();
  EXPECT_EQ(then.Exists(node, joined).value(), Sureness::kNo);
  EXPECT_EQ(store.Close().code(), Code::kBusy);
}

TEST(PublicGraphApiTest, TypesKeysHistoryAndScans) {
  auto store = GraphStore::Open(std::string(GraphStore::kMemory)).value();
  NodeId a;
  Label city;
  PropertyKey name, size;
  const auto define = store.Write([&](GraphTransaction& tx) -> Status {
    GraphNodeType type;
    type.label = "City";
    type.properties = {{"name", GraphPropertyType::kString, true, true},
                       {"size", GraphPropertyType::kInt, false, false}};
    type.strict = true;
    return tx.DefineTypes({type}, {});
  });
  ASSERT_TRUE(define.ok()) << define.status().ToString();
  const auto create = store.Write([&](GraphTransaction& tx) -> Status {
    city = tx.InternLabel("City"), name = tx.InternPropertyKey("name"), size = tx.InternPropertyKey("size");
    auto made = tx.CreateNode({city}, {{name, Value::String("Osh")}, {size, Value::Int(1)}});
    if (!made.ok()) return made.status();
    a = *made;
    EXPECT_EQ(tx.Read().NodesWith(city, {0}).value().size(), 1u);
    return {};
  });
  ASSERT_TRUE(create.ok()) << create.status().ToString();
  EXPECT_FALSE(store
                   .Write([&](GraphTransaction& tx) {
                     return tx.CreateNode({city}, {{name, Value::String("Osh")}}).status();
                   })
                   .ok());
  EXPECT_FALSE(store.Write([&](GraphTransaction& tx) { return tx.Set(a, name, Value()); }).ok());
  EXPECT_FALSE(store
                   .Write([&](GraphTransaction& tx) {
                     return tx.Set(a, tx.InternPropertyKey("mayor"), Value::Int(3));
                   })
                   .ok());
  const PeriodValue later{Period::Of({10 * kDay}, Instant::PosInfinity()), {}, {}, PeriodValue::Mark::kNone};
  ASSERT_TRUE(store.Write([&](GraphTransaction& tx) { return tx.Set(a, size, Value::Int(2), later); }).ok());

  const GraphSnapshot now = store.Read().value();
  EXPECT_EQ(now.FindByKey(city, name, Value::String("Osh"), {0}).value(), std::vector<NodeId>{a});
  EXPECT_TRUE(now.FindByKey(city, name, Value::String("Bishkek"), {0}).value().empty());
  EXPECT_EQ(now.Get(a, size, {9 * kDay}).value().as_int(), 1);
  EXPECT_EQ(now.Get(a, size, {10 * kDay}).value().as_int(), 2);
  EXPECT_EQ(now.Timeline(a, size).value().size(), 2u);
  EXPECT_EQ(now.Nodes({0}).value().size(), 1u);
  EXPECT_TRUE(now.Edges(std::nullopt, {0}).value().empty());
  size_t sizes = 0, superseded = 0;
  const std::vector<GraphFact> history = now.History(a).value();
  for (const GraphFact& f : history) {
    if (f.name != "size") continue;
    ++sizes;
    superseded += f.system.to.finite() ? 1 : 0;
  }
  EXPECT_EQ(sizes, 3u);
  EXPECT_EQ(superseded, 1u);
}

}  // namespace
}  // namespace fasti
