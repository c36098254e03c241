#include "query/parser/expected_tokens.h"
#include "query/parser/unparse.h"
#include "query/parser/unparser.h"

namespace fasti::parser {
namespace {

bool IsPlainWord(std::string_view name) {
  if (name.empty()) return false;
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (!letter && !(i > 0 && c >= '0' && c <= '9')) return false;
  }
  return true;
}

grammar::Token KeywordOf(std::string_view name) {
  for (auto i = static_cast<size_t>(grammar::Token::K_ALL); i <= static_cast<size_t>(grammar::Token::K_WRITE);
       ++i) {
    const std::string_view keyword = grammar::kTokenText[i];
    if (keyword.size() == name.size() && EqualsWord(name, keyword)) return static_cast<grammar::Token>(i);
  }
  return {};
}

std::string Backquote(std::string_view name) {
  std::string quoted = "`";
  for (const char c : name) {
    if (c == '`') quoted += '`';
    quoted += c;
  }
  return quoted + "`";
}

}  // namespace

std::string QuoteName(std::string_view name) {
  return IsPlainWord(name) ? std::string(name) : Backquote(name);
}

std::string QuoteVariable(std::string_view name) {
  return IsPlainWord(name) && KeywordOf(name) == grammar::Token{} ? std::string(name) : Backquote(name);
}

void Unparser::PutVariable(const ast::Name& name) { Put(QuoteVariable(name.text)); }
void Unparser::PutName(const ast::Name& name) { Put(QuoteName(name.text)); }
void Unparser::PutFunctionWord(const ast::Name& name) {
  Put(IsReserved(KeywordOf(name.text)) ? Backquote(name.text) : QuoteName(name.text));
}
void Unparser::PutNames(const std::vector<ast::Name>& names) {
  PutList(names, ", ", [&](const ast::Name& name) { PutName(name); });
}

void Unparser::PutParameter(std::string_view name) {
  // Digits may come first here: $0.
  Put("$");
  Put(IsPlainWord("_" + std::string(name)) ? std::string(name) : Backquote(name));
}

void Unparser::PutString(std::string_view value) {
  Put("'");
  for (const char c : value) {
    switch (c) {
      case '\'':
        Put("\\'");
        break;
      case '\\':
        Put("\\\\");
        break;
      case '\n':
        Put("\\n");
        break;
      case '\r':
        Put("\\r");
        break;
      case '\t':
        Put("\\t");
        break;
      case '\b':
        Put("\\b");
        break;
      case '\f':
        Put("\\f");
        break;
      default:
        out_ += c;
        break;
    }
  }
  Put("'");
}

void Unparser::PutWhere(const ast::ExprPtr& where) {
  if (!where) return;
  Put(" WHERE ");
  Write(*where);
}

void Unparser::Put(const ast::PropertyKey& key) {
  if (key.is_parameter) {
    PutParameter(key.name.text);
  } else {
    PutName(key.name);
  }
}

void Unparser::Put(const ast::TypeName& type) {
  const bool words = type.name.find(' ') != std::string::npos;
  Put(words ? type.name : QuoteName(type.name));
  if (!type.arguments.empty()) {
    Put("<");
    PutList(type.arguments, " | ", [&](const ast::TypeName& argument) { Put(argument); });
    Put(">");
  }
  if (type.not_null) Put(" NOT NULL");
}

void Unparser::Write(const ast::Statement& statement) {
  if (statement.explain == ast::Statement::Explain::kExplain) Put("EXPLAIN ");
  if (statement.explain == ast::Statement::Explain::kProfile) Put("PROFILE ");
  struct Visitor {
    Unparser* u;
    void operator()(const ast::Query& query) const { u->Write(query); }
    void operator()(const ast::CreateGraphType& create) const { u->Write(create); }
    void operator()(const ast::AlterGraphType& alter) const { u->Write(alter); }
    void operator()(const ast::DropGraphType& drop) const {
      u->Put(drop.if_exists ? "DROP GRAPH TYPE IF EXISTS" : "DROP GRAPH TYPE");
    }
    void operator()(const ast::CreateConstraint& create) const { u->Write(create); }
    void operator()(const ast::DropConstraint& drop) const {
      u->Put("DROP CONSTRAINT ");
      u->PutVariable(drop.name);
      if (drop.if_exists) u->Put(" IF EXISTS");
    }
    void operator()(const ast::CreateIndex& create) const { u->Write(create); }
    void operator()(const ast::DropIndex& drop) const {
      u->Put("DROP INDEX ");
      u->PutVariable(drop.name);
      if (drop.if_exists) u->Put(" IF EXISTS");
    }
    void operator()(const ast::Show& show) const { u->Write(show); }
    void operator()(const ast::CheckConstraints&) const { u->Put("CHECK CONSTRAINTS"); }
    void operator()(const ast::SessionSetContext& set) const {
      u->Put("SESSION SET ");
      u->Write(set.context);
    }
    void operator()(const ast::SessionSetWrite& set) const {
      u->Put("SESSION SET WRITE ");
      u->Write(set.validity);
    }
    void operator()(const ast::SessionReset&) const { u->Put("SESSION RESET"); }
    void operator()(const ast::BeginTransaction& begin) const { u->Write(begin); }
    void operator()(const ast::CommitTransaction&) const { u->Put("COMMIT"); }
    void operator()(const ast::RollbackTransaction&) const { u->Put("ROLLBACK"); }
  };
  std::visit(Visitor{this}, statement.body);
}

void Unparser::Write(const ast::CreateGraphType& create) {
  Put(create.strict ? "CREATE STRICT GRAPH TYPE " : "CREATE GRAPH TYPE ");
  if (create.if_not_exists) Put("IF NOT EXISTS ");
  Put("{");
  PutList(create.elements, ", ", [&](const ast::ElementType& element) { Write(element); });
  Put("}");
}

void Unparser::Write(const ast::AlterGraphType& alter) {
  using Action = ast::AlterGraphType::Action;
  Put("ALTER GRAPH TYPE ");
  switch (alter.action) {
    case Action::kAdd:
      Put("ADD ");
      break;
    case Action::kDrop:
      Put("DROP ");
      break;
    case Action::kSetStrict:
      return Put("SET STRICT");
    case Action::kSetOpen:
      return Put("SET OPEN");
  }
  PutList(alter.elements, ", ", [&](const ast::ElementType& element) { Write(element); });
}

void Unparser::Write(const ast::ElementType& element) {
  const auto labels = [&](const std::vector<ast::Name>& names) {
    if (names.empty()) return;
    Put(":");
    PutList(names, "&", [&](const ast::Name& name) { PutName(name); });
  };
  Put("(");
  if (const auto* node = std::get_if<ast::NodeType>(&element)) {
    labels(node->labels);
    WriteProperties(node->properties, true);
    WriteTraits(node->traits);
    return Put(")");
  }
  const auto& edge = std::get<ast::EdgeType>(element);
  labels(edge.source);
  Put(")-[:");
  PutName(edge.type);
  WriteProperties(edge.properties, true);
  WriteTraits(edge.traits);
  Put("]->(");
  labels(edge.target);
  Put(")");
}

void Unparser::WriteProperties(const std::vector<ast::PropertyType>& properties, bool space) {
  if (properties.empty()) return;
  Put(space ? " {" : "{");
  PutList(properties, ", ", [&](const ast::PropertyType& property) {
    PutName(property.name);
    if (property.type) {
      Put(" :: ");
      Put(*property.type);
    }
    if (property.not_null) Put(" NOT NULL");
    if (property.key) Put(" KEY");
    if (property.unique) Put(" UNIQUE");
  });
  Put("}");
}

void Unparser::WriteTraits(const ast::ElementTraits& traits) {
  if (traits.strict) Put(" STRICT");
  if (traits.valid_required) Put(" VALID REQUIRED");
  if (traits.without_overlaps) {
    Put(" WITHOUT OVERLAPS");
    if (!traits.without_overlaps->empty()) {
      Put(" (");
      PutNames(*traits.without_overlaps);
      Put(")");
    }
  }
  if (traits.at_most_per_source)
    Put(" AT MOST " + std::to_string(*traits.at_most_per_source) + " PER SOURCE");
  if (traits.at_most_per_target)
    Put(" AT MOST " + std::to_string(*traits.at_most_per_target) + " PER TARGET");
}

void Unparser::WriteConstraintHead(const std::optional<ast::Name>& name, bool if_not_exists) {
  if (name) {
    Put(" ");
    PutVariable(*name);
  }
  if (if_not_exists) Put(" IF NOT EXISTS");
  Put(" FOR ");
}

void Unparser::Write(const ast::CreateConstraint& create) {
  using Kind = ast::CreateConstraint::Kind;
  Put("CREATE CONSTRAINT");
  WriteConstraintHead(create.name, create.if_not_exists);
  Write(create.pattern);
  Put(" REQUIRE (");
  PutList(create.targets, ", ", [&](const ast::ExprPtr& target) { Write(*target); });
  switch (create.kind) {
    case Kind::kUnique:
      Put(") IS UNIQUE");
      break;
    case Kind::kKey:
      Put(") IS KEY");
      break;
    case Kind::kNotNull:
      Put(") IS NOT NULL");
      break;
    case Kind::kTyped:
      Put(") IS :: ");
      Put(*create.type);
      break;
  }
  if (create.time == ast::CreateConstraint::Time::kAtEveryInstant) Put(" AT EVERY INSTANT");
  if (create.time == ast::CreateConstraint::Time::kWithoutOverlaps) Put(" WITHOUT OVERLAPS");
}

void Unparser::Write(const ast::CreateIndex& create) {
  Put("CREATE INDEX");
  WriteConstraintHead(create.name, create.if_not_exists);
  Write(create.pattern);
  Put(" ON (");
  PutList(create.targets, ", ", [&](const ast::ExprPtr& target) { Write(*target); });
  Put(")");
}

void Unparser::Write(const ast::Show& show) {
  static constexpr const char* kWhat[] = {"GRAPH TYPE", "CONSTRAINTS", "INDEXES", "FUNCTIONS", "PROCEDURES"};
  Put("SHOW ");
  Put(kWhat[static_cast<size_t>(show.what)]);
}

void Unparser::Write(const ast::BeginTransaction& begin) {
  using Access = ast::BeginTransaction::Access;
  switch (begin.access) {
    case Access::kUnstated:
      Put("BEGIN");
      break;
    case Access::kReadOnly:
      Put("START TRANSACTION READ ONLY");
      break;
    case Access::kReadWrite:
      Put("START TRANSACTION READ WRITE");
      break;
  }
  PutBound(" KNOWN AT ", begin.known_at);
}

namespace {

template <typename Node>
std::string UnparseNode(const Node& node) {
  Unparser unparser;
  unparser.Write(node);
  return unparser.Take();
}

}  // namespace

std::string Unparse(const ast::Statement& statement) { return UnparseNode(statement); }
std::string Unparse(const ast::Query& query) { return UnparseNode(query); }
std::string Unparse(const ast::Clause& clause) { return UnparseNode(clause); }
std::string Unparse(const ast::PathPattern& pattern) { return UnparseNode(pattern); }
std::string Unparse(const ast::Expr& expression) { return UnparseNode(expression); }

std::string Unparse(const ast::Script& script) {
  std::string text;
  for (const ast::Statement& statement : script.statements) text += Unparse(statement) + ";\n";
  return text;
}

}  // namespace fasti::parser
