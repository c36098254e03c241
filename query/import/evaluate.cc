#include "query/import/evaluate.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/temporal_parse.h"

namespace fasti::import {
namespace {

constexpr size_t kSeenValues = 4096;

Status Unreadable(std::string_view text, std::string_view wanted, const Assignment& a) {
  return Status(Code::kInvalidArgument, (a.name.empty() ? std::string("a property") : a.name) + ": '" +
                                            std::string(text) + "' is no " + std::string(wanted));
}

std::string_view Trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

template <typename T>
bool Parse(std::string_view text, T* out) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  const auto r = std::from_chars(text.data(), text.data() + text.size(), *out);
  return r.ec == std::errc() && r.ptr == text.data() + text.size() && !text.empty();
}

bool ParseInteger(std::string_view text, int64_t* out) {
  if (Parse(text, out)) return true;
  // 12.0, as spreadsheets and data frames write whole numbers.
  const size_t dot = text.find('.');
  return dot != std::string_view::npos && dot + 1 < text.size() &&
         text.find_first_not_of('0', dot + 1) == std::string_view::npos && Parse(text.substr(0, dot), out);
}

bool ParseBoolean(std::string_view text, bool* out) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  for (const std::string_view word : {"true", "t", "yes", "y", "1"})
    if (lower == word) return *out = true, true;
  for (const std::string_view word : {"false", "f", "no", "n", "0"})
    if (lower == word) return *out = false, true;
  return false;
}

// What stands without quotes and reads as a number; "007" stays text, and so does what is no number in JSON.
Value Guess(const Text& t) {
  int64_t i = 0;
  double d = 0;
  const std::string_view text = t.text;
  if (!t.quoted && !text.empty()) {
    const std::string_view digits = text.front() == '-' ? text.substr(1) : text;
    const bool padded = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
    if (!padded && text.front() != '+' && Parse(text, &i)) return Value::Int(i);
    const bool plain = digits.find_first_not_of("0123456789.eE+-") == std::string_view::npos;
    if (!padded && plain && Parse(text, &d) && std::isfinite(d)) return Value::Float(d);
    if (t.typed && (text == "true" || text == "false")) return Value::Bool(text == "true");
  }
  return Value::String(std::string(text));
}

std::string_view TypeWord(ValueType type) {
  switch (type) {
    case ValueType::kAuto:
      return "value";
    case ValueType::kString:
      return "text";
    case ValueType::kInteger:
      return "INTEGER";
    case ValueType::kFloat:
      return "FLOAT";
    case ValueType::kBoolean:
      return "BOOLEAN";
    case ValueType::kDate:
      return "DATE such as 2005-05-13";
    case ValueType::kDateTime:
      return "DATETIME such as 2005-05-13T10:00:00Z";
    case ValueType::kPeriod:
      return "PERIOD such as 1992/1999";
    case ValueType::kList:
      return "LIST";
  }
  return "";
}

std::string Lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return out;
}
std::string Upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return out;
}

int Order(std::string_view a, std::string_view b) {
  double x = 0, y = 0;
  if (Parse(a, &x) && Parse(b, &y)) return x < y ? -1 : x > y ? 1 : 0;
  return a.compare(b);
}

}  // namespace

Evaluator::Evaluator(const Section& section, std::vector<uint32_t> positions, bool json)
    : section_(section),
      positions_(std::move(positions)),
      json_(json),
      only_empty_is_missing_(section.format.missing == std::vector<std::string>{""}) {}

bool Evaluator::IsMissing(std::string_view text) const {
  if (only_empty_is_missing_) return text.empty();
  return std::find(section_.format.missing.begin(), section_.format.missing.end(), text) !=
         section_.format.missing.end();
}

std::optional<Text> Evaluator::Base(const Expr& e, bool missing_words) {
  switch (e.kind) {
    case Expr::Kind::kColumn: {
      const uint32_t at = positions_[e.column];
      if (at >= row_->cells.size()) return std::nullopt;
      const Cell& cell = row_->cells[at];
      if (cell.kind == Cell::Kind::kAbsent) return missing_words ? std::nullopt : std::optional<Text>(Text{});
      if (missing_words && IsMissing(cell.text)) return std::nullopt;
      return Text{cell.text, cell.kind == Cell::Kind::kTyped, json_ && cell.kind == Cell::Kind::kText};
    }
    case Expr::Kind::kText:
      return Text{e.text, false, false};
    case Expr::Kind::kJoin: {
      std::string joined;
      for (const Expr& part : e.parts) {
        const auto t = Evaluate(part, missing_words);
        if (!t) return std::nullopt;
        joined += t->text;
      }
      return Text{Buffer() = std::move(joined), false, json_};
    }
    case Expr::Kind::kDate: {
      std::string date;
      for (size_t i = 0; i < e.parts.size(); ++i) {
        const auto t = Evaluate(e.parts[i], true);
        int64_t number = 0;
        if (!t) break;
        if (!ParseInteger(Trim(t->text), &number)) {
          // Not a number: the whole is garbage, and the reader of dates says so.
          date += (i == 0 ? "" : "-") + std::string(t->text);
          continue;
        }
        // 0 and negative months and days are how tables say "not known".
        if (i > 0 && number <= 0) break;
        std::string digits = std::to_string(number < 0 ? -number : number);
        const size_t width = i == 0 ? 4 : 2;
        if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
        date += (i == 0 ? "" : "-") + std::string(number < 0 ? "-" : "") + digits;
      }
      if (date.empty()) return missing_words ? std::nullopt : std::optional<Text>(Text{});
      return Text{Buffer() = std::move(date), false, json_};
    }
  }
  return std::nullopt;
}

std::optional<Text> Evaluator::Evaluate(const Expr& e, bool missing_words) {
  std::optional<Text> t = Base(e, missing_words);
  for (const Expr::Filter& f : e.filters) {
    if (f.kind == Expr::Filter::Kind::kDefault) {
      if (!t || t->text.empty()) t = Text{f.first, false, false};
      continue;
    }
    if (!t) return t;
    switch (f.kind) {
      case Expr::Filter::Kind::kUpper:
        t->text = Buffer() = Upper(t->text);
        break;
      case Expr::Filter::Kind::kLower:
        t->text = Buffer() = Lower(t->text);
        break;
      case Expr::Filter::Kind::kTrim:
        t->text = Trim(t->text);
        break;
      case Expr::Filter::Kind::kReplace: {
        std::string out;
        for (size_t at = 0; at <= t->text.size();) {
          const size_t hit = f.first.empty() ? std::string_view::npos : t->text.find(f.first, at);
          out += t->text.substr(at, hit == std::string_view::npos ? hit : hit - at);
          if (hit == std::string_view::npos) break;
          out += f.second;
          at = hit + f.first.size();
        }
        t->text = Buffer() = std::move(out);
        break;
      }
      case Expr::Filter::Kind::kMap: {
        for (const auto& [from, to] : f.table) {
          if (from != t->text) continue;
          t->text = to;
          t->typed = false;
          break;
        }
        break;
      }
      case Expr::Filter::Kind::kBefore:
        t->text = t->text.substr(0, t->text.find(f.first));
        break;
      case Expr::Filter::Kind::kAfter: {
        const size_t hit = t->text.find(f.first);
        if (hit == std::string_view::npos) return std::nullopt;
        t->text = t->text.substr(hit + f.first.size());
        break;
      }
      case Expr::Filter::Kind::kSplit:  // made a list when it becomes a value
      case Expr::Filter::Kind::kDefault:
        break;
    }
    if (missing_words && t && t->text.empty() && IsMissing("")) t = std::nullopt;
  }
  return t;
}

bool Evaluator::Holds(const Condition& c) {
  switch (c.kind) {
    case Condition::Kind::kAnd:
      return std::all_of(c.operands.begin(), c.operands.end(), [&](const Condition& o) { return Holds(o); });
    case Condition::Kind::kOr:
      return std::any_of(c.operands.begin(), c.operands.end(), [&](const Condition& o) { return Holds(o); });
    case Condition::Kind::kNot:
      return !Holds(c.operands[0]);
    case Condition::Kind::kMissing:
      return !Get(c.values[0]).has_value();
    case Condition::Kind::kIn: {
      const auto left = GetRaw(c.values[0]);
      if (!left) return false;
      for (size_t i = 1; i < c.values.size(); ++i) {
        const auto right = GetRaw(c.values[i]);
        if (right && right->text == left->text) return true;
      }
      return false;
    }
    case Condition::Kind::kCompare:
    case Condition::Kind::kStarts:
    case Condition::Kind::kEnds:
    case Condition::Kind::kContains:
      break;
  }
  const auto left = GetRaw(c.values[0]), right = GetRaw(c.values[1]);
  if (!left || !right) return false;
  const std::string_view a = left->text, b = right->text;
  if (c.kind == Condition::Kind::kStarts) return a.substr(0, b.size()) == b;
  if (c.kind == Condition::Kind::kEnds) return a.size() >= b.size() && a.substr(a.size() - b.size()) == b;
  if (c.kind == Condition::Kind::kContains) return a.find(b) != std::string_view::npos;
  switch (c.compare) {
    case Condition::Compare::kEqual:
      return a == b;
    case Condition::Compare::kUnequal:
      return a != b;
    case Condition::Compare::kLess:
      return Order(a, b) < 0;
    case Condition::Compare::kLessOrEqual:
      return Order(a, b) <= 0;
    case Condition::Compare::kGreater:
      return Order(a, b) > 0;
    case Condition::Compare::kGreaterOrEqual:
      return Order(a, b) >= 0;
  }
  return false;
}

Result<Value> Evaluator::GetValue(const Assignment& a) {
  const auto text = Get(a.value);
  if (!text) return Value();
  return Convert(*text, a);
}

Result<Value> Evaluator::Convert(const Text& t, const Assignment& a) {
  const std::string_view text = t.text;
  const auto wrong = [&]() { return Unreadable(text, TypeWord(a.type), a); };
  switch (a.type) {
    case ValueType::kInteger: {
      int64_t i = 0;
      if (!ParseInteger(Trim(text), &i)) return wrong();
      return Value::Int(i);
    }
    case ValueType::kFloat: {
      double d = 0;
      if (!Parse(Trim(text), &d)) return wrong();
      return Value::Float(d);
    }
    case ValueType::kBoolean: {
      bool b = false;
      if (!ParseBoolean(Trim(text), &b)) return wrong();
      return Value::Bool(b);
    }
    case ValueType::kAuto:
      // [..] and {..} of JSON: lists and maps.
      if (t.typed && !text.empty() && (text.front() == '[' || text.front() == '{')) {
        Value v;
        if (!rows::ParseJson(text, &v)) return wrong();
        return v;
      }
      return Guess(t);
    case ValueType::kString:
    case ValueType::kDate:
    case ValueType::kDateTime:
    case ValueType::kPeriod:
    case ValueType::kList:
      break;
  }
  auto& seen = seen_[&a];
  if (const auto it = seen.find(std::string(text)); it != seen.end()) return it->second;
  Value value;
  switch (a.type) {
    case ValueType::kDate: {
      const auto date = ParseDate(Trim(text));
      if (!date.ok()) return wrong();
      value = Value::Of(*date);
      break;
    }
    case ValueType::kDateTime: {
      const auto time = ParseDateTime(Trim(text));
      if (!time.ok()) return wrong();
      value = Value::Of(*time);
      break;
    }
    case ValueType::kPeriod: {
      auto period = ParsePeriod(text);
      if (!period.ok()) return Status(Code::kInvalidArgument, a.name + ": " + period.status().message());
      value = Value::Of(std::move(*period));
      break;
    }
    case ValueType::kList: {
      const auto split = std::find_if(a.value.filters.begin(), a.value.filters.end(),
                                      [](const auto& f) { return f.kind == Expr::Filter::Kind::kSplit; });
      List items;
      for (size_t at = 0; split != a.value.filters.end();) {
        const size_t hit = text.find(split->first, at);
        const std::string_view item = Trim(text.substr(at, hit == std::string_view::npos ? hit : hit - at));
        if (!item.empty()) items.push_back(Guess({item, false, false}));
        if (hit == std::string_view::npos) break;
        at = hit + split->first.size();
      }
      value = Value::ListOf(std::move(items));
      break;
    }
    case ValueType::kString:
    case ValueType::kAuto:
    case ValueType::kInteger:
    case ValueType::kFloat:
    case ValueType::kBoolean:
      value = Value::String(std::string(text));
      break;
  }
  if (seen.size() < kSeenValues) seen.emplace(std::string(text), value);
  return value;
}

}  // namespace fasti::import
