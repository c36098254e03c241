#include "tests/tck/side_effects.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "storage/model/try.h"
#include "tests/tck/notation.h"

namespace fasti::tck {
namespace {

constexpr std::array<std::string_view, 8> kKinds = {"+nodes",         "-nodes",      "+relationships",
                                                    "-relationships", "+properties", "-properties",
                                                    "+labels",        "-labels"};

void AddProperties(GraphSnapshot* snapshot, const std::string& element, const Map& properties) {
  for (const auto& [key, value] : properties) {
    snapshot->properties.insert(element + "." + key + "=" + Canonical(value, false));
  }
}

int64_t CountMissing(const std::set<std::string>& from, const std::set<std::string>& in) {
  return std::count_if(from.begin(), from.end(), [&](const std::string& x) { return !in.contains(x); });
}

}  // namespace

Result<GraphSnapshot> GraphSnapshot::Take(Engine* engine) {
  GraphSnapshot snapshot;
  FASTI_TRY_ASSIGN(const QueryResult nodes, engine->Run("MATCH (n) RETURN n", {}));
  for (const Row& row : nodes.rows) {
    if (row.size() != 1 || row[0].kind() != Value::Kind::kNode)
      return Status(Code::kInternal, "not a node in the answer of MATCH (n) RETURN n");
    const Node& node = row[0].as_node();
    const std::string name = "n" + std::to_string(node.id.value);
    snapshot.nodes.insert(name);
    snapshot.labels.insert(node.labels.begin(), node.labels.end());
    AddProperties(&snapshot, name, node.properties);
  }
  FASTI_TRY_ASSIGN(const QueryResult edges, engine->Run("MATCH ()-[r]->() RETURN r", {}));
  for (const Row& row : edges.rows) {
    if (row.size() != 1 || row[0].kind() != Value::Kind::kEdge)
      return Status(Code::kInternal, "not a relationship in the answer of MATCH ()-[r]->() RETURN r");
    const Edge& edge = row[0].as_edge();
    const std::string name = "r" + std::to_string(edge.id.value);
    snapshot.relationships.insert(name);
    AddProperties(&snapshot, name, edge.properties);
  }
  return snapshot;
}

SideEffects Difference(const GraphSnapshot& before, const GraphSnapshot& after) {
  SideEffects effects = {{"+nodes", CountMissing(after.nodes, before.nodes)},
                         {"-nodes", CountMissing(before.nodes, after.nodes)},
                         {"+relationships", CountMissing(after.relationships, before.relationships)},
                         {"-relationships", CountMissing(before.relationships, after.relationships)},
                         {"+properties", CountMissing(after.properties, before.properties)},
                         {"-properties", CountMissing(before.properties, after.properties)},
                         {"+labels", CountMissing(after.labels, before.labels)},
                         {"-labels", CountMissing(before.labels, after.labels)}};
  std::erase_if(effects, [](const auto& effect) { return effect.second == 0; });
  return effects;
}

Result<SideEffects> ParseSideEffects(const Table& table) {
  SideEffects effects;
  for (const TableRow& row : table) {
    if (row.size() != 2 || std::find(kKinds.begin(), kKinds.end(), row[0]) == kKinds.end()) {
      return Status(Code::kInvalidArgument,
                    "unknown side effect '" + (row.empty() ? std::string() : row[0]) + "'");
    }
    int64_t count = 0;
    const char* end = row[1].data() + row[1].size();
    if (std::from_chars(row[1].data(), end, count).ptr != end)
      return Status(Code::kInvalidArgument, "side effect " + row[0] + " counts '" + row[1] + "'");
    if (count != 0) effects[row[0]] = count;
  }
  return effects;
}

std::string ToString(const SideEffects& effects) {
  std::string out;
  for (const auto& [kind, count] : effects) {
    out += (out.empty() ? "" : ", ") + kind + " " + std::to_string(count);
  }
  return out.empty() ? "none" : out;
}

}  // namespace fasti::tck
