// Numbers: the mathematical functions of openCypher and of current Cypher.
#include <cmath>
#include <limits>
#include <numbers>

#include "query/functions/decimal_round.h"
#include "query/functions/entry.h"
#include "query/functions/random.h"
#include "query/types/operators.h"

namespace fasti {
namespace {

constexpr Type kFloatResult = Type::Of(Type::kFloat);

template <auto F>
Result<Value> Unary(FunctionContext&, Arguments a) {
  return Value::Float(F(a[0].as_number()));
}

Result<Value> Abs(FunctionContext&, Arguments a) {
  if (a[0].is_float()) return Value::Float(std::fabs(a[0].as_float()));
  return a[0].as_int() < 0 ? Negate(a[0]) : a[0];
}

Result<Value> SignOf(FunctionContext&, Arguments a) {
  const double x = a[0].as_number();
  return Value::Int((x > 0) - (x < 0));
}

Result<Value> IsNaN(FunctionContext&, Arguments a) { return Value::Bool(std::isnan(a[0].as_number())); }

Result<Value> Atan2(FunctionContext&, Arguments a) {
  return Value::Float(std::atan2(a[0].as_number(), a[1].as_number()));
}

// The two bases with a function of their own are exact at their powers.
Result<Value> Logarithm(FunctionContext&, Arguments a) {
  if (a.size() == 1) return Value::Float(std::log(a[0].as_number()));
  const double base = a[0].as_number();
  const double x = a[1].as_number();
  if (base == 2) return Value::Float(std::log2(x));
  if (base == 10) return Value::Float(std::log10(x));
  return Value::Float(std::log(x) / std::log(base));
}

// Without precision a tie goes towards +∞ (-1.5 becomes -1.0), with one away from zero: so Cypher has it.
Result<Value> Round(FunctionContext&, Arguments a) {
  const double x = a[0].as_number();
  if (a.size() == 1) {
    const double below = std::floor(x);
    return Value::Float(x - below >= 0.5 ? below + 1 : below);
  }
  const int64_t places = a[1].as_int();
  if (places < 0) return OutOfRange("round() keeps 0 or more decimal places, not " + std::to_string(places));
  RoundMode mode = RoundMode::kHalfUp;
  if (a.size() == 3) {
    const auto named = RoundModeOf(a[2].as_string());
    if (!named) {
      return WrongArgument("round() has no mode " + Shown(a[2]) +
                           "; the modes are UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN and HALF_EVEN");
    }
    mode = *named;
  }
  return Value::Float(RoundDecimal(x, places, mode));
}

Result<Value> Rand(FunctionContext& context, Arguments) {
  return Value::Float(static_cast<double>(NextRandom(*context.random_state) >> 11) * 0x1.0p-53);
}

template <Arithmetic Op>
Result<Value> Operator(FunctionContext&, Arguments a) {
  return Apply(Op, a[0], a[1]);
}

template <auto Constant>
Result<Value> Const(FunctionContext&, Arguments) {
  return Value::Float(Constant());
}

void AddRounding(std::vector<ScalarFunction>& out) {
  const std::vector<Parameter> x = {{"x", Type::kNumber}};
  out.push_back(Entry("abs", x, Type::Of(Type::kNumber), Abs, "The magnitude of a number.", "abs(-2) = 2"));
  out.push_back(Entry("ceil", x, kFloatResult, Unary<[](double d) { return std::ceil(d); }>,
                      "The least whole number not below x.", "ceil(1.2) = 2.0"));
  out.push_back(Alias("ceiling", out.back(), "ceiling(1.2) = 2.0"));
  out.push_back(Entry("floor", x, kFloatResult, Unary<[](double d) { return std::floor(d); }>,
                      "The greatest whole number not above x.", "floor(-1.2) = -2.0"));
  out.push_back(
      Required(1, Entry("round", {{"x", Type::kNumber}, {"places", Type::kInt}, {"mode", Type::kString}},
                        kFloatResult, Round,
                        "The nearest whole number (ties towards +∞), or x with so many decimal places in a "
                        "rounding mode (HALF_UP unless named).",
                        "round(3.14159, 2) = 3.14")));
  out.push_back(Entry("sign", x, Type::Of(Type::kInt), SignOf, "-1, 0 or 1.", "sign(-7.5) = -1"));
  out.push_back(Entry("isNaN", x, Type::Of(Type::kBool), IsNaN, "Whether x is the float NaN.",
                      "isNaN(0.0 / 0.0) = true"));
}

void AddLogarithms(std::vector<ScalarFunction>& out) {
  const std::vector<Parameter> x = {{"x", Type::kNumber}};
  out.push_back(Entry("sqrt", x, kFloatResult, Unary<[](double d) { return std::sqrt(d); }>,
                      "The square root.", "sqrt(16) = 4.0"));
  out.push_back(Entry("exp", x, kFloatResult, Unary<[](double d) { return std::exp(d); }>,
                      "e to the power x.", "exp(0) = 1.0"));
  out.push_back(Entry("ln", x, kFloatResult, Unary<[](double d) { return std::log(d); }>,
                      "The natural logarithm.", "ln(1) = 0.0"));
  out.push_back(Required(
      1, Entry("log", {{"x", Type::kNumber}, {"y", Type::kNumber}}, kFloatResult, Logarithm,
               "The natural logarithm of x; of two numbers, that of y to the base x.", "log(2, 8) = 3.0")));
  out.push_back(Entry("log10", x, kFloatResult, Unary<[](double d) { return std::log10(d); }>,
                      "The logarithm to base 10.", "log10(1000) = 3.0"));
  const std::vector<Parameter> pair = {{"x", Type::kNumber}, {"y", Type::kNumber}};
  out.push_back(Entry("power", pair, kFloatResult, Operator<Arithmetic::kPower>,
                      "x to the power y; same as x ^ y.", "power(2, 3) = 8.0"));
  out.push_back(Entry("mod", pair, Type::Of(Type::kNumber), Operator<Arithmetic::kModulo>,
                      "The remainder of x divided by y; same as x % y.", "mod(7, 3) = 1"));
  out.push_back(Entry("e", {}, kFloatResult, Const<[] { return std::numbers::e; }>,
                      "The base of natural logarithms.", "e() = 2.718281828459045"));
  out.push_back(Entry("pi", {}, kFloatResult, Const<[] { return std::numbers::pi; }>,
                      "The ratio of a circle's circumference to its diameter.", "pi() = 3.141592653589793"));
  out.push_back(Volatile(Entry("rand", {}, kFloatResult, Rand,
                               "A random float from 0 up to but not including 1.", "toInteger(rand()) = 0")));
}

void AddTrigonometry(std::vector<ScalarFunction>& out) {
  const std::vector<Parameter> x = {{"x", Type::kNumber}};
  auto add = [&](std::string_view name, ScalarKernel kernel, std::string_view doc, std::string_view example) {
    out.push_back(Entry(name, x, kFloatResult, kernel, doc, example));
  };
  add("sin", Unary<[](double d) { return std::sin(d); }>, "The sine of x radians.", "sin(0) = 0.0");
  add("cos", Unary<[](double d) { return std::cos(d); }>, "The cosine of x radians.", "cos(0) = 1.0");
  add("tan", Unary<[](double d) { return std::tan(d); }>, "The tangent of x radians.", "tan(0) = 0.0");
  add("cot", Unary<[](double d) { return 1.0 / std::tan(d); }>, "The cotangent of x radians.",
      "round(cot(pi() / 4), 9) = 1.0");
  add("asin", Unary<[](double d) { return std::asin(d); }>, "The angle whose sine is x.", "asin(0) = 0.0");
  add("acos", Unary<[](double d) { return std::acos(d); }>, "The angle whose cosine is x.", "acos(1) = 0.0");
  add("atan", Unary<[](double d) { return std::atan(d); }>, "The angle whose tangent is x.", "atan(0) = 0.0");
  add("sinh", Unary<[](double d) { return std::sinh(d); }>, "The hyperbolic sine.", "sinh(0) = 0.0");
  add("cosh", Unary<[](double d) { return std::cosh(d); }>, "The hyperbolic cosine.", "cosh(0) = 1.0");
  add("tanh", Unary<[](double d) { return std::tanh(d); }>, "The hyperbolic tangent.", "tanh(0) = 0.0");
  add("coth",
      Unary<[](double d) { return d == 0 ? std::numeric_limits<double>::quiet_NaN() : 1.0 / std::tanh(d); }>,
      "The hyperbolic cotangent; NaN at 0.", "coth(1000) = 1.0");
  add("degrees", Unary<[](double d) { return d * 180.0 / std::numbers::pi; }>, "Radians in degrees.",
      "degrees(pi()) = 180.0");
  add("radians", Unary<[](double d) { return d / 180.0 * std::numbers::pi; }>, "Degrees in radians.",
      "radians(180) = 3.141592653589793");
  add("haversin", Unary<[](double d) { return (1.0 - std::cos(d)) / 2.0; }>, "Half the versine of x radians.",
      "haversin(0) = 0.0");
  out.push_back(Entry("atan2", {{"y", Type::kNumber}, {"x", Type::kNumber}}, kFloatResult, Atan2,
                      "The angle of the point (x, y) from the positive x axis.", "atan2(0, 1) = 0.0"));
}

}  // namespace

void AddMathFunctions(std::vector<ScalarFunction>& out) {
  AddRounding(out);
  AddLogarithms(out);
  AddTrigonometry(out);
}

}  // namespace fasti
