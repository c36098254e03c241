
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
    K_ALLSHORTESTPATHS = 89, K_COLLECT = 90, K_CSV = 91, K_EXPLAIN = 92, 
    K_FIELDTERMINATOR = 93, K_FILTER = 94, K_GROUP = 95, K_GROUPS = 96, 
    K_HEADERS = 97, K_INSERT = 98, K_LET = 99, K_LOAD = 100, K_NODETACH = 101, 
    K_PATH = 102, K_PATHS = 103, K_PROFILE = 104, K_SHORTEST = 105, K_SHORTESTPATH = 106, 
    K_SIMPLE = 107, K_TRAIL = 108, K_WALK = 109, K_ADD = 110, K_ALTER = 111, 
    K_CHECK = 112, K_CONSTRAINT = 113, K_CONSTRAINTS = 114, K_DROP = 115, 
    K_EVERY = 116, K_FUNCTIONS = 117, K_GRAPH = 118, K_IF = 119, K_INDEX = 120, 
    K_INDEXES = 121, K_INSTANT = 122, K_KEY = 123, K_LIST = 124, K_LOCAL = 125, 
    K_MOST = 126, K_OPEN = 127, K_PER = 128, K_PROCEDURES = 129, K_REQUIRE = 130, 
    K_REQUIRED = 131, K_SHOW = 132, K_SOURCE = 133, K_STRICT = 134, K_TARGET = 135, 
    K_TYPE = 136, K_TYPED = 137, K_UNIQUE = 138, K_WITHOUT = 139, K_ZONED = 140, 
    K_BEGIN = 141, K_COMMIT = 142, K_READ = 143, K_RESET = 144, K_ROLLBACK = 145, 
    K_SESSION = 146, K_START = 147, K_TRANSACTION = 148, K_WRITE = 149, 
    Integer = 150, Float = 151, BadNumber = 152, String = 153, Parameter = 154, 
    Ident = 155, QuotedIdent = 156, T_LParen = 157, T_RParen = 158, T_LBracket = 159, 
    T_RBracket = 160, T_LBrace = 161, T_RBrace = 162, T_Comma = 163, T_Dot = 164, 
    T_DotDot = 165, T_Colon = 166, T_DoubleColon = 167, T_Semicolon = 168, 
    T_Eq = 169, T_NotEq = 170, T_Less = 171, T_LessEq = 172, T_Greater = 173, 
    T_GreaterEq = 174, T_Matches = 175, T_PlusEq = 176, T_Plus = 177, T_Minus = 178, 
    T_Star = 179, T_Slash = 180, T_Percent = 181, T_Caret = 182, T_Pipe = 183, 
    T_Ampersand = 184, T_Bang = 185, T_Question = 186, T_Dollar = 187, T_UnicodeDash = 188, 
    T_UnicodeLeft = 189, T_UnicodeRight = 190, Whitespace = 191, BlockComment = 192, 
    LineComment = 193, BadChar = 194
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
