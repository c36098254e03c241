#include "query/executor/batch.h"

namespace fasti::exec {

Batch Batch::Select(std::shared_ptr<const Positions> rows) const {
  Batch out;
  out.size = rows->size();
  out.columns.resize(columns.size());
  // Columns left behind by one operator share their index: compose each distinct index once.
  std::vector<std::pair<const Positions*, std::shared_ptr<const Positions>>> composed;
  for (size_t c = 0; c < columns.size(); ++c) {
    const Vector& column = columns[c];
    if (!column.present()) continue;
    if (column.constant()) {
      out.columns[c] = column;
    } else if (column.index() == nullptr) {
      out.columns[c] = column.WithIndex(rows);
    } else {
      const Positions* key = column.index().get();
      std::shared_ptr<const Positions> index;
      for (const auto& [from, to] : composed) {
        if (from == key) index = to;
      }
      if (index == nullptr) {
        auto made = std::make_shared<Positions>();
        made->reserve(rows->size());
        for (uint32_t r : *rows) made->push_back((*key)[r]);
        index = made;
        composed.emplace_back(key, index);
      }
      out.columns[c] = column.WithIndex(std::move(index));
    }
  }
  return out;
}

Batch Batch::Repeat(size_t row, size_t n) const {
  Batch out;
  out.size = n;
  out.columns.resize(columns.size());
  // By position in the column: the columns of one row share the index that repeats it.
  std::vector<std::pair<size_t, std::shared_ptr<const Positions>>> made;
  for (size_t c = 0; c < columns.size(); ++c) {
    const Vector& column = columns[c];
    if (!column.present()) continue;
    const size_t at = column.Position(row);
    if (at == 0) {
      out.columns[c] = Vector::Constant(column.shared_column());
      continue;
    }
    std::shared_ptr<const Positions> index;
    for (const auto& [position, positions] : made) {
      if (position == at) index = positions;
    }
    if (index == nullptr) {
      index = std::make_shared<const Positions>(n, static_cast<uint32_t>(at));
      made.emplace_back(at, index);
    }
    out.columns[c] = column.WithIndex(std::move(index));
  }
  return out;
}

}  // namespace fasti::exec
