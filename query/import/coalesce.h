// Rows that speak of one edge at neighbouring times, joined: years into spells, phases into memberships. Rows
// of the same type, ends and `by` values join where the possible extents of their periods touch or overlap;
// what they state differently becomes a timeline of the edge. Two rows that overlap for sure and differ
// contradict each other: the later one is rejected. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/import/rejected_rows.h"
#include "query/import/row_meaning.h"
#include "storage/graph/bulk_load.h"

namespace fasti::import {

struct CoalescedRow {
  uint32_t type = 0, source = 0, target = 0;
  uint32_t by = 0, facts = 0, period = 0;
  Origin origin;
};

class Coalescer {
 public:
  void Add(uint32_t type, uint32_t source, uint32_t target, const EdgeMeaning& meaning,
           const PeriodValue& valid, std::vector<graph::BulkProperty> facts, Origin origin);

  struct Spell {
    const CoalescedRow* first = nullptr;  // type and ends
    PeriodValue valid;
    std::vector<graph::BulkProperty> facts;
    std::vector<Origin> rows;
  };
  /// Hands out the spells in order. The rows are forgotten.
  Status Finish(const std::function<Status(Spell)>& use, RejectedRows* rejected);

 private:
  void Build(const std::vector<const CoalescedRow*>& rows, Spell* spell) const;
  uint32_t InternPeriod(const PeriodValue& valid);

  std::vector<CoalescedRow> rows_;
  std::vector<PeriodValue> periods_;
  std::unordered_map<std::string, uint32_t> period_ids_, by_ids_, fact_ids_;
  std::vector<std::vector<graph::BulkProperty>> facts_;
  std::string scratch_;
};

}  // namespace fasti::import
