// Definitions of the catalog as the statements that make them: for SHOW GRAPH TYPE and for dumps. Pure
// functions.
#pragma once

#include <string>
#include <vector>

#include "storage/catalog/catalog.h"

namespace fasti::engine {

/// "(:Country {name :: STRING NOT NULL KEY})"
std::string NodeTypeText(const NodeTypeDef& def, const Catalog& catalog);
/// "(:Country)-[:MEMBER_OF {status :: STRING} VALID REQUIRED]->(:Organization)"
std::string EdgeTypeText(const EdgeTypeDef& def, const Catalog& catalog);
/// The statement that makes it.
std::string ConstraintText(const ConstraintDef& constraint, const Catalog& catalog);

/// One part of a schema: the statements that make and drop it, without semicolons.
struct SchemaItem {
  std::string create;
  std::string drop;
};
/// Graph type, constraints, indexes: in an empty store they are made in this order.
std::vector<SchemaItem> SchemaItems(const Catalog& catalog);

}  // namespace fasti::engine
