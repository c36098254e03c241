#include "query/parser/ast.h"

namespace fasti::ast {

std::string QualifiedName::ToString() const {
  std::string joined;
  for (const Name& part : parts) {
    if (!joined.empty()) joined += '.';
    joined += part.text;
  }
  return joined;
}

// Out of line: the members' types are complete only here.
PathGroup::PathGroup() = default;
PathGroup::PathGroup(PathGroup&&) noexcept = default;
PathGroup& PathGroup::operator=(PathGroup&&) noexcept = default;
PathGroup::~PathGroup() = default;
SubqueryExpr::SubqueryExpr() = default;
SubqueryExpr::~SubqueryExpr() = default;

}  // namespace fasti::ast
