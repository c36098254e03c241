// Shows that the runner rejects wrong expectations and accepts right ones.
#pragma once

namespace fasti::runner {

/// Prints what failed and one closing line. @return the number of failures
int SelfTest();

}  // namespace fasti::runner
