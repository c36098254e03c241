// The template bodies of timeline.h: the value-carrying shell around the bound-level functions.
#pragma once

#include <utility>
#include <vector>

#include "storage/temporal/bound.h"
#include "storage/temporal/timeline.h"

namespace fasti {

/// A period inside one stint of the element's existence; nullopt if they cannot meet. A bound that equals the
/// stint's stays that bound and is not in doubt against it. `*maybe_empty` is set if some completion empties
/// it.
/// @param after_cut the period lay inside the existence before a cut clamped the stint, so a bound that the
/// same
///        clamp makes equal to the stint's is the stint's.
std::optional<Period> ClipToStint(const Period& period, const Period& stint, bool after_cut,
                                  bool* maybe_empty);
/// `period` with those bounds that are the existence's `before` a cut moved to where the cut left them in
/// `stint`.
Period WithCutBounds(const Period& period, const Period& stint, const Timeline<Held>& before);
template <typename T>
template <typename Equal>
void Timeline<T>::Replace(const Period& written, const T* value, const Equal& equal, RemainderRule rule) {
  Period portion = written;
  PortionSide portion_mark = PortionSide::kAfter;
  const bool portion_maybe_empty = TakeRemainderMark(&portion, &portion_mark);
  std::vector<Period> periods;
  periods.reserve(pieces_.size());
  for (const Piece& p : pieces_) periods.push_back(p.period);
  const PortionCut cut = CutPortion(periods, portion, !portion_maybe_empty, rule);
  std::vector<Working> parts;
  parts.reserve(cut.before.size() + cut.after.size() + 1);
  for (const auto& r : cut.before) {
    parts.push_back(
        {r.period, pieces_[r.piece].value, r.maybe_empty, r.linked, PortionSide::kBefore, r.mark});
  }
  if (value != nullptr) {
    const bool linked = !cut.after.empty() && cut.after.front().linked;
    parts.push_back({portion, *value, portion_maybe_empty, linked, PortionSide::kIn, portion_mark});
  } else if (!parts.empty()) {
    parts.back().linked = false;  // nothing stands between the two sides
  }
  for (size_t k = 0; k < cut.after.size(); ++k) {
    const auto& r = cut.after[k];
    const bool linked = k + 1 < cut.after.size() && cut.after[k + 1].linked;
    parts.push_back({r.period, pieces_[r.piece].value, r.maybe_empty, linked, PortionSide::kAfter, r.mark});
  }
  Settle(std::move(parts), equal);
}

template <typename T>
template <typename Equal>
void Timeline<T>::Settle(std::vector<Working> parts, const Equal& equal) {
  std::vector<Working> merged;
  merged.reserve(parts.size());
  for (Working& w : parts) {
    if (merged.empty()) {
      merged.push_back(std::move(w));
      continue;
    }
    Working& m = merged.back();
    const bool one_instant =
        SameInstant(m.period.to, w.period.from) && (m.linked || m.period.to.earliest == m.period.to.latest);
    // A remainder that may be empty stays apart from what it follows: merged, the change point between them
    // would be lost, and a write that continues from it (relation 8) would not find it.
    if (one_instant && !w.maybe_empty && equal(m.value, w.value)) {
      m.period = MergedPeriod(m.period, m.maybe_empty, w.period);
      m.maybe_empty = false;
      m.linked = w.linked;
      if (m.side != w.side) m.side = PortionSide::kIn;
    } else {
      merged.push_back(std::move(w));
    }
  }
  for (size_t i = 1; i < merged.size(); ++i) {
    Working &m = merged[i - 1], &w = merged[i];
    if (!m.linked) {
      Separate(m.side, w.side, &m.period.to, &w.period.from);
    } else if (!SameInstant(m.period.to, w.period.from)) {
      Join(m.maybe_empty && m.mark == PortionSide::kBefore ? nullptr : &m.period.to,
           w.maybe_empty && w.mark != PortionSide::kBefore ? nullptr : &w.period.from);
    }
  }
  pieces_.clear();
  pieces_.reserve(merged.size());
  for (Working& w : merged) {
    if (w.maybe_empty) MarkRemainder(&w.period, w.mark);
    pieces_.push_back({w.period, std::move(w.value)});
  }
}

template <typename T>
template <typename Equal>
void Timeline<T>::Truncate(const Timeline<Held>& existence, const Equal& equal,
                           const Timeline<Held>* before) {
  std::vector<Working> kept;
  for (const auto& stint : existence.pieces()) {
    const Period* previous = nullptr;  // the piece before, if part of it was kept in this stint
    for (const Piece& p : pieces_) {
      Period period = p.period;
      PortionSide mark = PortionSide::kAfter;
      const bool was_marked = TakeRemainderMark(&period, &mark);
      if (before != nullptr) period = WithCutBounds(period, stint.period, *before);
      bool maybe_empty = false;
      std::optional<Period> part = ClipToStint(period, stint.period, true, &maybe_empty);
      if (!part) {
        previous = nullptr;
        continue;
      }
      if (previous != nullptr) kept.back().linked = AreJoined(*previous, p.period);
      // The bound that is the piece's own is the one that order can be told by.
      if (maybe_empty && SameInstant(part->from, stint.period.from)) mark = PortionSide::kBefore;
      TakeRemainderMark(&*part);  // a bound taken from the stint brings the stint's mark along
      // What fills a stint is empty where that is, and only there; it keeps its limits.
      const bool fills = SameInstant(part->from, stint.period.from) && SameInstant(part->to, stint.period.to);
      if (fills && (stint.period.from.remainder() || stint.period.to.remainder())) {
        maybe_empty = true;
        mark = stint.period.to.remainder() ? PortionSide::kBefore : PortionSide::kAfter;
      }
      kept.push_back({*part, p.value, maybe_empty || (was_marked && !fills), false, PortionSide::kIn, mark});
      if (!kept.back().maybe_empty) ClampPeriod(&kept.back().period);
      previous = &p.period;
    }
  }
  Settle(std::move(kept), equal);
}

template <typename T>
template <typename Equal>
void Timeline<T>::Merge(const Equal& equal) {
  std::vector<Working> parts;
  parts.reserve(pieces_.size());
  for (size_t i = 0; i < pieces_.size(); ++i) {
    Period period = pieces_[i].period;
    PortionSide mark = PortionSide::kAfter;
    const bool was_marked = TakeRemainderMark(&period, &mark);
    const bool linked = i + 1 < pieces_.size() && AreJoined(pieces_[i].period, pieces_[i + 1].period);
    parts.push_back({period, pieces_[i].value, was_marked, linked, PortionSide::kIn, mark});
  }
  Settle(std::move(parts), equal);
}

}  // namespace fasti
