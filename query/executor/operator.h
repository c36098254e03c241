// Operator: one running node of a plan. Rows are pulled in batches: Next fills a batch, a batch of no rows
// means the end. An operator can be opened again for other argument rows (subqueries). One thread, one
// ExecContext.
#pragma once

#include <memory>

#include "fasti/status.h"
#include "query/executor/batch.h"
#include "query/executor/execution_context.h"

namespace fasti::exec {

class Operator {
 public:
  explicit Operator(const plan::Node& node) : node_(node) {}
  virtual ~Operator() = default;
  Operator(const Operator&) = delete;
  Operator& operator=(const Operator&) = delete;

  /// Begins anew. `argument` feeds the Argument leaves below (null at the top of a statement).
  virtual Status Open(ExecContext& ctx, const Batch* argument) = 0;
  /// The next rows; out->size == 0 at the end.
  Status Next(ExecContext& ctx, Batch* out);

 protected:
  virtual Status Pull(ExecContext& ctx, Batch* out) = 0;
  const plan::Node& node_;
};
using OperatorPtr = std::unique_ptr<Operator>;

/// An operator with one input.
class UnaryOperator : public Operator {
 public:
  UnaryOperator(const plan::Node& node, OperatorPtr input) : Operator(node), input_(std::move(input)) {}
  Status Open(ExecContext& ctx, const Batch* argument) override { return input_->Open(ctx, argument); }

 protected:
  /// Pulls the next rows of the input. @return false: there are none left, and `out` says so
  Result<bool> PullInput(ExecContext& ctx, Batch* in, Batch* out);

  OperatorPtr input_;
};

/// Makes the running form of a plan.
Result<OperatorPtr> Build(const plan::Node& node, ExecContext& ctx);

// The families of operators, one file each.
Result<OperatorPtr> BuildMatchOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                       ExecContext& ctx);
Result<OperatorPtr> BuildExpandOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                        ExecContext& ctx);
Result<OperatorPtr> BuildPathSearchOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                            ExecContext& ctx);
Result<OperatorPtr> BuildProjectionOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                            ExecContext& ctx);
Result<OperatorPtr> BuildCombineOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                         ExecContext& ctx);
Result<OperatorPtr> BuildWriteOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                       ExecContext& ctx);

Result<OperatorPtr> BuildLoadCsv(const plan::LoadCsv& node, OperatorPtr input, ExecContext& ctx);

}  // namespace fasti::exec
