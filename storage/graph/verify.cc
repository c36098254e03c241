#include "storage/graph/verify.h"

#include <algorithm>
#include <optional>

#include "storage/catalog/catalog_codec.h"
#include "storage/codec/format_record.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/store_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

// More would not help whoever reads them.
constexpr uint64_t kMaxProblems = 100;

std::string HexOf(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const char c : bytes) {
    hex.push_back(kDigits[static_cast<uint8_t>(c) >> 4]);
    hex.push_back(kDigits[static_cast<uint8_t>(c) & 15]);
  }
  return hex;
}

}  // namespace

void Verifier::Problem(std::string text) {
  if (++problems_ <= kMaxProblems) report_.problems.push_back(std::move(text));
}

bool Verifier::Check(const Status& status, const std::string& where) {
  if (!status.ok()) Problem(where + ": " + status.message());
  return status.ok();
}

void Verifier::Run(uint64_t expect_commit, std::string_view expect_hash) {
  Meta();
  Log(expect_commit, expect_hash);
  Nodes();
  Edges();
  EdgeRecords();
  Blobs();
  Lists();
  PastRows();
  CompareSums();
  CompareDigests();
  Indexes();
  if (problems_ > kMaxProblems) {
    report_.problems.push_back("and " + std::to_string(problems_ - kMaxProblems) + " more");
  }
}

void Verifier::Names(codec::NameKind kind, const NameDictionary& names) {
  for (uint32_t id = 0; id < names.size(); ++id) {
    std::string bytes, expected;
    codec::PutFixed(&expected, id);
    const auto found = kv_.Get(kv::Space::kMeta, codec::NameLookupKey(kind, names.Name(id)), &bytes);
    if (!Check(found.status(), "name '" + names.Name(id) + "'")) continue;
    if (!*found || bytes != expected)
      Problem("name '" + names.Name(id) + "' does not lead back to its number");
  }
}

void Verifier::Meta() {
  std::string bytes;
  const auto format = kv_.Get(kv::Space::kMeta, codec::FormatKey(), &bytes);
  if (Check(format.status(), "format record")) {
    if (!*format) {
      Problem("the format record is missing");
    } else {
      Check(codec::DecodeFormatRecord(bytes).status(), "format record");
    }
  }
  const auto found = kv_.Get(kv::Space::kMeta, codec::HeadKey(), &bytes);
  if (Check(found.status(), "head record")) {
    if (!*found) {
      Problem("the head record is missing");
    } else if (auto head = codec::DecodeStoreHead(bytes); Check(head.status(), "head record")) {
      head_ = *head;
    }
  }
  const codec::Key names = codec::NamePrefix();
  auto it = kv_.Scan(kv::Space::kMeta, names, codec::PrefixEnd(names));
  for (; it->Valid(); it->Next()) {
    const auto parts = codec::ParseNameKey(it->key());
    if (!parts) {
      Problem("a key of the name dictionary does not parse");
      continue;
    }
    NameDictionary& dictionary = parts->kind == codec::NameKind::kLabel  ? catalog_.labels
                                 : parts->kind == codec::NameKind::kType ? catalog_.types
                                                                         : catalog_.keys;
    if (dictionary.Intern(it->value()) != parts->id) {
      Problem("name '" + std::string(it->value()) + "' has a wrong number in the dictionary");
    }
  }
  Check(it->status(), "name dictionary");
  Names(codec::NameKind::kLabel, catalog_.labels);
  Names(codec::NameKind::kType, catalog_.types);
  Names(codec::NameKind::kKey, catalog_.keys);
  const codec::Key schemas = codec::CatalogPrefix();
  auto schema = kv_.Scan(kv::Space::kMeta, schemas, codec::PrefixEnd(schemas));
  for (; schema->Valid(); schema->Next()) {
    const auto since = codec::ParseCatalogKey(schema->key());
    if (!since || *since > head_.instant) Problem("a schema stands under an instant after the last commit");
    Check(DecodeSchema(schema->value(), &catalog_), "schema");
  }
  Check(schema->status(), "schema");
  if (!head_.statistics.empty()) {
    Check(DecodeStatistics(head_.statistics, &catalog_.statistics), "statistics");
  }
}

void Verifier::ChangedElements(uint64_t commit, uint64_t expected, std::vector<ElementId>* out) {
  std::vector<ElementId>& elements = *out;
  const std::string where = "changed elements of commit " + std::to_string(commit);
  const codec::Key prefix = codec::ChangedPrefix(commit);
  auto it = kv_.Scan(kv::Space::kLog, prefix, codec::PrefixEnd(prefix));
  for (; it->Valid(); it->Next()) Check(codec::DecodeChangedElements(it->value(), &elements), where);
  Check(it->status(), where);
  if (elements.size() > expected || (elements.size() < expected && !erased_)) {
    Problem(where + ": " + std::to_string(elements.size()) + " are listed, the commit says " +
            std::to_string(expected));
  }
  if (!std::is_sorted(elements.begin(), elements.end())) Problem(where + ": they are out of order");
  for (const ElementId e : elements) {
    if (e.value < (e.is_node() ? head_.next_node : head_.next_edge)) continue;
    Problem(where + ": an id there was never given out");
    break;
  }
}

void Verifier::Log(uint64_t expect_commit, std::string_view expect_hash) {
  const codec::Key tombstones = codec::TombstonePrefix();
  auto erased = kv_.Scan(kv::Space::kLog, tombstones, codec::PrefixEnd(tombstones));
  for (; erased->Valid(); erased->Next()) {
    erased_ = true;
    const auto tombstone = codec::DecodeTombstone(erased->value());
    if (Check(tombstone.status(), "tombstone")) {
      erasing_.insert(tombstone->instant);
      erased_elements_.insert(tombstone->element);
    }
  }
  Check(erased->status(), "tombstones");

  const codec::Key first = codec::CommitKey(1);
  auto it = kv_.Scan(kv::Space::kLog, first, std::string(1, '\1'));
  std::string previous(codec::kHashBytes, '\0');
  Instant instant = Instant::NegInfinity();
  uint64_t number = 0;
  bool expected_found = expect_commit == 0;
  for (; it->Valid(); it->Next()) {
    const auto commit = codec::ParseCommitKey(it->key());
    if (!commit) {
      Problem("a key of the log does not parse");
      continue;
    }
    if (*commit != number + 1) {
      Problem("the log goes from commit " + std::to_string(number) + " to " + std::to_string(*commit));
    }
    const bool gap = *commit != number + 1;
    number = *commit;
    const auto record = codec::DecodeCommitRecord(number, it->value());
    if (!Check(record.status(), "log")) continue;
    ++report_.commits;
    if (!gap && record->previous_hash != previous) {
      Problem("commit " + std::to_string(number) +
              " does not follow the one before it: the hash chain is broken");
    }
    if (record->instant <= instant)
      Problem("commit " + std::to_string(number) + " is not later than the one before");
    previous = record->hash;
    instant = record->instant;
    std::vector<ElementId> changed = record->elements;
    ChangedElements(number, record->changed_elements, &changed);
    ExpectDigest(*record, changed);
    if (number == expect_commit) {
      expected_found = true;
      if (record->hash != expect_hash) {
        Problem("commit " + std::to_string(number) + " has the hash " + HexOf(record->hash) +
                ", not that of the receipt: this is not the history that was acknowledged");
      }
    }
  }
  Check(it->status(), "log");
  if (number != head_.commit) {
    Problem("the log ends at commit " + std::to_string(number) + ", the head says " +
            std::to_string(head_.commit));
  } else if (number != 0 && (previous != head_.hash || instant != head_.instant)) {
    Problem("the head does not agree with the last commit");
  }
  if (!expected_found) {
    Problem("commit " + std::to_string(expect_commit) +
            " of the receipt is not in the store, which ends at " + std::to_string(number) +
            ": its tail was lost, or an older copy was put back");
  }
}

Result<VerifyReport> Store::Verify(uint64_t expect_commit, std::string_view expect_hash) const {
  VerifyReport report;
  if (Status s = impl_->engine().VerifyChecksums(); !s.ok()) report.problems.push_back(s.message());
  const std::shared_ptr<const ReadView> view = impl_->view();
  Verifier(view->kv(), &report).Run(expect_commit, expect_hash);
  return report;
}

}  // namespace fasti::graph
