// The statements of a dump, made from elements one after the other. Elements whose labels and properties hold
// as long as they exist, in one stint, go into lists of many (one statement for a run of the same labels or
// type); others have a statement of their own. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"

namespace fasti::engine {

struct DumpPiece {
  std::string period;   // as in period('...')
  std::string literal;  // of a property
};
/// One label or property over valid time.
struct DumpTimeline {
  bool is_label = false;
  std::string name;
  std::vector<DumpPiece> pieces;
};
struct DumpElement {
  bool is_node = true;
  uint64_t number = 0;  // among the nodes or edges of the dump, from 1
  std::string type;     // of an edge, quoted
  uint64_t source = 0, target = 0;
  std::vector<std::string> life;
  bool states_period = false;           // false: it always exists and need not say so
  std::vector<DumpTimeline> timelines;  // properties, then labels, each by name
  std::string inexact;                  // what the statements come close to but do not give; mostly empty
};

class DumpStatements {
 public:
  explicit DumpStatements(const std::function<Status(std::string_view)>& sink) : sink_(sink) {}

  /// Nodes come first, in the order of their numbers, then edges in theirs.
  Status Add(const DumpElement& element);
  /// Writes what was gathered. To be called after the last node and after the last edge.
  Status Flush();
  /// A statement that fails unless there are exactly `count` nodes, numbered from 1.
  Status CheckNodes(uint64_t count);
  Status Statement(std::string_view text);
  Status Line(std::string_view text);

 private:
  Status AddRow(const DumpElement& element);
  Status AddAlone(const DumpElement& element);

  const std::function<Status(std::string_view)>& sink_;
  std::string before_, rows_, after_;  // of the list being gathered
};

}  // namespace fasti::engine
