// SET, REMOVE, DELETE and ERASE.
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "query/binder/binder.h"
#include "query/binder/pattern_binder.h"

namespace fasti::bound {

namespace {

constexpr Type::Mask kElement = Type::kNode | Type::kEdge;

/// What a function names that can be set.
std::optional<SetExistence::What> TimelineOf(const ast::FunctionCall& call) {
  using What = SetExistence::What;
  struct Form {
    std::string_view name;
    size_t arguments;
    What what;
  };
  constexpr std::array kForms = {
      Form{"validtime", 1, What::kValidTime}, Form{"existencetimeline", 1, What::kExistenceTimeline},
      Form{"labeltimeline", 2, What::kLabelTimeline}, Form{"propertytimeline", 2, What::kPropertyTimeline}};
  const std::string name = call.name.ToString();
  for (const Form& form : kForms) {
    const bool same =
        std::equal(name.begin(), name.end(), form.name.begin(), form.name.end(),
                   [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
    if (same && call.arguments.size() == form.arguments) return form.what;
  }
  return std::nullopt;
}

}  // namespace

Result<SetItem> Binder::BindPropertyTarget(const ast::Expr& target, ExprPtr value, Span span, ExprEnv& env) {
  const auto* call = ast::TryAs<ast::FunctionCall>(&target);
  if (const auto what = call != nullptr && value ? TimelineOf(*call) : std::nullopt) {
    SetExistence out;
    out.what = *what;
    out.span = span;
    FASTI_TRY_ASSIGN(out.element, BindExpr(*call->arguments[0], env));
    if (!CouldBe(out.element->type, kElement)) {
      return ErrorAt(call->arguments[0]->span, "InvalidArgumentType",
                     call->name.ToString() + "() is that of a node or a relationship, not of " +
                         Described(out.element->type));
    }
    if (call->arguments.size() > 1) {
      const auto* name = ast::TryAs<ast::StringLiteral>(call->arguments[1].get());
      if (name == nullptr) {
        return ErrorAt(call->arguments[1]->span, "InvalidArgumentType",
                       "the label or property is named by a string literal here");
      }
      out.name = name->value;
    }
    const bool whole = *what != SetExistence::What::kValidTime;
    if (whole && !CouldBe(value->type, Type::kList)) {
      return ErrorAt(value->span, "InvalidArgumentType",
                     "a timeline is a LIST of [period, value], not " + Described(value->type));
    }
    if (!whole && !CouldBe(value->type, Type::kPeriod | Type::kString | Type::kList)) {
      return ErrorAt(value->span, "InvalidArgumentType",
                     "a valid time is a PERIOD, not " + Described(value->type));
    }
    out.value = std::move(value);
    return SetItem(std::move(out));
  }
  SetProperty out;
  out.span = span;
  const ast::Expr* base = nullptr;
  Span key_span = span;
  if (const auto* access = ast::TryAs<ast::PropertyAccess>(&target)) {
    base = access->base.get();
    out.key = access->key.text;
    key_span = access->key.span;
  } else if (const auto* index = ast::TryAs<ast::IndexAccess>(&target)) {
    base = index->base.get();
    if (const auto* literal = ast::TryAs<ast::StringLiteral>(index->index.get())) {
      out.key = literal->value;
      key_span = literal->span;
    } else {
      FASTI_TRY_ASSIGN(out.dynamic_key, BindExpr(*index->index, env));
      if (!CouldBe(out.dynamic_key->type, Type::kString)) {
        return ErrorAt(index->index->span, "InvalidArgumentType",
                       "a property key is a STRING, not " + Described(out.dynamic_key->type));
      }
    }
  } else {
    return ErrorAt(target.span, "UnexpectedSyntax",
                   "only a property can be set or removed: n.key, n['key'], or labels n:Label");
  }
  FASTI_TRY_ASSIGN(out.element, BindExpr(*base, env));
  if (!CouldBe(out.element->type, kElement)) {
    return ErrorAt(
        base->span, "InvalidArgumentType",
        "properties are those of a node or a relationship, not of " + Described(out.element->type));
  }
  if (out.element->kind == ExprKind::kVariable && !out.dynamic_key) {
    const VarId var = As<VariableRef>(*out.element).var;
    FASTI_TRY(CheckKey(out.key, key_span, schema_[var], Surely(TypeOf(var), Type::kNode)));
  }
  if (out.dynamic_key) {
    writes_any_name_ = true;
  } else {
    NoteWritten(out.key);
  }
  out.value = std::move(value);
  return SetItem(std::move(out));
}

Result<SetItem> Binder::BindLabelTarget(const ast::Name& variable, const std::vector<ast::LabelExpr>& labels,
                                        bool present, Span span, ExprEnv& env) {
  SetLabels out;
  out.present = present;
  out.span = span;
  FASTI_TRY_ASSIGN(ExprPtr base, BindVariable(variable.text, variable.span, env));
  if (!CouldBe(base->type, Type::kNode) || base->kind != ExprKind::kVariable) {
    return ErrorAt(variable.span, "InvalidArgumentType",
                   "labels are those of a node, not of " + Described(base->type) +
                       (Surely(base->type, Type::kEdge) ? "; the type of a relationship never changes" : ""));
  }
  out.var = As<VariableRef>(*base).var;
  for (const ast::LabelExpr& label : labels) FASTI_TRY(BindLabelNames(label, true, env, out.labels));
  for (const LabelTest& label : out.labels) NoteWritten(label);
  if (present) {
    for (const LabelTest& label : out.labels) {
      FASTI_TRY(CheckName(label, true, true));
      // With another label it may have other properties.
      StatedLabels(label, schema_[out.var].names);
      schema_[out.var].certain = false;
    }
  }
  return SetItem(std::move(out));
}

Result<std::vector<SetItem>> Binder::BindSetItems(const std::vector<ast::SetItem>& items, ExprEnv& env) {
  std::vector<SetItem> out;
  for (const ast::SetItem& item : items) {
    if (const auto* property = std::get_if<ast::SetProperty>(&item.what)) {
      FASTI_TRY_ASSIGN(ExprPtr value, BindExpr(*property->value, env));
      FASTI_TRY_ASSIGN(SetItem bound,
                       BindPropertyTarget(*property->target, std::move(value), item.span, env));
      out.push_back(std::move(bound));
    } else if (const auto* all = std::get_if<ast::SetAllProperties>(&item.what)) {
      SetProperties bound;
      writes_any_name_ = true;
      bound.replace = !all->add;
      bound.span = item.span;
      FASTI_TRY_ASSIGN(ExprPtr base, BindVariable(all->variable.text, all->variable.span, env));
      if (!CouldBe(base->type, kElement) || base->kind != ExprKind::kVariable) {
        return ErrorAt(all->variable.span, "InvalidArgumentType",
                       "properties are those of a node or a relationship, not of " + Described(base->type));
      }
      bound.var = As<VariableRef>(*base).var;
      FASTI_TRY_ASSIGN(bound.value, BindExpr(*all->value, env));
      if (!CouldBe(bound.value->type, kElement | Type::kMap)) {
        return ErrorAt(all->value->span, "InvalidArgumentType",
                       "properties are set from a map, a node or a relationship, not from " +
                           Described(bound.value->type));
      }
      out.push_back(std::move(bound));
    } else {
      const auto& labels = std::get<ast::SetLabels>(item.what);
      FASTI_TRY_ASSIGN(SetItem bound, BindLabelTarget(labels.variable, labels.labels, true, item.span, env));
      out.push_back(std::move(bound));
    }
  }
  return out;
}

Status Binder::BindSet(const ast::SetClause& clause, BranchState& state, Branch& out) {
  Set set;
  set.span = clause.span;
  ExprEnv env = Env(state.scope, state.time, "SET");
  FASTI_TRY_ASSIGN(set.items, BindSetItems(clause.items, env));
  FASTI_TRY_ASSIGN(set.validity, BindValidity(clause.validity, state.scope, state.time));
  // SET validTime(x) = p states its period itself.
  const bool says_when =
      set.validity.has_value() || std::all_of(set.items.begin(), set.items.end(), [](const SetItem& item) {
        return std::holds_alternative<SetExistence>(item);
      });
  NoticeTimelessChange("SET", says_when, state.time, clause.span);
  out.clauses.emplace_back(std::move(set));
  return Status::Ok();
}

Status Binder::BindRemove(const ast::RemoveClause& clause, BranchState& state, Branch& out) {
  Set set;
  set.span = clause.span;
  ExprEnv env = Env(state.scope, state.time, "REMOVE");
  for (const ast::RemoveItem& item : clause.items) {
    if (const auto* property = std::get_if<ast::RemoveProperty>(&item.what)) {
      FASTI_TRY_ASSIGN(SetItem bound, BindPropertyTarget(*property->target, nullptr, item.span, env));
      set.items.push_back(std::move(bound));
    } else {
      const auto& labels = std::get<ast::RemoveLabels>(item.what);
      FASTI_TRY_ASSIGN(SetItem bound, BindLabelTarget(labels.variable, labels.labels, false, item.span, env));
      set.items.push_back(std::move(bound));
    }
  }
  FASTI_TRY_ASSIGN(set.validity, BindValidity(clause.validity, state.scope, state.time));
  NoticeTimelessChange("REMOVE", set.validity.has_value(), state.time, clause.span);
  out.clauses.emplace_back(std::move(set));
  return Status::Ok();
}

Result<std::vector<ExprPtr>> Binder::BindDeleteTargets(const std::vector<ast::ExprPtr>& targets, ExprEnv& env,
                                                       std::string_view clause) {
  std::vector<ExprPtr> out;
  for (const ast::ExprPtr& target : targets) {
    FASTI_TRY_ASSIGN(ExprPtr bound, BindExpr(*target, env));
    if (bound->kind == ExprKind::kHasLabels) {
      return ErrorAt(target->span, "InvalidDelete",
                     std::string(clause) +
                         " removes nodes and relationships; to take a label away write REMOVE "
                         "n:Label");
    }
    if (!CouldBe(bound->type, kElement | Type::kPath)) {
      return ErrorAt(
          target->span, "InvalidArgumentType",
          std::string(clause) + " takes a node, a relationship or a path, not " + Described(bound->type));
    }
    out.push_back(std::move(bound));
  }
  return out;
}

Status Binder::BindDelete(const ast::DeleteClause& clause, BranchState& state, Branch& out) {
  Delete bound;
  bound.span = clause.span;
  bound.detach = clause.detach;
  ExprEnv env = Env(state.scope, state.time, "DELETE");
  FASTI_TRY_ASSIGN(bound.targets, BindDeleteTargets(clause.targets, env, "DELETE"));
  FASTI_TRY_ASSIGN(bound.validity, BindValidity(clause.validity, state.scope, state.time));
  out.clauses.emplace_back(std::move(bound));
  return Status::Ok();
}

Status Binder::BindErase(const ast::EraseClause& clause, BranchState& state, Branch& out) {
  Erase bound;
  bound.span = clause.span;
  ExprEnv env = Env(state.scope, state.time, "ERASE");
  FASTI_TRY_ASSIGN(bound.targets, BindDeleteTargets(clause.targets, env, "ERASE"));
  out.clauses.emplace_back(std::move(bound));
  return Status::Ok();
}

}  // namespace fasti::bound
