// Every function's example in the table is true: users read them in SHOW FUNCTIONS and in the reference.
#include "query/functions/function.h"
#include "tests/unit/engine/engine_fixture.h"

namespace fasti {
namespace {

class ExampleTest : public EngineTest {
 protected:
  void Check(std::string_view name, std::string_view example) {
    ASSERT_FALSE(example.empty()) << name << " has no example";
    const size_t equals = example.rfind(" = ");
    ASSERT_NE(equals, std::string_view::npos) << example;
    const std::string left(example.substr(0, equals)), right(example.substr(equals + 3));
    const bool whole = left.rfind("UNWIND", 0) == 0 || left.rfind("MATCH", 0) == 0;
    const Lines got = Rows(whole ? left : "RETURN " + left), want = Rows("RETURN " + right);
    EXPECT_EQ(got, want) << name << ": " << example;
  }
};

TEST_F(ExampleTest, OfEveryScalarFunction) {
  for (const ScalarFunction& f : FunctionTable::BuiltIn().scalars()) Check(f.name, f.example);
}
TEST_F(ExampleTest, OfEveryAggregate) {
  for (const AggregateFunction& f : FunctionTable::BuiltIn().aggregates()) Check(f.name, f.example);
}

}  // namespace
}  // namespace fasti
