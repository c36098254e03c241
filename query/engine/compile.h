// From text to a plan: parse, bind, plan, in that order and nowhere else; and the cache of what came out.
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "fasti/database.h"
#include "query/binder/bind.h"
#include "query/parser/ast.h"
#include "query/planner/plan.h"

namespace fasti::engine {

/// A statement as the session runs it. Immutable; shared by the cache and by cursors.
struct Compiled {
  std::shared_ptr<const ast::Statement> statement;
  /// Only for queries.
  std::shared_ptr<const plan::Plan> plan;
  /// The values of the parameters that the plan depends on (labels, types, keys).
  std::vector<std::pair<std::string, Value>> bound_parameters;
  /// What running the plan may need: StackFor of its text.
  size_t stack_bytes = 0;
};
/// The stack that binding, planning and running a text of this size may need: what nests takes characters to
/// write, and the limits of nesting and of clauses bound it.
size_t StackFor(size_t text_bytes);
using CompiledPtr = std::shared_ptr<const Compiled>;

/// What besides the text decides a plan.
struct CompileEnvironment {
  const Catalog* catalog = nullptr;
  const ast::TimeContext* session_context = nullptr;
  const ast::Validity* session_write = nullptr;
  std::string session_key;  ///< the session's context and write period as text
  bool optimize = true;
  bool pending_writes = false;
  std::function<const bound::ProcedureSignature*(std::string_view)> find_procedure;
  uint64_t procedures_version = 0;
  /// nullptr: parameters are not known (EXPLAIN, Prepare); a missing one is then found when the statement
  /// runs.
  const Parameters* parameters = nullptr;
};

/// @error query errors with their span
Result<CompiledPtr> Compile(std::string_view text, const CompileEnvironment& environment);

/// Least recently used statements. Thread-safe.
class PlanCache {
 public:
  explicit PlanCache(size_t capacity) : capacity_(capacity) {}
  CompiledPtr Find(std::string_view text, const CompileEnvironment& environment);
  void Insert(std::string_view text, const CompileEnvironment& environment, CompiledPtr compiled);

 private:
  struct Entry {
    std::string key;
    CompiledPtr compiled;
  };
  static std::string KeyOf(std::string_view text, const CompileEnvironment& environment);
  size_t capacity_;
  std::mutex mutex_;
  std::list<Entry> entries_;  // most recent first
  std::unordered_multimap<std::string_view, std::list<Entry>::iterator> index_;
};

const Value* FindParameter(const Parameters& parameters, std::string_view name);

}  // namespace fasti::engine
