
// Generated from FastiLexer.g4 by ANTLR 4.7.2

#pragma once


#include "antlr4-runtime.h"


namespace fasti::grammar {


class  FastiLexer : public antlr4::Lexer {
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
    K_FIELDTERMINATOR = 94, K_FILTER = 95, K_FOREACH = 96, K_GROUP = 97, 
    K_GROUPS = 98, K_HEADERS = 99, K_INSERT = 100, K_LABELED = 101, K_LEADING = 102, 
    K_LET = 103, K_LOAD = 104, K_NODETACH = 105, K_NORMALIZED = 106, K_OFFSET = 107, 
    K_PATH = 108, K_PATHS = 109, K_PROFILE = 110, K_SHORTEST = 111, K_SHORTESTPATH = 112, 
    K_SIMPLE = 113, K_TRAIL = 114, K_TRAILING = 115, K_TRANSACTIONS = 116, 
    K_TRIM = 117, K_WALK = 118, K_ADD = 119, K_ALTER = 120, K_CHECK = 121, 
    K_CONSTRAINT = 122, K_CONSTRAINTS = 123, K_DROP = 124, K_EVERY = 125, 
    K_FUNCTIONS = 126, K_GRAPH = 127, K_IF = 128, K_INDEX = 129, K_INDEXES = 130, 
    K_INSTANT = 131, K_KEY = 132, K_LIST = 133, K_LOCAL = 134, K_MOST = 135, 
    K_OPEN = 136, K_PER = 137, K_PROCEDURES = 138, K_REQUIRE = 139, K_REQUIRED = 140, 
    K_SHOW = 141, K_SOURCE = 142, K_STRICT = 143, K_TARGET = 144, K_TYPE = 145, 
    K_TYPED = 146, K_UNIQUE = 147, K_WITHOUT = 148, K_ZONE = 149, K_ZONED = 150, 
    K_BEGIN = 151, K_COMMIT = 152, K_READ = 153, K_RESET = 154, K_ROLLBACK = 155, 
    K_SESSION = 156, K_START = 157, K_TRANSACTION = 158, K_WRITE = 159, 
    Integer = 160, Float = 161, BadNumber = 162, String = 163, Parameter = 164, 
    Ident = 165, QuotedIdent = 166, T_LParen = 167, T_RParen = 168, T_LBracket = 169, 
    T_RBracket = 170, T_LBrace = 171, T_RBrace = 172, T_Comma = 173, T_Dot = 174, 
    T_DotDot = 175, T_Colon = 176, T_DoubleColon = 177, T_Semicolon = 178, 
    T_Eq = 179, T_NotEq = 180, T_Less = 181, T_LessEq = 182, T_Greater = 183, 
    T_GreaterEq = 184, T_Matches = 185, T_PlusEq = 186, T_Plus = 187, T_Minus = 188, 
    T_Star = 189, T_Slash = 190, T_Percent = 191, T_Caret = 192, T_Pipe = 193, 
    T_DoublePipe = 194, T_Ampersand = 195, T_Bang = 196, T_Question = 197, 
    T_Dollar = 198, T_UnicodeDash = 199, T_UnicodeLeft = 200, T_UnicodeRight = 201, 
    Whitespace = 202, BlockComment = 203, LineComment = 204, BadChar = 205
  };

  FastiLexer(antlr4::CharStream *input);
  ~FastiLexer();

  virtual std::string getGrammarFileName() const override;
  virtual const std::vector<std::string>& getRuleNames() const override;

  virtual const std::vector<std::string>& getChannelNames() const override;
  virtual const std::vector<std::string>& getModeNames() const override;
  virtual const std::vector<std::string>& getTokenNames() const override; // deprecated, use vocabulary instead
  virtual antlr4::dfa::Vocabulary& getVocabulary() const override;

  virtual const std::vector<uint16_t> getSerializedATN() const override;
  virtual const antlr4::atn::ATN& getATN() const override;

private:
  static std::vector<antlr4::dfa::DFA> _decisionToDFA;
  static antlr4::atn::PredictionContextCache _sharedContextCache;
  static std::vector<std::string> _ruleNames;
  static std::vector<std::string> _tokenNames;
  static std::vector<std::string> _channelNames;
  static std::vector<std::string> _modeNames;

  static std::vector<std::string> _literalNames;
  static std::vector<std::string> _symbolicNames;
  static antlr4::dfa::Vocabulary _vocabulary;
  static antlr4::atn::ATN _atn;
  static std::vector<uint16_t> _serializedATN;


  // Individual action functions triggered by action() above.

  // Individual semantic predicate functions triggered by sempred() above.

  struct Initializer {
    Initializer();
  };
  static Initializer _init;
};

}  // namespace fasti::grammar
