// "did you mean 'x'?": the nearest of the known names by edit distance.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fasti::bound {

/// "; did you mean 'x'?" or nothing when no candidate is near. Case is ignored.
std::string DidYouMean(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace fasti::bound
