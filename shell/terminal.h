// What the process is connected to: which streams are terminals, and whether colour is welcome
// (https://no-color.org).
#pragma once

namespace fasti::shell {

struct Terminal {
  bool input = false;
  bool output = false;
  bool error = false;
  bool colour = false;  ///< output is a terminal that understands colour and nobody asked for none

  /// Looks at the streams and the environment; sets the locale for character widths. Call once, first in
  /// main.
  static Terminal Detect();
};

}  // namespace fasti::shell
