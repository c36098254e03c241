// A store in memory, files in a directory of their own, and an import of a mapping over them.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "fasti/import.h"
#include "storage/model/manual_clock.h"

namespace fasti::import {

class ImportTest : public ::testing::Test {
 protected:
  ImportTest() {
    directory_ = std::filesystem::temp_directory_path() /
                 ("fasti-import-" + std::to_string(::getpid()) + "-" +
                  ::testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(directory_);
    DatabaseOptions options;
    options.clock = &clock_;
    clock_.Set(Instant{1'893'456'000'000'000});  // 2030-01-01
    database_ = Database::Open(":memory:", options).value();
  }
  ~ImportTest() override { std::filesystem::remove_all(directory_); }

  std::string Path(const std::string& name) const { return (directory_ / name).string(); }
  void Write(const std::string& name, const std::string& text) {
    std::ofstream(Path(name), std::ios::binary) << text;
  }
  std::string Read(const std::string& name) const {
    std::stringstream out;
    out << std::ifstream(Path(name), std::ios::binary).rdbuf();
    return out.str();
  }

  Result<ImportReport> TryImport(const std::string& mapping) {
    ImportOptions options;
    options.mapping_path = "test.mapping";
    options.mapping_text = mapping;
    options.data_directory = directory_.string();
    options.rejected_path = Path("rejected.csv");
    return fasti::Import(*database_, options);
  }
  ImportReport Import(const std::string& mapping) {
    auto report = TryImport(mapping);
    EXPECT_TRUE(report.ok()) << report.status().message();
    return report.ok() ? *report : ImportReport();
  }

  /// Rows as text, one a line, cells separated by " | ".
  std::string Query(const std::string& text) {
    Session session = database_->NewSession();
    auto result = session.Run(text);
    if (!result.ok()) return result.status().ToString();
    std::string out;
    for (const Row& row : result->rows) {
      std::string line;
      for (const Value& v : row) line += (line.empty() ? "" : " | ") + v.ToString();
      out += line + "\n";
    }
    return out;
  }

  std::filesystem::path directory_;
  ManualClock clock_;
  std::optional<Database> database_;
};

}  // namespace fasti::import
