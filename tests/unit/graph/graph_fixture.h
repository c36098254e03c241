// What the graph tests share: a store on a clock that stands still, and short spellings of periods and reads.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "storage/graph/store.h"
#include "storage/model/manual_clock.h"
#include "storage/temporal/bound.h"

namespace fasti::graph {

inline constexpr Instant kNegInf = Instant::NegInfinity();
inline constexpr Instant kPosInf = Instant::PosInfinity();

/// An instant from text: "2005-05-13".
inline Instant At(std::string_view text) {
  auto bound = ParseBound(text, BoundRole::kWindow);
  EXPECT_TRUE(bound.ok()) << bound.status().ToString();
  return bound->bound.earliest;
}
/// FROM a TO b, in the input forms of the model.
inline PeriodValue FromTo(std::string_view from, std::string_view to) {
  auto a = ParseBound(from, BoundRole::kFrom);
  auto b = ParseBound(to, BoundRole::kTo);
  EXPECT_TRUE(a.ok() && b.ok());
  auto p = MakePeriod(*a, *b);
  EXPECT_TRUE(p.ok()) << p.status().ToString();
  return *p;
}
inline WriteScope Valid(std::string_view from, std::string_view to = "..") {
  return {FromTo(from, to), false};
}

#define ASSERT_OK(expr)                                                  \
  do {                                                                   \
    const ::fasti::Status ok_status_ = ::fasti::graph::StatusOf((expr)); \
    ASSERT_TRUE(ok_status_.ok()) << ok_status_.ToString();               \
  } while (0)
#define EXPECT_OK(expr)                                                  \
  do {                                                                   \
    const ::fasti::Status ok_status_ = ::fasti::graph::StatusOf((expr)); \
    EXPECT_TRUE(ok_status_.ok()) << ok_status_.ToString();               \
  } while (0)
inline Status StatusOf(Status s) { return s; }
template <typename T>
Status StatusOf(const Result<T>& r) {
  return r.status();
}

/// The value, or a failed test.
template <typename T>
T Must(Result<T> r) {
  EXPECT_TRUE(r.ok()) << r.status().ToString();
  if (!r.ok()) std::abort();
  return std::move(r).value();
}

class GraphTest : public ::testing::Test {
 protected:
  void SetUp() override { Open(); }
  void Open() {
    StoreOptions options;
    options.clock = &clock;
    store = Must(Store::Open(std::string(Store::kMemory), options));
  }
  Transaction Begin(bool read_only = false) {
    TransactionOptions options;
    options.read_only = read_only;
    return Must(store->Begin(options));
  }
  /// Commits `body` and returns the commit's instant.
  Instant Write(const std::function<void(Transaction&)>& body) {
    Transaction tx = Begin();
    body(tx);
    auto receipt = tx.Commit();
    EXPECT_TRUE(receipt.ok()) << receipt.status().ToString();
    clock.Advance(1000);
    return receipt.ok() ? receipt->instant : Instant{};
  }
  NodeId Node(Transaction& tx, const WriteScope& scope = {}, std::string_view label = "N") {
    const LabelId l = tx.InternLabel(label);
    return Must(tx.CreateNode(std::span(&l, 1), {}, scope));
  }
  EdgeId Edge(Transaction& tx, NodeId a, NodeId b, const WriteScope& scope = {},
              std::string_view type = "R") {
    return Must(tx.CreateEdge(tx.InternType(type), a, b, {}, scope));
  }

  ManualClock clock{At("2024-01-01")};
  std::shared_ptr<Store> store;
};

inline Certainty ExistsAt(const GraphReader& reader, ElementId id, Instant t) {
  const uint64_t raw = id.value;
  Certainty out = Certainty::kNo;
  EXPECT_OK(reader.ExistsAt(id.kind, std::span(&raw, 1), std::span(&t, 1), std::span(&out, 1)));
  return out;
}
/// The value's text, or "?" where it is uncertain.
inline std::string PropertyAt(const GraphReader& reader, ElementId id, KeyId key, Instant t) {
  const uint64_t raw = id.value;
  Value out;
  uint8_t uncertain = 0;
  EXPECT_OK(reader.PropertyAt(id.kind, std::span(&raw, 1), key, std::span(&t, 1), std::span(&out, 1),
                              std::span(&uncertain, 1)));
  return uncertain != 0 ? "?" : out.ToString();
}
inline Certainty HasLabelAt(const GraphReader& reader, NodeId node, LabelId label, Instant t) {
  Certainty out = Certainty::kNo;
  EXPECT_OK(reader.HasLabelAt(std::span(&node, 1), label, std::span(&t, 1), std::span(&out, 1)));
  return out;
}
inline std::vector<uint64_t> All(std::unique_ptr<IdScan> scan) {
  std::vector<uint64_t> ids;
  for (size_t before = 1; before != ids.size();) {
    before = ids.size();
    EXPECT_OK(scan->Next(3, &ids));
    if (ids.empty()) break;
  }
  return ids;
}
inline Expansion Expand(const GraphReader& reader, NodeId node, Direction direction,
                        const ValidSelector& valid, std::vector<TypeId> types = {}) {
  Expansion out;
  EXPECT_OK(reader.Expand(std::span(&node, 1), direction, types, valid, &out));
  EXPECT_EQ(out.offsets.size(), 2u);
  EXPECT_EQ(out.offsets.back(), out.others.size());
  return out;
}
inline size_t DegreeAt(const GraphReader& reader, NodeId node, Direction direction, Instant t) {
  return Expand(reader, node, direction, ValidSelector::At(t)).others.size();
}

}  // namespace fasti::graph
