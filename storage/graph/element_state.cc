#include "storage/graph/element_state.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "storage/graph/value_identity.h"
#include "storage/temporal/calendar.h"

namespace fasti::graph {
namespace {

const std::vector<StoredPiece> kNoPieces;

auto LowerBound(auto& slots, SlotId slot) {
  return std::lower_bound(slots.begin(), slots.end(), slot,
                          [](const SlotPieces& s, SlotId id) { return s.slot < id; });
}

// Texts belong to bounds: a bound that survives a change keeps the text it was written with.
class TextSource {
 public:
  TextSource(const PeriodValue* written, std::span<const StoredPiece> before,
             std::span<const StoredPiece> existence)
      : written_(written) {
    for (const auto pieces : {before, existence}) {
      for (const StoredPiece& p : pieces) {
        if (!p.valid.from_text.empty()) texts_.emplace(Key(p.valid.period.from), p.valid.from_text);
        if (!p.valid.to_text.empty()) texts_.emplace(Key(p.valid.period.to), p.valid.to_text);
      }
    }
  }

  const std::string* Find(const Bound& bound) const {
    if (written_ != nullptr) {
      if (written_->period.from == bound) return &written_->from_text;
      if (written_->period.to == bound) return &written_->to_text;
    }
    if (texts_.empty()) return nullptr;
    const auto found = texts_.find(Key(bound));
    return found == texts_.end() ? nullptr : &found->second;
  }

 private:
  using BoundKey = std::tuple<Instant, Instant, uint8_t>;
  static BoundKey Key(const Bound& b) { return {b.earliest, b.latest, b.flags}; }

  const PeriodValue* written_;
  std::map<BoundKey, std::string> texts_;  // the first to say so counts
};

// As they will stand when read back: what a transaction sees is what it commits.
void SortPieces(std::vector<StoredPiece>* pieces) {
  const auto before = [](const StoredPiece& a, const StoredPiece& b) {
    return StandsBefore(a.valid.period, b.valid.period);
  };
  if (!std::is_sorted(pieces->begin(), pieces->end(), before))
    std::stable_sort(pieces->begin(), pieces->end(), before);
}

void Settle(StoredPiece* piece, const TextSource& texts, const std::vector<StoredPiece>* base) {
  if (const std::string* text = texts.Find(piece->valid.period.from)) piece->valid.from_text = *text;
  if (const std::string* text = texts.Find(piece->valid.period.to)) piece->valid.to_text = *text;
  if (base == nullptr) return;
  if (const StoredPiece* b = FindFact(*base, *piece)) {
    piece->system_from = b->system_from;
    piece->blob = b->blob;
    piece->blob_bytes = b->blob_bytes;
  }
}

std::vector<StoredPiece> Settled(const Timeline<Value>& timeline, const TextSource& texts,
                                 const std::vector<StoredPiece>* base) {
  std::vector<StoredPiece> pieces;
  pieces.reserve(timeline.size());
  for (const auto& p : timeline.pieces()) {
    pieces.push_back({PeriodValue{p.period, {}, {}, PeriodValue::Mark::kNone}, p.value});
    Settle(&pieces.back(), texts, base);
  }
  SortPieces(&pieces);
  return pieces;
}

// The pieces that a write over `portion` may change, [first, last): those near it, and one beyond on either
// side that is precise, so that nothing it is tied to lies further out. All of them where the order is not
// plain.
std::pair<size_t, size_t> WindowOf(const std::vector<StoredPiece>& pieces, const Period& portion,
                                   bool all_precise) {
  // Derived bounds reach a few microseconds beyond what they are derived from.
  constexpr int64_t kNear = 16;
  const Instant low = PlusMicros(portion.from.earliest, -kNear), high = PlusMicros(portion.to.latest, kNear);
  const auto before = [&](const StoredPiece& p) { return p.valid.period.extent_to() < low; };
  const auto after = [&](const StoredPiece& p) { return p.valid.period.extent_from() > high; };
  size_t first = 0, last = pieces.size();
  if (all_precise) {  // then the limits ascend
    const auto begin = pieces.begin();
    first = static_cast<size_t>(std::partition_point(begin, pieces.end(), before) - begin);
    const auto not_after = [&](const StoredPiece& p) { return !after(p); };
    last = static_cast<size_t>(std::partition_point(begin, pieces.end(), not_after) - begin);
  } else {
    while (first < last && before(pieces[first])) ++first;
    while (last > first && after(pieces[last - 1])) --last;
  }
  while (first > 0 && !pieces[--first].valid.period.precise()) {
  }
  while (last < pieces.size() && !pieces[last++].valid.period.precise()) {
  }
  return {first, last};
}

bool SamePieces(std::span<const StoredPiece> a, std::span<const StoredPiece> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const StoredPiece& x, const StoredPiece& y) {
    return x.valid.period == y.valid.period && SameValue(x.value, y.value);
  });
}

}  // namespace

bool StandsBefore(const Period& a, const Period& b) {
  const auto order = [](const Period& p) {
    const auto sum =
        static_cast<__int128>(p.from.earliest.us) + p.from.latest.us + p.to.earliest.us + p.to.latest.us;
    return std::tuple(sum, p.from.earliest, p.from.latest, p.to.earliest, p.from.flags, p.to.flags);
  };
  return order(a) < order(b);
}

const StoredPiece* FindFact(const std::vector<StoredPiece>& pieces, const StoredPiece& wanted) {
  const auto before = [](const StoredPiece& a, const StoredPiece& b) {
    return StandsBefore(a.valid.period, b.valid.period);
  };
  auto [it, end] = std::equal_range(pieces.begin(), pieces.end(), wanted, before);
  for (; it != end; ++it) {
    if (SameFact(*it, wanted)) return &*it;
  }
  return nullptr;
}

bool SameFact(const StoredPiece& a, const StoredPiece& b) {
  return a.valid.period == b.valid.period && a.valid.from_text == b.valid.from_text &&
         a.valid.to_text == b.valid.to_text && SameValue(a.value, b.value);
}

const std::vector<StoredPiece>* ElementState::Find(SlotId slot) const {
  auto it = LowerBound(slots, slot);
  return it != slots.end() && it->slot == slot ? &it->pieces : nullptr;
}

const std::vector<StoredPiece>& ElementState::Pieces(SlotId slot) const {
  const std::vector<StoredPiece>* found = Find(slot);
  return found != nullptr ? *found : kNoPieces;
}

void ElementState::Put(SlotId slot, std::vector<StoredPiece> pieces) {
  auto it = LowerBound(slots, slot);
  const bool found = it != slots.end() && it->slot == slot;
  if (pieces.empty()) {
    if (found) slots.erase(it);
  } else if (found) {
    it->pieces = std::move(pieces);
  } else {
    slots.insert(it, {slot, std::move(pieces)});
  }
}

Existence ElementState::ExistenceTimeline() const {
  std::vector<TimelinePiece<Held>> pieces;
  for (const StoredPiece& p : existence()) pieces.push_back({p.valid.period, {}});
  return Existence(std::move(pieces));
}

Timeline<Value> ElementState::SlotTimeline(SlotId slot) const {
  std::vector<TimelinePiece<Value>> pieces;
  for (const StoredPiece& p : Pieces(slot)) pieces.push_back({p.valid.period, p.value});
  return Timeline<Value>(std::move(pieces));
}

void ElementState::Replace(SlotId slot, const Timeline<Value>& timeline, const PeriodValue* texts,
                           const ElementState* base) {
  const TextSource source(texts, Pieces(slot), existence());
  Put(slot, Settled(timeline, source, base != nullptr ? base->Find(slot) : nullptr));
}

bool ElementState::WritePortions(SlotId slot, std::span<const Period> portions, const Value* value,
                                 const PeriodValue* texts, const ElementState* base, bool all_precise) {
  auto it = LowerBound(slots, slot);
  if (it == slots.end() || it->slot != slot) {
    if (value == nullptr) return false;
    it = slots.insert(it, {slot, {}});
  }
  std::vector<StoredPiece>& pieces = it->pieces;
  const std::vector<StoredPiece>* base_pieces = base != nullptr ? base->Find(slot) : nullptr;
  bool changed = false;
  for (const Period& portion : portions) {
    const auto [first, last] = WindowOf(pieces, portion, all_precise);
    const std::span<const StoredPiece> window(pieces.data() + first, last - first);
    std::vector<TimelinePiece<Value>> near;
    near.reserve(window.size() + 2);
    for (const StoredPiece& p : window) near.push_back({p.valid.period, p.value});
    Timeline<Value> timeline(std::move(near));
    value != nullptr ? timeline.Write(portion, *value, SameValueAs{})
                     : timeline.Erase(portion, SameValueAs{});
    std::vector<StoredPiece> written = Settled(timeline, TextSource(texts, window, existence()), base_pieces);
    if (SamePieces(window, written)) continue;
    changed = true;
    const size_t common = std::min(window.size(), written.size());
    const auto at = [&](size_t i) { return pieces.begin() + static_cast<ptrdiff_t>(i); };
    std::move(written.begin(), written.begin() + static_cast<ptrdiff_t>(common), at(first));
    if (written.size() > common) {
      pieces.insert(at(first + common),
                    std::make_move_iterator(written.begin() + static_cast<ptrdiff_t>(common)),
                    std::make_move_iterator(written.end()));
    } else {
      pieces.erase(at(first + common), at(last));
    }
  }
  if (pieces.empty()) slots.erase(it);
  return changed;
}

void ElementState::ReplaceExistence(const Existence& timeline, const PeriodValue* texts,
                                    const ElementState* base) {
  const TextSource source(texts, existence(), {});
  const std::vector<StoredPiece>* base_pieces = base != nullptr ? &base->existence() : nullptr;
  std::vector<StoredPiece> pieces;
  for (const auto& p : timeline.pieces()) {
    pieces.push_back({PeriodValue{p.period, {}, {}, PeriodValue::Mark::kNone}, Value()});
    // Cut at '..2005', a life that always was would never surely have been: it began, whenever it ended.
    Period& life = pieces.back().valid.period;
    if (life.to.earliest == Instant::NegInfinity()) ++life.to.earliest.us;
    if (life.from.latest == Instant::PosInfinity()) --life.from.latest.us;
    Settle(&pieces.back(), source, base_pieces);
  }
  SortPieces(&pieces);
  Put(SlotId::Existence(), std::move(pieces));
}

std::vector<Period> ElementState::ExistencePeriods() const {
  std::vector<Period> periods;
  periods.reserve(existence().size());
  for (const StoredPiece& p : existence()) periods.push_back(p.valid.period);
  return periods;
}

TimesOfElement TimesOf(const ElementState& state) {
  TimesOfElement times;
  for (const SlotPieces& slot : state.slots) {
    for (const StoredPiece& p : slot.pieces) {
      times.precise = times.precise && p.valid.period.precise();
      times.timeless = times.timeless && p.valid.period == Period::Always();
    }
  }
  return times;
}

}  // namespace fasti::graph
