// Embeds Fasti in a program: opens a store, writes facts with their periods, asks as of a day, streams the
// answer. usage: embed [DIRECTORY]; without a directory the store is in memory.
#include <cstdio>
#include <string>

#include "fasti/database.h"

namespace {

int Fail(const fasti::Status& status, const std::string& query) {
  std::fprintf(stderr, "%s\n", status.Render(query).c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  fasti::Result<fasti::Database> database = fasti::Database::Open(argc > 1 ? argv[1] : ":memory:");
  if (!database.ok()) return Fail(database.status(), "");

  // Write runs its body in one transaction and begins again if another writer got in between.
  const std::string facts =
      "CREATE (:Country {name: 'Uzbekistan'})-[:MEMBER_OF VALID FROM '2006-06' TO '2012-06-28']->"
      "(:Organization {name: 'CSTO'})";
  fasti::Result<fasti::Receipt> receipt =
      database->Write([&](fasti::Session& session) { return session.Run(facts).status(); });
  if (!receipt.ok()) return Fail(receipt.status(), facts);
  std::printf("commit %llu\n", static_cast<unsigned long long>(receipt->commit));

  const std::string question =
      "MATCH (c:Country)-[:MEMBER_OF]->(o:Organization {name: $name}) AS OF date($day) RETURN c.name AS "
      "member";
  fasti::Session session = database->NewSession();
  fasti::Result<fasti::Statement> statement = session.Prepare(question);
  if (!statement.ok()) return Fail(statement.status(), question);
  for (const char* day : {"2006-01-01", "2012-06-27", "2012-06-28"}) {
    fasti::Result<fasti::Cursor> cursor =
        statement->Open({{"name", fasti::Value::String("CSTO")}, {"day", fasti::Value::String(day)}});
    if (!cursor.ok()) return Fail(cursor.status(), question);
    std::printf("%s:", day);
    for (;;) {
      fasti::Result<fasti::ResultBatch> batch = cursor->NextBatch();
      if (!batch.ok()) return Fail(batch.status(), question);
      if (batch->rows() == 0) break;
      for (size_t row = 0; row < batch->rows(); ++row)
        std::printf(" %s", batch->At(0, row).ToString().c_str());
    }
    std::printf("\n");
  }
  return 0;
}
