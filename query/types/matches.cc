// =~ on RE2: linear in the text whatever the pattern, so that no query can hang on one. A pattern is compiled
// once per thread and kept while it is among the few used last; it is nearly always a constant of the query.
#include <re2/re2.h>

#include <algorithm>
#include <list>
#include <memory>
#include <string>

#include "query/types/operators.h"
#include "query/types/value_errors.h"

namespace fasti {
namespace {

constexpr size_t kCompiledPerThread = 16;

struct Compiled {
  std::string pattern;
  std::unique_ptr<re2::RE2> program;
};

const re2::RE2& Compile(std::string_view pattern) {
  thread_local std::list<Compiled> cache;  // Most recently used first.
  const auto found =
      std::find_if(cache.begin(), cache.end(), [&](const Compiled& c) { return c.pattern == pattern; });
  if (found != cache.end()) {
    cache.splice(cache.begin(), cache, found);
    return *cache.front().program;
  }
  re2::RE2::Options options;
  options.set_log_errors(false);
  cache.push_front({std::string(pattern),
                    std::make_unique<re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options)});
  if (cache.size() > kCompiledPerThread) cache.pop_back();
  return *cache.front().program;
}

}  // namespace

Result<Value> Matches(const Value& text, const Value& pattern) {
  if (!text.is_string() || !pattern.is_string()) return Value::Null();
  const re2::RE2& program = Compile(pattern.as_string());
  if (!program.ok()) {
    return Status::Query("SyntaxError", Phase::kRuntime, "InvalidRegularExpression",
                         "the regular expression '" + std::string(pattern.as_string().substr(0, 60)) +
                             "' is invalid: " + program.error() +
                             "; the syntax is RE2's, without backreferences and lookaround");
  }
  const std::string_view subject = text.as_string();
  return Value::Bool(re2::RE2::FullMatch(re2::StringPiece(subject.data(), subject.size()), program));
}

}  // namespace fasti
