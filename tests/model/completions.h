// The completions of a history with imprecise bounds: every choice of one day per bound, each a precise
// history for the oracle.
#pragma once

#include <functional>

#include "tests/model/history.h"

namespace fasti::model {

/// How many completions there are, up to `limit`.
size_t CountCompletions(const History& history, size_t limit);

/// Calls `use` with each completion. In one write from < to; bounds of different writes are independent.
void ForEachCompletion(const History& history, const std::function<void(const History&)>& use);

}  // namespace fasti::model
