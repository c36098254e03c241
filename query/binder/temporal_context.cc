// Which time each clause reads and writes (temporal model, sections 4 and 6): the clause's own context, the
// leading one, the row's instants, or the default; and the static checks of bounds.
#include <algorithm>

#include "query/binder/binder.h"

namespace fasti::bound {

namespace {

constexpr Type::Mask kInstantKinds =
    Type::kDate | Type::kDateTime | Type::kLocalDateTime | Type::kString | Type::kBound;
constexpr Type::Mask kPeriodKinds = Type::kPeriod | Type::kString;

std::optional<Modality> ModalityOf(ast::Modality modality) {
  switch (modality) {
    case ast::Modality::kUnstated:
      return std::nullopt;
    case ast::Modality::kCertainly:
      return Modality::kCertainly;
    case ast::Modality::kPossibly:
      return Modality::kPossibly;
  }
  return std::nullopt;
}

std::string Hint(Type type) {
  if (Surely(type, Type::kNumber)) {
    return "; 2005-01-01 without quotes is a subtraction: write '2005-01-01' or date('2005-01-01')";
  }
  if (Surely(type, Type::kMap)) return "; properties stand before the time: (n {x: 1} VALID FROM …)";
  if (Surely(type, Type::kBool)) return "; labels stand before the time: (n:Label VALID AT …)";
  if (Surely(type, Type::kTime | Type::kLocalTime)) return "; a time of day has no date";
  if (Surely(type, Type::kPeriod)) return "; for a period write VALID DURING, THROUGHOUT or WITHIN";
  return "";
}

bool IsRange(const ValidScope& scope) { return std::holds_alternative<valid::Range>(scope); }
bool IsRange(const KnownScope& scope) { return std::holds_alternative<known::Range>(scope); }

Status TwoRanges(Span span) {
  return ErrorAt(span, "InvalidTemporalContext",
                 "valid time and KNOWN cannot both be ranges; fix one of them: VALID AT … or KNOWN AT …");
}

}  // namespace

// --- Bounds
// -----------------------------------------------------------------------------------------------------

Result<ExprPtr> Binder::BindInstant(const ast::Expr& expr, ExprEnv& env, std::string_view after,
                                    BoundUse use) {
  FASTI_TRY_ASSIGN(ExprPtr bound, BindExpr(expr, env));
  if (!CouldBe(bound->type, kInstantKinds)) {
    return ErrorAt(expr.span, "InvalidArgumentType",
                   std::string(after) + " takes a DATE, a DATETIME or a string such as '2005-05', not " +
                       Described(bound->type) + Hint(bound->type));
  }
  if (use == BoundUse::kWrite && bound->type.kinds == Type::kNull) {
    return ErrorAt(expr.span, "InvalidArgumentType",
                   std::string(after) + " takes a date; null is none; leave the bound out if it is open");
  }
  return bound;
}

Result<ExprPtr> Binder::BindPeriod(const ast::Expr& expr, ExprEnv& env, std::string_view after) {
  FASTI_TRY_ASSIGN(ExprPtr bound, BindExpr(expr, env));
  if (!CouldBe(bound->type, kPeriodKinds)) {
    const bool instant = Surely(bound->type, kInstantKinds);
    return ErrorAt(expr.span, "InvalidArgumentType",
                   std::string(after) + " takes a PERIOD or a string such as '2004/2005', not " +
                       Described(bound->type) +
                       (instant ? "; for a moment write VALID AT" : Hint(bound->type)));
  }
  return bound;
}

// --- Scopes of one axis
// -------------------------------------------------------------------------------------------

Result<ValidScope> Binder::BindValid(const ast::ValidScope& scope, ExprEnv& env) {
  using Test = valid::Range::Test;
  using Form = valid::Range::Form;
  if (const auto* at = std::get_if<ast::valid::At>(&scope)) {
    valid::At out;
    FASTI_TRY_ASSIGN(out.at, BindInstant(*at->at, env, "AS OF", BoundUse::kRead));
    return ValidScope(std::move(out));
  }
  valid::Range out;
  if (const auto* from = std::get_if<ast::valid::From>(&scope)) {
    out.form = Form::kFromTo;
    out.only = from->only;
    FASTI_TRY_ASSIGN(out.from, BindInstant(*from->from, env, "FROM", BoundUse::kRead));
    if (from->to) {
      FASTI_TRY_ASSIGN(out.to, BindInstant(*from->to, env, "TO", BoundUse::kRead));
    }
  } else if (const auto* to = std::get_if<ast::valid::To>(&scope)) {
    out.form = Form::kFromTo;
    FASTI_TRY_ASSIGN(out.to, BindInstant(*to->to, env, "TO", BoundUse::kRead));
  } else if (const auto* between = std::get_if<ast::valid::Between>(&scope)) {
    out.form = Form::kBetween;
    out.only = between->only;
    FASTI_TRY_ASSIGN(out.from, BindInstant(*between->from, env, "BETWEEN", BoundUse::kRead));
    FASTI_TRY_ASSIGN(out.to, BindInstant(*between->to, env, "AND", BoundUse::kRead));
  } else if (const auto* during = std::get_if<ast::valid::During>(&scope)) {
    out.form = Form::kPeriod;
    out.only = during->only;
    FASTI_TRY_ASSIGN(out.from, BindPeriod(*during->period, env, "DURING"));
  } else if (const auto* throughout = std::get_if<ast::valid::Throughout>(&scope)) {
    out.form = Form::kPeriod;
    out.test = Test::kThroughout;
    FASTI_TRY_ASSIGN(out.from, BindPeriod(*throughout->period, env, "THROUGHOUT"));
  } else if (const auto* within = std::get_if<ast::valid::Within>(&scope)) {
    out.form = Form::kPeriod;
    out.test = Test::kWithin;
    FASTI_TRY_ASSIGN(out.from, BindPeriod(*within->period, env, "WITHIN"));
  } else if (const auto* contained = std::get_if<ast::valid::ContainedIn>(&scope)) {
    out.form = Form::kFromTo;
    out.test = Test::kWithin;
    FASTI_TRY_ASSIGN(out.from, BindInstant(*contained->from, env, "CONTAINED IN", BoundUse::kRead));
    FASTI_TRY_ASSIGN(out.to, BindInstant(*contained->to, env, "CONTAINED IN", BoundUse::kRead));
  }
  return ValidScope(std::move(out));
}

Result<KnownScope> Binder::BindKnown(const ast::KnownScope& scope, ExprEnv& env) {
  using Form = known::Range::Form;
  if (const auto* at = std::get_if<ast::known::At>(&scope)) {
    known::At out;
    FASTI_TRY_ASSIGN(out.at, BindInstant(*at->at, env, "KNOWN AT", BoundUse::kRead));
    return KnownScope(std::move(out));
  }
  known::Range out;
  if (const auto* from = std::get_if<ast::known::From>(&scope)) {
    out.form = Form::kFromTo;
    FASTI_TRY_ASSIGN(out.from, BindInstant(*from->from, env, "KNOWN FROM", BoundUse::kRead));
    if (from->to) {
      FASTI_TRY_ASSIGN(out.to, BindInstant(*from->to, env, "TO", BoundUse::kRead));
    }
  } else if (const auto* between = std::get_if<ast::known::Between>(&scope)) {
    out.form = Form::kBetween;
    FASTI_TRY_ASSIGN(out.from, BindInstant(*between->from, env, "KNOWN BETWEEN", BoundUse::kRead));
    FASTI_TRY_ASSIGN(out.to, BindInstant(*between->to, env, "AND", BoundUse::kRead));
  } else if (const auto* contained = std::get_if<ast::known::ContainedIn>(&scope)) {
    out.form = Form::kContainedIn;
    FASTI_TRY_ASSIGN(out.from, BindInstant(*contained->from, env, "CONTAINED IN", BoundUse::kRead));
    FASTI_TRY_ASSIGN(out.to, BindInstant(*contained->to, env, "CONTAINED IN", BoundUse::kRead));
  }
  return KnownScope(std::move(out));
}

// --- Contexts
// -----------------------------------------------------------------------------------------------------

Status Binder::CheckLeading(const ast::TimeContext& context) const {
  if (context.valid && context.valid->as) {
    return ErrorAt(context.valid->as->span, "InvalidTemporalContext",
                   "a leading time context binds no period, as it has no rows; write AS " +
                       context.valid->as->text + " after a MATCH");
  }
  return Status::Ok();
}

Result<Context> Binder::BindContext(const ast::TimeContext* own, bool optional, Span span,
                                    const Scope& before, TimeState& time, const ast::Name** as) {
  Context out;
  out.span = own != nullptr ? own->span : span;
  ExprEnv env = Env(before, time, kTimeContext);
  const Scope nothing;
  ExprEnv leading_env = Env(nothing, time, kLeadingContext);
  leading_env.constants_only = true;

  const bool inherits = optional || time.in_subquery;
  const ast::ValidClause* leading_valid = nullptr;
  const ast::KnownClause* leading_known = nullptr;
  std::optional<Modality> leading_modality;
  for (const ast::TimeContext* context : time.leading) {
    if (context->valid) leading_valid = &*context->valid;
    if (context->known) leading_known = &*context->known;
    if (const auto modality = ModalityOf(context->modality)) leading_modality = modality;
  }

  bool dated = false;
  if (own != nullptr && own->valid) {
    FASTI_TRY_ASSIGN(out.valid, BindValid(own->valid->scope, env));
    if (own->valid->as) *as = &*own->valid->as;
    dated = !std::holds_alternative<ast::valid::Anytime>(own->valid->scope);
    time.valid_stated = true;
    time.matched = true;
  } else if (leading_valid != nullptr) {
    // An instant is the same for every clause; a range is the row's once a MATCH has run in it.
    FASTI_TRY_ASSIGN(out.valid, BindValid(leading_valid->scope, leading_env));
    if (time.matched && (IsRange(out.valid) || inherits)) out.valid = valid::Inherit{};
    dated = !std::holds_alternative<ast::valid::Anytime>(leading_valid->scope);
    time.matched = true;
    time.valid_stated = true;
  } else if (inherits && (time.valid_stated || time.known_range)) {
    // The states of knowledge that a row goes through come with its instant, be it the default one.
    out.valid = valid::Inherit{};
    time.matched = true;
  } else {
    statement_->uses_default_valid_context = true;
    time.matched = true;
  }
  time.dated = time.dated || dated;
  time.range = time.range || IsRange(out.valid);

  if (own != nullptr && own->known) {
    FASTI_TRY_ASSIGN(out.known, BindKnown(own->known->scope, env));
    time.known_stated = true;
  } else if (inherits && time.known_stated) {
    out.known = known::Inherit{};
  } else if (leading_known != nullptr) {
    FASTI_TRY_ASSIGN(out.known, BindKnown(leading_known->scope, leading_env));
    time.known_stated = true;
  }
  if (IsRange(out.valid) && IsRange(out.known)) return TwoRanges(out.span);
  time.known_range = time.known_range || IsRange(out.known);

  if (own != nullptr && own->modality != ast::Modality::kUnstated) {
    out.modality = ModalityOf(own->modality);
  } else if (time.in_expression) {
    // Unset but for a modality at the start of the subquery, which makes it two-valued.
    out.modality = time.modality;
  } else if (inherits) {
    out.modality = time.modality;
  } else {
    out.modality = leading_modality.value_or(Modality::kCertainly);
  }
  if (!time.in_expression) time.modality = out.modality;
  return out;
}

Result<Context> Binder::BindElementContext(const ast::TimeContext& own, const Scope& before,
                                           TimeState& time) {
  Context out;
  out.span = own.span;
  ExprEnv env = Env(before, time, kTimeContext);
  if (own.valid) {
    FASTI_TRY_ASSIGN(out.valid, BindValid(own.valid->scope, env));
  } else {
    out.valid = valid::Inherit{};
  }
  if (own.known) {
    FASTI_TRY_ASSIGN(out.known, BindKnown(own.known->scope, env));
  } else {
    out.known = known::Inherit{};
  }
  if (IsRange(out.valid) && IsRange(out.known)) return TwoRanges(out.span);
  if (own.valid && own.valid->as && IsRange(out.known)) {
    return NotYet(own.valid->as->span, "AS " + own.valid->as->text +
                                           " inside an element with a range of system time is not executed "
                                           "yet; state the range after the pattern");
  }
  out.modality = ModalityOf(own.modality);
  return out;
}

Result<DiffScope> Binder::BindDiff(const ast::Diff& diff, const Scope& before, TimeState& time,
                                   Context& context) {
  DiffScope out;
  out.known_axis = diff.axis == ast::Diff::Axis::kKnown;
  context.span = diff.span;
  ExprEnv env = Env(before, time, "DIFF");
  FASTI_TRY_ASSIGN(out.from, BindInstant(*diff.from, env, "DIFF FROM", BoundUse::kRead));
  FASTI_TRY_ASSIGN(out.to, BindInstant(*diff.to, env, "TO", BoundUse::kRead));
  const ast::ValidClause* valid_clause = diff.valid ? &*diff.valid : nullptr;
  const ast::KnownClause* known_clause = diff.known ? &*diff.known : nullptr;
  std::optional<Modality> modality;
  for (const ast::TimeContext* leading : time.leading) {
    if (leading->known && !diff.known) known_clause = &*leading->known;
    if (const auto stated = ModalityOf(leading->modality)) modality = stated;
  }
  if (const auto stated = ModalityOf(diff.modality)) modality = stated;
  context.modality = modality.value_or(Modality::kCertainly);
  if (out.known_axis) {
    // A correction of the past is a difference too, so all valid time is compared unless stated otherwise.
    context.valid = valid::Range{};
    if (valid_clause != nullptr) {
      if (valid_clause->as) {
        return ErrorAt(
            valid_clause->as->span, "InvalidTemporalContext",
            "DIFF binds one variable, the difference; take AS " + valid_clause->as->text + " away");
      }
      FASTI_TRY_ASSIGN(context.valid, BindValid(valid_clause->scope, env));
    }
  } else if (known_clause != nullptr) {
    FASTI_TRY_ASSIGN(context.known, BindKnown(known_clause->scope, env));
    if (IsRange(context.known)) {
      return ErrorAt(known_clause->span, "InvalidTemporalContext",
                     "DIFF compares two instants of valid time under one state of knowledge; use KNOWN AT");
    }
  }
  time.valid_stated = time.known_stated = time.matched = time.dated = true;
  time.modality = context.modality;
  return out;
}

Status Binder::CheckContextsStated() const {
  const bool some = std::any_of(top_matches_.begin(), top_matches_.end(),
                                [](const TopMatch& match) { return match.states_valid; });
  if (!some) return Status::Ok();
  for (const TopMatch& match : top_matches_) {
    if (match.states_valid || match.inherits) continue;
    return ErrorAt(
        match.span, "ContextMissing",
        "another MATCH of this query states its valid time, so this one must too; or state one time "
        "for all at the start of the query: AS OF date('2006-01-01') MATCH …");
  }
  return Status::Ok();
}

// --- Writes
// -------------------------------------------------------------------------------------------------------

Result<Validity> Binder::BindOneValidity(const ast::Validity& validity, const Scope& scope,
                                         const TimeState& time) {
  Validity out;
  out.span = validity.span;
  ExprEnv env = Env(scope, time, "VALID");
  const auto& period = validity.period;
  if (const auto* from = std::get_if<ast::validity::From>(&period)) {
    out.form = Validity::Form::kFromTo;
    FASTI_TRY_ASSIGN(out.from, BindInstant(*from->from, env, "FROM", BoundUse::kWrite));
    if (from->to) {
      FASTI_TRY_ASSIGN(out.to, BindInstant(*from->to, env, "TO", BoundUse::kWrite));
    }
  } else if (const auto* to = std::get_if<ast::validity::To>(&period)) {
    out.form = Validity::Form::kFromTo;
    FASTI_TRY_ASSIGN(out.to, BindInstant(*to->to, env, "TO", BoundUse::kWrite));
  } else if (const auto* during = std::get_if<ast::validity::During>(&period)) {
    out.form = Validity::Form::kDuring;
    FASTI_TRY_ASSIGN(out.from, BindPeriod(*during->period, env, "DURING"));
  } else if (const auto* at = std::get_if<ast::validity::At>(&period)) {
    out.form = Validity::Form::kAt;
    FASTI_TRY_ASSIGN(out.from, BindInstant(*at->at, env, "VALID AT", BoundUse::kWrite));
  } else {
    out.form = Validity::Form::kAlways;
  }
  return out;
}

Result<std::optional<Validity>> Binder::BindValidity(const std::optional<ast::Validity>& own,
                                                     const Scope& scope, const TimeState& time) {
  const ast::Validity* validity = own ? &*own : options_.session_write_validity;
  if (validity == nullptr) return std::optional<Validity>();
  FASTI_TRY_ASSIGN(Validity bound, BindOneValidity(*validity, scope, time));
  return std::optional<Validity>(std::move(bound));
}

void Binder::NoticeTimelessChange(std::string_view clause, bool has_validity, const TimeState& time,
                                  Span span) {
  if (has_validity || !time.dated) return;
  statement_->notices.push_back(
      {"WriteWithoutValid",
       std::string(clause) +
           " without VALID changes all valid time, whatever time the MATCH before it reads; add "
           "VALID FROM … to change a part, or VALID ALWAYS to say that this is meant",
       span});
}

}  // namespace fasti::bound
