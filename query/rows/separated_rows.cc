#include <algorithm>
#include <cstring>

#include "query/rows/json_rows.h"
#include "query/rows/rows.h"
#include "storage/model/try.h"

namespace fasti::rows {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class SeparatedRows final : public RowReader {
 public:
  SeparatedRows(std::string_view bytes, const RowSettings& settings)
      : bytes_(bytes), delimiter_(settings.delimiter) {
    if (bytes_.substr(0, kByteOrderMark.size()) == kByteOrderMark) at_ = kByteOrderMark.size();
  }

  Status ReadHeader() {
    RawRow row;
    if (!Next(&row))
      return Status(Code::kInvalidArgument, "the file is empty; it should begin with the columns' names");
    if (!row.problem.empty()) return Status(Code::kInvalidArgument, "the columns' names: " + row.problem);
    for (const Cell& c : row.cells) columns_.emplace_back(c.text);
    return {};
  }

  const std::vector<std::string>& columns() const override { return columns_; }
  void Want(std::vector<std::string>) override {}
  void Seek(uint64_t offset) override { at_ = offset; }

  bool Next(RawRow* row) override {
    row->cells.clear();
    row->problem.clear();
    // Lines without anything are no rows.
    while (at_ < bytes_.size() && (bytes_[at_] == '\n' || bytes_[at_] == '\r')) ++at_;
    if (at_ >= bytes_.size()) return false;
    row->offset = at_;
    unquoted_.clear();
    const size_t begin = at_;
    const char* const end = bytes_.data() + bytes_.size();
    for (;;) {
      const char* p = bytes_.data() + at_;
      if (p < end && *p == '"') {
        if (!Quoted(row)) {
          row->text = bytes_.substr(begin, at_ - begin);
          return true;
        }
        p = bytes_.data() + at_;
      } else {
        const char* const start = p;
        while (p < end && *p != delimiter_ && *p != '\n') ++p;
        const char* last = p;
        if (last > start && last[-1] == '\r' && (p == end || *p == '\n')) --last;
        row->cells.push_back({Cell::Kind::kText, {start, static_cast<size_t>(last - start)}});
        at_ = static_cast<size_t>(p - bytes_.data());
      }
      if (p < end && *p == delimiter_) {
        ++at_;
        continue;
      }
      break;
    }
    row->text = bytes_.substr(begin, at_ - begin);
    while (!row->text.empty() && row->text.back() == '\r') row->text.remove_suffix(1);
    if (at_ < bytes_.size()) ++at_;
    if (!IsUtf8(row->text)) row->problem = "it is not UTF-8";
    return true;
  }

 private:
  // Reads a quoted cell and moves behind it. False: a broken one; the rest of the line is skipped.
  bool Quoted(RawRow* row) {
    const size_t open = at_;
    size_t from = at_ + 1;
    std::string* joined = nullptr;
    std::string_view text;
    for (;;) {
      const size_t quote = bytes_.find('"', from);
      if (quote == std::string_view::npos) {
        row->problem = "a quoted cell does not end";
        const size_t line = bytes_.find('\n', open);
        at_ = line == std::string_view::npos ? bytes_.size() : line;
        return false;
      }
      const std::string_view part = bytes_.substr(from, quote - from);
      const bool doubled = quote + 1 < bytes_.size() && bytes_[quote + 1] == '"';
      if (doubled || joined != nullptr) {
        if (joined == nullptr) joined = &unquoted_.emplace_back();
        joined->append(part);
        if (doubled) joined->push_back('"');
      } else {
        text = part;
      }
      from = quote + (doubled ? 2 : 1);
      if (!doubled) break;
    }
    if (joined != nullptr) text = *joined;
    at_ = from;
    if (at_ < bytes_.size() && bytes_[at_] == '\r' && (at_ + 1 == bytes_.size() || bytes_[at_ + 1] == '\n'))
      ++at_;
    if (at_ < bytes_.size() && bytes_[at_] != delimiter_ && bytes_[at_] != '\n') {
      row->problem = "text follows the closing quote of a cell";
      const size_t line = bytes_.find('\n', at_);
      at_ = line == std::string_view::npos ? bytes_.size() : line;
      return false;
    }
    row->cells.push_back({Cell::Kind::kText, text});
    return true;
  }

  const std::string_view bytes_;
  const char delimiter_;
  size_t at_ = 0;
  std::vector<std::string> columns_;
  std::deque<std::string> unquoted_;  // cells with doubled quotes
};

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

RowSettings SettingsFor(std::string_view path) {
  RowSettings out;
  if (EndsWith(path, ".jsonl") || EndsWith(path, ".ndjson")) out.form = RowForm::kJsonLines;
  if (EndsWith(path, ".tsv") || EndsWith(path, ".tab")) out.delimiter = '\t';
  return out;
}

Result<std::unique_ptr<RowReader>> MakeRowReader(std::string_view bytes, const RowSettings& settings) {
  if (settings.form == RowForm::kJsonLines) return MakeJsonRows(bytes);
  auto reader = std::make_unique<SeparatedRows>(bytes, settings);
  if (settings.header) FASTI_TRY(reader->ReadHeader());
  return std::unique_ptr<RowReader>(std::move(reader));
}

bool IsUtf8(std::string_view text) {
  size_t i = 0;
  const size_t n = text.size();
  while (i < n) {
    // Eight bytes of ASCII at a time: most text is.
    uint64_t word = 0;
    if (i + 8 <= n) {
      std::memcpy(&word, text.data() + i, 8);
      if ((word & 0x8080808080808080ull) == 0) {
        i += 8;
        continue;
      }
    }
    const auto c = static_cast<unsigned char>(text[i]);
    size_t more = 0;
    uint32_t code = 0, least = 0;
    if (c < 0x80) {
      ++i;
      continue;
    }
    if (c >= 0xC2 && c < 0xE0) {
      more = 1, code = c & 0x1F, least = 0x80;
    } else if (c >= 0xE0 && c < 0xF0) {
      more = 2, code = c & 0x0F, least = 0x800;
    } else if (c >= 0xF0 && c < 0xF5) {
      more = 3, code = c & 0x07, least = 0x10000;
    } else {
      return false;
    }
    if (i + more >= n) return false;
    for (size_t k = 1; k <= more; ++k) {
      const auto d = static_cast<unsigned char>(text[i + k]);
      if ((d & 0xC0) != 0x80) return false;
      code = code << 6 | (d & 0x3F);
    }
    if (code < least || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    i += more + 1;
  }
  return true;
}

}  // namespace fasti::rows
