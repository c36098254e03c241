// GraphReader on the system axis: every rectangle of an element, and when it changed.
#include <algorithm>
#include <tuple>

#include "storage/codec/adjacency_head.h"
#include "storage/graph/reader_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {

Status GraphReader::Rectangles(ElementId element, const Interval& window, std::vector<Rectangle>* out) const {
  out->clear();
  const auto add = [&](SlotId slot, PeriodValue valid, Value value, Interval system) {
    // A rectangle that is not committed yet is known from now on: it meets every window that has no end.
    const bool meets = system.from < window.to && window.from < system.to;
    const bool pending = system.from == kUncommitted && window.to == Instant::PosInfinity();
    if (meets || pending) out->push_back({ToSlot(slot), std::move(valid), system, std::move(value)});
  };
  const ElementState* own = impl_->Own(element);
  ElementState stored;
  StoredForm form;
  FASTI_TRY(LoadElement(impl_->kv(), element, std::nullopt, &stored, &form));
  impl_->Note(Resource::Of(element));
  // Own writes stand beside what is committed: a rectangle that they close has no end in system time yet.
  for (const SlotPieces& s : stored.slots) {
    for (const StoredPiece& p : s.pieces) {
      add(s.slot, p.valid, p.value, {p.system_from, Instant::PosInfinity()});
    }
  }
  if (own != nullptr) {
    for (const SlotPieces& s : own->slots) {
      for (const StoredPiece& p : s.pieces) {
        if (p.system_from == kUncommitted)
          add(s.slot, p.valid, p.value, {kUncommitted, Instant::PosInfinity()});
      }
    }
  }
  if (form.has_history) {
    std::vector<PastStatement> past;
    FASTI_TRY(LoadHistory(impl_->kv(), element, window.from, &past));
    for (PastStatement& p : past) {
      if (p.statement.system_from >= window.to) continue;
      if (p.statement.blob != 0) {
        FASTI_TRY(LoadBlob(impl_->kv(), p.statement.blob, p.statement.blob_bytes, &p.statement.value));
      }
      add(p.statement.slot, std::move(p.statement.valid), std::move(p.statement.value),
          {p.statement.system_from, p.system_to});
    }
  }
  const auto order = [](const Rectangle& r) {
    return std::tuple(r.slot, r.valid.period.from.earliest, r.valid.period.from.latest, r.system.from);
  };
  std::sort(out->begin(), out->end(),
            [&](const Rectangle& a, const Rectangle& b) { return order(a) < order(b); });
  return {};
}

Status GraphReader::ChangesOf(ElementId element, const Interval& window, std::vector<Instant>* out) const {
  out->clear();
  const auto add = [&](Instant t) {
    if (t.finite() && window.contains(t)) out->push_back(t);
  };
  std::vector<Rectangle> rectangles;
  FASTI_TRY(Rectangles(element, Interval{}, &rectangles));
  for (const Rectangle& r : rectangles) {
    add(r.system.from);
    add(r.system.to);
  }
  if (element.is_node()) {
    AdjacencyReader lists(impl_->kv());
    for (const Direction side : {Direction::kOut, Direction::kIn}) {
      impl_->Note(Resource::AdjacencyAll(element.node(), side));
      FASTI_TRY(impl_->adjacency().ForEachType(element.node(), side, [&](TypeId type) {
        return lists.ForEachRow({element.node(), side, type}, Instant::NegInfinity(),
                                [&](const codec::AdjacencyRow& row) {
                                  add(row.system_from);
                                  add(row.system_to);
                                });
      }));
    }
  }
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
  return {};
}

}  // namespace fasti::graph
