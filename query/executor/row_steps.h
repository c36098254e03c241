// A row over a range as steps in time: what a subquery gives is asked at an instant of each stretch in which
// nothing that it reads changes, and equal answers of neighbouring stretches are one (temporal model, section
// 4: subqueries are evaluated at the instants of the row that they extend, and rows coalesce). Shared by
// SplitRows and CALL { }. One thread.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "query/executor/batch.h"
#include "query/executor/execution_context.h"
#include "query/executor/pieces.h"

namespace fasti::exec {

/// The context of a row, if the row holds in periods; nullptr at an instant.
const Scope* PeriodScope(const Batch& batch, size_t row, VarId scope, VarId pieces, ExecContext& ctx);

/// Finds the stretches of a row.
class RowStretches {
 public:
  /// @param again what is read may depend on what was read before (a limit, a condition on an aggregate, a
  /// loop): the stretches found are looked at again, each by itself, until none falls apart.
  RowStretches(VarId scope, VarId pieces, bool again) : scope_(scope), pieces_(pieces), again_(again) {}

  /// Reads, over the period of the row that it is given, whatever is to be asked; the answer is of no use.
  using Look = std::function<Status(const Batch& row)>;
  Result<std::vector<Interval>> Find(const Batch& row, const Look& look, ExecContext& ctx) const;
  /// The row at an instant of a stretch.
  Result<Batch> At(const Interval& stretch, const Batch& row, ExecContext& ctx) const;

 private:
  Result<std::vector<Instant>> ChangesInside(const Interval& interval, const Batch& row, const Look& look,
                                             ExecContext& ctx) const;
  VarId scope_, pieces_;
  bool again_;
};

/// What is equal in two steps may be told apart by what is read of its elements: appends the value and, for
/// the elements in it, what `reads` names. @param reads null: the value is no element that is read later
Status AppendRead(const Value& value, const bound::LaterReads* reads, ExecContext& ctx, RowValues* out);

/// The rows of one stretch after the other, as runs of equal rows: a bag in, a bag out.
class RowRuns {
 public:
  struct Run {
    RowValues key;  ///< what must be equal
    RowValues values;
    std::vector<TruthStep> steps;
    bool certain = false;  ///< at some instant
    bool sure = false;     ///< in every completion, be it at different instants
  };
  /// Declares a row that is there in every completion, if it can only be one of the runs.
  void MarkSure(const RowValues& key);
  void BeginStretch(const Interval& stretch);
  void Add(RowValues key, RowValues values, bool certain);
  std::vector<Run>& runs() { return runs_; }

 private:
  std::vector<Run> runs_;
  Interval stretch_;
  std::vector<size_t> open_, next_;  ///< runs that reach to the stretch, and those that go on behind it
};

/// The rows made of a batch, with the periods in which each holds.
class RowParts {
 public:
  /// Variables with the row's periods; those that are kNoVar do not travel with the row.
  struct Vars {
    VarId scope = kNoVar;
    VarId pieces = kNoVar;
    std::vector<VarId> periods;  ///< AS w; none: a range is existential
    VarId certain = kNoVar;
    VarId binding = kNoVar;
    std::vector<VarId> values;
    /// The steps of a run are its truth sets, and `modality` judges it as a whole; else it was asked for.
    bool whole = false;
    std::optional<bound::Modality> modality = std::nullopt;
  };
  explicit RowParts(const Vars& vars) : vars_(vars), columns_(vars.values.size()) {}

  /// A row for each run, or several where it holds in several periods.
  /// @param judges the runs are of a condition of the row, which the window judges; else of values
  void Add(const Batch& in, uint32_t row, std::vector<RowRuns::Run>& runs, bool judges, ExecContext& ctx);
  /// A row for each period in which the conditions may hold that came to `steps` (without AS w one row), as
  /// far as it passes the modality: certain if it meets the window in every completion.
  void AddJudged(const Batch& in, uint32_t row, const std::vector<TruthStep>& steps,
                 std::optional<bound::Modality> modality, ExecContext& ctx);
  bool empty() const { return rows_.empty(); }
  Batch Take(const Batch& in);

 private:
  void AddRow(uint32_t row, PieceSetPtr pieces, const RowValues& values, bool certain);
  /// What of a run passes the modality. @param sure by part: whether it meets the window in every completion
  void KeepJudged(const RowRuns::Run& run, std::vector<Selection>* parts, std::vector<uint8_t>* sure) const;
  void AddPeriod(const Selection& part, const Scope& scope, bool certain);

  const Vars& vars_;
  Positions rows_;
  std::vector<PieceSetPtr> pieces_;
  ColumnBuilder periods_, certain_;
  std::vector<int64_t> bindings_;
  int64_t next_binding_ = 0;
  std::vector<ColumnBuilder> columns_;
};

}  // namespace fasti::exec
