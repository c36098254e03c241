// A mapping as parsed: which rows of which files become which nodes, edges and periods (docs/import.md has
// the grammar). Plain data; every name and expression carries its place in the text for messages. Immutable
// after parsing.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fasti/status.h"

namespace fasti::import {

/// A value computed from one row: text, or nothing.
struct Expr {
  enum class Kind : uint8_t {
    kColumn,  ///< text of column number `column` of the section
    kText,    ///< a constant
    kJoin,    ///< parts one after the other; missing if one is
    kDate,    ///< (year, month, day): as much of the date as is there
  };
  struct Filter {
    enum class Kind : uint8_t { kUpper, kLower, kTrim, kReplace, kMap, kSplit, kBefore, kAfter, kDefault };
    Kind kind;
    std::string first, second;                               // arguments
    std::vector<std::pair<std::string, std::string>> table;  // kMap
    Span span;
  };
  Kind kind = Kind::kText;
  uint32_t column = 0;
  std::string text;
  std::vector<Expr> parts;
  std::vector<Filter> filters;
  Span span;
};

struct Condition {
  enum class Kind : uint8_t { kAnd, kOr, kNot, kCompare, kIn, kMissing, kStarts, kEnds, kContains };
  enum class Compare : uint8_t { kEqual, kUnequal, kLess, kLessOrEqual, kGreater, kGreaterOrEqual };
  Kind kind = Kind::kAnd;
  Compare compare = Compare::kEqual;
  std::vector<Condition> operands;
  std::vector<Expr> values;  // of the comparison; kIn: the value, then the list
  Span span;
};

enum class ValueType : uint8_t {
  kAuto,
  kString,
  kInteger,
  kFloat,
  kBoolean,
  kDate,
  kDateTime,
  kPeriod,
  kList
};

/// One end of a period, or an instant.
struct BoundExpr {
  Expr value;
  std::vector<std::string> open, unknown;  // cells that mean so; "" is an empty cell
};

struct ValidClause {
  enum class Kind : uint8_t { kNone, kAlways, kAt, kRange, kLike };
  enum class End : uint8_t { kNone, kExclusive, kInclusive };  // none; `to`; `through`
  Kind kind = Kind::kNone;
  std::optional<BoundExpr> from, to;
  End end = End::kNone;
  uint32_t like = 0;  // kLike: the node of the section
  std::optional<Expr> horizon;
  std::optional<Condition> horizon_when;
  Span span;
};

struct Assignment {
  std::string name;  // of the property; empty: `dynamic` gives it
  std::optional<Expr> dynamic;
  Expr value;
  ValueType type = ValueType::kString;
  Span span;
};

/// `set a, b = c :: INTEGER (valid at year)`
struct SetClause {
  std::vector<Assignment> assignments;
  bool all = false;  // set *: every column not named elsewhere in the section
  std::vector<std::string> except;
  ValidClause valid;
};

struct NodeClause {
  std::string alias;
  std::vector<std::string> labels;
  std::vector<Assignment> key;
  std::vector<SetClause> sets;
  ValidClause valid;
  std::optional<Condition> where;  // else the row has no such node, and no edge that needs it
  bool must_exist = false;         // `find`
  Span span;
};

struct EdgeClause {
  std::string type;
  std::optional<Expr> dynamic_type;
  uint32_t source = 0, target = 0;  // nodes of the section
  std::vector<SetClause> sets;
  std::vector<Expr> key;
  bool coalesce = false;
  std::vector<Expr> coalesce_by;
  ValidClause valid;
  std::optional<Condition> where;
  Span span;
};

struct Format {
  std::optional<char> delimiter;
  bool header = true;
  std::vector<std::string> missing = {""};
  std::vector<std::string> dates;  // patterns besides the input forms of the model
};

/// What a row of known history does.
struct Operations {
  std::optional<Condition> remove, end;
};

struct FileName {
  std::string path;
  Span span;
};

/// One or several files of the same form and what their rows mean.
struct Section {
  std::vector<FileName> files;
  Format format;
  std::vector<std::string> columns;  // names given in the mapping, for files without a header
  struct Column {
    std::string name;
    Span span;
  };
  std::vector<Column> used;  // what Expr::column counts
  std::optional<Condition> where;
  std::optional<Expr> recorded;
  std::optional<Expr> source;
  Operations operations;
  std::vector<NodeClause> nodes;
  std::vector<EdgeClause> edges;
  Span span;
};

struct Mapping {
  std::vector<Section> sections;
  /// `export 'facts.csv' schema 'schema.fasti'`: the files of an export, and no sections.
  std::optional<FileName> exported, schema;
  std::string note;  // of the commits: the sources
};

/// @error kInvalidArgument with the span in `text`.
Result<Mapping> ParseMapping(std::string_view text);

}  // namespace fasti::import
