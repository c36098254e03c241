// Shows that the runner rejects deliberately wrong engines, each in the way in which it is wrong.
#pragma once

namespace fasti::tck {

/// Prints what failed and one closing line. @return the number of failures
int SelfTest();

}  // namespace fasti::tck
