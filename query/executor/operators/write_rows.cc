#include "query/executor/operators/write_rows.h"

#include <algorithm>

#include "query/binder/visit.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"

namespace fasti::exec {
namespace {

Status NullBound(Span span) {
  return Status::Query("ArgumentError", Phase::kRuntime, "InvalidBound",
                       "a bound of VALID must not be null in a write; leave the bound out for an open end",
                       span);
}

Status TypeErrorAt(std::string message, Span span) {
  return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType", std::move(message), span);
}

}  // namespace

Result<CompiledValidity> CompiledValidity::Make(const std::optional<bound::Validity>& validity,
                                                ExecContext& ctx) {
  CompiledValidity out;
  if (!validity) return out;
  out.validity_ = &*validity;
  if (validity->from != nullptr) {
    FASTI_TRY_ASSIGN(out.from_, Compile(*validity->from, ctx));
  }
  if (validity->to != nullptr) {
    FASTI_TRY_ASSIGN(out.to_, Compile(*validity->to, ctx));
  }
  return out;
}

Result<graph::WriteScope> CompiledValidity::At(const Batch& batch, size_t row, ExecContext& ctx) const {
  graph::WriteScope scope;
  if (validity_ == nullptr) return scope;
  const Span span = validity_->span;
  Value from, to;
  if (from_ != nullptr) {
    FASTI_TRY_ASSIGN(from, from_->EvalRow(batch, row, ctx));
    if (from.is_null()) return NullBound(span);
  }
  if (to_ != nullptr) {
    FASTI_TRY_ASSIGN(to, to_->EvalRow(batch, row, ctx));
    if (to.is_null()) return NullBound(span);
  }
  auto keep = [&](Result<PeriodValue> period) -> Result<graph::WriteScope> {
    if (!period.ok()) return period.status().OrSpan(span);
    scope.period = std::move(*period);
    return scope;
  };
  switch (validity_->form) {
    case bound::Validity::Form::kAlways:
      scope.always = true;
      return scope;
    case bound::Validity::Form::kDuring:
      return keep(ToPeriod(from));
    case bound::Validity::Form::kAt:
      return keep(GranuleOf(from));
    case bound::Validity::Form::kFromTo: {
      BoundValue begin{Bound::At(Instant::NegInfinity()), {}}, end{Bound::At(Instant::PosInfinity()), {}};
      if (from_ != nullptr) {
        auto bound = ToBound(from, BoundRole::kFrom);
        if (!bound.ok()) return bound.status().OrSpan(span);
        begin = std::move(*bound);
      }
      if (to_ != nullptr) {
        auto bound = ToBound(to, BoundRole::kTo);
        if (!bound.ok()) return bound.status().OrSpan(span);
        end = std::move(*bound);
      }
      return keep(MakePeriod(begin, end));
    }
  }
  return scope;
}

Status CheckStorable(const Value& value, std::string_view key, Span span) {
  auto refuse = [&](std::string_view what) {
    return Status::Query("TypeError", Phase::kRuntime, "InvalidPropertyType",
                         "property `" + std::string(key) + "` cannot hold " + std::string(what) +
                             "; store its parts as properties of their own",
                         span);
  };
  switch (value.kind()) {
    case Value::Kind::kMap:
      return refuse("a MAP");
    case Value::Kind::kNode:
    case Value::Kind::kNodeRef:
      return refuse("a NODE");
    case Value::Kind::kEdge:
    case Value::Kind::kEdgeRef:
      return refuse("a RELATIONSHIP");
    case Value::Kind::kPath:
    case Value::Kind::kPathRef:
      return refuse("a PATH");
    case Value::Kind::kList:
      for (const Value& item : value.as_list()) {
        if (item.is_list() || item.is_map() || item.is_node() || item.is_edge() || item.is_path()) {
          return refuse("a LIST of " + std::string(KindName(item.kind())) + "s");
        }
      }
      return Status::Ok();
    default:
      return Status::Ok();
  }
}

Result<std::vector<std::string>> LabelNames(const bound::LabelTest& label, const Batch& batch, size_t row,
                                            ExecContext& ctx) {
  std::vector<std::string> names;
  switch (label.kind) {
    case bound::LabelTest::Kind::kName:
      names.push_back(label.name);
      return names;
    case bound::LabelTest::Kind::kAnd:
      for (const bound::LabelTest& child : label.children) {
        FASTI_TRY_ASSIGN(auto more, LabelNames(child, batch, row, ctx));
        names.insert(names.end(), more.begin(), more.end());
      }
      return names;
    case bound::LabelTest::Kind::kDynamic: {
      FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*label.value, ctx));
      FASTI_TRY_ASSIGN(Value v, compiled->EvalRow(batch, row, ctx));
      List items;
      if (v.is_list()) {
        items = v.as_list();
      } else {
        items.push_back(v);
      }
      for (const Value& item : items) {
        if (!item.is_string() || item.as_string().empty()) {
          return TypeErrorAt("a label or type must be a STRING that is not empty, not " + item.ToString(),
                             label.span);
        }
        names.emplace_back(item.as_string());
      }
      return names;
    }
    case bound::LabelTest::Kind::kAny:
    case bound::LabelTest::Kind::kNot:
    case bound::LabelTest::Kind::kOr:
      break;
  }
  return Status::Query("SyntaxError", Phase::kCompileTime, "UnexpectedSyntax",
                       "an element is created with named labels; `|`, `!` and `%` only test", label.span);
}

Result<CompiledProperties> CompiledProperties::Make(const std::vector<bound::PropertyMatch>& entries,
                                                    const bound::Expr* map, ExecContext& ctx) {
  CompiledProperties out;
  for (const bound::PropertyMatch& entry : entries) {
    FASTI_TRY_ASSIGN(ExpressionPtr value, Compile(*entry.value, ctx));
    out.entries_.emplace_back(entry.key, std::move(value));
  }
  if (map != nullptr) {
    FASTI_TRY_ASSIGN(out.map_, Compile(*map, ctx));
    out.span_ = map->span;
  }
  return out;
}

Result<std::vector<std::pair<std::string, Value>>> CompiledProperties::At(const Batch& batch, size_t row,
                                                                          ExecContext& ctx) const {
  std::vector<std::pair<std::string, Value>> out;
  if (map_ != nullptr) {
    FASTI_TRY_ASSIGN(Value map, map_->EvalRow(batch, row, ctx));
    if (!map.is_map())
      return TypeErrorAt("the properties of an element must be a MAP, not " + map.ToString(), span_);
    out.assign(map.as_map().begin(), map.as_map().end());
  }
  for (const auto& entry : entries_) {
    const std::string& key = entry.first;
    FASTI_TRY_ASSIGN(Value v, entry.second->EvalRow(batch, row, ctx));
    auto same = std::find_if(out.begin(), out.end(), [&](const auto& e) { return e.first == key; });
    if (same != out.end()) {
      same->second = std::move(v);
    } else {
      out.emplace_back(key, std::move(v));
    }
  }
  return out;
}

// --- SET
// --------------------------------------------------------------------------------------------------------------

Result<CompiledSet> CompiledSet::Make(const std::vector<bound::SetItem>& items, ExecContext& ctx) {
  CompiledSet out;
  for (const bound::SetItem& item : items) {
    Item compiled{&item, nullptr, nullptr, nullptr};
    if (const auto* set = std::get_if<bound::SetProperty>(&item)) {
      FASTI_TRY_ASSIGN(compiled.element, Compile(*set->element, ctx));
      if (set->dynamic_key != nullptr) {
        FASTI_TRY_ASSIGN(compiled.key, Compile(*set->dynamic_key, ctx));
      }
      if (set->value != nullptr) {
        FASTI_TRY_ASSIGN(compiled.value, Compile(*set->value, ctx));
      }
    } else if (const auto* all = std::get_if<bound::SetProperties>(&item)) {
      FASTI_TRY_ASSIGN(compiled.value, Compile(*all->value, ctx));
    } else if (const auto* life = std::get_if<bound::SetExistence>(&item)) {
      FASTI_TRY_ASSIGN(compiled.element, Compile(*life->element, ctx));
      FASTI_TRY_ASSIGN(compiled.value, Compile(*life->value, ctx));
    }
    out.items_.push_back(std::move(compiled));
  }
  return out;
}

Status CompiledSet::Apply(const Batch& batch, size_t row, const graph::WriteScope& scope,
                          ExecContext& ctx) const {
  for (const Item& item : items_) FASTI_TRY(ApplyItem(item, batch, row, scope, ctx));
  return Status::Ok();
}

namespace {

/// Each piece is [period, value, its start as written, its end as written]; what is missing is null.
Status StateTimeline(const bound::SetExistence& set, const Value& element, const Value& value,
                     graph::Transaction& tx) {
  using What = bound::SetExistence::What;
  const auto refuse = [&](const Value& v) {
    return TypeErrorAt("a timeline is a list of pieces, each [period, value, from, to], not " + v.ToString(),
                       set.span);
  };
  if (!element.is_node() && !element.is_edge()) return refuse(element);
  if (!value.is_list()) return refuse(value);
  std::vector<std::pair<PeriodValue, Value>> pieces;
  for (const Value& piece : value.as_list()) {
    if (!piece.is_list() || piece.as_list().empty() || piece.as_list().size() > 4) return refuse(piece);
    const List& parts = piece.as_list();
    auto period = ToPeriod(parts[0]);
    if (!period.ok()) return period.status().OrSpan(set.span);
    for (const size_t i : {size_t{2}, size_t{3}}) {
      if (parts.size() <= i || parts[i].is_null()) continue;
      if (!parts[i].is_string()) return refuse(piece);
      (i == 2 ? period->from_text : period->to_text) = parts[i].as_string();
    }
    Value held = parts.size() > 1 ? parts[1] : Value();
    if (set.what == What::kPropertyTimeline) FASTI_TRY(CheckStorable(held, set.name, set.span));
    pieces.emplace_back(std::move(*period), std::move(held));
  }
  graph::Slot slot;
  if (set.what == What::kLabelTimeline) {
    slot = {graph::Slot::Kind::kLabel, tx.InternLabel(set.name).value};
  } else if (set.what == What::kPropertyTimeline) {
    slot = {graph::Slot::Kind::kProperty, tx.InternKey(set.name).value};
  }
  return tx.SetTimeline(ElementOf(element), slot, pieces).OrSpan(set.span);
}

}  // namespace

Status CompiledSet::ApplyItem(const Item& item, const Batch& batch, size_t row,
                              const graph::WriteScope& scope, ExecContext& ctx) const {
  graph::Transaction& tx = ctx.transaction();
  if (const auto* set = std::get_if<bound::SetProperty>(item.bound)) {
    FASTI_TRY_ASSIGN(Value element, item.element->EvalRow(batch, row, ctx));
    if (element.is_null()) return Status::Ok();
    if (!element.is_node() && !element.is_edge()) {
      return TypeErrorAt("only nodes and relationships have properties to set, not " + element.ToString(),
                         set->span);
    }
    std::string key = set->key;
    if (item.key != nullptr) {
      FASTI_TRY_ASSIGN(Value k, item.key->EvalRow(batch, row, ctx));
      if (!k.is_string())
        return TypeErrorAt("a property name must be a STRING, not " + k.ToString(), set->span);
      key = k.as_string();
    }
    Value value;
    if (item.value != nullptr) {
      FASTI_TRY_ASSIGN(value, item.value->EvalRow(batch, row, ctx));
    }
    FASTI_TRY(CheckStorable(value, key, set->span));
    FASTI_TRY(ctx.CheckNotDeleted(element));
    if (value.is_null() && !tx.catalog().FindKey(key)) return Status::Ok();
    return tx.SetProperty(ElementOf(element), tx.InternKey(key), value, scope).OrSpan(set->span);
  }
  if (const auto* all = std::get_if<bound::SetProperties>(item.bound)) {
    const Value element = batch.At(all->var, row);
    if (element.is_null()) return Status::Ok();
    FASTI_TRY_ASSIGN(Value source, item.value->EvalRow(batch, row, ctx));
    if (source.is_node() || source.is_edge()) {
      FASTI_TRY_ASSIGN(source, ctx.Properties(source));
    }
    if (!source.is_map()) {
      return TypeErrorAt("properties come from a MAP, a node or a relationship, not " + source.ToString(),
                         all->span);
    }
    FASTI_TRY(ctx.CheckNotDeleted(element));
    if (all->replace) {
      std::vector<KeyId> keys;
      FASTI_TRY(ctx.reader(0).KeysOf(ElementOf(element), &keys));
      for (KeyId key : keys) {
        if (source.Find(tx.catalog().keys.Name(key.value)) == nullptr) {
          FASTI_TRY(tx.SetProperty(ElementOf(element), key, Value::Null(), scope).OrSpan(all->span));
        }
      }
    }
    for (const auto& [key, value] : source.as_map()) {
      FASTI_TRY(CheckStorable(value, key, all->span));
      if (value.is_null() && !tx.catalog().FindKey(key)) continue;
      FASTI_TRY(tx.SetProperty(ElementOf(element), tx.InternKey(key), value, scope).OrSpan(all->span));
    }
    return Status::Ok();
  }
  if (const auto* labels = std::get_if<bound::SetLabels>(item.bound)) {
    const Value node = batch.At(labels->var, row);
    if (node.is_null()) return Status::Ok();
    if (!node.is_node())
      return TypeErrorAt("only nodes have labels to set, not " + node.ToString(), labels->span);
    FASTI_TRY(ctx.CheckNotDeleted(node));
    for (const bound::LabelTest& label : labels->labels) {
      FASTI_TRY_ASSIGN(auto names, LabelNames(label, batch, row, ctx));
      for (const std::string& name : names) {
        if (!labels->present && !tx.catalog().FindLabel(name)) continue;
        FASTI_TRY(
            tx.SetLabel(node.node_id(), tx.InternLabel(name), labels->present, scope).OrSpan(labels->span));
      }
    }
    return Status::Ok();
  }
  const auto& life = std::get<bound::SetExistence>(*item.bound);
  FASTI_TRY_ASSIGN(Value element, item.element->EvalRow(batch, row, ctx));
  if (element.is_null()) return Status::Ok();
  FASTI_TRY_ASSIGN(Value value, item.value->EvalRow(batch, row, ctx));
  if (life.what != bound::SetExistence::What::kValidTime) return StateTimeline(life, element, value, tx);
  std::vector<PeriodValue> periods;
  if (value.is_list()) {
    for (const Value& p : value.as_list()) {
      auto period = ToPeriod(p);
      if (!period.ok()) return period.status().OrSpan(life.span);
      periods.push_back(std::move(*period));
    }
  } else {
    auto period = ToPeriod(value);
    if (!period.ok()) return period.status().OrSpan(life.span);
    periods.push_back(std::move(*period));
  }
  return tx.SetExistence(ElementOf(element), periods).OrSpan(life.span);
}

// --- CREATE
// -----------------------------------------------------------------------------------------------------------

uint32_t PinOfWritten(const graph::WriteScope& scope, ExecContext& ctx) {
  if (!scope.period) return ctx.default_pin();
  const Period& p = scope.period->period;
  if (p.certain_at(ctx.reading())) return ctx.default_pin();
  if (p.has_core() && p.core_from().finite()) return ctx.pins().Intern(Pin{p.core_from(), 0});
  if (p.has_core() && p.core_to().finite()) return ctx.pins().Intern(Pin{Instant{p.core_to().us - 1}, 0});
  return ctx.pins().Intern(Pin{p.extent_from().finite() ? p.extent_from() : ctx.reading(), 0});
}

CompiledNames CompiledNames::Make(std::span<const bound::LabelTest> labels) {
  CompiledNames out;
  out.labels_ = labels;
  for (const bound::LabelTest& label : labels) {
    bound::ForEachValue(label, [&](const bound::Expr&) { out.fixed_ = false; });
  }
  return out;
}

template <typename Id, typename Intern>
Status CompiledNames::At(const Batch& batch, size_t row, ExecContext& ctx, const Intern& intern,
                         std::vector<Id>* out) const {
  out->clear();
  const uint64_t version = ctx.transaction().catalog().version;
  if (fixed_ && version_ == version && version != 0) {
    for (const uint32_t id : ids_) out->push_back(Id{id});
    return Status::Ok();
  }
  for (const bound::LabelTest& label : labels_) {
    FASTI_TRY_ASSIGN(auto names, LabelNames(label, batch, row, ctx));
    for (const std::string& name : names) out->push_back(intern(name));
  }
  if (fixed_) {
    ids_.clear();
    for (const Id id : *out) ids_.push_back(id.value);
    version_ = ctx.transaction().catalog().version;
  }
  return Status::Ok();
}

namespace {

/// Whether an expression of the clause reads an element or a path that it makes.
bool ReadsMade(const bound::Create& create) {
  std::vector<VarId> made;
  for (const bound::CreateNode& n : create.nodes) {
    if (!n.bound_before && n.var != kNoVar) made.push_back(n.var);
  }
  for (const bound::CreateEdge& e : create.edges) {
    if (e.var != kNoVar) made.push_back(e.var);
  }
  for (const bound::CreatePath& p : create.paths) {
    if (p.var != kNoVar) made.push_back(p.var);
  }
  bool reads = false;
  const auto look = [&](const bound::Expr& expr) {
    reads = reads || std::any_of(made.begin(), made.end(), [&](VarId v) { return bound::Reads(expr, v); });
  };
  const auto look_at = [&](const bound::ExprPtr& expr) {
    if (expr != nullptr) look(*expr);
  };
  const auto look_over = [&](const std::optional<bound::Validity>& validity) {
    if (!validity) return;
    look_at(validity->from);
    look_at(validity->to);
  };
  const auto look_into = [&](const auto& element) {
    for (const bound::PropertyMatch& p : element.properties) look_at(p.value);
    look_at(element.property_map);
    look_over(element.validity);
  };
  for (const bound::CreateNode& n : create.nodes) {
    look_into(n);
    for (const bound::LabelTest& label : n.labels) bound::ForEachValue(label, look);
  }
  for (const bound::CreateEdge& e : create.edges) {
    look_into(e);
    bound::ForEachValue(e.type, look);
  }
  look_over(create.validity);
  return reads;
}

}  // namespace

Result<CompiledCreate> CompiledCreate::Make(const bound::Create& create, ExecContext& ctx) {
  CompiledCreate out;
  out.create_ = &create;
  out.reads_made_ = ReadsMade(create);
  FASTI_TRY_ASSIGN(out.validity_, CompiledValidity::Make(create.validity, ctx));
  for (const bound::CreateNode& node : create.nodes) {
    FASTI_TRY_ASSIGN(auto properties,
                     CompiledProperties::Make(node.properties, node.property_map.get(), ctx));
    FASTI_TRY_ASSIGN(auto validity, CompiledValidity::Make(node.validity, ctx));
    out.nodes_.push_back({std::move(properties), std::move(validity), CompiledNames::Make(node.labels)});
  }
  for (const bound::CreateEdge& edge : create.edges) {
    FASTI_TRY_ASSIGN(auto properties,
                     CompiledProperties::Make(edge.properties, edge.property_map.get(), ctx));
    FASTI_TRY_ASSIGN(auto validity, CompiledValidity::Make(edge.validity, ctx));
    out.edges_.push_back({std::move(properties), std::move(validity), CompiledNames::Make({&edge.type, 1})});
  }
  return out;
}

Status CompiledCreate::Stored(const Element& element, const Row& row, Span span, ExecContext& ctx,
                              graph::PropertyList* out) const {
  if (element.properties.empty()) return Status::Ok();
  FASTI_TRY_ASSIGN(auto entries, element.properties.At(row.batch, row.row, ctx));
  for (auto& [key, value] : entries) {
    if (value.is_null()) {
      if (row.refuse_null) {
        return Status::Query("SemanticError", Phase::kRuntime, "MergeReadOwnWrites",
                             "MERGE cannot use null for property `" + key +
                                 "`: nothing equals null, so it would always create",
                             span);
      }
      continue;
    }
    FASTI_TRY(CheckStorable(value, key, span));
    out->emplace_back(ctx.transaction().InternKey(key), std::move(value));
  }
  return Status::Ok();
}

Result<graph::WriteScope> CompiledCreate::ScopeOf(const Element& element, const Row& row,
                                                  ExecContext& ctx) const {
  if (element.validity.present()) return element.validity.At(row.batch, row.row, ctx);
  if (row.clause != nullptr) return *row.clause;
  return validity_.At(row.batch, row.row, ctx);
}

Result<Value> CompiledCreate::MakeNode(size_t i, const Row& row, ExecContext& ctx) const {
  const bound::CreateNode& node = create_->nodes[i];
  if (node.bound_before) {
    Value v = row.batch.At(node.var, row.row);
    if (v.is_node()) return v;
    return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType",
                         "a relationship needs nodes at its ends, but one of them is " + v.ToString(),
                         node.span);
  }
  graph::Transaction& tx = ctx.transaction();
  FASTI_TRY_ASSIGN(const graph::WriteScope scope, ScopeOf(nodes_[i], row, ctx));
  std::vector<LabelId> labels;
  FASTI_TRY(nodes_[i].names.At(
      row.batch, row.row, ctx, [&](const std::string& name) { return tx.InternLabel(name); }, &labels));
  graph::PropertyList properties;
  FASTI_TRY(Stored(nodes_[i], row, node.span, ctx, &properties));
  auto id = tx.CreateNode(labels, properties, scope);
  if (!id.ok()) return id.status().OrSpan(node.span);
  return Value::NodeRef(*id, PinOfWritten(scope, ctx));
}

Result<Value> CompiledCreate::MakeEdge(size_t i, const Row& row, const Made& made, ExecContext& ctx) const {
  const bound::CreateEdge& edge = create_->edges[i];
  graph::Transaction& tx = ctx.transaction();
  FASTI_TRY_ASSIGN(const graph::WriteScope scope, ScopeOf(edges_[i], row, ctx));
  std::vector<TypeId> types;
  FASTI_TRY(edges_[i].names.At(
      row.batch, row.row, ctx, [&](const std::string& name) { return tx.InternType(name); }, &types));
  if (types.size() != 1) {
    return Status::Query(
        "SyntaxError", Phase::kRuntime, "NoSingleRelationshipType",
        "a relationship is created with exactly one type, not " + std::to_string(types.size()), edge.span);
  }
  graph::PropertyList properties;
  FASTI_TRY(Stored(edges_[i], row, edge.span, ctx, &properties));
  auto id = tx.CreateEdge(types[0], made.nodes[edge.source].node_id(), made.nodes[edge.target].node_id(),
                          properties, scope);
  if (!id.ok()) return id.status().OrSpan(edge.span);
  return Value::EdgeRef(*id, PinOfWritten(scope, ctx));
}

Value CompiledCreate::PathOf(const bound::CreatePath& path, const Made& made, ExecContext& ctx) const {
  PathRef ref;
  for (const uint32_t n : path.nodes) ref.nodes.push_back(made.nodes[n].node_id().value);
  for (const uint32_t e : path.edges) ref.edges.push_back(made.edges[e].edge_id().value);
  ref.pin = path.nodes.empty() ? ctx.default_pin() : made.nodes[path.nodes[0]].pin();
  return Value::Of(std::move(ref));
}

Status CompiledCreate::Apply(const Batch& batch, size_t row, ExecContext& ctx, Made* made) const {
  const Row at{batch, row};
  made->nodes.resize(nodes_.size());
  made->edges.resize(edges_.size());
  for (size_t i = 0; i < nodes_.size(); ++i) {
    FASTI_TRY_ASSIGN(made->nodes[i], MakeNode(i, at, ctx));
  }
  for (size_t i = 0; i < edges_.size(); ++i) {
    FASTI_TRY_ASSIGN(made->edges[i], MakeEdge(i, at, *made, ctx));
  }
  return Status::Ok();
}

Status CompiledCreate::Apply(Batch* one, bool refuse_null, ExecContext& ctx,
                             const graph::WriteScope* clause) const {
  const Row row{*one, 0, refuse_null, clause};
  Made made;
  for (size_t i = 0; i < nodes_.size(); ++i) {
    FASTI_TRY_ASSIGN(Value node, MakeNode(i, row, ctx));
    if (!create_->nodes[i].bound_before) one->Set(create_->nodes[i].var, Vector::Constant(node));
    made.nodes.push_back(std::move(node));
  }
  for (size_t i = 0; i < edges_.size(); ++i) {
    FASTI_TRY_ASSIGN(Value edge, MakeEdge(i, row, made, ctx));
    one->Set(create_->edges[i].var, Vector::Constant(edge));
    made.edges.push_back(std::move(edge));
  }
  for (const bound::CreatePath& path : create_->paths) {
    if (path.var != kNoVar) one->Set(path.var, Vector::Constant(PathOf(path, made, ctx)));
  }
  return Status::Ok();
}

}  // namespace fasti::exec
