// floor-bench: the comparison's queries by hand (queries.h), over its data in memory.
//   floor-bench verify|serve --size S|M|L
// `verify` prints the hashes, which must be those of everybody else; `serve` speaks the line protocol.
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "bench/answer_hash.h"
#include "bench/fasti_bench/queries.h"
#include "bench/floor/queries.h"
#include "bench/json_lines.h"

namespace fasti_bench {
namespace {

using nlohmann::json;

void Print(const json& line) {
  std::printf("%s\n", line.dump().c_str());
  std::fflush(stdout);
}

void Verify(const Dataset& dataset, FloorQueries* queries) {
  for (const std::string& q : kQueries) {
    std::vector<std::string> hashes;
    for (const fasti::Parameters& parameters : dataset.ParametersOf(q)) {
      queries->Run(q, parameters);
      hashes.push_back(AnswerHash(queries->Lines(q)));
    }
    Print({{"q", q}, {"params", hashes.size()}, {"hash", QueryHash(hashes)}});
  }
}

void Serve(const Dataset& dataset, FloorQueries* queries) {
  Print({{"ready", true}, {"version", "by hand, in memory"}});
  std::map<std::string, size_t> positions;
  uint64_t sum = 0;
  for (std::string line; std::getline(std::cin, line);) {
    const json request = json::parse(line);
    const std::string command = request["cmd"];
    if (command == "quit") {
      Print({{"bye", true}, {"hwm_mb", HighWaterMb()}, {"read", sum}});
      break;
    }
    if (command == "mem") {
      Print({{"hwm_mb", HighWaterMb()}});
      continue;
    }
    const std::string q = request["q"];
    const auto& sets = dataset.ParametersOf(q);
    if (sets.empty() || queries->Run(q, sets[0]) == nullptr) {
      Print({{"q", q}, {"unsupported", true}});
      continue;
    }
    Print(BenchRound(request, sets.size(), &positions, [&](size_t i) {
      const FloorRows* rows = queries->Run(q, sets[i]);
      sum += queries->Read(*rows);
      return rows->count;
    }));
  }
}

int Main(int argc, char** argv) {
  const std::string mode = argc > 1 ? argv[1] : "";
  std::string size = "S";
  for (int i = 2; i + 1 < argc; i += 2) {
    if (std::string(argv[i]) == "--size") size = argv[i + 1];
  }
  if (mode != "verify" && mode != "serve") Die("usage: floor-bench verify|serve --size S|M|L");
  const char* peers = std::getenv("PEERS");
  const std::string base = peers ? peers : (std::filesystem::temp_directory_path() / "fasti-peers").string();
  const Dataset dataset(base + "/data/" + size);
  FloorQueries queries(dataset);
  mode == "verify" ? Verify(dataset, &queries) : Serve(dataset, &queries);
  return 0;
}

}  // namespace
}  // namespace fasti_bench

int main(int argc, char** argv) { return fasti_bench::Main(argc, argv); }
