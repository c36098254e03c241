// Vector kernels: arithmetic, comparison and filtering over whole typed columns. They give what the general,
// row-wise operators (query/types/operators.h, compare.h) give, or decline; errors are always left to the
// general form, which knows how to word them. Stateless; any thread.
#pragma once

#include "query/binder/bound_expr.h"
#include "query/executor/vector.h"
#include "query/types/operators.h"

namespace fasti::exec {

/// True if no row of a typed vector is null, as far as is known without looking at each.
inline bool NoNulls(const Vector& v) { return v.phys() != Phys::kAny && v.column().nulls.empty(); }

/// Two integer, float or date columns of `size` rows, nulls included; of nodes or edges, whether they are the
/// same. @return false: other kinds.
bool CompareVectors(bound::Comparison::Op op, const Vector& a, const Vector& b, size_t size, Vector* out);

/// Two integer or two float columns of `size` rows, nulls included.
/// @return false: other kinds, or the general form must look (overflow, division by zero).
bool ComputeVectors(Arithmetic op, const Vector& a, const Vector& b, size_t size, Vector* out);

/// The rows in which a boolean vector is true. @pre phys() is kBool
Positions TrueRows(const Vector& truth, size_t size);

/// The numbers of a kInt, kDate (`ints`), kNode or kEdge (`ids`) vector as one array of `size`: the column
/// itself where it is flat, else gathered into `scratch`. Entries of null rows are unspecified.
const int64_t* FlatInts(const Vector& v, size_t size, std::vector<int64_t>* scratch);
const uint64_t* FlatIds(const Vector& v, size_t size, std::vector<uint64_t>* scratch);

}  // namespace fasti::exec
