#include "query/import/row_meaning.h"

#include <cstring>

#include "storage/model/try.h"

namespace fasti::import {
namespace {

Status Bad(std::string message) { return Status(Code::kInvalidArgument, std::move(message)); }

}  // namespace

void AppendKey(const Value& value, std::string* out) {
  switch (value.kind()) {
    case Value::Kind::kInt: {
      const int64_t i = value.as_int();
      char bytes[9];
      bytes[0] = 'i';
      std::memcpy(bytes + 1, &i, 8);
      out->append(bytes, 9);
      return;
    }
    case Value::Kind::kString:
      out->push_back('s');
      out->append(value.as_string());
      out->push_back('\0');
      return;
    default:
      out->push_back('v');
      out->append(value.ToString());
      out->push_back('\0');
  }
}

RowInterpreter::RowInterpreter(const Section& section, std::vector<uint32_t> positions, bool json)
    : section_(section), evaluator_(section_, std::move(positions), json), periods_(section_) {}

const std::string* RowInterpreter::Intern(std::string_view name) {
  auto& slot = names_[std::string(name)];
  if (slot == nullptr) slot = std::make_unique<const std::string>(name);
  return slot.get();
}

bool RowInterpreter::Wanted(const RawRow& row) {
  evaluator_.Begin(row);
  return !section_.where || evaluator_.Holds(*section_.where);
}

Result<Instant> RowInterpreter::Recorded(const RawRow& row) {
  evaluator_.Begin(row);
  const auto text = evaluator_.Get(*section_.recorded);
  if (!text) return Bad("when it was recorded is missing");
  return periods_.ReadInstant(text->text);
}

Status RowInterpreter::ReadValid(const ValidClause& clause, std::optional<PeriodValue>* out) {
  out->reset();
  switch (clause.kind) {
    case ValidClause::Kind::kNone:
    case ValidClause::Kind::kLike:  // known when the node is
      return {};
    case ValidClause::Kind::kAlways:
      *out = PeriodValue();
      return {};
    case ValidClause::Kind::kAt:
    case ValidClause::Kind::kRange: {
      FASTI_TRY_ASSIGN(PeriodValue valid, periods_.Read(clause, &evaluator_));
      *out = std::move(valid);
      return {};
    }
  }
  return {};
}

Status RowInterpreter::ReadFacts(const std::vector<SetClause>& sets, std::vector<Fact>* out) {
  for (const SetClause& set : sets) {
    std::optional<PeriodValue> valid;
    FASTI_TRY(ReadValid(set.valid, &valid));
    for (const Assignment& a : set.assignments) {
      Fact fact;
      fact.name = &a.name;
      if (a.dynamic) {
        const auto name = evaluator_.Get(*a.dynamic);
        if (!name) return Bad("the name of a property is missing");
        fact.name = Intern(name->text);
      }
      FASTI_TRY_ASSIGN(fact.value, evaluator_.GetValue(a));
      fact.valid = valid;
      out->push_back(std::move(fact));
    }
  }
  return {};
}

Status RowInterpreter::ReadNode(const NodeClause& clause, NodeMeaning* out) {
  out->clause = &clause;
  out->present = !clause.where || evaluator_.Holds(*clause.where);
  out->key.clear();
  out->key_values.clear();
  out->facts.clear();
  if (!out->present) return {};
  for (const Assignment& key : clause.key) {
    FASTI_TRY_ASSIGN(Value value, evaluator_.GetValue(key));
    if (value.is_null()) return Bad("the key " + key.name + " of " + clause.alias + " is missing");
    AppendKey(value, &out->key);
    out->key_values.push_back(std::move(value));
  }
  FASTI_TRY(ReadFacts(clause.sets, &out->facts));
  return ReadValid(clause.valid, &out->valid);
}

Status RowInterpreter::ReadEdge(const EdgeClause& clause, const RowMeaning& row, EdgeMeaning* out) {
  out->clause = &clause;
  out->present = row.nodes[clause.source].present && row.nodes[clause.target].present &&
                 (!clause.where || evaluator_.Holds(*clause.where));
  out->key.clear();
  out->facts.clear();
  if (!out->present) return {};
  out->type = &clause.type;
  if (clause.dynamic_type) {
    const auto type = evaluator_.Get(*clause.dynamic_type);
    if (!type) return Bad("the type of the edge is missing");
    out->type = Intern(type->text);
  }
  for (const Expr& e : clause.coalesce ? clause.coalesce_by : clause.key) {
    const auto text = evaluator_.Get(e);
    AppendKey(text ? Value::String(std::string(text->text)) : Value(), &out->key);
  }
  FASTI_TRY(ReadFacts(clause.sets, &out->facts));
  if (section_.source) {
    if (const auto source = evaluator_.Get(*section_.source)) {
      Fact fact;
      fact.name = &source_name_;
      fact.value = Value::String(std::string(source->text));
      out->facts.push_back(std::move(fact));
    }
  }
  return ReadValid(clause.valid, &out->valid);
}

Status RowInterpreter::Read(const RawRow& row, RowMeaning* out) {
  evaluator_.Begin(row);
  out->skipped = section_.where && !evaluator_.Holds(*section_.where);
  if (out->skipped) return {};
  out->operation = RowMeaning::Operation::kState;
  if (section_.operations.remove && evaluator_.Holds(*section_.operations.remove)) {
    out->operation = RowMeaning::Operation::kRemove;
  } else if (section_.operations.end && evaluator_.Holds(*section_.operations.end)) {
    out->operation = RowMeaning::Operation::kEnd;
  }
  out->nodes.resize(section_.nodes.size());
  out->edges.resize(section_.edges.size());
  for (size_t i = 0; i < section_.nodes.size(); ++i) FASTI_TRY(ReadNode(section_.nodes[i], &out->nodes[i]));
  for (size_t i = 0; i < section_.edges.size(); ++i)
    FASTI_TRY(ReadEdge(section_.edges[i], *out, &out->edges[i]));
  return {};
}

}  // namespace fasti::import
