// What the context of a clause comes to for one row: an instant or a window on the valid axis, and which
// state of knowledge (temporal model, section 4).
#pragma once

#include <optional>

#include "query/executor/expression.h"

namespace fasti::exec {

class ContextScope {
 public:
  static Result<ContextScope> Make(const bound::Context& context, ExecContext& ctx);

  /// The scope for a row; nothing where a bound of the context is null: the clause then matches nothing.
  /// @param outer the scope that `Inherit` stands for
  Result<std::optional<Scope>> ScopeOf(const Batch& batch, size_t row, const Scope& outer, ExecContext& ctx);
  /// True if no expression of the context reads a variable.
  bool constant() const { return constant_; }

 private:
  explicit ContextScope(const bound::Context& context) : context_(&context) {}
  Status Valid(const bound::valid::Default&, const Scope& outer, const Batch& batch, size_t row,
               ExecContext& ctx, Scope* scope, bool* present);
  Status Valid(const bound::valid::Inherit&, const Scope& outer, const Batch& batch, size_t row,
               ExecContext& ctx, Scope* scope, bool* present);
  Status Valid(const bound::valid::At&, const Scope& outer, const Batch& batch, size_t row, ExecContext& ctx,
               Scope* scope, bool* present);
  Status Valid(const bound::valid::Range& range, const Scope& outer, const Batch& batch, size_t row,
               ExecContext& ctx, Scope* scope, bool* present);

  /// KNOWN FROM … TO …: the valid axis must have come to an instant.
  Status OnSystemAxis(const bound::known::Range& range, const Batch& batch, size_t row, ExecContext& ctx,
                      Scope* scope, bool* present);

  const bound::Context* context_;
  ExpressionPtr valid_from_, valid_to_, known_at_, known_to_;
  std::optional<std::pair<Instant, uint32_t>> axis_reader_;  ///< the last one made
  bool constant_ = false;
};

/// An instant as a scope of rows that carry pieces; a scope of periods stays as it is.
uint32_t AsPeriods(uint32_t scope, ExecContext& ctx);

/// The scope of an instant in a stretch of a scope of periods; of system time on the system axis.
Result<Scope> InstantScope(const Scope& periods, const Interval& stretch, ExecContext& ctx);

/// The scope in `var` of a row, or the default one where there is none.
Scope ScopeIn(const Batch& batch, size_t row, VarId var, ExecContext& ctx);

}  // namespace fasti::exec
