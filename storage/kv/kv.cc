#include "storage/kv/kv.h"

#include "storage/model/try.h"

namespace fasti::kv {

Result<bool> Snapshot::Get(Space space, std::string_view key, std::string* value) const {
  PinnedValue pinned;
  FASTI_TRY_ASSIGN(const bool found, Get(space, key, &pinned));
  if (found) value->assign(pinned.view());
  return found;
}

Status Engine::CompactAll() {
  for (const Space space : kAllSpaces) FASTI_TRY(CompactRange(space, {}, {}));
  return {};
}

}  // namespace fasti::kv
