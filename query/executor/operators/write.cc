// Create, Set, Delete, Erase. They take in all their input before the first change. Merge is in merge.cc.
#include <algorithm>
#include <unordered_set>

#include "query/executor/operator.h"
#include "query/executor/operators/merge.h"
#include "query/executor/operators/write_rows.h"
#include "query/executor/row_numbers.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

/// Drains its input, lets the subclass act on every row, then hands the rows on.
class WriteOperator : public UnaryOperator {
 public:
  using UnaryOperator::UnaryOperator;
  Status Open(ExecContext& ctx, const Batch* argument) override {
    drained_ = false;
    batches_.clear();
    next_ = 0;
    return UnaryOperator::Open(ctx, argument);
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    if (!drained_) {
      drained_ = true;
      while (true) {
        Batch batch;
        FASTI_TRY(input_->Next(ctx, &batch));
        if (batch.size == 0) break;
        FASTI_TRY(ctx.Reserve(static_cast<int64_t>(batch.size * 32)));
        batches_.push_back(std::move(batch));
      }
      FASTI_TRY(Write(ctx, &batches_));
    }
    out->Clear();
    if (next_ < batches_.size()) *out = std::move(batches_[next_++]);
    return Status::Ok();
  }

 protected:
  virtual Status Write(ExecContext& ctx, std::vector<Batch>* batches) = 0;

 private:
  bool drained_ = false;
  std::vector<Batch> batches_;
  size_t next_ = 0;
};

class CreateOperator final : public WriteOperator {
 public:
  CreateOperator(const plan::Create& node, OperatorPtr input, CompiledCreate create)
      : WriteOperator(node, std::move(input)), bound_(*node.create), create_(std::move(create)) {
    for (const bound::CreateNode& n : bound_.nodes) {
      if (!n.bound_before) made_.push_back(n.var);
    }
    for (const bound::CreateEdge& e : bound_.edges) made_.push_back(e.var);
    for (const bound::CreatePath& p : bound_.paths) {
      if (p.var != kNoVar) made_.push_back(p.var);
    }
  }

 protected:
  Status Write(ExecContext& ctx, std::vector<Batch>* batches) override {
    for (Batch& batch : *batches) {
      columns_.clear();
      columns_.resize(made_.size());
      for (size_t row = 0; row < batch.size; ++row) {
        if ((row & 255) == 255) FASTI_TRY(ctx.Poll());
        FASTI_TRY(create_.reads_made() ? OneByOne(batch, row, ctx) : InPlace(batch, row, ctx));
      }
      for (size_t i = 0; i < made_.size(); ++i) batch.Set(made_[i], columns_[i].Finish());
    }
    return Status::Ok();
  }

 private:
  Status InPlace(const Batch& batch, size_t row, ExecContext& ctx) {
    FASTI_TRY(create_.Apply(batch, row, ctx, &row_));
    auto column = columns_.begin();
    for (size_t i = 0; i < row_.nodes.size(); ++i) {
      if (!bound_.nodes[i].bound_before) (column++)->Add(row_.nodes[i]);
    }
    for (const Value& edge : row_.edges) (column++)->Add(edge);
    for (const bound::CreatePath& p : bound_.paths) {
      if (p.var != kNoVar) (column++)->Add(create_.PathOf(p, row_, ctx));
    }
    return Status::Ok();
  }

  /// What is made becomes a column that the clause's next expressions read.
  Status OneByOne(const Batch& batch, size_t row, ExecContext& ctx) {
    Batch one = SingleRow(batch, row);
    FASTI_TRY(create_.Apply(&one, false, ctx));
    for (size_t i = 0; i < made_.size(); ++i) columns_[i].Add(one.At(made_[i], 0));
    return Status::Ok();
  }

  const bound::Create& bound_;
  CompiledCreate create_;
  std::vector<VarId> made_;
  std::vector<ColumnBuilder> columns_;  ///< by made_, of the batch under way
  CompiledCreate::Made row_;
};

class SetOperator final : public WriteOperator {
 public:
  SetOperator(const plan::Set& node, OperatorPtr input, CompiledSet set, CompiledValidity validity)
      : WriteOperator(node, std::move(input)), set_(std::move(set)), validity_(std::move(validity)) {}

 protected:
  Status Write(ExecContext& ctx, std::vector<Batch>* batches) override {
    for (const Batch& batch : *batches) {
      for (size_t row = 0; row < batch.size; ++row) {
        if ((row & 255) == 255) FASTI_TRY(ctx.Poll());
        FASTI_TRY_ASSIGN(graph::WriteScope scope, validity_.At(batch, row, ctx));
        FASTI_TRY(set_.Apply(batch, row, scope, ctx));
      }
    }
    return Status::Ok();
  }

 private:
  CompiledSet set_;
  CompiledValidity validity_;
};

/// The elements that a DELETE or ERASE target names: an element, all of a path, or of a list of them.
Status CollectTargets(const Value& v, Span span, std::vector<Value>* out) {
  if (v.is_null()) return Status::Ok();
  if (v.is_node() || v.is_edge()) {
    out->push_back(v);
    return Status::Ok();
  }
  if (v.kind() == Value::Kind::kPathRef) {
    const PathRef& path = v.as_path_ref();
    for (uint64_t id : path.edges) out->push_back(Value::EdgeRef(EdgeId{id}, path.pin));
    for (uint64_t id : path.nodes) out->push_back(Value::NodeRef(NodeId{id}, path.pin));
    return Status::Ok();
  }
  return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType",
                       "only nodes, relationships and paths can be deleted, not " + v.ToString(), span);
}

class DeleteOperator final : public WriteOperator {
 public:
  DeleteOperator(const plan::Delete& node, OperatorPtr input, std::vector<ExpressionPtr> targets,
                 CompiledValidity validity)
      : WriteOperator(node, std::move(input)),
        delete_(*node.del),
        targets_(std::move(targets)),
        validity_(std::move(validity)) {}

 protected:
  Status Write(ExecContext& ctx, std::vector<Batch>* batches) override {
    // Evaluate everything first: a target may be read through an element that an earlier row deletes.
    struct Target {
      Value element;
      graph::WriteScope scope;
    };
    std::vector<Target> edges, nodes;
    std::unordered_set<ElementId> seen;
    for (const Batch& batch : *batches) {
      for (size_t row = 0; row < batch.size; ++row) {
        FASTI_TRY_ASSIGN(graph::WriteScope scope, validity_.At(batch, row, ctx));
        for (size_t i = 0; i < targets_.size(); ++i) {
          FASTI_TRY_ASSIGN(Value v, targets_[i]->EvalRow(batch, row, ctx));
          std::vector<Value> elements;
          FASTI_TRY(CollectTargets(v, delete_.targets[i]->span, &elements));
          for (Value& element : elements) {
            // One element in many rows is deleted once, unless the rows name different periods.
            if (!validity_.present() && !seen.insert(ElementOf(element)).second) continue;
            (element.is_edge() ? edges : nodes).push_back({std::move(element), scope});
          }
        }
      }
    }
    ctx.deletes_happened |= !edges.empty() || !nodes.empty();
    for (const Target& t : edges) FASTI_TRY(Delete(t.element, t.scope, ctx));
    for (const Target& t : nodes) FASTI_TRY(Delete(t.element, t.scope, ctx));
    return Status::Ok();
  }

 private:
  Status Delete(const Value& element, const graph::WriteScope& scope, ExecContext& ctx) {
    return ctx.transaction().Delete(ElementOf(element), scope, delete_.detach).OrSpan(delete_.span);
  }
  const bound::Delete& delete_;
  std::vector<ExpressionPtr> targets_;
  CompiledValidity validity_;
};

class EraseOperator final : public WriteOperator {
 public:
  EraseOperator(const plan::Erase& node, OperatorPtr input, std::vector<ExpressionPtr> targets)
      : WriteOperator(node, std::move(input)), erase_(*node.erase), targets_(std::move(targets)) {}

 protected:
  Status Write(ExecContext& ctx, std::vector<Batch>* batches) override {
    std::unordered_set<ElementId> elements;
    for (const Batch& batch : *batches) {
      for (size_t row = 0; row < batch.size; ++row) {
        for (size_t i = 0; i < targets_.size(); ++i) {
          FASTI_TRY_ASSIGN(Value v, targets_[i]->EvalRow(batch, row, ctx));
          std::vector<Value> found;
          FASTI_TRY(CollectTargets(v, erase_.targets[i]->span, &found));
          for (const Value& element : found) elements.insert(ElementOf(element));
        }
      }
    }
    ctx.deletes_happened |= !elements.empty();
    for (ElementId element : elements) FASTI_TRY(ctx.transaction().Erase(element, "").OrSpan(erase_.span));
    return Status::Ok();
  }

 private:
  const bound::Erase& erase_;
  std::vector<ExpressionPtr> targets_;
};

Result<std::vector<ExpressionPtr>> CompileTargets(const std::vector<bound::ExprPtr>& targets,
                                                  ExecContext& ctx) {
  std::vector<ExpressionPtr> out;
  for (const bound::ExprPtr& target : targets) {
    FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*target, ctx));
    out.push_back(std::move(compiled));
  }
  return out;
}

}  // namespace

Result<OperatorPtr> BuildWriteOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                       ExecContext& ctx) {
  switch (node.kind) {
    case plan::Kind::kCreate: {
      const auto& p = plan::As<plan::Create>(node);
      FASTI_TRY_ASSIGN(CompiledCreate create, CompiledCreate::Make(*p.create, ctx));
      return OperatorPtr(std::make_unique<CreateOperator>(p, std::move(inputs[0]), std::move(create)));
    }
    case plan::Kind::kSet: {
      const auto& p = plan::As<plan::Set>(node);
      FASTI_TRY_ASSIGN(CompiledSet set, CompiledSet::Make(p.set->items, ctx));
      FASTI_TRY_ASSIGN(CompiledValidity validity, CompiledValidity::Make(p.set->validity, ctx));
      return OperatorPtr(
          std::make_unique<SetOperator>(p, std::move(inputs[0]), std::move(set), std::move(validity)));
    }
    case plan::Kind::kMerge:
      return BuildMerge(plan::As<plan::Merge>(node), std::move(inputs[0]), std::move(inputs[1]), ctx);
    case plan::Kind::kDelete: {
      const auto& p = plan::As<plan::Delete>(node);
      FASTI_TRY_ASSIGN(auto targets, CompileTargets(p.del->targets, ctx));
      FASTI_TRY_ASSIGN(CompiledValidity validity, CompiledValidity::Make(p.del->validity, ctx));
      return OperatorPtr(
          std::make_unique<DeleteOperator>(p, std::move(inputs[0]), std::move(targets), std::move(validity)));
    }
    case plan::Kind::kErase: {
      const auto& p = plan::As<plan::Erase>(node);
      FASTI_TRY_ASSIGN(auto targets, CompileTargets(p.erase->targets, ctx));
      return OperatorPtr(std::make_unique<EraseOperator>(p, std::move(inputs[0]), std::move(targets)));
    }
    default:
      return Status(Code::kInternal, "not a write operator");
  }
}

}  // namespace fasti::exec
