// Strings. Positions and lengths are in code points, from 0.
#include "query/functions/entry.h"
#include "query/functions/unicode.h"
#include "query/types/build.h"
#include "storage/model/try.h"

namespace fasti {
namespace {

constexpr Type kStringResult = Type::Of(Type::kString);

Result<Value> Limited(const FunctionContext& context, std::string text) {
  if (text.size() > context.max_string_bytes) return StringTooLong(context.max_string_bytes);
  return Value::String(std::move(text));
}

Result<Value> NotNegative(std::string_view what, const Value& n) {
  return OutOfRange(std::string(what) + " must be 0 or more, not " + std::to_string(n.as_int()));
}

Result<Value> ToUpper(FunctionContext& context, Arguments a) {
  return Limited(context, ToUpperCase(a[0].as_string()));
}
Result<Value> ToLower(FunctionContext& context, Arguments a) {
  return Limited(context, ToLowerCase(a[0].as_string()));
}

// Strips white space, or the given characters, from the chosen ends.
template <bool Left, bool Right>
Result<Value> Trim(FunctionContext&, Arguments a) {
  std::string_view text = a[0].as_string();
  const auto wanted = a.size() > 1 ? SplitCodePoints(a[1].as_string()) : std::vector<std::string_view>();
  auto strips = [&](std::string_view c) {
    if (a.size() == 1) return IsWhiteSpace(c);
    for (std::string_view w : wanted) {
      if (w == c) return true;
    }
    return false;
  };
  while (Left && !text.empty()) {
    const size_t length = FirstLength(text);
    if (!strips(text.substr(0, length))) break;
    text.remove_prefix(length);
  }
  while (Right && !text.empty()) {
    size_t begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    if (!strips(text.substr(begin))) break;
    text.remove_suffix(text.size() - begin);
  }
  return Value::String(std::string(text));
}

// An empty search text is found before every code point and at the end.
Result<Value> Replace(FunctionContext& context, Arguments a) {
  const std::string_view text = a[0].as_string();
  const std::string_view search = a[1].as_string();
  const std::string_view with = a[2].as_string();
  int64_t left = a.size() > 3 ? a[3].as_int() : static_cast<int64_t>(text.size()) + 1;
  if (left < 0) return NotNegative("replace(): the number of replacements", a[3]);
  std::string out;
  size_t at = 0;
  while (left > 0) {
    const size_t found = text.find(search, at);
    if (found == std::string_view::npos) break;
    out.append(text, at, found - at).append(with);
    --left;
    at = found + search.size();
    if (search.empty()) {
      if (at == text.size()) break;
      const size_t length = FirstLength(text.substr(at));
      out.append(text, at, length);
      at += length;
    }
    if (out.size() > context.max_string_bytes) return StringTooLong(context.max_string_bytes);
  }
  out.append(text.substr(at));
  return Limited(context, std::move(out));
}

// Splits at any of the delimiters, the longest first where several match; an empty one separates code points.
Result<Value> Split(FunctionContext& context, Arguments a) {
  std::vector<std::string_view> delimiters;
  if (a[1].is_string()) {
    delimiters.push_back(a[1].as_string());
  } else {
    for (const Value& d : a[1].as_list()) {
      if (d.is_null()) return Value::Null();
      if (!d.is_string()) return WrongArgument("split() takes strings as delimiters, not " + Shown(d));
      delimiters.push_back(d.as_string());
    }
  }
  std::string_view text = a[0].as_string();
  List pieces;
  auto add = [&](std::string_view piece) { pieces.push_back(Value::String(std::string(piece))); };
  bool between = false;
  size_t at = 0;
  size_t begin = 0;
  for (std::string_view d : delimiters) between = between || d.empty();
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    std::string_view match;
    for (std::string_view d : delimiters) {
      if (d.size() > match.size() && rest.starts_with(d)) match = d;
    }
    if (pieces.size() >= context.max_list_size) return ListTooLong(context.max_list_size);
    if (!match.empty()) {
      add(text.substr(begin, at - begin));
      at += match.size();
      begin = at;
      continue;
    }
    if (between && at > begin) {
      add(text.substr(begin, at - begin));
      begin = at;
    }
    at += FirstLength(rest);
  }
  add(text.substr(begin));
  return Value::ListOf(std::move(pieces));
}

Result<Value> Substring(FunctionContext&, Arguments a) {
  if (a[1].as_int() < 0) return NotNegative("substring(): the start", a[1]);
  std::string_view text = a[0].as_string();
  text.remove_prefix(ByteOffset(text, static_cast<size_t>(a[1].as_int())));
  if (a.size() > 2) {
    if (a[2].as_int() < 0) return NotNegative("substring(): the length", a[2]);
    text = text.substr(0, ByteOffset(text, static_cast<size_t>(a[2].as_int())));
  }
  return Value::String(std::string(text));
}

Result<Value> Left(FunctionContext&, Arguments a) {
  if (a[1].as_int() < 0) return NotNegative("left(): the length", a[1]);
  const std::string_view text = a[0].as_string();
  return Value::String(std::string(text.substr(0, ByteOffset(text, static_cast<size_t>(a[1].as_int())))));
}

Result<Value> Right(FunctionContext&, Arguments a) {
  if (a[1].as_int() < 0) return NotNegative("right(): the length", a[1]);
  const std::string_view text = a[0].as_string();
  const size_t length = CodePoints(text);
  const auto wanted = static_cast<uint64_t>(a[1].as_int());
  return Value::String(std::string(text.substr(wanted >= length ? 0 : ByteOffset(text, length - wanted))));
}

Result<Value> CharLength(FunctionContext&, Arguments a) {
  return Value::Int(static_cast<int64_t>(CodePoints(a[0].as_string())));
}

Result<Value> NormalForm(FunctionContext& context, Arguments a) {
  const std::string form = a.size() > 1 ? ToUpperCase(a[1].as_string()) : "NFC";
  auto normal = Normalize(a[0].as_string(), form);
  if (!normal) {
    return WrongArgument("normalize() knows the forms 'NFC', 'NFD', 'NFKC' and 'NFKD', not " + Shown(a[1]));
  }
  return Limited(context, std::move(*normal));
}

Result<Value> IsNormalized(FunctionContext& context, Arguments a) {
  FASTI_TRY_ASSIGN(const Value normal, NormalForm(context, a));
  return Value::Bool(normal.as_string() == a[0].as_string());
}

// Strings, or lists, but not both: the operator || of ISO GQL.
Result<Value> Concat(FunctionContext& context, Arguments a) {
  std::string text;
  List list;
  for (const Value& part : a) {
    if (part.is_list() != a[0].is_list()) {
      return WrongArgument("concat() joins texts or lists, but not " + Shown(a[0]) + " and " + Shown(part) +
                           "; use + to add an element to a list");
    }
    if (part.is_list()) {
      if (list.size() + part.as_list().size() > context.max_list_size) {
        return ListTooLong(context.max_list_size);
      }
      list.insert(list.end(), part.as_list().begin(), part.as_list().end());
    } else {
      text += part.as_string();
      if (text.size() > context.max_string_bytes) return StringTooLong(context.max_string_bytes);
    }
  }
  return a[0].is_list() ? BuildList(std::move(list)) : Value::String(std::move(text));
}

void AddTrims(std::vector<ScalarFunction>& out) {
  const std::vector<Parameter> text = {{"text", Type::kString}, {"characters", Type::kString}};
  auto add = [&](std::string_view name, ScalarKernel kernel, std::string_view doc, std::string_view example) {
    out.push_back(Required(1, Entry(name, text, kStringResult, kernel, doc, example)));
  };
  add("trim", Trim<true, true>, "The text without white space (or the given characters) at both ends.",
      "trim('  a ') = 'a'");
  add("btrim", Trim<true, true>, "The text without white space (or the given characters) at both ends.",
      "btrim('xxaxx', 'x') = 'a'");
  add("ltrim", Trim<true, false>, "The text without leading white space (or the given characters).",
      "ltrim('  a ') = 'a '");
  add("rtrim", Trim<false, true>, "The text without trailing white space (or the given characters).",
      "rtrim(' a  ') = ' a'");
}

}  // namespace

void AddStringFunctions(std::vector<ScalarFunction>& out) {
  const Parameter text = {"text", Type::kString};
  const Parameter length = {"length", Type::kInt};
  out.push_back(
      Entry("toUpper", {text}, kStringResult, ToUpper, "The text in upper case.", "toUpper('a1ß') = 'A1SS'"));
  out.push_back(Alias("upper", out.back(), "upper('a') = 'A'"));
  out.push_back(
      Entry("toLower", {text}, kStringResult, ToLower, "The text in lower case.", "toLower('AbÄ') = 'abä'"));
  out.push_back(Alias("lower", out.back(), "lower('A') = 'a'"));
  AddTrims(out);
  out.push_back(
      Variadic(Entry("concat", {{"part", Type::kString | Type::kList}}, Type::Of(Type::kString | Type::kList),
                     Concat, "Texts, or lists, joined; same as a || b.", "concat('a', 'b', 'c') = 'abc'")));
  out.push_back(Required(
      3, Entry("replace", {text, {"search", Type::kString}, {"with", Type::kString}, {"limit", Type::kInt}},
               kStringResult, Replace,
               "The text with every (or the first `limit`) occurrence of `search` replaced.",
               "replace('banana', 'an', 'o') = 'booa'")));
  out.push_back(Entry("split", {text, {"delimiters", Type::kString | Type::kList}},
                      Type::ListOf(Type::kString), Split,
                      "The pieces of the text between a delimiter, or between any of a list of delimiters.",
                      "split('a,b', ',') = ['a', 'b']"));
  out.push_back(
      Required(2, Entry("substring", {text, {"start", Type::kInt}, length}, kStringResult, Substring,
                        "The text from position `start`, counted from 0, to its end or so many characters.",
                        "substring('hello', 1, 3) = 'ell'")));
  out.push_back(
      Entry("left", {text, length}, kStringResult, Left, "The first characters.", "left('hello', 2) = 'he'"));
  out.push_back(Entry("right", {text, length}, kStringResult, Right, "The last characters.",
                      "right('hello', 2) = 'lo'"));
  out.push_back(Entry("char_length", {text}, Type::Of(Type::kInt), CharLength, "The number of characters.",
                      "char_length('añb') = 3"));
  out.push_back(Alias("character_length", out.back(), "character_length('añb') = 3"));
  out.push_back(Required(
      1,
      Entry("isNormalized", {text, {"form", Type::kString}}, Type::Of(Type::kBool), IsNormalized,
            "Whether the text is in a Unicode normal form, NFC unless named; same as text IS NFC NORMALIZED.",
            "isNormalized('e\\u0301') = false")));
  out.push_back(Required(
      1, Entry("normalize", {text, {"form", Type::kString}}, kStringResult, NormalForm,
               "The text in a Unicode normal form, NFC unless named.", "normalize('e\\u0301') = '\\u00e9'")));
}

}  // namespace fasti
