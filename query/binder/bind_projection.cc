// WITH and RETURN: columns, grouping, and what ORDER BY, SKIP, LIMIT and WHERE may read.
//
// Without aggregates and DISTINCT, ORDER BY and WHERE see the columns and, below them, the variables from
// before the projection. With them they see the columns only; but an expression that was projected may be
// written again and means its column.
#include <algorithm>

#include "query/binder/binder.h"
#include "query/binder/expression_key.h"

namespace fasti::bound {

/// The binding of one projection.
class ProjectionBinder {
 public:
  ProjectionBinder(Binder& binder, const ast::Projection& projection, bool is_return, Span span,
                   Binder::BranchState& state)
      : binder_(binder), projection_(projection), is_return_(is_return), state_(state) {
    out_.is_return = is_return;
    out_.distinct = projection.distinct;
    out_.span = span;
  }

  Result<Project> Bind(const ast::Expr* where);

 private:
  struct Column {
    std::string name;
    const ast::Expr* expr = nullptr;  ///< null: a variable taken by `*`
    VarId source = kNoVar;            ///< for `*`
    Span span;
    bool aggregates = false;
    bool over_time = false;  ///< the period of the step
  };
  Status CollectColumns();
  Status BindOverTime();
  Status BindPlain();
  Status BindGrouped();
  Status BindOrder();
  Status BindRowCount(const ast::ExprPtr& count, std::string_view word, ExprPtr& out);
  /// What ORDER BY and WHERE see. `item` decides which error a dropped variable is; null: it is undefined.
  Scope LaterScope(const ast::Expr* item) const;
  ExprEnv LaterEnv(const Scope& scope, std::string_view place) const;

  bool restricted() const { return out_.aggregates_present || out_.distinct; }

  Binder& binder_;
  const ast::Projection& projection_;
  const bool is_return_;
  Binder::BranchState& state_;
  Project out_;
  std::vector<Column> columns_;
  std::vector<ExprEnv::Replacement> projected_;  ///< written expressions by column
  AggregateCollector collector_;
  Scope aggregate_scope_;  ///< what the arguments of further aggregates in ORDER BY may read
};

Status ProjectionBinder::CollectColumns() {
  const std::string_view word = is_return_ ? "RETURN" : "WITH";
  if (projection_.all) {
    for (const Scope::Entry* entry : state_.scope.Columns()) {
      columns_.push_back({entry->name, nullptr, entry->var, projection_.span, false, false});
    }
    // `*` stands for the variables in order of their names, as the TCK has it.
    std::sort(columns_.begin(), columns_.end(),
              [](const Column& a, const Column& b) { return a.name < b.name; });
    if (columns_.empty() && is_return_ && projection_.items.empty() &&
        state_.place != Binder::QueryPlace::kExpression) {
      return ErrorAt(projection_.span, "NoVariablesInScope",
                     "RETURN * returns all variables, but there is none; name what to return");
    }
  }
  for (const ast::ProjectionItem& item : projection_.items) {
    Column column;
    column.expr = item.expression.get();
    column.span = item.span;
    column.aggregates = Aggregates(*item.expression, *binder_.options_.functions);
    const auto* variable = ast::TryAs<ast::Variable>(column.expr);
    if (item.alias) {
      column.name = item.alias->text;
    } else if (variable != nullptr) {
      column.name = variable->name;
    } else if (is_return_) {
      column.name = item.text;
    } else {
      return ErrorAt(item.span, "NoExpressionAlias",
                     "an expression in WITH needs a name: write " + item.text + " AS name");
    }
    column.over_time = projection_.over_time && variable != nullptr &&
                       variable->name == projection_.over_time->text && column.name == variable->name;
    columns_.push_back(std::move(column));
  }
  for (size_t i = 0; i < columns_.size(); ++i) {
    for (size_t j = 0; j < i && columns_.size() <= 256; ++j) {
      if (columns_[i].name != columns_[j].name) continue;
      return ErrorAt(columns_[i].span, "ColumnNameConflict",
                     std::string(word) + " has two columns named '" + columns_[i].name +
                         "'; give one another name with AS");
    }
  }
  if (columns_.size() > 256) {
    std::vector<std::string_view> names;
    for (const Column& column : columns_) names.push_back(column.name);
    std::sort(names.begin(), names.end());
    if (const auto it = std::adjacent_find(names.begin(), names.end()); it != names.end()) {
      return ErrorAt(projection_.span, "ColumnNameConflict",
                     std::string(word) + " has two columns named '" + std::string(*it) +
                         "'; give one another name with AS");
    }
  }
  return Status::Ok();
}

Status ProjectionBinder::BindOverTime() {
  if (!projection_.over_time) return Status::Ok();
  const ast::Name& name = *projection_.over_time;
  if (!state_.time.range) {
    return ErrorAt(name.span, "InvalidTemporalContext",
                   "OVER TIME needs a MATCH over a range of valid time, such as VALID ANYTIME");
  }
  // Replaces a `w` of the MATCH: the items see the rows' period, later clauses the step's.
  out_.over_time = binder_.NewVariable(name.text, Type::Of(Type::kPeriod), name.span);
  const bool listed =
      std::any_of(columns_.begin(), columns_.end(), [](const Column& c) { return c.over_time; });
  if (!listed) {
    for (Column& column : columns_) {
      // `*` brings the rows' period, which has no single value in a step.
      if (column.name == name.text && column.expr == nullptr) {
        column.over_time = true;
        return Status::Ok();
      }
      if (column.name == name.text) {
        return ErrorAt(name.span, "ColumnNameConflict",
                       "'" + name.text + "' names a column already; choose another name after OVER TIME");
      }
    }
    columns_.push_back({name.text, nullptr, kNoVar, name.span, false, true});
  }
  return Status::Ok();
}

Status ProjectionBinder::BindPlain() {
  ExprEnv env = binder_.Env(state_.scope, state_.time, is_return_ ? "RETURN" : "WITH");
  for (const Column& column : columns_) {
    ExprPtr value;
    if (column.expr == nullptr) {
      value = binder_.Ref(column.source, column.span);
    } else {
      FASTI_TRY_ASSIGN(value, binder_.BindExpr(*column.expr, env));
    }
    const VarId out = binder_.NewVariable(column.name, value->type, column.span);
    if (value->kind == ExprKind::kVariable) {
      const VarId known = binder_.KnownOf(As<VariableRef>(*value).var);
      if (known != kNoVar) binder_.known_of_.emplace_back(out, known);
    }
    out_.items.push_back({out, std::move(value), column.name});
  }
  return Status::Ok();
}

Status ProjectionBinder::BindGrouped() {
  out_.aggregates_present = true;
  // First the grouping keys, which are the columns without aggregates, wherever they stand.
  ExprEnv env = binder_.Env(state_.scope, state_.time, is_return_ ? "RETURN" : "WITH");
  std::vector<VarId> key_of(columns_.size(), kNoVar);
  Scope grouped = state_.scope.WithColumnsHidden(Scope::Hidden::kAmbiguous);
  std::vector<ExprEnv::Replacement> simple;
  for (size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    if (column.aggregates || column.over_time) continue;
    ExprPtr value;
    if (column.expr == nullptr) {
      value = binder_.Ref(column.source, column.span);
    } else {
      FASTI_TRY_ASSIGN(value, binder_.BindExpr(*column.expr, env));
    }
    const VarId key = binder_.NewVariable(" key", value->type, column.span);
    binder_.schema_[key] =
        value->kind == ExprKind::kVariable ? binder_.schema_[As<VariableRef>(*value).var] : Binder::Stated();
    out_.keys.push_back({key, std::move(value), column.name});
    key_of[i] = key;
    // Beside an aggregate a key may be written again if it is a variable or a property.
    if (column.expr == nullptr) {
      grouped.Add(column.name, key);
    } else if (const auto* variable = ast::TryAs<ast::Variable>(column.expr)) {
      grouped.Add(variable->name, key);
    } else if (column.expr->kind == ast::ExprKind::kProperty) {
      simple.push_back({ExpressionKey(*column.expr), key});
    }
  }
  collector_.scope = &state_.scope;
  collector_.aggregates = &out_.aggregates;
  ExprEnv beside = binder_.Env(grouped, state_.time, is_return_ ? "RETURN" : "WITH");
  beside.aggregates = &collector_;
  beside.replacements = std::move(simple);
  for (size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    ExprPtr value;
    if (column.over_time) {
      value = binder_.Ref(out_.over_time, column.span);
    } else if (key_of[i] != kNoVar) {
      value = binder_.Ref(key_of[i], column.span);
    } else {
      FASTI_TRY_ASSIGN(value, binder_.BindExpr(*column.expr, beside));
    }
    const VarId out = binder_.NewVariable(column.name, value->type, column.span);
    out_.items.push_back({out, std::move(value), column.name});
  }
  return Status::Ok();
}

Scope ProjectionBinder::LaterScope(const ast::Expr* item) const {
  Scope scope = state_.scope;
  if (restricted()) {
    scope = state_.scope.WithColumnsHidden(Scope::Hidden::kNotProjected);
    if (item != nullptr && Aggregates(*item, *binder_.options_.functions)) {
      // A part of a compound key beside an aggregate.
      for (const Scope::Entry* entry : state_.scope.Columns()) {
        for (const Column& column : columns_) {
          const bool compound = column.expr != nullptr && !column.aggregates &&
                                column.expr->kind != ast::ExprKind::kVariable &&
                                column.expr->kind != ast::ExprKind::kProperty;
          if (compound && Names(*column.expr, entry->name)) {
            scope.Add(entry->name, entry->var, Scope::Hidden::kAmbiguous);
          }
        }
      }
    }
  }
  for (const Item& column : out_.items) scope.Add(column.name, column.out);
  return scope;
}

ExprEnv ProjectionBinder::LaterEnv(const Scope& scope, std::string_view place) const {
  ExprEnv env = binder_.Env(scope, state_.time, place);
  if (restricted()) env.replacements = projected_;
  return env;
}

Status ProjectionBinder::BindOrder() {
  if (projection_.order_by.empty()) return Status::Ok();
  if (out_.aggregates_present && !out_.distinct) {
    // Further aggregates may be computed for sorting, of variables that are columns themselves.
    aggregate_scope_ = state_.scope.WithColumnsHidden(Scope::Hidden::kNotProjected);
    for (const Column& column : columns_) {
      if (column.expr == nullptr && column.source != kNoVar) aggregate_scope_.Add(column.name, column.source);
      if (const auto* variable = ast::TryAs<ast::Variable>(column.expr); variable && !column.over_time) {
        if (const Scope::Entry* entry = state_.scope.Find(variable->name)) {
          aggregate_scope_.Add(variable->name, entry->var);
        }
      }
    }
    collector_.scope = &aggregate_scope_;
  }
  for (const ast::SortItem& item : projection_.order_by) {
    const Scope scope = LaterScope(item.expression.get());
    ExprEnv env = LaterEnv(scope, "ORDER BY");
    if (out_.aggregates_present && !out_.distinct) env.aggregates = &collector_;
    SortKey key;
    key.descending = item.descending;
    FASTI_TRY_ASSIGN(key.expr, binder_.BindExpr(*item.expression, env));
    out_.order_by.push_back(std::move(key));
  }
  return Status::Ok();
}

Status ProjectionBinder::BindRowCount(const ast::ExprPtr& count, std::string_view word, ExprPtr& out) {
  if (!count) return Status::Ok();
  ExprEnv env = binder_.Env(state_.scope, state_.time, word);
  env.constants_only = true;
  FASTI_TRY_ASSIGN(out, binder_.BindExpr(*count, env));
  if (!CouldBe(out->type, Type::kInt)) {
    return ErrorAt(count->span, "InvalidArgumentType",
                   std::string(word) + " takes an INTEGER, not " + Described(out->type));
  }
  if (out->kind == ExprKind::kConstant && As<Constant>(*out).value.is_int() &&
      As<Constant>(*out).value.as_int() < 0) {
    return ErrorAt(count->span, "NegativeIntegerArgument",
                   std::string(word) + " takes a number of rows that is not negative, not " +
                       std::to_string(As<Constant>(*out).value.as_int()));
  }
  return Status::Ok();
}

Result<Project> ProjectionBinder::Bind(const ast::Expr* where) {
  FASTI_TRY(CollectColumns());
  FASTI_TRY(BindOverTime());
  const bool grouped = projection_.over_time || std::any_of(columns_.begin(), columns_.end(),
                                                            [](const Column& c) { return c.aggregates; });
  FASTI_TRY(grouped ? BindGrouped() : BindPlain());
  for (size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].expr != nullptr && !columns_[i].over_time) {
      projected_.push_back({ExpressionKey(*columns_[i].expr), out_.items[i].out});
    } else if (columns_[i].expr == nullptr && columns_[i].source != kNoVar && !columns_[i].over_time) {
      continue;  // found by its name
    }
  }
  for (const Item& item : out_.items) {
    if (item.expr->kind == ExprKind::kVariable) {
      binder_.schema_[item.out] = binder_.schema_[As<VariableRef>(*item.expr).var];
    }
  }
  FASTI_TRY(BindOrder());
  FASTI_TRY(BindRowCount(projection_.skip, "SKIP", out_.skip));
  FASTI_TRY(BindRowCount(projection_.limit, "LIMIT", out_.limit));
  if (where != nullptr) {
    const Scope scope = LaterScope(nullptr);
    ExprEnv env = LaterEnv(scope, "WHERE");
    FASTI_TRY_ASSIGN(out_.where, binder_.BindCondition(*where, env, "WHERE"));
  }
  return std::move(out_);
}

Status Binder::BindProjection(const ast::Projection& projection, const ast::Expr* where, bool is_return,
                              Span span, BranchState& state, Branch& out) {
  ProjectionBinder binder(*this, projection, is_return, span, state);
  FASTI_TRY_ASSIGN(Project project, binder.Bind(where));
  Scope next = state.scope.WithoutColumns();
  if (is_return) {
    state.columns.clear();
    state.outputs.clear();
  }
  for (const Item& item : project.items) {
    next.Add(item.name, item.out);
    if (is_return) {
      state.columns.push_back(item.name);
      state.outputs.push_back(item.out);
    }
  }
  state.scope = std::move(next);
  out.clauses.emplace_back(std::move(project));
  return Status::Ok();
}

}  // namespace fasti::bound
