#include "storage/graph/schema_source.h"

#include "storage/codec/index_value.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/transaction_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {

const Catalog& TransactionSource::catalog() const { return transaction_.catalog(); }

Result<std::shared_ptr<const ElementState>> TransactionSource::State(ElementId id) const {
  return transaction_.State(id);
}

Status TransactionSource::EdgesAt(NodeId node, Direction direction, TypeId type,
                                  std::vector<EdgeId>* out) const {
  return transaction_.EdgesAt(node, direction, type, out);
}

Status TransactionSource::EdgesBetween(NodeId source, NodeId target, TypeId type,
                                       std::vector<EdgeId>* out) const {
  return transaction_.EdgesBetween(source, target, type, out);
}

Status TransactionSource::KeyHolders(IndexId index, std::string_view value,
                                     std::vector<uint64_t>* ids) const {
  transaction_.Note(Resource::IndexValue(index, value));
  const std::string first(value);
  const std::vector<uint64_t> own = transaction_.OwnIndexed(index, first, first + '\0');
  ids->insert(ids->end(), own.begin(), own.end());
  return StoredKeyHolders(transaction_.view()->kv(), index, value, ids);
}

Status StoredKeyHolders(const kv::Snapshot& kv, IndexId index, std::string_view value,
                        std::vector<uint64_t>* ids) {
  kv::PinnedValue bytes;
  FASTI_TRY_ASSIGN(const bool found, kv.Get(kv::Space::kIdx, codec::UniqueKey(index, value), &bytes));
  if (!found) return {};
  std::vector<codec::KeyHolder> holders;
  FASTI_TRY(codec::DecodeKeyHolders(bytes.view(), &holders));
  for (const codec::KeyHolder& h : holders) ids->push_back(h.id);
  return {};
}

Result<bool> HasStoredKeys(const kv::Snapshot& kv, IndexId index) {
  const codec::Key prefix = codec::UniquePrefix(index);
  const auto it = kv.Scan(kv::Space::kIdx, prefix, codec::PrefixEnd(prefix));
  if (it->Valid()) return true;
  FASTI_TRY(it->status());
  return false;
}

}  // namespace fasti::graph
