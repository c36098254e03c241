// What the store knows about its own shape: the names of labels, edge types and property keys, the graph
// type, constraints, indexes, and statistics kept by the writer. A Catalog is an immutable value: readers
// hold a shared_ptr to one; a transaction that changes it publishes a new one at commit. The schema is
// system-versioned: Store::CatalogAt(s) gives the one that held at s.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fasti/status.h"
#include "storage/model/ids.h"

namespace fasti {

/// One dictionary: names to dense ids and back. Names are never removed (their ids stand in stored bytes).
/// Copies share one table until one of them interns a new name, so that a catalog is cheap to copy at each
/// commit.
class NameDictionary {
 public:
  std::optional<uint32_t> Find(std::string_view name) const;
  /// The name of an id; "?" for one that this copy does not know (another transaction interned it meanwhile).
  const std::string& Name(uint32_t id) const { return id < size() ? table_->names[id] : kUnknownName; }
  uint32_t size() const { return table_ ? static_cast<uint32_t>(table_->names.size()) : 0; }
  /// The id of `name`, new if it was unknown.
  uint32_t Intern(std::string_view name);

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  static const std::string kUnknownName;
  struct Table {
    std::vector<std::string> names;
    std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> ids;
  };
  std::shared_ptr<Table> table_;
};

/// Types that a property can be declared with (`name :: STRING`). Never renumber.
enum class PropertyType : uint8_t {
  kAny = 0,
  kBool = 1,
  kInt = 2,
  kFloat = 3,
  kString = 4,
  kBytes = 5,
  kList = 6,
  kMap = 7,
  kDate = 8,
  kLocalTime = 9,
  kTime = 10,
  kLocalDateTime = 11,
  kDateTime = 12,
  kDuration = 13,
  kPeriod = 14,
};
std::string_view PropertyTypeName(PropertyType type);
bool Accepts(PropertyType type, const Value& value);

/// "LIST<STRING>"
std::string PropertyTypeText(PropertyType type, PropertyType element_type);

struct PropertyDef {
  KeyId key;
  PropertyType type = PropertyType::kAny;
  PropertyType element_type = PropertyType::kAny;  ///< For LIST<T>.
  bool not_null = false;
  bool is_key = false;  ///< KEY: unique at every instant among the elements of this label.
};
/// Whether a value may stand there, the types of a list's elements included. Null always may.
bool Accepts(const PropertyDef& def, const Value& value);
/// The value as a property of this type is stored: an INTEGER written to a FLOAT is that FLOAT if it is the
/// same number, also inside a list; any other value is itself, and Accepts tells.
Value AsStored(const PropertyDef& def, Value value);

struct NodeTypeDef {
  LabelId label;
  std::vector<PropertyDef> properties;
  bool strict = false;
  bool valid_required = false;
};
struct EdgeTypeDef {
  TypeId type;
  std::optional<LabelId> source;
  std::optional<LabelId> target;
  std::vector<PropertyDef> properties;
  bool strict = false;
  bool valid_required = false;
  bool without_overlaps = false;
  std::vector<KeyId> overlap_keys;  ///< WITHOUT OVERLAPS (source, …)
  std::optional<uint32_t> max_per_source;
  std::optional<uint32_t> max_per_target;
};
struct GraphTypeDef {
  bool declared = false;
  bool strict = false;
  std::vector<NodeTypeDef> nodes;
  std::vector<EdgeTypeDef> edges;
};
struct ConstraintDef {
  enum class Kind : uint8_t {
    kUnique = 0,
    kKey = 1,
    kNotNull = 2,
    kPropertyType = 3,
    kUniqueEnd = 4,
    kWithoutOverlaps = 5
  };
  std::string name;
  Kind kind = Kind::kUnique;
  bool on_node = true;
  uint32_t label_or_type = 0;
  std::vector<KeyId> keys;
  PropertyType type = PropertyType::kAny;
  PropertyType element_type = PropertyType::kAny;  ///< For LIST<T>.
  bool end_is_source = false;                      ///< kUniqueEnd: which end is unique at every instant.
};
struct IndexDef {
  IndexId id;
  std::string name;
  bool on_node = true;
  uint32_t label_or_type = 0;
  std::vector<KeyId> keys;
  bool unique_key = false;  ///< Backs a KEY or UNIQUE: point look-ups through `KEY -> ids`.
  bool owned_by_constraint = false;
};

/// Counts are of all time (every element ever), kept by the writer; estimates, never used for answers.
struct Statistics {
  uint64_t nodes = 0;
  uint64_t edges = 0;
  std::vector<uint64_t> nodes_per_label;   ///< by LabelId
  std::vector<uint64_t> edges_per_type;    ///< by TypeId
  std::vector<uint64_t> sources_per_type;  ///< distinct source nodes, by TypeId
  std::vector<uint64_t> targets_per_type;
  std::vector<uint64_t> distinct_per_index;  ///< approximate, by IndexId
  /// True while no imprecise bound was ever written: truth sets and certainty need not be carried.
  bool all_precise = true;
  /// True while every element and timeline is [-∞, +∞): periods need not be carried.
  bool all_timeless = true;
};

class Catalog {
 public:
  NameDictionary labels;
  NameDictionary types;
  NameDictionary keys;
  GraphTypeDef graph_type;
  std::vector<ConstraintDef> constraints;
  std::vector<IndexDef> indexes;
  Statistics statistics;
  uint32_t next_index = 1;  ///< Index numbers are never reused.
  uint64_t version = 0;     ///< Grows with every change of names or schema, and when data stops being
                            ///< all precise or all timeless; not with counts.

  std::optional<LabelId> FindLabel(std::string_view name) const;
  std::optional<TypeId> FindType(std::string_view name) const;
  std::optional<KeyId> FindKey(std::string_view name) const;
  const NodeTypeDef* FindNodeType(LabelId label) const;
  const EdgeTypeDef* FindEdgeType(TypeId type) const;  ///< the first of its definitions
  /// The index on exactly these keys of this label, if any; unique ones first.
  const IndexDef* FindNodeIndex(LabelId label, KeyId first_key) const;
  const IndexDef* FindIndex(IndexId id) const;
  const IndexDef* FindIndex(std::string_view name) const;
  const ConstraintDef* FindConstraint(std::string_view name) const;
};

}  // namespace fasti
