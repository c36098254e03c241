// Relation 3: ordered answers for a resolved commit and a fixed valid context are byte-identical after later
// commits, compaction, reopen, backup and restore.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>

#include "tests/model/relation.h"

namespace fasti::model {
namespace {

struct Asked {
  std::string query;
  std::vector<std::string> answer;
};

std::string Again(World& world, const std::vector<Asked>& asked, const std::string& after) {
  for (const Asked& a : asked) {
    const std::vector<std::string> now = world.Ask(a.query).Texts();
    if (now == a.answer) continue;
    std::string text = a.query + "\nchanged after " + after + ":";
    for (const std::string& row : now) text += " " + row;
    text += "\nwas:";
    for (const std::string& row : a.answer) text += " " + row;
    return text;
  }
  return {};
}

/// Asks under a fixed context and, once, under the defaults, whose effective context fixes it afterwards.
std::vector<Asked> AskAll(World& world, const Case& c, bool* non_empty) {
  std::vector<Asked> asked;
  Random random(c.seed);
  const std::string known = " KNOWN AT " + InstantText(world.instants().back());
  for (int64_t d : Probes(c.history)) {
    const std::string modality = random.Percent(50) ? "POSSIBLY " : "";
    const std::string query = Text(c.query, modality + "AS OF " + InstantText(d) + known, "", false, true);
    asked.push_back({query, world.Ask(query).Texts()});
    *non_empty |= !asked.back().answer.empty();
  }
  const Answer now = world.Ask(Text(c.query, "", "", false, true));
  asked.push_back(
      {Text(c.query,
            "AS OF " + InstantText(now.context.valid.us) + " KNOWN AT " + InstantText(now.context.known.us),
            "", false, true),
       now.Texts()});
  return asked;
}

/// The history without what is erased after its first half: the relation is about what was not erased.
History ErasingEarly(History history, size_t half) {
  for (size_t i = half; i < history.size(); ++i) {
    std::erase_if(history[i], [](const Write& w) { return w.kind == Write::Kind::kErase; });
  }
  std::erase_if(history, [](const Commit& commit) { return commit.empty(); });
  return history;
}

TEST(Model, Relation03InMemory) {
  RelationOptions options;
  options.history.imprecise_percent = 25;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) {
    World world;
    const size_t half = c.history.size() / 2 + 1;
    const History history = ErasingEarly(c.history, half);
    world.Apply(history, 0, half);
    if (world.commits() == 0) return Outcome::Skipped();
    bool non_empty = false;
    const std::vector<Asked> asked = AskAll(world, c, &non_empty);
    world.Apply(history, half);
    std::string changed = Again(world, asked, "later commits");
    if (changed.empty()) {
      (void)world.database().Compact();
      changed = Again(world, asked, "compaction");
    }
    return changed.empty() ? Outcome::Held(non_empty) : Outcome::Failed(changed);
  });
}

TEST(Model, Relation03OnDisk) {
  RelationOptions options;
  options.history.imprecise_percent = 25;
  options.queries_per_graph = 1;
  options.thinner = 20;
  CheckRelation(options, [](const Case& c) {
    std::string directory = (std::filesystem::temp_directory_path() / "fasti-model-XXXXXX").string();
    if (mkdtemp(directory.data()) == nullptr) return Outcome::Failed("no scratch directory");
    const Outcome outcome = [&] {
      World world(directory + "/store");
      const size_t half = c.history.size() / 2 + 1;
      const History history = ErasingEarly(c.history, half);
      world.Apply(history, 0, half);
      if (world.commits() == 0) return Outcome::Skipped();
      bool non_empty = false;
      const std::vector<Asked> asked = AskAll(world, c, &non_empty);
      world.Reopen(directory + "/store");
      std::string changed = Again(world, asked, "reopening");
      if (changed.empty()) {
        world.Apply(history, half);
        changed = Again(world, asked, "later commits");
      }
      if (changed.empty()) {
        (void)world.database().Flush();
        (void)world.database().Compact();
        changed = Again(world, asked, "compaction");
      }
      if (changed.empty()) {
        Status status = world.database().Backup(directory + "/backup");
        if (status.ok()) status = Database::Restore(directory + "/backup", directory + "/restored");
        if (!status.ok()) return Outcome::Failed("backup or restore: " + std::string(status.message()));
        world.Reopen(directory + "/restored");
        changed = Again(world, asked, "backup and restore");
      }
      return changed.empty() ? Outcome::Held(non_empty) : Outcome::Failed(changed);
    }();
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
    return outcome;
  });
}

}  // namespace
}  // namespace fasti::model
