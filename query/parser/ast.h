// The syntax tree of Fasti's query language: what the parser hands to the binder.
//
// Statement is the root. The parts: ast_base.h (names, Expr), ast_expr.h, ast_time.h, ast_pattern.h,
// ast_clause.h (clauses, Query), ast_schema.h (graph types, constraints, indexes). Ownership and thread
// rules: ast_base.h.
#pragma once

#include "query/parser/ast_base.h"
#include "query/parser/ast_clause.h"
#include "query/parser/ast_expr.h"
#include "query/parser/ast_pattern.h"
#include "query/parser/ast_schema.h"
#include "query/parser/ast_time.h"

namespace fasti::ast {

/// `SESSION SET context`: the default time context of later reads.
struct SessionSetContext {
  TimeContext context;
};
/// `SESSION SET WRITE validity`: the default period of later writes.
struct SessionSetWrite {
  Validity validity;
};
/// `SESSION RESET`
struct SessionReset {};

/// `BEGIN [KNOWN AT bound]`, `START TRANSACTION [READ ONLY | READ WRITE] [KNOWN AT bound]`
struct BeginTransaction {
  enum class Access : uint8_t { kUnstated, kReadOnly, kReadWrite };
  Access access = Access::kUnstated;
  ExprPtr known_at;  // null: now
};
struct CommitTransaction {};
struct RollbackTransaction {};

using StatementBody =
    std::variant<Query, CreateGraphType, AlterGraphType, DropGraphType, CreateConstraint, DropConstraint,
                 CreateIndex, DropIndex, Show, CheckConstraints, SessionSetContext, SessionSetWrite,
                 SessionReset, BeginTransaction, CommitTransaction, RollbackTransaction>;

/// One statement. EXPLAIN and PROFILE stand before queries only.
struct Statement {
  enum class Explain : uint8_t { kNone, kExplain, kProfile };
  Explain explain = Explain::kNone;
  StatementBody body;
  Span span;

  const Query* query() const { return std::get_if<Query>(&body); }
};

/// Statements separated by `;`. Spans count from the start of the whole text.
struct Script {
  std::vector<Statement> statements;
};

}  // namespace fasti::ast
