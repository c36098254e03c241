// Binds query texts for the tests of the binder.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "query/binder/bind.h"
#include "query/parser/parse.h"

namespace fasti::bound {

class Binding : public ::testing::Test {
 protected:
  Binding() {
    options_.catalog = &catalog_;
    options_.functions = &FunctionTable::BuiltIn();
    options_.find_parameter = [this](std::string_view name) -> const Value* {
      const auto it = parameters_.find(std::string(name));
      return it == parameters_.end() ? nullptr : &it->second;
    };
    options_.find_procedure = [this](std::string_view name) -> const ProcedureSignature* {
      return name == procedure_.name ? &procedure_ : nullptr;
    };
    procedure_.name = "test.proc";
    procedure_.inputs = {{"n", Type::Of(Type::kInt), true}};
    procedure_.outputs = {{"a", Type::Of(Type::kString), true}, {"b", Type::Of(Type::kInt), true}};
  }

  Result<std::unique_ptr<Statement>> TryBind(std::string_view text) {
    text_ = text;
    auto parsed = parser::ParseStatement(text);
    if (!parsed.ok()) return parsed.status();
    return Bind(*parsed.value()->query(), options_);
  }
  /// The bound statement; a failed test and null if there is none.
  std::unique_ptr<Statement> Bound(std::string_view text) {
    auto bound = TryBind(text);
    EXPECT_TRUE(bound.ok()) << text << "\n" << bound.status().ToString();
    return bound.ok() ? std::move(bound).value() : nullptr;
  }
  struct Refusal {
    std::string type, message;
    Phase phase = Phase::kNone;
  };
  /// Checks detail and the text under the span of a compile-time error.
  Refusal Refused(std::string_view text, std::string_view detail, std::string_view at) {
    auto bound = TryBind(text);
    if (bound.ok()) {
      ADD_FAILURE() << "was bound: " << text;
      return {};
    }
    const Status status = bound.status();
    EXPECT_EQ(status.detail(), detail) << text << "\n" << status.ToString();
    EXPECT_EQ(text.substr(status.span().offset, status.span().length), at) << text << "\n"
                                                                           << status.ToString();
    return {status.type(), status.message(), status.phase()};
  }

  template <typename T>
  static const T& ClauseAt(const Statement& statement, size_t index) {
    return std::get<T>(statement.query->branches[0].clauses[index]);
  }

  Catalog catalog_;
  BindOptions options_;
  std::map<std::string, Value> parameters_;
  ProcedureSignature procedure_;
  std::string text_;
};

}  // namespace fasti::bound
