// What the write operators share: validity to write scopes, values fit to be stored, the items of SET, and
// making the elements of a CREATE. All act on one row at a time.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "query/executor/expression.h"
#include "storage/graph/transaction.h"

namespace fasti::exec {

/// A VALID suffix, compiled.
class CompiledValidity {
 public:
  static Result<CompiledValidity> Make(const std::optional<bound::Validity>& validity, ExecContext& ctx);
  /// @error a null bound, an imprecise or empty period where none may be
  Result<graph::WriteScope> At(const Batch& batch, size_t row, ExecContext& ctx) const;
  bool present() const { return validity_ != nullptr; }

 private:
  const bound::Validity* validity_ = nullptr;
  ExpressionPtr from_, to_;
};

/// @error TypeError/InvalidPropertyType maps, elements, paths and lists that hold them cannot be stored
Status CheckStorable(const Value& value, std::string_view key, Span span);

/// The names that a label condition of a CREATE or SET states: a name, or the value of a dynamic one.
Result<std::vector<std::string>> LabelNames(const bound::LabelTest& label, const Batch& batch, size_t row,
                                            ExecContext& ctx);

/// The properties written on a pattern element: entries and a map.
class CompiledProperties {
 public:
  static Result<CompiledProperties> Make(const std::vector<bound::PropertyMatch>& entries,
                                         const bound::Expr* map, ExecContext& ctx);
  bool empty() const { return entries_.empty() && map_ == nullptr; }
  /// Nulls included; later entries win.
  Result<std::vector<std::pair<std::string, Value>>> At(const Batch& batch, size_t row,
                                                        ExecContext& ctx) const;

 private:
  std::vector<std::pair<std::string, ExpressionPtr>> entries_;
  ExpressionPtr map_;
  Span span_;
};

/// The items of SET, REMOVE, ON CREATE and ON MATCH.
class CompiledSet {
 public:
  static Result<CompiledSet> Make(const std::vector<bound::SetItem>& items, ExecContext& ctx);
  Status Apply(const Batch& batch, size_t row, const graph::WriteScope& scope, ExecContext& ctx) const;
  bool empty() const { return items_.empty(); }

 private:
  struct Item {
    const bound::SetItem* bound;
    ExpressionPtr element, key, value;
  };
  Status ApplyItem(const Item& item, const Batch& batch, size_t row, const graph::WriteScope& scope,
                   ExecContext& ctx) const;
  std::vector<Item> items_;
};

/// The names that a label condition states; where none depends on the row, with the ids that they have in the
/// catalog last used.
class CompiledNames {
 public:
  static CompiledNames Make(std::span<const bound::LabelTest> labels);
  /// The ids in the order of the text. @param intern (name) -> id
  template <typename Id, typename Intern>
  Status At(const Batch& batch, size_t row, ExecContext& ctx, const Intern& intern,
            std::vector<Id>* out) const;

 private:
  std::span<const bound::LabelTest> labels_;  ///< of the plan
  bool fixed_ = true;                         ///< the same in every row
  /// Ids of a catalog's names never change: they serve as long as the catalog is the same.
  mutable uint64_t version_ = 0;
  mutable std::vector<uint32_t> ids_;
};

/// Makes the elements of one CREATE for a row.
class CompiledCreate {
 public:
  static Result<CompiledCreate> Make(const bound::Create& create, ExecContext& ctx);
  /// What a row's elements came to be, by their numbers in the clause.
  struct Made {
    std::vector<Value> nodes, edges;
  };
  /// Makes the elements of a row. @pre !reads_made()
  Status Apply(const Batch& batch, size_t row, ExecContext& ctx, Made* made) const;
  /// An expression of the clause reads what the clause makes: it needs the columns that the other Apply adds.
  bool reads_made() const { return reads_made_; }
  /// @param one a batch of one row; gets a column for each element made.
  /// @param refuse_null MERGE: a null property is an error.
  /// @param clause where elements without a validity of their own hold; null: as CREATE's clause says.
  Status Apply(Batch* one, bool refuse_null, ExecContext& ctx,
               const graph::WriteScope* clause = nullptr) const;
  /// A path that the clause names.
  Value PathOf(const bound::CreatePath& path, const Made& made, ExecContext& ctx) const;
  /// The labels and properties of node `i`, the properties of edge `i`: what MERGE VALID writes over gaps.
  const CompiledProperties& node_properties(size_t i) const { return nodes_[i].properties; }
  const CompiledProperties& edge_properties(size_t i) const { return edges_[i].properties; }
  const CompiledValidity& clause_validity() const { return validity_; }

 private:
  struct Element {
    CompiledProperties properties;
    CompiledValidity validity;
    CompiledNames names;
  };
  /// A row, and how MERGE has it made.
  struct Row {
    const Batch& batch;
    size_t row;
    bool refuse_null = false;
    const graph::WriteScope* clause = nullptr;
  };
  Result<Value> MakeNode(size_t i, const Row& row, ExecContext& ctx) const;
  Result<Value> MakeEdge(size_t i, const Row& row, const Made& made, ExecContext& ctx) const;
  Result<graph::WriteScope> ScopeOf(const Element& element, const Row& row, ExecContext& ctx) const;
  Status Stored(const Element& element, const Row& row, Span span, ExecContext& ctx,
                graph::PropertyList* out) const;

  const bound::Create* create_ = nullptr;
  CompiledValidity validity_;
  std::vector<Element> nodes_, edges_;
  bool reads_made_ = false;
};

/// The pin of an element written over `scope`: the reading, or the start of its period if that lies outside.
uint32_t PinOfWritten(const graph::WriteScope& scope, ExecContext& ctx);

}  // namespace fasti::exec
