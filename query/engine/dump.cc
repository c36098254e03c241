#include "query/engine/dump.h"

namespace fasti::engine {

Status DumpStore(graph::Store&, const std::function<Status(std::string_view)>&) {
  return Status(Code::kUnsupported, "dump is not available yet").WithDetail("NotYetSupported");
}

}  // namespace fasti::engine
