// The published test vectors of XXH64 (seed 0), one for each way through the function.
#include "storage/kv/xxhash64.h"

#include <gtest/gtest.h>

namespace fasti::kv {
namespace {

TEST(XxHash64, GivesThePublishedValues) {
  EXPECT_EQ(XxHash64(""), 0xEF46DB3751D8E999u);
  EXPECT_EQ(XxHash64("a"), 0xD24EC4F1A98C6E5Bu);
  EXPECT_EQ(XxHash64("abc"), 0x44BC2CF5AD770999u);
  EXPECT_EQ(XxHash64("Nobody inspects the spammish repetition"), 0xFBCEA83C8A378BF1u);
}

}  // namespace
}  // namespace fasti::kv
