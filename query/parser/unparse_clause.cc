#include "query/parser/unparser.h"

namespace fasti::parser {

using ast::As;
using ast::ClauseKind;

void Unparser::Write(const ast::Query& query) {
  for (size_t i = 0; i < query.branches.size(); ++i) {
    if (i > 0) Put(query.union_all[i - 1] ? " UNION ALL " : " UNION ");
    const ast::QueryBranch& branch = query.branches[i];
    if (branch.context) {
      Write(*branch.context);
      Put(" ");
    }
    PutList(branch.clauses, " ", [&](const ast::ClausePtr& clause) { Write(*clause); });
  }
}

void Unparser::Write(const ast::Clause& clause) {
  const auto expressions = [&](const std::vector<ast::ExprPtr>& list) {
    PutList(list, ", ", [&](const ast::ExprPtr& expression) { Write(*expression); });
  };
  switch (clause.kind) {
    case ClauseKind::kMatch:
      return Write(As<ast::MatchClause>(clause));
    case ClauseKind::kUnwind: {
      const auto& unwind = As<ast::UnwindClause>(clause);
      Put("UNWIND ");
      Write(*unwind.list);
      Put(" AS ");
      return PutVariable(unwind.variable);
    }
    case ClauseKind::kWith: {
      const auto& with = As<ast::WithClause>(clause);
      Put("WITH ");
      Write(with.projection);
      return PutWhere(with.where);
    }
    case ClauseKind::kReturn:
      Put("RETURN ");
      return Write(As<ast::ReturnClause>(clause).projection);
    case ClauseKind::kFinish:
      return Put("FINISH");
    case ClauseKind::kFilter:
      Put("FILTER ");
      return Write(*As<ast::FilterClause>(clause).condition);
    case ClauseKind::kLet:
      Put("LET ");
      return PutList(As<ast::LetClause>(clause).items, ", ", [&](const ast::LetClause::Item& item) {
        PutVariable(item.variable);
        Put(" = ");
        Write(*item.value);
      });
    case ClauseKind::kCreate: {
      const auto& create = As<ast::CreateClause>(clause);
      Put("CREATE ");
      Write(create.patterns);
      return WriteValidity(create.validity);
    }
    case ClauseKind::kMerge:
      return Write(As<ast::MergeClause>(clause));
    case ClauseKind::kSet: {
      const auto& set = As<ast::SetClause>(clause);
      Put("SET ");
      Write(set.items);
      return WriteValidity(set.validity);
    }
    case ClauseKind::kRemove:
      return Write(As<ast::RemoveClause>(clause));
    case ClauseKind::kDelete: {
      const auto& remove = As<ast::DeleteClause>(clause);
      Put(remove.detach ? "DETACH DELETE " : "DELETE ");
      expressions(remove.targets);
      return WriteValidity(remove.validity);
    }
    case ClauseKind::kErase:
      Put("ERASE ");
      return expressions(As<ast::EraseClause>(clause).targets);
    case ClauseKind::kCallSubquery: {
      const auto& call = As<ast::CallSubqueryClause>(clause);
      Put(call.optional ? "OPTIONAL CALL " : "CALL ");
      if (call.imports) {
        Put("(");
        if (call.import_all) Put("*");
        PutList(*call.imports, ", ", [&](const ast::Name& name) { PutVariable(name); });
        Put(") ");
      }
      Put("{ ");
      Write(*call.query);
      return Put(" }");
    }
    case ClauseKind::kCallProcedure:
      return Write(As<ast::CallProcedureClause>(clause));
    case ClauseKind::kLoadCsv: {
      const auto& load = As<ast::LoadCsvClause>(clause);
      Put(load.with_headers ? "LOAD CSV WITH HEADERS FROM " : "LOAD CSV FROM ");
      Write(*load.source);
      Put(" AS ");
      PutVariable(load.variable);
      if (load.field_terminator) {
        Put(" FIELDTERMINATOR ");
        Write(*load.field_terminator);
      }
      return;
    }
  }
}

void Unparser::Write(const ast::MatchClause& match) {
  Put(match.optional ? "OPTIONAL MATCH " : "MATCH ");
  Write(match.patterns);
  if (match.chronologically) Put(" CHRONOLOGICALLY");
  if (match.context) {
    Put(" ");
    Write(*match.context);
  }
  if (match.diff) {
    Put(" ");
    Write(*match.diff);
  }
  PutWhere(match.where);
}

void Unparser::Write(const ast::CallProcedureClause& call) {
  Put(call.optional ? "OPTIONAL CALL " : "CALL ");
  PutVariable(call.name.parts.front());
  for (size_t i = 1; i < call.name.parts.size(); ++i) {
    Put(".");
    PutName(call.name.parts[i]);
  }
  if (call.arguments) {
    Put("(");
    PutList(*call.arguments, ", ", [&](const ast::ExprPtr& argument) { Write(*argument); });
    Put(")");
  }
  if (call.yield) {
    Put(call.yield_all ? " YIELD *" : call.yield->empty() ? " YIELD -" : " YIELD ");
    PutList(*call.yield, ", ", [&](const ast::CallProcedureClause::YieldItem& item) {
      PutVariable(item.field);
      if (item.alias) {
        Put(" AS ");
        PutVariable(*item.alias);
      }
    });
  }
  PutWhere(call.where);
}

void Unparser::Write(const ast::Projection& projection) {
  if (projection.distinct) Put("DISTINCT ");
  if (projection.all) Put(projection.items.empty() ? "*" : "*, ");
  PutList(projection.items, ", ", [&](const ast::ProjectionItem& item) {
    Write(*item.expression);
    if (item.alias) {
      Put(" AS ");
      PutVariable(*item.alias);
    }
  });
  if (projection.over_time) {
    Put(" OVER TIME ");
    PutVariable(*projection.over_time);
  }
  if (!projection.order_by.empty()) {
    Put(" ORDER BY ");
    PutList(projection.order_by, ", ", [&](const ast::SortItem& item) {
      Write(*item.expression);
      if (item.descending) Put(" DESC");
    });
  }
  if (projection.skip) {
    Put(" SKIP ");
    Write(*projection.skip);
  }
  if (projection.limit) {
    Put(" LIMIT ");
    Write(*projection.limit);
  }
}

void Unparser::PutSetLabels(const ast::Name& variable, const std::vector<ast::LabelExpr>& labels) {
  PutVariable(variable);
  for (const ast::LabelExpr& label : labels) {
    Put(":");
    Write(label, 3);
  }
}

void Unparser::Write(const std::vector<ast::SetItem>& items) {
  PutList(items, ", ", [&](const ast::SetItem& item) {
    if (const auto* property = std::get_if<ast::SetProperty>(&item.what)) {
      Write(*property->target);
      Put(" = ");
      Write(*property->value);
    } else if (const auto* all = std::get_if<ast::SetAllProperties>(&item.what)) {
      PutVariable(all->variable);
      Put(all->add ? " += " : " = ");
      Write(*all->value);
    } else {
      const auto& labels = std::get<ast::SetLabels>(item.what);
      PutSetLabels(labels.variable, labels.labels);
    }
  });
}

void Unparser::Write(const ast::MergeClause& merge) {
  Put("MERGE ");
  Write(merge.pattern);
  WriteValidity(merge.validity);
  for (const ast::MergeAction& action : merge.actions) {
    Put(action.on == ast::MergeAction::On::kCreate ? " ON CREATE SET " : " ON MATCH SET ");
    Write(action.items);
    WriteValidity(action.validity);
  }
}

void Unparser::Write(const ast::RemoveClause& remove) {
  Put("REMOVE ");
  PutList(remove.items, ", ", [&](const ast::RemoveItem& item) {
    if (const auto* property = std::get_if<ast::RemoveProperty>(&item.what)) {
      Write(*property->target);
    } else {
      const auto& labels = std::get<ast::RemoveLabels>(item.what);
      PutSetLabels(labels.variable, labels.labels);
    }
  });
  WriteValidity(remove.validity);
}

}  // namespace fasti::parser
