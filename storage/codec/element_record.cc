#include "storage/codec/element_record.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>

#include "storage/codec/period_codec.h"
#include "storage/codec/value_codec.h"
#include "storage/model/try.h"

namespace fasti::codec {
namespace {

// Record flags. On disk. Never renumber; the upper four bits are 0 in version 1.
constexpr uint8_t kSpilled = 1, kHistory = 2, kWide = 4, kOwnSystem = 8, kKnownRecordFlags = 15;
// Statement flags: the lower two are Statement::k…IsExistence. On disk. Never renumber.
constexpr uint8_t kHasValue = 4, kInBlob = 8, kKnownStatementFlags = 15;
// An entry of the always-section begins with one of these, after its system time if it has one.
constexpr uint8_t kNoValue = 0, kInlineValue = 1, kBlobValue = 2;

// Directory entries: narrow (slot in a byte, end in two) or wide (four and four).
constexpr size_t kNarrowEntry = 3, kWideEntry = 8;
constexpr uint32_t kNarrowIds = 64;
/// Records stay below what engines with small values can store.
constexpr size_t kMaxRecordBytes = 48 << 10;

constexpr uint8_t NarrowSlot(SlotId s) {
  return static_cast<uint8_t>(static_cast<uint32_t>(s.kind()) << 6 | s.id());
}
constexpr SlotId WideSlot(uint8_t narrow) {
  return {static_cast<uint32_t>(narrow >> 6) << 30 | (narrow & 63u)};
}
constexpr uint64_t SlotCode(SlotId s) {
  return static_cast<uint64_t>(s.id()) << 2 | static_cast<uint64_t>(s.kind());
}

SlotId ReadSlot(ByteReader* in) {
  const uint64_t code = in->VarintUpTo(static_cast<uint64_t>(SlotId::kMaxId) << 2 | 3);
  const SlotId slot{static_cast<uint32_t>(code & 3) << 30 | static_cast<uint32_t>(code >> 2)};
  if (!slot.valid()) in->Fail();
  return slot;
}

/// Differences of system times wrap, so that no pair of instants overflows.
int64_t Since(Instant t, Instant base) {
  return static_cast<int64_t>(static_cast<uint64_t>(t.us) - static_cast<uint64_t>(base.us));
}
Instant Plus(Instant base, int64_t delta) {
  return {static_cast<int64_t>(static_cast<uint64_t>(base.us) + static_cast<uint64_t>(delta))};
}

bool Always(const Statement& s) {
  return s.valid.period == Period::Always() && s.valid.from_text.empty() && s.valid.to_text.empty();
}
void Normalise(Statement* s) {
  if (s->valid.period.from == Bound::At(Instant::NegInfinity())) s->flags &= ~Statement::kFromIsExistence;
  if (s->valid.period.to == Bound::At(Instant::PosInfinity())) s->flags &= ~Statement::kToIsExistence;
}

/// The encoded value, or nothing when it is (now) in a blob.
std::string ValueBytes(Statement* s, size_t threshold, const NewBlob& new_blob) {
  std::string bytes;
  if (s->blob != 0 || s->value.is_null()) return bytes;
  EncodeValue(s->value, &bytes);
  if (bytes.size() <= threshold) return bytes;
  s->blob_bytes = bytes.size();
  s->blob = new_blob(bytes);
  return {};
}

void EncodeBody(Statement* s, Instant base, size_t threshold, const NewBlob& new_blob, std::string* out) {
  Normalise(s);
  const std::string value = ValueBytes(s, threshold, new_blob);
  PutByte(out, static_cast<uint8_t>((s->flags & 3u) | (value.empty() ? 0u : kHasValue) |
                                    (s->blob != 0 ? kInBlob : 0u)));
  PutZigZag(out, Since(s->system_from, base));
  EncodePeriod(s->valid, out);
  if (s->blob != 0) {
    PutVarint(out, s->blob);
    PutVarint(out, s->blob_bytes);
  }
  out->append(value);
}

Status ParseBody(SlotId slot, std::string_view body, Instant base, StatementView* out) {
  ByteReader in(body);
  const uint8_t flags = in.Byte();
  if ((flags & ~kKnownStatementFlags) != 0 || (flags & (kHasValue | kInBlob)) == (kHasValue | kInBlob))
    in.Fail();
  out->slot = slot;
  out->flags = flags & 3;
  out->system_from = Plus(base, in.ZigZag());
  const char* period = in.position();
  out->valid = DecodePeriod(&in);
  out->period_bytes =
      in.ok() ? std::string_view(period, static_cast<size_t>(in.position() - period)) : std::string_view();
  out->blob.reset();
  if ((flags & kInBlob) != 0) {
    const uint64_t id = in.Varint();
    out->blob = StatementView::BlobRef{id, in.Varint()};
    if (id == 0) in.Fail();
  }
  out->value_bytes = (flags & kHasValue) != 0 ? in.Bytes(in.remaining()) : std::string_view();
  if ((flags & kHasValue) != 0 && out->value_bytes.empty()) in.Fail();
  return in.Finish("statement");
}

Result<Statement> Materialise(const StatementView& view) {
  Statement s;
  s.slot = view.slot;
  s.flags = view.flags;
  s.system_from = view.system_from;
  if (!view.period_bytes.empty()) {
    ByteReader in(view.period_bytes);
    DecodePeriod(&in, &s.valid);
    FASTI_TRY(in.Finish("period"));
  }
  if (view.blob) {
    s.blob = view.blob->id;
    s.blob_bytes = view.blob->bytes;
  } else {
    FASTI_TRY_ASSIGN(s.value, view.DecodeValue());
  }
  return s;
}

struct Sections {
  std::vector<uint32_t> ends;
  std::vector<SlotId> slots;
  std::string always;
  std::string timed;
  uint32_t timed_count = 0;
  std::vector<SpilledStatement> spilled;
};

void AddAlways(Statement* s, Instant base, bool own_system, size_t threshold, const NewBlob& new_blob,
               Sections* out) {
  Normalise(s);
  if (own_system) PutZigZag(&out->always, Since(s->system_from, base));
  const std::string value = ValueBytes(s, threshold, new_blob);
  if (s->blob != 0) {
    PutByte(&out->always, kBlobValue);
    PutVarint(&out->always, s->blob);
    PutVarint(&out->always, s->blob_bytes);
  } else {
    // Existence and labels, the commonest, have nothing to say and take no byte.
    if (!value.empty()) PutByte(&out->always, kInlineValue);
    out->always.append(value);
  }
  out->slots.push_back(s->slot);
  out->ends.push_back(static_cast<uint32_t>(out->always.size()));
}

/// The timed statements with keys of their own.
void Spill(ElementRecord* record, const NewBlob& new_blob, Sections* out) {
  for (Statement& s : record->statements) {
    if (Always(s)) continue;
    SpilledStatement spilled;
    spilled.slot = s.slot;
    spilled.extent_from = s.valid.period.extent_from();
    if (!out->spilled.empty() && out->spilled.back().slot == spilled.slot &&
        out->spilled.back().extent_from == spilled.extent_from) {
      spilled.seq = static_cast<uint16_t>(out->spilled.back().seq + 1);
    }
    EncodeStatementBody(&s, new_blob, &spilled.body);
    out->spilled.push_back(std::move(spilled));
  }
  out->timed.clear();
  out->timed_count = 0;
}

Sections BuildSections(ElementRecord* record, Instant base, bool own_system, size_t threshold,
                       const NewBlob& new_blob) {
  Sections out;
  std::string body;
  for (Statement& s : record->statements) {
    if (Always(s)) {
      AddAlways(&s, base, own_system, threshold, new_blob, &out);
      continue;
    }
    body.clear();
    EncodeBody(&s, base, threshold, new_blob, &body);
    PutVarint(&out.timed, SlotCode(s.slot));
    PutString(&out.timed, body);
    ++out.timed_count;
  }
  if (out.timed.size() > kSpillBytes) Spill(record, new_blob, &out);
  return out;
}

}  // namespace

void SortStatements(ElementRecord* record) {
  // Stints of one timeline may begin as early as each other possibly; then their cores tell their order.
  const auto place = [](const Statement& s) {
    const Period& p = s.valid.period;
    return std::tuple(s.slot, p.from.earliest, p.from.latest, p.to.earliest);
  };
  std::stable_sort(record->statements.begin(), record->statements.end(),
                   [&](const Statement& a, const Statement& b) { return place(a) < place(b); });
}

EncodedElement EncodeElementRecord(ElementRecord* record, const NewBlob& new_blob) {
  Instant base = record->last_change;
  bool narrow = true, own_system = false;
  for (const Statement& s : record->statements) {
    base = std::min(base, s.system_from);
    narrow = narrow && s.slot.id() < kNarrowIds;
  }
  for (const Statement& s : record->statements)
    own_system = own_system || (Always(s) && s.system_from != base);

  Sections sections;
  for (const size_t threshold : std::array<size_t, 4>{kBlobThresholdBytes, 256, 64, 16}) {
    sections = BuildSections(record, base, own_system, threshold, new_blob);
    if (sections.always.size() <= kMaxRecordBytes) break;
  }
  narrow = narrow && sections.always.size() <= UINT16_MAX;

  EncodedElement out;
  record->spilled = !sections.spilled.empty();
  std::string& r = out.record;
  PutByte(&r, static_cast<uint8_t>((record->spilled ? kSpilled : 0u) | (record->has_history ? kHistory : 0u) |
                                   (narrow ? 0u : kWide) | (own_system ? kOwnSystem : 0u)));
  PutFixed(&r, base.us);
  PutZigZag(&r, Since(record->last_change, base));
  PutVarint(&r, sections.slots.size());
  PutVarint(&r, sections.timed_count);
  for (size_t i = 0; i < sections.slots.size(); ++i) {
    if (narrow) {
      PutByte(&r, NarrowSlot(sections.slots[i]));
      PutFixed(&r, static_cast<uint16_t>(sections.ends[i]));
    } else {
      PutFixed(&r, sections.slots[i].value);
      PutFixed(&r, sections.ends[i]);
    }
  }
  r += sections.always;
  r += sections.timed;
  out.spilled = std::move(sections.spilled);
  return out;
}

void EncodeStatementBody(Statement* statement, const NewBlob& new_blob, std::string* out) {
  EncodeBody(statement, Instant{0}, kBlobThresholdBytes, new_blob, out);
}

Status ParseStatementBody(SlotId slot, std::string_view body, StatementView* out) {
  return ParseBody(slot, body, Instant{0}, out);
}

Result<Statement> DecodeStatementBody(SlotId slot, std::string_view body) {
  StatementView view;
  FASTI_TRY(ParseStatementBody(slot, body, &view));
  return Materialise(view);
}

Result<Value> StatementView::DecodeValue() const {
  assert(!blob);
  if (value_bytes.empty()) return Value();
  return codec::DecodeValue(value_bytes);
}

Status ElementRecordView::Parse(std::string_view bytes, ElementRecordView* out) {
  ByteReader in(bytes);
  const uint8_t flags = in.Byte();
  if ((flags & ~kKnownRecordFlags) != 0) in.Fail();
  out->spilled_ = (flags & kSpilled) != 0;
  out->has_history_ = (flags & kHistory) != 0;
  out->wide_ = (flags & kWide) != 0;
  out->own_system_ = (flags & kOwnSystem) != 0;
  out->base_ = {in.Fixed<int64_t>()};
  out->last_change_ = Plus(out->base_, in.ZigZag());
  out->always_count_ = static_cast<uint32_t>(in.VarintUpTo(bytes.size()));
  out->timed_count_ = static_cast<uint32_t>(in.VarintUpTo(bytes.size()));
  out->directory_ = in.Bytes(out->always_count_ * (out->wide_ ? kWideEntry : kNarrowEntry));
  FASTI_TRY(in.Check("element record"));
  const uint32_t always_bytes = out->always_count_ == 0 ? 0 : out->EndOf(out->always_count_ - 1);
  out->always_ = in.Bytes(always_bytes);
  out->timed_ = in.Bytes(in.remaining());
  if (out->timed_count_ == 0 && !out->timed_.empty()) in.Fail();
  return in.Finish("element record");
}

SlotId ElementRecordView::AlwaysSlot(uint32_t i) const {
  if (wide_) return {LoadLittle<uint32_t>(directory_.data() + i * kWideEntry)};
  return WideSlot(static_cast<uint8_t>(directory_[i * kNarrowEntry]));
}

uint32_t ElementRecordView::EndOf(uint32_t i) const {
  if (wide_) return LoadLittle<uint32_t>(directory_.data() + i * kWideEntry + 4);
  return LoadLittle<uint16_t>(directory_.data() + i * kNarrowEntry + 1);
}

Status ElementRecordView::AlwaysAt(uint32_t i, StatementView* out) const {
  const uint32_t begin = i == 0 ? 0 : EndOf(i - 1);
  const uint32_t end = EndOf(i);
  if (begin > end || end > always_.size()) return Damaged("element record", "its directory is out of order");
  ByteReader in(always_.substr(begin, end - begin));
  *out = StatementView{};
  out->slot = AlwaysSlot(i);
  if (!out->slot.valid()) in.Fail();
  out->system_from = own_system_ ? Plus(base_, in.ZigZag()) : base_;
  const uint8_t form = in.done() ? kNoValue : in.Byte();
  if (form == kInlineValue) {
    out->value_bytes = in.Bytes(in.remaining());
    if (out->value_bytes.empty()) in.Fail();
  } else if (form == kBlobValue) {
    const uint64_t id = in.Varint();
    out->blob = StatementView::BlobRef{id, in.Varint()};
    if (id == 0) in.Fail();
  }
  return in.Finish("element record");
}

Status ElementRecordView::FindAlways(SlotId slot, std::optional<StatementView>* out) const {
  out->reset();
  uint32_t low = 0, high = always_count_;
  while (low < high) {
    const uint32_t middle = (low + high) / 2;
    if (AlwaysSlot(middle) < slot) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == always_count_ || AlwaysSlot(low) != slot) return {};
  out->emplace();
  return AlwaysAt(low, &**out);
}

bool ElementRecordView::exists_always() const {
  // Existence sorts first.
  return always_count_ > 0 && AlwaysSlot(0) == SlotId::Existence();
}

Result<bool> ElementRecordView::Timed::Next(StatementView* out) {
  while (left_ > 0) {
    --left_;
    const SlotId slot = ReadSlot(&in_);
    const std::string_view body = in_.String();
    FASTI_TRY(in_.Check("element record"));
    if (slot_ && slot != *slot_) {
      // Statements are in slot order.
      if (*slot_ < slot) left_ = 0;
      continue;
    }
    FASTI_TRY(ParseBody(slot, body, base_, out));
    return true;
  }
  return false;
}

Status DecodeElementRecord(std::string_view bytes, ElementRecord* out) {
  ElementRecordView view;
  FASTI_TRY(ElementRecordView::Parse(bytes, &view));
  out->statements.clear();
  out->last_change = view.last_change();
  out->has_history = view.has_history();
  out->spilled = view.spilled();
  StatementView s;
  for (uint32_t i = 0; i < view.always_count(); ++i) {
    FASTI_TRY(view.AlwaysAt(i, &s));
    if (i > 0 && !(view.AlwaysSlot(i - 1) < s.slot)) {
      return Damaged("element record", "its always-section is out of order");
    }
    FASTI_TRY_ASSIGN(Statement statement, Materialise(s));
    out->statements.push_back(std::move(statement));
  }
  auto timed = view.timed();
  for (uint32_t i = 0; i < view.timed_count(); ++i) {
    FASTI_TRY_ASSIGN(const bool more, timed.Next(&s));
    if (!more) break;
    FASTI_TRY_ASSIGN(Statement statement, Materialise(s));
    out->statements.push_back(std::move(statement));
  }
  FASTI_TRY(timed.Finish());
  SortStatements(out);
  return {};
}

}  // namespace fasti::codec
