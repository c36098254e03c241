// Graph types as they are written (CREATE and ALTER GRAPH TYPE) turned into the definitions that the catalog
// keeps. language.md section 4.
#pragma once

#include "query/parser/ast.h"
#include "storage/graph/transaction.h"

namespace fasti::engine {

/// A schema statement that says something impossible: found before anything runs.
Status SchemaError(std::string_view detail, std::string message, Span span = {});

/// @error UnknownType
Result<PropertyType> ParseType(const ast::TypeName& name);

/// Adds a written element type to a graph type, interning its names in the transaction.
Status AddElement(const ast::ElementType& element, graph::Transaction& tx, GraphTypeDef* def);

/// `DROP (:L)`, `DROP (:L {p})`, `DROP ()-[:T]->()`. @error NotDeclared
Status DropElement(const ast::ElementType& element, const Catalog& catalog, GraphTypeDef* def);

}  // namespace fasti::engine
