#include "tests/tck/procedure.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "storage/model/try.h"
#include "tests/tck/notation.h"

namespace fasti::tck {
namespace {

std::string Trim(std::string_view s) {
  const size_t from = s.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return std::string(s.substr(from, s.find_last_not_of(" \t") - from + 1));
}

Result<std::vector<ProcedureField>> ParseFields(std::string_view text) {
  std::vector<ProcedureField> fields;
  while (!Trim(text).empty()) {
    const size_t comma = text.find(',');
    const std::string_view field = text.substr(0, comma);
    const size_t colons = field.find("::");
    if (colons == std::string_view::npos)
      return Status(Code::kInvalidArgument, "a field without '::' in '" + std::string(text) + "'");
    fields.push_back({Trim(field.substr(0, colons)), Trim(field.substr(colons + 2))});
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
  }
  return fields;
}

// An INTEGER argument may meet a FLOAT or NUMBER in the table.
bool SameArgument(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) return a.as_number() == b.as_number();
  return Canonical(a, false) == Canonical(b, false);
}

}  // namespace

Result<Procedure> ParseProcedure(std::string_view signature, const Table& table) {
  const Status bad(Code::kInvalidArgument, "cannot read the signature '" + std::string(signature) + "'");
  const size_t open = signature.find('('), close = signature.find(')');
  if (open == std::string_view::npos || close == std::string_view::npos) return bad;
  const size_t out_open = signature.find('(', close), out_close = signature.rfind(')');
  if (out_open == std::string_view::npos || out_close < out_open) return bad;
  Procedure procedure;
  procedure.name = Trim(signature.substr(0, open));
  FASTI_TRY_ASSIGN(procedure.inputs, ParseFields(signature.substr(open + 1, close - open - 1)));
  FASTI_TRY_ASSIGN(procedure.outputs, ParseFields(signature.substr(out_open + 1, out_close - out_open - 1)));

  const size_t inputs = procedure.inputs.size(), width = inputs + procedure.outputs.size();
  std::vector<Row> rows;
  for (size_t i = 1; i < table.size(); ++i) {
    if (table[i].size() != width)
      return Status(Code::kInvalidArgument,
                    "a row of " + procedure.name + " that does not fit its signature");
    Row row;
    for (const std::string& cell : table[i]) {
      FASTI_TRY_ASSIGN(Value value, ParseNotation(cell));
      row.push_back(std::move(value));
    }
    rows.push_back(std::move(row));
  }
  procedure.call = [rows = std::move(rows), inputs](const Row& arguments) -> Result<std::vector<Row>> {
    std::vector<Row> out;
    for (const Row& row : rows) {
      if (arguments.size() == inputs &&
          std::equal(arguments.begin(), arguments.end(), row.begin(), SameArgument)) {
        out.emplace_back(row.begin() + static_cast<std::ptrdiff_t>(inputs), row.end());
      }
    }
    return out;
  };
  return procedure;
}

}  // namespace fasti::tck
