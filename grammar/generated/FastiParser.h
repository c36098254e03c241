
// Generated from FastiParser.g4 by ANTLR 4.7.2

#pragma once


#include "antlr4-runtime.h"


namespace fasti::grammar {


class  FastiParser : public antlr4::Parser {
public:
  enum {
    K_ALL = 1, K_AND = 2, K_AS = 3, K_ASC = 4, K_ASCENDING = 5, K_BY = 6, 
    K_CALL = 7, K_CASE = 8, K_CONTAINS = 9, K_CREATE = 10, K_DELETE = 11, 
    K_DESC = 12, K_DESCENDING = 13, K_DETACH = 14, K_DISTINCT = 15, K_ELSE = 16, 
    K_END = 17, K_ENDS = 18, K_EXISTS = 19, K_FALSE = 20, K_FOR = 21, K_IN = 22, 
    K_IS = 23, K_LIMIT = 24, K_MATCH = 25, K_MERGE = 26, K_NOT = 27, K_NULL = 28, 
    K_ON = 29, K_OPTIONAL = 30, K_OR = 31, K_ORDER = 32, K_REMOVE = 33, 
    K_RETURN = 34, K_SET = 35, K_SKIP = 36, K_STARTS = 37, K_THEN = 38, 
    K_TRUE = 39, K_UNION = 40, K_UNWIND = 41, K_WHEN = 42, K_WHERE = 43, 
    K_WITH = 44, K_XOR = 45, K_YIELD = 46, K_ANY = 47, K_COUNT = 48, K_NONE = 49, 
    K_REDUCE = 50, K_SINGLE = 51, K_ALWAYS = 52, K_ANYTIME = 53, K_AT = 54, 
    K_BETWEEN = 55, K_CERTAINLY = 56, K_CHRONOLOGICALLY = 57, K_CONTAINED = 58, 
    K_DIFF = 59, K_DURING = 60, K_EQUALS = 61, K_ERASE = 62, K_FROM = 63, 
    K_KNOWN = 64, K_MEETS = 65, K_OF = 66, K_ONLY = 67, K_OVER = 68, K_OVERLAPS = 69, 
    K_PORTION = 70, K_POSSIBLY = 71, K_PRECEDES = 72, K_SUCCEEDS = 73, K_SYSTEM_TIME = 74, 
    K_THROUGHOUT = 75, K_TO = 76, K_VALID = 77, K_VALID_TIME = 78, K_WITHIN = 79, 
    K_DATE = 80, K_DATETIME = 81, K_DURATION = 82, K_LOCALDATETIME = 83, 
    K_LOCALTIME = 84, K_PERIOD = 85, K_TIME = 86, K_TIMESTAMP = 87, K_ACYCLIC = 88, 
    K_ALLSHORTESTPATHS = 89, K_BOTH = 90, K_COLLECT = 91, K_CSV = 92, K_EXPLAIN = 93, 
    K_FIELDTERMINATOR = 94, K_FILTER = 95, K_FINISH = 96, K_FOREACH = 97, 
    K_GROUP = 98, K_GROUPS = 99, K_HEADERS = 100, K_INSERT = 101, K_LABELED = 102, 
    K_LEADING = 103, K_LET = 104, K_LOAD = 105, K_NEXT = 106, K_NODETACH = 107, 
    K_NORMALIZED = 108, K_OFFSET = 109, K_PATH = 110, K_PATHS = 111, K_PROFILE = 112, 
    K_SHORTEST = 113, K_SHORTESTPATH = 114, K_SIMPLE = 115, K_TRAIL = 116, 
    K_TRAILING = 117, K_TRANSACTIONS = 118, K_TRIM = 119, K_WALK = 120, 
    K_ADD = 121, K_ALTER = 122, K_CHECK = 123, K_CONSTRAINT = 124, K_CONSTRAINTS = 125, 
    K_DROP = 126, K_EVERY = 127, K_FUNCTIONS = 128, K_GRAPH = 129, K_IF = 130, 
    K_INDEX = 131, K_INDEXES = 132, K_INSTANT = 133, K_KEY = 134, K_LIST = 135, 
    K_LOCAL = 136, K_MOST = 137, K_OPEN = 138, K_PER = 139, K_PROCEDURES = 140, 
    K_REQUIRE = 141, K_REQUIRED = 142, K_SHOW = 143, K_SOURCE = 144, K_STRICT = 145, 
    K_TARGET = 146, K_TYPE = 147, K_TYPED = 148, K_UNIQUE = 149, K_WITHOUT = 150, 
    K_ZONE = 151, K_ZONED = 152, K_BEGIN = 153, K_COMMIT = 154, K_READ = 155, 
    K_RESET = 156, K_ROLLBACK = 157, K_SESSION = 158, K_START = 159, K_TRANSACTION = 160, 
    K_WRITE = 161, Integer = 162, Float = 163, BadNumber = 164, String = 165, 
    Parameter = 166, Ident = 167, QuotedIdent = 168, T_LParen = 169, T_RParen = 170, 
    T_LBracket = 171, T_RBracket = 172, T_LBrace = 173, T_RBrace = 174, 
    T_Comma = 175, T_Dot = 176, T_DotDot = 177, T_Colon = 178, T_DoubleColon = 179, 
    T_Semicolon = 180, T_Eq = 181, T_NotEq = 182, T_Less = 183, T_LessEq = 184, 
    T_Greater = 185, T_GreaterEq = 186, T_Matches = 187, T_PlusEq = 188, 
    T_Plus = 189, T_Minus = 190, T_Star = 191, T_Slash = 192, T_Percent = 193, 
    T_Caret = 194, T_Pipe = 195, T_DoublePipe = 196, T_Ampersand = 197, 
    T_Bang = 198, T_Question = 199, T_Dollar = 200, T_UnicodeDash = 201, 
    T_UnicodeLeft = 202, T_UnicodeRight = 203, Whitespace = 204, BlockComment = 205, 
    LineComment = 206, BadChar = 207
  };

  enum {
    RuleRoot = 0, RuleStatement = 1, RuleQuery = 2, RuleUnionOperator = 3, 
    RuleQueryBranch = 4, RuleNextPart = 5, RuleClause = 6, RuleMatchClause = 7, 
    RuleMatchBody = 8, RuleWhere = 9, RuleMisplacedContext = 10, RuleUnwindClause = 11, 
    RuleForClause = 12, RuleLoadCsvClause = 13, RuleCallClause = 14, RuleInTransactions = 15, 
    RuleCallImports = 16, RuleProcedureCall = 17, RuleCallArguments = 18, 
    RuleYieldClause = 19, RuleYieldItem = 20, RuleWithClause = 21, RuleReturnClause = 22, 
    RuleFinishClause = 23, RuleProjection = 24, RuleProjectionItems = 25, 
    RuleProjectionItem = 26, RuleOverTime = 27, RuleOrderBy = 28, RuleSortItem = 29, 
    RuleSkip = 30, RuleLimit = 31, RuleFilterClause = 32, RuleLetClause = 33, 
    RuleLetItem = 34, RuleCreateClause = 35, RuleMergeClause = 36, RuleMergeAction = 37, 
    RuleSetClause = 38, RuleSetItem = 39, RulePropertyTarget = 40, RuleSetLabels = 41, 
    RuleRemoveClause = 42, RuleRemoveItem = 43, RuleDeleteClause = 44, RuleEraseClause = 45, 
    RuleForeachClause = 46, RuleTimeContext = 47, RuleBareContext = 48, 
    RuleModality = 49, RuleValidScope = 50, RuleKnownScope = 51, RuleSqlScope = 52, 
    RuleDiffContext = 53, RuleWriteTime = 54, RulePortion = 55, RuleBound = 56, 
    RulePathPatternList = 57, RulePathPattern = 58, RulePathPrefix = 59, 
    RulePathCount = 60, RulePathMode = 61, RulePathWord = 62, RuleShortestPathFunction = 63, 
    RulePathTerms = 64, RulePathTerm = 65, RulePathGroup = 66, RuleQuantifiedRelationship = 67, 
    RuleQuantifier = 68, RuleNodePattern = 69, RuleNodeHead = 70, RuleRelationshipPattern = 71, 
    RuleRelationshipDetail = 72, RuleRelationshipHead = 73, RuleRangeLiteral = 74, 
    RuleRangeBound = 75, RuleLeftArrow = 76, RuleRightArrow = 77, RuleDash = 78, 
    RuleProperties = 79, RuleLabelSpec = 80, RuleLabelOr = 81, RuleLabelAnd = 82, 
    RuleLabelNot = 83, RuleLabelAtom = 84, RuleExpression = 85, RuleXorOperand = 86, 
    RuleAndOperand = 87, RuleNegation = 88, RuleComparison = 89, RuleComparisonOperator = 90, 
    RulePredicate = 91, RulePredicateStep = 92, RuleAdditive = 93, RuleMultiplicative = 94, 
    RulePower = 95, RuleSignOperand = 96, RulePostfix = 97, RulePropertyStep = 98, 
    RuleIndexStep = 99, RuleExpressionLabels = 100, RuleAtom = 101, RuleLiteral = 102, 
    RuleNumber = 103, RuleTemporalLiteral = 104, RuleListLiteral = 105, 
    RuleMapLiteral = 106, RuleMapEntry = 107, RulePropertyKey = 108, RuleCaseExpression = 109, 
    RuleCaseBranch = 110, RuleCaseTest = 111, RuleCountStar = 112, RuleSubquery = 113, 
    RuleSubqueryBody = 114, RuleQuantifiedPredicate = 115, RuleReduceExpression = 116, 
    RuleListComprehension = 117, RulePatternComprehension = 118, RulePatternExpression = 119, 
    RuleFunctionCall = 120, RuleTrimCall = 121, RuleTrimCharacters = 122, 
    RuleFunctionName = 123, RuleMapProjection = 124, RuleProjectionEntry = 125, 
    RuleCreateGraphType = 126, RuleIfNotExists = 127, RuleIfExists = 128, 
    RuleAlterGraphType = 129, RuleDropGraphType = 130, RuleElementTypes = 131, 
    RuleElementType = 132, RuleNodeType = 133, RuleEdgeType = 134, RuleTypeLabels = 135, 
    RulePropertyTypes = 136, RulePropertyType = 137, RulePropertyTrait = 138, 
    RuleTypeTrait = 139, RuleTypeName = 140, RuleCreateConstraint = 141, 
    RuleConstraintTargets = 142, RuleConstraintTarget = 143, RuleDropConstraint = 144, 
    RuleCreateIndex = 145, RuleDropIndex = 146, RuleShow = 147, RuleCheckConstraints = 148, 
    RuleSession = 149, RuleTransaction = 150, RuleVariable = 151, RuleQualifiedName = 152, 
    RuleSymbolicName = 153, RuleSchemaName = 154, RuleSoftWord = 155, RuleReservedWord = 156
  };

  FastiParser(antlr4::TokenStream *input);
  ~FastiParser();

  virtual std::string getGrammarFileName() const override;
  virtual const antlr4::atn::ATN& getATN() const override { return _atn; };
  virtual const std::vector<std::string>& getTokenNames() const override { return _tokenNames; }; // deprecated: use vocabulary instead.
  virtual const std::vector<std::string>& getRuleNames() const override;
  virtual antlr4::dfa::Vocabulary& getVocabulary() const override;


  class RootContext;
  class StatementContext;
  class QueryContext;
  class UnionOperatorContext;
  class QueryBranchContext;
  class NextPartContext;
  class ClauseContext;
  class MatchClauseContext;
  class MatchBodyContext;
  class WhereContext;
  class MisplacedContextContext;
  class UnwindClauseContext;
  class ForClauseContext;
  class LoadCsvClauseContext;
  class CallClauseContext;
  class InTransactionsContext;
  class CallImportsContext;
  class ProcedureCallContext;
  class CallArgumentsContext;
  class YieldClauseContext;
  class YieldItemContext;
  class WithClauseContext;
  class ReturnClauseContext;
  class FinishClauseContext;
  class ProjectionContext;
  class ProjectionItemsContext;
  class ProjectionItemContext;
  class OverTimeContext;
  class OrderByContext;
  class SortItemContext;
  class SkipContext;
  class LimitContext;
  class FilterClauseContext;
  class LetClauseContext;
  class LetItemContext;
  class CreateClauseContext;
  class MergeClauseContext;
  class MergeActionContext;
  class SetClauseContext;
  class SetItemContext;
  class PropertyTargetContext;
  class SetLabelsContext;
  class RemoveClauseContext;
  class RemoveItemContext;
  class DeleteClauseContext;
  class EraseClauseContext;
  class ForeachClauseContext;
  class TimeContextContext;
  class BareContextContext;
  class ModalityContext;
  class ValidScopeContext;
  class KnownScopeContext;
  class SqlScopeContext;
  class DiffContextContext;
  class WriteTimeContext;
  class PortionContext;
  class BoundContext;
  class PathPatternListContext;
  class PathPatternContext;
  class PathPrefixContext;
  class PathCountContext;
  class PathModeContext;
  class PathWordContext;
  class ShortestPathFunctionContext;
  class PathTermsContext;
  class PathTermContext;
  class PathGroupContext;
  class QuantifiedRelationshipContext;
  class QuantifierContext;
  class NodePatternContext;
  class NodeHeadContext;
  class RelationshipPatternContext;
  class RelationshipDetailContext;
  class RelationshipHeadContext;
  class RangeLiteralContext;
  class RangeBoundContext;
  class LeftArrowContext;
  class RightArrowContext;
  class DashContext;
  class PropertiesContext;
  class LabelSpecContext;
  class LabelOrContext;
  class LabelAndContext;
  class LabelNotContext;
  class LabelAtomContext;
  class ExpressionContext;
  class XorOperandContext;
  class AndOperandContext;
  class NegationContext;
  class ComparisonContext;
  class ComparisonOperatorContext;
  class PredicateContext;
  class PredicateStepContext;
  class AdditiveContext;
  class MultiplicativeContext;
  class PowerContext;
  class SignOperandContext;
  class PostfixContext;
  class PropertyStepContext;
  class IndexStepContext;
  class ExpressionLabelsContext;
  class AtomContext;
  class LiteralContext;
  class NumberContext;
  class TemporalLiteralContext;
  class ListLiteralContext;
  class MapLiteralContext;
  class MapEntryContext;
  class PropertyKeyContext;
  class CaseExpressionContext;
  class CaseBranchContext;
  class CaseTestContext;
  class CountStarContext;
  class SubqueryContext;
  class SubqueryBodyContext;
  class QuantifiedPredicateContext;
  class ReduceExpressionContext;
  class ListComprehensionContext;
  class PatternComprehensionContext;
  class PatternExpressionContext;
  class FunctionCallContext;
  class TrimCallContext;
  class TrimCharactersContext;
  class FunctionNameContext;
  class MapProjectionContext;
  class ProjectionEntryContext;
  class CreateGraphTypeContext;
  class IfNotExistsContext;
  class IfExistsContext;
  class AlterGraphTypeContext;
  class DropGraphTypeContext;
  class ElementTypesContext;
  class ElementTypeContext;
  class NodeTypeContext;
  class EdgeTypeContext;
  class TypeLabelsContext;
  class PropertyTypesContext;
  class PropertyTypeContext;
  class PropertyTraitContext;
  class TypeTraitContext;
  class TypeNameContext;
  class CreateConstraintContext;
  class ConstraintTargetsContext;
  class ConstraintTargetContext;
  class DropConstraintContext;
  class CreateIndexContext;
  class DropIndexContext;
  class ShowContext;
  class CheckConstraintsContext;
  class SessionContext;
  class TransactionContext;
  class VariableContext;
  class QualifiedNameContext;
  class SymbolicNameContext;
  class SchemaNameContext;
  class SoftWordContext;
  class ReservedWordContext; 

  class  RootContext : public antlr4::ParserRuleContext {
  public:
    RootContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    StatementContext *statement();
    antlr4::tree::TerminalNode *EOF();

   
  };

  RootContext* root();

  class  StatementContext : public antlr4::ParserRuleContext {
  public:
    StatementContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    QueryContext *query();
    antlr4::tree::TerminalNode *K_EXPLAIN();
    antlr4::tree::TerminalNode *K_PROFILE();
    CreateGraphTypeContext *createGraphType();
    AlterGraphTypeContext *alterGraphType();
    DropGraphTypeContext *dropGraphType();
    CreateConstraintContext *createConstraint();
    DropConstraintContext *dropConstraint();
    CreateIndexContext *createIndex();
    DropIndexContext *dropIndex();
    ShowContext *show();
    CheckConstraintsContext *checkConstraints();
    SessionContext *session();
    TransactionContext *transaction();

   
  };

  StatementContext* statement();

  class  QueryContext : public antlr4::ParserRuleContext {
  public:
    QueryContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<QueryBranchContext *> queryBranch();
    QueryBranchContext* queryBranch(size_t i);
    std::vector<UnionOperatorContext *> unionOperator();
    UnionOperatorContext* unionOperator(size_t i);
    std::vector<NextPartContext *> nextPart();
    NextPartContext* nextPart(size_t i);

   
  };

  QueryContext* query();

  class  UnionOperatorContext : public antlr4::ParserRuleContext {
  public:
    UnionOperatorContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_UNION();
    antlr4::tree::TerminalNode *K_ALL();
    antlr4::tree::TerminalNode *K_DISTINCT();

   
  };

  UnionOperatorContext* unionOperator();

  class  QueryBranchContext : public antlr4::ParserRuleContext {
  public:
    QueryBranchContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    TimeContextContext *timeContext();
    std::vector<ClauseContext *> clause();
    ClauseContext* clause(size_t i);

   
  };

  QueryBranchContext* queryBranch();

  class  NextPartContext : public antlr4::ParserRuleContext {
  public:
    NextPartContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_NEXT();
    std::vector<QueryBranchContext *> queryBranch();
    QueryBranchContext* queryBranch(size_t i);
    YieldClauseContext *yieldClause();
    std::vector<UnionOperatorContext *> unionOperator();
    UnionOperatorContext* unionOperator(size_t i);

   
  };

  NextPartContext* nextPart();

  class  ClauseContext : public antlr4::ParserRuleContext {
  public:
    ClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    MatchClauseContext *matchClause();
    UnwindClauseContext *unwindClause();
    ForClauseContext *forClause();
    LoadCsvClauseContext *loadCsvClause();
    CallClauseContext *callClause();
    WithClauseContext *withClause();
    ReturnClauseContext *returnClause();
    FinishClauseContext *finishClause();
    FilterClauseContext *filterClause();
    LetClauseContext *letClause();
    CreateClauseContext *createClause();
    MergeClauseContext *mergeClause();
    SetClauseContext *setClause();
    RemoveClauseContext *removeClause();
    DeleteClauseContext *deleteClause();
    EraseClauseContext *eraseClause();
    ForeachClauseContext *foreachClause();

   
  };

  ClauseContext* clause();

  class  MatchClauseContext : public antlr4::ParserRuleContext {
  public:
    MatchClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_MATCH();
    MatchBodyContext *matchBody();
    antlr4::tree::TerminalNode *K_OPTIONAL();

   
  };

  MatchClauseContext* matchClause();

  class  MatchBodyContext : public antlr4::ParserRuleContext {
  public:
    MatchBodyContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PathPatternListContext *pathPatternList();
    antlr4::tree::TerminalNode *K_CHRONOLOGICALLY();
    TimeContextContext *timeContext();
    DiffContextContext *diffContext();
    WhereContext *where();
    MisplacedContextContext *misplacedContext();

   
  };

  MatchBodyContext* matchBody();

  class  WhereContext : public antlr4::ParserRuleContext {
  public:
    WhereContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_WHERE();
    ExpressionContext *expression();

   
  };

  WhereContext* where();

  class  MisplacedContextContext : public antlr4::ParserRuleContext {
  public:
    MisplacedContextContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    TimeContextContext *timeContext();
    DiffContextContext *diffContext();

   
  };

  MisplacedContextContext* misplacedContext();

  class  UnwindClauseContext : public antlr4::ParserRuleContext {
  public:
    UnwindClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_UNWIND();
    ExpressionContext *expression();
    antlr4::tree::TerminalNode *K_AS();
    VariableContext *variable();

   
  };

  UnwindClauseContext* unwindClause();

  class  ForClauseContext : public antlr4::ParserRuleContext {
  public:
    ForClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_FOR();
    VariableContext *variable();
    antlr4::tree::TerminalNode *K_IN();
    ExpressionContext *expression();

   
  };

  ForClauseContext* forClause();

  class  LoadCsvClauseContext : public antlr4::ParserRuleContext {
  public:
    LoadCsvClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_LOAD();
    antlr4::tree::TerminalNode *K_CSV();
    antlr4::tree::TerminalNode *K_FROM();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    antlr4::tree::TerminalNode *K_AS();
    VariableContext *variable();
    antlr4::tree::TerminalNode *K_WITH();
    antlr4::tree::TerminalNode *K_HEADERS();
    antlr4::tree::TerminalNode *K_FIELDTERMINATOR();

   
  };

  LoadCsvClauseContext* loadCsvClause();

  class  CallClauseContext : public antlr4::ParserRuleContext {
  public:
    CallClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_CALL();
    SubqueryBodyContext *subqueryBody();
    ProcedureCallContext *procedureCall();
    antlr4::tree::TerminalNode *K_OPTIONAL();
    CallImportsContext *callImports();
    InTransactionsContext *inTransactions();

   
  };

  CallClauseContext* callClause();

  class  InTransactionsContext : public antlr4::ParserRuleContext {
  public:
    InTransactionsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_IN();
    antlr4::tree::TerminalNode *K_TRANSACTIONS();
    antlr4::tree::TerminalNode *K_OF();
    ExpressionContext *expression();
    SymbolicNameContext *symbolicName();

   
  };

  InTransactionsContext* inTransactions();

  class  CallImportsContext : public antlr4::ParserRuleContext {
  public:
    CallImportsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LParen();
    antlr4::tree::TerminalNode *T_RParen();
    antlr4::tree::TerminalNode *T_Star();
    std::vector<VariableContext *> variable();
    VariableContext* variable(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  CallImportsContext* callImports();

  class  ProcedureCallContext : public antlr4::ParserRuleContext {
  public:
    ProcedureCallContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    QualifiedNameContext *qualifiedName();
    CallArgumentsContext *callArguments();
    YieldClauseContext *yieldClause();
    WhereContext *where();

   
  };

  ProcedureCallContext* procedureCall();

  class  CallArgumentsContext : public antlr4::ParserRuleContext {
  public:
    CallArgumentsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LParen();
    antlr4::tree::TerminalNode *T_RParen();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  CallArgumentsContext* callArguments();

  class  YieldClauseContext : public antlr4::ParserRuleContext {
  public:
    YieldClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_YIELD();
    antlr4::tree::TerminalNode *T_Star();
    antlr4::tree::TerminalNode *T_Minus();
    std::vector<YieldItemContext *> yieldItem();
    YieldItemContext* yieldItem(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  YieldClauseContext* yieldClause();

  class  YieldItemContext : public antlr4::ParserRuleContext {
  public:
    YieldItemContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    SymbolicNameContext *symbolicName();
    antlr4::tree::TerminalNode *K_AS();
    VariableContext *variable();

   
  };

  YieldItemContext* yieldItem();

  class  WithClauseContext : public antlr4::ParserRuleContext {
  public:
    WithClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_WITH();
    ProjectionContext *projection();
    WhereContext *where();

   
  };

  WithClauseContext* withClause();

  class  ReturnClauseContext : public antlr4::ParserRuleContext {
  public:
    ReturnClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_RETURN();
    ProjectionContext *projection();

   
  };

  ReturnClauseContext* returnClause();

  class  FinishClauseContext : public antlr4::ParserRuleContext {
  public:
    FinishClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_FINISH();

   
  };

  FinishClauseContext* finishClause();

  class  ProjectionContext : public antlr4::ParserRuleContext {
  public:
    ProjectionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ProjectionItemsContext *projectionItems();
    antlr4::tree::TerminalNode *K_DISTINCT();
    OverTimeContext *overTime();
    OrderByContext *orderBy();
    SkipContext *skip();
    LimitContext *limit();

   
  };

  ProjectionContext* projection();

  class  ProjectionItemsContext : public antlr4::ParserRuleContext {
  public:
    ProjectionItemsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_Star();
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);
    std::vector<ProjectionItemContext *> projectionItem();
    ProjectionItemContext* projectionItem(size_t i);

   
  };

  ProjectionItemsContext* projectionItems();

  class  ProjectionItemContext : public antlr4::ParserRuleContext {
  public:
    ProjectionItemContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ExpressionContext *expression();
    antlr4::tree::TerminalNode *K_AS();
    VariableContext *variable();

   
  };

  ProjectionItemContext* projectionItem();

  class  OverTimeContext : public antlr4::ParserRuleContext {
  public:
    OverTimeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_OVER();
    antlr4::tree::TerminalNode *K_TIME();
    VariableContext *variable();

   
  };

  OverTimeContext* overTime();

  class  OrderByContext : public antlr4::ParserRuleContext {
  public:
    OrderByContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_ORDER();
    antlr4::tree::TerminalNode *K_BY();
    std::vector<SortItemContext *> sortItem();
    SortItemContext* sortItem(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  OrderByContext* orderBy();

  class  SortItemContext : public antlr4::ParserRuleContext {
  public:
    SortItemContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ExpressionContext *expression();
    antlr4::tree::TerminalNode *K_ASC();
    antlr4::tree::TerminalNode *K_ASCENDING();
    antlr4::tree::TerminalNode *K_DESC();
    antlr4::tree::TerminalNode *K_DESCENDING();

   
  };

  SortItemContext* sortItem();

  class  SkipContext : public antlr4::ParserRuleContext {
  public:
    SkipContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ExpressionContext *expression();
    antlr4::tree::TerminalNode *K_SKIP();
    antlr4::tree::TerminalNode *K_OFFSET();

   
  };

  SkipContext* skip();

  class  LimitContext : public antlr4::ParserRuleContext {
  public:
    LimitContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_LIMIT();
    ExpressionContext *expression();

   
  };

  LimitContext* limit();

  class  FilterClauseContext : public antlr4::ParserRuleContext {
  public:
    FilterClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_FILTER();
    ExpressionContext *expression();
    antlr4::tree::TerminalNode *K_WHERE();

   
  };

  FilterClauseContext* filterClause();

  class  LetClauseContext : public antlr4::ParserRuleContext {
  public:
    LetClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_LET();
    std::vector<LetItemContext *> letItem();
    LetItemContext* letItem(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  LetClauseContext* letClause();

  class  LetItemContext : public antlr4::ParserRuleContext {
  public:
    LetItemContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    VariableContext *variable();
    antlr4::tree::TerminalNode *T_Eq();
    ExpressionContext *expression();

   
  };

  LetItemContext* letItem();

  class  CreateClauseContext : public antlr4::ParserRuleContext {
  public:
    CreateClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PathPatternListContext *pathPatternList();
    antlr4::tree::TerminalNode *K_CREATE();
    antlr4::tree::TerminalNode *K_INSERT();
    WriteTimeContext *writeTime();

   
  };

  CreateClauseContext* createClause();

  class  MergeClauseContext : public antlr4::ParserRuleContext {
  public:
    MergeClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_MERGE();
    PathPatternContext *pathPattern();
    WriteTimeContext *writeTime();
    std::vector<MergeActionContext *> mergeAction();
    MergeActionContext* mergeAction(size_t i);

   
  };

  MergeClauseContext* mergeClause();

  class  MergeActionContext : public antlr4::ParserRuleContext {
  public:
    MergeActionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_ON();
    SetClauseContext *setClause();
    antlr4::tree::TerminalNode *K_CREATE();
    antlr4::tree::TerminalNode *K_MATCH();

   
  };

  MergeActionContext* mergeAction();

  class  SetClauseContext : public antlr4::ParserRuleContext {
  public:
    SetClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_SET();
    std::vector<SetItemContext *> setItem();
    SetItemContext* setItem(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);
    WriteTimeContext *writeTime();

   
  };

  SetClauseContext* setClause();

  class  SetItemContext : public antlr4::ParserRuleContext {
  public:
    SetItemContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PropertyTargetContext *propertyTarget();
    antlr4::tree::TerminalNode *T_Eq();
    ExpressionContext *expression();
    FunctionCallContext *functionCall();
    VariableContext *variable();
    antlr4::tree::TerminalNode *T_PlusEq();
    SetLabelsContext *setLabels();

   
  };

  SetItemContext* setItem();

  class  PropertyTargetContext : public antlr4::ParserRuleContext {
  public:
    PropertyTargetContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    AtomContext *atom();
    std::vector<PropertyStepContext *> propertyStep();
    PropertyStepContext* propertyStep(size_t i);
    std::vector<IndexStepContext *> indexStep();
    IndexStepContext* indexStep(size_t i);

   
  };

  PropertyTargetContext* propertyTarget();

  class  SetLabelsContext : public antlr4::ParserRuleContext {
  public:
    SetLabelsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> T_Colon();
    antlr4::tree::TerminalNode* T_Colon(size_t i);
    std::vector<LabelAtomContext *> labelAtom();
    LabelAtomContext* labelAtom(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Ampersand();
    antlr4::tree::TerminalNode* T_Ampersand(size_t i);

   
  };

  SetLabelsContext* setLabels();

  class  RemoveClauseContext : public antlr4::ParserRuleContext {
  public:
    RemoveClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_REMOVE();
    std::vector<RemoveItemContext *> removeItem();
    RemoveItemContext* removeItem(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);
    WriteTimeContext *writeTime();

   
  };

  RemoveClauseContext* removeClause();

  class  RemoveItemContext : public antlr4::ParserRuleContext {
  public:
    RemoveItemContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PropertyTargetContext *propertyTarget();
    VariableContext *variable();
    SetLabelsContext *setLabels();

   
  };

  RemoveItemContext* removeItem();

  class  DeleteClauseContext : public antlr4::ParserRuleContext {
  public:
    DeleteClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_DELETE();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);
    WriteTimeContext *writeTime();
    antlr4::tree::TerminalNode *K_DETACH();
    antlr4::tree::TerminalNode *K_NODETACH();

   
  };

  DeleteClauseContext* deleteClause();

  class  EraseClauseContext : public antlr4::ParserRuleContext {
  public:
    EraseClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_ERASE();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  EraseClauseContext* eraseClause();

  class  ForeachClauseContext : public antlr4::ParserRuleContext {
  public:
    ForeachClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_FOREACH();
    antlr4::tree::TerminalNode *T_LParen();
    VariableContext *variable();
    antlr4::tree::TerminalNode *K_IN();
    ExpressionContext *expression();
    antlr4::tree::TerminalNode *T_Pipe();
    antlr4::tree::TerminalNode *T_RParen();
    std::vector<ClauseContext *> clause();
    ClauseContext* clause(size_t i);

   
  };

  ForeachClauseContext* foreachClause();

  class  TimeContextContext : public antlr4::ParserRuleContext {
  public:
    TimeContextContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ModalityContext *modality();
    ValidScopeContext *validScope();
    KnownScopeContext *knownScope();
    BareContextContext *bareContext();

   
  };

  TimeContextContext* timeContext();

  class  BareContextContext : public antlr4::ParserRuleContext {
  public:
    BareContextContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ValidScopeContext *validScope();
    KnownScopeContext *knownScope();

   
  };

  BareContextContext* bareContext();

  class  ModalityContext : public antlr4::ParserRuleContext {
  public:
    ModalityContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_CERTAINLY();
    antlr4::tree::TerminalNode *K_POSSIBLY();

   
  };

  ModalityContext* modality();

  class  ValidScopeContext : public antlr4::ParserRuleContext {
  public:
    ValidScopeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> K_AS();
    antlr4::tree::TerminalNode* K_AS(size_t i);
    antlr4::tree::TerminalNode *K_OF();
    std::vector<BoundContext *> bound();
    BoundContext* bound(size_t i);
    antlr4::tree::TerminalNode *K_VALID();
    antlr4::tree::TerminalNode *K_FOR();
    antlr4::tree::TerminalNode *K_ALL();
    antlr4::tree::TerminalNode *K_VALID_TIME();
    SqlScopeContext *sqlScope();
    VariableContext *variable();
    antlr4::tree::TerminalNode *K_AT();
    antlr4::tree::TerminalNode *K_FROM();
    antlr4::tree::TerminalNode *K_TO();
    antlr4::tree::TerminalNode *K_BETWEEN();
    antlr4::tree::TerminalNode *K_AND();
    antlr4::tree::TerminalNode *K_DURING();
    antlr4::tree::TerminalNode *K_THROUGHOUT();
    antlr4::tree::TerminalNode *K_WITHIN();
    antlr4::tree::TerminalNode *K_ANYTIME();
    antlr4::tree::TerminalNode *K_ALWAYS();
    antlr4::tree::TerminalNode *K_ONLY();

   
  };

  ValidScopeContext* validScope();

  class  KnownScopeContext : public antlr4::ParserRuleContext {
  public:
    KnownScopeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_KNOWN();
    antlr4::tree::TerminalNode *K_AT();
    std::vector<BoundContext *> bound();
    BoundContext* bound(size_t i);
    antlr4::tree::TerminalNode *K_FROM();
    antlr4::tree::TerminalNode *K_BETWEEN();
    antlr4::tree::TerminalNode *K_AND();
    antlr4::tree::TerminalNode *K_ANYTIME();
    antlr4::tree::TerminalNode *K_TO();
    antlr4::tree::TerminalNode *K_FOR();
    antlr4::tree::TerminalNode *K_ALL();
    antlr4::tree::TerminalNode *K_SYSTEM_TIME();
    SqlScopeContext *sqlScope();

   
  };

  KnownScopeContext* knownScope();

  class  SqlScopeContext : public antlr4::ParserRuleContext {
  public:
    SqlScopeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_AS();
    antlr4::tree::TerminalNode *K_OF();
    std::vector<BoundContext *> bound();
    BoundContext* bound(size_t i);
    antlr4::tree::TerminalNode *K_FROM();
    antlr4::tree::TerminalNode *K_TO();
    antlr4::tree::TerminalNode *K_BETWEEN();
    antlr4::tree::TerminalNode *K_AND();
    antlr4::tree::TerminalNode *K_CONTAINED();
    antlr4::tree::TerminalNode *K_IN();
    antlr4::tree::TerminalNode *T_LParen();
    antlr4::tree::TerminalNode *T_Comma();
    antlr4::tree::TerminalNode *T_RParen();

   
  };

  SqlScopeContext* sqlScope();

  class  DiffContextContext : public antlr4::ParserRuleContext {
  public:
    DiffContextContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_DIFF();
    antlr4::tree::TerminalNode *K_FROM();
    std::vector<BoundContext *> bound();
    BoundContext* bound(size_t i);
    antlr4::tree::TerminalNode *K_TO();
    antlr4::tree::TerminalNode *K_AS();
    VariableContext *variable();
    antlr4::tree::TerminalNode *K_KNOWN();
    ModalityContext *modality();
    KnownScopeContext *knownScope();
    ValidScopeContext *validScope();

   
  };

  DiffContextContext* diffContext();

  class  WriteTimeContext : public antlr4::ParserRuleContext {
  public:
    WriteTimeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    TimeContextContext *timeContext();
    PortionContext *portion();

   
  };

  WriteTimeContext* writeTime();

  class  PortionContext : public antlr4::ParserRuleContext {
  public:
    PortionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_FOR();
    antlr4::tree::TerminalNode *K_PORTION();
    antlr4::tree::TerminalNode *K_OF();
    antlr4::tree::TerminalNode *K_VALID_TIME();
    antlr4::tree::TerminalNode *K_FROM();
    std::vector<BoundContext *> bound();
    BoundContext* bound(size_t i);
    antlr4::tree::TerminalNode *K_TO();

   
  };

  PortionContext* portion();

  class  BoundContext : public antlr4::ParserRuleContext {
  public:
    BoundContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    AdditiveContext *additive();

   
  };

  BoundContext* bound();

  class  PathPatternListContext : public antlr4::ParserRuleContext {
  public:
    PathPatternListContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<PathPatternContext *> pathPattern();
    PathPatternContext* pathPattern(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  PathPatternListContext* pathPatternList();

  class  PathPatternContext : public antlr4::ParserRuleContext {
  public:
    PathPatternContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PathTermsContext *pathTerms();
    ShortestPathFunctionContext *shortestPathFunction();
    VariableContext *variable();
    antlr4::tree::TerminalNode *T_Eq();
    PathPrefixContext *pathPrefix();

   
  };

  PathPatternContext* pathPattern();

  class  PathPrefixContext : public antlr4::ParserRuleContext {
  public:
    PathPrefixContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_ALL();
    antlr4::tree::TerminalNode *K_SHORTEST();
    PathModeContext *pathMode();
    PathWordContext *pathWord();
    antlr4::tree::TerminalNode *K_ANY();
    PathCountContext *pathCount();
    antlr4::tree::TerminalNode *K_GROUP();
    antlr4::tree::TerminalNode *K_GROUPS();

   
  };

  PathPrefixContext* pathPrefix();

  class  PathCountContext : public antlr4::ParserRuleContext {
  public:
    PathCountContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Integer();
    antlr4::tree::TerminalNode *Parameter();

   
  };

  PathCountContext* pathCount();

  class  PathModeContext : public antlr4::ParserRuleContext {
  public:
    PathModeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_WALK();
    antlr4::tree::TerminalNode *K_TRAIL();
    antlr4::tree::TerminalNode *K_SIMPLE();
    antlr4::tree::TerminalNode *K_ACYCLIC();

   
  };

  PathModeContext* pathMode();

  class  PathWordContext : public antlr4::ParserRuleContext {
  public:
    PathWordContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_PATH();
    antlr4::tree::TerminalNode *K_PATHS();

   
  };

  PathWordContext* pathWord();

  class  ShortestPathFunctionContext : public antlr4::ParserRuleContext {
  public:
    ShortestPathFunctionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LParen();
    PathTermsContext *pathTerms();
    antlr4::tree::TerminalNode *T_RParen();
    antlr4::tree::TerminalNode *K_SHORTESTPATH();
    antlr4::tree::TerminalNode *K_ALLSHORTESTPATHS();

   
  };

  ShortestPathFunctionContext* shortestPathFunction();

  class  PathTermsContext : public antlr4::ParserRuleContext {
  public:
    PathTermsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<PathTermContext *> pathTerm();
    PathTermContext* pathTerm(size_t i);
    std::vector<QuantifiedRelationshipContext *> quantifiedRelationship();
    QuantifiedRelationshipContext* quantifiedRelationship(size_t i);

   
  };

  PathTermsContext* pathTerms();

  class  PathTermContext : public antlr4::ParserRuleContext {
  public:
    PathTermContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    NodePatternContext *nodePattern();
    PathGroupContext *pathGroup();

   
  };

  PathTermContext* pathTerm();

  class  PathGroupContext : public antlr4::ParserRuleContext {
  public:
    PathGroupContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LParen();
    PathPatternContext *pathPattern();
    antlr4::tree::TerminalNode *T_RParen();
    WhereContext *where();
    QuantifierContext *quantifier();

   
  };

  PathGroupContext* pathGroup();

  class  QuantifiedRelationshipContext : public antlr4::ParserRuleContext {
  public:
    QuantifiedRelationshipContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    RelationshipPatternContext *relationshipPattern();
    QuantifierContext *quantifier();

   
  };

  QuantifiedRelationshipContext* quantifiedRelationship();

  class  QuantifierContext : public antlr4::ParserRuleContext {
  public:
    QuantifierContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LBrace();
    std::vector<antlr4::tree::TerminalNode *> Integer();
    antlr4::tree::TerminalNode* Integer(size_t i);
    antlr4::tree::TerminalNode *T_RBrace();
    antlr4::tree::TerminalNode *T_Comma();
    antlr4::tree::TerminalNode *T_Plus();
    antlr4::tree::TerminalNode *T_Star();
    antlr4::tree::TerminalNode *T_Question();

   
  };

  QuantifierContext* quantifier();

  class  NodePatternContext : public antlr4::ParserRuleContext {
  public:
    NodePatternContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LParen();
    antlr4::tree::TerminalNode *T_RParen();
    NodeHeadContext *nodeHead();
    BareContextContext *bareContext();
    PortionContext *portion();
    WhereContext *where();
    WriteTimeContext *writeTime();

   
  };

  NodePatternContext* nodePattern();

  class  NodeHeadContext : public antlr4::ParserRuleContext {
  public:
    NodeHeadContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    VariableContext *variable();
    LabelSpecContext *labelSpec();
    PropertiesContext *properties();

   
  };

  NodeHeadContext* nodeHead();

  class  RelationshipPatternContext : public antlr4::ParserRuleContext {
  public:
    RelationshipPatternContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<DashContext *> dash();
    DashContext* dash(size_t i);
    LeftArrowContext *leftArrow();
    RelationshipDetailContext *relationshipDetail();
    RightArrowContext *rightArrow();

   
  };

  RelationshipPatternContext* relationshipPattern();

  class  RelationshipDetailContext : public antlr4::ParserRuleContext {
  public:
    RelationshipDetailContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LBracket();
    antlr4::tree::TerminalNode *T_RBracket();
    RelationshipHeadContext *relationshipHead();
    BareContextContext *bareContext();
    PortionContext *portion();
    WhereContext *where();
    WriteTimeContext *writeTime();

   
  };

  RelationshipDetailContext* relationshipDetail();

  class  RelationshipHeadContext : public antlr4::ParserRuleContext {
  public:
    RelationshipHeadContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    VariableContext *variable();
    LabelSpecContext *labelSpec();
    RangeLiteralContext *rangeLiteral();
    PropertiesContext *properties();

   
  };

  RelationshipHeadContext* relationshipHead();

  class  RangeLiteralContext : public antlr4::ParserRuleContext {
  public:
    RangeLiteralContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_Star();
    antlr4::tree::TerminalNode *T_DotDot();
    std::vector<RangeBoundContext *> rangeBound();
    RangeBoundContext* rangeBound(size_t i);

   
  };

  RangeLiteralContext* rangeLiteral();

  class  RangeBoundContext : public antlr4::ParserRuleContext {
  public:
    RangeBoundContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Integer();
    antlr4::tree::TerminalNode *T_Minus();

   
  };

  RangeBoundContext* rangeBound();

  class  LeftArrowContext : public antlr4::ParserRuleContext {
  public:
    LeftArrowContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_Less();
    antlr4::tree::TerminalNode *T_UnicodeLeft();

   
  };

  LeftArrowContext* leftArrow();

  class  RightArrowContext : public antlr4::ParserRuleContext {
  public:
    RightArrowContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_Greater();
    antlr4::tree::TerminalNode *T_UnicodeRight();

   
  };

  RightArrowContext* rightArrow();

  class  DashContext : public antlr4::ParserRuleContext {
  public:
    DashContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_Minus();
    antlr4::tree::TerminalNode *T_UnicodeDash();

   
  };

  DashContext* dash();

  class  PropertiesContext : public antlr4::ParserRuleContext {
  public:
    PropertiesContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    MapLiteralContext *mapLiteral();
    antlr4::tree::TerminalNode *Parameter();

   
  };

  PropertiesContext* properties();

  class  LabelSpecContext : public antlr4::ParserRuleContext {
  public:
    LabelSpecContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    LabelOrContext *labelOr();
    antlr4::tree::TerminalNode *T_Colon();
    antlr4::tree::TerminalNode *K_IS();

   
  };

  LabelSpecContext* labelSpec();

  class  LabelOrContext : public antlr4::ParserRuleContext {
  public:
    LabelOrContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<LabelAndContext *> labelAnd();
    LabelAndContext* labelAnd(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Pipe();
    antlr4::tree::TerminalNode* T_Pipe(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Colon();
    antlr4::tree::TerminalNode* T_Colon(size_t i);

   
  };

  LabelOrContext* labelOr();

  class  LabelAndContext : public antlr4::ParserRuleContext {
  public:
    LabelAndContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<LabelNotContext *> labelNot();
    LabelNotContext* labelNot(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Ampersand();
    antlr4::tree::TerminalNode* T_Ampersand(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Colon();
    antlr4::tree::TerminalNode* T_Colon(size_t i);

   
  };

  LabelAndContext* labelAnd();

  class  LabelNotContext : public antlr4::ParserRuleContext {
  public:
    LabelNotContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    LabelAtomContext *labelAtom();
    std::vector<antlr4::tree::TerminalNode *> T_Bang();
    antlr4::tree::TerminalNode* T_Bang(size_t i);

   
  };

  LabelNotContext* labelNot();

  class  LabelAtomContext : public antlr4::ParserRuleContext {
  public:
    LabelAtomContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    SchemaNameContext *schemaName();
    antlr4::tree::TerminalNode *Parameter();
    antlr4::tree::TerminalNode *T_LParen();
    ExpressionContext *expression();
    antlr4::tree::TerminalNode *T_RParen();
    antlr4::tree::TerminalNode *T_Dollar();
    antlr4::tree::TerminalNode *T_Percent();
    LabelOrContext *labelOr();

   
  };

  LabelAtomContext* labelAtom();

  class  ExpressionContext : public antlr4::ParserRuleContext {
  public:
    ExpressionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<XorOperandContext *> xorOperand();
    XorOperandContext* xorOperand(size_t i);
    std::vector<antlr4::tree::TerminalNode *> K_OR();
    antlr4::tree::TerminalNode* K_OR(size_t i);

   
  };

  ExpressionContext* expression();

  class  XorOperandContext : public antlr4::ParserRuleContext {
  public:
    XorOperandContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<AndOperandContext *> andOperand();
    AndOperandContext* andOperand(size_t i);
    std::vector<antlr4::tree::TerminalNode *> K_XOR();
    antlr4::tree::TerminalNode* K_XOR(size_t i);

   
  };

  XorOperandContext* xorOperand();

  class  AndOperandContext : public antlr4::ParserRuleContext {
  public:
    AndOperandContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<NegationContext *> negation();
    NegationContext* negation(size_t i);
    std::vector<antlr4::tree::TerminalNode *> K_AND();
    antlr4::tree::TerminalNode* K_AND(size_t i);

   
  };

  AndOperandContext* andOperand();

  class  NegationContext : public antlr4::ParserRuleContext {
  public:
    NegationContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ComparisonContext *comparison();
    std::vector<antlr4::tree::TerminalNode *> K_NOT();
    antlr4::tree::TerminalNode* K_NOT(size_t i);

   
  };

  NegationContext* negation();

  class  ComparisonContext : public antlr4::ParserRuleContext {
  public:
    ComparisonContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<PredicateContext *> predicate();
    PredicateContext* predicate(size_t i);
    std::vector<ComparisonOperatorContext *> comparisonOperator();
    ComparisonOperatorContext* comparisonOperator(size_t i);

   
  };

  ComparisonContext* comparison();

  class  ComparisonOperatorContext : public antlr4::ParserRuleContext {
  public:
    ComparisonOperatorContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_Eq();
    antlr4::tree::TerminalNode *T_NotEq();
    antlr4::tree::TerminalNode *T_Less();
    antlr4::tree::TerminalNode *T_LessEq();
    antlr4::tree::TerminalNode *T_Greater();
    antlr4::tree::TerminalNode *T_GreaterEq();

   
  };

  ComparisonOperatorContext* comparisonOperator();

  class  PredicateContext : public antlr4::ParserRuleContext {
  public:
    PredicateContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    AdditiveContext *additive();
    std::vector<PredicateStepContext *> predicateStep();
    PredicateStepContext* predicateStep(size_t i);

   
  };

  PredicateContext* predicate();

  class  PredicateStepContext : public antlr4::ParserRuleContext {
  public:
    PredicateStepContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_STARTS();
    antlr4::tree::TerminalNode *K_WITH();
    AdditiveContext *additive();
    antlr4::tree::TerminalNode *K_ENDS();
    antlr4::tree::TerminalNode *K_CONTAINS();
    antlr4::tree::TerminalNode *K_IN();
    antlr4::tree::TerminalNode *T_Matches();
    antlr4::tree::TerminalNode *K_OVERLAPS();
    antlr4::tree::TerminalNode *K_PRECEDES();
    antlr4::tree::TerminalNode *K_SUCCEEDS();
    antlr4::tree::TerminalNode *K_MEETS();
    antlr4::tree::TerminalNode *K_EQUALS();
    antlr4::tree::TerminalNode *K_IS();
    antlr4::tree::TerminalNode *K_NULL();
    antlr4::tree::TerminalNode *K_NOT();
    std::vector<TypeNameContext *> typeName();
    TypeNameContext* typeName(size_t i);
    antlr4::tree::TerminalNode *T_DoubleColon();
    antlr4::tree::TerminalNode *K_TYPED();
    std::vector<antlr4::tree::TerminalNode *> T_Pipe();
    antlr4::tree::TerminalNode* T_Pipe(size_t i);
    antlr4::tree::TerminalNode *K_LABELED();
    std::vector<LabelAndContext *> labelAnd();
    LabelAndContext* labelAnd(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Colon();
    antlr4::tree::TerminalNode* T_Colon(size_t i);
    antlr4::tree::TerminalNode *K_NORMALIZED();
    antlr4::tree::TerminalNode *Ident();

   
  };

  PredicateStepContext* predicateStep();

  class  AdditiveContext : public antlr4::ParserRuleContext {
  public:
    AdditiveContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<MultiplicativeContext *> multiplicative();
    MultiplicativeContext* multiplicative(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Plus();
    antlr4::tree::TerminalNode* T_Plus(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Minus();
    antlr4::tree::TerminalNode* T_Minus(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_DoublePipe();
    antlr4::tree::TerminalNode* T_DoublePipe(size_t i);

   
  };

  AdditiveContext* additive();

  class  MultiplicativeContext : public antlr4::ParserRuleContext {
  public:
    MultiplicativeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<PowerContext *> power();
    PowerContext* power(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Star();
    antlr4::tree::TerminalNode* T_Star(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Slash();
    antlr4::tree::TerminalNode* T_Slash(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Percent();
    antlr4::tree::TerminalNode* T_Percent(size_t i);

   
  };

  MultiplicativeContext* multiplicative();

  class  PowerContext : public antlr4::ParserRuleContext {
  public:
    PowerContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<SignOperandContext *> signOperand();
    SignOperandContext* signOperand(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Caret();
    antlr4::tree::TerminalNode* T_Caret(size_t i);

   
  };

  PowerContext* power();

  class  SignOperandContext : public antlr4::ParserRuleContext {
  public:
    SignOperandContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PostfixContext *postfix();
    std::vector<antlr4::tree::TerminalNode *> T_Plus();
    antlr4::tree::TerminalNode* T_Plus(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Minus();
    antlr4::tree::TerminalNode* T_Minus(size_t i);

   
  };

  SignOperandContext* signOperand();

  class  PostfixContext : public antlr4::ParserRuleContext {
  public:
    PostfixContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    AtomContext *atom();
    std::vector<PropertyStepContext *> propertyStep();
    PropertyStepContext* propertyStep(size_t i);
    std::vector<IndexStepContext *> indexStep();
    IndexStepContext* indexStep(size_t i);
    ExpressionLabelsContext *expressionLabels();

   
  };

  PostfixContext* postfix();

  class  PropertyStepContext : public antlr4::ParserRuleContext {
  public:
    PropertyStepContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_Dot();
    SchemaNameContext *schemaName();

   
  };

  PropertyStepContext* propertyStep();

  class  IndexStepContext : public antlr4::ParserRuleContext {
  public:
    IndexStepContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LBracket();
    antlr4::tree::TerminalNode *T_RBracket();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    antlr4::tree::TerminalNode *T_DotDot();

   
  };

  IndexStepContext* indexStep();

  class  ExpressionLabelsContext : public antlr4::ParserRuleContext {
  public:
    ExpressionLabelsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> T_Colon();
    antlr4::tree::TerminalNode* T_Colon(size_t i);
    std::vector<LabelAndContext *> labelAnd();
    LabelAndContext* labelAnd(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Pipe();
    antlr4::tree::TerminalNode* T_Pipe(size_t i);

   
  };

  ExpressionLabelsContext* expressionLabels();

  class  AtomContext : public antlr4::ParserRuleContext {
  public:
    AtomContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    LiteralContext *literal();
    antlr4::tree::TerminalNode *Parameter();
    CaseExpressionContext *caseExpression();
    CountStarContext *countStar();
    SubqueryContext *subquery();
    QuantifiedPredicateContext *quantifiedPredicate();
    ReduceExpressionContext *reduceExpression();
    ListComprehensionContext *listComprehension();
    PatternComprehensionContext *patternComprehension();
    ListLiteralContext *listLiteral();
    MapLiteralContext *mapLiteral();
    PatternExpressionContext *patternExpression();
    antlr4::tree::TerminalNode *T_LParen();
    ExpressionContext *expression();
    antlr4::tree::TerminalNode *T_RParen();
    TrimCallContext *trimCall();
    FunctionCallContext *functionCall();
    MapProjectionContext *mapProjection();
    VariableContext *variable();

   
  };

  AtomContext* atom();

  class  LiteralContext : public antlr4::ParserRuleContext {
  public:
    LiteralContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_NULL();
    antlr4::tree::TerminalNode *K_TRUE();
    antlr4::tree::TerminalNode *K_FALSE();
    NumberContext *number();
    antlr4::tree::TerminalNode *String();
    TemporalLiteralContext *temporalLiteral();

   
  };

  LiteralContext* literal();

  class  NumberContext : public antlr4::ParserRuleContext {
  public:
    NumberContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Integer();
    antlr4::tree::TerminalNode *Float();
    antlr4::tree::TerminalNode *BadNumber();

   
  };

  NumberContext* number();

  class  TemporalLiteralContext : public antlr4::ParserRuleContext {
  public:
    TemporalLiteralContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *String();
    antlr4::tree::TerminalNode *K_DATE();
    antlr4::tree::TerminalNode *K_TIME();
    antlr4::tree::TerminalNode *K_LOCALTIME();
    antlr4::tree::TerminalNode *K_DATETIME();
    antlr4::tree::TerminalNode *K_LOCALDATETIME();
    antlr4::tree::TerminalNode *K_TIMESTAMP();
    antlr4::tree::TerminalNode *K_DURATION();
    antlr4::tree::TerminalNode *K_PERIOD();
    antlr4::tree::TerminalNode *K_LOCAL();
    antlr4::tree::TerminalNode *K_ZONED();

   
  };

  TemporalLiteralContext* temporalLiteral();

  class  ListLiteralContext : public antlr4::ParserRuleContext {
  public:
    ListLiteralContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LBracket();
    antlr4::tree::TerminalNode *T_RBracket();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  ListLiteralContext* listLiteral();

  class  MapLiteralContext : public antlr4::ParserRuleContext {
  public:
    MapLiteralContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LBrace();
    antlr4::tree::TerminalNode *T_RBrace();
    std::vector<MapEntryContext *> mapEntry();
    MapEntryContext* mapEntry(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  MapLiteralContext* mapLiteral();

  class  MapEntryContext : public antlr4::ParserRuleContext {
  public:
    MapEntryContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PropertyKeyContext *propertyKey();
    antlr4::tree::TerminalNode *T_Colon();
    ExpressionContext *expression();

   
  };

  MapEntryContext* mapEntry();

  class  PropertyKeyContext : public antlr4::ParserRuleContext {
  public:
    PropertyKeyContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    SchemaNameContext *schemaName();
    antlr4::tree::TerminalNode *Parameter();

   
  };

  PropertyKeyContext* propertyKey();

  class  CaseExpressionContext : public antlr4::ParserRuleContext {
  public:
    CaseExpressionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_CASE();
    antlr4::tree::TerminalNode *K_END();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    std::vector<CaseBranchContext *> caseBranch();
    CaseBranchContext* caseBranch(size_t i);
    antlr4::tree::TerminalNode *K_ELSE();

   
  };

  CaseExpressionContext* caseExpression();

  class  CaseBranchContext : public antlr4::ParserRuleContext {
  public:
    CaseBranchContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_WHEN();
    std::vector<CaseTestContext *> caseTest();
    CaseTestContext* caseTest(size_t i);
    antlr4::tree::TerminalNode *K_THEN();
    ExpressionContext *expression();
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  CaseBranchContext* caseBranch();

  class  CaseTestContext : public antlr4::ParserRuleContext {
  public:
    CaseTestContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ExpressionContext *expression();
    std::vector<ComparisonOperatorContext *> comparisonOperator();
    ComparisonOperatorContext* comparisonOperator(size_t i);
    std::vector<PredicateContext *> predicate();
    PredicateContext* predicate(size_t i);
    std::vector<PredicateStepContext *> predicateStep();
    PredicateStepContext* predicateStep(size_t i);

   
  };

  CaseTestContext* caseTest();

  class  CountStarContext : public antlr4::ParserRuleContext {
  public:
    CountStarContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_COUNT();
    antlr4::tree::TerminalNode *T_LParen();
    antlr4::tree::TerminalNode *T_Star();
    antlr4::tree::TerminalNode *T_RParen();

   
  };

  CountStarContext* countStar();

  class  SubqueryContext : public antlr4::ParserRuleContext {
  public:
    SubqueryContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    SubqueryBodyContext *subqueryBody();
    antlr4::tree::TerminalNode *K_EXISTS();
    antlr4::tree::TerminalNode *K_COUNT();
    antlr4::tree::TerminalNode *K_COLLECT();

   
  };

  SubqueryContext* subquery();

  class  SubqueryBodyContext : public antlr4::ParserRuleContext {
  public:
    SubqueryBodyContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LBrace();
    antlr4::tree::TerminalNode *T_RBrace();
    QueryContext *query();
    MatchBodyContext *matchBody();

   
  };

  SubqueryBodyContext* subqueryBody();

  class  QuantifiedPredicateContext : public antlr4::ParserRuleContext {
  public:
    QuantifiedPredicateContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LParen();
    VariableContext *variable();
    antlr4::tree::TerminalNode *K_IN();
    ExpressionContext *expression();
    antlr4::tree::TerminalNode *T_RParen();
    antlr4::tree::TerminalNode *K_ALL();
    antlr4::tree::TerminalNode *K_ANY();
    antlr4::tree::TerminalNode *K_NONE();
    antlr4::tree::TerminalNode *K_SINGLE();
    WhereContext *where();

   
  };

  QuantifiedPredicateContext* quantifiedPredicate();

  class  ReduceExpressionContext : public antlr4::ParserRuleContext {
  public:
    ReduceExpressionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_REDUCE();
    antlr4::tree::TerminalNode *T_LParen();
    std::vector<VariableContext *> variable();
    VariableContext* variable(size_t i);
    antlr4::tree::TerminalNode *T_Eq();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    antlr4::tree::TerminalNode *T_Comma();
    antlr4::tree::TerminalNode *K_IN();
    antlr4::tree::TerminalNode *T_Pipe();
    antlr4::tree::TerminalNode *T_RParen();

   
  };

  ReduceExpressionContext* reduceExpression();

  class  ListComprehensionContext : public antlr4::ParserRuleContext {
  public:
    ListComprehensionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LBracket();
    VariableContext *variable();
    antlr4::tree::TerminalNode *K_IN();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    antlr4::tree::TerminalNode *T_RBracket();
    WhereContext *where();
    antlr4::tree::TerminalNode *T_Pipe();

   
  };

  ListComprehensionContext* listComprehension();

  class  PatternComprehensionContext : public antlr4::ParserRuleContext {
  public:
    PatternComprehensionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LBracket();
    PatternExpressionContext *patternExpression();
    antlr4::tree::TerminalNode *T_Pipe();
    ExpressionContext *expression();
    antlr4::tree::TerminalNode *T_RBracket();
    VariableContext *variable();
    antlr4::tree::TerminalNode *T_Eq();
    TimeContextContext *timeContext();
    WhereContext *where();

   
  };

  PatternComprehensionContext* patternComprehension();

  class  PatternExpressionContext : public antlr4::ParserRuleContext {
  public:
    PatternExpressionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<NodePatternContext *> nodePattern();
    NodePatternContext* nodePattern(size_t i);
    std::vector<RelationshipPatternContext *> relationshipPattern();
    RelationshipPatternContext* relationshipPattern(size_t i);

   
  };

  PatternExpressionContext* patternExpression();

  class  FunctionCallContext : public antlr4::ParserRuleContext {
  public:
    FunctionCallContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    FunctionNameContext *functionName();
    antlr4::tree::TerminalNode *T_LParen();
    antlr4::tree::TerminalNode *T_RParen();
    antlr4::tree::TerminalNode *K_DISTINCT();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  FunctionCallContext* functionCall();

  class  TrimCallContext : public antlr4::ParserRuleContext {
  public:
    TrimCallContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_TRIM();
    antlr4::tree::TerminalNode *T_LParen();
    TrimCharactersContext *trimCharacters();
    antlr4::tree::TerminalNode *K_FROM();
    std::vector<ExpressionContext *> expression();
    ExpressionContext* expression(size_t i);
    antlr4::tree::TerminalNode *T_RParen();
    antlr4::tree::TerminalNode *K_LEADING();
    antlr4::tree::TerminalNode *K_TRAILING();
    antlr4::tree::TerminalNode *K_BOTH();

   
  };

  TrimCallContext* trimCall();

  class  TrimCharactersContext : public antlr4::ParserRuleContext {
  public:
    TrimCharactersContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *String();
    antlr4::tree::TerminalNode *Parameter();
    FunctionCallContext *functionCall();
    VariableContext *variable();
    std::vector<PropertyStepContext *> propertyStep();
    PropertyStepContext* propertyStep(size_t i);

   
  };

  TrimCharactersContext* trimCharacters();

  class  FunctionNameContext : public antlr4::ParserRuleContext {
  public:
    FunctionNameContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    QualifiedNameContext *qualifiedName();
    antlr4::tree::TerminalNode *K_EXISTS();

   
  };

  FunctionNameContext* functionName();

  class  MapProjectionContext : public antlr4::ParserRuleContext {
  public:
    MapProjectionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    VariableContext *variable();
    antlr4::tree::TerminalNode *T_LBrace();
    antlr4::tree::TerminalNode *T_RBrace();
    std::vector<ProjectionEntryContext *> projectionEntry();
    ProjectionEntryContext* projectionEntry(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  MapProjectionContext* mapProjection();

  class  ProjectionEntryContext : public antlr4::ParserRuleContext {
  public:
    ProjectionEntryContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_Dot();
    SchemaNameContext *schemaName();
    antlr4::tree::TerminalNode *T_Star();
    PropertyKeyContext *propertyKey();
    antlr4::tree::TerminalNode *T_Colon();
    ExpressionContext *expression();
    VariableContext *variable();

   
  };

  ProjectionEntryContext* projectionEntry();

  class  CreateGraphTypeContext : public antlr4::ParserRuleContext {
  public:
    CreateGraphTypeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_CREATE();
    antlr4::tree::TerminalNode *K_GRAPH();
    antlr4::tree::TerminalNode *K_TYPE();
    antlr4::tree::TerminalNode *T_LBrace();
    antlr4::tree::TerminalNode *T_RBrace();
    antlr4::tree::TerminalNode *K_STRICT();
    IfNotExistsContext *ifNotExists();
    ElementTypesContext *elementTypes();
    antlr4::tree::TerminalNode *T_Comma();

   
  };

  CreateGraphTypeContext* createGraphType();

  class  IfNotExistsContext : public antlr4::ParserRuleContext {
  public:
    IfNotExistsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_IF();
    antlr4::tree::TerminalNode *K_NOT();
    antlr4::tree::TerminalNode *K_EXISTS();

   
  };

  IfNotExistsContext* ifNotExists();

  class  IfExistsContext : public antlr4::ParserRuleContext {
  public:
    IfExistsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_IF();
    antlr4::tree::TerminalNode *K_EXISTS();

   
  };

  IfExistsContext* ifExists();

  class  AlterGraphTypeContext : public antlr4::ParserRuleContext {
  public:
    AlterGraphTypeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_ALTER();
    antlr4::tree::TerminalNode *K_GRAPH();
    antlr4::tree::TerminalNode *K_TYPE();
    antlr4::tree::TerminalNode *K_ADD();
    ElementTypesContext *elementTypes();
    antlr4::tree::TerminalNode *K_DROP();
    antlr4::tree::TerminalNode *K_SET();
    antlr4::tree::TerminalNode *K_STRICT();
    antlr4::tree::TerminalNode *K_OPEN();

   
  };

  AlterGraphTypeContext* alterGraphType();

  class  DropGraphTypeContext : public antlr4::ParserRuleContext {
  public:
    DropGraphTypeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_DROP();
    antlr4::tree::TerminalNode *K_GRAPH();
    antlr4::tree::TerminalNode *K_TYPE();
    IfExistsContext *ifExists();

   
  };

  DropGraphTypeContext* dropGraphType();

  class  ElementTypesContext : public antlr4::ParserRuleContext {
  public:
    ElementTypesContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<ElementTypeContext *> elementType();
    ElementTypeContext* elementType(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  ElementTypesContext* elementTypes();

  class  ElementTypeContext : public antlr4::ParserRuleContext {
  public:
    ElementTypeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<NodeTypeContext *> nodeType();
    NodeTypeContext* nodeType(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Minus();
    antlr4::tree::TerminalNode* T_Minus(size_t i);
    EdgeTypeContext *edgeType();
    antlr4::tree::TerminalNode *T_Greater();
    antlr4::tree::TerminalNode *T_Less();

   
  };

  ElementTypeContext* elementType();

  class  NodeTypeContext : public antlr4::ParserRuleContext {
  public:
    NodeTypeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LParen();
    antlr4::tree::TerminalNode *T_RParen();
    TypeLabelsContext *typeLabels();
    PropertyTypesContext *propertyTypes();
    std::vector<TypeTraitContext *> typeTrait();
    TypeTraitContext* typeTrait(size_t i);

   
  };

  NodeTypeContext* nodeType();

  class  EdgeTypeContext : public antlr4::ParserRuleContext {
  public:
    EdgeTypeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LBracket();
    antlr4::tree::TerminalNode *T_Colon();
    SchemaNameContext *schemaName();
    antlr4::tree::TerminalNode *T_RBracket();
    PropertyTypesContext *propertyTypes();
    std::vector<TypeTraitContext *> typeTrait();
    TypeTraitContext* typeTrait(size_t i);

   
  };

  EdgeTypeContext* edgeType();

  class  TypeLabelsContext : public antlr4::ParserRuleContext {
  public:
    TypeLabelsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> T_Colon();
    antlr4::tree::TerminalNode* T_Colon(size_t i);
    std::vector<SchemaNameContext *> schemaName();
    SchemaNameContext* schemaName(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Ampersand();
    antlr4::tree::TerminalNode* T_Ampersand(size_t i);

   
  };

  TypeLabelsContext* typeLabels();

  class  PropertyTypesContext : public antlr4::ParserRuleContext {
  public:
    PropertyTypesContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *T_LBrace();
    antlr4::tree::TerminalNode *T_RBrace();
    std::vector<PropertyTypeContext *> propertyType();
    PropertyTypeContext* propertyType(size_t i);
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  PropertyTypesContext* propertyTypes();

  class  PropertyTypeContext : public antlr4::ParserRuleContext {
  public:
    PropertyTypeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    SchemaNameContext *schemaName();
    TypeNameContext *typeName();
    std::vector<PropertyTraitContext *> propertyTrait();
    PropertyTraitContext* propertyTrait(size_t i);
    antlr4::tree::TerminalNode *T_DoubleColon();
    antlr4::tree::TerminalNode *K_TYPED();

   
  };

  PropertyTypeContext* propertyType();

  class  PropertyTraitContext : public antlr4::ParserRuleContext {
  public:
    PropertyTraitContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_KEY();
    antlr4::tree::TerminalNode *K_UNIQUE();

   
  };

  PropertyTraitContext* propertyTrait();

  class  TypeTraitContext : public antlr4::ParserRuleContext {
  public:
    TypeTraitContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_STRICT();
    antlr4::tree::TerminalNode *K_VALID();
    antlr4::tree::TerminalNode *K_REQUIRED();
    antlr4::tree::TerminalNode *K_WITHOUT();
    antlr4::tree::TerminalNode *K_OVERLAPS();
    antlr4::tree::TerminalNode *T_LParen();
    std::vector<SchemaNameContext *> schemaName();
    SchemaNameContext* schemaName(size_t i);
    antlr4::tree::TerminalNode *T_RParen();
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);
    antlr4::tree::TerminalNode *K_AT();
    antlr4::tree::TerminalNode *K_MOST();
    antlr4::tree::TerminalNode *Integer();
    antlr4::tree::TerminalNode *K_PER();
    antlr4::tree::TerminalNode *K_SOURCE();
    antlr4::tree::TerminalNode *K_TARGET();

   
  };

  TypeTraitContext* typeTrait();

  class  TypeNameContext : public antlr4::ParserRuleContext {
  public:
    TypeNameContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> K_TIME();
    antlr4::tree::TerminalNode* K_TIME(size_t i);
    antlr4::tree::TerminalNode *K_ZONE();
    antlr4::tree::TerminalNode *T_Less();
    std::vector<TypeNameContext *> typeName();
    TypeNameContext* typeName(size_t i);
    antlr4::tree::TerminalNode *T_Greater();
    std::vector<antlr4::tree::TerminalNode *> Ident();
    antlr4::tree::TerminalNode* Ident(size_t i);
    SchemaNameContext *schemaName();
    antlr4::tree::TerminalNode *K_ZONED();
    antlr4::tree::TerminalNode *K_LOCAL();
    antlr4::tree::TerminalNode *K_DATETIME();
    antlr4::tree::TerminalNode *K_TIMESTAMP();
    antlr4::tree::TerminalNode *K_WITH();
    antlr4::tree::TerminalNode *K_WITHOUT();
    antlr4::tree::TerminalNode *K_LIST();
    antlr4::tree::TerminalNode *K_ANY();
    antlr4::tree::TerminalNode *K_NOT();
    antlr4::tree::TerminalNode *K_NULL();
    std::vector<antlr4::tree::TerminalNode *> T_Pipe();
    antlr4::tree::TerminalNode* T_Pipe(size_t i);

   
  };

  TypeNameContext* typeName();

  class  CreateConstraintContext : public antlr4::ParserRuleContext {
  public:
    CreateConstraintContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_CREATE();
    antlr4::tree::TerminalNode *K_CONSTRAINT();
    antlr4::tree::TerminalNode *K_FOR();
    PathPatternContext *pathPattern();
    antlr4::tree::TerminalNode *K_REQUIRE();
    ConstraintTargetsContext *constraintTargets();
    antlr4::tree::TerminalNode *K_IS();
    antlr4::tree::TerminalNode *K_UNIQUE();
    antlr4::tree::TerminalNode *K_KEY();
    antlr4::tree::TerminalNode *K_NOT();
    antlr4::tree::TerminalNode *K_NULL();
    TypeNameContext *typeName();
    SymbolicNameContext *symbolicName();
    IfNotExistsContext *ifNotExists();
    antlr4::tree::TerminalNode *T_DoubleColon();
    antlr4::tree::TerminalNode *K_TYPED();
    antlr4::tree::TerminalNode *K_AT();
    antlr4::tree::TerminalNode *K_EVERY();
    antlr4::tree::TerminalNode *K_INSTANT();
    antlr4::tree::TerminalNode *K_WITHOUT();
    antlr4::tree::TerminalNode *K_OVERLAPS();

   
  };

  CreateConstraintContext* createConstraint();

  class  ConstraintTargetsContext : public antlr4::ParserRuleContext {
  public:
    ConstraintTargetsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<ConstraintTargetContext *> constraintTarget();
    ConstraintTargetContext* constraintTarget(size_t i);
    antlr4::tree::TerminalNode *T_LParen();
    antlr4::tree::TerminalNode *T_RParen();
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  ConstraintTargetsContext* constraintTargets();

  class  ConstraintTargetContext : public antlr4::ParserRuleContext {
  public:
    ConstraintTargetContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    VariableContext *variable();
    PropertyStepContext *propertyStep();

   
  };

  ConstraintTargetContext* constraintTarget();

  class  DropConstraintContext : public antlr4::ParserRuleContext {
  public:
    DropConstraintContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_DROP();
    antlr4::tree::TerminalNode *K_CONSTRAINT();
    SymbolicNameContext *symbolicName();
    IfExistsContext *ifExists();

   
  };

  DropConstraintContext* dropConstraint();

  class  CreateIndexContext : public antlr4::ParserRuleContext {
  public:
    CreateIndexContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_CREATE();
    antlr4::tree::TerminalNode *K_INDEX();
    antlr4::tree::TerminalNode *K_FOR();
    PathPatternContext *pathPattern();
    antlr4::tree::TerminalNode *K_ON();
    antlr4::tree::TerminalNode *T_LParen();
    std::vector<ConstraintTargetContext *> constraintTarget();
    ConstraintTargetContext* constraintTarget(size_t i);
    antlr4::tree::TerminalNode *T_RParen();
    SymbolicNameContext *symbolicName();
    IfNotExistsContext *ifNotExists();
    std::vector<antlr4::tree::TerminalNode *> T_Comma();
    antlr4::tree::TerminalNode* T_Comma(size_t i);

   
  };

  CreateIndexContext* createIndex();

  class  DropIndexContext : public antlr4::ParserRuleContext {
  public:
    DropIndexContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_DROP();
    antlr4::tree::TerminalNode *K_INDEX();
    SymbolicNameContext *symbolicName();
    IfExistsContext *ifExists();

   
  };

  DropIndexContext* dropIndex();

  class  ShowContext : public antlr4::ParserRuleContext {
  public:
    ShowContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_SHOW();
    antlr4::tree::TerminalNode *K_GRAPH();
    antlr4::tree::TerminalNode *K_TYPE();
    antlr4::tree::TerminalNode *K_CONSTRAINTS();
    antlr4::tree::TerminalNode *K_INDEXES();
    antlr4::tree::TerminalNode *K_FUNCTIONS();
    antlr4::tree::TerminalNode *K_PROCEDURES();

   
  };

  ShowContext* show();

  class  CheckConstraintsContext : public antlr4::ParserRuleContext {
  public:
    CheckConstraintsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_CHECK();
    antlr4::tree::TerminalNode *K_CONSTRAINTS();

   
  };

  CheckConstraintsContext* checkConstraints();

  class  SessionContext : public antlr4::ParserRuleContext {
  public:
    SessionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_SESSION();
    antlr4::tree::TerminalNode *K_SET();
    TimeContextContext *timeContext();
    antlr4::tree::TerminalNode *K_WRITE();
    WriteTimeContext *writeTime();
    antlr4::tree::TerminalNode *K_RESET();

   
  };

  SessionContext* session();

  class  TransactionContext : public antlr4::ParserRuleContext {
  public:
    TransactionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_BEGIN();
    antlr4::tree::TerminalNode *K_TRANSACTION();
    KnownScopeContext *knownScope();
    antlr4::tree::TerminalNode *K_START();
    antlr4::tree::TerminalNode *K_READ();
    antlr4::tree::TerminalNode *K_ONLY();
    antlr4::tree::TerminalNode *K_WRITE();
    antlr4::tree::TerminalNode *K_COMMIT();
    antlr4::tree::TerminalNode *K_ROLLBACK();

   
  };

  TransactionContext* transaction();

  class  VariableContext : public antlr4::ParserRuleContext {
  public:
    VariableContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    SymbolicNameContext *symbolicName();

   
  };

  VariableContext* variable();

  class  QualifiedNameContext : public antlr4::ParserRuleContext {
  public:
    QualifiedNameContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    SymbolicNameContext *symbolicName();
    std::vector<antlr4::tree::TerminalNode *> T_Dot();
    antlr4::tree::TerminalNode* T_Dot(size_t i);
    std::vector<SchemaNameContext *> schemaName();
    SchemaNameContext* schemaName(size_t i);

   
  };

  QualifiedNameContext* qualifiedName();

  class  SymbolicNameContext : public antlr4::ParserRuleContext {
  public:
    SymbolicNameContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Ident();
    antlr4::tree::TerminalNode *QuotedIdent();
    SoftWordContext *softWord();

   
  };

  SymbolicNameContext* symbolicName();

  class  SchemaNameContext : public antlr4::ParserRuleContext {
  public:
    SchemaNameContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    SymbolicNameContext *symbolicName();
    ReservedWordContext *reservedWord();

   
  };

  SchemaNameContext* schemaName();

  class  SoftWordContext : public antlr4::ParserRuleContext {
  public:
    SoftWordContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_ANY();
    antlr4::tree::TerminalNode *K_COUNT();
    antlr4::tree::TerminalNode *K_NONE();
    antlr4::tree::TerminalNode *K_REDUCE();
    antlr4::tree::TerminalNode *K_SINGLE();
    antlr4::tree::TerminalNode *K_ALWAYS();
    antlr4::tree::TerminalNode *K_ANYTIME();
    antlr4::tree::TerminalNode *K_AT();
    antlr4::tree::TerminalNode *K_BETWEEN();
    antlr4::tree::TerminalNode *K_CERTAINLY();
    antlr4::tree::TerminalNode *K_CHRONOLOGICALLY();
    antlr4::tree::TerminalNode *K_CONTAINED();
    antlr4::tree::TerminalNode *K_DIFF();
    antlr4::tree::TerminalNode *K_DURING();
    antlr4::tree::TerminalNode *K_EQUALS();
    antlr4::tree::TerminalNode *K_ERASE();
    antlr4::tree::TerminalNode *K_FROM();
    antlr4::tree::TerminalNode *K_KNOWN();
    antlr4::tree::TerminalNode *K_MEETS();
    antlr4::tree::TerminalNode *K_OF();
    antlr4::tree::TerminalNode *K_ONLY();
    antlr4::tree::TerminalNode *K_OVER();
    antlr4::tree::TerminalNode *K_OVERLAPS();
    antlr4::tree::TerminalNode *K_PORTION();
    antlr4::tree::TerminalNode *K_POSSIBLY();
    antlr4::tree::TerminalNode *K_PRECEDES();
    antlr4::tree::TerminalNode *K_SUCCEEDS();
    antlr4::tree::TerminalNode *K_SYSTEM_TIME();
    antlr4::tree::TerminalNode *K_THROUGHOUT();
    antlr4::tree::TerminalNode *K_TO();
    antlr4::tree::TerminalNode *K_VALID();
    antlr4::tree::TerminalNode *K_VALID_TIME();
    antlr4::tree::TerminalNode *K_WITHIN();
    antlr4::tree::TerminalNode *K_DATE();
    antlr4::tree::TerminalNode *K_DATETIME();
    antlr4::tree::TerminalNode *K_DURATION();
    antlr4::tree::TerminalNode *K_LOCALDATETIME();
    antlr4::tree::TerminalNode *K_LOCALTIME();
    antlr4::tree::TerminalNode *K_PERIOD();
    antlr4::tree::TerminalNode *K_TIME();
    antlr4::tree::TerminalNode *K_TIMESTAMP();
    antlr4::tree::TerminalNode *K_ACYCLIC();
    antlr4::tree::TerminalNode *K_ALLSHORTESTPATHS();
    antlr4::tree::TerminalNode *K_COLLECT();
    antlr4::tree::TerminalNode *K_CSV();
    antlr4::tree::TerminalNode *K_EXPLAIN();
    antlr4::tree::TerminalNode *K_FIELDTERMINATOR();
    antlr4::tree::TerminalNode *K_FILTER();
    antlr4::tree::TerminalNode *K_GROUP();
    antlr4::tree::TerminalNode *K_GROUPS();
    antlr4::tree::TerminalNode *K_HEADERS();
    antlr4::tree::TerminalNode *K_INSERT();
    antlr4::tree::TerminalNode *K_LET();
    antlr4::tree::TerminalNode *K_LOAD();
    antlr4::tree::TerminalNode *K_NODETACH();
    antlr4::tree::TerminalNode *K_PATH();
    antlr4::tree::TerminalNode *K_PATHS();
    antlr4::tree::TerminalNode *K_PROFILE();
    antlr4::tree::TerminalNode *K_SHORTEST();
    antlr4::tree::TerminalNode *K_SHORTESTPATH();
    antlr4::tree::TerminalNode *K_SIMPLE();
    antlr4::tree::TerminalNode *K_TRAIL();
    antlr4::tree::TerminalNode *K_WALK();
    antlr4::tree::TerminalNode *K_ADD();
    antlr4::tree::TerminalNode *K_ALTER();
    antlr4::tree::TerminalNode *K_CHECK();
    antlr4::tree::TerminalNode *K_CONSTRAINT();
    antlr4::tree::TerminalNode *K_CONSTRAINTS();
    antlr4::tree::TerminalNode *K_DROP();
    antlr4::tree::TerminalNode *K_EVERY();
    antlr4::tree::TerminalNode *K_FUNCTIONS();
    antlr4::tree::TerminalNode *K_GRAPH();
    antlr4::tree::TerminalNode *K_IF();
    antlr4::tree::TerminalNode *K_INDEX();
    antlr4::tree::TerminalNode *K_INDEXES();
    antlr4::tree::TerminalNode *K_INSTANT();
    antlr4::tree::TerminalNode *K_KEY();
    antlr4::tree::TerminalNode *K_LIST();
    antlr4::tree::TerminalNode *K_LOCAL();
    antlr4::tree::TerminalNode *K_MOST();
    antlr4::tree::TerminalNode *K_OPEN();
    antlr4::tree::TerminalNode *K_PER();
    antlr4::tree::TerminalNode *K_PROCEDURES();
    antlr4::tree::TerminalNode *K_REQUIRE();
    antlr4::tree::TerminalNode *K_REQUIRED();
    antlr4::tree::TerminalNode *K_SHOW();
    antlr4::tree::TerminalNode *K_SOURCE();
    antlr4::tree::TerminalNode *K_STRICT();
    antlr4::tree::TerminalNode *K_TARGET();
    antlr4::tree::TerminalNode *K_TYPE();
    antlr4::tree::TerminalNode *K_TYPED();
    antlr4::tree::TerminalNode *K_UNIQUE();
    antlr4::tree::TerminalNode *K_WITHOUT();
    antlr4::tree::TerminalNode *K_ZONED();
    antlr4::tree::TerminalNode *K_BEGIN();
    antlr4::tree::TerminalNode *K_COMMIT();
    antlr4::tree::TerminalNode *K_READ();
    antlr4::tree::TerminalNode *K_RESET();
    antlr4::tree::TerminalNode *K_ROLLBACK();
    antlr4::tree::TerminalNode *K_SESSION();
    antlr4::tree::TerminalNode *K_START();
    antlr4::tree::TerminalNode *K_TRANSACTION();
    antlr4::tree::TerminalNode *K_WRITE();
    antlr4::tree::TerminalNode *K_BOTH();
    antlr4::tree::TerminalNode *K_FOREACH();
    antlr4::tree::TerminalNode *K_LABELED();
    antlr4::tree::TerminalNode *K_LEADING();
    antlr4::tree::TerminalNode *K_NORMALIZED();
    antlr4::tree::TerminalNode *K_OFFSET();
    antlr4::tree::TerminalNode *K_TRAILING();
    antlr4::tree::TerminalNode *K_TRANSACTIONS();
    antlr4::tree::TerminalNode *K_TRIM();
    antlr4::tree::TerminalNode *K_ZONE();
    antlr4::tree::TerminalNode *K_FINISH();
    antlr4::tree::TerminalNode *K_NEXT();

   
  };

  SoftWordContext* softWord();

  class  ReservedWordContext : public antlr4::ParserRuleContext {
  public:
    ReservedWordContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *K_ALL();
    antlr4::tree::TerminalNode *K_AND();
    antlr4::tree::TerminalNode *K_AS();
    antlr4::tree::TerminalNode *K_ASC();
    antlr4::tree::TerminalNode *K_ASCENDING();
    antlr4::tree::TerminalNode *K_BY();
    antlr4::tree::TerminalNode *K_CALL();
    antlr4::tree::TerminalNode *K_CASE();
    antlr4::tree::TerminalNode *K_CONTAINS();
    antlr4::tree::TerminalNode *K_CREATE();
    antlr4::tree::TerminalNode *K_DELETE();
    antlr4::tree::TerminalNode *K_DESC();
    antlr4::tree::TerminalNode *K_DESCENDING();
    antlr4::tree::TerminalNode *K_DETACH();
    antlr4::tree::TerminalNode *K_DISTINCT();
    antlr4::tree::TerminalNode *K_ELSE();
    antlr4::tree::TerminalNode *K_END();
    antlr4::tree::TerminalNode *K_ENDS();
    antlr4::tree::TerminalNode *K_EXISTS();
    antlr4::tree::TerminalNode *K_FALSE();
    antlr4::tree::TerminalNode *K_FOR();
    antlr4::tree::TerminalNode *K_IN();
    antlr4::tree::TerminalNode *K_IS();
    antlr4::tree::TerminalNode *K_LIMIT();
    antlr4::tree::TerminalNode *K_MATCH();
    antlr4::tree::TerminalNode *K_MERGE();
    antlr4::tree::TerminalNode *K_NOT();
    antlr4::tree::TerminalNode *K_NULL();
    antlr4::tree::TerminalNode *K_ON();
    antlr4::tree::TerminalNode *K_OPTIONAL();
    antlr4::tree::TerminalNode *K_OR();
    antlr4::tree::TerminalNode *K_ORDER();
    antlr4::tree::TerminalNode *K_REMOVE();
    antlr4::tree::TerminalNode *K_RETURN();
    antlr4::tree::TerminalNode *K_SET();
    antlr4::tree::TerminalNode *K_SKIP();
    antlr4::tree::TerminalNode *K_STARTS();
    antlr4::tree::TerminalNode *K_THEN();
    antlr4::tree::TerminalNode *K_TRUE();
    antlr4::tree::TerminalNode *K_UNION();
    antlr4::tree::TerminalNode *K_UNWIND();
    antlr4::tree::TerminalNode *K_WHEN();
    antlr4::tree::TerminalNode *K_WHERE();
    antlr4::tree::TerminalNode *K_WITH();
    antlr4::tree::TerminalNode *K_XOR();
    antlr4::tree::TerminalNode *K_YIELD();

   
  };

  ReservedWordContext* reservedWord();


private:
  static std::vector<antlr4::dfa::DFA> _decisionToDFA;
  static antlr4::atn::PredictionContextCache _sharedContextCache;
  static std::vector<std::string> _ruleNames;
  static std::vector<std::string> _tokenNames;

  static std::vector<std::string> _literalNames;
  static std::vector<std::string> _symbolicNames;
  static antlr4::dfa::Vocabulary _vocabulary;
  static antlr4::atn::ATN _atn;
  static std::vector<uint16_t> _serializedATN;


  struct Initializer {
    Initializer();
  };
  static Initializer _init;
};

}  // namespace fasti::grammar
