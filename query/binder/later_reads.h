// What a query reads later of the variables that each MATCH binds (temporal model, section 4): named
// properties and labels, followed through WITH and aliases; everything, where a variable escapes into a
// value. It decides how rows split and coalesce over time.
#pragma once

#include "query/binder/bound.h"

namespace fasti::bound {

/// Fills Match::later of every MATCH of the statement.
void FindLaterReads(Statement& statement);

}  // namespace fasti::bound
