// Graph types, constraints, indexes, SHOW and CHECK CONSTRAINTS.
#pragma once

#include <memory>

#include "query/engine/engine_impl.h"
#include "query/parser/ast.h"

namespace fasti::engine {

/// @pre statement.body is one of the schema kinds
/// @param known the catalog of the commit that the session's KNOWN AT resolves to; nullptr: the latest
Result<std::unique_ptr<CursorImpl>> RunSchemaStatement(const ast::Statement& statement, SessionImpl& session,
                                                       std::shared_ptr<const Catalog> known);

}  // namespace fasti::engine
