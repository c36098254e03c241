#include "storage/graph/node_facts.h"

#include <limits>
#include <mutex>
#include <optional>

namespace fasti::graph {

namespace {
/// While a reader writes an entry nobody else does; others see kUnknown.
constexpr uint8_t kFilling = 0xFF;
}  // namespace

struct NodeFacts::Page {
  /// An integer that is not kept as such says that there is none: reading one takes one load.
  static constexpr int64_t kNone = std::numeric_limits<int64_t>::min();
  struct Ints : std::array<std::atomic<int64_t>, kPageNodes> {
    Ints() {
      for (auto& value : *this) value.store(kNone, std::memory_order_relaxed);
    }
  };
  struct Held {
    Value value;
    const char* text = nullptr;  ///< of a string
  };
  using Values = std::array<Held, kPageNodes>;
  std::array<std::atomic<uint8_t>, kPageNodes> facts{};
  // Made when the first of their kind is learnt: labels and lives have neither.
  std::atomic<Ints*> ints{nullptr};
  std::atomic<Values*> values{nullptr};
  ~Page() {
    delete ints.load();
    delete values.load();
  }
  int64_t IntAt(size_t at) const {
    return (*ints.load(std::memory_order_acquire))[at].load(std::memory_order_relaxed);
  }
};
struct NodeFacts::Column {
  static constexpr size_t kMaxRepeated = 64;
  std::array<std::atomic<Page*>, kMaxPages> pages{};
  // Texts that come up again and again (a kind, a country) are kept once, and so stay in the processor's
  // caches. Once there are too many different ones, the column has none such.
  std::atomic<bool> repeats{true};
  std::mutex mutex;  // guards `repeated`
  std::vector<Value> repeated;
  /// The same text, as held already; nullopt: it is not.
  std::optional<Value> Repeated(const Value& text) {
    if (!repeats.load(std::memory_order_relaxed)) return std::nullopt;
    const std::lock_guard lock(mutex);
    for (const Value& held : repeated) {
      if (held.as_string() == text.as_string()) return held;
    }
    if (repeated.size() == kMaxRepeated) {
      repeats.store(false, std::memory_order_relaxed);
      repeated.clear();
    } else {
      repeated.push_back(text);
    }
    return std::nullopt;
  }
  ~Column() {
    for (auto& page : pages) delete page.load();
  }
};
struct NodeFacts::Marks {
  std::array<std::atomic<uint32_t>, kPageNodes> changed{};
};

NodeFacts::NodeFacts(uint64_t base_commit, uint64_t budget_bytes, std::shared_ptr<TypeEnds> ends)
    : base_(base_commit),
      budget_(budget_bytes),
      marks_(new std::atomic<Marks*>[kMaxPages]()),
      ends_(ends != nullptr ? std::move(ends) : std::make_shared<TypeEnds>(budget_bytes / 4)) {}

NodeFacts::~NodeFacts() {
  for (size_t i = 0; i < kMaxPages; ++i) delete marks_[i].load();
  for (Columns* columns : {&labels_, &properties_, &existence_}) {
    for (auto& column : *columns) delete column.load();
  }
}

bool NodeFacts::Take(uint64_t bytes) {
  if (bytes_.fetch_add(bytes, std::memory_order_relaxed) + bytes <= budget_) return true;
  bytes_.fetch_sub(bytes, std::memory_order_relaxed);
  return false;
}

// --- Marks

void NodeFacts::MarkChanged(std::span<const Resource> changed, uint64_t commit) {
  ends_->MarkChanged(changed);
  const uint64_t distance = commit - base_;
  for (const Resource& r : changed) {
    if (r.kind != Resource::Kind::kNode || r.a / kPageNodes >= kMaxPages) continue;
    std::atomic<Marks*>& slot = marks_[r.a / kPageNodes];
    Marks* marks = slot.load(std::memory_order_relaxed);
    if (marks == nullptr) {
      marks = new Marks;
      slot.store(marks, std::memory_order_release);
    }
    std::atomic<uint32_t>& mark = marks->changed[r.a % kPageNodes];
    if (mark.load(std::memory_order_relaxed) != 0) continue;
    mark.store(static_cast<uint32_t>(distance), std::memory_order_release);
    ++marked_;
  }
}

bool NodeFacts::Clean(NodeId node, uint64_t commit) const {
  if (commit < base_) return false;
  const Marks* marks = marks_[node.value / kPageNodes].load(std::memory_order_acquire);
  if (marks == nullptr) return true;
  const uint32_t mark = marks->changed[node.value % kPageNodes].load(std::memory_order_acquire);
  return mark == 0 || mark > commit - base_;
}

// --- Columns

NodeFacts::Page* NodeFacts::Find(const Columns& columns, uint32_t id, NodeId node) {
  if (id >= kMaxColumns || node.value / kPageNodes >= kMaxPages) return nullptr;
  const Column* column = columns[id].load(std::memory_order_acquire);
  return column == nullptr ? nullptr : column->pages[node.value / kPageNodes].load(std::memory_order_acquire);
}

NodeFacts::Page* NodeFacts::Make(Columns* columns, uint32_t id, NodeId node) {
  if (id >= kMaxColumns || node.value / kPageNodes >= kMaxPages) return nullptr;
  Column* column = (*columns)[id].load(std::memory_order_acquire);
  if (column == nullptr) {
    if (!Take(sizeof(Column))) return nullptr;
    auto made = std::make_unique<Column>();
    if ((*columns)[id].compare_exchange_strong(column, made.get(), std::memory_order_acq_rel)) {
      column = made.release();
    } else {
      bytes_.fetch_sub(sizeof(Column), std::memory_order_relaxed);
    }
  }
  std::atomic<Page*>& slot = column->pages[node.value / kPageNodes];
  Page* page = slot.load(std::memory_order_acquire);
  if (page == nullptr) {
    if (!Take(sizeof(Page))) return nullptr;
    auto made = std::make_unique<Page>();
    if (slot.compare_exchange_strong(page, made.get(), std::memory_order_acq_rel)) {
      page = made.release();
    } else {
      bytes_.fetch_sub(sizeof(Page), std::memory_order_relaxed);
    }
  }
  return page;
}

NodeFacts::Fact NodeFacts::Read(const Columns& columns, uint32_t id, NodeId node, uint64_t commit) const {
  const Page* page = Find(columns, id, node);
  if (page == nullptr) return Fact::kUnknown;
  const uint8_t fact = page->facts[node.value % kPageNodes].load(std::memory_order_acquire);
  if (fact == 0 || fact == kFilling || !Clean(node, commit)) return Fact::kUnknown;
  return static_cast<Fact>(fact);
}

template <typename Array>
Array* NodeFacts::MakeArray(std::atomic<Array*>* place) {
  Array* array = place->load(std::memory_order_acquire);
  if (array != nullptr) return array;
  if (!Take(sizeof(Array))) return nullptr;
  auto made = std::make_unique<Array>();
  if (place->compare_exchange_strong(array, made.get(), std::memory_order_acq_rel)) return made.release();
  bytes_.fetch_sub(sizeof(Array), std::memory_order_relaxed);
  return array;
}

void NodeFacts::Learn(Columns* columns, uint32_t id, NodeId node, uint64_t commit, Fact fact,
                      const Value* value) {
  Page* page = Make(columns, id, node);
  if (page == nullptr || !Clean(node, commit)) return;
  const size_t at = node.value % kPageNodes;
  Page::Ints* ints = nullptr;
  Page::Values* values = nullptr;
  std::optional<Value> repeated;
  if (fact == Fact::kInt && (ints = MakeArray(&page->ints)) == nullptr) return;
  if (fact == Fact::kValue) {
    values = MakeArray(&page->values);
    if (values == nullptr) return;
    if (value->is_string()) repeated = (*columns)[id].load(std::memory_order_acquire)->Repeated(*value);
    // The text of a string is held too.
    if (value->is_string() && !repeated && !Take(48 + value->as_string().size())) return;
    if (repeated) value = &*repeated;
  }
  uint8_t unknown = 0;
  if (!page->facts[at].compare_exchange_strong(unknown, kFilling, std::memory_order_acq_rel)) return;
  if (fact == Fact::kInt) (*ints)[at].store(value->as_int(), std::memory_order_release);
  if (fact == Fact::kValue) {
    (*values)[at] = {*value, value->is_string() ? value->as_string().data() : nullptr};
  }
  page->facts[at].store(static_cast<uint8_t>(fact), std::memory_order_release);
  known_.fetch_add(1, std::memory_order_relaxed);
}

bool NodeFacts::HoldAlways(std::span<const uint64_t> nodes, KeyId key, uint64_t commit,
                           std::vector<uint64_t>* unknown) const {
  // Nodes are met in any order: so many are on their way from memory.
  constexpr size_t kAhead = 24;
  for (size_t i = 0; i < nodes.size(); ++i) {
    if (i + kAhead < nodes.size()) {
      const NodeId ahead{nodes[i + kAhead]};
      for (const Page* page : {Find(existence_, 0, ahead), Find(properties_, key.value, ahead)}) {
        if (page != nullptr) __builtin_prefetch(&page->facts[ahead.value % kPageNodes]);
      }
    }
    const NodeId node{nodes[i]};
    const Fact life = Read(existence_, 0, node, commit);
    const Fact held = life == Fact::kAlways ? Read(properties_, key.value, node, commit) : life;
    if (held == Fact::kUnknown && unknown != nullptr) {
      unknown->push_back(node.value);
    } else if (held <= Fact::kMixed || life != Fact::kAlways) {
      return false;
    }
  }
  return true;
}

void NodeFacts::Prefetch(NodeId node) const {
  // Ids of labels and keys are given in the order in which names came up: most stores have few.
  constexpr uint32_t kFirst = 8;
  const auto ask = [&](const Columns& columns, uint32_t id) {
    const Page* page = Find(columns, id, node);
    if (page == nullptr) return;
    const size_t at = node.value % kPageNodes;
    if (const Page::Ints* ints = page->ints.load(std::memory_order_acquire)) __builtin_prefetch(&(*ints)[at]);
    // Nothing waits for these loads: the lines of all columns are on their way at the same time.
    if (page->facts[at].load(std::memory_order_acquire) == static_cast<uint8_t>(Fact::kValue))
      __builtin_prefetch((*page->values.load(std::memory_order_acquire))[at].text, 1);
  };
  ask(existence_, 0);
  for (uint32_t id = 0; id < kFirst; ++id) {
    ask(labels_, id);
    ask(properties_, id);
  }
}

NodeFacts::Fact NodeFacts::Existence(NodeId node, uint64_t commit) const {
  return Read(existence_, 0, node, commit);
}
NodeFacts::Fact NodeFacts::HasLabel(NodeId node, LabelId label, uint64_t commit) const {
  return Read(labels_, label.value, node, commit);
}

NodeFacts::Fact NodeFacts::Property(NodeId node, KeyId key, uint64_t commit, Value* out) const {
  const Fact fact = Read(properties_, key.value, node, commit);
  if (fact != Fact::kInt && fact != Fact::kValue) return fact;
  const Page* page = Find(properties_, key.value, node);
  const size_t at = node.value % kPageNodes;
  *out = fact == Fact::kInt ? Value::Int(page->IntAt(at))
                            : (*page->values.load(std::memory_order_acquire))[at].value;
  return fact;
}

bool NodeFacts::Ints(std::span<const uint64_t> nodes, KeyId key, uint64_t commit,
                     std::span<int64_t> out) const {
  if (key.value >= kMaxColumns || commit < base_) return false;
  const Column* column = properties_[key.value].load(std::memory_order_acquire);
  if (column == nullptr) return false;
  const uint64_t distance = commit - base_;
  // Nodes are met in any order: so many are on their way from memory.
  constexpr size_t kAhead = 24;
  for (size_t i = 0; i < nodes.size(); ++i) {
    if (i + kAhead < nodes.size() && nodes[i + kAhead] / kPageNodes < kMaxPages) {
      const uint64_t ahead = nodes[i + kAhead];
      const Page* page = column->pages[ahead / kPageNodes].load(std::memory_order_relaxed);
      const Page::Ints* ints = page == nullptr ? nullptr : page->ints.load(std::memory_order_relaxed);
      if (ints != nullptr) __builtin_prefetch(&(*ints)[ahead % kPageNodes]);
    }
    const uint64_t node = nodes[i];
    if (node / kPageNodes >= kMaxPages) return false;
    const Page* page = column->pages[node / kPageNodes].load(std::memory_order_acquire);
    const Page::Ints* ints = page == nullptr ? nullptr : page->ints.load(std::memory_order_acquire);
    if (ints == nullptr) return false;
    const size_t at = node % kPageNodes;
    const int64_t value = (*ints)[at].load(std::memory_order_acquire);
    if (value == Page::kNone) return false;
    if (const Marks* marks = marks_[node / kPageNodes].load(std::memory_order_acquire)) {
      const uint32_t mark = marks->changed[at].load(std::memory_order_acquire);
      if (mark != 0 && mark <= distance) return false;
    }
    if (!out.empty()) out[i] = value;
  }
  return true;
}

void NodeFacts::LearnExistence(NodeId node, uint64_t commit, bool always) {
  Learn(&existence_, 0, node, commit, always ? Fact::kAlways : Fact::kMixed, nullptr);
}
void NodeFacts::LearnLabel(NodeId node, LabelId label, uint64_t commit, Fact fact) {
  Learn(&labels_, label.value, node, commit, fact, nullptr);
}
void NodeFacts::LearnProperty(NodeId node, KeyId key, uint64_t commit, const Value* value) {
  Fact fact = Fact::kValue;
  if (value == nullptr) {
    fact = Fact::kMixed;
  } else if (value->is_null()) {
    fact = Fact::kNever;
  } else if (value->is_int() && value->as_int() != Page::kNone) {
    fact = Fact::kInt;
  } else if (value->is_list() || value->is_map() || value->kind() == Value::Kind::kBytes) {
    fact = Fact::kMixed;
  }
  Learn(&properties_, key.value, node, commit, fact, value);
}

}  // namespace fasti::graph
