#include "query/planner/planner.h"

#include <algorithm>

#include "query/binder/visit.h"
#include "query/planner/inherited_time.h"
#include "query/planner/own_reads.h"
#include "query/planner/plan_builder.h"
#include "query/planner/rules/rewrite.h"
#include "storage/model/try.h"

namespace fasti::plan {
namespace {

/// A string may be imprecise when it runs; typed dates are not.
bool MayBeImprecise(const bound::Context& context) {
  const auto* at = std::get_if<bound::valid::At>(&context.valid);
  if (at == nullptr || at->at == nullptr || at->at->kind == bound::ExprKind::kParameter) return false;
  return (at->at->type.kinds & (Type::kString | Type::kBound)) != 0;
}

bool AnyImpreciseContext(const bound::Query& query) {
  for (const bound::Branch& branch : query.branches) {
    for (const bound::Clause& clause : branch.clauses) {
      if (const auto* m = std::get_if<bound::Match>(&clause); m && MayBeImprecise(m->context)) return true;
    }
  }
  return false;
}

/// Operators whose Open begins anew with nothing left of the run before, provided that ran to its end.
bool Reopens(const Node& node) {
  switch (node.kind) {
    case Kind::kMatchBegin:
      // A range of system time has readers of its own, which belong to the run.
      return !std::holds_alternative<bound::known::Range>(As<MatchBegin>(node).context->known);
    case Kind::kDiff:
      return !std::holds_alternative<bound::known::Range>(As<Diff>(node).match->context.known);
    case Kind::kUnit:
    case Kind::kArgument:
    case Kind::kNodeScan:
    case Kind::kIndexSeek:
    case Kind::kNodeCheck:
    case Kind::kExpand:
    case Kind::kStepExpand:
    case Kind::kPathSearch:
    case Kind::kCountEdges:
    case Kind::kReach:
    case Kind::kDiffEdges:
    case Kind::kEdgeCheck:
    case Kind::kBuildPath:
    case Kind::kFilter:
    case Kind::kMatchEnd:
    case Kind::kProject:
    case Kind::kAggregate:
    case Kind::kDistinct:
    case Kind::kSort:
    case Kind::kUnwind:
    case Kind::kKeep:
    case Kind::kUnion:
    case Kind::kCreate:
    case Kind::kSet:
    case Kind::kDelete:
      return true;
    default:
      return false;
  }
}

}  // namespace

VarId NameAfter(const bound::Project& p, VarId var) {
  if (var == kNoVar) return kNoVar;
  for (const bound::Item& item : p.items) {
    if (item.out == var) return var;
    if (item.expr->kind == bound::ExprKind::kVariable &&
        bound::As<bound::VariableRef>(*item.expr).var == var) {
      return item.out;
    }
  }
  return kNoVar;
}

PlanBuilder::PlanBuilder(std::shared_ptr<const bound::Statement> statement, const PlannerOptions& options)
    : statement_(std::move(statement)), options_(options), plan_(std::make_shared<Plan>()) {
  plan_->statement = statement_;
  plan_->variable_count = static_cast<uint32_t>(statement_->variables.size());
  plan_->writes = statement_->query->writes;
  plan_->tracks_certainty = !options.catalog->statistics.all_precise || options.pending_writes ||
                            plan_->writes || AnyImpreciseContext(*statement_->query);
}

std::string PlanBuilder::VarName(VarId var) const {
  if (var >= statement_->variables.size()) return "";
  const std::string& name = statement_->variables[var].name;
  return name.empty() || name[0] == ' ' ? "" : name;
}

Result<std::shared_ptr<const Plan>> PlanBuilder::Finish() {
  BranchState start, end;
  start.plan = std::make_shared<Unit>();
  std::const_pointer_cast<Node>(start.plan)->description = "Unit";
  if (plan_->tracks_certainty) start.certain = NewVar();
  const bound::Query& query = *statement_->query;
  FASTI_TRY(PlanQuery(query, start, &end));
  plan_->root = end.plan;
  if (optimize()) {
    RewritePlan(*this, &plan_->root);
    for (auto& [expr, subquery] : plan_->subqueries) RewritePlan(*this, &subquery.plan);
  }
  plan_->columns = query.columns;
  if (!query.outputs.empty()) plan_->outputs = query.outputs[0];
  std::vector<const Node*> seen;
  Number(*plan_->root, &seen);
  for (const auto& [expr, subquery] : plan_->subqueries) Number(*subquery.plan, &seen);
  plan_->node_count = static_cast<uint32_t>(seen.size());
  const bool only_reads = !plan_->writes && !options_.pending_writes;
  if (optimize() && only_reads) BringStints(query, seen);
  plan_->reopens = plan_->subqueries.empty() &&
                   std::all_of(seen.begin(), seen.end(), [](const Node* node) { return Reopens(*node); });
  return std::shared_ptr<const Plan>(plan_);
}

void PlanBuilder::Number(const Node& node, std::vector<const Node*>* seen) {
  const_cast<Node&>(node).id = static_cast<uint32_t>(seen->size());
  seen->push_back(&node);
  for (const PlanPtr& input : node.inputs) Number(*input, seen);
}

Status PlanBuilder::PlanQuery(const bound::Query& query, BranchState start, BranchState* out) {
  if (query.branches.size() == 1) {
    *out = start;
    return PlanBranch(query.branches[0], out);
  }
  auto node = std::make_shared<Union>();
  node->description = "Union";
  node->estimated_rows = 0;
  node->branch_outputs = query.outputs;
  node->outputs = query.outputs[0];
  const bool argument = start.plan->kind == Kind::kArgument;
  for (const bound::Branch& branch : query.branches) {
    BranchState state = start;
    // Each branch has a leaf of its own.
    if (argument) {
      state.plan = std::make_shared<Argument>();
      std::const_pointer_cast<Node>(state.plan)->description = "Argument";
    }
    FASTI_TRY(PlanBranch(branch, &state));
    // Branches write one after the other, each seeing what the earlier ones did.
    node->estimated_rows += state.plan->estimated_rows;
    node->inputs.push_back(state.plan);
    *out = state;
  }
  out->plan = node;
  out->scope = start.scope;
  out->pieces = start.pieces;
  out->period = start.period;
  if (!query.union_all[0]) {
    auto distinct = Over<Distinct>(out->plan);
    distinct->vars = query.outputs[0];
    distinct->certain = out->certain;
    distinct->description = "Distinct";
    out->plan = std::move(distinct);
  }
  return Status::Ok();
}

Status PlanBuilder::PlanBranch(const bound::Branch& branch, BranchState* state) {
  for (size_t i = 0; i < branch.clauses.size(); ++i) FASTI_TRY(PlanClause(branch, i, state));
  return Status::Ok();
}

Status PlanBuilder::PlanSubqueries(const bound::Expr& expr, const BranchState& state) {
  if (expr.kind == bound::ExprKind::kSubquery) {
    const auto& subquery = bound::As<bound::Subquery>(expr);
    if (plan_->subqueries.count(&subquery) != 0) return Status::Ok();
    SubqueryPlan made;
    made.row = NewVar();
    made.scope = state.scope;
    made.possibly = state.possibly();
    made.per_row = LooksAcrossRows(*subquery.query);
    BranchState inner, end;
    auto argument = std::make_shared<Argument>();
    argument->description = "Argument";
    inner.plan = argument;
    inner.scope = state.scope;
    inner.pieces = state.pieces;
    inner.hidden = state.hidden;
    inner.hidden.push_back(made.row);
    if (tracks_certainty()) inner.certain = made.certain = NewVar();
    FASTI_TRY(PlanQuery(*subquery.query, inner, &end));
    made.plan = end.plan;
    // A modality of its own has decided which rows there are (temporal model, section 5).
    if (end.modality) made.certain = kNoVar;
    if (!subquery.query->outputs.empty()) made.outputs = subquery.query->outputs[0];
    plan_->subqueries.emplace(&subquery, std::move(made));
    return Status::Ok();
  }
  Status status = Status::Ok();
  bound::ForEachPart(expr, [&](const bound::Expr& part) {
    if (status.ok()) status = PlanSubqueries(part, state);
  });
  return status;
}

Status PlanBuilder::FilterOnPeriod(const bound::Match& match, const char* description, BranchState* state) {
  if (match.where_on_period.empty()) return Status::Ok();
  auto filter = Over<Filter>(state->plan);
  for (const bound::ExprPtr& e : match.where_on_period) {
    FASTI_TRY(PlanSubqueries(*e, *state));
    Condition c;
    c.expr = e.get();
    filter->conditions.push_back(c);
  }
  filter->certain = state->certain;
  filter->modality = state->judge(match.context.modality);
  filter->period = state->period;
  filter->description = description;
  state->plan = std::move(filter);
  return Status::Ok();
}

Status PlanBuilder::PlanOptional(const bound::Match& match, Keeps keeps, BranchState* state) {
  auto node = std::make_shared<Optional>();
  node->row = NewVar();
  node->introduces = match.introduces;
  BranchState inner = *state;
  auto argument = std::make_shared<Argument>();
  argument->description = "Argument";
  inner.plan = argument;
  inner.hidden.push_back(node->row);
  const bool inherits = std::holds_alternative<bound::valid::Inherit>(match.context.valid);
  if (inherits) {
    node->scope = state->scope;
    node->outer_pieces = state->pieces;
    node->period = state->period;
    node->certain = state->certain;
    node->modality = match.context.modality;
  }
  keeps.for_later = inherits;
  if (inherits && state->period != kNoVar) keeps.outside = node->outside = NewVar();
  // A clause of its own decides where the rows hold only if nothing before it does.
  keeps.for_sweep = keeps.for_sweep && (inherits || state->sweep.context == nullptr);
  FASTI_TRY(PlanMatch(match, &inner, keeps, &node->pieces));
  // The row's periods have shrunk to those of the finished row.
  if (inherits) state->pieces = node->pieces;
  if (keeps.for_sweep) {
    state->sweep = inner.sweep;
    // Null rows have no scope but that of the row that they extend.
    if (inherits) state->sweep.scope = state->scope;
  }
  node->inputs = {state->plan, inner.plan};
  node->estimated_rows = state->plan->estimated_rows * std::max(1.0, inner.plan->estimated_rows);
  node->description = "Optional";
  state->plan = std::move(node);
  return Status::Ok();
}

Status PlanBuilder::PlanOverTime(const bound::Project& p, BranchState* state) {
  for (const bound::Item& key : p.keys) FASTI_TRY(PlanSubqueries(*key.expr, *state));
  if (state->sweep.context == nullptr || state->sweep.pieces == kNoVar) {
    return Status::Query("SyntaxError", Phase::kCompileTime, "InvalidTemporalContext",
                         "OVER TIME counts the rows of a MATCH over a range of valid time in the same query; "
                         "there is none before it",
                         p.span);
  }
  auto node = Over<OverTime>(state->plan);
  for (const bound::Item& key : p.keys) node->keys.push_back(&key);
  for (const bound::Aggregate& a : p.aggregates) {
    for (const bound::ExprPtr& arg : a.args) FASTI_TRY(PlanSubqueries(*arg, *state));
    node->aggregates.push_back(&a);
  }
  const SweepState& sweep = state->sweep;
  node->context = sweep.context;
  node->scope = sweep.scope;
  node->row_pieces = sweep.pieces;
  node->possibly = sweep.context->modality == bound::Modality::kPossibly;
  if (node->possibly) node->binding = sweep.binding;
  node->certain = state->certain;
  node->period = p.over_time;
  node->pieces = NewVar();
  node->step_scope = NewVar();
  node->estimated_rows = std::max(1.0, 2 * node->estimated_rows);
  node->description =
      "OverTime by " + std::to_string(p.keys.size()) + (p.keys.size() == 1 ? " key" : " keys");
  // What follows reads at the instants of the steps.
  state->scope = node->step_scope;
  state->pieces = node->pieces;
  state->period = p.over_time;
  state->sweep = {sweep.context, node->step_scope, node->pieces, kNoVar};
  state->plan = std::move(node);
  return Status::Ok();
}

Status PlanBuilder::PlanProject(const bound::Branch& branch, size_t index, BranchState* state) {
  const auto& p = std::get<bound::Project>(branch.clauses[index]);
  const SplitUnits units = SplitUnitsOf(p, state->period);
  FASTI_TRY(SplitRowsBy(units.before, p, false, state));
  auto plan_all = [&](const auto& items) -> Status {
    for (const auto& item : items) FASTI_TRY(PlanSubqueries(*item.expr, *state));
    return Status::Ok();
  };
  if (p.over_time != kNoVar) {
    FASTI_TRY(PlanOverTime(p, state));
  } else if (p.aggregates_present) {
    FASTI_TRY(plan_all(p.keys));
    auto node = Over<Aggregate>(state->plan);
    for (const bound::Item& key : p.keys) node->keys.push_back(&key);
    for (const bound::Aggregate& a : p.aggregates) {
      for (const bound::ExprPtr& arg : a.args) FASTI_TRY(PlanSubqueries(*arg, *state));
      node->aggregates.push_back(&a);
    }
    FindOwnReads(branch, index, node.get());
    if (state->scope != kNoVar) node->carry.push_back(state->scope);
    node->certain = state->certain;
    node->estimated_rows = p.keys.empty() ? 1 : std::max(1.0, node->estimated_rows * 0.2);
    node->description =
        "Aggregate by " + std::to_string(p.keys.size()) + (p.keys.size() == 1 ? " key" : " keys");
    state->plan = std::move(node);
    state->pieces = state->period = kNoVar;
    state->sweep = {};
  }
  FASTI_TRY(plan_all(p.items));
  if (!p.items.empty()) {
    auto node = Over<Project>(state->plan);
    for (const bound::Item& item : p.items) node->items.push_back(&item);
    node->certain = state->certain;
    std::string names;
    for (const bound::Item& item : p.items) names += (names.empty() ? "" : ", ") + item.name;
    node->description = "Project " + names;
    state->plan = std::move(node);
  }
  const bool computed = std::any_of(p.items.begin(), p.items.end(), [](const bound::Item& item) {
    return item.expr->kind != bound::ExprKind::kVariable;
  });
  if (p.over_time != kNoVar && computed) {
    // What differed in two steps may be equal in what is made of it.
    auto node = Over<MergeSteps>(state->plan);
    for (const bound::Item& item : p.items) {
      const bool period = item.expr->kind == bound::ExprKind::kVariable &&
                          bound::As<bound::VariableRef>(*item.expr).var == p.over_time;
      if (period) {
        node->periods.push_back(item.out);
      } else {
        node->vars.push_back(item.out);
      }
    }
    node->periods.push_back(p.over_time);
    node->pieces = state->pieces;
    node->description = "MergeSteps";
    state->plan = std::move(node);
  }
  if (p.distinct) {
    auto node = Over<Distinct>(state->plan);
    for (const bound::Item& item : p.items) node->vars.push_back(item.out);
    node->certain = state->certain;
    node->description = "Distinct";
    state->plan = std::move(node);
  }
  FASTI_TRY(SplitRowsBy(units.after, p, true, state));
  if (!p.order_by.empty()) {
    FASTI_TRY(plan_all(p.order_by));
    auto node = Over<Sort>(state->plan);
    for (const bound::SortKey& key : p.order_by) node->keys.push_back({key.expr.get(), key.descending});
    node->description = "Sort";
    state->plan = std::move(node);
  }
  if (p.skip != nullptr || p.limit != nullptr) {
    auto node = Over<Limit>(state->plan);
    node->skip = p.skip.get();
    node->limit = p.limit.get();
    node->description = "Limit";
    state->plan = std::move(node);
  }
  if (p.where != nullptr) FASTI_TRY(PlanWhere(p, units.judged, state));
  if (!p.keep_input) {
    auto keep = Over<Keep>(state->plan);
    for (const bound::Item& item : p.items) keep->vars.push_back(item.out);
    for (VarId var : {state->scope, state->pieces, state->certain, state->sweep.scope, state->sweep.pieces,
                      state->sweep.binding}) {
      if (var != kNoVar) keep->vars.push_back(var);
    }
    keep->vars.insert(keep->vars.end(), state->hidden.begin(), state->hidden.end());
    keep->vars.insert(keep->vars.end(), state->known.begin(), state->known.end());
    keep->description = "Keep";
    state->plan = std::move(keep);
    state->period = NameAfter(p, state->period);
  }
  return Status::Ok();
}

Status PlanBuilder::PlanMerge(const bound::Merge& merge, BranchState* state) {
  auto node = std::make_shared<Merge>();
  node->merge = &merge;
  BranchState inner = *state;
  auto argument = std::make_shared<Argument>();
  argument->description = "Argument";
  inner.plan = argument;
  FASTI_TRY(PlanMatch(merge.match, &inner, {merge.validity.has_value(), false, false}, &node->pieces));
  node->inputs = {state->plan, inner.plan};
  node->estimated_rows = state->plan->estimated_rows;
  node->description = "Merge";
  state->plan = std::move(node);
  return Status::Ok();
}

Status PlanBuilder::PlanClause(const bound::Branch& branch, size_t index, BranchState* state) {
  const bound::Clause& clause = branch.clauses[index];
  if (const auto* match = std::get_if<bound::Match>(&clause)) {
    if (match->diff) return PlanDiff(*match, state);
    Keeps keeps;
    keeps.for_later = state->keeps.for_later || LaterInherits(branch, index) || LaterSplits(branch, index);
    keeps.for_sweep = state->keeps.for_sweep || LaterSweeps(branch, index);
    keeps.narrowed = state->keeps.narrowed || LaterInherits(branch, index, true);
    if (match->optional) return PlanOptional(*match, keeps, state);
    VarId pieces = kNoVar;
    return PlanMatch(*match, state, keeps, &pieces);
  }
  if (std::holds_alternative<bound::Project>(clause)) return PlanProject(branch, index, state);
  if (const auto* merge = std::get_if<bound::Merge>(&clause)) {
    Status status = Status::Ok();
    bound::ForEachExpr(clause, [&](const bound::Expr& e) {
      if (status.ok()) status = PlanSubqueries(e, *state);
    });
    FASTI_TRY(status);
    return PlanMerge(*merge, state);
  }
  if (const auto* call = std::get_if<bound::CallSubquery>(&clause))
    return PlanCall(*call, branch, index, state);

  Status status = Status::Ok();
  bound::ForEachExpr(clause, [&](const bound::Expr& e) {
    if (status.ok()) status = PlanSubqueries(e, *state);
  });
  FASTI_TRY(status);
  if (const auto* unwind = std::get_if<bound::Unwind>(&clause)) {
    auto node = Over<Unwind>(state->plan);
    node->list = unwind->list.get();
    node->var = unwind->var;
    node->estimated_rows *= 10;
    node->description = "Unwind " + VarName(unwind->var);
    state->plan = std::move(node);
  } else if (const auto* procedure = std::get_if<bound::CallProcedure>(&clause)) {
    auto node = Over<CallProcedure>(state->plan);
    node->call = procedure;
    node->description = "CallProcedure " + procedure->name;
    state->plan = std::move(node);
    if (procedure->where != nullptr) {
      auto filter = Over<Filter>(state->plan);
      Condition c;
      c.expr = procedure->where.get();
      filter->conditions.push_back(c);
      filter->certain = state->certain;
      filter->description = "Filter 1 condition";
      state->plan = std::move(filter);
    }
  } else if (const auto* csv = std::get_if<bound::LoadCsv>(&clause)) {
    auto node = Over<LoadCsv>(state->plan);
    node->load = csv;
    node->estimated_rows *= 1000;
    node->description = "LoadCsv " + VarName(csv->var);
    state->plan = std::move(node);
  } else if (const auto* create = std::get_if<bound::Create>(&clause)) {
    auto node = Over<Create>(state->plan);
    node->create = create;
    node->description = "Create";
    state->plan = std::move(node);
  } else if (const auto* set = std::get_if<bound::Set>(&clause)) {
    auto node = Over<Set>(state->plan);
    node->set = set;
    node->description = "Set";
    state->plan = std::move(node);
  } else if (const auto* del = std::get_if<bound::Delete>(&clause)) {
    auto node = Over<Delete>(state->plan);
    node->del = del;
    node->description = del->detach ? "DetachDelete" : "Delete";
    state->plan = std::move(node);
  } else if (const auto* erase = std::get_if<bound::Erase>(&clause)) {
    auto node = Over<Erase>(state->plan);
    node->erase = erase;
    node->description = "Erase";
    state->plan = std::move(node);
  }
  return Status::Ok();
}

Result<std::shared_ptr<const Plan>> MakePlan(std::shared_ptr<const bound::Statement> statement,
                                             const PlannerOptions& options) {
  return PlanBuilder(std::move(statement), options).Finish();
}

}  // namespace fasti::plan
