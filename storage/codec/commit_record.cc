#include "storage/codec/commit_record.h"

#include "storage/codec/bytes.h"
#include "storage/model/try.h"

namespace fasti::codec {
namespace {

constexpr uint8_t kLayout = 2;

void PutHash(std::string* out, std::string_view hash) {
  hash = hash.substr(0, kHashBytes);
  out->append(hash);
  out->append(kHashBytes - hash.size(), '\0');
}

}  // namespace

std::string ChainHash(uint64_t commit, Instant instant, std::string_view previous_hash,
                      std::string_view digest) {
  std::string bytes;
  bytes.reserve(32 + 2 * kHashBytes);
  bytes = "fasti commit 1";
  PutFixed(&bytes, commit);
  PutFixed(&bytes, instant.us);
  PutHash(&bytes, previous_hash);
  PutHash(&bytes, digest);
  return Sha256Of(bytes);
}

void EncodeCommitRecord(const CommitRecord& r, std::string* out) {
  out->clear();
  out->reserve(64 + 3 * kHashBytes + r.note.size());
  PutByte(out, kLayout);
  PutFixed(out, r.instant.us);
  PutFixed(out, r.wall_clock.us);
  PutVarint(out, r.transaction);
  PutVarint(out, r.changed_elements);
  PutHash(out, r.digest);
  PutHash(out, r.previous_hash);
  PutHash(out, r.hash);
  PutString(out, r.note);
  std::string elements;
  if (!r.elements.empty()) EncodeChangedElements(r.elements, &elements);
  PutString(out, elements);
}

Result<CommitRecord> DecodeCommitRecord(uint64_t commit, std::string_view bytes) {
  ByteReader in(bytes);
  CommitRecord r;
  r.commit = commit;
  if (in.Byte() != kLayout) in.Fail();
  r.instant = {in.Fixed<int64_t>()};
  r.wall_clock = {in.Fixed<int64_t>()};
  r.transaction = in.Varint();
  r.changed_elements = in.Varint();
  r.digest = in.Bytes(kHashBytes);
  r.previous_hash = in.Bytes(kHashBytes);
  r.hash = in.Bytes(kHashBytes);
  r.note = in.String();
  const std::string elements(in.String());
  const std::string what = "record of commit " + std::to_string(commit);
  FASTI_TRY(in.Finish(what));
  if (ChainHash(commit, r.instant, r.previous_hash, r.digest) != r.hash) {
    return Damaged(what, "its hash is not that of its contents");
  }
  if (!elements.empty()) FASTI_TRY(DecodeChangedElements(elements, &r.elements));
  return r;
}

void EncodeChangedElements(std::span<const ElementId> sorted, std::string* out) {
  out->clear();
  PutVarint(out, sorted.size());
  uint64_t previous = 0;
  bool edges = false;
  for (const ElementId& e : sorted) {
    // Ids start anew with the first edge; a distance of 0 elsewhere cannot be, so it marks the turn.
    if (!e.is_node() && !edges) {
      PutVarint(out, 0);
      previous = 0;
      edges = true;
    }
    PutVarint(out, e.value - previous + 1);
    previous = e.value;
  }
}

Status DecodeChangedElements(std::string_view bytes, std::vector<ElementId>* out) {
  ByteReader in(bytes);
  const uint64_t n = in.VarintUpTo(bytes.size());
  uint64_t previous = 0;
  bool edges = false;
  for (uint64_t i = 0; i < n && in.ok(); ++i) {
    uint64_t delta = in.Varint();
    if (delta == 0) {
      if (edges) in.Fail();
      edges = true;
      previous = 0;
      delta = in.Varint();
    }
    if (delta == 0) in.Fail();
    previous += delta - 1;
    if (in.ok()) out->push_back(edges ? ElementId::Of(EdgeId{previous}) : ElementId::Of(NodeId{previous}));
  }
  return in.Finish("list of changed elements");
}

void EncodeTombstone(const Tombstone& t, std::string* out) {
  out->clear();
  PutByte(out, static_cast<uint8_t>(t.element.kind));
  PutFixed(out, t.element.value);
  PutFixed(out, t.instant.us);
  PutString(out, t.who);
  PutString(out, t.reason);
}

Result<Tombstone> DecodeTombstone(std::string_view bytes) {
  ByteReader in(bytes);
  Tombstone t;
  const uint8_t kind = in.Byte();
  if (kind > 1) in.Fail();
  t.element.kind = kind == 0 ? ElementId::Kind::kNode : ElementId::Kind::kEdge;
  t.element.value = in.Fixed<uint64_t>();
  t.instant = {in.Fixed<int64_t>()};
  t.who = in.String();
  t.reason = in.String();
  FASTI_TRY(in.Finish("tombstone"));
  return t;
}

void EncodeStoreHead(const StoreHead& h, std::string* out) {
  out->clear();
  PutByte(out, kLayout);
  PutFixed(out, h.commit);
  PutFixed(out, h.instant.us);
  PutFixed(out, h.high_water.us);
  PutHash(out, h.hash);
  PutFixed(out, h.next_node);
  PutFixed(out, h.next_edge);
  PutFixed(out, h.next_blob);
  PutFixed(out, h.next_transaction);
  PutByte(out, h.clean_close ? 1 : 0);
  PutString(out, h.statistics);
}

Result<StoreHead> DecodeStoreHead(std::string_view bytes) {
  ByteReader in(bytes);
  StoreHead h;
  const uint8_t layout = in.Byte();
  if (layout == 1) {
    return Status(Code::kIncompatible,
                  "the store was written by a build from before the first release, whose head record was "
                  "another; dump it with that build and load it anew");
  }
  if (layout != kLayout) in.Fail();
  h.commit = in.Fixed<uint64_t>();
  h.instant = {in.Fixed<int64_t>()};
  h.high_water = {in.Fixed<int64_t>()};
  h.hash = in.Bytes(kHashBytes);
  h.next_node = in.Fixed<uint64_t>();
  h.next_edge = in.Fixed<uint64_t>();
  h.next_blob = in.Fixed<uint64_t>();
  h.next_transaction = in.Fixed<uint64_t>();
  const uint8_t clean = in.Byte();
  if (clean > 1) in.Fail();
  h.clean_close = clean == 1;
  h.statistics = in.String();
  FASTI_TRY(in.Finish("head record"));
  return h;
}

}  // namespace fasti::codec
