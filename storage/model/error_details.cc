#include "storage/model/error_details.h"

#include <algorithm>

namespace fasti {
namespace {

constexpr ErrorDetail kDetails[] = {
    {"AmbiguousAggregationExpression", "42002",
     "An expression mixes an aggregate with something that is no grouping key."},
    {"ColumnNameConflict", "42001", "Two columns of one WITH or RETURN have the same name."},
    {"ConstraintAlreadyExists", "42001", "A constraint of this name exists."},
    {"ConstraintNotFound", "42002", "There is no constraint of this name."},
    {"ContextMissing", "42001", "A clause needs a time context that the query does not state."},
    {"CreatingVarLength", "42001",
     "CREATE and MERGE make single relationships, not paths of variable length."},
    {"DeleteConnectedNode", "G1001", "A node still has relationships at some time that the DELETE covers."},
    {"DeletedEntityAccess", "22000", "A query reads an element that it has deleted."},
    {"DifferentColumnsInUnion", "42001", "The branches of a UNION return different columns."},
    {"DivisionByZero", "22012", "An integer or a duration is divided by zero."},
    {"EdgeOutsideEnds", "G2000",
     "A relationship would hold at a time at which one of its ends does not exist."},
    {"EndpointMismatch", "G2000", "The ends of a relationship are not what the graph type says."},
    {"FloatingPointOverflow", "22003", "A number literal is too large for a float."},
    {"GraphTypeAlreadyExists", "42001", "A store has one graph type, and there is one."},
    {"GraphTypeNotFound", "42002", "There is no graph type to change or drop."},
    {"IndexAlreadyExists", "42001", "An index of this name exists."},
    {"IndexNotFound", "42002", "There is no index of this name."},
    {"IntegerOverflow", "22003", "An integer does not fit 64 bits."},
    {"InvalidAggregation", "42001", "An aggregate stands where rows are not grouped."},
    {"InvalidArgumentPassingMode", "42001",
     "A procedure is called without its arguments inside a larger query."},
    {"InvalidArgumentType", "22G03", "A value, or an expression, has a type that does not fit its place."},
    {"InvalidArgumentValue", "22000",
     "A value has the right type but cannot be used: a date that does not exist, text that is no number."},
    {"InvalidBound", "22007", "A value is no bound of time, or not one that may stand there."},
    {"InvalidClauseComposition", "42001", "The clauses stand in an order that means nothing."},
    {"InvalidDate", "22007", "A bound names a date that does not exist."},
    {"InvalidDelete", "42001", "DELETE takes elements, not labels or properties."},
    {"InvalidNumberLiteral", "42001", "A number is not written as one."},
    {"InvalidNumberOfArguments", "42001", "A function or procedure gets too few or too many arguments."},
    {"InvalidParameterUse", "42001",
     "A parameter stands for the properties of a pattern that is matched or merged."},
    {"InvalidPeriod", "22007", "A period ends before it begins, or is empty."},
    {"InvalidPropertyType", "22G03", "A value of this kind cannot be stored as a property."},
    {"InvalidRegularExpression", "22000", "The pattern after =~ is no regular expression."},
    {"InvalidRelationshipPattern", "42001", "The length of a relationship pattern is not written as one."},
    {"InvalidTemporalContext", "42001", "A time context contradicts its clause, another context or itself."},
    {"InvalidTimeline", "22000",
     "A stated timeline says two things of one time, or something of a time without existence."},
    {"InvalidUnicodeCharacter", "42001",
     "The text holds a character that means nothing, or bytes that are no UTF-8."},
    {"InvalidUnicodeLiteral", "42001", "A \\u escape names no character."},
    {"KeyNotUnique", "G2000", "Two elements would have the same key at the same time."},
    {"KnownAtInFuture", "22008", "KNOWN AT names a time that has not come: nothing is known then yet."},
    {"LoadCsvFailed", "22000", "LOAD CSV cannot read the file."},
    {"LoadCsvNotAllowed", "42000", "LOAD CSV may not read from there."},
    {"MapElementAccessByNonString", "22G03", "A map is read with a key that is no string."},
    {"MemoryLimitExceeded", "50003", "The query, or its whole answer, needs more memory than it may have."},
    {"MergeReadOwnWrites", "22004", "MERGE would look for a property that is null."},
    {"MergeWouldOverwrite", "22000", "MERGE would change what holds in a part of its period."},
    {"MissingParameter", "42002", "The query uses a parameter that was not given."},
    {"NegativeIntegerArgument", "22G02", "SKIP, LIMIT or a number of paths is negative."},
    {"NestedAggregation", "42001", "An aggregate stands inside an aggregate."},
    {"NestingTooDeep", "50003", "Brackets, operators or values stand too deeply in each other."},
    {"NoExpressionAlias", "42001", "WITH needs a name for everything that is no variable."},
    {"NoSingleRelationshipType", "42001", "A relationship is made with exactly one type."},
    {"NoTransaction", "25000", "COMMIT or ROLLBACK without BEGIN."},
    {"NoVariablesInScope", "42001", "RETURN * or WITH * where there is no variable."},
    {"NonConstantExpression", "42001", "SKIP, LIMIT and the like take constants and parameters only."},
    {"NotDeclared", "42002", "The graph type does not declare what is to be changed."},
    {"NotYetSupported", "50008", "Understood, but not done by this version."},
    {"NumberOutOfRange", "22003", "A number lies outside of what its place allows."},
    {"OverlappingEdges", "G2000", "Two relationships that may not overlap would hold at the same time."},
    {"ProcedureNotFound", "42002", "The host offers no procedure of this name."},
    {"PropertyAccessByNonString", "22G03", "A property is read with a key that is no string."},
    {"PropertyMissing", "G2000", "A property that is NOT NULL would be missing."},
    {"PropertyTypeMismatch", "G2000", "A property would get a value of another type than declared."},
    {"QueryTooLong", "50003", "The text of a statement is too long."},
    {"RelationshipUniquenessViolation", "42001", "One relationship variable stands twice in a pattern."},
    {"RequiresDirectedRelationship", "42001", "CREATE needs the direction of a relationship."},
    {"TooManyClauses", "50003", "The query has more clauses and pattern steps than a plan may have."},
    {"TooManyEdges", "G2000", "More relationships than AT MOST allows would hold at the same time."},
    {"TransactionAlreadyOpen", "25G01", "BEGIN inside a transaction."},
    {"UnboundedWalk", "42001", "A WALK without a greatest length may never end."},
    {"UndefinedVariable", "42002", "A name that no clause before has bound."},
    {"UnexpectedSyntax", "42001", "The text is not a statement of the language."},
    {"UnknownFunction", "42002", "There is no function of this name."},
    {"UnknownLabel", "G2000", "The STRICT graph type has no such label."},
    {"UnknownProperty", "G2000", "The STRICT type has no such property."},
    {"UnknownType", "42002",
     "There is no type of this name: of a value, or of a relationship in a STRICT graph."},
    {"ValidRequired", "G2000", "The type is VALID REQUIRED, but the element has no period."},
    {"ValueTooLarge", "50003", "A list or string would be larger than one value may be."},
    {"VariableAlreadyBound", "42001", "A variable that is bound is bound again."},
    {"VariableTypeConflict", "42001", "A variable stands for two kinds of things."},
    {"WouldFlattenHistory", "22000", "SET n = ... for all time would wipe out values of other times."},
    {"WriteOutsideExistence", "22000",
     "A property would be written at a time at which its element does not exist."},
};
static_assert(std::is_sorted(std::begin(kDetails), std::end(kDetails),
                             [](const ErrorDetail& a, const ErrorDetail& b) { return a.name < b.name; }));

}  // namespace

std::span<const ErrorDetail> ErrorDetails() { return kDetails; }

const ErrorDetail* FindErrorDetail(std::string_view name) {
  const auto* found = std::lower_bound(std::begin(kDetails), std::end(kDetails), name,
                                       [](const ErrorDetail& d, std::string_view n) { return d.name < n; });
  return found != std::end(kDetails) && found->name == name ? found : nullptr;
}

std::string_view GqlStatusOf(Code code) {
  switch (code) {
    case Code::kOk:
      return "00000";
    case Code::kInvalidArgument:
      return "22000";
    case Code::kNotFound:
      return "42002";
    case Code::kAlreadyExists:
      return "42001";
    case Code::kConflict:
      return "40000";
    case Code::kConstraintViolation:
      return "G2000";
    case Code::kQueryError:
      return "42000";
    case Code::kCancelled:
      return "50001";
    case Code::kDeadlineExceeded:
      return "50002";
    case Code::kResourceExhausted:
      return "50003";
    case Code::kReadOnly:
      return "25G03";
    case Code::kBusy:
      return "50004";
    case Code::kIOError:
      return "50005";
    case Code::kCorruption:
      return "50006";
    case Code::kIncompatible:
      return "50007";
    case Code::kUnsupported:
      return "50008";
    case Code::kUnknownOutcome:
      return "40003";
    case Code::kInternal:
      return "50000";
  }
  return "50000";
}

}  // namespace fasti
