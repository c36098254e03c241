#include "query/executor/operators/merge.h"

#include <algorithm>
#include <map>

#include "query/executor/operators/write_rows.h"
#include "query/executor/pieces.h"
#include "query/executor/row_numbers.h"
#include "query/types/compare.h"
#include "storage/model/try.h"
#include "storage/temporal/calendar.h"

namespace fasti::exec {
namespace {

class MergeOperator final : public Operator {
 public:
  MergeOperator(const plan::Merge& node, OperatorPtr outer, OperatorPtr pattern, CompiledCreate create,
                CompiledSet on_create, CompiledSet on_match, CompiledValidity validity,
                CompiledValidity on_create_validity, CompiledValidity on_match_validity)
      : Operator(node),
        plan_(node),
        merge_(*node.merge),
        outer_(std::move(outer)),
        pattern_(std::move(pattern)),
        create_(std::move(create)),
        on_create_(std::move(on_create)),
        on_match_(std::move(on_match)),
        validity_(std::move(validity)),
        on_create_validity_(std::move(on_create_validity)),
        on_match_validity_(std::move(on_match_validity)) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    drained_ = false;
    results_.clear();
    next_ = 0;
    return outer_->Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    if (!drained_) {
      drained_ = true;
      std::vector<Batch> input;
      while (true) {
        Batch batch;
        FASTI_TRY(outer_->Next(ctx, &batch));
        if (batch.size == 0) break;
        FASTI_TRY(ctx.Reserve(static_cast<int64_t>(batch.size * 32)));
        input.push_back(std::move(batch));
      }
      // Row by row: what one row makes, the next one finds.
      for (const Batch& batch : input) {
        for (size_t row = 0; row < batch.size; ++row) {
          FASTI_TRY(ctx.Poll());
          const Batch one = SingleRow(batch, row);
          FASTI_TRY(validity_.present() ? MergeThroughout(one, ctx) : MergeAnytime(one, ctx));
        }
      }
    }
    out->Clear();
    if (next_ < results_.size()) *out = std::move(results_[next_++]);
    return Status::Ok();
  }

 private:
  Status MergeAnytime(const Batch& one, ExecContext& ctx) {
    // A null in the pattern is refused even where something would match.
    FASTI_TRY(RefuseNulls(one, ctx));
    FASTI_TRY(pattern_->Open(ctx, &one));
    bool found = false;
    std::vector<Batch> matches;
    while (true) {
      Batch batch;
      FASTI_TRY(pattern_->Next(ctx, &batch));
      if (batch.size == 0) break;
      found = true;
      matches.push_back(std::move(batch));
    }
    if (!found) {
      Batch made = one;
      FASTI_TRY(create_.Apply(&made, true, ctx));
      FASTI_TRY_ASSIGN(graph::WriteScope scope, on_create_validity_.At(made, 0, ctx));
      FASTI_TRY(on_create_.Apply(made, 0, scope, ctx));
      results_.push_back(std::move(made));
      return Status::Ok();
    }
    for (Batch& batch : matches) {
      for (size_t row = 0; row < batch.size && !on_match_.empty(); ++row) {
        FASTI_TRY_ASSIGN(graph::WriteScope scope, on_match_validity_.At(batch, row, ctx));
        FASTI_TRY(on_match_.Apply(batch, row, scope, ctx));
      }
      results_.push_back(std::move(batch));
    }
    return Status::Ok();
  }

  Status RefuseNulls(const Batch& one, ExecContext& ctx) {
    auto check = [&](const CompiledProperties& properties, Span span) -> Status {
      auto entries = properties.At(one, 0, ctx);
      FASTI_TRY(entries);
      for (const auto& [key, value] : *entries) {
        if (!value.is_null()) continue;
        return Status::Query("SemanticError", Phase::kRuntime, "MergeReadOwnWrites",
                             "MERGE cannot use null for property `" + key +
                                 "`: nothing equals null, so it would always create",
                             span);
      }
      return Status::Ok();
    };
    for (size_t i = 0; i < merge_.create.nodes.size(); ++i) {
      if (!merge_.create.nodes[i].bound_before)
        FASTI_TRY(check(create_.node_properties(i), merge_.create.nodes[i].span));
    }
    for (size_t i = 0; i < merge_.create.edges.size(); ++i) {
      FASTI_TRY(check(create_.edge_properties(i), merge_.create.edges[i].span));
    }
    return Status::Ok();
  }

  // --- MERGE … VALID p
  // ------------------------------------------------------------------------------------------------

  struct Candidate {
    Value element;
    std::vector<Period> holds;  // where the pattern with its properties holds
  };

  bool is_edge() const { return !merge_.create.edges.empty(); }
  VarId element_var() const {
    if (is_edge()) return merge_.create.edges[0].var;
    return merge_.create.nodes[0].var;
  }

  Status MergeThroughout(const Batch& one, ExecContext& ctx) {
    FASTI_TRY(RefuseNulls(one, ctx));
    FASTI_TRY_ASSIGN(graph::WriteScope scope, validity_.At(one, 0, ctx));
    if (!scope.period) return MergeAnytime(one, ctx);
    const PeriodValue wanted = *scope.period;
    std::vector<Candidate> candidates;
    FASTI_TRY(FindCandidates(one, ctx, &candidates));
    std::vector<Period> gaps;
    if (wanted.period.has_core()) {
      gaps = GapsOf(wanted.period, candidates);
    } else {
      FASTI_TRY_ASSIGN(const bool satisfied, HasStint(wanted.period, candidates, ctx));
      if (!satisfied) gaps = {wanted.period};
    }
    if (candidates.empty()) {
      Batch made = one;
      FASTI_TRY(create_.Apply(&made, true, ctx, &scope));
      FASTI_TRY(ApplyActions(on_create_, on_create_validity_, made, wanted.period, ctx));
      results_.push_back(std::move(made));
      return Status::Ok();
    }
    std::vector<std::pair<Value, Period>> filled;
    for (const Period& gap : gaps) {
      Candidate& chosen = Nearest(&candidates, wanted.period, gap);
      FASTI_TRY(Fill(one, chosen, gap, ctx));
      filled.emplace_back(chosen.element, gap);
      chosen.holds.push_back(gap);
    }
    for (const auto& [element, gap] : filled) {
      Batch row = one;
      row.Set(element_var(), Vector::Constant(element));
      FASTI_TRY(ApplyActions(on_create_, on_create_validity_, row, gap, ctx));
    }
    // One row per element that matches in p; ON MATCH SET over the rest of p.
    for (const Candidate& c : candidates) {
      bool meets = false;
      for (const Period& p : c.holds) meets |= PossiblyOverlap(p, wanted.period);
      if (!meets) continue;
      Batch row = one;
      graph::WriteScope pin_scope;
      pin_scope.period = wanted;
      const uint32_t pin = PinOfWritten(pin_scope, ctx);
      const Value element =
          is_edge() ? Value::EdgeRef(c.element.edge_id(), pin) : Value::NodeRef(c.element.node_id(), pin);
      row.Set(element_var(), Vector::Constant(element));
      FASTI_TRY(MatchedParts(c, gaps, wanted.period, row, ctx));
      results_.push_back(std::move(row));
    }
    return Status::Ok();
  }

  Status MatchedParts(const Candidate& c, const std::vector<Period>& gaps, const Period& wanted,
                      const Batch& row, ExecContext& ctx) {
    if (on_match_.empty()) return Status::Ok();
    for (const Period& held : c.holds) {
      if (std::find(gaps.begin(), gaps.end(), held) != gaps.end()) continue;
      const auto part = Intersection(held, wanted);
      if (part) FASTI_TRY(ApplyActions(on_match_, on_match_validity_, row, *part, ctx));
    }
    return Status::Ok();
  }

  Status ApplyActions(const CompiledSet& actions, const CompiledValidity& validity, const Batch& row,
                      const Period& period, ExecContext& ctx) {
    if (actions.empty()) return Status::Ok();
    graph::WriteScope scope;
    scope.period = PeriodValue{period, {}, {}, PeriodValue::Mark::kNone};
    if (validity.present()) {
      FASTI_TRY_ASSIGN(scope, validity.At(row, 0, ctx));
    }
    return actions.Apply(row, 0, scope, ctx);
  }

  Status FindCandidates(const Batch& one, ExecContext& ctx, std::vector<Candidate>* out) {
    FASTI_TRY(pattern_->Open(ctx, &one));
    std::map<ElementId, size_t> position;
    while (true) {
      Batch batch;
      FASTI_TRY(pattern_->Next(ctx, &batch));
      if (batch.size == 0) return Status::Ok();
      for (size_t row = 0; row < batch.size; ++row) {
        const Value element = batch.At(element_var(), row);
        auto [it, inserted] = position.try_emplace(ElementOf(element), out->size());
        if (inserted) out->push_back({element, {}});
        if (plan_.pieces == kNoVar || !batch.Has(plan_.pieces)) {
          (*out)[it->second].holds.push_back(Period::Always());
          continue;
        }
        const Vector& v = batch[plan_.pieces];
        for (const Selection& s : v.column().PiecesAt(v.Position(row))->selections) {
          Period p = s.period();
          // Only what certainly holds closes a gap.
          if (!s.certain()) p.from.flags |= Bound::kDoubted;
          (*out)[it->second].holds.push_back(p);
        }
      }
    }
  }

  /// A period without a core is satisfied only by a stint with the same four bounds. It is the element's own:
  /// where the pattern is seen may be less, because an edge shows only with its ends.
  Result<bool> HasStint(const Period& p, const std::vector<Candidate>& candidates, ExecContext& ctx) const {
    for (const Candidate& c : candidates) {
      const bool meets = std::any_of(c.holds.begin(), c.holds.end(),
                                     [&](const Period& held) { return PossiblyOverlap(held, p); });
      if (!meets) continue;
      std::vector<graph::Piece> lives;
      FASTI_TRY(ctx.reader(0).Existence(ElementOf(c.element), &lives));
      for (const graph::Piece& life : lives) {
        if (SameInstant(life.period.from, p.from) && SameInstant(life.period.to, p.to)) return true;
      }
    }
    return false;
  }

  /// The parts of p's certain core where no candidate certainly holds; outer ends take p's bounds.
  static std::vector<Period> GapsOf(const Period& p, const std::vector<Candidate>& candidates) {
    std::vector<Interval> cores;
    for (const Candidate& c : candidates) {
      for (const Period& held : c.holds) {
        if (held.has_core()) cores.push_back(CertainPart(held));
      }
    }
    std::sort(cores.begin(), cores.end(),
              [](const Interval& a, const Interval& b) { return a.from < b.from; });
    std::vector<Period> gaps;
    // Where uncertain bounds meet, stored limits stand a few microseconds beside those written: no gap.
    constexpr int64_t kBeside = 10;
    const Instant first = p.from.precise() ? p.core_from() : PlusMicros(p.core_from(), kBeside);
    const Instant last = p.to.precise() ? p.core_to() : PlusMicros(p.core_to(), -kBeside);
    Instant at = first;
    auto add = [&](Instant from, Instant to) {
      if (!(from < to)) return;
      gaps.push_back({from == first ? p.from : Bound::At(from), to == last ? p.to : Bound::At(to)});
    };
    for (const Interval& core : cores) {
      if (core.to <= at) continue;
      if (core.from >= last) break;
      add(at, core.from);
      at = std::max(at, core.to);
    }
    add(at, last);
    return gaps;
  }

  /// Inside p first, then nearest in time, then lowest id.
  static Candidate& Nearest(std::vector<Candidate>* candidates, const Period& wanted, const Period& gap) {
    auto distance = [&](const Candidate& c) {
      uint64_t best = UINT64_MAX;
      for (const Period& held : c.holds) {
        if (PossiblyOverlap(held, wanted)) return uint64_t{0};
        const Instant a = held.extent_to() <= gap.extent_from() ? held.extent_to() : gap.extent_to();
        const Instant b = held.extent_to() <= gap.extent_from() ? gap.extent_from() : held.extent_from();
        best = std::min(best, static_cast<uint64_t>(b.us) - static_cast<uint64_t>(a.us) + 1);
      }
      return best;
    };
    return *std::min_element(candidates->begin(), candidates->end(),
                             [&](const Candidate& a, const Candidate& b) {
                               const uint64_t x = distance(a), y = distance(b);
                               return x != y ? x < y : ElementOf(a.element) < ElementOf(b.element);
                             });
  }

  /// True if a property certainly has this value throughout the gap while the element exists.
  static Result<bool> Holds(ElementId element, const std::string& key, const Value& value, const Period& life,
                            const Period& gap, ExecContext& ctx) {
    const auto id = ctx.transaction().catalog().FindKey(key);
    if (!id) return false;
    std::vector<graph::Piece> timeline;
    FASTI_TRY(ctx.reader(0).PropertyTimeline(element, *id, &timeline));
    const Instant from = std::max(gap.core_from(), life.extent_from());
    const Instant to = std::min(gap.core_to(), life.extent_to());
    return std::any_of(timeline.begin(), timeline.end(), [&](const graph::Piece& piece) {
      const bool from_life = SameInstant(piece.period.from, life.from) || piece.period.from.latest <= from;
      const bool to_life = SameInstant(piece.period.to, life.to) || piece.period.to.earliest >= to;
      return from_life && to_life && Equals(piece.value, value) == Truth::kTrue;
    });
  }

  Status Fill(const Batch& one, const Candidate& chosen, const Period& gap, ExecContext& ctx) {
    const ElementId element = ElementOf(chosen.element);
    graph::Transaction& tx = ctx.transaction();
    auto entries =
        is_edge() ? create_.edge_properties(0).At(one, 0, ctx) : create_.node_properties(0).At(one, 0, ctx);
    FASTI_TRY(entries);
    // Where the element exists in the gap it must hold the pattern's values: MERGE does not overwrite. It
    // does hold them where the gap is only one of an uncertain end of an edge.
    std::vector<graph::Piece> lives;
    FASTI_TRY(ctx.reader(0).Existence(element, &lives));
    for (const graph::Piece& life : lives) {
      if (!CertainlyOverlap(life.period, gap)) continue;
      bool same = true;
      for (const auto& [key, value] : *entries) {
        FASTI_TRY_ASSIGN(const bool holds, Holds(element, key, value, life.period, gap, ctx));
        same = same && holds;
      }
      if (same && is_edge()) continue;
      return Status::Query(
          "ConstraintVerificationFailed", Phase::kRuntime, "MergeWouldOverwrite",
          "the element exists in part of the period with other values than the pattern's; use SET … VALID "
          "to change them",
          merge_.span);
    }
    std::vector<std::string> labels;
    if (!is_edge()) {
      for (const bound::LabelTest& label : merge_.create.nodes[0].labels) {
        FASTI_TRY_ASSIGN(auto names, LabelNames(label, one, 0, ctx));
        labels.insert(labels.end(), names.begin(), names.end());
      }
    }
    // What held throughout the element's life goes on to: its bounds stay those of the existence, also where
    // a vague gap meets vague ends.
    const PeriodValue period{gap, {}, {}, PeriodValue::Mark::kNone};
    graph::WriteScope over_gap, over_life;
    over_gap.period = period;
    over_life.always = true;
    std::vector<graph::Piece> pieces;
    std::vector<std::pair<KeyId, graph::WriteScope>> property_scopes;
    for (const auto& [key, value] : *entries) {
      const KeyId id = tx.InternKey(key);
      FASTI_TRY(ctx.reader(0).PropertyTimeline(element, id, &pieces));
      property_scopes.emplace_back(id, HoldsThroughout(lives, pieces, &value) ? over_life : over_gap);
    }
    std::vector<std::pair<LabelId, graph::WriteScope>> label_scopes;
    for (const std::string& name : labels) {
      const LabelId id = tx.InternLabel(name);
      FASTI_TRY(ctx.reader(0).LabelTimeline(element.node(), id, &pieces));
      label_scopes.emplace_back(id, HoldsThroughout(lives, pieces, nullptr) ? over_life : over_gap);
    }
    FASTI_TRY(tx.ExtendExistence(element, period).OrSpan(merge_.span));
    for (size_t i = 0; i < property_scopes.size(); ++i) {
      const auto& [id, scope] = property_scopes[i];
      FASTI_TRY(tx.SetProperty(element, id, (*entries)[i].second, scope).OrSpan(merge_.span));
    }
    for (const auto& [id, scope] : label_scopes) {
      FASTI_TRY(tx.SetLabel(element.node(), id, true, scope).OrSpan(merge_.span));
    }
    return Status::Ok();
  }

  /// Whether a timeline has the bounds of the existence, with this value if there is one, all along.
  static bool HoldsThroughout(const std::vector<graph::Piece>& lives, const std::vector<graph::Piece>& pieces,
                              const Value* value) {
    return std::equal(lives.begin(), lives.end(), pieces.begin(), pieces.end(),
                      [&](const graph::Piece& life, const graph::Piece& piece) {
                        return life.period == piece.period &&
                               (value == nullptr || Equivalent(piece.value, *value));
                      });
  }

  const plan::Merge& plan_;
  const bound::Merge& merge_;
  OperatorPtr outer_, pattern_;
  CompiledCreate create_;
  CompiledSet on_create_, on_match_;
  CompiledValidity validity_, on_create_validity_, on_match_validity_;
  bool drained_ = false;
  std::vector<Batch> results_;
  size_t next_ = 0;
};

}  // namespace

Result<OperatorPtr> BuildMerge(const plan::Merge& node, OperatorPtr outer, OperatorPtr pattern,
                               ExecContext& ctx) {
  const bound::Merge& merge = *node.merge;
  FASTI_TRY_ASSIGN(CompiledCreate create, CompiledCreate::Make(merge.create, ctx));
  FASTI_TRY_ASSIGN(CompiledSet on_create, CompiledSet::Make(merge.on_create, ctx));
  FASTI_TRY_ASSIGN(CompiledSet on_match, CompiledSet::Make(merge.on_match, ctx));
  FASTI_TRY_ASSIGN(CompiledValidity validity, CompiledValidity::Make(merge.validity, ctx));
  FASTI_TRY_ASSIGN(CompiledValidity create_validity, CompiledValidity::Make(merge.on_create_validity, ctx));
  FASTI_TRY_ASSIGN(CompiledValidity match_validity, CompiledValidity::Make(merge.on_match_validity, ctx));
  return OperatorPtr(std::make_unique<MergeOperator>(
      node, std::move(outer), std::move(pattern), std::move(create), std::move(on_create),
      std::move(on_match), std::move(validity), std::move(create_validity), std::move(match_validity)));
}

}  // namespace fasti::exec
