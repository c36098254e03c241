// The operators of the language on single values: the general, row-wise form that every typed vector kernel
// must agree with. Errors are Status::Query with TCK types and details (TypeError / InvalidArgumentType,
// ArithmeticError / DivisionByZero, …), runtime phase, no span: the caller knows the place.
#pragma once

#include <string_view>

#include "fasti/status.h"
#include "fasti/value.h"
#include "query/types/compare.h"

namespace fasti {

enum class Arithmetic : uint8_t { kAdd, kSubtract, kMultiply, kDivide, kModulo, kPower };
/// As it is written in a query: "+", "-", …
std::string_view Symbol(Arithmetic op);

/// + concatenates strings and lists and adds numbers, temporals and durations. Int overflow is an error.
Result<Value> Apply(Arithmetic op, const Value& a, const Value& b);
Result<Value> Negate(const Value& v);
/// x IN list: null rules of openCypher. @error InvalidArgumentType if `list` is not a list.
Result<Value> In(const Value& x, const Value& list);
/// base[index] for lists (negative counts from the end) and maps (string key); elements are the caller's job.
Result<Value> Subscript(const Value& base, const Value& index);
/// list[from..to]; a missing bound is given as nullptr.
Result<Value> Slice(const Value& list, const Value* from, const Value* to);
enum class StringTest : uint8_t { kStartsWith, kEndsWith, kContains };
Result<Value> Test(StringTest op, const Value& a, const Value& b);
/// =~ : the whole string matches, RE2 syntax, linear time. @error SyntaxError/InvalidRegularExpression
Result<Value> Matches(const Value& text, const Value& pattern);

}  // namespace fasti
