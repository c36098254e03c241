// Rules of Fasti's query language. See README.md for what deviates from openCypher and GQL, and
// ../query/parser for what the tree becomes.
//
// Three habits. Operators of one level are loops, not left recursion (which is quadratic on long chains). The order of
// clauses is not the grammar's business: messages are better from the binder. Some rules accept more than the language
// (a time context after WHERE, KNOWN in a write, `[r*-1]`), so that the parser can say what is wrong.
parser grammar FastiParser;

options {
  tokenVocab = FastiLexer;
}

// One statement; the text was split at semicolons before.
root: statement EOF;

statement
    : (K_EXPLAIN | K_PROFILE)? query
    | createGraphType
    | alterGraphType
    | dropGraphType
    | createConstraint
    | dropConstraint
    | createIndex
    | dropIndex
    | show
    | checkConstraints
    | session
    | transaction
    ;

// ---- Queries ----------------------------------------------------------------------------------------------------

query: queryBranch (unionOperator queryBranch)* nextPart*;
unionOperator: K_UNION (K_ALL | K_DISTINCT)?;
queryBranch: timeContext? clause+;
// UNION and a context in here are refused with a reason.
nextPart: K_NEXT yieldClause? queryBranch (unionOperator queryBranch)*;

clause
    : matchClause
    | unwindClause
    | forClause
    | loadCsvClause
    | callClause
    | withClause
    | returnClause
    | finishClause
    | filterClause
    | letClause
    | createClause
    | mergeClause
    | setClause
    | removeClause
    | deleteClause
    | eraseClause
    | foreachClause
    ;

matchClause: K_OPTIONAL? K_MATCH matchBody;
matchBody: pathPatternList K_CHRONOLOGICALLY? (timeContext | diffContext)? (where misplacedContext?)?;
where: K_WHERE expression;
misplacedContext: timeContext | diffContext;

unwindClause: K_UNWIND expression K_AS variable;
forClause: K_FOR variable K_IN expression;
loadCsvClause: K_LOAD K_CSV (K_WITH K_HEADERS)? K_FROM expression K_AS variable (K_FIELDTERMINATOR expression)?;

callClause: K_OPTIONAL? K_CALL (callImports? subqueryBody inTransactions? | procedureCall);
// Refused with a reason.
inTransactions: K_IN K_TRANSACTIONS (K_OF expression symbolicName)?;
callImports: T_LParen (T_Star | variable (T_Comma variable)*)? T_RParen;
procedureCall: qualifiedName callArguments? (yieldClause where?)?;
callArguments: T_LParen (expression (T_Comma expression)*)? T_RParen;
yieldClause: K_YIELD (T_Star | T_Minus | yieldItem (T_Comma yieldItem)*);
yieldItem: symbolicName (K_AS variable)?;

withClause: K_WITH projection where?;
returnClause: K_RETURN projection;
finishClause: K_FINISH;
projection: K_DISTINCT? projectionItems overTime? orderBy? skip? limit?;
projectionItems: T_Star (T_Comma projectionItem)* | projectionItem (T_Comma projectionItem)*;
projectionItem: expression (K_AS variable)?;
overTime: K_OVER K_TIME variable;
orderBy: K_ORDER K_BY sortItem (T_Comma sortItem)*;
sortItem: expression (K_ASC | K_ASCENDING | K_DESC | K_DESCENDING)?;
skip: (K_SKIP | K_OFFSET) expression;
limit: K_LIMIT expression;

filterClause: K_FILTER K_WHERE? expression;
letClause: K_LET letItem (T_Comma letItem)*;
letItem: variable T_Eq expression;

// ---- Writing ----------------------------------------------------------------------------------------------------

createClause: (K_CREATE | K_INSERT) pathPatternList writeTime?;
mergeClause: K_MERGE pathPattern writeTime? mergeAction*;
mergeAction: K_ON (K_CREATE | K_MATCH) setClause;
setClause: K_SET setItem (T_Comma setItem)* writeTime?;
setItem
    : propertyTarget T_Eq expression
    | functionCall T_Eq expression
    | variable (T_Eq | T_PlusEq) expression
    | variable setLabels
    ;
propertyTarget: atom (propertyStep | indexStep)+;
setLabels: (T_Colon labelAtom (T_Ampersand labelAtom)*)+;
removeClause: K_REMOVE removeItem (T_Comma removeItem)* writeTime?;
removeItem: propertyTarget | variable setLabels;
deleteClause: (K_DETACH | K_NODETACH)? K_DELETE expression (T_Comma expression)* writeTime?;
eraseClause: K_ERASE expression (T_Comma expression)*;
foreachClause: K_FOREACH T_LParen variable K_IN expression T_Pipe clause+ T_RParen;

// ---- Time -------------------------------------------------------------------------------------------------------

// Valid and known in either order, each at most once; a modality stands first.
timeContext: modality (validScope knownScope? | knownScope validScope?)? | bareContext;
bareContext: validScope knownScope? | knownScope validScope?;
modality: K_CERTAINLY | K_POSSIBLY;

validScope
    : ( K_AS K_OF bound
      | K_VALID
        ( K_AT bound
        | K_ONLY? K_FROM bound (K_TO bound)?
        | K_TO bound
        | K_ONLY? K_BETWEEN bound K_AND bound
        | K_ONLY? K_DURING bound
        | K_THROUGHOUT bound
        | K_WITHIN bound
        | K_ANYTIME
        | K_ALWAYS
        )
      | K_FOR K_ALL K_VALID_TIME
      | K_FOR K_VALID_TIME sqlScope
      )
      (K_AS variable)?
    ;
knownScope
    : K_KNOWN
      ( K_AT bound
      | K_FROM bound (K_TO bound)?
      | K_BETWEEN bound K_AND bound
      | K_ANYTIME
      )
    | K_FOR K_ALL K_SYSTEM_TIME
    | K_FOR K_SYSTEM_TIME sqlScope
    ;
sqlScope
    : K_AS K_OF bound
    | K_FROM bound K_TO bound
    | K_BETWEEN bound K_AND bound
    | K_CONTAINED K_IN T_LParen bound T_Comma bound T_RParen
    ;
diffContext
    : modality?
      ( K_DIFF K_FROM bound K_TO bound K_AS variable knownScope?
      | K_DIFF K_KNOWN K_FROM bound K_TO bound K_AS variable validScope?
      )
    ;

// One rule for reading and writing: what a write may not say is refused with a reason, not with "unexpected".
writeTime: timeContext | portion;
portion: K_FOR K_PORTION K_OF K_VALID_TIME K_FROM bound K_TO bound;
bound: additive;

// ---- Patterns ---------------------------------------------------------------------------------------------------

pathPatternList: pathPattern (T_Comma pathPattern)*;
pathPattern: (variable T_Eq)? pathPrefix? (pathTerms | shortestPathFunction);
pathPrefix
    : K_ALL K_SHORTEST? pathMode? pathWord?
    | K_ANY (K_SHORTEST | pathCount)? pathMode? pathWord?
    | K_SHORTEST pathCount? pathMode? pathWord? (K_GROUP | K_GROUPS)?
    | pathMode pathWord?
    ;
pathCount: Integer | Parameter;
pathMode: K_WALK | K_TRAIL | K_SIMPLE | K_ACYCLIC;
pathWord: K_PATH | K_PATHS;
shortestPathFunction: (K_SHORTESTPATH | K_ALLSHORTESTPATHS) T_LParen pathTerms T_RParen;

pathTerms: pathTerm (quantifiedRelationship? pathTerm)*;
pathTerm: nodePattern | pathGroup;
pathGroup: T_LParen pathPattern where? T_RParen quantifier?;
quantifiedRelationship: relationshipPattern quantifier?;
quantifier
    : T_LBrace Integer T_RBrace
    | T_LBrace Integer? T_Comma Integer? T_RBrace
    | T_Plus
    | T_Star
    | T_Question
    ;

// In an element the first word is its variable, so a modality needs a variable, labels or properties before it.
nodePattern: T_LParen (nodeHead writeTime? | bareContext | portion)? where? T_RParen;
nodeHead: variable labelSpec? properties? | labelSpec properties? | properties;

relationshipPattern: leftArrow? dash relationshipDetail? dash rightArrow?;
relationshipDetail
    : T_LBracket (relationshipHead writeTime? | bareContext | portion)? where? T_RBracket
    ;
relationshipHead
    : variable labelSpec? rangeLiteral? properties?
    | labelSpec rangeLiteral? properties?
    | rangeLiteral properties?
    | properties
    ;
// Negative bounds and a missing star are errors with a name of their own.
rangeLiteral
    : T_Star (rangeBound? T_DotDot rangeBound? | rangeBound)?
    | rangeBound? T_DotDot rangeBound?
    ;
rangeBound: T_Minus? Integer;
leftArrow: T_Less | T_UnicodeLeft;
rightArrow: T_Greater | T_UnicodeRight;
dash: T_Minus | T_UnicodeDash;

properties: mapLiteral | Parameter;

labelSpec: (T_Colon | K_IS) labelOr;
labelOr: labelAnd (T_Pipe T_Colon? labelAnd)*;
labelAnd: labelNot ((T_Ampersand | T_Colon) labelNot)*;
labelNot: T_Bang* labelAtom;
// `$any(list)` and `$all(list)`: the lexer reads a parameter, the AST builder knows better.
labelAtom
    : schemaName
    | Parameter
    | Parameter T_LParen expression T_RParen
    | T_Dollar T_LParen expression T_RParen
    | T_Percent
    | T_LParen labelOr T_RParen
    ;

// ---- Expressions ------------------------------------------------------------------------------------------------

expression: xorOperand (K_OR xorOperand)*;
xorOperand: andOperand (K_XOR andOperand)*;
andOperand: negation (K_AND negation)*;
negation: K_NOT* comparison;
comparison: predicate (comparisonOperator predicate)*;
comparisonOperator: T_Eq | T_NotEq | T_Less | T_LessEq | T_Greater | T_GreaterEq;
predicate: additive predicateStep*;
predicateStep
    : K_STARTS K_WITH additive
    | K_ENDS K_WITH additive
    | K_CONTAINS additive
    | K_IN additive
    | T_Matches additive
    | K_OVERLAPS additive
    | K_PRECEDES additive
    | K_SUCCEEDS additive
    | K_MEETS additive
    | K_EQUALS additive
    | K_IS K_NOT? K_NULL
    // Not greedy, as in expressionLabels.
    | (K_IS K_NOT? (T_DoubleColon | K_TYPED) | T_DoubleColon) typeName (T_Pipe typeName)*?
    | K_IS K_NOT? K_LABELED labelAnd (T_Pipe T_Colon? labelAnd)*?
    | K_IS K_NOT? Ident? K_NORMALIZED
    ;
additive: multiplicative ((T_Plus | T_Minus | T_DoublePipe) multiplicative)*;
multiplicative: power ((T_Star | T_Slash | T_Percent) power)*;
power: signOperand (T_Caret signOperand)*;
signOperand: (T_Plus | T_Minus)* postfix;
// Labels stand outside the loop: inside it they would be ambiguous with what follows.
postfix: atom (propertyStep | indexStep)* expressionLabels?;
propertyStep: T_Dot schemaName;
indexStep: T_LBracket (expression | expression? T_DotDot expression?) T_RBracket;
// Not greedy: in `[x IN xs WHERE x:A | x]` the bar starts the projection. Write (x:A|B) for the other meaning.
expressionLabels: T_Colon labelAnd (T_Pipe T_Colon? labelAnd)*?;

// Pattern before parentheses: `(a)--(b)` is a pattern. shortestPath((a)-->(b)) is read as a call.
atom
    : literal
    | Parameter
    | caseExpression
    | countStar
    | subquery
    | quantifiedPredicate
    | reduceExpression
    | listComprehension
    | patternComprehension
    | listLiteral
    | mapLiteral
    | patternExpression
    | T_LParen expression T_RParen
    | trimCall
    | functionCall
    | mapProjection
    | variable
    ;

literal: K_NULL | K_TRUE | K_FALSE | number | String | temporalLiteral;
number: Integer | Float | BadNumber;
temporalLiteral
    : ( K_DATE
      | K_TIME
      | K_LOCALTIME
      | K_DATETIME
      | K_LOCALDATETIME
      | K_TIMESTAMP
      | K_DURATION
      | K_PERIOD
      | (K_LOCAL | K_ZONED) (K_TIME | K_DATETIME)
      )
      String
    ;
listLiteral: T_LBracket (expression (T_Comma expression)*)? T_RBracket;
mapLiteral: T_LBrace (mapEntry (T_Comma mapEntry)*)? T_RBrace;
mapEntry: propertyKey T_Colon expression;
propertyKey: schemaName | Parameter;

caseExpression: K_CASE expression? caseBranch+ (K_ELSE expression)? K_END;
caseBranch: K_WHEN caseTest (T_Comma caseTest)* K_THEN expression;
// After a subject: a value that it equals, or a comparison or predicate whose left side it is.
caseTest: expression | (comparisonOperator predicate)+ | predicateStep+;
countStar: K_COUNT T_LParen T_Star T_RParen;
subquery: (K_EXISTS | K_COUNT | K_COLLECT) subqueryBody;
subqueryBody: T_LBrace (query | matchBody) T_RBrace;
quantifiedPredicate: (K_ALL | K_ANY | K_NONE | K_SINGLE) T_LParen variable K_IN expression where? T_RParen;
reduceExpression
    : K_REDUCE T_LParen variable T_Eq expression T_Comma variable K_IN expression T_Pipe expression T_RParen
    ;
// `[x IN xs]` alone is read as a list of one predicate; the AST builder knows better.
listComprehension: T_LBracket variable K_IN expression (where (T_Pipe expression)? | T_Pipe expression) T_RBracket;
patternComprehension
    : T_LBracket (variable T_Eq)? patternExpression timeContext? where? T_Pipe expression T_RBracket
    ;
// Without quantifiers: `(a)--+(b)` would be ambiguous with arithmetic.
patternExpression: nodePattern (relationshipPattern nodePattern)+;
functionCall: functionName T_LParen K_DISTINCT? (expression (T_Comma expression)*)? T_RParen;
// `trim(LEADING FROM x)` is read by the second form: LEADING is a name there, until the AST builder looks.
trimCall
    : K_TRIM T_LParen (K_LEADING | K_TRAILING | K_BOTH) trimCharacters K_FROM expression T_RParen
    | K_TRIM T_LParen expression K_FROM expression T_RParen
    ;
trimCharacters: String | Parameter | functionCall | variable propertyStep*;
functionName: qualifiedName | K_EXISTS;
mapProjection: variable T_LBrace (projectionEntry (T_Comma projectionEntry)*)? T_RBrace;
projectionEntry
    : T_Dot schemaName
    | T_Dot T_Star
    | propertyKey T_Colon expression
    | variable
    ;

// ---- Schema -----------------------------------------------------------------------------------------------------

createGraphType
    : K_CREATE K_STRICT? K_GRAPH K_TYPE ifNotExists? T_LBrace (elementTypes T_Comma?)? T_RBrace
    ;
ifNotExists: K_IF K_NOT K_EXISTS;
ifExists: K_IF K_EXISTS;
alterGraphType
    : K_ALTER K_GRAPH K_TYPE (K_ADD elementTypes | K_DROP elementTypes | K_SET K_STRICT | K_SET K_OPEN)
    ;
dropGraphType: K_DROP K_GRAPH K_TYPE ifExists?;
elementTypes: elementType (T_Comma elementType)*;
elementType: nodeType (T_Minus edgeType T_Minus T_Greater nodeType | T_Less T_Minus edgeType T_Minus nodeType)?;
nodeType: T_LParen typeLabels? propertyTypes? typeTrait* T_RParen;
edgeType: T_LBracket T_Colon schemaName propertyTypes? typeTrait* T_RBracket;
typeLabels: T_Colon schemaName ((T_Colon | T_Ampersand) schemaName)*;
propertyTypes: T_LBrace (propertyType (T_Comma propertyType)*)? T_RBrace;
propertyType: schemaName ((T_DoubleColon | K_TYPED) typeName)? propertyTrait*;
propertyTrait: K_KEY | K_UNIQUE;
typeTrait
    : K_STRICT
    | K_VALID K_REQUIRED
    | K_WITHOUT K_OVERLAPS (T_LParen schemaName (T_Comma schemaName)* T_RParen)?
    | K_AT K_MOST Integer K_PER (K_SOURCE | K_TARGET)
    ;
typeName
    : ( (K_ZONED | K_LOCAL) (K_TIME | K_DATETIME)
      | (K_TIME | K_TIMESTAMP) (K_WITH | K_WITHOUT) K_TIME K_ZONE
      | (K_LIST | K_ANY) T_Less typeName (T_Pipe typeName)* T_Greater
      | (Ident | K_ANY) Ident
      | schemaName
      )
      (K_NOT K_NULL)?
    ;

createConstraint
    : K_CREATE K_CONSTRAINT symbolicName? ifNotExists? K_FOR pathPattern K_REQUIRE constraintTargets
      K_IS (K_UNIQUE | K_KEY | K_NOT K_NULL | (T_DoubleColon | K_TYPED) typeName)
      (K_AT K_EVERY K_INSTANT | K_WITHOUT K_OVERLAPS)?
    ;
constraintTargets: constraintTarget | T_LParen constraintTarget (T_Comma constraintTarget)* T_RParen;
constraintTarget: variable propertyStep?;
dropConstraint: K_DROP K_CONSTRAINT symbolicName ifExists?;
createIndex
    : K_CREATE K_INDEX symbolicName? ifNotExists? K_FOR pathPattern
      K_ON T_LParen constraintTarget (T_Comma constraintTarget)* T_RParen
    ;
dropIndex: K_DROP K_INDEX symbolicName ifExists?;
show: K_SHOW (K_GRAPH K_TYPE | K_CONSTRAINTS | K_INDEXES | K_FUNCTIONS | K_PROCEDURES);
checkConstraints: K_CHECK K_CONSTRAINTS;

// ---- Sessions and transactions ----------------------------------------------------------------------------------

session: K_SESSION (K_SET timeContext | K_SET K_WRITE writeTime | K_RESET);
transaction
    : K_BEGIN K_TRANSACTION? knownScope?
    | K_START K_TRANSACTION (K_READ (K_ONLY | K_WRITE))? knownScope?
    | K_COMMIT
    | K_ROLLBACK
    ;

// ---- Names ------------------------------------------------------------------------------------------------------

variable: symbolicName;
qualifiedName: symbolicName (T_Dot schemaName)*;
symbolicName: Ident | QuotedIdent | softWord;
schemaName: symbolicName | reservedWord;
softWord
    : K_ANY | K_COUNT | K_NONE | K_REDUCE | K_SINGLE | K_ALWAYS | K_ANYTIME | K_AT | K_BETWEEN |
    K_CERTAINLY | K_CHRONOLOGICALLY | K_CONTAINED | K_DIFF | K_DURING | K_EQUALS | K_ERASE | K_FROM
    | K_KNOWN | K_MEETS | K_OF | K_ONLY | K_OVER | K_OVERLAPS | K_PORTION | K_POSSIBLY | K_PRECEDES
    | K_SUCCEEDS | K_SYSTEM_TIME | K_THROUGHOUT | K_TO | K_VALID | K_VALID_TIME | K_WITHIN | K_DATE
    | K_DATETIME | K_DURATION | K_LOCALDATETIME | K_LOCALTIME | K_PERIOD | K_TIME | K_TIMESTAMP |
    K_ACYCLIC | K_ALLSHORTESTPATHS | K_COLLECT | K_CSV | K_EXPLAIN | K_FIELDTERMINATOR | K_FILTER |
    K_GROUP | K_GROUPS | K_HEADERS | K_INSERT | K_LET | K_LOAD | K_NODETACH | K_PATH | K_PATHS |
    K_PROFILE | K_SHORTEST | K_SHORTESTPATH | K_SIMPLE | K_TRAIL | K_WALK | K_ADD | K_ALTER |
    K_CHECK | K_CONSTRAINT | K_CONSTRAINTS | K_DROP | K_EVERY | K_FUNCTIONS | K_GRAPH | K_IF |
    K_INDEX | K_INDEXES | K_INSTANT | K_KEY | K_LIST | K_LOCAL | K_MOST | K_OPEN | K_PER |
    K_PROCEDURES | K_REQUIRE | K_REQUIRED | K_SHOW | K_SOURCE | K_STRICT | K_TARGET | K_TYPE |
    K_TYPED | K_UNIQUE | K_WITHOUT | K_ZONED | K_BEGIN | K_COMMIT | K_READ | K_RESET | K_ROLLBACK |
    K_SESSION | K_START | K_TRANSACTION | K_WRITE | K_BOTH | K_FOREACH | K_LABELED | K_LEADING | K_NORMALIZED
    | K_OFFSET | K_TRAILING | K_TRANSACTIONS | K_TRIM | K_ZONE | K_FINISH | K_NEXT
    ;
reservedWord
    : K_ALL | K_AND | K_AS | K_ASC | K_ASCENDING | K_BY | K_CALL | K_CASE | K_CONTAINS | K_CREATE |
    K_DELETE | K_DESC | K_DESCENDING | K_DETACH | K_DISTINCT | K_ELSE | K_END | K_ENDS | K_EXISTS |
    K_FALSE | K_FOR | K_IN | K_IS | K_LIMIT | K_MATCH | K_MERGE | K_NOT | K_NULL | K_ON | K_OPTIONAL
    | K_OR | K_ORDER | K_REMOVE | K_RETURN | K_SET | K_SKIP | K_STARTS | K_THEN | K_TRUE | K_UNION |
    K_UNWIND | K_WHEN | K_WHERE | K_WITH | K_XOR | K_YIELD    ;
