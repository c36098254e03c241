#include "query/executor/operators/match_end.h"

#include <algorithm>

#include "query/executor/column_pool.h"
#include "query/executor/expression.h"
#include "query/executor/frame_rows.h"
#include "query/executor/life_stretches.h"
#include "query/executor/predicate.h"
#include "query/executor/row_filter.h"
#include "query/executor/row_set.h"
#include "query/executor/vector_kernels.h"
#include "query/types/compare.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"

namespace fasti::exec {
namespace {

/// A selection on its way to a row: the part in which everything that is read later has one value.
struct PartRow {
  Selection selection;
  bool certain = false;  // of the selection period, before splitting (section 4)
  bool outside = false;  // of the window
  RowValues values;      // what is read later, in the order of the timelines
  // An existential row that later clauses narrow: the other parts with the same values.
  std::vector<Selection> others;
  // The timelines that `values` come from; one list for all parts of a row, without values.
  std::shared_ptr<const std::vector<Override>> timelines;
  // THROUGHOUT: what several cores of a condition may be together, where the row stands for all of them.
  std::optional<Period> joined = std::nullopt;
};

class MatchEndOperator final : public UnaryOperator {
 public:
  MatchEndOperator(const plan::MatchEnd& node, OperatorPtr input, RowFilter on_period)
      : UnaryOperator(node, std::move(input)),
        plan_(node),
        match_(*node.match),
        on_period_(std::move(on_period)) {
    for (VarId var : match_.introduces) {
      if (var != match_.context.as && !(match_.diff && var == match_.diff->as)) repin_.push_back(var);
    }
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      FASTI_TRY(input_->Next(ctx, out));
      if (out->size == 0) return Status::Ok();
      FASTI_TRY(UsesPieces(*out, plan_.frame, ctx) ? FinishPeriods(ctx, out) : FinishInstant(ctx, out));
      if (out->size > 0) return Status::Ok();
    }
  }

 private:
  Status FinishInstant(ExecContext&, Batch* out) {
    const VarId certain = plan_.frame.certain;
    if (certain == kNoVar) return Status::Ok();
    if (plan_.modality == bound::Modality::kCertainly) {
      Positions keep;
      for (uint32_t row = 0; row < out->size; ++row) {
        if (out->At(certain, row).as_bool()) keep.push_back(row);
      }
      if (keep.size() < out->size) *out = out->Select(std::move(keep));
      return Status::Ok();
    }
    // The row is as certain as this clause and what came before.
    Column column;
    column.phys = Phys::kBool;
    for (size_t row = 0; row < out->size; ++row) {
      const bool before = !out->Has(plan_.row_certain) || out->At(plan_.row_certain, row).as_bool();
      column.bools.push_back(before && out->At(certain, row).as_bool());
    }
    out->Set(plan_.row_certain, Vector::Flat(std::move(column)));
    return Status::Ok();
  }

  Status FinishPeriods(ExecContext& ctx, Batch* out) {
    FASTI_TRY_ASSIGN(const bool plain, FinishStints(ctx, out));
    if (plain) return on_period_.Apply(ctx, out);
    Positions rows;
    std::vector<PartRow> parts;
    std::vector<int64_t> bindings;
    for (uint32_t row = 0; row < out->size; ++row) {
      FASTI_TRY(ctx.Poll());
      std::vector<PartRow> of_row;
      FASTI_TRY(PartsOf(*out, row, ctx, &of_row));
      for (PartRow& part : of_row) {
        rows.push_back(row);
        parts.push_back(std::move(part));
        if (plan_.binding != kNoVar) bindings.push_back(next_binding_);
      }
      ++next_binding_;
    }
    if (parts.empty()) {
      out->Clear();
      return Status::Ok();
    }
    *out = out->Select(std::move(rows));
    FASTI_TRY(Bind(parts, ctx, out));
    if (plan_.binding != kNoVar) out->Set(plan_.binding, Vector::OfInts(std::move(bindings)));
    // Conjuncts on `w` filter whole rows.
    return on_period_.Apply(ctx, out);
  }

  /// What a row's pieces are tested for.
  Scope Tested(const Scope& scope) const {
    // An OPTIONAL MATCH inherits the instants of the row that it extends, not the test that chose the row.
    Scope tested = scope;
    if (match_.optional && std::holds_alternative<bound::valid::Inherit>(match_.context.valid)) {
      tested.test = WindowTest::kDuring;
    }
    return tested;
  }

  /// Rows of one scope that hold in one precise period each and of which nothing that changes is read later:
  /// finished column by column. @return false: nothing was done
  Result<bool> FinishStints(ExecContext& ctx, Batch* out) {
    const Vector& found = (*out)[plan_.frame.pieces];
    if (found.constant() || found.column().stints.empty() || plan_.sweeps || plan_.outside != kNoVar ||
        plan_.binding != kNoVar || plan_.row_certain != kNoVar || ctx.change_points != nullptr ||
        !(*out)[plan_.frame.scope].constant()) {
      return false;
    }
    const Scope scope = ScopeAt(*out, 0, plan_.frame, ctx);
    if (scope.at || scope.axis_valid || scope.only) return false;
    for (VarId var : repin_) {
      if (!out->Has(var)) return false;
      const Vector& v = (*out)[var];
      if ((v.phys() != Phys::kNode && v.phys() != Phys::kEdge) || !v.column().nulls.empty()) return false;
    }
    FASTI_TRY_ASSIGN(const bool same, AllReadSameThroughout(*out, scope, ctx));
    if (!same) return false;
    WindowTest test = Tested(scope).test;
    if (plan_.leaves_within && test == WindowTest::kWithin) test = WindowTest::kDuring;
    Positions& keep = keep_;
    std::vector<uint32_t>& pins = pins_;
    const std::shared_ptr<Column> kept = NewColumn();
    std::vector<Interval>& stints = kept->stints;
    keep.clear(), pins.clear();
    keep.reserve(out->size), stints.reserve(out->size), pins.reserve(out->size);
    for (uint32_t row = 0; row < out->size; ++row) {
      if ((row & 63) == 0) FASTI_TRY(ctx.Poll());
      const Interval stint = found.column().stints[found.Position(row)];
      const Period period = Period::Of(stint.from, stint.to);
      if (!TestWindow(test, period, true, scope.window).certain()) continue;
      keep.push_back(row);
      stints.push_back(stint);
      pins.push_back(ctx.pins().Intern(Pin{Representative(period, scope, ctx.reading()), scope.reader}));
    }
    if (keep.empty()) {
      out->Clear();
      return true;
    }
    if (keep.size() < out->size) *out = out->Select(keep);
    for (VarId var : repin_) RepinColumn(var, pins, out);
    if (plan_.row_pieces != kNoVar) {
      const std::shared_ptr<Column> pieces = plan_.period != kNoVar ? NewColumn() : kept;
      pieces->phys = Phys::kPieces;
      if (pieces != kept) pieces->stints = stints;
      out->Set(plan_.row_pieces, Vector::Flat(std::shared_ptr<const Column>(pieces)));
    }
    if (plan_.period != kNoVar) {
      kept->phys = Phys::kPeriod;
      out->Set(plan_.period, Vector::Flat(std::shared_ptr<const Column>(kept)));
    }
    return true;
  }

  /// The references in `var` with a pin for each row.
  void RepinColumn(VarId var, const std::vector<uint32_t>& pins, Batch* out) const {
    const Vector& from = (*out)[var];
    const std::shared_ptr<Column> made = NewColumn();
    Column& column = *made;
    column.phys = from.phys();
    column.pins = pins;
    column.ids.reserve(out->size);
    for (size_t row = 0; row < out->size; ++row) column.ids.push_back(from.column().ids[from.Position(row)]);
    const std::vector<TypeId>& types = from.column().types;
    if (types.size() == 1) column.types = types;
    for (size_t row = 0; types.size() > 1 && row < out->size; ++row)
      column.types.push_back(types[from.Position(row)]);
    out->Set(var, Vector::Flat(std::shared_ptr<const Column>(made)));
  }

  Status PartsOf(const Batch& batch, size_t row, ExecContext& ctx, std::vector<PartRow>* out) {
    const Scope& scope = ScopeAt(batch, row, plan_.frame, ctx);
    const Scope tested = Tested(scope);
    std::vector<PartRow> parts;
    for (const Selection& selection : PiecesAt(batch, row, plan_.frame)->selections) {
      const TruthSet truth = TestScope(selection, tested, plan_.leaves_within);
      if (truth.possible() && tested.test == WindowTest::kThroughout && !tested.at &&
          plan_.modality != bound::Modality::kCertainly) {
        // Cores that contain the window only together are one row.
        PartRow joined{selection, false, false, {}, {}, nullptr};
        if (joined.selection.JoinThroughout(tested.window)) {
          const auto same = std::any_of(parts.begin(), parts.end(), [&](const PartRow& other) {
            return other.joined && *other.joined == selection.reach();
          });
          joined.joined = selection.reach();
          if (!same) parts.push_back(std::move(joined));
          continue;
        }
      }
      if (truth.certain() || (truth.possible() && plan_.modality != bound::Modality::kCertainly)) {
        parts.push_back({selection, truth.certain(), false, {}, {}, nullptr});
      } else if (plan_.outside != kNoVar) {
        out->push_back({selection, false, true, {}, {}, nullptr});
      }
    }
    if (parts.empty()) return Status::Ok();
    // Most rows hold in one precise period.
    const Period& first = parts[0].selection.period();
    if (parts.size() == 1 && !plan_.sweeps && first.precise() && first.has_core()) {
      FASTI_TRY_ASSIGN(const bool same, ReadsSameThroughout(batch, row, scope, ctx));
      if (same) {
        *out = std::move(parts);
        return Status::Ok();
      }
    }
    auto timelines = std::make_shared<std::vector<Override>>();
    std::vector<Selection> whole;
    change_points_.clear();
    if (plan_.sweeps && plan_.modality != bound::Modality::kPossibly && !match_.later.empty()) {
      for (const PartRow& part : parts) whole.push_back(part.selection);
    }
    for (const bound::LaterReads& later : match_.later)
      FASTI_TRY(Split(later, batch, row, scope, ctx, timelines.get(), &parts));
    for (PartRow& part : parts) part.timelines = timelines;
    // Splitting keeps every piece that possibly meets the window.
    std::erase_if(parts, [&](const PartRow& p) {
      const bool meets = scope.at ? HoldsAt(p.selection.period(), *scope.at).possible()
                                  : TestDuring(p.selection.period(), false, scope.window).possible();
      if (!meets && plan_.outside != kNoVar) out->push_back({p.selection, false, true, {}, {}, nullptr});
      return !meets;
    });
    std::vector<PartRow> unsure;
    for (const Selection& selection : whole) AddUnsure(selection, scope.window, parts, &unsure);
    if (plan_.period != kNoVar) {
      for (PartRow& part : parts) out->push_back(std::move(part));
    } else {
      MergeExistential(std::move(parts), out);
    }
    for (PartRow& part : unsure) out->push_back(std::move(part));
    return Status::Ok();
  }

  /// OVER TIME under CERTAINLY: the instants at which the row certainly holds, but something read later is
  /// uncertain. It counts there, and reads null.
  void AddUnsure(const Selection& selection, const Interval& window, const std::vector<PartRow>& parts,
                 std::vector<PartRow>* out) const {
    Interval core = CertainPart(selection.period());
    core = {std::max(core.from, window.from), std::min(core.to, window.to)};
    if (core.empty()) return;
    std::vector<Interval> sure;
    for (const PartRow& part : parts) {
      if (part.selection.period().has_core()) sure.push_back(CertainPart(part.selection.period()));
    }
    std::sort(sure.begin(), sure.end(), [](const Interval& a, const Interval& b) { return a.from < b.from; });
    auto add = [&](Interval gap) {
      std::vector<Instant> cuts;
      for (const Instant t : change_points_) {
        if (gap.from < t && t < gap.to) cuts.push_back(t);
      }
      cuts.push_back(gap.to);
      std::sort(cuts.begin(), cuts.end());
      for (const Instant to : cuts) {
        if (!(gap.from < to)) continue;
        const Period p = Period::Of(gap.from, to);
        out->push_back({Selection(Member::Independent(p)), true, false, {}, {}, nullptr});
        gap.from = to;
      }
    };
    for (const Interval& s : sure) {
      if (core.from < std::min(s.from, core.to)) add({core.from, std::min(s.from, core.to)});
      core.from = std::max(core.from, s.to);
    }
    if (!core.empty()) add(core);
  }

  void MergeExistential(std::vector<PartRow> parts, std::vector<PartRow>* out) const {
    // Without AS w a range is existential: one row per binding and values read later; certain if one of them
    // is.
    RowTable seen;
    for (PartRow& part : parts) {
      auto [it, inserted] = seen.try_emplace(part.values, static_cast<uint32_t>(out->size()));
      if (inserted) {
        out->push_back(std::move(part));
        continue;
      }
      PartRow& row_part = (*out)[it->second];
      if (part.certain && !row_part.certain) {
        std::swap(part.selection, row_part.selection);
        row_part.certain = true;
      }
      if (plan_.row_pieces != kNoVar) row_part.others.push_back(std::move(part.selection));
    }
  }

  /// Splits each part at the changes of one variable's timelines that are read later.
  Status Split(const bound::LaterReads& later, const Batch& batch, size_t row, const Scope& scope,
               ExecContext& ctx, std::vector<Override>* timelines, std::vector<PartRow>* parts) {
    std::vector<ElementId> elements;
    CollectElements(batch.At(later.var, row), &elements);
    const graph::GraphReader& reader = ctx.reader(scope.reader);
    const Catalog& catalog = ctx.transaction().catalog();
    for (ElementId element : elements) {
      if (element.is_node() && !later.everything && later.labels.empty()) {
        FASTI_TRY_ASSIGN(const bool same, TimelessValues(element.node(), later.keys, scope, ctx, &timeless_));
        if (same) {
          for (auto& [key, value] : timeless_) {
            timelines->push_back({element, false, key.value, {}});
            for (PartRow& part : *parts) part.values.push_back(value);
          }
          continue;
        }
      }
      std::vector<graph::Piece> existence;
      FASTI_TRY(LivesOf(reader, element, &existence));
      std::vector<KeyId> keys;
      std::vector<LabelId> labels;
      if (later.everything) {
        FASTI_TRY(reader.KeysOf(element, &keys));
        if (element.is_node()) FASTI_TRY(reader.LabelsOf(element.node(), &labels));
      } else {
        for (const std::string& key : later.keys) {
          if (auto id = catalog.FindKey(key)) keys.push_back(*id);
        }
        for (const std::string& label : later.labels) {
          if (auto id = catalog.FindLabel(label); id && element.is_node()) labels.push_back(*id);
        }
      }
      std::vector<graph::Piece> timeline;
      for (KeyId key : keys) {
        timeline.clear();
        FASTI_TRY(reader.PropertyTimeline(element, key, &timeline));
        timelines->push_back({element, false, key.value, {}});
        NoteChangePoints(timeline, ctx);
        SplitBy(element, PropertyTag(key), timeline, existence, parts);
      }
      for (LabelId label : labels) {
        timeline.clear();
        FASTI_TRY(reader.LabelTimeline(element.node(), label, &timeline));
        for (graph::Piece& p : timeline) p.value = Value::Bool(true);
        timelines->push_back({element, true, label.value, {}});
        NoteChangePoints(timeline, ctx);
        SplitBy(element, LabelTag(label), timeline, existence, parts);
      }
    }
    return Status::Ok();
  }

  /// The values of a node that has the same ones at every instant. @return false: it may not
  Result<bool> TimelessValues(NodeId node, const std::vector<std::string>& names, const Scope& scope,
                              ExecContext& ctx, std::vector<std::pair<KeyId, Value>>* values) const {
    // On the system axis timelines are of system time.
    if (scope.axis_valid) return false;
    const graph::GraphReader& reader = ctx.reader(scope.reader);
    values->clear();
    for (const std::string& name : names) {
      const auto key = ctx.transaction().catalog().FindKey(name);
      if (!key) continue;
      values->emplace_back(*key, Value());
      FASTI_TRY_ASSIGN(const bool always, reader.HoldsAlways(node, *key, &values->back().second));
      if (!always) return false;
    }
    return true;
  }

  /// Nothing that is read later changes over time, so that parts need not be split.
  Result<bool> ReadsSameThroughout(const Batch& batch, size_t row, const Scope& scope, ExecContext& ctx) {
    for (const bound::LaterReads& later : match_.later) {
      if (later.everything || !later.labels.empty()) return false;
      if (later.keys.empty()) continue;
      const Value v = batch.At(later.var, row);
      if (!v.is_node()) return false;
      FASTI_TRY_ASSIGN(const bool same, TimelessValues(v.node_id(), later.keys, scope, ctx, &timeless_));
      if (!same) return false;
    }
    return true;
  }

  /// The same of every row.
  Result<bool> AllReadSameThroughout(const Batch& batch, const Scope& scope, ExecContext& ctx) {
    bool known = true;
    for (const bound::LaterReads& later : match_.later) {
      if (later.everything || !later.labels.empty()) return false;
      if (later.keys.empty()) continue;
      if (!batch.Has(later.var) || batch[later.var].phys() != Phys::kNode) return false;
      std::vector<uint64_t> scratch;
      const uint64_t* ids = FlatIds(batch[later.var], batch.size, &scratch);
      for (const std::string& name : later.keys) {
        const auto key = ctx.transaction().catalog().FindKey(name);
        known = known && (!key || ctx.reader(scope.reader).HoldAlways({ids, batch.size}, *key));
      }
    }
    for (uint32_t row = 0; row < batch.size && !known; ++row) {
      FASTI_TRY_ASSIGN(const bool same, ReadsSameThroughout(batch, row, scope, ctx));
      if (!same) return false;
    }
    return true;
  }

  void NoteChangePoints(const std::vector<graph::Piece>& timeline, ExecContext& ctx) {
    // What a subquery returns may decide a condition around it.
    for (const graph::Piece& p : timeline) ctx.NoteBounds(p.period);
    if (!plan_.sweeps) return;
    for (const graph::Piece& p : timeline) {
      const Period& q = p.period;
      change_points_.insert(change_points_.end(),
                            {q.from.earliest, q.from.latest, q.to.earliest, q.to.latest});
    }
  }

  void SplitBy(ElementId element, uint32_t tag, const std::vector<graph::Piece>& timeline,
               const std::vector<graph::Piece>& existence, std::vector<PartRow>* parts) const {
    std::vector<PartRow> out;
    const auto same = [](const graph::Piece* a, const graph::Piece* b) {
      return a == nullptr || b == nullptr ? a == b : Equivalent(a->value, b->value);
    };
    for (PartRow& part : *parts) {
      const size_t before = out.size();
      for (const graph::Piece& life : existence) {
        if (!PossiblyOverlap(life.period, part.selection.period())) continue;
        for (const LifeRun& run : RunsIn(life, timeline, existence, same)) {
          Selection narrowed = part.selection;
          const Member piece = Member::Piece(ElementTag(element), tag, run.period, life.period);
          // The window judges the finished row, which later clauses narrow, not its parts.
          if (!(plan_.leaves_within ? narrowed.Split(piece) : narrowed.Add(piece))) continue;
          PartRow made{std::move(narrowed), part.certain, false, part.values, {}, nullptr};
          made.values.push_back(run.piece == nullptr ? Value::Null() : run.piece->value);
          out.push_back(std::move(made));
        }
      }
      // An element outside its lives (an edge of an imprecise end) is not split.
      if (out.size() == before) {
        part.values.push_back(Value::Null());
        out.push_back(std::move(part));
      }
    }
    *parts = std::move(out);
  }

  /// A part that is certain at no instant tells its values itself.
  std::shared_ptr<const std::vector<Override>> ValuesOf(const PartRow& part, const Scope& scope) const {
    if (part.selection.period().has_core() || part.timelines == nullptr || part.timelines->empty())
      return nullptr;
    if (scope.at && plan_.modality != bound::Modality::kPossibly) return nullptr;
    auto values = std::make_shared<std::vector<Override>>(*part.timelines);
    for (size_t i = 0; i < values->size() && i < part.values.size(); ++i) (*values)[i].value = part.values[i];
    return values;
  }

  /// An instant at which the row can be read: in the core if there is one, in the window, at the reading if
  /// possible. What is read later has one value throughout the part, so an instant of the core outside the
  /// window serves as well, and tells the value where one inside could not; but AS OF d, what is uncertain at
  /// d is null unless the query asks for the possible.
  Instant Representative(const Period& p, const Scope& scope, Instant reading) const {
    Interval within = p.has_core() ? CertainPart(p) : PossiblePart(p);
    const Interval narrowed{std::max(within.from, scope.window.from), std::min(within.to, scope.window.to)};
    if (!narrowed.empty()) {
      within = narrowed;
    } else if (!p.has_core() || (scope.at && plan_.modality != bound::Modality::kPossibly)) {
      const Interval extent{std::max(p.extent_from(), scope.window.from),
                            std::min(p.extent_to(), scope.window.to)};
      if (!extent.empty()) within = extent;
    }
    if (within.contains(reading)) return reading;
    // The latest state of knowledge in which the row held.
    if (scope.axis_valid && within.to.finite()) return Instant{within.to.us - 1};
    if (within.from.finite()) return within.from;
    return within.to.finite() ? Instant{within.to.us - 1} : reading;
  }

  Status Bind(std::vector<PartRow>& parts, ExecContext& ctx, Batch* out) {
    std::vector<uint32_t> pins(parts.size());
    ColumnBuilder periods(parts.size()), certain(parts.size()), outside(parts.size());
    std::vector<PieceSetPtr> pieces;
    for (size_t i = 0; i < parts.size(); ++i) {
      const Scope& scope = ScopeAt(*out, i, plan_.frame, ctx);
      Pin pin{Representative(parts[i].selection.period(), scope, ctx.reading()), scope.reader,
              ValuesOf(parts[i], scope)};
      if (scope.axis_valid) {
        FASTI_TRY_ASSIGN(pin.reader, ctx.ReaderKnownAt(pin.valid));
        pin.valid = *scope.axis_valid;
      }
      pins[i] = ctx.pins().Intern(pin);
      if (plan_.outside != kNoVar) outside.Add(Value::Bool(parts[i].outside));
      if (plan_.period != kNoVar) {
        PeriodValue w;
        w.period = parts[i].selection.period();
        if (scope.only) w.period = ClampToWindow(w.period, scope.window);
        w.mark = parts[i].certain ? PeriodValue::Mark::kCertain : PeriodValue::Mark::kPossible;
        periods.Add(Value::Of(std::move(w)));
      }
      if (plan_.row_certain != kNoVar) {
        const bool before = !out->Has(plan_.row_certain) || out->At(plan_.row_certain, i).as_bool();
        certain.Add(Value::Bool(before && parts[i].certain));
      }
      if (plan_.row_pieces != kNoVar) {
        auto set = std::make_shared<PieceSet>();
        set->selections = std::move(parts[i].others);
        set->selections.push_back(std::move(parts[i].selection));
        pieces.push_back(std::move(set));
      }
    }
    for (VarId var : repin_) {
      ColumnBuilder builder(parts.size());
      for (size_t i = 0; i < parts.size(); ++i) builder.Add(Repin(out->At(var, i), pins[i]));
      out->Set(var, builder.Finish());
    }
    if (plan_.period != kNoVar) out->Set(plan_.period, periods.Finish());
    if (plan_.row_certain != kNoVar) out->Set(plan_.row_certain, certain.Finish());
    if (plan_.row_pieces != kNoVar) out->Set(plan_.row_pieces, PiecesVector(std::move(pieces)));
    if (plan_.outside != kNoVar) out->Set(plan_.outside, outside.Finish());
    return Status::Ok();
  }

  const plan::MatchEnd& plan_;
  const bound::Match& match_;
  RowFilter on_period_;
  std::vector<VarId> repin_;
  std::vector<std::pair<KeyId, Value>> timeless_;  ///< reused from row to row
  std::vector<Instant> change_points_;             ///< of what the row that is being split reads later
  int64_t next_binding_ = 0;
  // Reused from batch to batch.
  Positions keep_;
  std::vector<uint32_t> pins_;
};

}  // namespace

Result<OperatorPtr> BuildMatchEnd(const plan::MatchEnd& node, OperatorPtr input, ExecContext& ctx) {
  std::vector<plan::Condition> conditions;
  if (!node.match->diff && node.filters_on_period) {
    for (const bound::ExprPtr& e : node.match->where_on_period) {
      conditions.emplace_back();
      conditions.back().expr = e.get();
    }
  }
  FASTI_TRY_ASSIGN(RowFilter on_period, RowFilter::Make(conditions, nullptr, node.row_certain, ctx));
  on_period.Judge(node.modality, node.period);
  return OperatorPtr(std::make_unique<MatchEndOperator>(node, std::move(input), std::move(on_period)));
}

}  // namespace fasti::exec
