#include "query/types/operators.h"

#include <cmath>
#include <limits>

#include "query/types/build.h"
#include "query/types/limits.h"
#include "query/types/temporal_operators.h"
#include "query/types/text.h"
#include "query/types/value_errors.h"

namespace fasti {

std::string_view Symbol(Arithmetic op) {
  switch (op) {
    case Arithmetic::kAdd:
      return "+";
    case Arithmetic::kSubtract:
      return "-";
    case Arithmetic::kMultiply:
      return "*";
    case Arithmetic::kDivide:
      return "/";
    case Arithmetic::kModulo:
      return "%";
    case Arithmetic::kPower:
      return "^";
  }
  return "?";
}

namespace {

std::string Text(Arithmetic op, int64_t a, int64_t b) {
  return std::to_string(a) + " " + std::string(Symbol(op)) + " " + std::to_string(b);
}

Result<Value> ApplyInts(Arithmetic op, int64_t a, int64_t b) {
  int64_t out = 0;
  switch (op) {
    case Arithmetic::kAdd:
      if (__builtin_add_overflow(a, b, &out)) return IntegerOverflow(Text(op, a, b));
      return Value::Int(out);
    case Arithmetic::kSubtract:
      if (__builtin_sub_overflow(a, b, &out)) return IntegerOverflow(Text(op, a, b));
      return Value::Int(out);
    case Arithmetic::kMultiply:
      if (__builtin_mul_overflow(a, b, &out)) return IntegerOverflow(Text(op, a, b));
      return Value::Int(out);
    case Arithmetic::kDivide:
      if (b == 0) return DivisionByZero(Text(op, a, b));
      if (a == std::numeric_limits<int64_t>::min() && b == -1) return IntegerOverflow(Text(op, a, b));
      return Value::Int(a / b);
    case Arithmetic::kModulo:
      if (b == 0) return DivisionByZero(Text(op, a, b));
      return Value::Int(b == -1 ? 0 : a % b);  // INT64_MIN % -1 traps on x86 though its value is 0.
    case Arithmetic::kPower:
      return Value::Float(std::pow(static_cast<double>(a), static_cast<double>(b)));
  }
  return Value::Null();
}

double ApplyFloats(Arithmetic op, double a, double b) {
  switch (op) {
    case Arithmetic::kAdd:
      return a + b;
    case Arithmetic::kSubtract:
      return a - b;
    case Arithmetic::kMultiply:
      return a * b;
    case Arithmetic::kDivide:
      return a / b;
    case Arithmetic::kModulo:
      return std::fmod(a, b);
    case Arithmetic::kPower:
      return std::pow(a, b);
  }
  return 0;
}

Result<Value> Concatenate(const Value& a, const Value& b) {
  const size_t left = a.is_list() ? a.as_list().size() : 1;
  const size_t right = b.is_list() ? b.as_list().size() : 1;
  if (left + right > kMaxListSize) return ListTooLong(kMaxListSize);
  List out;
  out.reserve(left + right);
  auto append = [&out](const Value& v) {
    if (v.is_list()) {
      out.insert(out.end(), v.as_list().begin(), v.as_list().end());
    } else {
      out.push_back(v);
    }
  };
  append(a);
  append(b);
  return BuildList(std::move(out));
}

Result<Value> Undefined(Arithmetic op, const Value& a, const Value& b) {
  return WrongKind("'" + std::string(Symbol(op)) + "' is not defined for " + Shown(a) + " and " + Shown(b) +
                   "; convert one side, for example with toInteger() or toString()");
}

Result<Value> Join(const Value& a, const Value& b) {
  const auto left = TextOf(a);
  const auto right = TextOf(b);
  if (!left || !right) return Undefined(Arithmetic::kAdd, a, b);
  if (left->size() + right->size() > kMaxStringBytes) return StringTooLong(kMaxStringBytes);
  return Value::String(*left + *right);
}

// A position in a list of `size`: negative counts from the end.
int64_t Position(int64_t index, size_t size) {
  return index < 0 ? index + static_cast<int64_t>(size) : index;
}

}  // namespace

Result<Value> Apply(Arithmetic op, const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return Value::Null();
  if (a.is_int() && b.is_int()) return ApplyInts(op, a.as_int(), b.as_int());
  if (a.is_number() && b.is_number()) return Value::Float(ApplyFloats(op, a.as_number(), b.as_number()));
  if (op == Arithmetic::kAdd) {
    if (a.is_list() || b.is_list()) return Concatenate(a, b);
    if (a.is_string() || b.is_string()) return Join(a, b);
  }
  if (IsTemporalOperation(op, a, b)) return ApplyTemporal(op, a, b);
  return Undefined(op, a, b);
}

Result<Value> Negate(const Value& v) {
  if (v.is_null()) return v;
  // The negative of zero is zero, as the TCK writes it; subtraction gives that and is exact elsewhere.
  if (v.is_float()) return Value::Float(0.0 - v.as_float());
  if (v.is_int()) {
    if (v.as_int() == std::numeric_limits<int64_t>::min()) {
      return IntegerOverflow("-(" + std::to_string(v.as_int()) + ")");
    }
    return Value::Int(-v.as_int());
  }
  if (v.kind() == Value::Kind::kDuration) return ApplyTemporal(Arithmetic::kMultiply, v, Value::Int(-1));
  return WrongKind("'-' is not defined for " + Shown(v) + "; it negates numbers and durations");
}

Result<Value> In(const Value& x, const Value& list) {
  if (list.is_null()) return list;
  if (!list.is_list())
    return WrongKind("IN needs a list on its right, not " + Shown(list) + "; write [x] for a list of one");
  Truth found = Truth::kFalse;
  for (const Value& item : list.as_list()) {
    const Truth one = Equals(x, item);
    if (one == Truth::kTrue) return Value::Bool(true);
    if (one == Truth::kNull) found = Truth::kNull;
  }
  return ToValue(found);
}

Result<Value> Subscript(const Value& base, const Value& index) {
  if (base.is_null()) return base;
  if (base.is_map()) {
    if (index.is_null()) return index;
    if (!index.is_string()) {
      return Status::Query("TypeError", Phase::kRuntime, "MapElementAccessByNonString",
                           "a map is read by a STRING key, not by " + Shown(index));
    }
    const Value* value = base.Find(index.as_string());
    return value ? *value : Value::Null();
  }
  if (!base.is_list()) {
    return WrongKind(Shown(base) + " has no elements; [ ] reads lists, maps, nodes and relationships");
  }
  if (index.is_null()) return index;
  if (!index.is_int()) return WrongKind("a list is read by an INTEGER position, not by " + Shown(index));
  const List& list = base.as_list();
  const int64_t at = Position(index.as_int(), list.size());
  if (at < 0 || at >= static_cast<int64_t>(list.size())) return Value::Null();
  return list[static_cast<size_t>(at)];
}

Result<Value> Slice(const Value& list, const Value* from, const Value* to) {
  if (list.is_null() || (from && from->is_null()) || (to && to->is_null())) return Value::Null();
  if (!list.is_list()) return WrongKind("a slice [a..b] needs a list, not " + Shown(list));
  for (const Value* bound : {from, to}) {
    if (bound && !bound->is_int())
      return WrongKind("a slice is bounded by INTEGER positions, not by " + Shown(*bound));
  }
  const List& items = list.as_list();
  const auto size = static_cast<int64_t>(items.size());
  auto clamp = [size](int64_t i) { return i < 0 ? 0 : (i > size ? size : i); };
  const int64_t begin = clamp(from ? Position(from->as_int(), items.size()) : 0);
  const int64_t end = clamp(to ? Position(to->as_int(), items.size()) : size);
  if (begin >= end) return Value::ListOf({});
  return Value::ListOf(List(items.begin() + begin, items.begin() + end));
}

Result<Value> Test(StringTest op, const Value& a, const Value& b) {
  if (!a.is_string() || !b.is_string()) return Value::Null();
  const std::string_view text = a.as_string();
  const std::string_view part = b.as_string();
  switch (op) {
    case StringTest::kStartsWith:
      return Value::Bool(text.starts_with(part));
    case StringTest::kEndsWith:
      return Value::Bool(text.ends_with(part));
    case StringTest::kContains:
      return Value::Bool(text.find(part) != std::string_view::npos);
  }
  return Value::Null();
}

}  // namespace fasti
