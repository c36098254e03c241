#include "query/executor/operators/diff.h"

#include <algorithm>
#include <array>

#include "query/executor/frame_rows.h"
#include "query/executor/group_keys.h"
#include "query/executor/id_table.h"
#include "query/executor/operators/diff_sides.h"
#include "query/executor/row_set.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

constexpr uint32_t kNone = ~uint32_t{0};

/// What is read later of one variable: a property, a label, or everything.
struct Read {
  VarId var = kNoVar;
  std::string variable;  ///< its name
  std::string key;       ///< as `d.old` shows it; empty: everything
  bool is_label = false;
  ExpressionPtr expression;  ///< of a property
};

class DiffOperator final : public Operator {
 public:
  DiffOperator(const plan::Diff& node, std::vector<OperatorPtr> inputs, DiffSides instants,
               std::vector<Read> reads)
      : Operator(node),
        plan_(node),
        diff_(*node.match->diff),
        inputs_(std::move(inputs)),
        instants_(std::move(instants)),
        reads_(std::move(reads)) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    Clear();
    return inputs_[0]->Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    out->Clear();
    while (next_ == answers_.size()) {
      Clear();
      Batch outer;
      FASTI_TRY(inputs_[0]->Next(ctx, &outer));
      if (outer.size == 0) return Status::Ok();
      FASTI_TRY(RunSides(outer, ctx));
      FASTI_TRY(Compare(ctx));
    }
    // A run of rows of one batch.
    const Answer& first = answers_[next_];
    const auto runs_on = [&](const Answer& a) {
      return SideOf(a) == SideOf(first) && ShownRow(a).batch == ShownRow(first).batch;
    };
    Positions rows;
    const size_t begin = next_;
    for (; next_ < answers_.size() && runs_on(answers_[next_]) && rows.size() < kMaxBatchRows; ++next_) {
      rows.push_back(ShownRow(answers_[next_]).row);
    }
    *out = sides_[SideOf(first)].batches[ShownRow(first).batch].Select(std::move(rows));
    out->Set(diff_.as, Differences(begin, next_));
    return Status::Ok();
  }

 private:
  /// One row of one side; rows of one binding are chained.
  struct Row {
    uint32_t batch, row;
    uint32_t next = kNone;
    bool certain = true;      ///< pattern and WHERE
    bool sure_values = true;  ///< everything read has one value
  };
  struct Side {
    std::vector<Batch> batches;
    std::vector<std::vector<Vector>> values;  ///< by batch and read
    std::vector<Row> rows;
  };
  struct Binding {
    std::array<uint32_t, 2> first{kNone, kNone}, last{kNone, kNone};
    /// Whether each side has it possibly, and with rows that are no more than that.
    std::array<bool, 2> possible{false, false}, merely_possible{false, false};
  };
  enum class Op : uint8_t { kAdded, kRemoved, kChanged };
  struct Answer {
    Op op;
    bool certain;
    uint32_t shown;  ///< the row that gives the other columns
    uint32_t old_row, new_row;
  };
  /// Rows of a binding that is there on both sides are pinned to the second.
  static uint8_t SideOf(const Answer& a) { return a.op == Op::kRemoved ? 0 : 1; }
  const Row& ShownRow(const Answer& a) const { return sides_[SideOf(a)].rows[a.shown]; }

  void Clear() {
    for (Side& side : sides_) side = {};
    bindings_.clear();
    index_.Clear();
    binding_at_.clear();
    last_.clear();
    answers_.clear();
    next_ = 0;
  }

  // --- The two answers
  // ------------------------------------------------------------------------------------------

  Status RunSides(const Batch& outer, ExecContext& ctx) {
    for (uint8_t side = 0; side < 2; ++side) {
      FASTI_TRY_ASSIGN(const Batch argument, instants_.ArgumentOf(side, outer, plan_.row, plan_.scope, ctx));
      if (argument.size == 0) continue;
      FASTI_TRY(inputs_[1]->Open(ctx, &argument));
      while (true) {
        Batch batch;
        FASTI_TRY(inputs_[1]->Next(ctx, &batch));
        if (batch.size == 0) break;
        FASTI_TRY(AddBatch(side, std::move(batch), ctx));
      }
      if (inputs_.size() < 3) continue;
      FASTI_TRY(inputs_[2]->Open(ctx, &argument));
      while (true) {
        Batch batch;
        FASTI_TRY(inputs_[2]->Next(ctx, &batch));
        if (batch.size == 0) break;
        FASTI_TRY(NotePossible(side, batch, ctx));
      }
    }
    return Status::Ok();
  }

  Status NotePossible(uint8_t side, const Batch& batch, ExecContext& ctx) {
    for (size_t row = 0; row < batch.size; ++row) {
      // What the first side has only possibly, the second may yet have.
      uint32_t binding = kNone;
      if (side == 0) {
        FASTI_TRY_ASSIGN(binding, BindingOf(batch, row, ctx));
      } else {
        binding = binding_at_[PlaceOf(batch, row)];
      }
      if (binding == kNone) continue;
      bindings_[binding].possible[side] = true;
      if (batch.Has(plan_.certain) && !batch.At(plan_.certain, row).as_bool()) {
        bindings_[binding].merely_possible[side] = true;
      }
    }
    return Status::Ok();
  }

  Status AddBatch(uint8_t side_index, Batch batch, ExecContext& ctx) {
    Side& side = sides_[side_index];
    const auto number = static_cast<uint32_t>(side.batches.size());
    std::vector<uint8_t> uncertain(batch.size, 0);
    std::vector<Vector> values(reads_.size());
    for (size_t i = 0; i < reads_.size(); ++i) {
      FASTI_TRY(ReadColumn(reads_[i], batch, ctx, &uncertain, &values[i]));
    }
    FASTI_TRY(ctx.Reserve(static_cast<int64_t>(batch.size * (64 + 24 * (values.size() + 2)))));
    side.batches.push_back(std::move(batch));
    side.values.push_back(std::move(values));
    const Batch& kept = side.batches.back();
    const bool tracks = plan_.certain != kNoVar && kept.Has(plan_.certain);
    for (uint32_t row = 0; row < kept.size; ++row) {
      Row made{number, row};
      made.certain = !tracks || kept.At(plan_.certain, row).as_bool();
      made.sure_values = uncertain[row] == 0;
      FASTI_TRY_ASSIGN(const uint32_t index, BindingOf(kept, row, ctx));
      Binding& binding = bindings_[index];
      // As sets: what anonymous elements multiply is one row.
      bool repeated = false;
      for (uint32_t r = binding.first[side_index]; r != kNone && !repeated; r = side.rows[r].next) {
        repeated = SameRow(side_index, r, side_index, made);
        if (repeated) side.rows[r].certain |= made.certain;
      }
      if (repeated) continue;
      const auto at = static_cast<uint32_t>(side.rows.size());
      if (binding.first[side_index] == kNone) {
        binding.first[side_index] = at;
      } else {
        side.rows[binding.last[side_index]].next = at;
      }
      binding.last[side_index] = at;
      side.rows.push_back(made);
    }
    return Status::Ok();
  }

  Status ReadColumn(const Read& read, const Batch& batch, ExecContext& ctx, std::vector<uint8_t>* uncertain,
                    Vector* out) {
    std::vector<uint8_t>* saved = ctx.uncertain_rows;
    ctx.uncertain_rows = uncertain;
    Status status = Status::Ok();
    if (read.expression != nullptr) {
      status = read.expression->Eval(batch, nullptr, ctx, out);
    } else {
      ColumnBuilder builder(batch.size);
      for (size_t row = 0; row < batch.size && status.ok(); ++row) {
        ctx.saw_uncertain = false;
        auto value = read.is_label ? ReadLabel(batch.At(read.var, row), read.key, ctx)
                                   : ReadWhole(batch.At(read.var, row), ctx);
        status = value.status();
        if (!status.ok()) break;
        if (ctx.saw_uncertain) (*uncertain)[row] = 1;
        builder.Add(std::move(*value));
      }
      if (status.ok()) *out = builder.Finish();
    }
    ctx.uncertain_rows = saved;
    return status;
  }

  static Result<Value> ReadLabel(const Value& element, const std::string& label, ExecContext& ctx) {
    if (!element.is_node()) return Value::Null();
    FASTI_TRY_ASSIGN(const bool has, ctx.HasLabel(element, label));
    return Value::Bool(has);
  }

  /// Everything that can be read of a value: properties and labels of an element, of each in lists and paths.
  static Result<Value> ReadWhole(const Value& v, ExecContext& ctx) {
    if (v.is_node() || v.is_edge()) {
      FASTI_TRY_ASSIGN(Value properties, ctx.Properties(v));
      if (!v.is_node()) return properties;
      Map map = properties.as_map();
      FASTI_TRY_ASSIGN(const Value labels, ctx.Labels(v));
      for (const Value& label : labels.as_list()) {
        map.emplace_back(":" + std::string(label.as_string()), Value::Bool(true));
      }
      return Value::MapOf(std::move(map));
    }
    List parts;
    if (v.is_list()) {
      parts = v.as_list();
    } else if (v.kind() == Value::Kind::kPathRef) {
      const PathRef& path = v.as_path_ref();
      for (const uint64_t id : path.nodes) parts.push_back(Value::NodeRef(NodeId{id}, path.pin));
      for (const uint64_t id : path.edges) parts.push_back(Value::EdgeRef(EdgeId{id}, path.pin));
    } else {
      return v;
    }
    List out;
    for (const Value& part : parts) {
      FASTI_TRY_ASSIGN(Value read, ReadWhole(part, ctx));
      out.push_back(std::move(read));
    }
    return Value::ListOf(std::move(out));
  }

  // --- Bindings
  // ------------------------------------------------------------------------------------------

  /// The numbers that tell a value of a binding from others: of lists and paths the length first.
  template <typename F>
  static void IdentityOf(const Value& v, F&& add) {
    if (v.is_node()) {
      add(v.node_id().value);
    } else if (v.is_edge()) {
      add(v.edge_id().value);
    } else if (v.is_list()) {
      add(v.as_list().size());
      for (const Value& item : v.as_list()) IdentityOf(item, add);
    } else if (v.kind() == Value::Kind::kPathRef) {
      const PathRef& path = v.as_path_ref();
      add(path.nodes.size());
      for (const uint64_t id : path.nodes) add(id);
      for (const uint64_t id : path.edges) add(id);
    } else {
      add(~uint64_t{0});  // null
    }
  }
  /// Where the row's identity stands in index_: each of its numbers is looked up under the one before.
  uint32_t PlaceOf(const Batch& batch, size_t row) {
    // What begins as the last row's identity did stands where that one stands.
    size_t k = 0;
    const auto add = [&](uint64_t number) {
      if (k == last_.size() || last_[k].number != number) {
        last_.resize(k);
        last_.push_back({number, index_.Insert(k == 0 ? 0 : last_[k - 1].place, number).first + 1});
      }
      ++k;
    };
    add(static_cast<uint64_t>(batch.At(plan_.row, row).as_int()));
    for (const VarId var : plan_.identity) {
      const Vector& column = batch[var];
      if (column.phys() == Phys::kNode || column.phys() == Phys::kEdge) {
        if (IsNumbered(column)) {
          add(NumberAt(column, row));
          continue;
        }
      }
      IdentityOf(column.At(row), add);
    }
    last_.resize(k);
    const uint32_t place = last_.back().place;
    if (place >= binding_at_.size()) binding_at_.resize(index_.size() + 1, kNone);
    return place;
  }
  Result<uint32_t> BindingOf(const Batch& batch, size_t row, ExecContext& ctx) {
    uint32_t& binding = binding_at_[PlaceOf(batch, row)];
    if (binding == kNone) {
      FASTI_TRY(ctx.Reserve(static_cast<int64_t>(sizeof(Binding) + 48 * (plan_.identity.size() + 1))));
      binding = static_cast<uint32_t>(bindings_.size());
      bindings_.emplace_back();
    }
    return binding;
  }

  /// Over a range the periods of a row count as read; at an instant they only tell how sure it is.
  const PieceSet* PiecesOf(uint8_t side, const Row& row) const {
    const bound::Match& match = *plan_.match;
    if (!match.diff->known_axis || std::holds_alternative<bound::valid::At>(match.context.valid))
      return nullptr;
    const Batch& batch = sides_[side].batches[row.batch];
    if (plan_.row_pieces == kNoVar || !batch.Has(plan_.row_pieces)) return nullptr;
    const Vector& v = batch[plan_.row_pieces];
    return v.column().PiecesAt(v.Position(row.row)).get();
  }

  /// The periods in which a row holds, in order.
  static std::vector<Period> Periods(const PieceSet& set) {
    std::vector<Period> out;
    for (const Selection& s : set.selections) out.push_back(s.period());
    std::sort(out.begin(), out.end(), [](const Period& a, const Period& b) {
      if (const auto c = SortOrder(a.from, b.from); c != 0) return c < 0;
      return SortOrder(a.to, b.to) < 0;
    });
    return out;
  }

  bool SameRow(uint8_t a_side, uint32_t a, uint8_t b_side, const Row& b) const {
    const Row& row = sides_[a_side].rows[a];
    for (size_t i = 0; i < reads_.size(); ++i) {
      const Vector& x = sides_[a_side].values[row.batch][i];
      const Vector& y = sides_[b_side].values[b.batch][i];
      if (x.phys() == Phys::kInt && y.phys() == Phys::kInt && NoNulls(x) && NoNulls(y)) {
        if (NumberAt(x, row.row) != NumberAt(y, b.row)) return false;
        continue;
      }
      if (!Equivalent(x.At(row.row), y.At(b.row))) return false;
    }
    const PieceSet* x = PiecesOf(a_side, row);
    const PieceSet* y = PiecesOf(b_side, b);
    if (x == nullptr || y == nullptr || x == y) return true;
    return Periods(*x) == Periods(*y);
  }

  // --- The difference
  // ----------------------------------------------------------------------------------------

  Status Compare(ExecContext& ctx) {
    for (const Binding& binding : bindings_) {
      const bool before = binding.first[0] != kNone, after = binding.first[1] != kNone;
      if (before && after) {
        CompareRows(binding);
      } else if (after) {
        const bool certain = !binding.possible[0];
        for (uint32_t r = binding.first[1]; r != kNone; r = sides_[1].rows[r].next)
          answers_.push_back({Op::kAdded, certain && sides_[1].rows[r].certain, r, kNone, r});
      } else if (before) {
        const bool certain = !binding.possible[1];
        for (uint32_t r = binding.first[0]; r != kNone; r = sides_[0].rows[r].next)
          answers_.push_back({Op::kRemoved, certain && sides_[0].rows[r].certain, r, r, kNone});
      }
      FASTI_TRY(ctx.Poll());
    }
    return Status::Ok();
  }

  /// Rows of one binding that only one side has, paired in their order.
  void CompareRows(const Binding& binding) {
    const bool single = binding.first[0] == binding.last[0] && binding.first[1] == binding.last[1];
    if (single && SameRow(0, binding.first[0], 1, sides_[1].rows[binding.first[1]])) return;
    std::array<std::vector<uint32_t>, 2> only;
    std::array<uint32_t, 2> count{0, 0};
    bool certain = true;
    for (uint8_t side = 0; side < 2; ++side) {
      for (uint32_t r = binding.first[side]; r != kNone; r = sides_[side].rows[r].next) {
        ++count[side];
        const Row& row = sides_[side].rows[r];
        certain &= row.certain && row.sure_values && PreciselyKnown(side, row);
        const uint8_t other = 1 - side;
        bool found = false;
        for (uint32_t o = binding.first[other]; o != kNone && !found; o = sides_[other].rows[o].next) {
          found = SameRow(other, o, side, row);
        }
        if (!found) only[side].push_back(r);
      }
      // What else is possible might be the same on both sides.
      certain &= !binding.merely_possible[side];
      // At one instant several rows are several possible values.
      certain &= count[side] == 1 || PiecesOf(side, sides_[side].rows[binding.first[side]]) != nullptr;
    }
    const size_t pairs = std::max(only[0].size(), only[1].size());
    for (size_t i = 0; i < pairs; ++i) {
      const uint32_t old_row = i < only[0].size() ? only[0][i] : kNone;
      const uint32_t new_row = i < only[1].size() ? only[1][i] : kNone;
      const uint32_t shown = new_row != kNone ? new_row : binding.first[1];
      answers_.push_back({Op::kChanged, certain, shown, old_row, new_row});
    }
  }

  bool PreciselyKnown(uint8_t side, const Row& row) const {
    const PieceSet* pieces = PiecesOf(side, row);
    return pieces == nullptr || std::all_of(pieces->selections.begin(), pieces->selections.end(),
                                            [](const Selection& s) { return s.period().precise(); });
  }

  static Value Text(Op op) {
    switch (op) {
      case Op::kAdded:
        return Value::String("+");
      case Op::kRemoved:
        return Value::String("-");
      case Op::kChanged:
        return Value::String("~");
    }
    return Value::Null();
  }

  Value DifferenceOf(const Answer& answer) const {
    Map map;
    map.emplace_back("op", Text(answer.op));
    map.emplace_back("old", Show(0, answer.old_row));
    map.emplace_back("new", Show(1, answer.new_row));
    map.emplace_back("certainty", Value::String(answer.certain ? "certain" : "possible"));
    return Value::MapOf(std::move(map));
  }

  /// What `d` is in the answers [begin, end). Where nothing else is read of them there are few differences,
  /// each made once.
  Vector Differences(size_t begin, size_t end) const {
    const bool same = reads_.empty() && plan_.row_pieces == kNoVar;
    if (!plan_.only_op && !same) {
      ColumnBuilder differences(end - begin);
      for (size_t i = begin; i < end; ++i) differences.Add(DifferenceOf(answers_[i]));
      return differences.Finish();
    }
    constexpr uint32_t kUnmade = ~uint32_t{0};
    std::vector<Value> kinds;
    std::array<uint32_t, 24> made;
    made.fill(kUnmade);
    auto kind_of = std::make_shared<Positions>();
    kind_of->reserve(end - begin);
    for (size_t i = begin; i < end; ++i) {
      const Answer& a = answers_[i];
      uint32_t& kind =
          made[plan_.only_op
                   ? static_cast<size_t>(a.op)
                   : ((static_cast<size_t>(a.op) * 2 + (a.old_row == kNone)) * 2 + (a.new_row == kNone)) * 2 +
                         a.certain];
      if (kind == kUnmade) {
        kind = static_cast<uint32_t>(kinds.size());
        if (plan_.only_op) {
          Map map;
          map.emplace_back("op", Text(a.op));
          kinds.push_back(Value::MapOf(std::move(map)));
        } else {
          kinds.push_back(DifferenceOf(a));
        }
      }
      kind_of->push_back(kind);
    }
    return Vector::OfValues(std::move(kinds)).WithIndex(std::move(kind_of));
  }

  /// {c: {name: 'Uzbekistan', …}, …}; over a range also the periods, as validTime.
  Value Show(uint8_t side, uint32_t index) const {
    if (index == kNone) return Value::Null();
    const Row& row = sides_[side].rows[index];
    Map out;
    for (size_t i = 0; i < reads_.size(); ++i) {
      const Read& read = reads_[i];
      Value value = sides_[side].values[row.batch][i].At(row.row);
      if (read.key.empty()) {
        out.emplace_back(read.variable, std::move(value));
        continue;
      }
      auto entry =
          std::find_if(out.begin(), out.end(), [&](const auto& e) { return e.first == read.variable; });
      Map inner;
      if (entry != out.end()) inner = entry->second.as_map();
      inner.emplace_back(read.is_label ? ":" + read.key : read.key, std::move(value));
      if (entry != out.end()) {
        entry->second = Value::MapOf(std::move(inner));
      } else {
        out.emplace_back(read.variable, Value::MapOf(std::move(inner)));
      }
    }
    if (const PieceSet* pieces = PiecesOf(side, row)) {
      List periods;
      for (const Period& p : Periods(*pieces)) periods.push_back(Value::Of(p));
      out.emplace_back("validTime", Value::ListOf(std::move(periods)));
    }
    return Value::MapOf(std::move(out));
  }

  const plan::Diff& plan_;
  const bound::DiffScope& diff_;
  std::vector<OperatorPtr> inputs_;
  DiffSides instants_;
  std::vector<Read> reads_;

  std::array<Side, 2> sides_;
  std::vector<Binding> bindings_;
  IdTable index_;  ///< the numbers of identities, each under the place of the one before
  struct Placed {
    uint64_t number;
    uint32_t place;
  };
  std::vector<Placed> last_;          ///< the identity of the row looked up last
  std::vector<uint32_t> binding_at_;  ///< by place: bindings_, or kNone
  std::vector<Answer> answers_;
  size_t next_ = 0;
};

Result<std::vector<Read>> MakeReads(const bound::Match& match, ExecContext& ctx) {
  std::vector<Read> reads;
  for (const bound::LaterReads& later : match.later) {
    const std::string& name = ctx.plan().statement->variables[later.var].name;
    if (later.everything) {
      reads.push_back({later.var, name, "", false, nullptr});
      continue;
    }
    for (const std::string& key : later.keys) {
      bound::Property property;
      auto ref = std::make_unique<bound::VariableRef>();
      ref->var = later.var;
      property.base = std::move(ref);
      property.key = key;
      Read read{later.var, name, key, false, nullptr};
      FASTI_TRY_ASSIGN(read.expression, Compile(property, ctx));
      reads.push_back(std::move(read));
    }
    for (const std::string& label : later.labels) reads.push_back({later.var, name, label, true, nullptr});
  }
  return reads;
}

}  // namespace

Result<OperatorPtr> BuildDiff(const plan::Diff& node, std::vector<OperatorPtr> inputs, ExecContext& ctx) {
  FASTI_TRY_ASSIGN(DiffSides instants, DiffSides::Make(*node.match, ctx));
  FASTI_TRY_ASSIGN(std::vector<Read> reads, MakeReads(*node.match, ctx));
  return OperatorPtr(
      std::make_unique<DiffOperator>(node, std::move(inputs), std::move(instants), std::move(reads)));
}

}  // namespace fasti::exec
