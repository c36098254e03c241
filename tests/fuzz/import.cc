// What an import reads from strangers: mappings, separated values, JSON Lines, dates. The first byte chooses.
// Holds: no crash; a refused mapping says where; a row's text and cells lie in the order of the file; what a
// reader says it can read again after a Seek is the same row.
#include <string>
#include <vector>

#include "query/import/mapping.h"
#include "query/import/period_reader.h"
#include "query/rows/rows.h"
#include "tests/fuzz/expect.h"

namespace fasti::fuzz {
namespace {

void ReadMapping(std::string_view text) {
  const auto mapping = import::ParseMapping(text);
  if (mapping.ok()) return;
  Expect(mapping.status().span().valid(), "a wrong mapping names its place", mapping.status().message());
  Expect(!mapping.status().Render(text).empty(), "the place can be shown", mapping.status().message());
}

void ReadRows(std::string_view bytes, const rows::RowSettings& settings) {
  const auto made = rows::MakeRowReader(bytes, settings);
  if (!made.ok()) return;
  rows::RowReader& reader = **made;
  reader.Want({"a", "b.c", ""});
  rows::RawRow row;
  uint64_t last = 0;
  std::vector<uint64_t> offsets;
  std::vector<std::string> texts;
  while (reader.Next(&row)) {
    Expect(offsets.empty() || row.offset > last, "rows come in the order of the file", std::string(row.text));
    last = row.offset;
    offsets.push_back(row.offset);
    texts.emplace_back(row.text);
    for (const rows::Cell& cell : row.cells)
      Expect(cell.text.size() <= bytes.size(), "a cell is part of the file", "");
  }
  for (size_t i = 0; i < offsets.size(); i += 1 + offsets.size() / 8) {
    reader.Seek(offsets[i]);
    Expect(reader.Next(&row) && row.text == texts[i], "a row is found again", texts[i]);
  }
}

void ReadDate(std::string_view text) {
  const import::Section section;
  import::PeriodReader reader(section);
  for (const bool is_end : {false, true}) {
    const auto bound = reader.ReadBound(text, is_end);
    if (bound.ok())
      Expect(bound->bound.earliest <= bound->bound.latest, "a bound is an interval", std::string(text));
  }
  (void)import::NormalDate(text, {"YYYYMM", "M/D/YY", "YYYY-MM-DDhh:mm:ss.SSS"});
}

}  // namespace
}  // namespace fasti::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace fasti;
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  rows::RowSettings settings;
  switch (data[0] % 5) {
    case 0:
      fuzz::ReadMapping(text);
      break;
    case 1:
      fuzz::ReadRows(text, settings);
      break;
    case 2:
      settings.header = false;
      settings.delimiter = ';';
      fuzz::ReadRows(text, settings);
      break;
    case 3:
      settings.form = rows::RowForm::kJsonLines;
      fuzz::ReadRows(text, settings);
      break;
    case 4:
      fuzz::ReadDate(text);
      break;
  }
  return 0;
}
