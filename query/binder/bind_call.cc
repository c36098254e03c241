// CALL: procedures of the host, and subqueries in braces.
#include <algorithm>

#include "query/binder/binder.h"
#include "query/binder/suggest.h"

namespace fasti::bound {

Status Binder::BindCallProcedure(const ast::CallProcedureClause& clause, bool standalone, BranchState& state,
                                 Branch& out) {
  CallProcedure call;
  call.name = clause.name.ToString();
  call.optional = clause.optional;
  call.standalone = standalone;
  call.span = clause.span;
  const ProcedureSignature* signature =
      options_.find_procedure ? options_.find_procedure(call.name) : nullptr;
  if (signature == nullptr) {
    return ErrorOfType("ProcedureError", clause.name.span, "ProcedureNotFound",
                       "there is no procedure '" + call.name +
                           "'; procedures are offered by the host program (Database::RegisterProcedure)");
  }

  if (clause.arguments) {
    if (clause.arguments->size() != signature->inputs.size()) {
      return ErrorAt(clause.span, "InvalidNumberOfArguments",
                     call.name + " takes " + std::to_string(signature->inputs.size()) +
                         (signature->inputs.size() == 1 ? " argument, not " : " arguments, not ") +
                         std::to_string(clause.arguments->size()));
    }
    ExprEnv env = Env(state.scope, state.time, "the arguments of CALL");
    for (size_t i = 0; i < clause.arguments->size(); ++i) {
      const ast::Expr& argument = *(*clause.arguments)[i];
      FASTI_TRY_ASSIGN(ExprPtr bound, BindExpr(argument, env));
      Type::Mask wanted = signature->inputs[i].type.kinds;
      if (wanted & Type::kFloat) wanted |= Type::kInt;  // integers are converted
      if (!CouldBe(bound->type, wanted)) {
        return ErrorAt(argument.span, "InvalidArgumentType",
                       "argument '" + signature->inputs[i].name + "' of " + call.name + " is " +
                           Described(signature->inputs[i].type) + ", not " + Described(bound->type));
      }
      call.args.push_back(std::move(bound));
    }
  } else {
    if (!standalone) {
      return ErrorAt(
          clause.span, "InvalidArgumentPassingMode",
          "inside a query the arguments of " + call.name + " must be written: CALL " + call.name + "(…)");
    }
    // CALL name: each argument is the parameter of its name.
    for (const ProcedureSignature::Field& input : signature->inputs) {
      if (options_.find_parameter && options_.find_parameter(input.name) == nullptr) {
        return ErrorOfType("ParameterMissing", clause.span, "MissingParameter",
                           call.name + " takes its argument '" + input.name + "' from parameter $" +
                               input.name + "; give it a value");
      }
      auto parameter = MakeExpr<Parameter>(clause.name.span, Type::Any());
      parameter->index = ParameterIndex(input.name);
      call.args.push_back(std::move(parameter));
    }
  }

  auto yield = [&](uint32_t field, const std::string& name, Span span) -> Status {
    if (state.scope.Find(name) != nullptr) {
      return ErrorAt(span, "VariableAlreadyBound",
                     "variable '" + name + "' is bound already; YIELD " + signature->outputs[field].name +
                         " AS another name");
    }
    const VarId var = NewVariable(name, signature->outputs[field].type, span);
    state.scope.Add(name, var);
    call.yields.emplace_back(field, var);
    if (standalone) {
      state.columns.push_back(name);
      state.outputs.push_back(var);
    }
    return Status::Ok();
  };
  if (clause.yield_all && !standalone) {
    return ErrorAt(clause.span, "UnexpectedSyntax",
                   "YIELD * is for a CALL that stands alone; inside a query name the columns that you use");
  }
  if (clause.yield) {
    for (const auto& item : *clause.yield) {
      const auto field = std::find_if(signature->outputs.begin(), signature->outputs.end(),
                                      [&](const auto& output) { return output.name == item.field.text; });
      if (field == signature->outputs.end()) {
        std::vector<std::string_view> names;
        std::string all;
        for (const auto& output : signature->outputs) {
          names.push_back(output.name);
          all += (all.empty() ? "'" : ", '") + output.name + "'";
        }
        const std::string near = DidYouMean(item.field.text, names);
        return ErrorAt(item.field.span, "UndefinedVariable",
                       call.name + " yields no column '" + item.field.text + "'" +
                           (near.empty() ? "; it yields " + all : near));
      }
      const ast::Name& name = item.alias ? *item.alias : item.field;
      FASTI_TRY(yield(static_cast<uint32_t>(field - signature->outputs.begin()), name.text, name.span));
    }
  } else if (standalone) {
    for (uint32_t i = 0; i < signature->outputs.size(); ++i) {
      FASTI_TRY(yield(i, signature->outputs[i].name, clause.name.span));
    }
  }
  if (clause.where) {
    ExprEnv env = Env(state.scope, state.time, "WHERE");
    FASTI_TRY_ASSIGN(call.where, BindCondition(*clause.where, env, "WHERE"));
  }
  out.clauses.emplace_back(std::move(call));
  return Status::Ok();
}

Status Binder::BindCallSubquery(const ast::CallSubqueryClause& clause, BranchState& state, Branch& out) {
  CallSubquery call;
  call.optional = clause.optional;
  call.span = clause.span;
  Scope visible = state.scope;
  if (clause.imports || clause.import_all) {
    // CALL (a, b) { … }: these stay visible all through the subquery.
    if (clause.import_all) {
      visible = state.scope.AsOuter();
    } else {
      Scope imported;
      ExprEnv env = Env(state.scope, state.time, "CALL");
      for (const ast::Name& name : *clause.imports) {
        FASTI_TRY_ASSIGN(ExprPtr ref, BindVariable(name.text, name.span, env));
        if (imported.Find(name.text) != nullptr) {
          return ErrorAt(name.span, "VariableAlreadyBound",
                         "variable '" + name.text + "' is imported twice; name it once");
        }
        imported.Add(name.text, As<VariableRef>(*ref).var);
      }
      visible = imported.AsOuter();
    }
  }
  TimeState time = state.time;
  time.in_subquery = true;
  FrameGuard frame(*this);
  FASTI_TRY_ASSIGN(call.query,
                   BindQuery(*clause.query, QueryPlace::kCall, visible, std::move(time), state.may_write));
  call.imports = frame.read();
  call.returns = !call.query->columns.empty();
  out.writes = out.writes || call.query->writes;
  for (size_t i = 0; i < call.query->columns.size(); ++i) {
    const std::string& name = call.query->columns[i];
    if (state.scope.Find(name) != nullptr) {
      return ErrorAt(
          clause.span, "VariableAlreadyBound",
          "the subquery returns '" + name + "', which is bound already; return it AS another name");
    }
  }
  // The branches of a UNION put their values into variables of their own; rows carry those of the first.
  for (size_t i = 0; i < call.query->columns.size(); ++i) {
    const VarId var = call.query->outputs[0][i];
    Type type = TypeOf(var);
    for (const std::vector<VarId>& outputs : call.query->outputs) type = Either(type, TypeOf(outputs[i]));
    statement_->variables[var].type = type;
    state.scope.Add(call.query->columns[i], var);
  }
  out.clauses.emplace_back(std::move(call));
  return Status::Ok();
}

}  // namespace fasti::bound
