#include "query/executor/context_scope.h"

#include "query/binder/visit.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"

namespace fasti::exec {
namespace {

/// True if the value of the expression may differ from row to row.
bool DependsOnRow(const bound::ExprPtr& e) {
  if (e == nullptr) return false;
  if (e->kind == bound::ExprKind::kVariable || e->kind == bound::ExprKind::kSubquery) return true;
  if (e->kind == bound::ExprKind::kCall &&
      bound::As<bound::Call>(*e).function->volatility == Volatility::kVolatile) {
    return true;
  }
  bool found = false;
  std::function<void(const bound::Expr&)> visit = [&](const bound::Expr& part) {
    found = found || part.kind == bound::ExprKind::kVariable || part.kind == bound::ExprKind::kSubquery ||
            (part.kind == bound::ExprKind::kCall &&
             bound::As<bound::Call>(part).function->volatility == Volatility::kVolatile);
    if (!found) bound::ForEachPart(part, visit);
  };
  bound::ForEachPart(*e, visit);
  return found;
}

bool DependsOnRow(const bound::Context& context) {
  if (const auto* at = std::get_if<bound::valid::At>(&context.valid); at && DependsOnRow(at->at)) return true;
  if (const auto* r = std::get_if<bound::valid::Range>(&context.valid);
      r && (DependsOnRow(r->from) || DependsOnRow(r->to))) {
    return true;
  }
  if (const auto* at = std::get_if<bound::known::At>(&context.known); at && DependsOnRow(at->at)) return true;
  const auto* r = std::get_if<bound::known::Range>(&context.known);
  return r && (DependsOnRow(r->from) || DependsOnRow(r->to));
}

}  // namespace

Result<ContextScope> ContextScope::Make(const bound::Context& context, ExecContext& ctx) {
  ContextScope out(context);
  out.constant_ = !DependsOnRow(context);
  if (const auto* at = std::get_if<bound::valid::At>(&context.valid)) {
    FASTI_TRY_ASSIGN(out.valid_from_, Compile(*at->at, ctx));
  } else if (const auto* range = std::get_if<bound::valid::Range>(&context.valid)) {
    if (range->from) {
      FASTI_TRY_ASSIGN(out.valid_from_, Compile(*range->from, ctx));
    }
    if (range->to) {
      FASTI_TRY_ASSIGN(out.valid_to_, Compile(*range->to, ctx));
    }
  }
  if (const auto* at = std::get_if<bound::known::At>(&context.known)) {
    FASTI_TRY_ASSIGN(out.known_at_, Compile(*at->at, ctx));
  } else if (const auto* range = std::get_if<bound::known::Range>(&context.known)) {
    if (range->from) {
      FASTI_TRY_ASSIGN(out.known_at_, Compile(*range->from, ctx));
    }
    if (range->to) {
      FASTI_TRY_ASSIGN(out.known_to_, Compile(*range->to, ctx));
    }
  }
  return out;
}

Result<std::optional<Scope>> ContextScope::ScopeOf(const Batch& batch, size_t row, const Scope& outer,
                                                   ExecContext& ctx) {
  Scope scope;
  if (std::holds_alternative<bound::known::Inherit>(context_->known)) {
    scope.reader = outer.reader;
  } else if (known_at_ && std::holds_alternative<bound::known::At>(context_->known)) {
    FASTI_TRY_ASSIGN(Value v, known_at_->EvalRow(batch, row, ctx));
    if (v.is_null()) return std::optional<Scope>();
    auto instant = ToInstant(v);
    if (!instant.ok()) return instant.status().OrSpan(context_->span);
    auto reader = ctx.ReaderKnownAt(*instant);
    if (!reader.ok()) return reader.status().OrSpan(context_->span);
    scope.reader = *reader;
  }
  bool present = true;
  Status status =
      std::visit([&](const auto& valid) { return Valid(valid, outer, batch, row, ctx, &scope, &present); },
                 context_->valid);
  if (const auto* range = std::get_if<bound::known::Range>(&context_->known);
      range && present && status.ok()) {
    status = OnSystemAxis(*range, batch, row, ctx, &scope, &present);
  }
  if (!status.ok()) return status.OrSpan(context_->span);
  if (!present) return std::optional<Scope>();
  return std::optional<Scope>(scope);
}

Status ContextScope::OnSystemAxis(const bound::known::Range& range, const Batch& batch, size_t row,
                                  ExecContext& ctx, Scope* scope, bool* present) {
  if (scope->mode != Scope::Mode::kInstant) {
    return Status::Query("ArgumentError", Phase::kRuntime, "InvalidTemporalContext",
                         "a range of system time needs one precise instant of valid time, such as AS OF "
                         "date('2006-01-01')");
  }
  Value from, to;
  if (known_at_) {
    FASTI_TRY_ASSIGN(from, known_at_->EvalRow(batch, row, ctx));
    *present = *present && !from.is_null();
  }
  if (known_to_) {
    FASTI_TRY_ASSIGN(to, known_to_->EvalRow(batch, row, ctx));
    *present = *present && !to.is_null();
  }
  if (!*present) return Status::Ok();
  scope->window = {};
  if (known_at_) {
    FASTI_TRY_ASSIGN(scope->window.from, ToInstant(from));
    if (scope->window.from > ctx.reading()) {
      return Status::Query(
          "ArgumentError", Phase::kRuntime, "KnownAtInFuture",
          "KNOWN FROM must not lie after the transaction's own time: what will be known then "
          "is not known yet");
    }
  }
  if (known_to_ && range.form == bound::known::Range::Form::kBetween) {
    // BETWEEN … AND a DATE includes that whole day (section 4).
    FASTI_TRY_ASSIGN(const PeriodValue granule, GranuleOf(to));
    scope->window.to = granule.period.to.earliest;
  } else if (known_to_) {
    FASTI_TRY_ASSIGN(scope->window.to, ToInstant(to));
  }
  if (scope->window.empty()) {
    return Status::Query("ArgumentError", Phase::kRuntime, "InvalidPeriod",
                         "the range of system time is empty: it begins at " + from.ToString() +
                             " and ends at " + to.ToString() + "; the end must be later");
  }
  const Instant valid = ctx.pins()[scope->pin].valid;
  if (!axis_reader_ || axis_reader_->first != valid) {
    axis_reader_.emplace(valid,
                         ctx.ReaderOnSystemAxis(valid, context_->modality == bound::Modality::kPossibly));
  }
  scope->mode = Scope::Mode::kPeriods;
  scope->reader = axis_reader_->second;
  scope->pin = 0;
  scope->axis_valid = valid;
  scope->test =
      range.form == bound::known::Range::Form::kContainedIn ? WindowTest::kWithin : WindowTest::kDuring;
  return Status::Ok();
}

Status ContextScope::Valid(const bound::valid::Default&, const Scope&, const Batch&, size_t, ExecContext& ctx,
                           Scope* scope, bool*) {
  scope->pin = ctx.pins().Intern(Pin{ctx.reading(), scope->reader});
  return Status::Ok();
}
Status ContextScope::Valid(const bound::valid::Inherit&, const Scope& outer, const Batch&, size_t,
                           ExecContext& ctx, Scope* scope, bool*) {
  const uint32_t reader = scope->reader;
  *scope = outer;
  scope->reader = reader;
  if (scope->mode == Scope::Mode::kInstant) {
    scope->pin = ctx.pins().Intern(Pin{ctx.pins()[outer.pin].valid, reader});
  }
  return Status::Ok();
}
Status ContextScope::Valid(const bound::valid::At&, const Scope&, const Batch& batch, size_t row,
                           ExecContext& ctx, Scope* scope, bool* present) {
  FASTI_TRY_ASSIGN(Value v, valid_from_->EvalRow(batch, row, ctx));
  if (v.is_null()) {
    *present = false;
    return Status::Ok();
  }
  FASTI_TRY_ASSIGN(BoundValue at, ToBound(v, BoundRole::kAt));
  if (at.bound.precise()) {
    scope->pin = ctx.pins().Intern(Pin{at.bound.earliest, scope->reader});
    return Status::Ok();
  }
  scope->mode = Scope::Mode::kPeriods;
  scope->at = at.bound;
  scope->window = {at.bound.earliest,
                   at.bound.latest.finite() ? Instant{at.bound.latest.us + 1} : at.bound.latest};
  return Status::Ok();
}
Status ContextScope::Valid(const bound::valid::Range& range, const Scope&, const Batch& batch, size_t row,
                           ExecContext& ctx, Scope* scope, bool* present) {
  scope->mode = Scope::Mode::kPeriods;
  scope->only = range.only;
  switch (range.test) {
    case bound::valid::Range::Test::kOverlaps:
      scope->test = WindowTest::kDuring;
      break;
    case bound::valid::Range::Test::kThroughout:
      scope->test = WindowTest::kThroughout;
      break;
    case bound::valid::Range::Test::kWithin:
      scope->test = WindowTest::kWithin;
      break;
  }
  Value from, to;
  if (valid_from_) {
    FASTI_TRY_ASSIGN(from, valid_from_->EvalRow(batch, row, ctx));
    if (from.is_null()) *present = false;
  }
  if (valid_to_) {
    FASTI_TRY_ASSIGN(to, valid_to_->EvalRow(batch, row, ctx));
    if (to.is_null()) *present = false;
  }
  if (!*present) return Status::Ok();
  switch (range.form) {
    case bound::valid::Range::Form::kAnytime:
      return Status::Ok();
    case bound::valid::Range::Form::kPeriod: {
      FASTI_TRY_ASSIGN(PeriodValue p, ToPeriod(from));
      if (!p.period.precise()) {
        return Status::Query(
            "ArgumentError", Phase::kRuntime, "InvalidPeriod",
            "a window must be precise, but " + from.ToString() +
                " has an imprecise bound; use certainPart(p), possiblePart(p) or a precise period");
      }
      scope->window = {p.period.from.earliest, p.period.to.earliest};
      return Status::Ok();
    }
    case bound::valid::Range::Form::kFromTo:
    case bound::valid::Range::Form::kBetween: {
      if (valid_from_) {
        FASTI_TRY_ASSIGN(BoundValue b, ToBound(from, BoundRole::kWindow));
        scope->window.from = b.bound.earliest;
      }
      if (valid_to_) {
        if (range.form == bound::valid::Range::Form::kBetween) {
          // BETWEEN … AND a DATE includes that whole day (section 4).
          FASTI_TRY_ASSIGN(PeriodValue granule, GranuleOf(to));
          scope->window.to = granule.period.to.earliest;
        } else {
          FASTI_TRY_ASSIGN(BoundValue b, ToBound(to, BoundRole::kWindow));
          scope->window.to = b.bound.earliest;
        }
      }
      if (scope->window.empty()) {
        return Status::Query("ArgumentError", Phase::kRuntime, "InvalidPeriod",
                             "the window is empty: it begins at " + from.ToString() + " and ends at " +
                                 to.ToString() + "; the end must be later");
      }
      return Status::Ok();
    }
  }
  return Status::Ok();
}

uint32_t AsPeriods(uint32_t index, ExecContext& ctx) {
  Scope scope = ctx.scopes()[index];
  if (scope.mode == Scope::Mode::kPeriods) return index;
  scope.mode = Scope::Mode::kPeriods;
  scope.at = Bound::At(ctx.pins()[scope.pin].valid);
  scope.window = {scope.at->earliest, Instant{scope.at->earliest.us + 1}};
  return ctx.scopes().Intern(scope);
}

Result<Scope> InstantScope(const Scope& periods, const Interval& stretch, ExecContext& ctx) {
  Instant at = stretch.from;
  if (!at.finite()) at = stretch.to.finite() ? Instant{stretch.to.us - 1} : Instant{0};
  Scope scope;
  scope.reader = periods.reader;
  if (periods.axis_valid) {
    FASTI_TRY_ASSIGN(scope.reader, ctx.ReaderKnownAt(at));
    at = *periods.axis_valid;
  }
  scope.pin = ctx.pins().Intern(Pin{at, scope.reader});
  return scope;
}

Scope ScopeIn(const Batch& batch, size_t row, VarId var, ExecContext& ctx) {
  if (var == kNoVar || !batch.Has(var)) return ctx.scopes()[ctx.default_scope()];
  return ctx.scopes()[static_cast<uint32_t>(batch.At(var, row).as_int())];
}

}  // namespace fasti::exec
