
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
