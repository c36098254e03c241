// How the candidates for a node of a pattern are found when nothing leads to it: rules, one a file, each a
// better way than those before it where it applies. `kAccessRules` in access.cc has their order.
//
// Candidates need only contain every node that matches: filters above test what the pattern asks, but for the
// label of a scan, which the scan verifies.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "query/planner/plan.h"
#include "storage/catalog/catalog.h"

namespace fasti::plan {

struct Access {
  double rows = 0;                     ///< how many candidates are expected: what the way costs
  const std::string* label = nullptr;  ///< scan: only nodes with the label
  /// scan: only nodes at which an edge of this type ever began (kOut) or ended (kIn); empty: all
  std::string end_of_type;
  Direction end_direction = Direction::kOut;
  const bound::Expr* id = nullptr;         ///< scan: only the node of this id
  const IndexDef* index = nullptr;         ///< set: a seek instead of a scan
  std::vector<const bound::Expr*> values;  ///< one per key of the index
};

/// What a rule may look at. Refers to what the caller holds.
struct AccessInput {
  const bound::Match& match;
  const bound::NodePattern& node;
  const Catalog& catalog;
  bool writes = false;  ///< the statement does
  /// True if the expression reads nothing that the pattern has still to find.
  const std::function<bool(const bound::Expr&)>& computable;
};

/// Without the optimiser every node is a candidate.
Access ChooseAccess(const AccessInput& input, bool optimize);

/// label_scan.cc, type_ends.cc, index_seek.cc, id_lookup.cc
void LabelScan(const AccessInput& input, Access* access);
void TypeEnds(const AccessInput& input, Access* access);
void IndexSeekByValue(const AccessInput& input, Access* access);
void IdLookup(const AccessInput& input, Access* access);

/// The one label that a way can use: a plain name, alone or in a conjunction. Null: there is none.
const std::string* UsableLabel(const bound::NodePattern& node);
/// The other side of a condition `this side = other side` of WHERE that can be computed; null: there is none.
const bound::Expr* EqualTo(const AccessInput& input,
                           const std::function<bool(const bound::Expr&)>& is_this_side);

}  // namespace fasti::plan
