#include "storage/codec/element_record.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/unit/codec/codec_testing.h"

namespace fasti::codec {
namespace {

using testing::DamageEverywhere;
using testing::Hex;
using testing::Random;

uint64_t NoBlob(std::string_view) {
  ADD_FAILURE() << "no value is large";
  return 1;
}

Statement Make(SlotId slot, Period valid, Instant system_from, Value value = {}) {
  Statement s;
  s.slot = slot;
  s.valid.period = valid;
  s.system_from = system_from;
  s.value = std::move(value);
  return s;
}

void ExpectSame(const Statement& a, const Statement& b) {
  EXPECT_EQ(a.slot, b.slot);
  EXPECT_EQ(a.flags, b.flags);
  EXPECT_EQ(a.valid.period, b.valid.period);
  EXPECT_EQ(a.valid.from_text, b.valid.from_text);
  EXPECT_EQ(a.valid.to_text, b.valid.to_text);
  EXPECT_EQ(a.system_from, b.system_from);
  EXPECT_EQ(a.blob, b.blob);
  if (a.blob == 0) {
    EXPECT_EQ(a.value.ToString(), b.value.ToString());
  }
}

ElementRecord Person() {
  ElementRecord r;
  r.last_change = {2000};
  r.statements = {Make(SlotId::Existence(), Period::Always(), {1000}),
                  Make(SlotId::Of(LabelId{0}), Period::Always(), {1000}),
                  Make(SlotId::Of(KeyId{1}), Period::Always(), {1000}, Value::String("Ada")),
                  Make(SlotId::Of(KeyId{2}), Period::Of({0}, {86'400'000'000}), {2000}, Value::Int(7))};
  return r;
}

TEST(ElementRecord, PinnedBytes) {
  ElementRecord r = Person();
  EXPECT_EQ(Hex(EncodeElementRecord(&r, NoBlob).record),
            "00"                // flags
            "e803000000000000"  // base system time
            "d00f"              // last change − base
            "0301"              // always, timed
            "000000"
            "400000"
            "810600"        // directory
            "010503416461"  // inline value
            "0a08"
            "04"
            "d00f"
            "350002"
            "030e");
  std::string body;
  EncodeStatementBody(&r.statements[3], NoBlob, &body);
  EXPECT_EQ(Hex(body), "04a01f350002030e");
  ElementRecord empty;
  empty.last_change = {5};
  empty.has_history = true;
  EXPECT_EQ(Hex(EncodeElementRecord(&empty, NoBlob).record), "020500000000000000000000");
}

ElementRecord RandomRecord(Random* random) {
  ElementRecord r;
  r.has_history = random->Chance(50);
  const Instant base{random->In(0, 1'000'000'000)};
  r.last_change = {base.us + 1'000'000};
  const bool one_time = random->Chance(50);
  const int64_t most = random->Chance(10) ? 300 : 20;
  for (int64_t i = 0; i < most; ++i) {
    SlotId slot = i == 0               ? SlotId::Existence()
                  : random->Chance(20) ? SlotId::Of(LabelId{static_cast<uint32_t>(random->In(0, most))})
                                       : SlotId::Of(KeyId{static_cast<uint32_t>(random->In(0, most))});
    if (std::any_of(r.statements.begin(), r.statements.end(), [&](auto& s) { return s.slot == slot; }))
      continue;
    const int64_t stints = random->Chance(60) ? 0 : random->In(1, 3);
    for (int64_t k = 0; k < std::max<int64_t>(1, stints); ++k) {
      const bool valued = slot.kind() == SlotId::Kind::kProperty;
      Period valid = random->AnyPeriod(30);
      if (stints == 0) valid = Period::Always();
      if (stints > 1) valid.from = Bound::At({k * 1000 - 3'000'000'000'000'000'000});
      if (!(valid.from.latest < valid.to.earliest)) valid.to = Bound::At(Instant::PosInfinity());
      Statement s = Make(slot, valid, one_time ? base : Instant{base.us + random->In(0, 1'000'000)},
                         valued ? random->AnyValue(2) : Value());
      if (s.valid.period != Period::Always() && random->Chance(30)) s.valid.to_text = random->Text(6);
      if (!s.valid.period.from.precise()) s.flags |= Statement::kFromIsExistence;
      r.statements.push_back(std::move(s));
    }
  }
  SortStatements(&r);
  return r;
}

TEST(ElementRecord, RandomRecordsComeBack) {
  Random random(11);
  int spilled = 0;
  for (int i = 0; i < 500; ++i) {
    ElementRecord r = RandomRecord(&random);
    const EncodedElement e = EncodeElementRecord(&r, NoBlob);
    ElementRecord back;
    ASSERT_TRUE(DecodeElementRecord(e.record, &back).ok());
    EXPECT_EQ(back.spilled, !e.spilled.empty());
    spilled += back.spilled ? 1 : 0;
    for (const SpilledStatement& s : e.spilled) {
      auto statement = DecodeStatementBody(s.slot, s.body);
      ASSERT_TRUE(statement.ok());
      EXPECT_EQ(statement->valid.period.extent_from(), s.extent_from);
      back.statements.push_back(*statement);
    }
    SortStatements(&back);
    EXPECT_EQ(back.last_change, r.last_change);
    EXPECT_EQ(back.has_history, r.has_history);
    ASSERT_EQ(back.statements.size(), r.statements.size());
    for (size_t k = 0; k < r.statements.size(); ++k) ExpectSame(back.statements[k], r.statements[k]);
  }
  EXPECT_GT(spilled, 5);
}

TEST(ElementRecord, ViewFindsOneSlotWithoutTheOthers) {
  Random random(12);
  for (int i = 0; i < 300; ++i) {
    ElementRecord r = RandomRecord(&random);
    const EncodedElement e = EncodeElementRecord(&r, NoBlob);
    ElementRecordView view;
    ASSERT_TRUE(ElementRecordView::Parse(e.record, &view).ok());
    if (view.spilled()) continue;
    for (const Statement& wanted : r.statements) {
      std::optional<StatementView> found;
      ASSERT_TRUE(view.FindAlways(wanted.slot, &found).ok());
      if (wanted.valid.period == Period::Always() && wanted.valid.to_text.empty()) {
        ASSERT_TRUE(found);
        EXPECT_EQ(found->system_from, wanted.system_from);
        EXPECT_EQ(found->DecodeValue()->ToString(), wanted.value.ToString());
        continue;
      }
      bool seen = false;
      StatementView s;
      auto timed = view.timed(wanted.slot);
      for (auto more = timed.Next(&s); more.ok() && *more; more = timed.Next(&s)) {
        EXPECT_EQ(s.slot, wanted.slot);
        seen = seen || (s.valid == wanted.valid.period && s.system_from == wanted.system_from);
      }
      EXPECT_TRUE(seen);
    }
    std::optional<StatementView> none;
    ASSERT_TRUE(view.FindAlways(SlotId::Of(KeyId{9999}), &none).ok());
    EXPECT_FALSE(none);
    EXPECT_EQ(view.exists_always(),
              r.statements[0].valid.period == Period::Always() && r.statements[0].valid.to_text.empty());
  }
}

TEST(ElementRecord, LargeValuesBecomeBlobsOnce) {
  std::map<uint64_t, std::string> blobs;
  const NewBlob store = [&](std::string_view bytes) {
    blobs[blobs.size() + 1] = bytes;
    return blobs.size();
  };
  ElementRecord r = Person();
  r.statements[2].value = Value::String(std::string(5000, 'x'));
  r.statements[3].value = Value::String(std::string(6000, 'y'));
  const std::string first = EncodeElementRecord(&r, store).record;
  EXPECT_EQ(blobs.size(), 2u);
  EXPECT_LT(first.size(), 100u);
  ElementRecord back;
  ASSERT_TRUE(DecodeElementRecord(first, &back).ok());
  EXPECT_EQ(back.statements[2].blob, 1u);
  EXPECT_EQ(back.statements[2].blob_bytes, blobs[1].size());
  EXPECT_TRUE(back.statements[2].value.is_null());
  EXPECT_EQ(EncodeElementRecord(&back, store).record, first);
  EXPECT_EQ(blobs.size(), 2u);
}

TEST(ElementRecord, StaysBelowSixtyFourKilobytes) {
  std::map<uint64_t, std::string> blobs;
  const NewBlob store = [&](std::string_view bytes) {
    blobs[blobs.size() + 1] = bytes;
    return blobs.size();
  };
  ElementRecord r;
  r.last_change = {1};
  for (uint32_t i = 0; i < 300; ++i) {
    r.statements.push_back(
        Make(SlotId::Of(KeyId{i}), Period::Always(), {1}, Value::String(std::string(900, 'x'))));
  }
  const EncodedElement e = EncodeElementRecord(&r, store);
  EXPECT_LT(e.record.size(), 64u << 10);
  ElementRecord back;
  ASSERT_TRUE(DecodeElementRecord(e.record, &back).ok());
  EXPECT_EQ(back.statements.size(), 300u);
}

TEST(ElementRecord, ManyTimedStatementsSpillInKeyOrder) {
  ElementRecord r;
  r.last_change = {1};
  for (int i = 0; i < 400; ++i) {
    r.statements.push_back(
        Make(SlotId::Of(KeyId{1}), Period::Of({i / 2 * 10}, {i * 10 + 20}), {1}, Value::Int(i)));
  }
  const EncodedElement e = EncodeElementRecord(&r, NoBlob);
  EXPECT_LT(e.record.size(), 64u);
  ASSERT_EQ(e.spilled.size(), 400u);
  EXPECT_EQ(e.spilled[1].seq, 1);
  EXPECT_EQ(e.spilled[2].seq, 0);
}

TEST(ElementRecord, DamageNeverCrashes) {
  Random random(13);
  for (int i = 0; i < 60; ++i) {
    ElementRecord r = RandomRecord(&random);
    EncodedElement e = EncodeElementRecord(&r, NoBlob);
    if (e.record.size() > 600) continue;
    DamageEverywhere(e.record, [](std::string_view bytes) {
      ElementRecord back;
      (void)DecodeElementRecord(bytes, &back);
      ElementRecordView view;
      if (!ElementRecordView::Parse(bytes, &view).ok()) return;
      std::optional<StatementView> found;
      (void)view.FindAlways(SlotId::Of(KeyId{3}), &found);
      (void)view.exists_always();
      StatementView s;
      auto timed = view.timed(SlotId::Of(KeyId{3}));
      for (auto more = timed.Next(&s); more.ok() && *more; more = timed.Next(&s)) {
        if (!s.blob) (void)s.DecodeValue();
      }
    });
  }
}

}  // namespace
}  // namespace fasti::codec
