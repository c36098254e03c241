#include "tests/unit/parser/ast_dump.h"

#include <cstdio>
#include <type_traits>

namespace fasti::parser {
namespace {

using namespace ast;  // NOLINT: a test's walk over all of it

class Dumper {
 public:
  std::string out;

  void D(bool b) { out += b ? "T " : "F "; }
  void D(const std::string& s) { out += std::to_string(s.size()) + "'" + s + "' "; }
  void D(int64_t i) { out += std::to_string(i) + " "; }
  void D(uint64_t i) { out += std::to_string(i) + " "; }
  void D(double d) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%a ", d);
    out += buffer;
  }
  template <typename E>
  requires std::is_enum_v<E>
  void D(E e) { out += "#" + std::to_string(static_cast<int>(e)) + " "; }
  template <typename T>
  void D(const std::optional<T>& o) {
    if (o) {
      D(*o);
    } else {
      out += "- ";
    }
  }
  template <typename T>
  void D(const std::vector<T>& v) {
    out += "[ ";
    for (const auto& x : v) D(x);
    out += "] ";
  }
  template <typename T>
  void D(const std::unique_ptr<T>& p) {
    if (p) {
      D(*p);
    } else {
      out += "null ";
    }
  }
  template <typename... T>
  void D(const std::variant<T...>& v) {
    out += "v" + std::to_string(v.index()) + " ";
    std::visit([&](const auto& x) { D(x); }, v);
  }
  template <typename... T>
  void All(const char* name, const T&... fields) {
    out += std::string("(") + name + " ";
    (D(fields), ...);
    out += ") ";
  }

  void D(const Name& n) { D(n.text); }
  void D(const QualifiedName& n) { D(n.parts); }
  void D(const PropertyKey& k) { All("key", k.name, k.is_parameter); }
  void D(const TypeName& t) { All("type", t.name, t.arguments, t.not_null); }

  // Time.
  void D(const valid::At& x) { All("at", x.at); }
  void D(const valid::From& x) { All("from", x.from, x.to, x.only); }
  void D(const valid::To& x) { All("to", x.to); }
  void D(const valid::Between& x) { All("between", x.from, x.to, x.only); }
  void D(const valid::During& x) { All("during", x.period, x.only); }
  void D(const valid::Throughout& x) { All("throughout", x.period); }
  void D(const valid::Within& x) { All("within", x.period); }
  void D(const valid::ContainedIn& x) { All("contained", x.from, x.to); }
  void D(const valid::Anytime&) { All("anytime"); }
  void D(const known::At& x) { All("at", x.at); }
  void D(const known::From& x) { All("from", x.from, x.to); }
  void D(const known::Between& x) { All("between", x.from, x.to); }
  void D(const known::ContainedIn& x) { All("contained", x.from, x.to); }
  void D(const known::Anytime&) { All("anytime"); }
  void D(const validity::From& x) { All("from", x.from, x.to); }
  void D(const validity::To& x) { All("to", x.to); }
  void D(const validity::During& x) { All("during", x.period); }
  void D(const validity::At& x) { All("at", x.at); }
  void D(const validity::Always&) { All("always"); }
  void D(const ValidClause& x) { All("valid", x.scope, x.as); }
  void D(const KnownClause& x) { All("known", x.scope); }
  void D(const TimeContext& x) { All("context", x.modality, x.valid, x.known); }
  void D(const Diff& x) { All("diff", x.modality, x.axis, x.from, x.to, x.as, x.known, x.valid); }
  void D(const Validity& x) { All("validity", x.period); }

  // Patterns.
  void D(const LabelExpr& x) { All("labels", x.kind, x.name, x.value, x.children); }
  void D(const NodePattern& x) {
    All("node", x.variable, x.labels, x.properties, x.context, x.validity, x.where);
  }
  void D(const PathLength& x) { All("length", x.min, x.max); }
  void D(const RelPattern& x) {
    All("rel", x.direction, x.variable, x.types, x.variable_length, x.properties, x.context, x.validity,
        x.where, x.quantifier);
  }
  void D(const PathGroup& x) { All("group", x.path, x.where, x.quantifier); }
  void D(const PathSelector& x) { All("selector", x.kind, x.count); }
  void D(const PathPattern& x) { All("path", x.variable, x.selector, x.mode, x.elements); }

  // Clauses.
  void D(const QueryBranch& x) { All("branch", x.context, x.clauses); }
  void D(const Query& x) {
    All("query", x.branches);
    for (const bool all : x.union_all) D(all);
  }
  void D(const ProjectionItem& x) { All("item", x.expression, x.alias); }
  void D(const SortItem& x) { All("sort", x.expression, x.descending); }
  void D(const Projection& x) {
    All("projection", x.distinct, x.all, x.items, x.over_time, x.order_by, x.skip, x.limit);
  }
  void D(const LetClause::Item& x) { All("let", x.variable, x.value); }
  void D(const SetProperty& x) { All("property", x.target, x.value); }
  void D(const SetAllProperties& x) { All("all", x.variable, x.value, x.add); }
  void D(const SetLabels& x) { All("labels", x.variable, x.labels); }
  void D(const SetItem& x) { D(x.what); }
  void D(const MergeAction& x) { All("on", x.on, x.items, x.validity); }
  void D(const RemoveProperty& x) { All("property", x.target); }
  void D(const RemoveLabels& x) { All("labels", x.variable, x.labels); }
  void D(const RemoveItem& x) { D(x.what); }
  void D(const CallProcedureClause::YieldItem& x) { All("yield", x.field, x.alias); }
  void D(const Clause& clause) {
    D(clause.kind);
    switch (clause.kind) {
      case ClauseKind::kMatch: {
        const auto& x = As<MatchClause>(clause);
        return All("match", x.optional, x.patterns, x.chronologically, x.context, x.diff, x.where);
      }
      case ClauseKind::kUnwind: {
        const auto& x = As<UnwindClause>(clause);
        return All("unwind", x.list, x.variable);
      }
      case ClauseKind::kWith: {
        const auto& x = As<WithClause>(clause);
        return All("with", x.projection, x.where);
      }
      case ClauseKind::kReturn:
        return All("return", As<ReturnClause>(clause).projection);
      case ClauseKind::kFinish:
        return All("finish");
      case ClauseKind::kFilter:
        return All("filter", As<FilterClause>(clause).condition);
      case ClauseKind::kLet:
        return All("let", As<LetClause>(clause).items);
      case ClauseKind::kCreate: {
        const auto& x = As<CreateClause>(clause);
        return All("create", x.patterns, x.validity);
      }
      case ClauseKind::kMerge: {
        const auto& x = As<MergeClause>(clause);
        return All("merge", x.pattern, x.validity, x.actions);
      }
      case ClauseKind::kSet: {
        const auto& x = As<SetClause>(clause);
        return All("set", x.items, x.validity);
      }
      case ClauseKind::kRemove: {
        const auto& x = As<RemoveClause>(clause);
        return All("remove", x.items, x.validity);
      }
      case ClauseKind::kDelete: {
        const auto& x = As<DeleteClause>(clause);
        return All("delete", x.detach, x.targets, x.validity);
      }
      case ClauseKind::kErase:
        return All("erase", As<EraseClause>(clause).targets);
      case ClauseKind::kCallSubquery: {
        const auto& x = As<CallSubqueryClause>(clause);
        return All("call", x.optional, x.imports, x.import_all, x.query);
      }
      case ClauseKind::kCallProcedure: {
        const auto& x = As<CallProcedureClause>(clause);
        return All("call", x.optional, x.name, x.arguments, x.yield, x.yield_all, x.where);
      }
      case ClauseKind::kLoadCsv: {
        const auto& x = As<LoadCsvClause>(clause);
        return All("load", x.with_headers, x.source, x.variable, x.field_terminator);
      }
    }
  }

  // Expressions.
  void D(const MapExpr::Entry& x) { All("entry", x.key, x.value); }
  void D(const ComparisonExpr::Step& x) { All("step", x.op, x.operand); }
  void D(const ArithmeticExpr::Step& x) { All("step", x.op, x.operand); }
  void D(const CaseExpr::Branch& x) { All("when", x.when, x.then); }
  void D(const MapProjection::Item& x) { All("item", x.kind, x.key, x.value); }
  void D(const Expr& expr) {
    D(expr.kind);
    switch (expr.kind) {
      case ExprKind::kNull:
      case ExprKind::kCountStar:
        return;
      case ExprKind::kBoolean:
        return D(As<BooleanLiteral>(expr).value);
      case ExprKind::kInteger:
        return D(As<IntegerLiteral>(expr).value);
      case ExprKind::kFloat:
        return D(As<FloatLiteral>(expr).value);
      case ExprKind::kString:
        return D(As<StringLiteral>(expr).value);
      case ExprKind::kTemporalLiteral:
        return All("temporal", As<TemporalLiteral>(expr).type, As<TemporalLiteral>(expr).value);
      case ExprKind::kParameter:
        return D(As<Parameter>(expr).name);
      case ExprKind::kVariable:
        return D(As<Variable>(expr).name);
      case ExprKind::kList:
        return D(As<ListExpr>(expr).items);
      case ExprKind::kMap:
        return D(As<MapExpr>(expr).entries);
      case ExprKind::kProperty:
        return All("property", As<PropertyAccess>(expr).base, As<PropertyAccess>(expr).key);
      case ExprKind::kIndex:
        return All("index", As<IndexAccess>(expr).base, As<IndexAccess>(expr).index);
      case ExprKind::kSlice:
        return All("slice", As<SliceAccess>(expr).base, As<SliceAccess>(expr).from, As<SliceAccess>(expr).to);
      case ExprKind::kHasLabels:
        return All("has", As<HasLabels>(expr).base, As<HasLabels>(expr).labels);
      case ExprKind::kFunctionCall: {
        const auto& x = As<FunctionCall>(expr);
        return All("function", x.name, x.distinct, x.arguments);
      }
      case ExprKind::kNot:
        return D(As<NotExpr>(expr).operand);
      case ExprKind::kLogical:
        return All("logical", As<LogicalExpr>(expr).op, As<LogicalExpr>(expr).operands);
      case ExprKind::kComparison:
        return All("comparison", As<ComparisonExpr>(expr).first, As<ComparisonExpr>(expr).rest);
      case ExprKind::kArithmetic:
        return All("arithmetic", As<ArithmeticExpr>(expr).first, As<ArithmeticExpr>(expr).rest);
      case ExprKind::kSign:
        return All("sign", As<SignExpr>(expr).negative, As<SignExpr>(expr).operand);
      case ExprKind::kPredicate: {
        const auto& x = As<PredicateExpr>(expr);
        return All("predicate", x.op, x.left, x.right);
      }
      case ExprKind::kIsNull:
        return All("isnull", As<IsNullExpr>(expr).operand, As<IsNullExpr>(expr).negated);
      case ExprKind::kIsType: {
        const auto& x = As<IsTypeExpr>(expr);
        return All("istype", x.operand, x.negated, x.type);
      }
      case ExprKind::kCase: {
        const auto& x = As<CaseExpr>(expr);
        return All("case", x.subject, x.tests_subject, x.branches, x.otherwise);
      }
      case ExprKind::kListComprehension: {
        const auto& x = As<ListComprehension>(expr);
        return All("listcomp", x.variable, x.list, x.where, x.projection);
      }
      case ExprKind::kPatternComprehension: {
        const auto& x = As<PatternComprehension>(expr);
        return All("patterncomp", x.pattern, x.context, x.where, x.projection);
      }
      case ExprKind::kQuantifier: {
        const auto& x = As<QuantifierExpr>(expr);
        return All("quantifier", x.op, x.variable, x.list, x.where);
      }
      case ExprKind::kReduce: {
        const auto& x = As<ReduceExpr>(expr);
        return All("reduce", x.accumulator, x.initial, x.variable, x.list, x.step);
      }
      case ExprKind::kMapProjection:
        return All("mapprojection", As<MapProjection>(expr).variable, As<MapProjection>(expr).items);
      case ExprKind::kSubquery:
        return All("subquery", As<SubqueryExpr>(expr).op, As<SubqueryExpr>(expr).query);
      case ExprKind::kPattern:
        return D(As<PatternExpr>(expr).pattern);
    }
  }

  // Statements.
  void D(const PropertyType& x) { All("property", x.name, x.type, x.not_null, x.key, x.unique); }
  void D(const ElementTraits& x) {
    All("traits", x.strict, x.valid_required, x.without_overlaps, x.at_most_per_source, x.at_most_per_target);
  }
  void D(const NodeType& x) { All("nodetype", x.labels, x.properties, x.traits); }
  void D(const EdgeType& x) { All("edgetype", x.source, x.target, x.type, x.properties, x.traits); }
  void D(const CreateGraphType& x) { All("create", x.strict, x.if_not_exists, x.elements); }
  void D(const AlterGraphType& x) { All("alter", x.action, x.elements); }
  void D(const DropGraphType& x) { All("drop", x.if_exists); }
  void D(const CreateConstraint& x) {
    All("constraint", x.name, x.if_not_exists, x.pattern, x.targets, x.kind, x.type, x.time);
  }
  void D(const DropConstraint& x) { All("drop", x.name, x.if_exists); }
  void D(const CreateIndex& x) { All("index", x.name, x.if_not_exists, x.pattern, x.targets); }
  void D(const DropIndex& x) { All("drop", x.name, x.if_exists); }
  void D(const Show& x) { All("show", x.what); }
  void D(const CheckConstraints&) { All("check"); }
  void D(const SessionSetContext& x) { All("set", x.context); }
  void D(const SessionSetWrite& x) { All("write", x.validity); }
  void D(const SessionReset&) { All("reset"); }
  void D(const BeginTransaction& x) { All("begin", x.access, x.known_at); }
  void D(const CommitTransaction&) { All("commit"); }
  void D(const RollbackTransaction&) { All("rollback"); }
};

}  // namespace

std::string Dump(const ast::Statement& statement) {
  Dumper dumper;
  dumper.D(statement.explain);
  dumper.D(statement.body);
  return dumper.out;
}

std::string Dump(const ast::Expr& expression) {
  Dumper dumper;
  dumper.D(expression);
  return dumper.out;
}

}  // namespace fasti::parser
