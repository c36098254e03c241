#include "query/executor/predicate.h"

#include <algorithm>

#include "query/executor/context_scope.h"
#include "query/executor/frame_rows.h"
#include "query/executor/life_stretches.h"
#include "query/planner/conditions.h"
#include "query/types/compare.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/timeline.h"

namespace fasti::exec {

using bound::As;
using bound::ExprKind;

namespace {

bool Contains(const std::vector<VarId>& vars, VarId var) {
  return std::find(vars.begin(), vars.end(), var) != vars.end();
}

void AddRead(std::vector<TimelineRead>* out, TimelineRead read) {
  if (std::find(out->begin(), out->end(), read) == out->end()) out->push_back(std::move(read));
}

bool CollectLabels(const bound::LabelTest& test, VarId var, std::vector<TimelineRead>* out) {
  switch (test.kind) {
    case bound::LabelTest::Kind::kName:
      AddRead(out, {var, true, test.name});
      return true;
    case bound::LabelTest::Kind::kDynamic:
    case bound::LabelTest::Kind::kAny:
      return false;
    case bound::LabelTest::Kind::kNot:
    case bound::LabelTest::Kind::kAnd:
    case bound::LabelTest::Kind::kOr: {
      bool all = true;
      for (const bound::LabelTest& child : test.children) all &= CollectLabels(child, var, out);
      return all;
    }
  }
  return false;
}

}  // namespace

bool CollectReads(const bound::Expr& expr, const std::vector<VarId>& vars, std::vector<TimelineRead>* out) {
  auto all = [&](std::initializer_list<const bound::Expr*> parts) {
    bool ok = true;
    for (const bound::Expr* part : parts) {
      if (part != nullptr) ok &= CollectReads(*part, vars, out);
    }
    return ok;
  };
  switch (expr.kind) {
    case ExprKind::kConstant:
    case ExprKind::kParameter:
      return true;
    // A bare element: identity alone reads nothing, and =, IN and IS NULL are all that compare it; but a bare
    // element may also be handed on to something that reads it, which kCall and the compound kinds below
    // report.
    case ExprKind::kVariable:
      return true;
    case ExprKind::kProperty: {
      const auto& e = As<bound::Property>(expr);
      if (e.base->kind == ExprKind::kVariable) {
        const VarId var = As<bound::VariableRef>(*e.base).var;
        if (Contains(vars, var)) AddRead(out, {var, false, e.key});
        return true;
      }
      // A property of something computed (startNode(r).name, nodes(p)[0].x) may read any element.
      return CollectReads(*e.base, vars, out) && e.base->kind == ExprKind::kProperty;
    }
    case ExprKind::kSubscript: {
      const auto& e = As<bound::Subscript>(expr);
      const bool element =
          e.base->kind == ExprKind::kVariable && Contains(vars, As<bound::VariableRef>(*e.base).var);
      return all({e.base.get(), e.index.get()}) && !element;
    }
    case ExprKind::kSlice: {
      const auto& e = As<bound::Slice>(expr);
      return all({e.base.get(), e.from.get(), e.to.get()});
    }
    case ExprKind::kHasLabels: {
      const auto& e = As<bound::HasLabels>(expr);
      if (e.base->kind != ExprKind::kVariable) return false;
      const VarId var = As<bound::VariableRef>(*e.base).var;
      return !Contains(vars, var) || CollectLabels(e.labels, var, out);
    }
    case ExprKind::kCall: {
      const auto& e = As<bound::Call>(expr);
      bool ok = true;
      for (const bound::ExprPtr& arg : e.args) {
        // id, elementId, type, startNode and endNode do not change over time.
        const bool fixed = e.function->name == "id" || e.function->name == "elementId" ||
                           e.function->name == "type" || e.function->name == "startNode" ||
                           e.function->name == "endNode" || e.function->name == "length" ||
                           e.function->name == "size";
        if (arg->kind == ExprKind::kVariable && Contains(vars, As<bound::VariableRef>(*arg).var) && !fixed)
          ok = false;
        ok &= CollectReads(*arg, vars, out);
      }
      return ok;
    }
    case ExprKind::kNot:
      return all({As<bound::Not>(expr).operand.get()});
    case ExprKind::kLogical: {
      bool ok = true;
      for (const bound::ExprPtr& operand : As<bound::Logical>(expr).operands)
        ok &= CollectReads(*operand, vars, out);
      return ok;
    }
    case ExprKind::kComparison: {
      const auto& e = As<bound::Comparison>(expr);
      bool ok = CollectReads(*e.first, vars, out);
      for (const auto& [op, operand] : e.rest) ok &= CollectReads(*operand, vars, out);
      return ok;
    }
    case ExprKind::kArithmetic: {
      const auto& e = As<bound::ArithmeticOp>(expr);
      return all({e.left.get(), e.right.get()});
    }
    case ExprKind::kNegate:
      return all({As<bound::Negation>(expr).operand.get()});
    case ExprKind::kStringTest: {
      const auto& e = As<bound::StringTestOp>(expr);
      return all({e.left.get(), e.right.get()});
    }
    case ExprKind::kMatches: {
      const auto& e = As<bound::MatchesOp>(expr);
      return all({e.left.get(), e.right.get()});
    }
    case ExprKind::kIn: {
      const auto& e = As<bound::InOp>(expr);
      return all({e.left.get(), e.right.get()});
    }
    case ExprKind::kPeriodTest: {
      const auto& e = As<bound::PeriodTestOp>(expr);
      return all({e.left.get(), e.right.get()});
    }
    case ExprKind::kIsNull:
      return all({As<bound::IsNull>(expr).operand.get()});
    case ExprKind::kIsType:
      return all({As<bound::IsType>(expr).operand.get()});
    case ExprKind::kCase: {
      const auto& e = As<bound::Case>(expr);
      if (e.tested_var != bound::kNoVar) return false;  // the tests read a variable of their own
      bool ok = all({e.subject.get(), e.otherwise.get()});
      for (const auto& [when, then] : e.branches) ok &= all({when.get(), then.get()});
      return ok;
    }
    case ExprKind::kList: {
      bool ok = true;
      for (const bound::ExprPtr& item : As<bound::ListExpr>(expr).items) ok &= CollectReads(*item, vars, out);
      return ok;
    }
    case ExprKind::kMap: {
      bool ok = true;
      for (const auto& entry : As<bound::MapExpr>(expr).entries) {
        ok &= all({entry.value.get(), entry.dynamic_key.get()});
      }
      return ok;
    }
    case ExprKind::kListComprehension:
    case ExprKind::kQuantifier:
    case ExprKind::kReduce:
    case ExprKind::kSubquery:
    case ExprKind::kMapProjection:
      return false;
  }
  return false;
}

namespace {

/// A label condition of a pattern element.
class ElementLabels final : public Expression {
 public:
  ElementLabels(ExpressionPtr element, const bound::LabelTest& labels)
      : Expression(labels.span), element_(std::move(element)), labels_(labels) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value element, element_->EvalRow(batch, row, ctx));
    return TestLabels(labels_, element, batch, row, ctx);
  }
  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    Vector elements;
    FASTI_TRY(element_->Eval(batch, rows, ctx, &elements));
    const bool plain = labels_.kind == bound::LabelTest::Kind::kName && elements.phys() == Phys::kNode &&
                       elements.column().nulls.empty() && elements.column().pins.size() == 1 &&
                       ctx.pins()[elements.column().pins[0]].values == nullptr && ctx.overrides.empty() &&
                       rows == nullptr && !ctx.deletes_happened;
    if (!plain) return Expression::Eval(batch, rows, ctx, out);
    Column column;
    column.phys = Phys::kBool;
    column.bools.assign(batch.size, 0);
    const auto label = ctx.transaction().catalog().FindLabel(labels_.name);
    if (label) {
      std::vector<NodeId> ids;
      for (size_t row = 0; row < batch.size; ++row)
        ids.push_back({elements.column().ids[elements.Position(row)]});
      std::vector<Certainty> certainty(batch.size);
      const Pin& pin = ctx.pins()[elements.column().pins[0]];
      FASTI_TRY(ctx.reader(pin.reader).HasLabelAt(ids, *label, {&pin.valid, 1}, certainty));
      for (size_t row = 0; row < batch.size; ++row) {
        column.bools[row] = certainty[row] == Certainty::kCertain;
        if (certainty[row] == Certainty::kPossible && ctx.uncertain_rows != nullptr)
          (*ctx.uncertain_rows)[row] = 1;
      }
    }
    *out = Vector::Flat(std::move(column));
    return Status::Ok();
  }

 private:
  ExpressionPtr element_;
  const bound::LabelTest& labels_;
};

/// A property condition of a pattern element: {key: value}.
class ElementProperty final : public Expression {
 public:
  ElementProperty(ExpressionPtr property, ExpressionPtr value, Span span)
      : Expression(span), property_(std::move(property)), value_(std::move(value)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value a, property_->EvalRow(batch, row, ctx));
    FASTI_TRY_ASSIGN(Value b, value_->EvalRow(batch, row, ctx));
    return ToValue(Equals(a, b));
  }
  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    Vector a, b;
    FASTI_TRY(property_->Eval(batch, rows, ctx, &a));
    FASTI_TRY(value_->Eval(batch, rows, ctx, &b));
    Column column;
    column.phys = Phys::kBool;
    column.bools.assign(batch.size, 0);
    const size_t n = rows ? rows->size() : batch.size;
    for (size_t i = 0; i < n; ++i) {
      const size_t row = rows ? (*rows)[i] : i;
      // A pattern keeps what is true; null counts as false.
      column.bools[row] = Equals(a.At(row), b.At(row)) == Truth::kTrue;
    }
    *out = Vector::Flat(std::move(column));
    return Status::Ok();
  }

 private:
  ExpressionPtr property_, value_;
};

/// `$props` on a pattern element: every entry must be equal.
class ElementMap final : public Expression {
 public:
  ElementMap(ExpressionPtr element, ExpressionPtr map, Span span)
      : Expression(span), element_(std::move(element)), map_(std::move(map)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value element, element_->EvalRow(batch, row, ctx));
    FASTI_TRY_ASSIGN(Value map, map_->EvalRow(batch, row, ctx));
    if (element.is_null()) return Value::Null();
    if (!map.is_map()) {
      return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType",
                           "properties of a pattern must be a MAP, not " + map.ToString(), span_);
    }
    for (const auto& [key, wanted] : map.as_map()) {
      FASTI_TRY_ASSIGN(Value value, ctx.Property(element, key));
      if (Equals(value, wanted) != Truth::kTrue) return Value::Bool(false);
    }
    return Value::Bool(true);
  }

 private:
  ExpressionPtr element_, map_;
};

Truth TruthOfValue(const Value& v) {
  if (!v.is_bool()) return Truth::kNull;
  return ToTruth(v.as_bool());
}

TruthSet SetOf(Truth t) {
  switch (t) {
    case Truth::kTrue:
      return TruthSet::True();
    case Truth::kFalse:
      return TruthSet::False();
    case Truth::kNull:
      return TruthSet::Null();
  }
  return TruthSet::Null();
}

}  // namespace

void CollectElements(const Value& v, std::vector<ElementId>* out, std::vector<EdgeId>* listed) {
  if (v.is_node() || v.is_edge()) {
    out->push_back(ElementOf(v));
  } else if (v.is_list()) {
    for (const Value& item : v.as_list()) {
      if (item.is_edge() && listed != nullptr) listed->push_back(item.edge_id());
      CollectElements(item, out, listed);
    }
  } else if (v.kind() == Value::Kind::kPathRef) {
    for (uint64_t id : v.as_path_ref().nodes) out->push_back(ElementId::Of(NodeId{id}));
    for (uint64_t id : v.as_path_ref().edges) out->push_back(ElementId::Of(EdgeId{id}));
  }
}

Result<std::unique_ptr<Predicate>> Predicate::Make(const plan::Condition& condition,
                                                   const plan::MatchFrame* frame, ExecContext& ctx) {
  std::unique_ptr<Predicate> p(new Predicate(condition, frame));
  static const std::vector<VarId> kNone;
  const std::vector<VarId>& vars = frame ? frame->repin : kNone;
  for (const VarId var : vars) {
    if (plan::ReadsVariable(condition, var)) p->read_.push_back(var);
  }
  if (condition.expr != nullptr) {
    FASTI_TRY_ASSIGN(p->expression_, Compile(*condition.expr, ctx, frame));
    p->reads_more_ = !CollectReads(*condition.expr, vars, &p->reads_);
    if (condition.expr->kind == ExprKind::kComparison) {
      const auto& e = As<bound::Comparison>(*condition.expr);
      const bound::Expr& second = *e.rest[0].second;
      if (e.rest.size() != 1 || e.rest[0].first != bound::Comparison::Op::kEqual) return p;
      const bound::Expr* sides[] = {e.first.get(), &second};
      for (size_t i = 0; i < 2; ++i) {
        const bound::Expr *side = sides[i], *other = sides[1 - i];
        if (side->kind != ExprKind::kProperty) continue;
        const auto& property = As<bound::Property>(*side);
        if (property.base->kind != ExprKind::kVariable) continue;
        const VarId var = As<bound::VariableRef>(*property.base).var;
        if (Contains(vars, var)) FASTI_TRY(p->NotePlain(var, property.key, *other, ctx));
      }
    }
    return p;
  }
  // Conditions of an element are compiled as the expressions that they stand for.
  auto variable = [&] {
    auto ref = std::make_unique<bound::VariableRef>();
    ref->var = condition.element;
    return ref;
  };
  if (condition.labels != nullptr) {
    auto ref = variable();
    FASTI_TRY_ASSIGN(ExpressionPtr element, Compile(*ref, ctx, frame));
    p->expression_ = std::make_unique<ElementLabels>(std::move(element), *condition.labels);
    p->reads_more_ = !CollectLabels(*condition.labels, condition.element, &p->reads_);
    // The type of an edge never changes.
    if (condition.element_is_edge) p->reads_.clear(), p->reads_more_ = false;
    if (!condition.element_is_edge && condition.labels->kind == bound::LabelTest::Kind::kName) {
      p->plain_ = Plain::kLabel;
      p->plain_element_ = condition.element;
      p->plain_name_ = condition.labels->name;
    }
  } else if (condition.property != nullptr) {
    bound::Property property;
    property.base = variable();
    property.key = condition.property->key;
    property.key_id = condition.property->key_id;
    FASTI_TRY_ASSIGN(ExpressionPtr read, Compile(property, ctx, frame));
    FASTI_TRY_ASSIGN(ExpressionPtr value, Compile(*condition.property->value, ctx, frame));
    FASTI_TRY(p->NotePlain(condition.element, condition.property->key, *condition.property->value, ctx));
    p->expression_ =
        std::make_unique<ElementProperty>(std::move(read), std::move(value), condition.property->value->span);
    AddRead(&p->reads_, {condition.element, false, condition.property->key});
    p->reads_more_ = !CollectReads(*condition.property->value, vars, &p->reads_);
  } else {
    auto ref = variable();
    FASTI_TRY_ASSIGN(ExpressionPtr element, Compile(*ref, ctx, frame));
    FASTI_TRY_ASSIGN(ExpressionPtr map, Compile(*condition.property_map, ctx, frame));
    p->expression_ =
        std::make_unique<ElementMap>(std::move(element), std::move(map), condition.property_map->span);
    p->reads_more_ = true;
  }
  return p;
}

Status Predicate::NotePlain(VarId element, const std::string& name, const bound::Expr& value,
                            ExecContext& ctx) {
  if (value.kind != ExprKind::kParameter && value.kind != ExprKind::kConstant) return Status::Ok();
  FASTI_TRY_ASSIGN(plain_value_, Compile(value, ctx, frame_));
  plain_ = Plain::kProperty;
  plain_element_ = element;
  plain_name_ = name;
  return Status::Ok();
}

Result<std::optional<bool>> Predicate::AtEveryInstant(const Batch& batch, size_t row, ExecContext& ctx) {
  constexpr std::optional<bool> kUnknown;
  if (plain_ == Plain::kNo || frame_ == nullptr || ctx.deletes_happened || !ctx.overrides.empty() ||
      !batch.Has(plain_element_)) {
    return kUnknown;
  }
  const Vector& element = batch[plain_element_];
  const size_t at = element.Position(row);
  const Column& column = element.column();
  if (element.phys() != Phys::kNode || column.IsNull(at)) return kUnknown;
  const Pin& pin = ctx.pins()[column.PinAt(at)];
  if (pin.values != nullptr) return kUnknown;
  // On the system axis a reader knows no such facts.
  const graph::GraphReader& reader =
      ctx.reader(frame_->own_pins ? pin.reader : ScopeAt(batch, row, *frame_, ctx).reader);
  const NodeId node{column.ids[at]};
  const Catalog& catalog = ctx.transaction().catalog();
  if (plain_ == Plain::kLabel) {
    if (!plain_label_) plain_label_ = catalog.FindLabel(plain_name_);
    return plain_label_ ? reader.HasLabelAlways(node, *plain_label_) : kUnknown;
  }
  if (!plain_key_) plain_key_ = catalog.FindKey(plain_name_);
  if (!plain_key_) return kUnknown;
  Value value;
  FASTI_TRY_ASSIGN(const bool always, reader.HoldsAlways(node, *plain_key_, &value));
  // Whether imprecise periods are equal may be open.
  if (!always || value.kind() == Value::Kind::kPeriod || value.kind() == Value::Kind::kBound) return kUnknown;
  FASTI_TRY_ASSIGN(const Value wanted, plain_value_->EvalRow(batch, row, ctx));
  return std::optional<bool>(Equals(value, wanted) == Truth::kTrue);
}

Result<Expression*> Predicate::Compiled(const bound::Expr& expr, ExecContext& ctx) {
  ExpressionPtr& part = parts_[&expr];
  if (part == nullptr) {
    FASTI_TRY_ASSIGN(part, Compile(expr, ctx, frame_));
  }
  return part.get();
}

namespace {

/// The values that a timeline may have at the pin, given that the element exists there; null stands for
/// absence.
Status Candidates(const TimelineRead& read, const Value& element, ExecContext& ctx,
                  std::vector<Override>* out) {
  if (!element.is_node() && !element.is_edge()) return Status::Ok();
  const Pin& pin = ctx.pin_of(element);
  const graph::GraphReader& reader = ctx.reader(pin.reader);
  const ElementId id = ElementOf(element);
  const Catalog& catalog = ctx.transaction().catalog();
  std::vector<graph::Piece> pieces, existence;
  Override base;
  base.element = id;
  base.is_label = read.is_label;
  if (read.is_label) {
    const auto label = catalog.FindLabel(read.name);
    if (!label || !id.is_node()) return Status::Ok();
    base.id = label->value;
    FASTI_TRY(reader.LabelTimeline(id.node(), *label, &pieces));
  } else {
    const auto key = catalog.FindKey(read.name);
    if (!key) return Status::Ok();
    base.id = key->value;
    FASTI_TRY(reader.PropertyTimeline(id, *key, &pieces));
  }
  FASTI_TRY(reader.Existence(id, &existence));
  std::vector<Period> periods, lives;
  for (const graph::Piece& p : pieces) periods.push_back(p.period);
  for (const graph::Piece& p : existence) lives.push_back(p.period);
  const PossibleStates states = StatesAt(periods, pin.valid, &lives);
  for (uint32_t i : states.pieces) {
    Override o = base;
    o.value = read.is_label ? Value::Bool(true) : pieces[i].value;
    out->push_back(std::move(o));
  }
  if (states.may_be_absent || out->empty()) {
    Override o = base;
    o.value = read.is_label ? Value::Bool(false) : Value::Null();
    out->push_back(std::move(o));
  }
  return Status::Ok();
}

Value ScopedElement(const Batch& batch, size_t row, VarId var, const plan::MatchFrame* frame,
                    ExecContext& ctx) {
  Value v = batch.At(var, row);
  if (frame == nullptr || frame->own_pins || (!v.is_node() && !v.is_edge())) return v;
  const uint32_t pin = ctx.scopes()[static_cast<uint32_t>(batch.At(frame->scope, row).as_int())].pin;
  return v.is_node() ? Value::NodeRef(v.node_id(), pin) : Value::EdgeRef(v.edge_id(), pin);
}

bool Undecided(TruthSet truth) { return truth.possible() && !truth.certain(); }

/// The values that an expression takes over everything that its subqueries may come to: each subquery that
/// matches which are only possible would change is a choice; the choices are walked like the digits of a
/// number.
Result<TruthSet> OverSubqueries(Expression& expression, const Batch& batch, size_t row, ExecContext& ctx) {
  std::vector<ExecContext::SubqueryChoice> choices;
  auto* saved = ctx.subquery_choices;
  const bool saw = ctx.saw_uncertain;
  ctx.subquery_choices = &choices;
  TruthSet set;
  Status status = Status::Ok();
  size_t evaluated = 0;
  while (true) {
    ctx.saw_uncertain = false;
    auto value = expression.EvalRow(batch, row, ctx);
    status = value.status();
    if (!status.ok()) break;
    set = Union(set, SetOf(TruthOfValue(*value)));
    // Still uncertain: an element read as a whole, or a subquery with too many choices.
    if (ctx.saw_uncertain) set = Union(set, TruthSet{TruthSet::kTrueBit | TruthSet::kFalseBit});
    // Choices after the one that changes are made anew: what it decides may ask others.
    while (!choices.empty() && choices.back().taken + 1 == choices.back().values.size()) choices.pop_back();
    if (choices.empty()) break;
    ++choices.back().taken;
    if (++evaluated > 4096) {
      // "Anything" is never wrong, only wide.
      set = TruthSet{7};
      break;
    }
  }
  ctx.subquery_choices = saved;
  ctx.saw_uncertain = saw;
  FASTI_TRY(status);
  return set;
}

}  // namespace

Result<TruthSet> Predicate::Enumerate(Expression& expression, const std::vector<TimelineRead>& reads,
                                      const Batch& batch, size_t row, ExecContext& ctx) {
  std::vector<std::vector<Override>> choices;
  for (const TimelineRead& read : reads) {
    std::vector<Override> candidates;
    FASTI_TRY(Candidates(read, ScopedElement(batch, row, read.var, frame_, ctx), ctx, &candidates));
    // One that is certain of an element that only possibly exists is certain, too.
    if (candidates.size() > 1 || (candidates.size() == 1 && read.is_label))
      choices.push_back(std::move(candidates));
  }
  // Every combination of candidates; beyond a bound the answer is "anything", which is never wrong, only
  // wide.
  size_t combinations = 1;
  for (const auto& c : choices) combinations *= c.size();
  if (combinations > 4096) return TruthSet{7};
  TruthSet set;
  const size_t base = ctx.overrides.size();
  for (size_t n = 0; n < combinations; ++n) {
    size_t rest = n;
    for (const auto& c : choices) {
      ctx.overrides.push_back(c[rest % c.size()]);
      rest /= c.size();
    }
    auto part = OverSubqueries(expression, batch, row, ctx);
    ctx.overrides.resize(base);
    FASTI_TRY(part);
    set = Union(set, *part);
  }
  return set;
}

Result<TruthSet> Predicate::TruthOf(const bound::Expr& expr, const Batch& batch, size_t row,
                                    ExecContext& ctx) {
  static const std::vector<VarId> kNone;
  std::vector<TimelineRead> reads;
  const bool complete = CollectReads(expr, frame_ ? frame_->repin : kNone, &reads);
  const bool connective =
      expr.kind == ExprKind::kNot || expr.kind == ExprKind::kLogical || expr.kind == ExprKind::kIsNull;
  if ((complete && reads.size() <= 1) || !connective) {
    FASTI_TRY_ASSIGN(Expression * compiled, Compiled(expr, ctx));
    return Enumerate(*compiled, reads, batch, row, ctx);
  }
  switch (expr.kind) {
    case ExprKind::kNot: {
      FASTI_TRY_ASSIGN(TruthSet set, TruthOf(*As<bound::Not>(expr).operand, batch, row, ctx));
      return Not(set);
    }
    case ExprKind::kIsNull: {
      const auto& e = As<bound::IsNull>(expr);
      if ((e.operand->type.kinds & ~(Type::kBool | Type::kNull)) != 0) {
        FASTI_TRY_ASSIGN(Expression * compiled, Compiled(expr, ctx));
        return Enumerate(*compiled, reads, batch, row, ctx);
      }
      FASTI_TRY_ASSIGN(TruthSet set, TruthOf(*e.operand, batch, row, ctx));
      set = fasti::IsNull(set);
      return e.negated ? Not(set) : set;
    }
    default: {
      const auto& e = As<bound::Logical>(expr);
      TruthSet set = e.op == bound::Logical::Op::kAnd ? TruthSet::True() : TruthSet::False();
      for (const bound::ExprPtr& operand : e.operands) {
        FASTI_TRY_ASSIGN(TruthSet part, TruthOf(*operand, batch, row, ctx));
        set = e.op == bound::Logical::Op::kAnd  ? And(set, part)
              : e.op == bound::Logical::Op::kOr ? Or(set, part)
                                                : Xor(set, part);
      }
      return set;
    }
  }
}

Result<TruthSet> Predicate::TruthAt(const Batch& batch, size_t row, ExecContext& ctx) {
  if (condition_.expr != nullptr) return TruthOf(*condition_.expr, batch, row, ctx);
  return Enumerate(*expression_, reads_, batch, row, ctx);
}

// --- Over periods
// ---------------------------------------------------------------------------------------------------

Result<PieceSetPtr> Predicate::PiecesOf(const Batch& batch, size_t row, const PieceSetPtr& pieces,
                                        ExecContext& ctx) {
  if (!reads_more_ && reads_.empty()) {
    const bool saw = ctx.saw_uncertain;
    ctx.saw_uncertain = false;
    auto value = expression_->EvalRow(batch, row, ctx);
    const bool undecided = ctx.saw_uncertain && value.ok() && value->is_null();
    ctx.saw_uncertain = saw;
    FASTI_TRY(value);
    if (!undecided) return TruthOfValue(*value) == Truth::kTrue ? pieces : nullptr;
    auto possible = std::make_shared<PieceSet>(*pieces);
    for (Selection& selection : possible->selections) selection.MarkUncertain();
    return PieceSetPtr(std::move(possible));
  }
  // On the system axis an uncertain value has no timeline of its own: ask in each state of knowledge.
  const Scope& scope = ctx.scopes()[static_cast<uint32_t>(batch.At(frame_->scope, row).as_int())];
  if (scope.axis_valid && ctx.plan().tracks_certainty) return Pointwise(batch, row, pieces, ctx);
  if (!reads_more_) {
    FASTI_TRY_ASSIGN(const std::optional<bool> known, OfConstants(batch, row, ctx));
    if (known) return *known ? pieces : nullptr;
    if (reads_.size() == 1) return OneTimeline(batch, row, pieces, ctx);
  }
  return Pointwise(batch, row, pieces, ctx);
}

Result<bool> Predicate::LineOf(const TimelineRead& read, const Batch& batch, size_t row, ExecContext& ctx,
                               Line* out) const {
  const Value element = batch.At(read.var, row);
  if (!element.is_node() && !element.is_edge()) return false;
  const graph::GraphReader& reader = ctx.reader(ScopeAt(batch, row, *frame_, ctx).reader);
  const ElementId id = ElementOf(element);
  const Catalog& catalog = ctx.transaction().catalog();
  out->override.element = id;
  out->override.is_label = read.is_label;
  if (read.is_label) {
    if (const auto label = catalog.FindLabel(read.name)) {
      out->named = true;
      out->override.id = label->value;
      out->tag = LabelTag(*label);
      FASTI_TRY(reader.LabelTimeline(id.node(), *label, &out->timeline));
    }
  } else if (const auto key = catalog.FindKey(read.name)) {
    out->named = true;
    out->override.id = key->value;
    out->tag = PropertyTag(*key);
    FASTI_TRY(reader.PropertyTimeline(id, *key, &out->timeline));
  }
  FASTI_TRY(LivesOf(reader, id, &out->existence));
  return true;
}

Result<std::optional<bool>> Predicate::OfConstants(const Batch& batch, size_t row, ExecContext& ctx) {
  const size_t base = ctx.overrides.size();
  const bool saw = ctx.saw_uncertain;
  std::optional<bool> known;
  const auto evaluate = [&]() -> Status {
    for (const TimelineRead& read : reads_) {
      Line line;
      FASTI_TRY_ASSIGN(const bool is_element, LineOf(read, batch, row, ctx, &line));
      if (!is_element || line.existence.size() != 1 || line.timeline.size() > 1) return Status::Ok();
      const bool absent = line.timeline.empty();
      if (!absent && !(line.timeline[0].period == line.existence[0].period)) return Status::Ok();
      ctx.NoteBounds(line.existence[0].period);
      if (!line.named) continue;
      if (read.is_label) {
        line.override.value = Value::Bool(!absent);
      } else if (!absent) {
        line.override.value = std::move(line.timeline[0].value);
      }
      ctx.overrides.push_back(std::move(line.override));
    }
    ctx.saw_uncertain = false;
    FASTI_TRY_ASSIGN(const Value value, expression_->EvalRow(batch, row, ctx));
    if (!ctx.saw_uncertain) known = TruthOfValue(value) == Truth::kTrue;
    return Status::Ok();
  };
  const Status status = evaluate();
  ctx.overrides.resize(base);
  ctx.saw_uncertain = saw;
  FASTI_TRY(status);
  return known;
}

Result<PieceSetPtr> Predicate::OneTimeline(const Batch& batch, size_t row, const PieceSetPtr& pieces,
                                           ExecContext& ctx) {
  const TimelineRead& read = reads_[0];
  Line line;
  FASTI_TRY_ASSIGN(const bool is_element, LineOf(read, batch, row, ctx, &line));
  if (!is_element) return Pointwise(batch, row, pieces, ctx);
  Override& override = line.override;
  const ElementId id = override.element;
  const auto& [timeline, existence] = std::tie(line.timeline, line.existence);
  bool undecided = false;
  const bool saw = ctx.saw_uncertain;
  auto holds = [&](const Value& value) -> Result<bool> {
    override.value = read.is_label ? Value::Bool(!value.is_null()) : value;
    ctx.overrides.push_back(override);
    ctx.saw_uncertain = false;
    auto result = expression_->EvalRow(batch, row, ctx);
    undecided |= ctx.saw_uncertain;
    ctx.saw_uncertain = saw;
    ctx.overrides.pop_back();
    if (!result.ok()) return result.status();
    return TruthOfValue(*result) == Truth::kTrue;
  };
  // The runs of true values; absence is one.
  FASTI_TRY_ASSIGN(const bool absent_holds, holds(Value::Null()));
  std::vector<uint8_t> true_of;
  for (const graph::Piece& p : timeline) {
    ctx.NoteBounds(p.period);
    FASTI_TRY_ASSIGN(const bool value_holds, holds(read.is_label ? Value::Bool(true) : p.value));
    true_of.push_back(value_holds ? 1 : 0);
  }
  const auto is_true = [&](const graph::Piece* p) {
    return p == nullptr ? absent_holds : true_of[static_cast<size_t>(p - timeline.data())] != 0;
  };
  const auto same = [&](const graph::Piece* a, const graph::Piece* b) { return is_true(a) == is_true(b); };
  std::vector<Member> members;
  for (const graph::Piece& life : existence) {
    ctx.NoteBounds(life.period);
    for (const LifeRun& run : RunsIn(life, timeline, existence, same)) {
      if (is_true(run.piece))
        members.push_back(Member::Piece(ElementTag(id), line.tag, run.period, life.period));
    }
  }
  // A value that is an imprecise period itself may be undecided where the timeline is not.
  if (undecided) return Pointwise(batch, row, pieces, ctx);
  if (members.empty()) return PieceSetPtr();
  return Intersect(pieces, members);
}

Status Predicate::NoteChangePoints(const Batch& batch, size_t row, const Interval& hull, ExecContext& ctx) {
  // A copy: the table of scopes may grow below.
  const Scope scope = ctx.scopes()[static_cast<uint32_t>(batch.At(frame_->scope, row).as_int())];
  const graph::GraphReader& reader = ctx.reader(scope.reader);
  if (!reads_more_) {
    for (const TimelineRead& read : reads_) {
      Line line;
      FASTI_TRY(LineOf(read, batch, row, ctx, &line).status());
      for (const graph::Piece& p : line.existence) ctx.NoteBounds(p.period);
      for (const graph::Piece& p : line.timeline) ctx.NoteBounds(p.period);
    }
    return Status::Ok();
  }
  // Whole elements: every timeline of every pattern variable. Cheap enough for the rare predicates that come
  // here.
  std::vector<ElementId> elements;
  std::vector<EdgeId> walked;
  for (VarId var : frame_->repin) CollectElements(batch.At(var, row), &elements, &walked);
  for (const EdgeId edge : walked) {
    FASTI_TRY_ASSIGN(const graph::EdgeEnds ends, reader.Ends(edge));
    elements.push_back(ElementId::Of(ends.source));
    elements.push_back(ElementId::Of(ends.target));
  }
  for (const ElementId id : elements) {
    std::vector<graph::Piece> pieces;
    FASTI_TRY(reader.Existence(id, &pieces));
    for (const graph::Piece& p : pieces) ctx.NoteBounds(p.period);
    std::vector<KeyId> keys;
    FASTI_TRY(reader.KeysOf(id, &keys));
    for (KeyId key : keys) {
      pieces.clear();
      FASTI_TRY(reader.PropertyTimeline(id, key, &pieces));
      for (const graph::Piece& p : pieces) ctx.NoteBounds(p.period);
    }
    if (!id.is_node()) continue;
    std::vector<LabelId> labels;
    FASTI_TRY(reader.LabelsOf(id.node(), &labels));
    for (LabelId label : labels) {
      pieces.clear();
      FASTI_TRY(reader.LabelTimeline(id.node(), label, &pieces));
      for (const graph::Piece& p : pieces) ctx.NoteBounds(p.period);
    }
  }
  if (reads_more_) {
    // Run the predicate once over all of the pieces, which reach beyond the window: what its subqueries read
    // notes its bounds; the value is not used.
    Scope whole = scope;
    whole.at.reset();
    whole.window = hull;
    whole.test = WindowTest::kDuring;
    Batch one = batch.Select(Positions{static_cast<uint32_t>(row)});
    one.Set(frame_->scope, Vector::Constant(Value::Int(ctx.scopes().Intern(whole))));
    FASTI_TRY(expression_->EvalRow(one, 0, ctx));
  }
  return Status::Ok();
}

Result<Interval> Predicate::LivesOfRead(const Batch& batch, size_t row, ExecContext& ctx) const {
  const graph::GraphReader& reader = ctx.reader(ScopeAt(batch, row, *frame_, ctx).reader);
  std::vector<ElementId> elements;
  for (const VarId var : read_) {
    if (batch.Has(var)) CollectElements(batch.At(var, row), &elements);
  }
  Interval all;
  std::vector<graph::Piece> lives;
  for (const ElementId id : elements) {
    lives.clear();
    FASTI_TRY(reader.Existence(id, &lives));
    Interval hull{Instant::PosInfinity(), Instant::NegInfinity()};
    for (const graph::Piece& life : lives) {
      hull.from = std::min(hull.from, life.period.extent_from());
      hull.to = std::max(hull.to, life.period.extent_to());
    }
    all.from = std::max(all.from, hull.from);
    all.to = std::min(all.to, hull.to);
  }
  return all;
}

Status Predicate::AskIn(const Interval& within, Outward outward, const Batch& batch, size_t row,
                        ExecContext& ctx, std::vector<TruthStep>* steps) {
  std::vector<Instant> points;
  std::vector<Instant>* saved = ctx.change_points;
  ctx.change_points = &points;
  Status status = NoteChangePoints(batch, row, within, ctx);
  ctx.change_points = saved;
  FASTI_TRY(status);
  if (saved != nullptr) saved->insert(saved->end(), points.begin(), points.end());
  points.push_back(within.from);
  points.push_back(within.to);
  std::erase_if(points, [&](Instant t) { return t < within.from || within.to < t; });
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  // Between neighbouring points nothing changes: evaluate once in each stretch, at an instant of it.
  const Scope whole = ScopeAt(batch, row, *frame_, ctx);
  Batch one = batch.Select(Positions{static_cast<uint32_t>(row)});
  std::vector<VarId> repinned;
  if (reads_more_ && !frame_->own_pins) {
    for (const VarId var : frame_->repin) {
      if (batch.Has(var)) repinned.push_back(var);
    }
  }
  std::vector<TruthStep> asked;
  const size_t stretches = points.size() - 1;
  for (size_t n = 0; n < stretches; ++n) {
    FASTI_TRY(ctx.Poll());
    const size_t i = outward == Outward::kBackward ? stretches - 1 - n : n;
    const Interval interval{points[i], points[i + 1]};
    FASTI_TRY_ASSIGN(const Scope scope, InstantScope(whole, interval, ctx));
    one.Set(frame_->scope, Vector::Constant(Value::Int(ctx.scopes().Intern(scope))));
    // Subqueries take the outer row's elements as existing where these are pinned to their own instant.
    for (const VarId var : repinned) one.Set(var, Vector::Constant(Repin(batch.At(var, row), scope.pin)));
    FASTI_TRY_ASSIGN(const TruthSet truth, TruthAt(one, 0, ctx));
    asked.push_back({interval, truth});
    if (outward != Outward::kNo && !Undecided(truth)) break;
  }
  if (outward == Outward::kBackward) std::reverse(asked.begin(), asked.end());
  for (const TruthStep& step : asked) AppendStep(step, steps);
  return Status::Ok();
}

Result<PieceSetPtr> Predicate::Pointwise(const Batch& batch, size_t row, const PieceSetPtr& pieces,
                                         ExecContext& ctx) {
  const Interval hull = HullOf(*pieces);
  std::vector<TruthStep> steps;
  FASTI_TRY(AskIn(hull, Outward::kNo, batch, row, ctx, &steps));
  // An undecided stretch that what was found so far cuts off may have its core outside: the period of the
  // condition is the same whether it is asked before or after the rest of the pattern.
  if (Undecided(steps.front().truth) || Undecided(steps.back().truth)) {
    FASTI_TRY_ASSIGN(const Interval lives, LivesOfRead(batch, row, ctx));
    if (Undecided(steps.front().truth) && lives.from < hull.from) {
      std::vector<TruthStep> before;
      FASTI_TRY(AskIn({lives.from, hull.from}, Outward::kBackward, batch, row, ctx, &before));
      steps.insert(steps.begin(), before.begin(), before.end());
    }
    if (Undecided(steps.back().truth) && hull.to < lives.to) {
      FASTI_TRY(AskIn({hull.to, lives.to}, Outward::kForward, batch, row, ctx, &steps));
    }
  }
  auto set = std::make_shared<PieceSet>();
  set->selections = SelectionsOf(steps);
  if (set->selections.empty()) return PieceSetPtr();
  return Intersect(pieces, PieceSetPtr(std::move(set)));
}

}  // namespace fasti::exec
