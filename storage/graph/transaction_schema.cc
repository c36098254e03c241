// Schema changes of a transaction: a new catalog that holds from its commit on. Existing data is checked at
// once, and the element sets of new indexes are promised to the transaction's own reads.
#include <algorithm>

#include "storage/graph/index_promises.h"
#include "storage/graph/reader.h"
#include "storage/graph/schema_check.h"
#include "storage/graph/store_impl.h"
#include "storage/graph/transaction_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

Status Named(Code code, std::string_view what, std::string_view name, std::string_view rest) {
  return Status(code, std::string(what) + " '" + std::string(name) + "' " + std::string(rest));
}

IndexDef KeyIndex(IndexId id, bool on_node, uint32_t label_or_type, std::vector<KeyId> keys,
                  std::string name) {
  IndexDef index;
  index.id = id;
  index.name = std::move(name);
  index.on_node = on_node;
  index.label_or_type = label_or_type;
  index.keys = std::move(keys);
  index.unique_key = true;
  index.owned_by_constraint = true;
  return index;
}

bool SameIndex(const IndexDef& a, const IndexDef& b) {
  return a.on_node == b.on_node && a.label_or_type == b.label_or_type && a.keys == b.keys;
}

// The indexes that KEY properties of the graph type need; those there already keep their ids.
std::vector<IndexDef> GraphTypeIndexes(Catalog* catalog) {
  std::vector<IndexDef> wanted;
  const auto add = [&](bool on_node, uint32_t id, const std::string& name, const PropertyDef& p) {
    if (!p.is_key) return;
    IndexDef index;
    index.on_node = on_node;
    index.label_or_type = id;
    index.keys = {p.key};
    for (const IndexDef& old : catalog->indexes) {
      if (old.unique_key && SameIndex(old, index)) {
        wanted.push_back(old);
        return;
      }
    }
    const IndexId number{catalog->next_index++};
    wanted.push_back(
        KeyIndex(number, on_node, id, index.keys, "key_" + name + "_" + catalog->keys.Name(p.key.value)));
  };
  for (const NodeTypeDef& n : catalog->graph_type.nodes) {
    for (const PropertyDef& p : n.properties)
      add(true, n.label.value, catalog->labels.Name(n.label.value), p);
  }
  for (const EdgeTypeDef& e : catalog->graph_type.edges) {
    for (const PropertyDef& p : e.properties) add(false, e.type.value, catalog->types.Name(e.type.value), p);
  }
  return wanted;
}

}  // namespace

Status TransactionImpl::Populate(const IndexDef& index) {
  return ForEachOf(index.on_node, index.label_or_type, [&](const ElementState& state) -> Status {
    std::vector<IndexPromise> promises;
    AppendPromises(state, index, &promises);
    for (const IndexPromise& p : promises) own_index_[index.id.value].emplace(p.value, state.id.value);
    return {};
  });
}

Status TransactionImpl::IdsOf(bool on_node, uint32_t label_or_type, std::vector<uint64_t>* ids) const {
  const bool label_known = on_node && label_or_type < view_->catalog()->labels.size();
  const bool type_known = !on_node && label_or_type < view_->catalog()->types.size();
  if (label_known || type_known) {
    const GraphReader reader(view_, nullptr, std::nullopt);
    const std::unique_ptr<IdScan> scan =
        on_node ? reader.ScanLabel(LabelId{label_or_type}) : reader.ScanEdges(TypeId{label_or_type});
    Note(on_node ? Resource{Resource::Kind::kLabelScan, label_or_type, 0}
                 : Resource{Resource::Kind::kTypeScan, label_or_type, 0});
    for (size_t before = ids->size() + 1; before != ids->size();) {
      before = ids->size();
      FASTI_TRY(scan->Next(4096, ids));
    }
  }
  const std::vector<uint64_t> own =
      on_node ? OwnLabelled(LabelId{label_or_type}) : OwnEdgesOfType(TypeId{label_or_type});
  ids->insert(ids->end(), own.begin(), own.end());
  return {};
}

Status TransactionImpl::ForEach(ElementId::Kind kind, std::vector<uint64_t> ids,
                                const std::function<Status(const ElementState&)>& f) const {
  constexpr size_t kKept = 4096;  // loaded elements, with those that they made the check look at
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  for (const uint64_t id : ids) {
    FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> state, State({kind, id}));
    if (state != nullptr) FASTI_TRY(f(*state));
    if (loaded_.size() > kKept + elements_.size()) loaded_.clear();
  }
  return {};
}

Status TransactionImpl::ForEachOf(bool on_node, uint32_t label_or_type,
                                  const std::function<Status(const ElementState&)>& f) const {
  std::vector<uint64_t> ids;
  FASTI_TRY(IdsOf(on_node, label_or_type, &ids));
  return ForEach(on_node ? ElementId::Kind::kNode : ElementId::Kind::kEdge, std::move(ids), f);
}

Status TransactionImpl::ChangeSchema(std::shared_ptr<Catalog> catalog, const std::vector<IndexDef>& added,
                                     const std::vector<std::pair<bool, uint32_t>>& to_check) {
  const size_t savepoint = Savepoint();
  StoreSchema(std::move(catalog));
  const auto run = [&]() -> Status {
    for (const IndexDef& index : added) {
      new_indexes_.push_back(index.id);
      FASTI_TRY(Populate(index));
    }
    const TransactionSource source(*this);
    SchemaCheck check(source);
    for (const auto& [on_node, id] : to_check) {
      FASTI_TRY(ForEachOf(on_node, id, [&](const ElementState& s) { return check.Element(s); }));
    }
    return {};
  };
  const Status status = run();
  if (!status.ok()) RollbackTo(savepoint);
  return status;
}

Status TransactionImpl::SetGraphType(GraphTypeDef def) {
  FASTI_TRY(CheckWritable());
  auto next = std::make_shared<Catalog>(catalog());
  next->graph_type = std::move(def);
  const std::vector<IndexDef> wanted = GraphTypeIndexes(next.get());
  const auto by_constraint = [&](const IndexDef& index) {
    return next->FindConstraint(index.name) != nullptr;
  };
  const auto is_wanted = [&](const IndexDef& index) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const IndexDef& w) { return w.id == index.id; });
  };
  std::erase_if(next->indexes, [&](const IndexDef& index) {
    return index.owned_by_constraint && !by_constraint(index) && !is_wanted(index);
  });
  std::vector<IndexDef> added;
  for (const IndexDef& index : wanted) {
    if (next->FindIndex(index.id) != nullptr) continue;
    next->indexes.push_back(index);
    added.push_back(index);
  }
  std::vector<std::pair<bool, uint32_t>> to_check;
  if (next->graph_type.strict) {  // what is not declared must not be there either
    for (uint32_t i = 0; i < next->labels.size(); ++i) to_check.emplace_back(true, i);
    for (uint32_t i = 0; i < next->types.size(); ++i) to_check.emplace_back(false, i);
  } else {
    for (const NodeTypeDef& n : next->graph_type.nodes) to_check.emplace_back(true, n.label.value);
    for (const EdgeTypeDef& e : next->graph_type.edges) to_check.emplace_back(false, e.type.value);
  }
  return ChangeSchema(std::move(next), added, to_check);
}

Status TransactionImpl::AddConstraint(ConstraintDef def) {
  FASTI_TRY(CheckWritable());
  if (catalog().FindConstraint(def.name) != nullptr) {
    return Named(Code::kAlreadyExists, "constraint", def.name,
                 "exists already; drop it first or choose another name");
  }
  auto next = std::make_shared<Catalog>(catalog());
  std::vector<IndexDef> added;
  if (def.kind == ConstraintDef::Kind::kUnique || def.kind == ConstraintDef::Kind::kKey) {
    if (next->FindIndex(def.name) != nullptr) {
      return Named(Code::kAlreadyExists, "index", def.name,
                   "exists already; choose another name for the constraint");
    }
    added.push_back(
        KeyIndex(IndexId{next->next_index++}, def.on_node, def.label_or_type, def.keys, def.name));
    next->indexes.push_back(added.back());
  }
  const std::pair<bool, uint32_t> to_check{def.on_node, def.label_or_type};
  next->constraints.push_back(std::move(def));
  return ChangeSchema(std::move(next), added, {to_check});
}

Status TransactionImpl::DropConstraint(std::string_view name) {
  FASTI_TRY(CheckWritable());
  if (catalog().FindConstraint(name) == nullptr) {
    return Named(Code::kNotFound, "constraint", name,
                 "does not exist; SHOW CONSTRAINTS lists those there are");
  }
  auto next = std::make_shared<Catalog>(catalog());
  std::erase_if(next->constraints, [&](const ConstraintDef& c) { return c.name == name; });
  std::erase_if(next->indexes, [&](const IndexDef& i) { return i.owned_by_constraint && i.name == name; });
  return ChangeSchema(std::move(next), {}, {});
}

Status TransactionImpl::AddIndex(IndexDef def) {
  FASTI_TRY(CheckWritable());
  if (catalog().FindIndex(def.name) != nullptr) {
    return Named(Code::kAlreadyExists, "index", def.name,
                 "exists already; drop it first or choose another name");
  }
  if (def.keys.empty()) return Status(Code::kInvalidArgument, "an index needs at least one property");
  auto next = std::make_shared<Catalog>(catalog());
  def.id = IndexId{next->next_index++};
  next->indexes.push_back(def);
  return ChangeSchema(std::move(next), {def}, {});
}

Status TransactionImpl::DropIndex(std::string_view name) {
  FASTI_TRY(CheckWritable());
  const IndexDef* index = catalog().FindIndex(name);
  if (index == nullptr) {
    return Named(Code::kNotFound, "index", name, "does not exist; SHOW INDEXES lists those there are");
  }
  if (index->owned_by_constraint) {
    return Named(Code::kInvalidArgument, "index", name,
                 "belongs to a constraint or a KEY; drop that instead");
  }
  auto next = std::make_shared<Catalog>(catalog());
  std::erase_if(next->indexes, [&](const IndexDef& i) { return i.name == name; });
  return ChangeSchema(std::move(next), {}, {});
}

}  // namespace fasti::graph
