#include "tests/fault/graph/workload.h"

#include <algorithm>
#include <random>
#include <set>

#include "storage/graph/read_view.h"
#include "storage/graph/store_impl.h"
#include "storage/model/try.h"

namespace fasti::fault {

using graph::CommitReceipt;
using graph::Expansion;
using graph::GraphReader;
using graph::Piece;
using graph::Store;
using graph::Transaction;
using graph::ValidSelector;
using graph::WriteScope;

namespace {

constexpr int64_t kYearUs = int64_t{365} * 86'400'000'000 + 21'600'000'000;
constexpr int64_t kFirstUs = 946'684'800'000'000;  // 2000-01-01

WriteScope Scope(int from, int to) {
  if (from == 0 && to == kSlots) return {std::nullopt, true};
  return {PeriodValue{Period::Of(SlotStart(from), SlotStart(to)), "", "", PeriodValue::Mark::kNone}, false};
}

/// The node with this number, through the index.
Result<NodeId> Find(const GraphReader& reader, int number) {
  const IndexDef* index = reader.catalog().FindIndex("by_number");
  if (index == nullptr) return Status(Code::kNotFound, "the index is missing");
  const Value key = Value::Int(number);
  std::vector<uint64_t> ids;
  FASTI_TRY(reader.SeekIndex(index->id, std::span(&key, 1))->Next(10, &ids));
  for (const uint64_t id : ids) {
    std::vector<Piece> pieces;
    FASTI_TRY(reader.Existence(ElementId::Of(NodeId{id}), &pieces));
    if (!pieces.empty()) return NodeId{id};
  }
  return Status(Code::kNotFound, "the index has no node " + std::to_string(number));
}

Result<int> NumberOf(const GraphReader& reader, ElementId element, KeyId key) {
  std::vector<Piece> pieces;
  FASTI_TRY(reader.PropertyTimeline(element, key, &pieces));
  if (pieces.empty() || !pieces[0].value.is_int()) {
    return Status(Code::kNotFound, "an element has lost its number");
  }
  return static_cast<int>(pieces[0].value.as_int());
}

const Piece* PieceAt(const std::vector<Piece>& pieces, int slot) {
  for (const Piece& p : pieces) {
    if (p.period.certain_at(InSlot(slot))) return &p;
  }
  return nullptr;
}

Status AllOf(std::unique_ptr<graph::IdScan> scan, std::set<uint64_t>* out) {
  std::vector<uint64_t> ids;
  for (;;) {
    ids.clear();
    FASTI_TRY(scan->Next(100, &ids));
    out->insert(ids.begin(), ids.end());
    if (ids.size() < 100) return {};
  }
}

}  // namespace

Instant SlotStart(int slot) {
  if (slot == 0) return Instant::NegInfinity();
  if (slot == kSlots) return Instant::PosInfinity();
  return {kFirstUs + (slot - 1) * kYearUs};
}
Instant InSlot(int slot) { return {kFirstUs + slot * kYearUs - kYearUs / 2}; }

std::vector<Workload::Op> Workload::Plan(uint64_t number, const Model& before) const {
  std::mt19937_64 random(seed_ * 1'000'003 + number);
  const auto below = [&](size_t n) { return static_cast<int>(random() % n); };
  std::vector<Op> ops;
  std::vector<int> alive;
  for (size_t i = 0; i < before.nodes.size(); ++i) {
    if (before.nodes[i].alive) alive.push_back(static_cast<int>(i));
  }
  int next_node = static_cast<int>(before.nodes.size()), next_edge = static_cast<int>(before.edges.size());
  const auto some_node = [&] { return alive[static_cast<size_t>(below(alive.size()))]; };
  const auto some_time = [&](Op* op) {
    op->from = below(kSlots), op->to = op->from + 1 + below(static_cast<size_t>(kSlots - op->from));
    if (below(3) == 0) op->from = 0, op->to = kSlots;
  };
  std::set<int> cut;
  bool dropped = false;
  const int count = 1 + below(6);
  for (int i = 0; i < count || ops.empty(); ++i) {
    Op op{};
    const int dice = below(20);
    if (alive.size() < 4 || dice < 3) {
      op.kind = Op::Kind::kNode, op.element = next_node++, op.value = below(50);
      op.from = below(2) * kSlots;  // labelled always or not at all
      alive.push_back(op.element);
    } else if (dice < 10) {
      op.kind = Op::Kind::kEdge, op.element = next_edge++;
      op.source = some_node(), op.target = some_node();
      some_time(&op);
    } else if (dice < 14) {
      op.kind = Op::Kind::kValue, op.element = some_node(), op.value = 1 + below(50);
      some_time(&op);
    } else if (dice < 15) {
      op.kind = Op::Kind::kLarge, op.element = some_node(),
      op.value = 1 + below(below(4) == 0 ? 80'000 : 3'000);
    } else if (dice < 17) {
      op.kind = below(2) == 0 ? Op::Kind::kLabel : Op::Kind::kUnlabel, op.element = some_node();
      some_time(&op);
    } else if (dice < 19) {
      if (before.edges.empty()) continue;
      op.kind = Op::Kind::kCutEdge, op.element = below(before.edges.size());
      some_time(&op);
      const auto& exists = before.edges[static_cast<size_t>(op.element)].exists;
      const bool any =
          std::find(exists.begin() + op.from, exists.begin() + op.to, true) != exists.begin() + op.to;
      if (!any || dropped || !cut.insert(op.element).second) continue;
    } else {
      if (before.nodes.size() < 8 || dropped || !cut.empty() || i + 1 < count) continue;
      // Last in its commit: nothing after it names the node.
      op.kind = Op::Kind::kDropNode, op.element = some_node();
      dropped = true;
    }
    ops.push_back(op);
  }
  // Values and labels may be what they were already, and a commit that changes nothing would not be one.
  const auto changes = [](const Op& op) {
    return op.kind == Op::Kind::kNode || op.kind == Op::Kind::kEdge || op.kind == Op::Kind::kCutEdge ||
           op.kind == Op::Kind::kDropNode;
  };
  if (std::none_of(ops.begin(), ops.end(), changes)) {
    Op op{};
    op.kind = Op::Kind::kNode, op.element = next_node, op.value = below(50);
    ops.push_back(op);
  }
  return ops;
}

void Workload::Apply(const Op& op, Model* model) {
  const auto at = static_cast<size_t>(op.element);
  switch (op.kind) {
    case Op::Kind::kNode: {
      Node node;
      node.labelled.fill(op.from == 0);
      node.value.fill(op.value);
      model->nodes.push_back(node);
      return;
    }
    case Op::Kind::kEdge: {
      Edge edge{op.source, op.target, {}};
      std::fill(edge.exists.begin() + op.from, edge.exists.begin() + op.to, true);
      model->edges.push_back(edge);
      return;
    }
    case Op::Kind::kValue:
      std::fill(model->nodes[at].value.begin() + op.from, model->nodes[at].value.begin() + op.to, op.value);
      return;
    case Op::Kind::kLarge:
      model->nodes[at].large = static_cast<size_t>(op.value);
      return;
    case Op::Kind::kLabel:
    case Op::Kind::kUnlabel:
      std::fill(model->nodes[at].labelled.begin() + op.from, model->nodes[at].labelled.begin() + op.to,
                op.kind == Op::Kind::kLabel);
      return;
    case Op::Kind::kCutEdge:
      std::fill(model->edges[at].exists.begin() + op.from, model->edges[at].exists.begin() + op.to, false);
      return;
    case Op::Kind::kDropNode:
      model->nodes[at].alive = false;
      for (Edge& e : model->edges) {
        if (e.source == op.element || e.target == op.element) e.exists.fill(false);
      }
      return;
  }
}

Status Workload::Apply(const Op& op, Transaction& tx) {
  const KeyId n = tx.InternKey("n"), e = tx.InternKey("e"), v = tx.InternKey("v"),
              large = tx.InternKey("large");
  const LabelId all = tx.InternLabel("All"), some = tx.InternLabel("Some");
  switch (op.kind) {
    case Op::Kind::kNode: {
      std::vector<LabelId> labels = {all};
      if (op.from == 0) labels.push_back(some);
      return tx.CreateNode(labels, {{n, Value::Int(op.element)}, {v, Value::Int(op.value)}}, {}).status();
    }
    case Op::Kind::kEdge: {
      FASTI_TRY_ASSIGN(const NodeId source, Find(tx.Reader(), op.source));
      FASTI_TRY_ASSIGN(const NodeId target, Find(tx.Reader(), op.target));
      const TypeId type = tx.InternType(op.element % 3 == 0 ? "S" : "R");
      return tx.CreateEdge(type, source, target, {{e, Value::Int(op.element)}}, Scope(op.from, op.to))
          .status();
    }
    case Op::Kind::kValue: {
      FASTI_TRY_ASSIGN(const NodeId node, Find(tx.Reader(), op.element));
      return tx.SetProperty(ElementId::Of(node), v, Value::Int(op.value), Scope(op.from, op.to));
    }
    case Op::Kind::kLarge: {
      FASTI_TRY_ASSIGN(const NodeId node, Find(tx.Reader(), op.element));
      std::string text(static_cast<size_t>(op.value), 'x');
      std::mt19937_64 random(static_cast<uint64_t>(op.value));
      for (char& c : text) c = static_cast<char>('a' + random() % 26);
      return tx.SetProperty(ElementId::Of(node), large, Value::String(std::move(text)), {});
    }
    case Op::Kind::kLabel:
    case Op::Kind::kUnlabel: {
      FASTI_TRY_ASSIGN(const NodeId node, Find(tx.Reader(), op.element));
      return tx.SetLabel(node, some, op.kind == Op::Kind::kLabel, Scope(op.from, op.to));
    }
    case Op::Kind::kCutEdge: {
      const GraphReader reader = tx.Reader();
      std::set<uint64_t> ids;
      FASTI_TRY(AllOf(reader.ScanEdges(std::nullopt), &ids));
      for (const uint64_t id : ids) {
        std::vector<Piece> pieces;
        FASTI_TRY(reader.Existence(ElementId::Of(EdgeId{id}), &pieces));
        if (pieces.empty()) continue;
        FASTI_TRY_ASSIGN(const int number, NumberOf(reader, ElementId::Of(EdgeId{id}), e));
        if (number == op.element) return tx.Delete(ElementId::Of(EdgeId{id}), Scope(op.from, op.to), false);
      }
      return Status(Code::kNotFound, "edge " + std::to_string(op.element) + " is missing");
    }
    case Op::Kind::kDropNode: {
      FASTI_TRY_ASSIGN(const NodeId node, Find(tx.Reader(), op.element));
      return tx.Delete(ElementId::Of(node), {}, true);
    }
  }
  return {};
}

const Workload::Model& Workload::At(uint64_t number) const {
  if (models_.empty()) models_.emplace_back();
  while (models_.size() <= number) {
    Model next = models_.back();
    next.commits = models_.size();
    if (next.commits > 1) {
      for (const Op& op : Plan(next.commits, models_.back())) Apply(op, &next);
    }
    models_.push_back(std::move(next));
  }
  return models_[number];
}

Status Workload::Write(uint64_t number, Transaction& tx) const {
  if (number == 1) {
    // The first commit is the schema and nothing else.
    for (const auto& [name, key] : {std::pair("by_number", "n"), std::pair("by_value", "v")}) {
      IndexDef index;
      index.name = name;
      index.label_or_type = tx.InternLabel("All").value;
      index.keys = {tx.InternKey(key)};
      FASTI_TRY(tx.AddIndex(index));
    }
    return {};
  }
  for (const Op& op : Plan(number, At(number - 1))) FASTI_TRY(Apply(op, tx));
  return {};
}

Result<CommitReceipt> Workload::Commit(Store& store, uint64_t number) const {
  graph::TransactionOptions options;
  options.note = std::to_string(number);
  FASTI_TRY_ASSIGN(Transaction tx, store.Begin(options));
  FASTI_TRY(Write(number, tx));
  FASTI_TRY_ASSIGN(CommitReceipt receipt, tx.Commit());
  if (receipt.commit != number) {
    return Status(Code::kInternal,
                  "commit " + std::to_string(number) + " became commit " + std::to_string(receipt.commit));
  }
  return receipt;
}

Image Workload::After(uint64_t number) const {
  const Model& model = At(number);
  Image image;
  for (size_t i = 0; i < model.nodes.size(); ++i) {
    const Node& node = model.nodes[i];
    if (!node.alive) continue;
    std::string line;
    for (int s = 0; s < kSlots; ++s) {
      const auto at = static_cast<size_t>(s);
      line += (node.labelled[at] ? "+" : "-") + std::to_string(node.value[at]) + " ";
    }
    image["node " + std::to_string(i)] = line + std::to_string(node.large);
  }
  for (size_t i = 0; i < model.edges.size(); ++i) {
    const Edge& edge = model.edges[i];
    std::string line;
    for (const bool exists : edge.exists) line += exists ? '+' : '-';
    if (line.find('+') == std::string::npos) continue;
    const std::string type = i % 3 == 0 ? " S " : " R ";
    const std::string number_text = std::to_string(i);
    image["out " + number_text] =
        std::to_string(edge.source) + type + std::to_string(edge.target) + " " + line;
    image["in " + number_text] =
        std::to_string(edge.target) + type + std::to_string(edge.source) + " " + line;
  }
  return image;
}

Result<Image> Read(const GraphReader& reader, bool latest) {
  Image image;
  const Catalog& catalog = reader.catalog();
  const auto n = catalog.FindKey("n"), e = catalog.FindKey("e"), v = catalog.FindKey("v"),
             large = catalog.FindKey("large");
  const auto some = catalog.FindLabel("Some"), all = catalog.FindLabel("All");
  std::set<uint64_t> nodes;
  FASTI_TRY(AllOf(reader.ScanNodes(), &nodes));
  if (!nodes.empty() && (!n || !e || !v || !large || !some || !all)) {
    return Status(Code::kNotFound, "a name is missing");
  }
  std::set<uint64_t> labelled, members;
  if (all) FASTI_TRY(AllOf(reader.ScanLabel(*all), &members));
  if (some) FASTI_TRY(AllOf(reader.ScanLabel(*some), &labelled));
  std::map<uint64_t, int> numbers;
  for (const uint64_t id : nodes) {
    const ElementId element = ElementId::Of(NodeId{id});
    std::vector<Piece> existence, values, labels, text;
    FASTI_TRY(reader.Existence(element, &existence));
    if (existence.empty()) continue;
    FASTI_TRY_ASSIGN(const int number, NumberOf(reader, element, *n));
    numbers[id] = number;
    FASTI_TRY(reader.PropertyTimeline(element, *v, &values));
    FASTI_TRY(reader.PropertyTimeline(element, *large, &text));
    FASTI_TRY(reader.LabelTimeline(NodeId{id}, *some, &labels));
    if (!labels.empty() && !labelled.contains(id)) image["label index lacks " + std::to_string(number)] = "";
    if (!members.contains(id)) image["label index All lacks " + std::to_string(number)] = "";
    std::string line;
    for (int s = 0; s < kSlots; ++s) {
      const Piece* value = PieceAt(values, s);
      line += PieceAt(labels, s) != nullptr ? "+" : "-";
      line += (value == nullptr ? "none" : value->value.ToString()) + " ";
    }
    size_t size = 0;
    if (!text.empty()) {
      const std::string_view stored = text[0].value.as_string();
      size = stored.size();
      std::mt19937_64 random(size);
      for (const char c : stored) {
        if (c != static_cast<char>('a' + random() % 26))
          return Status(Code::kInternal, "a large value is wrong");
      }
    }
    if (!image.emplace("node " + std::to_string(number), line + std::to_string(size)).second) {
      return Status(Code::kInternal, "two nodes have the number " + std::to_string(number));
    }
    if (!latest) continue;
    FASTI_TRY_ASSIGN(const NodeId found, Find(reader, number));
    if (found.value != id) image["index finds another node for " + std::to_string(number)] = "";
    const IndexDef* by_value = catalog.FindIndex("by_value");
    for (const Piece& p : values) {
      std::set<uint64_t> ids;
      FASTI_TRY(AllOf(reader.SeekIndex(by_value->id, std::span(&p.value, 1)), &ids));
      if (!ids.contains(id)) image["index lacks value of " + std::to_string(number)] = p.value.ToString();
    }
  }
  for (const auto& [id, number] : numbers) {
    for (const Direction direction : {Direction::kOut, Direction::kIn}) {
      Expansion found;
      const NodeId node{id};
      FASTI_TRY(reader.Expand(std::span(&node, 1), direction, {}, ValidSelector::Anytime(), &found));
      std::map<uint64_t, std::array<bool, kSlots>> slots;
      std::map<uint64_t, std::string> ends;
      for (size_t i = 0; i < found.others.size(); ++i) {
        const uint64_t edge = found.edges[i].value;
        const auto other = numbers.find(found.others[i].value);
        ends[edge] = std::to_string(number) + " " + catalog.types.Name(found.types[i].value) + " " +
                     (other == numbers.end() ? "?" : std::to_string(other->second)) + " ";
        for (int s = 0; s < kSlots; ++s) {
          if (found.periods[i].certain_at(InSlot(s))) slots[edge][static_cast<size_t>(s)] = true;
        }
      }
      for (const auto& [edge, line] : ends) {
        FASTI_TRY_ASSIGN(const int edge_number, NumberOf(reader, ElementId::Of(EdgeId{edge}), *e));
        std::string text;
        for (const bool exists : slots[edge]) text += exists ? '+' : '-';
        image[(direction == Direction::kOut ? "out " : "in ") + std::to_string(edge_number)] = line + text;
      }
    }
  }
  return image;
}

Result<Image> Read(Store& store) {
  graph::TransactionOptions options;
  options.read_only = true;
  FASTI_TRY_ASSIGN(const Transaction tx, store.Begin(options));
  return Read(tx.Reader(), true);
}

uint64_t HeadOf(Store& store) { return store.impl().view()->commit(); }

std::string Difference(const Image& found, const Image& expected) {
  for (const auto& [key, line] : expected) {
    const auto at = found.find(key);
    if (at == found.end()) return key + " is missing: " + line;
    if (at->second != line) return key + " is\n  " + at->second + ", not\n  " + line;
  }
  for (const auto& [key, line] : found) {
    if (!expected.contains(key)) return key + " should not be there: " + line;
  }
  return {};
}

std::string Difference(const Workload& workload, Store& store, const CommitReceipt& expect, int past) {
  const uint64_t head = HeadOf(store);
  const auto now = Read(store);
  if (!now.ok()) return now.status().ToString();
  if (std::string d = Difference(*now, workload.After(head)); !d.empty()) {
    return "now (commit " + std::to_string(head) + "): " + d;
  }
  for (int i = 1; i <= past && head > 0; ++i) {
    const uint64_t number =
        std::max<uint64_t>(1, head * static_cast<uint64_t>(i) / static_cast<uint64_t>(past + 1));
    graph::TransactionOptions options;
    options.read_only = true;
    const auto info = store.Commit(number);
    if (!info.ok()) return info.status().ToString();
    if (info->note != std::to_string(number))
      return "commit " + std::to_string(number) + " has another's note";
    auto tx = store.Begin(options);
    if (!tx.ok()) return tx.status().ToString();
    const auto reader = tx->ReaderKnownAt(info->instant);
    if (!reader.ok()) return reader.status().ToString();
    const auto then = Read(*reader, false);
    if (!then.ok()) return then.status().ToString();
    if (std::string d = Difference(*then, workload.After(number)); !d.empty()) {
      return "as known at commit " + std::to_string(number) + " of " + std::to_string(head) + ": " + d;
    }
  }
  const auto report = store.Verify(expect.commit, expect.hash);
  if (!report.ok()) return report.status().ToString();
  std::string problems;
  for (const std::string& p : report->problems) problems += p + "\n";
  if (report->commits != head) problems += "verify counts " + std::to_string(report->commits) + " commits\n";
  return problems;
}

}  // namespace fasti::fault
