// What stands behind the public GraphBulkLoad. Private to storage/graph.
#pragma once

#include <memory>
#include <utility>

#include "fasti/bulk_load.h"
#include "storage/graph/bulk_load.h"
#include "storage/graph/store.h"

namespace fasti {

struct GraphBulkLoad::Impl {
  Impl(std::shared_ptr<graph::Store> s, graph::BulkOptions options)
      : store(std::move(s)), loader(*store, std::move(options)) {}
  std::shared_ptr<graph::Store> store;
  graph::BulkLoader loader;
};

}  // namespace fasti
