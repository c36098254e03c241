// What one row says: the nodes and edges of its section with their keys, facts and periods, read and checked
// but not stored. A row is used whole or rejected whole. One thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/import/evaluate.h"
#include "query/import/mapping.h"
#include "query/import/period_reader.h"
#include "query/rows/rows.h"

namespace fasti::import {

/// One property as a row states it. `valid` not set: as long as its element exists (in the row's period).
struct Fact {
  const std::string* name = nullptr;
  Value value;  // null: the cell is missing
  std::optional<PeriodValue> valid;
};

struct NodeMeaning {
  const NodeClause* clause = nullptr;
  bool present = false;
  std::string key;  // encoded
  std::vector<Value> key_values;
  std::vector<Fact> facts;
  std::optional<PeriodValue> valid;
};

struct EdgeMeaning {
  const EdgeClause* clause = nullptr;
  bool present = false;
  const std::string* type = nullptr;
  std::string key;  // encoded; of `key` or `coalesce by`
  std::vector<Fact> facts;
  std::optional<PeriodValue> valid;
};

struct RowMeaning {
  enum class Operation : uint8_t { kState, kRemove, kEnd };
  bool skipped = false;
  Operation operation = Operation::kState;
  std::vector<NodeMeaning> nodes;  // by node of the section
  std::vector<EdgeMeaning> edges;
};

/// Appends an encoding of the value in which different values differ.
void AppendKey(const Value& value, std::string* out);

class RowInterpreter {
 public:
  /// @param section must outlive the interpreter, and the meanings point into it
  RowInterpreter(const Section& section, std::vector<uint32_t> positions, bool json);

  /// @error why the row is rejected
  Status Read(const RawRow& row, RowMeaning* out);
  /// When it became known. @pre the section is recorded
  Result<Instant> Recorded(const RawRow& row);
  bool Wanted(const RawRow& row);

 private:
  Status ReadNode(const NodeClause& clause, NodeMeaning* out);
  Status ReadEdge(const EdgeClause& clause, const RowMeaning& row, EdgeMeaning* out);
  Status ReadFacts(const std::vector<SetClause>& sets, std::vector<Fact>* out);
  Status ReadValid(const ValidClause& clause, std::optional<PeriodValue>* out);
  const std::string* Intern(std::string_view name);

  const Section& section_;
  Evaluator evaluator_;
  PeriodReader periods_;
  std::unordered_map<std::string, std::unique_ptr<const std::string>> names_;
  const std::string source_name_ = "source";
};

}  // namespace fasti::import
