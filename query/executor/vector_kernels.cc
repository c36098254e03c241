#include "query/executor/vector_kernels.h"

#include <functional>
#include <limits>

namespace fasti::exec {
namespace {

template <typename T>
const std::vector<T>& DataOf(const Column& column) {
  if constexpr (std::is_same_v<T, double>) {
    return column.floats;
  } else if constexpr (std::is_same_v<T, uint64_t>) {
    return column.ids;
  } else {
    return column.ints;
  }
}

template <typename T>
const T* Flat(const Vector& v, size_t size, std::vector<T>* scratch) {
  const std::vector<T>& data = DataOf<T>(v.column());
  if (v.flat()) return data.data();
  scratch->resize(size);
  if (v.constant()) {
    std::fill(scratch->begin(), scratch->end(), data[0]);
  } else {
    const uint32_t* index = v.index()->data();
    for (size_t i = 0; i < size; ++i) (*scratch)[i] = data[index[i]];
  }
  return scratch->data();
}

/// The nulls of a result: where either side is null.
void UniteNulls(const Vector& a, const Vector& b, size_t size, Column* out) {
  for (const Vector* v : {&a, &b}) {
    if (NoNulls(*v)) continue;
    if (out->nulls.empty()) out->nulls.assign(size, 0);
    for (size_t i = 0; i < size; ++i) out->nulls[i] |= v->column().nulls[v->Position(i)];
  }
}

/// out[i] = f(a[i], b[i]), with a loop of its own for a constant side, so that the compiler can vectorise.
template <typename T, typename Out, typename F>
void Map(const Vector& a, const Vector& b, size_t size, Out* out, F&& f) {
  std::vector<T> scratch_a, scratch_b;
  if (b.constant()) {
    const T* x = Flat<T>(a, size, &scratch_a);
    const T y = DataOf<T>(b.column())[0];
    for (size_t i = 0; i < size; ++i) out[i] = static_cast<Out>(f(x[i], y));
  } else if (a.constant()) {
    const T x = DataOf<T>(a.column())[0];
    const T* y = Flat<T>(b, size, &scratch_b);
    for (size_t i = 0; i < size; ++i) out[i] = static_cast<Out>(f(x, y[i]));
  } else {
    const T* x = Flat<T>(a, size, &scratch_a);
    const T* y = Flat<T>(b, size, &scratch_b);
    for (size_t i = 0; i < size; ++i) out[i] = static_cast<Out>(f(x[i], y[i]));
  }
}

template <typename T>
void Compare(bound::Comparison::Op op, const Vector& a, const Vector& b, size_t size, uint8_t* out) {
  using Op = bound::Comparison::Op;
  switch (op) {
    case Op::kEqual:
      return Map<T>(a, b, size, out, std::equal_to<T>());
    case Op::kNotEqual:
      return Map<T>(a, b, size, out, std::not_equal_to<T>());
    case Op::kLess:
      return Map<T>(a, b, size, out, std::less<T>());
    case Op::kLessEqual:
      return Map<T>(a, b, size, out, std::less_equal<T>());
    case Op::kGreater:
      return Map<T>(a, b, size, out, std::greater<T>());
    case Op::kGreaterEqual:
      return Map<T>(a, b, size, out, std::greater_equal<T>());
  }
}

/// Modulo by a positive constant: most numbers and divisors fit 32 bits, where division is several times
/// faster.
int64_t Remainder(int64_t x, int64_t y) {
  if ((static_cast<uint64_t>(x | y) >> 32) == 0) {
    return static_cast<int64_t>(static_cast<uint32_t>(x) % static_cast<uint32_t>(y));
  }
  return x % y;
}
int64_t Quotient(int64_t x, int64_t y) {
  if ((static_cast<uint64_t>(x | y) >> 32) == 0) {
    return static_cast<int64_t>(static_cast<uint32_t>(x) / static_cast<uint32_t>(y));
  }
  return x / y;
}

bool ComputeInts(Arithmetic op, const Vector& a, const Vector& b, size_t size, int64_t* out) {
  bool failed = false;
  switch (op) {
    case Arithmetic::kAdd:
      Map<int64_t>(a, b, size, out, [&](int64_t x, int64_t y) {
        int64_t z;
        failed |= __builtin_add_overflow(x, y, &z);
        return z;
      });
      return !failed;
    case Arithmetic::kSubtract:
      Map<int64_t>(a, b, size, out, [&](int64_t x, int64_t y) {
        int64_t z;
        failed |= __builtin_sub_overflow(x, y, &z);
        return z;
      });
      return !failed;
    case Arithmetic::kMultiply:
      Map<int64_t>(a, b, size, out, [&](int64_t x, int64_t y) {
        int64_t z;
        failed |= __builtin_mul_overflow(x, y, &z);
        return z;
      });
      return !failed;
    // By 0 is an error, by -1 may overflow: both are for the general form.
    case Arithmetic::kDivide:
      Map<int64_t>(a, b, size, out, [&](int64_t x, int64_t y) {
        const bool odd = y == 0 || y == -1;
        failed |= odd;
        return Quotient(x, odd ? 1 : y);
      });
      return !failed;
    case Arithmetic::kModulo:
      Map<int64_t>(a, b, size, out, [&](int64_t x, int64_t y) {
        const bool odd = y == 0 || y == -1;
        failed |= odd;
        return Remainder(x, odd ? 1 : y);
      });
      return !failed;
    case Arithmetic::kPower:
      return false;
  }
  return false;
}

bool ComputeFloats(Arithmetic op, const Vector& a, const Vector& b, size_t size, double* out) {
  switch (op) {
    case Arithmetic::kAdd:
      Map<double>(a, b, size, out, std::plus<double>());
      return true;
    case Arithmetic::kSubtract:
      Map<double>(a, b, size, out, std::minus<double>());
      return true;
    case Arithmetic::kMultiply:
      Map<double>(a, b, size, out, std::multiplies<double>());
      return true;
    case Arithmetic::kDivide:
      Map<double>(a, b, size, out, std::divides<double>());
      return true;
    case Arithmetic::kModulo:
    case Arithmetic::kPower:
      return false;
  }
  return false;
}

/// A result of two constants is constant.
Vector Made(const Vector& a, const Vector& b, Column column) {
  return a.constant() && b.constant() ? Vector::Constant(std::move(column)) : Vector::Flat(std::move(column));
}

}  // namespace

bool CompareVectors(bound::Comparison::Op op, const Vector& a, const Vector& b, size_t size, Vector* out) {
  if (a.phys() != b.phys()) return false;
  const Phys phys = a.phys();
  const bool references = phys == Phys::kNode || phys == Phys::kEdge;
  // References are equal or not, whatever their pins; they have no order.
  if (references && op != bound::Comparison::Op::kEqual && op != bound::Comparison::Op::kNotEqual)
    return false;
  if (phys != Phys::kInt && phys != Phys::kFloat && phys != Phys::kDate && !references) return false;
  const size_t n = a.constant() && b.constant() ? 1 : size;
  Column column;
  column.phys = Phys::kBool;
  column.bools.resize(n);
  if (phys == Phys::kFloat) {
    Compare<double>(op, a, b, n, column.bools.data());
  } else if (references) {
    Compare<uint64_t>(op, a, b, n, column.bools.data());
  } else {
    Compare<int64_t>(op, a, b, n, column.bools.data());
  }
  UniteNulls(a, b, n, &column);
  *out = Made(a, b, std::move(column));
  return true;
}

bool ComputeVectors(Arithmetic op, const Vector& a, const Vector& b, size_t size, Vector* out) {
  if (a.phys() != b.phys()) return false;
  const size_t n = a.constant() && b.constant() ? 1 : size;
  Column column;
  if (a.phys() == Phys::kInt) {
    column.phys = Phys::kInt;
    column.ints.resize(n);
    if (!ComputeInts(op, a, b, n, column.ints.data())) return false;
  } else if (a.phys() == Phys::kFloat) {
    column.phys = Phys::kFloat;
    column.floats.resize(n);
    if (!ComputeFloats(op, a, b, n, column.floats.data())) return false;
  } else {
    return false;
  }
  UniteNulls(a, b, n, &column);
  *out = Made(a, b, std::move(column));
  return true;
}

Positions TrueRows(const Vector& truth, size_t size) {
  Positions rows;
  if (size == 0) return rows;
  const Column& column = truth.column();
  if (truth.constant()) {
    if (column.bools[0] == 0 || column.IsNull(0)) return rows;
    rows.resize(size);
    for (uint32_t i = 0; i < size; ++i) rows[i] = i;
    return rows;
  }
  rows.resize(size);
  size_t n = 0;
  if (truth.flat() && column.nulls.empty()) {
    for (uint32_t i = 0; i < size; ++i) {
      rows[n] = i;
      n += column.bools[i] != 0;
    }
  } else {
    for (uint32_t i = 0; i < size; ++i) {
      const size_t p = truth.Position(i);
      rows[n] = i;
      n += column.bools[p] != 0 && !column.IsNull(p);
    }
  }
  rows.resize(n);
  return rows;
}

const int64_t* FlatInts(const Vector& v, size_t size, std::vector<int64_t>* scratch) {
  return Flat<int64_t>(v, size, scratch);
}
const uint64_t* FlatIds(const Vector& v, size_t size, std::vector<uint64_t>* scratch) {
  return Flat<uint64_t>(v, size, scratch);
}

}  // namespace fasti::exec
