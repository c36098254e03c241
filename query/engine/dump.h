// A store as a script of statements that rebuilds it in an empty store: graph type, constraints and indexes,
// then every node and relationship that exists at the latest commit with all its timelines. Earlier system
// times, deleted elements and names that nothing uses are not in it (a backup has them).
//
// Ids are not kept: nodes are numbered from 1 in the order of their ids, which is the order in which the
// script makes them, so that relationships find their ends by id. The script is one transaction and fails if
// the nodes did not get these numbers, as in a store that is not new. What depends on ids of names (the order
// of labels and properties) goes by name, so that load and dump again gives the same bytes. One exception: a
// timeline in which uncertain writes met uncertain bounds may hold remainders that no sequence of its pieces
// leaves behind; a comment before such an element says so.
#pragma once

#include <functional>
#include <string_view>

#include "fasti/status.h"
#include "storage/graph/store.h"

namespace fasti::engine {

/// @param sink gets the script in pieces of one statement or less; its error ends the dump.
/// @error kUnsupported a value that the language cannot write (BYTES), or one too long for a statement.
Status DumpStore(graph::Store& store, const std::function<Status(std::string_view)>& sink);

}  // namespace fasti::engine
