// Verifier: the digest of each commit, recomputed from the statements that it made and closed. What nothing
// else refers to, such as one superseded statement of several, is missed here. Elements come in ascending
// order, as they did to the commit, so that each digest grows as the store is streamed through. Left out are
// commits that an ERASE touched, and those that made new elements only: a bulk load digests its rows, which
// are not kept, and what such a commit said is closed by others or is looked at as it stands.
#include <algorithm>
#include <map>

#include "storage/codec/element_record.h"
#include "storage/codec/period_codec.h"
#include "storage/codec/value_codec.h"
#include "storage/graph/verify.h"

namespace fasti::graph {
namespace {

// As CommitApply::Digest puts it.
void PutStatement(uint8_t kind, SlotId slot, const PeriodValue& valid, const Value& value,
                  std::string* bytes) {
  codec::PutByte(bytes, kind);
  codec::PutFixed(bytes, slot.value);
  codec::EncodePeriod(valid, bytes);
  codec::EncodeValue(value, bytes);
}

}  // namespace

void Verifier::ExpectDigest(const codec::CommitRecord& record, const std::vector<ElementId>& elements) {
  bool any_old = false, any_erased = false;
  for (const ElementId e : elements) {
    any_erased = any_erased || erased_elements_.contains(e);
    std::vector<bool>& seen = e.is_node() ? seen_nodes_ : seen_edges_;
    if (e.value >= (e.is_node() ? head_.next_node : head_.next_edge)) continue;  // a problem of its own
    if (seen.size() <= e.value) seen.resize(e.value + 1);
    any_old = any_old || seen[e.value];
    seen[e.value] = true;
  }
  const bool whole =
      !any_erased && elements.size() == record.changed_elements && !erasing_.contains(record.instant);
  if (any_old && whole)
    digests_.emplace(record.instant.us, CommitDigest{record.commit, record.digest, codec::Sha256()});
}

void Verifier::Digest(ElementId id, const EdgeEnds* ends, const ElementState& state,
                      const std::vector<PastStatement>& past) {
  if (digests_.empty()) return;
  struct Told {
    std::string closed;
    std::vector<std::pair<SlotId, StoredPiece>> made;
  };
  std::map<Instant, Told> told;  // by commit
  const auto made = [&](Instant at, SlotId slot, const StoredPiece& piece) {
    if (digests_.contains(at.us)) told[at].made.emplace_back(slot, piece);
  };
  for (const SlotPieces& s : state.slots) {
    for (const StoredPiece& p : s.pieces) made(p.system_from, s.slot, p);
  }
  for (const PastStatement& p : past) {
    const codec::Statement& s = p.statement;
    Value value = s.value;
    if (s.blob != 0 && !LoadBlob(kv_, s.blob, s.blob_bytes, &value).ok()) continue;  // found as a blob
    if (digests_.contains(p.system_to.us)) PutStatement(1, s.slot, s.valid, value, &told[p.system_to].closed);
    StoredPiece piece;
    piece.valid = s.valid;
    piece.value = std::move(value);
    made(s.system_from, s.slot, piece);
  }
  for (auto& [at, what] : told) {
    std::stable_sort(what.made.begin(), what.made.end(), [](const auto& a, const auto& b) {
      if (a.first != b.first) return a.first < b.first;
      return StandsBefore(a.second.valid.period, b.second.valid.period);
    });
    std::string bytes;
    codec::PutByte(&bytes, id.is_node() ? 0 : 1);
    codec::PutFixed(&bytes, id.value);
    if (ends != nullptr) {
      codec::PutFixed(&bytes, ends->type.value);
      codec::PutFixed(&bytes, ends->source.value);
      codec::PutFixed(&bytes, ends->target.value);
    }
    bytes += what.closed;
    for (const auto& [slot, p] : what.made) PutStatement(2, slot, p.valid, p.value, &bytes);
    digests_.at(at.us).found.Update(bytes);
  }
}

void Verifier::CompareDigests() {
  std::vector<uint64_t> wrong;
  for (auto& [at, digest] : digests_) {
    if (digest.found.Finish() != digest.expected) wrong.push_back(digest.commit);
  }
  std::sort(wrong.begin(), wrong.end());
  for (const uint64_t commit : wrong) {
    Problem("commit " + std::to_string(commit) +
            " made or closed other statements than are stored: one is missing or was changed");
  }
}

}  // namespace fasti::graph
