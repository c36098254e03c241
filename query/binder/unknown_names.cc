// Labels, relationship types and property keys that a query reads and that the store has never seen: almost
// always a slip of the keyboard. An open graph may get them later, so that this is a notice; a STRICT one
// cannot, so that it is an error.
#include <algorithm>

#include "query/binder/binder.h"
#include "query/binder/errors.h"
#include "query/binder/suggest.h"

namespace fasti::bound {

namespace {

std::vector<std::string_view> Names(const NameDictionary& dictionary) {
  std::vector<std::string_view> names;
  for (uint32_t i = 0; i < dictionary.size(); ++i) names.push_back(dictionary.Name(i));
  return names;
}

}  // namespace

Status Binder::CheckReadLabels(const LabelTest& test, bool on_node) {
  if (options_.catalog == nullptr) return Status::Ok();
  for (const LabelTest& child : test.children) FASTI_TRY(CheckReadLabels(child, on_node));
  const Catalog& catalog = *options_.catalog;
  if (test.kind != LabelTest::Kind::kName || test.id) return Status::Ok();
  const std::string near = DidYouMean(test.name, Names(on_node ? catalog.labels : catalog.types));
  const std::string_view detail = on_node ? "UnknownLabel" : "UnknownType";
  if (catalog.graph_type.strict) {
    return ErrorAt(test.span, detail,
                   "the graph type is STRICT and has no " +
                       std::string(on_node ? "label" : "relationship type") + " '" + test.name + "'" + near);
  }
  unknown_names_.push_back({test.name,
                            {std::string(detail),
                             (on_node ? "no node of this store has ever had the label '"
                                      : "this store has never had a relationship of type '") +
                                 test.name + "'" + near,
                             test.span}});
  return Status::Ok();
}

Status Binder::CheckReadKey(std::string_view key, Span span) {
  if (options_.catalog == nullptr || options_.catalog->FindKey(key)) return Status::Ok();
  const std::string near = DidYouMean(key, Names(options_.catalog->keys));
  if (options_.catalog->graph_type.strict) {
    return ErrorAt(span, "UnknownProperty",
                   "the graph type is STRICT and has no property '" + std::string(key) + "'" + near);
  }
  unknown_names_.push_back(
      {std::string(key),
       {"UnknownProperty",
        "nothing in this store has ever had the property '" + std::string(key) + "'" + near, span}});
  return Status::Ok();
}

Status Binder::CheckReadKeys(const ast::Expr* properties) {
  const auto* map = ast::TryAs<ast::MapExpr>(properties);
  if (map == nullptr) return Status::Ok();
  for (const ast::MapExpr::Entry& entry : map->entries) {
    FASTI_TRY_ASSIGN(const std::string key, KeyName(entry.key));
    FASTI_TRY(CheckReadKey(key, entry.key.name.span));
  }
  return Status::Ok();
}

void Binder::NoteWritten(const LabelTest& test) {
  if (test.kind == LabelTest::Kind::kDynamic) writes_any_name_ = true;
  if (test.kind == LabelTest::Kind::kName) NoteWritten(test.name);
}

void Binder::NoteWritten(const std::vector<PropertyMatch>& properties, const ExprPtr& map) {
  if (map != nullptr) writes_any_name_ = true;
  for (const PropertyMatch& property : properties) NoteWritten(property.key);
}

void Binder::NoticeUnknownNames() {
  if (writes_any_name_) return;
  for (auto& [name, notice] : unknown_names_) {
    if (!written_.contains(name)) statement_->notices.push_back(std::move(notice));
  }
}

}  // namespace fasti::bound
