// Plans: immutable trees of operators, made by the planner from a bound statement and run by the executor. A
// plan holds the bound statement alive (its expressions are referred to, never copied) and can be run by many
// threads at once. One struct per operator; the executor turns each into a running Operator (query/executor).
//
// Hidden variables: the planner adds variables to the bound ones for what travels with rows invisibly:
//  - scope: the index of the temporal scope that a MATCH gave the row (query/executor/scope.h);
//  - pieces: under a range, the selections in which the row holds so far;
//  - certain: whether the row is certain; absent while the store holds precise bounds only.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/binder/bound.h"

namespace fasti::plan {

using bound::kNoVar;
using bound::VarId;

enum class Kind : uint8_t {
  kUnit,
  kArgument,
  kMatchBegin,
  kNodeScan,
  kIndexSeek,
  kNodeCheck,
  kExpand,
  kPathSearch,
  kCountEdges,
  kReach,
  kEdgeCheck,
  kFilter,
  kBuildPath,
  kMatchEnd,
  kProject,
  kAggregate,
  kOverTime,
  kMergeSteps,
  kSplitRows,
  kJudgeRows,
  kDistinct,
  kSort,
  kLimit,
  kUnwind,
  kLoadCsv,
  kUnion,
  kOptional,
  kDiff,
  kDiffEdges,
  kKnownRange,
  kStepExpand,
  kCallSubquery,
  kCallProcedure,
  kCreate,
  kSet,
  kMerge,
  kDelete,
  kErase,
  kEager,
  kKeep,
};

struct Node;
using PlanPtr = std::shared_ptr<const Node>;

struct Node {
  explicit Node(Kind k) : kind(k) {}
  virtual ~Node() = default;
  const Kind kind;
  std::vector<PlanPtr> inputs;  ///< most operators have one
  double estimated_rows = 1;
  /// "Expand (c)-[:MEMBER_OF]->(o)": one line for EXPLAIN, without estimates.
  std::string description;
  uint32_t id = 0;  ///< position in the plan, for PROFILE
};
template <Kind K>
struct NodeOf : Node {
  static constexpr Kind kKind = K;
  NodeOf() : Node(K) {}
};
template <typename T>
const T& As(const Node& node) {
  return static_cast<const T&>(node);
}

/// One empty row.
struct Unit final : NodeOf<Kind::kUnit> {};
/// The rows that an enclosing operator feeds (subqueries, OPTIONAL, MERGE).
struct Argument final : NodeOf<Kind::kArgument> {};

/// What the operators of one MATCH share. Expressions of the pattern and WHERE read the variables in `repin`
/// at the scope, whatever their pins (temporal model, section 4, "Pins").
struct MatchFrame {
  VarId scope = kNoVar;
  VarId pieces = kNoVar;
  VarId begin = kNoVar;  ///< the pieces before the pattern narrowed them: what a path search ranks within
  VarId certain = kNoVar;
  std::vector<VarId> repin;
  /// CHRONOLOGICALLY: each variable is read at its own pin, the beginning of its step.
  bool own_pins = false;
};

/// Evaluates the context for each row and starts a frame. Rows whose context is null match nothing.
struct MatchBegin final : NodeOf<Kind::kMatchBegin> {
  const bound::Context* context = nullptr;
  VarId outer_scope = kNoVar;  ///< for Inherit; kNoVar: the default scope
  VarId outer_pieces = kNoVar;
  MatchFrame frame;
  /// True when the frame works on periods even for one instant (AS w) or by the form of the context.
  bool needs_periods = false;
  /// CHRONOLOGICALLY: gets the range, for what inherits it; the frame itself works at instants.
  VarId range_scope = kNoVar;
};
struct NodeScan final : NodeOf<Kind::kNodeScan> {
  VarId var = kNoVar;
  /// Narrows the candidates and is verified by the scan; empty: every node. Names are resolved when the
  /// operator opens: an earlier clause of the same statement may make them.
  std::string label;
  /// Only nodes at which an edge of this type ever began (kOut) or ended (kIn); empty: all. Every row will
  /// need such an edge.
  std::string end_of_type;
  Direction end_direction = Direction::kOut;
  /// Only the node of this id, if the value is an INTEGER; nullptr: all. Verified by later filters.
  const bound::Expr* id = nullptr;
  MatchFrame frame;
};
struct IndexSeek final : NodeOf<Kind::kIndexSeek> {
  VarId var = kNoVar;
  IndexId index;
  std::vector<const bound::Expr*> values;  ///< one per index key; candidates are verified by later filters
  MatchFrame frame;
};
/// The variable has a value already: keeps rows where it is a node that exists in the scope.
struct NodeCheck final : NodeOf<Kind::kNodeCheck> {
  VarId var = kNoVar;
  bool given = false;  ///< what the row reads at the frame's instant is taken as existing
  MatchFrame frame;
};
struct Expand final : NodeOf<Kind::kExpand> {
  VarId from = kNoVar, edge = kNoVar, to = kNoVar;
  Direction direction = Direction::kOut;  ///< seen from `from`
  std::vector<std::string> types;         ///< empty: any
  bool to_is_bound = false;               ///< `to` has a value: only edges between the two
  std::vector<VarId> differs;  ///< edge variables (single or lists) of the frame that must be other edges
  /// Bound, and `to` has an edge of these types to it in the same pattern, which is looked for later: only
  /// ends that have one are wanted.
  VarId meet = kNoVar;
  std::vector<std::string> meet_types;
  Direction meet_direction = Direction::kBoth;  ///< seen from `meet`
  bool stints = false;                          ///< validTime() of the edge is read later
  MatchFrame frame;
};
/// One condition: an expression, or a label or property condition of a pattern element.
struct Condition {
  const bound::Expr* expr = nullptr;
  VarId element = kNoVar;  ///< for labels, property, property_map
  bool element_is_edge = false;
  const bound::LabelTest* labels = nullptr;
  const bound::PropertyMatch* property = nullptr;
  const bound::Expr* property_map = nullptr;
};
/// One edge of a walk and the node behind it, in the direction of the walk.
struct PathStep {
  VarId edge = kNoVar, node = kNoVar;     ///< what conditions call them
  Direction direction = Direction::kOut;  ///< seen from the node before
  std::vector<std::string> types;         ///< empty: any
  std::vector<Condition> conditions;      ///< on the edge and the nodes at its ends alone
};
/// A part of a path between two of its nodes: one edge, or steps that are repeated together.
struct PathSegment {
  bool repeated = false;
  uint64_t min = 1;
  std::optional<uint64_t> max = 1;
  VarId first = kNoVar;  ///< what conditions call the node where an iteration begins
  std::vector<PathStep> steps;
  std::vector<Condition> conditions;  ///< on one iteration as a whole
  VarId edges = kNoVar;               ///< repeated: gets the list of all edges; else: the edge
  bool edges_given = false;           ///< `edges` has a value: only what it names may be walked
  /// From what conditions call an element to the list over the iterations.
  std::vector<bound::PathGroup::Collected> lists;
};
/// A node where a segment of a path begins or ends.
struct PathJoint {
  VarId var = kNoVar;
  enum class Value : uint8_t {
    kFound,   ///< found by the walk
    kGiven,   ///< has a value from an earlier clause: the path leads through it
    kJoined,  ///< has a value from another part of the pattern: the finished path must agree
  };
  Value value = Value::kFound;
  std::vector<Condition> conditions;  ///< on the node alone
};
/// Walks paths from a node: every path, or with a selector the best between each two ends. The paths that are
/// ranked are those that hold in the frame's context by themselves, whatever else the MATCH asks.
struct PathSearch final : NodeOf<Kind::kPathSearch> {
  std::vector<PathSegment> segments;  ///< in the direction of the walk
  std::vector<PathJoint> joints;  ///< segments.size() + 1; the walk begins at joints[0], which has a value
  bool to_is_bound = false;       ///< the last joint has a value
  bool reversed = false;          ///< the walk goes against the text: lists and path are turned around
  std::vector<Condition> conditions;  ///< on the path as a whole
  bound::PathPattern::Mode mode = bound::PathPattern::Mode::kTrail;
  bound::PathPattern::Selector selector = bound::PathPattern::Selector::kAll;
  uint64_t count = 1;
  std::optional<uint32_t> count_parameter;
  Span span;
  std::optional<bound::Modality> modality;  ///< of the frame: what is ranked must pass it
  bool leaves_within = false;               ///< as in MatchEnd
  std::vector<VarId> differs;               ///< edge variables (single or lists) that must be other edges
  VarId path = kNoVar;                      ///< gets the path
  MatchFrame frame;
};
/// Instead of an expansion of which only the number of edges is wanted (rules/count_edges.cc). inputs[0]: the
/// rows; inputs[1]: the expansion and the end of its match over an Argument, for scopes that need them.
struct CountEdges final : NodeOf<Kind::kCountEdges> {
  VarId from = kNoVar;
  Direction direction = Direction::kOut;
  std::vector<std::string> types;
  VarId weight = kNoVar;     ///< gets the number; rows with none are dropped
  bool over_ranges = false;  ///< nothing but the number depends on the range
  MatchFrame frame;
};
/// Instead of a walk of which only the set of ends is wanted (rules/reach.cc). inputs[0]: the rows;
/// inputs[1]: the walk over an Argument, for scopes that need it.
struct Reach final : NodeOf<Kind::kReach> {
  VarId from = kNoVar, to = kNoVar;
  Direction direction = Direction::kOut;
  std::vector<std::string> types;
  bool with_origin = false;  ///< the node itself is reached, too, by no step
  uint64_t max = 1;          ///< steps
  /// CHRONOLOGICALLY: inputs[1] is a StepExpand, which reads `from` and `to` where their steps begin. The set
  /// is enough only where what is read of them is the same at every instant.
  bool in_order = false;
  std::vector<std::string> keys_read, labels_read;
  MatchFrame frame;
};
/// The edge variable has a value already: binds or checks its ends.
struct EdgeCheck final : NodeOf<Kind::kEdgeCheck> {
  VarId edge = kNoVar, left = kNoVar, right = kNoVar;
  bool left_bound = false, right_bound = false;
  bound::EdgePattern::Direction direction = bound::EdgePattern::Direction::kEither;
  std::vector<std::string> types;
  std::optional<bound::EdgePattern::Length> length;  ///< the variable is a list of edges to be walked
  std::vector<VarId> differs;
  MatchFrame frame;
};
/// Conjuncts, cheapest first. With a frame: in its scope, over its pieces.
struct Filter final : NodeOf<Kind::kFilter> {
  std::vector<Condition> conditions;
  std::optional<MatchFrame> frame;
  VarId certain = kNoVar;  ///< outside a frame: the row's certainty
  /// Outside a frame, on finished rows: what is undecided passes only POSSIBLY, and w says so. Unset: left to
  /// the consumer of the subquery.
  std::optional<bound::Modality> modality = std::nullopt;
  VarId period = kNoVar;
};
struct BuildPath final : NodeOf<Kind::kBuildPath> {
  VarId var = kNoVar;
  /// Alternating node, edge, node, …; edges may be lists (variable length).
  std::vector<VarId> elements;
  MatchFrame frame;
};
/// Ends a frame: window test, modality, splitting by later reads, AS w, pins.
struct MatchEnd final : NodeOf<Kind::kMatchEnd> {
  const bound::Match* match = nullptr;
  std::optional<bound::Modality> modality;  ///< unset: left to the consumer of the subquery
  VarId row_certain = kNoVar;               ///< takes in the frame's certainty
  VarId row_pieces = kNoVar;                ///< set: later clauses inherit the row's periods
  /// AS w of this clause, or of the one whose instants it inherits: gets the finished row's period. kNoVar: a
  /// range is existential.
  VarId period = kNoVar;
  /// Later clauses inherit and may still bring the row inside: WITHIN is theirs to judge.
  bool leaves_within = false;
  /// OVER TIME follows: where a value read later is uncertain, the row still counts, with a null for it.
  bool sweeps = false;
  VarId binding = kNoVar;  ///< gets a number that all rows of one binding share
  /// An OPTIONAL MATCH whose null rows tell their whole periods: rows that do not pass the window come too,
  /// and this is true of them.
  VarId outside = kNoVar;
  /// False: conditions on the period wait for an operator above.
  bool filters_on_period = true;
  MatchFrame frame;
};

struct Project final : NodeOf<Kind::kProject> {
  std::vector<const bound::Item*> items;
  VarId certain = kNoVar;
};
struct Aggregate final : NodeOf<Kind::kAggregate> {
  std::vector<const bound::Item*> keys;
  std::vector<const bound::Aggregate*> aggregates;
  std::vector<VarId> carry;  ///< hidden variables of which any row's value stands for the group (scopes)
  VarId certain = kNoVar;
  /// Over an existential range: by aggregate, what its own argument reads, if it must take each binding once
  /// for these values; `binding` tells bindings apart. Empty: rows are what counts.
  std::vector<std::optional<std::vector<const bound::Expr*>>> own;
  std::vector<VarId> binding;
  /// Set by CountEdges: for how many rows a row stands. All aggregates then count rows.
  VarId weight = kNoVar;
};
/// OVER TIME: keys and aggregates at each instant of the window, as steps (temporal model, section 8).
struct OverTime final : NodeOf<Kind::kOverTime> {
  std::vector<const bound::Item*> keys;
  std::vector<const bound::Aggregate*> aggregates;
  /// The clause whose window counts; its rows carry `scope`, `row_pieces` and `binding`.
  const bound::Context* context = nullptr;
  VarId scope = kNoVar;
  VarId row_pieces = kNoVar;
  VarId binding = kNoVar;
  VarId certain = kNoVar;
  bool possibly = false;  ///< counts over possible extents instead of certain cores
  VarId period = kNoVar;  ///< the step's
  VarId pieces = kNoVar;  ///< the step as the row's period, for clauses that inherit
  VarId step_scope = kNoVar;
};
/// Conditions of WITH … WHERE with subqueries, on rows over a range: each row holds where they do, in the
/// core for certain (temporal model, section 5).
struct JudgeRows final : NodeOf<Kind::kJudgeRows> {
  std::vector<Condition> conditions;
  bool again = false;  ///< as in SplitRows
  VarId scope = kNoVar;
  VarId pieces = kNoVar;  ///< the row's periods, narrowed in place
  VarId period = kNoVar;  ///< AS w, narrowed in place
  VarId certain = kNoVar;
  std::optional<bound::Modality> modality;
};
/// Around a clause whose expressions hold subqueries: rows over a range are split where the value of one
/// changes, because a subquery is evaluated at the instants of the row that it extends (temporal model,
/// section 4).
struct SplitRows final : NodeOf<Kind::kSplitRows> {
  /// Subqueries, or the conditions and loops around them, which decide which of them are asked.
  std::vector<const bound::Expr*> units;
  std::vector<VarId> values;  ///< by unit
  bool again = false;         ///< what a unit reads may depend on what it read before (exec::RowStretches)
  /// Variables that the clause passes on under a new number, which its ORDER BY and WHERE read, with the old.
  std::vector<std::pair<VarId, VarId>> aliases;
  VarId scope = kNoVar;
  VarId pieces = kNoVar;       ///< the row's periods, narrowed in place
  std::vector<VarId> periods;  ///< hold AS w, narrowed in place; none: one row per values
};
/// Steps that touch and are equal in `vars` become one.
struct MergeSteps final : NodeOf<Kind::kMergeSteps> {
  std::vector<VarId> vars;
  std::vector<VarId> periods;  ///< all hold the step's period
  VarId pieces = kNoVar;
};
struct Distinct final : NodeOf<Kind::kDistinct> {
  std::vector<VarId> vars;
  VarId certain = kNoVar;
};
struct SortKey {
  const bound::Expr* expr;
  bool descending;
};
struct Sort final : NodeOf<Kind::kSort> {
  std::vector<SortKey> keys;
  const bound::Expr* top = nullptr;  ///< only the first `skip + top` rows are wanted
  const bound::Expr* skip = nullptr;
};
struct Limit final : NodeOf<Kind::kLimit> {
  const bound::Expr* skip = nullptr;
  const bound::Expr* limit = nullptr;
};
struct Unwind final : NodeOf<Kind::kUnwind> {
  const bound::Expr* list = nullptr;
  VarId var = kNoVar;
};
/// A row for each line of a file, as a list or, with headers, a map.
struct LoadCsv final : NodeOf<Kind::kLoadCsv> {
  const bound::LoadCsv* load = nullptr;
};
/// Branch i's outputs become `outputs`, by position.
struct Union final : NodeOf<Kind::kUnion> {
  std::vector<std::vector<VarId>> branch_outputs;
  std::vector<VarId> outputs;
};
/// inputs[0] outer, inputs[1] inner (over Argument). Rows without a match get nulls for `introduces`; where
/// the clause inherits a range, so do the periods of a row in which nothing matches.
struct Optional final : NodeOf<Kind::kOptional> {
  std::vector<VarId> introduces;
  VarId row = kNoVar;  ///< hidden: the outer row's number inside the inner plan
  bool per_row = false;
  VarId scope = kNoVar;         ///< the outer row's scope, when the clause inherits it
  VarId outer_pieces = kNoVar;  ///< the outer row's periods
  VarId pieces = kNoVar;        ///< the finished row's periods
  VarId period = kNoVar;        ///< AS w of the clause whose instants are inherited
  VarId outside = kNoVar;       ///< as in MatchEnd: such a row shortens the null rows, and is no row
  VarId certain = kNoVar;
  std::optional<bound::Modality> modality;
};
/// DIFF: inputs[0] outer; inputs[1] the MATCH over Argument, run at both instants; inputs[2], where a row may
/// be less than certain and the clause asks for certain ones, the same with all that is possible.
struct Diff final : NodeOf<Kind::kDiff> {
  const bound::Match* match = nullptr;
  VarId row = kNoVar;         ///< hidden: the outer row's number
  VarId scope = kNoVar;       ///< the side's scope, which the MATCH inherits and the answer keeps
  VarId certain = kNoVar;     ///< of the inner rows
  VarId row_pieces = kNoVar;  ///< over a range: where an inner row holds
  std::vector<VarId> identity;
  bool only_op = false;  ///< nothing but `d.op` is read of a difference (rules/diff_op.cc)
};
/// Instead of a DIFF whose rows are the edges of one node, of which only the operation is read
/// (rules/diff_edges.cc). inputs[0] outer; inputs[1] the Diff over an Argument, for what needs it; inputs[2]
/// what its MATCH has before the expansion.
struct DiffEdges final : NodeOf<Kind::kDiffEdges> {
  const bound::Match* match = nullptr;
  VarId row = kNoVar, scope = kNoVar;  ///< those of the Diff
  VarId from = kNoVar, edge = kNoVar, to = kNoVar;
  Direction direction = Direction::kOut;  ///< seen from `from`
  std::vector<std::string> types;
  bool by_edge = false;         ///< rows differ by the edge; else by the end alone
  std::vector<VarId> identity;  ///< what else tells rows apart: found before the expansion
  /// What is read of either node, or of both: where it may change, the ordinary way is taken.
  std::vector<std::string> from_keys, from_labels, to_keys, to_labels;
  MatchFrame frame;
};
/// AS w under a range of system time: inputs[0] gives bindings with the system periods in which they hold;
/// inputs[1], over Argument, finds w for one binding in one state of knowledge.
struct KnownRange final : NodeOf<Kind::kKnownRange> {
  VarId row = kNoVar;         ///< hidden: the number of the state
  VarId scope = kNoVar;       ///< the state's scope, that inputs[1] inherits
  VarId row_pieces = kNoVar;  ///< the system periods of a row of inputs[0]
  VarId frame_scope = kNoVar;
  std::vector<VarId> elements;
  VarId period = kNoVar;  ///< w
  VarId known = kNoVar;   ///< gets the system period
};
/// One step of a CHRONOLOGICALLY path: an edge, or a walk of several, whose beginnings keep the order and lie
/// in the window. Edges and the nodes in `pinned` are read at the beginning of their step.
struct StepExpand final : NodeOf<Kind::kStepExpand> {
  VarId from = kNoVar, edge = kNoVar, to = kNoVar;
  Direction direction = Direction::kOut;  ///< seen from `from`
  std::vector<std::string> types;
  bool to_is_bound = false;
  bool reversed = false;  ///< walks against the text: beginnings descend
  bool from_is_pinned_by_step = false, to_is_pinned_by_step = false;
  std::vector<VarId> differs;
  const bound::EdgePattern* pattern = nullptr;
  VarId order = kNoVar;  ///< how far the order has come: [possibly, certainly], in microseconds
  bool first = false;    ///< no step before it
  MatchFrame frame;
};
/// inputs[0] outer, inputs[1] the query over Argument.
struct CallSubquery final : NodeOf<Kind::kCallSubquery> {
  /// What the query makes of an outer row that holds over a range.
  enum class OverRange : uint8_t {
    kWhole,  ///< it runs once, and the row's periods stay: it reads nothing at the row's instants, or writes
    kNarrows,  ///< its rows bring the row's periods with them, narrowed like by a further MATCH
    kSteps,    ///< it looks across rows: it runs once in each stretch of time in which nothing changes for it
  };
  OverRange over_range = OverRange::kWhole;
  std::vector<VarId> outputs;
  const std::vector<bound::LaterReads>* later = nullptr;  ///< what is read later of each output
  bool optional = false;
  bool returns = true;
  bool again = false;   ///< as in SplitRows
  bool judges = false;  ///< kSteps: where it finds nothing the row does not hold, which the window judges
  /// kSteps: its rows are all that are possible, and `modality` judges each of them as a whole.
  bool whole = false;
  std::optional<bound::Modality> modality;
  VarId scope = kNoVar;
  VarId pieces = kNoVar, inner_pieces = kNoVar;
  VarId period = kNoVar;  ///< AS w
  VarId certain = kNoVar;
  VarId binding = kNoVar, inner_binding = kNoVar;
};
struct CallProcedure final : NodeOf<Kind::kCallProcedure> {
  const bound::CallProcedure* call = nullptr;
};
/// Writes take in all their input before the first change and then act row by row: they never see their own
/// effects.
struct Create final : NodeOf<Kind::kCreate> {
  const bound::Create* create = nullptr;
};
struct Set final : NodeOf<Kind::kSet> {
  const bound::Set* set = nullptr;
};
/// inputs[0] outer, inputs[1] the pattern over Argument.
struct Merge final : NodeOf<Kind::kMerge> {
  const bound::Merge* merge = nullptr;
  VarId pieces = kNoVar;  ///< MERGE … VALID: where each match holds
};
struct Delete final : NodeOf<Kind::kDelete> {
  const bound::Delete* del = nullptr;
};
struct Erase final : NodeOf<Kind::kErase> {
  const bound::Erase* erase = nullptr;
};
/// Takes in everything before it gives out the first row.
struct Eager final : NodeOf<Kind::kEager> {};
/// Only these variables live on.
struct Keep final : NodeOf<Kind::kKeep> {
  std::vector<VarId> vars;
};

/// The plan of one subquery expression.
struct SubqueryPlan {
  PlanPtr plan;
  VarId row = kNoVar;          ///< hidden: the outer row's number
  VarId certain = kNoVar;      ///< the inner rows' certainty
  VarId scope = kNoVar;        ///< the enclosing scope that the inner MATCHes inherit
  std::vector<VarId> outputs;  ///< COLLECT: the one collected
  bool per_row = false;        ///< holds operators that look across rows
  bool possibly = false;       ///< as a value it counts what is possible: the modality of the row
};

struct Plan {
  std::shared_ptr<const bound::Statement> statement;
  /// Frames of elements with a context of their own, as small MATCHes.
  std::vector<std::unique_ptr<const bound::Match>> element_frames;
  /// Contexts that no clause states: the sides of a DIFF.
  std::vector<std::unique_ptr<const bound::Context>> contexts;
  PlanPtr root;
  std::vector<VarId> outputs;
  std::vector<std::string> columns;
  uint32_t variable_count = 0;  ///< bound and hidden ones
  uint32_t node_count = 0;
  std::unordered_map<const bound::Subquery*, SubqueryPlan> subqueries;
  /// Expressions whose value a SplitRows below has put into a variable.
  std::unordered_map<const bound::Expr*, VarId> values;
  bool writes = false;
  /// It holds no subqueries and runs every operator to its end: the running operators can be opened again for
  /// the next run.
  bool reopens = false;
  /// False: the statement was planned while all stored bounds were precise; certainty is not carried.
  bool tracks_certainty = false;
};

struct ProfileLine {
  uint64_t rows = 0;
  uint64_t nanos = 0;  ///< with what its inputs took
};
/// The tree with estimates, one operator a line; with a profile (by Node::id) also its rows, its time, and
/// the part of that which its inputs did not take.
std::string Render(const Plan& plan, const std::vector<ProfileLine>* profile = nullptr);

}  // namespace fasti::plan
