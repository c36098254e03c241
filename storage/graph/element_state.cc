#include "storage/graph/element_state.h"

#include <algorithm>
#include <tuple>

#include "storage/graph/value_identity.h"

namespace fasti::graph {
namespace {

const std::vector<StoredPiece> kNoPieces;

auto LowerBound(auto& slots, SlotId slot) {
  return std::lower_bound(slots.begin(), slots.end(), slot,
                          [](const SlotPieces& s, SlotId id) { return s.slot < id; });
}

// Texts belong to bounds: a bound that survives a change keeps the text it was written with.
struct TextSource {
  const PeriodValue* written;
  const std::vector<StoredPiece>* before;
  const std::vector<StoredPiece>* existence;

  const std::string* Find(const Bound& bound) const {
    if (written != nullptr) {
      if (written->period.from == bound) return &written->from_text;
      if (written->period.to == bound) return &written->to_text;
    }
    for (const auto* pieces : {before, existence}) {
      for (const StoredPiece& p : *pieces) {
        if (p.valid.period.from == bound && !p.valid.from_text.empty()) return &p.valid.from_text;
        if (p.valid.period.to == bound && !p.valid.to_text.empty()) return &p.valid.to_text;
      }
    }
    return nullptr;
  }
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
  for (const StoredPiece& b : *base) {
    if (SameFact(b, *piece)) {
      piece->system_from = b.system_from;
      piece->blob = b.blob;
      piece->blob_bytes = b.blob_bytes;
      return;
    }
  }
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
  const TextSource source{texts, &Pieces(slot), &existence()};
  const std::vector<StoredPiece>* base_pieces = base != nullptr ? base->Find(slot) : nullptr;
  std::vector<StoredPiece> pieces;
  for (const auto& p : timeline.pieces()) {
    pieces.push_back({PeriodValue{p.period, {}, {}, PeriodValue::Mark::kNone}, p.value});
    Settle(&pieces.back(), source, base_pieces);
  }
  SortPieces(&pieces);
  Put(slot, std::move(pieces));
}

void ElementState::ReplaceExistence(const Existence& timeline, const PeriodValue* texts,
                                    const ElementState* base) {
  const TextSource source{texts, &existence(), &existence()};
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
