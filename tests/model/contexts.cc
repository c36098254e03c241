#include "tests/model/contexts.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "tests/model/world.h"

namespace fasti::model {
namespace {

std::string Date(Day d) { return MomentText(Moment::At(d)); }
std::string PeriodOf(Day from, Day to) { return "period(" + Date(from) + ", " + Date(to) + ")"; }

/// A maximal run of days, its ends opened where it reaches the ends of the axis.
struct Run {
  Day from = 0, to = 0;
};

std::vector<Run> Runs(const std::set<Day>& days) {
  std::vector<Run> runs;
  for (Day start : days) {
    if (days.contains(start - 1)) continue;
    Day stop = start;
    while (days.contains(stop)) ++stop;
    runs.push_back({start == Days28::kFirst ? kNever : start, stop == Days28::kEnd ? kForever : stop});
  }
  return runs;
}

bool Meets(const Run& run, const Window& w) {
  if (w.kind == Window::Kind::kAt) return run.from <= w.from && w.from < run.to;
  return run.from < w.to && w.from < run.to;
}

bool Selected(const Run& run, const Window& w) {
  if (w.kind == Window::Kind::kThroughout) return run.from <= w.from && w.to <= run.to;
  if (w.kind == Window::Kind::kWithin) return w.from <= run.from && run.to <= w.to;
  return Meets(run, w);
}

/// Calls `found` with each piece that the context keeps: selection periods first, then what is returned.
void ForEachPiece(const Query& query, const Days28& days, const Window& window,
                  const std::function<void(const std::string&, Run)>& found) {
  std::map<std::string, std::set<Day>> bindings;
  std::map<std::string, std::map<std::string, std::set<Day>>> rows;
  for (Day d = Days28::kFirst; d < Days28::kEnd; ++d) {
    for (const PlainRow& row : EvaluateRows(query, days.On(d))) {
      bindings[row.binding].insert(d);
      rows[row.binding][row.text].insert(d);
    }
  }
  for (const auto& [binding, held] : bindings) {
    for (const Run& selection : Runs(held)) {
      if (!Selected(selection, window)) continue;
      for (const auto& [text, shown] : rows[binding]) {
        std::set<Day> inside;
        for (Day d : shown) {
          if (selection.from <= d && d < selection.to) inside.insert(d);
        }
        for (Run piece : Runs(inside)) {
          if (!Meets(piece, window)) continue;
          if (window.only) piece = {std::max(piece.from, window.from), std::min(piece.to, window.to)};
          found(text, piece);
        }
      }
    }
  }
}

std::string WithPeriod(const std::string& text, const Run& run) {
  return WithLimits(text, InstantOf(run.from), InstantOf(run.from), InstantOf(run.to), InstantOf(run.to));
}

}  // namespace

std::vector<Window> EveryWindow(Random& random) {
  using Kind = Window::Kind;
  std::vector<Window> windows;
  const auto add = [&](Kind kind, bool only, bool inclusive,
                       const std::function<std::string(Day, Day)>& text) {
    const Day from = random.Between(1, 18), to = from + random.Between(1, 8);
    windows.push_back({kind, only, from, inclusive ? to + 1 : to, text(from, to)});
  };
  const auto range = [](const std::string& before, const std::string& between,
                        const std::string& after = "") {
    return [=](Day from, Day to) { return before + Date(from) + between + Date(to) + after; };
  };
  const auto period = [](const std::string& before) {
    return [=](Day from, Day to) { return before + PeriodOf(from, to); };
  };
  add(Kind::kOverlaps, false, false, range("VALID FROM ", " TO "));
  add(Kind::kOverlaps, true, false, range("VALID ONLY FROM ", " TO "));
  add(Kind::kOverlaps, false, true, range("VALID BETWEEN ", " AND "));
  add(Kind::kOverlaps, true, true, range("VALID ONLY BETWEEN ", " AND "));
  add(Kind::kOverlaps, false, false, period("VALID DURING "));
  add(Kind::kOverlaps, true, false, period("VALID ONLY DURING "));
  add(Kind::kThroughout, false, false, period("VALID THROUGHOUT "));
  add(Kind::kWithin, false, false, period("VALID WITHIN "));
  add(Kind::kOverlaps, false, false, range("FOR VALID_TIME FROM ", " TO "));
  add(Kind::kOverlaps, false, true, range("FOR VALID_TIME BETWEEN ", " AND "));
  add(Kind::kWithin, false, false, range("FOR VALID_TIME CONTAINED IN (", ", ", ")"));
  const Day day = random.Between(1, 20);
  windows.push_back({Kind::kOverlaps, false, day, kForever, "VALID FROM " + Date(day)});
  windows.push_back({Kind::kOverlaps, true, day, kForever, "VALID ONLY FROM " + Date(day)});
  windows.push_back({Kind::kOverlaps, false, kNever, day, "VALID TO " + Date(day)});
  windows.push_back({Kind::kOverlaps, false, kNever, kForever, "VALID ANYTIME"});
  windows.push_back({Kind::kOverlaps, false, kNever, kForever, "FOR ALL VALID_TIME"});
  for (const Window& instant : EveryInstant(random.Between(0, 21))) windows.push_back(instant);
  return windows;
}

Window RandomWindow(Random& random) { return random.Pick(EveryWindow(random)); }

Window OnlyDuring(Day from, Day to) {
  return {Window::Kind::kOverlaps, true, from, to, "VALID ONLY DURING " + PeriodOf(from, to)};
}

std::vector<Window> EveryInstant(Day day) {
  std::vector<Window> windows;
  for (const char* before : {"AS OF ", "VALID AT ", "FOR VALID_TIME AS OF "}) {
    windows.push_back({Window::Kind::kAt, false, day, day, before + Date(day)});
  }
  return windows;
}

Days28::Days28(const Oracle& oracle, int known) {
  for (Day d = kFirst; d < kEnd; ++d) graphs_.push_back(oracle.At(d, known));
}

const PlainGraph& Days28::On(Day day) const {
  return graphs_[static_cast<size_t>(std::clamp(day, kFirst, kEnd - 1) - kFirst)];
}

std::vector<std::string> ExistentialRows(const Query& query, const Days28& days, const Window& window) {
  // One row per binding and values; other bindings may return the same.
  std::set<std::pair<std::string, std::string>> seen;
  std::vector<std::string> rows;
  ForEachPiece(query, days, window, [&](const std::string& text, Run) { seen.emplace("", text); });
  for (const auto& [binding, text] : seen) rows.push_back(text);
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::vector<std::string> PeriodRows(const Query& query, const Days28& days, const Window& window) {
  std::vector<std::string> rows;
  ForEachPiece(query, days, window,
               [&](const std::string& text, Run run) { rows.push_back(WithPeriod(text, run)); });
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::vector<std::string> StepRows(const Query& query, const Days28& days, const Window& window) {
  std::map<std::string, std::set<Day>> steps;
  const Day first = std::max(window.from, Days28::kFirst), end = std::min(window.to, Days28::kEnd);
  for (Day d = first; d < end; ++d) {
    for (const auto& [keys, text] : EvaluateGroups(query, days.On(d))) steps[text].insert(d);
  }
  std::vector<std::string> rows;
  for (const auto& [text, held] : steps) {
    for (const Run& run : Runs(held)) {
      rows.push_back(WithPeriod(text, {std::max(run.from, window.from), std::min(run.to, window.to)}));
    }
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::vector<std::string> DiffRows(const Query& query, const PlainGraph& before, const PlainGraph& after) {
  std::map<std::string, std::string> old_rows, new_rows;
  for (const PlainRow& row : EvaluateRows(query, before)) old_rows[row.binding] = row.text;
  for (const PlainRow& row : EvaluateRows(query, after)) new_rows[row.binding] = row.text;
  std::vector<std::string> rows;
  for (const auto& [binding, text] : old_rows) {
    const auto found = new_rows.find(binding);
    if (found == new_rows.end()) {
      rows.push_back("'-'|" + text);
    } else if (found->second != text) {
      rows.push_back("'~'|" + found->second);
    }
  }
  for (const auto& [binding, text] : new_rows) {
    if (!old_rows.contains(binding)) rows.push_back("'+'|" + text);
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

}  // namespace fasti::model
