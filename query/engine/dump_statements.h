// The statements of a dump, made from elements one after the other. Elements whose labels and properties hold
// as long as they exist, in one stint, go into lists of many (one statement for a run of the same labels or
// type); others have a statement of their own, and where no ordinary writes give their timelines these are
// stated piece by piece. Changes of elements go into lists likewise. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fasti/status.h"
#include "query/engine/dump_element.h"

namespace fasti::engine {

/// What a commit changed of an element that was there before it: whole timelines, stated anew.
struct DumpChange {
  bool is_node = true;
  uint64_t number = 0;
  std::string type;  // of an edge, quoted
  uint64_t source = 0, target = 0;
  std::string known_at;  // when it last existed, as a timestamp
  /// What is set, as in "propertyTimeline(x, 'k')", and to what.
  std::vector<std::pair<std::string, std::string>> timelines;
};

/// "propertyTimeline(x, 'k')"
std::string TimelineTarget(const DumpTimeline& timeline);

class DumpStatements {
 public:
  explicit DumpStatements(const std::function<Status(std::string_view)>& sink) : sink_(sink) {}

  /// Nodes come first, in the order of their numbers, then edges in theirs.
  Status Add(const DumpElement& element);
  Status Add(const DumpChange& change);
  /// Writes what was gathered. To be called after the last node and after the last edge.
  Status Flush();
  /// A statement that fails unless there are exactly `count` nodes, numbered from 1.
  Status CheckNodes(uint64_t count);
  Status Statement(std::string_view text);
  Status Line(std::string_view text);

 private:
  Status AddRow(const DumpElement& element);
  Status AddAlone(const DumpElement& element);
  Status AddStated(const DumpElement& element);
  Status Row(const std::string& row, const std::string& after);

  const std::function<Status(std::string_view)>& sink_;
  std::string before_, rows_, after_;  // of the list being gathered
};

}  // namespace fasti::engine
