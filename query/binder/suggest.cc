#include "query/binder/suggest.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace fasti::bound {

namespace {

char Lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

/// Levenshtein distance with swaps of neighbours counted once; stops above `limit`.
size_t Distance(std::string_view a, std::string_view b, size_t limit) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    size_t best = row[0];
    for (size_t j = 1; j <= b.size(); ++j) {
      const bool same = Lower(a[i - 1]) == Lower(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && Lower(a[i - 1]) == Lower(b[j - 2]) && Lower(a[i - 2]) == Lower(b[j - 1])) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string DidYouMean(std::string_view name, const std::vector<std::string_view>& candidates) {
  // One letter of a short name, a third of a longer one; long names are not worth the quadratic cost.
  if (name.empty() || name.size() > 64) return {};
  size_t limit = std::max<size_t>(1, name.size() / 3);
  std::string_view best;
  for (std::string_view candidate : candidates) {
    if (candidate.empty() || candidate.size() > 64 || candidate == best) continue;
    // A one-letter name is near to every other: only a difference of case is worth suggesting.
    const size_t allowed = name.size() == 1 || candidate.size() == 1 ? 0 : limit;
    const size_t distance = Distance(name, candidate, allowed);
    if (distance > allowed || candidate == name) continue;
    if (best.empty() || distance < limit) {
      best = candidate;
      limit = distance;
    }
  }
  if (best.empty()) return {};
  return "; did you mean '" + std::string(best) + "'?";
}

}  // namespace fasti::bound
