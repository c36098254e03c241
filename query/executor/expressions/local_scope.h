// The variable of a block inside an expression: the item of a list loop, the subject of a CASE.
#pragma once

#include "query/executor/execution_context.h"

namespace fasti::exec {

/// Gives a local variable its value for the length of a block.
class LocalScope {
 public:
  LocalScope(ExecContext& ctx, VarId var) : slot_(ctx.locals[var]), saved_(slot_) {}
  ~LocalScope() { slot_ = std::move(saved_); }
  void Set(Value v) { slot_ = std::move(v); }

 private:
  Value& slot_;
  Value saved_;
};

}  // namespace fasti::exec
