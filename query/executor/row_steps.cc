#include "query/executor/row_steps.h"

#include <algorithm>

#include "query/executor/context_scope.h"
#include "query/executor/frame_rows.h"
#include "query/types/compare.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

const PieceSetPtr& PiecesOf(const Batch& batch, size_t row, VarId pieces) {
  const Vector& v = batch[pieces];
  return v.column().PiecesAt(v.Position(row));
}

bool Same(const RowValues& a, const RowValues& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Value& x, const Value& y) { return Equivalent(x, y); });
}

bool Meets(const Selection& part, const Scope& scope) {
  if (scope.at) return HoldsAt(part.period(), *scope.at).possible();
  return part.Test(WindowTest::kDuring, scope.window).possible();
}

/// The element references in a value.
void CollectReferences(const Value& v, std::vector<Value>* out) {
  if (v.is_node() || v.is_edge()) {
    out->push_back(v);
  } else if (v.is_list()) {
    for (const Value& item : v.as_list()) CollectReferences(item, out);
  } else if (v.is_map()) {
    for (const auto& [key, item] : v.as_map()) CollectReferences(item, out);
  } else if (v.kind() == Value::Kind::kPathRef) {
    const PathRef& path = v.as_path_ref();
    for (const uint64_t id : path.nodes) out->push_back(Value::NodeRef(NodeId{id}, path.pin));
    for (const uint64_t id : path.edges) out->push_back(Value::EdgeRef(EdgeId{id}, path.pin));
  }
}

bool Overlap(const std::vector<TruthStep>& a, const std::vector<TruthStep>& b) {
  return std::any_of(a.begin(), a.end(), [&](const TruthStep& x) {
    return std::any_of(b.begin(), b.end(), [&](const TruthStep& y) {
      return x.interval.from < y.interval.to && y.interval.from < x.interval.to;
    });
  });
}

}  // namespace

const Scope* PeriodScope(const Batch& batch, size_t row, VarId scope, VarId pieces, ExecContext& ctx) {
  if (scope == kNoVar || pieces == kNoVar || !batch.Has(scope) || !batch.Has(pieces)) return nullptr;
  const Scope& s = ctx.scopes()[static_cast<uint32_t>(batch.At(scope, row).as_int())];
  return s.mode == Scope::Mode::kPeriods ? &s : nullptr;
}

Result<std::vector<Instant>> RowStretches::ChangesInside(const Interval& interval, const Batch& row,
                                                         const Look& look, ExecContext& ctx) const {
  Batch one = row;
  auto narrowed = std::make_shared<PieceSet>();
  for (const Selection& selection : PiecesOf(row, 0, pieces_)->selections) {
    Selection part = selection;
    if (part.Add(interval)) narrowed->selections.push_back(std::move(part));
  }
  std::vector<Instant> points;
  if (narrowed->selections.empty()) return points;
  one.Set(pieces_, PiecesVector({std::move(narrowed)}));
  // What lies outside of the window matters too: a row's period is not clamped to it.
  Scope scope = ctx.scopes()[static_cast<uint32_t>(row.At(scope_, 0).as_int())];
  scope.window = interval;
  scope.test = WindowTest::kDuring;
  scope.at.reset();
  scope.only = false;
  one.Set(scope_, Vector::Constant(Value::Int(ctx.scopes().Intern(scope))));
  std::vector<Instant>* saved = ctx.change_points;
  ctx.change_points = &points;
  Status status = look(one);
  ctx.change_points = saved;
  // What fails over a period may be well at each of its instants; if not, it fails there.
  if (!status.ok() && !(again_ && status.code() == Code::kQueryError)) return status;
  std::erase_if(points, [&](Instant t) { return t <= interval.from || interval.to <= t; });
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

Result<std::vector<Interval>> RowStretches::Find(const Batch& row, const Look& look, ExecContext& ctx) const {
  const PieceSet& pieces = *PiecesOf(row, 0, pieces_);
  std::vector<Interval> out, open{HullOf(pieces)};
  while (!open.empty()) {
    FASTI_TRY(ctx.Poll());
    const Interval interval = open.back();
    open.pop_back();
    FASTI_TRY_ASSIGN(std::vector<Instant> points, ChangesInside(interval, row, look, ctx));
    if (points.empty()) {
      out.push_back(interval);
      continue;
    }
    points.push_back(interval.to);
    std::vector<Interval> parts;
    Instant from = interval.from;
    for (const Instant to : points) {
      parts.push_back({from, to});
      from = to;
    }
    if (again_) {
      open.insert(open.end(), parts.rbegin(), parts.rend());
    } else {
      out.insert(out.end(), parts.begin(), parts.end());
    }
  }
  if (ctx.change_points != nullptr) {
    for (const Interval& stretch : out) {
      ctx.change_points->push_back(stretch.from);
      ctx.change_points->push_back(stretch.to);
    }
  }
  return out;
}

Result<Batch> RowStretches::At(const Interval& stretch, const Batch& row, ExecContext& ctx) const {
  const Scope& whole = ctx.scopes()[static_cast<uint32_t>(row.At(scope_, 0).as_int())];
  FASTI_TRY_ASSIGN(const Scope scope, InstantScope(whole, stretch, ctx));
  Batch one = row;
  one.Set(scope_, Vector::Constant(Value::Int(ctx.scopes().Intern(scope))));
  return one;
}

Status AppendRead(const Value& value, const bound::LaterReads* reads, ExecContext& ctx, RowValues* out) {
  out->push_back(value);
  if (reads == nullptr) return Status::Ok();
  std::vector<Value> elements;
  CollectReferences(value, &elements);
  for (const Value& element : elements) {
    if (reads->everything) {
      FASTI_TRY_ASSIGN(Value properties, ctx.Properties(element));
      out->push_back(std::move(properties));
      if (element.is_node()) {
        FASTI_TRY_ASSIGN(Value labels, ctx.Labels(element));
        out->push_back(std::move(labels));
      }
      continue;
    }
    for (const std::string& key : reads->keys) {
      FASTI_TRY_ASSIGN(Value v, ctx.Property(element, key));
      out->push_back(std::move(v));
    }
    for (const std::string& label : reads->labels) {
      if (!element.is_node()) continue;
      FASTI_TRY_ASSIGN(const bool has, ctx.HasLabel(element, label));
      out->push_back(Value::Bool(has));
    }
  }
  return Status::Ok();
}

void RowRuns::BeginStretch(const Interval& stretch) {
  // Runs that the last stretch did not carry on have ended.
  open_ = std::move(next_);
  next_.clear();
  if (stretch.from != stretch_.to) open_.clear();
  stretch_ = stretch;
}

void RowRuns::MarkSure(const RowValues& key) {
  Run* only = nullptr;
  for (Run& run : runs_) {
    if (!Same(run.key, key)) continue;
    if (only != nullptr) return;
    only = &run;
  }
  if (only != nullptr) only->sure = true;
}

void RowRuns::Add(RowValues key, RowValues values, bool certain) {
  const TruthStep step{stretch_, TruthSet::From(certain, true)};
  const auto goes_on =
      std::find_if(open_.begin(), open_.end(), [&](size_t i) { return Same(runs_[i].key, key); });
  if (goes_on == open_.end()) {
    next_.push_back(runs_.size());
    runs_.push_back({std::move(key), std::move(values), {step}, certain});
    return;
  }
  Run& run = runs_[*goes_on];
  if (run.steps.back().truth == step.truth) {
    run.steps.back().interval.to = stretch_.to;
  } else {
    run.steps.push_back(step);
    // The values are those of an instant at which the row is certain, if there is one.
    if (certain && !run.certain) run.values = std::move(values);
  }
  run.certain = run.certain || certain;
  next_.push_back(*goes_on);
  open_.erase(goes_on);
}

void RowParts::AddRow(uint32_t row, PieceSetPtr pieces, const RowValues& values, bool certain) {
  rows_.push_back(row);
  pieces_.push_back(std::move(pieces));
  certain_.Add(Value::Bool(certain));
  bindings_.push_back(next_binding_);
  for (size_t i = 0; i < values.size(); ++i) columns_[i].Add(values[i]);
}

void RowParts::AddPeriod(const Selection& part, const Scope& scope, bool certain) {
  PeriodValue w;
  w.period = scope.only ? ClampToWindow(part.period(), scope.window) : part.period();
  w.mark = certain ? PeriodValue::Mark::kCertain : PeriodValue::Mark::kPossible;
  periods_.Add(Value::Of(std::move(w)));
}

void RowParts::AddJudged(const Batch& in, uint32_t row, const std::vector<TruthStep>& steps,
                         std::optional<bound::Modality> modality, ExecContext& ctx) {
  const Scope scope = ctx.scopes()[static_cast<uint32_t>(in.At(vars_.scope, row).as_int())];
  const PieceSetPtr pieces = PiecesOf(in, row, vars_.pieces);
  const bool row_certain =
      vars_.certain == kNoVar || !in.Has(vars_.certain) || in.At(vars_.certain, row).as_bool();
  const Value period = vars_.periods.empty() ? Value::Null() : in.At(vars_.periods[0], row);
  const bool period_certain =
      period.kind() == Value::Kind::kPeriod && period.as_period().mark == PeriodValue::Mark::kCertain;
  auto met = std::make_shared<PieceSet>();
  bool any_certain = false;
  for (const Selection& selection : pieces->selections) {
    for (const Selection& holds : SelectionsOf(steps)) {
      Selection part = selection, judged = selection;
      // The window that the row was found by judged it as it was found; what is left of it must meet it.
      if (!part.Split(holds) || !judged.Add(holds) || !Meets(part, scope)) continue;
      const bool certain = scope.at ? HoldsAt(judged.period(), *scope.at).certain() && judged.certain()
                                    : judged.Test(WindowTest::kDuring, scope.window).certain();
      if (!certain && modality == bound::Modality::kCertainly) continue;
      any_certain = any_certain || certain;
      if (vars_.periods.empty()) {
        met->selections.push_back(std::move(part));
        continue;
      }
      ++next_binding_;
      AddPeriod(part, scope, period_certain && certain);
      auto single = std::make_shared<PieceSet>();
      single->selections.push_back(std::move(part));
      AddRow(row, std::move(single), {}, row_certain && certain);
    }
  }
  if (met->selections.empty()) return;
  ++next_binding_;
  AddRow(row, std::move(met), {}, row_certain && any_certain);
}

void RowParts::KeepJudged(const RowRuns::Run& run, std::vector<Selection>* parts,
                          std::vector<uint8_t>* sure) const {
  // What is certain at no instant may be there in every completion nevertheless; without AS w it does not
  // matter in which of its periods.
  const bool any = std::find(sure->begin(), sure->end(), uint8_t{1}) != sure->end();
  if (run.sure && !any && (parts->size() == 1 || vars_.periods.empty())) sure->assign(parts->size(), 1);
  if (vars_.modality != bound::Modality::kCertainly) return;
  size_t kept = 0;
  for (size_t i = 0; i < parts->size(); ++i) {
    if ((*sure)[i] == 0) continue;
    if (kept != i) (*parts)[kept] = std::move((*parts)[i]);
    ++kept;
  }
  parts->resize(kept);
  sure->assign(kept, 1);
}

void RowParts::Add(const Batch& in, uint32_t row, std::vector<RowRuns::Run>& runs, bool judges,
                   ExecContext& ctx) {
  const Scope scope = ctx.scopes()[static_cast<uint32_t>(in.At(vars_.scope, row).as_int())];
  const PieceSetPtr pieces = PiecesOf(in, row, vars_.pieces);
  const bool row_certain =
      vars_.certain == kNoVar || !in.Has(vars_.certain) || in.At(vars_.certain, row).as_bool();
  const Value whole = vars_.periods.empty() ? Value::Null() : in.At(vars_.periods[0], row);
  const bool period_certain =
      whole.kind() == Value::Kind::kPeriod && whole.as_period().mark == PeriodValue::Mark::kCertain;
  struct Existential {
    RowRuns::Run* run;
    std::vector<TruthStep> steps;
    std::shared_ptr<PieceSet> met;
    bool certain;
  };
  std::vector<Existential> existential;
  for (RowRuns::Run& run : runs) {
    auto met = std::make_shared<PieceSet>();
    std::vector<uint8_t> sure;
    const std::vector<Selection> holds = SelectionsOf(run.steps);
    for (const Selection& selection : pieces->selections) {
      for (const Selection& h : holds) {
        Selection part = selection;
        if (!(judges ? part.Add(h) : part.Split(h))) continue;
        const bool in_window = judges || Meets(part, scope);
        const TruthSet meets = judges ? TestScope(part, scope, false) : TruthSet::From(in_window, in_window);
        if (!meets.possible()) continue;
        met->selections.push_back(std::move(part));
        sure.push_back(meets.certain() ? 1 : 0);
      }
    }
    if (vars_.whole) KeepJudged(run, &met->selections, &sure);
    if (met->selections.empty()) continue;
    ++next_binding_;
    const bool any_sure = std::find(sure.begin(), sure.end(), uint8_t{1}) != sure.end();
    const bool certain = row_certain && (vars_.whole ? any_sure : run.certain);
    if (vars_.periods.empty()) {
      // Without AS w a range is existential: one row for the same values, but for rows that hold together.
      auto same = std::find_if(existential.begin(), existential.end(), [&](const Existential& other) {
        return Same(other.run->key, run.key) && !Overlap(other.steps, run.steps);
      });
      if (same == existential.end()) {
        existential.push_back({&run, run.steps, std::move(met), certain});
        continue;
      }
      if (certain && !same->certain) same->run = &run;
      same->certain = same->certain || certain;
      same->steps.insert(same->steps.end(), run.steps.begin(), run.steps.end());
      std::move(met->selections.begin(), met->selections.end(), std::back_inserter(same->met->selections));
      continue;
    }
    for (size_t i = 0; i < met->selections.size(); ++i) {
      Selection& part = met->selections[i];
      AddPeriod(part, scope, period_certain && (vars_.whole ? sure[i] != 0 : part.certain()));
      auto single = std::make_shared<PieceSet>();
      single->selections.push_back(std::move(part));
      AddRow(row, std::move(single), run.values, vars_.whole ? row_certain && sure[i] != 0 : certain);
    }
  }
  for (Existential& e : existential) {
    ++next_binding_;
    AddRow(row, std::move(e.met), e.run->values, e.certain);
  }
}

Batch RowParts::Take(const Batch& in) {
  Batch out = in.Select(std::move(rows_));
  out.Set(vars_.pieces, PiecesVector(std::move(pieces_)));
  if (!vars_.periods.empty()) {
    const Vector periods = periods_.Finish();
    for (const VarId var : vars_.periods) out.Set(var, periods);
  }
  if (vars_.certain != kNoVar) out.Set(vars_.certain, certain_.Finish());
  if (vars_.binding != kNoVar) out.Set(vars_.binding, Vector::OfInts(std::move(bindings_)));
  for (size_t i = 0; i < columns_.size(); ++i) out.Set(vars_.values[i], columns_[i].Finish());
  return out;
}

}  // namespace fasti::exec
