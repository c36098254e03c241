#include "storage/codec/edge_block.h"

#include <algorithm>
#include <cassert>

#include "storage/codec/frame.h"

namespace fasti::codec {
namespace {

constexpr size_t kColumnCount = EdgeColumns::kCount;
constexpr std::array<FrameKind, kColumnCount> kKinds = {
    FrameKind::kPlain, FrameKind::kPlain,  FrameKind::kPlain,  FrameKind::kPlain, FrameKind::kTime,
    FrameKind::kTime,  FrameKind::kSpread, FrameKind::kSpread, FrameKind::kPlain, FrameKind::kTime};
// What a column that is not written holds.
constexpr std::array<uint64_t, kColumnCount> kDefaults = {
    0, 0, 0, EdgeEntry::kPresent | EdgeEntry::kContained, 0, ~0ull, 0, 0, 0, 1ull << 63};
// Loads take 8 or 9 bytes; the padding keeps them inside.
constexpr size_t kPaddingBytes = 8;

uint64_t Spread(Instant from, Instant to, bool unbounded) {
  return unbounded ? ~0ull : static_cast<uint64_t>(to.us) - static_cast<uint64_t>(from.us);
}

/// Appends codes of `bits` bits, lowest bit first.
class BitWriter {
 public:
  explicit BitWriter(std::string* out) : out_(out) {}
  void Put(uint64_t code, uint32_t bits) {
    buffer_ |= code << filled_;
    if (filled_ + bits < 64) {
      filled_ += bits;
      return;
    }
    PutFixed(out_, buffer_);
    const uint32_t written = 64 - filled_;
    buffer_ = written < 64 ? code >> written : 0;
    filled_ = filled_ + bits - 64;
  }
  void Finish() { out_->append(reinterpret_cast<const char*>(&buffer_), (filled_ + 7) / 8); }

 private:
  std::string* out_;
  uint64_t buffer_ = 0;
  uint32_t filled_ = 0;
};

/// Which columns are written, and of each its width and frame.
void PutHeader(const std::array<Frame, kColumnCount>& frames, const std::array<uint32_t, kColumnCount>& bits,
               std::string* out) {
  uint16_t present = 0;
  for (size_t c = 0; c < kColumnCount; ++c) {
    if (!frames[c].constant || frames[c].base != kDefaults[c]) present |= static_cast<uint16_t>(1u << c);
  }
  PutFixed(out, present);
  for (size_t c = 0; c < kColumnCount; ++c) {
    if ((present >> c & 1u) == 0) continue;
    PutByte(out, static_cast<uint8_t>(bits[c]));
    PutFrame(frames[c], out);
  }
}

/// Puts a code of `count` bits in the place of another. @pre 8 bytes may be changed from its first byte on
void PutBits(char* bits, size_t bit, uint32_t count, uint64_t code) {
  char* p = bits + bit / 8;
  const uint32_t shift = bit % 8;
  const uint64_t ones = Ones(count);
  StoreLittle(p, (LoadLittle<uint64_t>(p) & ~(ones << shift)) | code << shift);
  if (shift + count <= 64) return;
  const uint32_t left = shift + count - 64;
  const auto low = static_cast<uint8_t>(Ones(left));
  p[8] = static_cast<char>((static_cast<uint8_t>(p[8]) & ~low) | static_cast<uint8_t>(code >> (64 - shift)));
}

}  // namespace

std::array<uint64_t, EdgeColumns::kCount> RawOf(const EdgeEntry& e) {
  const Bound &from = e.valid.from, &to = e.valid.to;
  return {e.type.value,
          e.source.value,
          e.target.value,
          e.flags,
          OrderedTime(from.latest),
          OrderedTime(to.earliest),
          Spread(from.earliest, from.latest, from.earliest != from.latest && !from.earliest.finite()),
          Spread(to.earliest, to.latest, to.earliest != to.latest && !to.latest.finite()),
          static_cast<uint64_t>((from.flags & 7u) | (to.flags & 7u) << 3),
          OrderedTime(e.system_from)};
}

void EncodeEdgeColumns(const EdgeColumns& columns, size_t n, std::string* out) {
  assert(n <= kEdgesPerBlock);
  out->clear();
  std::array<Frame, kColumnCount> frames;
  for (size_t c = 0; c < kColumnCount; ++c) {
    const uint64_t constant = n == 0 ? kDefaults[c] : columns.constants[c];
    frames[c] = n > 0 && columns.values[c] != nullptr ? FrameOf(kKinds[c], columns.values[c], n)
                                                      : FrameOf(kKinds[c], &constant, 1);
  }
  PutByte(out, 0);  // layout
  PutFixed(out, static_cast<uint16_t>(n));
  std::array<uint32_t, kColumnCount> bits;
  for (size_t c = 0; c < kColumnCount; ++c) bits[c] = BitsFor(frames[c]);
  PutHeader(frames, bits, out);
  BitWriter writer(out);
  for (size_t c = 0; c < kColumnCount; ++c) {
    if (bits[c] == 0) continue;
    const uint64_t ones = Ones(bits[c]);
    for (size_t i = 0; i < n; ++i) writer.Put(CodeOf(frames[c], columns.values[c][i], ones), bits[c]);
  }
  writer.Finish();
  out->append(kPaddingBytes, '\0');
}

void EncodeEdgeBlock(std::span<const EdgeEntry> entries, std::string* out) {
  assert(entries.size() <= kEdgesPerBlock);
  std::array<std::array<uint64_t, kEdgesPerBlock>, kColumnCount> raw;
  // Entries that are not there take the values of one that is, so that they widen nothing.
  const auto first =
      std::find_if(entries.begin(), entries.end(), [](const EdgeEntry& e) { return e.present(); });
  for (size_t i = 0; i < entries.size(); ++i) {
    const bool stand_in = !entries[i].present() && first != entries.end();
    auto row = RawOf(stand_in ? *first : entries[i]);
    row[EdgeColumns::kFlags] = entries[i].flags;
    for (size_t c = 0; c < kColumnCount; ++c) raw[c][i] = row[c];
  }
  EdgeColumns columns;
  for (size_t c = 0; c < kColumnCount; ++c) columns.values[c] = raw[c].data();
  EncodeEdgeColumns(columns, entries.size(), out);
}

Status EdgeBlockView::Parse(std::string_view bytes, EdgeBlockView* out) {
  static_assert(kColumnCount == kColumns);
  ByteReader in(bytes);
  if (in.Byte() != 0) in.Fail();
  out->count_ = in.Fixed<uint16_t>();
  const auto present = in.Fixed<uint16_t>();
  if (out->count_ > kEdgesPerBlock || present >> kColumns != 0) in.Fail();
  size_t offset = 0;
  for (size_t c = 0; c < kColumns; ++c) {
    Packed& column = out->columns_[c];
    column = Packed{kDefaults[c], 0, 0, 0};
    if ((present >> c & 1u) == 0) continue;
    column.bits = in.Byte();
    if (column.bits > 64 || (column.bits == 1 && kKinds[c] != FrameKind::kPlain)) in.Fail();
    const Frame frame = ReadFrame(&in, kKinds[c], column.bits == 0);
    column.base = frame.base;
    column.scale = frame.scale;
    column.offset = offset;
    offset += static_cast<size_t>(column.bits) * out->count_;
  }
  if (!in.ok() || in.remaining() != (offset + 7) / 8 + kPaddingBytes) {
    return Damaged("edge table block", "its size does not fit its columns");
  }
  out->bits_ = in.rest();
  constexpr size_t kCountEnd = 3;  // layout and count
  out->header_ = bytes.substr(kCountEnd, bytes.size() - kCountEnd - out->bits_.size());
  return {};
}

uint64_t EdgeBlockView::Bits(size_t bit, uint32_t count) const {
  const char* p = bits_.data() + bit / 8;
  const uint32_t shift = bit % 8;
  uint64_t code = LoadLittle<uint64_t>(p) >> shift;
  if (shift + count > 64) code |= static_cast<uint64_t>(static_cast<uint8_t>(p[8])) << (64 - shift);
  return code & Ones(count);
}

bool EdgeBlockView::TryPut(uint32_t index, const EdgeEntry& entry, std::string* out) const {
  // An entry that is not there stands in with another's values: only a whole encoding knows whose.
  if (index > count_ || index >= kEdgesPerBlock || count_ == 0 || !entry.present()) return false;
  const auto raw = codec::RawOf(entry);
  const uint32_t count = std::max(count_, index + 1);
  std::array<Frame, kColumns> frames;
  std::array<uint32_t, kColumns> bits{};
  std::array<bool, kColumns> fits{};
  std::array<std::array<uint64_t, kEdgesPerBlock>, kColumns> values;  // of columns that do not fit
  bool all_fit = true;
  for (size_t c = 0; c < kColumns; ++c) {
    const Packed& column = columns_[c];
    Frame& frame = frames[c];
    frame.kind = kKinds[c];
    frame.scale = static_cast<uint8_t>(column.scale);
    frame.constant = column.constant();
    frame.base = column.base;
    bits[c] = column.bits;
    fits[c] = Fits(frame, raw[c], Ones(column.bits));
    if (fits[c]) continue;
    all_fit = false;
    if (column.constant()) {  // Two values tell all there are.
      const std::array<uint64_t, 2> both = {column.base, raw[c]};
      frame = FrameOf(kKinds[c], both.data(), both.size());
    } else {
      for (uint32_t i = 0; i < count_; ++i) values[c][i] = Raw(c, i);
      values[c][index] = raw[c];
      frame = FrameOf(kKinds[c], values[c].data(), count);
    }
    bits[c] = BitsFor(frame);
  }
  out->clear();
  out->reserve(3 + header_.size() + bits_.size() + 64 * kColumns);
  PutByte(out, 0);  // layout
  PutFixed(out, static_cast<uint16_t>(count));
  if (all_fit && index < count_) {  // No bit moves.
    const size_t first = 3 + header_.size();
    out->append(header_);
    out->append(bits_);
    for (size_t c = 0; c < kColumns; ++c) {
      const Packed& column = columns_[c];
      if (column.constant()) continue;
      const uint64_t code = CodeOf(frames[c], raw[c], Ones(column.bits));
      PutBits(out->data() + first, column.offset + size_t{column.bits} * index, column.bits, code);
    }
    return true;
  }
  if (all_fit) {
    out->append(header_);
  } else {
    PutHeader(frames, bits, out);
  }
  BitWriter writer(out);
  for (size_t c = 0; c < kColumns; ++c) {
    if (bits[c] == 0) continue;
    const uint64_t ones = Ones(bits[c]);
    const Packed& column = columns_[c];
    if (!fits[c] && column.constant()) {
      const uint64_t before = CodeOf(frames[c], column.base, ones), now = CodeOf(frames[c], raw[c], ones);
      for (uint32_t i = 0; i < count; ++i) writer.Put(i == index ? now : before, bits[c]);
      continue;
    }
    if (!fits[c]) {
      for (uint32_t i = 0; i < count; ++i) writer.Put(CodeOf(frames[c], values[c][i], ones), bits[c]);
      continue;
    }
    const auto copy = [&](size_t begin, size_t end) {
      for (size_t bit = begin; bit < end;) {
        const auto n = static_cast<uint32_t>(std::min<size_t>(end - bit, 64));
        writer.Put(Bits(bit, n), n);
        bit += n;
      }
    };
    const size_t end = column.offset + size_t{column.bits} * count_;
    const size_t at = column.offset + size_t{column.bits} * index;
    copy(column.offset, at);
    writer.Put(CodeOf(frames[c], raw[c], ones), column.bits);
    copy(std::min(end, at + column.bits), end);
  }
  writer.Finish();
  out->append(kPaddingBytes, '\0');
  return true;
}

uint64_t EdgeBlockView::Raw(size_t c, uint32_t index) const {
  const Packed& column = columns_[c];
  if (column.bits == 0) return column.base;
  const size_t bit = column.offset + static_cast<size_t>(column.bits) * index;
  return codec::RawOf(kKinds[c], column.base, static_cast<uint8_t>(column.scale), Bits(bit, column.bits),
                      Ones(column.bits));
}

EdgeEntry EdgeBlockView::Get(uint32_t index) const {
  EdgeEntry e;
  if (index >= count_) return e;
  e.flags = static_cast<uint8_t>(Raw(EdgeColumns::kFlags, index));
  if (!e.present()) return e;
  e.type = {static_cast<uint32_t>(Raw(EdgeColumns::kType, index))};
  e.source = {Raw(EdgeColumns::kSource, index)};
  e.target = {Raw(EdgeColumns::kTarget, index)};
  e.system_from = UnorderedTime(Raw(EdgeColumns::kSystemFrom, index));
  Bound &from = e.valid.from, &to = e.valid.to;
  from.latest = UnorderedTime(Raw(EdgeColumns::kFrom, index));
  to.earliest = UnorderedTime(Raw(EdgeColumns::kTo, index));
  const uint64_t from_spread = Raw(EdgeColumns::kFromSpread, index),
                 to_spread = Raw(EdgeColumns::kToSpread, index);
  from.earliest = from_spread == ~0ull
                      ? Instant::NegInfinity()
                      : Instant{static_cast<int64_t>(static_cast<uint64_t>(from.latest.us) - from_spread)};
  to.latest = to_spread == ~0ull
                  ? Instant::PosInfinity()
                  : Instant{static_cast<int64_t>(static_cast<uint64_t>(to.earliest.us) + to_spread)};
  const uint64_t flags = Raw(EdgeColumns::kBoundFlags, index);
  from.flags = flags & 7;
  to.flags = flags >> 3 & 7;
  return e;
}

bool EdgeBlockView::GetEnds(uint32_t index, TypeId* type, NodeId* source, NodeId* target) const {
  if (index >= count_) return false;
  const uint64_t flags = Raw(EdgeColumns::kFlags, index);
  if ((flags & EdgeEntry::kPresent) == 0 || (flags & EdgeEntry::kErased) != 0) return false;
  *type = {static_cast<uint32_t>(Raw(EdgeColumns::kType, index))};
  *source = {Raw(EdgeColumns::kSource, index)};
  *target = {Raw(EdgeColumns::kTarget, index)};
  return true;
}

}  // namespace fasti::codec
