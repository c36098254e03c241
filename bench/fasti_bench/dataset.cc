#include "bench/fasti_bench/dataset.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace fasti_bench {

void Die(const std::string& message) {
  std::fprintf(stderr, "fasti-bench: %s\n", message.c_str());
  std::exit(1);
}

namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) Die("cannot read " + path + "; make the data with ../shared/bench/gen.py");
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

bool IsDate(const std::string& s) { return s.size() == 10 && s[4] == '-' && s[7] == '-'; }

}  // namespace

int64_t ParseDays(std::string_view s) {
  const auto number = [&](size_t at, size_t n) {
    int value = 0;
    for (size_t i = at; i < at + n; ++i) value = value * 10 + (s[i] - '0');
    return value;
  };
  const std::chrono::year_month_day date(std::chrono::year(number(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number(8, 2))));
  return std::chrono::sys_days(date).time_since_epoch().count();
}

std::string FormatDays(int64_t days) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

Dataset::Dataset(const std::string& directory) : directory_(directory) {
  const nlohmann::json json = nlohmann::json::parse(ReadFile(directory + "/params.json"));
  for (const auto& type : json["types"]) types_.push_back(type);
  for (const auto& [query, sets] : json["params"].items()) {
    for (const auto& set : sets) {
      fasti::Parameters parameters;
      for (const auto& [name, value] : set.items()) {
        if (value.is_number_integer()) {
          parameters.emplace_back(name, fasti::Value::Int(value.get<int64_t>()));
        } else if (const std::string text = value.get<std::string>(); IsDate(text)) {
          parameters.emplace_back(name, fasti::Value::Of(fasti::Date{ParseDays(text)}));
        } else {
          parameters.emplace_back(name, fasti::Value::String(text));
        }
      }
      parameters_[query].push_back(std::move(parameters));
    }
  }
}

const std::vector<fasti::Parameters>& Dataset::ParametersOf(const std::string& query) const {
  static const std::vector<fasti::Parameters> kNone;
  const auto found = parameters_.find(query);
  return found == parameters_.end() ? kNone : found->second;
}

CsvLines::CsvLines(const std::string& path) : text_(ReadFile(path)) {
  std::vector<std::string_view> heading;
  Next(&heading);
}

bool CsvLines::Next(std::vector<std::string_view>* fields) {
  fields->clear();
  if (at_ >= text_.size()) return false;
  const std::string_view line = std::string_view(text_).substr(at_, text_.find('\n', at_) - at_);
  at_ += line.size() + 1;
  size_t begin = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] != ',') continue;
    fields->push_back(line.substr(begin, i - begin));
    begin = i + 1;
  }
  fields->push_back(line.substr(begin));
  return true;
}

}  // namespace fasti_bench
