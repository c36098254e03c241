#include "storage/catalog/catalog.h"

#include <algorithm>

namespace fasti {

const std::string NameDictionary::kUnknownName = "?";

std::optional<uint32_t> NameDictionary::Find(std::string_view name) const {
  if (!table_) return std::nullopt;
  auto it = table_->ids.find(name);
  if (it == table_->ids.end()) return std::nullopt;
  return it->second;
}

uint32_t NameDictionary::Intern(std::string_view name) {
  if (auto id = Find(name)) return *id;
  if (!table_) {
    table_ = std::make_shared<Table>();
  } else if (table_.use_count() > 1) {
    table_ = std::make_shared<Table>(*table_);
  }
  const auto id = static_cast<uint32_t>(table_->names.size());
  table_->names.emplace_back(name);
  table_->ids.emplace(std::string(name), id);
  return id;
}

std::string_view PropertyTypeName(PropertyType type) {
  switch (type) {
    case PropertyType::kAny:
      return "ANY";
    case PropertyType::kBool:
      return "BOOLEAN";
    case PropertyType::kInt:
      return "INTEGER";
    case PropertyType::kFloat:
      return "FLOAT";
    case PropertyType::kString:
      return "STRING";
    case PropertyType::kBytes:
      return "BYTES";
    case PropertyType::kList:
      return "LIST";
    case PropertyType::kMap:
      return "MAP";
    case PropertyType::kDate:
      return "DATE";
    case PropertyType::kLocalTime:
      return "LOCAL TIME";
    case PropertyType::kTime:
      return "ZONED TIME";
    case PropertyType::kLocalDateTime:
      return "LOCAL DATETIME";
    case PropertyType::kDateTime:
      return "ZONED DATETIME";
    case PropertyType::kDuration:
      return "DURATION";
    case PropertyType::kPeriod:
      return "PERIOD";
  }
  return "ANY";
}

namespace {

std::optional<Value::Kind> KindOf(PropertyType type) {
  switch (type) {
    case PropertyType::kAny:
      return std::nullopt;
    case PropertyType::kBool:
      return Value::Kind::kBool;
    case PropertyType::kInt:
      return Value::Kind::kInt;
    case PropertyType::kFloat:
      return Value::Kind::kFloat;
    case PropertyType::kString:
      return Value::Kind::kString;
    case PropertyType::kBytes:
      return Value::Kind::kBytes;
    case PropertyType::kList:
      return Value::Kind::kList;
    case PropertyType::kMap:
      return Value::Kind::kMap;
    case PropertyType::kDate:
      return Value::Kind::kDate;
    case PropertyType::kLocalTime:
      return Value::Kind::kLocalTime;
    case PropertyType::kTime:
      return Value::Kind::kTime;
    case PropertyType::kLocalDateTime:
      return Value::Kind::kLocalDateTime;
    case PropertyType::kDateTime:
      return Value::Kind::kDateTime;
    case PropertyType::kDuration:
      return Value::Kind::kDuration;
    case PropertyType::kPeriod:
      return Value::Kind::kPeriod;
  }
  return std::nullopt;
}

}  // namespace

bool Accepts(PropertyType type, const Value& value) {
  const std::optional<Value::Kind> kind = KindOf(type);
  return !kind || value.is_null() || value.kind() == *kind;
}

std::string PropertyTypeText(PropertyType type, PropertyType element_type) {
  std::string out(PropertyTypeName(type));
  if (type == PropertyType::kList && element_type != PropertyType::kAny) {
    out += "<" + std::string(PropertyTypeName(element_type)) + ">";
  }
  return out;
}

bool Accepts(const PropertyDef& def, const Value& value) {
  if (!Accepts(def.type, value)) return false;
  if (def.type != PropertyType::kList || def.element_type == PropertyType::kAny || !value.is_list()) {
    return true;
  }
  const List& items = value.as_list();
  return std::all_of(items.begin(), items.end(),
                     [&](const Value& item) { return Accepts(def.element_type, item); });
}

namespace {

Value AsFloat(Value value) {
  if (!value.is_int()) return value;
  const auto number = static_cast<double>(value.as_int());
  constexpr double kEnd = 9223372036854775808.0;  // 2^63 is no int64
  const bool same = number < kEnd && static_cast<int64_t>(number) == value.as_int();
  return same ? Value::Float(number) : value;
}

}  // namespace

Value AsStored(const PropertyDef& def, Value value) {
  if (def.type == PropertyType::kFloat) return AsFloat(std::move(value));
  if (def.type != PropertyType::kList || def.element_type != PropertyType::kFloat || !value.is_list()) {
    return value;
  }
  List items = value.as_list();
  for (Value& item : items) item = AsFloat(std::move(item));
  return Value::ListOf(std::move(items));
}

std::optional<LabelId> Catalog::FindLabel(std::string_view name) const {
  if (auto id = labels.Find(name)) return LabelId{*id};
  return std::nullopt;
}

std::optional<TypeId> Catalog::FindType(std::string_view name) const {
  if (auto id = types.Find(name)) return TypeId{*id};
  return std::nullopt;
}

std::optional<KeyId> Catalog::FindKey(std::string_view name) const {
  if (auto id = keys.Find(name)) return KeyId{*id};
  return std::nullopt;
}

const NodeTypeDef* Catalog::FindNodeType(LabelId label) const {
  for (const NodeTypeDef& def : graph_type.nodes) {
    if (def.label == label) return &def;
  }
  return nullptr;
}

const EdgeTypeDef* Catalog::FindEdgeType(TypeId type) const {
  for (const EdgeTypeDef& def : graph_type.edges) {
    if (def.type == type) return &def;
  }
  return nullptr;
}

const IndexDef* Catalog::FindNodeIndex(LabelId label, KeyId first_key) const {
  const IndexDef* found = nullptr;
  for (const IndexDef& def : indexes) {
    if (!def.on_node || def.label_or_type != label.value || def.keys.empty() || def.keys[0] != first_key) {
      continue;
    }
    const auto rank = [](const IndexDef& d) { return std::pair(!d.unique_key, d.keys.size()); };
    if (found == nullptr || rank(def) < rank(*found)) found = &def;
  }
  return found;
}

const IndexDef* Catalog::FindIndex(IndexId id) const {
  for (const IndexDef& def : indexes) {
    if (def.id == id) return &def;
  }
  return nullptr;
}

const IndexDef* Catalog::FindIndex(std::string_view name) const {
  for (const IndexDef& def : indexes) {
    if (def.name == name) return &def;
  }
  return nullptr;
}

const ConstraintDef* Catalog::FindConstraint(std::string_view name) const {
  for (const ConstraintDef& def : constraints) {
    if (def.name == name) return &def;
  }
  return nullptr;
}

}  // namespace fasti
