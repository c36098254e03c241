#include "tests/model/world.h"

#include <algorithm>
#include <atomic>

namespace fasti::model {
namespace {

constexpr int64_t kFirstOf2010 = 1'262'304'000'000'000;

std::atomic<uint64_t> asked{0}, refused{0};

/// Two texts in three, the same ones everywhere.
bool Lifts(const std::string& query) {
  uint32_t hash = 2'166'136'261;  // FNV-1a
  for (const char c : query) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619;
  return hash % 3 != 0;
}

/// The query with each date('…') and datetime('…') as a parameter.
std::string Lift(const std::string& query, Parameters* parameters) {
  std::string out;
  size_t done = 0;
  for (Stamp stamp = NextStamp(query, 0); stamp.length > 0;
       stamp = NextStamp(query, stamp.begin + stamp.length)) {
    const std::string function = stamp.day ? "date('" : "datetime('";
    const size_t begin = stamp.begin - std::min(stamp.begin, function.size());
    if (query.compare(begin, function.size(), function) != 0 || query[stamp.begin + stamp.length] != '\'') {
      continue;
    }
    const std::string name = "p" + std::to_string(parameters->size());
    const int64_t days = (stamp.us - (stamp.us % kDayUs + kDayUs) % kDayUs) / kDayUs;
    const int64_t seconds = (stamp.us - (stamp.us % 1'000'000 + 1'000'000) % 1'000'000) / 1'000'000;
    const auto nanos = static_cast<uint32_t>((stamp.us - seconds * 1'000'000) * 1000);
    parameters->emplace_back(name,
                             stamp.day ? Value::Of(Date{days}) : Value::Of(DateTime{seconds, nanos, 0, ""}));
    out += query.substr(done, begin - done) + "$" + name;
    done = stamp.begin + stamp.length + 2;
  }
  return out + query.substr(done);
}

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

std::vector<std::string> Answer::PeriodBag() const {
  std::vector<std::string> texts;
  for (const AnswerRow& row : rows) {
    texts.push_back(WithLimits(row.text, row.period.from.earliest.us, row.period.from.latest.us,
                               row.period.to.earliest.us, row.period.to.latest.us));
  }
  if (!error.empty()) texts.push_back("error: " + error);
  std::sort(texts.begin(), texts.end());
  return texts;
}

std::string WithLimits(const std::string& text, int64_t from_earliest, int64_t from_latest,
                       int64_t to_earliest, int64_t to_latest) {
  return text + " [" + std::to_string(from_earliest) + ".." + std::to_string(from_latest) + ", " +
         std::to_string(to_earliest) + ".." + std::to_string(to_latest) + "]";
}

World::World(const WorldOptions& options)
    : options_(options), clock_(std::make_unique<ManualClock>(Instant{kFirstOf2010 + options.shift})) {
  Open();
}

void World::Open() {
  DatabaseOptions options;
  options.clock = clock_.get();
  options.durable = false;
  options.optimize = options_.optimize;
  if (options_.tiny_caches) {
    options.graph_cache_bytes = 0;
    options.block_cache_bytes = 4096;
    options.plan_cache_entries = 1;
  }
  Result<Database> opened = Database::Open(options_.directory, options);
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
  options_.directory = directory;
  Open();
}

Result<QueryResult> World::Send(const std::string& statement) {
  return session_->Run(options_.shift == 0 ? statement : Shifted(statement, options_.shift));
}

Period World::Back(Period period) const {
  for (Bound* bound : {&period.from, &period.to}) {
    if (bound->earliest.finite()) bound->earliest.us -= options_.shift;
    if (bound->latest.finite()) bound->latest.us -= options_.shift;
  }
  return period;
}

std::string World::Print(const Value& value) const {
  if (!options_.limits) return value.ToString();
  const auto limits = [&](const Bound& bound) {
    const Bound b = Back({bound, bound}).from;
    return std::to_string(b.earliest.us) + ".." + std::to_string(b.latest.us) + "/" + std::to_string(b.flags);
  };
  switch (value.kind()) {
    case Value::Kind::kPeriod:
      return "[" + limits(value.as_period().period.from) + ", " + limits(value.as_period().period.to) + ")";
    case Value::Kind::kBound:
      return limits(value.as_bound().bound);
    case Value::Kind::kDateTime:
      return std::to_string(value.as_date_time().seconds * 1'000'000 + value.as_date_time().nanos / 1000 -
                            options_.shift);
    case Value::Kind::kList: {
      std::string text;
      for (const Value& item : value.as_list()) text += (text.empty() ? "" : ", ") + Print(item);
      return "[" + text + "]";
    }
    case Value::Kind::kMap: {
      std::string text;
      for (const auto& [key, item] : value.as_map())
        text += (text.empty() ? "" : ", ") + key + ": " + Print(item);
      return "{" + text + "}";
    }
    default:
      return value.ToString();
  }
}

World::Count World::Asked() { return {asked, refused}; }

Result<QueryResult> World::Rows(const std::string& query) { return Send(query); }

bool World::Apply(const Commit& commit) {
  clock_->Advance(kDayUs);
  const bool several = commit.size() > 1;
  std::string text = several ? "BEGIN;\n" : "";
  std::string error;
  if (several) (void)Send("BEGIN");
  std::optional<Receipt> receipt;
  for (const Write& w : commit) {
    const std::string statement = Text(w);
    text += statement + ";\n";
    Result<QueryResult> result = Send(statement);
    if (!result.ok()) {
      error = result.status().message();
      break;
    }
    receipt = result->summary.receipt;
  }
  if (several && error.empty()) {
    Result<QueryResult> result = Send("COMMIT");
    text += "COMMIT;\n";
    if (result.ok()) {
      receipt = result->summary.receipt;
    } else {
      error = result.status().message();
    }
  }
  if (!error.empty()) {
    if (several && session_->in_transaction()) (void)Send("ROLLBACK");
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
  Result<QueryResult> result = Send(statement);
  if (!result.ok()) return std::string(result.status().message());
  if (result->summary.receipt && result->summary.receipt->commit != 0) {
    instants_.push_back(result->summary.receipt->instant.us);
  }
  return {};
}

Answer World::AskIn(Session& session, const std::string& query, bool as) const {
  Answer answer;
  std::string text = options_.shift == 0 ? query : Shifted(query, options_.shift);
  Parameters parameters;
  if (options_.shift == 0 && Lifts(query)) text = Lift(query, &parameters);
  Result<QueryResult> result = session.Run(text, parameters);
  ++asked;
  if (!result.ok()) {
    ++refused;
    answer.error = result.status().message();
    return answer;
  }
  answer.context = result->summary.context;
  for (const Row& row : result->rows) {
    AnswerRow out;
    const size_t values = as ? row.size() - 1 : row.size();
    for (size_t i = 0; i < values; ++i) {
      out.text += Print(row[i]) + "|";
      out.has_null |= row[i].is_null();
    }
    if (as && row.back().kind() == Value::Kind::kPeriod) {
      out.period = Back(row.back().as_period().period);
      out.certain = row.back().as_period().mark == PeriodValue::Mark::kCertain;
    }
    answer.rows.push_back(std::move(out));
  }
  return answer;
}

}  // namespace fasti::model
