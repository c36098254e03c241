// Predicates over uncertain and changing data (temporal model, sections 4 and 5).
//  - TruthAt: the set of truth values a condition takes at the row's instant, over the possible values of
//  what it
//    reads. Needed only for rows whose vectorised evaluation met an uncertain value.
//  - PiecesOf: the selections in which a condition holds, for rows that carry periods.
#pragma once

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "query/executor/expression.h"
#include "query/executor/pieces.h"
#include "storage/temporal/truth_set.h"

namespace fasti::exec {

/// A timeline that a condition reads: a property or label of an element held by a pattern variable.
struct TimelineRead {
  VarId var = kNoVar;
  bool is_label = false;
  std::string name;
  friend bool operator==(const TimelineRead&, const TimelineRead&) = default;
};

/// Numbers that tell elements and timelines apart in selections.
inline uint64_t ElementTag(ElementId e) { return e.value * 2 + (e.is_node() ? 0 : 1); }
inline uint32_t LabelTag(LabelId label) { return 1 + 2 * label.value; }
inline uint32_t PropertyTag(KeyId key) { return 2 + 2 * key.value; }

/// The elements in a value: in lists and paths too. @param listed where given, the edges that stand in lists:
/// those of walks, whose ends startNode() and nodes() reach.
void CollectElements(const Value& v, std::vector<ElementId>* out, std::vector<EdgeId>* listed = nullptr);

class Predicate {
 public:
  /// @param frame null: outside a MATCH (WITH … WHERE).
  static Result<std::unique_ptr<Predicate>> Make(const plan::Condition& condition,
                                                 const plan::MatchFrame* frame, ExecContext& ctx);

  /// The condition as a vector expression; what it read as uncertain is in ctx.uncertain_rows.
  Expression& expression() { return *expression_; }
  /// Whether the condition on a node is true at every instant, or at none, by what is known to hold always.
  /// @return nullopt: neither is known, or it is another condition
  Result<std::optional<bool>> AtEveryInstant(const Batch& batch, size_t row, ExecContext& ctx);
  Result<TruthSet> TruthAt(const Batch& batch, size_t row, ExecContext& ctx);
  /// @return nullptr when the condition holds at no instant of `pieces`.
  Result<PieceSetPtr> PiecesOf(const Batch& batch, size_t row, const PieceSetPtr& pieces, ExecContext& ctx);

 private:
  /// Notes `name = value` on an element for AtEveryInstant, if the value reads nothing.
  Status NotePlain(VarId element, const std::string& name, const bound::Expr& value, ExecContext& ctx);
  Predicate(const plan::Condition& condition, const plan::MatchFrame* frame)
      : condition_(condition), frame_(frame) {}
  Result<TruthSet> TruthOf(const bound::Expr& expr, const Batch& batch, size_t row, ExecContext& ctx);
  Result<TruthSet> Enumerate(Expression& expression, const std::vector<TimelineRead>& reads,
                             const Batch& batch, size_t row, ExecContext& ctx);
  /// A timeline that the condition reads of an element, and the element's existence.
  struct Line {
    Override override;   ///< without a value
    bool named = false;  ///< some element has such a label or property
    uint32_t tag = 0;
    std::vector<graph::Piece> timeline, existence;
  };
  /// @return false: the variable holds no element
  Result<bool> LineOf(const TimelineRead& read, const Batch& batch, size_t row, ExecContext& ctx,
                      Line* out) const;
  /// What the condition is where all that it reads has one value throughout the life of its element.
  /// @return nullopt: something changes, or the value is undecided
  Result<std::optional<bool>> OfConstants(const Batch& batch, size_t row, ExecContext& ctx);
  Result<PieceSetPtr> OneTimeline(const Batch& batch, size_t row, const PieceSetPtr& pieces,
                                  ExecContext& ctx);
  Result<PieceSetPtr> Pointwise(const Batch& batch, size_t row, const PieceSetPtr& pieces, ExecContext& ctx);
  Status NoteChangePoints(const Batch& batch, size_t row, const Interval& hull, ExecContext& ctx);
  /// Adds what the condition comes to in each stretch of `within` in which nothing changes, in order.
  /// @param outward given: stretches are asked from that end on, and only as long as the condition is
  /// undecided in them
  enum class Outward : uint8_t { kNo, kBackward, kForward };
  Status AskIn(const Interval& within, Outward outward, const Batch& batch, size_t row, ExecContext& ctx,
               std::vector<TruthStep>* steps);
  /// Where the pattern's elements that the condition reads may live.
  Result<Interval> LivesOfRead(const Batch& batch, size_t row, ExecContext& ctx) const;
  Result<Expression*> Compiled(const bound::Expr& expr, ExecContext& ctx);

  plan::Condition condition_;
  const plan::MatchFrame* frame_;
  ExpressionPtr expression_;
  std::vector<TimelineRead> reads_;
  /// A label or a property compared with what reads nothing: what AtEveryInstant knows about.
  enum class Plain : uint8_t { kNo, kLabel, kProperty };
  Plain plain_ = Plain::kNo;
  VarId plain_element_ = kNoVar;
  std::string plain_name_;  ///< of the label or property
  std::optional<LabelId> plain_label_;
  std::optional<KeyId> plain_key_;
  ExpressionPtr plain_value_;
  std::vector<VarId> read_;  ///< variables of the pattern, in subqueries too
  bool reads_more_ = false;  ///< subqueries, whole elements: not only the timelines in reads_
  std::unordered_map<const bound::Expr*, ExpressionPtr> parts_;
};

/// The timelines that `expr` reads of variables in `vars`. @return false if it reads more than named
/// timelines.
bool CollectReads(const bound::Expr& expr, const std::vector<VarId>& vars, std::vector<TimelineRead>* out);

}  // namespace fasti::exec
