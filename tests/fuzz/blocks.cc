// Bytes of the store: the first chooses the codec, the others are what it reads. Holds: damage is refused,
// not read past; a value that decodes encodes to bytes that decode to the same value.
#include "storage/codec/adjacency_block.h"
#include "storage/codec/commit_record.h"
#include "storage/codec/edge_block.h"
#include "storage/codec/element_record.h"
#include "storage/codec/format_record.h"
#include "storage/codec/period_codec.h"
#include "storage/codec/value_codec.h"
#include "tests/fuzz/expect.h"

namespace fasti::fuzz {
namespace {

void ReadValue(std::string_view bytes) {
  const auto value = codec::DecodeValue(bytes);
  if (!value.ok() || !codec::CheckStorable(*value).ok()) return;
  std::string encoded;
  codec::EncodeValue(*value, &encoded);
  const auto again = codec::DecodeValue(encoded);
  Expect(again.ok() && again->ToString() == value->ToString(), "a value survives its encoding",
         value->ToString());
}

void ReadAdjacency(std::string_view bytes) {
  codec::AdjacencyBlockView view;
  if (!codec::AdjacencyBlockView::Parse(bytes, &view).ok()) return;
  std::vector<codec::AdjacencyRow> rows;
  view.Decode(&rows);
  for (uint32_t i = 0; i < view.size(); ++i) (void)view.ValidAt(i);
  Expect(rows.size() == view.size(), "a block has as many rows as it says");
}

void ReadEdges(std::string_view bytes) {
  codec::EdgeBlockView view;
  if (!codec::EdgeBlockView::Parse(bytes, &view).ok()) return;
  for (uint32_t i = 0; i < view.size(); ++i) (void)view.Get(i);
}

void ReadElement(std::string_view bytes) {
  codec::ElementRecord record;
  if (!codec::DecodeElementRecord(bytes, &record).ok()) return;
  for (const codec::Statement& statement : record.statements) (void)statement.value.ToString();
}

void Read(uint8_t codec, std::string_view bytes) {
  switch (codec % 8) {
    case 0:
      return ReadValue(bytes);
    case 1:
      return ReadAdjacency(bytes);
    case 2:
      return ReadEdges(bytes);
    case 3:
      return ReadElement(bytes);
    case 4: {
      codec::ByteReader in(bytes);
      PeriodValue texts;
      (void)codec::DecodePeriod(&in, &texts);
      return;
    }
    case 5:
      (void)codec::DecodeCommitRecord(1, bytes);
      return;
    case 6: {
      std::vector<ElementId> changed;
      (void)codec::DecodeChangedElements(bytes, &changed);
      (void)codec::DecodeTombstone(bytes);
      (void)codec::DecodeStoreHead(bytes);
      return;
    }
    case 7:
      (void)codec::DecodeFormatRecord(bytes);
      (void)codec::DecodeHull(bytes);
      return;
  }
}

}  // namespace
}  // namespace fasti::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  fasti::fuzz::Read(data[0], {reinterpret_cast<const char*>(data) + 1, size - 1});
  return 0;
}
