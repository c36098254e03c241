// The comparison's queries by hand: no engine, no transactions, no disk; the start's key is looked up, and
// the neighbours' keys and all columns are written to rows, which are then read. What an engine cannot beat
// by much.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bench/fasti_bench/dataset.h"
#include "bench/floor/stints.h"

namespace fasti_bench {

/// An answer in columns; which of them a query fills stands in its layout.
struct FloorRows {
  size_t count = 0;
  std::vector<int64_t> numbers[3];
  std::vector<std::string_view> texts[3];
  void Clear();
};

class FloorQueries {
 public:
  explicit FloorQueries(const Dataset& dataset);

  /// @return the rows, valid until the next call; nullptr: there is no such query
  const FloorRows* Run(const std::string& query, const fasti::Parameters& parameters);
  /// Reads every value; what they come to.
  uint64_t Read(const FloorRows& rows) const;
  /// The rows of the query's last run as the peers' harness prints them.
  std::vector<std::string> Lines(const std::string& query) const;

 private:
  uint32_t NodeOf(const fasti::Parameters& parameters, std::string_view name) const;
  void Key(uint32_t node);
  void MembersOn(uint32_t x, int32_t day);
  void Sharing(uint32_t x, int32_t day);
  void History(uint32_t node);
  void Overlaps(uint32_t x, uint32_t y);
  void PerYear(uint32_t x);
  void JoinedAndLeft(uint32_t x, int32_t first, int32_t second);
  void TopTwenty(int32_t day);
  void Reached(uint32_t start, int32_t day);
  void Walked(uint32_t start, int32_t day, int32_t end);
  void Shortest(uint32_t start, uint32_t target, int32_t day);
  void Row(int64_t a) { rows_.numbers[0].push_back(a), ++rows_.count; }
  void Row(int64_t a, int64_t b) { rows_.numbers[1].push_back(b), Row(a); }
  void Row(int64_t a, int64_t b, int64_t c) { rows_.numbers[2].push_back(c), Row(a, b); }

  struct Strings {
    std::string type, key, name;
  };
  std::vector<int64_t> keys_;
  std::unordered_map<int64_t, uint32_t> node_of_;
  std::vector<Strings> strings_;
  std::vector<std::string> types_;
  std::vector<Stint> stints_;
  StintLists members_of_, memberships_;  ///< member_of by organisation and by person
  StintLists travel_in_, travel_out_;    ///< member_of and visits
  StintLists all_in_, all_out_;
  int32_t year_begins_[51];  ///< 1975-01-01 .. 2025-01-01

  FloorRows rows_;
  // Scratch, kept from one query to the next: a node is marked when its entry is the current round.
  uint32_t round_ = 0;
  std::vector<uint32_t> mark_, count_, frontier_, next_;
  std::vector<int32_t> day_of_;
  std::vector<uint32_t> touched_;
};

}  // namespace fasti_bench
