#include "query/engine/show.h"

#include <algorithm>
#include <tuple>

#include "query/engine/schema_text.h"
#include "query/functions/families.h"
#include "query/parser/unparse.h"
#include "storage/graph/schema_check.h"
#include "storage/model/try.h"

namespace fasti::engine {
namespace {

Value Text(std::string s) { return Value::String(std::move(s)); }

Value Keys(const std::vector<KeyId>& keys, const Catalog& catalog) {
  List names;
  for (KeyId key : keys) names.push_back(Text(catalog.keys.Name(key.value)));
  return Value::ListOf(std::move(names));
}

std::string TargetText(bool on_node, uint32_t id, const Catalog& catalog) {
  return on_node ? "(:" + parser::QuoteName(catalog.labels.Name(id)) + ")"
                 : "()-[:" + parser::QuoteName(catalog.types.Name(id)) + "]->()";
}

std::string_view ConstraintKindText(ConstraintDef::Kind kind) {
  switch (kind) {
    case ConstraintDef::Kind::kUnique:
      return "UNIQUE";
    case ConstraintDef::Kind::kKey:
      return "KEY";
    case ConstraintDef::Kind::kNotNull:
      return "NOT NULL";
    case ConstraintDef::Kind::kPropertyType:
      return "TYPED";
    case ConstraintDef::Kind::kUniqueEnd:
      return "UNIQUE END";
    case ConstraintDef::Kind::kWithoutOverlaps:
      return "WITHOUT OVERLAPS";
  }
  return "";
}

std::string SignatureText(std::string_view name, const std::vector<fasti::Parameter>& parameters,
                          size_t required, Type result) {
  std::string out(name);
  out += "(";
  for (size_t i = 0; i < parameters.size(); ++i) {
    if (i > 0) out += ", ";
    out += std::string(parameters[i].name) + " :: " + TypeName(Type{parameters[i].kinds, Type::kAnyMask});
    if (i >= required) out += " (optional)";
  }
  return out + ") :: " + TypeName(result);
}

std::unique_ptr<CursorImpl> ShowGraphType(const Catalog& catalog) {
  std::vector<Row> rows;
  const GraphTypeDef& def = catalog.graph_type;
  for (const NodeTypeDef& n : def.nodes) rows.push_back({Text("node"), Text(NodeTypeText(n, catalog))});
  for (const EdgeTypeDef& e : def.edges)
    rows.push_back({Text("relationship"), Text(EdgeTypeText(e, catalog))});
  return CursorImpl::OfRows({"kind", "definition"}, std::move(rows));
}

}  // namespace

std::unique_ptr<CursorImpl> Show(const ast::Show& show, const Catalog& catalog, SessionImpl& session) {
  std::vector<Row> rows;
  switch (show.what) {
    case ast::Show::What::kGraphType:
      return ShowGraphType(catalog);
    case ast::Show::What::kConstraints:
      for (const ConstraintDef& c : catalog.constraints) {
        rows.push_back({Text(c.name), Text(std::string(ConstraintKindText(c.kind))),
                        Text(TargetText(c.on_node, c.label_or_type, catalog)), Keys(c.keys, catalog),
                        Text(ConstraintText(c, catalog))});
      }
      return CursorImpl::OfRows({"name", "kind", "on", "properties", "definition"}, std::move(rows));
    case ast::Show::What::kIndexes:
      for (const IndexDef& i : catalog.indexes) {
        rows.push_back({Text(i.name), Text(TargetText(i.on_node, i.label_or_type, catalog)),
                        Keys(i.keys, catalog), Value::Bool(i.unique_key),
                        Value::Bool(i.owned_by_constraint)});
      }
      return CursorImpl::OfRows({"name", "on", "properties", "unique", "ownedByConstraint"}, std::move(rows));
    case ast::Show::What::kFunctions:
      for (const ScalarFunction& f : FunctionTable::BuiltIn().scalars()) {
        rows.push_back({Text(std::string(f.name)), Text("scalar"), Text(std::string(CategoryOf(f))),
                        Text(SignatureText(f.name, f.parameters, f.required, f.result)),
                        Text(std::string(f.doc)), Text(std::string(f.example))});
      }
      for (const AggregateFunction& f : FunctionTable::BuiltIn().aggregates()) {
        rows.push_back({Text(std::string(f.name)), Text("aggregate"), Text(std::string(CategoryOf(f))),
                        Text(SignatureText(f.name, f.parameters, f.parameters.size(), f.result)),
                        Text(std::string(f.doc)), Text(std::string(f.example))});
      }
      return CursorImpl::OfRows({"name", "kind", "category", "signature", "description", "example"},
                                std::move(rows));
    case ast::Show::What::kProcedures:
      for (const auto& [name, registered] : *session.db->procedures()) {
        std::string inputs;
        for (const ProcedureField& f : registered->procedure.inputs)
          inputs += (inputs.empty() ? "" : ", ") + f.name + " :: " + f.type;
        std::string outputs;
        for (const ProcedureField& f : registered->procedure.outputs) {
          outputs += (outputs.empty() ? "" : ", ") + f.name + " :: " + f.type;
        }
        rows.push_back({Text(name), Text(name + "(" + inputs + ") :: (" + outputs + ")")});
      }
      return CursorImpl::OfRows({"name", "signature"}, std::move(rows));
  }
  return CursorImpl::OfRows({}, {});
}

Result<std::unique_ptr<CursorImpl>> CheckConstraints(SessionImpl& session) {
  std::vector<graph::Violation> found;
  if (session.transaction) {
    FASTI_TRY(session.transaction->ListViolations(&found));
  } else {
    graph::TransactionOptions options;
    options.read_only = true;
    FASTI_TRY_ASSIGN(const graph::Transaction tx, session.db->store->Begin(std::move(options)));
    FASTI_TRY(tx.ListViolations(&found));
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(a.constraint, a.elements) < std::tie(b.constraint, b.elements);
  });
  std::vector<Row> rows;
  for (const graph::Violation& v : found) {
    List elements;
    for (const ElementId id : v.elements) {
      elements.push_back(Text((id.is_node() ? "node " : "edge ") + std::to_string(id.value)));
    }
    rows.push_back({Text(v.constraint), Value::ListOf(std::move(elements)),
                    Value::Of(PeriodValue{v.period, {}, {}, PeriodValue::Mark::kNone}),
                    Text(v.certain ? "certain" : "possible"), Text(v.message)});
  }
  return CursorImpl::OfRows({"constraint", "elements", "period", "certainty", "message"}, std::move(rows));
}

}  // namespace fasti::engine
