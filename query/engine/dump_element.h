// One element as the texts of a dump: its life and timelines at one system time, each both as the periods
// that ordinary writes take and, where those might not give it again, as the whole timeline stated piece by
// piece.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fasti/status.h"
#include "storage/catalog/catalog.h"
#include "storage/graph/graph_types.h"

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
  std::string stated;  // as propertyTimeline() or labelTimeline() takes it
};
struct DumpElement {
  bool is_node = true;
  uint64_t number = 0;  // among the nodes or edges of the dump, from 1
  std::string type;     // of an edge, quoted
  uint64_t source = 0, target = 0;
  std::vector<std::string> life;        // empty: it exists at no valid time
  std::string stated_life;              // as existenceTimeline() takes it
  std::string made_in;                  // where life is stated: an ordinary period to make the element in
  bool states_period = false;           // false: it always exists and need not say so
  bool exact = true;                    // ordinary writes give exactly this
  std::vector<DumpTimeline> timelines;  // properties, then labels, each by name
};

/// @param rectangles of the element, those that hold at one system time
/// @param number, ends, type are left to the caller
/// @error kUnsupported a value that the language cannot write
Result<DumpElement> MakeDumpElement(ElementId id, std::vector<graph::Rectangle> rectangles,
                                    const Catalog& catalog);

}  // namespace fasti::engine
