#include "query/executor/operator.h"

#include "query/executor/operators/diff.h"
#include "query/executor/operators/diff_edges.h"
#include "query/executor/operators/judge_rows.h"
#include "query/executor/operators/known_range.h"
#include "query/executor/operators/over_time.h"
#include "query/executor/operators/set_expand.h"
#include "query/executor/operators/split_rows.h"
#include "query/executor/operators/step_expand.h"
#include "storage/model/try.h"

namespace fasti::exec {

Status Operator::Next(ExecContext& ctx, Batch* out) {
  FASTI_TRY(ctx.Poll());
  if (!ctx.profile) return Pull(ctx, out);
  // Wall time through the injected clock is too coarse and PROFILE is about cost: the engine gives a
  // monotonic timer.
  const uint64_t begin = ctx.timer ? ctx.timer() : 0;
  Status status = Pull(ctx, out);
  plan::ProfileLine& line = ctx.profile_lines[node_.id];
  line.rows += out->size;
  line.nanos += ctx.timer ? ctx.timer() - begin : 0;
  return status;
}

Result<bool> UnaryOperator::PullInput(ExecContext& ctx, Batch* in, Batch* out) {
  FASTI_TRY(input_->Next(ctx, in));
  if (in->size == 0) out->Clear();
  return in->size != 0;
}

Result<OperatorPtr> Build(const plan::Node& node, ExecContext& ctx) {
  std::vector<OperatorPtr> inputs;
  for (const plan::PlanPtr& input : node.inputs) {
    FASTI_TRY_ASSIGN(OperatorPtr built, Build(*input, ctx));
    inputs.push_back(std::move(built));
  }
  switch (node.kind) {
    case plan::Kind::kMatchBegin:
    case plan::Kind::kNodeScan:
    case plan::Kind::kIndexSeek:
    case plan::Kind::kNodeCheck:
    case plan::Kind::kFilter:
    case plan::Kind::kMatchEnd:
      return BuildMatchOperator(node, std::move(inputs), ctx);
    case plan::Kind::kExpand:
    case plan::Kind::kEdgeCheck:
    case plan::Kind::kBuildPath:
      return BuildExpandOperator(node, std::move(inputs), ctx);
    case plan::Kind::kPathSearch:
      return BuildPathSearchOperator(node, std::move(inputs), ctx);
    case plan::Kind::kCountEdges:
      return BuildCountEdges(plan::As<plan::CountEdges>(node), std::move(inputs));
    case plan::Kind::kReach:
      return BuildReach(plan::As<plan::Reach>(node), std::move(inputs));
    case plan::Kind::kProject:
    case plan::Kind::kAggregate:
    case plan::Kind::kDistinct:
    case plan::Kind::kSort:
    case plan::Kind::kLimit:
    case plan::Kind::kUnwind:
    case plan::Kind::kKeep:
    case plan::Kind::kEager:
      return BuildProjectionOperator(node, std::move(inputs), ctx);
    case plan::Kind::kLoadCsv:
      return BuildLoadCsv(plan::As<plan::LoadCsv>(node), std::move(inputs[0]), ctx);
    case plan::Kind::kOverTime:
      return BuildOverTime(plan::As<plan::OverTime>(node), std::move(inputs[0]), ctx);
    case plan::Kind::kSplitRows:
      return BuildSplitRows(plan::As<plan::SplitRows>(node), std::move(inputs[0]), ctx);
    case plan::Kind::kJudgeRows:
      return BuildJudgeRows(plan::As<plan::JudgeRows>(node), std::move(inputs[0]), ctx);
    case plan::Kind::kMergeSteps:
      return BuildMergeSteps(plan::As<plan::MergeSteps>(node), std::move(inputs[0]), ctx);
    case plan::Kind::kDiff:
      return BuildDiff(plan::As<plan::Diff>(node), std::move(inputs), ctx);
    case plan::Kind::kDiffEdges:
      return BuildDiffEdges(plan::As<plan::DiffEdges>(node), std::move(inputs), ctx);
    case plan::Kind::kKnownRange:
      return BuildKnownRange(plan::As<plan::KnownRange>(node), std::move(inputs), ctx);
    case plan::Kind::kStepExpand:
      return BuildStepExpand(plan::As<plan::StepExpand>(node), std::move(inputs[0]), ctx);
    case plan::Kind::kUnit:
    case plan::Kind::kArgument:
    case plan::Kind::kUnion:
    case plan::Kind::kOptional:
    case plan::Kind::kCallSubquery:
    case plan::Kind::kCallProcedure:
      return BuildCombineOperator(node, std::move(inputs), ctx);
    case plan::Kind::kCreate:
    case plan::Kind::kSet:
    case plan::Kind::kMerge:
    case plan::Kind::kDelete:
    case plan::Kind::kErase:
      return BuildWriteOperator(node, std::move(inputs), ctx);
  }
  return Status(Code::kInternal, "a plan node of an unknown kind");
}

}  // namespace fasti::exec
