#include "query/executor/operators/diff_sides.h"

#include <algorithm>

#include "query/executor/row_numbers.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"

namespace fasti::exec {

Result<DiffSides> DiffSides::Make(const bound::Match& match, ExecContext& ctx) {
  FASTI_TRY_ASSIGN(ContextScope context, ContextScope::Make(match.context, ctx));
  std::array<ExpressionPtr, 2> instants;
  FASTI_TRY_ASSIGN(instants[0], Compile(*match.diff->from, ctx));
  FASTI_TRY_ASSIGN(instants[1], Compile(*match.diff->to, ctx));
  return DiffSides(match, std::move(context), std::move(instants));
}

Result<Batch> DiffSides::ArgumentOf(uint8_t side, const Batch& outer, VarId row_var, VarId scope_var,
                                    ExecContext& ctx) {
  Positions keep;
  std::vector<int64_t> scopes;
  for (uint32_t row = 0; row < outer.size; ++row) {
    FASTI_TRY_ASSIGN(auto scope, ScopeOf(side, outer, row, ctx));
    if (!scope) continue;
    keep.push_back(row);
    scopes.push_back(ctx.scopes().Intern(*scope));
  }
  if (keep.empty()) return Batch();
  Batch argument = WithRowNumbers(outer, row_var).Select(std::move(keep));
  const bool constant = std::all_of(scopes.begin(), scopes.end(), [&](int64_t s) { return s == scopes[0]; });
  argument.Set(scope_var,
               constant ? Vector::Constant(Value::Int(scopes[0])) : Vector::OfInts(std::move(scopes)));
  return argument;
}

Result<std::optional<Scope>> DiffSides::ScopeOf(uint8_t side, const Batch& batch, size_t row,
                                                ExecContext& ctx) {
  const Span span = match_->context.span;
  FASTI_TRY_ASSIGN(auto scope, context_.ScopeOf(batch, row, ctx.scopes()[ctx.default_scope()], ctx));
  FASTI_TRY_ASSIGN(const Value v, instants_[side]->EvalRow(batch, row, ctx));
  if (!scope || v.is_null()) return std::optional<Scope>();
  if (match_->diff->known_axis) {
    auto instant = ToInstant(v);
    if (!instant.ok()) return instant.status().OrSpan(span);
    auto reader = ctx.ReaderKnownAt(*instant);
    if (!reader.ok()) return reader.status().OrSpan(span);
    scope->reader = *reader;
    if (scope->mode == Scope::Mode::kInstant) {
      scope->pin = ctx.pins().Intern(Pin{ctx.pins()[scope->pin].valid, *reader});
    }
    return scope;
  }
  auto bound = ToBound(v, BoundRole::kWindow);
  if (!bound.ok()) return bound.status().OrSpan(span);
  scope->pin = ctx.pins().Intern(Pin{bound->bound.earliest, scope->reader});
  return scope;
}

}  // namespace fasti::exec
