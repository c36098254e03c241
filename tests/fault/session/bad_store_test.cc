// What an application meets that opens a bad store: taken, newer, damaged, read-only, full. And what a lost
// tail looks like to somebody who kept a receipt.
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "fasti/database.h"
#include "tests/fault/graph/fault_store.h"

namespace fasti {
namespace {

namespace fs = std::filesystem;
using fault::MemoryDirectory;

void ExpectSays(const Status& status, Code code, std::initializer_list<std::string_view> parts) {
  EXPECT_EQ(status.code(), code) << status.ToString();
  for (const std::string_view part : parts) {
    EXPECT_NE(status.message().find(part), std::string::npos) << "'" << part << "' in: " << status.message();
  }
}
std::string Hex(std::string_view bytes) {
  std::string out;
  char two[3];
  for (const char c : bytes) out += (std::snprintf(two, sizeof two, "%02x", static_cast<uint8_t>(c)), two);
  return out;
}
Receipt Add(const Database& db, int64_t n) {
  Session s = db.NewSession();
  const auto r = s.Run("CREATE (:N {n: $n})", {{"n", Value::Int(n)}});
  EXPECT_TRUE(r.ok()) << r.status().ToString();
  return r.ok() && r->summary.receipt ? *r->summary.receipt : Receipt{};
}
int64_t Count(const Database& db) {
  Session s = db.NewSession();
  const auto r = s.Run("MATCH (n:N) RETURN count(n)");
  EXPECT_TRUE(r.ok()) << r.status().ToString();
  return r.ok() ? r->rows[0][0].as_int() : -1;
}

TEST(BadStore, ASecondOpenerAndAnOpenSession) {
  MemoryDirectory directory;
  const std::string path = directory / "db";
  auto db = Database::Open(path);
  ASSERT_TRUE(db.ok()) << db.status().ToString();
  Add(*db, 1);
  ExpectSays(Database::Open(path + "/").status(), Code::kBusy, {path, "read-only"});
  DatabaseOptions reading;
  reading.read_only = true;
  const auto reader = Database::Open(path, reading);
  ASSERT_TRUE(reader.ok()) << reader.status().ToString();
  EXPECT_EQ(Count(*reader), 1);
  {
    Session s = reader->NewSession();
    ExpectSays(s.Run("CREATE (:N)").status(), Code::kReadOnly, {"read-only"});
    Session t = db->NewSession();
    ASSERT_TRUE(t.Run("BEGIN").ok());
    ExpectSays(db->Close(), Code::kBusy, {"open"});
  }
  EXPECT_TRUE(db->Close().ok());
  EXPECT_TRUE(Database::Open(path).ok());
}

TEST(BadStore, DamageIsNamedNeverReturned) {
  MemoryDirectory directory;
  const std::string path = directory / "db";
  {
    const auto db = Database::Open(path);
    ASSERT_TRUE(db.ok());
    for (int64_t n = 0; n < 200; ++n) Add(*db, n);
    ASSERT_TRUE(db->Compact().ok());
    ASSERT_TRUE(db->Close().ok());
  }
  std::mt19937_64 random(fault::Seed());
  int refused = 0, trials = 0;
  for (const auto& file : fs::directory_iterator(path)) {
    if (file.path().extension() != ".sst") continue;
    for (int i = 0; i < 10; ++i, ++trials) {
      const std::string copy = directory / "copy";
      fs::remove_all(copy);
      fs::copy(path, copy);
      const uint64_t at = random() % file.file_size();
      SCOPED_TRACE(file.path().filename().string() + " byte " + std::to_string(at));
      {
        std::fstream f(copy / file.path().filename(), std::ios::in | std::ios::out | std::ios::binary);
        f.seekg(static_cast<std::streamoff>(at));
        const int byte = f.get();
        f.seekp(static_cast<std::streamoff>(at));
        f.put(static_cast<char>(byte ^ 16));
      }
      const auto db = Database::Open(copy);
      Status s = db.status();
      if (db.ok()) {
        Session session = db->NewSession();
        const auto r = session.Run("MATCH (n:N) RETURN sum(n.n)");
        s = r.status();
        if (r.ok()) {
          EXPECT_EQ(r->rows[0][0].as_int(), 199 * 100);
        }
        const auto verified = db->Verify();
        EXPECT_TRUE(!verified.ok() || !verified->problems.empty() || r.ok());
      }
      if (!s.ok()) ExpectSays(s, Code::kCorruption, {});
      refused += s.ok() ? 0 : 1;
    }
  }
  std::printf("%d flips, %d refused, the rest right\n", trials, refused);
  EXPECT_GT(refused, 0);
}

TEST(BadStore, ALostTailIsFoundByTheReceipt) {
  MemoryDirectory directory;
  const std::string path = directory / "db";
  const auto db = Database::Open(path);
  ASSERT_TRUE(db.ok());
  for (int64_t n = 0; n < 5; ++n) Add(*db, n);
  ASSERT_TRUE(db->Backup(directory / "older").ok());
  const Receipt receipt = Add(*db, 5);
  const std::string expect = std::to_string(receipt.commit) + ":" + Hex(receipt.hash);
  const auto good = db->Verify(expect);
  ASSERT_TRUE(good.ok()) << good.status().ToString();
  EXPECT_TRUE(good->problems.empty()) << good->problems[0];
  const auto older = Database::Open(directory / "older");
  ASSERT_TRUE(older.ok()) << older.status().ToString();
  EXPECT_TRUE(older->Verify()->problems.empty());
  EXPECT_FALSE(older->Verify(expect)->problems.empty());
  ExpectSays(db->Verify("nonsense").status(), Code::kInvalidArgument, {"nonsense"});
}

}  // namespace
}  // namespace fasti
