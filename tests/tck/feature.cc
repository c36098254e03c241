#include "tests/tck/feature.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

#include "storage/model/try.h"

namespace fasti::tck {
namespace {

std::string_view Trim(std::string_view s) {
  const size_t from = s.find_first_not_of(" \t\r");
  if (from == std::string_view::npos) return {};
  return s.substr(from, s.find_last_not_of(" \t\r") - from + 1);
}

bool TakePrefix(std::string_view* s, std::string_view prefix) {
  if (!s->starts_with(prefix)) return false;
  s->remove_prefix(prefix.size());
  return true;
}

// Cells between the bars; `\|`, `\\` and `\n` are Gherkin's three escapes, any other backslash stays.
TableRow ParseRow(std::string_view line) {
  TableRow cells;
  std::string cell;
  for (size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() &&
        (line[i + 1] == '|' || line[i + 1] == '\\' || line[i + 1] == 'n')) {
      ++i;
      cell.push_back(line[i] == 'n' ? '\n' : line[i]);
    } else if (line[i] == '|') {
      // Trimmed of blanks only: an escaped line feed is content.
      const size_t from = cell.find_first_not_of(" \t");
      const size_t to = cell.find_last_not_of(" \t");
      cells.push_back(from == std::string::npos ? std::string() : cell.substr(from, to - from + 1));
      cell.clear();
    } else {
      cell.push_back(line[i]);
    }
  }
  return cells;
}

void Substitute(std::string* text, const TableRow& names, const TableRow& values) {
  // One pass over the text, so that a value that looks like a placeholder is not replaced again.
  std::string out;
  for (size_t i = 0; i < text->size();) {
    bool replaced = false;
    if ((*text)[i] == '<') {
      for (size_t n = 0; n < names.size() && !replaced; ++n) {
        const std::string placeholder = "<" + names[n] + ">";
        if (text->compare(i, placeholder.size(), placeholder) == 0) {
          out += n < values.size() ? values[n] : std::string();
          i += placeholder.size();
          replaced = true;
        }
      }
    }
    if (!replaced) out.push_back((*text)[i++]);
  }
  *text = std::move(out);
}

Step Substituted(Step step, const TableRow& names, const TableRow& values) {
  Substitute(&step.text, names, values);
  Substitute(&step.doc_string, names, values);
  for (TableRow& row : step.table) {
    for (std::string& cell : row) Substitute(&cell, names, values);
  }
  return step;
}

class Reader {
 public:
  Reader(std::string_view text, const std::string& file) : file_(file) {
    while (!text.empty()) {
      const size_t end = text.find('\n');
      lines_.push_back(text.substr(0, end));
      if (end == std::string_view::npos) break;
      text.remove_prefix(end + 1);
    }
  }

  Result<std::vector<Scenario>> Read() {
    for (; at_ < lines_.size(); ++at_) {
      std::string_view line = Trim(lines_[at_]);
      if (line.empty() || line.front() == '#') continue;
      if (line.front() == '@') {
        ReadTags(line);
      } else if (TakePrefix(&line, "Feature:")) {
        feature_ = Trim(line);
        feature_tags_ = std::exchange(tags_, {});
      } else if (TakePrefix(&line, "Background:")) {
        FinishScenario();
        in_background_ = true;
      } else if (TakePrefix(&line, "Scenario Outline:") || TakePrefix(&line, "Scenario:") ||
                 TakePrefix(&line, "Example:")) {
        FinishScenario();
        Begin(Trim(line));
      } else if (TakePrefix(&line, "Examples:") || TakePrefix(&line, "Scenarios:")) {
        FASTI_TRY(ReadExamples());
      } else if (scenario_ || in_background_) {
        FASTI_TRY(ReadStep(line));
      } else if (feature_.empty()) {
        return Error("expected 'Feature:'");
      }  // else: the free description below 'Feature:'.
    }
    FinishScenario();
    return std::move(scenarios_);
  }

 private:
  Status Error(const std::string& what) const {
    return Status(Code::kInvalidArgument, file_ + ":" + std::to_string(at_ + 1) + ": " + what);
  }

  void ReadTags(std::string_view line) {
    std::istringstream words{std::string(line)};
    std::string tag;
    while (words >> tag && tag[0] == '@') tags_.push_back(tag);
  }

  void Begin(std::string_view name) {
    in_background_ = false;
    scenario_.emplace();
    scenario_->feature = feature_;
    scenario_->name = name;
    scenario_->file = file_;
    scenario_->line = static_cast<int>(at_) + 1;
    scenario_->tags = feature_tags_;
    scenario_->tags.insert(scenario_->tags.end(), tags_.begin(), tags_.end());
    tags_.clear();
    scenario_->steps = background_;
    examples_seen_ = 0;
  }

  // A scenario with Examples was emitted row by row already.
  void FinishScenario() {
    if (scenario_ && examples_seen_ == 0) scenarios_.push_back(std::move(*scenario_));
    scenario_.reset();
  }

  Status ReadStep(std::string_view line) {
    bool keyword = false;
    for (const std::string_view word : {"Given ", "When ", "Then ", "And ", "But ", "* "}) {
      if (!keyword) keyword = TakePrefix(&line, word);
    }
    if (!keyword) return Error("not a step: '" + std::string(line) + "'");
    Step step;
    step.line = static_cast<int>(at_) + 1;
    line = Trim(line);
    if (line.ends_with(':')) line = Trim(line.substr(0, line.size() - 1));
    step.text = line;
    if (at_ + 1 < lines_.size() && Trim(lines_[at_ + 1]).starts_with("\"\"\""))
      FASTI_TRY(ReadDocString(&step));
    ReadTable(&step.table);
    (in_background_ ? background_ : scenario_->steps).push_back(std::move(step));
    return Status::Ok();
  }

  // The indentation of the opening quotes is taken off every line.
  Status ReadDocString(Step* step) {
    ++at_;
    const size_t indent = lines_[at_].find('"');
    for (++at_; at_ < lines_.size(); ++at_) {
      std::string_view line = lines_[at_];
      if (Trim(line).starts_with("\"\"\"")) {
        if (!step->doc_string.empty()) step->doc_string.pop_back();
        return Status::Ok();
      }
      if (line.ends_with('\r')) line.remove_suffix(1);
      const size_t first = line.find_first_not_of(" \t");
      step->doc_string += line.substr(std::min({indent, first, line.size()}));
      step->doc_string.push_back('\n');
    }
    return Error("a doc string that does not end");
  }

  void ReadTable(Table* table) {
    while (at_ + 1 < lines_.size()) {
      const std::string_view next = Trim(lines_[at_ + 1]);
      // A comment may stand between a step and its table, or inside the table.
      if (next.starts_with('|')) {
        table->push_back(ParseRow(next));
      } else if (!next.starts_with('#')) {
        return;
      }
      ++at_;
    }
  }

  Status ReadExamples() {
    if (!scenario_) return Error("'Examples:' outside a scenario");
    Table table;
    tags_.clear();
    ReadTable(&table);
    if (table.size() < 2) return Error("'Examples:' without rows");
    for (size_t row = 1; row < table.size(); ++row) {
      if (table[row].size() != table[0].size())
        return Error("an example with another number of cells than the header");
      Scenario expanded = *scenario_;
      expanded.name += " (example " + std::to_string(++examples_seen_) + ")";
      for (Step& step : expanded.steps) step = Substituted(std::move(step), table[0], table[row]);
      scenarios_.push_back(std::move(expanded));
    }
    return Status::Ok();
  }

  const std::string& file_;
  std::vector<std::string_view> lines_;
  size_t at_ = 0;
  std::string feature_;
  std::vector<std::string> feature_tags_, tags_;
  std::vector<Step> background_;
  bool in_background_ = false;
  std::optional<Scenario> scenario_;
  int examples_seen_ = 0;
  std::vector<Scenario> scenarios_;
};

}  // namespace

bool Scenario::HasTag(std::string_view tag) const {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

Result<std::vector<Scenario>> ParseFeature(std::string_view text, const std::string& file) {
  return Reader(text, file).Read();
}

Result<std::vector<Scenario>> ReadFeatures(const std::filesystem::path& directory) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator it(directory, error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().extension() == ".feature") files.push_back(it->path());
  }
  if (error) return Status(Code::kNotFound, "cannot read " + directory.string() + ": " + error.message());
  if (files.empty()) return Status(Code::kNotFound, "no .feature file below " + directory.string());
  std::sort(files.begin(), files.end());
  std::vector<Scenario> all;
  for (const std::filesystem::path& path : files) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) return Status(Code::kIOError, "cannot read " + path.string());
    FASTI_TRY_ASSIGN(std::vector<Scenario> scenarios,
                     ParseFeature(text.str(), std::filesystem::relative(path, directory).string()));
    std::move(scenarios.begin(), scenarios.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace fasti::tck
