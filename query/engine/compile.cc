#include "query/engine/compile.h"

#include <algorithm>

#include "query/parser/parse.h"
#include "query/planner/planner.h"
#include "query/types/compare.h"
#include "storage/model/try.h"

namespace fasti::engine {

const Value* FindParameter(const Parameters& parameters, std::string_view name) {
  for (const auto& [key, value] : parameters) {
    if (key == name) return &value;
  }
  return nullptr;
}

size_t StackFor(size_t text_bytes) {
  // Measured with g++ -O1: operators and expressions in each other take 1 to 2 KB a level.
  constexpr size_t kLeastBytes = 128 << 10, kBytesPerLevel = 3 << 10, kMostLevels = 1600;
#if defined(__SANITIZE_ADDRESS__)
  constexpr size_t kFactor = 4;
#else
  constexpr size_t kFactor = 1;
#endif
  const size_t levels = std::min(text_bytes / 4, kMostLevels);
  return kFactor * (kLeastBytes + levels * kBytesPerLevel);
}

Result<CompiledPtr> Compile(std::string_view text, const CompileEnvironment& environment) {
  FASTI_TRY_ASSIGN(std::unique_ptr<ast::Statement> statement, parser::ParseStatement(text));
  auto compiled = std::make_shared<Compiled>();
  if (const ast::Query* query = statement->query()) {
    bound::BindOptions options;
    options.catalog = environment.catalog;
    options.functions = &FunctionTable::BuiltIn();
    options.session_context = environment.session_context;
    options.session_write_validity = environment.session_write;
    options.find_procedure = environment.find_procedure;
    if (environment.parameters != nullptr) {
      options.find_parameter = [&](std::string_view name) {
        return FindParameter(*environment.parameters, name);
      };
    }
    FASTI_TRY_ASSIGN(std::unique_ptr<bound::Statement> bound, bound::Bind(*query, options));
    std::shared_ptr<const bound::Statement> shared = std::move(bound);
    if (environment.parameters != nullptr) {
      for (uint32_t index : shared->bound_parameters) {
        const std::string& name = shared->parameters[index];
        const Value* value = FindParameter(*environment.parameters, name);
        compiled->bound_parameters.emplace_back(name, value ? *value : Value::Null());
      }
    }
    plan::PlannerOptions planner;
    planner.catalog = environment.catalog;
    planner.optimize = environment.optimize;
    planner.pending_writes = environment.pending_writes;
    FASTI_TRY_ASSIGN(compiled->plan, plan::MakePlan(std::move(shared), planner));
  }
  compiled->statement = std::move(statement);
  compiled->stack_bytes = StackFor(text.size());
  return CompiledPtr(std::move(compiled));
}

std::string PlanCache::KeyOf(std::string_view text, const CompileEnvironment& e) {
  std::string key(text);
  key += '\0';
  key += e.session_key;
  key += '\0';
  key += std::to_string(e.catalog->version);
  key += e.optimize ? 'o' : 'n';
  key += e.pending_writes ? 'w' : 'r';
  key += e.catalog->statistics.all_precise ? 'p' : 'i';
  key += std::to_string(e.procedures_version);
  return key;
}

CompiledPtr PlanCache::Find(std::string_view text, const CompileEnvironment& environment) {
  const std::string key = KeyOf(text, environment);
  std::lock_guard lock(mutex_);
  auto [begin, end] = index_.equal_range(key);
  for (auto it = begin; it != end; ++it) {
    const CompiledPtr& compiled = it->second->compiled;
    bool same = true;
    for (const auto& [name, value] : compiled->bound_parameters) {
      const Value* given = environment.parameters ? FindParameter(*environment.parameters, name) : nullptr;
      same = same && given != nullptr && Equivalent(*given, value);
    }
    if (!same) continue;
    entries_.splice(entries_.begin(), entries_, it->second);
    return compiled;
  }
  return nullptr;
}

void PlanCache::Insert(std::string_view text, const CompileEnvironment& environment, CompiledPtr compiled) {
  if (capacity_ == 0) return;
  std::lock_guard lock(mutex_);
  entries_.push_front({KeyOf(text, environment), std::move(compiled)});
  index_.emplace(entries_.front().key, entries_.begin());
  while (entries_.size() > capacity_) {
    auto last = std::prev(entries_.end());
    auto [begin, end] = index_.equal_range(last->key);
    for (auto it = begin; it != end; ++it) {
      if (it->second == last) {
        index_.erase(it);
        break;
      }
    }
    entries_.pop_back();
  }
}

}  // namespace fasti::engine
