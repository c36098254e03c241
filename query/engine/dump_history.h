// A dump with system times: every commit as BEGIN KNOWN AT its instant, with what it made and changed, so
// that after loading KNOWN AT reads what it read before. Elements are numbered as they first appear, in the
// order of commits and then of ids, which is the order in which a load makes them; a change states whole
// timelines anew, so that it does not matter by which writes they came about. Commits whose content was
// erased are left out.
#pragma once

#include <functional>
#include <string_view>

#include "fasti/status.h"
#include "storage/graph/store.h"

namespace fasti::engine {

/// As DumpStore (dump.h).
Status DumpHistory(graph::Store& store, const std::function<Status(std::string_view)>& sink);

}  // namespace fasti::engine
