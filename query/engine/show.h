// What a store says of itself: SHOW and CHECK CONSTRAINTS.
#pragma once

#include <memory>

#include "query/engine/engine_impl.h"
#include "query/parser/ast.h"

namespace fasti::engine {

/// @param catalog as of the commit that the session reads
std::unique_ptr<CursorImpl> Show(const ast::Show& show, const Catalog& catalog, SessionImpl& session);

/// What breaks a rule in some completion, though it may be accepted; in an open transaction with its writes.
Result<std::unique_ptr<CursorImpl>> CheckConstraints(SessionImpl& session);

}  // namespace fasti::engine
