// Sequences of statements on a store that starts empty: state over several statements, sessions' transactions
// and contexts, writes in time. Holds after each input: no crash, no internal error, every cross reference of
// the store agrees (Verify), and it can be written out as a script (Dump).
#include "tests/fuzz/fuzz_store.h"

namespace fasti::fuzz {
namespace {

constexpr size_t kMaxStatements = 24;

void RunScript(std::string_view text) {
  SteppingClock clock;
  const Database database = OpenInMemory(&clock);
  {
    Session session = database.NewSession();
    session.SetOptions(SmallLimits());
    const Script script = SplitScript(text);
    size_t run = 0;
    for (const ScriptStatement& statement : script.statements) {
      if (++run > kMaxStatements) break;
      const auto result =
          session.Run(statement.text, {{"p", Value::Int(1)}, {"s", Value::String("2004-05")}});
      ExpectProper(result.status(), statement.text);
    }
    if (run < kMaxStatements) ExpectProper(session.Run(script.rest).status(), script.rest);
  }
  const auto verified = database.Verify();
  Expect(verified.ok(), "the store verifies", verified.ok() ? "" : verified.status().ToString());
  Expect(verified->problems.empty(), "the store agrees with itself",
         verified->problems.empty() ? "" : verified->problems.front());
  const Status dumped = database.Dump([](std::string_view) { return Status::Ok(); });
  Expect(dumped.ok(), "the store can be dumped", dumped.ToString());
}

}  // namespace
}  // namespace fasti::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  fasti::fuzz::RunScript({reinterpret_cast<const char*>(data), size});
  return 0;
}
