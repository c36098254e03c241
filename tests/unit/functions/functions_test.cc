// The kernels of the scalar functions, called as the executor calls them: by name, with the null rule and the
// check of kinds applied.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

#include "query/functions/decimal_round.h"
#include "tests/unit/functions/value_literals.h"

namespace fasti {
namespace {
using namespace test;

// Answers as a graph with one node and one relationship would; records what it was asked.
class FakeGraph final : public GraphAccess {
 public:
  Result<Value> Property(const Value&, std::string_view) override { return Null(); }
  Result<Value> Properties(const Value&) override { return M({{"name", S("Osh")}}); }
  Result<Value> Keys(const Value&) override { return L({S("name")}); }
  Result<Value> Labels(const Value&) override { return L({S("City")}); }
  Result<bool> HasLabel(const Value&, std::string_view) override { return true; }
  Result<Value> EdgeType(const Value&) override { return S("IN"); }
  Result<Value> StartNode(const Value&) override { return NodeOf(1); }
  Result<Value> EndNode(const Value&) override { return NodeOf(2); }
  Result<Value> ValidTime(const Value&) override { return Value::Of(Period::Always()); }
  Result<Value> KnownTime(const Value&) override { return Value::Of(Period::Always()); }
  Result<Value> At(const Value& element, Instant valid) override {
    at = valid;
    return element;
  }
  Result<Value> History(const Value&) override { return L({}); }
  Result<Value> PossibleValues(const Value&, std::string_view key) override {
    return L({S(std::string(key))});
  }

  Instant at;
};

class Functions : public ::testing::Test {
 protected:
  Functions() : table_(Scalars(), {}) {
    context_.reading = Instant{1'500};
    context_.graph = &graph_;
    context_.random_state = &random_;
  }
  static std::vector<ScalarFunction> Scalars() {
    std::vector<ScalarFunction> out;
    AddMathFunctions(out);
    AddStringFunctions(out);
    AddListFunctions(out);
    AddConversionFunctions(out);
    AddScalarFunctions(out);
    AddGraphFunctions(out);
    return out;
  }
  Result<Value> Call(std::string_view name, const List& arguments) {
    const auto found = table_.FindScalar(name);
    if (found.size() != 1) return Status(Code::kNotFound, std::string(name));
    const ScalarFunction& f = *found[0];
    EXPECT_GE(arguments.size(), f.required) << name;
    EXPECT_TRUE(f.variadic || arguments.size() <= f.parameters.size()) << name;
    return Invoke(f, context_, arguments);
  }
  std::string Of(std::string_view name, const List& arguments) { return Show(Call(name, arguments)); }

  FakeGraph graph_;
  uint64_t random_ = 1;
  FunctionContext context_;
  FunctionTable table_;
};

TEST_F(Functions, TableIsWellFormed) {
  std::set<std::string> names;
  for (const ScalarFunction& f : table_.scalars()) {
    SCOPED_TRACE(std::string(f.name));
    EXPECT_TRUE(names.insert(std::string(f.name)).second) << "named twice";
    EXPECT_NE(f.kernel, nullptr);
    EXPECT_LE(f.required, f.parameters.size());
    EXPECT_FALSE(f.doc.empty());
    EXPECT_TRUE(f.doc.ends_with('.'));
    EXPECT_NE(f.example.rfind(" = "), std::string_view::npos);
    EXPECT_NE(f.example.find(std::string(f.name) + "("), std::string_view::npos);
  }
  EXPECT_EQ(table_.FindScalar("TOUPPER").size(), 1u);
  EXPECT_EQ(table_.FindScalar("noSuchFunction").size(), 0u);
  EXPECT_EQ(table_.FindAggregate("count"), nullptr);
}

TEST_F(Functions, NullInNullOut) {
  EXPECT_EQ(Of("abs", {Null()}), "null");
  EXPECT_EQ(Of("substring", {S("a"), Null()}), "null");
  EXPECT_EQ(Of("labels", {Null()}), "null");
  EXPECT_EQ(Of("size", {Null()}), "null");
}

TEST_F(Functions, WrongKindsAreTypeErrors) {
  EXPECT_EQ(Of("abs", {S("a")}), "TypeError/InvalidArgumentValue");
  EXPECT_EQ(Of("type", {I(0)}), "TypeError/InvalidArgumentValue");
  EXPECT_EQ(Of("labels", {S("")}), "TypeError/InvalidArgumentValue");
  EXPECT_EQ(Call("size", {I(1)}).status().message(),
            "size() takes STRING or LIST for 'value', not INTEGER 1");
}

TEST_F(Functions, Rounding) {
  EXPECT_EQ(Of("abs", {I(-2)}), "2");
  EXPECT_EQ(Of("abs", {F(-2.5)}), "2.5");
  EXPECT_EQ(Of("abs", {I(std::numeric_limits<int64_t>::min())}), "ArithmeticError/IntegerOverflow");
  EXPECT_EQ(Of("ceil", {F(1.2)}), "2.0");
  EXPECT_EQ(Of("floor", {I(3)}), "3.0");
  EXPECT_EQ(Of("sign", {F(-0.1)}), "-1");
  EXPECT_EQ(Of("sign", {I(0)}), "0");
  EXPECT_EQ(Of("round", {F(-1.5)}), "-1.0");
  EXPECT_EQ(Of("round", {F(2.5)}), "3.0");
  EXPECT_EQ(Of("round", {F(0.49999999999999994)}), "0.0");
  EXPECT_EQ(Of("round", {F(3.14159), I(3)}), "3.142");
  EXPECT_EQ(Of("round", {F(-1.55), I(1)}), "-1.6");
  EXPECT_EQ(Of("round", {F(2.675), I(2)}), "2.68");
  EXPECT_EQ(Of("round", {F(0.05), I(1)}), "0.1");
  EXPECT_EQ(Of("round", {F(0.04), I(1)}), "0.0");
  EXPECT_EQ(Of("round", {F(99.99), I(1)}), "100.0");
  EXPECT_EQ(Of("round", {F(1.5), I(0), S("HALF_EVEN")}), "2.0");
  EXPECT_EQ(Of("round", {F(2.5), I(0), S("half_even")}), "2.0");
  EXPECT_EQ(Of("round", {F(-1.249), I(1), S("UP")}), "-1.3");
  EXPECT_EQ(Of("round", {F(-1.249), I(1), S("CEILING")}), "-1.2");
  EXPECT_EQ(Of("round", {F(-1.249), I(1), S("FLOOR")}), "-1.3");
  EXPECT_EQ(Of("round", {F(1.25), I(1), S("HALF_DOWN")}), "1.2");
  EXPECT_EQ(Of("round", {F(1.29), I(1), S("DOWN")}), "1.2");
  EXPECT_EQ(Of("round", {F(0.001), I(1), S("UP")}), "0.1");
  EXPECT_EQ(Of("round", {F(1e300), I(std::numeric_limits<int64_t>::max())}), "1.0e300");
  EXPECT_EQ(Of("round", {F(1.5), I(-1)}), "ArgumentError/NumberOutOfRange");
  EXPECT_EQ(Of("round", {F(1.5), I(1), S("SIDEWAYS")}), "TypeError/InvalidArgumentValue");
  EXPECT_EQ(RoundDecimal(-0.001, 1, RoundMode::kFloor), -0.1);
}

TEST_F(Functions, Mathematics) {
  EXPECT_EQ(Of("sqrt", {F(12.96)}), "3.6");
  EXPECT_EQ(Of("sqrt", {I(-1)}), Show(F(std::nan(""))));
  EXPECT_EQ(Of("exp", {I(0)}), "1.0");
  EXPECT_EQ(Of("log", {I(0)}), "-Infinity");
  EXPECT_EQ(Of("log10", {I(1000)}), "3.0");
  EXPECT_EQ(Of("e", {}), "2.718281828459045");
  EXPECT_EQ(Of("pi", {}), "3.141592653589793");
  EXPECT_EQ(Of("power", {I(2), I(3)}), "8.0");
  EXPECT_EQ(Of("mod", {I(7), I(3)}), "1");
  EXPECT_EQ(Of("mod", {I(7), I(0)}), "ArithmeticError/DivisionByZero");
  EXPECT_EQ(Of("sin", {I(0)}), "0.0");
  EXPECT_EQ(Of("atan2", {I(0), I(1)}), "0.0");
  EXPECT_EQ(Of("degrees", {F(3.141592653589793)}), "180.0");
  EXPECT_EQ(Of("haversin", {I(0)}), "0.0");
  EXPECT_EQ(Of("isNaN", {F(std::nan(""))}), "true");
  EXPECT_EQ(Of("isNaN", {I(1)}), "false");
  for (int i = 0; i < 1000; ++i) {
    const double x = Call("rand", {})->as_float();
    EXPECT_TRUE(x >= 0 && x < 1);
  }
}

TEST_F(Functions, LetterCaseAndTrimming) {
  EXPECT_EQ(Of("toUpper", {S("aé1ß")}), "'AÉ1SS'");
  EXPECT_EQ(Of("toLower", {S("ABÄ")}), "'abä'");
  EXPECT_EQ(Of("upper", {S("q")}), "'Q'");
  EXPECT_EQ(Of("trim", {S(" \t\u00a0a b\u2003\n")}), "'a b'");
  EXPECT_EQ(Of("ltrim", {S("  a ")}), "'a '");
  EXPECT_EQ(Of("rtrim", {S(" a  ")}), "' a'");
  EXPECT_EQ(Of("btrim", {S("xyaéxé"), S("éyx")}), "'a'");
  EXPECT_EQ(Of("trim", {S("   ")}), "''");
}

TEST_F(Functions, PiecesOfStrings) {
  EXPECT_EQ(Of("substring", {S("0123456789"), I(1)}), "'123456789'");
  EXPECT_EQ(Of("substring", {S("naïve"), I(2), I(2)}), "'ïv'");
  EXPECT_EQ(Of("substring", {S("abc"), I(9)}), "''");
  EXPECT_EQ(Of("substring", {S("abc"), I(1), I(std::numeric_limits<int64_t>::max())}), "'bc'");
  EXPECT_EQ(Of("substring", {S("abc"), I(-1)}), "ArgumentError/NumberOutOfRange");
  EXPECT_EQ(Of("substring", {S("abc"), I(0), I(-1)}), "ArgumentError/NumberOutOfRange");
  EXPECT_EQ(Of("left", {S("äbc"), I(2)}), "'äb'");
  EXPECT_EQ(Of("right", {S("äbc"), I(2)}), "'bc'");
  EXPECT_EQ(Of("right", {S("äbc"), I(9)}), "'äbc'");
  EXPECT_EQ(Of("left", {S("a"), I(-1)}), "ArgumentError/NumberOutOfRange");
  EXPECT_EQ(Of("char_length", {S("añb")}), "3");
  EXPECT_EQ(Of("reverse", {S("raksÖ")}), "'Öskar'");
  EXPECT_EQ(Of("normalize", {S("e\u0301")}), "'é'");
  EXPECT_EQ(Of("normalize", {S("é"), S("nfd")}), "'e\u0301'");
  EXPECT_EQ(Of("normalize", {S("é"), S("XYZ")}), "TypeError/InvalidArgumentValue");
}

TEST_F(Functions, ReplaceAndSplit) {
  EXPECT_EQ(Of("replace", {S("banana"), S("an"), S("o")}), "'booa'");
  EXPECT_EQ(Of("replace", {S("banana"), S("a"), S("o"), I(2)}), "'bonona'");
  EXPECT_EQ(Of("replace", {S("äb"), S(""), S("-")}), "'-ä-b-'");
  EXPECT_EQ(Of("replace", {S("aaa"), S("a"), S("aa")}), "'aaaaaa'");
  EXPECT_EQ(Of("split", {S("one1two"), S("1")}), "['one', 'two']");
  EXPECT_EQ(Of("split", {S("a,"), S(",")}), "['a', '']");
  EXPECT_EQ(Of("split", {S(""), S(",")}), "['']");
  EXPECT_EQ(Of("split", {S("aéb"), S("")}), "['a', 'é', 'b']");
  EXPECT_EQ(Of("split", {S("a,b;;c"), L({S(","), S(";"), S(";;")})}), "['a', 'b', 'c']");
  EXPECT_EQ(Of("split", {S("a"), L({I(1)})}), "TypeError/InvalidArgumentValue");
}

TEST_F(Functions, StringsAreLimited) {
  context_.max_string_bytes = 100;
  EXPECT_EQ(Of("replace", {S(std::string(60, 'a')), S("a"), S("aa")}), "ResourceExhausted");
  context_.max_list_size = 10;
  EXPECT_EQ(Of("split", {S(std::string(60, 'a')), S("")}), "ResourceExhausted");
}

TEST_F(Functions, Lists) {
  EXPECT_EQ(Of("head", {L({I(1), I(2)})}), "1");
  EXPECT_EQ(Of("head", {L({})}), "null");
  EXPECT_EQ(Of("last", {L({I(1), I(2)})}), "2");
  EXPECT_EQ(Of("tail", {L({I(1), I(2), I(3)})}), "[2, 3]");
  EXPECT_EQ(Of("tail", {L({})}), "[]");
  EXPECT_EQ(Of("reverse", {L({I(1), Null()})}), "[null, 1]");
  EXPECT_EQ(Of("size", {L({I(1), Null()})}), "2");
  EXPECT_EQ(Of("size", {S("äö")}), "2");
  EXPECT_EQ(Of("isEmpty", {M({})}), "true");
  EXPECT_EQ(Of("isEmpty", {S("a")}), "false");
}

TEST_F(Functions, Range) {
  constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
  constexpr int64_t kMin = std::numeric_limits<int64_t>::min();
  EXPECT_EQ(Of("range", {I(-1), I(1)}), "[-1, 0, 1]");
  EXPECT_EQ(Of("range", {I(0), I(-1)}), "[]");
  EXPECT_EQ(Of("range", {I(1), I(10), I(3)}), "[1, 4, 7, 10]");
  EXPECT_EQ(Of("range", {I(5), I(0), I(-2)}), "[5, 3, 1]");
  EXPECT_EQ(Of("range", {I(0), I(1), I(-1)}), "[]");
  EXPECT_EQ(Of("range", {I(kMin), I(kMax), I(kMax)}), "[-9223372036854775808, -1, 9223372036854775806]");
  EXPECT_EQ(Of("range", {I(kMax), I(kMin), I(kMin)}), "[9223372036854775807, -1]");
  EXPECT_EQ(Of("range", {I(2), I(8), I(0)}), "ArgumentError/NumberOutOfRange");
  EXPECT_EQ(Of("range", {F(0), I(8)}), "ArgumentError/InvalidArgumentType");
  EXPECT_EQ(Of("range", {I(0), I(1), L({I(1)})}), "ArgumentError/InvalidArgumentType");
  EXPECT_EQ(Of("range", {I(0), I(9'000'000'000'000'000'000)}), "ResourceExhausted");
  EXPECT_EQ(Of("range", {I(kMin), I(kMax)}), "ResourceExhausted");
  EXPECT_EQ(Call("range", {I(1), I(1'000'001)})->as_list().size(), 1'000'001u);
}

TEST_F(Functions, ToBoolean) {
  EXPECT_EQ(Of("toBoolean", {B(true)}), "true");
  EXPECT_EQ(Of("toBoolean", {S("FALSE")}), "false");
  EXPECT_EQ(Of("toBoolean", {S(" tru ")}), "null");
  EXPECT_EQ(Of("toBoolean", {S("")}), "null");
  EXPECT_EQ(Of("toBoolean", {I(0)}), "false");
  for (const Value& v : {F(1), L({}), M({}), NodeOf(1), EdgeOf(1), PathOf({1}, {})}) {
    EXPECT_EQ(Of("toBoolean", {v}), "TypeError/InvalidArgumentValue");
    EXPECT_EQ(Of("toBooleanOrNull", {v}), "null");
  }
  EXPECT_EQ(Of("toBooleanList", {L({S("true"), I(1), F(1), Null()})}), "[true, true, null, null]");
}

TEST_F(Functions, ToInteger) {
  EXPECT_EQ(Of("toInteger", {F(82.9)}), "82");
  EXPECT_EQ(Of("toInteger", {F(-82.9)}), "-82");
  EXPECT_EQ(Of("toInteger", {S("1.7")}), "1");
  EXPECT_EQ(Of("toInteger", {S(" -7 ")}), "-7");
  EXPECT_EQ(Of("toInteger", {S("+7")}), "7");
  EXPECT_EQ(Of("toInteger", {S("1e3")}), "1000");
  EXPECT_EQ(Of("toInteger", {S("9007199254740993.5")}), "9007199254740993");
  for (const char* text : {"foo", "", "+-1", "1x", ".", "0x10", "inf", "--1"}) {
    EXPECT_EQ(Of("toInteger", {S(text)}), "null") << text;
  }
  EXPECT_EQ(Of("toInteger", {B(true)}), "1");
  EXPECT_EQ(Of("toInteger", {S("99999999999999999999")}), "ArgumentError/NumberOutOfRange");
  EXPECT_EQ(Of("toInteger", {F(1e300)}), "ArgumentError/NumberOutOfRange");
  EXPECT_EQ(Of("toIntegerOrNull", {F(1e300)}), "null");
  for (const Value& v : {L({}), M({}), NodeOf(1), EdgeOf(1), PathOf({1}, {})}) {
    EXPECT_EQ(Of("toInteger", {v}), "TypeError/InvalidArgumentValue");
  }
  EXPECT_EQ(Of("toIntegerList", {L({S("2"), S("2.9"), S("foo")})}), "[2, 2, null]");
}

TEST_F(Functions, ToFloat) {
  EXPECT_EQ(Of("toFloat", {I(3)}), "3.0");
  EXPECT_EQ(Of("toFloat", {S("5")}), "5.0");
  EXPECT_EQ(Of("toFloat", {S("foo")}), "null");
  EXPECT_EQ(Of("toFloat", {S("nan")}), "null");
  EXPECT_EQ(Of("toFloat", {S("1e999")}), "Infinity");
  EXPECT_EQ(Of("toFloat", {S("-1e-999")}), "-0.0");
  EXPECT_EQ(Of("toFloat", {S("NaN")}), "NaN");
  for (const Value& v : {B(true), L({}), M({}), NodeOf(1)}) {
    EXPECT_EQ(Of("toFloat", {v}), "TypeError/InvalidArgumentValue");
  }
  EXPECT_EQ(Of("toFloatList", {L({S("1"), I(2), B(true)})}), "[1.0, 2.0, null]");
}

TEST_F(Functions, ToString) {
  EXPECT_EQ(Of("toString", {I(42)}), "'42'");
  EXPECT_EQ(Of("toString", {F(2.3)}), "'2.3'");
  EXPECT_EQ(Of("toString", {F(1)}), "'1.0'");
  EXPECT_EQ(Of("toString", {F(100000)}), "'100000.0'");
  EXPECT_EQ(Of("toString", {F(1e25)}), "'1.0e25'");
  EXPECT_EQ(Of("toString", {F(1.5e-9)}), "'1.5e-9'");
  EXPECT_EQ(Of("toString", {B(false)}), "'false'");
  EXPECT_EQ(Of("toString", {S("apa")}), "'apa'");
  EXPECT_EQ(Of("toString", {Value::Of(Date{0})}), "'1970-01-01'");
  EXPECT_EQ(Of("toString", {Value::Of(Duration{14, 3, 0, 0})}), "'P1Y2M3D'");
  for (const Value& v : {L({}), M({}), NodeOf(1), EdgeOf(1), PathOf({1}, {})}) {
    EXPECT_EQ(Of("toString", {v}), "TypeError/InvalidArgumentValue");
    EXPECT_EQ(Of("toStringOrNull", {v}), "null");
  }
  EXPECT_EQ(Of("toStringList", {L({I(1), L({})})}), "['1', null]");
}

TEST_F(Functions, AnyValues) {
  EXPECT_EQ(Of("coalesce", {Null(), I(2), I(3)}), "2");
  EXPECT_EQ(Of("coalesce", {Null()}), "null");
  EXPECT_EQ(Of("nullIf", {I(1), F(1)}), "null");
  EXPECT_EQ(Of("nullIf", {I(1), Null()}), "1");
  EXPECT_EQ(Of("valueType", {Null()}), "'NULL'");
  EXPECT_EQ(Of("valueType", {I(1)}), "'INTEGER NOT NULL'");
  EXPECT_EQ(Of("valueType", {L({})}), "'LIST<NOTHING> NOT NULL'");
  EXPECT_EQ(Of("valueType", {L({I(1), B(true), I(2)})}),
            "'LIST<BOOLEAN NOT NULL | INTEGER NOT NULL> NOT NULL'");
  EXPECT_EQ(Of("valueType", {L({I(1), Null()})}), "'LIST<INTEGER> NOT NULL'");
  EXPECT_EQ(Of("valueType", {L({L({S("a")})})}), "'LIST<LIST<STRING NOT NULL> NOT NULL> NOT NULL'");
  EXPECT_EQ(Of("timestamp", {}), "1");
  context_.reading = Instant{-1};
  EXPECT_EQ(Of("timestamp", {}), "-1");
  const std::string uuid = Of("randomUUID", {});
  EXPECT_EQ(uuid.size(), 38u);
  EXPECT_EQ(uuid[15], '4');
  EXPECT_NE(uuid, Of("randomUUID", {}));
}

TEST_F(Functions, ElementsThatWereReadAnswerForThemselves) {
  const Value node = Value::Of(Node{NodeId{7}, {"A", "B"}, {{"k", I(1)}}});
  EXPECT_EQ(Of("labels", {node}), "['A', 'B']");
  EXPECT_EQ(Of("keys", {node}), "['k']");
  EXPECT_EQ(Of("properties", {node}), "{k: 1}");
  EXPECT_EQ(Of("id", {node}), "7");
  EXPECT_EQ(Of("elementId", {node}), "'node:7'");
  EXPECT_EQ(Of("type", {EdgeOf(7)}), "'T'");
  EXPECT_EQ(Of("elementId", {EdgeOf(7)}), "'relationship:7'");
  EXPECT_EQ(Of("keys", {M({{"b", Null()}, {"a", I(1)}})}), "['a', 'b']");
  EXPECT_EQ(Of("properties", {M({{"a", I(1)}})}), "{a: 1}");
  EXPECT_EQ(Of("properties", {I(1)}), "TypeError/InvalidArgumentValue");
  EXPECT_EQ(Of("exists", {Null()}), "false");
}

TEST_F(Functions, ReferencesAreReadThroughTheGraph) {
  const Value node = Value::NodeRef(NodeId{7}, 0);
  const Value edge = Value::EdgeRef(EdgeId{7}, 0);
  EXPECT_EQ(Of("labels", {node}), "['City']");
  EXPECT_EQ(Of("keys", {node}), "['name']");
  EXPECT_EQ(Of("properties", {edge}), "{name: 'Osh'}");
  EXPECT_EQ(Of("type", {edge}), "'IN'");
  EXPECT_EQ(Of("startNode", {edge}), "node 1");
  EXPECT_EQ(Of("endNode", {edge}), "node 2");
  EXPECT_EQ(Of("possibleValues", {node, S("k")}), "['k']");
  EXPECT_EQ(Of("history", {node}), "[]");
}

TEST_F(Functions, Paths) {
  const Value path = PathOf({1, 2, 3}, {8, 9});
  EXPECT_EQ(Of("nodes", {path}), "[node 1, node 2, node 3]");
  EXPECT_EQ(Of("relationships", {path}), "[edge 8, edge 9]");
  EXPECT_EQ(Of("length", {path}), "2");
  EXPECT_EQ(Of("length", {NodeOf(1)}), "TypeError/InvalidArgumentValue");
}

}  // namespace
}  // namespace fasti
