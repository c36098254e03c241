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
/// The statements that make the schema in an empty store, without semicolons: graph type, constraints,
/// indexes.
std::vector<std::string> SchemaStatements(const Catalog& catalog);

}  // namespace fasti::engine
