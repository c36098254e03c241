// Embeds the storage engine alone: no query language, no parser is linked. Who belonged to the CSTO on a day,
// and what did we believe about it before a correction? The store is in memory.
#include <chrono>
#include <cstdio>

#include "fasti/graph.h"

namespace {

fasti::Instant Day(int year, unsigned month, unsigned day) {
  const std::chrono::sys_days date{std::chrono::year(year) / std::chrono::month(month) /
                                   std::chrono::day(day)};
  return {std::chrono::duration_cast<std::chrono::microseconds>(date.time_since_epoch()).count()};
}

fasti::Status Run() {
  auto store = fasti::GraphStore::Open(std::string(fasti::GraphStore::kMemory));
  if (!store.ok()) return store.status();

  fasti::NodeId csto;
  fasti::EdgeId membership;
  const auto receipt = store->Write([&](fasti::GraphTransaction& tx) -> fasti::Status {
    const fasti::PropertyKey name = tx.InternPropertyKey("name");
    const auto uzbekistan =
        tx.CreateNode({tx.InternLabel("Country")}, {{name, fasti::Value::String("Uzbekistan")}});
    if (!uzbekistan.ok()) return uzbekistan.status();
    const auto organization =
        tx.CreateNode({tx.InternLabel("Organization")}, {{name, fasti::Value::String("CSTO")}});
    if (!organization.ok()) return organization.status();
    csto = *organization;
    // "Some day between June and August 2006": the earliest and the latest instant at which it may have
    // begun.
    const fasti::Period stay{fasti::Bound::Between(Day(2006, 6, 1), Day(2006, 8, 31)),
                             fasti::Bound::At(fasti::Instant::PosInfinity())};
    const auto edge = tx.CreateEdge(tx.InternEdgeType("MEMBER_OF"), *uzbekistan, csto, {}, stay);
    if (!edge.ok()) return edge.status();
    membership = *edge;
    return fasti::Status::Ok();
  });
  if (!receipt.ok()) return receipt.status();

  // It left in 2012. What was believed before stays readable.
  const auto left = store->Write([&](fasti::GraphTransaction& tx) {
    const fasti::Period rest = fasti::Period::Of(Day(2012, 6, 28), fasti::Instant::PosInfinity());
    return tx.Delete(membership, fasti::PeriodValue{rest, {}, {}, fasti::PeriodValue::Mark::kNone});
  });
  if (!left.ok()) return left.status();

  const auto members = [&](const fasti::GraphSnapshot& snapshot, fasti::Instant day) -> fasti::Status {
    std::vector<fasti::Neighbour> found;
    fasti::Status status = snapshot.Neighbours(csto, fasti::EdgeDirection::kIn, std::nullopt, day, &found);
    for (const fasti::Neighbour& neighbour : found) {
      const auto name = snapshot.Get(neighbour.node, *snapshot.FindPropertyKey("name"), day);
      if (!name.ok()) return name.status();
      std::printf(" %s (%s)", name->ToString().c_str(), neighbour.certain ? "certain" : "possible");
    }
    std::printf("\n");
    return status;
  };
  auto now = store->Read();
  if (!now.ok()) return now.status();
  auto before = store->ReadKnownAt(receipt->instant);
  if (!before.ok()) return before.status();
  std::printf("2006-07-01:");
  if (auto status = members(*now, Day(2006, 7, 1)); !status.ok()) return status;
  std::printf("2012-06-28:");
  if (auto status = members(*now, Day(2012, 6, 28)); !status.ok()) return status;
  std::printf("2012-06-28, as first recorded:");
  return members(*before, Day(2012, 6, 28));
}

}  // namespace

int main() {
  const fasti::Status status = Run();
  if (!status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
