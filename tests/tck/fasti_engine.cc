#include <filesystem>
#include <optional>
#include <utility>

#include "storage/model/try.h"
#include "tests/tck/engine.h"

namespace fasti::tck {
namespace {

class FastiEngine final : public Engine {
 public:
  FastiEngine(Database database, std::string directory)
      : database_(std::move(database)), session_(database_->NewSession()), directory_(std::move(directory)) {}
  ~FastiEngine() override {
    session_.reset();
    (void)database_->Close();
    database_.reset();
    std::error_code ignored;
    if (!directory_.empty()) std::filesystem::remove_all(directory_, ignored);
  }
  Status RegisterProcedure(Procedure procedure) override {
    return database_->RegisterProcedure(std::move(procedure));
  }
  Result<QueryResult> Run(std::string_view text, const Parameters& parameters) override {
    return session_->Run(text, parameters);
  }

 private:
  std::optional<Database> database_;
  std::optional<Session> session_;
  std::string directory_;
};

}  // namespace

EngineFactory MemoryEngines() {
  return []() -> Result<std::unique_ptr<Engine>> {
    FASTI_TRY_ASSIGN(Database database, Database::Open(":memory:"));
    return std::unique_ptr<Engine>(std::make_unique<FastiEngine>(std::move(database), ""));
  };
}

EngineFactory DirectoryEngines(std::string scratch) {
  return [scratch = std::move(scratch), next = 0]() mutable -> Result<std::unique_ptr<Engine>> {
    const std::string directory = scratch + "/store-" + std::to_string(++next);
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
    DatabaseOptions options;
    options.durable = false;  // A scenario's store dies with it.
    FASTI_TRY_ASSIGN(Database database, Database::Open(directory, options));
    return std::unique_ptr<Engine>(std::make_unique<FastiEngine>(std::move(database), directory));
  };
}

}  // namespace fasti::tck
