#include "tests/model/world.h"

#include <algorithm>

namespace fasti::model {
namespace {

constexpr int64_t kFirstOf2010 = 1'262'304'000'000'000;

}  // namespace

std::vector<std::string> Answer::Texts() const {
  std::vector<std::string> texts;
  for (const AnswerRow& row : rows) texts.push_back(row.text);
  if (!error.empty()) texts.push_back("error: " + error);
  return texts;
}

std::vector<std::string> Answer::Bag() const {
  std::vector<std::string> texts = Texts();
  std::sort(texts.begin(), texts.end());
  return texts;
}

std::vector<std::string> Answer::Set() const {
  std::vector<std::string> texts = Bag();
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

std::vector<std::string> Answer::FullBag() const {
  std::vector<std::string> texts;
  for (const AnswerRow& row : rows) {
    texts.push_back(row.text + Value::Of(row.period).ToString() + (row.certain ? " certain" : " possible"));
  }
  if (!error.empty()) texts.push_back("error: " + error);
  std::sort(texts.begin(), texts.end());
  return texts;
}

World::World(const std::string& directory) : clock_(std::make_unique<ManualClock>(Instant{kFirstOf2010})) {
  Open(directory);
}

void World::Open(const std::string& directory) {
  DatabaseOptions options;
  options.clock = clock_.get();
  options.durable = false;
  Result<Database> opened = Database::Open(directory, options);
  if (!opened.ok()) {
    script_ += "// cannot open: " + std::string(opened.status().message()) + "\n";
    return;
  }
  database_.emplace(std::move(*opened));
  session_.emplace(database_->NewSession());
}

void World::Reopen(const std::string& directory) {
  session_.reset();
  (void)database_->Close();
  database_.reset();
  Open(directory);
}

bool World::Apply(const Commit& commit) {
  clock_->Advance(kDayUs);
  const bool several = commit.size() > 1;
  std::string text = several ? "BEGIN;\n" : "";
  std::string error;
  if (several) (void)session_->Run("BEGIN");
  std::optional<Receipt> receipt;
  for (const Write& w : commit) {
    const std::string statement = Text(w);
    text += statement + ";\n";
    Result<QueryResult> result = session_->Run(statement);
    if (!result.ok()) {
      error = result.status().message();
      break;
    }
    receipt = result->summary.receipt;
  }
  if (several && error.empty()) {
    Result<QueryResult> result = session_->Run("COMMIT");
    text += "COMMIT;\n";
    if (result.ok()) {
      receipt = result->summary.receipt;
    } else {
      error = result.status().message();
    }
  }
  if (!error.empty()) {
    if (several && session_->in_transaction()) (void)session_->Run("ROLLBACK");
    script_ += "// refused (" + error + "): " + Text(commit.back()) + "\n";
    return false;
  }
  script_ += text;
  // What the store finds to change nothing must change nothing in the oracle either.
  if (receipt && receipt->commit != 0) instants_.push_back(receipt->instant.us);
  if (commits() == 0) return false;
  oracle_.Apply(commit, commits() - 1);
  return true;
}

void World::Apply(const History& history, size_t first, size_t end) {
  for (size_t i = first; i < std::min(end, history.size()); ++i) {
    if (Apply(history[i])) taken_.push_back(i);
  }
}

std::string World::Run(const std::string& statement) {
  clock_->Advance(kDayUs);
  script_ += statement + ";\n";
  Result<QueryResult> result = session_->Run(statement);
  if (!result.ok()) return std::string(result.status().message());
  if (result->summary.receipt && result->summary.receipt->commit != 0) {
    instants_.push_back(result->summary.receipt->instant.us);
  }
  return {};
}

Answer World::Ask(const std::string& query, bool as) {
  Answer answer;
  Result<QueryResult> result = session_->Run(query);
  if (!result.ok()) {
    answer.error = result.status().message();
    return answer;
  }
  answer.context = result->summary.context;
  for (const Row& row : result->rows) {
    AnswerRow out;
    const size_t values = as ? row.size() - 1 : row.size();
    for (size_t i = 0; i < values; ++i) {
      out.text += row[i].ToString() + "|";
      out.has_null |= row[i].is_null();
    }
    if (as && row.back().kind() == Value::Kind::kPeriod) {
      out.period = row.back().as_period().period;
      out.certain = row.back().as_period().mark == PeriodValue::Mark::kCertain;
    }
    answer.rows.push_back(std::move(out));
  }
  return answer;
}

}  // namespace fasti::model
