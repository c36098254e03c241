// StretchReader: single entries of the engine for readers of a view, out of stretches of neighbouring entries
// in the memory cache where there are any (cached_stretch.h), else out of the engine; notes what is missed
// and takes in stretches once that pays (stretch_account.h). Thread rule: one thread at a time; must not
// outlive the view.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "storage/graph/cached_stretch.h"
#include "storage/graph/read_view.h"

namespace fasti::graph {

class StretchReader {
 public:
  explicit StretchReader(const ReadView& view) : view_(&view) {}
  /// Lets go of all that it holds of its view; nothing may be read before ReadFrom.
  void LetGo();
  void ReadFrom(const ReadView& view) { view_ = &view; }

  /// As kv::Snapshot. What is found lives as long as the view, and as the PinnedValue.
  Result<bool> Get(kv::Space space, std::string_view key, kv::PinnedValue* value);
  Status MultiGet(kv::Space space, std::span<const std::string_view> sorted_unique_keys,
                  std::vector<kv::PinnedValue>* values);

 private:
  /// Of the keys of one stretch.
  struct Asked {
    kv::Space space;
    StretchPlace place;
    std::string_view key;
    uint32_t missed = 1;  ///< how many keys of the stretch are asked for
  };
  const CachedStretch* Find(const StretchPlace& place) const;
  /// Answers from the stretch. @return false: the engine knows
  bool Answer(const CachedStretch& stretch, const StretchPlace& place, std::string_view key,
              kv::PinnedValue* value);
  /// The stretch of entries that are missed, if it pays to take it in; nullptr: it does not, or did not work.
  Result<const CachedStretch*> Take(const Asked& asked);
  void CountSaved();

  const ReadView* view_;
  std::array<std::unique_ptr<kv::Iterator>, kv::kSpaceCount> iterators_;
  CachedStretch::Builder builder_;
  uint32_t saved_ = 0;  ///< not yet told to the account
};

}  // namespace fasti::graph
