#include "storage/model/value_bytes.h"

#include <gtest/gtest.h>

#include "fasti/value.h"

namespace fasti {
namespace {

TEST(ValueBytes, CountsWhatIsAlive) {
  const int64_t before = LiveValueBytes();
  {
    const Value text = Value::String(std::string(1 << 20, 'x'));
    const int64_t one = LiveValueBytes() - before;
    EXPECT_GE(one, 1 << 20);
    // What is shared counts once.
    const Value list = Value::ListOf(List(1000, text));
    EXPECT_LT(LiveValueBytes() - before, one + 1000 * int64_t{sizeof(Value)} + 200);
    const Value map = Value::MapOf({{"a key that is longer than the short string buffer", list}});
    const Value moved = Value(map);
    EXPECT_GT(LiveValueBytes() - before, one + 1000 * int64_t{sizeof(Value)});
  }
  EXPECT_EQ(LiveValueBytes(), before);
}

TEST(ValueBytes, OfOneValueIsWhatItKeepsAlive) {
  EXPECT_EQ(ValueBytes(Value::Int(1)), 0u);
  for (const size_t length : {0, 10, 1'000, 100'000}) {
    const int64_t before = LiveValueBytes();
    const Value text = Value::String(std::string(length, 'x'));
    const Value list = Value::ListOf(List(100, Value::Int(1)));
    const Value map = Value::MapOf({{"text", text}, {"list", list}});
    const auto alive = static_cast<double>(LiveValueBytes() - before);
    EXPECT_NEAR(static_cast<double>(ValueBytes(map)), alive, 0.05 * alive + 100) << length;
    // Shared parts count each time.
    EXPECT_GE(ValueBytes(Value::ListOf(List(50, text))), 50 * length);
  }
}

TEST(ValueBytes, DeepValuesAreFreedWithoutRecursion) {
  const int64_t before = LiveValueBytes();
  {
    Value shared = Value::Int(1);
    Value deep = Value::ListOf({});
    for (int i = 0; i < 1'000'000; ++i) {
      deep = i % 2 == 0 ? Value::ListOf({std::move(deep), Value::Int(i)})
                        : Value::MapOf({{"k", std::move(deep)}});
      if (i == 500'000) shared = deep;
    }
    deep = Value::Null();
    EXPECT_EQ(shared.nesting(), 500'002u);
  }
  EXPECT_EQ(LiveValueBytes(), before);
}

}  // namespace
}  // namespace fasti
