#include "query/parser/antlr_frontend.h"

#include <FastiLexer.h>
#include <FastiParser.h>
#include <antlr4-runtime.h>
#include <atn/DecisionState.h>

#include <memory>
#include <mutex>
#include <string>
#include <typeinfo>
#include <utility>

#include "query/parser/large_stack.h"

namespace fasti::parser {
namespace {

using Grammar = grammar::FastiParser;
using antlr4::ParseCancellationException;
using antlr4::atn::PredictionMode;
using Expected = std::bitset<grammar::kTokenCount + 1>;

// Stack that must stay free when a rule is entered, for prediction and destructors.
constexpr size_t kReserveBytes = 96 << 10;

struct TooDeep {};

// Refuses to recurse into the last pages of the stack.
class GuardedParser final : public Grammar {
 public:
  using Grammar::Grammar;
  void enterRule(antlr4::ParserRuleContext* context, size_t state, size_t rule) override {
    if (StackLeft() < kReserveBytes) throw TooDeep{};
    Grammar::enterRule(context, state, rule);
  }
};

void AddTo(Expected* set, const antlr4::misc::IntervalSet& labels) {
  for (const auto& interval : labels.getIntervals()) {
    for (ssize_t t = std::max<ssize_t>(interval.a, 1);
         t <= std::min<ssize_t>(interval.b, grammar::kTokenCount); ++t) {
      set->set(static_cast<size_t>(t));
    }
  }
}

// Stops at the first error with the full set of tokens that could have stood there. ANTLR's own set lacks
// what loops and options passed on the way out: they were asked at the same token (sync), so their answers
// are collected.
class CollectingStrategy final : public antlr4::DefaultErrorStrategy {
 public:
  void sync(antlr4::Parser* parser) override {
    const size_t index = parser->getCurrentToken()->getTokenIndex();
    if (index != collected_at_) {
      collected_at_ = index;
      collected_.reset();
    }
    const antlr4::atn::ATN& atn = parser->getATN();
    AddTo(&collected_, atn.nextTokens(atn.states[parser->getState()]));
  }

  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) override {
    const size_t index = error.getOffendingToken()->getTokenIndex();
    Expected expected;
    if (const auto* stuck = dynamic_cast<const antlr4::NoViableAltException*>(&error);
        stuck != nullptr && stuck->getDeadEndConfigs() != nullptr) {
      // Prediction failed some tokens ahead; the configurations that got furthest know what they wanted next.
      for (const auto& config : stuck->getDeadEndConfigs()->configs) {
        for (const auto* transition : config->state->transitions) {
          if (!transition->isEpsilon()) AddTo(&expected, transition->label());
        }
      }
    }
    Stop(parser, index, expected);
  }
  void recover(antlr4::Parser*, std::exception_ptr) override { throw ParseCancellationException(); }
  antlr4::Token* recoverInline(antlr4::Parser* parser) override {
    Stop(parser, parser->getCurrentToken()->getTokenIndex(), {});
  }

  size_t offending() const { return offending_; }
  const Expected& expected() const { return expected_; }
  bool end_expected() const { return end_expected_; }

 private:
  [[noreturn]] void Stop(antlr4::Parser* parser, size_t index, Expected expected) {
    offending_ = index;
    expected_ = expected;
    if (index == parser->getCurrentToken()->getTokenIndex()) {
      const antlr4::misc::IntervalSet here = parser->getExpectedTokens();
      AddTo(&expected_, here);
      end_expected_ = here.contains(antlr4::Token::EOF);
    }
    if (index == collected_at_) expected_ |= collected_;
    throw ParseCancellationException();
  }

  size_t collected_at_ = static_cast<size_t>(-1);
  Expected collected_;
  size_t offending_ = 0;
  Expected expected_;
  bool end_expected_ = false;
};

// Notes the rule and the tokens of each exact ambiguity.
class AmbiguityListener final : public antlr4::BaseErrorListener {
 public:
  void reportAmbiguity(antlr4::Parser* parser, const antlr4::dfa::DFA& dfa, size_t first, size_t last,
                       bool exact, const antlrcpp::BitSet&, antlr4::atn::ATNConfigSet*) override {
    if (!exact) return;
    const size_t rule = parser->getATN().getDecisionState(dfa.decision)->ruleIndex;
    found.push_back(
        {parser->getRuleNames()[rule], static_cast<uint32_t>(first), static_cast<uint32_t>(last)});
  }
  std::vector<GrammarAmbiguity> found;  // offset and length are the first and the last token until Run ends
};

// ANTLR counts code points; spans count bytes.
std::vector<SyntaxToken> ConvertTokens(antlr4::CommonTokenStream& stream, std::string_view text,
                                       size_t base) {
  std::vector<SyntaxToken> tokens;
  size_t code_point = 0;
  size_t byte = 0;
  const auto advance = [&](size_t to) {
    while (code_point < to && byte < text.size()) {
      ++byte;
      while (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) ++byte;
      ++code_point;
    }
    return byte;
  };
  for (antlr4::Token* token : stream.getTokens()) {
    SyntaxToken converted;
    if (token->getType() == antlr4::Token::EOF) {
      converted.offset = static_cast<uint32_t>(base + text.size());
    } else {
      const size_t begin = advance(token->getStartIndex());
      converted.type = static_cast<Token>(token->getType());
      converted.offset = static_cast<uint32_t>(base + begin);
      converted.length = static_cast<uint32_t>(advance(token->getStopIndex() + 1) - begin);
    }
    tokens.push_back(converted);
  }
  return tokens;
}

// Rules that add nothing when they have one child.
bool IsLadder(Rule rule) {
  return (rule >= Rule::kExpression && rule <= Rule::kAtom && rule != Rule::kComparisonOperator &&
          rule != Rule::kPredicateStep && rule != Rule::kPropertyStep && rule != Rule::kIndexStep &&
          rule != Rule::kExpressionLabels) ||
         rule == Rule::kBound || rule == Rule::kLabelOr || rule == Rule::kLabelAnd || rule == Rule::kLabelNot;
}

bool IsName(Rule rule) {
  return rule == Rule::kVariable || rule == Rule::kSymbolicName || rule == Rule::kSchemaName;
}

// A tree without errors has two kinds of nodes. Asking by typeid is several times faster than by
// dynamic_cast, which walks the long chain of base classes of every context.
bool IsTerminal(antlr4::tree::ParseTree* node) {
  return typeid(*node) == typeid(antlr4::tree::TerminalNodeImpl);
}

uint32_t Convert(antlr4::ParserRuleContext* context, SyntaxTree* tree) {
  SyntaxNode node;
  node.role = static_cast<Rule>(context->getRuleIndex());
  while (IsLadder(static_cast<Rule>(context->getRuleIndex())) && context->children.size() == 1) {
    antlr4::tree::ParseTree* child = context->children.front();
    if (IsTerminal(child)) break;
    context = static_cast<antlr4::ParserRuleContext*>(child);
  }
  node.rule = static_cast<Rule>(context->getRuleIndex());
  node.first_token = static_cast<uint32_t>(context->start->getTokenIndex());
  node.last_token =
      context->stop == nullptr || context->stop->getTokenIndex() < context->start->getTokenIndex()
          ? node.first_token
          : static_cast<uint32_t>(context->stop->getTokenIndex());
  if (!IsName(node.rule)) {
    std::vector<uint32_t> children;
    children.reserve(context->children.size());
    for (antlr4::tree::ParseTree* child : context->children) {
      if (!IsTerminal(child)) {
        children.push_back(Convert(static_cast<antlr4::ParserRuleContext*>(child), tree));
      } else {
        auto* terminal = static_cast<antlr4::tree::TerminalNode*>(child);
        SyntaxNode leaf;
        leaf.is_token = true;
        leaf.first_token = leaf.last_token = static_cast<uint32_t>(terminal->getSymbol()->getTokenIndex());
        children.push_back(static_cast<uint32_t>(tree->nodes.size()));
        tree->nodes.push_back(leaf);
      }
    }
    node.child_begin = static_cast<uint32_t>(tree->children.size());
    node.child_count = static_cast<uint32_t>(children.size());
    tree->children.insert(tree->children.end(), children.begin(), children.end());
  }
  tree->nodes.push_back(node);
  return static_cast<uint32_t>(tree->nodes.size() - 1);
}

std::variant<SyntaxTree, GrammarFailure, StackExhausted> Run(std::string_view text,
                                                             const StatementSlice& slice,
                                                             std::vector<GrammarAmbiguity>* ambiguities) {
  const std::string_view statement = text.substr(slice.offset, slice.length);
  antlr4::ANTLRInputStream input{std::string(statement)};
  grammar::FastiLexer lexer(&input);
  lexer.removeErrorListeners();
  antlr4::CommonTokenStream stream(&lexer);
  stream.fill();
  GuardedParser parser(&stream);
  parser.removeErrorListeners();
  AmbiguityListener listener;
  auto* simulator = parser.getInterpreter<antlr4::atn::ParserATNSimulator>();
  try {
    Grammar::RootContext* root = nullptr;
    if (ambiguities != nullptr) {
      parser.addErrorListener(&listener);
      simulator->setPredictionMode(PredictionMode::LL_EXACT_AMBIG_DETECTION);
    } else {
      simulator->setPredictionMode(PredictionMode::SLL);
    }
    parser.setErrorHandler(std::make_shared<antlr4::BailErrorStrategy>());
    try {
      root = parser.root();
    } catch (const ParseCancellationException&) {
      // SLL prediction is weaker than LL: only the second pass knows whether the text is wrong, and where.
      const auto strategy = std::make_shared<CollectingStrategy>();
      parser.reset();
      parser.setErrorHandler(strategy);
      simulator->setPredictionMode(PredictionMode::LL);
      try {
        root = parser.root();
      } catch (const ParseCancellationException&) {
        GrammarFailure failure;
        failure.tokens = ConvertTokens(stream, statement, slice.offset);
        failure.offending = static_cast<uint32_t>(strategy->offending());
        failure.expected = strategy->expected();
        failure.end_expected = strategy->end_expected();
        return failure;
      }
    }
    SyntaxTree tree;
    tree.tokens = ConvertTokens(stream, statement, slice.offset);
    if (ambiguities != nullptr) {
      for (const GrammarAmbiguity& found : listener.found) {
        const SyntaxToken& first = tree.tokens[found.offset];
        const SyntaxToken& last = tree.tokens[found.length];
        ambiguities->push_back({found.rule, first.offset, last.offset + last.length - first.offset});
      }
    }
    tree.root = Convert(root, &tree);
    return tree;
  } catch (const TooDeep&) {
    return StackExhausted{};
  }
}

std::mutex& ParserMutex() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

std::variant<SyntaxTree, GrammarFailure, StackExhausted> RunGrammar(
    std::string_view text, const StatementSlice& slice, std::vector<GrammarAmbiguity>* ambiguities) {
  const std::lock_guard<std::mutex> lock(ParserMutex());
  return Run(text, slice, ambiguities);
}

}  // namespace fasti::parser
