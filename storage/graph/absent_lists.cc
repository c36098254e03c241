#include "storage/graph/absent_lists.h"

namespace fasti::graph {

AbsentLists::AbsentLists(uint64_t budget_bytes)
    : left_(budget_bytes), pages_(new std::atomic<Page*>[kMaxPages]()) {}

AbsentLists::~AbsentLists() {
  for (uint64_t i = 0; i < kMaxPages; ++i) delete pages_[i].load();
}

AbsentLists::Page* AbsentLists::Make(NodeId node) {
  const uint64_t at = node.value / kPageNodes;
  if (at >= kMaxPages) return nullptr;
  Page* page = pages_[at].load(std::memory_order_acquire);
  if (page != nullptr) return page;
  // What is left never grows: where a page cannot be made for a mark, none will be made for what was learnt.
  uint64_t left = left_.load(std::memory_order_relaxed);
  do {
    if (left < sizeof(Page)) return nullptr;
  } while (!left_.compare_exchange_weak(left, left - sizeof(Page), std::memory_order_relaxed));
  auto made = std::make_unique<Page>();
  if (pages_[at].compare_exchange_strong(page, made.get(), std::memory_order_acq_rel)) page = made.release();
  return page;
}

bool AbsentLists::Learn(const codec::AdjacencyList& list) {
  if (list.type.value >= kTypes) return false;
  Page* page = Make(list.node);
  if (page == nullptr) return false;
  page->words[list.node.value % kPageNodes].fetch_or(uint64_t{1} << BitOf(list.direction, list.type),
                                                     std::memory_order_acq_rel);
  return true;
}

void AbsentLists::MarkChanged(const Resource& changed) {
  if (changed.kind != Resource::Kind::kAdjacency) return;
  const TypeId type{static_cast<uint32_t>(changed.b)};
  if (type.value >= kTypes) return;
  Page* page = Make(NodeId{changed.a});
  if (page == nullptr) return;
  const uint32_t bit = BitOf(static_cast<Direction>(changed.b >> 32), type) + kWritten;
  page->words[changed.a % kPageNodes].fetch_or(uint64_t{1} << bit, std::memory_order_acq_rel);
}

}  // namespace fasti::graph
