// Our own checks of RocksDB's files: every single flipped bit of a log is told from a cut, and every one in a
// table's end is found.
#include "storage/kv/log_check.h"

#include <cstring>
#include <fstream>

#include "storage/kv/crc32c.h"
#include "storage/kv/table_tail.h"
#include "tests/unit/kv/engine_under_test.h"

namespace fasti::kv {
namespace {

void AppendRecord(std::string* log, const std::string& payload, char type = 1) {
  const uint32_t crc = MaskedCrc(ExtendCrc(ExtendCrc(kCrcStart, type), payload));
  const auto length = static_cast<uint16_t>(payload.size());
  log->append(reinterpret_cast<const char*>(&crc), sizeof crc);
  log->append(reinterpret_cast<const char*>(&length), sizeof length);
  log->push_back(type);
  log->append(payload);
}

std::string SmallLog() {
  std::string log;
  AppendRecord(&log, "first");
  AppendRecord(&log, std::string(300, 'x'));
  AppendRecord(&log, "");
  AppendRecord(&log, "the last record");
  return log;
}

TEST(Crc32c, KnownValue) { EXPECT_EQ(~ExtendCrc(kCrcStart, "123456789"), 0xe3069283u); }

TEST(LogCheck, GoodAndEmptyLogs) {
  EXPECT_FALSE(FindLogDamage(""));
  EXPECT_FALSE(FindLogDamage(SmallLog()));
  EXPECT_FALSE(FindLogDamage(SmallLog() + std::string(1000, '\0')));
}

TEST(LogCheck, ACutIsNoDamageWhereverItIs) {
  const std::string log = SmallLog();
  for (size_t n = 0; n <= log.size(); ++n) EXPECT_FALSE(FindLogDamage(log.substr(0, n))) << n;
}

TEST(LogCheck, EveryFlippedBitIsDamage) {
  const std::string log = SmallLog();
  for (size_t bit = 0; bit < log.size() * 8; ++bit) {
    std::string damaged = log;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
    EXPECT_TRUE(FindLogDamage(damaged)) << "bit " << bit;
  }
}

TEST(LogCheck, TellsABadEndFromABadMiddle) {
  std::string log = SmallLog();
  const size_t good = log.size();
  log += std::string(50, 'g');
  auto damage = FindLogDamage(log);
  ASSERT_TRUE(damage);
  EXPECT_EQ(damage->offset, good);
  EXPECT_TRUE(damage->at_end);
  log = SmallLog();
  log[9] ^= 1;
  damage = FindLogDamage(log);
  ASSERT_TRUE(damage);
  EXPECT_EQ(damage->offset, 0u);
  EXPECT_FALSE(damage->at_end);
}

/// Records of the lengths that commits have, written one after the other into zeros, and where the last
/// begins.
std::string LogInReservedSpace(size_t last_bytes, size_t* last) {
  std::string log;
  for (int i = 0; i < 7; ++i) AppendRecord(&log, std::string(900, static_cast<char>('a' + i)));
  *last = log.size();
  AppendRecord(&log, std::string(last_bytes, 'z'));
  return log;
}

// Any of the sectors of the last write may be missing.
TEST(LogCheck, LostSectorsOfTheLastRecordAreACut) {
  size_t last = 0;
  const std::string whole = LogInReservedSpace(2000, &last);
  const std::string zeros(20000, '\0');
  const size_t first_sector = last / 512, end_sector = (whole.size() + 511) / 512;
  const size_t sectors = end_sector - first_sector;
  ASSERT_EQ(sectors, 5u);
  for (size_t lost = 1; lost < (size_t{1} << sectors); ++lost) {
    std::string log = whole + zeros;
    for (size_t i = 0; i < sectors; ++i) {
      if ((lost >> i & 1) == 0) continue;
      const size_t begin = std::max(last, (first_sector + i) * 512);
      const size_t end = std::min(whole.size(), (first_sector + i + 1) * 512);
      std::fill(log.begin() + static_cast<ptrdiff_t>(begin), log.begin() + static_cast<ptrdiff_t>(end), '\0');
    }
    const auto damage = FindLogDamage(log);
    if (lost + 1 == size_t{1} << sectors) {  // Nothing of it arrived.
      EXPECT_FALSE(damage);
      continue;
    }
    ASSERT_TRUE(damage) << lost;
    EXPECT_TRUE(damage->torn) << lost;
    EXPECT_EQ(damage->offset, last) << lost;
  }
}

// A record over several blocks has parts with checksums of their own.
TEST(LogCheck, LostSectorsOfARecordOverTwoBlocksAreACut) {
  std::string log;
  AppendRecord(&log, std::string(20000, 'a'));
  const size_t first = log.size();
  AppendRecord(&log, std::string((32 << 10) - first - 7, 'b'), 2);
  const size_t second = log.size();
  ASSERT_EQ(second, size_t{32} << 10);
  AppendRecord(&log, std::string(3000, 'c'), 4);
  const size_t end = log.size();
  log += std::string(5000, '\0');
  ASSERT_FALSE(FindLogDamage(log));
  struct Hole {
    size_t from, to, offset;
  };
  for (const auto& [from, to, offset] : std::vector<Hole>{{first, first + 512, first},
                                                          {first + 600, first + 2000, first},
                                                          {second, end, second},
                                                          {second, second + 512, second},
                                                          {second + 1024, second + 1536, second}}) {
    std::string torn = log;
    std::fill(torn.begin() + static_cast<ptrdiff_t>(from), torn.begin() + static_cast<ptrdiff_t>(to), '\0');
    const auto damage = FindLogDamage(torn);
    ASSERT_TRUE(damage) << from;
    EXPECT_TRUE(damage->torn) << from;
    EXPECT_EQ(damage->offset, offset) << from;
  }
}

// What was followed by another record was on the disk; and a wrong bit is no missing sector.
TEST(LogCheck, LostSectorsBeforeTheLastRecordAndFlippedBitsAreDamage) {
  size_t last = 0;
  const std::string whole = LogInReservedSpace(2000, &last) + std::string(20000, '\0');
  std::string hole = whole;
  std::fill(hole.begin() + 512, hole.begin() + 1024, '\0');
  auto damage = FindLogDamage(hole);
  ASSERT_TRUE(damage);
  EXPECT_FALSE(damage->torn);
  for (size_t at = last; at < last + 2007; ++at) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 4);
    damage = FindLogDamage(flipped);
    ASSERT_TRUE(damage) << at;
    EXPECT_FALSE(damage->torn) << at;
  }
}

class RealFiles : public ::testing::Test {
 protected:
  /// The bytes of the first file with this extension in a fresh store.
  std::string FileOf(const std::string& suffix) {
    const std::string store = directory_ / "store";
    const auto engine = MustOpen(store);
    for (int i = 0; i < 3000; ++i) {
      WriteBatch batch;
      batch.Put(Space::kEnt, std::to_string(i), "value");
      EXPECT_TRUE(engine->Commit(batch, Durability::kNoSync).ok());
    }
    if (suffix == ".sst") {
      EXPECT_TRUE(engine->Flush().ok());
    }
    for (const auto& file : std::filesystem::directory_iterator(store)) {
      if (!file.path().string().ends_with(suffix) || file.file_size() == 0) continue;
      std::ifstream in(file.path(), std::ios::binary);
      return std::string(std::istreambuf_iterator<char>(in), {});
    }
    return "";
  }
  TempDirectory directory_;
};

TEST_F(RealFiles, LogsOfRocksDbAreUnderstood) {
  std::string log = FileOf(".log");
  ASSERT_GT(log.size(), 50000u);
  EXPECT_FALSE(FindLogDamage(log));
  log[40000] ^= 16;
  EXPECT_TRUE(FindLogDamage(log));
}

TEST_F(RealFiles, TableEndsOfRocksDbAreUnderstood) {
  const std::string table = FileOf(".sst");
  ASSERT_GT(table.size(), 1000u);
  const auto check = [](const std::string& bytes) {
    return CheckTableTail(bytes.size(), [&](uint64_t offset, size_t n, std::string* out) {
      *out = bytes.substr(static_cast<size_t>(offset), n);
      return out->size() == n;
    });
  };
  EXPECT_EQ(check(table), TableTail::kGood);
  EXPECT_EQ(CheckTableTail(table.size(), [](uint64_t, size_t, std::string*) { return false; }),
            TableTail::kUnread);
  ASSERT_EQ(table[table.size() - 53], 3) << "not XXH64: a kind that the check may not know";
  // The properties block names its keys in plain text.
  const size_t properties = table.find("rocksdb.");
  ASSERT_NE(properties, std::string::npos);
  std::string damaged = table;
  damaged[properties + 3] ^= 1;
  EXPECT_EQ(check(damaged), TableTail::kDamaged);
  for (size_t n = 0; n < table.size(); n += 97) (void)check(table.substr(0, n));  // No crash on any length.
}

}  // namespace
}  // namespace fasti::kv
