// Labels, relationship types and property keys that a query reads and that the store has never seen: almost
// always a slip of the keyboard. An open graph may get them later, so that this is a notice; what a STRICT
// one refuses is in bind_labels.cc.
#include <algorithm>

#include "query/binder/binder.h"
#include "query/binder/suggest.h"

namespace fasti::bound {

namespace {

std::vector<std::string_view> Names(const NameDictionary& dictionary) {
  std::vector<std::string_view> names;
  for (uint32_t i = 0; i < dictionary.size(); ++i) names.push_back(dictionary.Name(i));
  return names;
}

}  // namespace

void Binder::NoteLabelsRead(const LabelTest& test, bool on_node) {
  if (options_.catalog == nullptr) return;
  for (const LabelTest& child : test.children) NoteLabelsRead(child, on_node);
  const Catalog& catalog = *options_.catalog;
  if (test.kind != LabelTest::Kind::kName || test.id) return;
  unknown_names_.push_back(
      {test.name,
       {on_node ? "UnknownLabel" : "UnknownType",
        (on_node ? "no node of this store has ever had the label '"
                 : "this store has never had a relationship of type '") +
            test.name + "'" + DidYouMean(test.name, Names(on_node ? catalog.labels : catalog.types)),
        test.span}});
}

void Binder::NoteKeyRead(std::string_view key, Span span) {
  if (options_.catalog == nullptr || options_.catalog->FindKey(key)) return;
  unknown_names_.push_back({std::string(key),
                            {"UnknownProperty",
                             "nothing in this store has ever had the property '" + std::string(key) + "'" +
                                 DidYouMean(key, Names(options_.catalog->keys)),
                             span}});
}

void Binder::NoteKeysRead(const std::vector<PropertyMatch>& properties) {
  for (const PropertyMatch& property : properties) NoteKeyRead(property.key, property.span);
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
