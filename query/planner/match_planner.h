// Planning one MATCH: where it starts, in which order its edges are walked, and where each condition stands.
//
// The parts stand in files of their own: frames and contexts (match_frames.cc), where conditions stand
// (match_conditions.cc), order (match_order.cc), the operators of single steps (match_steps.cc) and what is
// different for CHRONOLOGICALLY (chronological_planner.cc). How a node is found to which nothing leads is
// chosen by rules (rules/access.h). Lives while its MATCH is planned.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "query/planner/path_planner.h"
#include "query/planner/plan_builder.h"
#include "query/planner/rules/access.h"

namespace fasti::plan {

class MatchPlanner {
 public:
  /// @param context the clause's, or that of a side of its DIFF
  MatchPlanner(PlanBuilder& builder, const bound::Match& match, const bound::Context& context,
               BranchState* state)
      : builder_(builder),
        match_(match),
        context_(context),
        state_(state),
        pattern_(match.pattern),
        knows_range_(std::holds_alternative<bound::known::Range>(context.known)) {}

  Status Run(Keeps keeps, VarId* pieces_out);
  /// The pattern again, in the same frame, for rows that have values for all of its variables.
  Status RunBound(const MatchFrame& frame);
  /// The finished plan, but for the modality: rows that are merely possible stay.
  PlanPtr WithAllPossible() const;

 private:
  using EdgePattern = bound::EdgePattern;
  using Match = bound::Match;
  using NodePattern = bound::NodePattern;

  /// A condition that waits for values.
  struct Pending {
    Condition condition;
    std::vector<VarId> needs;  // pattern variables that must have values first
    const MatchFrame* frame;
  };
  /// The frame of an element with a context of its own.
  struct ElementFrame {
    VarId var = kNoVar;
    const bound::Context* context = nullptr;
    std::unique_ptr<MatchFrame> frame;
    const Match* match = nullptr;
    bool ended = false;
  };
  /// What one operator walks: an edge, or a whole path that is searched.
  struct Unit {
    PathParts parts;
    const bound::PathPattern* path = nullptr;  ///< set: searched as a whole
    std::vector<VarId> needs;
    bool done = false;
    const NodePattern& left() const { return *parts.nodes.front(); }
    const NodePattern& right() const { return *parts.nodes.back(); }
  };

  /// AS w under a range of system time: w is found for each binding in each state of knowledge.
  Status PlanKnownPeriods();
  bool Solved(VarId var) const { return solved_.count(var) != 0; }
  VarId NodeVar(uint32_t index) const;
  /// All that the pattern finds.
  std::vector<VarId> PatternVars() const;

  // match_frames.cc
  MatchFrame NewFrame();
  /// What the conditions inside a variable length call its elements, and the lists outside.
  static void AppendInside(const EdgePattern& e, std::vector<VarId>* out);
  void Begin(const bound::Context& context, const MatchFrame& frame);
  bool ReadsLater() const;
  static std::string ContextText(const bound::Context& context);
  /// Elements with a context of their own get a frame of their own (section 4: no part in coexistence or in
  /// w).
  void StartElementFrames();
  const MatchFrame& FrameOf(VarId var) const;
  void EndFrame(const Match& match, const bound::Context& context, const MatchFrame& frame, Keeps keeps,
                VarId* pieces_out);
  void End(Keeps keeps, VarId* pieces_out);

  // match_conditions.cc
  void AddCondition(const Condition& condition, const MatchFrame* frame);
  void CollectConditions();
  /// Puts conditions whose variables have values into filters. Without the optimiser they wait for the end.
  Status PlaceConditions(bool all);
  void PlaceIn(const MatchFrame* frame, bool all);

  // match_order.cc
  Status FindUnits();
  bool IsSearched(const EdgePattern& e) const;
  /// True if the node stands inside a searched path and at no end of anything: the search finds it.
  bool OnlyInside(const NodePattern& n) const;
  Status Solve();
  Status AfterStep();
  /// What to walk next: both ends solved first, then the smallest fan-out. Null if nothing touches a solved
  /// node.
  Unit* BestUnit();
  /// The open end of a ranking search, if few nodes come into question for it: searching between two given
  /// ends is much less work.
  const NodePattern* OtherEnd(const Unit& unit) const;
  /// A node that a KEY or UNIQUE finds and that no search ends at: looked up before anything is walked, since
  /// that costs next to nothing and walks between known ends are shorter.
  const NodePattern* NextByKey() const;
  double FanOut(const EdgePattern& e, bool from_left) const;
  const NodePattern* BestStart() const;
  bool Computable(const bound::Expr& e) const;
  Access AccessTo(const NodePattern& n) const;

  // match_steps.cc
  /// Finds candidates for a node to which nothing leads: the access rules choose how.
  /// @return whether the label is verified
  bool AddAccess(const NodePattern& n, const MatchFrame& frame);
  void AddStart(const NodePattern& n);
  std::vector<VarId> Differs(const EdgePattern& e) const;
  static bool MayBeSame(const EdgePattern& a, const EdgePattern& b);
  /// "(a)-[:R]->(b)" in the direction of the walk.
  std::string WalkText(const EdgePattern& e, bool from_left, VarId from, VarId to) const;
  Status AddUnit(const Unit& unit);
  void AddExpand(const EdgePattern& e);
  /// The end of an edge, pattern_.nodes[end], may have another edge, to a node at hand.
  void MeetAtEnd(const EdgePattern& e, uint32_t end, Expand* node) const;
  /// The end of an edge exists wherever the edge does, but an end with a context of its own is read
  /// elsewhere.
  void EndFound(VarId to, const MatchFrame& edge_frame);
  void AddPathSearch(const Unit& unit);
  void AddNodeCheck(VarId var);
  /// True if a bound element that the row reads at the frame's instant is taken as existing there: by what
  /// inherits instants. A clause with a context of its own asks.
  bool TakesAsExisting(VarId var) const;
  void AddEdgeCheck(const EdgePattern& e);
  void AddPaths();

  // chronological_planner.cc
  Status StartChronological(Keeps keeps);
  Status SolveChronological();
  Status WalkInOrder(const bound::PathPattern& path);
  void AddStep(const EdgePattern& e, VarId from, VarId to, VarId order, bool first, bool last, bool reversed);

  PlanBuilder& builder_;
  const Match& match_;
  const bound::Context& context_;
  BranchState* state_;
  const bound::PatternGraph& pattern_;
  const bool knows_range_;  ///< a range of system time
  bool all_bound_ = false;
  VarId range_scope_ = kNoVar;  ///< CHRONOLOGICALLY
  std::set<VarId> reached_;     ///< CHRONOLOGICALLY: has a value, but perhaps no pin yet
  MatchFrame frame_;
  BranchState inner_;
  std::vector<ElementFrame> element_frames_;
  std::vector<Unit> units_;
  std::vector<Pending> pending_;
  std::set<VarId> solved_;
  bool narrowed_ = false;  ///< a later MATCH narrows the rows: WITHIN is judged there
  PlanPtr before_end_;
};

}  // namespace fasti::plan
