
// Generated from FastiParser.g4 by ANTLR 4.7.2



#include "FastiParser.h"


using namespace antlrcpp;
using namespace fasti::grammar;
using namespace antlr4;

FastiParser::FastiParser(TokenStream *input) : Parser(input) {
  _interpreter = new atn::ParserATNSimulator(this, _atn, _decisionToDFA, _sharedContextCache);
}

FastiParser::~FastiParser() {
  delete _interpreter;
}

std::string FastiParser::getGrammarFileName() const {
  return "FastiParser.g4";
}

const std::vector<std::string>& FastiParser::getRuleNames() const {
  return _ruleNames;
}

dfa::Vocabulary& FastiParser::getVocabulary() const {
  return _vocabulary;
}


//----------------- RootContext ------------------------------------------------------------------

FastiParser::RootContext::RootContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::StatementContext* FastiParser::RootContext::statement() {
  return getRuleContext<FastiParser::StatementContext>(0);
}

tree::TerminalNode* FastiParser::RootContext::EOF() {
  return getToken(FastiParser::EOF, 0);
}


size_t FastiParser::RootContext::getRuleIndex() const {
  return FastiParser::RuleRoot;
}


FastiParser::RootContext* FastiParser::root() {
  RootContext *_localctx = _tracker.createInstance<RootContext>(_ctx, getState());
  enterRule(_localctx, 0, FastiParser::RuleRoot);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(314);
    statement();
    setState(315);
    match(FastiParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- StatementContext ------------------------------------------------------------------

FastiParser::StatementContext::StatementContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::QueryContext* FastiParser::StatementContext::query() {
  return getRuleContext<FastiParser::QueryContext>(0);
}

tree::TerminalNode* FastiParser::StatementContext::K_EXPLAIN() {
  return getToken(FastiParser::K_EXPLAIN, 0);
}

tree::TerminalNode* FastiParser::StatementContext::K_PROFILE() {
  return getToken(FastiParser::K_PROFILE, 0);
}

FastiParser::CreateGraphTypeContext* FastiParser::StatementContext::createGraphType() {
  return getRuleContext<FastiParser::CreateGraphTypeContext>(0);
}

FastiParser::AlterGraphTypeContext* FastiParser::StatementContext::alterGraphType() {
  return getRuleContext<FastiParser::AlterGraphTypeContext>(0);
}

FastiParser::DropGraphTypeContext* FastiParser::StatementContext::dropGraphType() {
  return getRuleContext<FastiParser::DropGraphTypeContext>(0);
}

FastiParser::CreateConstraintContext* FastiParser::StatementContext::createConstraint() {
  return getRuleContext<FastiParser::CreateConstraintContext>(0);
}

FastiParser::DropConstraintContext* FastiParser::StatementContext::dropConstraint() {
  return getRuleContext<FastiParser::DropConstraintContext>(0);
}

FastiParser::CreateIndexContext* FastiParser::StatementContext::createIndex() {
  return getRuleContext<FastiParser::CreateIndexContext>(0);
}

FastiParser::DropIndexContext* FastiParser::StatementContext::dropIndex() {
  return getRuleContext<FastiParser::DropIndexContext>(0);
}

FastiParser::ShowContext* FastiParser::StatementContext::show() {
  return getRuleContext<FastiParser::ShowContext>(0);
}

FastiParser::CheckConstraintsContext* FastiParser::StatementContext::checkConstraints() {
  return getRuleContext<FastiParser::CheckConstraintsContext>(0);
}

FastiParser::SessionContext* FastiParser::StatementContext::session() {
  return getRuleContext<FastiParser::SessionContext>(0);
}

FastiParser::TransactionContext* FastiParser::StatementContext::transaction() {
  return getRuleContext<FastiParser::TransactionContext>(0);
}


size_t FastiParser::StatementContext::getRuleIndex() const {
  return FastiParser::RuleStatement;
}


FastiParser::StatementContext* FastiParser::statement() {
  StatementContext *_localctx = _tracker.createInstance<StatementContext>(_ctx, getState());
  enterRule(_localctx, 2, FastiParser::RuleStatement);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(332);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 1, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(318);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == FastiParser::K_EXPLAIN

      || _la == FastiParser::K_PROFILE) {
        setState(317);
        _la = _input->LA(1);
        if (!(_la == FastiParser::K_EXPLAIN

        || _la == FastiParser::K_PROFILE)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
      }
      setState(320);
      query();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(321);
      createGraphType();
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(322);
      alterGraphType();
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(323);
      dropGraphType();
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(324);
      createConstraint();
      break;
    }

    case 6: {
      enterOuterAlt(_localctx, 6);
      setState(325);
      dropConstraint();
      break;
    }

    case 7: {
      enterOuterAlt(_localctx, 7);
      setState(326);
      createIndex();
      break;
    }

    case 8: {
      enterOuterAlt(_localctx, 8);
      setState(327);
      dropIndex();
      break;
    }

    case 9: {
      enterOuterAlt(_localctx, 9);
      setState(328);
      show();
      break;
    }

    case 10: {
      enterOuterAlt(_localctx, 10);
      setState(329);
      checkConstraints();
      break;
    }

    case 11: {
      enterOuterAlt(_localctx, 11);
      setState(330);
      session();
      break;
    }

    case 12: {
      enterOuterAlt(_localctx, 12);
      setState(331);
      transaction();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QueryContext ------------------------------------------------------------------

FastiParser::QueryContext::QueryContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::QueryBranchContext *> FastiParser::QueryContext::queryBranch() {
  return getRuleContexts<FastiParser::QueryBranchContext>();
}

FastiParser::QueryBranchContext* FastiParser::QueryContext::queryBranch(size_t i) {
  return getRuleContext<FastiParser::QueryBranchContext>(i);
}

std::vector<FastiParser::UnionOperatorContext *> FastiParser::QueryContext::unionOperator() {
  return getRuleContexts<FastiParser::UnionOperatorContext>();
}

FastiParser::UnionOperatorContext* FastiParser::QueryContext::unionOperator(size_t i) {
  return getRuleContext<FastiParser::UnionOperatorContext>(i);
}

std::vector<FastiParser::NextPartContext *> FastiParser::QueryContext::nextPart() {
  return getRuleContexts<FastiParser::NextPartContext>();
}

FastiParser::NextPartContext* FastiParser::QueryContext::nextPart(size_t i) {
  return getRuleContext<FastiParser::NextPartContext>(i);
}


size_t FastiParser::QueryContext::getRuleIndex() const {
  return FastiParser::RuleQuery;
}


FastiParser::QueryContext* FastiParser::query() {
  QueryContext *_localctx = _tracker.createInstance<QueryContext>(_ctx, getState());
  enterRule(_localctx, 4, FastiParser::RuleQuery);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(334);
    queryBranch();
    setState(340);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_UNION) {
      setState(335);
      unionOperator();
      setState(336);
      queryBranch();
      setState(342);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(346);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_NEXT) {
      setState(343);
      nextPart();
      setState(348);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- UnionOperatorContext ------------------------------------------------------------------

FastiParser::UnionOperatorContext::UnionOperatorContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::UnionOperatorContext::K_UNION() {
  return getToken(FastiParser::K_UNION, 0);
}

tree::TerminalNode* FastiParser::UnionOperatorContext::K_ALL() {
  return getToken(FastiParser::K_ALL, 0);
}

tree::TerminalNode* FastiParser::UnionOperatorContext::K_DISTINCT() {
  return getToken(FastiParser::K_DISTINCT, 0);
}


size_t FastiParser::UnionOperatorContext::getRuleIndex() const {
  return FastiParser::RuleUnionOperator;
}


FastiParser::UnionOperatorContext* FastiParser::unionOperator() {
  UnionOperatorContext *_localctx = _tracker.createInstance<UnionOperatorContext>(_ctx, getState());
  enterRule(_localctx, 6, FastiParser::RuleUnionOperator);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(349);
    match(FastiParser::K_UNION);
    setState(351);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_ALL

    || _la == FastiParser::K_DISTINCT) {
      setState(350);
      _la = _input->LA(1);
      if (!(_la == FastiParser::K_ALL

      || _la == FastiParser::K_DISTINCT)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QueryBranchContext ------------------------------------------------------------------

FastiParser::QueryBranchContext::QueryBranchContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::TimeContextContext* FastiParser::QueryBranchContext::timeContext() {
  return getRuleContext<FastiParser::TimeContextContext>(0);
}

std::vector<FastiParser::ClauseContext *> FastiParser::QueryBranchContext::clause() {
  return getRuleContexts<FastiParser::ClauseContext>();
}

FastiParser::ClauseContext* FastiParser::QueryBranchContext::clause(size_t i) {
  return getRuleContext<FastiParser::ClauseContext>(i);
}


size_t FastiParser::QueryBranchContext::getRuleIndex() const {
  return FastiParser::RuleQueryBranch;
}


FastiParser::QueryBranchContext* FastiParser::queryBranch() {
  QueryBranchContext *_localctx = _tracker.createInstance<QueryBranchContext>(_ctx, getState());
  enterRule(_localctx, 8, FastiParser::RuleQueryBranch);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(354);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 5, _ctx)) {
    case 1: {
      setState(353);
      timeContext();
      break;
    }

    }
    setState(357); 
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(356);
      clause();
      setState(359); 
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_CALL)
      | (1ULL << FastiParser::K_CREATE)
      | (1ULL << FastiParser::K_DELETE)
      | (1ULL << FastiParser::K_DETACH)
      | (1ULL << FastiParser::K_FOR)
      | (1ULL << FastiParser::K_MATCH)
      | (1ULL << FastiParser::K_MERGE)
      | (1ULL << FastiParser::K_OPTIONAL)
      | (1ULL << FastiParser::K_REMOVE)
      | (1ULL << FastiParser::K_RETURN)
      | (1ULL << FastiParser::K_SET)
      | (1ULL << FastiParser::K_UNWIND)
      | (1ULL << FastiParser::K_WITH)
      | (1ULL << FastiParser::K_ERASE))) != 0) || ((((_la - 95) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 95)) & ((1ULL << (FastiParser::K_FILTER - 95))
      | (1ULL << (FastiParser::K_FINISH - 95))
      | (1ULL << (FastiParser::K_FOREACH - 95))
      | (1ULL << (FastiParser::K_INSERT - 95))
      | (1ULL << (FastiParser::K_LET - 95))
      | (1ULL << (FastiParser::K_LOAD - 95))
      | (1ULL << (FastiParser::K_NODETACH - 95)))) != 0));
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- NextPartContext ------------------------------------------------------------------

FastiParser::NextPartContext::NextPartContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::NextPartContext::K_NEXT() {
  return getToken(FastiParser::K_NEXT, 0);
}

std::vector<FastiParser::QueryBranchContext *> FastiParser::NextPartContext::queryBranch() {
  return getRuleContexts<FastiParser::QueryBranchContext>();
}

FastiParser::QueryBranchContext* FastiParser::NextPartContext::queryBranch(size_t i) {
  return getRuleContext<FastiParser::QueryBranchContext>(i);
}

FastiParser::YieldClauseContext* FastiParser::NextPartContext::yieldClause() {
  return getRuleContext<FastiParser::YieldClauseContext>(0);
}

std::vector<FastiParser::UnionOperatorContext *> FastiParser::NextPartContext::unionOperator() {
  return getRuleContexts<FastiParser::UnionOperatorContext>();
}

FastiParser::UnionOperatorContext* FastiParser::NextPartContext::unionOperator(size_t i) {
  return getRuleContext<FastiParser::UnionOperatorContext>(i);
}


size_t FastiParser::NextPartContext::getRuleIndex() const {
  return FastiParser::RuleNextPart;
}


FastiParser::NextPartContext* FastiParser::nextPart() {
  NextPartContext *_localctx = _tracker.createInstance<NextPartContext>(_ctx, getState());
  enterRule(_localctx, 10, FastiParser::RuleNextPart);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(361);
    match(FastiParser::K_NEXT);
    setState(363);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_YIELD) {
      setState(362);
      yieldClause();
    }
    setState(365);
    queryBranch();
    setState(371);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_UNION) {
      setState(366);
      unionOperator();
      setState(367);
      queryBranch();
      setState(373);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ClauseContext ------------------------------------------------------------------

FastiParser::ClauseContext::ClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::MatchClauseContext* FastiParser::ClauseContext::matchClause() {
  return getRuleContext<FastiParser::MatchClauseContext>(0);
}

FastiParser::UnwindClauseContext* FastiParser::ClauseContext::unwindClause() {
  return getRuleContext<FastiParser::UnwindClauseContext>(0);
}

FastiParser::ForClauseContext* FastiParser::ClauseContext::forClause() {
  return getRuleContext<FastiParser::ForClauseContext>(0);
}

FastiParser::LoadCsvClauseContext* FastiParser::ClauseContext::loadCsvClause() {
  return getRuleContext<FastiParser::LoadCsvClauseContext>(0);
}

FastiParser::CallClauseContext* FastiParser::ClauseContext::callClause() {
  return getRuleContext<FastiParser::CallClauseContext>(0);
}

FastiParser::WithClauseContext* FastiParser::ClauseContext::withClause() {
  return getRuleContext<FastiParser::WithClauseContext>(0);
}

FastiParser::ReturnClauseContext* FastiParser::ClauseContext::returnClause() {
  return getRuleContext<FastiParser::ReturnClauseContext>(0);
}

FastiParser::FinishClauseContext* FastiParser::ClauseContext::finishClause() {
  return getRuleContext<FastiParser::FinishClauseContext>(0);
}

FastiParser::FilterClauseContext* FastiParser::ClauseContext::filterClause() {
  return getRuleContext<FastiParser::FilterClauseContext>(0);
}

FastiParser::LetClauseContext* FastiParser::ClauseContext::letClause() {
  return getRuleContext<FastiParser::LetClauseContext>(0);
}

FastiParser::CreateClauseContext* FastiParser::ClauseContext::createClause() {
  return getRuleContext<FastiParser::CreateClauseContext>(0);
}

FastiParser::MergeClauseContext* FastiParser::ClauseContext::mergeClause() {
  return getRuleContext<FastiParser::MergeClauseContext>(0);
}

FastiParser::SetClauseContext* FastiParser::ClauseContext::setClause() {
  return getRuleContext<FastiParser::SetClauseContext>(0);
}

FastiParser::RemoveClauseContext* FastiParser::ClauseContext::removeClause() {
  return getRuleContext<FastiParser::RemoveClauseContext>(0);
}

FastiParser::DeleteClauseContext* FastiParser::ClauseContext::deleteClause() {
  return getRuleContext<FastiParser::DeleteClauseContext>(0);
}

FastiParser::EraseClauseContext* FastiParser::ClauseContext::eraseClause() {
  return getRuleContext<FastiParser::EraseClauseContext>(0);
}

FastiParser::ForeachClauseContext* FastiParser::ClauseContext::foreachClause() {
  return getRuleContext<FastiParser::ForeachClauseContext>(0);
}


size_t FastiParser::ClauseContext::getRuleIndex() const {
  return FastiParser::RuleClause;
}


FastiParser::ClauseContext* FastiParser::clause() {
  ClauseContext *_localctx = _tracker.createInstance<ClauseContext>(_ctx, getState());
  enterRule(_localctx, 12, FastiParser::RuleClause);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(391);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 9, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(374);
      matchClause();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(375);
      unwindClause();
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(376);
      forClause();
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(377);
      loadCsvClause();
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(378);
      callClause();
      break;
    }

    case 6: {
      enterOuterAlt(_localctx, 6);
      setState(379);
      withClause();
      break;
    }

    case 7: {
      enterOuterAlt(_localctx, 7);
      setState(380);
      returnClause();
      break;
    }

    case 8: {
      enterOuterAlt(_localctx, 8);
      setState(381);
      finishClause();
      break;
    }

    case 9: {
      enterOuterAlt(_localctx, 9);
      setState(382);
      filterClause();
      break;
    }

    case 10: {
      enterOuterAlt(_localctx, 10);
      setState(383);
      letClause();
      break;
    }

    case 11: {
      enterOuterAlt(_localctx, 11);
      setState(384);
      createClause();
      break;
    }

    case 12: {
      enterOuterAlt(_localctx, 12);
      setState(385);
      mergeClause();
      break;
    }

    case 13: {
      enterOuterAlt(_localctx, 13);
      setState(386);
      setClause();
      break;
    }

    case 14: {
      enterOuterAlt(_localctx, 14);
      setState(387);
      removeClause();
      break;
    }

    case 15: {
      enterOuterAlt(_localctx, 15);
      setState(388);
      deleteClause();
      break;
    }

    case 16: {
      enterOuterAlt(_localctx, 16);
      setState(389);
      eraseClause();
      break;
    }

    case 17: {
      enterOuterAlt(_localctx, 17);
      setState(390);
      foreachClause();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MatchClauseContext ------------------------------------------------------------------

FastiParser::MatchClauseContext::MatchClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::MatchClauseContext::K_MATCH() {
  return getToken(FastiParser::K_MATCH, 0);
}

FastiParser::MatchBodyContext* FastiParser::MatchClauseContext::matchBody() {
  return getRuleContext<FastiParser::MatchBodyContext>(0);
}

tree::TerminalNode* FastiParser::MatchClauseContext::K_OPTIONAL() {
  return getToken(FastiParser::K_OPTIONAL, 0);
}


size_t FastiParser::MatchClauseContext::getRuleIndex() const {
  return FastiParser::RuleMatchClause;
}


FastiParser::MatchClauseContext* FastiParser::matchClause() {
  MatchClauseContext *_localctx = _tracker.createInstance<MatchClauseContext>(_ctx, getState());
  enterRule(_localctx, 14, FastiParser::RuleMatchClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(394);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_OPTIONAL) {
      setState(393);
      match(FastiParser::K_OPTIONAL);
    }
    setState(396);
    match(FastiParser::K_MATCH);
    setState(397);
    matchBody();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MatchBodyContext ------------------------------------------------------------------

FastiParser::MatchBodyContext::MatchBodyContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::PathPatternListContext* FastiParser::MatchBodyContext::pathPatternList() {
  return getRuleContext<FastiParser::PathPatternListContext>(0);
}

tree::TerminalNode* FastiParser::MatchBodyContext::K_CHRONOLOGICALLY() {
  return getToken(FastiParser::K_CHRONOLOGICALLY, 0);
}

FastiParser::TimeContextContext* FastiParser::MatchBodyContext::timeContext() {
  return getRuleContext<FastiParser::TimeContextContext>(0);
}

FastiParser::DiffContextContext* FastiParser::MatchBodyContext::diffContext() {
  return getRuleContext<FastiParser::DiffContextContext>(0);
}

FastiParser::WhereContext* FastiParser::MatchBodyContext::where() {
  return getRuleContext<FastiParser::WhereContext>(0);
}

FastiParser::MisplacedContextContext* FastiParser::MatchBodyContext::misplacedContext() {
  return getRuleContext<FastiParser::MisplacedContextContext>(0);
}


size_t FastiParser::MatchBodyContext::getRuleIndex() const {
  return FastiParser::RuleMatchBody;
}


FastiParser::MatchBodyContext* FastiParser::matchBody() {
  MatchBodyContext *_localctx = _tracker.createInstance<MatchBodyContext>(_ctx, getState());
  enterRule(_localctx, 16, FastiParser::RuleMatchBody);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(399);
    pathPatternList();
    setState(401);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_CHRONOLOGICALLY) {
      setState(400);
      match(FastiParser::K_CHRONOLOGICALLY);
    }
    setState(405);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 12, _ctx)) {
    case 1: {
      setState(403);
      timeContext();
      break;
    }

    case 2: {
      setState(404);
      diffContext();
      break;
    }

    }
    setState(411);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_WHERE) {
      setState(407);
      where();
      setState(409);
      _errHandler->sync(this);

      switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 13, _ctx)) {
      case 1: {
        setState(408);
        misplacedContext();
        break;
      }

      }
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- WhereContext ------------------------------------------------------------------

FastiParser::WhereContext::WhereContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::WhereContext::K_WHERE() {
  return getToken(FastiParser::K_WHERE, 0);
}

FastiParser::ExpressionContext* FastiParser::WhereContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}


size_t FastiParser::WhereContext::getRuleIndex() const {
  return FastiParser::RuleWhere;
}


FastiParser::WhereContext* FastiParser::where() {
  WhereContext *_localctx = _tracker.createInstance<WhereContext>(_ctx, getState());
  enterRule(_localctx, 18, FastiParser::RuleWhere);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(413);
    match(FastiParser::K_WHERE);
    setState(414);
    expression();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MisplacedContextContext ------------------------------------------------------------------

FastiParser::MisplacedContextContext::MisplacedContextContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::TimeContextContext* FastiParser::MisplacedContextContext::timeContext() {
  return getRuleContext<FastiParser::TimeContextContext>(0);
}

FastiParser::DiffContextContext* FastiParser::MisplacedContextContext::diffContext() {
  return getRuleContext<FastiParser::DiffContextContext>(0);
}


size_t FastiParser::MisplacedContextContext::getRuleIndex() const {
  return FastiParser::RuleMisplacedContext;
}


FastiParser::MisplacedContextContext* FastiParser::misplacedContext() {
  MisplacedContextContext *_localctx = _tracker.createInstance<MisplacedContextContext>(_ctx, getState());
  enterRule(_localctx, 20, FastiParser::RuleMisplacedContext);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(418);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 15, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(416);
      timeContext();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(417);
      diffContext();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- UnwindClauseContext ------------------------------------------------------------------

FastiParser::UnwindClauseContext::UnwindClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::UnwindClauseContext::K_UNWIND() {
  return getToken(FastiParser::K_UNWIND, 0);
}

FastiParser::ExpressionContext* FastiParser::UnwindClauseContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

tree::TerminalNode* FastiParser::UnwindClauseContext::K_AS() {
  return getToken(FastiParser::K_AS, 0);
}

FastiParser::VariableContext* FastiParser::UnwindClauseContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}


size_t FastiParser::UnwindClauseContext::getRuleIndex() const {
  return FastiParser::RuleUnwindClause;
}


FastiParser::UnwindClauseContext* FastiParser::unwindClause() {
  UnwindClauseContext *_localctx = _tracker.createInstance<UnwindClauseContext>(_ctx, getState());
  enterRule(_localctx, 22, FastiParser::RuleUnwindClause);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(420);
    match(FastiParser::K_UNWIND);
    setState(421);
    expression();
    setState(422);
    match(FastiParser::K_AS);
    setState(423);
    variable();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ForClauseContext ------------------------------------------------------------------

FastiParser::ForClauseContext::ForClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ForClauseContext::K_FOR() {
  return getToken(FastiParser::K_FOR, 0);
}

FastiParser::VariableContext* FastiParser::ForClauseContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::ForClauseContext::K_IN() {
  return getToken(FastiParser::K_IN, 0);
}

FastiParser::ExpressionContext* FastiParser::ForClauseContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}


size_t FastiParser::ForClauseContext::getRuleIndex() const {
  return FastiParser::RuleForClause;
}


FastiParser::ForClauseContext* FastiParser::forClause() {
  ForClauseContext *_localctx = _tracker.createInstance<ForClauseContext>(_ctx, getState());
  enterRule(_localctx, 24, FastiParser::RuleForClause);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(425);
    match(FastiParser::K_FOR);
    setState(426);
    variable();
    setState(427);
    match(FastiParser::K_IN);
    setState(428);
    expression();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LoadCsvClauseContext ------------------------------------------------------------------

FastiParser::LoadCsvClauseContext::LoadCsvClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::LoadCsvClauseContext::K_LOAD() {
  return getToken(FastiParser::K_LOAD, 0);
}

tree::TerminalNode* FastiParser::LoadCsvClauseContext::K_CSV() {
  return getToken(FastiParser::K_CSV, 0);
}

tree::TerminalNode* FastiParser::LoadCsvClauseContext::K_FROM() {
  return getToken(FastiParser::K_FROM, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::LoadCsvClauseContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::LoadCsvClauseContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

tree::TerminalNode* FastiParser::LoadCsvClauseContext::K_AS() {
  return getToken(FastiParser::K_AS, 0);
}

FastiParser::VariableContext* FastiParser::LoadCsvClauseContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::LoadCsvClauseContext::K_WITH() {
  return getToken(FastiParser::K_WITH, 0);
}

tree::TerminalNode* FastiParser::LoadCsvClauseContext::K_HEADERS() {
  return getToken(FastiParser::K_HEADERS, 0);
}

tree::TerminalNode* FastiParser::LoadCsvClauseContext::K_FIELDTERMINATOR() {
  return getToken(FastiParser::K_FIELDTERMINATOR, 0);
}


size_t FastiParser::LoadCsvClauseContext::getRuleIndex() const {
  return FastiParser::RuleLoadCsvClause;
}


FastiParser::LoadCsvClauseContext* FastiParser::loadCsvClause() {
  LoadCsvClauseContext *_localctx = _tracker.createInstance<LoadCsvClauseContext>(_ctx, getState());
  enterRule(_localctx, 26, FastiParser::RuleLoadCsvClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(430);
    match(FastiParser::K_LOAD);
    setState(431);
    match(FastiParser::K_CSV);
    setState(434);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_WITH) {
      setState(432);
      match(FastiParser::K_WITH);
      setState(433);
      match(FastiParser::K_HEADERS);
    }
    setState(436);
    match(FastiParser::K_FROM);
    setState(437);
    expression();
    setState(438);
    match(FastiParser::K_AS);
    setState(439);
    variable();
    setState(442);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_FIELDTERMINATOR) {
      setState(440);
      match(FastiParser::K_FIELDTERMINATOR);
      setState(441);
      expression();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CallClauseContext ------------------------------------------------------------------

FastiParser::CallClauseContext::CallClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::CallClauseContext::K_CALL() {
  return getToken(FastiParser::K_CALL, 0);
}

FastiParser::SubqueryBodyContext* FastiParser::CallClauseContext::subqueryBody() {
  return getRuleContext<FastiParser::SubqueryBodyContext>(0);
}

FastiParser::ProcedureCallContext* FastiParser::CallClauseContext::procedureCall() {
  return getRuleContext<FastiParser::ProcedureCallContext>(0);
}

tree::TerminalNode* FastiParser::CallClauseContext::K_OPTIONAL() {
  return getToken(FastiParser::K_OPTIONAL, 0);
}

FastiParser::CallImportsContext* FastiParser::CallClauseContext::callImports() {
  return getRuleContext<FastiParser::CallImportsContext>(0);
}

FastiParser::InTransactionsContext* FastiParser::CallClauseContext::inTransactions() {
  return getRuleContext<FastiParser::InTransactionsContext>(0);
}


size_t FastiParser::CallClauseContext::getRuleIndex() const {
  return FastiParser::RuleCallClause;
}


FastiParser::CallClauseContext* FastiParser::callClause() {
  CallClauseContext *_localctx = _tracker.createInstance<CallClauseContext>(_ctx, getState());
  enterRule(_localctx, 28, FastiParser::RuleCallClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(445);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_OPTIONAL) {
      setState(444);
      match(FastiParser::K_OPTIONAL);
    }
    setState(447);
    match(FastiParser::K_CALL);
    setState(456);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::T_LParen:
      case FastiParser::T_LBrace: {
        setState(449);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::T_LParen) {
          setState(448);
          callImports();
        }
        setState(451);
        subqueryBody();
        setState(453);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_IN) {
          setState(452);
          inTransactions();
        }
        break;
      }

      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE:
      case FastiParser::Ident:
      case FastiParser::QuotedIdent: {
        setState(455);
        procedureCall();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- InTransactionsContext ------------------------------------------------------------------

FastiParser::InTransactionsContext::InTransactionsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::InTransactionsContext::K_IN() {
  return getToken(FastiParser::K_IN, 0);
}

tree::TerminalNode* FastiParser::InTransactionsContext::K_TRANSACTIONS() {
  return getToken(FastiParser::K_TRANSACTIONS, 0);
}

tree::TerminalNode* FastiParser::InTransactionsContext::K_OF() {
  return getToken(FastiParser::K_OF, 0);
}

FastiParser::ExpressionContext* FastiParser::InTransactionsContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

FastiParser::SymbolicNameContext* FastiParser::InTransactionsContext::symbolicName() {
  return getRuleContext<FastiParser::SymbolicNameContext>(0);
}


size_t FastiParser::InTransactionsContext::getRuleIndex() const {
  return FastiParser::RuleInTransactions;
}


FastiParser::InTransactionsContext* FastiParser::inTransactions() {
  InTransactionsContext *_localctx = _tracker.createInstance<InTransactionsContext>(_ctx, getState());
  enterRule(_localctx, 30, FastiParser::RuleInTransactions);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(458);
    match(FastiParser::K_IN);
    setState(459);
    match(FastiParser::K_TRANSACTIONS);
    setState(464);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_OF) {
      setState(460);
      match(FastiParser::K_OF);
      setState(461);
      expression();
      setState(462);
      symbolicName();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CallImportsContext ------------------------------------------------------------------

FastiParser::CallImportsContext::CallImportsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::CallImportsContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

tree::TerminalNode* FastiParser::CallImportsContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

tree::TerminalNode* FastiParser::CallImportsContext::T_Star() {
  return getToken(FastiParser::T_Star, 0);
}

std::vector<FastiParser::VariableContext *> FastiParser::CallImportsContext::variable() {
  return getRuleContexts<FastiParser::VariableContext>();
}

FastiParser::VariableContext* FastiParser::CallImportsContext::variable(size_t i) {
  return getRuleContext<FastiParser::VariableContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::CallImportsContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::CallImportsContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::CallImportsContext::getRuleIndex() const {
  return FastiParser::RuleCallImports;
}


FastiParser::CallImportsContext* FastiParser::callImports() {
  CallImportsContext *_localctx = _tracker.createInstance<CallImportsContext>(_ctx, getState());
  enterRule(_localctx, 32, FastiParser::RuleCallImports);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(466);
    match(FastiParser::T_LParen);
    setState(476);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::T_Star: {
        setState(467);
        match(FastiParser::T_Star);
        break;
      }

      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE:
      case FastiParser::Ident:
      case FastiParser::QuotedIdent: {
        setState(468);
        variable();
        setState(473);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == FastiParser::T_Comma) {
          setState(469);
          match(FastiParser::T_Comma);
          setState(470);
          variable();
          setState(475);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

      case FastiParser::T_RParen: {
        break;
      }

    default:
      break;
    }
    setState(478);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ProcedureCallContext ------------------------------------------------------------------

FastiParser::ProcedureCallContext::ProcedureCallContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::QualifiedNameContext* FastiParser::ProcedureCallContext::qualifiedName() {
  return getRuleContext<FastiParser::QualifiedNameContext>(0);
}

FastiParser::CallArgumentsContext* FastiParser::ProcedureCallContext::callArguments() {
  return getRuleContext<FastiParser::CallArgumentsContext>(0);
}

FastiParser::YieldClauseContext* FastiParser::ProcedureCallContext::yieldClause() {
  return getRuleContext<FastiParser::YieldClauseContext>(0);
}

FastiParser::WhereContext* FastiParser::ProcedureCallContext::where() {
  return getRuleContext<FastiParser::WhereContext>(0);
}


size_t FastiParser::ProcedureCallContext::getRuleIndex() const {
  return FastiParser::RuleProcedureCall;
}


FastiParser::ProcedureCallContext* FastiParser::procedureCall() {
  ProcedureCallContext *_localctx = _tracker.createInstance<ProcedureCallContext>(_ctx, getState());
  enterRule(_localctx, 34, FastiParser::RuleProcedureCall);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(480);
    qualifiedName();
    setState(482);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_LParen) {
      setState(481);
      callArguments();
    }
    setState(488);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_YIELD) {
      setState(484);
      yieldClause();
      setState(486);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == FastiParser::K_WHERE) {
        setState(485);
        where();
      }
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CallArgumentsContext ------------------------------------------------------------------

FastiParser::CallArgumentsContext::CallArgumentsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::CallArgumentsContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

tree::TerminalNode* FastiParser::CallArgumentsContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::CallArgumentsContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::CallArgumentsContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::CallArgumentsContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::CallArgumentsContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::CallArgumentsContext::getRuleIndex() const {
  return FastiParser::RuleCallArguments;
}


FastiParser::CallArgumentsContext* FastiParser::callArguments() {
  CallArgumentsContext *_localctx = _tracker.createInstance<CallArgumentsContext>(_ctx, getState());
  enterRule(_localctx, 36, FastiParser::RuleCallArguments);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(490);
    match(FastiParser::T_LParen);
    setState(499);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
      | (1ULL << FastiParser::K_CASE)
      | (1ULL << FastiParser::K_EXISTS)
      | (1ULL << FastiParser::K_FALSE)
      | (1ULL << FastiParser::K_NOT)
      | (1ULL << FastiParser::K_NULL)
      | (1ULL << FastiParser::K_TRUE)
      | (1ULL << FastiParser::K_ANY)
      | (1ULL << FastiParser::K_COUNT)
      | (1ULL << FastiParser::K_NONE)
      | (1ULL << FastiParser::K_REDUCE)
      | (1ULL << FastiParser::K_SINGLE)
      | (1ULL << FastiParser::K_ALWAYS)
      | (1ULL << FastiParser::K_ANYTIME)
      | (1ULL << FastiParser::K_AT)
      | (1ULL << FastiParser::K_BETWEEN)
      | (1ULL << FastiParser::K_CERTAINLY)
      | (1ULL << FastiParser::K_CHRONOLOGICALLY)
      | (1ULL << FastiParser::K_CONTAINED)
      | (1ULL << FastiParser::K_DIFF)
      | (1ULL << FastiParser::K_DURING)
      | (1ULL << FastiParser::K_EQUALS)
      | (1ULL << FastiParser::K_ERASE)
      | (1ULL << FastiParser::K_FROM))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
      | (1ULL << (FastiParser::K_MEETS - 64))
      | (1ULL << (FastiParser::K_OF - 64))
      | (1ULL << (FastiParser::K_ONLY - 64))
      | (1ULL << (FastiParser::K_OVER - 64))
      | (1ULL << (FastiParser::K_OVERLAPS - 64))
      | (1ULL << (FastiParser::K_PORTION - 64))
      | (1ULL << (FastiParser::K_POSSIBLY - 64))
      | (1ULL << (FastiParser::K_PRECEDES - 64))
      | (1ULL << (FastiParser::K_SUCCEEDS - 64))
      | (1ULL << (FastiParser::K_SYSTEM_TIME - 64))
      | (1ULL << (FastiParser::K_THROUGHOUT - 64))
      | (1ULL << (FastiParser::K_TO - 64))
      | (1ULL << (FastiParser::K_VALID - 64))
      | (1ULL << (FastiParser::K_VALID_TIME - 64))
      | (1ULL << (FastiParser::K_WITHIN - 64))
      | (1ULL << (FastiParser::K_DATE - 64))
      | (1ULL << (FastiParser::K_DATETIME - 64))
      | (1ULL << (FastiParser::K_DURATION - 64))
      | (1ULL << (FastiParser::K_LOCALDATETIME - 64))
      | (1ULL << (FastiParser::K_LOCALTIME - 64))
      | (1ULL << (FastiParser::K_PERIOD - 64))
      | (1ULL << (FastiParser::K_TIME - 64))
      | (1ULL << (FastiParser::K_TIMESTAMP - 64))
      | (1ULL << (FastiParser::K_ACYCLIC - 64))
      | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 64))
      | (1ULL << (FastiParser::K_BOTH - 64))
      | (1ULL << (FastiParser::K_COLLECT - 64))
      | (1ULL << (FastiParser::K_CSV - 64))
      | (1ULL << (FastiParser::K_EXPLAIN - 64))
      | (1ULL << (FastiParser::K_FIELDTERMINATOR - 64))
      | (1ULL << (FastiParser::K_FILTER - 64))
      | (1ULL << (FastiParser::K_FINISH - 64))
      | (1ULL << (FastiParser::K_FOREACH - 64))
      | (1ULL << (FastiParser::K_GROUP - 64))
      | (1ULL << (FastiParser::K_GROUPS - 64))
      | (1ULL << (FastiParser::K_HEADERS - 64))
      | (1ULL << (FastiParser::K_INSERT - 64))
      | (1ULL << (FastiParser::K_LABELED - 64))
      | (1ULL << (FastiParser::K_LEADING - 64))
      | (1ULL << (FastiParser::K_LET - 64))
      | (1ULL << (FastiParser::K_LOAD - 64))
      | (1ULL << (FastiParser::K_NEXT - 64))
      | (1ULL << (FastiParser::K_NODETACH - 64))
      | (1ULL << (FastiParser::K_NORMALIZED - 64))
      | (1ULL << (FastiParser::K_OFFSET - 64))
      | (1ULL << (FastiParser::K_PATH - 64))
      | (1ULL << (FastiParser::K_PATHS - 64))
      | (1ULL << (FastiParser::K_PROFILE - 64))
      | (1ULL << (FastiParser::K_SHORTEST - 64))
      | (1ULL << (FastiParser::K_SHORTESTPATH - 64))
      | (1ULL << (FastiParser::K_SIMPLE - 64))
      | (1ULL << (FastiParser::K_TRAIL - 64))
      | (1ULL << (FastiParser::K_TRAILING - 64))
      | (1ULL << (FastiParser::K_TRANSACTIONS - 64))
      | (1ULL << (FastiParser::K_TRIM - 64))
      | (1ULL << (FastiParser::K_WALK - 64))
      | (1ULL << (FastiParser::K_ADD - 64))
      | (1ULL << (FastiParser::K_ALTER - 64))
      | (1ULL << (FastiParser::K_CHECK - 64))
      | (1ULL << (FastiParser::K_CONSTRAINT - 64))
      | (1ULL << (FastiParser::K_CONSTRAINTS - 64))
      | (1ULL << (FastiParser::K_DROP - 64))
      | (1ULL << (FastiParser::K_EVERY - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (FastiParser::K_FUNCTIONS - 128))
      | (1ULL << (FastiParser::K_GRAPH - 128))
      | (1ULL << (FastiParser::K_IF - 128))
      | (1ULL << (FastiParser::K_INDEX - 128))
      | (1ULL << (FastiParser::K_INDEXES - 128))
      | (1ULL << (FastiParser::K_INSTANT - 128))
      | (1ULL << (FastiParser::K_KEY - 128))
      | (1ULL << (FastiParser::K_LIST - 128))
      | (1ULL << (FastiParser::K_LOCAL - 128))
      | (1ULL << (FastiParser::K_MOST - 128))
      | (1ULL << (FastiParser::K_OPEN - 128))
      | (1ULL << (FastiParser::K_PER - 128))
      | (1ULL << (FastiParser::K_PROCEDURES - 128))
      | (1ULL << (FastiParser::K_REQUIRE - 128))
      | (1ULL << (FastiParser::K_REQUIRED - 128))
      | (1ULL << (FastiParser::K_SHOW - 128))
      | (1ULL << (FastiParser::K_SOURCE - 128))
      | (1ULL << (FastiParser::K_STRICT - 128))
      | (1ULL << (FastiParser::K_TARGET - 128))
      | (1ULL << (FastiParser::K_TYPE - 128))
      | (1ULL << (FastiParser::K_TYPED - 128))
      | (1ULL << (FastiParser::K_UNIQUE - 128))
      | (1ULL << (FastiParser::K_WITHOUT - 128))
      | (1ULL << (FastiParser::K_ZONE - 128))
      | (1ULL << (FastiParser::K_ZONED - 128))
      | (1ULL << (FastiParser::K_BEGIN - 128))
      | (1ULL << (FastiParser::K_COMMIT - 128))
      | (1ULL << (FastiParser::K_READ - 128))
      | (1ULL << (FastiParser::K_RESET - 128))
      | (1ULL << (FastiParser::K_ROLLBACK - 128))
      | (1ULL << (FastiParser::K_SESSION - 128))
      | (1ULL << (FastiParser::K_START - 128))
      | (1ULL << (FastiParser::K_TRANSACTION - 128))
      | (1ULL << (FastiParser::K_WRITE - 128))
      | (1ULL << (FastiParser::Integer - 128))
      | (1ULL << (FastiParser::Float - 128))
      | (1ULL << (FastiParser::BadNumber - 128))
      | (1ULL << (FastiParser::String - 128))
      | (1ULL << (FastiParser::Parameter - 128))
      | (1ULL << (FastiParser::Ident - 128))
      | (1ULL << (FastiParser::QuotedIdent - 128))
      | (1ULL << (FastiParser::T_LParen - 128))
      | (1ULL << (FastiParser::T_LBracket - 128))
      | (1ULL << (FastiParser::T_LBrace - 128))
      | (1ULL << (FastiParser::T_Plus - 128))
      | (1ULL << (FastiParser::T_Minus - 128)))) != 0)) {
      setState(491);
      expression();
      setState(496);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == FastiParser::T_Comma) {
        setState(492);
        match(FastiParser::T_Comma);
        setState(493);
        expression();
        setState(498);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(501);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- YieldClauseContext ------------------------------------------------------------------

FastiParser::YieldClauseContext::YieldClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::YieldClauseContext::K_YIELD() {
  return getToken(FastiParser::K_YIELD, 0);
}

tree::TerminalNode* FastiParser::YieldClauseContext::T_Star() {
  return getToken(FastiParser::T_Star, 0);
}

tree::TerminalNode* FastiParser::YieldClauseContext::T_Minus() {
  return getToken(FastiParser::T_Minus, 0);
}

std::vector<FastiParser::YieldItemContext *> FastiParser::YieldClauseContext::yieldItem() {
  return getRuleContexts<FastiParser::YieldItemContext>();
}

FastiParser::YieldItemContext* FastiParser::YieldClauseContext::yieldItem(size_t i) {
  return getRuleContext<FastiParser::YieldItemContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::YieldClauseContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::YieldClauseContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::YieldClauseContext::getRuleIndex() const {
  return FastiParser::RuleYieldClause;
}


FastiParser::YieldClauseContext* FastiParser::yieldClause() {
  YieldClauseContext *_localctx = _tracker.createInstance<YieldClauseContext>(_ctx, getState());
  enterRule(_localctx, 38, FastiParser::RuleYieldClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(503);
    match(FastiParser::K_YIELD);
    setState(514);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::T_Star: {
        setState(504);
        match(FastiParser::T_Star);
        break;
      }

      case FastiParser::T_Minus: {
        setState(505);
        match(FastiParser::T_Minus);
        break;
      }

      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE:
      case FastiParser::Ident:
      case FastiParser::QuotedIdent: {
        setState(506);
        yieldItem();
        setState(511);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == FastiParser::T_Comma) {
          setState(507);
          match(FastiParser::T_Comma);
          setState(508);
          yieldItem();
          setState(513);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- YieldItemContext ------------------------------------------------------------------

FastiParser::YieldItemContext::YieldItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::SymbolicNameContext* FastiParser::YieldItemContext::symbolicName() {
  return getRuleContext<FastiParser::SymbolicNameContext>(0);
}

tree::TerminalNode* FastiParser::YieldItemContext::K_AS() {
  return getToken(FastiParser::K_AS, 0);
}

FastiParser::VariableContext* FastiParser::YieldItemContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}


size_t FastiParser::YieldItemContext::getRuleIndex() const {
  return FastiParser::RuleYieldItem;
}


FastiParser::YieldItemContext* FastiParser::yieldItem() {
  YieldItemContext *_localctx = _tracker.createInstance<YieldItemContext>(_ctx, getState());
  enterRule(_localctx, 40, FastiParser::RuleYieldItem);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(516);
    symbolicName();
    setState(519);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 32, _ctx)) {
    case 1: {
      setState(517);
      match(FastiParser::K_AS);
      setState(518);
      variable();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- WithClauseContext ------------------------------------------------------------------

FastiParser::WithClauseContext::WithClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::WithClauseContext::K_WITH() {
  return getToken(FastiParser::K_WITH, 0);
}

FastiParser::ProjectionContext* FastiParser::WithClauseContext::projection() {
  return getRuleContext<FastiParser::ProjectionContext>(0);
}

FastiParser::WhereContext* FastiParser::WithClauseContext::where() {
  return getRuleContext<FastiParser::WhereContext>(0);
}


size_t FastiParser::WithClauseContext::getRuleIndex() const {
  return FastiParser::RuleWithClause;
}


FastiParser::WithClauseContext* FastiParser::withClause() {
  WithClauseContext *_localctx = _tracker.createInstance<WithClauseContext>(_ctx, getState());
  enterRule(_localctx, 42, FastiParser::RuleWithClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(521);
    match(FastiParser::K_WITH);
    setState(522);
    projection();
    setState(524);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_WHERE) {
      setState(523);
      where();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ReturnClauseContext ------------------------------------------------------------------

FastiParser::ReturnClauseContext::ReturnClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ReturnClauseContext::K_RETURN() {
  return getToken(FastiParser::K_RETURN, 0);
}

FastiParser::ProjectionContext* FastiParser::ReturnClauseContext::projection() {
  return getRuleContext<FastiParser::ProjectionContext>(0);
}


size_t FastiParser::ReturnClauseContext::getRuleIndex() const {
  return FastiParser::RuleReturnClause;
}


FastiParser::ReturnClauseContext* FastiParser::returnClause() {
  ReturnClauseContext *_localctx = _tracker.createInstance<ReturnClauseContext>(_ctx, getState());
  enterRule(_localctx, 44, FastiParser::RuleReturnClause);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(526);
    match(FastiParser::K_RETURN);
    setState(527);
    projection();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- FinishClauseContext ------------------------------------------------------------------

FastiParser::FinishClauseContext::FinishClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::FinishClauseContext::K_FINISH() {
  return getToken(FastiParser::K_FINISH, 0);
}


size_t FastiParser::FinishClauseContext::getRuleIndex() const {
  return FastiParser::RuleFinishClause;
}


FastiParser::FinishClauseContext* FastiParser::finishClause() {
  FinishClauseContext *_localctx = _tracker.createInstance<FinishClauseContext>(_ctx, getState());
  enterRule(_localctx, 46, FastiParser::RuleFinishClause);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(529);
    match(FastiParser::K_FINISH);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ProjectionContext ------------------------------------------------------------------

FastiParser::ProjectionContext::ProjectionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::ProjectionItemsContext* FastiParser::ProjectionContext::projectionItems() {
  return getRuleContext<FastiParser::ProjectionItemsContext>(0);
}

tree::TerminalNode* FastiParser::ProjectionContext::K_DISTINCT() {
  return getToken(FastiParser::K_DISTINCT, 0);
}

FastiParser::OverTimeContext* FastiParser::ProjectionContext::overTime() {
  return getRuleContext<FastiParser::OverTimeContext>(0);
}

FastiParser::OrderByContext* FastiParser::ProjectionContext::orderBy() {
  return getRuleContext<FastiParser::OrderByContext>(0);
}

FastiParser::SkipContext* FastiParser::ProjectionContext::skip() {
  return getRuleContext<FastiParser::SkipContext>(0);
}

FastiParser::LimitContext* FastiParser::ProjectionContext::limit() {
  return getRuleContext<FastiParser::LimitContext>(0);
}


size_t FastiParser::ProjectionContext::getRuleIndex() const {
  return FastiParser::RuleProjection;
}


FastiParser::ProjectionContext* FastiParser::projection() {
  ProjectionContext *_localctx = _tracker.createInstance<ProjectionContext>(_ctx, getState());
  enterRule(_localctx, 48, FastiParser::RuleProjection);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(532);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_DISTINCT) {
      setState(531);
      match(FastiParser::K_DISTINCT);
    }
    setState(534);
    projectionItems();
    setState(536);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_OVER) {
      setState(535);
      overTime();
    }
    setState(539);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_ORDER) {
      setState(538);
      orderBy();
    }
    setState(542);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_SKIP || _la == FastiParser::K_OFFSET) {
      setState(541);
      skip();
    }
    setState(545);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_LIMIT) {
      setState(544);
      limit();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ProjectionItemsContext ------------------------------------------------------------------

FastiParser::ProjectionItemsContext::ProjectionItemsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ProjectionItemsContext::T_Star() {
  return getToken(FastiParser::T_Star, 0);
}

std::vector<tree::TerminalNode *> FastiParser::ProjectionItemsContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::ProjectionItemsContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}

std::vector<FastiParser::ProjectionItemContext *> FastiParser::ProjectionItemsContext::projectionItem() {
  return getRuleContexts<FastiParser::ProjectionItemContext>();
}

FastiParser::ProjectionItemContext* FastiParser::ProjectionItemsContext::projectionItem(size_t i) {
  return getRuleContext<FastiParser::ProjectionItemContext>(i);
}


size_t FastiParser::ProjectionItemsContext::getRuleIndex() const {
  return FastiParser::RuleProjectionItems;
}


FastiParser::ProjectionItemsContext* FastiParser::projectionItems() {
  ProjectionItemsContext *_localctx = _tracker.createInstance<ProjectionItemsContext>(_ctx, getState());
  enterRule(_localctx, 50, FastiParser::RuleProjectionItems);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(563);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::T_Star: {
        enterOuterAlt(_localctx, 1);
        setState(547);
        match(FastiParser::T_Star);
        setState(552);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == FastiParser::T_Comma) {
          setState(548);
          match(FastiParser::T_Comma);
          setState(549);
          projectionItem();
          setState(554);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

      case FastiParser::K_ALL:
      case FastiParser::K_CASE:
      case FastiParser::K_EXISTS:
      case FastiParser::K_FALSE:
      case FastiParser::K_NOT:
      case FastiParser::K_NULL:
      case FastiParser::K_TRUE:
      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE:
      case FastiParser::Integer:
      case FastiParser::Float:
      case FastiParser::BadNumber:
      case FastiParser::String:
      case FastiParser::Parameter:
      case FastiParser::Ident:
      case FastiParser::QuotedIdent:
      case FastiParser::T_LParen:
      case FastiParser::T_LBracket:
      case FastiParser::T_LBrace:
      case FastiParser::T_Plus:
      case FastiParser::T_Minus: {
        enterOuterAlt(_localctx, 2);
        setState(555);
        projectionItem();
        setState(560);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == FastiParser::T_Comma) {
          setState(556);
          match(FastiParser::T_Comma);
          setState(557);
          projectionItem();
          setState(562);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ProjectionItemContext ------------------------------------------------------------------

FastiParser::ProjectionItemContext::ProjectionItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::ExpressionContext* FastiParser::ProjectionItemContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

tree::TerminalNode* FastiParser::ProjectionItemContext::K_AS() {
  return getToken(FastiParser::K_AS, 0);
}

FastiParser::VariableContext* FastiParser::ProjectionItemContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}


size_t FastiParser::ProjectionItemContext::getRuleIndex() const {
  return FastiParser::RuleProjectionItem;
}


FastiParser::ProjectionItemContext* FastiParser::projectionItem() {
  ProjectionItemContext *_localctx = _tracker.createInstance<ProjectionItemContext>(_ctx, getState());
  enterRule(_localctx, 52, FastiParser::RuleProjectionItem);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(565);
    expression();
    setState(568);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_AS) {
      setState(566);
      match(FastiParser::K_AS);
      setState(567);
      variable();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- OverTimeContext ------------------------------------------------------------------

FastiParser::OverTimeContext::OverTimeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::OverTimeContext::K_OVER() {
  return getToken(FastiParser::K_OVER, 0);
}

tree::TerminalNode* FastiParser::OverTimeContext::K_TIME() {
  return getToken(FastiParser::K_TIME, 0);
}

FastiParser::VariableContext* FastiParser::OverTimeContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}


size_t FastiParser::OverTimeContext::getRuleIndex() const {
  return FastiParser::RuleOverTime;
}


FastiParser::OverTimeContext* FastiParser::overTime() {
  OverTimeContext *_localctx = _tracker.createInstance<OverTimeContext>(_ctx, getState());
  enterRule(_localctx, 54, FastiParser::RuleOverTime);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(570);
    match(FastiParser::K_OVER);
    setState(571);
    match(FastiParser::K_TIME);
    setState(572);
    variable();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- OrderByContext ------------------------------------------------------------------

FastiParser::OrderByContext::OrderByContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::OrderByContext::K_ORDER() {
  return getToken(FastiParser::K_ORDER, 0);
}

tree::TerminalNode* FastiParser::OrderByContext::K_BY() {
  return getToken(FastiParser::K_BY, 0);
}

std::vector<FastiParser::SortItemContext *> FastiParser::OrderByContext::sortItem() {
  return getRuleContexts<FastiParser::SortItemContext>();
}

FastiParser::SortItemContext* FastiParser::OrderByContext::sortItem(size_t i) {
  return getRuleContext<FastiParser::SortItemContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::OrderByContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::OrderByContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::OrderByContext::getRuleIndex() const {
  return FastiParser::RuleOrderBy;
}


FastiParser::OrderByContext* FastiParser::orderBy() {
  OrderByContext *_localctx = _tracker.createInstance<OrderByContext>(_ctx, getState());
  enterRule(_localctx, 56, FastiParser::RuleOrderBy);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(574);
    match(FastiParser::K_ORDER);
    setState(575);
    match(FastiParser::K_BY);
    setState(576);
    sortItem();
    setState(581);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Comma) {
      setState(577);
      match(FastiParser::T_Comma);
      setState(578);
      sortItem();
      setState(583);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SortItemContext ------------------------------------------------------------------

FastiParser::SortItemContext::SortItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::ExpressionContext* FastiParser::SortItemContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

tree::TerminalNode* FastiParser::SortItemContext::K_ASC() {
  return getToken(FastiParser::K_ASC, 0);
}

tree::TerminalNode* FastiParser::SortItemContext::K_ASCENDING() {
  return getToken(FastiParser::K_ASCENDING, 0);
}

tree::TerminalNode* FastiParser::SortItemContext::K_DESC() {
  return getToken(FastiParser::K_DESC, 0);
}

tree::TerminalNode* FastiParser::SortItemContext::K_DESCENDING() {
  return getToken(FastiParser::K_DESCENDING, 0);
}


size_t FastiParser::SortItemContext::getRuleIndex() const {
  return FastiParser::RuleSortItem;
}


FastiParser::SortItemContext* FastiParser::sortItem() {
  SortItemContext *_localctx = _tracker.createInstance<SortItemContext>(_ctx, getState());
  enterRule(_localctx, 58, FastiParser::RuleSortItem);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(584);
    expression();
    setState(586);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_ASC)
      | (1ULL << FastiParser::K_ASCENDING)
      | (1ULL << FastiParser::K_DESC)
      | (1ULL << FastiParser::K_DESCENDING))) != 0)) {
      setState(585);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << FastiParser::K_ASC)
        | (1ULL << FastiParser::K_ASCENDING)
        | (1ULL << FastiParser::K_DESC)
        | (1ULL << FastiParser::K_DESCENDING))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SkipContext ------------------------------------------------------------------

FastiParser::SkipContext::SkipContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::ExpressionContext* FastiParser::SkipContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

tree::TerminalNode* FastiParser::SkipContext::K_SKIP() {
  return getToken(FastiParser::K_SKIP, 0);
}

tree::TerminalNode* FastiParser::SkipContext::K_OFFSET() {
  return getToken(FastiParser::K_OFFSET, 0);
}


size_t FastiParser::SkipContext::getRuleIndex() const {
  return FastiParser::RuleSkip;
}


FastiParser::SkipContext* FastiParser::skip() {
  SkipContext *_localctx = _tracker.createInstance<SkipContext>(_ctx, getState());
  enterRule(_localctx, 60, FastiParser::RuleSkip);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(588);
    _la = _input->LA(1);
    if (!(_la == FastiParser::K_SKIP || _la == FastiParser::K_OFFSET)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(589);
    expression();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LimitContext ------------------------------------------------------------------

FastiParser::LimitContext::LimitContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::LimitContext::K_LIMIT() {
  return getToken(FastiParser::K_LIMIT, 0);
}

FastiParser::ExpressionContext* FastiParser::LimitContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}


size_t FastiParser::LimitContext::getRuleIndex() const {
  return FastiParser::RuleLimit;
}


FastiParser::LimitContext* FastiParser::limit() {
  LimitContext *_localctx = _tracker.createInstance<LimitContext>(_ctx, getState());
  enterRule(_localctx, 62, FastiParser::RuleLimit);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(591);
    match(FastiParser::K_LIMIT);
    setState(592);
    expression();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- FilterClauseContext ------------------------------------------------------------------

FastiParser::FilterClauseContext::FilterClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::FilterClauseContext::K_FILTER() {
  return getToken(FastiParser::K_FILTER, 0);
}

FastiParser::ExpressionContext* FastiParser::FilterClauseContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

tree::TerminalNode* FastiParser::FilterClauseContext::K_WHERE() {
  return getToken(FastiParser::K_WHERE, 0);
}


size_t FastiParser::FilterClauseContext::getRuleIndex() const {
  return FastiParser::RuleFilterClause;
}


FastiParser::FilterClauseContext* FastiParser::filterClause() {
  FilterClauseContext *_localctx = _tracker.createInstance<FilterClauseContext>(_ctx, getState());
  enterRule(_localctx, 64, FastiParser::RuleFilterClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(594);
    match(FastiParser::K_FILTER);
    setState(596);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_WHERE) {
      setState(595);
      match(FastiParser::K_WHERE);
    }
    setState(598);
    expression();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LetClauseContext ------------------------------------------------------------------

FastiParser::LetClauseContext::LetClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::LetClauseContext::K_LET() {
  return getToken(FastiParser::K_LET, 0);
}

std::vector<FastiParser::LetItemContext *> FastiParser::LetClauseContext::letItem() {
  return getRuleContexts<FastiParser::LetItemContext>();
}

FastiParser::LetItemContext* FastiParser::LetClauseContext::letItem(size_t i) {
  return getRuleContext<FastiParser::LetItemContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::LetClauseContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::LetClauseContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::LetClauseContext::getRuleIndex() const {
  return FastiParser::RuleLetClause;
}


FastiParser::LetClauseContext* FastiParser::letClause() {
  LetClauseContext *_localctx = _tracker.createInstance<LetClauseContext>(_ctx, getState());
  enterRule(_localctx, 66, FastiParser::RuleLetClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(600);
    match(FastiParser::K_LET);
    setState(601);
    letItem();
    setState(606);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Comma) {
      setState(602);
      match(FastiParser::T_Comma);
      setState(603);
      letItem();
      setState(608);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LetItemContext ------------------------------------------------------------------

FastiParser::LetItemContext::LetItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::VariableContext* FastiParser::LetItemContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::LetItemContext::T_Eq() {
  return getToken(FastiParser::T_Eq, 0);
}

FastiParser::ExpressionContext* FastiParser::LetItemContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}


size_t FastiParser::LetItemContext::getRuleIndex() const {
  return FastiParser::RuleLetItem;
}


FastiParser::LetItemContext* FastiParser::letItem() {
  LetItemContext *_localctx = _tracker.createInstance<LetItemContext>(_ctx, getState());
  enterRule(_localctx, 68, FastiParser::RuleLetItem);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(609);
    variable();
    setState(610);
    match(FastiParser::T_Eq);
    setState(611);
    expression();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CreateClauseContext ------------------------------------------------------------------

FastiParser::CreateClauseContext::CreateClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::PathPatternListContext* FastiParser::CreateClauseContext::pathPatternList() {
  return getRuleContext<FastiParser::PathPatternListContext>(0);
}

tree::TerminalNode* FastiParser::CreateClauseContext::K_CREATE() {
  return getToken(FastiParser::K_CREATE, 0);
}

tree::TerminalNode* FastiParser::CreateClauseContext::K_INSERT() {
  return getToken(FastiParser::K_INSERT, 0);
}

FastiParser::WriteTimeContext* FastiParser::CreateClauseContext::writeTime() {
  return getRuleContext<FastiParser::WriteTimeContext>(0);
}


size_t FastiParser::CreateClauseContext::getRuleIndex() const {
  return FastiParser::RuleCreateClause;
}


FastiParser::CreateClauseContext* FastiParser::createClause() {
  CreateClauseContext *_localctx = _tracker.createInstance<CreateClauseContext>(_ctx, getState());
  enterRule(_localctx, 70, FastiParser::RuleCreateClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(613);
    _la = _input->LA(1);
    if (!(_la == FastiParser::K_CREATE || _la == FastiParser::K_INSERT)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(614);
    pathPatternList();
    setState(616);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 47, _ctx)) {
    case 1: {
      setState(615);
      writeTime();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MergeClauseContext ------------------------------------------------------------------

FastiParser::MergeClauseContext::MergeClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::MergeClauseContext::K_MERGE() {
  return getToken(FastiParser::K_MERGE, 0);
}

FastiParser::PathPatternContext* FastiParser::MergeClauseContext::pathPattern() {
  return getRuleContext<FastiParser::PathPatternContext>(0);
}

FastiParser::WriteTimeContext* FastiParser::MergeClauseContext::writeTime() {
  return getRuleContext<FastiParser::WriteTimeContext>(0);
}

std::vector<FastiParser::MergeActionContext *> FastiParser::MergeClauseContext::mergeAction() {
  return getRuleContexts<FastiParser::MergeActionContext>();
}

FastiParser::MergeActionContext* FastiParser::MergeClauseContext::mergeAction(size_t i) {
  return getRuleContext<FastiParser::MergeActionContext>(i);
}


size_t FastiParser::MergeClauseContext::getRuleIndex() const {
  return FastiParser::RuleMergeClause;
}


FastiParser::MergeClauseContext* FastiParser::mergeClause() {
  MergeClauseContext *_localctx = _tracker.createInstance<MergeClauseContext>(_ctx, getState());
  enterRule(_localctx, 72, FastiParser::RuleMergeClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(618);
    match(FastiParser::K_MERGE);
    setState(619);
    pathPattern();
    setState(621);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 48, _ctx)) {
    case 1: {
      setState(620);
      writeTime();
      break;
    }

    }
    setState(626);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_ON) {
      setState(623);
      mergeAction();
      setState(628);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MergeActionContext ------------------------------------------------------------------

FastiParser::MergeActionContext::MergeActionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::MergeActionContext::K_ON() {
  return getToken(FastiParser::K_ON, 0);
}

FastiParser::SetClauseContext* FastiParser::MergeActionContext::setClause() {
  return getRuleContext<FastiParser::SetClauseContext>(0);
}

tree::TerminalNode* FastiParser::MergeActionContext::K_CREATE() {
  return getToken(FastiParser::K_CREATE, 0);
}

tree::TerminalNode* FastiParser::MergeActionContext::K_MATCH() {
  return getToken(FastiParser::K_MATCH, 0);
}


size_t FastiParser::MergeActionContext::getRuleIndex() const {
  return FastiParser::RuleMergeAction;
}


FastiParser::MergeActionContext* FastiParser::mergeAction() {
  MergeActionContext *_localctx = _tracker.createInstance<MergeActionContext>(_ctx, getState());
  enterRule(_localctx, 74, FastiParser::RuleMergeAction);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(629);
    match(FastiParser::K_ON);
    setState(630);
    _la = _input->LA(1);
    if (!(_la == FastiParser::K_CREATE

    || _la == FastiParser::K_MATCH)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(631);
    setClause();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SetClauseContext ------------------------------------------------------------------

FastiParser::SetClauseContext::SetClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::SetClauseContext::K_SET() {
  return getToken(FastiParser::K_SET, 0);
}

std::vector<FastiParser::SetItemContext *> FastiParser::SetClauseContext::setItem() {
  return getRuleContexts<FastiParser::SetItemContext>();
}

FastiParser::SetItemContext* FastiParser::SetClauseContext::setItem(size_t i) {
  return getRuleContext<FastiParser::SetItemContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::SetClauseContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::SetClauseContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}

FastiParser::WriteTimeContext* FastiParser::SetClauseContext::writeTime() {
  return getRuleContext<FastiParser::WriteTimeContext>(0);
}


size_t FastiParser::SetClauseContext::getRuleIndex() const {
  return FastiParser::RuleSetClause;
}


FastiParser::SetClauseContext* FastiParser::setClause() {
  SetClauseContext *_localctx = _tracker.createInstance<SetClauseContext>(_ctx, getState());
  enterRule(_localctx, 76, FastiParser::RuleSetClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(633);
    match(FastiParser::K_SET);
    setState(634);
    setItem();
    setState(639);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Comma) {
      setState(635);
      match(FastiParser::T_Comma);
      setState(636);
      setItem();
      setState(641);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(643);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 51, _ctx)) {
    case 1: {
      setState(642);
      writeTime();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SetItemContext ------------------------------------------------------------------

FastiParser::SetItemContext::SetItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::PropertyTargetContext* FastiParser::SetItemContext::propertyTarget() {
  return getRuleContext<FastiParser::PropertyTargetContext>(0);
}

tree::TerminalNode* FastiParser::SetItemContext::T_Eq() {
  return getToken(FastiParser::T_Eq, 0);
}

FastiParser::ExpressionContext* FastiParser::SetItemContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

FastiParser::FunctionCallContext* FastiParser::SetItemContext::functionCall() {
  return getRuleContext<FastiParser::FunctionCallContext>(0);
}

FastiParser::VariableContext* FastiParser::SetItemContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::SetItemContext::T_PlusEq() {
  return getToken(FastiParser::T_PlusEq, 0);
}

FastiParser::SetLabelsContext* FastiParser::SetItemContext::setLabels() {
  return getRuleContext<FastiParser::SetLabelsContext>(0);
}


size_t FastiParser::SetItemContext::getRuleIndex() const {
  return FastiParser::RuleSetItem;
}


FastiParser::SetItemContext* FastiParser::setItem() {
  SetItemContext *_localctx = _tracker.createInstance<SetItemContext>(_ctx, getState());
  enterRule(_localctx, 78, FastiParser::RuleSetItem);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(660);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 52, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(645);
      propertyTarget();
      setState(646);
      match(FastiParser::T_Eq);
      setState(647);
      expression();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(649);
      functionCall();
      setState(650);
      match(FastiParser::T_Eq);
      setState(651);
      expression();
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(653);
      variable();
      setState(654);
      _la = _input->LA(1);
      if (!(_la == FastiParser::T_Eq

      || _la == FastiParser::T_PlusEq)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(655);
      expression();
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(657);
      variable();
      setState(658);
      setLabels();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PropertyTargetContext ------------------------------------------------------------------

FastiParser::PropertyTargetContext::PropertyTargetContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::AtomContext* FastiParser::PropertyTargetContext::atom() {
  return getRuleContext<FastiParser::AtomContext>(0);
}

std::vector<FastiParser::PropertyStepContext *> FastiParser::PropertyTargetContext::propertyStep() {
  return getRuleContexts<FastiParser::PropertyStepContext>();
}

FastiParser::PropertyStepContext* FastiParser::PropertyTargetContext::propertyStep(size_t i) {
  return getRuleContext<FastiParser::PropertyStepContext>(i);
}

std::vector<FastiParser::IndexStepContext *> FastiParser::PropertyTargetContext::indexStep() {
  return getRuleContexts<FastiParser::IndexStepContext>();
}

FastiParser::IndexStepContext* FastiParser::PropertyTargetContext::indexStep(size_t i) {
  return getRuleContext<FastiParser::IndexStepContext>(i);
}


size_t FastiParser::PropertyTargetContext::getRuleIndex() const {
  return FastiParser::RulePropertyTarget;
}


FastiParser::PropertyTargetContext* FastiParser::propertyTarget() {
  PropertyTargetContext *_localctx = _tracker.createInstance<PropertyTargetContext>(_ctx, getState());
  enterRule(_localctx, 80, FastiParser::RulePropertyTarget);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(662);
    atom();
    setState(665); 
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(665);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case FastiParser::T_Dot: {
          setState(663);
          propertyStep();
          break;
        }

        case FastiParser::T_LBracket: {
          setState(664);
          indexStep();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(667); 
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while (_la == FastiParser::T_LBracket

    || _la == FastiParser::T_Dot);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SetLabelsContext ------------------------------------------------------------------

FastiParser::SetLabelsContext::SetLabelsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> FastiParser::SetLabelsContext::T_Colon() {
  return getTokens(FastiParser::T_Colon);
}

tree::TerminalNode* FastiParser::SetLabelsContext::T_Colon(size_t i) {
  return getToken(FastiParser::T_Colon, i);
}

std::vector<FastiParser::LabelAtomContext *> FastiParser::SetLabelsContext::labelAtom() {
  return getRuleContexts<FastiParser::LabelAtomContext>();
}

FastiParser::LabelAtomContext* FastiParser::SetLabelsContext::labelAtom(size_t i) {
  return getRuleContext<FastiParser::LabelAtomContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::SetLabelsContext::T_Ampersand() {
  return getTokens(FastiParser::T_Ampersand);
}

tree::TerminalNode* FastiParser::SetLabelsContext::T_Ampersand(size_t i) {
  return getToken(FastiParser::T_Ampersand, i);
}


size_t FastiParser::SetLabelsContext::getRuleIndex() const {
  return FastiParser::RuleSetLabels;
}


FastiParser::SetLabelsContext* FastiParser::setLabels() {
  SetLabelsContext *_localctx = _tracker.createInstance<SetLabelsContext>(_ctx, getState());
  enterRule(_localctx, 82, FastiParser::RuleSetLabels);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(678); 
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(669);
      match(FastiParser::T_Colon);
      setState(670);
      labelAtom();
      setState(675);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == FastiParser::T_Ampersand) {
        setState(671);
        match(FastiParser::T_Ampersand);
        setState(672);
        labelAtom();
        setState(677);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(680); 
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while (_la == FastiParser::T_Colon);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RemoveClauseContext ------------------------------------------------------------------

FastiParser::RemoveClauseContext::RemoveClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::RemoveClauseContext::K_REMOVE() {
  return getToken(FastiParser::K_REMOVE, 0);
}

std::vector<FastiParser::RemoveItemContext *> FastiParser::RemoveClauseContext::removeItem() {
  return getRuleContexts<FastiParser::RemoveItemContext>();
}

FastiParser::RemoveItemContext* FastiParser::RemoveClauseContext::removeItem(size_t i) {
  return getRuleContext<FastiParser::RemoveItemContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::RemoveClauseContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::RemoveClauseContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}

FastiParser::WriteTimeContext* FastiParser::RemoveClauseContext::writeTime() {
  return getRuleContext<FastiParser::WriteTimeContext>(0);
}


size_t FastiParser::RemoveClauseContext::getRuleIndex() const {
  return FastiParser::RuleRemoveClause;
}


FastiParser::RemoveClauseContext* FastiParser::removeClause() {
  RemoveClauseContext *_localctx = _tracker.createInstance<RemoveClauseContext>(_ctx, getState());
  enterRule(_localctx, 84, FastiParser::RuleRemoveClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(682);
    match(FastiParser::K_REMOVE);
    setState(683);
    removeItem();
    setState(688);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Comma) {
      setState(684);
      match(FastiParser::T_Comma);
      setState(685);
      removeItem();
      setState(690);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(692);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 58, _ctx)) {
    case 1: {
      setState(691);
      writeTime();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RemoveItemContext ------------------------------------------------------------------

FastiParser::RemoveItemContext::RemoveItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::PropertyTargetContext* FastiParser::RemoveItemContext::propertyTarget() {
  return getRuleContext<FastiParser::PropertyTargetContext>(0);
}

FastiParser::VariableContext* FastiParser::RemoveItemContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

FastiParser::SetLabelsContext* FastiParser::RemoveItemContext::setLabels() {
  return getRuleContext<FastiParser::SetLabelsContext>(0);
}


size_t FastiParser::RemoveItemContext::getRuleIndex() const {
  return FastiParser::RuleRemoveItem;
}


FastiParser::RemoveItemContext* FastiParser::removeItem() {
  RemoveItemContext *_localctx = _tracker.createInstance<RemoveItemContext>(_ctx, getState());
  enterRule(_localctx, 86, FastiParser::RuleRemoveItem);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(698);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 59, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(694);
      propertyTarget();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(695);
      variable();
      setState(696);
      setLabels();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- DeleteClauseContext ------------------------------------------------------------------

FastiParser::DeleteClauseContext::DeleteClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::DeleteClauseContext::K_DELETE() {
  return getToken(FastiParser::K_DELETE, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::DeleteClauseContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::DeleteClauseContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::DeleteClauseContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::DeleteClauseContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}

FastiParser::WriteTimeContext* FastiParser::DeleteClauseContext::writeTime() {
  return getRuleContext<FastiParser::WriteTimeContext>(0);
}

tree::TerminalNode* FastiParser::DeleteClauseContext::K_DETACH() {
  return getToken(FastiParser::K_DETACH, 0);
}

tree::TerminalNode* FastiParser::DeleteClauseContext::K_NODETACH() {
  return getToken(FastiParser::K_NODETACH, 0);
}


size_t FastiParser::DeleteClauseContext::getRuleIndex() const {
  return FastiParser::RuleDeleteClause;
}


FastiParser::DeleteClauseContext* FastiParser::deleteClause() {
  DeleteClauseContext *_localctx = _tracker.createInstance<DeleteClauseContext>(_ctx, getState());
  enterRule(_localctx, 88, FastiParser::RuleDeleteClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(701);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_DETACH || _la == FastiParser::K_NODETACH) {
      setState(700);
      _la = _input->LA(1);
      if (!(_la == FastiParser::K_DETACH || _la == FastiParser::K_NODETACH)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
    }
    setState(703);
    match(FastiParser::K_DELETE);
    setState(704);
    expression();
    setState(709);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Comma) {
      setState(705);
      match(FastiParser::T_Comma);
      setState(706);
      expression();
      setState(711);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(713);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 62, _ctx)) {
    case 1: {
      setState(712);
      writeTime();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- EraseClauseContext ------------------------------------------------------------------

FastiParser::EraseClauseContext::EraseClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::EraseClauseContext::K_ERASE() {
  return getToken(FastiParser::K_ERASE, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::EraseClauseContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::EraseClauseContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::EraseClauseContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::EraseClauseContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::EraseClauseContext::getRuleIndex() const {
  return FastiParser::RuleEraseClause;
}


FastiParser::EraseClauseContext* FastiParser::eraseClause() {
  EraseClauseContext *_localctx = _tracker.createInstance<EraseClauseContext>(_ctx, getState());
  enterRule(_localctx, 90, FastiParser::RuleEraseClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(715);
    match(FastiParser::K_ERASE);
    setState(716);
    expression();
    setState(721);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Comma) {
      setState(717);
      match(FastiParser::T_Comma);
      setState(718);
      expression();
      setState(723);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ForeachClauseContext ------------------------------------------------------------------

FastiParser::ForeachClauseContext::ForeachClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ForeachClauseContext::K_FOREACH() {
  return getToken(FastiParser::K_FOREACH, 0);
}

tree::TerminalNode* FastiParser::ForeachClauseContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

FastiParser::VariableContext* FastiParser::ForeachClauseContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::ForeachClauseContext::K_IN() {
  return getToken(FastiParser::K_IN, 0);
}

FastiParser::ExpressionContext* FastiParser::ForeachClauseContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

tree::TerminalNode* FastiParser::ForeachClauseContext::T_Pipe() {
  return getToken(FastiParser::T_Pipe, 0);
}

tree::TerminalNode* FastiParser::ForeachClauseContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

std::vector<FastiParser::ClauseContext *> FastiParser::ForeachClauseContext::clause() {
  return getRuleContexts<FastiParser::ClauseContext>();
}

FastiParser::ClauseContext* FastiParser::ForeachClauseContext::clause(size_t i) {
  return getRuleContext<FastiParser::ClauseContext>(i);
}


size_t FastiParser::ForeachClauseContext::getRuleIndex() const {
  return FastiParser::RuleForeachClause;
}


FastiParser::ForeachClauseContext* FastiParser::foreachClause() {
  ForeachClauseContext *_localctx = _tracker.createInstance<ForeachClauseContext>(_ctx, getState());
  enterRule(_localctx, 92, FastiParser::RuleForeachClause);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(724);
    match(FastiParser::K_FOREACH);
    setState(725);
    match(FastiParser::T_LParen);
    setState(726);
    variable();
    setState(727);
    match(FastiParser::K_IN);
    setState(728);
    expression();
    setState(729);
    match(FastiParser::T_Pipe);
    setState(731); 
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(730);
      clause();
      setState(733); 
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_CALL)
      | (1ULL << FastiParser::K_CREATE)
      | (1ULL << FastiParser::K_DELETE)
      | (1ULL << FastiParser::K_DETACH)
      | (1ULL << FastiParser::K_FOR)
      | (1ULL << FastiParser::K_MATCH)
      | (1ULL << FastiParser::K_MERGE)
      | (1ULL << FastiParser::K_OPTIONAL)
      | (1ULL << FastiParser::K_REMOVE)
      | (1ULL << FastiParser::K_RETURN)
      | (1ULL << FastiParser::K_SET)
      | (1ULL << FastiParser::K_UNWIND)
      | (1ULL << FastiParser::K_WITH)
      | (1ULL << FastiParser::K_ERASE))) != 0) || ((((_la - 95) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 95)) & ((1ULL << (FastiParser::K_FILTER - 95))
      | (1ULL << (FastiParser::K_FINISH - 95))
      | (1ULL << (FastiParser::K_FOREACH - 95))
      | (1ULL << (FastiParser::K_INSERT - 95))
      | (1ULL << (FastiParser::K_LET - 95))
      | (1ULL << (FastiParser::K_LOAD - 95))
      | (1ULL << (FastiParser::K_NODETACH - 95)))) != 0));
    setState(735);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TimeContextContext ------------------------------------------------------------------

FastiParser::TimeContextContext::TimeContextContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::ModalityContext* FastiParser::TimeContextContext::modality() {
  return getRuleContext<FastiParser::ModalityContext>(0);
}

FastiParser::ValidScopeContext* FastiParser::TimeContextContext::validScope() {
  return getRuleContext<FastiParser::ValidScopeContext>(0);
}

FastiParser::KnownScopeContext* FastiParser::TimeContextContext::knownScope() {
  return getRuleContext<FastiParser::KnownScopeContext>(0);
}

FastiParser::BareContextContext* FastiParser::TimeContextContext::bareContext() {
  return getRuleContext<FastiParser::BareContextContext>(0);
}


size_t FastiParser::TimeContextContext::getRuleIndex() const {
  return FastiParser::RuleTimeContext;
}


FastiParser::TimeContextContext* FastiParser::timeContext() {
  TimeContextContext *_localctx = _tracker.createInstance<TimeContextContext>(_ctx, getState());
  enterRule(_localctx, 94, FastiParser::RuleTimeContext);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(749);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_POSSIBLY: {
        enterOuterAlt(_localctx, 1);
        setState(737);
        modality();
        setState(746);
        _errHandler->sync(this);

        switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 67, _ctx)) {
        case 1: {
          setState(738);
          validScope();
          setState(740);
          _errHandler->sync(this);

          switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 65, _ctx)) {
          case 1: {
            setState(739);
            knownScope();
            break;
          }

          }
          break;
        }

        case 2: {
          setState(742);
          knownScope();
          setState(744);
          _errHandler->sync(this);

          switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 66, _ctx)) {
          case 1: {
            setState(743);
            validScope();
            break;
          }

          }
          break;
        }

        }
        break;
      }

      case FastiParser::K_AS:
      case FastiParser::K_FOR:
      case FastiParser::K_KNOWN:
      case FastiParser::K_VALID: {
        enterOuterAlt(_localctx, 2);
        setState(748);
        bareContext();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- BareContextContext ------------------------------------------------------------------

FastiParser::BareContextContext::BareContextContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::ValidScopeContext* FastiParser::BareContextContext::validScope() {
  return getRuleContext<FastiParser::ValidScopeContext>(0);
}

FastiParser::KnownScopeContext* FastiParser::BareContextContext::knownScope() {
  return getRuleContext<FastiParser::KnownScopeContext>(0);
}


size_t FastiParser::BareContextContext::getRuleIndex() const {
  return FastiParser::RuleBareContext;
}


FastiParser::BareContextContext* FastiParser::bareContext() {
  BareContextContext *_localctx = _tracker.createInstance<BareContextContext>(_ctx, getState());
  enterRule(_localctx, 96, FastiParser::RuleBareContext);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(759);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 71, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(751);
      validScope();
      setState(753);
      _errHandler->sync(this);

      switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 69, _ctx)) {
      case 1: {
        setState(752);
        knownScope();
        break;
      }

      }
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(755);
      knownScope();
      setState(757);
      _errHandler->sync(this);

      switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 70, _ctx)) {
      case 1: {
        setState(756);
        validScope();
        break;
      }

      }
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ModalityContext ------------------------------------------------------------------

FastiParser::ModalityContext::ModalityContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ModalityContext::K_CERTAINLY() {
  return getToken(FastiParser::K_CERTAINLY, 0);
}

tree::TerminalNode* FastiParser::ModalityContext::K_POSSIBLY() {
  return getToken(FastiParser::K_POSSIBLY, 0);
}


size_t FastiParser::ModalityContext::getRuleIndex() const {
  return FastiParser::RuleModality;
}


FastiParser::ModalityContext* FastiParser::modality() {
  ModalityContext *_localctx = _tracker.createInstance<ModalityContext>(_ctx, getState());
  enterRule(_localctx, 98, FastiParser::RuleModality);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(761);
    _la = _input->LA(1);
    if (!(_la == FastiParser::K_CERTAINLY

    || _la == FastiParser::K_POSSIBLY)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ValidScopeContext ------------------------------------------------------------------

FastiParser::ValidScopeContext::ValidScopeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> FastiParser::ValidScopeContext::K_AS() {
  return getTokens(FastiParser::K_AS);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_AS(size_t i) {
  return getToken(FastiParser::K_AS, i);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_OF() {
  return getToken(FastiParser::K_OF, 0);
}

std::vector<FastiParser::BoundContext *> FastiParser::ValidScopeContext::bound() {
  return getRuleContexts<FastiParser::BoundContext>();
}

FastiParser::BoundContext* FastiParser::ValidScopeContext::bound(size_t i) {
  return getRuleContext<FastiParser::BoundContext>(i);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_VALID() {
  return getToken(FastiParser::K_VALID, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_FOR() {
  return getToken(FastiParser::K_FOR, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_ALL() {
  return getToken(FastiParser::K_ALL, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_VALID_TIME() {
  return getToken(FastiParser::K_VALID_TIME, 0);
}

FastiParser::SqlScopeContext* FastiParser::ValidScopeContext::sqlScope() {
  return getRuleContext<FastiParser::SqlScopeContext>(0);
}

FastiParser::VariableContext* FastiParser::ValidScopeContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_AT() {
  return getToken(FastiParser::K_AT, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_FROM() {
  return getToken(FastiParser::K_FROM, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_TO() {
  return getToken(FastiParser::K_TO, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_BETWEEN() {
  return getToken(FastiParser::K_BETWEEN, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_AND() {
  return getToken(FastiParser::K_AND, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_DURING() {
  return getToken(FastiParser::K_DURING, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_THROUGHOUT() {
  return getToken(FastiParser::K_THROUGHOUT, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_WITHIN() {
  return getToken(FastiParser::K_WITHIN, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_ANYTIME() {
  return getToken(FastiParser::K_ANYTIME, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_ALWAYS() {
  return getToken(FastiParser::K_ALWAYS, 0);
}

tree::TerminalNode* FastiParser::ValidScopeContext::K_ONLY() {
  return getToken(FastiParser::K_ONLY, 0);
}


size_t FastiParser::ValidScopeContext::getRuleIndex() const {
  return FastiParser::RuleValidScope;
}


FastiParser::ValidScopeContext* FastiParser::validScope() {
  ValidScopeContext *_localctx = _tracker.createInstance<ValidScopeContext>(_ctx, getState());
  enterRule(_localctx, 100, FastiParser::RuleValidScope);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(807);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 77, _ctx)) {
    case 1: {
      setState(763);
      match(FastiParser::K_AS);
      setState(764);
      match(FastiParser::K_OF);
      setState(765);
      bound();
      break;
    }

    case 2: {
      setState(766);
      match(FastiParser::K_VALID);
      setState(799);
      _errHandler->sync(this);
      switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 76, _ctx)) {
      case 1: {
        setState(767);
        match(FastiParser::K_AT);
        setState(768);
        bound();
        break;
      }

      case 2: {
        setState(770);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_ONLY) {
          setState(769);
          match(FastiParser::K_ONLY);
        }
        setState(772);
        match(FastiParser::K_FROM);
        setState(773);
        bound();
        setState(776);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_TO) {
          setState(774);
          match(FastiParser::K_TO);
          setState(775);
          bound();
        }
        break;
      }

      case 3: {
        setState(778);
        match(FastiParser::K_TO);
        setState(779);
        bound();
        break;
      }

      case 4: {
        setState(781);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_ONLY) {
          setState(780);
          match(FastiParser::K_ONLY);
        }
        setState(783);
        match(FastiParser::K_BETWEEN);
        setState(784);
        bound();
        setState(785);
        match(FastiParser::K_AND);
        setState(786);
        bound();
        break;
      }

      case 5: {
        setState(789);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_ONLY) {
          setState(788);
          match(FastiParser::K_ONLY);
        }
        setState(791);
        match(FastiParser::K_DURING);
        setState(792);
        bound();
        break;
      }

      case 6: {
        setState(793);
        match(FastiParser::K_THROUGHOUT);
        setState(794);
        bound();
        break;
      }

      case 7: {
        setState(795);
        match(FastiParser::K_WITHIN);
        setState(796);
        bound();
        break;
      }

      case 8: {
        setState(797);
        match(FastiParser::K_ANYTIME);
        break;
      }

      case 9: {
        setState(798);
        match(FastiParser::K_ALWAYS);
        break;
      }

      }
      break;
    }

    case 3: {
      setState(801);
      match(FastiParser::K_FOR);
      setState(802);
      match(FastiParser::K_ALL);
      setState(803);
      match(FastiParser::K_VALID_TIME);
      break;
    }

    case 4: {
      setState(804);
      match(FastiParser::K_FOR);
      setState(805);
      match(FastiParser::K_VALID_TIME);
      setState(806);
      sqlScope();
      break;
    }

    }
    setState(811);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_AS) {
      setState(809);
      match(FastiParser::K_AS);
      setState(810);
      variable();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- KnownScopeContext ------------------------------------------------------------------

FastiParser::KnownScopeContext::KnownScopeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::KnownScopeContext::K_KNOWN() {
  return getToken(FastiParser::K_KNOWN, 0);
}

tree::TerminalNode* FastiParser::KnownScopeContext::K_AT() {
  return getToken(FastiParser::K_AT, 0);
}

std::vector<FastiParser::BoundContext *> FastiParser::KnownScopeContext::bound() {
  return getRuleContexts<FastiParser::BoundContext>();
}

FastiParser::BoundContext* FastiParser::KnownScopeContext::bound(size_t i) {
  return getRuleContext<FastiParser::BoundContext>(i);
}

tree::TerminalNode* FastiParser::KnownScopeContext::K_FROM() {
  return getToken(FastiParser::K_FROM, 0);
}

tree::TerminalNode* FastiParser::KnownScopeContext::K_BETWEEN() {
  return getToken(FastiParser::K_BETWEEN, 0);
}

tree::TerminalNode* FastiParser::KnownScopeContext::K_AND() {
  return getToken(FastiParser::K_AND, 0);
}

tree::TerminalNode* FastiParser::KnownScopeContext::K_ANYTIME() {
  return getToken(FastiParser::K_ANYTIME, 0);
}

tree::TerminalNode* FastiParser::KnownScopeContext::K_TO() {
  return getToken(FastiParser::K_TO, 0);
}

tree::TerminalNode* FastiParser::KnownScopeContext::K_FOR() {
  return getToken(FastiParser::K_FOR, 0);
}

tree::TerminalNode* FastiParser::KnownScopeContext::K_ALL() {
  return getToken(FastiParser::K_ALL, 0);
}

tree::TerminalNode* FastiParser::KnownScopeContext::K_SYSTEM_TIME() {
  return getToken(FastiParser::K_SYSTEM_TIME, 0);
}

FastiParser::SqlScopeContext* FastiParser::KnownScopeContext::sqlScope() {
  return getRuleContext<FastiParser::SqlScopeContext>(0);
}


size_t FastiParser::KnownScopeContext::getRuleIndex() const {
  return FastiParser::RuleKnownScope;
}


FastiParser::KnownScopeContext* FastiParser::knownScope() {
  KnownScopeContext *_localctx = _tracker.createInstance<KnownScopeContext>(_ctx, getState());
  enterRule(_localctx, 102, FastiParser::RuleKnownScope);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(836);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 81, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(813);
      match(FastiParser::K_KNOWN);
      setState(828);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case FastiParser::K_AT: {
          setState(814);
          match(FastiParser::K_AT);
          setState(815);
          bound();
          break;
        }

        case FastiParser::K_FROM: {
          setState(816);
          match(FastiParser::K_FROM);
          setState(817);
          bound();
          setState(820);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == FastiParser::K_TO) {
            setState(818);
            match(FastiParser::K_TO);
            setState(819);
            bound();
          }
          break;
        }

        case FastiParser::K_BETWEEN: {
          setState(822);
          match(FastiParser::K_BETWEEN);
          setState(823);
          bound();
          setState(824);
          match(FastiParser::K_AND);
          setState(825);
          bound();
          break;
        }

        case FastiParser::K_ANYTIME: {
          setState(827);
          match(FastiParser::K_ANYTIME);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(830);
      match(FastiParser::K_FOR);
      setState(831);
      match(FastiParser::K_ALL);
      setState(832);
      match(FastiParser::K_SYSTEM_TIME);
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(833);
      match(FastiParser::K_FOR);
      setState(834);
      match(FastiParser::K_SYSTEM_TIME);
      setState(835);
      sqlScope();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SqlScopeContext ------------------------------------------------------------------

FastiParser::SqlScopeContext::SqlScopeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::SqlScopeContext::K_AS() {
  return getToken(FastiParser::K_AS, 0);
}

tree::TerminalNode* FastiParser::SqlScopeContext::K_OF() {
  return getToken(FastiParser::K_OF, 0);
}

std::vector<FastiParser::BoundContext *> FastiParser::SqlScopeContext::bound() {
  return getRuleContexts<FastiParser::BoundContext>();
}

FastiParser::BoundContext* FastiParser::SqlScopeContext::bound(size_t i) {
  return getRuleContext<FastiParser::BoundContext>(i);
}

tree::TerminalNode* FastiParser::SqlScopeContext::K_FROM() {
  return getToken(FastiParser::K_FROM, 0);
}

tree::TerminalNode* FastiParser::SqlScopeContext::K_TO() {
  return getToken(FastiParser::K_TO, 0);
}

tree::TerminalNode* FastiParser::SqlScopeContext::K_BETWEEN() {
  return getToken(FastiParser::K_BETWEEN, 0);
}

tree::TerminalNode* FastiParser::SqlScopeContext::K_AND() {
  return getToken(FastiParser::K_AND, 0);
}

tree::TerminalNode* FastiParser::SqlScopeContext::K_CONTAINED() {
  return getToken(FastiParser::K_CONTAINED, 0);
}

tree::TerminalNode* FastiParser::SqlScopeContext::K_IN() {
  return getToken(FastiParser::K_IN, 0);
}

tree::TerminalNode* FastiParser::SqlScopeContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

tree::TerminalNode* FastiParser::SqlScopeContext::T_Comma() {
  return getToken(FastiParser::T_Comma, 0);
}

tree::TerminalNode* FastiParser::SqlScopeContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}


size_t FastiParser::SqlScopeContext::getRuleIndex() const {
  return FastiParser::RuleSqlScope;
}


FastiParser::SqlScopeContext* FastiParser::sqlScope() {
  SqlScopeContext *_localctx = _tracker.createInstance<SqlScopeContext>(_ctx, getState());
  enterRule(_localctx, 104, FastiParser::RuleSqlScope);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(859);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_AS: {
        enterOuterAlt(_localctx, 1);
        setState(838);
        match(FastiParser::K_AS);
        setState(839);
        match(FastiParser::K_OF);
        setState(840);
        bound();
        break;
      }

      case FastiParser::K_FROM: {
        enterOuterAlt(_localctx, 2);
        setState(841);
        match(FastiParser::K_FROM);
        setState(842);
        bound();
        setState(843);
        match(FastiParser::K_TO);
        setState(844);
        bound();
        break;
      }

      case FastiParser::K_BETWEEN: {
        enterOuterAlt(_localctx, 3);
        setState(846);
        match(FastiParser::K_BETWEEN);
        setState(847);
        bound();
        setState(848);
        match(FastiParser::K_AND);
        setState(849);
        bound();
        break;
      }

      case FastiParser::K_CONTAINED: {
        enterOuterAlt(_localctx, 4);
        setState(851);
        match(FastiParser::K_CONTAINED);
        setState(852);
        match(FastiParser::K_IN);
        setState(853);
        match(FastiParser::T_LParen);
        setState(854);
        bound();
        setState(855);
        match(FastiParser::T_Comma);
        setState(856);
        bound();
        setState(857);
        match(FastiParser::T_RParen);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- DiffContextContext ------------------------------------------------------------------

FastiParser::DiffContextContext::DiffContextContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::DiffContextContext::K_DIFF() {
  return getToken(FastiParser::K_DIFF, 0);
}

tree::TerminalNode* FastiParser::DiffContextContext::K_FROM() {
  return getToken(FastiParser::K_FROM, 0);
}

std::vector<FastiParser::BoundContext *> FastiParser::DiffContextContext::bound() {
  return getRuleContexts<FastiParser::BoundContext>();
}

FastiParser::BoundContext* FastiParser::DiffContextContext::bound(size_t i) {
  return getRuleContext<FastiParser::BoundContext>(i);
}

tree::TerminalNode* FastiParser::DiffContextContext::K_TO() {
  return getToken(FastiParser::K_TO, 0);
}

tree::TerminalNode* FastiParser::DiffContextContext::K_AS() {
  return getToken(FastiParser::K_AS, 0);
}

FastiParser::VariableContext* FastiParser::DiffContextContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::DiffContextContext::K_KNOWN() {
  return getToken(FastiParser::K_KNOWN, 0);
}

FastiParser::ModalityContext* FastiParser::DiffContextContext::modality() {
  return getRuleContext<FastiParser::ModalityContext>(0);
}

FastiParser::KnownScopeContext* FastiParser::DiffContextContext::knownScope() {
  return getRuleContext<FastiParser::KnownScopeContext>(0);
}

FastiParser::ValidScopeContext* FastiParser::DiffContextContext::validScope() {
  return getRuleContext<FastiParser::ValidScopeContext>(0);
}


size_t FastiParser::DiffContextContext::getRuleIndex() const {
  return FastiParser::RuleDiffContext;
}


FastiParser::DiffContextContext* FastiParser::diffContext() {
  DiffContextContext *_localctx = _tracker.createInstance<DiffContextContext>(_ctx, getState());
  enterRule(_localctx, 106, FastiParser::RuleDiffContext);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(862);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_CERTAINLY

    || _la == FastiParser::K_POSSIBLY) {
      setState(861);
      modality();
    }
    setState(885);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 86, _ctx)) {
    case 1: {
      setState(864);
      match(FastiParser::K_DIFF);
      setState(865);
      match(FastiParser::K_FROM);
      setState(866);
      bound();
      setState(867);
      match(FastiParser::K_TO);
      setState(868);
      bound();
      setState(869);
      match(FastiParser::K_AS);
      setState(870);
      variable();
      setState(872);
      _errHandler->sync(this);

      switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 84, _ctx)) {
      case 1: {
        setState(871);
        knownScope();
        break;
      }

      }
      break;
    }

    case 2: {
      setState(874);
      match(FastiParser::K_DIFF);
      setState(875);
      match(FastiParser::K_KNOWN);
      setState(876);
      match(FastiParser::K_FROM);
      setState(877);
      bound();
      setState(878);
      match(FastiParser::K_TO);
      setState(879);
      bound();
      setState(880);
      match(FastiParser::K_AS);
      setState(881);
      variable();
      setState(883);
      _errHandler->sync(this);

      switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 85, _ctx)) {
      case 1: {
        setState(882);
        validScope();
        break;
      }

      }
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- WriteTimeContext ------------------------------------------------------------------

FastiParser::WriteTimeContext::WriteTimeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::TimeContextContext* FastiParser::WriteTimeContext::timeContext() {
  return getRuleContext<FastiParser::TimeContextContext>(0);
}

FastiParser::PortionContext* FastiParser::WriteTimeContext::portion() {
  return getRuleContext<FastiParser::PortionContext>(0);
}


size_t FastiParser::WriteTimeContext::getRuleIndex() const {
  return FastiParser::RuleWriteTime;
}


FastiParser::WriteTimeContext* FastiParser::writeTime() {
  WriteTimeContext *_localctx = _tracker.createInstance<WriteTimeContext>(_ctx, getState());
  enterRule(_localctx, 108, FastiParser::RuleWriteTime);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(889);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 87, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(887);
      timeContext();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(888);
      portion();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PortionContext ------------------------------------------------------------------

FastiParser::PortionContext::PortionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PortionContext::K_FOR() {
  return getToken(FastiParser::K_FOR, 0);
}

tree::TerminalNode* FastiParser::PortionContext::K_PORTION() {
  return getToken(FastiParser::K_PORTION, 0);
}

tree::TerminalNode* FastiParser::PortionContext::K_OF() {
  return getToken(FastiParser::K_OF, 0);
}

tree::TerminalNode* FastiParser::PortionContext::K_VALID_TIME() {
  return getToken(FastiParser::K_VALID_TIME, 0);
}

tree::TerminalNode* FastiParser::PortionContext::K_FROM() {
  return getToken(FastiParser::K_FROM, 0);
}

std::vector<FastiParser::BoundContext *> FastiParser::PortionContext::bound() {
  return getRuleContexts<FastiParser::BoundContext>();
}

FastiParser::BoundContext* FastiParser::PortionContext::bound(size_t i) {
  return getRuleContext<FastiParser::BoundContext>(i);
}

tree::TerminalNode* FastiParser::PortionContext::K_TO() {
  return getToken(FastiParser::K_TO, 0);
}


size_t FastiParser::PortionContext::getRuleIndex() const {
  return FastiParser::RulePortion;
}


FastiParser::PortionContext* FastiParser::portion() {
  PortionContext *_localctx = _tracker.createInstance<PortionContext>(_ctx, getState());
  enterRule(_localctx, 110, FastiParser::RulePortion);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(891);
    match(FastiParser::K_FOR);
    setState(892);
    match(FastiParser::K_PORTION);
    setState(893);
    match(FastiParser::K_OF);
    setState(894);
    match(FastiParser::K_VALID_TIME);
    setState(895);
    match(FastiParser::K_FROM);
    setState(896);
    bound();
    setState(897);
    match(FastiParser::K_TO);
    setState(898);
    bound();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- BoundContext ------------------------------------------------------------------

FastiParser::BoundContext::BoundContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::AdditiveContext* FastiParser::BoundContext::additive() {
  return getRuleContext<FastiParser::AdditiveContext>(0);
}


size_t FastiParser::BoundContext::getRuleIndex() const {
  return FastiParser::RuleBound;
}


FastiParser::BoundContext* FastiParser::bound() {
  BoundContext *_localctx = _tracker.createInstance<BoundContext>(_ctx, getState());
  enterRule(_localctx, 112, FastiParser::RuleBound);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(900);
    additive();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PathPatternListContext ------------------------------------------------------------------

FastiParser::PathPatternListContext::PathPatternListContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::PathPatternContext *> FastiParser::PathPatternListContext::pathPattern() {
  return getRuleContexts<FastiParser::PathPatternContext>();
}

FastiParser::PathPatternContext* FastiParser::PathPatternListContext::pathPattern(size_t i) {
  return getRuleContext<FastiParser::PathPatternContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::PathPatternListContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::PathPatternListContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::PathPatternListContext::getRuleIndex() const {
  return FastiParser::RulePathPatternList;
}


FastiParser::PathPatternListContext* FastiParser::pathPatternList() {
  PathPatternListContext *_localctx = _tracker.createInstance<PathPatternListContext>(_ctx, getState());
  enterRule(_localctx, 114, FastiParser::RulePathPatternList);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(902);
    pathPattern();
    setState(907);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Comma) {
      setState(903);
      match(FastiParser::T_Comma);
      setState(904);
      pathPattern();
      setState(909);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PathPatternContext ------------------------------------------------------------------

FastiParser::PathPatternContext::PathPatternContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::PathTermsContext* FastiParser::PathPatternContext::pathTerms() {
  return getRuleContext<FastiParser::PathTermsContext>(0);
}

FastiParser::ShortestPathFunctionContext* FastiParser::PathPatternContext::shortestPathFunction() {
  return getRuleContext<FastiParser::ShortestPathFunctionContext>(0);
}

FastiParser::VariableContext* FastiParser::PathPatternContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::PathPatternContext::T_Eq() {
  return getToken(FastiParser::T_Eq, 0);
}

FastiParser::PathPrefixContext* FastiParser::PathPatternContext::pathPrefix() {
  return getRuleContext<FastiParser::PathPrefixContext>(0);
}


size_t FastiParser::PathPatternContext::getRuleIndex() const {
  return FastiParser::RulePathPattern;
}


FastiParser::PathPatternContext* FastiParser::pathPattern() {
  PathPatternContext *_localctx = _tracker.createInstance<PathPatternContext>(_ctx, getState());
  enterRule(_localctx, 116, FastiParser::RulePathPattern);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(913);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 89, _ctx)) {
    case 1: {
      setState(910);
      variable();
      setState(911);
      match(FastiParser::T_Eq);
      break;
    }

    }
    setState(916);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_ALL

    || _la == FastiParser::K_ANY || ((((_la - 88) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 88)) & ((1ULL << (FastiParser::K_ACYCLIC - 88))
      | (1ULL << (FastiParser::K_SHORTEST - 88))
      | (1ULL << (FastiParser::K_SIMPLE - 88))
      | (1ULL << (FastiParser::K_TRAIL - 88))
      | (1ULL << (FastiParser::K_WALK - 88)))) != 0)) {
      setState(915);
      pathPrefix();
    }
    setState(920);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::T_LParen: {
        setState(918);
        pathTerms();
        break;
      }

      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_SHORTESTPATH: {
        setState(919);
        shortestPathFunction();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PathPrefixContext ------------------------------------------------------------------

FastiParser::PathPrefixContext::PathPrefixContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PathPrefixContext::K_ALL() {
  return getToken(FastiParser::K_ALL, 0);
}

tree::TerminalNode* FastiParser::PathPrefixContext::K_SHORTEST() {
  return getToken(FastiParser::K_SHORTEST, 0);
}

FastiParser::PathModeContext* FastiParser::PathPrefixContext::pathMode() {
  return getRuleContext<FastiParser::PathModeContext>(0);
}

FastiParser::PathWordContext* FastiParser::PathPrefixContext::pathWord() {
  return getRuleContext<FastiParser::PathWordContext>(0);
}

tree::TerminalNode* FastiParser::PathPrefixContext::K_ANY() {
  return getToken(FastiParser::K_ANY, 0);
}

FastiParser::PathCountContext* FastiParser::PathPrefixContext::pathCount() {
  return getRuleContext<FastiParser::PathCountContext>(0);
}

tree::TerminalNode* FastiParser::PathPrefixContext::K_GROUP() {
  return getToken(FastiParser::K_GROUP, 0);
}

tree::TerminalNode* FastiParser::PathPrefixContext::K_GROUPS() {
  return getToken(FastiParser::K_GROUPS, 0);
}


size_t FastiParser::PathPrefixContext::getRuleIndex() const {
  return FastiParser::RulePathPrefix;
}


FastiParser::PathPrefixContext* FastiParser::pathPrefix() {
  PathPrefixContext *_localctx = _tracker.createInstance<PathPrefixContext>(_ctx, getState());
  enterRule(_localctx, 118, FastiParser::RulePathPrefix);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(960);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_ALL: {
        enterOuterAlt(_localctx, 1);
        setState(922);
        match(FastiParser::K_ALL);
        setState(924);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_SHORTEST) {
          setState(923);
          match(FastiParser::K_SHORTEST);
        }
        setState(927);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (((((_la - 88) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 88)) & ((1ULL << (FastiParser::K_ACYCLIC - 88))
          | (1ULL << (FastiParser::K_SIMPLE - 88))
          | (1ULL << (FastiParser::K_TRAIL - 88))
          | (1ULL << (FastiParser::K_WALK - 88)))) != 0)) {
          setState(926);
          pathMode();
        }
        setState(930);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_PATH

        || _la == FastiParser::K_PATHS) {
          setState(929);
          pathWord();
        }
        break;
      }

      case FastiParser::K_ANY: {
        enterOuterAlt(_localctx, 2);
        setState(932);
        match(FastiParser::K_ANY);
        setState(935);
        _errHandler->sync(this);
        switch (_input->LA(1)) {
          case FastiParser::K_SHORTEST: {
            setState(933);
            match(FastiParser::K_SHORTEST);
            break;
          }

          case FastiParser::Integer:
          case FastiParser::Parameter: {
            setState(934);
            pathCount();
            break;
          }

          case FastiParser::K_ACYCLIC:
          case FastiParser::K_ALLSHORTESTPATHS:
          case FastiParser::K_PATH:
          case FastiParser::K_PATHS:
          case FastiParser::K_SHORTESTPATH:
          case FastiParser::K_SIMPLE:
          case FastiParser::K_TRAIL:
          case FastiParser::K_WALK:
          case FastiParser::T_LParen: {
            break;
          }

        default:
          break;
        }
        setState(938);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (((((_la - 88) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 88)) & ((1ULL << (FastiParser::K_ACYCLIC - 88))
          | (1ULL << (FastiParser::K_SIMPLE - 88))
          | (1ULL << (FastiParser::K_TRAIL - 88))
          | (1ULL << (FastiParser::K_WALK - 88)))) != 0)) {
          setState(937);
          pathMode();
        }
        setState(941);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_PATH

        || _la == FastiParser::K_PATHS) {
          setState(940);
          pathWord();
        }
        break;
      }

      case FastiParser::K_SHORTEST: {
        enterOuterAlt(_localctx, 3);
        setState(943);
        match(FastiParser::K_SHORTEST);
        setState(945);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::Integer

        || _la == FastiParser::Parameter) {
          setState(944);
          pathCount();
        }
        setState(948);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (((((_la - 88) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 88)) & ((1ULL << (FastiParser::K_ACYCLIC - 88))
          | (1ULL << (FastiParser::K_SIMPLE - 88))
          | (1ULL << (FastiParser::K_TRAIL - 88))
          | (1ULL << (FastiParser::K_WALK - 88)))) != 0)) {
          setState(947);
          pathMode();
        }
        setState(951);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_PATH

        || _la == FastiParser::K_PATHS) {
          setState(950);
          pathWord();
        }
        setState(954);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_GROUP

        || _la == FastiParser::K_GROUPS) {
          setState(953);
          _la = _input->LA(1);
          if (!(_la == FastiParser::K_GROUP

          || _la == FastiParser::K_GROUPS)) {
          _errHandler->recoverInline(this);
          }
          else {
            _errHandler->reportMatch(this);
            consume();
          }
        }
        break;
      }

      case FastiParser::K_ACYCLIC:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_WALK: {
        enterOuterAlt(_localctx, 4);
        setState(956);
        pathMode();
        setState(958);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_PATH

        || _la == FastiParser::K_PATHS) {
          setState(957);
          pathWord();
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PathCountContext ------------------------------------------------------------------

FastiParser::PathCountContext::PathCountContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PathCountContext::Integer() {
  return getToken(FastiParser::Integer, 0);
}

tree::TerminalNode* FastiParser::PathCountContext::Parameter() {
  return getToken(FastiParser::Parameter, 0);
}


size_t FastiParser::PathCountContext::getRuleIndex() const {
  return FastiParser::RulePathCount;
}


FastiParser::PathCountContext* FastiParser::pathCount() {
  PathCountContext *_localctx = _tracker.createInstance<PathCountContext>(_ctx, getState());
  enterRule(_localctx, 120, FastiParser::RulePathCount);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(962);
    _la = _input->LA(1);
    if (!(_la == FastiParser::Integer

    || _la == FastiParser::Parameter)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PathModeContext ------------------------------------------------------------------

FastiParser::PathModeContext::PathModeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PathModeContext::K_WALK() {
  return getToken(FastiParser::K_WALK, 0);
}

tree::TerminalNode* FastiParser::PathModeContext::K_TRAIL() {
  return getToken(FastiParser::K_TRAIL, 0);
}

tree::TerminalNode* FastiParser::PathModeContext::K_SIMPLE() {
  return getToken(FastiParser::K_SIMPLE, 0);
}

tree::TerminalNode* FastiParser::PathModeContext::K_ACYCLIC() {
  return getToken(FastiParser::K_ACYCLIC, 0);
}


size_t FastiParser::PathModeContext::getRuleIndex() const {
  return FastiParser::RulePathMode;
}


FastiParser::PathModeContext* FastiParser::pathMode() {
  PathModeContext *_localctx = _tracker.createInstance<PathModeContext>(_ctx, getState());
  enterRule(_localctx, 122, FastiParser::RulePathMode);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(964);
    _la = _input->LA(1);
    if (!(((((_la - 88) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 88)) & ((1ULL << (FastiParser::K_ACYCLIC - 88))
      | (1ULL << (FastiParser::K_SIMPLE - 88))
      | (1ULL << (FastiParser::K_TRAIL - 88))
      | (1ULL << (FastiParser::K_WALK - 88)))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PathWordContext ------------------------------------------------------------------

FastiParser::PathWordContext::PathWordContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PathWordContext::K_PATH() {
  return getToken(FastiParser::K_PATH, 0);
}

tree::TerminalNode* FastiParser::PathWordContext::K_PATHS() {
  return getToken(FastiParser::K_PATHS, 0);
}


size_t FastiParser::PathWordContext::getRuleIndex() const {
  return FastiParser::RulePathWord;
}


FastiParser::PathWordContext* FastiParser::pathWord() {
  PathWordContext *_localctx = _tracker.createInstance<PathWordContext>(_ctx, getState());
  enterRule(_localctx, 124, FastiParser::RulePathWord);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(966);
    _la = _input->LA(1);
    if (!(_la == FastiParser::K_PATH

    || _la == FastiParser::K_PATHS)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ShortestPathFunctionContext ------------------------------------------------------------------

FastiParser::ShortestPathFunctionContext::ShortestPathFunctionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ShortestPathFunctionContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

FastiParser::PathTermsContext* FastiParser::ShortestPathFunctionContext::pathTerms() {
  return getRuleContext<FastiParser::PathTermsContext>(0);
}

tree::TerminalNode* FastiParser::ShortestPathFunctionContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

tree::TerminalNode* FastiParser::ShortestPathFunctionContext::K_SHORTESTPATH() {
  return getToken(FastiParser::K_SHORTESTPATH, 0);
}

tree::TerminalNode* FastiParser::ShortestPathFunctionContext::K_ALLSHORTESTPATHS() {
  return getToken(FastiParser::K_ALLSHORTESTPATHS, 0);
}


size_t FastiParser::ShortestPathFunctionContext::getRuleIndex() const {
  return FastiParser::RuleShortestPathFunction;
}


FastiParser::ShortestPathFunctionContext* FastiParser::shortestPathFunction() {
  ShortestPathFunctionContext *_localctx = _tracker.createInstance<ShortestPathFunctionContext>(_ctx, getState());
  enterRule(_localctx, 126, FastiParser::RuleShortestPathFunction);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(968);
    _la = _input->LA(1);
    if (!(_la == FastiParser::K_ALLSHORTESTPATHS

    || _la == FastiParser::K_SHORTESTPATH)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(969);
    match(FastiParser::T_LParen);
    setState(970);
    pathTerms();
    setState(971);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PathTermsContext ------------------------------------------------------------------

FastiParser::PathTermsContext::PathTermsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::PathTermContext *> FastiParser::PathTermsContext::pathTerm() {
  return getRuleContexts<FastiParser::PathTermContext>();
}

FastiParser::PathTermContext* FastiParser::PathTermsContext::pathTerm(size_t i) {
  return getRuleContext<FastiParser::PathTermContext>(i);
}

std::vector<FastiParser::QuantifiedRelationshipContext *> FastiParser::PathTermsContext::quantifiedRelationship() {
  return getRuleContexts<FastiParser::QuantifiedRelationshipContext>();
}

FastiParser::QuantifiedRelationshipContext* FastiParser::PathTermsContext::quantifiedRelationship(size_t i) {
  return getRuleContext<FastiParser::QuantifiedRelationshipContext>(i);
}


size_t FastiParser::PathTermsContext::getRuleIndex() const {
  return FastiParser::RulePathTerms;
}


FastiParser::PathTermsContext* FastiParser::pathTerms() {
  PathTermsContext *_localctx = _tracker.createInstance<PathTermsContext>(_ctx, getState());
  enterRule(_localctx, 128, FastiParser::RulePathTerms);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(973);
    pathTerm();
    setState(980);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (((((_la - 169) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 169)) & ((1ULL << (FastiParser::T_LParen - 169))
      | (1ULL << (FastiParser::T_Less - 169))
      | (1ULL << (FastiParser::T_Minus - 169))
      | (1ULL << (FastiParser::T_UnicodeDash - 169))
      | (1ULL << (FastiParser::T_UnicodeLeft - 169)))) != 0)) {
      setState(975);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (((((_la - 183) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 183)) & ((1ULL << (FastiParser::T_Less - 183))
        | (1ULL << (FastiParser::T_Minus - 183))
        | (1ULL << (FastiParser::T_UnicodeDash - 183))
        | (1ULL << (FastiParser::T_UnicodeLeft - 183)))) != 0)) {
        setState(974);
        quantifiedRelationship();
      }
      setState(977);
      pathTerm();
      setState(982);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PathTermContext ------------------------------------------------------------------

FastiParser::PathTermContext::PathTermContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::NodePatternContext* FastiParser::PathTermContext::nodePattern() {
  return getRuleContext<FastiParser::NodePatternContext>(0);
}

FastiParser::PathGroupContext* FastiParser::PathTermContext::pathGroup() {
  return getRuleContext<FastiParser::PathGroupContext>(0);
}


size_t FastiParser::PathTermContext::getRuleIndex() const {
  return FastiParser::RulePathTerm;
}


FastiParser::PathTermContext* FastiParser::pathTerm() {
  PathTermContext *_localctx = _tracker.createInstance<PathTermContext>(_ctx, getState());
  enterRule(_localctx, 130, FastiParser::RulePathTerm);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(985);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 106, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(983);
      nodePattern();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(984);
      pathGroup();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PathGroupContext ------------------------------------------------------------------

FastiParser::PathGroupContext::PathGroupContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PathGroupContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

FastiParser::PathPatternContext* FastiParser::PathGroupContext::pathPattern() {
  return getRuleContext<FastiParser::PathPatternContext>(0);
}

tree::TerminalNode* FastiParser::PathGroupContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

FastiParser::WhereContext* FastiParser::PathGroupContext::where() {
  return getRuleContext<FastiParser::WhereContext>(0);
}

FastiParser::QuantifierContext* FastiParser::PathGroupContext::quantifier() {
  return getRuleContext<FastiParser::QuantifierContext>(0);
}


size_t FastiParser::PathGroupContext::getRuleIndex() const {
  return FastiParser::RulePathGroup;
}


FastiParser::PathGroupContext* FastiParser::pathGroup() {
  PathGroupContext *_localctx = _tracker.createInstance<PathGroupContext>(_ctx, getState());
  enterRule(_localctx, 132, FastiParser::RulePathGroup);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(987);
    match(FastiParser::T_LParen);
    setState(988);
    pathPattern();
    setState(990);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_WHERE) {
      setState(989);
      where();
    }
    setState(992);
    match(FastiParser::T_RParen);
    setState(994);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (((((_la - 173) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 173)) & ((1ULL << (FastiParser::T_LBrace - 173))
      | (1ULL << (FastiParser::T_Plus - 173))
      | (1ULL << (FastiParser::T_Star - 173))
      | (1ULL << (FastiParser::T_Question - 173)))) != 0)) {
      setState(993);
      quantifier();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QuantifiedRelationshipContext ------------------------------------------------------------------

FastiParser::QuantifiedRelationshipContext::QuantifiedRelationshipContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::RelationshipPatternContext* FastiParser::QuantifiedRelationshipContext::relationshipPattern() {
  return getRuleContext<FastiParser::RelationshipPatternContext>(0);
}

FastiParser::QuantifierContext* FastiParser::QuantifiedRelationshipContext::quantifier() {
  return getRuleContext<FastiParser::QuantifierContext>(0);
}


size_t FastiParser::QuantifiedRelationshipContext::getRuleIndex() const {
  return FastiParser::RuleQuantifiedRelationship;
}


FastiParser::QuantifiedRelationshipContext* FastiParser::quantifiedRelationship() {
  QuantifiedRelationshipContext *_localctx = _tracker.createInstance<QuantifiedRelationshipContext>(_ctx, getState());
  enterRule(_localctx, 134, FastiParser::RuleQuantifiedRelationship);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(996);
    relationshipPattern();
    setState(998);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (((((_la - 173) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 173)) & ((1ULL << (FastiParser::T_LBrace - 173))
      | (1ULL << (FastiParser::T_Plus - 173))
      | (1ULL << (FastiParser::T_Star - 173))
      | (1ULL << (FastiParser::T_Question - 173)))) != 0)) {
      setState(997);
      quantifier();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QuantifierContext ------------------------------------------------------------------

FastiParser::QuantifierContext::QuantifierContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::QuantifierContext::T_LBrace() {
  return getToken(FastiParser::T_LBrace, 0);
}

std::vector<tree::TerminalNode *> FastiParser::QuantifierContext::Integer() {
  return getTokens(FastiParser::Integer);
}

tree::TerminalNode* FastiParser::QuantifierContext::Integer(size_t i) {
  return getToken(FastiParser::Integer, i);
}

tree::TerminalNode* FastiParser::QuantifierContext::T_RBrace() {
  return getToken(FastiParser::T_RBrace, 0);
}

tree::TerminalNode* FastiParser::QuantifierContext::T_Comma() {
  return getToken(FastiParser::T_Comma, 0);
}

tree::TerminalNode* FastiParser::QuantifierContext::T_Plus() {
  return getToken(FastiParser::T_Plus, 0);
}

tree::TerminalNode* FastiParser::QuantifierContext::T_Star() {
  return getToken(FastiParser::T_Star, 0);
}

tree::TerminalNode* FastiParser::QuantifierContext::T_Question() {
  return getToken(FastiParser::T_Question, 0);
}


size_t FastiParser::QuantifierContext::getRuleIndex() const {
  return FastiParser::RuleQuantifier;
}


FastiParser::QuantifierContext* FastiParser::quantifier() {
  QuantifierContext *_localctx = _tracker.createInstance<QuantifierContext>(_ctx, getState());
  enterRule(_localctx, 136, FastiParser::RuleQuantifier);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1015);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 112, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1000);
      match(FastiParser::T_LBrace);
      setState(1001);
      match(FastiParser::Integer);
      setState(1002);
      match(FastiParser::T_RBrace);
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1003);
      match(FastiParser::T_LBrace);
      setState(1005);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == FastiParser::Integer) {
        setState(1004);
        match(FastiParser::Integer);
      }
      setState(1007);
      match(FastiParser::T_Comma);
      setState(1009);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == FastiParser::Integer) {
        setState(1008);
        match(FastiParser::Integer);
      }
      setState(1011);
      match(FastiParser::T_RBrace);
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1012);
      match(FastiParser::T_Plus);
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1013);
      match(FastiParser::T_Star);
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(1014);
      match(FastiParser::T_Question);
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- NodePatternContext ------------------------------------------------------------------

FastiParser::NodePatternContext::NodePatternContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::NodePatternContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

tree::TerminalNode* FastiParser::NodePatternContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

FastiParser::NodeHeadContext* FastiParser::NodePatternContext::nodeHead() {
  return getRuleContext<FastiParser::NodeHeadContext>(0);
}

FastiParser::BareContextContext* FastiParser::NodePatternContext::bareContext() {
  return getRuleContext<FastiParser::BareContextContext>(0);
}

FastiParser::PortionContext* FastiParser::NodePatternContext::portion() {
  return getRuleContext<FastiParser::PortionContext>(0);
}

FastiParser::WhereContext* FastiParser::NodePatternContext::where() {
  return getRuleContext<FastiParser::WhereContext>(0);
}

FastiParser::WriteTimeContext* FastiParser::NodePatternContext::writeTime() {
  return getRuleContext<FastiParser::WriteTimeContext>(0);
}


size_t FastiParser::NodePatternContext::getRuleIndex() const {
  return FastiParser::RuleNodePattern;
}


FastiParser::NodePatternContext* FastiParser::nodePattern() {
  NodePatternContext *_localctx = _tracker.createInstance<NodePatternContext>(_ctx, getState());
  enterRule(_localctx, 138, FastiParser::RuleNodePattern);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1017);
    match(FastiParser::T_LParen);
    setState(1024);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 114, _ctx)) {
    case 1: {
      setState(1018);
      nodeHead();
      setState(1020);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << FastiParser::K_AS)
        | (1ULL << FastiParser::K_FOR)
        | (1ULL << FastiParser::K_CERTAINLY))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
        | (1ULL << (FastiParser::K_POSSIBLY - 64))
        | (1ULL << (FastiParser::K_VALID - 64)))) != 0)) {
        setState(1019);
        writeTime();
      }
      break;
    }

    case 2: {
      setState(1022);
      bareContext();
      break;
    }

    case 3: {
      setState(1023);
      portion();
      break;
    }

    }
    setState(1027);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_WHERE) {
      setState(1026);
      where();
    }
    setState(1029);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- NodeHeadContext ------------------------------------------------------------------

FastiParser::NodeHeadContext::NodeHeadContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::VariableContext* FastiParser::NodeHeadContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

FastiParser::LabelSpecContext* FastiParser::NodeHeadContext::labelSpec() {
  return getRuleContext<FastiParser::LabelSpecContext>(0);
}

FastiParser::PropertiesContext* FastiParser::NodeHeadContext::properties() {
  return getRuleContext<FastiParser::PropertiesContext>(0);
}


size_t FastiParser::NodeHeadContext::getRuleIndex() const {
  return FastiParser::RuleNodeHead;
}


FastiParser::NodeHeadContext* FastiParser::nodeHead() {
  NodeHeadContext *_localctx = _tracker.createInstance<NodeHeadContext>(_ctx, getState());
  enterRule(_localctx, 140, FastiParser::RuleNodeHead);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1043);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE:
      case FastiParser::Ident:
      case FastiParser::QuotedIdent: {
        enterOuterAlt(_localctx, 1);
        setState(1031);
        variable();
        setState(1033);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_IS || _la == FastiParser::T_Colon) {
          setState(1032);
          labelSpec();
        }
        setState(1036);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::Parameter

        || _la == FastiParser::T_LBrace) {
          setState(1035);
          properties();
        }
        break;
      }

      case FastiParser::K_IS:
      case FastiParser::T_Colon: {
        enterOuterAlt(_localctx, 2);
        setState(1038);
        labelSpec();
        setState(1040);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::Parameter

        || _la == FastiParser::T_LBrace) {
          setState(1039);
          properties();
        }
        break;
      }

      case FastiParser::Parameter:
      case FastiParser::T_LBrace: {
        enterOuterAlt(_localctx, 3);
        setState(1042);
        properties();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RelationshipPatternContext ------------------------------------------------------------------

FastiParser::RelationshipPatternContext::RelationshipPatternContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::DashContext *> FastiParser::RelationshipPatternContext::dash() {
  return getRuleContexts<FastiParser::DashContext>();
}

FastiParser::DashContext* FastiParser::RelationshipPatternContext::dash(size_t i) {
  return getRuleContext<FastiParser::DashContext>(i);
}

FastiParser::LeftArrowContext* FastiParser::RelationshipPatternContext::leftArrow() {
  return getRuleContext<FastiParser::LeftArrowContext>(0);
}

FastiParser::RelationshipDetailContext* FastiParser::RelationshipPatternContext::relationshipDetail() {
  return getRuleContext<FastiParser::RelationshipDetailContext>(0);
}

FastiParser::RightArrowContext* FastiParser::RelationshipPatternContext::rightArrow() {
  return getRuleContext<FastiParser::RightArrowContext>(0);
}


size_t FastiParser::RelationshipPatternContext::getRuleIndex() const {
  return FastiParser::RuleRelationshipPattern;
}


FastiParser::RelationshipPatternContext* FastiParser::relationshipPattern() {
  RelationshipPatternContext *_localctx = _tracker.createInstance<RelationshipPatternContext>(_ctx, getState());
  enterRule(_localctx, 142, FastiParser::RuleRelationshipPattern);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1046);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_Less

    || _la == FastiParser::T_UnicodeLeft) {
      setState(1045);
      leftArrow();
    }
    setState(1048);
    dash();
    setState(1050);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_LBracket) {
      setState(1049);
      relationshipDetail();
    }
    setState(1052);
    dash();
    setState(1054);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_Greater

    || _la == FastiParser::T_UnicodeRight) {
      setState(1053);
      rightArrow();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RelationshipDetailContext ------------------------------------------------------------------

FastiParser::RelationshipDetailContext::RelationshipDetailContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::RelationshipDetailContext::T_LBracket() {
  return getToken(FastiParser::T_LBracket, 0);
}

tree::TerminalNode* FastiParser::RelationshipDetailContext::T_RBracket() {
  return getToken(FastiParser::T_RBracket, 0);
}

FastiParser::RelationshipHeadContext* FastiParser::RelationshipDetailContext::relationshipHead() {
  return getRuleContext<FastiParser::RelationshipHeadContext>(0);
}

FastiParser::BareContextContext* FastiParser::RelationshipDetailContext::bareContext() {
  return getRuleContext<FastiParser::BareContextContext>(0);
}

FastiParser::PortionContext* FastiParser::RelationshipDetailContext::portion() {
  return getRuleContext<FastiParser::PortionContext>(0);
}

FastiParser::WhereContext* FastiParser::RelationshipDetailContext::where() {
  return getRuleContext<FastiParser::WhereContext>(0);
}

FastiParser::WriteTimeContext* FastiParser::RelationshipDetailContext::writeTime() {
  return getRuleContext<FastiParser::WriteTimeContext>(0);
}


size_t FastiParser::RelationshipDetailContext::getRuleIndex() const {
  return FastiParser::RuleRelationshipDetail;
}


FastiParser::RelationshipDetailContext* FastiParser::relationshipDetail() {
  RelationshipDetailContext *_localctx = _tracker.createInstance<RelationshipDetailContext>(_ctx, getState());
  enterRule(_localctx, 144, FastiParser::RuleRelationshipDetail);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1056);
    match(FastiParser::T_LBracket);
    setState(1063);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 124, _ctx)) {
    case 1: {
      setState(1057);
      relationshipHead();
      setState(1059);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << FastiParser::K_AS)
        | (1ULL << FastiParser::K_FOR)
        | (1ULL << FastiParser::K_CERTAINLY))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
        | (1ULL << (FastiParser::K_POSSIBLY - 64))
        | (1ULL << (FastiParser::K_VALID - 64)))) != 0)) {
        setState(1058);
        writeTime();
      }
      break;
    }

    case 2: {
      setState(1061);
      bareContext();
      break;
    }

    case 3: {
      setState(1062);
      portion();
      break;
    }

    }
    setState(1066);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_WHERE) {
      setState(1065);
      where();
    }
    setState(1068);
    match(FastiParser::T_RBracket);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RelationshipHeadContext ------------------------------------------------------------------

FastiParser::RelationshipHeadContext::RelationshipHeadContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::VariableContext* FastiParser::RelationshipHeadContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

FastiParser::LabelSpecContext* FastiParser::RelationshipHeadContext::labelSpec() {
  return getRuleContext<FastiParser::LabelSpecContext>(0);
}

FastiParser::RangeLiteralContext* FastiParser::RelationshipHeadContext::rangeLiteral() {
  return getRuleContext<FastiParser::RangeLiteralContext>(0);
}

FastiParser::PropertiesContext* FastiParser::RelationshipHeadContext::properties() {
  return getRuleContext<FastiParser::PropertiesContext>(0);
}


size_t FastiParser::RelationshipHeadContext::getRuleIndex() const {
  return FastiParser::RuleRelationshipHead;
}


FastiParser::RelationshipHeadContext* FastiParser::relationshipHead() {
  RelationshipHeadContext *_localctx = _tracker.createInstance<RelationshipHeadContext>(_ctx, getState());
  enterRule(_localctx, 146, FastiParser::RuleRelationshipHead);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1092);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE:
      case FastiParser::Ident:
      case FastiParser::QuotedIdent: {
        enterOuterAlt(_localctx, 1);
        setState(1070);
        variable();
        setState(1072);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_IS || _la == FastiParser::T_Colon) {
          setState(1071);
          labelSpec();
        }
        setState(1075);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (((((_la - 162) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 162)) & ((1ULL << (FastiParser::Integer - 162))
          | (1ULL << (FastiParser::T_DotDot - 162))
          | (1ULL << (FastiParser::T_Minus - 162))
          | (1ULL << (FastiParser::T_Star - 162)))) != 0)) {
          setState(1074);
          rangeLiteral();
        }
        setState(1078);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::Parameter

        || _la == FastiParser::T_LBrace) {
          setState(1077);
          properties();
        }
        break;
      }

      case FastiParser::K_IS:
      case FastiParser::T_Colon: {
        enterOuterAlt(_localctx, 2);
        setState(1080);
        labelSpec();
        setState(1082);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (((((_la - 162) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 162)) & ((1ULL << (FastiParser::Integer - 162))
          | (1ULL << (FastiParser::T_DotDot - 162))
          | (1ULL << (FastiParser::T_Minus - 162))
          | (1ULL << (FastiParser::T_Star - 162)))) != 0)) {
          setState(1081);
          rangeLiteral();
        }
        setState(1085);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::Parameter

        || _la == FastiParser::T_LBrace) {
          setState(1084);
          properties();
        }
        break;
      }

      case FastiParser::Integer:
      case FastiParser::T_DotDot:
      case FastiParser::T_Minus:
      case FastiParser::T_Star: {
        enterOuterAlt(_localctx, 3);
        setState(1087);
        rangeLiteral();
        setState(1089);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::Parameter

        || _la == FastiParser::T_LBrace) {
          setState(1088);
          properties();
        }
        break;
      }

      case FastiParser::Parameter:
      case FastiParser::T_LBrace: {
        enterOuterAlt(_localctx, 4);
        setState(1091);
        properties();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RangeLiteralContext ------------------------------------------------------------------

FastiParser::RangeLiteralContext::RangeLiteralContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::RangeLiteralContext::T_Star() {
  return getToken(FastiParser::T_Star, 0);
}

tree::TerminalNode* FastiParser::RangeLiteralContext::T_DotDot() {
  return getToken(FastiParser::T_DotDot, 0);
}

std::vector<FastiParser::RangeBoundContext *> FastiParser::RangeLiteralContext::rangeBound() {
  return getRuleContexts<FastiParser::RangeBoundContext>();
}

FastiParser::RangeBoundContext* FastiParser::RangeLiteralContext::rangeBound(size_t i) {
  return getRuleContext<FastiParser::RangeBoundContext>(i);
}


size_t FastiParser::RangeLiteralContext::getRuleIndex() const {
  return FastiParser::RuleRangeLiteral;
}


FastiParser::RangeLiteralContext* FastiParser::rangeLiteral() {
  RangeLiteralContext *_localctx = _tracker.createInstance<RangeLiteralContext>(_ctx, getState());
  enterRule(_localctx, 148, FastiParser::RuleRangeLiteral);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1112);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::T_Star: {
        enterOuterAlt(_localctx, 1);
        setState(1094);
        match(FastiParser::T_Star);
        setState(1103);
        _errHandler->sync(this);

        switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 135, _ctx)) {
        case 1: {
          setState(1096);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == FastiParser::Integer

          || _la == FastiParser::T_Minus) {
            setState(1095);
            rangeBound();
          }
          setState(1098);
          match(FastiParser::T_DotDot);
          setState(1100);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == FastiParser::Integer

          || _la == FastiParser::T_Minus) {
            setState(1099);
            rangeBound();
          }
          break;
        }

        case 2: {
          setState(1102);
          rangeBound();
          break;
        }

        }
        break;
      }

      case FastiParser::Integer:
      case FastiParser::T_DotDot:
      case FastiParser::T_Minus: {
        enterOuterAlt(_localctx, 2);
        setState(1106);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::Integer

        || _la == FastiParser::T_Minus) {
          setState(1105);
          rangeBound();
        }
        setState(1108);
        match(FastiParser::T_DotDot);
        setState(1110);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::Integer

        || _la == FastiParser::T_Minus) {
          setState(1109);
          rangeBound();
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RangeBoundContext ------------------------------------------------------------------

FastiParser::RangeBoundContext::RangeBoundContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::RangeBoundContext::Integer() {
  return getToken(FastiParser::Integer, 0);
}

tree::TerminalNode* FastiParser::RangeBoundContext::T_Minus() {
  return getToken(FastiParser::T_Minus, 0);
}


size_t FastiParser::RangeBoundContext::getRuleIndex() const {
  return FastiParser::RuleRangeBound;
}


FastiParser::RangeBoundContext* FastiParser::rangeBound() {
  RangeBoundContext *_localctx = _tracker.createInstance<RangeBoundContext>(_ctx, getState());
  enterRule(_localctx, 150, FastiParser::RuleRangeBound);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1115);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_Minus) {
      setState(1114);
      match(FastiParser::T_Minus);
    }
    setState(1117);
    match(FastiParser::Integer);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LeftArrowContext ------------------------------------------------------------------

FastiParser::LeftArrowContext::LeftArrowContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::LeftArrowContext::T_Less() {
  return getToken(FastiParser::T_Less, 0);
}

tree::TerminalNode* FastiParser::LeftArrowContext::T_UnicodeLeft() {
  return getToken(FastiParser::T_UnicodeLeft, 0);
}


size_t FastiParser::LeftArrowContext::getRuleIndex() const {
  return FastiParser::RuleLeftArrow;
}


FastiParser::LeftArrowContext* FastiParser::leftArrow() {
  LeftArrowContext *_localctx = _tracker.createInstance<LeftArrowContext>(_ctx, getState());
  enterRule(_localctx, 152, FastiParser::RuleLeftArrow);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1119);
    _la = _input->LA(1);
    if (!(_la == FastiParser::T_Less

    || _la == FastiParser::T_UnicodeLeft)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RightArrowContext ------------------------------------------------------------------

FastiParser::RightArrowContext::RightArrowContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::RightArrowContext::T_Greater() {
  return getToken(FastiParser::T_Greater, 0);
}

tree::TerminalNode* FastiParser::RightArrowContext::T_UnicodeRight() {
  return getToken(FastiParser::T_UnicodeRight, 0);
}


size_t FastiParser::RightArrowContext::getRuleIndex() const {
  return FastiParser::RuleRightArrow;
}


FastiParser::RightArrowContext* FastiParser::rightArrow() {
  RightArrowContext *_localctx = _tracker.createInstance<RightArrowContext>(_ctx, getState());
  enterRule(_localctx, 154, FastiParser::RuleRightArrow);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1121);
    _la = _input->LA(1);
    if (!(_la == FastiParser::T_Greater

    || _la == FastiParser::T_UnicodeRight)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- DashContext ------------------------------------------------------------------

FastiParser::DashContext::DashContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::DashContext::T_Minus() {
  return getToken(FastiParser::T_Minus, 0);
}

tree::TerminalNode* FastiParser::DashContext::T_UnicodeDash() {
  return getToken(FastiParser::T_UnicodeDash, 0);
}


size_t FastiParser::DashContext::getRuleIndex() const {
  return FastiParser::RuleDash;
}


FastiParser::DashContext* FastiParser::dash() {
  DashContext *_localctx = _tracker.createInstance<DashContext>(_ctx, getState());
  enterRule(_localctx, 156, FastiParser::RuleDash);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1123);
    _la = _input->LA(1);
    if (!(_la == FastiParser::T_Minus

    || _la == FastiParser::T_UnicodeDash)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PropertiesContext ------------------------------------------------------------------

FastiParser::PropertiesContext::PropertiesContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::MapLiteralContext* FastiParser::PropertiesContext::mapLiteral() {
  return getRuleContext<FastiParser::MapLiteralContext>(0);
}

tree::TerminalNode* FastiParser::PropertiesContext::Parameter() {
  return getToken(FastiParser::Parameter, 0);
}


size_t FastiParser::PropertiesContext::getRuleIndex() const {
  return FastiParser::RuleProperties;
}


FastiParser::PropertiesContext* FastiParser::properties() {
  PropertiesContext *_localctx = _tracker.createInstance<PropertiesContext>(_ctx, getState());
  enterRule(_localctx, 158, FastiParser::RuleProperties);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1127);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::T_LBrace: {
        enterOuterAlt(_localctx, 1);
        setState(1125);
        mapLiteral();
        break;
      }

      case FastiParser::Parameter: {
        enterOuterAlt(_localctx, 2);
        setState(1126);
        match(FastiParser::Parameter);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LabelSpecContext ------------------------------------------------------------------

FastiParser::LabelSpecContext::LabelSpecContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::LabelOrContext* FastiParser::LabelSpecContext::labelOr() {
  return getRuleContext<FastiParser::LabelOrContext>(0);
}

tree::TerminalNode* FastiParser::LabelSpecContext::T_Colon() {
  return getToken(FastiParser::T_Colon, 0);
}

tree::TerminalNode* FastiParser::LabelSpecContext::K_IS() {
  return getToken(FastiParser::K_IS, 0);
}


size_t FastiParser::LabelSpecContext::getRuleIndex() const {
  return FastiParser::RuleLabelSpec;
}


FastiParser::LabelSpecContext* FastiParser::labelSpec() {
  LabelSpecContext *_localctx = _tracker.createInstance<LabelSpecContext>(_ctx, getState());
  enterRule(_localctx, 160, FastiParser::RuleLabelSpec);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1129);
    _la = _input->LA(1);
    if (!(_la == FastiParser::K_IS || _la == FastiParser::T_Colon)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(1130);
    labelOr();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LabelOrContext ------------------------------------------------------------------

FastiParser::LabelOrContext::LabelOrContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::LabelAndContext *> FastiParser::LabelOrContext::labelAnd() {
  return getRuleContexts<FastiParser::LabelAndContext>();
}

FastiParser::LabelAndContext* FastiParser::LabelOrContext::labelAnd(size_t i) {
  return getRuleContext<FastiParser::LabelAndContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::LabelOrContext::T_Pipe() {
  return getTokens(FastiParser::T_Pipe);
}

tree::TerminalNode* FastiParser::LabelOrContext::T_Pipe(size_t i) {
  return getToken(FastiParser::T_Pipe, i);
}

std::vector<tree::TerminalNode *> FastiParser::LabelOrContext::T_Colon() {
  return getTokens(FastiParser::T_Colon);
}

tree::TerminalNode* FastiParser::LabelOrContext::T_Colon(size_t i) {
  return getToken(FastiParser::T_Colon, i);
}


size_t FastiParser::LabelOrContext::getRuleIndex() const {
  return FastiParser::RuleLabelOr;
}


FastiParser::LabelOrContext* FastiParser::labelOr() {
  LabelOrContext *_localctx = _tracker.createInstance<LabelOrContext>(_ctx, getState());
  enterRule(_localctx, 162, FastiParser::RuleLabelOr);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1132);
    labelAnd();
    setState(1140);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Pipe) {
      setState(1133);
      match(FastiParser::T_Pipe);
      setState(1135);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == FastiParser::T_Colon) {
        setState(1134);
        match(FastiParser::T_Colon);
      }
      setState(1137);
      labelAnd();
      setState(1142);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LabelAndContext ------------------------------------------------------------------

FastiParser::LabelAndContext::LabelAndContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::LabelNotContext *> FastiParser::LabelAndContext::labelNot() {
  return getRuleContexts<FastiParser::LabelNotContext>();
}

FastiParser::LabelNotContext* FastiParser::LabelAndContext::labelNot(size_t i) {
  return getRuleContext<FastiParser::LabelNotContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::LabelAndContext::T_Ampersand() {
  return getTokens(FastiParser::T_Ampersand);
}

tree::TerminalNode* FastiParser::LabelAndContext::T_Ampersand(size_t i) {
  return getToken(FastiParser::T_Ampersand, i);
}

std::vector<tree::TerminalNode *> FastiParser::LabelAndContext::T_Colon() {
  return getTokens(FastiParser::T_Colon);
}

tree::TerminalNode* FastiParser::LabelAndContext::T_Colon(size_t i) {
  return getToken(FastiParser::T_Colon, i);
}


size_t FastiParser::LabelAndContext::getRuleIndex() const {
  return FastiParser::RuleLabelAnd;
}


FastiParser::LabelAndContext* FastiParser::labelAnd() {
  LabelAndContext *_localctx = _tracker.createInstance<LabelAndContext>(_ctx, getState());
  enterRule(_localctx, 164, FastiParser::RuleLabelAnd);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1143);
    labelNot();
    setState(1148);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Colon

    || _la == FastiParser::T_Ampersand) {
      setState(1144);
      _la = _input->LA(1);
      if (!(_la == FastiParser::T_Colon

      || _la == FastiParser::T_Ampersand)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1145);
      labelNot();
      setState(1150);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LabelNotContext ------------------------------------------------------------------

FastiParser::LabelNotContext::LabelNotContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::LabelAtomContext* FastiParser::LabelNotContext::labelAtom() {
  return getRuleContext<FastiParser::LabelAtomContext>(0);
}

std::vector<tree::TerminalNode *> FastiParser::LabelNotContext::T_Bang() {
  return getTokens(FastiParser::T_Bang);
}

tree::TerminalNode* FastiParser::LabelNotContext::T_Bang(size_t i) {
  return getToken(FastiParser::T_Bang, i);
}


size_t FastiParser::LabelNotContext::getRuleIndex() const {
  return FastiParser::RuleLabelNot;
}


FastiParser::LabelNotContext* FastiParser::labelNot() {
  LabelNotContext *_localctx = _tracker.createInstance<LabelNotContext>(_ctx, getState());
  enterRule(_localctx, 166, FastiParser::RuleLabelNot);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1154);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Bang) {
      setState(1151);
      match(FastiParser::T_Bang);
      setState(1156);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(1157);
    labelAtom();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LabelAtomContext ------------------------------------------------------------------

FastiParser::LabelAtomContext::LabelAtomContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::SchemaNameContext* FastiParser::LabelAtomContext::schemaName() {
  return getRuleContext<FastiParser::SchemaNameContext>(0);
}

tree::TerminalNode* FastiParser::LabelAtomContext::Parameter() {
  return getToken(FastiParser::Parameter, 0);
}

tree::TerminalNode* FastiParser::LabelAtomContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

FastiParser::ExpressionContext* FastiParser::LabelAtomContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

tree::TerminalNode* FastiParser::LabelAtomContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

tree::TerminalNode* FastiParser::LabelAtomContext::T_Dollar() {
  return getToken(FastiParser::T_Dollar, 0);
}

tree::TerminalNode* FastiParser::LabelAtomContext::T_Percent() {
  return getToken(FastiParser::T_Percent, 0);
}

FastiParser::LabelOrContext* FastiParser::LabelAtomContext::labelOr() {
  return getRuleContext<FastiParser::LabelOrContext>(0);
}


size_t FastiParser::LabelAtomContext::getRuleIndex() const {
  return FastiParser::RuleLabelAtom;
}


FastiParser::LabelAtomContext* FastiParser::labelAtom() {
  LabelAtomContext *_localctx = _tracker.createInstance<LabelAtomContext>(_ctx, getState());
  enterRule(_localctx, 168, FastiParser::RuleLabelAtom);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1176);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 145, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1159);
      schemaName();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1160);
      match(FastiParser::Parameter);
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1161);
      match(FastiParser::Parameter);
      setState(1162);
      match(FastiParser::T_LParen);
      setState(1163);
      expression();
      setState(1164);
      match(FastiParser::T_RParen);
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1166);
      match(FastiParser::T_Dollar);
      setState(1167);
      match(FastiParser::T_LParen);
      setState(1168);
      expression();
      setState(1169);
      match(FastiParser::T_RParen);
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(1171);
      match(FastiParser::T_Percent);
      break;
    }

    case 6: {
      enterOuterAlt(_localctx, 6);
      setState(1172);
      match(FastiParser::T_LParen);
      setState(1173);
      labelOr();
      setState(1174);
      match(FastiParser::T_RParen);
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ExpressionContext ------------------------------------------------------------------

FastiParser::ExpressionContext::ExpressionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::XorOperandContext *> FastiParser::ExpressionContext::xorOperand() {
  return getRuleContexts<FastiParser::XorOperandContext>();
}

FastiParser::XorOperandContext* FastiParser::ExpressionContext::xorOperand(size_t i) {
  return getRuleContext<FastiParser::XorOperandContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::ExpressionContext::K_OR() {
  return getTokens(FastiParser::K_OR);
}

tree::TerminalNode* FastiParser::ExpressionContext::K_OR(size_t i) {
  return getToken(FastiParser::K_OR, i);
}


size_t FastiParser::ExpressionContext::getRuleIndex() const {
  return FastiParser::RuleExpression;
}


FastiParser::ExpressionContext* FastiParser::expression() {
  ExpressionContext *_localctx = _tracker.createInstance<ExpressionContext>(_ctx, getState());
  enterRule(_localctx, 170, FastiParser::RuleExpression);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1178);
    xorOperand();
    setState(1183);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_OR) {
      setState(1179);
      match(FastiParser::K_OR);
      setState(1180);
      xorOperand();
      setState(1185);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- XorOperandContext ------------------------------------------------------------------

FastiParser::XorOperandContext::XorOperandContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::AndOperandContext *> FastiParser::XorOperandContext::andOperand() {
  return getRuleContexts<FastiParser::AndOperandContext>();
}

FastiParser::AndOperandContext* FastiParser::XorOperandContext::andOperand(size_t i) {
  return getRuleContext<FastiParser::AndOperandContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::XorOperandContext::K_XOR() {
  return getTokens(FastiParser::K_XOR);
}

tree::TerminalNode* FastiParser::XorOperandContext::K_XOR(size_t i) {
  return getToken(FastiParser::K_XOR, i);
}


size_t FastiParser::XorOperandContext::getRuleIndex() const {
  return FastiParser::RuleXorOperand;
}


FastiParser::XorOperandContext* FastiParser::xorOperand() {
  XorOperandContext *_localctx = _tracker.createInstance<XorOperandContext>(_ctx, getState());
  enterRule(_localctx, 172, FastiParser::RuleXorOperand);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1186);
    andOperand();
    setState(1191);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_XOR) {
      setState(1187);
      match(FastiParser::K_XOR);
      setState(1188);
      andOperand();
      setState(1193);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- AndOperandContext ------------------------------------------------------------------

FastiParser::AndOperandContext::AndOperandContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::NegationContext *> FastiParser::AndOperandContext::negation() {
  return getRuleContexts<FastiParser::NegationContext>();
}

FastiParser::NegationContext* FastiParser::AndOperandContext::negation(size_t i) {
  return getRuleContext<FastiParser::NegationContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::AndOperandContext::K_AND() {
  return getTokens(FastiParser::K_AND);
}

tree::TerminalNode* FastiParser::AndOperandContext::K_AND(size_t i) {
  return getToken(FastiParser::K_AND, i);
}


size_t FastiParser::AndOperandContext::getRuleIndex() const {
  return FastiParser::RuleAndOperand;
}


FastiParser::AndOperandContext* FastiParser::andOperand() {
  AndOperandContext *_localctx = _tracker.createInstance<AndOperandContext>(_ctx, getState());
  enterRule(_localctx, 174, FastiParser::RuleAndOperand);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1194);
    negation();
    setState(1199);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_AND) {
      setState(1195);
      match(FastiParser::K_AND);
      setState(1196);
      negation();
      setState(1201);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- NegationContext ------------------------------------------------------------------

FastiParser::NegationContext::NegationContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::ComparisonContext* FastiParser::NegationContext::comparison() {
  return getRuleContext<FastiParser::ComparisonContext>(0);
}

std::vector<tree::TerminalNode *> FastiParser::NegationContext::K_NOT() {
  return getTokens(FastiParser::K_NOT);
}

tree::TerminalNode* FastiParser::NegationContext::K_NOT(size_t i) {
  return getToken(FastiParser::K_NOT, i);
}


size_t FastiParser::NegationContext::getRuleIndex() const {
  return FastiParser::RuleNegation;
}


FastiParser::NegationContext* FastiParser::negation() {
  NegationContext *_localctx = _tracker.createInstance<NegationContext>(_ctx, getState());
  enterRule(_localctx, 176, FastiParser::RuleNegation);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1205);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_NOT) {
      setState(1202);
      match(FastiParser::K_NOT);
      setState(1207);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(1208);
    comparison();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ComparisonContext ------------------------------------------------------------------

FastiParser::ComparisonContext::ComparisonContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::PredicateContext *> FastiParser::ComparisonContext::predicate() {
  return getRuleContexts<FastiParser::PredicateContext>();
}

FastiParser::PredicateContext* FastiParser::ComparisonContext::predicate(size_t i) {
  return getRuleContext<FastiParser::PredicateContext>(i);
}

std::vector<FastiParser::ComparisonOperatorContext *> FastiParser::ComparisonContext::comparisonOperator() {
  return getRuleContexts<FastiParser::ComparisonOperatorContext>();
}

FastiParser::ComparisonOperatorContext* FastiParser::ComparisonContext::comparisonOperator(size_t i) {
  return getRuleContext<FastiParser::ComparisonOperatorContext>(i);
}


size_t FastiParser::ComparisonContext::getRuleIndex() const {
  return FastiParser::RuleComparison;
}


FastiParser::ComparisonContext* FastiParser::comparison() {
  ComparisonContext *_localctx = _tracker.createInstance<ComparisonContext>(_ctx, getState());
  enterRule(_localctx, 178, FastiParser::RuleComparison);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1210);
    predicate();
    setState(1216);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (((((_la - 181) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 181)) & ((1ULL << (FastiParser::T_Eq - 181))
      | (1ULL << (FastiParser::T_NotEq - 181))
      | (1ULL << (FastiParser::T_Less - 181))
      | (1ULL << (FastiParser::T_LessEq - 181))
      | (1ULL << (FastiParser::T_Greater - 181))
      | (1ULL << (FastiParser::T_GreaterEq - 181)))) != 0)) {
      setState(1211);
      comparisonOperator();
      setState(1212);
      predicate();
      setState(1218);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ComparisonOperatorContext ------------------------------------------------------------------

FastiParser::ComparisonOperatorContext::ComparisonOperatorContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ComparisonOperatorContext::T_Eq() {
  return getToken(FastiParser::T_Eq, 0);
}

tree::TerminalNode* FastiParser::ComparisonOperatorContext::T_NotEq() {
  return getToken(FastiParser::T_NotEq, 0);
}

tree::TerminalNode* FastiParser::ComparisonOperatorContext::T_Less() {
  return getToken(FastiParser::T_Less, 0);
}

tree::TerminalNode* FastiParser::ComparisonOperatorContext::T_LessEq() {
  return getToken(FastiParser::T_LessEq, 0);
}

tree::TerminalNode* FastiParser::ComparisonOperatorContext::T_Greater() {
  return getToken(FastiParser::T_Greater, 0);
}

tree::TerminalNode* FastiParser::ComparisonOperatorContext::T_GreaterEq() {
  return getToken(FastiParser::T_GreaterEq, 0);
}


size_t FastiParser::ComparisonOperatorContext::getRuleIndex() const {
  return FastiParser::RuleComparisonOperator;
}


FastiParser::ComparisonOperatorContext* FastiParser::comparisonOperator() {
  ComparisonOperatorContext *_localctx = _tracker.createInstance<ComparisonOperatorContext>(_ctx, getState());
  enterRule(_localctx, 180, FastiParser::RuleComparisonOperator);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1219);
    _la = _input->LA(1);
    if (!(((((_la - 181) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 181)) & ((1ULL << (FastiParser::T_Eq - 181))
      | (1ULL << (FastiParser::T_NotEq - 181))
      | (1ULL << (FastiParser::T_Less - 181))
      | (1ULL << (FastiParser::T_LessEq - 181))
      | (1ULL << (FastiParser::T_Greater - 181))
      | (1ULL << (FastiParser::T_GreaterEq - 181)))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PredicateContext ------------------------------------------------------------------

FastiParser::PredicateContext::PredicateContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::AdditiveContext* FastiParser::PredicateContext::additive() {
  return getRuleContext<FastiParser::AdditiveContext>(0);
}

std::vector<FastiParser::PredicateStepContext *> FastiParser::PredicateContext::predicateStep() {
  return getRuleContexts<FastiParser::PredicateStepContext>();
}

FastiParser::PredicateStepContext* FastiParser::PredicateContext::predicateStep(size_t i) {
  return getRuleContext<FastiParser::PredicateStepContext>(i);
}


size_t FastiParser::PredicateContext::getRuleIndex() const {
  return FastiParser::RulePredicate;
}


FastiParser::PredicateContext* FastiParser::predicate() {
  PredicateContext *_localctx = _tracker.createInstance<PredicateContext>(_ctx, getState());
  enterRule(_localctx, 182, FastiParser::RulePredicate);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    size_t alt;
    enterOuterAlt(_localctx, 1);
    setState(1221);
    additive();
    setState(1225);
    _errHandler->sync(this);
    alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 151, _ctx);
    while (alt != 2 && alt != atn::ATN::INVALID_ALT_NUMBER) {
      if (alt == 1) {
        setState(1222);
        predicateStep(); 
      }
      setState(1227);
      _errHandler->sync(this);
      alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 151, _ctx);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PredicateStepContext ------------------------------------------------------------------

FastiParser::PredicateStepContext::PredicateStepContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_STARTS() {
  return getToken(FastiParser::K_STARTS, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_WITH() {
  return getToken(FastiParser::K_WITH, 0);
}

FastiParser::AdditiveContext* FastiParser::PredicateStepContext::additive() {
  return getRuleContext<FastiParser::AdditiveContext>(0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_ENDS() {
  return getToken(FastiParser::K_ENDS, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_CONTAINS() {
  return getToken(FastiParser::K_CONTAINS, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_IN() {
  return getToken(FastiParser::K_IN, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::T_Matches() {
  return getToken(FastiParser::T_Matches, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_OVERLAPS() {
  return getToken(FastiParser::K_OVERLAPS, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_PRECEDES() {
  return getToken(FastiParser::K_PRECEDES, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_SUCCEEDS() {
  return getToken(FastiParser::K_SUCCEEDS, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_MEETS() {
  return getToken(FastiParser::K_MEETS, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_EQUALS() {
  return getToken(FastiParser::K_EQUALS, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_IS() {
  return getToken(FastiParser::K_IS, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_NULL() {
  return getToken(FastiParser::K_NULL, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_NOT() {
  return getToken(FastiParser::K_NOT, 0);
}

std::vector<FastiParser::TypeNameContext *> FastiParser::PredicateStepContext::typeName() {
  return getRuleContexts<FastiParser::TypeNameContext>();
}

FastiParser::TypeNameContext* FastiParser::PredicateStepContext::typeName(size_t i) {
  return getRuleContext<FastiParser::TypeNameContext>(i);
}

tree::TerminalNode* FastiParser::PredicateStepContext::T_DoubleColon() {
  return getToken(FastiParser::T_DoubleColon, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_TYPED() {
  return getToken(FastiParser::K_TYPED, 0);
}

std::vector<tree::TerminalNode *> FastiParser::PredicateStepContext::T_Pipe() {
  return getTokens(FastiParser::T_Pipe);
}

tree::TerminalNode* FastiParser::PredicateStepContext::T_Pipe(size_t i) {
  return getToken(FastiParser::T_Pipe, i);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_LABELED() {
  return getToken(FastiParser::K_LABELED, 0);
}

std::vector<FastiParser::LabelAndContext *> FastiParser::PredicateStepContext::labelAnd() {
  return getRuleContexts<FastiParser::LabelAndContext>();
}

FastiParser::LabelAndContext* FastiParser::PredicateStepContext::labelAnd(size_t i) {
  return getRuleContext<FastiParser::LabelAndContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::PredicateStepContext::T_Colon() {
  return getTokens(FastiParser::T_Colon);
}

tree::TerminalNode* FastiParser::PredicateStepContext::T_Colon(size_t i) {
  return getToken(FastiParser::T_Colon, i);
}

tree::TerminalNode* FastiParser::PredicateStepContext::K_NORMALIZED() {
  return getToken(FastiParser::K_NORMALIZED, 0);
}

tree::TerminalNode* FastiParser::PredicateStepContext::Ident() {
  return getToken(FastiParser::Ident, 0);
}


size_t FastiParser::PredicateStepContext::getRuleIndex() const {
  return FastiParser::RulePredicateStep;
}


FastiParser::PredicateStepContext* FastiParser::predicateStep() {
  PredicateStepContext *_localctx = _tracker.createInstance<PredicateStepContext>(_ctx, getState());
  enterRule(_localctx, 184, FastiParser::RulePredicateStep);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    size_t alt;
    setState(1295);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 161, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1228);
      match(FastiParser::K_STARTS);
      setState(1229);
      match(FastiParser::K_WITH);
      setState(1230);
      additive();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1231);
      match(FastiParser::K_ENDS);
      setState(1232);
      match(FastiParser::K_WITH);
      setState(1233);
      additive();
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1234);
      match(FastiParser::K_CONTAINS);
      setState(1235);
      additive();
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1236);
      match(FastiParser::K_IN);
      setState(1237);
      additive();
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(1238);
      match(FastiParser::T_Matches);
      setState(1239);
      additive();
      break;
    }

    case 6: {
      enterOuterAlt(_localctx, 6);
      setState(1240);
      match(FastiParser::K_OVERLAPS);
      setState(1241);
      additive();
      break;
    }

    case 7: {
      enterOuterAlt(_localctx, 7);
      setState(1242);
      match(FastiParser::K_PRECEDES);
      setState(1243);
      additive();
      break;
    }

    case 8: {
      enterOuterAlt(_localctx, 8);
      setState(1244);
      match(FastiParser::K_SUCCEEDS);
      setState(1245);
      additive();
      break;
    }

    case 9: {
      enterOuterAlt(_localctx, 9);
      setState(1246);
      match(FastiParser::K_MEETS);
      setState(1247);
      additive();
      break;
    }

    case 10: {
      enterOuterAlt(_localctx, 10);
      setState(1248);
      match(FastiParser::K_EQUALS);
      setState(1249);
      additive();
      break;
    }

    case 11: {
      enterOuterAlt(_localctx, 11);
      setState(1250);
      match(FastiParser::K_IS);
      setState(1252);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == FastiParser::K_NOT) {
        setState(1251);
        match(FastiParser::K_NOT);
      }
      setState(1254);
      match(FastiParser::K_NULL);
      break;
    }

    case 12: {
      enterOuterAlt(_localctx, 12);
      setState(1261);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case FastiParser::K_IS: {
          setState(1255);
          match(FastiParser::K_IS);
          setState(1257);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == FastiParser::K_NOT) {
            setState(1256);
            match(FastiParser::K_NOT);
          }
          setState(1259);
          _la = _input->LA(1);
          if (!(_la == FastiParser::K_TYPED

          || _la == FastiParser::T_DoubleColon)) {
          _errHandler->recoverInline(this);
          }
          else {
            _errHandler->reportMatch(this);
            consume();
          }
          break;
        }

        case FastiParser::T_DoubleColon: {
          setState(1260);
          match(FastiParser::T_DoubleColon);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(1263);
      typeName();
      setState(1268);
      _errHandler->sync(this);
      alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 155, _ctx);
      while (alt != 1 && alt != atn::ATN::INVALID_ALT_NUMBER) {
        if (alt == 1 + 1) {
          setState(1264);
          match(FastiParser::T_Pipe);
          setState(1265);
          typeName(); 
        }
        setState(1270);
        _errHandler->sync(this);
        alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 155, _ctx);
      }
      break;
    }

    case 13: {
      enterOuterAlt(_localctx, 13);
      setState(1271);
      match(FastiParser::K_IS);
      setState(1273);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == FastiParser::K_NOT) {
        setState(1272);
        match(FastiParser::K_NOT);
      }
      setState(1275);
      match(FastiParser::K_LABELED);
      setState(1276);
      labelAnd();
      setState(1284);
      _errHandler->sync(this);
      alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 158, _ctx);
      while (alt != 1 && alt != atn::ATN::INVALID_ALT_NUMBER) {
        if (alt == 1 + 1) {
          setState(1277);
          match(FastiParser::T_Pipe);
          setState(1279);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == FastiParser::T_Colon) {
            setState(1278);
            match(FastiParser::T_Colon);
          }
          setState(1281);
          labelAnd(); 
        }
        setState(1286);
        _errHandler->sync(this);
        alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 158, _ctx);
      }
      break;
    }

    case 14: {
      enterOuterAlt(_localctx, 14);
      setState(1287);
      match(FastiParser::K_IS);
      setState(1289);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == FastiParser::K_NOT) {
        setState(1288);
        match(FastiParser::K_NOT);
      }
      setState(1292);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == FastiParser::Ident) {
        setState(1291);
        match(FastiParser::Ident);
      }
      setState(1294);
      match(FastiParser::K_NORMALIZED);
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- AdditiveContext ------------------------------------------------------------------

FastiParser::AdditiveContext::AdditiveContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::MultiplicativeContext *> FastiParser::AdditiveContext::multiplicative() {
  return getRuleContexts<FastiParser::MultiplicativeContext>();
}

FastiParser::MultiplicativeContext* FastiParser::AdditiveContext::multiplicative(size_t i) {
  return getRuleContext<FastiParser::MultiplicativeContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::AdditiveContext::T_Plus() {
  return getTokens(FastiParser::T_Plus);
}

tree::TerminalNode* FastiParser::AdditiveContext::T_Plus(size_t i) {
  return getToken(FastiParser::T_Plus, i);
}

std::vector<tree::TerminalNode *> FastiParser::AdditiveContext::T_Minus() {
  return getTokens(FastiParser::T_Minus);
}

tree::TerminalNode* FastiParser::AdditiveContext::T_Minus(size_t i) {
  return getToken(FastiParser::T_Minus, i);
}

std::vector<tree::TerminalNode *> FastiParser::AdditiveContext::T_DoublePipe() {
  return getTokens(FastiParser::T_DoublePipe);
}

tree::TerminalNode* FastiParser::AdditiveContext::T_DoublePipe(size_t i) {
  return getToken(FastiParser::T_DoublePipe, i);
}


size_t FastiParser::AdditiveContext::getRuleIndex() const {
  return FastiParser::RuleAdditive;
}


FastiParser::AdditiveContext* FastiParser::additive() {
  AdditiveContext *_localctx = _tracker.createInstance<AdditiveContext>(_ctx, getState());
  enterRule(_localctx, 186, FastiParser::RuleAdditive);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1297);
    multiplicative();
    setState(1302);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (((((_la - 189) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 189)) & ((1ULL << (FastiParser::T_Plus - 189))
      | (1ULL << (FastiParser::T_Minus - 189))
      | (1ULL << (FastiParser::T_DoublePipe - 189)))) != 0)) {
      setState(1298);
      _la = _input->LA(1);
      if (!(((((_la - 189) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 189)) & ((1ULL << (FastiParser::T_Plus - 189))
        | (1ULL << (FastiParser::T_Minus - 189))
        | (1ULL << (FastiParser::T_DoublePipe - 189)))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1299);
      multiplicative();
      setState(1304);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MultiplicativeContext ------------------------------------------------------------------

FastiParser::MultiplicativeContext::MultiplicativeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::PowerContext *> FastiParser::MultiplicativeContext::power() {
  return getRuleContexts<FastiParser::PowerContext>();
}

FastiParser::PowerContext* FastiParser::MultiplicativeContext::power(size_t i) {
  return getRuleContext<FastiParser::PowerContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::MultiplicativeContext::T_Star() {
  return getTokens(FastiParser::T_Star);
}

tree::TerminalNode* FastiParser::MultiplicativeContext::T_Star(size_t i) {
  return getToken(FastiParser::T_Star, i);
}

std::vector<tree::TerminalNode *> FastiParser::MultiplicativeContext::T_Slash() {
  return getTokens(FastiParser::T_Slash);
}

tree::TerminalNode* FastiParser::MultiplicativeContext::T_Slash(size_t i) {
  return getToken(FastiParser::T_Slash, i);
}

std::vector<tree::TerminalNode *> FastiParser::MultiplicativeContext::T_Percent() {
  return getTokens(FastiParser::T_Percent);
}

tree::TerminalNode* FastiParser::MultiplicativeContext::T_Percent(size_t i) {
  return getToken(FastiParser::T_Percent, i);
}


size_t FastiParser::MultiplicativeContext::getRuleIndex() const {
  return FastiParser::RuleMultiplicative;
}


FastiParser::MultiplicativeContext* FastiParser::multiplicative() {
  MultiplicativeContext *_localctx = _tracker.createInstance<MultiplicativeContext>(_ctx, getState());
  enterRule(_localctx, 188, FastiParser::RuleMultiplicative);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1305);
    power();
    setState(1310);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (((((_la - 191) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 191)) & ((1ULL << (FastiParser::T_Star - 191))
      | (1ULL << (FastiParser::T_Slash - 191))
      | (1ULL << (FastiParser::T_Percent - 191)))) != 0)) {
      setState(1306);
      _la = _input->LA(1);
      if (!(((((_la - 191) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 191)) & ((1ULL << (FastiParser::T_Star - 191))
        | (1ULL << (FastiParser::T_Slash - 191))
        | (1ULL << (FastiParser::T_Percent - 191)))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1307);
      power();
      setState(1312);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PowerContext ------------------------------------------------------------------

FastiParser::PowerContext::PowerContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::SignOperandContext *> FastiParser::PowerContext::signOperand() {
  return getRuleContexts<FastiParser::SignOperandContext>();
}

FastiParser::SignOperandContext* FastiParser::PowerContext::signOperand(size_t i) {
  return getRuleContext<FastiParser::SignOperandContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::PowerContext::T_Caret() {
  return getTokens(FastiParser::T_Caret);
}

tree::TerminalNode* FastiParser::PowerContext::T_Caret(size_t i) {
  return getToken(FastiParser::T_Caret, i);
}


size_t FastiParser::PowerContext::getRuleIndex() const {
  return FastiParser::RulePower;
}


FastiParser::PowerContext* FastiParser::power() {
  PowerContext *_localctx = _tracker.createInstance<PowerContext>(_ctx, getState());
  enterRule(_localctx, 190, FastiParser::RulePower);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1313);
    signOperand();
    setState(1318);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Caret) {
      setState(1314);
      match(FastiParser::T_Caret);
      setState(1315);
      signOperand();
      setState(1320);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SignOperandContext ------------------------------------------------------------------

FastiParser::SignOperandContext::SignOperandContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::PostfixContext* FastiParser::SignOperandContext::postfix() {
  return getRuleContext<FastiParser::PostfixContext>(0);
}

std::vector<tree::TerminalNode *> FastiParser::SignOperandContext::T_Plus() {
  return getTokens(FastiParser::T_Plus);
}

tree::TerminalNode* FastiParser::SignOperandContext::T_Plus(size_t i) {
  return getToken(FastiParser::T_Plus, i);
}

std::vector<tree::TerminalNode *> FastiParser::SignOperandContext::T_Minus() {
  return getTokens(FastiParser::T_Minus);
}

tree::TerminalNode* FastiParser::SignOperandContext::T_Minus(size_t i) {
  return getToken(FastiParser::T_Minus, i);
}


size_t FastiParser::SignOperandContext::getRuleIndex() const {
  return FastiParser::RuleSignOperand;
}


FastiParser::SignOperandContext* FastiParser::signOperand() {
  SignOperandContext *_localctx = _tracker.createInstance<SignOperandContext>(_ctx, getState());
  enterRule(_localctx, 192, FastiParser::RuleSignOperand);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1324);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Plus

    || _la == FastiParser::T_Minus) {
      setState(1321);
      _la = _input->LA(1);
      if (!(_la == FastiParser::T_Plus

      || _la == FastiParser::T_Minus)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1326);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(1327);
    postfix();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PostfixContext ------------------------------------------------------------------

FastiParser::PostfixContext::PostfixContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::AtomContext* FastiParser::PostfixContext::atom() {
  return getRuleContext<FastiParser::AtomContext>(0);
}

std::vector<FastiParser::PropertyStepContext *> FastiParser::PostfixContext::propertyStep() {
  return getRuleContexts<FastiParser::PropertyStepContext>();
}

FastiParser::PropertyStepContext* FastiParser::PostfixContext::propertyStep(size_t i) {
  return getRuleContext<FastiParser::PropertyStepContext>(i);
}

std::vector<FastiParser::IndexStepContext *> FastiParser::PostfixContext::indexStep() {
  return getRuleContexts<FastiParser::IndexStepContext>();
}

FastiParser::IndexStepContext* FastiParser::PostfixContext::indexStep(size_t i) {
  return getRuleContext<FastiParser::IndexStepContext>(i);
}

FastiParser::ExpressionLabelsContext* FastiParser::PostfixContext::expressionLabels() {
  return getRuleContext<FastiParser::ExpressionLabelsContext>(0);
}


size_t FastiParser::PostfixContext::getRuleIndex() const {
  return FastiParser::RulePostfix;
}


FastiParser::PostfixContext* FastiParser::postfix() {
  PostfixContext *_localctx = _tracker.createInstance<PostfixContext>(_ctx, getState());
  enterRule(_localctx, 194, FastiParser::RulePostfix);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1329);
    atom();
    setState(1334);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_LBracket

    || _la == FastiParser::T_Dot) {
      setState(1332);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case FastiParser::T_Dot: {
          setState(1330);
          propertyStep();
          break;
        }

        case FastiParser::T_LBracket: {
          setState(1331);
          indexStep();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(1336);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(1338);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_Colon) {
      setState(1337);
      expressionLabels();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PropertyStepContext ------------------------------------------------------------------

FastiParser::PropertyStepContext::PropertyStepContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PropertyStepContext::T_Dot() {
  return getToken(FastiParser::T_Dot, 0);
}

FastiParser::SchemaNameContext* FastiParser::PropertyStepContext::schemaName() {
  return getRuleContext<FastiParser::SchemaNameContext>(0);
}


size_t FastiParser::PropertyStepContext::getRuleIndex() const {
  return FastiParser::RulePropertyStep;
}


FastiParser::PropertyStepContext* FastiParser::propertyStep() {
  PropertyStepContext *_localctx = _tracker.createInstance<PropertyStepContext>(_ctx, getState());
  enterRule(_localctx, 196, FastiParser::RulePropertyStep);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1340);
    match(FastiParser::T_Dot);
    setState(1341);
    schemaName();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- IndexStepContext ------------------------------------------------------------------

FastiParser::IndexStepContext::IndexStepContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::IndexStepContext::T_LBracket() {
  return getToken(FastiParser::T_LBracket, 0);
}

tree::TerminalNode* FastiParser::IndexStepContext::T_RBracket() {
  return getToken(FastiParser::T_RBracket, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::IndexStepContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::IndexStepContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

tree::TerminalNode* FastiParser::IndexStepContext::T_DotDot() {
  return getToken(FastiParser::T_DotDot, 0);
}


size_t FastiParser::IndexStepContext::getRuleIndex() const {
  return FastiParser::RuleIndexStep;
}


FastiParser::IndexStepContext* FastiParser::indexStep() {
  IndexStepContext *_localctx = _tracker.createInstance<IndexStepContext>(_ctx, getState());
  enterRule(_localctx, 198, FastiParser::RuleIndexStep);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1343);
    match(FastiParser::T_LBracket);
    setState(1352);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 171, _ctx)) {
    case 1: {
      setState(1344);
      expression();
      break;
    }

    case 2: {
      setState(1346);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
        | (1ULL << FastiParser::K_CASE)
        | (1ULL << FastiParser::K_EXISTS)
        | (1ULL << FastiParser::K_FALSE)
        | (1ULL << FastiParser::K_NOT)
        | (1ULL << FastiParser::K_NULL)
        | (1ULL << FastiParser::K_TRUE)
        | (1ULL << FastiParser::K_ANY)
        | (1ULL << FastiParser::K_COUNT)
        | (1ULL << FastiParser::K_NONE)
        | (1ULL << FastiParser::K_REDUCE)
        | (1ULL << FastiParser::K_SINGLE)
        | (1ULL << FastiParser::K_ALWAYS)
        | (1ULL << FastiParser::K_ANYTIME)
        | (1ULL << FastiParser::K_AT)
        | (1ULL << FastiParser::K_BETWEEN)
        | (1ULL << FastiParser::K_CERTAINLY)
        | (1ULL << FastiParser::K_CHRONOLOGICALLY)
        | (1ULL << FastiParser::K_CONTAINED)
        | (1ULL << FastiParser::K_DIFF)
        | (1ULL << FastiParser::K_DURING)
        | (1ULL << FastiParser::K_EQUALS)
        | (1ULL << FastiParser::K_ERASE)
        | (1ULL << FastiParser::K_FROM))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
        | (1ULL << (FastiParser::K_MEETS - 64))
        | (1ULL << (FastiParser::K_OF - 64))
        | (1ULL << (FastiParser::K_ONLY - 64))
        | (1ULL << (FastiParser::K_OVER - 64))
        | (1ULL << (FastiParser::K_OVERLAPS - 64))
        | (1ULL << (FastiParser::K_PORTION - 64))
        | (1ULL << (FastiParser::K_POSSIBLY - 64))
        | (1ULL << (FastiParser::K_PRECEDES - 64))
        | (1ULL << (FastiParser::K_SUCCEEDS - 64))
        | (1ULL << (FastiParser::K_SYSTEM_TIME - 64))
        | (1ULL << (FastiParser::K_THROUGHOUT - 64))
        | (1ULL << (FastiParser::K_TO - 64))
        | (1ULL << (FastiParser::K_VALID - 64))
        | (1ULL << (FastiParser::K_VALID_TIME - 64))
        | (1ULL << (FastiParser::K_WITHIN - 64))
        | (1ULL << (FastiParser::K_DATE - 64))
        | (1ULL << (FastiParser::K_DATETIME - 64))
        | (1ULL << (FastiParser::K_DURATION - 64))
        | (1ULL << (FastiParser::K_LOCALDATETIME - 64))
        | (1ULL << (FastiParser::K_LOCALTIME - 64))
        | (1ULL << (FastiParser::K_PERIOD - 64))
        | (1ULL << (FastiParser::K_TIME - 64))
        | (1ULL << (FastiParser::K_TIMESTAMP - 64))
        | (1ULL << (FastiParser::K_ACYCLIC - 64))
        | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 64))
        | (1ULL << (FastiParser::K_BOTH - 64))
        | (1ULL << (FastiParser::K_COLLECT - 64))
        | (1ULL << (FastiParser::K_CSV - 64))
        | (1ULL << (FastiParser::K_EXPLAIN - 64))
        | (1ULL << (FastiParser::K_FIELDTERMINATOR - 64))
        | (1ULL << (FastiParser::K_FILTER - 64))
        | (1ULL << (FastiParser::K_FINISH - 64))
        | (1ULL << (FastiParser::K_FOREACH - 64))
        | (1ULL << (FastiParser::K_GROUP - 64))
        | (1ULL << (FastiParser::K_GROUPS - 64))
        | (1ULL << (FastiParser::K_HEADERS - 64))
        | (1ULL << (FastiParser::K_INSERT - 64))
        | (1ULL << (FastiParser::K_LABELED - 64))
        | (1ULL << (FastiParser::K_LEADING - 64))
        | (1ULL << (FastiParser::K_LET - 64))
        | (1ULL << (FastiParser::K_LOAD - 64))
        | (1ULL << (FastiParser::K_NEXT - 64))
        | (1ULL << (FastiParser::K_NODETACH - 64))
        | (1ULL << (FastiParser::K_NORMALIZED - 64))
        | (1ULL << (FastiParser::K_OFFSET - 64))
        | (1ULL << (FastiParser::K_PATH - 64))
        | (1ULL << (FastiParser::K_PATHS - 64))
        | (1ULL << (FastiParser::K_PROFILE - 64))
        | (1ULL << (FastiParser::K_SHORTEST - 64))
        | (1ULL << (FastiParser::K_SHORTESTPATH - 64))
        | (1ULL << (FastiParser::K_SIMPLE - 64))
        | (1ULL << (FastiParser::K_TRAIL - 64))
        | (1ULL << (FastiParser::K_TRAILING - 64))
        | (1ULL << (FastiParser::K_TRANSACTIONS - 64))
        | (1ULL << (FastiParser::K_TRIM - 64))
        | (1ULL << (FastiParser::K_WALK - 64))
        | (1ULL << (FastiParser::K_ADD - 64))
        | (1ULL << (FastiParser::K_ALTER - 64))
        | (1ULL << (FastiParser::K_CHECK - 64))
        | (1ULL << (FastiParser::K_CONSTRAINT - 64))
        | (1ULL << (FastiParser::K_CONSTRAINTS - 64))
        | (1ULL << (FastiParser::K_DROP - 64))
        | (1ULL << (FastiParser::K_EVERY - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 128)) & ((1ULL << (FastiParser::K_FUNCTIONS - 128))
        | (1ULL << (FastiParser::K_GRAPH - 128))
        | (1ULL << (FastiParser::K_IF - 128))
        | (1ULL << (FastiParser::K_INDEX - 128))
        | (1ULL << (FastiParser::K_INDEXES - 128))
        | (1ULL << (FastiParser::K_INSTANT - 128))
        | (1ULL << (FastiParser::K_KEY - 128))
        | (1ULL << (FastiParser::K_LIST - 128))
        | (1ULL << (FastiParser::K_LOCAL - 128))
        | (1ULL << (FastiParser::K_MOST - 128))
        | (1ULL << (FastiParser::K_OPEN - 128))
        | (1ULL << (FastiParser::K_PER - 128))
        | (1ULL << (FastiParser::K_PROCEDURES - 128))
        | (1ULL << (FastiParser::K_REQUIRE - 128))
        | (1ULL << (FastiParser::K_REQUIRED - 128))
        | (1ULL << (FastiParser::K_SHOW - 128))
        | (1ULL << (FastiParser::K_SOURCE - 128))
        | (1ULL << (FastiParser::K_STRICT - 128))
        | (1ULL << (FastiParser::K_TARGET - 128))
        | (1ULL << (FastiParser::K_TYPE - 128))
        | (1ULL << (FastiParser::K_TYPED - 128))
        | (1ULL << (FastiParser::K_UNIQUE - 128))
        | (1ULL << (FastiParser::K_WITHOUT - 128))
        | (1ULL << (FastiParser::K_ZONE - 128))
        | (1ULL << (FastiParser::K_ZONED - 128))
        | (1ULL << (FastiParser::K_BEGIN - 128))
        | (1ULL << (FastiParser::K_COMMIT - 128))
        | (1ULL << (FastiParser::K_READ - 128))
        | (1ULL << (FastiParser::K_RESET - 128))
        | (1ULL << (FastiParser::K_ROLLBACK - 128))
        | (1ULL << (FastiParser::K_SESSION - 128))
        | (1ULL << (FastiParser::K_START - 128))
        | (1ULL << (FastiParser::K_TRANSACTION - 128))
        | (1ULL << (FastiParser::K_WRITE - 128))
        | (1ULL << (FastiParser::Integer - 128))
        | (1ULL << (FastiParser::Float - 128))
        | (1ULL << (FastiParser::BadNumber - 128))
        | (1ULL << (FastiParser::String - 128))
        | (1ULL << (FastiParser::Parameter - 128))
        | (1ULL << (FastiParser::Ident - 128))
        | (1ULL << (FastiParser::QuotedIdent - 128))
        | (1ULL << (FastiParser::T_LParen - 128))
        | (1ULL << (FastiParser::T_LBracket - 128))
        | (1ULL << (FastiParser::T_LBrace - 128))
        | (1ULL << (FastiParser::T_Plus - 128))
        | (1ULL << (FastiParser::T_Minus - 128)))) != 0)) {
        setState(1345);
        expression();
      }
      setState(1348);
      match(FastiParser::T_DotDot);
      setState(1350);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
        | (1ULL << FastiParser::K_CASE)
        | (1ULL << FastiParser::K_EXISTS)
        | (1ULL << FastiParser::K_FALSE)
        | (1ULL << FastiParser::K_NOT)
        | (1ULL << FastiParser::K_NULL)
        | (1ULL << FastiParser::K_TRUE)
        | (1ULL << FastiParser::K_ANY)
        | (1ULL << FastiParser::K_COUNT)
        | (1ULL << FastiParser::K_NONE)
        | (1ULL << FastiParser::K_REDUCE)
        | (1ULL << FastiParser::K_SINGLE)
        | (1ULL << FastiParser::K_ALWAYS)
        | (1ULL << FastiParser::K_ANYTIME)
        | (1ULL << FastiParser::K_AT)
        | (1ULL << FastiParser::K_BETWEEN)
        | (1ULL << FastiParser::K_CERTAINLY)
        | (1ULL << FastiParser::K_CHRONOLOGICALLY)
        | (1ULL << FastiParser::K_CONTAINED)
        | (1ULL << FastiParser::K_DIFF)
        | (1ULL << FastiParser::K_DURING)
        | (1ULL << FastiParser::K_EQUALS)
        | (1ULL << FastiParser::K_ERASE)
        | (1ULL << FastiParser::K_FROM))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
        | (1ULL << (FastiParser::K_MEETS - 64))
        | (1ULL << (FastiParser::K_OF - 64))
        | (1ULL << (FastiParser::K_ONLY - 64))
        | (1ULL << (FastiParser::K_OVER - 64))
        | (1ULL << (FastiParser::K_OVERLAPS - 64))
        | (1ULL << (FastiParser::K_PORTION - 64))
        | (1ULL << (FastiParser::K_POSSIBLY - 64))
        | (1ULL << (FastiParser::K_PRECEDES - 64))
        | (1ULL << (FastiParser::K_SUCCEEDS - 64))
        | (1ULL << (FastiParser::K_SYSTEM_TIME - 64))
        | (1ULL << (FastiParser::K_THROUGHOUT - 64))
        | (1ULL << (FastiParser::K_TO - 64))
        | (1ULL << (FastiParser::K_VALID - 64))
        | (1ULL << (FastiParser::K_VALID_TIME - 64))
        | (1ULL << (FastiParser::K_WITHIN - 64))
        | (1ULL << (FastiParser::K_DATE - 64))
        | (1ULL << (FastiParser::K_DATETIME - 64))
        | (1ULL << (FastiParser::K_DURATION - 64))
        | (1ULL << (FastiParser::K_LOCALDATETIME - 64))
        | (1ULL << (FastiParser::K_LOCALTIME - 64))
        | (1ULL << (FastiParser::K_PERIOD - 64))
        | (1ULL << (FastiParser::K_TIME - 64))
        | (1ULL << (FastiParser::K_TIMESTAMP - 64))
        | (1ULL << (FastiParser::K_ACYCLIC - 64))
        | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 64))
        | (1ULL << (FastiParser::K_BOTH - 64))
        | (1ULL << (FastiParser::K_COLLECT - 64))
        | (1ULL << (FastiParser::K_CSV - 64))
        | (1ULL << (FastiParser::K_EXPLAIN - 64))
        | (1ULL << (FastiParser::K_FIELDTERMINATOR - 64))
        | (1ULL << (FastiParser::K_FILTER - 64))
        | (1ULL << (FastiParser::K_FINISH - 64))
        | (1ULL << (FastiParser::K_FOREACH - 64))
        | (1ULL << (FastiParser::K_GROUP - 64))
        | (1ULL << (FastiParser::K_GROUPS - 64))
        | (1ULL << (FastiParser::K_HEADERS - 64))
        | (1ULL << (FastiParser::K_INSERT - 64))
        | (1ULL << (FastiParser::K_LABELED - 64))
        | (1ULL << (FastiParser::K_LEADING - 64))
        | (1ULL << (FastiParser::K_LET - 64))
        | (1ULL << (FastiParser::K_LOAD - 64))
        | (1ULL << (FastiParser::K_NEXT - 64))
        | (1ULL << (FastiParser::K_NODETACH - 64))
        | (1ULL << (FastiParser::K_NORMALIZED - 64))
        | (1ULL << (FastiParser::K_OFFSET - 64))
        | (1ULL << (FastiParser::K_PATH - 64))
        | (1ULL << (FastiParser::K_PATHS - 64))
        | (1ULL << (FastiParser::K_PROFILE - 64))
        | (1ULL << (FastiParser::K_SHORTEST - 64))
        | (1ULL << (FastiParser::K_SHORTESTPATH - 64))
        | (1ULL << (FastiParser::K_SIMPLE - 64))
        | (1ULL << (FastiParser::K_TRAIL - 64))
        | (1ULL << (FastiParser::K_TRAILING - 64))
        | (1ULL << (FastiParser::K_TRANSACTIONS - 64))
        | (1ULL << (FastiParser::K_TRIM - 64))
        | (1ULL << (FastiParser::K_WALK - 64))
        | (1ULL << (FastiParser::K_ADD - 64))
        | (1ULL << (FastiParser::K_ALTER - 64))
        | (1ULL << (FastiParser::K_CHECK - 64))
        | (1ULL << (FastiParser::K_CONSTRAINT - 64))
        | (1ULL << (FastiParser::K_CONSTRAINTS - 64))
        | (1ULL << (FastiParser::K_DROP - 64))
        | (1ULL << (FastiParser::K_EVERY - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 128)) & ((1ULL << (FastiParser::K_FUNCTIONS - 128))
        | (1ULL << (FastiParser::K_GRAPH - 128))
        | (1ULL << (FastiParser::K_IF - 128))
        | (1ULL << (FastiParser::K_INDEX - 128))
        | (1ULL << (FastiParser::K_INDEXES - 128))
        | (1ULL << (FastiParser::K_INSTANT - 128))
        | (1ULL << (FastiParser::K_KEY - 128))
        | (1ULL << (FastiParser::K_LIST - 128))
        | (1ULL << (FastiParser::K_LOCAL - 128))
        | (1ULL << (FastiParser::K_MOST - 128))
        | (1ULL << (FastiParser::K_OPEN - 128))
        | (1ULL << (FastiParser::K_PER - 128))
        | (1ULL << (FastiParser::K_PROCEDURES - 128))
        | (1ULL << (FastiParser::K_REQUIRE - 128))
        | (1ULL << (FastiParser::K_REQUIRED - 128))
        | (1ULL << (FastiParser::K_SHOW - 128))
        | (1ULL << (FastiParser::K_SOURCE - 128))
        | (1ULL << (FastiParser::K_STRICT - 128))
        | (1ULL << (FastiParser::K_TARGET - 128))
        | (1ULL << (FastiParser::K_TYPE - 128))
        | (1ULL << (FastiParser::K_TYPED - 128))
        | (1ULL << (FastiParser::K_UNIQUE - 128))
        | (1ULL << (FastiParser::K_WITHOUT - 128))
        | (1ULL << (FastiParser::K_ZONE - 128))
        | (1ULL << (FastiParser::K_ZONED - 128))
        | (1ULL << (FastiParser::K_BEGIN - 128))
        | (1ULL << (FastiParser::K_COMMIT - 128))
        | (1ULL << (FastiParser::K_READ - 128))
        | (1ULL << (FastiParser::K_RESET - 128))
        | (1ULL << (FastiParser::K_ROLLBACK - 128))
        | (1ULL << (FastiParser::K_SESSION - 128))
        | (1ULL << (FastiParser::K_START - 128))
        | (1ULL << (FastiParser::K_TRANSACTION - 128))
        | (1ULL << (FastiParser::K_WRITE - 128))
        | (1ULL << (FastiParser::Integer - 128))
        | (1ULL << (FastiParser::Float - 128))
        | (1ULL << (FastiParser::BadNumber - 128))
        | (1ULL << (FastiParser::String - 128))
        | (1ULL << (FastiParser::Parameter - 128))
        | (1ULL << (FastiParser::Ident - 128))
        | (1ULL << (FastiParser::QuotedIdent - 128))
        | (1ULL << (FastiParser::T_LParen - 128))
        | (1ULL << (FastiParser::T_LBracket - 128))
        | (1ULL << (FastiParser::T_LBrace - 128))
        | (1ULL << (FastiParser::T_Plus - 128))
        | (1ULL << (FastiParser::T_Minus - 128)))) != 0)) {
        setState(1349);
        expression();
      }
      break;
    }

    }
    setState(1354);
    match(FastiParser::T_RBracket);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ExpressionLabelsContext ------------------------------------------------------------------

FastiParser::ExpressionLabelsContext::ExpressionLabelsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> FastiParser::ExpressionLabelsContext::T_Colon() {
  return getTokens(FastiParser::T_Colon);
}

tree::TerminalNode* FastiParser::ExpressionLabelsContext::T_Colon(size_t i) {
  return getToken(FastiParser::T_Colon, i);
}

std::vector<FastiParser::LabelAndContext *> FastiParser::ExpressionLabelsContext::labelAnd() {
  return getRuleContexts<FastiParser::LabelAndContext>();
}

FastiParser::LabelAndContext* FastiParser::ExpressionLabelsContext::labelAnd(size_t i) {
  return getRuleContext<FastiParser::LabelAndContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::ExpressionLabelsContext::T_Pipe() {
  return getTokens(FastiParser::T_Pipe);
}

tree::TerminalNode* FastiParser::ExpressionLabelsContext::T_Pipe(size_t i) {
  return getToken(FastiParser::T_Pipe, i);
}


size_t FastiParser::ExpressionLabelsContext::getRuleIndex() const {
  return FastiParser::RuleExpressionLabels;
}


FastiParser::ExpressionLabelsContext* FastiParser::expressionLabels() {
  ExpressionLabelsContext *_localctx = _tracker.createInstance<ExpressionLabelsContext>(_ctx, getState());
  enterRule(_localctx, 200, FastiParser::RuleExpressionLabels);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    size_t alt;
    enterOuterAlt(_localctx, 1);
    setState(1356);
    match(FastiParser::T_Colon);
    setState(1357);
    labelAnd();
    setState(1365);
    _errHandler->sync(this);
    alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 173, _ctx);
    while (alt != 1 && alt != atn::ATN::INVALID_ALT_NUMBER) {
      if (alt == 1 + 1) {
        setState(1358);
        match(FastiParser::T_Pipe);
        setState(1360);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::T_Colon) {
          setState(1359);
          match(FastiParser::T_Colon);
        }
        setState(1362);
        labelAnd(); 
      }
      setState(1367);
      _errHandler->sync(this);
      alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 173, _ctx);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- AtomContext ------------------------------------------------------------------

FastiParser::AtomContext::AtomContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::LiteralContext* FastiParser::AtomContext::literal() {
  return getRuleContext<FastiParser::LiteralContext>(0);
}

tree::TerminalNode* FastiParser::AtomContext::Parameter() {
  return getToken(FastiParser::Parameter, 0);
}

FastiParser::CaseExpressionContext* FastiParser::AtomContext::caseExpression() {
  return getRuleContext<FastiParser::CaseExpressionContext>(0);
}

FastiParser::CountStarContext* FastiParser::AtomContext::countStar() {
  return getRuleContext<FastiParser::CountStarContext>(0);
}

FastiParser::SubqueryContext* FastiParser::AtomContext::subquery() {
  return getRuleContext<FastiParser::SubqueryContext>(0);
}

FastiParser::QuantifiedPredicateContext* FastiParser::AtomContext::quantifiedPredicate() {
  return getRuleContext<FastiParser::QuantifiedPredicateContext>(0);
}

FastiParser::ReduceExpressionContext* FastiParser::AtomContext::reduceExpression() {
  return getRuleContext<FastiParser::ReduceExpressionContext>(0);
}

FastiParser::ListComprehensionContext* FastiParser::AtomContext::listComprehension() {
  return getRuleContext<FastiParser::ListComprehensionContext>(0);
}

FastiParser::PatternComprehensionContext* FastiParser::AtomContext::patternComprehension() {
  return getRuleContext<FastiParser::PatternComprehensionContext>(0);
}

FastiParser::ListLiteralContext* FastiParser::AtomContext::listLiteral() {
  return getRuleContext<FastiParser::ListLiteralContext>(0);
}

FastiParser::MapLiteralContext* FastiParser::AtomContext::mapLiteral() {
  return getRuleContext<FastiParser::MapLiteralContext>(0);
}

FastiParser::PatternExpressionContext* FastiParser::AtomContext::patternExpression() {
  return getRuleContext<FastiParser::PatternExpressionContext>(0);
}

tree::TerminalNode* FastiParser::AtomContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

FastiParser::ExpressionContext* FastiParser::AtomContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

tree::TerminalNode* FastiParser::AtomContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

FastiParser::TrimCallContext* FastiParser::AtomContext::trimCall() {
  return getRuleContext<FastiParser::TrimCallContext>(0);
}

FastiParser::FunctionCallContext* FastiParser::AtomContext::functionCall() {
  return getRuleContext<FastiParser::FunctionCallContext>(0);
}

FastiParser::MapProjectionContext* FastiParser::AtomContext::mapProjection() {
  return getRuleContext<FastiParser::MapProjectionContext>(0);
}

FastiParser::VariableContext* FastiParser::AtomContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}


size_t FastiParser::AtomContext::getRuleIndex() const {
  return FastiParser::RuleAtom;
}


FastiParser::AtomContext* FastiParser::atom() {
  AtomContext *_localctx = _tracker.createInstance<AtomContext>(_ctx, getState());
  enterRule(_localctx, 202, FastiParser::RuleAtom);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1388);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 174, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1368);
      literal();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1369);
      match(FastiParser::Parameter);
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1370);
      caseExpression();
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1371);
      countStar();
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(1372);
      subquery();
      break;
    }

    case 6: {
      enterOuterAlt(_localctx, 6);
      setState(1373);
      quantifiedPredicate();
      break;
    }

    case 7: {
      enterOuterAlt(_localctx, 7);
      setState(1374);
      reduceExpression();
      break;
    }

    case 8: {
      enterOuterAlt(_localctx, 8);
      setState(1375);
      listComprehension();
      break;
    }

    case 9: {
      enterOuterAlt(_localctx, 9);
      setState(1376);
      patternComprehension();
      break;
    }

    case 10: {
      enterOuterAlt(_localctx, 10);
      setState(1377);
      listLiteral();
      break;
    }

    case 11: {
      enterOuterAlt(_localctx, 11);
      setState(1378);
      mapLiteral();
      break;
    }

    case 12: {
      enterOuterAlt(_localctx, 12);
      setState(1379);
      patternExpression();
      break;
    }

    case 13: {
      enterOuterAlt(_localctx, 13);
      setState(1380);
      match(FastiParser::T_LParen);
      setState(1381);
      expression();
      setState(1382);
      match(FastiParser::T_RParen);
      break;
    }

    case 14: {
      enterOuterAlt(_localctx, 14);
      setState(1384);
      trimCall();
      break;
    }

    case 15: {
      enterOuterAlt(_localctx, 15);
      setState(1385);
      functionCall();
      break;
    }

    case 16: {
      enterOuterAlt(_localctx, 16);
      setState(1386);
      mapProjection();
      break;
    }

    case 17: {
      enterOuterAlt(_localctx, 17);
      setState(1387);
      variable();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LiteralContext ------------------------------------------------------------------

FastiParser::LiteralContext::LiteralContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::LiteralContext::K_NULL() {
  return getToken(FastiParser::K_NULL, 0);
}

tree::TerminalNode* FastiParser::LiteralContext::K_TRUE() {
  return getToken(FastiParser::K_TRUE, 0);
}

tree::TerminalNode* FastiParser::LiteralContext::K_FALSE() {
  return getToken(FastiParser::K_FALSE, 0);
}

FastiParser::NumberContext* FastiParser::LiteralContext::number() {
  return getRuleContext<FastiParser::NumberContext>(0);
}

tree::TerminalNode* FastiParser::LiteralContext::String() {
  return getToken(FastiParser::String, 0);
}

FastiParser::TemporalLiteralContext* FastiParser::LiteralContext::temporalLiteral() {
  return getRuleContext<FastiParser::TemporalLiteralContext>(0);
}


size_t FastiParser::LiteralContext::getRuleIndex() const {
  return FastiParser::RuleLiteral;
}


FastiParser::LiteralContext* FastiParser::literal() {
  LiteralContext *_localctx = _tracker.createInstance<LiteralContext>(_ctx, getState());
  enterRule(_localctx, 204, FastiParser::RuleLiteral);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1396);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_NULL: {
        enterOuterAlt(_localctx, 1);
        setState(1390);
        match(FastiParser::K_NULL);
        break;
      }

      case FastiParser::K_TRUE: {
        enterOuterAlt(_localctx, 2);
        setState(1391);
        match(FastiParser::K_TRUE);
        break;
      }

      case FastiParser::K_FALSE: {
        enterOuterAlt(_localctx, 3);
        setState(1392);
        match(FastiParser::K_FALSE);
        break;
      }

      case FastiParser::Integer:
      case FastiParser::Float:
      case FastiParser::BadNumber: {
        enterOuterAlt(_localctx, 4);
        setState(1393);
        number();
        break;
      }

      case FastiParser::String: {
        enterOuterAlt(_localctx, 5);
        setState(1394);
        match(FastiParser::String);
        break;
      }

      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_LOCAL:
      case FastiParser::K_ZONED: {
        enterOuterAlt(_localctx, 6);
        setState(1395);
        temporalLiteral();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- NumberContext ------------------------------------------------------------------

FastiParser::NumberContext::NumberContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::NumberContext::Integer() {
  return getToken(FastiParser::Integer, 0);
}

tree::TerminalNode* FastiParser::NumberContext::Float() {
  return getToken(FastiParser::Float, 0);
}

tree::TerminalNode* FastiParser::NumberContext::BadNumber() {
  return getToken(FastiParser::BadNumber, 0);
}


size_t FastiParser::NumberContext::getRuleIndex() const {
  return FastiParser::RuleNumber;
}


FastiParser::NumberContext* FastiParser::number() {
  NumberContext *_localctx = _tracker.createInstance<NumberContext>(_ctx, getState());
  enterRule(_localctx, 206, FastiParser::RuleNumber);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1398);
    _la = _input->LA(1);
    if (!(((((_la - 162) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 162)) & ((1ULL << (FastiParser::Integer - 162))
      | (1ULL << (FastiParser::Float - 162))
      | (1ULL << (FastiParser::BadNumber - 162)))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TemporalLiteralContext ------------------------------------------------------------------

FastiParser::TemporalLiteralContext::TemporalLiteralContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::String() {
  return getToken(FastiParser::String, 0);
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::K_DATE() {
  return getToken(FastiParser::K_DATE, 0);
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::K_TIME() {
  return getToken(FastiParser::K_TIME, 0);
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::K_LOCALTIME() {
  return getToken(FastiParser::K_LOCALTIME, 0);
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::K_DATETIME() {
  return getToken(FastiParser::K_DATETIME, 0);
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::K_LOCALDATETIME() {
  return getToken(FastiParser::K_LOCALDATETIME, 0);
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::K_TIMESTAMP() {
  return getToken(FastiParser::K_TIMESTAMP, 0);
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::K_DURATION() {
  return getToken(FastiParser::K_DURATION, 0);
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::K_PERIOD() {
  return getToken(FastiParser::K_PERIOD, 0);
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::K_LOCAL() {
  return getToken(FastiParser::K_LOCAL, 0);
}

tree::TerminalNode* FastiParser::TemporalLiteralContext::K_ZONED() {
  return getToken(FastiParser::K_ZONED, 0);
}


size_t FastiParser::TemporalLiteralContext::getRuleIndex() const {
  return FastiParser::RuleTemporalLiteral;
}


FastiParser::TemporalLiteralContext* FastiParser::temporalLiteral() {
  TemporalLiteralContext *_localctx = _tracker.createInstance<TemporalLiteralContext>(_ctx, getState());
  enterRule(_localctx, 208, FastiParser::RuleTemporalLiteral);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1410);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_DATE: {
        setState(1400);
        match(FastiParser::K_DATE);
        break;
      }

      case FastiParser::K_TIME: {
        setState(1401);
        match(FastiParser::K_TIME);
        break;
      }

      case FastiParser::K_LOCALTIME: {
        setState(1402);
        match(FastiParser::K_LOCALTIME);
        break;
      }

      case FastiParser::K_DATETIME: {
        setState(1403);
        match(FastiParser::K_DATETIME);
        break;
      }

      case FastiParser::K_LOCALDATETIME: {
        setState(1404);
        match(FastiParser::K_LOCALDATETIME);
        break;
      }

      case FastiParser::K_TIMESTAMP: {
        setState(1405);
        match(FastiParser::K_TIMESTAMP);
        break;
      }

      case FastiParser::K_DURATION: {
        setState(1406);
        match(FastiParser::K_DURATION);
        break;
      }

      case FastiParser::K_PERIOD: {
        setState(1407);
        match(FastiParser::K_PERIOD);
        break;
      }

      case FastiParser::K_LOCAL:
      case FastiParser::K_ZONED: {
        setState(1408);
        _la = _input->LA(1);
        if (!(_la == FastiParser::K_LOCAL

        || _la == FastiParser::K_ZONED)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(1409);
        _la = _input->LA(1);
        if (!(_la == FastiParser::K_DATETIME

        || _la == FastiParser::K_TIME)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(1412);
    match(FastiParser::String);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ListLiteralContext ------------------------------------------------------------------

FastiParser::ListLiteralContext::ListLiteralContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ListLiteralContext::T_LBracket() {
  return getToken(FastiParser::T_LBracket, 0);
}

tree::TerminalNode* FastiParser::ListLiteralContext::T_RBracket() {
  return getToken(FastiParser::T_RBracket, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::ListLiteralContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::ListLiteralContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::ListLiteralContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::ListLiteralContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::ListLiteralContext::getRuleIndex() const {
  return FastiParser::RuleListLiteral;
}


FastiParser::ListLiteralContext* FastiParser::listLiteral() {
  ListLiteralContext *_localctx = _tracker.createInstance<ListLiteralContext>(_ctx, getState());
  enterRule(_localctx, 210, FastiParser::RuleListLiteral);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1414);
    match(FastiParser::T_LBracket);
    setState(1423);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
      | (1ULL << FastiParser::K_CASE)
      | (1ULL << FastiParser::K_EXISTS)
      | (1ULL << FastiParser::K_FALSE)
      | (1ULL << FastiParser::K_NOT)
      | (1ULL << FastiParser::K_NULL)
      | (1ULL << FastiParser::K_TRUE)
      | (1ULL << FastiParser::K_ANY)
      | (1ULL << FastiParser::K_COUNT)
      | (1ULL << FastiParser::K_NONE)
      | (1ULL << FastiParser::K_REDUCE)
      | (1ULL << FastiParser::K_SINGLE)
      | (1ULL << FastiParser::K_ALWAYS)
      | (1ULL << FastiParser::K_ANYTIME)
      | (1ULL << FastiParser::K_AT)
      | (1ULL << FastiParser::K_BETWEEN)
      | (1ULL << FastiParser::K_CERTAINLY)
      | (1ULL << FastiParser::K_CHRONOLOGICALLY)
      | (1ULL << FastiParser::K_CONTAINED)
      | (1ULL << FastiParser::K_DIFF)
      | (1ULL << FastiParser::K_DURING)
      | (1ULL << FastiParser::K_EQUALS)
      | (1ULL << FastiParser::K_ERASE)
      | (1ULL << FastiParser::K_FROM))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
      | (1ULL << (FastiParser::K_MEETS - 64))
      | (1ULL << (FastiParser::K_OF - 64))
      | (1ULL << (FastiParser::K_ONLY - 64))
      | (1ULL << (FastiParser::K_OVER - 64))
      | (1ULL << (FastiParser::K_OVERLAPS - 64))
      | (1ULL << (FastiParser::K_PORTION - 64))
      | (1ULL << (FastiParser::K_POSSIBLY - 64))
      | (1ULL << (FastiParser::K_PRECEDES - 64))
      | (1ULL << (FastiParser::K_SUCCEEDS - 64))
      | (1ULL << (FastiParser::K_SYSTEM_TIME - 64))
      | (1ULL << (FastiParser::K_THROUGHOUT - 64))
      | (1ULL << (FastiParser::K_TO - 64))
      | (1ULL << (FastiParser::K_VALID - 64))
      | (1ULL << (FastiParser::K_VALID_TIME - 64))
      | (1ULL << (FastiParser::K_WITHIN - 64))
      | (1ULL << (FastiParser::K_DATE - 64))
      | (1ULL << (FastiParser::K_DATETIME - 64))
      | (1ULL << (FastiParser::K_DURATION - 64))
      | (1ULL << (FastiParser::K_LOCALDATETIME - 64))
      | (1ULL << (FastiParser::K_LOCALTIME - 64))
      | (1ULL << (FastiParser::K_PERIOD - 64))
      | (1ULL << (FastiParser::K_TIME - 64))
      | (1ULL << (FastiParser::K_TIMESTAMP - 64))
      | (1ULL << (FastiParser::K_ACYCLIC - 64))
      | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 64))
      | (1ULL << (FastiParser::K_BOTH - 64))
      | (1ULL << (FastiParser::K_COLLECT - 64))
      | (1ULL << (FastiParser::K_CSV - 64))
      | (1ULL << (FastiParser::K_EXPLAIN - 64))
      | (1ULL << (FastiParser::K_FIELDTERMINATOR - 64))
      | (1ULL << (FastiParser::K_FILTER - 64))
      | (1ULL << (FastiParser::K_FINISH - 64))
      | (1ULL << (FastiParser::K_FOREACH - 64))
      | (1ULL << (FastiParser::K_GROUP - 64))
      | (1ULL << (FastiParser::K_GROUPS - 64))
      | (1ULL << (FastiParser::K_HEADERS - 64))
      | (1ULL << (FastiParser::K_INSERT - 64))
      | (1ULL << (FastiParser::K_LABELED - 64))
      | (1ULL << (FastiParser::K_LEADING - 64))
      | (1ULL << (FastiParser::K_LET - 64))
      | (1ULL << (FastiParser::K_LOAD - 64))
      | (1ULL << (FastiParser::K_NEXT - 64))
      | (1ULL << (FastiParser::K_NODETACH - 64))
      | (1ULL << (FastiParser::K_NORMALIZED - 64))
      | (1ULL << (FastiParser::K_OFFSET - 64))
      | (1ULL << (FastiParser::K_PATH - 64))
      | (1ULL << (FastiParser::K_PATHS - 64))
      | (1ULL << (FastiParser::K_PROFILE - 64))
      | (1ULL << (FastiParser::K_SHORTEST - 64))
      | (1ULL << (FastiParser::K_SHORTESTPATH - 64))
      | (1ULL << (FastiParser::K_SIMPLE - 64))
      | (1ULL << (FastiParser::K_TRAIL - 64))
      | (1ULL << (FastiParser::K_TRAILING - 64))
      | (1ULL << (FastiParser::K_TRANSACTIONS - 64))
      | (1ULL << (FastiParser::K_TRIM - 64))
      | (1ULL << (FastiParser::K_WALK - 64))
      | (1ULL << (FastiParser::K_ADD - 64))
      | (1ULL << (FastiParser::K_ALTER - 64))
      | (1ULL << (FastiParser::K_CHECK - 64))
      | (1ULL << (FastiParser::K_CONSTRAINT - 64))
      | (1ULL << (FastiParser::K_CONSTRAINTS - 64))
      | (1ULL << (FastiParser::K_DROP - 64))
      | (1ULL << (FastiParser::K_EVERY - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (FastiParser::K_FUNCTIONS - 128))
      | (1ULL << (FastiParser::K_GRAPH - 128))
      | (1ULL << (FastiParser::K_IF - 128))
      | (1ULL << (FastiParser::K_INDEX - 128))
      | (1ULL << (FastiParser::K_INDEXES - 128))
      | (1ULL << (FastiParser::K_INSTANT - 128))
      | (1ULL << (FastiParser::K_KEY - 128))
      | (1ULL << (FastiParser::K_LIST - 128))
      | (1ULL << (FastiParser::K_LOCAL - 128))
      | (1ULL << (FastiParser::K_MOST - 128))
      | (1ULL << (FastiParser::K_OPEN - 128))
      | (1ULL << (FastiParser::K_PER - 128))
      | (1ULL << (FastiParser::K_PROCEDURES - 128))
      | (1ULL << (FastiParser::K_REQUIRE - 128))
      | (1ULL << (FastiParser::K_REQUIRED - 128))
      | (1ULL << (FastiParser::K_SHOW - 128))
      | (1ULL << (FastiParser::K_SOURCE - 128))
      | (1ULL << (FastiParser::K_STRICT - 128))
      | (1ULL << (FastiParser::K_TARGET - 128))
      | (1ULL << (FastiParser::K_TYPE - 128))
      | (1ULL << (FastiParser::K_TYPED - 128))
      | (1ULL << (FastiParser::K_UNIQUE - 128))
      | (1ULL << (FastiParser::K_WITHOUT - 128))
      | (1ULL << (FastiParser::K_ZONE - 128))
      | (1ULL << (FastiParser::K_ZONED - 128))
      | (1ULL << (FastiParser::K_BEGIN - 128))
      | (1ULL << (FastiParser::K_COMMIT - 128))
      | (1ULL << (FastiParser::K_READ - 128))
      | (1ULL << (FastiParser::K_RESET - 128))
      | (1ULL << (FastiParser::K_ROLLBACK - 128))
      | (1ULL << (FastiParser::K_SESSION - 128))
      | (1ULL << (FastiParser::K_START - 128))
      | (1ULL << (FastiParser::K_TRANSACTION - 128))
      | (1ULL << (FastiParser::K_WRITE - 128))
      | (1ULL << (FastiParser::Integer - 128))
      | (1ULL << (FastiParser::Float - 128))
      | (1ULL << (FastiParser::BadNumber - 128))
      | (1ULL << (FastiParser::String - 128))
      | (1ULL << (FastiParser::Parameter - 128))
      | (1ULL << (FastiParser::Ident - 128))
      | (1ULL << (FastiParser::QuotedIdent - 128))
      | (1ULL << (FastiParser::T_LParen - 128))
      | (1ULL << (FastiParser::T_LBracket - 128))
      | (1ULL << (FastiParser::T_LBrace - 128))
      | (1ULL << (FastiParser::T_Plus - 128))
      | (1ULL << (FastiParser::T_Minus - 128)))) != 0)) {
      setState(1415);
      expression();
      setState(1420);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == FastiParser::T_Comma) {
        setState(1416);
        match(FastiParser::T_Comma);
        setState(1417);
        expression();
        setState(1422);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(1425);
    match(FastiParser::T_RBracket);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MapLiteralContext ------------------------------------------------------------------

FastiParser::MapLiteralContext::MapLiteralContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::MapLiteralContext::T_LBrace() {
  return getToken(FastiParser::T_LBrace, 0);
}

tree::TerminalNode* FastiParser::MapLiteralContext::T_RBrace() {
  return getToken(FastiParser::T_RBrace, 0);
}

std::vector<FastiParser::MapEntryContext *> FastiParser::MapLiteralContext::mapEntry() {
  return getRuleContexts<FastiParser::MapEntryContext>();
}

FastiParser::MapEntryContext* FastiParser::MapLiteralContext::mapEntry(size_t i) {
  return getRuleContext<FastiParser::MapEntryContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::MapLiteralContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::MapLiteralContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::MapLiteralContext::getRuleIndex() const {
  return FastiParser::RuleMapLiteral;
}


FastiParser::MapLiteralContext* FastiParser::mapLiteral() {
  MapLiteralContext *_localctx = _tracker.createInstance<MapLiteralContext>(_ctx, getState());
  enterRule(_localctx, 212, FastiParser::RuleMapLiteral);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1427);
    match(FastiParser::T_LBrace);
    setState(1436);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
      | (1ULL << FastiParser::K_AND)
      | (1ULL << FastiParser::K_AS)
      | (1ULL << FastiParser::K_ASC)
      | (1ULL << FastiParser::K_ASCENDING)
      | (1ULL << FastiParser::K_BY)
      | (1ULL << FastiParser::K_CALL)
      | (1ULL << FastiParser::K_CASE)
      | (1ULL << FastiParser::K_CONTAINS)
      | (1ULL << FastiParser::K_CREATE)
      | (1ULL << FastiParser::K_DELETE)
      | (1ULL << FastiParser::K_DESC)
      | (1ULL << FastiParser::K_DESCENDING)
      | (1ULL << FastiParser::K_DETACH)
      | (1ULL << FastiParser::K_DISTINCT)
      | (1ULL << FastiParser::K_ELSE)
      | (1ULL << FastiParser::K_END)
      | (1ULL << FastiParser::K_ENDS)
      | (1ULL << FastiParser::K_EXISTS)
      | (1ULL << FastiParser::K_FALSE)
      | (1ULL << FastiParser::K_FOR)
      | (1ULL << FastiParser::K_IN)
      | (1ULL << FastiParser::K_IS)
      | (1ULL << FastiParser::K_LIMIT)
      | (1ULL << FastiParser::K_MATCH)
      | (1ULL << FastiParser::K_MERGE)
      | (1ULL << FastiParser::K_NOT)
      | (1ULL << FastiParser::K_NULL)
      | (1ULL << FastiParser::K_ON)
      | (1ULL << FastiParser::K_OPTIONAL)
      | (1ULL << FastiParser::K_OR)
      | (1ULL << FastiParser::K_ORDER)
      | (1ULL << FastiParser::K_REMOVE)
      | (1ULL << FastiParser::K_RETURN)
      | (1ULL << FastiParser::K_SET)
      | (1ULL << FastiParser::K_SKIP)
      | (1ULL << FastiParser::K_STARTS)
      | (1ULL << FastiParser::K_THEN)
      | (1ULL << FastiParser::K_TRUE)
      | (1ULL << FastiParser::K_UNION)
      | (1ULL << FastiParser::K_UNWIND)
      | (1ULL << FastiParser::K_WHEN)
      | (1ULL << FastiParser::K_WHERE)
      | (1ULL << FastiParser::K_WITH)
      | (1ULL << FastiParser::K_XOR)
      | (1ULL << FastiParser::K_YIELD)
      | (1ULL << FastiParser::K_ANY)
      | (1ULL << FastiParser::K_COUNT)
      | (1ULL << FastiParser::K_NONE)
      | (1ULL << FastiParser::K_REDUCE)
      | (1ULL << FastiParser::K_SINGLE)
      | (1ULL << FastiParser::K_ALWAYS)
      | (1ULL << FastiParser::K_ANYTIME)
      | (1ULL << FastiParser::K_AT)
      | (1ULL << FastiParser::K_BETWEEN)
      | (1ULL << FastiParser::K_CERTAINLY)
      | (1ULL << FastiParser::K_CHRONOLOGICALLY)
      | (1ULL << FastiParser::K_CONTAINED)
      | (1ULL << FastiParser::K_DIFF)
      | (1ULL << FastiParser::K_DURING)
      | (1ULL << FastiParser::K_EQUALS)
      | (1ULL << FastiParser::K_ERASE)
      | (1ULL << FastiParser::K_FROM))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
      | (1ULL << (FastiParser::K_MEETS - 64))
      | (1ULL << (FastiParser::K_OF - 64))
      | (1ULL << (FastiParser::K_ONLY - 64))
      | (1ULL << (FastiParser::K_OVER - 64))
      | (1ULL << (FastiParser::K_OVERLAPS - 64))
      | (1ULL << (FastiParser::K_PORTION - 64))
      | (1ULL << (FastiParser::K_POSSIBLY - 64))
      | (1ULL << (FastiParser::K_PRECEDES - 64))
      | (1ULL << (FastiParser::K_SUCCEEDS - 64))
      | (1ULL << (FastiParser::K_SYSTEM_TIME - 64))
      | (1ULL << (FastiParser::K_THROUGHOUT - 64))
      | (1ULL << (FastiParser::K_TO - 64))
      | (1ULL << (FastiParser::K_VALID - 64))
      | (1ULL << (FastiParser::K_VALID_TIME - 64))
      | (1ULL << (FastiParser::K_WITHIN - 64))
      | (1ULL << (FastiParser::K_DATE - 64))
      | (1ULL << (FastiParser::K_DATETIME - 64))
      | (1ULL << (FastiParser::K_DURATION - 64))
      | (1ULL << (FastiParser::K_LOCALDATETIME - 64))
      | (1ULL << (FastiParser::K_LOCALTIME - 64))
      | (1ULL << (FastiParser::K_PERIOD - 64))
      | (1ULL << (FastiParser::K_TIME - 64))
      | (1ULL << (FastiParser::K_TIMESTAMP - 64))
      | (1ULL << (FastiParser::K_ACYCLIC - 64))
      | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 64))
      | (1ULL << (FastiParser::K_BOTH - 64))
      | (1ULL << (FastiParser::K_COLLECT - 64))
      | (1ULL << (FastiParser::K_CSV - 64))
      | (1ULL << (FastiParser::K_EXPLAIN - 64))
      | (1ULL << (FastiParser::K_FIELDTERMINATOR - 64))
      | (1ULL << (FastiParser::K_FILTER - 64))
      | (1ULL << (FastiParser::K_FINISH - 64))
      | (1ULL << (FastiParser::K_FOREACH - 64))
      | (1ULL << (FastiParser::K_GROUP - 64))
      | (1ULL << (FastiParser::K_GROUPS - 64))
      | (1ULL << (FastiParser::K_HEADERS - 64))
      | (1ULL << (FastiParser::K_INSERT - 64))
      | (1ULL << (FastiParser::K_LABELED - 64))
      | (1ULL << (FastiParser::K_LEADING - 64))
      | (1ULL << (FastiParser::K_LET - 64))
      | (1ULL << (FastiParser::K_LOAD - 64))
      | (1ULL << (FastiParser::K_NEXT - 64))
      | (1ULL << (FastiParser::K_NODETACH - 64))
      | (1ULL << (FastiParser::K_NORMALIZED - 64))
      | (1ULL << (FastiParser::K_OFFSET - 64))
      | (1ULL << (FastiParser::K_PATH - 64))
      | (1ULL << (FastiParser::K_PATHS - 64))
      | (1ULL << (FastiParser::K_PROFILE - 64))
      | (1ULL << (FastiParser::K_SHORTEST - 64))
      | (1ULL << (FastiParser::K_SHORTESTPATH - 64))
      | (1ULL << (FastiParser::K_SIMPLE - 64))
      | (1ULL << (FastiParser::K_TRAIL - 64))
      | (1ULL << (FastiParser::K_TRAILING - 64))
      | (1ULL << (FastiParser::K_TRANSACTIONS - 64))
      | (1ULL << (FastiParser::K_TRIM - 64))
      | (1ULL << (FastiParser::K_WALK - 64))
      | (1ULL << (FastiParser::K_ADD - 64))
      | (1ULL << (FastiParser::K_ALTER - 64))
      | (1ULL << (FastiParser::K_CHECK - 64))
      | (1ULL << (FastiParser::K_CONSTRAINT - 64))
      | (1ULL << (FastiParser::K_CONSTRAINTS - 64))
      | (1ULL << (FastiParser::K_DROP - 64))
      | (1ULL << (FastiParser::K_EVERY - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (FastiParser::K_FUNCTIONS - 128))
      | (1ULL << (FastiParser::K_GRAPH - 128))
      | (1ULL << (FastiParser::K_IF - 128))
      | (1ULL << (FastiParser::K_INDEX - 128))
      | (1ULL << (FastiParser::K_INDEXES - 128))
      | (1ULL << (FastiParser::K_INSTANT - 128))
      | (1ULL << (FastiParser::K_KEY - 128))
      | (1ULL << (FastiParser::K_LIST - 128))
      | (1ULL << (FastiParser::K_LOCAL - 128))
      | (1ULL << (FastiParser::K_MOST - 128))
      | (1ULL << (FastiParser::K_OPEN - 128))
      | (1ULL << (FastiParser::K_PER - 128))
      | (1ULL << (FastiParser::K_PROCEDURES - 128))
      | (1ULL << (FastiParser::K_REQUIRE - 128))
      | (1ULL << (FastiParser::K_REQUIRED - 128))
      | (1ULL << (FastiParser::K_SHOW - 128))
      | (1ULL << (FastiParser::K_SOURCE - 128))
      | (1ULL << (FastiParser::K_STRICT - 128))
      | (1ULL << (FastiParser::K_TARGET - 128))
      | (1ULL << (FastiParser::K_TYPE - 128))
      | (1ULL << (FastiParser::K_TYPED - 128))
      | (1ULL << (FastiParser::K_UNIQUE - 128))
      | (1ULL << (FastiParser::K_WITHOUT - 128))
      | (1ULL << (FastiParser::K_ZONE - 128))
      | (1ULL << (FastiParser::K_ZONED - 128))
      | (1ULL << (FastiParser::K_BEGIN - 128))
      | (1ULL << (FastiParser::K_COMMIT - 128))
      | (1ULL << (FastiParser::K_READ - 128))
      | (1ULL << (FastiParser::K_RESET - 128))
      | (1ULL << (FastiParser::K_ROLLBACK - 128))
      | (1ULL << (FastiParser::K_SESSION - 128))
      | (1ULL << (FastiParser::K_START - 128))
      | (1ULL << (FastiParser::K_TRANSACTION - 128))
      | (1ULL << (FastiParser::K_WRITE - 128))
      | (1ULL << (FastiParser::Parameter - 128))
      | (1ULL << (FastiParser::Ident - 128))
      | (1ULL << (FastiParser::QuotedIdent - 128)))) != 0)) {
      setState(1428);
      mapEntry();
      setState(1433);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == FastiParser::T_Comma) {
        setState(1429);
        match(FastiParser::T_Comma);
        setState(1430);
        mapEntry();
        setState(1435);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(1438);
    match(FastiParser::T_RBrace);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MapEntryContext ------------------------------------------------------------------

FastiParser::MapEntryContext::MapEntryContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::PropertyKeyContext* FastiParser::MapEntryContext::propertyKey() {
  return getRuleContext<FastiParser::PropertyKeyContext>(0);
}

tree::TerminalNode* FastiParser::MapEntryContext::T_Colon() {
  return getToken(FastiParser::T_Colon, 0);
}

FastiParser::ExpressionContext* FastiParser::MapEntryContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}


size_t FastiParser::MapEntryContext::getRuleIndex() const {
  return FastiParser::RuleMapEntry;
}


FastiParser::MapEntryContext* FastiParser::mapEntry() {
  MapEntryContext *_localctx = _tracker.createInstance<MapEntryContext>(_ctx, getState());
  enterRule(_localctx, 214, FastiParser::RuleMapEntry);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1440);
    propertyKey();
    setState(1441);
    match(FastiParser::T_Colon);
    setState(1442);
    expression();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PropertyKeyContext ------------------------------------------------------------------

FastiParser::PropertyKeyContext::PropertyKeyContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::SchemaNameContext* FastiParser::PropertyKeyContext::schemaName() {
  return getRuleContext<FastiParser::SchemaNameContext>(0);
}

tree::TerminalNode* FastiParser::PropertyKeyContext::Parameter() {
  return getToken(FastiParser::Parameter, 0);
}


size_t FastiParser::PropertyKeyContext::getRuleIndex() const {
  return FastiParser::RulePropertyKey;
}


FastiParser::PropertyKeyContext* FastiParser::propertyKey() {
  PropertyKeyContext *_localctx = _tracker.createInstance<PropertyKeyContext>(_ctx, getState());
  enterRule(_localctx, 216, FastiParser::RulePropertyKey);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1446);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_ALL:
      case FastiParser::K_AND:
      case FastiParser::K_AS:
      case FastiParser::K_ASC:
      case FastiParser::K_ASCENDING:
      case FastiParser::K_BY:
      case FastiParser::K_CALL:
      case FastiParser::K_CASE:
      case FastiParser::K_CONTAINS:
      case FastiParser::K_CREATE:
      case FastiParser::K_DELETE:
      case FastiParser::K_DESC:
      case FastiParser::K_DESCENDING:
      case FastiParser::K_DETACH:
      case FastiParser::K_DISTINCT:
      case FastiParser::K_ELSE:
      case FastiParser::K_END:
      case FastiParser::K_ENDS:
      case FastiParser::K_EXISTS:
      case FastiParser::K_FALSE:
      case FastiParser::K_FOR:
      case FastiParser::K_IN:
      case FastiParser::K_IS:
      case FastiParser::K_LIMIT:
      case FastiParser::K_MATCH:
      case FastiParser::K_MERGE:
      case FastiParser::K_NOT:
      case FastiParser::K_NULL:
      case FastiParser::K_ON:
      case FastiParser::K_OPTIONAL:
      case FastiParser::K_OR:
      case FastiParser::K_ORDER:
      case FastiParser::K_REMOVE:
      case FastiParser::K_RETURN:
      case FastiParser::K_SET:
      case FastiParser::K_SKIP:
      case FastiParser::K_STARTS:
      case FastiParser::K_THEN:
      case FastiParser::K_TRUE:
      case FastiParser::K_UNION:
      case FastiParser::K_UNWIND:
      case FastiParser::K_WHEN:
      case FastiParser::K_WHERE:
      case FastiParser::K_WITH:
      case FastiParser::K_XOR:
      case FastiParser::K_YIELD:
      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE:
      case FastiParser::Ident:
      case FastiParser::QuotedIdent: {
        enterOuterAlt(_localctx, 1);
        setState(1444);
        schemaName();
        break;
      }

      case FastiParser::Parameter: {
        enterOuterAlt(_localctx, 2);
        setState(1445);
        match(FastiParser::Parameter);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CaseExpressionContext ------------------------------------------------------------------

FastiParser::CaseExpressionContext::CaseExpressionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::CaseExpressionContext::K_CASE() {
  return getToken(FastiParser::K_CASE, 0);
}

tree::TerminalNode* FastiParser::CaseExpressionContext::K_END() {
  return getToken(FastiParser::K_END, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::CaseExpressionContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::CaseExpressionContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

std::vector<FastiParser::CaseBranchContext *> FastiParser::CaseExpressionContext::caseBranch() {
  return getRuleContexts<FastiParser::CaseBranchContext>();
}

FastiParser::CaseBranchContext* FastiParser::CaseExpressionContext::caseBranch(size_t i) {
  return getRuleContext<FastiParser::CaseBranchContext>(i);
}

tree::TerminalNode* FastiParser::CaseExpressionContext::K_ELSE() {
  return getToken(FastiParser::K_ELSE, 0);
}


size_t FastiParser::CaseExpressionContext::getRuleIndex() const {
  return FastiParser::RuleCaseExpression;
}


FastiParser::CaseExpressionContext* FastiParser::caseExpression() {
  CaseExpressionContext *_localctx = _tracker.createInstance<CaseExpressionContext>(_ctx, getState());
  enterRule(_localctx, 218, FastiParser::RuleCaseExpression);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1448);
    match(FastiParser::K_CASE);
    setState(1450);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
      | (1ULL << FastiParser::K_CASE)
      | (1ULL << FastiParser::K_EXISTS)
      | (1ULL << FastiParser::K_FALSE)
      | (1ULL << FastiParser::K_NOT)
      | (1ULL << FastiParser::K_NULL)
      | (1ULL << FastiParser::K_TRUE)
      | (1ULL << FastiParser::K_ANY)
      | (1ULL << FastiParser::K_COUNT)
      | (1ULL << FastiParser::K_NONE)
      | (1ULL << FastiParser::K_REDUCE)
      | (1ULL << FastiParser::K_SINGLE)
      | (1ULL << FastiParser::K_ALWAYS)
      | (1ULL << FastiParser::K_ANYTIME)
      | (1ULL << FastiParser::K_AT)
      | (1ULL << FastiParser::K_BETWEEN)
      | (1ULL << FastiParser::K_CERTAINLY)
      | (1ULL << FastiParser::K_CHRONOLOGICALLY)
      | (1ULL << FastiParser::K_CONTAINED)
      | (1ULL << FastiParser::K_DIFF)
      | (1ULL << FastiParser::K_DURING)
      | (1ULL << FastiParser::K_EQUALS)
      | (1ULL << FastiParser::K_ERASE)
      | (1ULL << FastiParser::K_FROM))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
      | (1ULL << (FastiParser::K_MEETS - 64))
      | (1ULL << (FastiParser::K_OF - 64))
      | (1ULL << (FastiParser::K_ONLY - 64))
      | (1ULL << (FastiParser::K_OVER - 64))
      | (1ULL << (FastiParser::K_OVERLAPS - 64))
      | (1ULL << (FastiParser::K_PORTION - 64))
      | (1ULL << (FastiParser::K_POSSIBLY - 64))
      | (1ULL << (FastiParser::K_PRECEDES - 64))
      | (1ULL << (FastiParser::K_SUCCEEDS - 64))
      | (1ULL << (FastiParser::K_SYSTEM_TIME - 64))
      | (1ULL << (FastiParser::K_THROUGHOUT - 64))
      | (1ULL << (FastiParser::K_TO - 64))
      | (1ULL << (FastiParser::K_VALID - 64))
      | (1ULL << (FastiParser::K_VALID_TIME - 64))
      | (1ULL << (FastiParser::K_WITHIN - 64))
      | (1ULL << (FastiParser::K_DATE - 64))
      | (1ULL << (FastiParser::K_DATETIME - 64))
      | (1ULL << (FastiParser::K_DURATION - 64))
      | (1ULL << (FastiParser::K_LOCALDATETIME - 64))
      | (1ULL << (FastiParser::K_LOCALTIME - 64))
      | (1ULL << (FastiParser::K_PERIOD - 64))
      | (1ULL << (FastiParser::K_TIME - 64))
      | (1ULL << (FastiParser::K_TIMESTAMP - 64))
      | (1ULL << (FastiParser::K_ACYCLIC - 64))
      | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 64))
      | (1ULL << (FastiParser::K_BOTH - 64))
      | (1ULL << (FastiParser::K_COLLECT - 64))
      | (1ULL << (FastiParser::K_CSV - 64))
      | (1ULL << (FastiParser::K_EXPLAIN - 64))
      | (1ULL << (FastiParser::K_FIELDTERMINATOR - 64))
      | (1ULL << (FastiParser::K_FILTER - 64))
      | (1ULL << (FastiParser::K_FINISH - 64))
      | (1ULL << (FastiParser::K_FOREACH - 64))
      | (1ULL << (FastiParser::K_GROUP - 64))
      | (1ULL << (FastiParser::K_GROUPS - 64))
      | (1ULL << (FastiParser::K_HEADERS - 64))
      | (1ULL << (FastiParser::K_INSERT - 64))
      | (1ULL << (FastiParser::K_LABELED - 64))
      | (1ULL << (FastiParser::K_LEADING - 64))
      | (1ULL << (FastiParser::K_LET - 64))
      | (1ULL << (FastiParser::K_LOAD - 64))
      | (1ULL << (FastiParser::K_NEXT - 64))
      | (1ULL << (FastiParser::K_NODETACH - 64))
      | (1ULL << (FastiParser::K_NORMALIZED - 64))
      | (1ULL << (FastiParser::K_OFFSET - 64))
      | (1ULL << (FastiParser::K_PATH - 64))
      | (1ULL << (FastiParser::K_PATHS - 64))
      | (1ULL << (FastiParser::K_PROFILE - 64))
      | (1ULL << (FastiParser::K_SHORTEST - 64))
      | (1ULL << (FastiParser::K_SHORTESTPATH - 64))
      | (1ULL << (FastiParser::K_SIMPLE - 64))
      | (1ULL << (FastiParser::K_TRAIL - 64))
      | (1ULL << (FastiParser::K_TRAILING - 64))
      | (1ULL << (FastiParser::K_TRANSACTIONS - 64))
      | (1ULL << (FastiParser::K_TRIM - 64))
      | (1ULL << (FastiParser::K_WALK - 64))
      | (1ULL << (FastiParser::K_ADD - 64))
      | (1ULL << (FastiParser::K_ALTER - 64))
      | (1ULL << (FastiParser::K_CHECK - 64))
      | (1ULL << (FastiParser::K_CONSTRAINT - 64))
      | (1ULL << (FastiParser::K_CONSTRAINTS - 64))
      | (1ULL << (FastiParser::K_DROP - 64))
      | (1ULL << (FastiParser::K_EVERY - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (FastiParser::K_FUNCTIONS - 128))
      | (1ULL << (FastiParser::K_GRAPH - 128))
      | (1ULL << (FastiParser::K_IF - 128))
      | (1ULL << (FastiParser::K_INDEX - 128))
      | (1ULL << (FastiParser::K_INDEXES - 128))
      | (1ULL << (FastiParser::K_INSTANT - 128))
      | (1ULL << (FastiParser::K_KEY - 128))
      | (1ULL << (FastiParser::K_LIST - 128))
      | (1ULL << (FastiParser::K_LOCAL - 128))
      | (1ULL << (FastiParser::K_MOST - 128))
      | (1ULL << (FastiParser::K_OPEN - 128))
      | (1ULL << (FastiParser::K_PER - 128))
      | (1ULL << (FastiParser::K_PROCEDURES - 128))
      | (1ULL << (FastiParser::K_REQUIRE - 128))
      | (1ULL << (FastiParser::K_REQUIRED - 128))
      | (1ULL << (FastiParser::K_SHOW - 128))
      | (1ULL << (FastiParser::K_SOURCE - 128))
      | (1ULL << (FastiParser::K_STRICT - 128))
      | (1ULL << (FastiParser::K_TARGET - 128))
      | (1ULL << (FastiParser::K_TYPE - 128))
      | (1ULL << (FastiParser::K_TYPED - 128))
      | (1ULL << (FastiParser::K_UNIQUE - 128))
      | (1ULL << (FastiParser::K_WITHOUT - 128))
      | (1ULL << (FastiParser::K_ZONE - 128))
      | (1ULL << (FastiParser::K_ZONED - 128))
      | (1ULL << (FastiParser::K_BEGIN - 128))
      | (1ULL << (FastiParser::K_COMMIT - 128))
      | (1ULL << (FastiParser::K_READ - 128))
      | (1ULL << (FastiParser::K_RESET - 128))
      | (1ULL << (FastiParser::K_ROLLBACK - 128))
      | (1ULL << (FastiParser::K_SESSION - 128))
      | (1ULL << (FastiParser::K_START - 128))
      | (1ULL << (FastiParser::K_TRANSACTION - 128))
      | (1ULL << (FastiParser::K_WRITE - 128))
      | (1ULL << (FastiParser::Integer - 128))
      | (1ULL << (FastiParser::Float - 128))
      | (1ULL << (FastiParser::BadNumber - 128))
      | (1ULL << (FastiParser::String - 128))
      | (1ULL << (FastiParser::Parameter - 128))
      | (1ULL << (FastiParser::Ident - 128))
      | (1ULL << (FastiParser::QuotedIdent - 128))
      | (1ULL << (FastiParser::T_LParen - 128))
      | (1ULL << (FastiParser::T_LBracket - 128))
      | (1ULL << (FastiParser::T_LBrace - 128))
      | (1ULL << (FastiParser::T_Plus - 128))
      | (1ULL << (FastiParser::T_Minus - 128)))) != 0)) {
      setState(1449);
      expression();
    }
    setState(1453); 
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(1452);
      caseBranch();
      setState(1455); 
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while (_la == FastiParser::K_WHEN);
    setState(1459);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_ELSE) {
      setState(1457);
      match(FastiParser::K_ELSE);
      setState(1458);
      expression();
    }
    setState(1461);
    match(FastiParser::K_END);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CaseBranchContext ------------------------------------------------------------------

FastiParser::CaseBranchContext::CaseBranchContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::CaseBranchContext::K_WHEN() {
  return getToken(FastiParser::K_WHEN, 0);
}

std::vector<FastiParser::CaseTestContext *> FastiParser::CaseBranchContext::caseTest() {
  return getRuleContexts<FastiParser::CaseTestContext>();
}

FastiParser::CaseTestContext* FastiParser::CaseBranchContext::caseTest(size_t i) {
  return getRuleContext<FastiParser::CaseTestContext>(i);
}

tree::TerminalNode* FastiParser::CaseBranchContext::K_THEN() {
  return getToken(FastiParser::K_THEN, 0);
}

FastiParser::ExpressionContext* FastiParser::CaseBranchContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

std::vector<tree::TerminalNode *> FastiParser::CaseBranchContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::CaseBranchContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::CaseBranchContext::getRuleIndex() const {
  return FastiParser::RuleCaseBranch;
}


FastiParser::CaseBranchContext* FastiParser::caseBranch() {
  CaseBranchContext *_localctx = _tracker.createInstance<CaseBranchContext>(_ctx, getState());
  enterRule(_localctx, 220, FastiParser::RuleCaseBranch);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1463);
    match(FastiParser::K_WHEN);
    setState(1464);
    caseTest();
    setState(1469);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Comma) {
      setState(1465);
      match(FastiParser::T_Comma);
      setState(1466);
      caseTest();
      setState(1471);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(1472);
    match(FastiParser::K_THEN);
    setState(1473);
    expression();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CaseTestContext ------------------------------------------------------------------

FastiParser::CaseTestContext::CaseTestContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::ExpressionContext* FastiParser::CaseTestContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

std::vector<FastiParser::ComparisonOperatorContext *> FastiParser::CaseTestContext::comparisonOperator() {
  return getRuleContexts<FastiParser::ComparisonOperatorContext>();
}

FastiParser::ComparisonOperatorContext* FastiParser::CaseTestContext::comparisonOperator(size_t i) {
  return getRuleContext<FastiParser::ComparisonOperatorContext>(i);
}

std::vector<FastiParser::PredicateContext *> FastiParser::CaseTestContext::predicate() {
  return getRuleContexts<FastiParser::PredicateContext>();
}

FastiParser::PredicateContext* FastiParser::CaseTestContext::predicate(size_t i) {
  return getRuleContext<FastiParser::PredicateContext>(i);
}

std::vector<FastiParser::PredicateStepContext *> FastiParser::CaseTestContext::predicateStep() {
  return getRuleContexts<FastiParser::PredicateStepContext>();
}

FastiParser::PredicateStepContext* FastiParser::CaseTestContext::predicateStep(size_t i) {
  return getRuleContext<FastiParser::PredicateStepContext>(i);
}


size_t FastiParser::CaseTestContext::getRuleIndex() const {
  return FastiParser::RuleCaseTest;
}


FastiParser::CaseTestContext* FastiParser::caseTest() {
  CaseTestContext *_localctx = _tracker.createInstance<CaseTestContext>(_ctx, getState());
  enterRule(_localctx, 222, FastiParser::RuleCaseTest);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1488);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 188, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1475);
      expression();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1479); 
      _errHandler->sync(this);
      _la = _input->LA(1);
      do {
        setState(1476);
        comparisonOperator();
        setState(1477);
        predicate();
        setState(1481); 
        _errHandler->sync(this);
        _la = _input->LA(1);
      } while (((((_la - 181) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 181)) & ((1ULL << (FastiParser::T_Eq - 181))
        | (1ULL << (FastiParser::T_NotEq - 181))
        | (1ULL << (FastiParser::T_Less - 181))
        | (1ULL << (FastiParser::T_LessEq - 181))
        | (1ULL << (FastiParser::T_Greater - 181))
        | (1ULL << (FastiParser::T_GreaterEq - 181)))) != 0));
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1484); 
      _errHandler->sync(this);
      _la = _input->LA(1);
      do {
        setState(1483);
        predicateStep();
        setState(1486); 
        _errHandler->sync(this);
        _la = _input->LA(1);
      } while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << FastiParser::K_CONTAINS)
        | (1ULL << FastiParser::K_ENDS)
        | (1ULL << FastiParser::K_IN)
        | (1ULL << FastiParser::K_IS)
        | (1ULL << FastiParser::K_STARTS)
        | (1ULL << FastiParser::K_EQUALS))) != 0) || ((((_la - 65) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 65)) & ((1ULL << (FastiParser::K_MEETS - 65))
        | (1ULL << (FastiParser::K_OVERLAPS - 65))
        | (1ULL << (FastiParser::K_PRECEDES - 65))
        | (1ULL << (FastiParser::K_SUCCEEDS - 65)))) != 0) || _la == FastiParser::T_DoubleColon

      || _la == FastiParser::T_Matches);
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CountStarContext ------------------------------------------------------------------

FastiParser::CountStarContext::CountStarContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::CountStarContext::K_COUNT() {
  return getToken(FastiParser::K_COUNT, 0);
}

tree::TerminalNode* FastiParser::CountStarContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

tree::TerminalNode* FastiParser::CountStarContext::T_Star() {
  return getToken(FastiParser::T_Star, 0);
}

tree::TerminalNode* FastiParser::CountStarContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}


size_t FastiParser::CountStarContext::getRuleIndex() const {
  return FastiParser::RuleCountStar;
}


FastiParser::CountStarContext* FastiParser::countStar() {
  CountStarContext *_localctx = _tracker.createInstance<CountStarContext>(_ctx, getState());
  enterRule(_localctx, 224, FastiParser::RuleCountStar);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1490);
    match(FastiParser::K_COUNT);
    setState(1491);
    match(FastiParser::T_LParen);
    setState(1492);
    match(FastiParser::T_Star);
    setState(1493);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SubqueryContext ------------------------------------------------------------------

FastiParser::SubqueryContext::SubqueryContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::SubqueryBodyContext* FastiParser::SubqueryContext::subqueryBody() {
  return getRuleContext<FastiParser::SubqueryBodyContext>(0);
}

tree::TerminalNode* FastiParser::SubqueryContext::K_EXISTS() {
  return getToken(FastiParser::K_EXISTS, 0);
}

tree::TerminalNode* FastiParser::SubqueryContext::K_COUNT() {
  return getToken(FastiParser::K_COUNT, 0);
}

tree::TerminalNode* FastiParser::SubqueryContext::K_COLLECT() {
  return getToken(FastiParser::K_COLLECT, 0);
}


size_t FastiParser::SubqueryContext::getRuleIndex() const {
  return FastiParser::RuleSubquery;
}


FastiParser::SubqueryContext* FastiParser::subquery() {
  SubqueryContext *_localctx = _tracker.createInstance<SubqueryContext>(_ctx, getState());
  enterRule(_localctx, 226, FastiParser::RuleSubquery);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1495);
    _la = _input->LA(1);
    if (!(_la == FastiParser::K_EXISTS

    || _la == FastiParser::K_COUNT || _la == FastiParser::K_COLLECT)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(1496);
    subqueryBody();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SubqueryBodyContext ------------------------------------------------------------------

FastiParser::SubqueryBodyContext::SubqueryBodyContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::SubqueryBodyContext::T_LBrace() {
  return getToken(FastiParser::T_LBrace, 0);
}

tree::TerminalNode* FastiParser::SubqueryBodyContext::T_RBrace() {
  return getToken(FastiParser::T_RBrace, 0);
}

FastiParser::QueryContext* FastiParser::SubqueryBodyContext::query() {
  return getRuleContext<FastiParser::QueryContext>(0);
}

FastiParser::MatchBodyContext* FastiParser::SubqueryBodyContext::matchBody() {
  return getRuleContext<FastiParser::MatchBodyContext>(0);
}


size_t FastiParser::SubqueryBodyContext::getRuleIndex() const {
  return FastiParser::RuleSubqueryBody;
}


FastiParser::SubqueryBodyContext* FastiParser::subqueryBody() {
  SubqueryBodyContext *_localctx = _tracker.createInstance<SubqueryBodyContext>(_ctx, getState());
  enterRule(_localctx, 228, FastiParser::RuleSubqueryBody);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1498);
    match(FastiParser::T_LBrace);
    setState(1501);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 189, _ctx)) {
    case 1: {
      setState(1499);
      query();
      break;
    }

    case 2: {
      setState(1500);
      matchBody();
      break;
    }

    }
    setState(1503);
    match(FastiParser::T_RBrace);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QuantifiedPredicateContext ------------------------------------------------------------------

FastiParser::QuantifiedPredicateContext::QuantifiedPredicateContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::QuantifiedPredicateContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

FastiParser::VariableContext* FastiParser::QuantifiedPredicateContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::QuantifiedPredicateContext::K_IN() {
  return getToken(FastiParser::K_IN, 0);
}

FastiParser::ExpressionContext* FastiParser::QuantifiedPredicateContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

tree::TerminalNode* FastiParser::QuantifiedPredicateContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

tree::TerminalNode* FastiParser::QuantifiedPredicateContext::K_ALL() {
  return getToken(FastiParser::K_ALL, 0);
}

tree::TerminalNode* FastiParser::QuantifiedPredicateContext::K_ANY() {
  return getToken(FastiParser::K_ANY, 0);
}

tree::TerminalNode* FastiParser::QuantifiedPredicateContext::K_NONE() {
  return getToken(FastiParser::K_NONE, 0);
}

tree::TerminalNode* FastiParser::QuantifiedPredicateContext::K_SINGLE() {
  return getToken(FastiParser::K_SINGLE, 0);
}

FastiParser::WhereContext* FastiParser::QuantifiedPredicateContext::where() {
  return getRuleContext<FastiParser::WhereContext>(0);
}


size_t FastiParser::QuantifiedPredicateContext::getRuleIndex() const {
  return FastiParser::RuleQuantifiedPredicate;
}


FastiParser::QuantifiedPredicateContext* FastiParser::quantifiedPredicate() {
  QuantifiedPredicateContext *_localctx = _tracker.createInstance<QuantifiedPredicateContext>(_ctx, getState());
  enterRule(_localctx, 230, FastiParser::RuleQuantifiedPredicate);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1505);
    _la = _input->LA(1);
    if (!((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
      | (1ULL << FastiParser::K_ANY)
      | (1ULL << FastiParser::K_NONE)
      | (1ULL << FastiParser::K_SINGLE))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(1506);
    match(FastiParser::T_LParen);
    setState(1507);
    variable();
    setState(1508);
    match(FastiParser::K_IN);
    setState(1509);
    expression();
    setState(1511);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_WHERE) {
      setState(1510);
      where();
    }
    setState(1513);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ReduceExpressionContext ------------------------------------------------------------------

FastiParser::ReduceExpressionContext::ReduceExpressionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ReduceExpressionContext::K_REDUCE() {
  return getToken(FastiParser::K_REDUCE, 0);
}

tree::TerminalNode* FastiParser::ReduceExpressionContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

std::vector<FastiParser::VariableContext *> FastiParser::ReduceExpressionContext::variable() {
  return getRuleContexts<FastiParser::VariableContext>();
}

FastiParser::VariableContext* FastiParser::ReduceExpressionContext::variable(size_t i) {
  return getRuleContext<FastiParser::VariableContext>(i);
}

tree::TerminalNode* FastiParser::ReduceExpressionContext::T_Eq() {
  return getToken(FastiParser::T_Eq, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::ReduceExpressionContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::ReduceExpressionContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

tree::TerminalNode* FastiParser::ReduceExpressionContext::T_Comma() {
  return getToken(FastiParser::T_Comma, 0);
}

tree::TerminalNode* FastiParser::ReduceExpressionContext::K_IN() {
  return getToken(FastiParser::K_IN, 0);
}

tree::TerminalNode* FastiParser::ReduceExpressionContext::T_Pipe() {
  return getToken(FastiParser::T_Pipe, 0);
}

tree::TerminalNode* FastiParser::ReduceExpressionContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}


size_t FastiParser::ReduceExpressionContext::getRuleIndex() const {
  return FastiParser::RuleReduceExpression;
}


FastiParser::ReduceExpressionContext* FastiParser::reduceExpression() {
  ReduceExpressionContext *_localctx = _tracker.createInstance<ReduceExpressionContext>(_ctx, getState());
  enterRule(_localctx, 232, FastiParser::RuleReduceExpression);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1515);
    match(FastiParser::K_REDUCE);
    setState(1516);
    match(FastiParser::T_LParen);
    setState(1517);
    variable();
    setState(1518);
    match(FastiParser::T_Eq);
    setState(1519);
    expression();
    setState(1520);
    match(FastiParser::T_Comma);
    setState(1521);
    variable();
    setState(1522);
    match(FastiParser::K_IN);
    setState(1523);
    expression();
    setState(1524);
    match(FastiParser::T_Pipe);
    setState(1525);
    expression();
    setState(1526);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ListComprehensionContext ------------------------------------------------------------------

FastiParser::ListComprehensionContext::ListComprehensionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ListComprehensionContext::T_LBracket() {
  return getToken(FastiParser::T_LBracket, 0);
}

FastiParser::VariableContext* FastiParser::ListComprehensionContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::ListComprehensionContext::K_IN() {
  return getToken(FastiParser::K_IN, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::ListComprehensionContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::ListComprehensionContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

tree::TerminalNode* FastiParser::ListComprehensionContext::T_RBracket() {
  return getToken(FastiParser::T_RBracket, 0);
}

FastiParser::WhereContext* FastiParser::ListComprehensionContext::where() {
  return getRuleContext<FastiParser::WhereContext>(0);
}

tree::TerminalNode* FastiParser::ListComprehensionContext::T_Pipe() {
  return getToken(FastiParser::T_Pipe, 0);
}


size_t FastiParser::ListComprehensionContext::getRuleIndex() const {
  return FastiParser::RuleListComprehension;
}


FastiParser::ListComprehensionContext* FastiParser::listComprehension() {
  ListComprehensionContext *_localctx = _tracker.createInstance<ListComprehensionContext>(_ctx, getState());
  enterRule(_localctx, 234, FastiParser::RuleListComprehension);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1528);
    match(FastiParser::T_LBracket);
    setState(1529);
    variable();
    setState(1530);
    match(FastiParser::K_IN);
    setState(1531);
    expression();
    setState(1539);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_WHERE: {
        setState(1532);
        where();
        setState(1535);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::T_Pipe) {
          setState(1533);
          match(FastiParser::T_Pipe);
          setState(1534);
          expression();
        }
        break;
      }

      case FastiParser::T_Pipe: {
        setState(1537);
        match(FastiParser::T_Pipe);
        setState(1538);
        expression();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(1541);
    match(FastiParser::T_RBracket);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PatternComprehensionContext ------------------------------------------------------------------

FastiParser::PatternComprehensionContext::PatternComprehensionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PatternComprehensionContext::T_LBracket() {
  return getToken(FastiParser::T_LBracket, 0);
}

FastiParser::PatternExpressionContext* FastiParser::PatternComprehensionContext::patternExpression() {
  return getRuleContext<FastiParser::PatternExpressionContext>(0);
}

tree::TerminalNode* FastiParser::PatternComprehensionContext::T_Pipe() {
  return getToken(FastiParser::T_Pipe, 0);
}

FastiParser::ExpressionContext* FastiParser::PatternComprehensionContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

tree::TerminalNode* FastiParser::PatternComprehensionContext::T_RBracket() {
  return getToken(FastiParser::T_RBracket, 0);
}

FastiParser::VariableContext* FastiParser::PatternComprehensionContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::PatternComprehensionContext::T_Eq() {
  return getToken(FastiParser::T_Eq, 0);
}

FastiParser::TimeContextContext* FastiParser::PatternComprehensionContext::timeContext() {
  return getRuleContext<FastiParser::TimeContextContext>(0);
}

FastiParser::WhereContext* FastiParser::PatternComprehensionContext::where() {
  return getRuleContext<FastiParser::WhereContext>(0);
}


size_t FastiParser::PatternComprehensionContext::getRuleIndex() const {
  return FastiParser::RulePatternComprehension;
}


FastiParser::PatternComprehensionContext* FastiParser::patternComprehension() {
  PatternComprehensionContext *_localctx = _tracker.createInstance<PatternComprehensionContext>(_ctx, getState());
  enterRule(_localctx, 236, FastiParser::RulePatternComprehension);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1543);
    match(FastiParser::T_LBracket);
    setState(1547);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (((((_la - 47) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 47)) & ((1ULL << (FastiParser::K_ANY - 47))
      | (1ULL << (FastiParser::K_COUNT - 47))
      | (1ULL << (FastiParser::K_NONE - 47))
      | (1ULL << (FastiParser::K_REDUCE - 47))
      | (1ULL << (FastiParser::K_SINGLE - 47))
      | (1ULL << (FastiParser::K_ALWAYS - 47))
      | (1ULL << (FastiParser::K_ANYTIME - 47))
      | (1ULL << (FastiParser::K_AT - 47))
      | (1ULL << (FastiParser::K_BETWEEN - 47))
      | (1ULL << (FastiParser::K_CERTAINLY - 47))
      | (1ULL << (FastiParser::K_CHRONOLOGICALLY - 47))
      | (1ULL << (FastiParser::K_CONTAINED - 47))
      | (1ULL << (FastiParser::K_DIFF - 47))
      | (1ULL << (FastiParser::K_DURING - 47))
      | (1ULL << (FastiParser::K_EQUALS - 47))
      | (1ULL << (FastiParser::K_ERASE - 47))
      | (1ULL << (FastiParser::K_FROM - 47))
      | (1ULL << (FastiParser::K_KNOWN - 47))
      | (1ULL << (FastiParser::K_MEETS - 47))
      | (1ULL << (FastiParser::K_OF - 47))
      | (1ULL << (FastiParser::K_ONLY - 47))
      | (1ULL << (FastiParser::K_OVER - 47))
      | (1ULL << (FastiParser::K_OVERLAPS - 47))
      | (1ULL << (FastiParser::K_PORTION - 47))
      | (1ULL << (FastiParser::K_POSSIBLY - 47))
      | (1ULL << (FastiParser::K_PRECEDES - 47))
      | (1ULL << (FastiParser::K_SUCCEEDS - 47))
      | (1ULL << (FastiParser::K_SYSTEM_TIME - 47))
      | (1ULL << (FastiParser::K_THROUGHOUT - 47))
      | (1ULL << (FastiParser::K_TO - 47))
      | (1ULL << (FastiParser::K_VALID - 47))
      | (1ULL << (FastiParser::K_VALID_TIME - 47))
      | (1ULL << (FastiParser::K_WITHIN - 47))
      | (1ULL << (FastiParser::K_DATE - 47))
      | (1ULL << (FastiParser::K_DATETIME - 47))
      | (1ULL << (FastiParser::K_DURATION - 47))
      | (1ULL << (FastiParser::K_LOCALDATETIME - 47))
      | (1ULL << (FastiParser::K_LOCALTIME - 47))
      | (1ULL << (FastiParser::K_PERIOD - 47))
      | (1ULL << (FastiParser::K_TIME - 47))
      | (1ULL << (FastiParser::K_TIMESTAMP - 47))
      | (1ULL << (FastiParser::K_ACYCLIC - 47))
      | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 47))
      | (1ULL << (FastiParser::K_BOTH - 47))
      | (1ULL << (FastiParser::K_COLLECT - 47))
      | (1ULL << (FastiParser::K_CSV - 47))
      | (1ULL << (FastiParser::K_EXPLAIN - 47))
      | (1ULL << (FastiParser::K_FIELDTERMINATOR - 47))
      | (1ULL << (FastiParser::K_FILTER - 47))
      | (1ULL << (FastiParser::K_FINISH - 47))
      | (1ULL << (FastiParser::K_FOREACH - 47))
      | (1ULL << (FastiParser::K_GROUP - 47))
      | (1ULL << (FastiParser::K_GROUPS - 47))
      | (1ULL << (FastiParser::K_HEADERS - 47))
      | (1ULL << (FastiParser::K_INSERT - 47))
      | (1ULL << (FastiParser::K_LABELED - 47))
      | (1ULL << (FastiParser::K_LEADING - 47))
      | (1ULL << (FastiParser::K_LET - 47))
      | (1ULL << (FastiParser::K_LOAD - 47))
      | (1ULL << (FastiParser::K_NEXT - 47))
      | (1ULL << (FastiParser::K_NODETACH - 47))
      | (1ULL << (FastiParser::K_NORMALIZED - 47))
      | (1ULL << (FastiParser::K_OFFSET - 47))
      | (1ULL << (FastiParser::K_PATH - 47)))) != 0) || ((((_la - 111) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 111)) & ((1ULL << (FastiParser::K_PATHS - 111))
      | (1ULL << (FastiParser::K_PROFILE - 111))
      | (1ULL << (FastiParser::K_SHORTEST - 111))
      | (1ULL << (FastiParser::K_SHORTESTPATH - 111))
      | (1ULL << (FastiParser::K_SIMPLE - 111))
      | (1ULL << (FastiParser::K_TRAIL - 111))
      | (1ULL << (FastiParser::K_TRAILING - 111))
      | (1ULL << (FastiParser::K_TRANSACTIONS - 111))
      | (1ULL << (FastiParser::K_TRIM - 111))
      | (1ULL << (FastiParser::K_WALK - 111))
      | (1ULL << (FastiParser::K_ADD - 111))
      | (1ULL << (FastiParser::K_ALTER - 111))
      | (1ULL << (FastiParser::K_CHECK - 111))
      | (1ULL << (FastiParser::K_CONSTRAINT - 111))
      | (1ULL << (FastiParser::K_CONSTRAINTS - 111))
      | (1ULL << (FastiParser::K_DROP - 111))
      | (1ULL << (FastiParser::K_EVERY - 111))
      | (1ULL << (FastiParser::K_FUNCTIONS - 111))
      | (1ULL << (FastiParser::K_GRAPH - 111))
      | (1ULL << (FastiParser::K_IF - 111))
      | (1ULL << (FastiParser::K_INDEX - 111))
      | (1ULL << (FastiParser::K_INDEXES - 111))
      | (1ULL << (FastiParser::K_INSTANT - 111))
      | (1ULL << (FastiParser::K_KEY - 111))
      | (1ULL << (FastiParser::K_LIST - 111))
      | (1ULL << (FastiParser::K_LOCAL - 111))
      | (1ULL << (FastiParser::K_MOST - 111))
      | (1ULL << (FastiParser::K_OPEN - 111))
      | (1ULL << (FastiParser::K_PER - 111))
      | (1ULL << (FastiParser::K_PROCEDURES - 111))
      | (1ULL << (FastiParser::K_REQUIRE - 111))
      | (1ULL << (FastiParser::K_REQUIRED - 111))
      | (1ULL << (FastiParser::K_SHOW - 111))
      | (1ULL << (FastiParser::K_SOURCE - 111))
      | (1ULL << (FastiParser::K_STRICT - 111))
      | (1ULL << (FastiParser::K_TARGET - 111))
      | (1ULL << (FastiParser::K_TYPE - 111))
      | (1ULL << (FastiParser::K_TYPED - 111))
      | (1ULL << (FastiParser::K_UNIQUE - 111))
      | (1ULL << (FastiParser::K_WITHOUT - 111))
      | (1ULL << (FastiParser::K_ZONE - 111))
      | (1ULL << (FastiParser::K_ZONED - 111))
      | (1ULL << (FastiParser::K_BEGIN - 111))
      | (1ULL << (FastiParser::K_COMMIT - 111))
      | (1ULL << (FastiParser::K_READ - 111))
      | (1ULL << (FastiParser::K_RESET - 111))
      | (1ULL << (FastiParser::K_ROLLBACK - 111))
      | (1ULL << (FastiParser::K_SESSION - 111))
      | (1ULL << (FastiParser::K_START - 111))
      | (1ULL << (FastiParser::K_TRANSACTION - 111))
      | (1ULL << (FastiParser::K_WRITE - 111))
      | (1ULL << (FastiParser::Ident - 111))
      | (1ULL << (FastiParser::QuotedIdent - 111)))) != 0)) {
      setState(1544);
      variable();
      setState(1545);
      match(FastiParser::T_Eq);
    }
    setState(1549);
    patternExpression();
    setState(1551);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_AS)
      | (1ULL << FastiParser::K_FOR)
      | (1ULL << FastiParser::K_CERTAINLY))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
      | (1ULL << (FastiParser::K_POSSIBLY - 64))
      | (1ULL << (FastiParser::K_VALID - 64)))) != 0)) {
      setState(1550);
      timeContext();
    }
    setState(1554);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_WHERE) {
      setState(1553);
      where();
    }
    setState(1556);
    match(FastiParser::T_Pipe);
    setState(1557);
    expression();
    setState(1558);
    match(FastiParser::T_RBracket);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PatternExpressionContext ------------------------------------------------------------------

FastiParser::PatternExpressionContext::PatternExpressionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::NodePatternContext *> FastiParser::PatternExpressionContext::nodePattern() {
  return getRuleContexts<FastiParser::NodePatternContext>();
}

FastiParser::NodePatternContext* FastiParser::PatternExpressionContext::nodePattern(size_t i) {
  return getRuleContext<FastiParser::NodePatternContext>(i);
}

std::vector<FastiParser::RelationshipPatternContext *> FastiParser::PatternExpressionContext::relationshipPattern() {
  return getRuleContexts<FastiParser::RelationshipPatternContext>();
}

FastiParser::RelationshipPatternContext* FastiParser::PatternExpressionContext::relationshipPattern(size_t i) {
  return getRuleContext<FastiParser::RelationshipPatternContext>(i);
}


size_t FastiParser::PatternExpressionContext::getRuleIndex() const {
  return FastiParser::RulePatternExpression;
}


FastiParser::PatternExpressionContext* FastiParser::patternExpression() {
  PatternExpressionContext *_localctx = _tracker.createInstance<PatternExpressionContext>(_ctx, getState());
  enterRule(_localctx, 238, FastiParser::RulePatternExpression);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    size_t alt;
    enterOuterAlt(_localctx, 1);
    setState(1560);
    nodePattern();
    setState(1564); 
    _errHandler->sync(this);
    alt = 1;
    do {
      switch (alt) {
        case 1: {
              setState(1561);
              relationshipPattern();
              setState(1562);
              nodePattern();
              break;
            }

      default:
        throw NoViableAltException(this);
      }
      setState(1566); 
      _errHandler->sync(this);
      alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 196, _ctx);
    } while (alt != 2 && alt != atn::ATN::INVALID_ALT_NUMBER);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- FunctionCallContext ------------------------------------------------------------------

FastiParser::FunctionCallContext::FunctionCallContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::FunctionNameContext* FastiParser::FunctionCallContext::functionName() {
  return getRuleContext<FastiParser::FunctionNameContext>(0);
}

tree::TerminalNode* FastiParser::FunctionCallContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

tree::TerminalNode* FastiParser::FunctionCallContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

tree::TerminalNode* FastiParser::FunctionCallContext::K_DISTINCT() {
  return getToken(FastiParser::K_DISTINCT, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::FunctionCallContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::FunctionCallContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::FunctionCallContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::FunctionCallContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::FunctionCallContext::getRuleIndex() const {
  return FastiParser::RuleFunctionCall;
}


FastiParser::FunctionCallContext* FastiParser::functionCall() {
  FunctionCallContext *_localctx = _tracker.createInstance<FunctionCallContext>(_ctx, getState());
  enterRule(_localctx, 240, FastiParser::RuleFunctionCall);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1568);
    functionName();
    setState(1569);
    match(FastiParser::T_LParen);
    setState(1571);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_DISTINCT) {
      setState(1570);
      match(FastiParser::K_DISTINCT);
    }
    setState(1581);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
      | (1ULL << FastiParser::K_CASE)
      | (1ULL << FastiParser::K_EXISTS)
      | (1ULL << FastiParser::K_FALSE)
      | (1ULL << FastiParser::K_NOT)
      | (1ULL << FastiParser::K_NULL)
      | (1ULL << FastiParser::K_TRUE)
      | (1ULL << FastiParser::K_ANY)
      | (1ULL << FastiParser::K_COUNT)
      | (1ULL << FastiParser::K_NONE)
      | (1ULL << FastiParser::K_REDUCE)
      | (1ULL << FastiParser::K_SINGLE)
      | (1ULL << FastiParser::K_ALWAYS)
      | (1ULL << FastiParser::K_ANYTIME)
      | (1ULL << FastiParser::K_AT)
      | (1ULL << FastiParser::K_BETWEEN)
      | (1ULL << FastiParser::K_CERTAINLY)
      | (1ULL << FastiParser::K_CHRONOLOGICALLY)
      | (1ULL << FastiParser::K_CONTAINED)
      | (1ULL << FastiParser::K_DIFF)
      | (1ULL << FastiParser::K_DURING)
      | (1ULL << FastiParser::K_EQUALS)
      | (1ULL << FastiParser::K_ERASE)
      | (1ULL << FastiParser::K_FROM))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
      | (1ULL << (FastiParser::K_MEETS - 64))
      | (1ULL << (FastiParser::K_OF - 64))
      | (1ULL << (FastiParser::K_ONLY - 64))
      | (1ULL << (FastiParser::K_OVER - 64))
      | (1ULL << (FastiParser::K_OVERLAPS - 64))
      | (1ULL << (FastiParser::K_PORTION - 64))
      | (1ULL << (FastiParser::K_POSSIBLY - 64))
      | (1ULL << (FastiParser::K_PRECEDES - 64))
      | (1ULL << (FastiParser::K_SUCCEEDS - 64))
      | (1ULL << (FastiParser::K_SYSTEM_TIME - 64))
      | (1ULL << (FastiParser::K_THROUGHOUT - 64))
      | (1ULL << (FastiParser::K_TO - 64))
      | (1ULL << (FastiParser::K_VALID - 64))
      | (1ULL << (FastiParser::K_VALID_TIME - 64))
      | (1ULL << (FastiParser::K_WITHIN - 64))
      | (1ULL << (FastiParser::K_DATE - 64))
      | (1ULL << (FastiParser::K_DATETIME - 64))
      | (1ULL << (FastiParser::K_DURATION - 64))
      | (1ULL << (FastiParser::K_LOCALDATETIME - 64))
      | (1ULL << (FastiParser::K_LOCALTIME - 64))
      | (1ULL << (FastiParser::K_PERIOD - 64))
      | (1ULL << (FastiParser::K_TIME - 64))
      | (1ULL << (FastiParser::K_TIMESTAMP - 64))
      | (1ULL << (FastiParser::K_ACYCLIC - 64))
      | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 64))
      | (1ULL << (FastiParser::K_BOTH - 64))
      | (1ULL << (FastiParser::K_COLLECT - 64))
      | (1ULL << (FastiParser::K_CSV - 64))
      | (1ULL << (FastiParser::K_EXPLAIN - 64))
      | (1ULL << (FastiParser::K_FIELDTERMINATOR - 64))
      | (1ULL << (FastiParser::K_FILTER - 64))
      | (1ULL << (FastiParser::K_FINISH - 64))
      | (1ULL << (FastiParser::K_FOREACH - 64))
      | (1ULL << (FastiParser::K_GROUP - 64))
      | (1ULL << (FastiParser::K_GROUPS - 64))
      | (1ULL << (FastiParser::K_HEADERS - 64))
      | (1ULL << (FastiParser::K_INSERT - 64))
      | (1ULL << (FastiParser::K_LABELED - 64))
      | (1ULL << (FastiParser::K_LEADING - 64))
      | (1ULL << (FastiParser::K_LET - 64))
      | (1ULL << (FastiParser::K_LOAD - 64))
      | (1ULL << (FastiParser::K_NEXT - 64))
      | (1ULL << (FastiParser::K_NODETACH - 64))
      | (1ULL << (FastiParser::K_NORMALIZED - 64))
      | (1ULL << (FastiParser::K_OFFSET - 64))
      | (1ULL << (FastiParser::K_PATH - 64))
      | (1ULL << (FastiParser::K_PATHS - 64))
      | (1ULL << (FastiParser::K_PROFILE - 64))
      | (1ULL << (FastiParser::K_SHORTEST - 64))
      | (1ULL << (FastiParser::K_SHORTESTPATH - 64))
      | (1ULL << (FastiParser::K_SIMPLE - 64))
      | (1ULL << (FastiParser::K_TRAIL - 64))
      | (1ULL << (FastiParser::K_TRAILING - 64))
      | (1ULL << (FastiParser::K_TRANSACTIONS - 64))
      | (1ULL << (FastiParser::K_TRIM - 64))
      | (1ULL << (FastiParser::K_WALK - 64))
      | (1ULL << (FastiParser::K_ADD - 64))
      | (1ULL << (FastiParser::K_ALTER - 64))
      | (1ULL << (FastiParser::K_CHECK - 64))
      | (1ULL << (FastiParser::K_CONSTRAINT - 64))
      | (1ULL << (FastiParser::K_CONSTRAINTS - 64))
      | (1ULL << (FastiParser::K_DROP - 64))
      | (1ULL << (FastiParser::K_EVERY - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (FastiParser::K_FUNCTIONS - 128))
      | (1ULL << (FastiParser::K_GRAPH - 128))
      | (1ULL << (FastiParser::K_IF - 128))
      | (1ULL << (FastiParser::K_INDEX - 128))
      | (1ULL << (FastiParser::K_INDEXES - 128))
      | (1ULL << (FastiParser::K_INSTANT - 128))
      | (1ULL << (FastiParser::K_KEY - 128))
      | (1ULL << (FastiParser::K_LIST - 128))
      | (1ULL << (FastiParser::K_LOCAL - 128))
      | (1ULL << (FastiParser::K_MOST - 128))
      | (1ULL << (FastiParser::K_OPEN - 128))
      | (1ULL << (FastiParser::K_PER - 128))
      | (1ULL << (FastiParser::K_PROCEDURES - 128))
      | (1ULL << (FastiParser::K_REQUIRE - 128))
      | (1ULL << (FastiParser::K_REQUIRED - 128))
      | (1ULL << (FastiParser::K_SHOW - 128))
      | (1ULL << (FastiParser::K_SOURCE - 128))
      | (1ULL << (FastiParser::K_STRICT - 128))
      | (1ULL << (FastiParser::K_TARGET - 128))
      | (1ULL << (FastiParser::K_TYPE - 128))
      | (1ULL << (FastiParser::K_TYPED - 128))
      | (1ULL << (FastiParser::K_UNIQUE - 128))
      | (1ULL << (FastiParser::K_WITHOUT - 128))
      | (1ULL << (FastiParser::K_ZONE - 128))
      | (1ULL << (FastiParser::K_ZONED - 128))
      | (1ULL << (FastiParser::K_BEGIN - 128))
      | (1ULL << (FastiParser::K_COMMIT - 128))
      | (1ULL << (FastiParser::K_READ - 128))
      | (1ULL << (FastiParser::K_RESET - 128))
      | (1ULL << (FastiParser::K_ROLLBACK - 128))
      | (1ULL << (FastiParser::K_SESSION - 128))
      | (1ULL << (FastiParser::K_START - 128))
      | (1ULL << (FastiParser::K_TRANSACTION - 128))
      | (1ULL << (FastiParser::K_WRITE - 128))
      | (1ULL << (FastiParser::Integer - 128))
      | (1ULL << (FastiParser::Float - 128))
      | (1ULL << (FastiParser::BadNumber - 128))
      | (1ULL << (FastiParser::String - 128))
      | (1ULL << (FastiParser::Parameter - 128))
      | (1ULL << (FastiParser::Ident - 128))
      | (1ULL << (FastiParser::QuotedIdent - 128))
      | (1ULL << (FastiParser::T_LParen - 128))
      | (1ULL << (FastiParser::T_LBracket - 128))
      | (1ULL << (FastiParser::T_LBrace - 128))
      | (1ULL << (FastiParser::T_Plus - 128))
      | (1ULL << (FastiParser::T_Minus - 128)))) != 0)) {
      setState(1573);
      expression();
      setState(1578);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == FastiParser::T_Comma) {
        setState(1574);
        match(FastiParser::T_Comma);
        setState(1575);
        expression();
        setState(1580);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(1583);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TrimCallContext ------------------------------------------------------------------

FastiParser::TrimCallContext::TrimCallContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::TrimCallContext::K_TRIM() {
  return getToken(FastiParser::K_TRIM, 0);
}

tree::TerminalNode* FastiParser::TrimCallContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

FastiParser::TrimCharactersContext* FastiParser::TrimCallContext::trimCharacters() {
  return getRuleContext<FastiParser::TrimCharactersContext>(0);
}

tree::TerminalNode* FastiParser::TrimCallContext::K_FROM() {
  return getToken(FastiParser::K_FROM, 0);
}

std::vector<FastiParser::ExpressionContext *> FastiParser::TrimCallContext::expression() {
  return getRuleContexts<FastiParser::ExpressionContext>();
}

FastiParser::ExpressionContext* FastiParser::TrimCallContext::expression(size_t i) {
  return getRuleContext<FastiParser::ExpressionContext>(i);
}

tree::TerminalNode* FastiParser::TrimCallContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

tree::TerminalNode* FastiParser::TrimCallContext::K_LEADING() {
  return getToken(FastiParser::K_LEADING, 0);
}

tree::TerminalNode* FastiParser::TrimCallContext::K_TRAILING() {
  return getToken(FastiParser::K_TRAILING, 0);
}

tree::TerminalNode* FastiParser::TrimCallContext::K_BOTH() {
  return getToken(FastiParser::K_BOTH, 0);
}


size_t FastiParser::TrimCallContext::getRuleIndex() const {
  return FastiParser::RuleTrimCall;
}


FastiParser::TrimCallContext* FastiParser::trimCall() {
  TrimCallContext *_localctx = _tracker.createInstance<TrimCallContext>(_ctx, getState());
  enterRule(_localctx, 242, FastiParser::RuleTrimCall);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1600);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 200, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1585);
      match(FastiParser::K_TRIM);
      setState(1586);
      match(FastiParser::T_LParen);
      setState(1587);
      _la = _input->LA(1);
      if (!(((((_la - 90) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 90)) & ((1ULL << (FastiParser::K_BOTH - 90))
        | (1ULL << (FastiParser::K_LEADING - 90))
        | (1ULL << (FastiParser::K_TRAILING - 90)))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1588);
      trimCharacters();
      setState(1589);
      match(FastiParser::K_FROM);
      setState(1590);
      expression();
      setState(1591);
      match(FastiParser::T_RParen);
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1593);
      match(FastiParser::K_TRIM);
      setState(1594);
      match(FastiParser::T_LParen);
      setState(1595);
      expression();
      setState(1596);
      match(FastiParser::K_FROM);
      setState(1597);
      expression();
      setState(1598);
      match(FastiParser::T_RParen);
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TrimCharactersContext ------------------------------------------------------------------

FastiParser::TrimCharactersContext::TrimCharactersContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::TrimCharactersContext::String() {
  return getToken(FastiParser::String, 0);
}

tree::TerminalNode* FastiParser::TrimCharactersContext::Parameter() {
  return getToken(FastiParser::Parameter, 0);
}

FastiParser::FunctionCallContext* FastiParser::TrimCharactersContext::functionCall() {
  return getRuleContext<FastiParser::FunctionCallContext>(0);
}

FastiParser::VariableContext* FastiParser::TrimCharactersContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

std::vector<FastiParser::PropertyStepContext *> FastiParser::TrimCharactersContext::propertyStep() {
  return getRuleContexts<FastiParser::PropertyStepContext>();
}

FastiParser::PropertyStepContext* FastiParser::TrimCharactersContext::propertyStep(size_t i) {
  return getRuleContext<FastiParser::PropertyStepContext>(i);
}


size_t FastiParser::TrimCharactersContext::getRuleIndex() const {
  return FastiParser::RuleTrimCharacters;
}


FastiParser::TrimCharactersContext* FastiParser::trimCharacters() {
  TrimCharactersContext *_localctx = _tracker.createInstance<TrimCharactersContext>(_ctx, getState());
  enterRule(_localctx, 244, FastiParser::RuleTrimCharacters);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1612);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 202, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1602);
      match(FastiParser::String);
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1603);
      match(FastiParser::Parameter);
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1604);
      functionCall();
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1605);
      variable();
      setState(1609);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == FastiParser::T_Dot) {
        setState(1606);
        propertyStep();
        setState(1611);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- FunctionNameContext ------------------------------------------------------------------

FastiParser::FunctionNameContext::FunctionNameContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::QualifiedNameContext* FastiParser::FunctionNameContext::qualifiedName() {
  return getRuleContext<FastiParser::QualifiedNameContext>(0);
}

tree::TerminalNode* FastiParser::FunctionNameContext::K_EXISTS() {
  return getToken(FastiParser::K_EXISTS, 0);
}


size_t FastiParser::FunctionNameContext::getRuleIndex() const {
  return FastiParser::RuleFunctionName;
}


FastiParser::FunctionNameContext* FastiParser::functionName() {
  FunctionNameContext *_localctx = _tracker.createInstance<FunctionNameContext>(_ctx, getState());
  enterRule(_localctx, 246, FastiParser::RuleFunctionName);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1616);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE:
      case FastiParser::Ident:
      case FastiParser::QuotedIdent: {
        enterOuterAlt(_localctx, 1);
        setState(1614);
        qualifiedName();
        break;
      }

      case FastiParser::K_EXISTS: {
        enterOuterAlt(_localctx, 2);
        setState(1615);
        match(FastiParser::K_EXISTS);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MapProjectionContext ------------------------------------------------------------------

FastiParser::MapProjectionContext::MapProjectionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::VariableContext* FastiParser::MapProjectionContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

tree::TerminalNode* FastiParser::MapProjectionContext::T_LBrace() {
  return getToken(FastiParser::T_LBrace, 0);
}

tree::TerminalNode* FastiParser::MapProjectionContext::T_RBrace() {
  return getToken(FastiParser::T_RBrace, 0);
}

std::vector<FastiParser::ProjectionEntryContext *> FastiParser::MapProjectionContext::projectionEntry() {
  return getRuleContexts<FastiParser::ProjectionEntryContext>();
}

FastiParser::ProjectionEntryContext* FastiParser::MapProjectionContext::projectionEntry(size_t i) {
  return getRuleContext<FastiParser::ProjectionEntryContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::MapProjectionContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::MapProjectionContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::MapProjectionContext::getRuleIndex() const {
  return FastiParser::RuleMapProjection;
}


FastiParser::MapProjectionContext* FastiParser::mapProjection() {
  MapProjectionContext *_localctx = _tracker.createInstance<MapProjectionContext>(_ctx, getState());
  enterRule(_localctx, 248, FastiParser::RuleMapProjection);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1618);
    variable();
    setState(1619);
    match(FastiParser::T_LBrace);
    setState(1628);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
      | (1ULL << FastiParser::K_AND)
      | (1ULL << FastiParser::K_AS)
      | (1ULL << FastiParser::K_ASC)
      | (1ULL << FastiParser::K_ASCENDING)
      | (1ULL << FastiParser::K_BY)
      | (1ULL << FastiParser::K_CALL)
      | (1ULL << FastiParser::K_CASE)
      | (1ULL << FastiParser::K_CONTAINS)
      | (1ULL << FastiParser::K_CREATE)
      | (1ULL << FastiParser::K_DELETE)
      | (1ULL << FastiParser::K_DESC)
      | (1ULL << FastiParser::K_DESCENDING)
      | (1ULL << FastiParser::K_DETACH)
      | (1ULL << FastiParser::K_DISTINCT)
      | (1ULL << FastiParser::K_ELSE)
      | (1ULL << FastiParser::K_END)
      | (1ULL << FastiParser::K_ENDS)
      | (1ULL << FastiParser::K_EXISTS)
      | (1ULL << FastiParser::K_FALSE)
      | (1ULL << FastiParser::K_FOR)
      | (1ULL << FastiParser::K_IN)
      | (1ULL << FastiParser::K_IS)
      | (1ULL << FastiParser::K_LIMIT)
      | (1ULL << FastiParser::K_MATCH)
      | (1ULL << FastiParser::K_MERGE)
      | (1ULL << FastiParser::K_NOT)
      | (1ULL << FastiParser::K_NULL)
      | (1ULL << FastiParser::K_ON)
      | (1ULL << FastiParser::K_OPTIONAL)
      | (1ULL << FastiParser::K_OR)
      | (1ULL << FastiParser::K_ORDER)
      | (1ULL << FastiParser::K_REMOVE)
      | (1ULL << FastiParser::K_RETURN)
      | (1ULL << FastiParser::K_SET)
      | (1ULL << FastiParser::K_SKIP)
      | (1ULL << FastiParser::K_STARTS)
      | (1ULL << FastiParser::K_THEN)
      | (1ULL << FastiParser::K_TRUE)
      | (1ULL << FastiParser::K_UNION)
      | (1ULL << FastiParser::K_UNWIND)
      | (1ULL << FastiParser::K_WHEN)
      | (1ULL << FastiParser::K_WHERE)
      | (1ULL << FastiParser::K_WITH)
      | (1ULL << FastiParser::K_XOR)
      | (1ULL << FastiParser::K_YIELD)
      | (1ULL << FastiParser::K_ANY)
      | (1ULL << FastiParser::K_COUNT)
      | (1ULL << FastiParser::K_NONE)
      | (1ULL << FastiParser::K_REDUCE)
      | (1ULL << FastiParser::K_SINGLE)
      | (1ULL << FastiParser::K_ALWAYS)
      | (1ULL << FastiParser::K_ANYTIME)
      | (1ULL << FastiParser::K_AT)
      | (1ULL << FastiParser::K_BETWEEN)
      | (1ULL << FastiParser::K_CERTAINLY)
      | (1ULL << FastiParser::K_CHRONOLOGICALLY)
      | (1ULL << FastiParser::K_CONTAINED)
      | (1ULL << FastiParser::K_DIFF)
      | (1ULL << FastiParser::K_DURING)
      | (1ULL << FastiParser::K_EQUALS)
      | (1ULL << FastiParser::K_ERASE)
      | (1ULL << FastiParser::K_FROM))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
      | (1ULL << (FastiParser::K_MEETS - 64))
      | (1ULL << (FastiParser::K_OF - 64))
      | (1ULL << (FastiParser::K_ONLY - 64))
      | (1ULL << (FastiParser::K_OVER - 64))
      | (1ULL << (FastiParser::K_OVERLAPS - 64))
      | (1ULL << (FastiParser::K_PORTION - 64))
      | (1ULL << (FastiParser::K_POSSIBLY - 64))
      | (1ULL << (FastiParser::K_PRECEDES - 64))
      | (1ULL << (FastiParser::K_SUCCEEDS - 64))
      | (1ULL << (FastiParser::K_SYSTEM_TIME - 64))
      | (1ULL << (FastiParser::K_THROUGHOUT - 64))
      | (1ULL << (FastiParser::K_TO - 64))
      | (1ULL << (FastiParser::K_VALID - 64))
      | (1ULL << (FastiParser::K_VALID_TIME - 64))
      | (1ULL << (FastiParser::K_WITHIN - 64))
      | (1ULL << (FastiParser::K_DATE - 64))
      | (1ULL << (FastiParser::K_DATETIME - 64))
      | (1ULL << (FastiParser::K_DURATION - 64))
      | (1ULL << (FastiParser::K_LOCALDATETIME - 64))
      | (1ULL << (FastiParser::K_LOCALTIME - 64))
      | (1ULL << (FastiParser::K_PERIOD - 64))
      | (1ULL << (FastiParser::K_TIME - 64))
      | (1ULL << (FastiParser::K_TIMESTAMP - 64))
      | (1ULL << (FastiParser::K_ACYCLIC - 64))
      | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 64))
      | (1ULL << (FastiParser::K_BOTH - 64))
      | (1ULL << (FastiParser::K_COLLECT - 64))
      | (1ULL << (FastiParser::K_CSV - 64))
      | (1ULL << (FastiParser::K_EXPLAIN - 64))
      | (1ULL << (FastiParser::K_FIELDTERMINATOR - 64))
      | (1ULL << (FastiParser::K_FILTER - 64))
      | (1ULL << (FastiParser::K_FINISH - 64))
      | (1ULL << (FastiParser::K_FOREACH - 64))
      | (1ULL << (FastiParser::K_GROUP - 64))
      | (1ULL << (FastiParser::K_GROUPS - 64))
      | (1ULL << (FastiParser::K_HEADERS - 64))
      | (1ULL << (FastiParser::K_INSERT - 64))
      | (1ULL << (FastiParser::K_LABELED - 64))
      | (1ULL << (FastiParser::K_LEADING - 64))
      | (1ULL << (FastiParser::K_LET - 64))
      | (1ULL << (FastiParser::K_LOAD - 64))
      | (1ULL << (FastiParser::K_NEXT - 64))
      | (1ULL << (FastiParser::K_NODETACH - 64))
      | (1ULL << (FastiParser::K_NORMALIZED - 64))
      | (1ULL << (FastiParser::K_OFFSET - 64))
      | (1ULL << (FastiParser::K_PATH - 64))
      | (1ULL << (FastiParser::K_PATHS - 64))
      | (1ULL << (FastiParser::K_PROFILE - 64))
      | (1ULL << (FastiParser::K_SHORTEST - 64))
      | (1ULL << (FastiParser::K_SHORTESTPATH - 64))
      | (1ULL << (FastiParser::K_SIMPLE - 64))
      | (1ULL << (FastiParser::K_TRAIL - 64))
      | (1ULL << (FastiParser::K_TRAILING - 64))
      | (1ULL << (FastiParser::K_TRANSACTIONS - 64))
      | (1ULL << (FastiParser::K_TRIM - 64))
      | (1ULL << (FastiParser::K_WALK - 64))
      | (1ULL << (FastiParser::K_ADD - 64))
      | (1ULL << (FastiParser::K_ALTER - 64))
      | (1ULL << (FastiParser::K_CHECK - 64))
      | (1ULL << (FastiParser::K_CONSTRAINT - 64))
      | (1ULL << (FastiParser::K_CONSTRAINTS - 64))
      | (1ULL << (FastiParser::K_DROP - 64))
      | (1ULL << (FastiParser::K_EVERY - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (FastiParser::K_FUNCTIONS - 128))
      | (1ULL << (FastiParser::K_GRAPH - 128))
      | (1ULL << (FastiParser::K_IF - 128))
      | (1ULL << (FastiParser::K_INDEX - 128))
      | (1ULL << (FastiParser::K_INDEXES - 128))
      | (1ULL << (FastiParser::K_INSTANT - 128))
      | (1ULL << (FastiParser::K_KEY - 128))
      | (1ULL << (FastiParser::K_LIST - 128))
      | (1ULL << (FastiParser::K_LOCAL - 128))
      | (1ULL << (FastiParser::K_MOST - 128))
      | (1ULL << (FastiParser::K_OPEN - 128))
      | (1ULL << (FastiParser::K_PER - 128))
      | (1ULL << (FastiParser::K_PROCEDURES - 128))
      | (1ULL << (FastiParser::K_REQUIRE - 128))
      | (1ULL << (FastiParser::K_REQUIRED - 128))
      | (1ULL << (FastiParser::K_SHOW - 128))
      | (1ULL << (FastiParser::K_SOURCE - 128))
      | (1ULL << (FastiParser::K_STRICT - 128))
      | (1ULL << (FastiParser::K_TARGET - 128))
      | (1ULL << (FastiParser::K_TYPE - 128))
      | (1ULL << (FastiParser::K_TYPED - 128))
      | (1ULL << (FastiParser::K_UNIQUE - 128))
      | (1ULL << (FastiParser::K_WITHOUT - 128))
      | (1ULL << (FastiParser::K_ZONE - 128))
      | (1ULL << (FastiParser::K_ZONED - 128))
      | (1ULL << (FastiParser::K_BEGIN - 128))
      | (1ULL << (FastiParser::K_COMMIT - 128))
      | (1ULL << (FastiParser::K_READ - 128))
      | (1ULL << (FastiParser::K_RESET - 128))
      | (1ULL << (FastiParser::K_ROLLBACK - 128))
      | (1ULL << (FastiParser::K_SESSION - 128))
      | (1ULL << (FastiParser::K_START - 128))
      | (1ULL << (FastiParser::K_TRANSACTION - 128))
      | (1ULL << (FastiParser::K_WRITE - 128))
      | (1ULL << (FastiParser::Parameter - 128))
      | (1ULL << (FastiParser::Ident - 128))
      | (1ULL << (FastiParser::QuotedIdent - 128))
      | (1ULL << (FastiParser::T_Dot - 128)))) != 0)) {
      setState(1620);
      projectionEntry();
      setState(1625);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == FastiParser::T_Comma) {
        setState(1621);
        match(FastiParser::T_Comma);
        setState(1622);
        projectionEntry();
        setState(1627);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(1630);
    match(FastiParser::T_RBrace);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ProjectionEntryContext ------------------------------------------------------------------

FastiParser::ProjectionEntryContext::ProjectionEntryContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ProjectionEntryContext::T_Dot() {
  return getToken(FastiParser::T_Dot, 0);
}

FastiParser::SchemaNameContext* FastiParser::ProjectionEntryContext::schemaName() {
  return getRuleContext<FastiParser::SchemaNameContext>(0);
}

tree::TerminalNode* FastiParser::ProjectionEntryContext::T_Star() {
  return getToken(FastiParser::T_Star, 0);
}

FastiParser::PropertyKeyContext* FastiParser::ProjectionEntryContext::propertyKey() {
  return getRuleContext<FastiParser::PropertyKeyContext>(0);
}

tree::TerminalNode* FastiParser::ProjectionEntryContext::T_Colon() {
  return getToken(FastiParser::T_Colon, 0);
}

FastiParser::ExpressionContext* FastiParser::ProjectionEntryContext::expression() {
  return getRuleContext<FastiParser::ExpressionContext>(0);
}

FastiParser::VariableContext* FastiParser::ProjectionEntryContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}


size_t FastiParser::ProjectionEntryContext::getRuleIndex() const {
  return FastiParser::RuleProjectionEntry;
}


FastiParser::ProjectionEntryContext* FastiParser::projectionEntry() {
  ProjectionEntryContext *_localctx = _tracker.createInstance<ProjectionEntryContext>(_ctx, getState());
  enterRule(_localctx, 250, FastiParser::RuleProjectionEntry);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1641);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 206, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1632);
      match(FastiParser::T_Dot);
      setState(1633);
      schemaName();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1634);
      match(FastiParser::T_Dot);
      setState(1635);
      match(FastiParser::T_Star);
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1636);
      propertyKey();
      setState(1637);
      match(FastiParser::T_Colon);
      setState(1638);
      expression();
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1640);
      variable();
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CreateGraphTypeContext ------------------------------------------------------------------

FastiParser::CreateGraphTypeContext::CreateGraphTypeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::CreateGraphTypeContext::K_CREATE() {
  return getToken(FastiParser::K_CREATE, 0);
}

tree::TerminalNode* FastiParser::CreateGraphTypeContext::K_GRAPH() {
  return getToken(FastiParser::K_GRAPH, 0);
}

tree::TerminalNode* FastiParser::CreateGraphTypeContext::K_TYPE() {
  return getToken(FastiParser::K_TYPE, 0);
}

tree::TerminalNode* FastiParser::CreateGraphTypeContext::T_LBrace() {
  return getToken(FastiParser::T_LBrace, 0);
}

tree::TerminalNode* FastiParser::CreateGraphTypeContext::T_RBrace() {
  return getToken(FastiParser::T_RBrace, 0);
}

tree::TerminalNode* FastiParser::CreateGraphTypeContext::K_STRICT() {
  return getToken(FastiParser::K_STRICT, 0);
}

FastiParser::IfNotExistsContext* FastiParser::CreateGraphTypeContext::ifNotExists() {
  return getRuleContext<FastiParser::IfNotExistsContext>(0);
}

FastiParser::ElementTypesContext* FastiParser::CreateGraphTypeContext::elementTypes() {
  return getRuleContext<FastiParser::ElementTypesContext>(0);
}

tree::TerminalNode* FastiParser::CreateGraphTypeContext::T_Comma() {
  return getToken(FastiParser::T_Comma, 0);
}


size_t FastiParser::CreateGraphTypeContext::getRuleIndex() const {
  return FastiParser::RuleCreateGraphType;
}


FastiParser::CreateGraphTypeContext* FastiParser::createGraphType() {
  CreateGraphTypeContext *_localctx = _tracker.createInstance<CreateGraphTypeContext>(_ctx, getState());
  enterRule(_localctx, 252, FastiParser::RuleCreateGraphType);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1643);
    match(FastiParser::K_CREATE);
    setState(1645);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_STRICT) {
      setState(1644);
      match(FastiParser::K_STRICT);
    }
    setState(1647);
    match(FastiParser::K_GRAPH);
    setState(1648);
    match(FastiParser::K_TYPE);
    setState(1650);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_IF) {
      setState(1649);
      ifNotExists();
    }
    setState(1652);
    match(FastiParser::T_LBrace);
    setState(1657);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_LParen) {
      setState(1653);
      elementTypes();
      setState(1655);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == FastiParser::T_Comma) {
        setState(1654);
        match(FastiParser::T_Comma);
      }
    }
    setState(1659);
    match(FastiParser::T_RBrace);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- IfNotExistsContext ------------------------------------------------------------------

FastiParser::IfNotExistsContext::IfNotExistsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::IfNotExistsContext::K_IF() {
  return getToken(FastiParser::K_IF, 0);
}

tree::TerminalNode* FastiParser::IfNotExistsContext::K_NOT() {
  return getToken(FastiParser::K_NOT, 0);
}

tree::TerminalNode* FastiParser::IfNotExistsContext::K_EXISTS() {
  return getToken(FastiParser::K_EXISTS, 0);
}


size_t FastiParser::IfNotExistsContext::getRuleIndex() const {
  return FastiParser::RuleIfNotExists;
}


FastiParser::IfNotExistsContext* FastiParser::ifNotExists() {
  IfNotExistsContext *_localctx = _tracker.createInstance<IfNotExistsContext>(_ctx, getState());
  enterRule(_localctx, 254, FastiParser::RuleIfNotExists);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1661);
    match(FastiParser::K_IF);
    setState(1662);
    match(FastiParser::K_NOT);
    setState(1663);
    match(FastiParser::K_EXISTS);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- IfExistsContext ------------------------------------------------------------------

FastiParser::IfExistsContext::IfExistsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::IfExistsContext::K_IF() {
  return getToken(FastiParser::K_IF, 0);
}

tree::TerminalNode* FastiParser::IfExistsContext::K_EXISTS() {
  return getToken(FastiParser::K_EXISTS, 0);
}


size_t FastiParser::IfExistsContext::getRuleIndex() const {
  return FastiParser::RuleIfExists;
}


FastiParser::IfExistsContext* FastiParser::ifExists() {
  IfExistsContext *_localctx = _tracker.createInstance<IfExistsContext>(_ctx, getState());
  enterRule(_localctx, 256, FastiParser::RuleIfExists);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1665);
    match(FastiParser::K_IF);
    setState(1666);
    match(FastiParser::K_EXISTS);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- AlterGraphTypeContext ------------------------------------------------------------------

FastiParser::AlterGraphTypeContext::AlterGraphTypeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::AlterGraphTypeContext::K_ALTER() {
  return getToken(FastiParser::K_ALTER, 0);
}

tree::TerminalNode* FastiParser::AlterGraphTypeContext::K_GRAPH() {
  return getToken(FastiParser::K_GRAPH, 0);
}

tree::TerminalNode* FastiParser::AlterGraphTypeContext::K_TYPE() {
  return getToken(FastiParser::K_TYPE, 0);
}

tree::TerminalNode* FastiParser::AlterGraphTypeContext::K_ADD() {
  return getToken(FastiParser::K_ADD, 0);
}

FastiParser::ElementTypesContext* FastiParser::AlterGraphTypeContext::elementTypes() {
  return getRuleContext<FastiParser::ElementTypesContext>(0);
}

tree::TerminalNode* FastiParser::AlterGraphTypeContext::K_DROP() {
  return getToken(FastiParser::K_DROP, 0);
}

tree::TerminalNode* FastiParser::AlterGraphTypeContext::K_SET() {
  return getToken(FastiParser::K_SET, 0);
}

tree::TerminalNode* FastiParser::AlterGraphTypeContext::K_STRICT() {
  return getToken(FastiParser::K_STRICT, 0);
}

tree::TerminalNode* FastiParser::AlterGraphTypeContext::K_OPEN() {
  return getToken(FastiParser::K_OPEN, 0);
}


size_t FastiParser::AlterGraphTypeContext::getRuleIndex() const {
  return FastiParser::RuleAlterGraphType;
}


FastiParser::AlterGraphTypeContext* FastiParser::alterGraphType() {
  AlterGraphTypeContext *_localctx = _tracker.createInstance<AlterGraphTypeContext>(_ctx, getState());
  enterRule(_localctx, 258, FastiParser::RuleAlterGraphType);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1668);
    match(FastiParser::K_ALTER);
    setState(1669);
    match(FastiParser::K_GRAPH);
    setState(1670);
    match(FastiParser::K_TYPE);
    setState(1679);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 211, _ctx)) {
    case 1: {
      setState(1671);
      match(FastiParser::K_ADD);
      setState(1672);
      elementTypes();
      break;
    }

    case 2: {
      setState(1673);
      match(FastiParser::K_DROP);
      setState(1674);
      elementTypes();
      break;
    }

    case 3: {
      setState(1675);
      match(FastiParser::K_SET);
      setState(1676);
      match(FastiParser::K_STRICT);
      break;
    }

    case 4: {
      setState(1677);
      match(FastiParser::K_SET);
      setState(1678);
      match(FastiParser::K_OPEN);
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- DropGraphTypeContext ------------------------------------------------------------------

FastiParser::DropGraphTypeContext::DropGraphTypeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::DropGraphTypeContext::K_DROP() {
  return getToken(FastiParser::K_DROP, 0);
}

tree::TerminalNode* FastiParser::DropGraphTypeContext::K_GRAPH() {
  return getToken(FastiParser::K_GRAPH, 0);
}

tree::TerminalNode* FastiParser::DropGraphTypeContext::K_TYPE() {
  return getToken(FastiParser::K_TYPE, 0);
}

FastiParser::IfExistsContext* FastiParser::DropGraphTypeContext::ifExists() {
  return getRuleContext<FastiParser::IfExistsContext>(0);
}


size_t FastiParser::DropGraphTypeContext::getRuleIndex() const {
  return FastiParser::RuleDropGraphType;
}


FastiParser::DropGraphTypeContext* FastiParser::dropGraphType() {
  DropGraphTypeContext *_localctx = _tracker.createInstance<DropGraphTypeContext>(_ctx, getState());
  enterRule(_localctx, 260, FastiParser::RuleDropGraphType);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1681);
    match(FastiParser::K_DROP);
    setState(1682);
    match(FastiParser::K_GRAPH);
    setState(1683);
    match(FastiParser::K_TYPE);
    setState(1685);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_IF) {
      setState(1684);
      ifExists();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ElementTypesContext ------------------------------------------------------------------

FastiParser::ElementTypesContext::ElementTypesContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::ElementTypeContext *> FastiParser::ElementTypesContext::elementType() {
  return getRuleContexts<FastiParser::ElementTypeContext>();
}

FastiParser::ElementTypeContext* FastiParser::ElementTypesContext::elementType(size_t i) {
  return getRuleContext<FastiParser::ElementTypeContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::ElementTypesContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::ElementTypesContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::ElementTypesContext::getRuleIndex() const {
  return FastiParser::RuleElementTypes;
}


FastiParser::ElementTypesContext* FastiParser::elementTypes() {
  ElementTypesContext *_localctx = _tracker.createInstance<ElementTypesContext>(_ctx, getState());
  enterRule(_localctx, 262, FastiParser::RuleElementTypes);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    size_t alt;
    enterOuterAlt(_localctx, 1);
    setState(1687);
    elementType();
    setState(1692);
    _errHandler->sync(this);
    alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 213, _ctx);
    while (alt != 2 && alt != atn::ATN::INVALID_ALT_NUMBER) {
      if (alt == 1) {
        setState(1688);
        match(FastiParser::T_Comma);
        setState(1689);
        elementType(); 
      }
      setState(1694);
      _errHandler->sync(this);
      alt = getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 213, _ctx);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ElementTypeContext ------------------------------------------------------------------

FastiParser::ElementTypeContext::ElementTypeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::NodeTypeContext *> FastiParser::ElementTypeContext::nodeType() {
  return getRuleContexts<FastiParser::NodeTypeContext>();
}

FastiParser::NodeTypeContext* FastiParser::ElementTypeContext::nodeType(size_t i) {
  return getRuleContext<FastiParser::NodeTypeContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::ElementTypeContext::T_Minus() {
  return getTokens(FastiParser::T_Minus);
}

tree::TerminalNode* FastiParser::ElementTypeContext::T_Minus(size_t i) {
  return getToken(FastiParser::T_Minus, i);
}

FastiParser::EdgeTypeContext* FastiParser::ElementTypeContext::edgeType() {
  return getRuleContext<FastiParser::EdgeTypeContext>(0);
}

tree::TerminalNode* FastiParser::ElementTypeContext::T_Greater() {
  return getToken(FastiParser::T_Greater, 0);
}

tree::TerminalNode* FastiParser::ElementTypeContext::T_Less() {
  return getToken(FastiParser::T_Less, 0);
}


size_t FastiParser::ElementTypeContext::getRuleIndex() const {
  return FastiParser::RuleElementType;
}


FastiParser::ElementTypeContext* FastiParser::elementType() {
  ElementTypeContext *_localctx = _tracker.createInstance<ElementTypeContext>(_ctx, getState());
  enterRule(_localctx, 264, FastiParser::RuleElementType);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1695);
    nodeType();
    setState(1708);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::T_Minus: {
        setState(1696);
        match(FastiParser::T_Minus);
        setState(1697);
        edgeType();
        setState(1698);
        match(FastiParser::T_Minus);
        setState(1699);
        match(FastiParser::T_Greater);
        setState(1700);
        nodeType();
        break;
      }

      case FastiParser::T_Less: {
        setState(1702);
        match(FastiParser::T_Less);
        setState(1703);
        match(FastiParser::T_Minus);
        setState(1704);
        edgeType();
        setState(1705);
        match(FastiParser::T_Minus);
        setState(1706);
        nodeType();
        break;
      }

      case FastiParser::EOF:
      case FastiParser::T_RBrace:
      case FastiParser::T_Comma: {
        break;
      }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- NodeTypeContext ------------------------------------------------------------------

FastiParser::NodeTypeContext::NodeTypeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::NodeTypeContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

tree::TerminalNode* FastiParser::NodeTypeContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

FastiParser::TypeLabelsContext* FastiParser::NodeTypeContext::typeLabels() {
  return getRuleContext<FastiParser::TypeLabelsContext>(0);
}

FastiParser::PropertyTypesContext* FastiParser::NodeTypeContext::propertyTypes() {
  return getRuleContext<FastiParser::PropertyTypesContext>(0);
}

std::vector<FastiParser::TypeTraitContext *> FastiParser::NodeTypeContext::typeTrait() {
  return getRuleContexts<FastiParser::TypeTraitContext>();
}

FastiParser::TypeTraitContext* FastiParser::NodeTypeContext::typeTrait(size_t i) {
  return getRuleContext<FastiParser::TypeTraitContext>(i);
}


size_t FastiParser::NodeTypeContext::getRuleIndex() const {
  return FastiParser::RuleNodeType;
}


FastiParser::NodeTypeContext* FastiParser::nodeType() {
  NodeTypeContext *_localctx = _tracker.createInstance<NodeTypeContext>(_ctx, getState());
  enterRule(_localctx, 266, FastiParser::RuleNodeType);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1710);
    match(FastiParser::T_LParen);
    setState(1712);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_Colon) {
      setState(1711);
      typeLabels();
    }
    setState(1715);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_LBrace) {
      setState(1714);
      propertyTypes();
    }
    setState(1720);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_AT

    || _la == FastiParser::K_VALID || _la == FastiParser::K_STRICT

    || _la == FastiParser::K_WITHOUT) {
      setState(1717);
      typeTrait();
      setState(1722);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(1723);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- EdgeTypeContext ------------------------------------------------------------------

FastiParser::EdgeTypeContext::EdgeTypeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::EdgeTypeContext::T_LBracket() {
  return getToken(FastiParser::T_LBracket, 0);
}

tree::TerminalNode* FastiParser::EdgeTypeContext::T_Colon() {
  return getToken(FastiParser::T_Colon, 0);
}

FastiParser::SchemaNameContext* FastiParser::EdgeTypeContext::schemaName() {
  return getRuleContext<FastiParser::SchemaNameContext>(0);
}

tree::TerminalNode* FastiParser::EdgeTypeContext::T_RBracket() {
  return getToken(FastiParser::T_RBracket, 0);
}

FastiParser::PropertyTypesContext* FastiParser::EdgeTypeContext::propertyTypes() {
  return getRuleContext<FastiParser::PropertyTypesContext>(0);
}

std::vector<FastiParser::TypeTraitContext *> FastiParser::EdgeTypeContext::typeTrait() {
  return getRuleContexts<FastiParser::TypeTraitContext>();
}

FastiParser::TypeTraitContext* FastiParser::EdgeTypeContext::typeTrait(size_t i) {
  return getRuleContext<FastiParser::TypeTraitContext>(i);
}


size_t FastiParser::EdgeTypeContext::getRuleIndex() const {
  return FastiParser::RuleEdgeType;
}


FastiParser::EdgeTypeContext* FastiParser::edgeType() {
  EdgeTypeContext *_localctx = _tracker.createInstance<EdgeTypeContext>(_ctx, getState());
  enterRule(_localctx, 268, FastiParser::RuleEdgeType);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1725);
    match(FastiParser::T_LBracket);
    setState(1726);
    match(FastiParser::T_Colon);
    setState(1727);
    schemaName();
    setState(1729);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_LBrace) {
      setState(1728);
      propertyTypes();
    }
    setState(1734);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_AT

    || _la == FastiParser::K_VALID || _la == FastiParser::K_STRICT

    || _la == FastiParser::K_WITHOUT) {
      setState(1731);
      typeTrait();
      setState(1736);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(1737);
    match(FastiParser::T_RBracket);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TypeLabelsContext ------------------------------------------------------------------

FastiParser::TypeLabelsContext::TypeLabelsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> FastiParser::TypeLabelsContext::T_Colon() {
  return getTokens(FastiParser::T_Colon);
}

tree::TerminalNode* FastiParser::TypeLabelsContext::T_Colon(size_t i) {
  return getToken(FastiParser::T_Colon, i);
}

std::vector<FastiParser::SchemaNameContext *> FastiParser::TypeLabelsContext::schemaName() {
  return getRuleContexts<FastiParser::SchemaNameContext>();
}

FastiParser::SchemaNameContext* FastiParser::TypeLabelsContext::schemaName(size_t i) {
  return getRuleContext<FastiParser::SchemaNameContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::TypeLabelsContext::T_Ampersand() {
  return getTokens(FastiParser::T_Ampersand);
}

tree::TerminalNode* FastiParser::TypeLabelsContext::T_Ampersand(size_t i) {
  return getToken(FastiParser::T_Ampersand, i);
}


size_t FastiParser::TypeLabelsContext::getRuleIndex() const {
  return FastiParser::RuleTypeLabels;
}


FastiParser::TypeLabelsContext* FastiParser::typeLabels() {
  TypeLabelsContext *_localctx = _tracker.createInstance<TypeLabelsContext>(_ctx, getState());
  enterRule(_localctx, 270, FastiParser::RuleTypeLabels);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1739);
    match(FastiParser::T_Colon);
    setState(1740);
    schemaName();
    setState(1745);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Colon

    || _la == FastiParser::T_Ampersand) {
      setState(1741);
      _la = _input->LA(1);
      if (!(_la == FastiParser::T_Colon

      || _la == FastiParser::T_Ampersand)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1742);
      schemaName();
      setState(1747);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PropertyTypesContext ------------------------------------------------------------------

FastiParser::PropertyTypesContext::PropertyTypesContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PropertyTypesContext::T_LBrace() {
  return getToken(FastiParser::T_LBrace, 0);
}

tree::TerminalNode* FastiParser::PropertyTypesContext::T_RBrace() {
  return getToken(FastiParser::T_RBrace, 0);
}

std::vector<FastiParser::PropertyTypeContext *> FastiParser::PropertyTypesContext::propertyType() {
  return getRuleContexts<FastiParser::PropertyTypeContext>();
}

FastiParser::PropertyTypeContext* FastiParser::PropertyTypesContext::propertyType(size_t i) {
  return getRuleContext<FastiParser::PropertyTypeContext>(i);
}

std::vector<tree::TerminalNode *> FastiParser::PropertyTypesContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::PropertyTypesContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::PropertyTypesContext::getRuleIndex() const {
  return FastiParser::RulePropertyTypes;
}


FastiParser::PropertyTypesContext* FastiParser::propertyTypes() {
  PropertyTypesContext *_localctx = _tracker.createInstance<PropertyTypesContext>(_ctx, getState());
  enterRule(_localctx, 272, FastiParser::RulePropertyTypes);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1748);
    match(FastiParser::T_LBrace);
    setState(1757);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
      | (1ULL << FastiParser::K_AND)
      | (1ULL << FastiParser::K_AS)
      | (1ULL << FastiParser::K_ASC)
      | (1ULL << FastiParser::K_ASCENDING)
      | (1ULL << FastiParser::K_BY)
      | (1ULL << FastiParser::K_CALL)
      | (1ULL << FastiParser::K_CASE)
      | (1ULL << FastiParser::K_CONTAINS)
      | (1ULL << FastiParser::K_CREATE)
      | (1ULL << FastiParser::K_DELETE)
      | (1ULL << FastiParser::K_DESC)
      | (1ULL << FastiParser::K_DESCENDING)
      | (1ULL << FastiParser::K_DETACH)
      | (1ULL << FastiParser::K_DISTINCT)
      | (1ULL << FastiParser::K_ELSE)
      | (1ULL << FastiParser::K_END)
      | (1ULL << FastiParser::K_ENDS)
      | (1ULL << FastiParser::K_EXISTS)
      | (1ULL << FastiParser::K_FALSE)
      | (1ULL << FastiParser::K_FOR)
      | (1ULL << FastiParser::K_IN)
      | (1ULL << FastiParser::K_IS)
      | (1ULL << FastiParser::K_LIMIT)
      | (1ULL << FastiParser::K_MATCH)
      | (1ULL << FastiParser::K_MERGE)
      | (1ULL << FastiParser::K_NOT)
      | (1ULL << FastiParser::K_NULL)
      | (1ULL << FastiParser::K_ON)
      | (1ULL << FastiParser::K_OPTIONAL)
      | (1ULL << FastiParser::K_OR)
      | (1ULL << FastiParser::K_ORDER)
      | (1ULL << FastiParser::K_REMOVE)
      | (1ULL << FastiParser::K_RETURN)
      | (1ULL << FastiParser::K_SET)
      | (1ULL << FastiParser::K_SKIP)
      | (1ULL << FastiParser::K_STARTS)
      | (1ULL << FastiParser::K_THEN)
      | (1ULL << FastiParser::K_TRUE)
      | (1ULL << FastiParser::K_UNION)
      | (1ULL << FastiParser::K_UNWIND)
      | (1ULL << FastiParser::K_WHEN)
      | (1ULL << FastiParser::K_WHERE)
      | (1ULL << FastiParser::K_WITH)
      | (1ULL << FastiParser::K_XOR)
      | (1ULL << FastiParser::K_YIELD)
      | (1ULL << FastiParser::K_ANY)
      | (1ULL << FastiParser::K_COUNT)
      | (1ULL << FastiParser::K_NONE)
      | (1ULL << FastiParser::K_REDUCE)
      | (1ULL << FastiParser::K_SINGLE)
      | (1ULL << FastiParser::K_ALWAYS)
      | (1ULL << FastiParser::K_ANYTIME)
      | (1ULL << FastiParser::K_AT)
      | (1ULL << FastiParser::K_BETWEEN)
      | (1ULL << FastiParser::K_CERTAINLY)
      | (1ULL << FastiParser::K_CHRONOLOGICALLY)
      | (1ULL << FastiParser::K_CONTAINED)
      | (1ULL << FastiParser::K_DIFF)
      | (1ULL << FastiParser::K_DURING)
      | (1ULL << FastiParser::K_EQUALS)
      | (1ULL << FastiParser::K_ERASE)
      | (1ULL << FastiParser::K_FROM))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (FastiParser::K_KNOWN - 64))
      | (1ULL << (FastiParser::K_MEETS - 64))
      | (1ULL << (FastiParser::K_OF - 64))
      | (1ULL << (FastiParser::K_ONLY - 64))
      | (1ULL << (FastiParser::K_OVER - 64))
      | (1ULL << (FastiParser::K_OVERLAPS - 64))
      | (1ULL << (FastiParser::K_PORTION - 64))
      | (1ULL << (FastiParser::K_POSSIBLY - 64))
      | (1ULL << (FastiParser::K_PRECEDES - 64))
      | (1ULL << (FastiParser::K_SUCCEEDS - 64))
      | (1ULL << (FastiParser::K_SYSTEM_TIME - 64))
      | (1ULL << (FastiParser::K_THROUGHOUT - 64))
      | (1ULL << (FastiParser::K_TO - 64))
      | (1ULL << (FastiParser::K_VALID - 64))
      | (1ULL << (FastiParser::K_VALID_TIME - 64))
      | (1ULL << (FastiParser::K_WITHIN - 64))
      | (1ULL << (FastiParser::K_DATE - 64))
      | (1ULL << (FastiParser::K_DATETIME - 64))
      | (1ULL << (FastiParser::K_DURATION - 64))
      | (1ULL << (FastiParser::K_LOCALDATETIME - 64))
      | (1ULL << (FastiParser::K_LOCALTIME - 64))
      | (1ULL << (FastiParser::K_PERIOD - 64))
      | (1ULL << (FastiParser::K_TIME - 64))
      | (1ULL << (FastiParser::K_TIMESTAMP - 64))
      | (1ULL << (FastiParser::K_ACYCLIC - 64))
      | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 64))
      | (1ULL << (FastiParser::K_BOTH - 64))
      | (1ULL << (FastiParser::K_COLLECT - 64))
      | (1ULL << (FastiParser::K_CSV - 64))
      | (1ULL << (FastiParser::K_EXPLAIN - 64))
      | (1ULL << (FastiParser::K_FIELDTERMINATOR - 64))
      | (1ULL << (FastiParser::K_FILTER - 64))
      | (1ULL << (FastiParser::K_FINISH - 64))
      | (1ULL << (FastiParser::K_FOREACH - 64))
      | (1ULL << (FastiParser::K_GROUP - 64))
      | (1ULL << (FastiParser::K_GROUPS - 64))
      | (1ULL << (FastiParser::K_HEADERS - 64))
      | (1ULL << (FastiParser::K_INSERT - 64))
      | (1ULL << (FastiParser::K_LABELED - 64))
      | (1ULL << (FastiParser::K_LEADING - 64))
      | (1ULL << (FastiParser::K_LET - 64))
      | (1ULL << (FastiParser::K_LOAD - 64))
      | (1ULL << (FastiParser::K_NEXT - 64))
      | (1ULL << (FastiParser::K_NODETACH - 64))
      | (1ULL << (FastiParser::K_NORMALIZED - 64))
      | (1ULL << (FastiParser::K_OFFSET - 64))
      | (1ULL << (FastiParser::K_PATH - 64))
      | (1ULL << (FastiParser::K_PATHS - 64))
      | (1ULL << (FastiParser::K_PROFILE - 64))
      | (1ULL << (FastiParser::K_SHORTEST - 64))
      | (1ULL << (FastiParser::K_SHORTESTPATH - 64))
      | (1ULL << (FastiParser::K_SIMPLE - 64))
      | (1ULL << (FastiParser::K_TRAIL - 64))
      | (1ULL << (FastiParser::K_TRAILING - 64))
      | (1ULL << (FastiParser::K_TRANSACTIONS - 64))
      | (1ULL << (FastiParser::K_TRIM - 64))
      | (1ULL << (FastiParser::K_WALK - 64))
      | (1ULL << (FastiParser::K_ADD - 64))
      | (1ULL << (FastiParser::K_ALTER - 64))
      | (1ULL << (FastiParser::K_CHECK - 64))
      | (1ULL << (FastiParser::K_CONSTRAINT - 64))
      | (1ULL << (FastiParser::K_CONSTRAINTS - 64))
      | (1ULL << (FastiParser::K_DROP - 64))
      | (1ULL << (FastiParser::K_EVERY - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (FastiParser::K_FUNCTIONS - 128))
      | (1ULL << (FastiParser::K_GRAPH - 128))
      | (1ULL << (FastiParser::K_IF - 128))
      | (1ULL << (FastiParser::K_INDEX - 128))
      | (1ULL << (FastiParser::K_INDEXES - 128))
      | (1ULL << (FastiParser::K_INSTANT - 128))
      | (1ULL << (FastiParser::K_KEY - 128))
      | (1ULL << (FastiParser::K_LIST - 128))
      | (1ULL << (FastiParser::K_LOCAL - 128))
      | (1ULL << (FastiParser::K_MOST - 128))
      | (1ULL << (FastiParser::K_OPEN - 128))
      | (1ULL << (FastiParser::K_PER - 128))
      | (1ULL << (FastiParser::K_PROCEDURES - 128))
      | (1ULL << (FastiParser::K_REQUIRE - 128))
      | (1ULL << (FastiParser::K_REQUIRED - 128))
      | (1ULL << (FastiParser::K_SHOW - 128))
      | (1ULL << (FastiParser::K_SOURCE - 128))
      | (1ULL << (FastiParser::K_STRICT - 128))
      | (1ULL << (FastiParser::K_TARGET - 128))
      | (1ULL << (FastiParser::K_TYPE - 128))
      | (1ULL << (FastiParser::K_TYPED - 128))
      | (1ULL << (FastiParser::K_UNIQUE - 128))
      | (1ULL << (FastiParser::K_WITHOUT - 128))
      | (1ULL << (FastiParser::K_ZONE - 128))
      | (1ULL << (FastiParser::K_ZONED - 128))
      | (1ULL << (FastiParser::K_BEGIN - 128))
      | (1ULL << (FastiParser::K_COMMIT - 128))
      | (1ULL << (FastiParser::K_READ - 128))
      | (1ULL << (FastiParser::K_RESET - 128))
      | (1ULL << (FastiParser::K_ROLLBACK - 128))
      | (1ULL << (FastiParser::K_SESSION - 128))
      | (1ULL << (FastiParser::K_START - 128))
      | (1ULL << (FastiParser::K_TRANSACTION - 128))
      | (1ULL << (FastiParser::K_WRITE - 128))
      | (1ULL << (FastiParser::Ident - 128))
      | (1ULL << (FastiParser::QuotedIdent - 128)))) != 0)) {
      setState(1749);
      propertyType();
      setState(1754);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == FastiParser::T_Comma) {
        setState(1750);
        match(FastiParser::T_Comma);
        setState(1751);
        propertyType();
        setState(1756);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(1759);
    match(FastiParser::T_RBrace);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PropertyTypeContext ------------------------------------------------------------------

FastiParser::PropertyTypeContext::PropertyTypeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::SchemaNameContext* FastiParser::PropertyTypeContext::schemaName() {
  return getRuleContext<FastiParser::SchemaNameContext>(0);
}

FastiParser::TypeNameContext* FastiParser::PropertyTypeContext::typeName() {
  return getRuleContext<FastiParser::TypeNameContext>(0);
}

std::vector<FastiParser::PropertyTraitContext *> FastiParser::PropertyTypeContext::propertyTrait() {
  return getRuleContexts<FastiParser::PropertyTraitContext>();
}

FastiParser::PropertyTraitContext* FastiParser::PropertyTypeContext::propertyTrait(size_t i) {
  return getRuleContext<FastiParser::PropertyTraitContext>(i);
}

tree::TerminalNode* FastiParser::PropertyTypeContext::T_DoubleColon() {
  return getToken(FastiParser::T_DoubleColon, 0);
}

tree::TerminalNode* FastiParser::PropertyTypeContext::K_TYPED() {
  return getToken(FastiParser::K_TYPED, 0);
}


size_t FastiParser::PropertyTypeContext::getRuleIndex() const {
  return FastiParser::RulePropertyType;
}


FastiParser::PropertyTypeContext* FastiParser::propertyType() {
  PropertyTypeContext *_localctx = _tracker.createInstance<PropertyTypeContext>(_ctx, getState());
  enterRule(_localctx, 274, FastiParser::RulePropertyType);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1761);
    schemaName();
    setState(1764);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_TYPED

    || _la == FastiParser::T_DoubleColon) {
      setState(1762);
      _la = _input->LA(1);
      if (!(_la == FastiParser::K_TYPED

      || _la == FastiParser::T_DoubleColon)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1763);
      typeName();
    }
    setState(1769);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::K_KEY

    || _la == FastiParser::K_UNIQUE) {
      setState(1766);
      propertyTrait();
      setState(1771);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PropertyTraitContext ------------------------------------------------------------------

FastiParser::PropertyTraitContext::PropertyTraitContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::PropertyTraitContext::K_KEY() {
  return getToken(FastiParser::K_KEY, 0);
}

tree::TerminalNode* FastiParser::PropertyTraitContext::K_UNIQUE() {
  return getToken(FastiParser::K_UNIQUE, 0);
}


size_t FastiParser::PropertyTraitContext::getRuleIndex() const {
  return FastiParser::RulePropertyTrait;
}


FastiParser::PropertyTraitContext* FastiParser::propertyTrait() {
  PropertyTraitContext *_localctx = _tracker.createInstance<PropertyTraitContext>(_ctx, getState());
  enterRule(_localctx, 276, FastiParser::RulePropertyTrait);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1772);
    _la = _input->LA(1);
    if (!(_la == FastiParser::K_KEY

    || _la == FastiParser::K_UNIQUE)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TypeTraitContext ------------------------------------------------------------------

FastiParser::TypeTraitContext::TypeTraitContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::TypeTraitContext::K_STRICT() {
  return getToken(FastiParser::K_STRICT, 0);
}

tree::TerminalNode* FastiParser::TypeTraitContext::K_VALID() {
  return getToken(FastiParser::K_VALID, 0);
}

tree::TerminalNode* FastiParser::TypeTraitContext::K_REQUIRED() {
  return getToken(FastiParser::K_REQUIRED, 0);
}

tree::TerminalNode* FastiParser::TypeTraitContext::K_WITHOUT() {
  return getToken(FastiParser::K_WITHOUT, 0);
}

tree::TerminalNode* FastiParser::TypeTraitContext::K_OVERLAPS() {
  return getToken(FastiParser::K_OVERLAPS, 0);
}

tree::TerminalNode* FastiParser::TypeTraitContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

std::vector<FastiParser::SchemaNameContext *> FastiParser::TypeTraitContext::schemaName() {
  return getRuleContexts<FastiParser::SchemaNameContext>();
}

FastiParser::SchemaNameContext* FastiParser::TypeTraitContext::schemaName(size_t i) {
  return getRuleContext<FastiParser::SchemaNameContext>(i);
}

tree::TerminalNode* FastiParser::TypeTraitContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

std::vector<tree::TerminalNode *> FastiParser::TypeTraitContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::TypeTraitContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}

tree::TerminalNode* FastiParser::TypeTraitContext::K_AT() {
  return getToken(FastiParser::K_AT, 0);
}

tree::TerminalNode* FastiParser::TypeTraitContext::K_MOST() {
  return getToken(FastiParser::K_MOST, 0);
}

tree::TerminalNode* FastiParser::TypeTraitContext::Integer() {
  return getToken(FastiParser::Integer, 0);
}

tree::TerminalNode* FastiParser::TypeTraitContext::K_PER() {
  return getToken(FastiParser::K_PER, 0);
}

tree::TerminalNode* FastiParser::TypeTraitContext::K_SOURCE() {
  return getToken(FastiParser::K_SOURCE, 0);
}

tree::TerminalNode* FastiParser::TypeTraitContext::K_TARGET() {
  return getToken(FastiParser::K_TARGET, 0);
}


size_t FastiParser::TypeTraitContext::getRuleIndex() const {
  return FastiParser::RuleTypeTrait;
}


FastiParser::TypeTraitContext* FastiParser::typeTrait() {
  TypeTraitContext *_localctx = _tracker.createInstance<TypeTraitContext>(_ctx, getState());
  enterRule(_localctx, 278, FastiParser::RuleTypeTrait);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1797);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_STRICT: {
        enterOuterAlt(_localctx, 1);
        setState(1774);
        match(FastiParser::K_STRICT);
        break;
      }

      case FastiParser::K_VALID: {
        enterOuterAlt(_localctx, 2);
        setState(1775);
        match(FastiParser::K_VALID);
        setState(1776);
        match(FastiParser::K_REQUIRED);
        break;
      }

      case FastiParser::K_WITHOUT: {
        enterOuterAlt(_localctx, 3);
        setState(1777);
        match(FastiParser::K_WITHOUT);
        setState(1778);
        match(FastiParser::K_OVERLAPS);
        setState(1790);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::T_LParen) {
          setState(1779);
          match(FastiParser::T_LParen);
          setState(1780);
          schemaName();
          setState(1785);
          _errHandler->sync(this);
          _la = _input->LA(1);
          while (_la == FastiParser::T_Comma) {
            setState(1781);
            match(FastiParser::T_Comma);
            setState(1782);
            schemaName();
            setState(1787);
            _errHandler->sync(this);
            _la = _input->LA(1);
          }
          setState(1788);
          match(FastiParser::T_RParen);
        }
        break;
      }

      case FastiParser::K_AT: {
        enterOuterAlt(_localctx, 4);
        setState(1792);
        match(FastiParser::K_AT);
        setState(1793);
        match(FastiParser::K_MOST);
        setState(1794);
        match(FastiParser::Integer);
        setState(1795);
        match(FastiParser::K_PER);
        setState(1796);
        _la = _input->LA(1);
        if (!(_la == FastiParser::K_SOURCE

        || _la == FastiParser::K_TARGET)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TypeNameContext ------------------------------------------------------------------

FastiParser::TypeNameContext::TypeNameContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> FastiParser::TypeNameContext::K_TIME() {
  return getTokens(FastiParser::K_TIME);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_TIME(size_t i) {
  return getToken(FastiParser::K_TIME, i);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_ZONE() {
  return getToken(FastiParser::K_ZONE, 0);
}

tree::TerminalNode* FastiParser::TypeNameContext::T_Less() {
  return getToken(FastiParser::T_Less, 0);
}

std::vector<FastiParser::TypeNameContext *> FastiParser::TypeNameContext::typeName() {
  return getRuleContexts<FastiParser::TypeNameContext>();
}

FastiParser::TypeNameContext* FastiParser::TypeNameContext::typeName(size_t i) {
  return getRuleContext<FastiParser::TypeNameContext>(i);
}

tree::TerminalNode* FastiParser::TypeNameContext::T_Greater() {
  return getToken(FastiParser::T_Greater, 0);
}

std::vector<tree::TerminalNode *> FastiParser::TypeNameContext::Ident() {
  return getTokens(FastiParser::Ident);
}

tree::TerminalNode* FastiParser::TypeNameContext::Ident(size_t i) {
  return getToken(FastiParser::Ident, i);
}

FastiParser::SchemaNameContext* FastiParser::TypeNameContext::schemaName() {
  return getRuleContext<FastiParser::SchemaNameContext>(0);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_ZONED() {
  return getToken(FastiParser::K_ZONED, 0);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_LOCAL() {
  return getToken(FastiParser::K_LOCAL, 0);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_DATETIME() {
  return getToken(FastiParser::K_DATETIME, 0);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_TIMESTAMP() {
  return getToken(FastiParser::K_TIMESTAMP, 0);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_WITH() {
  return getToken(FastiParser::K_WITH, 0);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_WITHOUT() {
  return getToken(FastiParser::K_WITHOUT, 0);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_LIST() {
  return getToken(FastiParser::K_LIST, 0);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_ANY() {
  return getToken(FastiParser::K_ANY, 0);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_NOT() {
  return getToken(FastiParser::K_NOT, 0);
}

tree::TerminalNode* FastiParser::TypeNameContext::K_NULL() {
  return getToken(FastiParser::K_NULL, 0);
}

std::vector<tree::TerminalNode *> FastiParser::TypeNameContext::T_Pipe() {
  return getTokens(FastiParser::T_Pipe);
}

tree::TerminalNode* FastiParser::TypeNameContext::T_Pipe(size_t i) {
  return getToken(FastiParser::T_Pipe, i);
}


size_t FastiParser::TypeNameContext::getRuleIndex() const {
  return FastiParser::RuleTypeName;
}


FastiParser::TypeNameContext* FastiParser::typeName() {
  TypeNameContext *_localctx = _tracker.createInstance<TypeNameContext>(_ctx, getState());
  enterRule(_localctx, 280, FastiParser::RuleTypeName);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1820);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 229, _ctx)) {
    case 1: {
      setState(1799);
      _la = _input->LA(1);
      if (!(_la == FastiParser::K_LOCAL

      || _la == FastiParser::K_ZONED)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1800);
      _la = _input->LA(1);
      if (!(_la == FastiParser::K_DATETIME

      || _la == FastiParser::K_TIME)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      break;
    }

    case 2: {
      setState(1801);
      _la = _input->LA(1);
      if (!(_la == FastiParser::K_TIME

      || _la == FastiParser::K_TIMESTAMP)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1802);
      _la = _input->LA(1);
      if (!(_la == FastiParser::K_WITH || _la == FastiParser::K_WITHOUT)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1803);
      match(FastiParser::K_TIME);
      setState(1804);
      match(FastiParser::K_ZONE);
      break;
    }

    case 3: {
      setState(1805);
      _la = _input->LA(1);
      if (!(_la == FastiParser::K_ANY || _la == FastiParser::K_LIST)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1806);
      match(FastiParser::T_Less);
      setState(1807);
      typeName();
      setState(1812);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == FastiParser::T_Pipe) {
        setState(1808);
        match(FastiParser::T_Pipe);
        setState(1809);
        typeName();
        setState(1814);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(1815);
      match(FastiParser::T_Greater);
      break;
    }

    case 4: {
      setState(1817);
      _la = _input->LA(1);
      if (!(_la == FastiParser::K_ANY || _la == FastiParser::Ident)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1818);
      match(FastiParser::Ident);
      break;
    }

    case 5: {
      setState(1819);
      schemaName();
      break;
    }

    }
    setState(1824);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_NOT) {
      setState(1822);
      match(FastiParser::K_NOT);
      setState(1823);
      match(FastiParser::K_NULL);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CreateConstraintContext ------------------------------------------------------------------

FastiParser::CreateConstraintContext::CreateConstraintContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_CREATE() {
  return getToken(FastiParser::K_CREATE, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_CONSTRAINT() {
  return getToken(FastiParser::K_CONSTRAINT, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_FOR() {
  return getToken(FastiParser::K_FOR, 0);
}

FastiParser::PathPatternContext* FastiParser::CreateConstraintContext::pathPattern() {
  return getRuleContext<FastiParser::PathPatternContext>(0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_REQUIRE() {
  return getToken(FastiParser::K_REQUIRE, 0);
}

FastiParser::ConstraintTargetsContext* FastiParser::CreateConstraintContext::constraintTargets() {
  return getRuleContext<FastiParser::ConstraintTargetsContext>(0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_IS() {
  return getToken(FastiParser::K_IS, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_UNIQUE() {
  return getToken(FastiParser::K_UNIQUE, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_KEY() {
  return getToken(FastiParser::K_KEY, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_NOT() {
  return getToken(FastiParser::K_NOT, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_NULL() {
  return getToken(FastiParser::K_NULL, 0);
}

FastiParser::TypeNameContext* FastiParser::CreateConstraintContext::typeName() {
  return getRuleContext<FastiParser::TypeNameContext>(0);
}

FastiParser::SymbolicNameContext* FastiParser::CreateConstraintContext::symbolicName() {
  return getRuleContext<FastiParser::SymbolicNameContext>(0);
}

FastiParser::IfNotExistsContext* FastiParser::CreateConstraintContext::ifNotExists() {
  return getRuleContext<FastiParser::IfNotExistsContext>(0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::T_DoubleColon() {
  return getToken(FastiParser::T_DoubleColon, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_TYPED() {
  return getToken(FastiParser::K_TYPED, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_AT() {
  return getToken(FastiParser::K_AT, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_EVERY() {
  return getToken(FastiParser::K_EVERY, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_INSTANT() {
  return getToken(FastiParser::K_INSTANT, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_WITHOUT() {
  return getToken(FastiParser::K_WITHOUT, 0);
}

tree::TerminalNode* FastiParser::CreateConstraintContext::K_OVERLAPS() {
  return getToken(FastiParser::K_OVERLAPS, 0);
}


size_t FastiParser::CreateConstraintContext::getRuleIndex() const {
  return FastiParser::RuleCreateConstraint;
}


FastiParser::CreateConstraintContext* FastiParser::createConstraint() {
  CreateConstraintContext *_localctx = _tracker.createInstance<CreateConstraintContext>(_ctx, getState());
  enterRule(_localctx, 282, FastiParser::RuleCreateConstraint);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1826);
    match(FastiParser::K_CREATE);
    setState(1827);
    match(FastiParser::K_CONSTRAINT);
    setState(1829);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 231, _ctx)) {
    case 1: {
      setState(1828);
      symbolicName();
      break;
    }

    }
    setState(1832);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_IF) {
      setState(1831);
      ifNotExists();
    }
    setState(1834);
    match(FastiParser::K_FOR);
    setState(1835);
    pathPattern();
    setState(1836);
    match(FastiParser::K_REQUIRE);
    setState(1837);
    constraintTargets();
    setState(1838);
    match(FastiParser::K_IS);
    setState(1845);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_UNIQUE: {
        setState(1839);
        match(FastiParser::K_UNIQUE);
        break;
      }

      case FastiParser::K_KEY: {
        setState(1840);
        match(FastiParser::K_KEY);
        break;
      }

      case FastiParser::K_NOT: {
        setState(1841);
        match(FastiParser::K_NOT);
        setState(1842);
        match(FastiParser::K_NULL);
        break;
      }

      case FastiParser::K_TYPED:
      case FastiParser::T_DoubleColon: {
        setState(1843);
        _la = _input->LA(1);
        if (!(_la == FastiParser::K_TYPED

        || _la == FastiParser::T_DoubleColon)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(1844);
        typeName();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(1852);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_AT: {
        setState(1847);
        match(FastiParser::K_AT);
        setState(1848);
        match(FastiParser::K_EVERY);
        setState(1849);
        match(FastiParser::K_INSTANT);
        break;
      }

      case FastiParser::K_WITHOUT: {
        setState(1850);
        match(FastiParser::K_WITHOUT);
        setState(1851);
        match(FastiParser::K_OVERLAPS);
        break;
      }

      case FastiParser::EOF: {
        break;
      }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ConstraintTargetsContext ------------------------------------------------------------------

FastiParser::ConstraintTargetsContext::ConstraintTargetsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<FastiParser::ConstraintTargetContext *> FastiParser::ConstraintTargetsContext::constraintTarget() {
  return getRuleContexts<FastiParser::ConstraintTargetContext>();
}

FastiParser::ConstraintTargetContext* FastiParser::ConstraintTargetsContext::constraintTarget(size_t i) {
  return getRuleContext<FastiParser::ConstraintTargetContext>(i);
}

tree::TerminalNode* FastiParser::ConstraintTargetsContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

tree::TerminalNode* FastiParser::ConstraintTargetsContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

std::vector<tree::TerminalNode *> FastiParser::ConstraintTargetsContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::ConstraintTargetsContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::ConstraintTargetsContext::getRuleIndex() const {
  return FastiParser::RuleConstraintTargets;
}


FastiParser::ConstraintTargetsContext* FastiParser::constraintTargets() {
  ConstraintTargetsContext *_localctx = _tracker.createInstance<ConstraintTargetsContext>(_ctx, getState());
  enterRule(_localctx, 284, FastiParser::RuleConstraintTargets);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1866);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE:
      case FastiParser::Ident:
      case FastiParser::QuotedIdent: {
        enterOuterAlt(_localctx, 1);
        setState(1854);
        constraintTarget();
        break;
      }

      case FastiParser::T_LParen: {
        enterOuterAlt(_localctx, 2);
        setState(1855);
        match(FastiParser::T_LParen);
        setState(1856);
        constraintTarget();
        setState(1861);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == FastiParser::T_Comma) {
          setState(1857);
          match(FastiParser::T_Comma);
          setState(1858);
          constraintTarget();
          setState(1863);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        setState(1864);
        match(FastiParser::T_RParen);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ConstraintTargetContext ------------------------------------------------------------------

FastiParser::ConstraintTargetContext::ConstraintTargetContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::VariableContext* FastiParser::ConstraintTargetContext::variable() {
  return getRuleContext<FastiParser::VariableContext>(0);
}

FastiParser::PropertyStepContext* FastiParser::ConstraintTargetContext::propertyStep() {
  return getRuleContext<FastiParser::PropertyStepContext>(0);
}


size_t FastiParser::ConstraintTargetContext::getRuleIndex() const {
  return FastiParser::RuleConstraintTarget;
}


FastiParser::ConstraintTargetContext* FastiParser::constraintTarget() {
  ConstraintTargetContext *_localctx = _tracker.createInstance<ConstraintTargetContext>(_ctx, getState());
  enterRule(_localctx, 286, FastiParser::RuleConstraintTarget);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1868);
    variable();
    setState(1870);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::T_Dot) {
      setState(1869);
      propertyStep();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- DropConstraintContext ------------------------------------------------------------------

FastiParser::DropConstraintContext::DropConstraintContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::DropConstraintContext::K_DROP() {
  return getToken(FastiParser::K_DROP, 0);
}

tree::TerminalNode* FastiParser::DropConstraintContext::K_CONSTRAINT() {
  return getToken(FastiParser::K_CONSTRAINT, 0);
}

FastiParser::SymbolicNameContext* FastiParser::DropConstraintContext::symbolicName() {
  return getRuleContext<FastiParser::SymbolicNameContext>(0);
}

FastiParser::IfExistsContext* FastiParser::DropConstraintContext::ifExists() {
  return getRuleContext<FastiParser::IfExistsContext>(0);
}


size_t FastiParser::DropConstraintContext::getRuleIndex() const {
  return FastiParser::RuleDropConstraint;
}


FastiParser::DropConstraintContext* FastiParser::dropConstraint() {
  DropConstraintContext *_localctx = _tracker.createInstance<DropConstraintContext>(_ctx, getState());
  enterRule(_localctx, 288, FastiParser::RuleDropConstraint);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1872);
    match(FastiParser::K_DROP);
    setState(1873);
    match(FastiParser::K_CONSTRAINT);
    setState(1874);
    symbolicName();
    setState(1876);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_IF) {
      setState(1875);
      ifExists();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CreateIndexContext ------------------------------------------------------------------

FastiParser::CreateIndexContext::CreateIndexContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::CreateIndexContext::K_CREATE() {
  return getToken(FastiParser::K_CREATE, 0);
}

tree::TerminalNode* FastiParser::CreateIndexContext::K_INDEX() {
  return getToken(FastiParser::K_INDEX, 0);
}

tree::TerminalNode* FastiParser::CreateIndexContext::K_FOR() {
  return getToken(FastiParser::K_FOR, 0);
}

FastiParser::PathPatternContext* FastiParser::CreateIndexContext::pathPattern() {
  return getRuleContext<FastiParser::PathPatternContext>(0);
}

tree::TerminalNode* FastiParser::CreateIndexContext::K_ON() {
  return getToken(FastiParser::K_ON, 0);
}

tree::TerminalNode* FastiParser::CreateIndexContext::T_LParen() {
  return getToken(FastiParser::T_LParen, 0);
}

std::vector<FastiParser::ConstraintTargetContext *> FastiParser::CreateIndexContext::constraintTarget() {
  return getRuleContexts<FastiParser::ConstraintTargetContext>();
}

FastiParser::ConstraintTargetContext* FastiParser::CreateIndexContext::constraintTarget(size_t i) {
  return getRuleContext<FastiParser::ConstraintTargetContext>(i);
}

tree::TerminalNode* FastiParser::CreateIndexContext::T_RParen() {
  return getToken(FastiParser::T_RParen, 0);
}

FastiParser::SymbolicNameContext* FastiParser::CreateIndexContext::symbolicName() {
  return getRuleContext<FastiParser::SymbolicNameContext>(0);
}

FastiParser::IfNotExistsContext* FastiParser::CreateIndexContext::ifNotExists() {
  return getRuleContext<FastiParser::IfNotExistsContext>(0);
}

std::vector<tree::TerminalNode *> FastiParser::CreateIndexContext::T_Comma() {
  return getTokens(FastiParser::T_Comma);
}

tree::TerminalNode* FastiParser::CreateIndexContext::T_Comma(size_t i) {
  return getToken(FastiParser::T_Comma, i);
}


size_t FastiParser::CreateIndexContext::getRuleIndex() const {
  return FastiParser::RuleCreateIndex;
}


FastiParser::CreateIndexContext* FastiParser::createIndex() {
  CreateIndexContext *_localctx = _tracker.createInstance<CreateIndexContext>(_ctx, getState());
  enterRule(_localctx, 290, FastiParser::RuleCreateIndex);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1878);
    match(FastiParser::K_CREATE);
    setState(1879);
    match(FastiParser::K_INDEX);
    setState(1881);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 239, _ctx)) {
    case 1: {
      setState(1880);
      symbolicName();
      break;
    }

    }
    setState(1884);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_IF) {
      setState(1883);
      ifNotExists();
    }
    setState(1886);
    match(FastiParser::K_FOR);
    setState(1887);
    pathPattern();
    setState(1888);
    match(FastiParser::K_ON);
    setState(1889);
    match(FastiParser::T_LParen);
    setState(1890);
    constraintTarget();
    setState(1895);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Comma) {
      setState(1891);
      match(FastiParser::T_Comma);
      setState(1892);
      constraintTarget();
      setState(1897);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(1898);
    match(FastiParser::T_RParen);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- DropIndexContext ------------------------------------------------------------------

FastiParser::DropIndexContext::DropIndexContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::DropIndexContext::K_DROP() {
  return getToken(FastiParser::K_DROP, 0);
}

tree::TerminalNode* FastiParser::DropIndexContext::K_INDEX() {
  return getToken(FastiParser::K_INDEX, 0);
}

FastiParser::SymbolicNameContext* FastiParser::DropIndexContext::symbolicName() {
  return getRuleContext<FastiParser::SymbolicNameContext>(0);
}

FastiParser::IfExistsContext* FastiParser::DropIndexContext::ifExists() {
  return getRuleContext<FastiParser::IfExistsContext>(0);
}


size_t FastiParser::DropIndexContext::getRuleIndex() const {
  return FastiParser::RuleDropIndex;
}


FastiParser::DropIndexContext* FastiParser::dropIndex() {
  DropIndexContext *_localctx = _tracker.createInstance<DropIndexContext>(_ctx, getState());
  enterRule(_localctx, 292, FastiParser::RuleDropIndex);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1900);
    match(FastiParser::K_DROP);
    setState(1901);
    match(FastiParser::K_INDEX);
    setState(1902);
    symbolicName();
    setState(1904);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == FastiParser::K_IF) {
      setState(1903);
      ifExists();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ShowContext ------------------------------------------------------------------

FastiParser::ShowContext::ShowContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ShowContext::K_SHOW() {
  return getToken(FastiParser::K_SHOW, 0);
}

tree::TerminalNode* FastiParser::ShowContext::K_GRAPH() {
  return getToken(FastiParser::K_GRAPH, 0);
}

tree::TerminalNode* FastiParser::ShowContext::K_TYPE() {
  return getToken(FastiParser::K_TYPE, 0);
}

tree::TerminalNode* FastiParser::ShowContext::K_CONSTRAINTS() {
  return getToken(FastiParser::K_CONSTRAINTS, 0);
}

tree::TerminalNode* FastiParser::ShowContext::K_INDEXES() {
  return getToken(FastiParser::K_INDEXES, 0);
}

tree::TerminalNode* FastiParser::ShowContext::K_FUNCTIONS() {
  return getToken(FastiParser::K_FUNCTIONS, 0);
}

tree::TerminalNode* FastiParser::ShowContext::K_PROCEDURES() {
  return getToken(FastiParser::K_PROCEDURES, 0);
}


size_t FastiParser::ShowContext::getRuleIndex() const {
  return FastiParser::RuleShow;
}


FastiParser::ShowContext* FastiParser::show() {
  ShowContext *_localctx = _tracker.createInstance<ShowContext>(_ctx, getState());
  enterRule(_localctx, 294, FastiParser::RuleShow);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1906);
    match(FastiParser::K_SHOW);
    setState(1913);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_GRAPH: {
        setState(1907);
        match(FastiParser::K_GRAPH);
        setState(1908);
        match(FastiParser::K_TYPE);
        break;
      }

      case FastiParser::K_CONSTRAINTS: {
        setState(1909);
        match(FastiParser::K_CONSTRAINTS);
        break;
      }

      case FastiParser::K_INDEXES: {
        setState(1910);
        match(FastiParser::K_INDEXES);
        break;
      }

      case FastiParser::K_FUNCTIONS: {
        setState(1911);
        match(FastiParser::K_FUNCTIONS);
        break;
      }

      case FastiParser::K_PROCEDURES: {
        setState(1912);
        match(FastiParser::K_PROCEDURES);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CheckConstraintsContext ------------------------------------------------------------------

FastiParser::CheckConstraintsContext::CheckConstraintsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::CheckConstraintsContext::K_CHECK() {
  return getToken(FastiParser::K_CHECK, 0);
}

tree::TerminalNode* FastiParser::CheckConstraintsContext::K_CONSTRAINTS() {
  return getToken(FastiParser::K_CONSTRAINTS, 0);
}


size_t FastiParser::CheckConstraintsContext::getRuleIndex() const {
  return FastiParser::RuleCheckConstraints;
}


FastiParser::CheckConstraintsContext* FastiParser::checkConstraints() {
  CheckConstraintsContext *_localctx = _tracker.createInstance<CheckConstraintsContext>(_ctx, getState());
  enterRule(_localctx, 296, FastiParser::RuleCheckConstraints);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1915);
    match(FastiParser::K_CHECK);
    setState(1916);
    match(FastiParser::K_CONSTRAINTS);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SessionContext ------------------------------------------------------------------

FastiParser::SessionContext::SessionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::SessionContext::K_SESSION() {
  return getToken(FastiParser::K_SESSION, 0);
}

tree::TerminalNode* FastiParser::SessionContext::K_SET() {
  return getToken(FastiParser::K_SET, 0);
}

FastiParser::TimeContextContext* FastiParser::SessionContext::timeContext() {
  return getRuleContext<FastiParser::TimeContextContext>(0);
}

tree::TerminalNode* FastiParser::SessionContext::K_WRITE() {
  return getToken(FastiParser::K_WRITE, 0);
}

FastiParser::WriteTimeContext* FastiParser::SessionContext::writeTime() {
  return getRuleContext<FastiParser::WriteTimeContext>(0);
}

tree::TerminalNode* FastiParser::SessionContext::K_RESET() {
  return getToken(FastiParser::K_RESET, 0);
}


size_t FastiParser::SessionContext::getRuleIndex() const {
  return FastiParser::RuleSession;
}


FastiParser::SessionContext* FastiParser::session() {
  SessionContext *_localctx = _tracker.createInstance<SessionContext>(_ctx, getState());
  enterRule(_localctx, 298, FastiParser::RuleSession);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1918);
    match(FastiParser::K_SESSION);
    setState(1925);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 244, _ctx)) {
    case 1: {
      setState(1919);
      match(FastiParser::K_SET);
      setState(1920);
      timeContext();
      break;
    }

    case 2: {
      setState(1921);
      match(FastiParser::K_SET);
      setState(1922);
      match(FastiParser::K_WRITE);
      setState(1923);
      writeTime();
      break;
    }

    case 3: {
      setState(1924);
      match(FastiParser::K_RESET);
      break;
    }

    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TransactionContext ------------------------------------------------------------------

FastiParser::TransactionContext::TransactionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::TransactionContext::K_BEGIN() {
  return getToken(FastiParser::K_BEGIN, 0);
}

tree::TerminalNode* FastiParser::TransactionContext::K_TRANSACTION() {
  return getToken(FastiParser::K_TRANSACTION, 0);
}

FastiParser::KnownScopeContext* FastiParser::TransactionContext::knownScope() {
  return getRuleContext<FastiParser::KnownScopeContext>(0);
}

tree::TerminalNode* FastiParser::TransactionContext::K_START() {
  return getToken(FastiParser::K_START, 0);
}

tree::TerminalNode* FastiParser::TransactionContext::K_READ() {
  return getToken(FastiParser::K_READ, 0);
}

tree::TerminalNode* FastiParser::TransactionContext::K_ONLY() {
  return getToken(FastiParser::K_ONLY, 0);
}

tree::TerminalNode* FastiParser::TransactionContext::K_WRITE() {
  return getToken(FastiParser::K_WRITE, 0);
}

tree::TerminalNode* FastiParser::TransactionContext::K_COMMIT() {
  return getToken(FastiParser::K_COMMIT, 0);
}

tree::TerminalNode* FastiParser::TransactionContext::K_ROLLBACK() {
  return getToken(FastiParser::K_ROLLBACK, 0);
}


size_t FastiParser::TransactionContext::getRuleIndex() const {
  return FastiParser::RuleTransaction;
}


FastiParser::TransactionContext* FastiParser::transaction() {
  TransactionContext *_localctx = _tracker.createInstance<TransactionContext>(_ctx, getState());
  enterRule(_localctx, 300, FastiParser::RuleTransaction);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1945);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_BEGIN: {
        enterOuterAlt(_localctx, 1);
        setState(1927);
        match(FastiParser::K_BEGIN);
        setState(1929);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_TRANSACTION) {
          setState(1928);
          match(FastiParser::K_TRANSACTION);
        }
        setState(1932);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_FOR

        || _la == FastiParser::K_KNOWN) {
          setState(1931);
          knownScope();
        }
        break;
      }

      case FastiParser::K_START: {
        enterOuterAlt(_localctx, 2);
        setState(1934);
        match(FastiParser::K_START);
        setState(1935);
        match(FastiParser::K_TRANSACTION);
        setState(1938);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_READ) {
          setState(1936);
          match(FastiParser::K_READ);
          setState(1937);
          _la = _input->LA(1);
          if (!(_la == FastiParser::K_ONLY || _la == FastiParser::K_WRITE)) {
          _errHandler->recoverInline(this);
          }
          else {
            _errHandler->reportMatch(this);
            consume();
          }
        }
        setState(1941);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == FastiParser::K_FOR

        || _la == FastiParser::K_KNOWN) {
          setState(1940);
          knownScope();
        }
        break;
      }

      case FastiParser::K_COMMIT: {
        enterOuterAlt(_localctx, 3);
        setState(1943);
        match(FastiParser::K_COMMIT);
        break;
      }

      case FastiParser::K_ROLLBACK: {
        enterOuterAlt(_localctx, 4);
        setState(1944);
        match(FastiParser::K_ROLLBACK);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- VariableContext ------------------------------------------------------------------

FastiParser::VariableContext::VariableContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::SymbolicNameContext* FastiParser::VariableContext::symbolicName() {
  return getRuleContext<FastiParser::SymbolicNameContext>(0);
}


size_t FastiParser::VariableContext::getRuleIndex() const {
  return FastiParser::RuleVariable;
}


FastiParser::VariableContext* FastiParser::variable() {
  VariableContext *_localctx = _tracker.createInstance<VariableContext>(_ctx, getState());
  enterRule(_localctx, 302, FastiParser::RuleVariable);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1947);
    symbolicName();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QualifiedNameContext ------------------------------------------------------------------

FastiParser::QualifiedNameContext::QualifiedNameContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::SymbolicNameContext* FastiParser::QualifiedNameContext::symbolicName() {
  return getRuleContext<FastiParser::SymbolicNameContext>(0);
}

std::vector<tree::TerminalNode *> FastiParser::QualifiedNameContext::T_Dot() {
  return getTokens(FastiParser::T_Dot);
}

tree::TerminalNode* FastiParser::QualifiedNameContext::T_Dot(size_t i) {
  return getToken(FastiParser::T_Dot, i);
}

std::vector<FastiParser::SchemaNameContext *> FastiParser::QualifiedNameContext::schemaName() {
  return getRuleContexts<FastiParser::SchemaNameContext>();
}

FastiParser::SchemaNameContext* FastiParser::QualifiedNameContext::schemaName(size_t i) {
  return getRuleContext<FastiParser::SchemaNameContext>(i);
}


size_t FastiParser::QualifiedNameContext::getRuleIndex() const {
  return FastiParser::RuleQualifiedName;
}


FastiParser::QualifiedNameContext* FastiParser::qualifiedName() {
  QualifiedNameContext *_localctx = _tracker.createInstance<QualifiedNameContext>(_ctx, getState());
  enterRule(_localctx, 304, FastiParser::RuleQualifiedName);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1949);
    symbolicName();
    setState(1954);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == FastiParser::T_Dot) {
      setState(1950);
      match(FastiParser::T_Dot);
      setState(1951);
      schemaName();
      setState(1956);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SymbolicNameContext ------------------------------------------------------------------

FastiParser::SymbolicNameContext::SymbolicNameContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::SymbolicNameContext::Ident() {
  return getToken(FastiParser::Ident, 0);
}

tree::TerminalNode* FastiParser::SymbolicNameContext::QuotedIdent() {
  return getToken(FastiParser::QuotedIdent, 0);
}

FastiParser::SoftWordContext* FastiParser::SymbolicNameContext::softWord() {
  return getRuleContext<FastiParser::SoftWordContext>(0);
}


size_t FastiParser::SymbolicNameContext::getRuleIndex() const {
  return FastiParser::RuleSymbolicName;
}


FastiParser::SymbolicNameContext* FastiParser::symbolicName() {
  SymbolicNameContext *_localctx = _tracker.createInstance<SymbolicNameContext>(_ctx, getState());
  enterRule(_localctx, 306, FastiParser::RuleSymbolicName);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1960);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::Ident: {
        enterOuterAlt(_localctx, 1);
        setState(1957);
        match(FastiParser::Ident);
        break;
      }

      case FastiParser::QuotedIdent: {
        enterOuterAlt(_localctx, 2);
        setState(1958);
        match(FastiParser::QuotedIdent);
        break;
      }

      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE: {
        enterOuterAlt(_localctx, 3);
        setState(1959);
        softWord();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SchemaNameContext ------------------------------------------------------------------

FastiParser::SchemaNameContext::SchemaNameContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

FastiParser::SymbolicNameContext* FastiParser::SchemaNameContext::symbolicName() {
  return getRuleContext<FastiParser::SymbolicNameContext>(0);
}

FastiParser::ReservedWordContext* FastiParser::SchemaNameContext::reservedWord() {
  return getRuleContext<FastiParser::ReservedWordContext>(0);
}


size_t FastiParser::SchemaNameContext::getRuleIndex() const {
  return FastiParser::RuleSchemaName;
}


FastiParser::SchemaNameContext* FastiParser::schemaName() {
  SchemaNameContext *_localctx = _tracker.createInstance<SchemaNameContext>(_ctx, getState());
  enterRule(_localctx, 308, FastiParser::RuleSchemaName);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(1964);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case FastiParser::K_ANY:
      case FastiParser::K_COUNT:
      case FastiParser::K_NONE:
      case FastiParser::K_REDUCE:
      case FastiParser::K_SINGLE:
      case FastiParser::K_ALWAYS:
      case FastiParser::K_ANYTIME:
      case FastiParser::K_AT:
      case FastiParser::K_BETWEEN:
      case FastiParser::K_CERTAINLY:
      case FastiParser::K_CHRONOLOGICALLY:
      case FastiParser::K_CONTAINED:
      case FastiParser::K_DIFF:
      case FastiParser::K_DURING:
      case FastiParser::K_EQUALS:
      case FastiParser::K_ERASE:
      case FastiParser::K_FROM:
      case FastiParser::K_KNOWN:
      case FastiParser::K_MEETS:
      case FastiParser::K_OF:
      case FastiParser::K_ONLY:
      case FastiParser::K_OVER:
      case FastiParser::K_OVERLAPS:
      case FastiParser::K_PORTION:
      case FastiParser::K_POSSIBLY:
      case FastiParser::K_PRECEDES:
      case FastiParser::K_SUCCEEDS:
      case FastiParser::K_SYSTEM_TIME:
      case FastiParser::K_THROUGHOUT:
      case FastiParser::K_TO:
      case FastiParser::K_VALID:
      case FastiParser::K_VALID_TIME:
      case FastiParser::K_WITHIN:
      case FastiParser::K_DATE:
      case FastiParser::K_DATETIME:
      case FastiParser::K_DURATION:
      case FastiParser::K_LOCALDATETIME:
      case FastiParser::K_LOCALTIME:
      case FastiParser::K_PERIOD:
      case FastiParser::K_TIME:
      case FastiParser::K_TIMESTAMP:
      case FastiParser::K_ACYCLIC:
      case FastiParser::K_ALLSHORTESTPATHS:
      case FastiParser::K_BOTH:
      case FastiParser::K_COLLECT:
      case FastiParser::K_CSV:
      case FastiParser::K_EXPLAIN:
      case FastiParser::K_FIELDTERMINATOR:
      case FastiParser::K_FILTER:
      case FastiParser::K_FINISH:
      case FastiParser::K_FOREACH:
      case FastiParser::K_GROUP:
      case FastiParser::K_GROUPS:
      case FastiParser::K_HEADERS:
      case FastiParser::K_INSERT:
      case FastiParser::K_LABELED:
      case FastiParser::K_LEADING:
      case FastiParser::K_LET:
      case FastiParser::K_LOAD:
      case FastiParser::K_NEXT:
      case FastiParser::K_NODETACH:
      case FastiParser::K_NORMALIZED:
      case FastiParser::K_OFFSET:
      case FastiParser::K_PATH:
      case FastiParser::K_PATHS:
      case FastiParser::K_PROFILE:
      case FastiParser::K_SHORTEST:
      case FastiParser::K_SHORTESTPATH:
      case FastiParser::K_SIMPLE:
      case FastiParser::K_TRAIL:
      case FastiParser::K_TRAILING:
      case FastiParser::K_TRANSACTIONS:
      case FastiParser::K_TRIM:
      case FastiParser::K_WALK:
      case FastiParser::K_ADD:
      case FastiParser::K_ALTER:
      case FastiParser::K_CHECK:
      case FastiParser::K_CONSTRAINT:
      case FastiParser::K_CONSTRAINTS:
      case FastiParser::K_DROP:
      case FastiParser::K_EVERY:
      case FastiParser::K_FUNCTIONS:
      case FastiParser::K_GRAPH:
      case FastiParser::K_IF:
      case FastiParser::K_INDEX:
      case FastiParser::K_INDEXES:
      case FastiParser::K_INSTANT:
      case FastiParser::K_KEY:
      case FastiParser::K_LIST:
      case FastiParser::K_LOCAL:
      case FastiParser::K_MOST:
      case FastiParser::K_OPEN:
      case FastiParser::K_PER:
      case FastiParser::K_PROCEDURES:
      case FastiParser::K_REQUIRE:
      case FastiParser::K_REQUIRED:
      case FastiParser::K_SHOW:
      case FastiParser::K_SOURCE:
      case FastiParser::K_STRICT:
      case FastiParser::K_TARGET:
      case FastiParser::K_TYPE:
      case FastiParser::K_TYPED:
      case FastiParser::K_UNIQUE:
      case FastiParser::K_WITHOUT:
      case FastiParser::K_ZONE:
      case FastiParser::K_ZONED:
      case FastiParser::K_BEGIN:
      case FastiParser::K_COMMIT:
      case FastiParser::K_READ:
      case FastiParser::K_RESET:
      case FastiParser::K_ROLLBACK:
      case FastiParser::K_SESSION:
      case FastiParser::K_START:
      case FastiParser::K_TRANSACTION:
      case FastiParser::K_WRITE:
      case FastiParser::Ident:
      case FastiParser::QuotedIdent: {
        enterOuterAlt(_localctx, 1);
        setState(1962);
        symbolicName();
        break;
      }

      case FastiParser::K_ALL:
      case FastiParser::K_AND:
      case FastiParser::K_AS:
      case FastiParser::K_ASC:
      case FastiParser::K_ASCENDING:
      case FastiParser::K_BY:
      case FastiParser::K_CALL:
      case FastiParser::K_CASE:
      case FastiParser::K_CONTAINS:
      case FastiParser::K_CREATE:
      case FastiParser::K_DELETE:
      case FastiParser::K_DESC:
      case FastiParser::K_DESCENDING:
      case FastiParser::K_DETACH:
      case FastiParser::K_DISTINCT:
      case FastiParser::K_ELSE:
      case FastiParser::K_END:
      case FastiParser::K_ENDS:
      case FastiParser::K_EXISTS:
      case FastiParser::K_FALSE:
      case FastiParser::K_FOR:
      case FastiParser::K_IN:
      case FastiParser::K_IS:
      case FastiParser::K_LIMIT:
      case FastiParser::K_MATCH:
      case FastiParser::K_MERGE:
      case FastiParser::K_NOT:
      case FastiParser::K_NULL:
      case FastiParser::K_ON:
      case FastiParser::K_OPTIONAL:
      case FastiParser::K_OR:
      case FastiParser::K_ORDER:
      case FastiParser::K_REMOVE:
      case FastiParser::K_RETURN:
      case FastiParser::K_SET:
      case FastiParser::K_SKIP:
      case FastiParser::K_STARTS:
      case FastiParser::K_THEN:
      case FastiParser::K_TRUE:
      case FastiParser::K_UNION:
      case FastiParser::K_UNWIND:
      case FastiParser::K_WHEN:
      case FastiParser::K_WHERE:
      case FastiParser::K_WITH:
      case FastiParser::K_XOR:
      case FastiParser::K_YIELD: {
        enterOuterAlt(_localctx, 2);
        setState(1963);
        reservedWord();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SoftWordContext ------------------------------------------------------------------

FastiParser::SoftWordContext::SoftWordContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ANY() {
  return getToken(FastiParser::K_ANY, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_COUNT() {
  return getToken(FastiParser::K_COUNT, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_NONE() {
  return getToken(FastiParser::K_NONE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_REDUCE() {
  return getToken(FastiParser::K_REDUCE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_SINGLE() {
  return getToken(FastiParser::K_SINGLE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ALWAYS() {
  return getToken(FastiParser::K_ALWAYS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ANYTIME() {
  return getToken(FastiParser::K_ANYTIME, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_AT() {
  return getToken(FastiParser::K_AT, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_BETWEEN() {
  return getToken(FastiParser::K_BETWEEN, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_CERTAINLY() {
  return getToken(FastiParser::K_CERTAINLY, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_CHRONOLOGICALLY() {
  return getToken(FastiParser::K_CHRONOLOGICALLY, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_CONTAINED() {
  return getToken(FastiParser::K_CONTAINED, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_DIFF() {
  return getToken(FastiParser::K_DIFF, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_DURING() {
  return getToken(FastiParser::K_DURING, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_EQUALS() {
  return getToken(FastiParser::K_EQUALS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ERASE() {
  return getToken(FastiParser::K_ERASE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_FROM() {
  return getToken(FastiParser::K_FROM, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_KNOWN() {
  return getToken(FastiParser::K_KNOWN, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_MEETS() {
  return getToken(FastiParser::K_MEETS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_OF() {
  return getToken(FastiParser::K_OF, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ONLY() {
  return getToken(FastiParser::K_ONLY, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_OVER() {
  return getToken(FastiParser::K_OVER, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_OVERLAPS() {
  return getToken(FastiParser::K_OVERLAPS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_PORTION() {
  return getToken(FastiParser::K_PORTION, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_POSSIBLY() {
  return getToken(FastiParser::K_POSSIBLY, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_PRECEDES() {
  return getToken(FastiParser::K_PRECEDES, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_SUCCEEDS() {
  return getToken(FastiParser::K_SUCCEEDS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_SYSTEM_TIME() {
  return getToken(FastiParser::K_SYSTEM_TIME, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_THROUGHOUT() {
  return getToken(FastiParser::K_THROUGHOUT, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TO() {
  return getToken(FastiParser::K_TO, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_VALID() {
  return getToken(FastiParser::K_VALID, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_VALID_TIME() {
  return getToken(FastiParser::K_VALID_TIME, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_WITHIN() {
  return getToken(FastiParser::K_WITHIN, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_DATE() {
  return getToken(FastiParser::K_DATE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_DATETIME() {
  return getToken(FastiParser::K_DATETIME, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_DURATION() {
  return getToken(FastiParser::K_DURATION, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_LOCALDATETIME() {
  return getToken(FastiParser::K_LOCALDATETIME, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_LOCALTIME() {
  return getToken(FastiParser::K_LOCALTIME, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_PERIOD() {
  return getToken(FastiParser::K_PERIOD, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TIME() {
  return getToken(FastiParser::K_TIME, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TIMESTAMP() {
  return getToken(FastiParser::K_TIMESTAMP, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ACYCLIC() {
  return getToken(FastiParser::K_ACYCLIC, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ALLSHORTESTPATHS() {
  return getToken(FastiParser::K_ALLSHORTESTPATHS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_COLLECT() {
  return getToken(FastiParser::K_COLLECT, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_CSV() {
  return getToken(FastiParser::K_CSV, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_EXPLAIN() {
  return getToken(FastiParser::K_EXPLAIN, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_FIELDTERMINATOR() {
  return getToken(FastiParser::K_FIELDTERMINATOR, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_FILTER() {
  return getToken(FastiParser::K_FILTER, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_GROUP() {
  return getToken(FastiParser::K_GROUP, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_GROUPS() {
  return getToken(FastiParser::K_GROUPS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_HEADERS() {
  return getToken(FastiParser::K_HEADERS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_INSERT() {
  return getToken(FastiParser::K_INSERT, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_LET() {
  return getToken(FastiParser::K_LET, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_LOAD() {
  return getToken(FastiParser::K_LOAD, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_NODETACH() {
  return getToken(FastiParser::K_NODETACH, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_PATH() {
  return getToken(FastiParser::K_PATH, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_PATHS() {
  return getToken(FastiParser::K_PATHS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_PROFILE() {
  return getToken(FastiParser::K_PROFILE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_SHORTEST() {
  return getToken(FastiParser::K_SHORTEST, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_SHORTESTPATH() {
  return getToken(FastiParser::K_SHORTESTPATH, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_SIMPLE() {
  return getToken(FastiParser::K_SIMPLE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TRAIL() {
  return getToken(FastiParser::K_TRAIL, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_WALK() {
  return getToken(FastiParser::K_WALK, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ADD() {
  return getToken(FastiParser::K_ADD, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ALTER() {
  return getToken(FastiParser::K_ALTER, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_CHECK() {
  return getToken(FastiParser::K_CHECK, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_CONSTRAINT() {
  return getToken(FastiParser::K_CONSTRAINT, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_CONSTRAINTS() {
  return getToken(FastiParser::K_CONSTRAINTS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_DROP() {
  return getToken(FastiParser::K_DROP, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_EVERY() {
  return getToken(FastiParser::K_EVERY, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_FUNCTIONS() {
  return getToken(FastiParser::K_FUNCTIONS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_GRAPH() {
  return getToken(FastiParser::K_GRAPH, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_IF() {
  return getToken(FastiParser::K_IF, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_INDEX() {
  return getToken(FastiParser::K_INDEX, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_INDEXES() {
  return getToken(FastiParser::K_INDEXES, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_INSTANT() {
  return getToken(FastiParser::K_INSTANT, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_KEY() {
  return getToken(FastiParser::K_KEY, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_LIST() {
  return getToken(FastiParser::K_LIST, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_LOCAL() {
  return getToken(FastiParser::K_LOCAL, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_MOST() {
  return getToken(FastiParser::K_MOST, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_OPEN() {
  return getToken(FastiParser::K_OPEN, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_PER() {
  return getToken(FastiParser::K_PER, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_PROCEDURES() {
  return getToken(FastiParser::K_PROCEDURES, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_REQUIRE() {
  return getToken(FastiParser::K_REQUIRE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_REQUIRED() {
  return getToken(FastiParser::K_REQUIRED, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_SHOW() {
  return getToken(FastiParser::K_SHOW, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_SOURCE() {
  return getToken(FastiParser::K_SOURCE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_STRICT() {
  return getToken(FastiParser::K_STRICT, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TARGET() {
  return getToken(FastiParser::K_TARGET, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TYPE() {
  return getToken(FastiParser::K_TYPE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TYPED() {
  return getToken(FastiParser::K_TYPED, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_UNIQUE() {
  return getToken(FastiParser::K_UNIQUE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_WITHOUT() {
  return getToken(FastiParser::K_WITHOUT, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ZONED() {
  return getToken(FastiParser::K_ZONED, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_BEGIN() {
  return getToken(FastiParser::K_BEGIN, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_COMMIT() {
  return getToken(FastiParser::K_COMMIT, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_READ() {
  return getToken(FastiParser::K_READ, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_RESET() {
  return getToken(FastiParser::K_RESET, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ROLLBACK() {
  return getToken(FastiParser::K_ROLLBACK, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_SESSION() {
  return getToken(FastiParser::K_SESSION, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_START() {
  return getToken(FastiParser::K_START, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TRANSACTION() {
  return getToken(FastiParser::K_TRANSACTION, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_WRITE() {
  return getToken(FastiParser::K_WRITE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_BOTH() {
  return getToken(FastiParser::K_BOTH, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_FOREACH() {
  return getToken(FastiParser::K_FOREACH, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_LABELED() {
  return getToken(FastiParser::K_LABELED, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_LEADING() {
  return getToken(FastiParser::K_LEADING, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_NORMALIZED() {
  return getToken(FastiParser::K_NORMALIZED, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_OFFSET() {
  return getToken(FastiParser::K_OFFSET, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TRAILING() {
  return getToken(FastiParser::K_TRAILING, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TRANSACTIONS() {
  return getToken(FastiParser::K_TRANSACTIONS, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_TRIM() {
  return getToken(FastiParser::K_TRIM, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_ZONE() {
  return getToken(FastiParser::K_ZONE, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_FINISH() {
  return getToken(FastiParser::K_FINISH, 0);
}

tree::TerminalNode* FastiParser::SoftWordContext::K_NEXT() {
  return getToken(FastiParser::K_NEXT, 0);
}


size_t FastiParser::SoftWordContext::getRuleIndex() const {
  return FastiParser::RuleSoftWord;
}


FastiParser::SoftWordContext* FastiParser::softWord() {
  SoftWordContext *_localctx = _tracker.createInstance<SoftWordContext>(_ctx, getState());
  enterRule(_localctx, 310, FastiParser::RuleSoftWord);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1966);
    _la = _input->LA(1);
    if (!(((((_la - 47) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 47)) & ((1ULL << (FastiParser::K_ANY - 47))
      | (1ULL << (FastiParser::K_COUNT - 47))
      | (1ULL << (FastiParser::K_NONE - 47))
      | (1ULL << (FastiParser::K_REDUCE - 47))
      | (1ULL << (FastiParser::K_SINGLE - 47))
      | (1ULL << (FastiParser::K_ALWAYS - 47))
      | (1ULL << (FastiParser::K_ANYTIME - 47))
      | (1ULL << (FastiParser::K_AT - 47))
      | (1ULL << (FastiParser::K_BETWEEN - 47))
      | (1ULL << (FastiParser::K_CERTAINLY - 47))
      | (1ULL << (FastiParser::K_CHRONOLOGICALLY - 47))
      | (1ULL << (FastiParser::K_CONTAINED - 47))
      | (1ULL << (FastiParser::K_DIFF - 47))
      | (1ULL << (FastiParser::K_DURING - 47))
      | (1ULL << (FastiParser::K_EQUALS - 47))
      | (1ULL << (FastiParser::K_ERASE - 47))
      | (1ULL << (FastiParser::K_FROM - 47))
      | (1ULL << (FastiParser::K_KNOWN - 47))
      | (1ULL << (FastiParser::K_MEETS - 47))
      | (1ULL << (FastiParser::K_OF - 47))
      | (1ULL << (FastiParser::K_ONLY - 47))
      | (1ULL << (FastiParser::K_OVER - 47))
      | (1ULL << (FastiParser::K_OVERLAPS - 47))
      | (1ULL << (FastiParser::K_PORTION - 47))
      | (1ULL << (FastiParser::K_POSSIBLY - 47))
      | (1ULL << (FastiParser::K_PRECEDES - 47))
      | (1ULL << (FastiParser::K_SUCCEEDS - 47))
      | (1ULL << (FastiParser::K_SYSTEM_TIME - 47))
      | (1ULL << (FastiParser::K_THROUGHOUT - 47))
      | (1ULL << (FastiParser::K_TO - 47))
      | (1ULL << (FastiParser::K_VALID - 47))
      | (1ULL << (FastiParser::K_VALID_TIME - 47))
      | (1ULL << (FastiParser::K_WITHIN - 47))
      | (1ULL << (FastiParser::K_DATE - 47))
      | (1ULL << (FastiParser::K_DATETIME - 47))
      | (1ULL << (FastiParser::K_DURATION - 47))
      | (1ULL << (FastiParser::K_LOCALDATETIME - 47))
      | (1ULL << (FastiParser::K_LOCALTIME - 47))
      | (1ULL << (FastiParser::K_PERIOD - 47))
      | (1ULL << (FastiParser::K_TIME - 47))
      | (1ULL << (FastiParser::K_TIMESTAMP - 47))
      | (1ULL << (FastiParser::K_ACYCLIC - 47))
      | (1ULL << (FastiParser::K_ALLSHORTESTPATHS - 47))
      | (1ULL << (FastiParser::K_BOTH - 47))
      | (1ULL << (FastiParser::K_COLLECT - 47))
      | (1ULL << (FastiParser::K_CSV - 47))
      | (1ULL << (FastiParser::K_EXPLAIN - 47))
      | (1ULL << (FastiParser::K_FIELDTERMINATOR - 47))
      | (1ULL << (FastiParser::K_FILTER - 47))
      | (1ULL << (FastiParser::K_FINISH - 47))
      | (1ULL << (FastiParser::K_FOREACH - 47))
      | (1ULL << (FastiParser::K_GROUP - 47))
      | (1ULL << (FastiParser::K_GROUPS - 47))
      | (1ULL << (FastiParser::K_HEADERS - 47))
      | (1ULL << (FastiParser::K_INSERT - 47))
      | (1ULL << (FastiParser::K_LABELED - 47))
      | (1ULL << (FastiParser::K_LEADING - 47))
      | (1ULL << (FastiParser::K_LET - 47))
      | (1ULL << (FastiParser::K_LOAD - 47))
      | (1ULL << (FastiParser::K_NEXT - 47))
      | (1ULL << (FastiParser::K_NODETACH - 47))
      | (1ULL << (FastiParser::K_NORMALIZED - 47))
      | (1ULL << (FastiParser::K_OFFSET - 47))
      | (1ULL << (FastiParser::K_PATH - 47)))) != 0) || ((((_la - 111) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 111)) & ((1ULL << (FastiParser::K_PATHS - 111))
      | (1ULL << (FastiParser::K_PROFILE - 111))
      | (1ULL << (FastiParser::K_SHORTEST - 111))
      | (1ULL << (FastiParser::K_SHORTESTPATH - 111))
      | (1ULL << (FastiParser::K_SIMPLE - 111))
      | (1ULL << (FastiParser::K_TRAIL - 111))
      | (1ULL << (FastiParser::K_TRAILING - 111))
      | (1ULL << (FastiParser::K_TRANSACTIONS - 111))
      | (1ULL << (FastiParser::K_TRIM - 111))
      | (1ULL << (FastiParser::K_WALK - 111))
      | (1ULL << (FastiParser::K_ADD - 111))
      | (1ULL << (FastiParser::K_ALTER - 111))
      | (1ULL << (FastiParser::K_CHECK - 111))
      | (1ULL << (FastiParser::K_CONSTRAINT - 111))
      | (1ULL << (FastiParser::K_CONSTRAINTS - 111))
      | (1ULL << (FastiParser::K_DROP - 111))
      | (1ULL << (FastiParser::K_EVERY - 111))
      | (1ULL << (FastiParser::K_FUNCTIONS - 111))
      | (1ULL << (FastiParser::K_GRAPH - 111))
      | (1ULL << (FastiParser::K_IF - 111))
      | (1ULL << (FastiParser::K_INDEX - 111))
      | (1ULL << (FastiParser::K_INDEXES - 111))
      | (1ULL << (FastiParser::K_INSTANT - 111))
      | (1ULL << (FastiParser::K_KEY - 111))
      | (1ULL << (FastiParser::K_LIST - 111))
      | (1ULL << (FastiParser::K_LOCAL - 111))
      | (1ULL << (FastiParser::K_MOST - 111))
      | (1ULL << (FastiParser::K_OPEN - 111))
      | (1ULL << (FastiParser::K_PER - 111))
      | (1ULL << (FastiParser::K_PROCEDURES - 111))
      | (1ULL << (FastiParser::K_REQUIRE - 111))
      | (1ULL << (FastiParser::K_REQUIRED - 111))
      | (1ULL << (FastiParser::K_SHOW - 111))
      | (1ULL << (FastiParser::K_SOURCE - 111))
      | (1ULL << (FastiParser::K_STRICT - 111))
      | (1ULL << (FastiParser::K_TARGET - 111))
      | (1ULL << (FastiParser::K_TYPE - 111))
      | (1ULL << (FastiParser::K_TYPED - 111))
      | (1ULL << (FastiParser::K_UNIQUE - 111))
      | (1ULL << (FastiParser::K_WITHOUT - 111))
      | (1ULL << (FastiParser::K_ZONE - 111))
      | (1ULL << (FastiParser::K_ZONED - 111))
      | (1ULL << (FastiParser::K_BEGIN - 111))
      | (1ULL << (FastiParser::K_COMMIT - 111))
      | (1ULL << (FastiParser::K_READ - 111))
      | (1ULL << (FastiParser::K_RESET - 111))
      | (1ULL << (FastiParser::K_ROLLBACK - 111))
      | (1ULL << (FastiParser::K_SESSION - 111))
      | (1ULL << (FastiParser::K_START - 111))
      | (1ULL << (FastiParser::K_TRANSACTION - 111))
      | (1ULL << (FastiParser::K_WRITE - 111)))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ReservedWordContext ------------------------------------------------------------------

FastiParser::ReservedWordContext::ReservedWordContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_ALL() {
  return getToken(FastiParser::K_ALL, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_AND() {
  return getToken(FastiParser::K_AND, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_AS() {
  return getToken(FastiParser::K_AS, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_ASC() {
  return getToken(FastiParser::K_ASC, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_ASCENDING() {
  return getToken(FastiParser::K_ASCENDING, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_BY() {
  return getToken(FastiParser::K_BY, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_CALL() {
  return getToken(FastiParser::K_CALL, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_CASE() {
  return getToken(FastiParser::K_CASE, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_CONTAINS() {
  return getToken(FastiParser::K_CONTAINS, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_CREATE() {
  return getToken(FastiParser::K_CREATE, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_DELETE() {
  return getToken(FastiParser::K_DELETE, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_DESC() {
  return getToken(FastiParser::K_DESC, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_DESCENDING() {
  return getToken(FastiParser::K_DESCENDING, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_DETACH() {
  return getToken(FastiParser::K_DETACH, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_DISTINCT() {
  return getToken(FastiParser::K_DISTINCT, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_ELSE() {
  return getToken(FastiParser::K_ELSE, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_END() {
  return getToken(FastiParser::K_END, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_ENDS() {
  return getToken(FastiParser::K_ENDS, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_EXISTS() {
  return getToken(FastiParser::K_EXISTS, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_FALSE() {
  return getToken(FastiParser::K_FALSE, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_FOR() {
  return getToken(FastiParser::K_FOR, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_IN() {
  return getToken(FastiParser::K_IN, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_IS() {
  return getToken(FastiParser::K_IS, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_LIMIT() {
  return getToken(FastiParser::K_LIMIT, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_MATCH() {
  return getToken(FastiParser::K_MATCH, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_MERGE() {
  return getToken(FastiParser::K_MERGE, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_NOT() {
  return getToken(FastiParser::K_NOT, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_NULL() {
  return getToken(FastiParser::K_NULL, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_ON() {
  return getToken(FastiParser::K_ON, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_OPTIONAL() {
  return getToken(FastiParser::K_OPTIONAL, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_OR() {
  return getToken(FastiParser::K_OR, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_ORDER() {
  return getToken(FastiParser::K_ORDER, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_REMOVE() {
  return getToken(FastiParser::K_REMOVE, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_RETURN() {
  return getToken(FastiParser::K_RETURN, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_SET() {
  return getToken(FastiParser::K_SET, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_SKIP() {
  return getToken(FastiParser::K_SKIP, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_STARTS() {
  return getToken(FastiParser::K_STARTS, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_THEN() {
  return getToken(FastiParser::K_THEN, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_TRUE() {
  return getToken(FastiParser::K_TRUE, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_UNION() {
  return getToken(FastiParser::K_UNION, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_UNWIND() {
  return getToken(FastiParser::K_UNWIND, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_WHEN() {
  return getToken(FastiParser::K_WHEN, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_WHERE() {
  return getToken(FastiParser::K_WHERE, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_WITH() {
  return getToken(FastiParser::K_WITH, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_XOR() {
  return getToken(FastiParser::K_XOR, 0);
}

tree::TerminalNode* FastiParser::ReservedWordContext::K_YIELD() {
  return getToken(FastiParser::K_YIELD, 0);
}


size_t FastiParser::ReservedWordContext::getRuleIndex() const {
  return FastiParser::RuleReservedWord;
}


FastiParser::ReservedWordContext* FastiParser::reservedWord() {
  ReservedWordContext *_localctx = _tracker.createInstance<ReservedWordContext>(_ctx, getState());
  enterRule(_localctx, 312, FastiParser::RuleReservedWord);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1968);
    _la = _input->LA(1);
    if (!((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << FastiParser::K_ALL)
      | (1ULL << FastiParser::K_AND)
      | (1ULL << FastiParser::K_AS)
      | (1ULL << FastiParser::K_ASC)
      | (1ULL << FastiParser::K_ASCENDING)
      | (1ULL << FastiParser::K_BY)
      | (1ULL << FastiParser::K_CALL)
      | (1ULL << FastiParser::K_CASE)
      | (1ULL << FastiParser::K_CONTAINS)
      | (1ULL << FastiParser::K_CREATE)
      | (1ULL << FastiParser::K_DELETE)
      | (1ULL << FastiParser::K_DESC)
      | (1ULL << FastiParser::K_DESCENDING)
      | (1ULL << FastiParser::K_DETACH)
      | (1ULL << FastiParser::K_DISTINCT)
      | (1ULL << FastiParser::K_ELSE)
      | (1ULL << FastiParser::K_END)
      | (1ULL << FastiParser::K_ENDS)
      | (1ULL << FastiParser::K_EXISTS)
      | (1ULL << FastiParser::K_FALSE)
      | (1ULL << FastiParser::K_FOR)
      | (1ULL << FastiParser::K_IN)
      | (1ULL << FastiParser::K_IS)
      | (1ULL << FastiParser::K_LIMIT)
      | (1ULL << FastiParser::K_MATCH)
      | (1ULL << FastiParser::K_MERGE)
      | (1ULL << FastiParser::K_NOT)
      | (1ULL << FastiParser::K_NULL)
      | (1ULL << FastiParser::K_ON)
      | (1ULL << FastiParser::K_OPTIONAL)
      | (1ULL << FastiParser::K_OR)
      | (1ULL << FastiParser::K_ORDER)
      | (1ULL << FastiParser::K_REMOVE)
      | (1ULL << FastiParser::K_RETURN)
      | (1ULL << FastiParser::K_SET)
      | (1ULL << FastiParser::K_SKIP)
      | (1ULL << FastiParser::K_STARTS)
      | (1ULL << FastiParser::K_THEN)
      | (1ULL << FastiParser::K_TRUE)
      | (1ULL << FastiParser::K_UNION)
      | (1ULL << FastiParser::K_UNWIND)
      | (1ULL << FastiParser::K_WHEN)
      | (1ULL << FastiParser::K_WHERE)
      | (1ULL << FastiParser::K_WITH)
      | (1ULL << FastiParser::K_XOR)
      | (1ULL << FastiParser::K_YIELD))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

// Static vars and initialization.
std::vector<dfa::DFA> FastiParser::_decisionToDFA;
atn::PredictionContextCache FastiParser::_sharedContextCache;

// We own the ATN which in turn owns the ATN states.
atn::ATN FastiParser::_atn;
std::vector<uint16_t> FastiParser::_serializedATN;

std::vector<std::string> FastiParser::_ruleNames = {
  "root", "statement", "query", "unionOperator", "queryBranch", "nextPart", 
  "clause", "matchClause", "matchBody", "where", "misplacedContext", "unwindClause", 
  "forClause", "loadCsvClause", "callClause", "inTransactions", "callImports", 
  "procedureCall", "callArguments", "yieldClause", "yieldItem", "withClause", 
  "returnClause", "finishClause", "projection", "projectionItems", "projectionItem", 
  "overTime", "orderBy", "sortItem", "skip", "limit", "filterClause", "letClause", 
  "letItem", "createClause", "mergeClause", "mergeAction", "setClause", 
  "setItem", "propertyTarget", "setLabels", "removeClause", "removeItem", 
  "deleteClause", "eraseClause", "foreachClause", "timeContext", "bareContext", 
  "modality", "validScope", "knownScope", "sqlScope", "diffContext", "writeTime", 
  "portion", "bound", "pathPatternList", "pathPattern", "pathPrefix", "pathCount", 
  "pathMode", "pathWord", "shortestPathFunction", "pathTerms", "pathTerm", 
  "pathGroup", "quantifiedRelationship", "quantifier", "nodePattern", "nodeHead", 
  "relationshipPattern", "relationshipDetail", "relationshipHead", "rangeLiteral", 
  "rangeBound", "leftArrow", "rightArrow", "dash", "properties", "labelSpec", 
  "labelOr", "labelAnd", "labelNot", "labelAtom", "expression", "xorOperand", 
  "andOperand", "negation", "comparison", "comparisonOperator", "predicate", 
  "predicateStep", "additive", "multiplicative", "power", "signOperand", 
  "postfix", "propertyStep", "indexStep", "expressionLabels", "atom", "literal", 
  "number", "temporalLiteral", "listLiteral", "mapLiteral", "mapEntry", 
  "propertyKey", "caseExpression", "caseBranch", "caseTest", "countStar", 
  "subquery", "subqueryBody", "quantifiedPredicate", "reduceExpression", 
  "listComprehension", "patternComprehension", "patternExpression", "functionCall", 
  "trimCall", "trimCharacters", "functionName", "mapProjection", "projectionEntry", 
  "createGraphType", "ifNotExists", "ifExists", "alterGraphType", "dropGraphType", 
  "elementTypes", "elementType", "nodeType", "edgeType", "typeLabels", "propertyTypes", 
  "propertyType", "propertyTrait", "typeTrait", "typeName", "createConstraint", 
  "constraintTargets", "constraintTarget", "dropConstraint", "createIndex", 
  "dropIndex", "show", "checkConstraints", "session", "transaction", "variable", 
  "qualifiedName", "symbolicName", "schemaName", "softWord", "reservedWord"
};

std::vector<std::string> FastiParser::_literalNames = {
  "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", 
  "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", 
  "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", 
  "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", 
  "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", 
  "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", 
  "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", 
  "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", 
  "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", 
  "", "", "", "", "", "", "", "'('", "')'", "'['", "']'", "'{'", "'}'", 
  "','", "'.'", "'..'", "':'", "'::'", "';'", "'='", "'<>'", "'<'", "'<='", 
  "'>'", "'>='", "'=~'", "'+='", "'+'", "'-'", "'*'", "'/'", "'%'", "'^'", 
  "'|'", "'||'", "'&'", "'!'", "'?'", "'$'"
};

std::vector<std::string> FastiParser::_symbolicNames = {
  "", "K_ALL", "K_AND", "K_AS", "K_ASC", "K_ASCENDING", "K_BY", "K_CALL", 
  "K_CASE", "K_CONTAINS", "K_CREATE", "K_DELETE", "K_DESC", "K_DESCENDING", 
  "K_DETACH", "K_DISTINCT", "K_ELSE", "K_END", "K_ENDS", "K_EXISTS", "K_FALSE", 
  "K_FOR", "K_IN", "K_IS", "K_LIMIT", "K_MATCH", "K_MERGE", "K_NOT", "K_NULL", 
  "K_ON", "K_OPTIONAL", "K_OR", "K_ORDER", "K_REMOVE", "K_RETURN", "K_SET", 
  "K_SKIP", "K_STARTS", "K_THEN", "K_TRUE", "K_UNION", "K_UNWIND", "K_WHEN", 
  "K_WHERE", "K_WITH", "K_XOR", "K_YIELD", "K_ANY", "K_COUNT", "K_NONE", 
  "K_REDUCE", "K_SINGLE", "K_ALWAYS", "K_ANYTIME", "K_AT", "K_BETWEEN", 
  "K_CERTAINLY", "K_CHRONOLOGICALLY", "K_CONTAINED", "K_DIFF", "K_DURING", 
  "K_EQUALS", "K_ERASE", "K_FROM", "K_KNOWN", "K_MEETS", "K_OF", "K_ONLY", 
  "K_OVER", "K_OVERLAPS", "K_PORTION", "K_POSSIBLY", "K_PRECEDES", "K_SUCCEEDS", 
  "K_SYSTEM_TIME", "K_THROUGHOUT", "K_TO", "K_VALID", "K_VALID_TIME", "K_WITHIN", 
  "K_DATE", "K_DATETIME", "K_DURATION", "K_LOCALDATETIME", "K_LOCALTIME", 
  "K_PERIOD", "K_TIME", "K_TIMESTAMP", "K_ACYCLIC", "K_ALLSHORTESTPATHS", 
  "K_BOTH", "K_COLLECT", "K_CSV", "K_EXPLAIN", "K_FIELDTERMINATOR", "K_FILTER", 
  "K_FINISH", "K_FOREACH", "K_GROUP", "K_GROUPS", "K_HEADERS", "K_INSERT", 
  "K_LABELED", "K_LEADING", "K_LET", "K_LOAD", "K_NEXT", "K_NODETACH", "K_NORMALIZED", 
  "K_OFFSET", "K_PATH", "K_PATHS", "K_PROFILE", "K_SHORTEST", "K_SHORTESTPATH", 
  "K_SIMPLE", "K_TRAIL", "K_TRAILING", "K_TRANSACTIONS", "K_TRIM", "K_WALK", 
  "K_ADD", "K_ALTER", "K_CHECK", "K_CONSTRAINT", "K_CONSTRAINTS", "K_DROP", 
  "K_EVERY", "K_FUNCTIONS", "K_GRAPH", "K_IF", "K_INDEX", "K_INDEXES", "K_INSTANT", 
  "K_KEY", "K_LIST", "K_LOCAL", "K_MOST", "K_OPEN", "K_PER", "K_PROCEDURES", 
  "K_REQUIRE", "K_REQUIRED", "K_SHOW", "K_SOURCE", "K_STRICT", "K_TARGET", 
  "K_TYPE", "K_TYPED", "K_UNIQUE", "K_WITHOUT", "K_ZONE", "K_ZONED", "K_BEGIN", 
  "K_COMMIT", "K_READ", "K_RESET", "K_ROLLBACK", "K_SESSION", "K_START", 
  "K_TRANSACTION", "K_WRITE", "Integer", "Float", "BadNumber", "String", 
  "Parameter", "Ident", "QuotedIdent", "T_LParen", "T_RParen", "T_LBracket", 
  "T_RBracket", "T_LBrace", "T_RBrace", "T_Comma", "T_Dot", "T_DotDot", 
  "T_Colon", "T_DoubleColon", "T_Semicolon", "T_Eq", "T_NotEq", "T_Less", 
  "T_LessEq", "T_Greater", "T_GreaterEq", "T_Matches", "T_PlusEq", "T_Plus", 
  "T_Minus", "T_Star", "T_Slash", "T_Percent", "T_Caret", "T_Pipe", "T_DoublePipe", 
  "T_Ampersand", "T_Bang", "T_Question", "T_Dollar", "T_UnicodeDash", "T_UnicodeLeft", 
  "T_UnicodeRight", "Whitespace", "BlockComment", "LineComment", "BadChar"
};

dfa::Vocabulary FastiParser::_vocabulary(_literalNames, _symbolicNames);

std::vector<std::string> FastiParser::_tokenNames;

FastiParser::Initializer::Initializer() {
	for (size_t i = 0; i < _symbolicNames.size(); ++i) {
		std::string name = _vocabulary.getLiteralName(i);
		if (name.empty()) {
			name = _vocabulary.getSymbolicName(i);
		}

		if (name.empty()) {
			_tokenNames.push_back("<INVALID>");
		} else {
      _tokenNames.push_back(name);
    }
	}

  _serializedATN = {
    0x3, 0x608b, 0xa72a, 0x8133, 0xb9ed, 0x417c, 0x3be7, 0x7786, 0x5964, 
    0x3, 0xd1, 0x7b5, 0x4, 0x2, 0x9, 0x2, 0x4, 0x3, 0x9, 0x3, 0x4, 0x4, 
    0x9, 0x4, 0x4, 0x5, 0x9, 0x5, 0x4, 0x6, 0x9, 0x6, 0x4, 0x7, 0x9, 0x7, 
    0x4, 0x8, 0x9, 0x8, 0x4, 0x9, 0x9, 0x9, 0x4, 0xa, 0x9, 0xa, 0x4, 0xb, 
    0x9, 0xb, 0x4, 0xc, 0x9, 0xc, 0x4, 0xd, 0x9, 0xd, 0x4, 0xe, 0x9, 0xe, 
    0x4, 0xf, 0x9, 0xf, 0x4, 0x10, 0x9, 0x10, 0x4, 0x11, 0x9, 0x11, 0x4, 
    0x12, 0x9, 0x12, 0x4, 0x13, 0x9, 0x13, 0x4, 0x14, 0x9, 0x14, 0x4, 0x15, 
    0x9, 0x15, 0x4, 0x16, 0x9, 0x16, 0x4, 0x17, 0x9, 0x17, 0x4, 0x18, 0x9, 
    0x18, 0x4, 0x19, 0x9, 0x19, 0x4, 0x1a, 0x9, 0x1a, 0x4, 0x1b, 0x9, 0x1b, 
    0x4, 0x1c, 0x9, 0x1c, 0x4, 0x1d, 0x9, 0x1d, 0x4, 0x1e, 0x9, 0x1e, 0x4, 
    0x1f, 0x9, 0x1f, 0x4, 0x20, 0x9, 0x20, 0x4, 0x21, 0x9, 0x21, 0x4, 0x22, 
    0x9, 0x22, 0x4, 0x23, 0x9, 0x23, 0x4, 0x24, 0x9, 0x24, 0x4, 0x25, 0x9, 
    0x25, 0x4, 0x26, 0x9, 0x26, 0x4, 0x27, 0x9, 0x27, 0x4, 0x28, 0x9, 0x28, 
    0x4, 0x29, 0x9, 0x29, 0x4, 0x2a, 0x9, 0x2a, 0x4, 0x2b, 0x9, 0x2b, 0x4, 
    0x2c, 0x9, 0x2c, 0x4, 0x2d, 0x9, 0x2d, 0x4, 0x2e, 0x9, 0x2e, 0x4, 0x2f, 
    0x9, 0x2f, 0x4, 0x30, 0x9, 0x30, 0x4, 0x31, 0x9, 0x31, 0x4, 0x32, 0x9, 
    0x32, 0x4, 0x33, 0x9, 0x33, 0x4, 0x34, 0x9, 0x34, 0x4, 0x35, 0x9, 0x35, 
    0x4, 0x36, 0x9, 0x36, 0x4, 0x37, 0x9, 0x37, 0x4, 0x38, 0x9, 0x38, 0x4, 
    0x39, 0x9, 0x39, 0x4, 0x3a, 0x9, 0x3a, 0x4, 0x3b, 0x9, 0x3b, 0x4, 0x3c, 
    0x9, 0x3c, 0x4, 0x3d, 0x9, 0x3d, 0x4, 0x3e, 0x9, 0x3e, 0x4, 0x3f, 0x9, 
    0x3f, 0x4, 0x40, 0x9, 0x40, 0x4, 0x41, 0x9, 0x41, 0x4, 0x42, 0x9, 0x42, 
    0x4, 0x43, 0x9, 0x43, 0x4, 0x44, 0x9, 0x44, 0x4, 0x45, 0x9, 0x45, 0x4, 
    0x46, 0x9, 0x46, 0x4, 0x47, 0x9, 0x47, 0x4, 0x48, 0x9, 0x48, 0x4, 0x49, 
    0x9, 0x49, 0x4, 0x4a, 0x9, 0x4a, 0x4, 0x4b, 0x9, 0x4b, 0x4, 0x4c, 0x9, 
    0x4c, 0x4, 0x4d, 0x9, 0x4d, 0x4, 0x4e, 0x9, 0x4e, 0x4, 0x4f, 0x9, 0x4f, 
    0x4, 0x50, 0x9, 0x50, 0x4, 0x51, 0x9, 0x51, 0x4, 0x52, 0x9, 0x52, 0x4, 
    0x53, 0x9, 0x53, 0x4, 0x54, 0x9, 0x54, 0x4, 0x55, 0x9, 0x55, 0x4, 0x56, 
    0x9, 0x56, 0x4, 0x57, 0x9, 0x57, 0x4, 0x58, 0x9, 0x58, 0x4, 0x59, 0x9, 
    0x59, 0x4, 0x5a, 0x9, 0x5a, 0x4, 0x5b, 0x9, 0x5b, 0x4, 0x5c, 0x9, 0x5c, 
    0x4, 0x5d, 0x9, 0x5d, 0x4, 0x5e, 0x9, 0x5e, 0x4, 0x5f, 0x9, 0x5f, 0x4, 
    0x60, 0x9, 0x60, 0x4, 0x61, 0x9, 0x61, 0x4, 0x62, 0x9, 0x62, 0x4, 0x63, 
    0x9, 0x63, 0x4, 0x64, 0x9, 0x64, 0x4, 0x65, 0x9, 0x65, 0x4, 0x66, 0x9, 
    0x66, 0x4, 0x67, 0x9, 0x67, 0x4, 0x68, 0x9, 0x68, 0x4, 0x69, 0x9, 0x69, 
    0x4, 0x6a, 0x9, 0x6a, 0x4, 0x6b, 0x9, 0x6b, 0x4, 0x6c, 0x9, 0x6c, 0x4, 
    0x6d, 0x9, 0x6d, 0x4, 0x6e, 0x9, 0x6e, 0x4, 0x6f, 0x9, 0x6f, 0x4, 0x70, 
    0x9, 0x70, 0x4, 0x71, 0x9, 0x71, 0x4, 0x72, 0x9, 0x72, 0x4, 0x73, 0x9, 
    0x73, 0x4, 0x74, 0x9, 0x74, 0x4, 0x75, 0x9, 0x75, 0x4, 0x76, 0x9, 0x76, 
    0x4, 0x77, 0x9, 0x77, 0x4, 0x78, 0x9, 0x78, 0x4, 0x79, 0x9, 0x79, 0x4, 
    0x7a, 0x9, 0x7a, 0x4, 0x7b, 0x9, 0x7b, 0x4, 0x7c, 0x9, 0x7c, 0x4, 0x7d, 
    0x9, 0x7d, 0x4, 0x7e, 0x9, 0x7e, 0x4, 0x7f, 0x9, 0x7f, 0x4, 0x80, 0x9, 
    0x80, 0x4, 0x81, 0x9, 0x81, 0x4, 0x82, 0x9, 0x82, 0x4, 0x83, 0x9, 0x83, 
    0x4, 0x84, 0x9, 0x84, 0x4, 0x85, 0x9, 0x85, 0x4, 0x86, 0x9, 0x86, 0x4, 
    0x87, 0x9, 0x87, 0x4, 0x88, 0x9, 0x88, 0x4, 0x89, 0x9, 0x89, 0x4, 0x8a, 
    0x9, 0x8a, 0x4, 0x8b, 0x9, 0x8b, 0x4, 0x8c, 0x9, 0x8c, 0x4, 0x8d, 0x9, 
    0x8d, 0x4, 0x8e, 0x9, 0x8e, 0x4, 0x8f, 0x9, 0x8f, 0x4, 0x90, 0x9, 0x90, 
    0x4, 0x91, 0x9, 0x91, 0x4, 0x92, 0x9, 0x92, 0x4, 0x93, 0x9, 0x93, 0x4, 
    0x94, 0x9, 0x94, 0x4, 0x95, 0x9, 0x95, 0x4, 0x96, 0x9, 0x96, 0x4, 0x97, 
    0x9, 0x97, 0x4, 0x98, 0x9, 0x98, 0x4, 0x99, 0x9, 0x99, 0x4, 0x9a, 0x9, 
    0x9a, 0x4, 0x9b, 0x9, 0x9b, 0x4, 0x9c, 0x9, 0x9c, 0x4, 0x9d, 0x9, 0x9d, 
    0x4, 0x9e, 0x9, 0x9e, 0x3, 0x2, 0x3, 0x2, 0x3, 0x2, 0x3, 0x3, 0x5, 0x3, 
    0x141, 0xa, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 
    0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x5, 
    0x3, 0x14f, 0xa, 0x3, 0x3, 0x4, 0x3, 0x4, 0x3, 0x4, 0x3, 0x4, 0x7, 0x4, 
    0x155, 0xa, 0x4, 0xc, 0x4, 0xe, 0x4, 0x158, 0xb, 0x4, 0x3, 0x4, 0x7, 
    0x4, 0x15b, 0xa, 0x4, 0xc, 0x4, 0xe, 0x4, 0x15e, 0xb, 0x4, 0x3, 0x5, 
    0x3, 0x5, 0x5, 0x5, 0x162, 0xa, 0x5, 0x3, 0x6, 0x5, 0x6, 0x165, 0xa, 
    0x6, 0x3, 0x6, 0x6, 0x6, 0x168, 0xa, 0x6, 0xd, 0x6, 0xe, 0x6, 0x169, 
    0x3, 0x7, 0x3, 0x7, 0x5, 0x7, 0x16e, 0xa, 0x7, 0x3, 0x7, 0x3, 0x7, 0x3, 
    0x7, 0x3, 0x7, 0x7, 0x7, 0x174, 0xa, 0x7, 0xc, 0x7, 0xe, 0x7, 0x177, 
    0xb, 0x7, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 
    0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 
    0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x5, 0x8, 0x18a, 0xa, 0x8, 0x3, 
    0x9, 0x5, 0x9, 0x18d, 0xa, 0x9, 0x3, 0x9, 0x3, 0x9, 0x3, 0x9, 0x3, 0xa, 
    0x3, 0xa, 0x5, 0xa, 0x194, 0xa, 0xa, 0x3, 0xa, 0x3, 0xa, 0x5, 0xa, 0x198, 
    0xa, 0xa, 0x3, 0xa, 0x3, 0xa, 0x5, 0xa, 0x19c, 0xa, 0xa, 0x5, 0xa, 0x19e, 
    0xa, 0xa, 0x3, 0xb, 0x3, 0xb, 0x3, 0xb, 0x3, 0xc, 0x3, 0xc, 0x5, 0xc, 
    0x1a5, 0xa, 0xc, 0x3, 0xd, 0x3, 0xd, 0x3, 0xd, 0x3, 0xd, 0x3, 0xd, 0x3, 
    0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 0xf, 0x3, 0xf, 0x3, 
    0xf, 0x3, 0xf, 0x5, 0xf, 0x1b5, 0xa, 0xf, 0x3, 0xf, 0x3, 0xf, 0x3, 0xf, 
    0x3, 0xf, 0x3, 0xf, 0x3, 0xf, 0x5, 0xf, 0x1bd, 0xa, 0xf, 0x3, 0x10, 
    0x5, 0x10, 0x1c0, 0xa, 0x10, 0x3, 0x10, 0x3, 0x10, 0x5, 0x10, 0x1c4, 
    0xa, 0x10, 0x3, 0x10, 0x3, 0x10, 0x5, 0x10, 0x1c8, 0xa, 0x10, 0x3, 0x10, 
    0x5, 0x10, 0x1cb, 0xa, 0x10, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 
    0x3, 0x11, 0x3, 0x11, 0x5, 0x11, 0x1d3, 0xa, 0x11, 0x3, 0x12, 0x3, 0x12, 
    0x3, 0x12, 0x3, 0x12, 0x3, 0x12, 0x7, 0x12, 0x1da, 0xa, 0x12, 0xc, 0x12, 
    0xe, 0x12, 0x1dd, 0xb, 0x12, 0x5, 0x12, 0x1df, 0xa, 0x12, 0x3, 0x12, 
    0x3, 0x12, 0x3, 0x13, 0x3, 0x13, 0x5, 0x13, 0x1e5, 0xa, 0x13, 0x3, 0x13, 
    0x3, 0x13, 0x5, 0x13, 0x1e9, 0xa, 0x13, 0x5, 0x13, 0x1eb, 0xa, 0x13, 
    0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 0x7, 0x14, 0x1f1, 0xa, 0x14, 
    0xc, 0x14, 0xe, 0x14, 0x1f4, 0xb, 0x14, 0x5, 0x14, 0x1f6, 0xa, 0x14, 
    0x3, 0x14, 0x3, 0x14, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 
    0x15, 0x3, 0x15, 0x7, 0x15, 0x200, 0xa, 0x15, 0xc, 0x15, 0xe, 0x15, 
    0x203, 0xb, 0x15, 0x5, 0x15, 0x205, 0xa, 0x15, 0x3, 0x16, 0x3, 0x16, 
    0x3, 0x16, 0x5, 0x16, 0x20a, 0xa, 0x16, 0x3, 0x17, 0x3, 0x17, 0x3, 0x17, 
    0x5, 0x17, 0x20f, 0xa, 0x17, 0x3, 0x18, 0x3, 0x18, 0x3, 0x18, 0x3, 0x19, 
    0x3, 0x19, 0x3, 0x1a, 0x5, 0x1a, 0x217, 0xa, 0x1a, 0x3, 0x1a, 0x3, 0x1a, 
    0x5, 0x1a, 0x21b, 0xa, 0x1a, 0x3, 0x1a, 0x5, 0x1a, 0x21e, 0xa, 0x1a, 
    0x3, 0x1a, 0x5, 0x1a, 0x221, 0xa, 0x1a, 0x3, 0x1a, 0x5, 0x1a, 0x224, 
    0xa, 0x1a, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x7, 0x1b, 0x229, 0xa, 0x1b, 
    0xc, 0x1b, 0xe, 0x1b, 0x22c, 0xb, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 
    0x7, 0x1b, 0x231, 0xa, 0x1b, 0xc, 0x1b, 0xe, 0x1b, 0x234, 0xb, 0x1b, 
    0x5, 0x1b, 0x236, 0xa, 0x1b, 0x3, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x5, 0x1c, 
    0x23b, 0xa, 0x1c, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1e, 
    0x3, 0x1e, 0x3, 0x1e, 0x3, 0x1e, 0x3, 0x1e, 0x7, 0x1e, 0x246, 0xa, 0x1e, 
    0xc, 0x1e, 0xe, 0x1e, 0x249, 0xb, 0x1e, 0x3, 0x1f, 0x3, 0x1f, 0x5, 0x1f, 
    0x24d, 0xa, 0x1f, 0x3, 0x20, 0x3, 0x20, 0x3, 0x20, 0x3, 0x21, 0x3, 0x21, 
    0x3, 0x21, 0x3, 0x22, 0x3, 0x22, 0x5, 0x22, 0x257, 0xa, 0x22, 0x3, 0x22, 
    0x3, 0x22, 0x3, 0x23, 0x3, 0x23, 0x3, 0x23, 0x3, 0x23, 0x7, 0x23, 0x25f, 
    0xa, 0x23, 0xc, 0x23, 0xe, 0x23, 0x262, 0xb, 0x23, 0x3, 0x24, 0x3, 0x24, 
    0x3, 0x24, 0x3, 0x24, 0x3, 0x25, 0x3, 0x25, 0x3, 0x25, 0x5, 0x25, 0x26b, 
    0xa, 0x25, 0x3, 0x26, 0x3, 0x26, 0x3, 0x26, 0x5, 0x26, 0x270, 0xa, 0x26, 
    0x3, 0x26, 0x7, 0x26, 0x273, 0xa, 0x26, 0xc, 0x26, 0xe, 0x26, 0x276, 
    0xb, 0x26, 0x3, 0x27, 0x3, 0x27, 0x3, 0x27, 0x3, 0x27, 0x3, 0x28, 0x3, 
    0x28, 0x3, 0x28, 0x3, 0x28, 0x7, 0x28, 0x280, 0xa, 0x28, 0xc, 0x28, 
    0xe, 0x28, 0x283, 0xb, 0x28, 0x3, 0x28, 0x5, 0x28, 0x286, 0xa, 0x28, 
    0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 
    0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 
    0x3, 0x29, 0x3, 0x29, 0x5, 0x29, 0x297, 0xa, 0x29, 0x3, 0x2a, 0x3, 0x2a, 
    0x3, 0x2a, 0x6, 0x2a, 0x29c, 0xa, 0x2a, 0xd, 0x2a, 0xe, 0x2a, 0x29d, 
    0x3, 0x2b, 0x3, 0x2b, 0x3, 0x2b, 0x3, 0x2b, 0x7, 0x2b, 0x2a4, 0xa, 0x2b, 
    0xc, 0x2b, 0xe, 0x2b, 0x2a7, 0xb, 0x2b, 0x6, 0x2b, 0x2a9, 0xa, 0x2b, 
    0xd, 0x2b, 0xe, 0x2b, 0x2aa, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 
    0x7, 0x2c, 0x2b1, 0xa, 0x2c, 0xc, 0x2c, 0xe, 0x2c, 0x2b4, 0xb, 0x2c, 
    0x3, 0x2c, 0x5, 0x2c, 0x2b7, 0xa, 0x2c, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 
    0x3, 0x2d, 0x5, 0x2d, 0x2bd, 0xa, 0x2d, 0x3, 0x2e, 0x5, 0x2e, 0x2c0, 
    0xa, 0x2e, 0x3, 0x2e, 0x3, 0x2e, 0x3, 0x2e, 0x3, 0x2e, 0x7, 0x2e, 0x2c6, 
    0xa, 0x2e, 0xc, 0x2e, 0xe, 0x2e, 0x2c9, 0xb, 0x2e, 0x3, 0x2e, 0x5, 0x2e, 
    0x2cc, 0xa, 0x2e, 0x3, 0x2f, 0x3, 0x2f, 0x3, 0x2f, 0x3, 0x2f, 0x7, 0x2f, 
    0x2d2, 0xa, 0x2f, 0xc, 0x2f, 0xe, 0x2f, 0x2d5, 0xb, 0x2f, 0x3, 0x30, 
    0x3, 0x30, 0x3, 0x30, 0x3, 0x30, 0x3, 0x30, 0x3, 0x30, 0x3, 0x30, 0x6, 
    0x30, 0x2de, 0xa, 0x30, 0xd, 0x30, 0xe, 0x30, 0x2df, 0x3, 0x30, 0x3, 
    0x30, 0x3, 0x31, 0x3, 0x31, 0x3, 0x31, 0x5, 0x31, 0x2e7, 0xa, 0x31, 
    0x3, 0x31, 0x3, 0x31, 0x5, 0x31, 0x2eb, 0xa, 0x31, 0x5, 0x31, 0x2ed, 
    0xa, 0x31, 0x3, 0x31, 0x5, 0x31, 0x2f0, 0xa, 0x31, 0x3, 0x32, 0x3, 0x32, 
    0x5, 0x32, 0x2f4, 0xa, 0x32, 0x3, 0x32, 0x3, 0x32, 0x5, 0x32, 0x2f8, 
    0xa, 0x32, 0x5, 0x32, 0x2fa, 0xa, 0x32, 0x3, 0x33, 0x3, 0x33, 0x3, 0x34, 
    0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x5, 
    0x34, 0x305, 0xa, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 
    0x5, 0x34, 0x30b, 0xa, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x5, 0x34, 
    0x310, 0xa, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 
    0x3, 0x34, 0x5, 0x34, 0x318, 0xa, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 
    0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x5, 0x34, 0x322, 
    0xa, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 0x34, 0x3, 
    0x34, 0x5, 0x34, 0x32a, 0xa, 0x34, 0x3, 0x34, 0x3, 0x34, 0x5, 0x34, 
    0x32e, 0xa, 0x34, 0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 
    0x3, 0x35, 0x3, 0x35, 0x5, 0x35, 0x337, 0xa, 0x35, 0x3, 0x35, 0x3, 0x35, 
    0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 0x5, 0x35, 0x33f, 0xa, 0x35, 
    0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 0x5, 
    0x35, 0x347, 0xa, 0x35, 0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 
    0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x3, 
    0x36, 0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 
    0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x5, 0x36, 0x35e, 0xa, 0x36, 
    0x3, 0x37, 0x5, 0x37, 0x361, 0xa, 0x37, 0x3, 0x37, 0x3, 0x37, 0x3, 0x37, 
    0x3, 0x37, 0x3, 0x37, 0x3, 0x37, 0x3, 0x37, 0x3, 0x37, 0x5, 0x37, 0x36b, 
    0xa, 0x37, 0x3, 0x37, 0x3, 0x37, 0x3, 0x37, 0x3, 0x37, 0x3, 0x37, 0x3, 
    0x37, 0x3, 0x37, 0x3, 0x37, 0x3, 0x37, 0x5, 0x37, 0x376, 0xa, 0x37, 
    0x5, 0x37, 0x378, 0xa, 0x37, 0x3, 0x38, 0x3, 0x38, 0x5, 0x38, 0x37c, 
    0xa, 0x38, 0x3, 0x39, 0x3, 0x39, 0x3, 0x39, 0x3, 0x39, 0x3, 0x39, 0x3, 
    0x39, 0x3, 0x39, 0x3, 0x39, 0x3, 0x39, 0x3, 0x3a, 0x3, 0x3a, 0x3, 0x3b, 
    0x3, 0x3b, 0x3, 0x3b, 0x7, 0x3b, 0x38c, 0xa, 0x3b, 0xc, 0x3b, 0xe, 0x3b, 
    0x38f, 0xb, 0x3b, 0x3, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 0x5, 0x3c, 0x394, 
    0xa, 0x3c, 0x3, 0x3c, 0x5, 0x3c, 0x397, 0xa, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 
    0x5, 0x3c, 0x39b, 0xa, 0x3c, 0x3, 0x3d, 0x3, 0x3d, 0x5, 0x3d, 0x39f, 
    0xa, 0x3d, 0x3, 0x3d, 0x5, 0x3d, 0x3a2, 0xa, 0x3d, 0x3, 0x3d, 0x5, 0x3d, 
    0x3a5, 0xa, 0x3d, 0x3, 0x3d, 0x3, 0x3d, 0x3, 0x3d, 0x5, 0x3d, 0x3aa, 
    0xa, 0x3d, 0x3, 0x3d, 0x5, 0x3d, 0x3ad, 0xa, 0x3d, 0x3, 0x3d, 0x5, 0x3d, 
    0x3b0, 0xa, 0x3d, 0x3, 0x3d, 0x3, 0x3d, 0x5, 0x3d, 0x3b4, 0xa, 0x3d, 
    0x3, 0x3d, 0x5, 0x3d, 0x3b7, 0xa, 0x3d, 0x3, 0x3d, 0x5, 0x3d, 0x3ba, 
    0xa, 0x3d, 0x3, 0x3d, 0x5, 0x3d, 0x3bd, 0xa, 0x3d, 0x3, 0x3d, 0x3, 0x3d, 
    0x5, 0x3d, 0x3c1, 0xa, 0x3d, 0x5, 0x3d, 0x3c3, 0xa, 0x3d, 0x3, 0x3e, 
    0x3, 0x3e, 0x3, 0x3f, 0x3, 0x3f, 0x3, 0x40, 0x3, 0x40, 0x3, 0x41, 0x3, 
    0x41, 0x3, 0x41, 0x3, 0x41, 0x3, 0x41, 0x3, 0x42, 0x3, 0x42, 0x5, 0x42, 
    0x3d2, 0xa, 0x42, 0x3, 0x42, 0x7, 0x42, 0x3d5, 0xa, 0x42, 0xc, 0x42, 
    0xe, 0x42, 0x3d8, 0xb, 0x42, 0x3, 0x43, 0x3, 0x43, 0x5, 0x43, 0x3dc, 
    0xa, 0x43, 0x3, 0x44, 0x3, 0x44, 0x3, 0x44, 0x5, 0x44, 0x3e1, 0xa, 0x44, 
    0x3, 0x44, 0x3, 0x44, 0x5, 0x44, 0x3e5, 0xa, 0x44, 0x3, 0x45, 0x3, 0x45, 
    0x5, 0x45, 0x3e9, 0xa, 0x45, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 
    0x3, 0x46, 0x5, 0x46, 0x3f0, 0xa, 0x46, 0x3, 0x46, 0x3, 0x46, 0x5, 0x46, 
    0x3f4, 0xa, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x5, 0x46, 
    0x3fa, 0xa, 0x46, 0x3, 0x47, 0x3, 0x47, 0x3, 0x47, 0x5, 0x47, 0x3ff, 
    0xa, 0x47, 0x3, 0x47, 0x3, 0x47, 0x5, 0x47, 0x403, 0xa, 0x47, 0x3, 0x47, 
    0x5, 0x47, 0x406, 0xa, 0x47, 0x3, 0x47, 0x3, 0x47, 0x3, 0x48, 0x3, 0x48, 
    0x5, 0x48, 0x40c, 0xa, 0x48, 0x3, 0x48, 0x5, 0x48, 0x40f, 0xa, 0x48, 
    0x3, 0x48, 0x3, 0x48, 0x5, 0x48, 0x413, 0xa, 0x48, 0x3, 0x48, 0x5, 0x48, 
    0x416, 0xa, 0x48, 0x3, 0x49, 0x5, 0x49, 0x419, 0xa, 0x49, 0x3, 0x49, 
    0x3, 0x49, 0x5, 0x49, 0x41d, 0xa, 0x49, 0x3, 0x49, 0x3, 0x49, 0x5, 0x49, 
    0x421, 0xa, 0x49, 0x3, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 0x5, 0x4a, 0x426, 
    0xa, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 0x5, 0x4a, 0x42a, 0xa, 0x4a, 0x3, 0x4a, 
    0x5, 0x4a, 0x42d, 0xa, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 0x3, 0x4b, 0x3, 0x4b, 
    0x5, 0x4b, 0x433, 0xa, 0x4b, 0x3, 0x4b, 0x5, 0x4b, 0x436, 0xa, 0x4b, 
    0x3, 0x4b, 0x5, 0x4b, 0x439, 0xa, 0x4b, 0x3, 0x4b, 0x3, 0x4b, 0x5, 0x4b, 
    0x43d, 0xa, 0x4b, 0x3, 0x4b, 0x5, 0x4b, 0x440, 0xa, 0x4b, 0x3, 0x4b, 
    0x3, 0x4b, 0x5, 0x4b, 0x444, 0xa, 0x4b, 0x3, 0x4b, 0x5, 0x4b, 0x447, 
    0xa, 0x4b, 0x3, 0x4c, 0x3, 0x4c, 0x5, 0x4c, 0x44b, 0xa, 0x4c, 0x3, 0x4c, 
    0x3, 0x4c, 0x5, 0x4c, 0x44f, 0xa, 0x4c, 0x3, 0x4c, 0x5, 0x4c, 0x452, 
    0xa, 0x4c, 0x3, 0x4c, 0x5, 0x4c, 0x455, 0xa, 0x4c, 0x3, 0x4c, 0x3, 0x4c, 
    0x5, 0x4c, 0x459, 0xa, 0x4c, 0x5, 0x4c, 0x45b, 0xa, 0x4c, 0x3, 0x4d, 
    0x5, 0x4d, 0x45e, 0xa, 0x4d, 0x3, 0x4d, 0x3, 0x4d, 0x3, 0x4e, 0x3, 0x4e, 
    0x3, 0x4f, 0x3, 0x4f, 0x3, 0x50, 0x3, 0x50, 0x3, 0x51, 0x3, 0x51, 0x5, 
    0x51, 0x46a, 0xa, 0x51, 0x3, 0x52, 0x3, 0x52, 0x3, 0x52, 0x3, 0x53, 
    0x3, 0x53, 0x3, 0x53, 0x5, 0x53, 0x472, 0xa, 0x53, 0x3, 0x53, 0x7, 0x53, 
    0x475, 0xa, 0x53, 0xc, 0x53, 0xe, 0x53, 0x478, 0xb, 0x53, 0x3, 0x54, 
    0x3, 0x54, 0x3, 0x54, 0x7, 0x54, 0x47d, 0xa, 0x54, 0xc, 0x54, 0xe, 0x54, 
    0x480, 0xb, 0x54, 0x3, 0x55, 0x7, 0x55, 0x483, 0xa, 0x55, 0xc, 0x55, 
    0xe, 0x55, 0x486, 0xb, 0x55, 0x3, 0x55, 0x3, 0x55, 0x3, 0x56, 0x3, 0x56, 
    0x3, 0x56, 0x3, 0x56, 0x3, 0x56, 0x3, 0x56, 0x3, 0x56, 0x3, 0x56, 0x3, 
    0x56, 0x3, 0x56, 0x3, 0x56, 0x3, 0x56, 0x3, 0x56, 0x3, 0x56, 0x3, 0x56, 
    0x3, 0x56, 0x3, 0x56, 0x5, 0x56, 0x49b, 0xa, 0x56, 0x3, 0x57, 0x3, 0x57, 
    0x3, 0x57, 0x7, 0x57, 0x4a0, 0xa, 0x57, 0xc, 0x57, 0xe, 0x57, 0x4a3, 
    0xb, 0x57, 0x3, 0x58, 0x3, 0x58, 0x3, 0x58, 0x7, 0x58, 0x4a8, 0xa, 0x58, 
    0xc, 0x58, 0xe, 0x58, 0x4ab, 0xb, 0x58, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 
    0x7, 0x59, 0x4b0, 0xa, 0x59, 0xc, 0x59, 0xe, 0x59, 0x4b3, 0xb, 0x59, 
    0x3, 0x5a, 0x7, 0x5a, 0x4b6, 0xa, 0x5a, 0xc, 0x5a, 0xe, 0x5a, 0x4b9, 
    0xb, 0x5a, 0x3, 0x5a, 0x3, 0x5a, 0x3, 0x5b, 0x3, 0x5b, 0x3, 0x5b, 0x3, 
    0x5b, 0x7, 0x5b, 0x4c1, 0xa, 0x5b, 0xc, 0x5b, 0xe, 0x5b, 0x4c4, 0xb, 
    0x5b, 0x3, 0x5c, 0x3, 0x5c, 0x3, 0x5d, 0x3, 0x5d, 0x7, 0x5d, 0x4ca, 
    0xa, 0x5d, 0xc, 0x5d, 0xe, 0x5d, 0x4cd, 0xb, 0x5d, 0x3, 0x5e, 0x3, 0x5e, 
    0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 
    0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 
    0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 
    0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x5, 0x5e, 0x4e7, 0xa, 0x5e, 0x3, 0x5e, 
    0x3, 0x5e, 0x3, 0x5e, 0x5, 0x5e, 0x4ec, 0xa, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 
    0x5, 0x5e, 0x4f0, 0xa, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x7, 0x5e, 
    0x4f5, 0xa, 0x5e, 0xc, 0x5e, 0xe, 0x5e, 0x4f8, 0xb, 0x5e, 0x3, 0x5e, 
    0x3, 0x5e, 0x5, 0x5e, 0x4fc, 0xa, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 
    0x3, 0x5e, 0x5, 0x5e, 0x502, 0xa, 0x5e, 0x3, 0x5e, 0x7, 0x5e, 0x505, 
    0xa, 0x5e, 0xc, 0x5e, 0xe, 0x5e, 0x508, 0xb, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 
    0x5, 0x5e, 0x50c, 0xa, 0x5e, 0x3, 0x5e, 0x5, 0x5e, 0x50f, 0xa, 0x5e, 
    0x3, 0x5e, 0x5, 0x5e, 0x512, 0xa, 0x5e, 0x3, 0x5f, 0x3, 0x5f, 0x3, 0x5f, 
    0x7, 0x5f, 0x517, 0xa, 0x5f, 0xc, 0x5f, 0xe, 0x5f, 0x51a, 0xb, 0x5f, 
    0x3, 0x60, 0x3, 0x60, 0x3, 0x60, 0x7, 0x60, 0x51f, 0xa, 0x60, 0xc, 0x60, 
    0xe, 0x60, 0x522, 0xb, 0x60, 0x3, 0x61, 0x3, 0x61, 0x3, 0x61, 0x7, 0x61, 
    0x527, 0xa, 0x61, 0xc, 0x61, 0xe, 0x61, 0x52a, 0xb, 0x61, 0x3, 0x62, 
    0x7, 0x62, 0x52d, 0xa, 0x62, 0xc, 0x62, 0xe, 0x62, 0x530, 0xb, 0x62, 
    0x3, 0x62, 0x3, 0x62, 0x3, 0x63, 0x3, 0x63, 0x3, 0x63, 0x7, 0x63, 0x537, 
    0xa, 0x63, 0xc, 0x63, 0xe, 0x63, 0x53a, 0xb, 0x63, 0x3, 0x63, 0x5, 0x63, 
    0x53d, 0xa, 0x63, 0x3, 0x64, 0x3, 0x64, 0x3, 0x64, 0x3, 0x65, 0x3, 0x65, 
    0x3, 0x65, 0x5, 0x65, 0x545, 0xa, 0x65, 0x3, 0x65, 0x3, 0x65, 0x5, 0x65, 
    0x549, 0xa, 0x65, 0x5, 0x65, 0x54b, 0xa, 0x65, 0x3, 0x65, 0x3, 0x65, 
    0x3, 0x66, 0x3, 0x66, 0x3, 0x66, 0x3, 0x66, 0x5, 0x66, 0x553, 0xa, 0x66, 
    0x3, 0x66, 0x7, 0x66, 0x556, 0xa, 0x66, 0xc, 0x66, 0xe, 0x66, 0x559, 
    0xb, 0x66, 0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 
    0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 
    0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 0x67, 0x3, 
    0x67, 0x3, 0x67, 0x5, 0x67, 0x56f, 0xa, 0x67, 0x3, 0x68, 0x3, 0x68, 
    0x3, 0x68, 0x3, 0x68, 0x3, 0x68, 0x3, 0x68, 0x5, 0x68, 0x577, 0xa, 0x68, 
    0x3, 0x69, 0x3, 0x69, 0x3, 0x6a, 0x3, 0x6a, 0x3, 0x6a, 0x3, 0x6a, 0x3, 
    0x6a, 0x3, 0x6a, 0x3, 0x6a, 0x3, 0x6a, 0x3, 0x6a, 0x3, 0x6a, 0x5, 0x6a, 
    0x585, 0xa, 0x6a, 0x3, 0x6a, 0x3, 0x6a, 0x3, 0x6b, 0x3, 0x6b, 0x3, 0x6b, 
    0x3, 0x6b, 0x7, 0x6b, 0x58d, 0xa, 0x6b, 0xc, 0x6b, 0xe, 0x6b, 0x590, 
    0xb, 0x6b, 0x5, 0x6b, 0x592, 0xa, 0x6b, 0x3, 0x6b, 0x3, 0x6b, 0x3, 0x6c, 
    0x3, 0x6c, 0x3, 0x6c, 0x3, 0x6c, 0x7, 0x6c, 0x59a, 0xa, 0x6c, 0xc, 0x6c, 
    0xe, 0x6c, 0x59d, 0xb, 0x6c, 0x5, 0x6c, 0x59f, 0xa, 0x6c, 0x3, 0x6c, 
    0x3, 0x6c, 0x3, 0x6d, 0x3, 0x6d, 0x3, 0x6d, 0x3, 0x6d, 0x3, 0x6e, 0x3, 
    0x6e, 0x5, 0x6e, 0x5a9, 0xa, 0x6e, 0x3, 0x6f, 0x3, 0x6f, 0x5, 0x6f, 
    0x5ad, 0xa, 0x6f, 0x3, 0x6f, 0x6, 0x6f, 0x5b0, 0xa, 0x6f, 0xd, 0x6f, 
    0xe, 0x6f, 0x5b1, 0x3, 0x6f, 0x3, 0x6f, 0x5, 0x6f, 0x5b6, 0xa, 0x6f, 
    0x3, 0x6f, 0x3, 0x6f, 0x3, 0x70, 0x3, 0x70, 0x3, 0x70, 0x3, 0x70, 0x7, 
    0x70, 0x5be, 0xa, 0x70, 0xc, 0x70, 0xe, 0x70, 0x5c1, 0xb, 0x70, 0x3, 
    0x70, 0x3, 0x70, 0x3, 0x70, 0x3, 0x71, 0x3, 0x71, 0x3, 0x71, 0x3, 0x71, 
    0x6, 0x71, 0x5ca, 0xa, 0x71, 0xd, 0x71, 0xe, 0x71, 0x5cb, 0x3, 0x71, 
    0x6, 0x71, 0x5cf, 0xa, 0x71, 0xd, 0x71, 0xe, 0x71, 0x5d0, 0x5, 0x71, 
    0x5d3, 0xa, 0x71, 0x3, 0x72, 0x3, 0x72, 0x3, 0x72, 0x3, 0x72, 0x3, 0x72, 
    0x3, 0x73, 0x3, 0x73, 0x3, 0x73, 0x3, 0x74, 0x3, 0x74, 0x3, 0x74, 0x5, 
    0x74, 0x5e0, 0xa, 0x74, 0x3, 0x74, 0x3, 0x74, 0x3, 0x75, 0x3, 0x75, 
    0x3, 0x75, 0x3, 0x75, 0x3, 0x75, 0x3, 0x75, 0x5, 0x75, 0x5ea, 0xa, 0x75, 
    0x3, 0x75, 0x3, 0x75, 0x3, 0x76, 0x3, 0x76, 0x3, 0x76, 0x3, 0x76, 0x3, 
    0x76, 0x3, 0x76, 0x3, 0x76, 0x3, 0x76, 0x3, 0x76, 0x3, 0x76, 0x3, 0x76, 
    0x3, 0x76, 0x3, 0x76, 0x3, 0x77, 0x3, 0x77, 0x3, 0x77, 0x3, 0x77, 0x3, 
    0x77, 0x3, 0x77, 0x3, 0x77, 0x5, 0x77, 0x602, 0xa, 0x77, 0x3, 0x77, 
    0x3, 0x77, 0x5, 0x77, 0x606, 0xa, 0x77, 0x3, 0x77, 0x3, 0x77, 0x3, 0x78, 
    0x3, 0x78, 0x3, 0x78, 0x3, 0x78, 0x5, 0x78, 0x60e, 0xa, 0x78, 0x3, 0x78, 
    0x3, 0x78, 0x5, 0x78, 0x612, 0xa, 0x78, 0x3, 0x78, 0x5, 0x78, 0x615, 
    0xa, 0x78, 0x3, 0x78, 0x3, 0x78, 0x3, 0x78, 0x3, 0x78, 0x3, 0x79, 0x3, 
    0x79, 0x3, 0x79, 0x3, 0x79, 0x6, 0x79, 0x61f, 0xa, 0x79, 0xd, 0x79, 
    0xe, 0x79, 0x620, 0x3, 0x7a, 0x3, 0x7a, 0x3, 0x7a, 0x5, 0x7a, 0x626, 
    0xa, 0x7a, 0x3, 0x7a, 0x3, 0x7a, 0x3, 0x7a, 0x7, 0x7a, 0x62b, 0xa, 0x7a, 
    0xc, 0x7a, 0xe, 0x7a, 0x62e, 0xb, 0x7a, 0x5, 0x7a, 0x630, 0xa, 0x7a, 
    0x3, 0x7a, 0x3, 0x7a, 0x3, 0x7b, 0x3, 0x7b, 0x3, 0x7b, 0x3, 0x7b, 0x3, 
    0x7b, 0x3, 0x7b, 0x3, 0x7b, 0x3, 0x7b, 0x3, 0x7b, 0x3, 0x7b, 0x3, 0x7b, 
    0x3, 0x7b, 0x3, 0x7b, 0x3, 0x7b, 0x3, 0x7b, 0x5, 0x7b, 0x643, 0xa, 0x7b, 
    0x3, 0x7c, 0x3, 0x7c, 0x3, 0x7c, 0x3, 0x7c, 0x3, 0x7c, 0x7, 0x7c, 0x64a, 
    0xa, 0x7c, 0xc, 0x7c, 0xe, 0x7c, 0x64d, 0xb, 0x7c, 0x5, 0x7c, 0x64f, 
    0xa, 0x7c, 0x3, 0x7d, 0x3, 0x7d, 0x5, 0x7d, 0x653, 0xa, 0x7d, 0x3, 0x7e, 
    0x3, 0x7e, 0x3, 0x7e, 0x3, 0x7e, 0x3, 0x7e, 0x7, 0x7e, 0x65a, 0xa, 0x7e, 
    0xc, 0x7e, 0xe, 0x7e, 0x65d, 0xb, 0x7e, 0x5, 0x7e, 0x65f, 0xa, 0x7e, 
    0x3, 0x7e, 0x3, 0x7e, 0x3, 0x7f, 0x3, 0x7f, 0x3, 0x7f, 0x3, 0x7f, 0x3, 
    0x7f, 0x3, 0x7f, 0x3, 0x7f, 0x3, 0x7f, 0x3, 0x7f, 0x5, 0x7f, 0x66c, 
    0xa, 0x7f, 0x3, 0x80, 0x3, 0x80, 0x5, 0x80, 0x670, 0xa, 0x80, 0x3, 0x80, 
    0x3, 0x80, 0x3, 0x80, 0x5, 0x80, 0x675, 0xa, 0x80, 0x3, 0x80, 0x3, 0x80, 
    0x3, 0x80, 0x5, 0x80, 0x67a, 0xa, 0x80, 0x5, 0x80, 0x67c, 0xa, 0x80, 
    0x3, 0x80, 0x3, 0x80, 0x3, 0x81, 0x3, 0x81, 0x3, 0x81, 0x3, 0x81, 0x3, 
    0x82, 0x3, 0x82, 0x3, 0x82, 0x3, 0x83, 0x3, 0x83, 0x3, 0x83, 0x3, 0x83, 
    0x3, 0x83, 0x3, 0x83, 0x3, 0x83, 0x3, 0x83, 0x3, 0x83, 0x3, 0x83, 0x3, 
    0x83, 0x5, 0x83, 0x692, 0xa, 0x83, 0x3, 0x84, 0x3, 0x84, 0x3, 0x84, 
    0x3, 0x84, 0x5, 0x84, 0x698, 0xa, 0x84, 0x3, 0x85, 0x3, 0x85, 0x3, 0x85, 
    0x7, 0x85, 0x69d, 0xa, 0x85, 0xc, 0x85, 0xe, 0x85, 0x6a0, 0xb, 0x85, 
    0x3, 0x86, 0x3, 0x86, 0x3, 0x86, 0x3, 0x86, 0x3, 0x86, 0x3, 0x86, 0x3, 
    0x86, 0x3, 0x86, 0x3, 0x86, 0x3, 0x86, 0x3, 0x86, 0x3, 0x86, 0x3, 0x86, 
    0x5, 0x86, 0x6af, 0xa, 0x86, 0x3, 0x87, 0x3, 0x87, 0x5, 0x87, 0x6b3, 
    0xa, 0x87, 0x3, 0x87, 0x5, 0x87, 0x6b6, 0xa, 0x87, 0x3, 0x87, 0x7, 0x87, 
    0x6b9, 0xa, 0x87, 0xc, 0x87, 0xe, 0x87, 0x6bc, 0xb, 0x87, 0x3, 0x87, 
    0x3, 0x87, 0x3, 0x88, 0x3, 0x88, 0x3, 0x88, 0x3, 0x88, 0x5, 0x88, 0x6c4, 
    0xa, 0x88, 0x3, 0x88, 0x7, 0x88, 0x6c7, 0xa, 0x88, 0xc, 0x88, 0xe, 0x88, 
    0x6ca, 0xb, 0x88, 0x3, 0x88, 0x3, 0x88, 0x3, 0x89, 0x3, 0x89, 0x3, 0x89, 
    0x3, 0x89, 0x7, 0x89, 0x6d2, 0xa, 0x89, 0xc, 0x89, 0xe, 0x89, 0x6d5, 
    0xb, 0x89, 0x3, 0x8a, 0x3, 0x8a, 0x3, 0x8a, 0x3, 0x8a, 0x7, 0x8a, 0x6db, 
    0xa, 0x8a, 0xc, 0x8a, 0xe, 0x8a, 0x6de, 0xb, 0x8a, 0x5, 0x8a, 0x6e0, 
    0xa, 0x8a, 0x3, 0x8a, 0x3, 0x8a, 0x3, 0x8b, 0x3, 0x8b, 0x3, 0x8b, 0x5, 
    0x8b, 0x6e7, 0xa, 0x8b, 0x3, 0x8b, 0x7, 0x8b, 0x6ea, 0xa, 0x8b, 0xc, 
    0x8b, 0xe, 0x8b, 0x6ed, 0xb, 0x8b, 0x3, 0x8c, 0x3, 0x8c, 0x3, 0x8d, 
    0x3, 0x8d, 0x3, 0x8d, 0x3, 0x8d, 0x3, 0x8d, 0x3, 0x8d, 0x3, 0x8d, 0x3, 
    0x8d, 0x3, 0x8d, 0x7, 0x8d, 0x6fa, 0xa, 0x8d, 0xc, 0x8d, 0xe, 0x8d, 
    0x6fd, 0xb, 0x8d, 0x3, 0x8d, 0x3, 0x8d, 0x5, 0x8d, 0x701, 0xa, 0x8d, 
    0x3, 0x8d, 0x3, 0x8d, 0x3, 0x8d, 0x3, 0x8d, 0x3, 0x8d, 0x5, 0x8d, 0x708, 
    0xa, 0x8d, 0x3, 0x8e, 0x3, 0x8e, 0x3, 0x8e, 0x3, 0x8e, 0x3, 0x8e, 0x3, 
    0x8e, 0x3, 0x8e, 0x3, 0x8e, 0x3, 0x8e, 0x3, 0x8e, 0x3, 0x8e, 0x7, 0x8e, 
    0x715, 0xa, 0x8e, 0xc, 0x8e, 0xe, 0x8e, 0x718, 0xb, 0x8e, 0x3, 0x8e, 
    0x3, 0x8e, 0x3, 0x8e, 0x3, 0x8e, 0x3, 0x8e, 0x5, 0x8e, 0x71f, 0xa, 0x8e, 
    0x3, 0x8e, 0x3, 0x8e, 0x5, 0x8e, 0x723, 0xa, 0x8e, 0x3, 0x8f, 0x3, 0x8f, 
    0x3, 0x8f, 0x5, 0x8f, 0x728, 0xa, 0x8f, 0x3, 0x8f, 0x5, 0x8f, 0x72b, 
    0xa, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x3, 
    0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x5, 0x8f, 
    0x738, 0xa, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 0x3, 0x8f, 
    0x5, 0x8f, 0x73f, 0xa, 0x8f, 0x3, 0x90, 0x3, 0x90, 0x3, 0x90, 0x3, 0x90, 
    0x3, 0x90, 0x7, 0x90, 0x746, 0xa, 0x90, 0xc, 0x90, 0xe, 0x90, 0x749, 
    0xb, 0x90, 0x3, 0x90, 0x3, 0x90, 0x5, 0x90, 0x74d, 0xa, 0x90, 0x3, 0x91, 
    0x3, 0x91, 0x5, 0x91, 0x751, 0xa, 0x91, 0x3, 0x92, 0x3, 0x92, 0x3, 0x92, 
    0x3, 0x92, 0x5, 0x92, 0x757, 0xa, 0x92, 0x3, 0x93, 0x3, 0x93, 0x3, 0x93, 
    0x5, 0x93, 0x75c, 0xa, 0x93, 0x3, 0x93, 0x5, 0x93, 0x75f, 0xa, 0x93, 
    0x3, 0x93, 0x3, 0x93, 0x3, 0x93, 0x3, 0x93, 0x3, 0x93, 0x3, 0x93, 0x3, 
    0x93, 0x7, 0x93, 0x768, 0xa, 0x93, 0xc, 0x93, 0xe, 0x93, 0x76b, 0xb, 
    0x93, 0x3, 0x93, 0x3, 0x93, 0x3, 0x94, 0x3, 0x94, 0x3, 0x94, 0x3, 0x94, 
    0x5, 0x94, 0x773, 0xa, 0x94, 0x3, 0x95, 0x3, 0x95, 0x3, 0x95, 0x3, 0x95, 
    0x3, 0x95, 0x3, 0x95, 0x3, 0x95, 0x5, 0x95, 0x77c, 0xa, 0x95, 0x3, 0x96, 
    0x3, 0x96, 0x3, 0x96, 0x3, 0x97, 0x3, 0x97, 0x3, 0x97, 0x3, 0x97, 0x3, 
    0x97, 0x3, 0x97, 0x3, 0x97, 0x5, 0x97, 0x788, 0xa, 0x97, 0x3, 0x98, 
    0x3, 0x98, 0x5, 0x98, 0x78c, 0xa, 0x98, 0x3, 0x98, 0x5, 0x98, 0x78f, 
    0xa, 0x98, 0x3, 0x98, 0x3, 0x98, 0x3, 0x98, 0x3, 0x98, 0x5, 0x98, 0x795, 
    0xa, 0x98, 0x3, 0x98, 0x5, 0x98, 0x798, 0xa, 0x98, 0x3, 0x98, 0x3, 0x98, 
    0x5, 0x98, 0x79c, 0xa, 0x98, 0x3, 0x99, 0x3, 0x99, 0x3, 0x9a, 0x3, 0x9a, 
    0x3, 0x9a, 0x7, 0x9a, 0x7a3, 0xa, 0x9a, 0xc, 0x9a, 0xe, 0x9a, 0x7a6, 
    0xb, 0x9a, 0x3, 0x9b, 0x3, 0x9b, 0x3, 0x9b, 0x5, 0x9b, 0x7ab, 0xa, 0x9b, 
    0x3, 0x9c, 0x3, 0x9c, 0x5, 0x9c, 0x7af, 0xa, 0x9c, 0x3, 0x9d, 0x3, 0x9d, 
    0x3, 0x9e, 0x3, 0x9e, 0x3, 0x9e, 0x5, 0x4f6, 0x506, 0x557, 0x2, 0x9f, 
    0x2, 0x4, 0x6, 0x8, 0xa, 0xc, 0xe, 0x10, 0x12, 0x14, 0x16, 0x18, 0x1a, 
    0x1c, 0x1e, 0x20, 0x22, 0x24, 0x26, 0x28, 0x2a, 0x2c, 0x2e, 0x30, 0x32, 
    0x34, 0x36, 0x38, 0x3a, 0x3c, 0x3e, 0x40, 0x42, 0x44, 0x46, 0x48, 0x4a, 
    0x4c, 0x4e, 0x50, 0x52, 0x54, 0x56, 0x58, 0x5a, 0x5c, 0x5e, 0x60, 0x62, 
    0x64, 0x66, 0x68, 0x6a, 0x6c, 0x6e, 0x70, 0x72, 0x74, 0x76, 0x78, 0x7a, 
    0x7c, 0x7e, 0x80, 0x82, 0x84, 0x86, 0x88, 0x8a, 0x8c, 0x8e, 0x90, 0x92, 
    0x94, 0x96, 0x98, 0x9a, 0x9c, 0x9e, 0xa0, 0xa2, 0xa4, 0xa6, 0xa8, 0xaa, 
    0xac, 0xae, 0xb0, 0xb2, 0xb4, 0xb6, 0xb8, 0xba, 0xbc, 0xbe, 0xc0, 0xc2, 
    0xc4, 0xc6, 0xc8, 0xca, 0xcc, 0xce, 0xd0, 0xd2, 0xd4, 0xd6, 0xd8, 0xda, 
    0xdc, 0xde, 0xe0, 0xe2, 0xe4, 0xe6, 0xe8, 0xea, 0xec, 0xee, 0xf0, 0xf2, 
    0xf4, 0xf6, 0xf8, 0xfa, 0xfc, 0xfe, 0x100, 0x102, 0x104, 0x106, 0x108, 
    0x10a, 0x10c, 0x10e, 0x110, 0x112, 0x114, 0x116, 0x118, 0x11a, 0x11c, 
    0x11e, 0x120, 0x122, 0x124, 0x126, 0x128, 0x12a, 0x12c, 0x12e, 0x130, 
    0x132, 0x134, 0x136, 0x138, 0x13a, 0x2, 0x29, 0x4, 0x2, 0x5f, 0x5f, 
    0x72, 0x72, 0x4, 0x2, 0x3, 0x3, 0x11, 0x11, 0x4, 0x2, 0x6, 0x7, 0xe, 
    0xf, 0x4, 0x2, 0x26, 0x26, 0x6f, 0x6f, 0x4, 0x2, 0xc, 0xc, 0x67, 0x67, 
    0x4, 0x2, 0xc, 0xc, 0x1b, 0x1b, 0x4, 0x2, 0xb7, 0xb7, 0xbe, 0xbe, 0x4, 
    0x2, 0x10, 0x10, 0x6d, 0x6d, 0x4, 0x2, 0x3a, 0x3a, 0x49, 0x49, 0x3, 
    0x2, 0x64, 0x65, 0x4, 0x2, 0xa4, 0xa4, 0xa8, 0xa8, 0x5, 0x2, 0x5a, 0x5a, 
    0x75, 0x76, 0x7a, 0x7a, 0x3, 0x2, 0x70, 0x71, 0x4, 0x2, 0x5b, 0x5b, 
    0x74, 0x74, 0x4, 0x2, 0xb9, 0xb9, 0xcc, 0xcc, 0x4, 0x2, 0xbb, 0xbb, 
    0xcd, 0xcd, 0x4, 0x2, 0xc0, 0xc0, 0xcb, 0xcb, 0x4, 0x2, 0x19, 0x19, 
    0xb4, 0xb4, 0x4, 0x2, 0xb4, 0xb4, 0xc7, 0xc7, 0x3, 0x2, 0xb7, 0xbc, 
    0x4, 0x2, 0x96, 0x96, 0xb5, 0xb5, 0x4, 0x2, 0xbf, 0xc0, 0xc6, 0xc6, 
    0x3, 0x2, 0xc1, 0xc3, 0x3, 0x2, 0xbf, 0xc0, 0x3, 0x2, 0xa4, 0xa6, 0x4, 
    0x2, 0x8a, 0x8a, 0x9a, 0x9a, 0x4, 0x2, 0x53, 0x53, 0x58, 0x58, 0x5, 
    0x2, 0x15, 0x15, 0x32, 0x32, 0x5d, 0x5d, 0x6, 0x2, 0x3, 0x3, 0x31, 0x31, 
    0x33, 0x33, 0x35, 0x35, 0x5, 0x2, 0x5c, 0x5c, 0x69, 0x69, 0x77, 0x77, 
    0x4, 0x2, 0x88, 0x88, 0x97, 0x97, 0x4, 0x2, 0x92, 0x92, 0x94, 0x94, 
    0x3, 0x2, 0x58, 0x59, 0x4, 0x2, 0x2e, 0x2e, 0x98, 0x98, 0x4, 0x2, 0x31, 
    0x31, 0x89, 0x89, 0x4, 0x2, 0x31, 0x31, 0xa9, 0xa9, 0x4, 0x2, 0x45, 
    0x45, 0xa3, 0xa3, 0x3, 0x2, 0x31, 0xa3, 0x3, 0x2, 0x3, 0x30, 0x2, 0x890, 
    0x2, 0x13c, 0x3, 0x2, 0x2, 0x2, 0x4, 0x14e, 0x3, 0x2, 0x2, 0x2, 0x6, 
    0x150, 0x3, 0x2, 0x2, 0x2, 0x8, 0x15f, 0x3, 0x2, 0x2, 0x2, 0xa, 0x164, 
    0x3, 0x2, 0x2, 0x2, 0xc, 0x16b, 0x3, 0x2, 0x2, 0x2, 0xe, 0x189, 0x3, 
    0x2, 0x2, 0x2, 0x10, 0x18c, 0x3, 0x2, 0x2, 0x2, 0x12, 0x191, 0x3, 0x2, 
    0x2, 0x2, 0x14, 0x19f, 0x3, 0x2, 0x2, 0x2, 0x16, 0x1a4, 0x3, 0x2, 0x2, 
    0x2, 0x18, 0x1a6, 0x3, 0x2, 0x2, 0x2, 0x1a, 0x1ab, 0x3, 0x2, 0x2, 0x2, 
    0x1c, 0x1b0, 0x3, 0x2, 0x2, 0x2, 0x1e, 0x1bf, 0x3, 0x2, 0x2, 0x2, 0x20, 
    0x1cc, 0x3, 0x2, 0x2, 0x2, 0x22, 0x1d4, 0x3, 0x2, 0x2, 0x2, 0x24, 0x1e2, 
    0x3, 0x2, 0x2, 0x2, 0x26, 0x1ec, 0x3, 0x2, 0x2, 0x2, 0x28, 0x1f9, 0x3, 
    0x2, 0x2, 0x2, 0x2a, 0x206, 0x3, 0x2, 0x2, 0x2, 0x2c, 0x20b, 0x3, 0x2, 
    0x2, 0x2, 0x2e, 0x210, 0x3, 0x2, 0x2, 0x2, 0x30, 0x213, 0x3, 0x2, 0x2, 
    0x2, 0x32, 0x216, 0x3, 0x2, 0x2, 0x2, 0x34, 0x235, 0x3, 0x2, 0x2, 0x2, 
    0x36, 0x237, 0x3, 0x2, 0x2, 0x2, 0x38, 0x23c, 0x3, 0x2, 0x2, 0x2, 0x3a, 
    0x240, 0x3, 0x2, 0x2, 0x2, 0x3c, 0x24a, 0x3, 0x2, 0x2, 0x2, 0x3e, 0x24e, 
    0x3, 0x2, 0x2, 0x2, 0x40, 0x251, 0x3, 0x2, 0x2, 0x2, 0x42, 0x254, 0x3, 
    0x2, 0x2, 0x2, 0x44, 0x25a, 0x3, 0x2, 0x2, 0x2, 0x46, 0x263, 0x3, 0x2, 
    0x2, 0x2, 0x48, 0x267, 0x3, 0x2, 0x2, 0x2, 0x4a, 0x26c, 0x3, 0x2, 0x2, 
    0x2, 0x4c, 0x277, 0x3, 0x2, 0x2, 0x2, 0x4e, 0x27b, 0x3, 0x2, 0x2, 0x2, 
    0x50, 0x296, 0x3, 0x2, 0x2, 0x2, 0x52, 0x298, 0x3, 0x2, 0x2, 0x2, 0x54, 
    0x2a8, 0x3, 0x2, 0x2, 0x2, 0x56, 0x2ac, 0x3, 0x2, 0x2, 0x2, 0x58, 0x2bc, 
    0x3, 0x2, 0x2, 0x2, 0x5a, 0x2bf, 0x3, 0x2, 0x2, 0x2, 0x5c, 0x2cd, 0x3, 
    0x2, 0x2, 0x2, 0x5e, 0x2d6, 0x3, 0x2, 0x2, 0x2, 0x60, 0x2ef, 0x3, 0x2, 
    0x2, 0x2, 0x62, 0x2f9, 0x3, 0x2, 0x2, 0x2, 0x64, 0x2fb, 0x3, 0x2, 0x2, 
    0x2, 0x66, 0x329, 0x3, 0x2, 0x2, 0x2, 0x68, 0x346, 0x3, 0x2, 0x2, 0x2, 
    0x6a, 0x35d, 0x3, 0x2, 0x2, 0x2, 0x6c, 0x360, 0x3, 0x2, 0x2, 0x2, 0x6e, 
    0x37b, 0x3, 0x2, 0x2, 0x2, 0x70, 0x37d, 0x3, 0x2, 0x2, 0x2, 0x72, 0x386, 
    0x3, 0x2, 0x2, 0x2, 0x74, 0x388, 0x3, 0x2, 0x2, 0x2, 0x76, 0x393, 0x3, 
    0x2, 0x2, 0x2, 0x78, 0x3c2, 0x3, 0x2, 0x2, 0x2, 0x7a, 0x3c4, 0x3, 0x2, 
    0x2, 0x2, 0x7c, 0x3c6, 0x3, 0x2, 0x2, 0x2, 0x7e, 0x3c8, 0x3, 0x2, 0x2, 
    0x2, 0x80, 0x3ca, 0x3, 0x2, 0x2, 0x2, 0x82, 0x3cf, 0x3, 0x2, 0x2, 0x2, 
    0x84, 0x3db, 0x3, 0x2, 0x2, 0x2, 0x86, 0x3dd, 0x3, 0x2, 0x2, 0x2, 0x88, 
    0x3e6, 0x3, 0x2, 0x2, 0x2, 0x8a, 0x3f9, 0x3, 0x2, 0x2, 0x2, 0x8c, 0x3fb, 
    0x3, 0x2, 0x2, 0x2, 0x8e, 0x415, 0x3, 0x2, 0x2, 0x2, 0x90, 0x418, 0x3, 
    0x2, 0x2, 0x2, 0x92, 0x422, 0x3, 0x2, 0x2, 0x2, 0x94, 0x446, 0x3, 0x2, 
    0x2, 0x2, 0x96, 0x45a, 0x3, 0x2, 0x2, 0x2, 0x98, 0x45d, 0x3, 0x2, 0x2, 
    0x2, 0x9a, 0x461, 0x3, 0x2, 0x2, 0x2, 0x9c, 0x463, 0x3, 0x2, 0x2, 0x2, 
    0x9e, 0x465, 0x3, 0x2, 0x2, 0x2, 0xa0, 0x469, 0x3, 0x2, 0x2, 0x2, 0xa2, 
    0x46b, 0x3, 0x2, 0x2, 0x2, 0xa4, 0x46e, 0x3, 0x2, 0x2, 0x2, 0xa6, 0x479, 
    0x3, 0x2, 0x2, 0x2, 0xa8, 0x484, 0x3, 0x2, 0x2, 0x2, 0xaa, 0x49a, 0x3, 
    0x2, 0x2, 0x2, 0xac, 0x49c, 0x3, 0x2, 0x2, 0x2, 0xae, 0x4a4, 0x3, 0x2, 
    0x2, 0x2, 0xb0, 0x4ac, 0x3, 0x2, 0x2, 0x2, 0xb2, 0x4b7, 0x3, 0x2, 0x2, 
    0x2, 0xb4, 0x4bc, 0x3, 0x2, 0x2, 0x2, 0xb6, 0x4c5, 0x3, 0x2, 0x2, 0x2, 
    0xb8, 0x4c7, 0x3, 0x2, 0x2, 0x2, 0xba, 0x511, 0x3, 0x2, 0x2, 0x2, 0xbc, 
    0x513, 0x3, 0x2, 0x2, 0x2, 0xbe, 0x51b, 0x3, 0x2, 0x2, 0x2, 0xc0, 0x523, 
    0x3, 0x2, 0x2, 0x2, 0xc2, 0x52e, 0x3, 0x2, 0x2, 0x2, 0xc4, 0x533, 0x3, 
    0x2, 0x2, 0x2, 0xc6, 0x53e, 0x3, 0x2, 0x2, 0x2, 0xc8, 0x541, 0x3, 0x2, 
    0x2, 0x2, 0xca, 0x54e, 0x3, 0x2, 0x2, 0x2, 0xcc, 0x56e, 0x3, 0x2, 0x2, 
    0x2, 0xce, 0x576, 0x3, 0x2, 0x2, 0x2, 0xd0, 0x578, 0x3, 0x2, 0x2, 0x2, 
    0xd2, 0x584, 0x3, 0x2, 0x2, 0x2, 0xd4, 0x588, 0x3, 0x2, 0x2, 0x2, 0xd6, 
    0x595, 0x3, 0x2, 0x2, 0x2, 0xd8, 0x5a2, 0x3, 0x2, 0x2, 0x2, 0xda, 0x5a8, 
    0x3, 0x2, 0x2, 0x2, 0xdc, 0x5aa, 0x3, 0x2, 0x2, 0x2, 0xde, 0x5b9, 0x3, 
    0x2, 0x2, 0x2, 0xe0, 0x5d2, 0x3, 0x2, 0x2, 0x2, 0xe2, 0x5d4, 0x3, 0x2, 
    0x2, 0x2, 0xe4, 0x5d9, 0x3, 0x2, 0x2, 0x2, 0xe6, 0x5dc, 0x3, 0x2, 0x2, 
    0x2, 0xe8, 0x5e3, 0x3, 0x2, 0x2, 0x2, 0xea, 0x5ed, 0x3, 0x2, 0x2, 0x2, 
    0xec, 0x5fa, 0x3, 0x2, 0x2, 0x2, 0xee, 0x609, 0x3, 0x2, 0x2, 0x2, 0xf0, 
    0x61a, 0x3, 0x2, 0x2, 0x2, 0xf2, 0x622, 0x3, 0x2, 0x2, 0x2, 0xf4, 0x642, 
    0x3, 0x2, 0x2, 0x2, 0xf6, 0x64e, 0x3, 0x2, 0x2, 0x2, 0xf8, 0x652, 0x3, 
    0x2, 0x2, 0x2, 0xfa, 0x654, 0x3, 0x2, 0x2, 0x2, 0xfc, 0x66b, 0x3, 0x2, 
    0x2, 0x2, 0xfe, 0x66d, 0x3, 0x2, 0x2, 0x2, 0x100, 0x67f, 0x3, 0x2, 0x2, 
    0x2, 0x102, 0x683, 0x3, 0x2, 0x2, 0x2, 0x104, 0x686, 0x3, 0x2, 0x2, 
    0x2, 0x106, 0x693, 0x3, 0x2, 0x2, 0x2, 0x108, 0x699, 0x3, 0x2, 0x2, 
    0x2, 0x10a, 0x6a1, 0x3, 0x2, 0x2, 0x2, 0x10c, 0x6b0, 0x3, 0x2, 0x2, 
    0x2, 0x10e, 0x6bf, 0x3, 0x2, 0x2, 0x2, 0x110, 0x6cd, 0x3, 0x2, 0x2, 
    0x2, 0x112, 0x6d6, 0x3, 0x2, 0x2, 0x2, 0x114, 0x6e3, 0x3, 0x2, 0x2, 
    0x2, 0x116, 0x6ee, 0x3, 0x2, 0x2, 0x2, 0x118, 0x707, 0x3, 0x2, 0x2, 
    0x2, 0x11a, 0x71e, 0x3, 0x2, 0x2, 0x2, 0x11c, 0x724, 0x3, 0x2, 0x2, 
    0x2, 0x11e, 0x74c, 0x3, 0x2, 0x2, 0x2, 0x120, 0x74e, 0x3, 0x2, 0x2, 
    0x2, 0x122, 0x752, 0x3, 0x2, 0x2, 0x2, 0x124, 0x758, 0x3, 0x2, 0x2, 
    0x2, 0x126, 0x76e, 0x3, 0x2, 0x2, 0x2, 0x128, 0x774, 0x3, 0x2, 0x2, 
    0x2, 0x12a, 0x77d, 0x3, 0x2, 0x2, 0x2, 0x12c, 0x780, 0x3, 0x2, 0x2, 
    0x2, 0x12e, 0x79b, 0x3, 0x2, 0x2, 0x2, 0x130, 0x79d, 0x3, 0x2, 0x2, 
    0x2, 0x132, 0x79f, 0x3, 0x2, 0x2, 0x2, 0x134, 0x7aa, 0x3, 0x2, 0x2, 
    0x2, 0x136, 0x7ae, 0x3, 0x2, 0x2, 0x2, 0x138, 0x7b0, 0x3, 0x2, 0x2, 
    0x2, 0x13a, 0x7b2, 0x3, 0x2, 0x2, 0x2, 0x13c, 0x13d, 0x5, 0x4, 0x3, 
    0x2, 0x13d, 0x13e, 0x7, 0x2, 0x2, 0x3, 0x13e, 0x3, 0x3, 0x2, 0x2, 0x2, 
    0x13f, 0x141, 0x9, 0x2, 0x2, 0x2, 0x140, 0x13f, 0x3, 0x2, 0x2, 0x2, 
    0x140, 0x141, 0x3, 0x2, 0x2, 0x2, 0x141, 0x142, 0x3, 0x2, 0x2, 0x2, 
    0x142, 0x14f, 0x5, 0x6, 0x4, 0x2, 0x143, 0x14f, 0x5, 0xfe, 0x80, 0x2, 
    0x144, 0x14f, 0x5, 0x104, 0x83, 0x2, 0x145, 0x14f, 0x5, 0x106, 0x84, 
    0x2, 0x146, 0x14f, 0x5, 0x11c, 0x8f, 0x2, 0x147, 0x14f, 0x5, 0x122, 
    0x92, 0x2, 0x148, 0x14f, 0x5, 0x124, 0x93, 0x2, 0x149, 0x14f, 0x5, 0x126, 
    0x94, 0x2, 0x14a, 0x14f, 0x5, 0x128, 0x95, 0x2, 0x14b, 0x14f, 0x5, 0x12a, 
    0x96, 0x2, 0x14c, 0x14f, 0x5, 0x12c, 0x97, 0x2, 0x14d, 0x14f, 0x5, 0x12e, 
    0x98, 0x2, 0x14e, 0x140, 0x3, 0x2, 0x2, 0x2, 0x14e, 0x143, 0x3, 0x2, 
    0x2, 0x2, 0x14e, 0x144, 0x3, 0x2, 0x2, 0x2, 0x14e, 0x145, 0x3, 0x2, 
    0x2, 0x2, 0x14e, 0x146, 0x3, 0x2, 0x2, 0x2, 0x14e, 0x147, 0x3, 0x2, 
    0x2, 0x2, 0x14e, 0x148, 0x3, 0x2, 0x2, 0x2, 0x14e, 0x149, 0x3, 0x2, 
    0x2, 0x2, 0x14e, 0x14a, 0x3, 0x2, 0x2, 0x2, 0x14e, 0x14b, 0x3, 0x2, 
    0x2, 0x2, 0x14e, 0x14c, 0x3, 0x2, 0x2, 0x2, 0x14e, 0x14d, 0x3, 0x2, 
    0x2, 0x2, 0x14f, 0x5, 0x3, 0x2, 0x2, 0x2, 0x150, 0x156, 0x5, 0xa, 0x6, 
    0x2, 0x151, 0x152, 0x5, 0x8, 0x5, 0x2, 0x152, 0x153, 0x5, 0xa, 0x6, 
    0x2, 0x153, 0x155, 0x3, 0x2, 0x2, 0x2, 0x154, 0x151, 0x3, 0x2, 0x2, 
    0x2, 0x155, 0x158, 0x3, 0x2, 0x2, 0x2, 0x156, 0x154, 0x3, 0x2, 0x2, 
    0x2, 0x156, 0x157, 0x3, 0x2, 0x2, 0x2, 0x157, 0x15c, 0x3, 0x2, 0x2, 
    0x2, 0x158, 0x156, 0x3, 0x2, 0x2, 0x2, 0x159, 0x15b, 0x5, 0xc, 0x7, 
    0x2, 0x15a, 0x159, 0x3, 0x2, 0x2, 0x2, 0x15b, 0x15e, 0x3, 0x2, 0x2, 
    0x2, 0x15c, 0x15a, 0x3, 0x2, 0x2, 0x2, 0x15c, 0x15d, 0x3, 0x2, 0x2, 
    0x2, 0x15d, 0x7, 0x3, 0x2, 0x2, 0x2, 0x15e, 0x15c, 0x3, 0x2, 0x2, 0x2, 
    0x15f, 0x161, 0x7, 0x2a, 0x2, 0x2, 0x160, 0x162, 0x9, 0x3, 0x2, 0x2, 
    0x161, 0x160, 0x3, 0x2, 0x2, 0x2, 0x161, 0x162, 0x3, 0x2, 0x2, 0x2, 
    0x162, 0x9, 0x3, 0x2, 0x2, 0x2, 0x163, 0x165, 0x5, 0x60, 0x31, 0x2, 
    0x164, 0x163, 0x3, 0x2, 0x2, 0x2, 0x164, 0x165, 0x3, 0x2, 0x2, 0x2, 
    0x165, 0x167, 0x3, 0x2, 0x2, 0x2, 0x166, 0x168, 0x5, 0xe, 0x8, 0x2, 
    0x167, 0x166, 0x3, 0x2, 0x2, 0x2, 0x168, 0x169, 0x3, 0x2, 0x2, 0x2, 
    0x169, 0x167, 0x3, 0x2, 0x2, 0x2, 0x169, 0x16a, 0x3, 0x2, 0x2, 0x2, 
    0x16a, 0xb, 0x3, 0x2, 0x2, 0x2, 0x16b, 0x16d, 0x7, 0x6c, 0x2, 0x2, 0x16c, 
    0x16e, 0x5, 0x28, 0x15, 0x2, 0x16d, 0x16c, 0x3, 0x2, 0x2, 0x2, 0x16d, 
    0x16e, 0x3, 0x2, 0x2, 0x2, 0x16e, 0x16f, 0x3, 0x2, 0x2, 0x2, 0x16f, 
    0x175, 0x5, 0xa, 0x6, 0x2, 0x170, 0x171, 0x5, 0x8, 0x5, 0x2, 0x171, 
    0x172, 0x5, 0xa, 0x6, 0x2, 0x172, 0x174, 0x3, 0x2, 0x2, 0x2, 0x173, 
    0x170, 0x3, 0x2, 0x2, 0x2, 0x174, 0x177, 0x3, 0x2, 0x2, 0x2, 0x175, 
    0x173, 0x3, 0x2, 0x2, 0x2, 0x175, 0x176, 0x3, 0x2, 0x2, 0x2, 0x176, 
    0xd, 0x3, 0x2, 0x2, 0x2, 0x177, 0x175, 0x3, 0x2, 0x2, 0x2, 0x178, 0x18a, 
    0x5, 0x10, 0x9, 0x2, 0x179, 0x18a, 0x5, 0x18, 0xd, 0x2, 0x17a, 0x18a, 
    0x5, 0x1a, 0xe, 0x2, 0x17b, 0x18a, 0x5, 0x1c, 0xf, 0x2, 0x17c, 0x18a, 
    0x5, 0x1e, 0x10, 0x2, 0x17d, 0x18a, 0x5, 0x2c, 0x17, 0x2, 0x17e, 0x18a, 
    0x5, 0x2e, 0x18, 0x2, 0x17f, 0x18a, 0x5, 0x30, 0x19, 0x2, 0x180, 0x18a, 
    0x5, 0x42, 0x22, 0x2, 0x181, 0x18a, 0x5, 0x44, 0x23, 0x2, 0x182, 0x18a, 
    0x5, 0x48, 0x25, 0x2, 0x183, 0x18a, 0x5, 0x4a, 0x26, 0x2, 0x184, 0x18a, 
    0x5, 0x4e, 0x28, 0x2, 0x185, 0x18a, 0x5, 0x56, 0x2c, 0x2, 0x186, 0x18a, 
    0x5, 0x5a, 0x2e, 0x2, 0x187, 0x18a, 0x5, 0x5c, 0x2f, 0x2, 0x188, 0x18a, 
    0x5, 0x5e, 0x30, 0x2, 0x189, 0x178, 0x3, 0x2, 0x2, 0x2, 0x189, 0x179, 
    0x3, 0x2, 0x2, 0x2, 0x189, 0x17a, 0x3, 0x2, 0x2, 0x2, 0x189, 0x17b, 
    0x3, 0x2, 0x2, 0x2, 0x189, 0x17c, 0x3, 0x2, 0x2, 0x2, 0x189, 0x17d, 
    0x3, 0x2, 0x2, 0x2, 0x189, 0x17e, 0x3, 0x2, 0x2, 0x2, 0x189, 0x17f, 
    0x3, 0x2, 0x2, 0x2, 0x189, 0x180, 0x3, 0x2, 0x2, 0x2, 0x189, 0x181, 
    0x3, 0x2, 0x2, 0x2, 0x189, 0x182, 0x3, 0x2, 0x2, 0x2, 0x189, 0x183, 
    0x3, 0x2, 0x2, 0x2, 0x189, 0x184, 0x3, 0x2, 0x2, 0x2, 0x189, 0x185, 
    0x3, 0x2, 0x2, 0x2, 0x189, 0x186, 0x3, 0x2, 0x2, 0x2, 0x189, 0x187, 
    0x3, 0x2, 0x2, 0x2, 0x189, 0x188, 0x3, 0x2, 0x2, 0x2, 0x18a, 0xf, 0x3, 
    0x2, 0x2, 0x2, 0x18b, 0x18d, 0x7, 0x20, 0x2, 0x2, 0x18c, 0x18b, 0x3, 
    0x2, 0x2, 0x2, 0x18c, 0x18d, 0x3, 0x2, 0x2, 0x2, 0x18d, 0x18e, 0x3, 
    0x2, 0x2, 0x2, 0x18e, 0x18f, 0x7, 0x1b, 0x2, 0x2, 0x18f, 0x190, 0x5, 
    0x12, 0xa, 0x2, 0x190, 0x11, 0x3, 0x2, 0x2, 0x2, 0x191, 0x193, 0x5, 
    0x74, 0x3b, 0x2, 0x192, 0x194, 0x7, 0x3b, 0x2, 0x2, 0x193, 0x192, 0x3, 
    0x2, 0x2, 0x2, 0x193, 0x194, 0x3, 0x2, 0x2, 0x2, 0x194, 0x197, 0x3, 
    0x2, 0x2, 0x2, 0x195, 0x198, 0x5, 0x60, 0x31, 0x2, 0x196, 0x198, 0x5, 
    0x6c, 0x37, 0x2, 0x197, 0x195, 0x3, 0x2, 0x2, 0x2, 0x197, 0x196, 0x3, 
    0x2, 0x2, 0x2, 0x197, 0x198, 0x3, 0x2, 0x2, 0x2, 0x198, 0x19d, 0x3, 
    0x2, 0x2, 0x2, 0x199, 0x19b, 0x5, 0x14, 0xb, 0x2, 0x19a, 0x19c, 0x5, 
    0x16, 0xc, 0x2, 0x19b, 0x19a, 0x3, 0x2, 0x2, 0x2, 0x19b, 0x19c, 0x3, 
    0x2, 0x2, 0x2, 0x19c, 0x19e, 0x3, 0x2, 0x2, 0x2, 0x19d, 0x199, 0x3, 
    0x2, 0x2, 0x2, 0x19d, 0x19e, 0x3, 0x2, 0x2, 0x2, 0x19e, 0x13, 0x3, 0x2, 
    0x2, 0x2, 0x19f, 0x1a0, 0x7, 0x2d, 0x2, 0x2, 0x1a0, 0x1a1, 0x5, 0xac, 
    0x57, 0x2, 0x1a1, 0x15, 0x3, 0x2, 0x2, 0x2, 0x1a2, 0x1a5, 0x5, 0x60, 
    0x31, 0x2, 0x1a3, 0x1a5, 0x5, 0x6c, 0x37, 0x2, 0x1a4, 0x1a2, 0x3, 0x2, 
    0x2, 0x2, 0x1a4, 0x1a3, 0x3, 0x2, 0x2, 0x2, 0x1a5, 0x17, 0x3, 0x2, 0x2, 
    0x2, 0x1a6, 0x1a7, 0x7, 0x2b, 0x2, 0x2, 0x1a7, 0x1a8, 0x5, 0xac, 0x57, 
    0x2, 0x1a8, 0x1a9, 0x7, 0x5, 0x2, 0x2, 0x1a9, 0x1aa, 0x5, 0x130, 0x99, 
    0x2, 0x1aa, 0x19, 0x3, 0x2, 0x2, 0x2, 0x1ab, 0x1ac, 0x7, 0x17, 0x2, 
    0x2, 0x1ac, 0x1ad, 0x5, 0x130, 0x99, 0x2, 0x1ad, 0x1ae, 0x7, 0x18, 0x2, 
    0x2, 0x1ae, 0x1af, 0x5, 0xac, 0x57, 0x2, 0x1af, 0x1b, 0x3, 0x2, 0x2, 
    0x2, 0x1b0, 0x1b1, 0x7, 0x6b, 0x2, 0x2, 0x1b1, 0x1b4, 0x7, 0x5e, 0x2, 
    0x2, 0x1b2, 0x1b3, 0x7, 0x2e, 0x2, 0x2, 0x1b3, 0x1b5, 0x7, 0x66, 0x2, 
    0x2, 0x1b4, 0x1b2, 0x3, 0x2, 0x2, 0x2, 0x1b4, 0x1b5, 0x3, 0x2, 0x2, 
    0x2, 0x1b5, 0x1b6, 0x3, 0x2, 0x2, 0x2, 0x1b6, 0x1b7, 0x7, 0x41, 0x2, 
    0x2, 0x1b7, 0x1b8, 0x5, 0xac, 0x57, 0x2, 0x1b8, 0x1b9, 0x7, 0x5, 0x2, 
    0x2, 0x1b9, 0x1bc, 0x5, 0x130, 0x99, 0x2, 0x1ba, 0x1bb, 0x7, 0x60, 0x2, 
    0x2, 0x1bb, 0x1bd, 0x5, 0xac, 0x57, 0x2, 0x1bc, 0x1ba, 0x3, 0x2, 0x2, 
    0x2, 0x1bc, 0x1bd, 0x3, 0x2, 0x2, 0x2, 0x1bd, 0x1d, 0x3, 0x2, 0x2, 0x2, 
    0x1be, 0x1c0, 0x7, 0x20, 0x2, 0x2, 0x1bf, 0x1be, 0x3, 0x2, 0x2, 0x2, 
    0x1bf, 0x1c0, 0x3, 0x2, 0x2, 0x2, 0x1c0, 0x1c1, 0x3, 0x2, 0x2, 0x2, 
    0x1c1, 0x1ca, 0x7, 0x9, 0x2, 0x2, 0x1c2, 0x1c4, 0x5, 0x22, 0x12, 0x2, 
    0x1c3, 0x1c2, 0x3, 0x2, 0x2, 0x2, 0x1c3, 0x1c4, 0x3, 0x2, 0x2, 0x2, 
    0x1c4, 0x1c5, 0x3, 0x2, 0x2, 0x2, 0x1c5, 0x1c7, 0x5, 0xe6, 0x74, 0x2, 
    0x1c6, 0x1c8, 0x5, 0x20, 0x11, 0x2, 0x1c7, 0x1c6, 0x3, 0x2, 0x2, 0x2, 
    0x1c7, 0x1c8, 0x3, 0x2, 0x2, 0x2, 0x1c8, 0x1cb, 0x3, 0x2, 0x2, 0x2, 
    0x1c9, 0x1cb, 0x5, 0x24, 0x13, 0x2, 0x1ca, 0x1c3, 0x3, 0x2, 0x2, 0x2, 
    0x1ca, 0x1c9, 0x3, 0x2, 0x2, 0x2, 0x1cb, 0x1f, 0x3, 0x2, 0x2, 0x2, 0x1cc, 
    0x1cd, 0x7, 0x18, 0x2, 0x2, 0x1cd, 0x1d2, 0x7, 0x78, 0x2, 0x2, 0x1ce, 
    0x1cf, 0x7, 0x44, 0x2, 0x2, 0x1cf, 0x1d0, 0x5, 0xac, 0x57, 0x2, 0x1d0, 
    0x1d1, 0x5, 0x134, 0x9b, 0x2, 0x1d1, 0x1d3, 0x3, 0x2, 0x2, 0x2, 0x1d2, 
    0x1ce, 0x3, 0x2, 0x2, 0x2, 0x1d2, 0x1d3, 0x3, 0x2, 0x2, 0x2, 0x1d3, 
    0x21, 0x3, 0x2, 0x2, 0x2, 0x1d4, 0x1de, 0x7, 0xab, 0x2, 0x2, 0x1d5, 
    0x1df, 0x7, 0xc1, 0x2, 0x2, 0x1d6, 0x1db, 0x5, 0x130, 0x99, 0x2, 0x1d7, 
    0x1d8, 0x7, 0xb1, 0x2, 0x2, 0x1d8, 0x1da, 0x5, 0x130, 0x99, 0x2, 0x1d9, 
    0x1d7, 0x3, 0x2, 0x2, 0x2, 0x1da, 0x1dd, 0x3, 0x2, 0x2, 0x2, 0x1db, 
    0x1d9, 0x3, 0x2, 0x2, 0x2, 0x1db, 0x1dc, 0x3, 0x2, 0x2, 0x2, 0x1dc, 
    0x1df, 0x3, 0x2, 0x2, 0x2, 0x1dd, 0x1db, 0x3, 0x2, 0x2, 0x2, 0x1de, 
    0x1d5, 0x3, 0x2, 0x2, 0x2, 0x1de, 0x1d6, 0x3, 0x2, 0x2, 0x2, 0x1de, 
    0x1df, 0x3, 0x2, 0x2, 0x2, 0x1df, 0x1e0, 0x3, 0x2, 0x2, 0x2, 0x1e0, 
    0x1e1, 0x7, 0xac, 0x2, 0x2, 0x1e1, 0x23, 0x3, 0x2, 0x2, 0x2, 0x1e2, 
    0x1e4, 0x5, 0x132, 0x9a, 0x2, 0x1e3, 0x1e5, 0x5, 0x26, 0x14, 0x2, 0x1e4, 
    0x1e3, 0x3, 0x2, 0x2, 0x2, 0x1e4, 0x1e5, 0x3, 0x2, 0x2, 0x2, 0x1e5, 
    0x1ea, 0x3, 0x2, 0x2, 0x2, 0x1e6, 0x1e8, 0x5, 0x28, 0x15, 0x2, 0x1e7, 
    0x1e9, 0x5, 0x14, 0xb, 0x2, 0x1e8, 0x1e7, 0x3, 0x2, 0x2, 0x2, 0x1e8, 
    0x1e9, 0x3, 0x2, 0x2, 0x2, 0x1e9, 0x1eb, 0x3, 0x2, 0x2, 0x2, 0x1ea, 
    0x1e6, 0x3, 0x2, 0x2, 0x2, 0x1ea, 0x1eb, 0x3, 0x2, 0x2, 0x2, 0x1eb, 
    0x25, 0x3, 0x2, 0x2, 0x2, 0x1ec, 0x1f5, 0x7, 0xab, 0x2, 0x2, 0x1ed, 
    0x1f2, 0x5, 0xac, 0x57, 0x2, 0x1ee, 0x1ef, 0x7, 0xb1, 0x2, 0x2, 0x1ef, 
    0x1f1, 0x5, 0xac, 0x57, 0x2, 0x1f0, 0x1ee, 0x3, 0x2, 0x2, 0x2, 0x1f1, 
    0x1f4, 0x3, 0x2, 0x2, 0x2, 0x1f2, 0x1f0, 0x3, 0x2, 0x2, 0x2, 0x1f2, 
    0x1f3, 0x3, 0x2, 0x2, 0x2, 0x1f3, 0x1f6, 0x3, 0x2, 0x2, 0x2, 0x1f4, 
    0x1f2, 0x3, 0x2, 0x2, 0x2, 0x1f5, 0x1ed, 0x3, 0x2, 0x2, 0x2, 0x1f5, 
    0x1f6, 0x3, 0x2, 0x2, 0x2, 0x1f6, 0x1f7, 0x3, 0x2, 0x2, 0x2, 0x1f7, 
    0x1f8, 0x7, 0xac, 0x2, 0x2, 0x1f8, 0x27, 0x3, 0x2, 0x2, 0x2, 0x1f9, 
    0x204, 0x7, 0x30, 0x2, 0x2, 0x1fa, 0x205, 0x7, 0xc1, 0x2, 0x2, 0x1fb, 
    0x205, 0x7, 0xc0, 0x2, 0x2, 0x1fc, 0x201, 0x5, 0x2a, 0x16, 0x2, 0x1fd, 
    0x1fe, 0x7, 0xb1, 0x2, 0x2, 0x1fe, 0x200, 0x5, 0x2a, 0x16, 0x2, 0x1ff, 
    0x1fd, 0x3, 0x2, 0x2, 0x2, 0x200, 0x203, 0x3, 0x2, 0x2, 0x2, 0x201, 
    0x1ff, 0x3, 0x2, 0x2, 0x2, 0x201, 0x202, 0x3, 0x2, 0x2, 0x2, 0x202, 
    0x205, 0x3, 0x2, 0x2, 0x2, 0x203, 0x201, 0x3, 0x2, 0x2, 0x2, 0x204, 
    0x1fa, 0x3, 0x2, 0x2, 0x2, 0x204, 0x1fb, 0x3, 0x2, 0x2, 0x2, 0x204, 
    0x1fc, 0x3, 0x2, 0x2, 0x2, 0x205, 0x29, 0x3, 0x2, 0x2, 0x2, 0x206, 0x209, 
    0x5, 0x134, 0x9b, 0x2, 0x207, 0x208, 0x7, 0x5, 0x2, 0x2, 0x208, 0x20a, 
    0x5, 0x130, 0x99, 0x2, 0x209, 0x207, 0x3, 0x2, 0x2, 0x2, 0x209, 0x20a, 
    0x3, 0x2, 0x2, 0x2, 0x20a, 0x2b, 0x3, 0x2, 0x2, 0x2, 0x20b, 0x20c, 0x7, 
    0x2e, 0x2, 0x2, 0x20c, 0x20e, 0x5, 0x32, 0x1a, 0x2, 0x20d, 0x20f, 0x5, 
    0x14, 0xb, 0x2, 0x20e, 0x20d, 0x3, 0x2, 0x2, 0x2, 0x20e, 0x20f, 0x3, 
    0x2, 0x2, 0x2, 0x20f, 0x2d, 0x3, 0x2, 0x2, 0x2, 0x210, 0x211, 0x7, 0x24, 
    0x2, 0x2, 0x211, 0x212, 0x5, 0x32, 0x1a, 0x2, 0x212, 0x2f, 0x3, 0x2, 
    0x2, 0x2, 0x213, 0x214, 0x7, 0x62, 0x2, 0x2, 0x214, 0x31, 0x3, 0x2, 
    0x2, 0x2, 0x215, 0x217, 0x7, 0x11, 0x2, 0x2, 0x216, 0x215, 0x3, 0x2, 
    0x2, 0x2, 0x216, 0x217, 0x3, 0x2, 0x2, 0x2, 0x217, 0x218, 0x3, 0x2, 
    0x2, 0x2, 0x218, 0x21a, 0x5, 0x34, 0x1b, 0x2, 0x219, 0x21b, 0x5, 0x38, 
    0x1d, 0x2, 0x21a, 0x219, 0x3, 0x2, 0x2, 0x2, 0x21a, 0x21b, 0x3, 0x2, 
    0x2, 0x2, 0x21b, 0x21d, 0x3, 0x2, 0x2, 0x2, 0x21c, 0x21e, 0x5, 0x3a, 
    0x1e, 0x2, 0x21d, 0x21c, 0x3, 0x2, 0x2, 0x2, 0x21d, 0x21e, 0x3, 0x2, 
    0x2, 0x2, 0x21e, 0x220, 0x3, 0x2, 0x2, 0x2, 0x21f, 0x221, 0x5, 0x3e, 
    0x20, 0x2, 0x220, 0x21f, 0x3, 0x2, 0x2, 0x2, 0x220, 0x221, 0x3, 0x2, 
    0x2, 0x2, 0x221, 0x223, 0x3, 0x2, 0x2, 0x2, 0x222, 0x224, 0x5, 0x40, 
    0x21, 0x2, 0x223, 0x222, 0x3, 0x2, 0x2, 0x2, 0x223, 0x224, 0x3, 0x2, 
    0x2, 0x2, 0x224, 0x33, 0x3, 0x2, 0x2, 0x2, 0x225, 0x22a, 0x7, 0xc1, 
    0x2, 0x2, 0x226, 0x227, 0x7, 0xb1, 0x2, 0x2, 0x227, 0x229, 0x5, 0x36, 
    0x1c, 0x2, 0x228, 0x226, 0x3, 0x2, 0x2, 0x2, 0x229, 0x22c, 0x3, 0x2, 
    0x2, 0x2, 0x22a, 0x228, 0x3, 0x2, 0x2, 0x2, 0x22a, 0x22b, 0x3, 0x2, 
    0x2, 0x2, 0x22b, 0x236, 0x3, 0x2, 0x2, 0x2, 0x22c, 0x22a, 0x3, 0x2, 
    0x2, 0x2, 0x22d, 0x232, 0x5, 0x36, 0x1c, 0x2, 0x22e, 0x22f, 0x7, 0xb1, 
    0x2, 0x2, 0x22f, 0x231, 0x5, 0x36, 0x1c, 0x2, 0x230, 0x22e, 0x3, 0x2, 
    0x2, 0x2, 0x231, 0x234, 0x3, 0x2, 0x2, 0x2, 0x232, 0x230, 0x3, 0x2, 
    0x2, 0x2, 0x232, 0x233, 0x3, 0x2, 0x2, 0x2, 0x233, 0x236, 0x3, 0x2, 
    0x2, 0x2, 0x234, 0x232, 0x3, 0x2, 0x2, 0x2, 0x235, 0x225, 0x3, 0x2, 
    0x2, 0x2, 0x235, 0x22d, 0x3, 0x2, 0x2, 0x2, 0x236, 0x35, 0x3, 0x2, 0x2, 
    0x2, 0x237, 0x23a, 0x5, 0xac, 0x57, 0x2, 0x238, 0x239, 0x7, 0x5, 0x2, 
    0x2, 0x239, 0x23b, 0x5, 0x130, 0x99, 0x2, 0x23a, 0x238, 0x3, 0x2, 0x2, 
    0x2, 0x23a, 0x23b, 0x3, 0x2, 0x2, 0x2, 0x23b, 0x37, 0x3, 0x2, 0x2, 0x2, 
    0x23c, 0x23d, 0x7, 0x46, 0x2, 0x2, 0x23d, 0x23e, 0x7, 0x58, 0x2, 0x2, 
    0x23e, 0x23f, 0x5, 0x130, 0x99, 0x2, 0x23f, 0x39, 0x3, 0x2, 0x2, 0x2, 
    0x240, 0x241, 0x7, 0x22, 0x2, 0x2, 0x241, 0x242, 0x7, 0x8, 0x2, 0x2, 
    0x242, 0x247, 0x5, 0x3c, 0x1f, 0x2, 0x243, 0x244, 0x7, 0xb1, 0x2, 0x2, 
    0x244, 0x246, 0x5, 0x3c, 0x1f, 0x2, 0x245, 0x243, 0x3, 0x2, 0x2, 0x2, 
    0x246, 0x249, 0x3, 0x2, 0x2, 0x2, 0x247, 0x245, 0x3, 0x2, 0x2, 0x2, 
    0x247, 0x248, 0x3, 0x2, 0x2, 0x2, 0x248, 0x3b, 0x3, 0x2, 0x2, 0x2, 0x249, 
    0x247, 0x3, 0x2, 0x2, 0x2, 0x24a, 0x24c, 0x5, 0xac, 0x57, 0x2, 0x24b, 
    0x24d, 0x9, 0x4, 0x2, 0x2, 0x24c, 0x24b, 0x3, 0x2, 0x2, 0x2, 0x24c, 
    0x24d, 0x3, 0x2, 0x2, 0x2, 0x24d, 0x3d, 0x3, 0x2, 0x2, 0x2, 0x24e, 0x24f, 
    0x9, 0x5, 0x2, 0x2, 0x24f, 0x250, 0x5, 0xac, 0x57, 0x2, 0x250, 0x3f, 
    0x3, 0x2, 0x2, 0x2, 0x251, 0x252, 0x7, 0x1a, 0x2, 0x2, 0x252, 0x253, 
    0x5, 0xac, 0x57, 0x2, 0x253, 0x41, 0x3, 0x2, 0x2, 0x2, 0x254, 0x256, 
    0x7, 0x61, 0x2, 0x2, 0x255, 0x257, 0x7, 0x2d, 0x2, 0x2, 0x256, 0x255, 
    0x3, 0x2, 0x2, 0x2, 0x256, 0x257, 0x3, 0x2, 0x2, 0x2, 0x257, 0x258, 
    0x3, 0x2, 0x2, 0x2, 0x258, 0x259, 0x5, 0xac, 0x57, 0x2, 0x259, 0x43, 
    0x3, 0x2, 0x2, 0x2, 0x25a, 0x25b, 0x7, 0x6a, 0x2, 0x2, 0x25b, 0x260, 
    0x5, 0x46, 0x24, 0x2, 0x25c, 0x25d, 0x7, 0xb1, 0x2, 0x2, 0x25d, 0x25f, 
    0x5, 0x46, 0x24, 0x2, 0x25e, 0x25c, 0x3, 0x2, 0x2, 0x2, 0x25f, 0x262, 
    0x3, 0x2, 0x2, 0x2, 0x260, 0x25e, 0x3, 0x2, 0x2, 0x2, 0x260, 0x261, 
    0x3, 0x2, 0x2, 0x2, 0x261, 0x45, 0x3, 0x2, 0x2, 0x2, 0x262, 0x260, 0x3, 
    0x2, 0x2, 0x2, 0x263, 0x264, 0x5, 0x130, 0x99, 0x2, 0x264, 0x265, 0x7, 
    0xb7, 0x2, 0x2, 0x265, 0x266, 0x5, 0xac, 0x57, 0x2, 0x266, 0x47, 0x3, 
    0x2, 0x2, 0x2, 0x267, 0x268, 0x9, 0x6, 0x2, 0x2, 0x268, 0x26a, 0x5, 
    0x74, 0x3b, 0x2, 0x269, 0x26b, 0x5, 0x6e, 0x38, 0x2, 0x26a, 0x269, 0x3, 
    0x2, 0x2, 0x2, 0x26a, 0x26b, 0x3, 0x2, 0x2, 0x2, 0x26b, 0x49, 0x3, 0x2, 
    0x2, 0x2, 0x26c, 0x26d, 0x7, 0x1c, 0x2, 0x2, 0x26d, 0x26f, 0x5, 0x76, 
    0x3c, 0x2, 0x26e, 0x270, 0x5, 0x6e, 0x38, 0x2, 0x26f, 0x26e, 0x3, 0x2, 
    0x2, 0x2, 0x26f, 0x270, 0x3, 0x2, 0x2, 0x2, 0x270, 0x274, 0x3, 0x2, 
    0x2, 0x2, 0x271, 0x273, 0x5, 0x4c, 0x27, 0x2, 0x272, 0x271, 0x3, 0x2, 
    0x2, 0x2, 0x273, 0x276, 0x3, 0x2, 0x2, 0x2, 0x274, 0x272, 0x3, 0x2, 
    0x2, 0x2, 0x274, 0x275, 0x3, 0x2, 0x2, 0x2, 0x275, 0x4b, 0x3, 0x2, 0x2, 
    0x2, 0x276, 0x274, 0x3, 0x2, 0x2, 0x2, 0x277, 0x278, 0x7, 0x1f, 0x2, 
    0x2, 0x278, 0x279, 0x9, 0x7, 0x2, 0x2, 0x279, 0x27a, 0x5, 0x4e, 0x28, 
    0x2, 0x27a, 0x4d, 0x3, 0x2, 0x2, 0x2, 0x27b, 0x27c, 0x7, 0x25, 0x2, 
    0x2, 0x27c, 0x281, 0x5, 0x50, 0x29, 0x2, 0x27d, 0x27e, 0x7, 0xb1, 0x2, 
    0x2, 0x27e, 0x280, 0x5, 0x50, 0x29, 0x2, 0x27f, 0x27d, 0x3, 0x2, 0x2, 
    0x2, 0x280, 0x283, 0x3, 0x2, 0x2, 0x2, 0x281, 0x27f, 0x3, 0x2, 0x2, 
    0x2, 0x281, 0x282, 0x3, 0x2, 0x2, 0x2, 0x282, 0x285, 0x3, 0x2, 0x2, 
    0x2, 0x283, 0x281, 0x3, 0x2, 0x2, 0x2, 0x284, 0x286, 0x5, 0x6e, 0x38, 
    0x2, 0x285, 0x284, 0x3, 0x2, 0x2, 0x2, 0x285, 0x286, 0x3, 0x2, 0x2, 
    0x2, 0x286, 0x4f, 0x3, 0x2, 0x2, 0x2, 0x287, 0x288, 0x5, 0x52, 0x2a, 
    0x2, 0x288, 0x289, 0x7, 0xb7, 0x2, 0x2, 0x289, 0x28a, 0x5, 0xac, 0x57, 
    0x2, 0x28a, 0x297, 0x3, 0x2, 0x2, 0x2, 0x28b, 0x28c, 0x5, 0xf2, 0x7a, 
    0x2, 0x28c, 0x28d, 0x7, 0xb7, 0x2, 0x2, 0x28d, 0x28e, 0x5, 0xac, 0x57, 
    0x2, 0x28e, 0x297, 0x3, 0x2, 0x2, 0x2, 0x28f, 0x290, 0x5, 0x130, 0x99, 
    0x2, 0x290, 0x291, 0x9, 0x8, 0x2, 0x2, 0x291, 0x292, 0x5, 0xac, 0x57, 
    0x2, 0x292, 0x297, 0x3, 0x2, 0x2, 0x2, 0x293, 0x294, 0x5, 0x130, 0x99, 
    0x2, 0x294, 0x295, 0x5, 0x54, 0x2b, 0x2, 0x295, 0x297, 0x3, 0x2, 0x2, 
    0x2, 0x296, 0x287, 0x3, 0x2, 0x2, 0x2, 0x296, 0x28b, 0x3, 0x2, 0x2, 
    0x2, 0x296, 0x28f, 0x3, 0x2, 0x2, 0x2, 0x296, 0x293, 0x3, 0x2, 0x2, 
    0x2, 0x297, 0x51, 0x3, 0x2, 0x2, 0x2, 0x298, 0x29b, 0x5, 0xcc, 0x67, 
    0x2, 0x299, 0x29c, 0x5, 0xc6, 0x64, 0x2, 0x29a, 0x29c, 0x5, 0xc8, 0x65, 
    0x2, 0x29b, 0x299, 0x3, 0x2, 0x2, 0x2, 0x29b, 0x29a, 0x3, 0x2, 0x2, 
    0x2, 0x29c, 0x29d, 0x3, 0x2, 0x2, 0x2, 0x29d, 0x29b, 0x3, 0x2, 0x2, 
    0x2, 0x29d, 0x29e, 0x3, 0x2, 0x2, 0x2, 0x29e, 0x53, 0x3, 0x2, 0x2, 0x2, 
    0x29f, 0x2a0, 0x7, 0xb4, 0x2, 0x2, 0x2a0, 0x2a5, 0x5, 0xaa, 0x56, 0x2, 
    0x2a1, 0x2a2, 0x7, 0xc7, 0x2, 0x2, 0x2a2, 0x2a4, 0x5, 0xaa, 0x56, 0x2, 
    0x2a3, 0x2a1, 0x3, 0x2, 0x2, 0x2, 0x2a4, 0x2a7, 0x3, 0x2, 0x2, 0x2, 
    0x2a5, 0x2a3, 0x3, 0x2, 0x2, 0x2, 0x2a5, 0x2a6, 0x3, 0x2, 0x2, 0x2, 
    0x2a6, 0x2a9, 0x3, 0x2, 0x2, 0x2, 0x2a7, 0x2a5, 0x3, 0x2, 0x2, 0x2, 
    0x2a8, 0x29f, 0x3, 0x2, 0x2, 0x2, 0x2a9, 0x2aa, 0x3, 0x2, 0x2, 0x2, 
    0x2aa, 0x2a8, 0x3, 0x2, 0x2, 0x2, 0x2aa, 0x2ab, 0x3, 0x2, 0x2, 0x2, 
    0x2ab, 0x55, 0x3, 0x2, 0x2, 0x2, 0x2ac, 0x2ad, 0x7, 0x23, 0x2, 0x2, 
    0x2ad, 0x2b2, 0x5, 0x58, 0x2d, 0x2, 0x2ae, 0x2af, 0x7, 0xb1, 0x2, 0x2, 
    0x2af, 0x2b1, 0x5, 0x58, 0x2d, 0x2, 0x2b0, 0x2ae, 0x3, 0x2, 0x2, 0x2, 
    0x2b1, 0x2b4, 0x3, 0x2, 0x2, 0x2, 0x2b2, 0x2b0, 0x3, 0x2, 0x2, 0x2, 
    0x2b2, 0x2b3, 0x3, 0x2, 0x2, 0x2, 0x2b3, 0x2b6, 0x3, 0x2, 0x2, 0x2, 
    0x2b4, 0x2b2, 0x3, 0x2, 0x2, 0x2, 0x2b5, 0x2b7, 0x5, 0x6e, 0x38, 0x2, 
    0x2b6, 0x2b5, 0x3, 0x2, 0x2, 0x2, 0x2b6, 0x2b7, 0x3, 0x2, 0x2, 0x2, 
    0x2b7, 0x57, 0x3, 0x2, 0x2, 0x2, 0x2b8, 0x2bd, 0x5, 0x52, 0x2a, 0x2, 
    0x2b9, 0x2ba, 0x5, 0x130, 0x99, 0x2, 0x2ba, 0x2bb, 0x5, 0x54, 0x2b, 
    0x2, 0x2bb, 0x2bd, 0x3, 0x2, 0x2, 0x2, 0x2bc, 0x2b8, 0x3, 0x2, 0x2, 
    0x2, 0x2bc, 0x2b9, 0x3, 0x2, 0x2, 0x2, 0x2bd, 0x59, 0x3, 0x2, 0x2, 0x2, 
    0x2be, 0x2c0, 0x9, 0x9, 0x2, 0x2, 0x2bf, 0x2be, 0x3, 0x2, 0x2, 0x2, 
    0x2bf, 0x2c0, 0x3, 0x2, 0x2, 0x2, 0x2c0, 0x2c1, 0x3, 0x2, 0x2, 0x2, 
    0x2c1, 0x2c2, 0x7, 0xd, 0x2, 0x2, 0x2c2, 0x2c7, 0x5, 0xac, 0x57, 0x2, 
    0x2c3, 0x2c4, 0x7, 0xb1, 0x2, 0x2, 0x2c4, 0x2c6, 0x5, 0xac, 0x57, 0x2, 
    0x2c5, 0x2c3, 0x3, 0x2, 0x2, 0x2, 0x2c6, 0x2c9, 0x3, 0x2, 0x2, 0x2, 
    0x2c7, 0x2c5, 0x3, 0x2, 0x2, 0x2, 0x2c7, 0x2c8, 0x3, 0x2, 0x2, 0x2, 
    0x2c8, 0x2cb, 0x3, 0x2, 0x2, 0x2, 0x2c9, 0x2c7, 0x3, 0x2, 0x2, 0x2, 
    0x2ca, 0x2cc, 0x5, 0x6e, 0x38, 0x2, 0x2cb, 0x2ca, 0x3, 0x2, 0x2, 0x2, 
    0x2cb, 0x2cc, 0x3, 0x2, 0x2, 0x2, 0x2cc, 0x5b, 0x3, 0x2, 0x2, 0x2, 0x2cd, 
    0x2ce, 0x7, 0x40, 0x2, 0x2, 0x2ce, 0x2d3, 0x5, 0xac, 0x57, 0x2, 0x2cf, 
    0x2d0, 0x7, 0xb1, 0x2, 0x2, 0x2d0, 0x2d2, 0x5, 0xac, 0x57, 0x2, 0x2d1, 
    0x2cf, 0x3, 0x2, 0x2, 0x2, 0x2d2, 0x2d5, 0x3, 0x2, 0x2, 0x2, 0x2d3, 
    0x2d1, 0x3, 0x2, 0x2, 0x2, 0x2d3, 0x2d4, 0x3, 0x2, 0x2, 0x2, 0x2d4, 
    0x5d, 0x3, 0x2, 0x2, 0x2, 0x2d5, 0x2d3, 0x3, 0x2, 0x2, 0x2, 0x2d6, 0x2d7, 
    0x7, 0x63, 0x2, 0x2, 0x2d7, 0x2d8, 0x7, 0xab, 0x2, 0x2, 0x2d8, 0x2d9, 
    0x5, 0x130, 0x99, 0x2, 0x2d9, 0x2da, 0x7, 0x18, 0x2, 0x2, 0x2da, 0x2db, 
    0x5, 0xac, 0x57, 0x2, 0x2db, 0x2dd, 0x7, 0xc5, 0x2, 0x2, 0x2dc, 0x2de, 
    0x5, 0xe, 0x8, 0x2, 0x2dd, 0x2dc, 0x3, 0x2, 0x2, 0x2, 0x2de, 0x2df, 
    0x3, 0x2, 0x2, 0x2, 0x2df, 0x2dd, 0x3, 0x2, 0x2, 0x2, 0x2df, 0x2e0, 
    0x3, 0x2, 0x2, 0x2, 0x2e0, 0x2e1, 0x3, 0x2, 0x2, 0x2, 0x2e1, 0x2e2, 
    0x7, 0xac, 0x2, 0x2, 0x2e2, 0x5f, 0x3, 0x2, 0x2, 0x2, 0x2e3, 0x2ec, 
    0x5, 0x64, 0x33, 0x2, 0x2e4, 0x2e6, 0x5, 0x66, 0x34, 0x2, 0x2e5, 0x2e7, 
    0x5, 0x68, 0x35, 0x2, 0x2e6, 0x2e5, 0x3, 0x2, 0x2, 0x2, 0x2e6, 0x2e7, 
    0x3, 0x2, 0x2, 0x2, 0x2e7, 0x2ed, 0x3, 0x2, 0x2, 0x2, 0x2e8, 0x2ea, 
    0x5, 0x68, 0x35, 0x2, 0x2e9, 0x2eb, 0x5, 0x66, 0x34, 0x2, 0x2ea, 0x2e9, 
    0x3, 0x2, 0x2, 0x2, 0x2ea, 0x2eb, 0x3, 0x2, 0x2, 0x2, 0x2eb, 0x2ed, 
    0x3, 0x2, 0x2, 0x2, 0x2ec, 0x2e4, 0x3, 0x2, 0x2, 0x2, 0x2ec, 0x2e8, 
    0x3, 0x2, 0x2, 0x2, 0x2ec, 0x2ed, 0x3, 0x2, 0x2, 0x2, 0x2ed, 0x2f0, 
    0x3, 0x2, 0x2, 0x2, 0x2ee, 0x2f0, 0x5, 0x62, 0x32, 0x2, 0x2ef, 0x2e3, 
    0x3, 0x2, 0x2, 0x2, 0x2ef, 0x2ee, 0x3, 0x2, 0x2, 0x2, 0x2f0, 0x61, 0x3, 
    0x2, 0x2, 0x2, 0x2f1, 0x2f3, 0x5, 0x66, 0x34, 0x2, 0x2f2, 0x2f4, 0x5, 
    0x68, 0x35, 0x2, 0x2f3, 0x2f2, 0x3, 0x2, 0x2, 0x2, 0x2f3, 0x2f4, 0x3, 
    0x2, 0x2, 0x2, 0x2f4, 0x2fa, 0x3, 0x2, 0x2, 0x2, 0x2f5, 0x2f7, 0x5, 
    0x68, 0x35, 0x2, 0x2f6, 0x2f8, 0x5, 0x66, 0x34, 0x2, 0x2f7, 0x2f6, 0x3, 
    0x2, 0x2, 0x2, 0x2f7, 0x2f8, 0x3, 0x2, 0x2, 0x2, 0x2f8, 0x2fa, 0x3, 
    0x2, 0x2, 0x2, 0x2f9, 0x2f1, 0x3, 0x2, 0x2, 0x2, 0x2f9, 0x2f5, 0x3, 
    0x2, 0x2, 0x2, 0x2fa, 0x63, 0x3, 0x2, 0x2, 0x2, 0x2fb, 0x2fc, 0x9, 0xa, 
    0x2, 0x2, 0x2fc, 0x65, 0x3, 0x2, 0x2, 0x2, 0x2fd, 0x2fe, 0x7, 0x5, 0x2, 
    0x2, 0x2fe, 0x2ff, 0x7, 0x44, 0x2, 0x2, 0x2ff, 0x32a, 0x5, 0x72, 0x3a, 
    0x2, 0x300, 0x321, 0x7, 0x4f, 0x2, 0x2, 0x301, 0x302, 0x7, 0x38, 0x2, 
    0x2, 0x302, 0x322, 0x5, 0x72, 0x3a, 0x2, 0x303, 0x305, 0x7, 0x45, 0x2, 
    0x2, 0x304, 0x303, 0x3, 0x2, 0x2, 0x2, 0x304, 0x305, 0x3, 0x2, 0x2, 
    0x2, 0x305, 0x306, 0x3, 0x2, 0x2, 0x2, 0x306, 0x307, 0x7, 0x41, 0x2, 
    0x2, 0x307, 0x30a, 0x5, 0x72, 0x3a, 0x2, 0x308, 0x309, 0x7, 0x4e, 0x2, 
    0x2, 0x309, 0x30b, 0x5, 0x72, 0x3a, 0x2, 0x30a, 0x308, 0x3, 0x2, 0x2, 
    0x2, 0x30a, 0x30b, 0x3, 0x2, 0x2, 0x2, 0x30b, 0x322, 0x3, 0x2, 0x2, 
    0x2, 0x30c, 0x30d, 0x7, 0x4e, 0x2, 0x2, 0x30d, 0x322, 0x5, 0x72, 0x3a, 
    0x2, 0x30e, 0x310, 0x7, 0x45, 0x2, 0x2, 0x30f, 0x30e, 0x3, 0x2, 0x2, 
    0x2, 0x30f, 0x310, 0x3, 0x2, 0x2, 0x2, 0x310, 0x311, 0x3, 0x2, 0x2, 
    0x2, 0x311, 0x312, 0x7, 0x39, 0x2, 0x2, 0x312, 0x313, 0x5, 0x72, 0x3a, 
    0x2, 0x313, 0x314, 0x7, 0x4, 0x2, 0x2, 0x314, 0x315, 0x5, 0x72, 0x3a, 
    0x2, 0x315, 0x322, 0x3, 0x2, 0x2, 0x2, 0x316, 0x318, 0x7, 0x45, 0x2, 
    0x2, 0x317, 0x316, 0x3, 0x2, 0x2, 0x2, 0x317, 0x318, 0x3, 0x2, 0x2, 
    0x2, 0x318, 0x319, 0x3, 0x2, 0x2, 0x2, 0x319, 0x31a, 0x7, 0x3e, 0x2, 
    0x2, 0x31a, 0x322, 0x5, 0x72, 0x3a, 0x2, 0x31b, 0x31c, 0x7, 0x4d, 0x2, 
    0x2, 0x31c, 0x322, 0x5, 0x72, 0x3a, 0x2, 0x31d, 0x31e, 0x7, 0x51, 0x2, 
    0x2, 0x31e, 0x322, 0x5, 0x72, 0x3a, 0x2, 0x31f, 0x322, 0x7, 0x37, 0x2, 
    0x2, 0x320, 0x322, 0x7, 0x36, 0x2, 0x2, 0x321, 0x301, 0x3, 0x2, 0x2, 
    0x2, 0x321, 0x304, 0x3, 0x2, 0x2, 0x2, 0x321, 0x30c, 0x3, 0x2, 0x2, 
    0x2, 0x321, 0x30f, 0x3, 0x2, 0x2, 0x2, 0x321, 0x317, 0x3, 0x2, 0x2, 
    0x2, 0x321, 0x31b, 0x3, 0x2, 0x2, 0x2, 0x321, 0x31d, 0x3, 0x2, 0x2, 
    0x2, 0x321, 0x31f, 0x3, 0x2, 0x2, 0x2, 0x321, 0x320, 0x3, 0x2, 0x2, 
    0x2, 0x322, 0x32a, 0x3, 0x2, 0x2, 0x2, 0x323, 0x324, 0x7, 0x17, 0x2, 
    0x2, 0x324, 0x325, 0x7, 0x3, 0x2, 0x2, 0x325, 0x32a, 0x7, 0x50, 0x2, 
    0x2, 0x326, 0x327, 0x7, 0x17, 0x2, 0x2, 0x327, 0x328, 0x7, 0x50, 0x2, 
    0x2, 0x328, 0x32a, 0x5, 0x6a, 0x36, 0x2, 0x329, 0x2fd, 0x3, 0x2, 0x2, 
    0x2, 0x329, 0x300, 0x3, 0x2, 0x2, 0x2, 0x329, 0x323, 0x3, 0x2, 0x2, 
    0x2, 0x329, 0x326, 0x3, 0x2, 0x2, 0x2, 0x32a, 0x32d, 0x3, 0x2, 0x2, 
    0x2, 0x32b, 0x32c, 0x7, 0x5, 0x2, 0x2, 0x32c, 0x32e, 0x5, 0x130, 0x99, 
    0x2, 0x32d, 0x32b, 0x3, 0x2, 0x2, 0x2, 0x32d, 0x32e, 0x3, 0x2, 0x2, 
    0x2, 0x32e, 0x67, 0x3, 0x2, 0x2, 0x2, 0x32f, 0x33e, 0x7, 0x42, 0x2, 
    0x2, 0x330, 0x331, 0x7, 0x38, 0x2, 0x2, 0x331, 0x33f, 0x5, 0x72, 0x3a, 
    0x2, 0x332, 0x333, 0x7, 0x41, 0x2, 0x2, 0x333, 0x336, 0x5, 0x72, 0x3a, 
    0x2, 0x334, 0x335, 0x7, 0x4e, 0x2, 0x2, 0x335, 0x337, 0x5, 0x72, 0x3a, 
    0x2, 0x336, 0x334, 0x3, 0x2, 0x2, 0x2, 0x336, 0x337, 0x3, 0x2, 0x2, 
    0x2, 0x337, 0x33f, 0x3, 0x2, 0x2, 0x2, 0x338, 0x339, 0x7, 0x39, 0x2, 
    0x2, 0x339, 0x33a, 0x5, 0x72, 0x3a, 0x2, 0x33a, 0x33b, 0x7, 0x4, 0x2, 
    0x2, 0x33b, 0x33c, 0x5, 0x72, 0x3a, 0x2, 0x33c, 0x33f, 0x3, 0x2, 0x2, 
    0x2, 0x33d, 0x33f, 0x7, 0x37, 0x2, 0x2, 0x33e, 0x330, 0x3, 0x2, 0x2, 
    0x2, 0x33e, 0x332, 0x3, 0x2, 0x2, 0x2, 0x33e, 0x338, 0x3, 0x2, 0x2, 
    0x2, 0x33e, 0x33d, 0x3, 0x2, 0x2, 0x2, 0x33f, 0x347, 0x3, 0x2, 0x2, 
    0x2, 0x340, 0x341, 0x7, 0x17, 0x2, 0x2, 0x341, 0x342, 0x7, 0x3, 0x2, 
    0x2, 0x342, 0x347, 0x7, 0x4c, 0x2, 0x2, 0x343, 0x344, 0x7, 0x17, 0x2, 
    0x2, 0x344, 0x345, 0x7, 0x4c, 0x2, 0x2, 0x345, 0x347, 0x5, 0x6a, 0x36, 
    0x2, 0x346, 0x32f, 0x3, 0x2, 0x2, 0x2, 0x346, 0x340, 0x3, 0x2, 0x2, 
    0x2, 0x346, 0x343, 0x3, 0x2, 0x2, 0x2, 0x347, 0x69, 0x3, 0x2, 0x2, 0x2, 
    0x348, 0x349, 0x7, 0x5, 0x2, 0x2, 0x349, 0x34a, 0x7, 0x44, 0x2, 0x2, 
    0x34a, 0x35e, 0x5, 0x72, 0x3a, 0x2, 0x34b, 0x34c, 0x7, 0x41, 0x2, 0x2, 
    0x34c, 0x34d, 0x5, 0x72, 0x3a, 0x2, 0x34d, 0x34e, 0x7, 0x4e, 0x2, 0x2, 
    0x34e, 0x34f, 0x5, 0x72, 0x3a, 0x2, 0x34f, 0x35e, 0x3, 0x2, 0x2, 0x2, 
    0x350, 0x351, 0x7, 0x39, 0x2, 0x2, 0x351, 0x352, 0x5, 0x72, 0x3a, 0x2, 
    0x352, 0x353, 0x7, 0x4, 0x2, 0x2, 0x353, 0x354, 0x5, 0x72, 0x3a, 0x2, 
    0x354, 0x35e, 0x3, 0x2, 0x2, 0x2, 0x355, 0x356, 0x7, 0x3c, 0x2, 0x2, 
    0x356, 0x357, 0x7, 0x18, 0x2, 0x2, 0x357, 0x358, 0x7, 0xab, 0x2, 0x2, 
    0x358, 0x359, 0x5, 0x72, 0x3a, 0x2, 0x359, 0x35a, 0x7, 0xb1, 0x2, 0x2, 
    0x35a, 0x35b, 0x5, 0x72, 0x3a, 0x2, 0x35b, 0x35c, 0x7, 0xac, 0x2, 0x2, 
    0x35c, 0x35e, 0x3, 0x2, 0x2, 0x2, 0x35d, 0x348, 0x3, 0x2, 0x2, 0x2, 
    0x35d, 0x34b, 0x3, 0x2, 0x2, 0x2, 0x35d, 0x350, 0x3, 0x2, 0x2, 0x2, 
    0x35d, 0x355, 0x3, 0x2, 0x2, 0x2, 0x35e, 0x6b, 0x3, 0x2, 0x2, 0x2, 0x35f, 
    0x361, 0x5, 0x64, 0x33, 0x2, 0x360, 0x35f, 0x3, 0x2, 0x2, 0x2, 0x360, 
    0x361, 0x3, 0x2, 0x2, 0x2, 0x361, 0x377, 0x3, 0x2, 0x2, 0x2, 0x362, 
    0x363, 0x7, 0x3d, 0x2, 0x2, 0x363, 0x364, 0x7, 0x41, 0x2, 0x2, 0x364, 
    0x365, 0x5, 0x72, 0x3a, 0x2, 0x365, 0x366, 0x7, 0x4e, 0x2, 0x2, 0x366, 
    0x367, 0x5, 0x72, 0x3a, 0x2, 0x367, 0x368, 0x7, 0x5, 0x2, 0x2, 0x368, 
    0x36a, 0x5, 0x130, 0x99, 0x2, 0x369, 0x36b, 0x5, 0x68, 0x35, 0x2, 0x36a, 
    0x369, 0x3, 0x2, 0x2, 0x2, 0x36a, 0x36b, 0x3, 0x2, 0x2, 0x2, 0x36b, 
    0x378, 0x3, 0x2, 0x2, 0x2, 0x36c, 0x36d, 0x7, 0x3d, 0x2, 0x2, 0x36d, 
    0x36e, 0x7, 0x42, 0x2, 0x2, 0x36e, 0x36f, 0x7, 0x41, 0x2, 0x2, 0x36f, 
    0x370, 0x5, 0x72, 0x3a, 0x2, 0x370, 0x371, 0x7, 0x4e, 0x2, 0x2, 0x371, 
    0x372, 0x5, 0x72, 0x3a, 0x2, 0x372, 0x373, 0x7, 0x5, 0x2, 0x2, 0x373, 
    0x375, 0x5, 0x130, 0x99, 0x2, 0x374, 0x376, 0x5, 0x66, 0x34, 0x2, 0x375, 
    0x374, 0x3, 0x2, 0x2, 0x2, 0x375, 0x376, 0x3, 0x2, 0x2, 0x2, 0x376, 
    0x378, 0x3, 0x2, 0x2, 0x2, 0x377, 0x362, 0x3, 0x2, 0x2, 0x2, 0x377, 
    0x36c, 0x3, 0x2, 0x2, 0x2, 0x378, 0x6d, 0x3, 0x2, 0x2, 0x2, 0x379, 0x37c, 
    0x5, 0x60, 0x31, 0x2, 0x37a, 0x37c, 0x5, 0x70, 0x39, 0x2, 0x37b, 0x379, 
    0x3, 0x2, 0x2, 0x2, 0x37b, 0x37a, 0x3, 0x2, 0x2, 0x2, 0x37c, 0x6f, 0x3, 
    0x2, 0x2, 0x2, 0x37d, 0x37e, 0x7, 0x17, 0x2, 0x2, 0x37e, 0x37f, 0x7, 
    0x48, 0x2, 0x2, 0x37f, 0x380, 0x7, 0x44, 0x2, 0x2, 0x380, 0x381, 0x7, 
    0x50, 0x2, 0x2, 0x381, 0x382, 0x7, 0x41, 0x2, 0x2, 0x382, 0x383, 0x5, 
    0x72, 0x3a, 0x2, 0x383, 0x384, 0x7, 0x4e, 0x2, 0x2, 0x384, 0x385, 0x5, 
    0x72, 0x3a, 0x2, 0x385, 0x71, 0x3, 0x2, 0x2, 0x2, 0x386, 0x387, 0x5, 
    0xbc, 0x5f, 0x2, 0x387, 0x73, 0x3, 0x2, 0x2, 0x2, 0x388, 0x38d, 0x5, 
    0x76, 0x3c, 0x2, 0x389, 0x38a, 0x7, 0xb1, 0x2, 0x2, 0x38a, 0x38c, 0x5, 
    0x76, 0x3c, 0x2, 0x38b, 0x389, 0x3, 0x2, 0x2, 0x2, 0x38c, 0x38f, 0x3, 
    0x2, 0x2, 0x2, 0x38d, 0x38b, 0x3, 0x2, 0x2, 0x2, 0x38d, 0x38e, 0x3, 
    0x2, 0x2, 0x2, 0x38e, 0x75, 0x3, 0x2, 0x2, 0x2, 0x38f, 0x38d, 0x3, 0x2, 
    0x2, 0x2, 0x390, 0x391, 0x5, 0x130, 0x99, 0x2, 0x391, 0x392, 0x7, 0xb7, 
    0x2, 0x2, 0x392, 0x394, 0x3, 0x2, 0x2, 0x2, 0x393, 0x390, 0x3, 0x2, 
    0x2, 0x2, 0x393, 0x394, 0x3, 0x2, 0x2, 0x2, 0x394, 0x396, 0x3, 0x2, 
    0x2, 0x2, 0x395, 0x397, 0x5, 0x78, 0x3d, 0x2, 0x396, 0x395, 0x3, 0x2, 
    0x2, 0x2, 0x396, 0x397, 0x3, 0x2, 0x2, 0x2, 0x397, 0x39a, 0x3, 0x2, 
    0x2, 0x2, 0x398, 0x39b, 0x5, 0x82, 0x42, 0x2, 0x399, 0x39b, 0x5, 0x80, 
    0x41, 0x2, 0x39a, 0x398, 0x3, 0x2, 0x2, 0x2, 0x39a, 0x399, 0x3, 0x2, 
    0x2, 0x2, 0x39b, 0x77, 0x3, 0x2, 0x2, 0x2, 0x39c, 0x39e, 0x7, 0x3, 0x2, 
    0x2, 0x39d, 0x39f, 0x7, 0x73, 0x2, 0x2, 0x39e, 0x39d, 0x3, 0x2, 0x2, 
    0x2, 0x39e, 0x39f, 0x3, 0x2, 0x2, 0x2, 0x39f, 0x3a1, 0x3, 0x2, 0x2, 
    0x2, 0x3a0, 0x3a2, 0x5, 0x7c, 0x3f, 0x2, 0x3a1, 0x3a0, 0x3, 0x2, 0x2, 
    0x2, 0x3a1, 0x3a2, 0x3, 0x2, 0x2, 0x2, 0x3a2, 0x3a4, 0x3, 0x2, 0x2, 
    0x2, 0x3a3, 0x3a5, 0x5, 0x7e, 0x40, 0x2, 0x3a4, 0x3a3, 0x3, 0x2, 0x2, 
    0x2, 0x3a4, 0x3a5, 0x3, 0x2, 0x2, 0x2, 0x3a5, 0x3c3, 0x3, 0x2, 0x2, 
    0x2, 0x3a6, 0x3a9, 0x7, 0x31, 0x2, 0x2, 0x3a7, 0x3aa, 0x7, 0x73, 0x2, 
    0x2, 0x3a8, 0x3aa, 0x5, 0x7a, 0x3e, 0x2, 0x3a9, 0x3a7, 0x3, 0x2, 0x2, 
    0x2, 0x3a9, 0x3a8, 0x3, 0x2, 0x2, 0x2, 0x3a9, 0x3aa, 0x3, 0x2, 0x2, 
    0x2, 0x3aa, 0x3ac, 0x3, 0x2, 0x2, 0x2, 0x3ab, 0x3ad, 0x5, 0x7c, 0x3f, 
    0x2, 0x3ac, 0x3ab, 0x3, 0x2, 0x2, 0x2, 0x3ac, 0x3ad, 0x3, 0x2, 0x2, 
    0x2, 0x3ad, 0x3af, 0x3, 0x2, 0x2, 0x2, 0x3ae, 0x3b0, 0x5, 0x7e, 0x40, 
    0x2, 0x3af, 0x3ae, 0x3, 0x2, 0x2, 0x2, 0x3af, 0x3b0, 0x3, 0x2, 0x2, 
    0x2, 0x3b0, 0x3c3, 0x3, 0x2, 0x2, 0x2, 0x3b1, 0x3b3, 0x7, 0x73, 0x2, 
    0x2, 0x3b2, 0x3b4, 0x5, 0x7a, 0x3e, 0x2, 0x3b3, 0x3b2, 0x3, 0x2, 0x2, 
    0x2, 0x3b3, 0x3b4, 0x3, 0x2, 0x2, 0x2, 0x3b4, 0x3b6, 0x3, 0x2, 0x2, 
    0x2, 0x3b5, 0x3b7, 0x5, 0x7c, 0x3f, 0x2, 0x3b6, 0x3b5, 0x3, 0x2, 0x2, 
    0x2, 0x3b6, 0x3b7, 0x3, 0x2, 0x2, 0x2, 0x3b7, 0x3b9, 0x3, 0x2, 0x2, 
    0x2, 0x3b8, 0x3ba, 0x5, 0x7e, 0x40, 0x2, 0x3b9, 0x3b8, 0x3, 0x2, 0x2, 
    0x2, 0x3b9, 0x3ba, 0x3, 0x2, 0x2, 0x2, 0x3ba, 0x3bc, 0x3, 0x2, 0x2, 
    0x2, 0x3bb, 0x3bd, 0x9, 0xb, 0x2, 0x2, 0x3bc, 0x3bb, 0x3, 0x2, 0x2, 
    0x2, 0x3bc, 0x3bd, 0x3, 0x2, 0x2, 0x2, 0x3bd, 0x3c3, 0x3, 0x2, 0x2, 
    0x2, 0x3be, 0x3c0, 0x5, 0x7c, 0x3f, 0x2, 0x3bf, 0x3c1, 0x5, 0x7e, 0x40, 
    0x2, 0x3c0, 0x3bf, 0x3, 0x2, 0x2, 0x2, 0x3c0, 0x3c1, 0x3, 0x2, 0x2, 
    0x2, 0x3c1, 0x3c3, 0x3, 0x2, 0x2, 0x2, 0x3c2, 0x39c, 0x3, 0x2, 0x2, 
    0x2, 0x3c2, 0x3a6, 0x3, 0x2, 0x2, 0x2, 0x3c2, 0x3b1, 0x3, 0x2, 0x2, 
    0x2, 0x3c2, 0x3be, 0x3, 0x2, 0x2, 0x2, 0x3c3, 0x79, 0x3, 0x2, 0x2, 0x2, 
    0x3c4, 0x3c5, 0x9, 0xc, 0x2, 0x2, 0x3c5, 0x7b, 0x3, 0x2, 0x2, 0x2, 0x3c6, 
    0x3c7, 0x9, 0xd, 0x2, 0x2, 0x3c7, 0x7d, 0x3, 0x2, 0x2, 0x2, 0x3c8, 0x3c9, 
    0x9, 0xe, 0x2, 0x2, 0x3c9, 0x7f, 0x3, 0x2, 0x2, 0x2, 0x3ca, 0x3cb, 0x9, 
    0xf, 0x2, 0x2, 0x3cb, 0x3cc, 0x7, 0xab, 0x2, 0x2, 0x3cc, 0x3cd, 0x5, 
    0x82, 0x42, 0x2, 0x3cd, 0x3ce, 0x7, 0xac, 0x2, 0x2, 0x3ce, 0x81, 0x3, 
    0x2, 0x2, 0x2, 0x3cf, 0x3d6, 0x5, 0x84, 0x43, 0x2, 0x3d0, 0x3d2, 0x5, 
    0x88, 0x45, 0x2, 0x3d1, 0x3d0, 0x3, 0x2, 0x2, 0x2, 0x3d1, 0x3d2, 0x3, 
    0x2, 0x2, 0x2, 0x3d2, 0x3d3, 0x3, 0x2, 0x2, 0x2, 0x3d3, 0x3d5, 0x5, 
    0x84, 0x43, 0x2, 0x3d4, 0x3d1, 0x3, 0x2, 0x2, 0x2, 0x3d5, 0x3d8, 0x3, 
    0x2, 0x2, 0x2, 0x3d6, 0x3d4, 0x3, 0x2, 0x2, 0x2, 0x3d6, 0x3d7, 0x3, 
    0x2, 0x2, 0x2, 0x3d7, 0x83, 0x3, 0x2, 0x2, 0x2, 0x3d8, 0x3d6, 0x3, 0x2, 
    0x2, 0x2, 0x3d9, 0x3dc, 0x5, 0x8c, 0x47, 0x2, 0x3da, 0x3dc, 0x5, 0x86, 
    0x44, 0x2, 0x3db, 0x3d9, 0x3, 0x2, 0x2, 0x2, 0x3db, 0x3da, 0x3, 0x2, 
    0x2, 0x2, 0x3dc, 0x85, 0x3, 0x2, 0x2, 0x2, 0x3dd, 0x3de, 0x7, 0xab, 
    0x2, 0x2, 0x3de, 0x3e0, 0x5, 0x76, 0x3c, 0x2, 0x3df, 0x3e1, 0x5, 0x14, 
    0xb, 0x2, 0x3e0, 0x3df, 0x3, 0x2, 0x2, 0x2, 0x3e0, 0x3e1, 0x3, 0x2, 
    0x2, 0x2, 0x3e1, 0x3e2, 0x3, 0x2, 0x2, 0x2, 0x3e2, 0x3e4, 0x7, 0xac, 
    0x2, 0x2, 0x3e3, 0x3e5, 0x5, 0x8a, 0x46, 0x2, 0x3e4, 0x3e3, 0x3, 0x2, 
    0x2, 0x2, 0x3e4, 0x3e5, 0x3, 0x2, 0x2, 0x2, 0x3e5, 0x87, 0x3, 0x2, 0x2, 
    0x2, 0x3e6, 0x3e8, 0x5, 0x90, 0x49, 0x2, 0x3e7, 0x3e9, 0x5, 0x8a, 0x46, 
    0x2, 0x3e8, 0x3e7, 0x3, 0x2, 0x2, 0x2, 0x3e8, 0x3e9, 0x3, 0x2, 0x2, 
    0x2, 0x3e9, 0x89, 0x3, 0x2, 0x2, 0x2, 0x3ea, 0x3eb, 0x7, 0xaf, 0x2, 
    0x2, 0x3eb, 0x3ec, 0x7, 0xa4, 0x2, 0x2, 0x3ec, 0x3fa, 0x7, 0xb0, 0x2, 
    0x2, 0x3ed, 0x3ef, 0x7, 0xaf, 0x2, 0x2, 0x3ee, 0x3f0, 0x7, 0xa4, 0x2, 
    0x2, 0x3ef, 0x3ee, 0x3, 0x2, 0x2, 0x2, 0x3ef, 0x3f0, 0x3, 0x2, 0x2, 
    0x2, 0x3f0, 0x3f1, 0x3, 0x2, 0x2, 0x2, 0x3f1, 0x3f3, 0x7, 0xb1, 0x2, 
    0x2, 0x3f2, 0x3f4, 0x7, 0xa4, 0x2, 0x2, 0x3f3, 0x3f2, 0x3, 0x2, 0x2, 
    0x2, 0x3f3, 0x3f4, 0x3, 0x2, 0x2, 0x2, 0x3f4, 0x3f5, 0x3, 0x2, 0x2, 
    0x2, 0x3f5, 0x3fa, 0x7, 0xb0, 0x2, 0x2, 0x3f6, 0x3fa, 0x7, 0xbf, 0x2, 
    0x2, 0x3f7, 0x3fa, 0x7, 0xc1, 0x2, 0x2, 0x3f8, 0x3fa, 0x7, 0xc9, 0x2, 
    0x2, 0x3f9, 0x3ea, 0x3, 0x2, 0x2, 0x2, 0x3f9, 0x3ed, 0x3, 0x2, 0x2, 
    0x2, 0x3f9, 0x3f6, 0x3, 0x2, 0x2, 0x2, 0x3f9, 0x3f7, 0x3, 0x2, 0x2, 
    0x2, 0x3f9, 0x3f8, 0x3, 0x2, 0x2, 0x2, 0x3fa, 0x8b, 0x3, 0x2, 0x2, 0x2, 
    0x3fb, 0x402, 0x7, 0xab, 0x2, 0x2, 0x3fc, 0x3fe, 0x5, 0x8e, 0x48, 0x2, 
    0x3fd, 0x3ff, 0x5, 0x6e, 0x38, 0x2, 0x3fe, 0x3fd, 0x3, 0x2, 0x2, 0x2, 
    0x3fe, 0x3ff, 0x3, 0x2, 0x2, 0x2, 0x3ff, 0x403, 0x3, 0x2, 0x2, 0x2, 
    0x400, 0x403, 0x5, 0x62, 0x32, 0x2, 0x401, 0x403, 0x5, 0x70, 0x39, 0x2, 
    0x402, 0x3fc, 0x3, 0x2, 0x2, 0x2, 0x402, 0x400, 0x3, 0x2, 0x2, 0x2, 
    0x402, 0x401, 0x3, 0x2, 0x2, 0x2, 0x402, 0x403, 0x3, 0x2, 0x2, 0x2, 
    0x403, 0x405, 0x3, 0x2, 0x2, 0x2, 0x404, 0x406, 0x5, 0x14, 0xb, 0x2, 
    0x405, 0x404, 0x3, 0x2, 0x2, 0x2, 0x405, 0x406, 0x3, 0x2, 0x2, 0x2, 
    0x406, 0x407, 0x3, 0x2, 0x2, 0x2, 0x407, 0x408, 0x7, 0xac, 0x2, 0x2, 
    0x408, 0x8d, 0x3, 0x2, 0x2, 0x2, 0x409, 0x40b, 0x5, 0x130, 0x99, 0x2, 
    0x40a, 0x40c, 0x5, 0xa2, 0x52, 0x2, 0x40b, 0x40a, 0x3, 0x2, 0x2, 0x2, 
    0x40b, 0x40c, 0x3, 0x2, 0x2, 0x2, 0x40c, 0x40e, 0x3, 0x2, 0x2, 0x2, 
    0x40d, 0x40f, 0x5, 0xa0, 0x51, 0x2, 0x40e, 0x40d, 0x3, 0x2, 0x2, 0x2, 
    0x40e, 0x40f, 0x3, 0x2, 0x2, 0x2, 0x40f, 0x416, 0x3, 0x2, 0x2, 0x2, 
    0x410, 0x412, 0x5, 0xa2, 0x52, 0x2, 0x411, 0x413, 0x5, 0xa0, 0x51, 0x2, 
    0x412, 0x411, 0x3, 0x2, 0x2, 0x2, 0x412, 0x413, 0x3, 0x2, 0x2, 0x2, 
    0x413, 0x416, 0x3, 0x2, 0x2, 0x2, 0x414, 0x416, 0x5, 0xa0, 0x51, 0x2, 
    0x415, 0x409, 0x3, 0x2, 0x2, 0x2, 0x415, 0x410, 0x3, 0x2, 0x2, 0x2, 
    0x415, 0x414, 0x3, 0x2, 0x2, 0x2, 0x416, 0x8f, 0x3, 0x2, 0x2, 0x2, 0x417, 
    0x419, 0x5, 0x9a, 0x4e, 0x2, 0x418, 0x417, 0x3, 0x2, 0x2, 0x2, 0x418, 
    0x419, 0x3, 0x2, 0x2, 0x2, 0x419, 0x41a, 0x3, 0x2, 0x2, 0x2, 0x41a, 
    0x41c, 0x5, 0x9e, 0x50, 0x2, 0x41b, 0x41d, 0x5, 0x92, 0x4a, 0x2, 0x41c, 
    0x41b, 0x3, 0x2, 0x2, 0x2, 0x41c, 0x41d, 0x3, 0x2, 0x2, 0x2, 0x41d, 
    0x41e, 0x3, 0x2, 0x2, 0x2, 0x41e, 0x420, 0x5, 0x9e, 0x50, 0x2, 0x41f, 
    0x421, 0x5, 0x9c, 0x4f, 0x2, 0x420, 0x41f, 0x3, 0x2, 0x2, 0x2, 0x420, 
    0x421, 0x3, 0x2, 0x2, 0x2, 0x421, 0x91, 0x3, 0x2, 0x2, 0x2, 0x422, 0x429, 
    0x7, 0xad, 0x2, 0x2, 0x423, 0x425, 0x5, 0x94, 0x4b, 0x2, 0x424, 0x426, 
    0x5, 0x6e, 0x38, 0x2, 0x425, 0x424, 0x3, 0x2, 0x2, 0x2, 0x425, 0x426, 
    0x3, 0x2, 0x2, 0x2, 0x426, 0x42a, 0x3, 0x2, 0x2, 0x2, 0x427, 0x42a, 
    0x5, 0x62, 0x32, 0x2, 0x428, 0x42a, 0x5, 0x70, 0x39, 0x2, 0x429, 0x423, 
    0x3, 0x2, 0x2, 0x2, 0x429, 0x427, 0x3, 0x2, 0x2, 0x2, 0x429, 0x428, 
    0x3, 0x2, 0x2, 0x2, 0x429, 0x42a, 0x3, 0x2, 0x2, 0x2, 0x42a, 0x42c, 
    0x3, 0x2, 0x2, 0x2, 0x42b, 0x42d, 0x5, 0x14, 0xb, 0x2, 0x42c, 0x42b, 
    0x3, 0x2, 0x2, 0x2, 0x42c, 0x42d, 0x3, 0x2, 0x2, 0x2, 0x42d, 0x42e, 
    0x3, 0x2, 0x2, 0x2, 0x42e, 0x42f, 0x7, 0xae, 0x2, 0x2, 0x42f, 0x93, 
    0x3, 0x2, 0x2, 0x2, 0x430, 0x432, 0x5, 0x130, 0x99, 0x2, 0x431, 0x433, 
    0x5, 0xa2, 0x52, 0x2, 0x432, 0x431, 0x3, 0x2, 0x2, 0x2, 0x432, 0x433, 
    0x3, 0x2, 0x2, 0x2, 0x433, 0x435, 0x3, 0x2, 0x2, 0x2, 0x434, 0x436, 
    0x5, 0x96, 0x4c, 0x2, 0x435, 0x434, 0x3, 0x2, 0x2, 0x2, 0x435, 0x436, 
    0x3, 0x2, 0x2, 0x2, 0x436, 0x438, 0x3, 0x2, 0x2, 0x2, 0x437, 0x439, 
    0x5, 0xa0, 0x51, 0x2, 0x438, 0x437, 0x3, 0x2, 0x2, 0x2, 0x438, 0x439, 
    0x3, 0x2, 0x2, 0x2, 0x439, 0x447, 0x3, 0x2, 0x2, 0x2, 0x43a, 0x43c, 
    0x5, 0xa2, 0x52, 0x2, 0x43b, 0x43d, 0x5, 0x96, 0x4c, 0x2, 0x43c, 0x43b, 
    0x3, 0x2, 0x2, 0x2, 0x43c, 0x43d, 0x3, 0x2, 0x2, 0x2, 0x43d, 0x43f, 
    0x3, 0x2, 0x2, 0x2, 0x43e, 0x440, 0x5, 0xa0, 0x51, 0x2, 0x43f, 0x43e, 
    0x3, 0x2, 0x2, 0x2, 0x43f, 0x440, 0x3, 0x2, 0x2, 0x2, 0x440, 0x447, 
    0x3, 0x2, 0x2, 0x2, 0x441, 0x443, 0x5, 0x96, 0x4c, 0x2, 0x442, 0x444, 
    0x5, 0xa0, 0x51, 0x2, 0x443, 0x442, 0x3, 0x2, 0x2, 0x2, 0x443, 0x444, 
    0x3, 0x2, 0x2, 0x2, 0x444, 0x447, 0x3, 0x2, 0x2, 0x2, 0x445, 0x447, 
    0x5, 0xa0, 0x51, 0x2, 0x446, 0x430, 0x3, 0x2, 0x2, 0x2, 0x446, 0x43a, 
    0x3, 0x2, 0x2, 0x2, 0x446, 0x441, 0x3, 0x2, 0x2, 0x2, 0x446, 0x445, 
    0x3, 0x2, 0x2, 0x2, 0x447, 0x95, 0x3, 0x2, 0x2, 0x2, 0x448, 0x451, 0x7, 
    0xc1, 0x2, 0x2, 0x449, 0x44b, 0x5, 0x98, 0x4d, 0x2, 0x44a, 0x449, 0x3, 
    0x2, 0x2, 0x2, 0x44a, 0x44b, 0x3, 0x2, 0x2, 0x2, 0x44b, 0x44c, 0x3, 
    0x2, 0x2, 0x2, 0x44c, 0x44e, 0x7, 0xb3, 0x2, 0x2, 0x44d, 0x44f, 0x5, 
    0x98, 0x4d, 0x2, 0x44e, 0x44d, 0x3, 0x2, 0x2, 0x2, 0x44e, 0x44f, 0x3, 
    0x2, 0x2, 0x2, 0x44f, 0x452, 0x3, 0x2, 0x2, 0x2, 0x450, 0x452, 0x5, 
    0x98, 0x4d, 0x2, 0x451, 0x44a, 0x3, 0x2, 0x2, 0x2, 0x451, 0x450, 0x3, 
    0x2, 0x2, 0x2, 0x451, 0x452, 0x3, 0x2, 0x2, 0x2, 0x452, 0x45b, 0x3, 
    0x2, 0x2, 0x2, 0x453, 0x455, 0x5, 0x98, 0x4d, 0x2, 0x454, 0x453, 0x3, 
    0x2, 0x2, 0x2, 0x454, 0x455, 0x3, 0x2, 0x2, 0x2, 0x455, 0x456, 0x3, 
    0x2, 0x2, 0x2, 0x456, 0x458, 0x7, 0xb3, 0x2, 0x2, 0x457, 0x459, 0x5, 
    0x98, 0x4d, 0x2, 0x458, 0x457, 0x3, 0x2, 0x2, 0x2, 0x458, 0x459, 0x3, 
    0x2, 0x2, 0x2, 0x459, 0x45b, 0x3, 0x2, 0x2, 0x2, 0x45a, 0x448, 0x3, 
    0x2, 0x2, 0x2, 0x45a, 0x454, 0x3, 0x2, 0x2, 0x2, 0x45b, 0x97, 0x3, 0x2, 
    0x2, 0x2, 0x45c, 0x45e, 0x7, 0xc0, 0x2, 0x2, 0x45d, 0x45c, 0x3, 0x2, 
    0x2, 0x2, 0x45d, 0x45e, 0x3, 0x2, 0x2, 0x2, 0x45e, 0x45f, 0x3, 0x2, 
    0x2, 0x2, 0x45f, 0x460, 0x7, 0xa4, 0x2, 0x2, 0x460, 0x99, 0x3, 0x2, 
    0x2, 0x2, 0x461, 0x462, 0x9, 0x10, 0x2, 0x2, 0x462, 0x9b, 0x3, 0x2, 
    0x2, 0x2, 0x463, 0x464, 0x9, 0x11, 0x2, 0x2, 0x464, 0x9d, 0x3, 0x2, 
    0x2, 0x2, 0x465, 0x466, 0x9, 0x12, 0x2, 0x2, 0x466, 0x9f, 0x3, 0x2, 
    0x2, 0x2, 0x467, 0x46a, 0x5, 0xd6, 0x6c, 0x2, 0x468, 0x46a, 0x7, 0xa8, 
    0x2, 0x2, 0x469, 0x467, 0x3, 0x2, 0x2, 0x2, 0x469, 0x468, 0x3, 0x2, 
    0x2, 0x2, 0x46a, 0xa1, 0x3, 0x2, 0x2, 0x2, 0x46b, 0x46c, 0x9, 0x13, 
    0x2, 0x2, 0x46c, 0x46d, 0x5, 0xa4, 0x53, 0x2, 0x46d, 0xa3, 0x3, 0x2, 
    0x2, 0x2, 0x46e, 0x476, 0x5, 0xa6, 0x54, 0x2, 0x46f, 0x471, 0x7, 0xc5, 
    0x2, 0x2, 0x470, 0x472, 0x7, 0xb4, 0x2, 0x2, 0x471, 0x470, 0x3, 0x2, 
    0x2, 0x2, 0x471, 0x472, 0x3, 0x2, 0x2, 0x2, 0x472, 0x473, 0x3, 0x2, 
    0x2, 0x2, 0x473, 0x475, 0x5, 0xa6, 0x54, 0x2, 0x474, 0x46f, 0x3, 0x2, 
    0x2, 0x2, 0x475, 0x478, 0x3, 0x2, 0x2, 0x2, 0x476, 0x474, 0x3, 0x2, 
    0x2, 0x2, 0x476, 0x477, 0x3, 0x2, 0x2, 0x2, 0x477, 0xa5, 0x3, 0x2, 0x2, 
    0x2, 0x478, 0x476, 0x3, 0x2, 0x2, 0x2, 0x479, 0x47e, 0x5, 0xa8, 0x55, 
    0x2, 0x47a, 0x47b, 0x9, 0x14, 0x2, 0x2, 0x47b, 0x47d, 0x5, 0xa8, 0x55, 
    0x2, 0x47c, 0x47a, 0x3, 0x2, 0x2, 0x2, 0x47d, 0x480, 0x3, 0x2, 0x2, 
    0x2, 0x47e, 0x47c, 0x3, 0x2, 0x2, 0x2, 0x47e, 0x47f, 0x3, 0x2, 0x2, 
    0x2, 0x47f, 0xa7, 0x3, 0x2, 0x2, 0x2, 0x480, 0x47e, 0x3, 0x2, 0x2, 0x2, 
    0x481, 0x483, 0x7, 0xc8, 0x2, 0x2, 0x482, 0x481, 0x3, 0x2, 0x2, 0x2, 
    0x483, 0x486, 0x3, 0x2, 0x2, 0x2, 0x484, 0x482, 0x3, 0x2, 0x2, 0x2, 
    0x484, 0x485, 0x3, 0x2, 0x2, 0x2, 0x485, 0x487, 0x3, 0x2, 0x2, 0x2, 
    0x486, 0x484, 0x3, 0x2, 0x2, 0x2, 0x487, 0x488, 0x5, 0xaa, 0x56, 0x2, 
    0x488, 0xa9, 0x3, 0x2, 0x2, 0x2, 0x489, 0x49b, 0x5, 0x136, 0x9c, 0x2, 
    0x48a, 0x49b, 0x7, 0xa8, 0x2, 0x2, 0x48b, 0x48c, 0x7, 0xa8, 0x2, 0x2, 
    0x48c, 0x48d, 0x7, 0xab, 0x2, 0x2, 0x48d, 0x48e, 0x5, 0xac, 0x57, 0x2, 
    0x48e, 0x48f, 0x7, 0xac, 0x2, 0x2, 0x48f, 0x49b, 0x3, 0x2, 0x2, 0x2, 
    0x490, 0x491, 0x7, 0xca, 0x2, 0x2, 0x491, 0x492, 0x7, 0xab, 0x2, 0x2, 
    0x492, 0x493, 0x5, 0xac, 0x57, 0x2, 0x493, 0x494, 0x7, 0xac, 0x2, 0x2, 
    0x494, 0x49b, 0x3, 0x2, 0x2, 0x2, 0x495, 0x49b, 0x7, 0xc3, 0x2, 0x2, 
    0x496, 0x497, 0x7, 0xab, 0x2, 0x2, 0x497, 0x498, 0x5, 0xa4, 0x53, 0x2, 
    0x498, 0x499, 0x7, 0xac, 0x2, 0x2, 0x499, 0x49b, 0x3, 0x2, 0x2, 0x2, 
    0x49a, 0x489, 0x3, 0x2, 0x2, 0x2, 0x49a, 0x48a, 0x3, 0x2, 0x2, 0x2, 
    0x49a, 0x48b, 0x3, 0x2, 0x2, 0x2, 0x49a, 0x490, 0x3, 0x2, 0x2, 0x2, 
    0x49a, 0x495, 0x3, 0x2, 0x2, 0x2, 0x49a, 0x496, 0x3, 0x2, 0x2, 0x2, 
    0x49b, 0xab, 0x3, 0x2, 0x2, 0x2, 0x49c, 0x4a1, 0x5, 0xae, 0x58, 0x2, 
    0x49d, 0x49e, 0x7, 0x21, 0x2, 0x2, 0x49e, 0x4a0, 0x5, 0xae, 0x58, 0x2, 
    0x49f, 0x49d, 0x3, 0x2, 0x2, 0x2, 0x4a0, 0x4a3, 0x3, 0x2, 0x2, 0x2, 
    0x4a1, 0x49f, 0x3, 0x2, 0x2, 0x2, 0x4a1, 0x4a2, 0x3, 0x2, 0x2, 0x2, 
    0x4a2, 0xad, 0x3, 0x2, 0x2, 0x2, 0x4a3, 0x4a1, 0x3, 0x2, 0x2, 0x2, 0x4a4, 
    0x4a9, 0x5, 0xb0, 0x59, 0x2, 0x4a5, 0x4a6, 0x7, 0x2f, 0x2, 0x2, 0x4a6, 
    0x4a8, 0x5, 0xb0, 0x59, 0x2, 0x4a7, 0x4a5, 0x3, 0x2, 0x2, 0x2, 0x4a8, 
    0x4ab, 0x3, 0x2, 0x2, 0x2, 0x4a9, 0x4a7, 0x3, 0x2, 0x2, 0x2, 0x4a9, 
    0x4aa, 0x3, 0x2, 0x2, 0x2, 0x4aa, 0xaf, 0x3, 0x2, 0x2, 0x2, 0x4ab, 0x4a9, 
    0x3, 0x2, 0x2, 0x2, 0x4ac, 0x4b1, 0x5, 0xb2, 0x5a, 0x2, 0x4ad, 0x4ae, 
    0x7, 0x4, 0x2, 0x2, 0x4ae, 0x4b0, 0x5, 0xb2, 0x5a, 0x2, 0x4af, 0x4ad, 
    0x3, 0x2, 0x2, 0x2, 0x4b0, 0x4b3, 0x3, 0x2, 0x2, 0x2, 0x4b1, 0x4af, 
    0x3, 0x2, 0x2, 0x2, 0x4b1, 0x4b2, 0x3, 0x2, 0x2, 0x2, 0x4b2, 0xb1, 0x3, 
    0x2, 0x2, 0x2, 0x4b3, 0x4b1, 0x3, 0x2, 0x2, 0x2, 0x4b4, 0x4b6, 0x7, 
    0x1d, 0x2, 0x2, 0x4b5, 0x4b4, 0x3, 0x2, 0x2, 0x2, 0x4b6, 0x4b9, 0x3, 
    0x2, 0x2, 0x2, 0x4b7, 0x4b5, 0x3, 0x2, 0x2, 0x2, 0x4b7, 0x4b8, 0x3, 
    0x2, 0x2, 0x2, 0x4b8, 0x4ba, 0x3, 0x2, 0x2, 0x2, 0x4b9, 0x4b7, 0x3, 
    0x2, 0x2, 0x2, 0x4ba, 0x4bb, 0x5, 0xb4, 0x5b, 0x2, 0x4bb, 0xb3, 0x3, 
    0x2, 0x2, 0x2, 0x4bc, 0x4c2, 0x5, 0xb8, 0x5d, 0x2, 0x4bd, 0x4be, 0x5, 
    0xb6, 0x5c, 0x2, 0x4be, 0x4bf, 0x5, 0xb8, 0x5d, 0x2, 0x4bf, 0x4c1, 0x3, 
    0x2, 0x2, 0x2, 0x4c0, 0x4bd, 0x3, 0x2, 0x2, 0x2, 0x4c1, 0x4c4, 0x3, 
    0x2, 0x2, 0x2, 0x4c2, 0x4c0, 0x3, 0x2, 0x2, 0x2, 0x4c2, 0x4c3, 0x3, 
    0x2, 0x2, 0x2, 0x4c3, 0xb5, 0x3, 0x2, 0x2, 0x2, 0x4c4, 0x4c2, 0x3, 0x2, 
    0x2, 0x2, 0x4c5, 0x4c6, 0x9, 0x15, 0x2, 0x2, 0x4c6, 0xb7, 0x3, 0x2, 
    0x2, 0x2, 0x4c7, 0x4cb, 0x5, 0xbc, 0x5f, 0x2, 0x4c8, 0x4ca, 0x5, 0xba, 
    0x5e, 0x2, 0x4c9, 0x4c8, 0x3, 0x2, 0x2, 0x2, 0x4ca, 0x4cd, 0x3, 0x2, 
    0x2, 0x2, 0x4cb, 0x4c9, 0x3, 0x2, 0x2, 0x2, 0x4cb, 0x4cc, 0x3, 0x2, 
    0x2, 0x2, 0x4cc, 0xb9, 0x3, 0x2, 0x2, 0x2, 0x4cd, 0x4cb, 0x3, 0x2, 0x2, 
    0x2, 0x4ce, 0x4cf, 0x7, 0x27, 0x2, 0x2, 0x4cf, 0x4d0, 0x7, 0x2e, 0x2, 
    0x2, 0x4d0, 0x512, 0x5, 0xbc, 0x5f, 0x2, 0x4d1, 0x4d2, 0x7, 0x14, 0x2, 
    0x2, 0x4d2, 0x4d3, 0x7, 0x2e, 0x2, 0x2, 0x4d3, 0x512, 0x5, 0xbc, 0x5f, 
    0x2, 0x4d4, 0x4d5, 0x7, 0xb, 0x2, 0x2, 0x4d5, 0x512, 0x5, 0xbc, 0x5f, 
    0x2, 0x4d6, 0x4d7, 0x7, 0x18, 0x2, 0x2, 0x4d7, 0x512, 0x5, 0xbc, 0x5f, 
    0x2, 0x4d8, 0x4d9, 0x7, 0xbd, 0x2, 0x2, 0x4d9, 0x512, 0x5, 0xbc, 0x5f, 
    0x2, 0x4da, 0x4db, 0x7, 0x47, 0x2, 0x2, 0x4db, 0x512, 0x5, 0xbc, 0x5f, 
    0x2, 0x4dc, 0x4dd, 0x7, 0x4a, 0x2, 0x2, 0x4dd, 0x512, 0x5, 0xbc, 0x5f, 
    0x2, 0x4de, 0x4df, 0x7, 0x4b, 0x2, 0x2, 0x4df, 0x512, 0x5, 0xbc, 0x5f, 
    0x2, 0x4e0, 0x4e1, 0x7, 0x43, 0x2, 0x2, 0x4e1, 0x512, 0x5, 0xbc, 0x5f, 
    0x2, 0x4e2, 0x4e3, 0x7, 0x3f, 0x2, 0x2, 0x4e3, 0x512, 0x5, 0xbc, 0x5f, 
    0x2, 0x4e4, 0x4e6, 0x7, 0x19, 0x2, 0x2, 0x4e5, 0x4e7, 0x7, 0x1d, 0x2, 
    0x2, 0x4e6, 0x4e5, 0x3, 0x2, 0x2, 0x2, 0x4e6, 0x4e7, 0x3, 0x2, 0x2, 
    0x2, 0x4e7, 0x4e8, 0x3, 0x2, 0x2, 0x2, 0x4e8, 0x512, 0x7, 0x1e, 0x2, 
    0x2, 0x4e9, 0x4eb, 0x7, 0x19, 0x2, 0x2, 0x4ea, 0x4ec, 0x7, 0x1d, 0x2, 
    0x2, 0x4eb, 0x4ea, 0x3, 0x2, 0x2, 0x2, 0x4eb, 0x4ec, 0x3, 0x2, 0x2, 
    0x2, 0x4ec, 0x4ed, 0x3, 0x2, 0x2, 0x2, 0x4ed, 0x4f0, 0x9, 0x16, 0x2, 
    0x2, 0x4ee, 0x4f0, 0x7, 0xb5, 0x2, 0x2, 0x4ef, 0x4e9, 0x3, 0x2, 0x2, 
    0x2, 0x4ef, 0x4ee, 0x3, 0x2, 0x2, 0x2, 0x4f0, 0x4f1, 0x3, 0x2, 0x2, 
    0x2, 0x4f1, 0x4f6, 0x5, 0x11a, 0x8e, 0x2, 0x4f2, 0x4f3, 0x7, 0xc5, 0x2, 
    0x2, 0x4f3, 0x4f5, 0x5, 0x11a, 0x8e, 0x2, 0x4f4, 0x4f2, 0x3, 0x2, 0x2, 
    0x2, 0x4f5, 0x4f8, 0x3, 0x2, 0x2, 0x2, 0x4f6, 0x4f7, 0x3, 0x2, 0x2, 
    0x2, 0x4f6, 0x4f4, 0x3, 0x2, 0x2, 0x2, 0x4f7, 0x512, 0x3, 0x2, 0x2, 
    0x2, 0x4f8, 0x4f6, 0x3, 0x2, 0x2, 0x2, 0x4f9, 0x4fb, 0x7, 0x19, 0x2, 
    0x2, 0x4fa, 0x4fc, 0x7, 0x1d, 0x2, 0x2, 0x4fb, 0x4fa, 0x3, 0x2, 0x2, 
    0x2, 0x4fb, 0x4fc, 0x3, 0x2, 0x2, 0x2, 0x4fc, 0x4fd, 0x3, 0x2, 0x2, 
    0x2, 0x4fd, 0x4fe, 0x7, 0x68, 0x2, 0x2, 0x4fe, 0x506, 0x5, 0xa6, 0x54, 
    0x2, 0x4ff, 0x501, 0x7, 0xc5, 0x2, 0x2, 0x500, 0x502, 0x7, 0xb4, 0x2, 
    0x2, 0x501, 0x500, 0x3, 0x2, 0x2, 0x2, 0x501, 0x502, 0x3, 0x2, 0x2, 
    0x2, 0x502, 0x503, 0x3, 0x2, 0x2, 0x2, 0x503, 0x505, 0x5, 0xa6, 0x54, 
    0x2, 0x504, 0x4ff, 0x3, 0x2, 0x2, 0x2, 0x505, 0x508, 0x3, 0x2, 0x2, 
    0x2, 0x506, 0x507, 0x3, 0x2, 0x2, 0x2, 0x506, 0x504, 0x3, 0x2, 0x2, 
    0x2, 0x507, 0x512, 0x3, 0x2, 0x2, 0x2, 0x508, 0x506, 0x3, 0x2, 0x2, 
    0x2, 0x509, 0x50b, 0x7, 0x19, 0x2, 0x2, 0x50a, 0x50c, 0x7, 0x1d, 0x2, 
    0x2, 0x50b, 0x50a, 0x3, 0x2, 0x2, 0x2, 0x50b, 0x50c, 0x3, 0x2, 0x2, 
    0x2, 0x50c, 0x50e, 0x3, 0x2, 0x2, 0x2, 0x50d, 0x50f, 0x7, 0xa9, 0x2, 
    0x2, 0x50e, 0x50d, 0x3, 0x2, 0x2, 0x2, 0x50e, 0x50f, 0x3, 0x2, 0x2, 
    0x2, 0x50f, 0x510, 0x3, 0x2, 0x2, 0x2, 0x510, 0x512, 0x7, 0x6e, 0x2, 
    0x2, 0x511, 0x4ce, 0x3, 0x2, 0x2, 0x2, 0x511, 0x4d1, 0x3, 0x2, 0x2, 
    0x2, 0x511, 0x4d4, 0x3, 0x2, 0x2, 0x2, 0x511, 0x4d6, 0x3, 0x2, 0x2, 
    0x2, 0x511, 0x4d8, 0x3, 0x2, 0x2, 0x2, 0x511, 0x4da, 0x3, 0x2, 0x2, 
    0x2, 0x511, 0x4dc, 0x3, 0x2, 0x2, 0x2, 0x511, 0x4de, 0x3, 0x2, 0x2, 
    0x2, 0x511, 0x4e0, 0x3, 0x2, 0x2, 0x2, 0x511, 0x4e2, 0x3, 0x2, 0x2, 
    0x2, 0x511, 0x4e4, 0x3, 0x2, 0x2, 0x2, 0x511, 0x4ef, 0x3, 0x2, 0x2, 
    0x2, 0x511, 0x4f9, 0x3, 0x2, 0x2, 0x2, 0x511, 0x509, 0x3, 0x2, 0x2, 
    0x2, 0x512, 0xbb, 0x3, 0x2, 0x2, 0x2, 0x513, 0x518, 0x5, 0xbe, 0x60, 
    0x2, 0x514, 0x515, 0x9, 0x17, 0x2, 0x2, 0x515, 0x517, 0x5, 0xbe, 0x60, 
    0x2, 0x516, 0x514, 0x3, 0x2, 0x2, 0x2, 0x517, 0x51a, 0x3, 0x2, 0x2, 
    0x2, 0x518, 0x516, 0x3, 0x2, 0x2, 0x2, 0x518, 0x519, 0x3, 0x2, 0x2, 
    0x2, 0x519, 0xbd, 0x3, 0x2, 0x2, 0x2, 0x51a, 0x518, 0x3, 0x2, 0x2, 0x2, 
    0x51b, 0x520, 0x5, 0xc0, 0x61, 0x2, 0x51c, 0x51d, 0x9, 0x18, 0x2, 0x2, 
    0x51d, 0x51f, 0x5, 0xc0, 0x61, 0x2, 0x51e, 0x51c, 0x3, 0x2, 0x2, 0x2, 
    0x51f, 0x522, 0x3, 0x2, 0x2, 0x2, 0x520, 0x51e, 0x3, 0x2, 0x2, 0x2, 
    0x520, 0x521, 0x3, 0x2, 0x2, 0x2, 0x521, 0xbf, 0x3, 0x2, 0x2, 0x2, 0x522, 
    0x520, 0x3, 0x2, 0x2, 0x2, 0x523, 0x528, 0x5, 0xc2, 0x62, 0x2, 0x524, 
    0x525, 0x7, 0xc4, 0x2, 0x2, 0x525, 0x527, 0x5, 0xc2, 0x62, 0x2, 0x526, 
    0x524, 0x3, 0x2, 0x2, 0x2, 0x527, 0x52a, 0x3, 0x2, 0x2, 0x2, 0x528, 
    0x526, 0x3, 0x2, 0x2, 0x2, 0x528, 0x529, 0x3, 0x2, 0x2, 0x2, 0x529, 
    0xc1, 0x3, 0x2, 0x2, 0x2, 0x52a, 0x528, 0x3, 0x2, 0x2, 0x2, 0x52b, 0x52d, 
    0x9, 0x19, 0x2, 0x2, 0x52c, 0x52b, 0x3, 0x2, 0x2, 0x2, 0x52d, 0x530, 
    0x3, 0x2, 0x2, 0x2, 0x52e, 0x52c, 0x3, 0x2, 0x2, 0x2, 0x52e, 0x52f, 
    0x3, 0x2, 0x2, 0x2, 0x52f, 0x531, 0x3, 0x2, 0x2, 0x2, 0x530, 0x52e, 
    0x3, 0x2, 0x2, 0x2, 0x531, 0x532, 0x5, 0xc4, 0x63, 0x2, 0x532, 0xc3, 
    0x3, 0x2, 0x2, 0x2, 0x533, 0x538, 0x5, 0xcc, 0x67, 0x2, 0x534, 0x537, 
    0x5, 0xc6, 0x64, 0x2, 0x535, 0x537, 0x5, 0xc8, 0x65, 0x2, 0x536, 0x534, 
    0x3, 0x2, 0x2, 0x2, 0x536, 0x535, 0x3, 0x2, 0x2, 0x2, 0x537, 0x53a, 
    0x3, 0x2, 0x2, 0x2, 0x538, 0x536, 0x3, 0x2, 0x2, 0x2, 0x538, 0x539, 
    0x3, 0x2, 0x2, 0x2, 0x539, 0x53c, 0x3, 0x2, 0x2, 0x2, 0x53a, 0x538, 
    0x3, 0x2, 0x2, 0x2, 0x53b, 0x53d, 0x5, 0xca, 0x66, 0x2, 0x53c, 0x53b, 
    0x3, 0x2, 0x2, 0x2, 0x53c, 0x53d, 0x3, 0x2, 0x2, 0x2, 0x53d, 0xc5, 0x3, 
    0x2, 0x2, 0x2, 0x53e, 0x53f, 0x7, 0xb2, 0x2, 0x2, 0x53f, 0x540, 0x5, 
    0x136, 0x9c, 0x2, 0x540, 0xc7, 0x3, 0x2, 0x2, 0x2, 0x541, 0x54a, 0x7, 
    0xad, 0x2, 0x2, 0x542, 0x54b, 0x5, 0xac, 0x57, 0x2, 0x543, 0x545, 0x5, 
    0xac, 0x57, 0x2, 0x544, 0x543, 0x3, 0x2, 0x2, 0x2, 0x544, 0x545, 0x3, 
    0x2, 0x2, 0x2, 0x545, 0x546, 0x3, 0x2, 0x2, 0x2, 0x546, 0x548, 0x7, 
    0xb3, 0x2, 0x2, 0x547, 0x549, 0x5, 0xac, 0x57, 0x2, 0x548, 0x547, 0x3, 
    0x2, 0x2, 0x2, 0x548, 0x549, 0x3, 0x2, 0x2, 0x2, 0x549, 0x54b, 0x3, 
    0x2, 0x2, 0x2, 0x54a, 0x542, 0x3, 0x2, 0x2, 0x2, 0x54a, 0x544, 0x3, 
    0x2, 0x2, 0x2, 0x54b, 0x54c, 0x3, 0x2, 0x2, 0x2, 0x54c, 0x54d, 0x7, 
    0xae, 0x2, 0x2, 0x54d, 0xc9, 0x3, 0x2, 0x2, 0x2, 0x54e, 0x54f, 0x7, 
    0xb4, 0x2, 0x2, 0x54f, 0x557, 0x5, 0xa6, 0x54, 0x2, 0x550, 0x552, 0x7, 
    0xc5, 0x2, 0x2, 0x551, 0x553, 0x7, 0xb4, 0x2, 0x2, 0x552, 0x551, 0x3, 
    0x2, 0x2, 0x2, 0x552, 0x553, 0x3, 0x2, 0x2, 0x2, 0x553, 0x554, 0x3, 
    0x2, 0x2, 0x2, 0x554, 0x556, 0x5, 0xa6, 0x54, 0x2, 0x555, 0x550, 0x3, 
    0x2, 0x2, 0x2, 0x556, 0x559, 0x3, 0x2, 0x2, 0x2, 0x557, 0x558, 0x3, 
    0x2, 0x2, 0x2, 0x557, 0x555, 0x3, 0x2, 0x2, 0x2, 0x558, 0xcb, 0x3, 0x2, 
    0x2, 0x2, 0x559, 0x557, 0x3, 0x2, 0x2, 0x2, 0x55a, 0x56f, 0x5, 0xce, 
    0x68, 0x2, 0x55b, 0x56f, 0x7, 0xa8, 0x2, 0x2, 0x55c, 0x56f, 0x5, 0xdc, 
    0x6f, 0x2, 0x55d, 0x56f, 0x5, 0xe2, 0x72, 0x2, 0x55e, 0x56f, 0x5, 0xe4, 
    0x73, 0x2, 0x55f, 0x56f, 0x5, 0xe8, 0x75, 0x2, 0x560, 0x56f, 0x5, 0xea, 
    0x76, 0x2, 0x561, 0x56f, 0x5, 0xec, 0x77, 0x2, 0x562, 0x56f, 0x5, 0xee, 
    0x78, 0x2, 0x563, 0x56f, 0x5, 0xd4, 0x6b, 0x2, 0x564, 0x56f, 0x5, 0xd6, 
    0x6c, 0x2, 0x565, 0x56f, 0x5, 0xf0, 0x79, 0x2, 0x566, 0x567, 0x7, 0xab, 
    0x2, 0x2, 0x567, 0x568, 0x5, 0xac, 0x57, 0x2, 0x568, 0x569, 0x7, 0xac, 
    0x2, 0x2, 0x569, 0x56f, 0x3, 0x2, 0x2, 0x2, 0x56a, 0x56f, 0x5, 0xf4, 
    0x7b, 0x2, 0x56b, 0x56f, 0x5, 0xf2, 0x7a, 0x2, 0x56c, 0x56f, 0x5, 0xfa, 
    0x7e, 0x2, 0x56d, 0x56f, 0x5, 0x130, 0x99, 0x2, 0x56e, 0x55a, 0x3, 0x2, 
    0x2, 0x2, 0x56e, 0x55b, 0x3, 0x2, 0x2, 0x2, 0x56e, 0x55c, 0x3, 0x2, 
    0x2, 0x2, 0x56e, 0x55d, 0x3, 0x2, 0x2, 0x2, 0x56e, 0x55e, 0x3, 0x2, 
    0x2, 0x2, 0x56e, 0x55f, 0x3, 0x2, 0x2, 0x2, 0x56e, 0x560, 0x3, 0x2, 
    0x2, 0x2, 0x56e, 0x561, 0x3, 0x2, 0x2, 0x2, 0x56e, 0x562, 0x3, 0x2, 
    0x2, 0x2, 0x56e, 0x563, 0x3, 0x2, 0x2, 0x2, 0x56e, 0x564, 0x3, 0x2, 
    0x2, 0x2, 0x56e, 0x565, 0x3, 0x2, 0x2, 0x2, 0x56e, 0x566, 0x3, 0x2, 
    0x2, 0x2, 0x56e, 0x56a, 0x3, 0x2, 0x2, 0x2, 0x56e, 0x56b, 0x3, 0x2, 
    0x2, 0x2, 0x56e, 0x56c, 0x3, 0x2, 0x2, 0x2, 0x56e, 0x56d, 0x3, 0x2, 
    0x2, 0x2, 0x56f, 0xcd, 0x3, 0x2, 0x2, 0x2, 0x570, 0x577, 0x7, 0x1e, 
    0x2, 0x2, 0x571, 0x577, 0x7, 0x29, 0x2, 0x2, 0x572, 0x577, 0x7, 0x16, 
    0x2, 0x2, 0x573, 0x577, 0x5, 0xd0, 0x69, 0x2, 0x574, 0x577, 0x7, 0xa7, 
    0x2, 0x2, 0x575, 0x577, 0x5, 0xd2, 0x6a, 0x2, 0x576, 0x570, 0x3, 0x2, 
    0x2, 0x2, 0x576, 0x571, 0x3, 0x2, 0x2, 0x2, 0x576, 0x572, 0x3, 0x2, 
    0x2, 0x2, 0x576, 0x573, 0x3, 0x2, 0x2, 0x2, 0x576, 0x574, 0x3, 0x2, 
    0x2, 0x2, 0x576, 0x575, 0x3, 0x2, 0x2, 0x2, 0x577, 0xcf, 0x3, 0x2, 0x2, 
    0x2, 0x578, 0x579, 0x9, 0x1a, 0x2, 0x2, 0x579, 0xd1, 0x3, 0x2, 0x2, 
    0x2, 0x57a, 0x585, 0x7, 0x52, 0x2, 0x2, 0x57b, 0x585, 0x7, 0x58, 0x2, 
    0x2, 0x57c, 0x585, 0x7, 0x56, 0x2, 0x2, 0x57d, 0x585, 0x7, 0x53, 0x2, 
    0x2, 0x57e, 0x585, 0x7, 0x55, 0x2, 0x2, 0x57f, 0x585, 0x7, 0x59, 0x2, 
    0x2, 0x580, 0x585, 0x7, 0x54, 0x2, 0x2, 0x581, 0x585, 0x7, 0x57, 0x2, 
    0x2, 0x582, 0x583, 0x9, 0x1b, 0x2, 0x2, 0x583, 0x585, 0x9, 0x1c, 0x2, 
    0x2, 0x584, 0x57a, 0x3, 0x2, 0x2, 0x2, 0x584, 0x57b, 0x3, 0x2, 0x2, 
    0x2, 0x584, 0x57c, 0x3, 0x2, 0x2, 0x2, 0x584, 0x57d, 0x3, 0x2, 0x2, 
    0x2, 0x584, 0x57e, 0x3, 0x2, 0x2, 0x2, 0x584, 0x57f, 0x3, 0x2, 0x2, 
    0x2, 0x584, 0x580, 0x3, 0x2, 0x2, 0x2, 0x584, 0x581, 0x3, 0x2, 0x2, 
    0x2, 0x584, 0x582, 0x3, 0x2, 0x2, 0x2, 0x585, 0x586, 0x3, 0x2, 0x2, 
    0x2, 0x586, 0x587, 0x7, 0xa7, 0x2, 0x2, 0x587, 0xd3, 0x3, 0x2, 0x2, 
    0x2, 0x588, 0x591, 0x7, 0xad, 0x2, 0x2, 0x589, 0x58e, 0x5, 0xac, 0x57, 
    0x2, 0x58a, 0x58b, 0x7, 0xb1, 0x2, 0x2, 0x58b, 0x58d, 0x5, 0xac, 0x57, 
    0x2, 0x58c, 0x58a, 0x3, 0x2, 0x2, 0x2, 0x58d, 0x590, 0x3, 0x2, 0x2, 
    0x2, 0x58e, 0x58c, 0x3, 0x2, 0x2, 0x2, 0x58e, 0x58f, 0x3, 0x2, 0x2, 
    0x2, 0x58f, 0x592, 0x3, 0x2, 0x2, 0x2, 0x590, 0x58e, 0x3, 0x2, 0x2, 
    0x2, 0x591, 0x589, 0x3, 0x2, 0x2, 0x2, 0x591, 0x592, 0x3, 0x2, 0x2, 
    0x2, 0x592, 0x593, 0x3, 0x2, 0x2, 0x2, 0x593, 0x594, 0x7, 0xae, 0x2, 
    0x2, 0x594, 0xd5, 0x3, 0x2, 0x2, 0x2, 0x595, 0x59e, 0x7, 0xaf, 0x2, 
    0x2, 0x596, 0x59b, 0x5, 0xd8, 0x6d, 0x2, 0x597, 0x598, 0x7, 0xb1, 0x2, 
    0x2, 0x598, 0x59a, 0x5, 0xd8, 0x6d, 0x2, 0x599, 0x597, 0x3, 0x2, 0x2, 
    0x2, 0x59a, 0x59d, 0x3, 0x2, 0x2, 0x2, 0x59b, 0x599, 0x3, 0x2, 0x2, 
    0x2, 0x59b, 0x59c, 0x3, 0x2, 0x2, 0x2, 0x59c, 0x59f, 0x3, 0x2, 0x2, 
    0x2, 0x59d, 0x59b, 0x3, 0x2, 0x2, 0x2, 0x59e, 0x596, 0x3, 0x2, 0x2, 
    0x2, 0x59e, 0x59f, 0x3, 0x2, 0x2, 0x2, 0x59f, 0x5a0, 0x3, 0x2, 0x2, 
    0x2, 0x5a0, 0x5a1, 0x7, 0xb0, 0x2, 0x2, 0x5a1, 0xd7, 0x3, 0x2, 0x2, 
    0x2, 0x5a2, 0x5a3, 0x5, 0xda, 0x6e, 0x2, 0x5a3, 0x5a4, 0x7, 0xb4, 0x2, 
    0x2, 0x5a4, 0x5a5, 0x5, 0xac, 0x57, 0x2, 0x5a5, 0xd9, 0x3, 0x2, 0x2, 
    0x2, 0x5a6, 0x5a9, 0x5, 0x136, 0x9c, 0x2, 0x5a7, 0x5a9, 0x7, 0xa8, 0x2, 
    0x2, 0x5a8, 0x5a6, 0x3, 0x2, 0x2, 0x2, 0x5a8, 0x5a7, 0x3, 0x2, 0x2, 
    0x2, 0x5a9, 0xdb, 0x3, 0x2, 0x2, 0x2, 0x5aa, 0x5ac, 0x7, 0xa, 0x2, 0x2, 
    0x5ab, 0x5ad, 0x5, 0xac, 0x57, 0x2, 0x5ac, 0x5ab, 0x3, 0x2, 0x2, 0x2, 
    0x5ac, 0x5ad, 0x3, 0x2, 0x2, 0x2, 0x5ad, 0x5af, 0x3, 0x2, 0x2, 0x2, 
    0x5ae, 0x5b0, 0x5, 0xde, 0x70, 0x2, 0x5af, 0x5ae, 0x3, 0x2, 0x2, 0x2, 
    0x5b0, 0x5b1, 0x3, 0x2, 0x2, 0x2, 0x5b1, 0x5af, 0x3, 0x2, 0x2, 0x2, 
    0x5b1, 0x5b2, 0x3, 0x2, 0x2, 0x2, 0x5b2, 0x5b5, 0x3, 0x2, 0x2, 0x2, 
    0x5b3, 0x5b4, 0x7, 0x12, 0x2, 0x2, 0x5b4, 0x5b6, 0x5, 0xac, 0x57, 0x2, 
    0x5b5, 0x5b3, 0x3, 0x2, 0x2, 0x2, 0x5b5, 0x5b6, 0x3, 0x2, 0x2, 0x2, 
    0x5b6, 0x5b7, 0x3, 0x2, 0x2, 0x2, 0x5b7, 0x5b8, 0x7, 0x13, 0x2, 0x2, 
    0x5b8, 0xdd, 0x3, 0x2, 0x2, 0x2, 0x5b9, 0x5ba, 0x7, 0x2c, 0x2, 0x2, 
    0x5ba, 0x5bf, 0x5, 0xe0, 0x71, 0x2, 0x5bb, 0x5bc, 0x7, 0xb1, 0x2, 0x2, 
    0x5bc, 0x5be, 0x5, 0xe0, 0x71, 0x2, 0x5bd, 0x5bb, 0x3, 0x2, 0x2, 0x2, 
    0x5be, 0x5c1, 0x3, 0x2, 0x2, 0x2, 0x5bf, 0x5bd, 0x3, 0x2, 0x2, 0x2, 
    0x5bf, 0x5c0, 0x3, 0x2, 0x2, 0x2, 0x5c0, 0x5c2, 0x3, 0x2, 0x2, 0x2, 
    0x5c1, 0x5bf, 0x3, 0x2, 0x2, 0x2, 0x5c2, 0x5c3, 0x7, 0x28, 0x2, 0x2, 
    0x5c3, 0x5c4, 0x5, 0xac, 0x57, 0x2, 0x5c4, 0xdf, 0x3, 0x2, 0x2, 0x2, 
    0x5c5, 0x5d3, 0x5, 0xac, 0x57, 0x2, 0x5c6, 0x5c7, 0x5, 0xb6, 0x5c, 0x2, 
    0x5c7, 0x5c8, 0x5, 0xb8, 0x5d, 0x2, 0x5c8, 0x5ca, 0x3, 0x2, 0x2, 0x2, 
    0x5c9, 0x5c6, 0x3, 0x2, 0x2, 0x2, 0x5ca, 0x5cb, 0x3, 0x2, 0x2, 0x2, 
    0x5cb, 0x5c9, 0x3, 0x2, 0x2, 0x2, 0x5cb, 0x5cc, 0x3, 0x2, 0x2, 0x2, 
    0x5cc, 0x5d3, 0x3, 0x2, 0x2, 0x2, 0x5cd, 0x5cf, 0x5, 0xba, 0x5e, 0x2, 
    0x5ce, 0x5cd, 0x3, 0x2, 0x2, 0x2, 0x5cf, 0x5d0, 0x3, 0x2, 0x2, 0x2, 
    0x5d0, 0x5ce, 0x3, 0x2, 0x2, 0x2, 0x5d0, 0x5d1, 0x3, 0x2, 0x2, 0x2, 
    0x5d1, 0x5d3, 0x3, 0x2, 0x2, 0x2, 0x5d2, 0x5c5, 0x3, 0x2, 0x2, 0x2, 
    0x5d2, 0x5c9, 0x3, 0x2, 0x2, 0x2, 0x5d2, 0x5ce, 0x3, 0x2, 0x2, 0x2, 
    0x5d3, 0xe1, 0x3, 0x2, 0x2, 0x2, 0x5d4, 0x5d5, 0x7, 0x32, 0x2, 0x2, 
    0x5d5, 0x5d6, 0x7, 0xab, 0x2, 0x2, 0x5d6, 0x5d7, 0x7, 0xc1, 0x2, 0x2, 
    0x5d7, 0x5d8, 0x7, 0xac, 0x2, 0x2, 0x5d8, 0xe3, 0x3, 0x2, 0x2, 0x2, 
    0x5d9, 0x5da, 0x9, 0x1d, 0x2, 0x2, 0x5da, 0x5db, 0x5, 0xe6, 0x74, 0x2, 
    0x5db, 0xe5, 0x3, 0x2, 0x2, 0x2, 0x5dc, 0x5df, 0x7, 0xaf, 0x2, 0x2, 
    0x5dd, 0x5e0, 0x5, 0x6, 0x4, 0x2, 0x5de, 0x5e0, 0x5, 0x12, 0xa, 0x2, 
    0x5df, 0x5dd, 0x3, 0x2, 0x2, 0x2, 0x5df, 0x5de, 0x3, 0x2, 0x2, 0x2, 
    0x5e0, 0x5e1, 0x3, 0x2, 0x2, 0x2, 0x5e1, 0x5e2, 0x7, 0xb0, 0x2, 0x2, 
    0x5e2, 0xe7, 0x3, 0x2, 0x2, 0x2, 0x5e3, 0x5e4, 0x9, 0x1e, 0x2, 0x2, 
    0x5e4, 0x5e5, 0x7, 0xab, 0x2, 0x2, 0x5e5, 0x5e6, 0x5, 0x130, 0x99, 0x2, 
    0x5e6, 0x5e7, 0x7, 0x18, 0x2, 0x2, 0x5e7, 0x5e9, 0x5, 0xac, 0x57, 0x2, 
    0x5e8, 0x5ea, 0x5, 0x14, 0xb, 0x2, 0x5e9, 0x5e8, 0x3, 0x2, 0x2, 0x2, 
    0x5e9, 0x5ea, 0x3, 0x2, 0x2, 0x2, 0x5ea, 0x5eb, 0x3, 0x2, 0x2, 0x2, 
    0x5eb, 0x5ec, 0x7, 0xac, 0x2, 0x2, 0x5ec, 0xe9, 0x3, 0x2, 0x2, 0x2, 
    0x5ed, 0x5ee, 0x7, 0x34, 0x2, 0x2, 0x5ee, 0x5ef, 0x7, 0xab, 0x2, 0x2, 
    0x5ef, 0x5f0, 0x5, 0x130, 0x99, 0x2, 0x5f0, 0x5f1, 0x7, 0xb7, 0x2, 0x2, 
    0x5f1, 0x5f2, 0x5, 0xac, 0x57, 0x2, 0x5f2, 0x5f3, 0x7, 0xb1, 0x2, 0x2, 
    0x5f3, 0x5f4, 0x5, 0x130, 0x99, 0x2, 0x5f4, 0x5f5, 0x7, 0x18, 0x2, 0x2, 
    0x5f5, 0x5f6, 0x5, 0xac, 0x57, 0x2, 0x5f6, 0x5f7, 0x7, 0xc5, 0x2, 0x2, 
    0x5f7, 0x5f8, 0x5, 0xac, 0x57, 0x2, 0x5f8, 0x5f9, 0x7, 0xac, 0x2, 0x2, 
    0x5f9, 0xeb, 0x3, 0x2, 0x2, 0x2, 0x5fa, 0x5fb, 0x7, 0xad, 0x2, 0x2, 
    0x5fb, 0x5fc, 0x5, 0x130, 0x99, 0x2, 0x5fc, 0x5fd, 0x7, 0x18, 0x2, 0x2, 
    0x5fd, 0x605, 0x5, 0xac, 0x57, 0x2, 0x5fe, 0x601, 0x5, 0x14, 0xb, 0x2, 
    0x5ff, 0x600, 0x7, 0xc5, 0x2, 0x2, 0x600, 0x602, 0x5, 0xac, 0x57, 0x2, 
    0x601, 0x5ff, 0x3, 0x2, 0x2, 0x2, 0x601, 0x602, 0x3, 0x2, 0x2, 0x2, 
    0x602, 0x606, 0x3, 0x2, 0x2, 0x2, 0x603, 0x604, 0x7, 0xc5, 0x2, 0x2, 
    0x604, 0x606, 0x5, 0xac, 0x57, 0x2, 0x605, 0x5fe, 0x3, 0x2, 0x2, 0x2, 
    0x605, 0x603, 0x3, 0x2, 0x2, 0x2, 0x606, 0x607, 0x3, 0x2, 0x2, 0x2, 
    0x607, 0x608, 0x7, 0xae, 0x2, 0x2, 0x608, 0xed, 0x3, 0x2, 0x2, 0x2, 
    0x609, 0x60d, 0x7, 0xad, 0x2, 0x2, 0x60a, 0x60b, 0x5, 0x130, 0x99, 0x2, 
    0x60b, 0x60c, 0x7, 0xb7, 0x2, 0x2, 0x60c, 0x60e, 0x3, 0x2, 0x2, 0x2, 
    0x60d, 0x60a, 0x3, 0x2, 0x2, 0x2, 0x60d, 0x60e, 0x3, 0x2, 0x2, 0x2, 
    0x60e, 0x60f, 0x3, 0x2, 0x2, 0x2, 0x60f, 0x611, 0x5, 0xf0, 0x79, 0x2, 
    0x610, 0x612, 0x5, 0x60, 0x31, 0x2, 0x611, 0x610, 0x3, 0x2, 0x2, 0x2, 
    0x611, 0x612, 0x3, 0x2, 0x2, 0x2, 0x612, 0x614, 0x3, 0x2, 0x2, 0x2, 
    0x613, 0x615, 0x5, 0x14, 0xb, 0x2, 0x614, 0x613, 0x3, 0x2, 0x2, 0x2, 
    0x614, 0x615, 0x3, 0x2, 0x2, 0x2, 0x615, 0x616, 0x3, 0x2, 0x2, 0x2, 
    0x616, 0x617, 0x7, 0xc5, 0x2, 0x2, 0x617, 0x618, 0x5, 0xac, 0x57, 0x2, 
    0x618, 0x619, 0x7, 0xae, 0x2, 0x2, 0x619, 0xef, 0x3, 0x2, 0x2, 0x2, 
    0x61a, 0x61e, 0x5, 0x8c, 0x47, 0x2, 0x61b, 0x61c, 0x5, 0x90, 0x49, 0x2, 
    0x61c, 0x61d, 0x5, 0x8c, 0x47, 0x2, 0x61d, 0x61f, 0x3, 0x2, 0x2, 0x2, 
    0x61e, 0x61b, 0x3, 0x2, 0x2, 0x2, 0x61f, 0x620, 0x3, 0x2, 0x2, 0x2, 
    0x620, 0x61e, 0x3, 0x2, 0x2, 0x2, 0x620, 0x621, 0x3, 0x2, 0x2, 0x2, 
    0x621, 0xf1, 0x3, 0x2, 0x2, 0x2, 0x622, 0x623, 0x5, 0xf8, 0x7d, 0x2, 
    0x623, 0x625, 0x7, 0xab, 0x2, 0x2, 0x624, 0x626, 0x7, 0x11, 0x2, 0x2, 
    0x625, 0x624, 0x3, 0x2, 0x2, 0x2, 0x625, 0x626, 0x3, 0x2, 0x2, 0x2, 
    0x626, 0x62f, 0x3, 0x2, 0x2, 0x2, 0x627, 0x62c, 0x5, 0xac, 0x57, 0x2, 
    0x628, 0x629, 0x7, 0xb1, 0x2, 0x2, 0x629, 0x62b, 0x5, 0xac, 0x57, 0x2, 
    0x62a, 0x628, 0x3, 0x2, 0x2, 0x2, 0x62b, 0x62e, 0x3, 0x2, 0x2, 0x2, 
    0x62c, 0x62a, 0x3, 0x2, 0x2, 0x2, 0x62c, 0x62d, 0x3, 0x2, 0x2, 0x2, 
    0x62d, 0x630, 0x3, 0x2, 0x2, 0x2, 0x62e, 0x62c, 0x3, 0x2, 0x2, 0x2, 
    0x62f, 0x627, 0x3, 0x2, 0x2, 0x2, 0x62f, 0x630, 0x3, 0x2, 0x2, 0x2, 
    0x630, 0x631, 0x3, 0x2, 0x2, 0x2, 0x631, 0x632, 0x7, 0xac, 0x2, 0x2, 
    0x632, 0xf3, 0x3, 0x2, 0x2, 0x2, 0x633, 0x634, 0x7, 0x79, 0x2, 0x2, 
    0x634, 0x635, 0x7, 0xab, 0x2, 0x2, 0x635, 0x636, 0x9, 0x1f, 0x2, 0x2, 
    0x636, 0x637, 0x5, 0xf6, 0x7c, 0x2, 0x637, 0x638, 0x7, 0x41, 0x2, 0x2, 
    0x638, 0x639, 0x5, 0xac, 0x57, 0x2, 0x639, 0x63a, 0x7, 0xac, 0x2, 0x2, 
    0x63a, 0x643, 0x3, 0x2, 0x2, 0x2, 0x63b, 0x63c, 0x7, 0x79, 0x2, 0x2, 
    0x63c, 0x63d, 0x7, 0xab, 0x2, 0x2, 0x63d, 0x63e, 0x5, 0xac, 0x57, 0x2, 
    0x63e, 0x63f, 0x7, 0x41, 0x2, 0x2, 0x63f, 0x640, 0x5, 0xac, 0x57, 0x2, 
    0x640, 0x641, 0x7, 0xac, 0x2, 0x2, 0x641, 0x643, 0x3, 0x2, 0x2, 0x2, 
    0x642, 0x633, 0x3, 0x2, 0x2, 0x2, 0x642, 0x63b, 0x3, 0x2, 0x2, 0x2, 
    0x643, 0xf5, 0x3, 0x2, 0x2, 0x2, 0x644, 0x64f, 0x7, 0xa7, 0x2, 0x2, 
    0x645, 0x64f, 0x7, 0xa8, 0x2, 0x2, 0x646, 0x64f, 0x5, 0xf2, 0x7a, 0x2, 
    0x647, 0x64b, 0x5, 0x130, 0x99, 0x2, 0x648, 0x64a, 0x5, 0xc6, 0x64, 
    0x2, 0x649, 0x648, 0x3, 0x2, 0x2, 0x2, 0x64a, 0x64d, 0x3, 0x2, 0x2, 
    0x2, 0x64b, 0x649, 0x3, 0x2, 0x2, 0x2, 0x64b, 0x64c, 0x3, 0x2, 0x2, 
    0x2, 0x64c, 0x64f, 0x3, 0x2, 0x2, 0x2, 0x64d, 0x64b, 0x3, 0x2, 0x2, 
    0x2, 0x64e, 0x644, 0x3, 0x2, 0x2, 0x2, 0x64e, 0x645, 0x3, 0x2, 0x2, 
    0x2, 0x64e, 0x646, 0x3, 0x2, 0x2, 0x2, 0x64e, 0x647, 0x3, 0x2, 0x2, 
    0x2, 0x64f, 0xf7, 0x3, 0x2, 0x2, 0x2, 0x650, 0x653, 0x5, 0x132, 0x9a, 
    0x2, 0x651, 0x653, 0x7, 0x15, 0x2, 0x2, 0x652, 0x650, 0x3, 0x2, 0x2, 
    0x2, 0x652, 0x651, 0x3, 0x2, 0x2, 0x2, 0x653, 0xf9, 0x3, 0x2, 0x2, 0x2, 
    0x654, 0x655, 0x5, 0x130, 0x99, 0x2, 0x655, 0x65e, 0x7, 0xaf, 0x2, 0x2, 
    0x656, 0x65b, 0x5, 0xfc, 0x7f, 0x2, 0x657, 0x658, 0x7, 0xb1, 0x2, 0x2, 
    0x658, 0x65a, 0x5, 0xfc, 0x7f, 0x2, 0x659, 0x657, 0x3, 0x2, 0x2, 0x2, 
    0x65a, 0x65d, 0x3, 0x2, 0x2, 0x2, 0x65b, 0x659, 0x3, 0x2, 0x2, 0x2, 
    0x65b, 0x65c, 0x3, 0x2, 0x2, 0x2, 0x65c, 0x65f, 0x3, 0x2, 0x2, 0x2, 
    0x65d, 0x65b, 0x3, 0x2, 0x2, 0x2, 0x65e, 0x656, 0x3, 0x2, 0x2, 0x2, 
    0x65e, 0x65f, 0x3, 0x2, 0x2, 0x2, 0x65f, 0x660, 0x3, 0x2, 0x2, 0x2, 
    0x660, 0x661, 0x7, 0xb0, 0x2, 0x2, 0x661, 0xfb, 0x3, 0x2, 0x2, 0x2, 
    0x662, 0x663, 0x7, 0xb2, 0x2, 0x2, 0x663, 0x66c, 0x5, 0x136, 0x9c, 0x2, 
    0x664, 0x665, 0x7, 0xb2, 0x2, 0x2, 0x665, 0x66c, 0x7, 0xc1, 0x2, 0x2, 
    0x666, 0x667, 0x5, 0xda, 0x6e, 0x2, 0x667, 0x668, 0x7, 0xb4, 0x2, 0x2, 
    0x668, 0x669, 0x5, 0xac, 0x57, 0x2, 0x669, 0x66c, 0x3, 0x2, 0x2, 0x2, 
    0x66a, 0x66c, 0x5, 0x130, 0x99, 0x2, 0x66b, 0x662, 0x3, 0x2, 0x2, 0x2, 
    0x66b, 0x664, 0x3, 0x2, 0x2, 0x2, 0x66b, 0x666, 0x3, 0x2, 0x2, 0x2, 
    0x66b, 0x66a, 0x3, 0x2, 0x2, 0x2, 0x66c, 0xfd, 0x3, 0x2, 0x2, 0x2, 0x66d, 
    0x66f, 0x7, 0xc, 0x2, 0x2, 0x66e, 0x670, 0x7, 0x93, 0x2, 0x2, 0x66f, 
    0x66e, 0x3, 0x2, 0x2, 0x2, 0x66f, 0x670, 0x3, 0x2, 0x2, 0x2, 0x670, 
    0x671, 0x3, 0x2, 0x2, 0x2, 0x671, 0x672, 0x7, 0x83, 0x2, 0x2, 0x672, 
    0x674, 0x7, 0x95, 0x2, 0x2, 0x673, 0x675, 0x5, 0x100, 0x81, 0x2, 0x674, 
    0x673, 0x3, 0x2, 0x2, 0x2, 0x674, 0x675, 0x3, 0x2, 0x2, 0x2, 0x675, 
    0x676, 0x3, 0x2, 0x2, 0x2, 0x676, 0x67b, 0x7, 0xaf, 0x2, 0x2, 0x677, 
    0x679, 0x5, 0x108, 0x85, 0x2, 0x678, 0x67a, 0x7, 0xb1, 0x2, 0x2, 0x679, 
    0x678, 0x3, 0x2, 0x2, 0x2, 0x679, 0x67a, 0x3, 0x2, 0x2, 0x2, 0x67a, 
    0x67c, 0x3, 0x2, 0x2, 0x2, 0x67b, 0x677, 0x3, 0x2, 0x2, 0x2, 0x67b, 
    0x67c, 0x3, 0x2, 0x2, 0x2, 0x67c, 0x67d, 0x3, 0x2, 0x2, 0x2, 0x67d, 
    0x67e, 0x7, 0xb0, 0x2, 0x2, 0x67e, 0xff, 0x3, 0x2, 0x2, 0x2, 0x67f, 
    0x680, 0x7, 0x84, 0x2, 0x2, 0x680, 0x681, 0x7, 0x1d, 0x2, 0x2, 0x681, 
    0x682, 0x7, 0x15, 0x2, 0x2, 0x682, 0x101, 0x3, 0x2, 0x2, 0x2, 0x683, 
    0x684, 0x7, 0x84, 0x2, 0x2, 0x684, 0x685, 0x7, 0x15, 0x2, 0x2, 0x685, 
    0x103, 0x3, 0x2, 0x2, 0x2, 0x686, 0x687, 0x7, 0x7c, 0x2, 0x2, 0x687, 
    0x688, 0x7, 0x83, 0x2, 0x2, 0x688, 0x691, 0x7, 0x95, 0x2, 0x2, 0x689, 
    0x68a, 0x7, 0x7b, 0x2, 0x2, 0x68a, 0x692, 0x5, 0x108, 0x85, 0x2, 0x68b, 
    0x68c, 0x7, 0x80, 0x2, 0x2, 0x68c, 0x692, 0x5, 0x108, 0x85, 0x2, 0x68d, 
    0x68e, 0x7, 0x25, 0x2, 0x2, 0x68e, 0x692, 0x7, 0x93, 0x2, 0x2, 0x68f, 
    0x690, 0x7, 0x25, 0x2, 0x2, 0x690, 0x692, 0x7, 0x8c, 0x2, 0x2, 0x691, 
    0x689, 0x3, 0x2, 0x2, 0x2, 0x691, 0x68b, 0x3, 0x2, 0x2, 0x2, 0x691, 
    0x68d, 0x3, 0x2, 0x2, 0x2, 0x691, 0x68f, 0x3, 0x2, 0x2, 0x2, 0x692, 
    0x105, 0x3, 0x2, 0x2, 0x2, 0x693, 0x694, 0x7, 0x80, 0x2, 0x2, 0x694, 
    0x695, 0x7, 0x83, 0x2, 0x2, 0x695, 0x697, 0x7, 0x95, 0x2, 0x2, 0x696, 
    0x698, 0x5, 0x102, 0x82, 0x2, 0x697, 0x696, 0x3, 0x2, 0x2, 0x2, 0x697, 
    0x698, 0x3, 0x2, 0x2, 0x2, 0x698, 0x107, 0x3, 0x2, 0x2, 0x2, 0x699, 
    0x69e, 0x5, 0x10a, 0x86, 0x2, 0x69a, 0x69b, 0x7, 0xb1, 0x2, 0x2, 0x69b, 
    0x69d, 0x5, 0x10a, 0x86, 0x2, 0x69c, 0x69a, 0x3, 0x2, 0x2, 0x2, 0x69d, 
    0x6a0, 0x3, 0x2, 0x2, 0x2, 0x69e, 0x69c, 0x3, 0x2, 0x2, 0x2, 0x69e, 
    0x69f, 0x3, 0x2, 0x2, 0x2, 0x69f, 0x109, 0x3, 0x2, 0x2, 0x2, 0x6a0, 
    0x69e, 0x3, 0x2, 0x2, 0x2, 0x6a1, 0x6ae, 0x5, 0x10c, 0x87, 0x2, 0x6a2, 
    0x6a3, 0x7, 0xc0, 0x2, 0x2, 0x6a3, 0x6a4, 0x5, 0x10e, 0x88, 0x2, 0x6a4, 
    0x6a5, 0x7, 0xc0, 0x2, 0x2, 0x6a5, 0x6a6, 0x7, 0xbb, 0x2, 0x2, 0x6a6, 
    0x6a7, 0x5, 0x10c, 0x87, 0x2, 0x6a7, 0x6af, 0x3, 0x2, 0x2, 0x2, 0x6a8, 
    0x6a9, 0x7, 0xb9, 0x2, 0x2, 0x6a9, 0x6aa, 0x7, 0xc0, 0x2, 0x2, 0x6aa, 
    0x6ab, 0x5, 0x10e, 0x88, 0x2, 0x6ab, 0x6ac, 0x7, 0xc0, 0x2, 0x2, 0x6ac, 
    0x6ad, 0x5, 0x10c, 0x87, 0x2, 0x6ad, 0x6af, 0x3, 0x2, 0x2, 0x2, 0x6ae, 
    0x6a2, 0x3, 0x2, 0x2, 0x2, 0x6ae, 0x6a8, 0x3, 0x2, 0x2, 0x2, 0x6ae, 
    0x6af, 0x3, 0x2, 0x2, 0x2, 0x6af, 0x10b, 0x3, 0x2, 0x2, 0x2, 0x6b0, 
    0x6b2, 0x7, 0xab, 0x2, 0x2, 0x6b1, 0x6b3, 0x5, 0x110, 0x89, 0x2, 0x6b2, 
    0x6b1, 0x3, 0x2, 0x2, 0x2, 0x6b2, 0x6b3, 0x3, 0x2, 0x2, 0x2, 0x6b3, 
    0x6b5, 0x3, 0x2, 0x2, 0x2, 0x6b4, 0x6b6, 0x5, 0x112, 0x8a, 0x2, 0x6b5, 
    0x6b4, 0x3, 0x2, 0x2, 0x2, 0x6b5, 0x6b6, 0x3, 0x2, 0x2, 0x2, 0x6b6, 
    0x6ba, 0x3, 0x2, 0x2, 0x2, 0x6b7, 0x6b9, 0x5, 0x118, 0x8d, 0x2, 0x6b8, 
    0x6b7, 0x3, 0x2, 0x2, 0x2, 0x6b9, 0x6bc, 0x3, 0x2, 0x2, 0x2, 0x6ba, 
    0x6b8, 0x3, 0x2, 0x2, 0x2, 0x6ba, 0x6bb, 0x3, 0x2, 0x2, 0x2, 0x6bb, 
    0x6bd, 0x3, 0x2, 0x2, 0x2, 0x6bc, 0x6ba, 0x3, 0x2, 0x2, 0x2, 0x6bd, 
    0x6be, 0x7, 0xac, 0x2, 0x2, 0x6be, 0x10d, 0x3, 0x2, 0x2, 0x2, 0x6bf, 
    0x6c0, 0x7, 0xad, 0x2, 0x2, 0x6c0, 0x6c1, 0x7, 0xb4, 0x2, 0x2, 0x6c1, 
    0x6c3, 0x5, 0x136, 0x9c, 0x2, 0x6c2, 0x6c4, 0x5, 0x112, 0x8a, 0x2, 0x6c3, 
    0x6c2, 0x3, 0x2, 0x2, 0x2, 0x6c3, 0x6c4, 0x3, 0x2, 0x2, 0x2, 0x6c4, 
    0x6c8, 0x3, 0x2, 0x2, 0x2, 0x6c5, 0x6c7, 0x5, 0x118, 0x8d, 0x2, 0x6c6, 
    0x6c5, 0x3, 0x2, 0x2, 0x2, 0x6c7, 0x6ca, 0x3, 0x2, 0x2, 0x2, 0x6c8, 
    0x6c6, 0x3, 0x2, 0x2, 0x2, 0x6c8, 0x6c9, 0x3, 0x2, 0x2, 0x2, 0x6c9, 
    0x6cb, 0x3, 0x2, 0x2, 0x2, 0x6ca, 0x6c8, 0x3, 0x2, 0x2, 0x2, 0x6cb, 
    0x6cc, 0x7, 0xae, 0x2, 0x2, 0x6cc, 0x10f, 0x3, 0x2, 0x2, 0x2, 0x6cd, 
    0x6ce, 0x7, 0xb4, 0x2, 0x2, 0x6ce, 0x6d3, 0x5, 0x136, 0x9c, 0x2, 0x6cf, 
    0x6d0, 0x9, 0x14, 0x2, 0x2, 0x6d0, 0x6d2, 0x5, 0x136, 0x9c, 0x2, 0x6d1, 
    0x6cf, 0x3, 0x2, 0x2, 0x2, 0x6d2, 0x6d5, 0x3, 0x2, 0x2, 0x2, 0x6d3, 
    0x6d1, 0x3, 0x2, 0x2, 0x2, 0x6d3, 0x6d4, 0x3, 0x2, 0x2, 0x2, 0x6d4, 
    0x111, 0x3, 0x2, 0x2, 0x2, 0x6d5, 0x6d3, 0x3, 0x2, 0x2, 0x2, 0x6d6, 
    0x6df, 0x7, 0xaf, 0x2, 0x2, 0x6d7, 0x6dc, 0x5, 0x114, 0x8b, 0x2, 0x6d8, 
    0x6d9, 0x7, 0xb1, 0x2, 0x2, 0x6d9, 0x6db, 0x5, 0x114, 0x8b, 0x2, 0x6da, 
    0x6d8, 0x3, 0x2, 0x2, 0x2, 0x6db, 0x6de, 0x3, 0x2, 0x2, 0x2, 0x6dc, 
    0x6da, 0x3, 0x2, 0x2, 0x2, 0x6dc, 0x6dd, 0x3, 0x2, 0x2, 0x2, 0x6dd, 
    0x6e0, 0x3, 0x2, 0x2, 0x2, 0x6de, 0x6dc, 0x3, 0x2, 0x2, 0x2, 0x6df, 
    0x6d7, 0x3, 0x2, 0x2, 0x2, 0x6df, 0x6e0, 0x3, 0x2, 0x2, 0x2, 0x6e0, 
    0x6e1, 0x3, 0x2, 0x2, 0x2, 0x6e1, 0x6e2, 0x7, 0xb0, 0x2, 0x2, 0x6e2, 
    0x113, 0x3, 0x2, 0x2, 0x2, 0x6e3, 0x6e6, 0x5, 0x136, 0x9c, 0x2, 0x6e4, 
    0x6e5, 0x9, 0x16, 0x2, 0x2, 0x6e5, 0x6e7, 0x5, 0x11a, 0x8e, 0x2, 0x6e6, 
    0x6e4, 0x3, 0x2, 0x2, 0x2, 0x6e6, 0x6e7, 0x3, 0x2, 0x2, 0x2, 0x6e7, 
    0x6eb, 0x3, 0x2, 0x2, 0x2, 0x6e8, 0x6ea, 0x5, 0x116, 0x8c, 0x2, 0x6e9, 
    0x6e8, 0x3, 0x2, 0x2, 0x2, 0x6ea, 0x6ed, 0x3, 0x2, 0x2, 0x2, 0x6eb, 
    0x6e9, 0x3, 0x2, 0x2, 0x2, 0x6eb, 0x6ec, 0x3, 0x2, 0x2, 0x2, 0x6ec, 
    0x115, 0x3, 0x2, 0x2, 0x2, 0x6ed, 0x6eb, 0x3, 0x2, 0x2, 0x2, 0x6ee, 
    0x6ef, 0x9, 0x20, 0x2, 0x2, 0x6ef, 0x117, 0x3, 0x2, 0x2, 0x2, 0x6f0, 
    0x708, 0x7, 0x93, 0x2, 0x2, 0x6f1, 0x6f2, 0x7, 0x4f, 0x2, 0x2, 0x6f2, 
    0x708, 0x7, 0x90, 0x2, 0x2, 0x6f3, 0x6f4, 0x7, 0x98, 0x2, 0x2, 0x6f4, 
    0x700, 0x7, 0x47, 0x2, 0x2, 0x6f5, 0x6f6, 0x7, 0xab, 0x2, 0x2, 0x6f6, 
    0x6fb, 0x5, 0x136, 0x9c, 0x2, 0x6f7, 0x6f8, 0x7, 0xb1, 0x2, 0x2, 0x6f8, 
    0x6fa, 0x5, 0x136, 0x9c, 0x2, 0x6f9, 0x6f7, 0x3, 0x2, 0x2, 0x2, 0x6fa, 
    0x6fd, 0x3, 0x2, 0x2, 0x2, 0x6fb, 0x6f9, 0x3, 0x2, 0x2, 0x2, 0x6fb, 
    0x6fc, 0x3, 0x2, 0x2, 0x2, 0x6fc, 0x6fe, 0x3, 0x2, 0x2, 0x2, 0x6fd, 
    0x6fb, 0x3, 0x2, 0x2, 0x2, 0x6fe, 0x6ff, 0x7, 0xac, 0x2, 0x2, 0x6ff, 
    0x701, 0x3, 0x2, 0x2, 0x2, 0x700, 0x6f5, 0x3, 0x2, 0x2, 0x2, 0x700, 
    0x701, 0x3, 0x2, 0x2, 0x2, 0x701, 0x708, 0x3, 0x2, 0x2, 0x2, 0x702, 
    0x703, 0x7, 0x38, 0x2, 0x2, 0x703, 0x704, 0x7, 0x8b, 0x2, 0x2, 0x704, 
    0x705, 0x7, 0xa4, 0x2, 0x2, 0x705, 0x706, 0x7, 0x8d, 0x2, 0x2, 0x706, 
    0x708, 0x9, 0x21, 0x2, 0x2, 0x707, 0x6f0, 0x3, 0x2, 0x2, 0x2, 0x707, 
    0x6f1, 0x3, 0x2, 0x2, 0x2, 0x707, 0x6f3, 0x3, 0x2, 0x2, 0x2, 0x707, 
    0x702, 0x3, 0x2, 0x2, 0x2, 0x708, 0x119, 0x3, 0x2, 0x2, 0x2, 0x709, 
    0x70a, 0x9, 0x1b, 0x2, 0x2, 0x70a, 0x71f, 0x9, 0x1c, 0x2, 0x2, 0x70b, 
    0x70c, 0x9, 0x22, 0x2, 0x2, 0x70c, 0x70d, 0x9, 0x23, 0x2, 0x2, 0x70d, 
    0x70e, 0x7, 0x58, 0x2, 0x2, 0x70e, 0x71f, 0x7, 0x99, 0x2, 0x2, 0x70f, 
    0x710, 0x9, 0x24, 0x2, 0x2, 0x710, 0x711, 0x7, 0xb9, 0x2, 0x2, 0x711, 
    0x716, 0x5, 0x11a, 0x8e, 0x2, 0x712, 0x713, 0x7, 0xc5, 0x2, 0x2, 0x713, 
    0x715, 0x5, 0x11a, 0x8e, 0x2, 0x714, 0x712, 0x3, 0x2, 0x2, 0x2, 0x715, 
    0x718, 0x3, 0x2, 0x2, 0x2, 0x716, 0x714, 0x3, 0x2, 0x2, 0x2, 0x716, 
    0x717, 0x3, 0x2, 0x2, 0x2, 0x717, 0x719, 0x3, 0x2, 0x2, 0x2, 0x718, 
    0x716, 0x3, 0x2, 0x2, 0x2, 0x719, 0x71a, 0x7, 0xbb, 0x2, 0x2, 0x71a, 
    0x71f, 0x3, 0x2, 0x2, 0x2, 0x71b, 0x71c, 0x9, 0x25, 0x2, 0x2, 0x71c, 
    0x71f, 0x7, 0xa9, 0x2, 0x2, 0x71d, 0x71f, 0x5, 0x136, 0x9c, 0x2, 0x71e, 
    0x709, 0x3, 0x2, 0x2, 0x2, 0x71e, 0x70b, 0x3, 0x2, 0x2, 0x2, 0x71e, 
    0x70f, 0x3, 0x2, 0x2, 0x2, 0x71e, 0x71b, 0x3, 0x2, 0x2, 0x2, 0x71e, 
    0x71d, 0x3, 0x2, 0x2, 0x2, 0x71f, 0x722, 0x3, 0x2, 0x2, 0x2, 0x720, 
    0x721, 0x7, 0x1d, 0x2, 0x2, 0x721, 0x723, 0x7, 0x1e, 0x2, 0x2, 0x722, 
    0x720, 0x3, 0x2, 0x2, 0x2, 0x722, 0x723, 0x3, 0x2, 0x2, 0x2, 0x723, 
    0x11b, 0x3, 0x2, 0x2, 0x2, 0x724, 0x725, 0x7, 0xc, 0x2, 0x2, 0x725, 
    0x727, 0x7, 0x7e, 0x2, 0x2, 0x726, 0x728, 0x5, 0x134, 0x9b, 0x2, 0x727, 
    0x726, 0x3, 0x2, 0x2, 0x2, 0x727, 0x728, 0x3, 0x2, 0x2, 0x2, 0x728, 
    0x72a, 0x3, 0x2, 0x2, 0x2, 0x729, 0x72b, 0x5, 0x100, 0x81, 0x2, 0x72a, 
    0x729, 0x3, 0x2, 0x2, 0x2, 0x72a, 0x72b, 0x3, 0x2, 0x2, 0x2, 0x72b, 
    0x72c, 0x3, 0x2, 0x2, 0x2, 0x72c, 0x72d, 0x7, 0x17, 0x2, 0x2, 0x72d, 
    0x72e, 0x5, 0x76, 0x3c, 0x2, 0x72e, 0x72f, 0x7, 0x8f, 0x2, 0x2, 0x72f, 
    0x730, 0x5, 0x11e, 0x90, 0x2, 0x730, 0x737, 0x7, 0x19, 0x2, 0x2, 0x731, 
    0x738, 0x7, 0x97, 0x2, 0x2, 0x732, 0x738, 0x7, 0x88, 0x2, 0x2, 0x733, 
    0x734, 0x7, 0x1d, 0x2, 0x2, 0x734, 0x738, 0x7, 0x1e, 0x2, 0x2, 0x735, 
    0x736, 0x9, 0x16, 0x2, 0x2, 0x736, 0x738, 0x5, 0x11a, 0x8e, 0x2, 0x737, 
    0x731, 0x3, 0x2, 0x2, 0x2, 0x737, 0x732, 0x3, 0x2, 0x2, 0x2, 0x737, 
    0x733, 0x3, 0x2, 0x2, 0x2, 0x737, 0x735, 0x3, 0x2, 0x2, 0x2, 0x738, 
    0x73e, 0x3, 0x2, 0x2, 0x2, 0x739, 0x73a, 0x7, 0x38, 0x2, 0x2, 0x73a, 
    0x73b, 0x7, 0x81, 0x2, 0x2, 0x73b, 0x73f, 0x7, 0x87, 0x2, 0x2, 0x73c, 
    0x73d, 0x7, 0x98, 0x2, 0x2, 0x73d, 0x73f, 0x7, 0x47, 0x2, 0x2, 0x73e, 
    0x739, 0x3, 0x2, 0x2, 0x2, 0x73e, 0x73c, 0x3, 0x2, 0x2, 0x2, 0x73e, 
    0x73f, 0x3, 0x2, 0x2, 0x2, 0x73f, 0x11d, 0x3, 0x2, 0x2, 0x2, 0x740, 
    0x74d, 0x5, 0x120, 0x91, 0x2, 0x741, 0x742, 0x7, 0xab, 0x2, 0x2, 0x742, 
    0x747, 0x5, 0x120, 0x91, 0x2, 0x743, 0x744, 0x7, 0xb1, 0x2, 0x2, 0x744, 
    0x746, 0x5, 0x120, 0x91, 0x2, 0x745, 0x743, 0x3, 0x2, 0x2, 0x2, 0x746, 
    0x749, 0x3, 0x2, 0x2, 0x2, 0x747, 0x745, 0x3, 0x2, 0x2, 0x2, 0x747, 
    0x748, 0x3, 0x2, 0x2, 0x2, 0x748, 0x74a, 0x3, 0x2, 0x2, 0x2, 0x749, 
    0x747, 0x3, 0x2, 0x2, 0x2, 0x74a, 0x74b, 0x7, 0xac, 0x2, 0x2, 0x74b, 
    0x74d, 0x3, 0x2, 0x2, 0x2, 0x74c, 0x740, 0x3, 0x2, 0x2, 0x2, 0x74c, 
    0x741, 0x3, 0x2, 0x2, 0x2, 0x74d, 0x11f, 0x3, 0x2, 0x2, 0x2, 0x74e, 
    0x750, 0x5, 0x130, 0x99, 0x2, 0x74f, 0x751, 0x5, 0xc6, 0x64, 0x2, 0x750, 
    0x74f, 0x3, 0x2, 0x2, 0x2, 0x750, 0x751, 0x3, 0x2, 0x2, 0x2, 0x751, 
    0x121, 0x3, 0x2, 0x2, 0x2, 0x752, 0x753, 0x7, 0x80, 0x2, 0x2, 0x753, 
    0x754, 0x7, 0x7e, 0x2, 0x2, 0x754, 0x756, 0x5, 0x134, 0x9b, 0x2, 0x755, 
    0x757, 0x5, 0x102, 0x82, 0x2, 0x756, 0x755, 0x3, 0x2, 0x2, 0x2, 0x756, 
    0x757, 0x3, 0x2, 0x2, 0x2, 0x757, 0x123, 0x3, 0x2, 0x2, 0x2, 0x758, 
    0x759, 0x7, 0xc, 0x2, 0x2, 0x759, 0x75b, 0x7, 0x85, 0x2, 0x2, 0x75a, 
    0x75c, 0x5, 0x134, 0x9b, 0x2, 0x75b, 0x75a, 0x3, 0x2, 0x2, 0x2, 0x75b, 
    0x75c, 0x3, 0x2, 0x2, 0x2, 0x75c, 0x75e, 0x3, 0x2, 0x2, 0x2, 0x75d, 
    0x75f, 0x5, 0x100, 0x81, 0x2, 0x75e, 0x75d, 0x3, 0x2, 0x2, 0x2, 0x75e, 
    0x75f, 0x3, 0x2, 0x2, 0x2, 0x75f, 0x760, 0x3, 0x2, 0x2, 0x2, 0x760, 
    0x761, 0x7, 0x17, 0x2, 0x2, 0x761, 0x762, 0x5, 0x76, 0x3c, 0x2, 0x762, 
    0x763, 0x7, 0x1f, 0x2, 0x2, 0x763, 0x764, 0x7, 0xab, 0x2, 0x2, 0x764, 
    0x769, 0x5, 0x120, 0x91, 0x2, 0x765, 0x766, 0x7, 0xb1, 0x2, 0x2, 0x766, 
    0x768, 0x5, 0x120, 0x91, 0x2, 0x767, 0x765, 0x3, 0x2, 0x2, 0x2, 0x768, 
    0x76b, 0x3, 0x2, 0x2, 0x2, 0x769, 0x767, 0x3, 0x2, 0x2, 0x2, 0x769, 
    0x76a, 0x3, 0x2, 0x2, 0x2, 0x76a, 0x76c, 0x3, 0x2, 0x2, 0x2, 0x76b, 
    0x769, 0x3, 0x2, 0x2, 0x2, 0x76c, 0x76d, 0x7, 0xac, 0x2, 0x2, 0x76d, 
    0x125, 0x3, 0x2, 0x2, 0x2, 0x76e, 0x76f, 0x7, 0x80, 0x2, 0x2, 0x76f, 
    0x770, 0x7, 0x85, 0x2, 0x2, 0x770, 0x772, 0x5, 0x134, 0x9b, 0x2, 0x771, 
    0x773, 0x5, 0x102, 0x82, 0x2, 0x772, 0x771, 0x3, 0x2, 0x2, 0x2, 0x772, 
    0x773, 0x3, 0x2, 0x2, 0x2, 0x773, 0x127, 0x3, 0x2, 0x2, 0x2, 0x774, 
    0x77b, 0x7, 0x91, 0x2, 0x2, 0x775, 0x776, 0x7, 0x83, 0x2, 0x2, 0x776, 
    0x77c, 0x7, 0x95, 0x2, 0x2, 0x777, 0x77c, 0x7, 0x7f, 0x2, 0x2, 0x778, 
    0x77c, 0x7, 0x86, 0x2, 0x2, 0x779, 0x77c, 0x7, 0x82, 0x2, 0x2, 0x77a, 
    0x77c, 0x7, 0x8e, 0x2, 0x2, 0x77b, 0x775, 0x3, 0x2, 0x2, 0x2, 0x77b, 
    0x777, 0x3, 0x2, 0x2, 0x2, 0x77b, 0x778, 0x3, 0x2, 0x2, 0x2, 0x77b, 
    0x779, 0x3, 0x2, 0x2, 0x2, 0x77b, 0x77a, 0x3, 0x2, 0x2, 0x2, 0x77c, 
    0x129, 0x3, 0x2, 0x2, 0x2, 0x77d, 0x77e, 0x7, 0x7d, 0x2, 0x2, 0x77e, 
    0x77f, 0x7, 0x7f, 0x2, 0x2, 0x77f, 0x12b, 0x3, 0x2, 0x2, 0x2, 0x780, 
    0x787, 0x7, 0xa0, 0x2, 0x2, 0x781, 0x782, 0x7, 0x25, 0x2, 0x2, 0x782, 
    0x788, 0x5, 0x60, 0x31, 0x2, 0x783, 0x784, 0x7, 0x25, 0x2, 0x2, 0x784, 
    0x785, 0x7, 0xa3, 0x2, 0x2, 0x785, 0x788, 0x5, 0x6e, 0x38, 0x2, 0x786, 
    0x788, 0x7, 0x9e, 0x2, 0x2, 0x787, 0x781, 0x3, 0x2, 0x2, 0x2, 0x787, 
    0x783, 0x3, 0x2, 0x2, 0x2, 0x787, 0x786, 0x3, 0x2, 0x2, 0x2, 0x788, 
    0x12d, 0x3, 0x2, 0x2, 0x2, 0x789, 0x78b, 0x7, 0x9b, 0x2, 0x2, 0x78a, 
    0x78c, 0x7, 0xa2, 0x2, 0x2, 0x78b, 0x78a, 0x3, 0x2, 0x2, 0x2, 0x78b, 
    0x78c, 0x3, 0x2, 0x2, 0x2, 0x78c, 0x78e, 0x3, 0x2, 0x2, 0x2, 0x78d, 
    0x78f, 0x5, 0x68, 0x35, 0x2, 0x78e, 0x78d, 0x3, 0x2, 0x2, 0x2, 0x78e, 
    0x78f, 0x3, 0x2, 0x2, 0x2, 0x78f, 0x79c, 0x3, 0x2, 0x2, 0x2, 0x790, 
    0x791, 0x7, 0xa1, 0x2, 0x2, 0x791, 0x794, 0x7, 0xa2, 0x2, 0x2, 0x792, 
    0x793, 0x7, 0x9d, 0x2, 0x2, 0x793, 0x795, 0x9, 0x26, 0x2, 0x2, 0x794, 
    0x792, 0x3, 0x2, 0x2, 0x2, 0x794, 0x795, 0x3, 0x2, 0x2, 0x2, 0x795, 
    0x797, 0x3, 0x2, 0x2, 0x2, 0x796, 0x798, 0x5, 0x68, 0x35, 0x2, 0x797, 
    0x796, 0x3, 0x2, 0x2, 0x2, 0x797, 0x798, 0x3, 0x2, 0x2, 0x2, 0x798, 
    0x79c, 0x3, 0x2, 0x2, 0x2, 0x799, 0x79c, 0x7, 0x9c, 0x2, 0x2, 0x79a, 
    0x79c, 0x7, 0x9f, 0x2, 0x2, 0x79b, 0x789, 0x3, 0x2, 0x2, 0x2, 0x79b, 
    0x790, 0x3, 0x2, 0x2, 0x2, 0x79b, 0x799, 0x3, 0x2, 0x2, 0x2, 0x79b, 
    0x79a, 0x3, 0x2, 0x2, 0x2, 0x79c, 0x12f, 0x3, 0x2, 0x2, 0x2, 0x79d, 
    0x79e, 0x5, 0x134, 0x9b, 0x2, 0x79e, 0x131, 0x3, 0x2, 0x2, 0x2, 0x79f, 
    0x7a4, 0x5, 0x134, 0x9b, 0x2, 0x7a0, 0x7a1, 0x7, 0xb2, 0x2, 0x2, 0x7a1, 
    0x7a3, 0x5, 0x136, 0x9c, 0x2, 0x7a2, 0x7a0, 0x3, 0x2, 0x2, 0x2, 0x7a3, 
    0x7a6, 0x3, 0x2, 0x2, 0x2, 0x7a4, 0x7a2, 0x3, 0x2, 0x2, 0x2, 0x7a4, 
    0x7a5, 0x3, 0x2, 0x2, 0x2, 0x7a5, 0x133, 0x3, 0x2, 0x2, 0x2, 0x7a6, 
    0x7a4, 0x3, 0x2, 0x2, 0x2, 0x7a7, 0x7ab, 0x7, 0xa9, 0x2, 0x2, 0x7a8, 
    0x7ab, 0x7, 0xaa, 0x2, 0x2, 0x7a9, 0x7ab, 0x5, 0x138, 0x9d, 0x2, 0x7aa, 
    0x7a7, 0x3, 0x2, 0x2, 0x2, 0x7aa, 0x7a8, 0x3, 0x2, 0x2, 0x2, 0x7aa, 
    0x7a9, 0x3, 0x2, 0x2, 0x2, 0x7ab, 0x135, 0x3, 0x2, 0x2, 0x2, 0x7ac, 
    0x7af, 0x5, 0x134, 0x9b, 0x2, 0x7ad, 0x7af, 0x5, 0x13a, 0x9e, 0x2, 0x7ae, 
    0x7ac, 0x3, 0x2, 0x2, 0x2, 0x7ae, 0x7ad, 0x3, 0x2, 0x2, 0x2, 0x7af, 
    0x137, 0x3, 0x2, 0x2, 0x2, 0x7b0, 0x7b1, 0x9, 0x27, 0x2, 0x2, 0x7b1, 
    0x139, 0x3, 0x2, 0x2, 0x2, 0x7b2, 0x7b3, 0x9, 0x28, 0x2, 0x2, 0x7b3, 
    0x13b, 0x3, 0x2, 0x2, 0x2, 0xff, 0x140, 0x14e, 0x156, 0x15c, 0x161, 
    0x164, 0x169, 0x16d, 0x175, 0x189, 0x18c, 0x193, 0x197, 0x19b, 0x19d, 
    0x1a4, 0x1b4, 0x1bc, 0x1bf, 0x1c3, 0x1c7, 0x1ca, 0x1d2, 0x1db, 0x1de, 
    0x1e4, 0x1e8, 0x1ea, 0x1f2, 0x1f5, 0x201, 0x204, 0x209, 0x20e, 0x216, 
    0x21a, 0x21d, 0x220, 0x223, 0x22a, 0x232, 0x235, 0x23a, 0x247, 0x24c, 
    0x256, 0x260, 0x26a, 0x26f, 0x274, 0x281, 0x285, 0x296, 0x29b, 0x29d, 
    0x2a5, 0x2aa, 0x2b2, 0x2b6, 0x2bc, 0x2bf, 0x2c7, 0x2cb, 0x2d3, 0x2df, 
    0x2e6, 0x2ea, 0x2ec, 0x2ef, 0x2f3, 0x2f7, 0x2f9, 0x304, 0x30a, 0x30f, 
    0x317, 0x321, 0x329, 0x32d, 0x336, 0x33e, 0x346, 0x35d, 0x360, 0x36a, 
    0x375, 0x377, 0x37b, 0x38d, 0x393, 0x396, 0x39a, 0x39e, 0x3a1, 0x3a4, 
    0x3a9, 0x3ac, 0x3af, 0x3b3, 0x3b6, 0x3b9, 0x3bc, 0x3c0, 0x3c2, 0x3d1, 
    0x3d6, 0x3db, 0x3e0, 0x3e4, 0x3e8, 0x3ef, 0x3f3, 0x3f9, 0x3fe, 0x402, 
    0x405, 0x40b, 0x40e, 0x412, 0x415, 0x418, 0x41c, 0x420, 0x425, 0x429, 
    0x42c, 0x432, 0x435, 0x438, 0x43c, 0x43f, 0x443, 0x446, 0x44a, 0x44e, 
    0x451, 0x454, 0x458, 0x45a, 0x45d, 0x469, 0x471, 0x476, 0x47e, 0x484, 
    0x49a, 0x4a1, 0x4a9, 0x4b1, 0x4b7, 0x4c2, 0x4cb, 0x4e6, 0x4eb, 0x4ef, 
    0x4f6, 0x4fb, 0x501, 0x506, 0x50b, 0x50e, 0x511, 0x518, 0x520, 0x528, 
    0x52e, 0x536, 0x538, 0x53c, 0x544, 0x548, 0x54a, 0x552, 0x557, 0x56e, 
    0x576, 0x584, 0x58e, 0x591, 0x59b, 0x59e, 0x5a8, 0x5ac, 0x5b1, 0x5b5, 
    0x5bf, 0x5cb, 0x5d0, 0x5d2, 0x5df, 0x5e9, 0x601, 0x605, 0x60d, 0x611, 
    0x614, 0x620, 0x625, 0x62c, 0x62f, 0x642, 0x64b, 0x64e, 0x652, 0x65b, 
    0x65e, 0x66b, 0x66f, 0x674, 0x679, 0x67b, 0x691, 0x697, 0x69e, 0x6ae, 
    0x6b2, 0x6b5, 0x6ba, 0x6c3, 0x6c8, 0x6d3, 0x6dc, 0x6df, 0x6e6, 0x6eb, 
    0x6fb, 0x700, 0x707, 0x716, 0x71e, 0x722, 0x727, 0x72a, 0x737, 0x73e, 
    0x747, 0x74c, 0x750, 0x756, 0x75b, 0x75e, 0x769, 0x772, 0x77b, 0x787, 
    0x78b, 0x78e, 0x794, 0x797, 0x79b, 0x7a4, 0x7aa, 0x7ae, 
  };

  atn::ATNDeserializer deserializer;
  _atn = deserializer.deserialize(_serializedATN);

  size_t count = _atn.getNumberOfDecisions();
  _decisionToDFA.reserve(count);
  for (size_t i = 0; i < count; i++) { 
    _decisionToDFA.emplace_back(_atn.getDecisionState(i), i);
  }
}

FastiParser::Initializer FastiParser::_init;
