// MatchBegin, NodeScan, IndexSeek, NodeCheck, Filter: how a MATCH starts and narrows. MatchEnd is in
// match_end.cc.
#include <algorithm>
#include <deque>

#include "query/executor/column_pool.h"
#include "query/executor/context_scope.h"
#include "query/executor/expression.h"
#include "query/executor/frame_rows.h"
#include "query/executor/life_stretches.h"
#include "query/executor/operator.h"
#include "query/executor/operators/match_end.h"
#include "query/executor/predicate.h"
#include "query/executor/row_filter.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

class MatchBeginOperator final : public UnaryOperator {
 public:
  MatchBeginOperator(const plan::MatchBegin& node, OperatorPtr input, ContextScope context)
      : UnaryOperator(node, std::move(input)), plan_(node), context_(std::move(context)) {}

  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      FASTI_TRY(input_->Next(ctx, out));
      if (out->size == 0) return Status::Ok();
      FASTI_TRY(Begin(ctx, out));
      if (out->size > 0) return Status::Ok();
    }
  }

 private:
  /// The scope of a row as the frame has it; `*range`: as what inherits the range has it.
  Result<std::optional<uint32_t>> Start(const Batch& batch, size_t row, ExecContext& ctx, int64_t* range) {
    FASTI_TRY_ASSIGN(std::optional<Scope> scope, ScopeOf(batch, row, ctx));
    if (!scope) return std::optional<uint32_t>();
    if (plan_.range_scope != kNoVar) {
      *range = ctx.scopes().Intern(*scope);
      scope->mode = Scope::Mode::kInstant;
      const Instant start = scope->window.from.finite() ? scope->window.from : ctx.reading();
      scope->pin = ctx.pins().Intern(Pin{start, scope->reader});
    }
    return std::optional<uint32_t>(ctx.scopes().Intern(*scope));
  }

  Status Begin(ExecContext& ctx, Batch* out) {
    bool periods = false;
    // Contexts rarely depend on the row: evaluate once and let the column be constant.
    if (IsConstant(*out)) {
      int64_t range = 0;
      FASTI_TRY_ASSIGN(std::optional<uint32_t> scope, Start(*out, 0, ctx, &range));
      if (!scope) {
        out->Clear();
        return Status::Ok();
      }
      periods = ctx.scopes()[*scope].mode == Scope::Mode::kPeriods;
      out->Set(plan_.frame.scope, Vector::ConstantInt(*scope));
      if (plan_.range_scope != kNoVar) out->Set(plan_.range_scope, Vector::ConstantInt(range));
    } else {
      std::vector<int64_t> scopes, ranges;
      Positions keep;
      for (size_t row = 0; row < out->size; ++row) {
        int64_t range = 0;
        FASTI_TRY_ASSIGN(std::optional<uint32_t> scope, Start(*out, row, ctx, &range));
        if (!scope) continue;
        periods |= ctx.scopes()[*scope].mode == Scope::Mode::kPeriods;
        scopes.push_back(*scope);
        ranges.push_back(range);
        keep.push_back(static_cast<uint32_t>(row));
      }
      if (periods) {
        for (int64_t& s : scopes) s = AsPeriods(static_cast<uint32_t>(s), ctx);
      }
      if (keep.size() < out->size) *out = out->Select(std::move(keep));
      if (out->size == 0) return Status::Ok();
      out->Set(plan_.frame.scope, Vector::OfInts(std::move(scopes)));
      if (plan_.range_scope != kNoVar) out->Set(plan_.range_scope, Vector::OfInts(std::move(ranges)));
    }
    if (periods) StartPieces(out);
    if (periods && plan_.frame.begin != kNoVar) out->Set(plan_.frame.begin, (*out)[plan_.frame.pieces]);
    if (plan_.frame.certain != kNoVar) out->Set(plan_.frame.certain, Vector::Constant(Value::Bool(true)));
    return Status::Ok();
  }

  bool IsConstant(const Batch& batch) const {
    if (plan_.outer_scope != kNoVar && batch.Has(plan_.outer_scope) && !batch[plan_.outer_scope].constant())
      return false;
    return context_.constant();
  }

  void StartPieces(Batch* out) {
    std::vector<PieceSetPtr> pieces(out->size, AllTime());
    const bool inherits = std::holds_alternative<bound::valid::Inherit>(plan_.context->valid);
    if (inherits && plan_.outer_pieces != kNoVar && out->Has(plan_.outer_pieces)) {
      const Vector& outer = (*out)[plan_.outer_pieces];
      for (size_t row = 0; row < out->size; ++row) pieces[row] = outer.column().PiecesAt(outer.Position(row));
    }
    out->Set(plan_.frame.pieces, PiecesVector(std::move(pieces)));
  }

  Result<std::optional<Scope>> ScopeOf(const Batch& batch, size_t row, ExecContext& ctx) {
    FASTI_TRY_ASSIGN(auto scope,
                     context_.ScopeOf(batch, row, ScopeIn(batch, row, plan_.outer_scope, ctx), ctx));
    if (scope && plan_.needs_periods) scope = ctx.scopes()[AsPeriods(ctx.scopes().Intern(*scope), ctx)];
    return scope;
  }

  const plan::MatchBegin& plan_;
  ContextScope context_;
};

/// Rows of the input times candidate nodes, narrowed to what exists in each row's scope.
class NodeSourceOperator : public UnaryOperator {
 public:
  NodeSourceOperator(const plan::Node& node, OperatorPtr input, VarId var, const plan::MatchFrame& frame)
      : UnaryOperator(node, std::move(input)), var_(var), frame_(frame) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    in_.Clear();
    row_ = 0;
    scan_ = nullptr;
    together_ = false;
    ahead_.clear();
    ended_ = false;
    // Where something is written at the end, all rows are taken before that: none is waited for.
    chunk_ = ctx.plan().writes ? kMaxBatchRows : kFirstBatchRows;
    return UnaryOperator::Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    // Candidates of several rows go out together: many small scans are as good as one long one.
    while (true) {
      ids_.clear();
      rows_.clear();
      while (ids_.size() < chunk_) {
        if (scan_ == nullptr) {
          if (row_ >= in_.size) {
            if (!ids_.empty()) break;
            FASTI_TRY(NextInput(ctx));
            if (in_.size == 0) {
              out->Clear();
              return Status::Ok();
            }
          }
          if (together_) {
            FASTI_TRY(ctx.Poll());
            TakeFound();
            continue;
          }
          FASTI_TRY_ASSIGN(scan_, StartScan(in_, row_, ctx));
          if (scan_ == nullptr) {
            ++row_;
            continue;
          }
        }
        FASTI_TRY(ctx.Poll());
        const size_t wanted = chunk_ - ids_.size();
        const size_t before = ids_.size();
        FASTI_TRY(scan_->Next(wanted, &ids_));
        rows_.resize(ids_.size(), static_cast<uint32_t>(row_));
        if (ids_.size() - before < wanted) {
          scan_ = nullptr;
          ++row_;
        }
      }
      if (ids_.size() == chunk_) chunk_ = std::min(chunk_ * 2, kMaxBatchRows);
      if (ids_.empty()) continue;
      FASTI_TRY(Emit(ctx, out));
      if (out->size > 0) return Status::Ok();
    }
  }

 protected:
  virtual Result<std::unique_ptr<graph::IdScan>> StartScan(const Batch& batch, size_t row,
                                                           ExecContext& ctx) = 0;
  /// Finds the candidates of all rows at once. @pre the scope of `in` serves all of them
  /// @return false: row by row
  virtual Result<bool> FindTogether(const Batch& /*in*/, const std::deque<Batch>& /*ahead*/, ExecContext&,
                                    graph::KeyCandidates*) {
    return false;
  }

 private:
  /// So many batches are taken in before the first of their rows is looked at: what is looked up in order of
  /// its key costs the less, the nearer the keys stand together.
  static constexpr size_t kAhead = 7;

  /// The next rows of the input into in_, with what can be found for them at once.
  Status NextInput(ExecContext& ctx) {
    row_ = 0;
    found_row_ = found_next_;
    if (!ahead_.empty()) {
      in_ = std::move(ahead_.front());
      ahead_.pop_front();
      found_next_ += in_.size;
      return Status::Ok();
    }
    in_.Clear();
    together_ = false;
    if (ended_) return Status::Ok();
    FASTI_TRY(input_->Next(ctx, &in_));
    if (in_.size < 2 || !in_[frame_.scope].constant()) return Status::Ok();
    const int64_t scope = ScopeNumber(in_, 0, frame_.scope);
    bool same = true;
    while (same && ctx.plan().writes && in_.size >= kMaxBatchRows / 2 && ahead_.size() < kAhead) {
      Batch next;
      FASTI_TRY(input_->Next(ctx, &next));
      ended_ = next.size == 0;
      if (ended_) break;
      same = next[frame_.scope].constant() && ScopeNumber(next, 0, frame_.scope) == scope;
      ahead_.push_back(std::move(next));
    }
    found_row_ = taken_ = 0;
    found_next_ = in_.size;
    // What is not of one scope waits its turn by itself; that is not met where a context is constant.
    if (!same) return Status::Ok();
    FASTI_TRY_ASSIGN(together_, FindTogether(in_, ahead_, ctx, &found_));
    if (!together_ || ahead_.empty() || frame_.own_pins || UsesPieces(in_, frame_, ctx)) return Status::Ok();
    // Their records, likewise; the answers are asked for with the rows.
    const Scope& of_all = ScopeAt(in_, 0, frame_, ctx);
    const Instant at = ctx.pins()[of_all.pin].valid;
    std::vector<Certainty> certainty(found_.ids.size());
    return ctx.reader(of_all.reader).ExistsAt(ElementId::Kind::kNode, found_.ids, {&at, 1}, certainty);
  }

  /// As many of `found_` as there is room for.
  void TakeFound() {
    for (; row_ < in_.size && ids_.size() < chunk_; ++row_) {
      for (; taken_ < found_.offsets[found_row_ + row_ + 1]; ++taken_) {
        if (ids_.size() == chunk_) return;
        ids_.push_back(found_.ids[taken_]);
        rows_.push_back(static_cast<uint32_t>(row_));
      }
    }
  }

  Status Emit(ExecContext& ctx, Batch* out) {
    const bool one_scope = in_[frame_.scope].constant();
    if (one_scope && in_.size == 1 && ids_.size() == 1 && scan_ == nullptr) return EmitOne(ctx, out);
    *out = in_.size == 1 ? in_.Repeat(0, ids_.size()) : in_.Select(rows_);
    Column column;
    column.phys = Phys::kNode;
    column.ids = ids_;
    for (size_t i = 0; i < (one_scope ? 1 : ids_.size()); ++i) {
      column.pins.push_back(ScopeAt(in_, rows_[i], frame_, ctx).pin);
    }
    out->Set(var_, Vector::Flat(std::move(column)));
    // Looked at where its step begins.
    if (frame_.own_pins) return Status::Ok();
    if (!UsesPieces(in_, frame_, ctx)) {
      std::vector<Certainty> certainty(ids_.size());
      // Rows of one state of knowledge are looked at together.
      for (size_t begin = 0, end = 0; begin < ids_.size(); begin = end) {
        const uint32_t reader = ScopeAt(in_, rows_[begin], frame_, ctx).reader;
        end = one_scope ? ids_.size() : begin + 1;
        while (end < ids_.size() && ScopeAt(in_, rows_[end], frame_, ctx).reader == reader) ++end;
        FASTI_TRY(LookAt(begin, end, one_scope, ctx.reader(reader), ctx, &certainty));
      }
      KeepPossible(out, certainty, frame_);
      return Status::Ok();
    }
    std::vector<PieceSetPtr> pieces;
    Positions keep;
    for (uint32_t i = 0; i < ids_.size(); ++i) {
      const graph::GraphReader& reader = ctx.reader(ScopeAt(in_, rows_[i], frame_, ctx).reader);
      FASTI_TRY_ASSIGN(PieceSetPtr p,
                       NodePieces(reader, NodeId{ids_[i]}, label_, PiecesAt(in_, rows_[i], frame_), ctx));
      if (p == nullptr) continue;
      keep.push_back(i);
      pieces.push_back(std::move(p));
    }
    *out = out->Select(std::move(keep));
    out->Set(frame_.pieces, PiecesVector(std::move(pieces)));
    return Status::Ok();
  }

  /// The one candidate of the one row, as look-ups by key have it: the row goes on as it is.
  Status EmitOne(ExecContext& ctx, Batch* out) {
    const Scope& scope = ScopeAt(in_, 0, frame_, ctx);
    const uint32_t pin = scope.pin;
    const graph::GraphReader& reader = ctx.reader(scope.reader);
    const bool pieces = scope.mode == Scope::Mode::kPeriods && !frame_.own_pins;
    // What `out` has room for serves the next row.
    std::swap(*out, in_);
    in_.Clear();
    std::shared_ptr<Column> column = NewColumn();
    column->phys = Phys::kNode;
    column->ids.push_back(ids_[0]);
    column->pins.push_back(pin);
    out->Set(var_, Vector::Flat(std::shared_ptr<const Column>(std::move(column))));
    if (pieces) {
      const PieceSetPtr& before = PiecesAt(*out, 0, frame_);
      FASTI_TRY_ASSIGN(PieceSetPtr p, NodePieces(reader, NodeId{ids_[0]}, label_, before, ctx));
      if (p == nullptr) {
        out->Clear();
      } else if (p != before) {
        out->Set(frame_.pieces, PiecesVector({std::move(p)}));
      }
      return Status::Ok();
    }
    // Looked at where its step begins.
    if (frame_.own_pins) return Status::Ok();
    Certainty certainty = Certainty::kNo;
    const Instant at = ctx.pins()[pin].valid;
    const NodeId node{ids_[0]};
    FASTI_TRY(label_ ? reader.HasLabelAt({&node, 1}, *label_, {&at, 1}, {&certainty, 1})
                     : reader.ExistsAt(ElementId::Kind::kNode, ids_, {&at, 1}, {&certainty, 1}));
    if (certainty != Certainty::kCertain) KeepPossible(out, {certainty}, frame_);
    return Status::Ok();
  }

  /// How sure it is that candidates [begin, end) are there at the instants of their rows.
  Status LookAt(size_t begin, size_t end, bool one_scope, const graph::GraphReader& reader, ExecContext& ctx,
                std::vector<Certainty>* certainty) const {
    std::vector<Instant> at;
    for (size_t i = begin; i < (one_scope ? begin + 1 : end); ++i) {
      at.push_back(ctx.pins()[ScopeAt(in_, rows_[i], frame_, ctx).pin].valid);
    }
    const std::span<const uint64_t> ids{ids_.data() + begin, end - begin};
    const std::span<Certainty> out{certainty->data() + begin, end - begin};
    if (!label_) return reader.ExistsAt(ElementId::Kind::kNode, ids, at, out);
    std::vector<NodeId> nodes;
    for (const uint64_t id : ids) nodes.push_back({id});
    return reader.HasLabelAt(nodes, *label_, at, out);
  }

 public:
  static Result<PieceSetPtr> NodePieces(const graph::GraphReader& reader, NodeId node,
                                        std::optional<LabelId> label, const PieceSetPtr& before,
                                        ExecContext& ctx) {
    std::vector<graph::Piece> timeline, lives;
    std::vector<Member> members;
    FASTI_TRY(LifeMembers(reader, ElementId::Of(node), ctx, &lives, &members));
    if (members.empty()) return PieceSetPtr();
    if (label) {
      FASTI_TRY(reader.LabelTimeline(node, *label, &timeline));
      LabelMembers(ElementId::Of(node), *label, timeline, lives, ctx, &members);
      if (members.empty()) return PieceSetPtr();
    }
    return Intersect(before, members);
  }

 private:
  /// Where a node has a label: pieces that follow one another are one.
  static void LabelMembers(ElementId node, LabelId label, const std::vector<graph::Piece>& timeline,
                           const std::vector<graph::Piece>& lives, ExecContext& ctx,
                           std::vector<Member>* out) {
    out->clear();
    const auto add = [&](const Period& p, const graph::Piece& life) {
      out->push_back(Member::Piece(ElementTag(node), LabelTag(label), p, life.period));
    };
    for (const graph::Piece& p : timeline) ctx.NoteBounds(p.period);
    const auto held = [](const graph::Piece* a, const graph::Piece* b) {
      return (a == nullptr) == (b == nullptr);
    };
    for (const graph::Piece& life : lives) {
      if (timeline.size() == 1 && life.period.precise()) {
        if (MayLieIn(timeline[0].period, life.period, lives)) add(timeline[0].period, life);
        continue;
      }
      for (const LifeRun& run : RunsIn(life, timeline, lives, held)) {
        if (run.piece != nullptr) add(run.period, life);
      }
    }
  }

 protected:
  VarId var_;
  std::optional<LabelId> label_;  ///< verified with the existence
  const plan::MatchFrame& frame_;

 private:
  Batch in_;
  size_t row_ = 0;
  std::unique_ptr<graph::IdScan> scan_;
  std::deque<Batch> ahead_;     ///< what follows in_
  bool ended_ = false;          ///< behind ahead_ there is nothing
  bool together_ = false;       ///< the candidates of in_ and ahead_ are in found_
  graph::KeyCandidates found_;  ///< from taken_ on still to go out
  size_t found_row_ = 0;        ///< where found_ has the first row of in_
  size_t found_next_ = 0;       ///< and that of the rows behind
  size_t taken_ = 0;
  std::vector<uint64_t> ids_;  ///< candidates, each of one row of in_
  Positions rows_;
  size_t chunk_ = kFirstBatchRows;
};

/// The one candidate that id(n) = value names.
class OneId final : public graph::IdScan {
 public:
  explicit OneId(uint64_t id) : id_(id) {}
  Status Next(size_t, std::vector<uint64_t>* out) override {
    if (id_) out->push_back(*id_);
    id_.reset();
    return Status::Ok();
  }

 private:
  std::optional<uint64_t> id_;
};

class NodeScanOperator final : public NodeSourceOperator {
 public:
  NodeScanOperator(const plan::NodeScan& node, OperatorPtr input, ExpressionPtr id)
      : NodeSourceOperator(node, std::move(input), node.var, node.frame), plan_(node), id_(std::move(id)) {}

 protected:
  Result<std::unique_ptr<graph::IdScan>> StartScan(const Batch& batch, size_t row,
                                                   ExecContext& ctx) override {
    if (!plan_.label.empty()) {
      label_ = ctx.transaction().catalog().FindLabel(plan_.label);
      if (!label_) return std::unique_ptr<graph::IdScan>();
    }
    const graph::GraphReader& reader = ctx.reader(ScopeAt(batch, row, frame_, ctx).reader);
    if (id_ != nullptr) {
      FASTI_TRY_ASSIGN(const Value id, id_->EvalRow(batch, row, ctx));
      if (id.is_int() && id.as_int() > 0) {
        return std::unique_ptr<graph::IdScan>(std::make_unique<OneId>(static_cast<uint64_t>(id.as_int())));
      }
      if (!id.is_float()) return std::unique_ptr<graph::IdScan>();  // no number equals it
    }
    if (!plan_.end_of_type.empty()) {
      const auto type = ctx.transaction().catalog().FindType(plan_.end_of_type);
      if (!type) return std::unique_ptr<graph::IdScan>();  // no row has the edge that it needs
      FASTI_TRY_ASSIGN(auto ends, reader.ScanEnds(*type, plan_.end_direction));
      if (ends != nullptr) return ends;
    }
    return label_ ? reader.ScanLabel(*label_) : reader.ScanNodes();
  }

 private:
  const plan::NodeScan& plan_;
  const ExpressionPtr id_;
};

class IndexSeekOperator final : public NodeSourceOperator {
 public:
  IndexSeekOperator(const plan::IndexSeek& node, OperatorPtr input, std::vector<ExpressionPtr> values)
      : NodeSourceOperator(node, std::move(input), node.var, node.frame),
        plan_(node),
        values_(std::move(values)) {}

 protected:
  Result<std::unique_ptr<graph::IdScan>> StartScan(const Batch& batch, size_t row,
                                                   ExecContext& ctx) override {
    std::vector<Value> values;
    for (const ExpressionPtr& e : values_) {
      FASTI_TRY_ASSIGN(Value v, e->EvalRow(batch, row, ctx));
      // Nothing equals null.
      if (v.is_null()) return std::unique_ptr<graph::IdScan>();
      values.push_back(std::move(v));
    }
    return ctx.reader(ScopeAt(batch, row, frame_, ctx).reader).SeekIndex(plan_.index, values);
  }

  Result<bool> FindTogether(const Batch& in, const std::deque<Batch>& ahead, ExecContext& ctx,
                            graph::KeyCandidates* found) override {
    const IndexDef* index = ctx.transaction().catalog().FindIndex(plan_.index);
    if (index == nullptr || !index->unique_key || index->keys.size() != values_.size()) return false;
    keys_.clear();
    FASTI_TRY(AddKeys(in, ctx));
    for (const Batch& batch : ahead) FASTI_TRY(AddKeys(batch, ctx));
    return ctx.reader(ScopeAt(in, 0, frame_, ctx).reader).SeekKeys(plan_.index, keys_, found);
  }

  Status AddKeys(const Batch& batch, ExecContext& ctx) {
    for (size_t row = 0; row < batch.size; ++row) {
      for (const ExpressionPtr& value : values_) {
        FASTI_TRY_ASSIGN(Value key, value->EvalRow(batch, row, ctx));
        keys_.push_back(std::move(key));
      }
    }
    return Status::Ok();
  }

 private:
  const plan::IndexSeek& plan_;
  std::vector<Value> keys_;  ///< of rows that are looked up together
  std::vector<ExpressionPtr> values_;
};

class NodeCheckOperator final : public UnaryOperator {
 public:
  NodeCheckOperator(const plan::NodeCheck& node, OperatorPtr input)
      : UnaryOperator(node, std::move(input)), plan_(node) {}
  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      FASTI_TRY(input_->Next(ctx, out));
      if (out->size == 0) return Status::Ok();
      FASTI_TRY(Check(ctx, out));
      if (out->size > 0) return Status::Ok();
    }
  }

 private:
  Status Check(ExecContext& ctx, Batch* out) {
    Positions nodes;
    for (uint32_t row = 0; row < out->size; ++row) {
      if (out->At(plan_.var, row).is_node()) nodes.push_back(row);
    }
    if (nodes.size() < out->size) *out = out->Select(std::move(nodes));
    if (out->size == 0) return Status::Ok();
    if (!UsesPieces(*out, plan_.frame, ctx)) {
      std::vector<Certainty> certainty(out->size, Certainty::kCertain);
      for (size_t row = 0; row < out->size; ++row) {
        const Value v = out->At(plan_.var, row);
        const Scope& scope = ScopeAt(*out, row, plan_.frame, ctx);
        // Bound at this very point: it exists there.
        const bool asks = !plan_.given && plan_.frame.certain != kNoVar;
        if (!asks && IsPinnedAt(v, scope.pin) && !ctx.deletes_happened) continue;
        const uint64_t id = v.node_id().value;
        const Instant at = ctx.pins()[scope.pin].valid;
        FASTI_TRY(ctx.reader(scope.reader)
                      .ExistsAt(ElementId::Kind::kNode, {&id, 1}, {&at, 1}, {&certainty[row], 1}));
      }
      KeepPossible(out, certainty, plan_.frame);
      return Status::Ok();
    }
    std::vector<PieceSetPtr> pieces;
    Positions keep;
    // Rows of many windows often hold one node.
    NodeId node;
    uint32_t reader = 0;
    PieceSetPtr before, p;
    for (uint32_t row = 0; row < out->size; ++row) {
      const Scope& scope = ScopeAt(*out, row, plan_.frame, ctx);
      const NodeId of_row = out->At(plan_.var, row).node_id();
      const PieceSetPtr& of_pieces = PiecesAt(*out, row, plan_.frame);
      if (before != of_pieces || node != of_row || reader != scope.reader) {
        node = of_row, reader = scope.reader, before = of_pieces;
        FASTI_TRY_ASSIGN(p,
                         NodeSourceOperator::NodePieces(ctx.reader(reader), node, std::nullopt, before, ctx));
      }
      if (p == nullptr) continue;
      keep.push_back(row);
      pieces.push_back(p);
    }
    *out = out->Select(std::move(keep));
    out->Set(plan_.frame.pieces, PiecesVector(std::move(pieces)));
    return Status::Ok();
  }
  const plan::NodeCheck& plan_;
};

class FilterOperator final : public UnaryOperator {
 public:
  FilterOperator(const plan::Filter& node, OperatorPtr input, RowFilter filter)
      : UnaryOperator(node, std::move(input)), filter_(std::move(filter)) {}

  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      FASTI_TRY(input_->Next(ctx, out));
      if (out->size == 0) return Status::Ok();
      FASTI_TRY(filter_.Apply(ctx, out));
      if (out->size > 0) return Status::Ok();
    }
  }

 private:
  RowFilter filter_;
};

}  // namespace

Result<OperatorPtr> BuildMatchOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                       ExecContext& ctx) {
  switch (node.kind) {
    case plan::Kind::kMatchBegin: {
      const auto& p = plan::As<plan::MatchBegin>(node);
      FASTI_TRY_ASSIGN(ContextScope context, ContextScope::Make(*p.context, ctx));
      return OperatorPtr(std::make_unique<MatchBeginOperator>(p, std::move(inputs[0]), std::move(context)));
    }
    case plan::Kind::kNodeScan: {
      const auto& p = plan::As<plan::NodeScan>(node);
      ExpressionPtr id;
      if (p.id != nullptr) {
        FASTI_TRY_ASSIGN(id, Compile(*p.id, ctx, &p.frame));
      }
      return OperatorPtr(std::make_unique<NodeScanOperator>(p, std::move(inputs[0]), std::move(id)));
    }
    case plan::Kind::kIndexSeek: {
      const auto& p = plan::As<plan::IndexSeek>(node);
      std::vector<ExpressionPtr> values;
      for (const bound::Expr* e : p.values) {
        FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*e, ctx, &p.frame));
        values.push_back(std::move(compiled));
      }
      return OperatorPtr(std::make_unique<IndexSeekOperator>(p, std::move(inputs[0]), std::move(values)));
    }
    case plan::Kind::kNodeCheck:
      return OperatorPtr(
          std::make_unique<NodeCheckOperator>(plan::As<plan::NodeCheck>(node), std::move(inputs[0])));
    case plan::Kind::kFilter: {
      const auto& p = plan::As<plan::Filter>(node);
      const plan::MatchFrame* frame = p.frame ? &*p.frame : nullptr;
      FASTI_TRY_ASSIGN(RowFilter filter,
                       RowFilter::Make(p.conditions, frame, frame ? frame->certain : p.certain, ctx));
      filter.Judge(p.modality, p.period);
      return OperatorPtr(std::make_unique<FilterOperator>(p, std::move(inputs[0]), std::move(filter)));
    }
    case plan::Kind::kMatchEnd:
      return BuildMatchEnd(plan::As<plan::MatchEnd>(node), std::move(inputs[0]), ctx);
    default:
      return Status(Code::kInternal, "not a match operator");
  }
}

}  // namespace fasti::exec
