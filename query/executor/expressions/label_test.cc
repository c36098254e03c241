// element:Label and label expressions, on the labels of a node or the type of a relationship.
#include "query/executor/expressions/families.h"
#include "storage/model/try.h"

namespace fasti::exec {

namespace {

class HasLabelsExpr final : public Expression {
 public:
  HasLabelsExpr(ExpressionPtr base, const bound::LabelTest& labels, Span span)
      : Expression(span), base_(std::move(base)), labels_(labels) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value base, base_->EvalRow(batch, row, ctx));
    auto value = TestLabels(labels_, base, batch, row, ctx);
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }

 private:
  ExpressionPtr base_;
  const bound::LabelTest& labels_;
};

Result<Value> TestName(const bound::LabelTest& test, std::string_view name, const Value& element,
                       ExecContext& ctx) {
  if (element.is_node()) {
    FASTI_TRY_ASSIGN(bool has, ctx.HasLabel(element, name));
    return Value::Bool(has);
  }
  (void)test;
  FASTI_TRY_ASSIGN(Value type, ctx.EdgeType(element));
  return Value::Bool(type.as_string() == name);
}

}  // namespace

Result<Value> TestLabels(const bound::LabelTest& test, const Value& element, const Batch& batch, size_t row,
                         ExecContext& ctx) {
  if (element.is_null()) return Value::Null();
  if (!element.is_node() && !element.is_edge()) {
    return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType",
                         "a label test needs a node or a relationship, not " + element.ToString(), test.span);
  }
  switch (test.kind) {
    case bound::LabelTest::Kind::kName:
      return TestName(test, test.name, element, ctx);
    case bound::LabelTest::Kind::kDynamic: {
      CompileEnv env{&ctx, nullptr, {}, nullptr};
      FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*test.value, env));
      FASTI_TRY_ASSIGN(Value names, compiled->EvalRow(batch, row, ctx));
      if (names.is_string()) return TestName(test, names.as_string(), element, ctx);
      if (!names.is_list()) {
        return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType",
                             "a label must be a STRING or a list of STRINGs, not " + names.ToString(),
                             test.span);
      }
      for (const Value& name : names.as_list()) {
        if (!name.is_string()) {
          return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType",
                               "a label must be a STRING, not " + name.ToString(), test.span);
        }
        FASTI_TRY_ASSIGN(Value has, TestName(test, name.as_string(), element, ctx));
        if (has.as_bool() == test.any) return has;
      }
      return Value::Bool(!test.any);
    }
    case bound::LabelTest::Kind::kAny: {
      if (element.is_edge()) return Value::Bool(true);
      FASTI_TRY_ASSIGN(Value labels, ctx.Labels(element));
      return Value::Bool(!labels.as_list().empty());
    }
    case bound::LabelTest::Kind::kNot: {
      FASTI_TRY_ASSIGN(Value v, TestLabels(test.children[0], element, batch, row, ctx));
      return Value::Bool(!v.as_bool());
    }
    case bound::LabelTest::Kind::kAnd:
    case bound::LabelTest::Kind::kOr: {
      const bool is_and = test.kind == bound::LabelTest::Kind::kAnd;
      for (const bound::LabelTest& child : test.children) {
        FASTI_TRY_ASSIGN(Value v, TestLabels(child, element, batch, row, ctx));
        if (v.as_bool() != is_and) return v;
      }
      return Value::Bool(is_and);
    }
  }
  return Value::Null();
}

Result<ExpressionPtr> CompileHasLabels(const bound::HasLabels& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr base, Compile(*e.base, env));
  return Make<HasLabelsExpr>(std::move(base), e.labels, e.span);
}

}  // namespace fasti::exec
