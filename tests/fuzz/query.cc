// Query text: parse, unparse, bind, plan and execute on a small store of which each input sees the same
// state. Holds: no crash, no internal error; what parses is printed as text that parses to the same text
// again.
#include "query/parser/parse.h"
#include "query/parser/unparse.h"
#include "tests/fuzz/fuzz_store.h"

namespace fasti::fuzz {
namespace {

// Nodes and edges with every kind of period: always, dated, imprecise, doubted, of unknown end; all kinds of
// values.
constexpr std::string_view kGraph[] = {
    "CREATE (a:A {id: 1, n: 1, s: 'one', f: 1.5, l: [1, 2], d: date('2004-02-29')}), (b:A:B {id: 2, n: 2}), "
    "(c:B {id: 3, s: 'three', t: datetime('2004-01-01T00:00Z')}), (a)-[:R {n: 1}]->(b), (b)-[:R]->(c), "
    "(c)-[:S]->(a), (a)-[:S]->(a)",
    "CREATE (:A {id: 4, n: 4}) VALID FROM '2001' TO '2005-06-01'",
    "CREATE (:C {id: 5}) VALID DURING period('2001-02/')",
    "MATCH (a:A {id: 1}), (b:A {id: 4}) VALID ANYTIME CREATE (a)-[:R {n: 7}]->(b) VALID FROM '2002' TO "
    "'2004-01'",
    "MATCH (a:A {id: 2}) SET a.n = 20 VALID FROM date('2010-01-01') TO '2012'",
    "MATCH (b:B {id: 3}) REMOVE b.s VALID FROM '2015-05'",
    "CREATE INDEX a_id FOR (n:A) ON (n.id)",
};

class Target {
 public:
  Target() { Reopen(); }

  void Run(std::string_view text) {
    RoundTrip(text);
    Session session = database_->NewSession();
    session.SetOptions(SmallLimits());
    // Everything is rolled back. What ends that transaction, or changes the schema, costs a new store.
    if (!session.Run("BEGIN").ok()) return;
    const auto result = session.Run(text, parameters_);
    ExpectProper(result.status(), text);
    if (session.in_transaction()) Expect(session.Run("ROLLBACK").ok(), "a transaction rolls back", text);
    if (database_->Metrics().commits != commits_) Reopen();
  }

 private:
  void Reopen() {
    database_.reset();
    clock_.Reset();
    database_.emplace(OpenInMemory(&clock_));
    Session session = database_->NewSession();
    for (const std::string_view statement : kGraph) {
      const Status status = session.Run(statement).status();
      Expect(status.ok(), "the graph of the target is built", status.ToString());
    }
    commits_ = database_->Metrics().commits;
  }

  static void RoundTrip(std::string_view text) {
    const auto script = parser::Parse(text);
    if (!script.ok()) {
      ExpectProper(script.status(), text);
      return;
    }
    for (const ast::Statement& statement : script->statements) {
      const std::string printed = parser::Unparse(statement);
      const auto again = parser::ParseStatement(printed);
      // Printing adds brackets and spells things out: it may cross the limits of nesting and length.
      if (!again.ok() && again.status().code() == Code::kResourceExhausted) continue;
      Expect(again.ok(), "what is printed parses", printed);
      Expect(parser::Unparse(**again) == printed, "printing is stable", printed);
    }
  }

  SteppingClock clock_;
  std::optional<Database> database_;
  uint64_t commits_ = 0;
  const Parameters parameters_ = {{"p", Value::Int(1)},
                                  {"s", Value::String("2004")},
                                  {"l", Value::ListOf({Value::Int(1), Value::Null()})},
                                  {"m", Value::MapOf({{"id", Value::Int(1)}})}};
};

}  // namespace
}  // namespace fasti::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static fasti::fuzz::Target target;
  target.Run({reinterpret_cast<const char*>(data), size});
  return 0;
}
