// The binder: syntax tree -> bound statement. Resolves names against the scope rules of openCypher and the
// catalog, infers types, finds every compile-time error (with span, TCK detail and "did you mean"), separates
// aggregation, puts a temporal context on every pattern and decides what is read later. A pure function of
// its inputs.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "fasti/status.h"
#include "query/binder/bound.h"
#include "query/parser/ast.h"

namespace fasti::bound {

/// The signature of a procedure that the host registered.
struct ProcedureSignature {
  std::string name;
  struct Field {
    std::string name;
    Type type;
    bool nullable = true;
  };
  std::vector<Field> inputs, outputs;
};

struct BindOptions {
  const Catalog* catalog = nullptr;
  const FunctionTable* functions = nullptr;
  /// SESSION SET context: works as a leading context of every query that states none.
  const ast::TimeContext* session_context = nullptr;
  const ast::Validity* session_write_validity = nullptr;
  /// nullptr when there is no such procedure. Names compare with regard to case.
  std::function<const ProcedureSignature*(std::string_view)> find_procedure;
  /// Whether a parameter is given: a missing one is a compile-time ParameterMissing; and its value, for
  /// labels, types and keys. Null function: parameters are not known yet (EXPLAIN).
  std::function<const Value*(std::string_view)> find_parameter;
};

Result<std::unique_ptr<Statement>> Bind(const ast::Query& query, const BindOptions& options);

}  // namespace fasti::bound
