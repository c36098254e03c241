// A store as a script of statements that rebuilds it in an empty store: every node and relationship that
// exists at the latest commit with all its timelines, then graph type, constraints and indexes. With system
// times (dump_history.h) every commit becomes a transaction of its own at its original time, so that KNOWN AT
// reads the same too. Names that nothing uses and what was erased are not in it.
//
// Ids are not kept: nodes are numbered from 1 in the order in which the script makes them, so that
// relationships find their ends by id. The script fails if the nodes did not get these numbers, as in a store
// that is not new. What depends on ids of names (the order of labels and properties) goes by name, so that
// load and dump again gives the same bytes.
#pragma once

#include <functional>
#include <string_view>

#include "fasti/database.h"
#include "fasti/status.h"
#include "storage/graph/store.h"

namespace fasti::engine {

/// @param sink gets the script in pieces of one statement or less; its error ends the dump.
/// @error kUnsupported an element too long for a statement.
Status DumpStore(graph::Store& store, const DumpOptions& what,
                 const std::function<Status(std::string_view)>& sink);

}  // namespace fasti::engine
