// Lists, and what lists share with strings and maps: size, reverse, isEmpty.
#include <algorithm>

#include "query/functions/entry.h"
#include "query/functions/integer_range.h"
#include "query/functions/unicode.h"
#include "storage/model/try.h"

namespace fasti {
namespace {

Result<Value> Range(FunctionContext& context, Arguments a) {
  FASTI_TRY_ASSIGN(const IntegerRange range, MakeRange(context, a));
  List out;
  out.reserve(range.count);
  for (uint64_t i = 0; i < range.count; ++i) out.push_back(Value::Int(range.At(i)));
  return Value::ListOf(std::move(out));
}

Result<Value> Head(FunctionContext&, Arguments a) {
  const List& list = a[0].as_list();
  return list.empty() ? Value::Null() : list.front();
}

Result<Value> Last(FunctionContext&, Arguments a) {
  const List& list = a[0].as_list();
  return list.empty() ? Value::Null() : list.back();
}

Result<Value> Tail(FunctionContext&, Arguments a) {
  const List& list = a[0].as_list();
  return Value::ListOf(list.empty() ? List() : List(list.begin() + 1, list.end()));
}

Result<Value> Reverse(FunctionContext&, Arguments a) {
  if (a[0].is_string()) return Value::String(ReverseCodePoints(a[0].as_string()));
  return Value::ListOf(List(a[0].as_list().rbegin(), a[0].as_list().rend()));
}

Result<Value> Size(FunctionContext&, Arguments a) {
  const size_t size = a[0].is_string() ? CodePoints(a[0].as_string()) : a[0].as_list().size();
  return Value::Int(static_cast<int64_t>(size));
}

Result<Value> IsEmpty(FunctionContext&, Arguments a) {
  if (a[0].is_string()) return Value::Bool(a[0].as_string().empty());
  return Value::Bool(a[0].is_map() ? a[0].as_map().empty() : a[0].as_list().empty());
}

}  // namespace

// openCypher raises ArgumentError here, at run time, for arguments of any wrong kind: so all kinds are
// accepted by the table and refused by the kernel.
Result<IntegerRange> MakeRange(const FunctionContext& context, Arguments a) {
  for (const Value& v : a) {
    if (!v.is_int()) {
      return Status::Query("ArgumentError", Phase::kRuntime, "InvalidArgumentType",
                           "range() takes integers, not " + Shown(v));
    }
  }
  const int64_t start = a[0].as_int();
  const int64_t end = a[1].as_int();
  const int64_t step = a.size() > 2 ? a[2].as_int() : 1;
  if (step == 0) return OutOfRange("range() cannot go in steps of 0; the step must be positive or negative");
  if (step > 0 ? start > end : start < end) return IntegerRange{};
  // Unsigned, as the distance between two 64-bit integers needs 64 bits without sign.
  const uint64_t distance = step > 0 ? static_cast<uint64_t>(end) - static_cast<uint64_t>(start)
                                     : static_cast<uint64_t>(start) - static_cast<uint64_t>(end);
  const uint64_t stride = step > 0 ? static_cast<uint64_t>(step) : 0 - static_cast<uint64_t>(step);
  const uint64_t steps = distance / stride;
  if (steps >= context.max_list_size) return ListTooLong(context.max_list_size);
  return IntegerRange{start, step, steps + 1};
}

void AddListFunctions(std::vector<ScalarFunction>& out) {
  const std::vector<Parameter> list = {{"list", Type::kList}};
  const std::vector<Parameter> list_or_text = {{"value", Type::kList | Type::kString}};
  out.push_back(Required(
      2, Entry("range", {{"start", Type::kAnyMask}, {"end", Type::kAnyMask}, {"step", Type::kAnyMask}},
               Type::ListOf(Type::kInt), Range,
               "The integers from start to end, both included, in steps of 1 or `step`.",
               "range(1, 10, 3) = [1, 4, 7, 10]")));
  out.push_back(Entry("head", list, Type::Any(), Head, "The first element, or null.", "head([1, 2]) = 1"));
  out.push_back(Entry("last", list, Type::Any(), Last, "The last element, or null.", "last([1, 2]) = 2"));
  out.push_back(Entry("tail", list, Type::Of(Type::kList), Tail, "All elements but the first.",
                      "tail([1, 2, 3]) = [2, 3]"));
  out.push_back(Entry("reverse", list_or_text, Type::Of(Type::kList | Type::kString), Reverse,
                      "The elements of a list, or the characters of a text, from last to first.",
                      "reverse([1, 2]) = [2, 1]"));
  out.push_back(Entry("size", list_or_text, Type::Of(Type::kInt), Size,
                      "The number of elements of a list, or of characters of a text.",
                      "size([1, 2, 3]) = 3"));
  out.push_back(Alias("cardinality", out.back(), "cardinality([1, 2, 3]) = 3"));
  out.push_back(Entry("isEmpty", {{"value", Type::kList | Type::kString | Type::kMap}}, Type::Of(Type::kBool),
                      IsEmpty, "Whether a list, map or text has no elements.", "isEmpty([]) = true"));
}

}  // namespace fasti
