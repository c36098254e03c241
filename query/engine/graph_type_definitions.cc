#include "query/engine/graph_type_definitions.h"

#include <algorithm>

#include "storage/model/try.h"

namespace fasti::engine {
namespace {

struct NamedType {
  std::string_view name;
  PropertyType type;
};
constexpr NamedType kTypeNames[] = {
    {"ANY", PropertyType::kAny},
    {"BOOLEAN", PropertyType::kBool},
    {"BOOL", PropertyType::kBool},
    {"INTEGER", PropertyType::kInt},
    {"INT", PropertyType::kInt},
    {"FLOAT", PropertyType::kFloat},
    {"STRING", PropertyType::kString},
    {"BYTES", PropertyType::kBytes},
    {"LIST", PropertyType::kList},
    {"MAP", PropertyType::kMap},
    {"DATE", PropertyType::kDate},
    {"LOCAL TIME", PropertyType::kLocalTime},
    {"LOCALTIME", PropertyType::kLocalTime},
    {"TIME", PropertyType::kTime},
    {"ZONED TIME", PropertyType::kTime},
    {"LOCAL DATETIME", PropertyType::kLocalDateTime},
    {"LOCALDATETIME", PropertyType::kLocalDateTime},
    {"DATETIME", PropertyType::kDateTime},
    {"ZONED DATETIME", PropertyType::kDateTime},
    {"DURATION", PropertyType::kDuration},
    {"PERIOD", PropertyType::kPeriod},
};

/// Turns written element types into definitions, interning names in the transaction.
class Definitions {
 public:
  explicit Definitions(graph::Transaction& transaction) : tx_(transaction) {}

  Result<PropertyDef> Property(const ast::PropertyType& p) {
    PropertyDef def;
    def.key = tx_.InternKey(p.name.text);
    if (p.type) {
      FASTI_TRY_ASSIGN(def.type, ParseType(*p.type));
      if (!p.type->arguments.empty()) {
        FASTI_TRY_ASSIGN(def.element_type, ParseType(p.type->arguments[0]));
      }
    }
    def.not_null = p.not_null || p.key || (p.type && p.type->not_null);
    def.is_key = p.key || p.unique;
    return def;
  }

  Status Add(const ast::ElementType& element, GraphTypeDef* def) {
    if (const auto* node = std::get_if<ast::NodeType>(&element)) return AddNode(*node, def);
    return AddEdge(std::get<ast::EdgeType>(element), def);
  }

 private:
  Status AddNode(const ast::NodeType& node, GraphTypeDef* def) {
    for (const ast::Name& name : node.labels) {
      const LabelId label = tx_.InternLabel(name.text);
      auto found =
          std::find_if(def->nodes.begin(), def->nodes.end(), [&](const auto& n) { return n.label == label; });
      if (found == def->nodes.end()) {
        NodeTypeDef fresh;
        fresh.label = label;
        def->nodes.push_back(std::move(fresh));
        found = std::prev(def->nodes.end());
      }
      FASTI_TRY(Merge(node.properties, &found->properties));
      found->strict |= node.traits.strict;
      found->valid_required |= node.traits.valid_required;
    }
    return Status::Ok();
  }

  Result<std::optional<LabelId>> End(const std::vector<ast::Name>& labels, Span span) {
    if (labels.empty()) return std::optional<LabelId>();
    if (labels.size() > 1) {
      return Status(Code::kUnsupported, "an end of a relationship type takes one label").WithSpan(span);
    }
    return std::optional<LabelId>(tx_.InternLabel(labels[0].text));
  }

  Status AddEdge(const ast::EdgeType& edge, GraphTypeDef* def) {
    EdgeTypeDef made;
    made.type = tx_.InternType(edge.type.text);
    FASTI_TRY_ASSIGN(made.source, End(edge.source, edge.span));
    FASTI_TRY_ASSIGN(made.target, End(edge.target, edge.span));
    // The same type between other ends is an alternative.
    auto found = std::find_if(def->edges.begin(), def->edges.end(), [&](const auto& e) {
      return e.type == made.type && e.source == made.source && e.target == made.target;
    });
    if (found != def->edges.end()) made = *found;
    FASTI_TRY(Merge(edge.properties, &made.properties));
    made.strict |= edge.traits.strict;
    made.valid_required |= edge.traits.valid_required;
    if (edge.traits.without_overlaps) {
      made.without_overlaps = true;
      made.overlap_keys.clear();
      for (const ast::Name& key : *edge.traits.without_overlaps)
        made.overlap_keys.push_back(tx_.InternKey(key.text));
    }
    if (edge.traits.at_most_per_source)
      made.max_per_source = static_cast<uint32_t>(*edge.traits.at_most_per_source);
    if (edge.traits.at_most_per_target)
      made.max_per_target = static_cast<uint32_t>(*edge.traits.at_most_per_target);
    if (found != def->edges.end()) {
      *found = std::move(made);
    } else {
      def->edges.push_back(std::move(made));
    }
    return Status::Ok();
  }

  Status Merge(const std::vector<ast::PropertyType>& written, std::vector<PropertyDef>* properties) {
    for (const ast::PropertyType& p : written) {
      FASTI_TRY_ASSIGN(PropertyDef def, Property(p));
      auto same = std::find_if(properties->begin(), properties->end(),
                               [&](const auto& q) { return q.key == def.key; });
      if (same != properties->end()) {
        *same = def;
      } else {
        properties->push_back(def);
      }
    }
    return Status::Ok();
  }

  graph::Transaction& tx_;
};

}  // namespace

Status SchemaError(std::string_view detail, std::string message, Span span) {
  return Status::Query("SyntaxError", Phase::kCompileTime, detail, std::move(message), span);
}

Result<PropertyType> ParseType(const ast::TypeName& name) {
  for (const NamedType& known : kTypeNames) {
    if (known.name == name.name) return known.type;
  }
  return SchemaError("UnknownType", "there is no type `" + name.name + "`", name.span);
}

Status AddElement(const ast::ElementType& element, graph::Transaction& tx, GraphTypeDef* def) {
  return Definitions(tx).Add(element, def);
}

Status DropElement(const ast::ElementType& element, const Catalog& catalog, GraphTypeDef* def) {
  auto drop_properties = [&](const std::vector<ast::PropertyType>& written,
                             std::vector<PropertyDef>* properties) {
    for (const ast::PropertyType& p : written) {
      const auto key = catalog.FindKey(p.name.text);
      const size_t before = properties->size();
      std::erase_if(*properties, [&](const PropertyDef& q) { return key && q.key == *key; });
      if (properties->size() == before) {
        return SchemaError("NotDeclared", "property `" + p.name.text + "` is not declared", p.span);
      }
    }
    return Status::Ok();
  };
  if (const auto* node = std::get_if<ast::NodeType>(&element)) {
    for (const ast::Name& name : node->labels) {
      const auto label = catalog.FindLabel(name.text);
      auto found = std::find_if(def->nodes.begin(), def->nodes.end(),
                                [&](const auto& n) { return label && n.label == *label; });
      if (found == def->nodes.end())
        return SchemaError("NotDeclared", "label `" + name.text + "` is not declared", name.span);
      if (node->properties.empty()) {
        def->nodes.erase(found);
      } else {
        FASTI_TRY(drop_properties(node->properties, &found->properties));
      }
    }
    return Status::Ok();
  }
  // `()` names any end: every alternative that fits goes.
  const auto& edge = std::get<ast::EdgeType>(element);
  const auto type = catalog.FindType(edge.type.text);
  const auto fits = [&](const std::vector<ast::Name>& written, const std::optional<LabelId>& end) {
    return written.empty() || (end && catalog.FindLabel(written[0].text) == end);
  };
  const auto named = [&](const EdgeTypeDef& e) {
    return type && e.type == *type && fits(edge.source, e.source) && fits(edge.target, e.target);
  };
  if (std::none_of(def->edges.begin(), def->edges.end(), named)) {
    return SchemaError("NotDeclared", "relationship type `" + edge.type.text + "` is not declared",
                       edge.type.span);
  }
  if (edge.properties.empty()) {
    std::erase_if(def->edges, named);
    return Status::Ok();
  }
  for (EdgeTypeDef& e : def->edges) {
    if (named(e)) FASTI_TRY(drop_properties(edge.properties, &e.properties));
  }
  return Status::Ok();
}

}  // namespace fasti::engine
