#include "query/import/rejected_rows.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <tuple>

namespace fasti::import {
namespace {

std::string CsvCell(std::string_view text) {
  if (text.find_first_of("\",\n\r") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

// The row's text: up to the end of its line, quoted line breaks included.
std::string_view RowText(std::string_view bytes, uint64_t offset) {
  bool quoted = false;
  size_t end = offset;
  for (; end < bytes.size(); ++end) {
    if (bytes[end] == '"') quoted = !quoted;
    if (bytes[end] == '\n' && !quoted) break;
  }
  if (quoted) end = std::min(bytes.find('\n', offset), bytes.size());  // a quote that never ends
  std::string_view text = bytes.substr(offset, end - offset);
  while (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

}  // namespace

Status RejectedRows::Write(const std::string& path, const std::vector<File>& files) {
  std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    return std::tie(a.origin.file, a.origin.offset) < std::tie(b.origin.file, b.origin.offset);
  });
  const auto same = [](const Row& a, const Row& b) {
    return a.origin.file == b.origin.file && a.origin.offset == b.origin.offset;
  };
  rows_.erase(std::unique(rows_.begin(), rows_.end(), same), rows_.end());
  const auto failed = [&]() {
    return Status(Code::kIOError, "cannot write rejected rows to '" + path + "': " + std::strerror(errno));
  };
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "w"), std::fclose);
  if (file == nullptr) return failed();
  std::string text = "file,line,reason,row\n";
  uint32_t current = UINT32_MAX;
  uint64_t counted = 0, line = 1;
  for (const Row& row : rows_) {
    const File& source = files[row.origin.file];
    if (row.origin.file != current) {
      current = row.origin.file;
      counted = 0;
      line = 1;
    }
    line += static_cast<uint64_t>(std::count(source.bytes.begin() + static_cast<ptrdiff_t>(counted),
                                             source.bytes.begin() + static_cast<ptrdiff_t>(row.origin.offset),
                                             '\n'));
    counted = row.origin.offset;
    text += CsvCell(source.name) + "," + std::to_string(line) + "," + CsvCell(row.reason) + "," +
            CsvCell(RowText(source.bytes, row.origin.offset)) + "\n";
    if (text.size() < 1 << 16) continue;
    if (std::fwrite(text.data(), 1, text.size(), file.get()) != text.size()) return failed();
    text.clear();
  }
  if (std::fwrite(text.data(), 1, text.size(), file.get()) != text.size() || std::fflush(file.get()) != 0)
    return failed();
  return {};
}

std::vector<std::pair<std::string, uint64_t>> RejectedRows::Reasons(size_t most) const {
  std::map<std::string, uint64_t> counts;
  for (const Row& row : rows_) {
    // Values stand in quotes; digits differ from row to row.
    std::string kind;
    bool quoted = false;
    for (const char c : row.reason) {
      if (c == '\'') {
        if (!quoted) kind += "'...'";
        quoted = !quoted;
      } else if (!quoted && c >= '0' && c <= '9') {
        if (kind.empty() || kind.back() != '#') kind += '#';
      } else if (!quoted) {
        kind += c;
      }
    }
    ++counts[kind];
  }
  std::vector<std::pair<std::string, uint64_t>> out(counts.begin(), counts.end());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace fasti::import
