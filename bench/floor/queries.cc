#include "bench/floor/queries.h"

#include <numeric>

namespace fasti_bench {
namespace {

constexpr uint32_t kMemberOf = 1, kMemberOfAndVisits = 3, kEveryType = ~0u;

// The columns of each query: n a number, d a day, t a text.
const std::map<std::string, std::string> kLayouts = {
    {"Q1", "nttt"}, {"Q2", "nd"},  {"Q3", "nd"}, {"Q4", "nn"}, {"Q4h", "nn"}, {"Q5", "ttndd"}, {"Q6", "ndd"},
    {"Q7", "nn"},   {"Q7m", "nn"}, {"Q8", "nt"}, {"Q9", "nn"}, {"Q10", "nn"}, {"Q11", "nn"},   {"Q12", "n"}};

std::vector<Stint> ReadStints(const Dataset& dataset) {
  std::vector<Stint> out;
  CsvLines lines(dataset.directory() + "/rels.csv");
  const auto number = [](std::string_view s) {
    uint32_t n = 0;
    for (const char c : s) n = n * 10 + static_cast<uint32_t>(c - '0');
    return n;
  };
  for (std::vector<std::string_view> f; lines.Next(&f);) {
    out.push_back({static_cast<uint8_t>(number(f[1])), number(f[2]), number(f[3]),
                   static_cast<int32_t>(ParseDays(f[4])), static_cast<int32_t>(ParseDays(f[5]))});
  }
  return out;
}

uint32_t CountNodes(const std::vector<Stint>& stints) {
  uint32_t last = 0;
  for (const Stint& s : stints) last = std::max({last, s.source, s.target});
  return last + 1;
}

const fasti::Value& ValueOf(const fasti::Parameters& parameters, std::string_view name) {
  for (const auto& [known, value] : parameters) {
    if (known == name) return value;
  }
  Die("a parameter set lacks " + std::string(name));
}

int32_t DayOf(const fasti::Parameters& parameters, std::string_view name) {
  return static_cast<int32_t>(ValueOf(parameters, name).as_date().days);
}

}  // namespace

void FloorRows::Clear() {
  count = 0;
  for (auto& column : numbers) column.clear();
  for (auto& column : texts) column.clear();
}

FloorQueries::FloorQueries(const Dataset& dataset)
    : types_(dataset.types()),
      stints_(ReadStints(dataset)),
      members_of_(CountNodes(stints_), stints_, StintLists::By::kTarget, kMemberOf),
      memberships_(CountNodes(stints_), stints_, StintLists::By::kSource, kMemberOf),
      travel_in_(CountNodes(stints_), stints_, StintLists::By::kTarget, kMemberOfAndVisits),
      travel_out_(CountNodes(stints_), stints_, StintLists::By::kSource, kMemberOfAndVisits),
      all_in_(CountNodes(stints_), stints_, StintLists::By::kTarget, kEveryType),
      all_out_(CountNodes(stints_), stints_, StintLists::By::kSource, kEveryType) {
  CsvLines lines(dataset.directory() + "/entities.csv");
  for (std::vector<std::string_view> f; lines.Next(&f);) {
    const int64_t key = std::stoll(std::string(f[0]));
    node_of_.emplace(key, static_cast<uint32_t>(keys_.size()));
    keys_.push_back(key);
    strings_.push_back({std::string(f[1]), std::string(f[2]), std::string(f[3])});
  }
  mark_.assign(keys_.size(), 0);
  count_.assign(keys_.size(), 0);
  day_of_.assign(keys_.size(), 0);
  for (int y = 0; y <= 50; ++y)
    year_begins_[y] = static_cast<int32_t>(ParseDays(std::to_string(1975 + y) + "-01-01"));
}

uint32_t FloorQueries::NodeOf(const fasti::Parameters& parameters, std::string_view name) const {
  const auto found = node_of_.find(ValueOf(parameters, name).as_int());
  if (found == node_of_.end()) Die("no entity has the key of parameter " + std::string(name));
  return found->second;
}

const FloorRows* FloorQueries::Run(const std::string& query, const fasti::Parameters& p) {
  rows_.Clear();
  if (query == "Q1") {
    Key(NodeOf(p, "id"));
  } else if (query == "Q2" || query == "Q3") {
    MembersOn(NodeOf(p, "x"), DayOf(p, "d"));
  } else if (query == "Q4" || query == "Q4h") {
    Sharing(NodeOf(p, "x"), DayOf(p, "d"));
  } else if (query == "Q5") {
    History(NodeOf(p, "id"));
  } else if (query == "Q6") {
    Overlaps(NodeOf(p, "x"), NodeOf(p, "y"));
  } else if (query == "Q7" || query == "Q7m") {
    PerYear(NodeOf(p, "x"));
  } else if (query == "Q8") {
    JoinedAndLeft(NodeOf(p, "x"), DayOf(p, "d1"), DayOf(p, "d2"));
  } else if (query == "Q9") {
    TopTwenty(DayOf(p, "d"));
  } else if (query == "Q10") {
    Reached(NodeOf(p, "s"), DayOf(p, "d"));
  } else if (query == "Q11") {
    Walked(NodeOf(p, "s"), DayOf(p, "d"), DayOf(p, "e"));
  } else if (query == "Q12") {
    Shortest(NodeOf(p, "s"), NodeOf(p, "t"), DayOf(p, "d"));
  } else {
    return nullptr;
  }
  return &rows_;
}

void FloorQueries::Key(uint32_t node) {
  const Strings& s = strings_[node];
  rows_.texts[0].push_back(s.type);
  rows_.texts[1].push_back(s.key);
  rows_.texts[2].push_back(s.name);
  Row(keys_[node]);
}

void FloorQueries::MembersOn(uint32_t x, int32_t day) {
  members_of_.ForEachLive(x, day, [&](uint32_t i) { Row(keys_[members_of_.other[i]], members_of_.from[i]); });
}

void FloorQueries::Sharing(uint32_t x, int32_t day) {
  // A person counts once for each organisation, however many stints in either overlap the day.
  touched_.clear();
  const uint32_t persons = ++round_;
  next_.clear();
  members_of_.ForEachLive(x, day, [&](uint32_t i) {
    const uint32_t person = members_of_.other[i];
    if (mark_[person] == persons) return;
    mark_[person] = persons;
    next_.clear();
    memberships_.ForEachLive(person, day, [&](uint32_t j) {
      const uint32_t organisation = memberships_.other[j];
      if (organisation == x || std::find(next_.begin(), next_.end(), organisation) != next_.end()) return;
      next_.push_back(organisation);
      if (count_[organisation]++ == 0) touched_.push_back(organisation);
    });
  });
  for (const uint32_t organisation : touched_) {
    Row(keys_[organisation], count_[organisation]);
    count_[organisation] = 0;
  }
}

void FloorQueries::History(uint32_t node) {
  for (const StintLists* lists : {&all_out_, &all_in_}) {
    const auto [begin, end] = lists->Of(node);
    for (uint32_t i = begin; i < end; ++i) {
      rows_.texts[0].push_back(types_[lists->type[i]]);
      rows_.texts[1].push_back(lists == &all_out_ ? "out" : "in");
      Row(keys_[lists->other[i]], lists->from[i], lists->to[i]);
    }
  }
}

void FloorQueries::Overlaps(uint32_t x, uint32_t y) {
  const auto size = [&](uint32_t node) { return members_of_.Of(node).end - members_of_.Of(node).begin; };
  const uint32_t shorter = size(x) < size(y) ? x : y, longer = shorter == x ? y : x;
  const auto [begin, end] = members_of_.Of(shorter);
  for (uint32_t i = begin; i < end; ++i) {
    const uint32_t person = members_of_.other[i];
    const auto own = memberships_.Of(person);
    for (uint32_t j = own.begin; j < own.end; ++j) {
      if (memberships_.other[j] != longer) continue;
      const int32_t first = std::max(members_of_.from[i], memberships_.from[j]);
      const int32_t last = std::min(members_of_.to[i], memberships_.to[j]);
      if (first < last) Row(keys_[person], first, last);
    }
  }
}

void FloorQueries::PerYear(uint32_t x) {
  for (int y = 0; y < 50; ++y) {
    const int64_t n = members_of_.CountOverlapping(members_of_.Of(x), year_begins_[y], year_begins_[y + 1]);
    if (n > 0) Row(1975 + y, n);
  }
}

void FloorQueries::JoinedAndLeft(uint32_t x, int32_t first, int32_t second) {
  // Only persons with a stint that begins or ends in between can differ; members on both days are told apart
  // by marks.
  const uint32_t before = ++round_, both = ++round_;
  next_.clear();
  members_of_.ForEachLive(x, first, [&](uint32_t i) {
    const uint32_t person = members_of_.other[i];
    if (mark_[person] != before) next_.push_back(person);
    mark_[person] = before;
  });
  members_of_.ForEachLive(x, second, [&](uint32_t i) {
    const uint32_t person = members_of_.other[i];
    if (mark_[person] != before && mark_[person] != both) {
      rows_.texts[0].push_back("joined");
      Row(keys_[person]);
    }
    mark_[person] = both;
  });
  for (const uint32_t person : next_) {
    if (mark_[person] == both) continue;
    rows_.texts[0].push_back("left");
    Row(keys_[person]);
  }
}

void FloorQueries::TopTwenty(int32_t day) {
  touched_.clear();
  for (uint32_t x = 0; x < keys_.size(); ++x) {
    const auto [begin, end] = members_of_.Of(x);
    uint32_t n = 0;
    for (uint32_t i = begin; i < end; ++i) n += members_of_.from[i] <= day && members_of_.to[i] > day ? 1 : 0;
    count_[x] = n;
    if (n > 0) touched_.push_back(x);
  }
  const auto top = touched_.begin() + static_cast<ptrdiff_t>(std::min<size_t>(20, touched_.size()));
  std::partial_sort(touched_.begin(), top, touched_.end(), [&](uint32_t a, uint32_t b) {
    return count_[a] != count_[b] ? count_[a] > count_[b] : keys_[a] < keys_[b];
  });
  for (auto it = touched_.begin(); it != top; ++it) Row(keys_[*it], count_[*it]);
  for (const uint32_t x : touched_) count_[x] = 0;
}

void FloorQueries::Reached(uint32_t start, int32_t day) {
  mark_[start] = ++round_;
  frontier_.assign(1, start);
  int64_t n = 0, sum = 0;
  for (int hop = 0; hop < 3; ++hop) {
    next_.clear();
    for (const uint32_t node : frontier_) {
      for (const StintLists* lists : {&travel_out_, &travel_in_}) {
        lists->ForEachLive(node, day, [&](uint32_t i) {
          const uint32_t other = lists->other[i];
          if (mark_[other] == round_) return;
          mark_[other] = round_;
          next_.push_back(other);
          sum += keys_[other];
          ++n;
        });
      }
    }
    std::swap(frontier_, next_);
  }
  Row(n, sum);
}

void FloorQueries::Walked(uint32_t start, int32_t day, int32_t end) {
  // The earliest first day of a last step decides what may follow: later ones reach nothing more.
  frontier_.assign(1, start);
  day_of_[start] = day;
  std::vector<int32_t> arrived{day};
  for (int hop = 0; hop < 4; ++hop) {
    ++round_;
    next_.clear();
    for (size_t at = 0; at < frontier_.size(); ++at) {
      for (const StintLists* lists : {&travel_out_, &travel_in_}) {
        const auto list = lists->Of(frontier_[at]);
        for (uint32_t i = lists->FirstFrom(list, arrived[at]); i < list.end && lists->from[i] < end; ++i) {
          const uint32_t other = lists->other[i];
          if (mark_[other] != round_) {
            mark_[other] = round_;
            day_of_[other] = lists->from[i];
            next_.push_back(other);
          } else {
            day_of_[other] = std::min(day_of_[other], lists->from[i]);
          }
        }
      }
    }
    std::swap(frontier_, next_);
    arrived.clear();
    for (const uint32_t node : frontier_) arrived.push_back(day_of_[node]);
  }
  int64_t n = 0, sum = 0;
  for (const uint32_t node : frontier_) {
    if (node == start) continue;
    sum += keys_[node];
    ++n;
  }
  Row(n, sum);
}

void FloorQueries::Shortest(uint32_t start, uint32_t target, int32_t day) {
  // From both ends, the smaller frontier first.
  const uint32_t marks[2] = {++round_, ++round_};
  mark_[start] = marks[0];
  mark_[target] = marks[1];
  std::vector<uint32_t> frontiers[2] = {{start}, {target}};
  for (int length = 1; length <= 8 && !frontiers[0].empty() && !frontiers[1].empty(); ++length) {
    const int side = frontiers[0].size() <= frontiers[1].size() ? 0 : 1;
    next_.clear();
    bool met = false;
    for (const uint32_t node : frontiers[side]) {
      for (const StintLists* lists : {&all_out_, &all_in_}) {
        lists->ForEachLive(node, day, [&](uint32_t i) {
          const uint32_t other = lists->other[i];
          met |= mark_[other] == marks[1 - side];
          if (mark_[other] == marks[side]) return;
          mark_[other] = marks[side];
          next_.push_back(other);
        });
      }
      if (met) return Row(length);
    }
    std::swap(frontiers[side], next_);
  }
}

uint64_t FloorQueries::Read(const FloorRows& rows) const {
  uint64_t sum = 0;
  for (const auto& column : rows.numbers) {
    for (const int64_t v : column) sum += static_cast<uint64_t>(v);
  }
  for (const auto& column : rows.texts) {
    for (const std::string_view v : column) sum += v.size() + static_cast<uint8_t>(v.back());
  }
  return sum;
}

std::vector<std::string> FloorQueries::Lines(const std::string& query) const {
  std::vector<std::string> lines(rows_.count);
  for (size_t row = 0; row < rows_.count; ++row) {
    size_t number = 0, text = 0;
    for (const char kind : kLayouts.at(query)) {
      if (number + text > 0) lines[row] += '|';
      if (kind == 't') {
        lines[row] += rows_.texts[text++][row];
      } else {
        const int64_t value = rows_.numbers[number++][row];
        lines[row] += kind == 'd' ? FormatDays(value) : std::to_string(value);
      }
    }
  }
  return lines;
}

}  // namespace fasti_bench
