// What checking rules adds to a bulk load: memberships of countries in organizations, in spells, with a
// status and a source each, into a store without a schema and into one with a graph type that has every kind
// of rule. The two alternate in one run; the figure is the best of each (goal: at most 30 % more).
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "storage/graph/bulk_load.h"
#include "storage/graph/store.h"

namespace fasti::graph {
namespace {

constexpr uint32_t kCountries = 250, kOrganizations = 540, kSpells = 4;
constexpr int64_t kDay = 86'400'000'000;

double Load(bool with_rules) {
  const std::shared_ptr<Store> store = std::move(Store::Open(std::string(Store::kMemory), {})).value();
  LabelId country, organization;
  TypeId member;
  KeyId name, status, source;
  const auto prepared = store->Write([&](Transaction& tx) -> Status {
    country = tx.InternLabel("Country"), organization = tx.InternLabel("Organization");
    member = tx.InternType("MEMBER_OF");
    name = tx.InternKey("name"), status = tx.InternKey("status"), source = tx.InternKey("source");
    if (!with_rules) return {};
    GraphTypeDef type;
    type.declared = true;
    type.strict = true;
    PropertyDef key;
    key.key = name, key.type = PropertyType::kString, key.not_null = true, key.is_key = true;
    type.nodes.push_back({country, {key}, false, false});
    type.nodes.push_back({organization, {key}, false, false});
    EdgeTypeDef edge;
    edge.type = member, edge.source = country, edge.target = organization;
    PropertyDef text;
    text.type = PropertyType::kString, text.not_null = true;
    text.key = status;
    edge.properties.push_back(text);
    text.key = source;
    edge.properties.push_back(text);
    edge.valid_required = true;
    edge.without_overlaps = true;
    edge.overlap_keys = {source};
    edge.max_per_source = kOrganizations;
    edge.max_per_target = kCountries;
    type.edges.push_back(edge);
    return tx.SetGraphType(std::move(type));
  });
  if (!prepared.ok()) std::abort();
  const std::clock_t begin = std::clock();  // processor time: other work of the machine must not tell
  BulkLoader loader(*store);
  const auto node = [&](LabelId label, const char* prefix, uint32_t i) {
    const BulkProperty named{name, Value::String(prefix + std::to_string(i)), {}};
    loader.AddNode(std::span(&label, 1), std::span(&named, 1));
  };
  for (uint32_t c = 0; c < kCountries; ++c) node(country, "country ", c);
  for (uint32_t o = 0; o < kOrganizations; ++o) node(organization, "organization ", o);
  const BulkProperty properties[] = {{status, Value::String("full"), {}}, {source, Value::String("igo"), {}}};
  for (uint32_t c = 0; c < kCountries; ++c) {
    for (uint32_t o = 0; o < kOrganizations; ++o) {
      for (uint32_t s = 0; s < kSpells; ++s) {
        PeriodValue spell;
        const int64_t from = (int64_t{s} * 4000 + (c * 7 + o * 13) % 1000) * kDay;
        spell.period = Period::Of({from}, {from + 3000 * kDay});
        loader.AddEdge(member, c, kCountries + o, spell, properties);
      }
    }
  }
  const auto report = loader.Finish();
  const double took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  if (!report.ok() || report->edges != uint64_t{kCountries} * kOrganizations * kSpells) std::abort();
  return took;
}

int Main() {
  double plain = 1e9, ruled = 1e9;
  for (int round = 0; round < 5; ++round) {
    plain = std::min(plain, Load(false));
    ruled = std::min(ruled, Load(true));
  }
  std::printf(
      "bulk load of %u edges without rules %.3f s, with every kind of rule %.3f s: %+.0f %% (goal <= 30 "
      "%%)\n",
      kCountries * kOrganizations * kSpells, plain, ruled, (ruled / plain - 1) * 100);
  return 0;
}

}  // namespace
}  // namespace fasti::graph

int main() { return fasti::graph::Main(); }
