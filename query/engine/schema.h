// Graph types, constraints, indexes, SHOW and CHECK CONSTRAINTS.
#pragma once

#include <memory>

#include "query/engine/engine_impl.h"
#include "query/parser/ast.h"

namespace fasti::engine {

/// @pre statement.body is one of the schema kinds
Result<std::unique_ptr<CursorImpl>> RunSchemaStatement(const ast::Statement& statement, SessionImpl& session);

}  // namespace fasti::engine
