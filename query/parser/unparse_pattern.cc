#include "query/parser/unparser.h"

namespace fasti::parser {

void Unparser::Write(const std::vector<ast::PathPattern>& patterns) {
  PutList(patterns, ", ", [&](const ast::PathPattern& pattern) { Write(pattern); });
}

void Unparser::Write(const ast::PathPattern& pattern) {
  using Kind = ast::PathSelector::Kind;
  if (pattern.variable) {
    PutVariable(*pattern.variable);
    Put(" = ");
  }
  const auto count = [&] {
    if (!pattern.selector.count) return;
    Write(*pattern.selector.count);
    Put(" ");
  };
  bool closing = false;
  switch (pattern.selector.kind) {
    case Kind::kAll:
      break;
    case Kind::kAny:
      Put("ANY ");
      count();
      break;
    case Kind::kAnyShortest:
      Put("ANY SHORTEST ");
      break;
    case Kind::kAllShortest:
      Put("ALL SHORTEST ");
      break;
    case Kind::kShortestK:
    case Kind::kShortestKGroups:
      Put("SHORTEST ");
      count();
      break;
    case Kind::kShortestPathFunction:
      Put("shortestPath(");
      closing = true;
      break;
    case Kind::kAllShortestPathsFunction:
      Put("allShortestPaths(");
      closing = true;
      break;
  }
  static constexpr const char* kModes[] = {"", "WALK ", "TRAIL ", "SIMPLE ", "ACYCLIC "};
  Put(kModes[static_cast<size_t>(pattern.mode)]);
  if (pattern.selector.kind == Kind::kShortestKGroups) Put("GROUPS ");
  for (const ast::PathElement& element : pattern.elements) {
    std::visit([&](const auto& part) { Write(part); }, element);
  }
  if (closing) Put(")");
}

void Unparser::Write(const ast::NodePattern& node) {
  Put("(");
  const size_t begin = out_.size();
  const auto space = [&] {
    if (out_.size() > begin) Put(" ");
  };
  if (node.variable) PutVariable(*node.variable);
  if (node.labels) {
    Put(":");
    Write(*node.labels, 0);
  }
  if (node.properties) {
    space();
    Write(*node.properties);
  }
  if (node.context) {
    space();
    Write(*node.context);
  }
  if (node.validity) {
    space();
    Write(*node.validity);
  }
  if (node.where) {
    Put(out_.size() > begin ? " WHERE " : "WHERE ");
    Write(*node.where);
  }
  Put(")");
}

void Unparser::Write(const ast::RelPattern& relationship) {
  Put(relationship.direction == ast::Direction::kLeft ? "<-" : "-");
  const bool detail = relationship.variable || relationship.types || relationship.variable_length ||
                      relationship.properties || relationship.context || relationship.validity ||
                      relationship.where;
  if (detail) {
    Put("[");
    const size_t begin = out_.size();
    const auto space = [&] {
      if (out_.size() > begin) Put(" ");
    };
    if (relationship.variable) PutVariable(*relationship.variable);
    if (relationship.types) {
      Put(":");
      Write(*relationship.types, 0);
    }
    if (relationship.variable_length) {
      const ast::PathLength& length = *relationship.variable_length;
      Put("*");
      if (length.min) Put(std::to_string(*length.min));
      if (length.min || length.max) Put("..");
      if (length.max) Put(std::to_string(*length.max));
    }
    if (relationship.properties) {
      space();
      Write(*relationship.properties);
    }
    if (relationship.context) {
      space();
      Write(*relationship.context);
    }
    if (relationship.validity) {
      space();
      Write(*relationship.validity);
    }
    if (relationship.where) {
      Put(out_.size() > begin ? " WHERE " : "WHERE ");
      Write(*relationship.where);
    }
    Put("]");
  }
  Put(relationship.direction == ast::Direction::kRight ? "->" : "-");
  WriteQuantifier(relationship.quantifier);
}

void Unparser::Write(const ast::PathGroup& group) {
  Put("(");
  Write(*group.path);
  PutWhere(group.where);
  Put(")");
  WriteQuantifier(group.quantifier);
}

void Unparser::WriteQuantifier(const std::optional<ast::PathLength>& quantifier) {
  if (!quantifier) return;
  Put("{" + std::to_string(quantifier->min.value_or(0)) + ",");
  if (quantifier->max) Put(std::to_string(*quantifier->max));
  Put("}");
}

// `level` is what may stand without parentheses: 0 anything, 1 a conjunction, 2 a negation, 3 a name.
void Unparser::Write(const ast::LabelExpr& labels, int level) {
  using Kind = ast::LabelExpr::Kind;
  const auto group = [&](int own, const char* separator) {
    if (own < level) Put("(");
    PutList(labels.children, separator, [&](const ast::LabelExpr& child) { Write(child, own + 1); });
    if (own < level) Put(")");
  };
  switch (labels.kind) {
    case Kind::kName:
      return PutName(labels.name);
    case Kind::kParameter:
      return PutParameter(labels.name.text);
    case Kind::kDynamic:
    case Kind::kDynamicAny:
      Put(labels.kind == Kind::kDynamic ? "$(" : "$any(");
      Write(*labels.value);
      return Put(")");
    case Kind::kAny:
      return Put("%");
    case Kind::kNot:
      if (level > 2) Put("(");
      Put("!");
      Write(labels.children[0], 2);
      if (level > 2) Put(")");
      return;
    case Kind::kAnd:
      return group(1, "&");
    case Kind::kOr:
      return group(0, "|");
  }
}

void Unparser::PutModality(ast::Modality modality) {
  if (modality == ast::Modality::kCertainly) Put("CERTAINLY");
  if (modality == ast::Modality::kPossibly) Put("POSSIBLY");
}

void Unparser::PutBound(std::string_view word, const ast::ExprPtr& bound) {
  if (!bound) return;
  Put(word);
  Write(*bound, Level::kAdditive);
}

void Unparser::Write(const ast::TimeContext& context) {
  PutModality(context.modality);
  const bool modality = context.modality != ast::Modality::kUnstated;
  if (context.valid) {
    if (modality) Put(" ");
    Write(*context.valid);
  }
  if (context.known) {
    if (modality || context.valid) Put(" ");
    Write(*context.known);
  }
}

void Unparser::Write(const ast::ValidClause& clause) {
  struct Visitor {
    Unparser* u;
    void operator()(const ast::valid::At& scope) const { u->PutBound("AS OF ", scope.at); }
    void operator()(const ast::valid::From& scope) const {
      u->PutBound(scope.only ? "VALID ONLY FROM " : "VALID FROM ", scope.from);
      u->PutBound(" TO ", scope.to);
    }
    void operator()(const ast::valid::To& scope) const { u->PutBound("VALID TO ", scope.to); }
    void operator()(const ast::valid::Between& scope) const {
      u->PutBound(scope.only ? "VALID ONLY BETWEEN " : "VALID BETWEEN ", scope.from);
      u->PutBound(" AND ", scope.to);
    }
    void operator()(const ast::valid::During& scope) const {
      u->PutBound(scope.only ? "VALID ONLY DURING " : "VALID DURING ", scope.period);
    }
    void operator()(const ast::valid::Throughout& scope) const {
      u->PutBound("VALID THROUGHOUT ", scope.period);
    }
    void operator()(const ast::valid::Within& scope) const { u->PutBound("VALID WITHIN ", scope.period); }
    void operator()(const ast::valid::ContainedIn& scope) const {
      u->PutBound("FOR VALID_TIME CONTAINED IN (", scope.from);
      u->PutBound(", ", scope.to);
      u->Put(")");
    }
    void operator()(const ast::valid::Anytime&) const { u->Put("VALID ANYTIME"); }
  };
  std::visit(Visitor{this}, clause.scope);
  if (clause.as) {
    Put(" AS ");
    PutVariable(*clause.as);
  }
}

void Unparser::Write(const ast::KnownClause& clause) {
  struct Visitor {
    Unparser* u;
    void operator()(const ast::known::At& scope) const { u->PutBound("KNOWN AT ", scope.at); }
    void operator()(const ast::known::From& scope) const {
      u->PutBound("KNOWN FROM ", scope.from);
      u->PutBound(" TO ", scope.to);
    }
    void operator()(const ast::known::Between& scope) const {
      u->PutBound("KNOWN BETWEEN ", scope.from);
      u->PutBound(" AND ", scope.to);
    }
    void operator()(const ast::known::ContainedIn& scope) const {
      u->PutBound("FOR SYSTEM_TIME CONTAINED IN (", scope.from);
      u->PutBound(", ", scope.to);
      u->Put(")");
    }
    void operator()(const ast::known::Anytime&) const { u->Put("KNOWN ANYTIME"); }
  };
  std::visit(Visitor{this}, clause.scope);
}

void Unparser::Write(const ast::Diff& diff) {
  if (diff.modality != ast::Modality::kUnstated) {
    PutModality(diff.modality);
    Put(" ");
  }
  PutBound(diff.axis == ast::Diff::Axis::kKnown ? "DIFF KNOWN FROM " : "DIFF FROM ", diff.from);
  PutBound(" TO ", diff.to);
  Put(" AS ");
  PutVariable(diff.as);
  if (diff.known) {
    Put(" ");
    Write(*diff.known);
  }
  if (diff.valid) {
    Put(" ");
    Write(*diff.valid);
  }
}

void Unparser::Write(const ast::Validity& validity) {
  struct Visitor {
    Unparser* u;
    void operator()(const ast::validity::From& period) const {
      u->PutBound("VALID FROM ", period.from);
      u->PutBound(" TO ", period.to);
    }
    void operator()(const ast::validity::To& period) const { u->PutBound("VALID TO ", period.to); }
    void operator()(const ast::validity::During& period) const {
      u->PutBound("VALID DURING ", period.period);
    }
    void operator()(const ast::validity::At& period) const { u->PutBound("VALID AT ", period.at); }
    void operator()(const ast::validity::Always&) const { u->Put("VALID ALWAYS"); }
  };
  std::visit(Visitor{this}, validity.period);
}

void Unparser::WriteValidity(const std::optional<ast::Validity>& validity) {
  if (!validity) return;
  Put(" ");
  Write(*validity);
}

}  // namespace fasti::parser
