#include "storage/codec/value_codec.h"

#include <bit>
#include <cassert>
#include <utility>

#include "storage/codec/period_codec.h"
#include "storage/model/try.h"

namespace fasti::codec {
namespace {

constexpr int64_t kNanosPerDay = 86'400'000'000'000;
constexpr uint32_t kNanosPerSecond = 1'000'000'000;
constexpr int32_t kMaxOffsetSeconds = 64'800;

void PutTag(ValueTag tag, std::string* out) { PutByte(out, static_cast<uint8_t>(tag)); }

Status CheckDepth(const Value& value, int depth) {
  if (depth > kMaxValueDepth) {
    return Status(Code::kInvalidArgument, "a list or map nested deeper than " +
                                              std::to_string(kMaxValueDepth) +
                                              " levels cannot be stored; flatten it");
  }
  switch (value.kind()) {
    case Value::Kind::kNull:
    case Value::Kind::kBool:
    case Value::Kind::kInt:
    case Value::Kind::kFloat:
    case Value::Kind::kString:
    case Value::Kind::kBytes:
    case Value::Kind::kDate:
    case Value::Kind::kLocalTime:
    case Value::Kind::kTime:
    case Value::Kind::kLocalDateTime:
    case Value::Kind::kDateTime:
    case Value::Kind::kDuration:
    case Value::Kind::kPeriod:
    case Value::Kind::kBound:
      return {};
    case Value::Kind::kList:
      for (const Value& item : value.as_list()) FASTI_TRY(CheckDepth(item, depth + 1));
      return {};
    case Value::Kind::kMap:
      for (const auto& [key, item] : value.as_map()) FASTI_TRY(CheckDepth(item, depth + 1));
      return {};
    case Value::Kind::kNode:
    case Value::Kind::kEdge:
    case Value::Kind::kPath:
    case Value::Kind::kNodeRef:
    case Value::Kind::kEdgeRef:
    case Value::Kind::kPathRef:
      return Status(Code::kInvalidArgument, "a " + std::string(KindName(value.kind())) +
                                                " cannot be stored as a property; store its key instead");
  }
  return Status(Code::kInternal, "a value of unknown kind");
}

void EncodeDateTime(const DateTime& t, std::string* out) {
  PutZigZag(out, t.seconds);
  PutVarint(out, t.nanos);
  PutZigZag(out, t.offset);
  PutString(out, t.zone);
}

Result<Value> Decode(ByteReader* in, int depth);

Result<Value> DecodeList(ByteReader* in, int depth) {
  // Each item takes a byte at least, so a damaged count cannot make us reserve more than the input's size.
  const uint64_t n = in->VarintUpTo(in->remaining());
  List items;
  items.reserve(n);
  for (uint64_t i = 0; i < n; ++i) {
    FASTI_TRY_ASSIGN(Value item, Decode(in, depth + 1));
    items.push_back(std::move(item));
  }
  return Value::ListOf(std::move(items));
}

Result<Value> DecodeMap(ByteReader* in, int depth) {
  const uint64_t n = in->VarintUpTo(in->remaining());
  Map entries;
  entries.reserve(n);
  for (uint64_t i = 0; i < n; ++i) {
    std::string key(in->String());
    if (!in->ok()) break;
    if (!entries.empty() && entries.back().first >= key) return Damaged("map", "its keys are out of order");
    FASTI_TRY_ASSIGN(Value item, Decode(in, depth + 1));
    entries.emplace_back(std::move(key), std::move(item));
  }
  return Value::MapOf(std::move(entries));
}

Value DecodeTime(ByteReader* in) {
  Time t;
  t.nanos = static_cast<int64_t>(in->VarintUpTo(kNanosPerDay - 1));
  const int64_t offset = in->ZigZag();
  if (offset < -kMaxOffsetSeconds || offset > kMaxOffsetSeconds) in->Fail();
  t.offset = in->ok() ? static_cast<int32_t>(offset) : 0;
  return Value::Of(t);
}

Value DecodeDateTime(ByteReader* in) {
  DateTime t;
  t.seconds = in->ZigZag();
  t.nanos = static_cast<uint32_t>(in->VarintUpTo(kNanosPerSecond - 1));
  const int64_t offset = in->ZigZag();
  if (offset < -kMaxOffsetSeconds || offset > kMaxOffsetSeconds) in->Fail();
  t.offset = in->ok() ? static_cast<int32_t>(offset) : 0;
  t.zone = in->String();
  return Value::Of(std::move(t));
}

Value DecodeDuration(ByteReader* in) {
  Duration d;
  d.months = in->ZigZag();
  d.days = in->ZigZag();
  d.seconds = in->ZigZag();
  d.nanos = static_cast<int32_t>(in->VarintUpTo(kNanosPerSecond - 1));
  return Value::Of(d);
}

Value DecodeBound(ByteReader* in) {
  BoundValue b;
  b.bound.earliest = {in->Fixed<int64_t>()};
  b.bound.latest = {in->Fixed<int64_t>()};
  b.bound.flags = in->Byte();
  b.text = in->String();
  if (b.bound.latest < b.bound.earliest || b.bound.flags > 7) in->Fail();
  return Value::Of(std::move(b));
}

Result<Value> Decode(ByteReader* in, int depth) {
  if (depth > kMaxValueDepth) return Damaged("value", "it is nested too deep");
  const uint8_t tag = in->Byte();
  Value value;
  switch (static_cast<ValueTag>(tag)) {
    case ValueTag::kNull:
      if (depth == 0) in->Fail();
      break;
    case ValueTag::kFalse:
      value = Value::Bool(false);
      break;
    case ValueTag::kTrue:
      value = Value::Bool(true);
      break;
    case ValueTag::kInt64:
      value = Value::Int(in->ZigZag());
      break;
    case ValueTag::kFloat64:
      value = Value::Float(std::bit_cast<double>(in->Fixed<uint64_t>()));
      break;
    case ValueTag::kString:
      value = Value::String(std::string(in->String()));
      break;
    case ValueTag::kBytes:
      value = Value::Bytes(std::string(in->String()));
      break;
    case ValueTag::kList: {
      FASTI_TRY_ASSIGN(value, DecodeList(in, depth));
      break;
    }
    case ValueTag::kMap: {
      FASTI_TRY_ASSIGN(value, DecodeMap(in, depth));
      break;
    }
    case ValueTag::kDate:
      value = Value::Of(Date{in->ZigZag()});
      break;
    case ValueTag::kLocalTime:
      value = Value::Of(LocalTime{static_cast<int64_t>(in->VarintUpTo(kNanosPerDay - 1))});
      break;
    case ValueTag::kTime:
      value = DecodeTime(in);
      break;
    case ValueTag::kLocalDateTime: {
      const int64_t seconds = in->ZigZag();
      value = Value::Of(LocalDateTime{seconds, static_cast<uint32_t>(in->VarintUpTo(kNanosPerSecond - 1))});
      break;
    }
    case ValueTag::kDateTime:
      value = DecodeDateTime(in);
      break;
    case ValueTag::kDuration:
      value = DecodeDuration(in);
      break;
    case ValueTag::kPeriod: {
      PeriodValue p;
      DecodePeriod(in, &p);
      value = Value::Of(std::move(p));
      break;
    }
    case ValueTag::kBound:
      value = DecodeBound(in);
      break;
    case ValueTag::kDecimal:
    case ValueTag::kPoint:
    case ValueTag::kUuid:
    case ValueTag::kExternalValue:
      return Status(Code::kUnsupported, "a stored value has the type with tag " + std::to_string(tag) +
                                            ", which this version of Fasti cannot read; use a newer one");
    default:
      return Damaged("value", "tag " + std::to_string(tag) + " is unknown");
  }
  FASTI_TRY(in->Check("value"));
  return value;
}

}  // namespace

Status CheckStorable(const Value& value) { return CheckDepth(value, 0); }

void EncodeValue(const Value& value, std::string* out) {
  switch (value.kind()) {
    case Value::Kind::kNull:
      return PutTag(ValueTag::kNull, out);
    case Value::Kind::kBool:
      return PutTag(value.as_bool() ? ValueTag::kTrue : ValueTag::kFalse, out);
    case Value::Kind::kInt:
      PutTag(ValueTag::kInt64, out);
      return PutZigZag(out, value.as_int());
    case Value::Kind::kFloat:
      PutTag(ValueTag::kFloat64, out);
      return PutFixed(out, std::bit_cast<uint64_t>(value.as_float()));
    case Value::Kind::kString:
      PutTag(ValueTag::kString, out);
      return PutString(out, value.as_string());
    case Value::Kind::kBytes:
      PutTag(ValueTag::kBytes, out);
      return PutString(out, value.as_string());
    case Value::Kind::kList:
      PutTag(ValueTag::kList, out);
      PutVarint(out, value.as_list().size());
      for (const Value& item : value.as_list()) EncodeValue(item, out);
      return;
    case Value::Kind::kMap:
      PutTag(ValueTag::kMap, out);
      PutVarint(out, value.as_map().size());
      for (const auto& [key, item] : value.as_map()) {
        PutString(out, key);
        EncodeValue(item, out);
      }
      return;
    case Value::Kind::kDate:
      PutTag(ValueTag::kDate, out);
      return PutZigZag(out, value.as_date().days);
    case Value::Kind::kLocalTime:
      PutTag(ValueTag::kLocalTime, out);
      return PutVarint(out, static_cast<uint64_t>(value.as_local_time().nanos));
    case Value::Kind::kTime:
      PutTag(ValueTag::kTime, out);
      PutVarint(out, static_cast<uint64_t>(value.as_time().nanos));
      return PutZigZag(out, value.as_time().offset);
    case Value::Kind::kLocalDateTime:
      PutTag(ValueTag::kLocalDateTime, out);
      PutZigZag(out, value.as_local_date_time().seconds);
      return PutVarint(out, value.as_local_date_time().nanos);
    case Value::Kind::kDateTime:
      PutTag(ValueTag::kDateTime, out);
      return EncodeDateTime(value.as_date_time(), out);
    case Value::Kind::kDuration: {
      const Duration& d = value.as_duration();
      PutTag(ValueTag::kDuration, out);
      PutZigZag(out, d.months);
      PutZigZag(out, d.days);
      PutZigZag(out, d.seconds);
      return PutVarint(out, static_cast<uint64_t>(d.nanos));
    }
    case Value::Kind::kPeriod:
      PutTag(ValueTag::kPeriod, out);
      return EncodePeriod(value.as_period(), out);
    case Value::Kind::kBound: {
      const BoundValue& b = value.as_bound();
      PutTag(ValueTag::kBound, out);
      PutFixed(out, b.bound.earliest.us);
      PutFixed(out, b.bound.latest.us);
      PutByte(out, b.bound.flags);
      return PutString(out, b.text);
    }
    case Value::Kind::kNode:
    case Value::Kind::kEdge:
    case Value::Kind::kPath:
    case Value::Kind::kNodeRef:
    case Value::Kind::kEdgeRef:
    case Value::Kind::kPathRef:
      break;
  }
  assert(false && "CheckStorable was not called");
}

Result<Value> DecodeValue(ByteReader* in) { return Decode(in, 0); }

Result<Value> DecodeValue(std::string_view bytes) {
  ByteReader in(bytes);
  FASTI_TRY_ASSIGN(Value value, Decode(&in, 0));
  FASTI_TRY(in.Finish("value"));
  return value;
}

}  // namespace fasti::codec
