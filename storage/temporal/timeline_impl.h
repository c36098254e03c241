// The template bodies of timeline.h: the value-carrying shell around the bound-level functions.
#pragma once

#include <utility>
#include <vector>

#include "storage/temporal/timeline.h"

namespace fasti {

/// A period inside one stint of the element's existence; nullopt if they cannot meet. A bound that equals the
/// stint's stays that bound and is not in doubt against it.
std::optional<Part> ClipToStint(const Period& period, const Period& stint);
/// Marks a part that may be empty as never certain; clamps one that is believed in.
Period Settled(const Part& part);
/// Carries the doubt of a written change point to the neighbour that shares it (section 3, '?').
void ShareDoubt(const Bound& written, Bound* shared);

template <typename T>
template <typename Equal>
void Timeline<T>::Replace(const Period& portion, const T* value, const Equal& equal,
                          PortionCut::Remainder rule) {
  std::vector<Period> periods;
  periods.reserve(pieces_.size());
  for (const Piece& p : pieces_) periods.push_back(p.period);
  const PortionCut cut(portion, periods);
  std::vector<Working> before, after;
  for (Piece& p : pieces_) {
    std::optional<Part> left = cut.Before(p.period), right = cut.After(p.period);
    if (rule == PortionCut::Remainder::kClamp && left.has_value() != right.has_value()) {
      (left ? left : right)->maybe_empty = false;
    }
    if (left && right) {
      before.push_back({left->period, p.value, left->maybe_empty});
      after.push_back({right->period, std::move(p.value), right->maybe_empty});
    } else if (left) {
      before.push_back({left->period, std::move(p.value), left->maybe_empty});
    } else if (right) {
      after.push_back({right->period, std::move(p.value), right->maybe_empty});
    }
  }
  if (!before.empty()) ShareDoubt(portion.from, &before.back().period.to);
  if (!after.empty()) ShareDoubt(portion.to, &after.front().period.from);
  if (value != nullptr) before.push_back({portion, *value, false});
  for (Working& w : after) before.push_back(std::move(w));
  Settle(std::move(before), equal);
}

template <typename T>
template <typename Equal>
void Timeline<T>::Settle(std::vector<Working> parts, const Equal& equal) {
  std::vector<Working> merged;
  merged.reserve(parts.size());
  for (Working& w : parts) {
    if (!merged.empty() && SameInstant(merged.back().period.to, w.period.from) &&
        equal(merged.back().value, w.value)) {
      merged.back().period.to = w.period.to;
      merged.back().maybe_empty = merged.back().maybe_empty && w.maybe_empty;
    } else {
      merged.push_back(std::move(w));
    }
  }
  pieces_.clear();
  pieces_.reserve(merged.size());
  for (Working& w : merged) pieces_.push_back({Settled({w.period, w.maybe_empty}), std::move(w.value)});
}

template <typename T>
template <typename Equal>
void Timeline<T>::Truncate(const Timeline<Held>& existence, const Equal& equal) {
  std::vector<Working> kept;
  for (const Piece& p : pieces_) {
    for (const auto& stint : existence.pieces()) {
      if (const std::optional<Part> part = ClipToStint(p.period, stint.period)) {
        kept.push_back({part->period, p.value, part->maybe_empty});
      }
    }
  }
  Settle(std::move(kept), equal);
}

template <typename T>
template <typename Equal>
void Timeline<T>::Merge(const Equal& equal) {
  std::vector<Working> parts;
  parts.reserve(pieces_.size());
  for (Piece& p : pieces_) parts.push_back({p.period, std::move(p.value), false});
  Settle(std::move(parts), equal);
}

}  // namespace fasti
