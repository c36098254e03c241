// Bound queries: what the binder hands to the planner. Scopes are resolved, semantic errors are found,
// aggregation is separated from projection, and the temporal context stands explicitly on every pattern.
// Immutable once built. Section numbers are those of the temporal model.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "query/binder/bound_expr.h"
#include "query/parser/ast.h"
#include "storage/catalog/catalog.h"

namespace fasti::bound {

// --- Temporal context (section 4)
// -------------------------------------------------------------------------------

enum class Modality : uint8_t { kCertainly, kPossibly };

namespace valid {
/// The transaction's reading: nobody said anything.
struct Default {};
/// The instants of the row that the clause extends: OPTIONAL MATCH, EXISTS {}, … without a context of their
/// own.
struct Inherit {};
struct At {
  ExprPtr at;
};
/// A range. FROM–TO and BETWEEN keep their two expressions, the period forms one.
struct Range {
  enum class Test : uint8_t { kOverlaps, kThroughout, kWithin };
  enum class Form : uint8_t { kFromTo, kBetween, kPeriod, kAnytime };
  Test test = Test::kOverlaps;
  Form form = Form::kAnytime;
  bool only = false;
  ExprPtr from;  ///< kFromTo, kBetween (null: -∞); kPeriod: the period
  ExprPtr to;    ///< kFromTo, kBetween (null: +∞)
};
}  // namespace valid
using ValidScope = std::variant<valid::Default, valid::Inherit, valid::At, valid::Range>;

namespace known {
struct Latest {};
struct Inherit {};
struct At {
  ExprPtr at;
};
struct Range {
  enum class Form : uint8_t { kFromTo, kBetween, kContainedIn, kAnytime };
  Form form = Form::kAnytime;
  ExprPtr from, to;
};
}  // namespace known
using KnownScope = std::variant<known::Latest, known::Inherit, known::At, known::Range>;

struct Context {
  /// Unset: the modality is that of the enclosing query (applied once, to its finished row); a subquery then
  /// yields truth sets. Set on every top-level clause.
  std::optional<Modality> modality;
  ValidScope valid;
  KnownScope known;
  VarId as = kNoVar;  ///< AS w
  /// Under a range of system time: gets the system period that knownTime(w) is. Made beside `as`.
  VarId known_as = kNoVar;
  Span span;
};

/// Where a write applies; absent: all valid time.
struct Validity {
  enum class Form : uint8_t { kFromTo, kDuring, kAt, kAlways };
  Form form = Form::kFromTo;
  ExprPtr from;  ///< kFromTo (null: -∞), kDuring, kAt
  ExprPtr to;    ///< kFromTo (null: +∞, open)
  Span span;
};

// --- Patterns
// -----------------------------------------------------------------------------------------------------

struct PropertyMatch {
  std::string key;
  std::optional<KeyId> key_id;
  ExprPtr value;
  Span span;  ///< of the key
};
struct NodePattern {
  VarId var = kNoVar;         ///< always set; anonymous nodes get a binder-made variable
  bool bound_before = false;  ///< the variable has a value when the clause begins
  bool named = false;         ///< written by the user (identity of DIFF rows)
  std::optional<LabelTest> labels;
  std::vector<PropertyMatch> properties;
  ExprPtr property_map;  ///< `$props`: a parameter map instead of written entries
  /// The element's own context: no part in coexistence or in w. An axis that it does not state is Inherit:
  /// the clause's; an unset modality likewise.
  std::optional<Context> context;
  ExprPtr where;
  Span span;
};
struct PathGroup;
struct EdgePattern {
  VarId var = kNoVar;
  bool bound_before = false;
  bool named = false;
  uint32_t left = 0, right = 0;  ///< indexes into PatternGraph::nodes, in the order of the text
  enum class Direction : uint8_t { kLeftToRight, kRightToLeft, kEither };
  Direction direction = Direction::kEither;
  std::optional<LabelTest> types;
  std::vector<PropertyMatch> properties;
  ExprPtr property_map;
  std::optional<Context> context;
  ExprPtr where;
  /// Variable length: the variable is then a list of edges, in the order of the path.
  struct Length {
    uint64_t min = 1;
    std::optional<uint64_t> max;
  };
  std::optional<Length> length;
  /// Variable length: the one edge of a step, as the conditions inside the element name it.
  VarId step = kNoVar;
  /// A repeated path of several elements or with conditions of its own. `var` is then the list of all its
  /// edges, and what an edge states by itself (types, properties, …) stands inside.
  std::shared_ptr<const PathGroup> group;
  Span span;
};
/// The body of `((a)-[r]->(b) WHERE …){1,3}`: nodes[path[i]], edges[i], nodes[path[i + 1]], … Its variables
/// hold one element inside, and the list over the iterations outside.
struct PathGroup {
  std::vector<NodePattern> nodes;
  std::vector<EdgePattern> edges;
  std::vector<uint32_t> path;  ///< a node named twice stands twice
  std::vector<ExprPtr> where;  ///< conjuncts, each about one iteration
  struct Collected {
    VarId inside = kNoVar, outside = kNoVar;
  };
  std::vector<Collected> lists;
};
/// A path through the graph: nodes[i], edges[i], nodes[i + 1], …, as indexes.
struct PathPattern {
  VarId var = kNoVar;  ///< kNoVar: the path is not named
  std::vector<uint32_t> nodes;
  std::vector<uint32_t> edges;
  /// Which of the paths between the same two ends are wanted.
  enum class Selector : uint8_t { kAll, kAny, kShortest, kAllShortest, kShortestGroups };
  Selector selector = Selector::kAll;
  uint64_t count = 1;
  std::optional<uint32_t> count_parameter;  ///< in place of `count`; an index as in Parameter
  /// What may repeat along the path. Edges never do but in a WALK.
  enum class Mode : uint8_t { kTrail, kWalk, kSimple, kAcyclic };
  Mode mode = Mode::kTrail;
  Span span;
  /// True if the path is looked for as a whole and not element by element.
  bool searched() const { return selector != Selector::kAll || mode != Mode::kTrail; }
};
/// The patterns of one MATCH as one graph. All edges of one MATCH are different (by identity).
struct PatternGraph {
  std::vector<NodePattern> nodes;
  std::vector<EdgePattern> edges;
  std::vector<PathPattern> paths;
};

/// What a query reads later of a variable that a clause binds (section 4): decides how rows split and
/// coalesce.
struct LaterReads {
  VarId var = kNoVar;
  bool everything = false;  ///< the variable escapes: all its timelines
  std::vector<std::string> keys;
  std::vector<std::string> labels;
};

// --- Clauses
// --------------------------------------------------------------------------------------------------------

struct DiffScope {
  bool known_axis = false;
  ExprPtr from, to;
  VarId as = kNoVar;
};
struct Match {
  bool optional = false;
  bool chronological = false;
  PatternGraph pattern;
  Context context;
  std::optional<DiffScope> diff;
  /// WHERE, split at top-level ANDs. Conjuncts that mention `w`, or the `d` of a DIFF, are in
  /// `where_on_period`.
  std::vector<ExprPtr> where;
  std::vector<ExprPtr> where_on_period;
  std::vector<LaterReads> later;
  std::vector<VarId>
      introduces;  ///< variables that the clause binds, in order of appearance (incl. paths and w)
  Span span;
};
struct Unwind {
  ExprPtr list;
  VarId var = kNoVar;
  Span span;
};
struct Aggregate {
  const AggregateFunction* function = nullptr;  ///< null: count(*)
  std::vector<ExprPtr> args;
  bool distinct = false;
  VarId out = kNoVar;
  Span span;

  bool Counts() const;
  /// True if rows with equal arguments count once.
  bool IgnoresRepetition() const;
};
struct Item {
  VarId out = kNoVar;
  ExprPtr expr;
  std::string name;  ///< the column's name
};
struct SortKey {
  ExprPtr expr;
  bool descending = false;
};
/// WITH and RETURN. Order of evaluation: grouping (keys, aggregates) if any; items; DISTINCT over the items'
/// outputs; ORDER BY; SKIP; LIMIT; WHERE; then only the outputs live on. Sort keys and WHERE may read outputs
/// and, where openCypher lets them, variables from before the projection.
struct Project {
  bool is_return = false;
  bool distinct = false;
  bool aggregates_present = false;
  std::vector<Item> keys;  ///< grouping keys, evaluated on the input rows
  std::vector<Aggregate> aggregates;
  std::vector<Item> items;  ///< after grouping they read the outputs of keys and aggregates only
  std::vector<SortKey> order_by;
  ExprPtr skip, limit;
  ExprPtr where;
  VarId over_time = kNoVar;
  /// LET and FILTER: the incoming variables live on beside the items.
  bool keep_input = false;
  Span span;
};
struct CallProcedure {
  std::string name;
  std::vector<ExprPtr> args;
  /// field index of the procedure -> variable
  std::vector<std::pair<uint32_t, VarId>> yields;
  bool optional = false;
  ExprPtr where;
  bool standalone = false;
  Span span;
};
struct CallSubquery {
  std::unique_ptr<Query> query;
  std::vector<VarId> imports;
  std::vector<LaterReads> later;  ///< of each output
  bool optional = false;
  bool returns = true;  ///< false: a unit subquery; each input row lives on once
  Span span;
};
struct LoadCsv {
  bool with_headers = false;
  ExprPtr source, field_terminator;
  VarId var = kNoVar;
  Span span;
};

/// What CREATE and MERGE make. Nodes and edges refer to each other by index; `bound_before` ones exist
/// already.
struct CreateNode {
  VarId var = kNoVar;
  bool bound_before = false;
  std::vector<LabelTest> labels;  ///< each kName or kDynamic
  std::vector<PropertyMatch> properties;
  ExprPtr property_map;
  std::optional<Validity> validity;
  Span span;
};
struct CreateEdge {
  VarId var = kNoVar;
  uint32_t source = 0, target = 0;
  LabelTest type;
  std::vector<PropertyMatch> properties;
  ExprPtr property_map;
  std::optional<Validity> validity;
  Span span;
};
struct CreatePath {
  VarId var = kNoVar;
  std::vector<uint32_t> nodes, edges;
};
struct Create {
  std::vector<CreateNode> nodes;
  std::vector<CreateEdge> edges;  ///< elements are made in the order of the text
  std::vector<CreatePath> paths;
  std::optional<Validity> validity;
  Span span;
};
struct SetProperty {
  ExprPtr element;
  std::string key;
  ExprPtr dynamic_key;  ///< not null: the key is computed
  ExprPtr value;        ///< null: REMOVE
  Span span;
};
struct SetProperties {
  VarId var = kNoVar;
  ExprPtr value;  ///< a map or an element
  bool replace = true;
  Span span;
};
struct SetLabels {
  VarId var = kNoVar;
  std::vector<LabelTest> labels;
  bool present = true;  ///< false: REMOVE
  Span span;
};
/// SET validTime(x) = p; or a whole timeline piece by piece as a dump states it:
/// SET existenceTimeline(x) = [...], labelTimeline(x, 'L') = [...], propertyTimeline(x, 'k') = [...].
struct SetExistence {
  enum class What : uint8_t { kValidTime, kExistenceTimeline, kLabelTimeline, kPropertyTimeline };
  What what = What::kValidTime;
  std::string name;  ///< of the label or property
  ExprPtr element;
  ExprPtr value;
  Span span;
};
using SetItem = std::variant<SetProperty, SetProperties, SetLabels, SetExistence>;
/// SET and REMOVE.
struct Set {
  std::vector<SetItem> items;
  std::optional<Validity> validity;
  Span span;
};
struct Merge {
  Match match;    ///< how to look for the pattern (any instant when no validity)
  Create create;  ///< what to make if it is not there
  std::vector<SetItem> on_create, on_match;
  std::optional<Validity> on_create_validity, on_match_validity;
  std::optional<Validity> validity;
  Span span;
};
struct Delete {
  bool detach = false;
  std::vector<ExprPtr> targets;
  std::optional<Validity> validity;
  Span span;
};
struct Erase {
  std::vector<ExprPtr> targets;
  Span span;
};

using Clause = std::variant<Match, Unwind, Project, CallProcedure, CallSubquery, LoadCsv, Create, Set, Merge,
                            Delete, Erase>;

struct Branch {
  std::vector<Clause> clauses;
  bool writes = false;
};
struct Query {
  std::vector<Branch> branches;
  std::vector<bool> union_all;       ///< between branches i and i + 1
  std::vector<std::string> columns;  ///< of the answer; empty if it ends without RETURN
  /// By branch: the variables behind the columns.
  std::vector<std::vector<VarId>> outputs;
  bool writes = false;
};

/// Something that parses and binds but may surprise; the answer carries it as a notification.
struct Notice {
  std::string code;
  std::string message;
  Span span;
};

/// A whole statement of the query kind, with its variables and parameters.
struct Statement {
  std::unique_ptr<Query> query;
  std::vector<Variable> variables;
  std::vector<std::string> parameters;
  /// Parameters whose value was used while binding (labels, types, keys): part of the plan-cache key.
  std::vector<uint32_t> bound_parameters;
  /// Found while binding: a SET without VALID after a dated MATCH, a label that nothing has.
  std::vector<Notice> notices;
  bool uses_default_valid_context = false;
};

}  // namespace fasti::bound
