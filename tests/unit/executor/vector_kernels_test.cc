// Kernels give what the row-wise operators give, for flat, constant and dictionary vectors, with and without
// nulls; and decline what only the general form can answer.
#include "query/executor/vector_kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "query/types/compare.h"

namespace fasti::exec {
namespace {

using Op = bound::Comparison::Op;
constexpr int64_t kMin = std::numeric_limits<int64_t>::min();

/// The same rows as a flat vector, as a view over a shuffled column, and (one value) as a constant.
std::vector<Vector> Forms(const std::vector<Value>& rows) {
  ColumnBuilder flat, shuffled;
  Positions index(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    flat.Add(rows[i]);
    shuffled.Add(rows[rows.size() - 1 - i]);
    index[i] = static_cast<uint32_t>(rows.size() - 1 - i);
  }
  std::vector<Vector> forms = {flat.Finish()};
  forms.push_back(shuffled.Finish().WithIndex(std::make_shared<const Positions>(index)));
  return forms;
}

Value Expected(Op op, const Value& a, const Value& b) {
  const Comparison c = Compare(a, b);
  const Truth equal = Equals(a, b);
  switch (op) {
    case Op::kEqual:
      return ToValue(equal);
    case Op::kNotEqual:
      return equal == Truth::kNull ? Value::Null() : Value::Bool(equal == Truth::kFalse);
    default:
      break;
  }
  if (c == Comparison::kNull) return Value::Null();
  if (c == Comparison::kUnordered) return Value::Bool(false);
  const int sign = static_cast<int>(c);
  return Value::Bool(op == Op::kLess        ? sign < 0
                     : op == Op::kLessEqual ? sign <= 0
                     : op == Op::kGreater   ? sign > 0
                                            : sign >= 0);
}

void ExpectComparisons(const std::vector<Value>& left, const std::vector<Value>& right) {
  for (const Op op :
       {Op::kEqual, Op::kNotEqual, Op::kLess, Op::kLessEqual, Op::kGreater, Op::kGreaterEqual}) {
    for (const Vector& a : Forms(left)) {
      for (const Vector& b : Forms(right)) {
        Vector out;
        ASSERT_TRUE(CompareVectors(op, a, b, left.size(), &out));
        for (size_t i = 0; i < left.size(); ++i) {
          EXPECT_TRUE(Equivalent(out.At(i), Expected(op, left[i], right[i])))
              << left[i].ToString() << " op " << static_cast<int>(op) << " " << right[i].ToString();
        }
      }
      const Vector constant = Vector::Constant(right[0]);
      Vector out;
      ASSERT_TRUE(CompareVectors(op, a, constant, left.size(), &out));
      for (size_t i = 0; i < left.size(); ++i)
        EXPECT_TRUE(Equivalent(out.At(i), Expected(op, left[i], right[0])));
    }
  }
}

TEST(VectorKernels, ReferencesAreTheSameOrNotWhateverTheirPins) {
  const std::vector<Value> left = {Value::NodeRef(NodeId{1}, 0), Value::NodeRef(NodeId{2}, 0), Value::Null(),
                                   Value::NodeRef(NodeId{4}, 3)};
  const std::vector<Value> right = {Value::NodeRef(NodeId{1}, 5), Value::NodeRef(NodeId{3}, 0),
                                    Value::NodeRef(NodeId{1}, 0), Value::NodeRef(NodeId{4}, 3)};
  for (const Vector& a : Forms(left)) {
    for (const Vector& b : Forms(right)) {
      for (const Op op : {Op::kEqual, Op::kNotEqual}) {
        Vector out;
        ASSERT_TRUE(CompareVectors(op, a, b, left.size(), &out));
        for (size_t i = 0; i < left.size(); ++i) {
          EXPECT_TRUE(Equivalent(out.At(i), Expected(op, left[i], right[i]))) << i;
        }
      }
      Vector out;
      EXPECT_FALSE(CompareVectors(Op::kLess, a, b, left.size(), &out)) << "they have no order";
    }
  }
}

TEST(VectorKernels, ComparisonsAgreeWithTheRowWiseForm) {
  ExpectComparisons({Value::Int(1), Value::Int(kMin), Value::Null(), Value::Int(7)},
                    {Value::Int(1), Value::Int(3), Value::Int(4), Value::Int(-7)});
  const double nan = std::nan("");
  ExpectComparisons({Value::Float(1), Value::Float(nan), Value::Float(-0.0), Value::Null()},
                    {Value::Float(2), Value::Float(nan), Value::Float(0.0), Value::Float(1)});
}

TEST(VectorKernels, ArithmeticAgreesWithTheRowWiseForm) {
  const std::vector<Value> left = {Value::Int(17), Value::Int(-17), Value::Int(int64_t{1} << 40),
                                   Value::Null()};
  const std::vector<Value> right = {Value::Int(5), Value::Int(5), Value::Int(-3), Value::Int(2)};
  for (const Arithmetic op : {Arithmetic::kAdd, Arithmetic::kSubtract, Arithmetic::kMultiply,
                              Arithmetic::kDivide, Arithmetic::kModulo}) {
    for (const Vector& a : Forms(left)) {
      for (const Vector& b : Forms(right)) {
        Vector out;
        ASSERT_TRUE(ComputeVectors(op, a, b, left.size(), &out));
        for (size_t i = 0; i < left.size(); ++i) {
          const auto expected = Apply(op, left[i], right[i]);
          ASSERT_TRUE(expected.ok());
          EXPECT_TRUE(Equivalent(out.At(i), *expected)) << left[i].ToString();
        }
      }
    }
  }
}

TEST(VectorKernels, WhatFailsOrMixesIsLeftToTheGeneralForm) {
  const Vector one = Vector::OfInts({1, kMin, 5});
  Vector out;
  EXPECT_FALSE(ComputeVectors(Arithmetic::kDivide, one, Vector::Constant(Value::Int(0)), 3, &out));
  EXPECT_FALSE(ComputeVectors(Arithmetic::kModulo, one, Vector::Constant(Value::Int(0)), 3, &out));
  EXPECT_FALSE(ComputeVectors(Arithmetic::kDivide, one, Vector::Constant(Value::Int(-1)), 3, &out));
  EXPECT_FALSE(ComputeVectors(Arithmetic::kSubtract, one, Vector::Constant(Value::Int(1)), 3, &out));
  EXPECT_FALSE(ComputeVectors(Arithmetic::kMultiply, one, Vector::Constant(Value::Int(2)), 3, &out));
  EXPECT_FALSE(ComputeVectors(Arithmetic::kPower, one, one, 3, &out));
  EXPECT_FALSE(ComputeVectors(Arithmetic::kAdd, one, Vector::Constant(Value::Float(1)), 3, &out));
  EXPECT_FALSE(CompareVectors(Op::kLess, one, Vector::Constant(Value::Float(1)), 3, &out));
  EXPECT_FALSE(CompareVectors(Op::kEqual, one, Vector::Constant(Value::Null()), 3, &out));
}

TEST(VectorKernels, TrueRowsSkipsFalseAndNull) {
  for (const Vector& v : Forms({Value::Bool(true), Value::Bool(false), Value::Null(), Value::Bool(true)}))
    EXPECT_EQ(TrueRows(v, 4), (Positions{0, 3}));
  EXPECT_EQ(TrueRows(Vector::Constant(Value::Bool(true)), 3), (Positions{0, 1, 2}));
  EXPECT_EQ(TrueRows(Vector::Constant(Value::Bool(false)), 3), Positions{});
}

}  // namespace
}  // namespace fasti::exec
