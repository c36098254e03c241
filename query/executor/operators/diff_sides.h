// DiffSides: what the two sides of a DIFF look at: for each outer row the scope of either instant, and the
// outer rows as the argument of the MATCH that is run there. Owned by the operator. One thread.
#pragma once

#include <array>
#include <optional>

#include "query/executor/context_scope.h"
#include "query/executor/expression.h"

namespace fasti::exec {

class DiffSides {
 public:
  static Result<DiffSides> Make(const bound::Match& match, ExecContext& ctx);

  /// The outer rows that have a scope on this side (0 or 1), numbered in `row`, their scopes in `scope`.
  /// Empty where none has.
  Result<Batch> ArgumentOf(uint8_t side, const Batch& outer, VarId row, VarId scope, ExecContext& ctx);

 private:
  DiffSides(const bound::Match& match, ContextScope context, std::array<ExpressionPtr, 2> instants)
      : match_(&match), context_(std::move(context)), instants_(std::move(instants)) {}
  /// nullopt: an instant or the context is null.
  Result<std::optional<Scope>> ScopeOf(uint8_t side, const Batch& batch, size_t row, ExecContext& ctx);

  const bound::Match* match_;
  ContextScope context_;
  std::array<ExpressionPtr, 2> instants_;
};

}  // namespace fasti::exec
