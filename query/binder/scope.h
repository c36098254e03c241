// The variables that an expression may name. A scope has the columns of the current row, and below them the
// variables of enclosing queries, which outlive projections (EXISTS {}, CALL (x) {}). A column shadows an
// outer variable of its name.
//
// A variable may be hidden: it exists, but the grouping or DISTINCT of a projection forbids reading it; the
// entry then says which error a use is. Values; copied where a subquery begins.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/binder/bound_expr.h"

namespace fasti::bound {

class Scope {
 public:
  enum class Hidden : uint8_t {
    kNo,
    kAmbiguous,     ///< beside an aggregate, but no grouping key
    kNotProjected,  ///< dropped by the projection that is being ordered or filtered
    kSameClause,    ///< bound by the clause whose time context is being read
    kOutsideGroup,  ///< bound by the same clause, but outside the repeated path that is being read
  };
  struct Entry {
    std::string name;
    VarId var = kNoVar;
    Hidden hidden = Hidden::kNo;
    bool outer = false;
  };

  /// Null if there is no such variable; hidden ones are found.
  const Entry* Find(std::string_view name) const {
    auto it = index_.find(std::string(name));
    return it == index_.end() ? nullptr : &entries_[it->second];
  }

  /// Adds a column, or replaces the visible meaning of its name.
  void Add(std::string name, VarId var, Hidden hidden = Hidden::kNo) {
    Put({std::move(name), var, hidden, false});
  }

  /// In order of introduction; replaced entries left out.
  std::vector<const Entry*> Columns() const {
    std::vector<const Entry*> columns;
    for (size_t i = 0; i < entries_.size(); ++i) {
      const Entry& entry = entries_[i];
      if (!entry.outer && index_.at(entry.name) == i) columns.push_back(&entry);
    }
    return columns;
  }

  /// Everything visible here, as seen from a subquery.
  Scope AsOuter() const {
    Scope inner;
    for (size_t i = 0; i < entries_.size(); ++i) {
      if (index_.at(entries_[i].name) != i) continue;
      Entry entry = entries_[i];
      entry.outer = true;
      inner.Put(std::move(entry));
    }
    return inner;
  }

  /// What is left when a projection drops all columns.
  Scope WithoutColumns() const {
    Scope next;
    for (const Entry& entry : entries_) {
      if (entry.outer) next.Put(entry);
    }
    return next;
  }

  /// The same names with every visible column hidden.
  Scope WithColumnsHidden(Hidden why) const {
    Scope next = WithoutColumns();
    for (const Entry* column : Columns()) next.Add(column->name, column->var, why);
    return next;
  }

  /// Names to suggest.
  std::vector<std::string_view> Names() const {
    std::vector<std::string_view> names;
    for (const Entry& entry : entries_) {
      if (entry.hidden == Hidden::kNo) names.push_back(entry.name);
    }
    return names;
  }

 private:
  void Put(Entry entry) {
    index_[entry.name] = entries_.size();
    entries_.push_back(std::move(entry));
  }

  std::vector<Entry> entries_;
  std::unordered_map<std::string, size_t> index_;
};

}  // namespace fasti::bound
