// PathSearch: for each row the paths of a program, as rows: lists of edges and group variables, inner nodes,
// the path itself. How they are found is in query/executor/paths.
#include <algorithm>
#include <unordered_map>

#include "query/executor/frame_rows.h"
#include "query/executor/operator.h"
#include "query/executor/paths/breadth_finder.h"
#include "query/executor/paths/circuit_finder.h"
#include "query/executor/paths/path_program.h"
#include "query/executor/paths/ranked_finder.h"
#include "query/executor/paths/trail_finder.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

class PathSearchOperator final : public UnaryOperator {
 public:
  PathSearchOperator(const plan::PathSearch& node, OperatorPtr input, std::unique_ptr<PathProgram> program)
      : UnaryOperator(node, std::move(input)), plan_(node), program_(std::move(program)) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    EndRow(ctx);
    in_.Clear();
    row_ = 0;
    return UnaryOperator::Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    out->Clear();
    while (true) {
      Rows rows;
      while (rows.parents.size() < batch_rows_) {
        if (!in_row_) {
          if (row_ >= in_.size) {
            if (!rows.parents.empty()) break;
            FASTI_TRY(input_->Next(ctx, &in_));
            row_ = 0;
            if (in_.size == 0) return Status::Ok();
          }
          FASTI_TRY(StartRow(ctx));
          continue;
        }
        FoundPath found;
        FASTI_TRY_ASSIGN(const bool more, finders_.front()->Next(ctx, &found));
        if (!more) {
          finders_.front()->Release(ctx);
          finders_.erase(finders_.begin());
          ++finder_;
          if (finders_.empty()) {
            EndRow(ctx);
            ++row_;
          }
          continue;
        }
        // What the certain ranking has found is not found again by the one of possible paths.
        const bool again = program_->ranks() && finder_ >= possible_from_ && found.certain;
        if (!again) FASTI_TRY(Add(found, &rows));
      }
      if (rows.parents.empty()) continue;
      batch_rows_ = std::min(batch_rows_ * 2, kMaxBatchRows);
      Fill(std::move(rows), ctx, out);
      return Status::Ok();
    }
  }

 private:
  /// Rows in the making, by column.
  struct Rows {
    Positions parents;
    std::unordered_map<VarId, std::vector<Value>> columns;
    std::vector<Certainty> certainty;
    std::vector<PieceSetPtr> pieces;
  };

  Status StartRow(ExecContext& ctx) {
    FASTI_TRY(ctx.Poll());
    FASTI_TRY_ASSIGN(const bool begun, program_->Begin(in_, row_, ctx));
    if (!begun) {
      ++row_;
      return Status::Ok();
    }
    in_row_ = true;
    finder_ = 0;
    possible_from_ = SIZE_MAX;
    if (!program_->ranks()) {
      finders_.push_back(std::make_unique<TrailFinder>(*program_));
      return Status::Ok();
    }
    // Where nobody has chosen a modality yet, both answers are ranked: what is certain, then what is
    // possible.
    const bool tracked = plan_.frame.certain != kNoVar || program_->periods();
    if (tracked && plan_.modality != bound::Modality::kPossibly) Rank(true);
    if (!plan_.modality && tracked) possible_from_ = finders_.size();
    if (!tracked || plan_.modality != bound::Modality::kCertainly) Rank(false);
    return Status::Ok();
  }

  void Rank(bool certain_only) {
    if (BreadthFinder::AsksForCircuits(*program_)) {
      finders_.push_back(std::make_unique<CircuitFinder>(*program_, certain_only));
      return;
    }
    if (!BreadthFinder::Serves(*program_)) {
      finders_.push_back(std::make_unique<RankedFinder>(*program_, certain_only, std::nullopt));
      return;
    }
    finders_.push_back(std::make_unique<BreadthFinder>(*program_, certain_only));
    if (!program_->to() && plan_.segments[0].min > 0) {
      finders_.push_back(std::make_unique<CircuitFinder>(*program_, certain_only));
    }
  }

  void EndRow(ExecContext& ctx) {
    for (auto& finder : finders_) finder->Release(ctx);
    finders_.clear();
    in_row_ = false;
  }

  Status Add(const FoundPath& found, Rows* rows) {
    const Walk& walk = found.walk;
    PieceSetPtr pieces = found.pieces;
    if (program_->ranks()) {
      // The ranking looked at the path alone; now it joins the row.
      for (const WalkStep& step : walk.steps) {
        if (program_->EdgeIsUsedElsewhere(step.edge)) return Status::Ok();
      }
      if (program_->periods()) {
        pieces = Intersect(PiecesAt(in_, row_, plan_.frame), pieces);
        if (pieces == nullptr) return Status::Ok();
      }
    }
    const uint32_t pin = program_->scope().pin;
    const size_t segments = plan_.segments.size();
    std::vector<uint64_t> joints{walk.origin};
    size_t at = 0;
    for (size_t s = 0; s < segments; ++s) {
      while (at < walk.steps.size() && walk.steps[at].segment == s) ++at;
      joints.push_back(at == 0 ? walk.origin : walk.steps[at - 1].node);
    }
    for (size_t j = 1; j < segments; ++j) {
      const plan::PathJoint& joint = plan_.joints[j];
      if (joint.value != plan::PathJoint::Value::kJoined) continue;
      const Value other = in_.At(joint.var, row_);
      if (!other.is_node() || other.node_id().value != joints[j]) return Status::Ok();
    }
    rows->parents.push_back(static_cast<uint32_t>(row_));
    rows->certainty.push_back(found.certain ? Certainty::kCertain : Certainty::kPossible);
    rows->pieces.push_back(std::move(pieces));
    for (size_t j = 1; j <= segments; ++j) {
      const plan::PathJoint& joint = plan_.joints[j];
      const bool open = j < segments || !plan_.to_is_bound;
      if (open && joint.value == plan::PathJoint::Value::kFound)
        rows->columns[joint.var].push_back(Value::NodeRef(NodeId{joints[j]}, pin));
    }
    size_t first = 0;
    for (size_t s = 0; s < segments; ++s) {
      size_t last = first;
      while (last < walk.steps.size() && walk.steps[last].segment == s) ++last;
      AddSegment(s, walk, first, last, pin, rows);
      first = last;
    }
    if (plan_.path != kNoVar) rows->columns[plan_.path].push_back(PathOf(walk, pin));
    return Status::Ok();
  }

  void AddSegment(size_t s, const Walk& walk, size_t first, size_t last, uint32_t pin, Rows* rows) const {
    const plan::PathSegment& segment = plan_.segments[s];
    if (!segment.repeated) {
      if (!segment.edges_given)
        rows->columns[segment.edges].push_back(Value::EdgeRef(EdgeId{walk.steps[first].edge}, pin));
      return;
    }
    auto list = [&](List items) {
      if (plan_.reversed) std::reverse(items.begin(), items.end());
      return Value::ListOf(std::move(items));
    };
    if (!segment.edges_given) {
      List edges;
      edges.reserve(last - first);
      for (size_t i = first; i < last; ++i) edges.push_back(Value::EdgeRef(EdgeId{walk.steps[i].edge}, pin));
      rows->columns[segment.edges].push_back(list(std::move(edges)));
    }
    for (const bound::PathGroup::Collected& collected : segment.lists) {
      List items;
      const size_t length = segment.steps.size();
      for (size_t i = first; i + length <= last; i += length) {
        if (segment.first == collected.inside) {
          items.push_back(Value::NodeRef(NodeId{i == 0 ? walk.origin : walk.steps[i - 1].node}, pin));
          continue;
        }
        for (size_t k = 0; k < length; ++k) {
          const bool node = segment.steps[k].node == collected.inside;
          if (!node && segment.steps[k].edge != collected.inside) continue;
          items.push_back(node ? Value::NodeRef(NodeId{walk.steps[i + k].node}, pin)
                               : Value::EdgeRef(EdgeId{walk.steps[i + k].edge}, pin));
          break;  // a name that stands twice is one element
        }
      }
      rows->columns[collected.outside].push_back(list(std::move(items)));
    }
  }

  Value PathOf(const Walk& walk, uint32_t pin) const {
    PathRef path;
    path.pin = pin;
    path.nodes.reserve(walk.steps.size() + 1);
    path.edges.reserve(walk.steps.size());
    path.nodes.push_back(walk.origin);
    for (const WalkStep& step : walk.steps) {
      path.edges.push_back(step.edge);
      path.nodes.push_back(step.node);
    }
    if (plan_.reversed) {
      std::reverse(path.nodes.begin(), path.nodes.end());
      std::reverse(path.edges.begin(), path.edges.end());
    }
    return Value::Of(std::move(path));
  }

  void Fill(Rows rows, ExecContext&, Batch* out) {
    *out = in_.Select(std::move(rows.parents));
    for (auto& [var, values] : rows.columns) {
      ColumnBuilder builder(values.size());
      for (Value& v : values) builder.Add(std::move(v));
      out->Set(var, builder.Finish());
    }
    if (program_->periods()) {
      out->Set(plan_.frame.pieces, PiecesVector(std::move(rows.pieces)));
    } else {
      KeepPossible(out, rows.certainty, plan_.frame);
    }
  }

  const plan::PathSearch& plan_;
  std::unique_ptr<PathProgram> program_;
  Batch in_;
  size_t row_ = 0;
  size_t batch_rows_ = kFirstBatchRows;
  bool in_row_ = false;
  std::vector<std::unique_ptr<PathFinder>> finders_;
  size_t finder_ = 0;                ///< how many finders of this row are done
  size_t possible_from_ = SIZE_MAX;  ///< finders from here on rank possible paths after certain ones
};

}  // namespace

Result<OperatorPtr> BuildPathSearchOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                            ExecContext& ctx) {
  const auto& plan = plan::As<plan::PathSearch>(node);
  FASTI_TRY_ASSIGN(auto program, PathProgram::Make(plan, ctx));
  return OperatorPtr(std::make_unique<PathSearchOperator>(plan, std::move(inputs[0]), std::move(program)));
}

}  // namespace fasti::exec
