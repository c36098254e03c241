#include "query/executor/operators/known_range.h"

#include <algorithm>

#include "query/executor/frame_rows.h"
#include "query/executor/row_numbers.h"
#include "query/types/compare.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

class KnownRangeOperator final : public Operator {
 public:
  KnownRangeOperator(const plan::KnownRange& node, std::vector<OperatorPtr> inputs)
      : Operator(node), plan_(node), inputs_(std::move(inputs)) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    found_.clear();
    rows_.clear();
    next_ = 0;
    return inputs_[0]->Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    out->Clear();
    while (next_ == rows_.size()) {
      Batch bindings;
      FASTI_TRY(inputs_[0]->Next(ctx, &bindings));
      if (bindings.size == 0) return Status::Ok();
      FASTI_TRY(Find(bindings, ctx));
    }
    const uint32_t batch = rows_[next_].batch;
    Positions rows;
    ColumnBuilder known;
    for (; next_ < rows_.size() && rows_[next_].batch == batch; ++next_) {
      rows.push_back(rows_[next_].row);
      known.Add(Value::Of(Period::Of(rows_[next_].known.from, rows_[next_].known.to)));
    }
    *out = found_[batch].Select(std::move(rows));
    out->Set(plan_.known, known.Finish());
    return Status::Ok();
  }

 private:
  /// One state of knowledge to look at: of a row of the bindings.
  struct State {
    uint32_t row;
    Interval system;
    Interval window;
  };
  struct Row {
    uint32_t batch, row;
    Interval known;
  };

  Status Find(const Batch& bindings, ExecContext& ctx) {
    found_.clear();
    rows_.clear();
    next_ = 0;
    std::vector<State> states;
    for (uint32_t row = 0; row < bindings.size; ++row) FASTI_TRY(AddStates(bindings, row, ctx, &states));
    if (states.empty()) return Status::Ok();
    Positions positions;
    std::vector<int64_t> scopes;
    for (const State& s : states) {
      positions.push_back(s.row);
      const Scope& frame = ScopeOf(bindings, s.row, ctx);
      const Instant valid = *frame.axis_valid;
      Scope scope;
      FASTI_TRY_ASSIGN(scope.reader, ctx.ReaderKnownAt(s.system.from));
      scope.pin = ctx.pins().Intern(Pin{valid, scope.reader});
      scopes.push_back(ctx.scopes().Intern(scope));
    }
    Batch argument = WithRowNumbers(bindings.Select(std::move(positions)), plan_.row);
    argument.Set(plan_.scope, Vector::OfInts(std::move(scopes)));
    FASTI_TRY(inputs_[1]->Open(ctx, &argument));
    std::vector<std::vector<Row>> by_state(states.size());
    while (true) {
      Batch batch;
      FASTI_TRY(inputs_[1]->Next(ctx, &batch));
      if (batch.size == 0) break;
      const auto number = static_cast<uint32_t>(found_.size());
      for (uint32_t row = 0; row < batch.size; ++row) {
        const auto state = static_cast<size_t>(batch.At(plan_.row, row).as_int());
        by_state[state].push_back({number, row, states[state].system});
      }
      found_.push_back(std::move(batch));
    }
    Join(states, by_state);
    return Status::Ok();
  }

  Scope ScopeOf(const Batch& batch, size_t row, ExecContext& ctx) const {
    return ctx.scopes()[static_cast<uint32_t>(batch.At(plan_.frame_scope, row).as_int())];
  }

  /// The system periods of a row, cut where anything about its elements changed.
  Status AddStates(const Batch& batch, uint32_t row, ExecContext& ctx, std::vector<State>* out) const {
    FASTI_TRY(ctx.Poll());
    const Scope scope = ScopeOf(batch, row, ctx);
    std::vector<ElementId> elements;
    for (const VarId var : plan_.elements) Collect(batch.At(var, row), &elements);
    std::vector<Instant> changes;
    std::vector<graph::Rectangle> rectangles;
    for (const ElementId element : elements) {
      FASTI_TRY(ctx.reader(scope.reader).Rectangles(element, Interval{}, &rectangles));
      for (const graph::Rectangle& r : rectangles)
        changes.insert(changes.end(), {r.system.from, r.system.to});
    }
    std::sort(changes.begin(), changes.end());
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    const Vector& pieces = batch[plan_.row_pieces];
    for (const Selection& selection : pieces.column().PiecesAt(pieces.Position(row))->selections) {
      Interval rest = PossiblePart(selection.period());
      for (const Instant at : changes) {
        if (!(rest.from < at && at < rest.to)) continue;
        out->push_back({row, {rest.from, at}, scope.window});
        rest.from = at;
      }
      out->push_back({row, rest, scope.window});
    }
    return Status::Ok();
  }

  static void Collect(const Value& v, std::vector<ElementId>* out) {
    if (v.is_node() || v.is_edge()) {
      out->push_back(ElementOf(v));
    } else if (v.is_list()) {
      for (const Value& item : v.as_list()) Collect(item, out);
    } else if (v.kind() == Value::Kind::kPathRef) {
      for (const uint64_t id : v.as_path_ref().nodes) out->push_back(ElementId::Of(NodeId{id}));
      for (const uint64_t id : v.as_path_ref().edges) out->push_back(ElementId::Of(EdgeId{id}));
    }
  }

  /// Neighbouring states of one binding with the same w are one row, shown as in the last of them.
  void Join(const std::vector<State>& states, const std::vector<std::vector<Row>>& by_state) {
    std::vector<Row> open;
    auto close = [&](const Row& row, const Interval& window) {
      if (row.known.from < window.to && window.from < row.known.to) rows_.push_back(row);
    };
    for (size_t s = 0; s < states.size(); ++s) {
      std::vector<Row> now = by_state[s];
      for (Row& row : now) {
        const auto same = std::find_if(open.begin(), open.end(), [&](const Row& o) {
          return o.known.to == row.known.from && Equivalent(found_[o.batch].At(plan_.period, o.row),
                                                            found_[row.batch].At(plan_.period, row.row));
        });
        if (same == open.end()) continue;
        row.known.from = same->known.from;
        open.erase(same);
      }
      for (const Row& row : open) close(row, states[s].window);
      open = std::move(now);
      const bool last = s + 1 == states.size() || states[s + 1].row != states[s].row;
      if (!last) continue;
      for (const Row& row : open) close(row, states[s].window);
      open.clear();
    }
    // Rows of one batch together, in their order.
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& a, const Row& b) { return a.batch < b.batch; });
  }

  const plan::KnownRange& plan_;
  std::vector<OperatorPtr> inputs_;
  std::vector<Batch> found_;
  std::vector<Row> rows_;
  size_t next_ = 0;
};

}  // namespace

Result<OperatorPtr> BuildKnownRange(const plan::KnownRange& node, std::vector<OperatorPtr> inputs,
                                    ExecContext&) {
  return OperatorPtr(std::make_unique<KnownRangeOperator>(node, std::move(inputs)));
}

}  // namespace fasti::exec
