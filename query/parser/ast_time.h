// Time in the syntax tree: which time a read looks at and which time a write concerns.
//
// Source: language.md sections 1 and 2. The SQL:2011 spellings (FOR VALID_TIME ..., FOR SYSTEM_TIME ..., FOR
// PORTION OF VALID_TIME ...) are read into the same nodes; nothing after the parser can tell them apart.
#pragma once

#include <variant>

#include "query/parser/ast_base.h"

namespace fasti::ast {

enum class Modality : uint8_t { kUnstated, kCertainly, kPossibly };

/// Which part of valid time a read looks at. Bounds are additive expressions; what they evaluate to is
/// checked by the binder.
namespace valid {
/// AS OF b | VALID AT b | FOR VALID_TIME AS OF b
struct At {
  ExprPtr at;
};
/// VALID [ONLY] FROM a [TO b] | FOR VALID_TIME FROM a TO b. `to` is exclusive; null: no end.
struct From {
  ExprPtr from;
  ExprPtr to;
  bool only = false;
};
/// VALID TO b
struct To {
  ExprPtr to;
};
/// VALID [ONLY] BETWEEN a AND b | FOR VALID_TIME BETWEEN a AND b
struct Between {
  ExprPtr from;
  ExprPtr to;
  bool only = false;
};
/// VALID [ONLY] DURING p: overlaps p.
struct During {
  ExprPtr period;
  bool only = false;
};
/// VALID THROUGHOUT p: covers all of p.
struct Throughout {
  ExprPtr period;
};
/// VALID WITHIN p: lies inside p.
struct Within {
  ExprPtr period;
};
/// FOR VALID_TIME CONTAINED IN (a, b): WITHIN the period from a to b.
struct ContainedIn {
  ExprPtr from;
  ExprPtr to;
};
/// VALID ANYTIME | FOR ALL VALID_TIME
struct Anytime {};
}  // namespace valid
using ValidScope = std::variant<valid::At, valid::From, valid::To, valid::Between, valid::During,
                                valid::Throughout, valid::Within, valid::ContainedIn, valid::Anytime>;

/// A valid-time scope with the variable that receives the period in which the row holds (`AS w`).
struct ValidClause {
  ValidScope scope;
  std::optional<Name> as;
  Span span;
};

/// Which system times a read looks at.
namespace known {
/// KNOWN AT b | FOR SYSTEM_TIME AS OF b
struct At {
  ExprPtr at;
};
/// KNOWN FROM a [TO b] | FOR SYSTEM_TIME FROM a TO b
struct From {
  ExprPtr from;
  ExprPtr to;  // null: no end
};
/// KNOWN BETWEEN a AND b | FOR SYSTEM_TIME BETWEEN a AND b
struct Between {
  ExprPtr from;
  ExprPtr to;
};
/// FOR SYSTEM_TIME CONTAINED IN (a, b)
struct ContainedIn {
  ExprPtr from;
  ExprPtr to;
};
/// KNOWN ANYTIME | FOR ALL SYSTEM_TIME
struct Anytime {};
}  // namespace known
using KnownScope = std::variant<known::At, known::From, known::Between, known::ContainedIn, known::Anytime>;

struct KnownClause {
  KnownScope scope;
  Span span;
};

/// `[CERTAINLY|POSSIBLY] valid? known?`; at least one of the three is present.
struct TimeContext {
  Modality modality = Modality::kUnstated;
  std::optional<ValidClause> valid;
  std::optional<KnownClause> known;
  Span span;
};

/// `DIFF [KNOWN] FROM a TO b AS d`: what differs between two instants of one axis; the other axis may be
/// fixed.
struct Diff {
  enum class Axis : uint8_t { kValid, kKnown };
  Modality modality = Modality::kUnstated;
  Axis axis = Axis::kValid;
  ExprPtr from;
  ExprPtr to;
  Name as;
  std::optional<KnownClause> known;  // only with Axis::kValid
  std::optional<ValidClause> valid;  // only with Axis::kKnown
  Span span;
};

/// The period a write concerns.
namespace validity {
/// VALID FROM a [TO b] | FOR PORTION OF VALID_TIME FROM a TO b
struct From {
  ExprPtr from;
  ExprPtr to;  // null: no end
};
/// VALID TO b
struct To {
  ExprPtr to;
};
/// VALID DURING p
struct During {
  ExprPtr period;
};
/// VALID AT d: exactly the granule of d.
struct At {
  ExprPtr at;
};
/// VALID ALWAYS
struct Always {};
}  // namespace validity
struct Validity {
  std::variant<validity::From, validity::To, validity::During, validity::At, validity::Always> period;
  Span span;
};

}  // namespace fasti::ast
