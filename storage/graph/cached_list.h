// CachedList: one adjacency list decoded for reading, in arrays sorted by (extent_from, edge). Times take
// four bytes where a unit of time divides them all, ids are distances from the list's smallest. The arrays
// stand behind the object, in one piece of memory: most lists are short, and reading one is waiting for its
// memory. So that reading as of t costs what the answer costs whatever the list's length, long lists carry
// checkpoints: the rows that hold just before some row, spaced by their own number; and very long ones are
// sorted by classes of duration first: what holds at t lies close together in each class, and is copied
// rather than gathered. Of both all ends, and of the latter all beginnings, are sorted once more, and a grid
// over time says about where in them a time stands, so that counting touches a handful of cache lines. Rows
// with imprecise bounds keep their whole periods besides. A list for KNOWN AT holds superseded rows too, with
// system times. Immutable. Thread rule: free for all threads. Source: storage.md, "Decisions";
// docs/decisions/0009.
#pragma once

#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "storage/codec/adjacency_filter.h"
#include "storage/graph/cached_record.h"

namespace fasti::graph {

class RowsByOther;

class CachedList final : public MemoryCache::Item {
 public:
  /// nullptr where ids lie too far apart to be kept as distances, or there are too many superseded rows.
  /// @param rows any order. @param past whether superseded rows are among them
  static std::unique_ptr<CachedList> Of(MemoryCache::Key key, Instant since, bool exists, bool past,
                                        std::vector<codec::AdjacencyRow> rows);
  /// The same of one block, without superseded rows.
  static std::unique_ptr<CachedList> Of(MemoryCache::Key key, Instant since, bool exists,
                                        const codec::AdjacencyBlockView& rows);
  static void operator delete(void* list) { ::operator delete(list); }

  /// About what a list of so many rows takes in memory.
  static uint64_t BytesFor(uint64_t rows) { return sizeof(CachedList) + rows * 25; }

  /// Whether the list is stored at all; if not, it never was.
  bool exists() const { return exists_; }
  uint32_t rows() const { return rows_; }
  /// As codec::AppendMatches. @pre query.system is set exactly for a list with superseded rows;
  /// `out->system_from` is not wanted
  void Append(const codec::AdjacencyQuery& query, codec::AdjacencyMatches* out) const;
  /// Where a query is for few other ends of a long list: sorts the list's rows by them, so that Append looks
  /// up those ends. Once; kept with the list. @return how many bytes this took; 0: nothing was done
  size_t SortByOther(const codec::AdjacencyQuery& query) const;
  /// Likewise, where the list is long, whatever is to be asked.
  size_t SortByOther() const;
  /// Appends the other ends of rows whose times possibly meet those of a row of the longer list with the same
  /// end; each as often as there are such rows here. @return false: nothing was done, for the longer list is
  /// not sorted by them, or their times are not alike
  bool AppendEndsMeeting(const CachedList& longer, std::vector<NodeId>* out) const;
  /// No edge has several rows, and there are so many rows that nobody should look whether any does.
  bool NamesEdgesOnce() const { return classed_ && !several_; }
  /// How many edges Append would name, each once; nullopt where only naming them tells (imprecise bounds,
  /// ends that limit the edge, several stints of one edge in a range).
  /// @pre as Append; query.other is not set
  std::optional<uint64_t> Count(const codec::AdjacencyQuery& query) const;
  /// Count of many lists, whose memory is asked for together. @param lists nullptr: nullopt. @param out one
  /// for each
  static void CountAll(std::span<const CachedList* const> lists, const codec::AdjacencyQuery& query,
                       std::span<std::optional<uint64_t>> out);
  /// Appends what holds at `a` alone, at `b` alone and at both; `b` is not before `a`. @return false: nothing
  /// was done, for only reading both instants tells (imprecise bounds, ends that limit the edge, past states)
  bool AppendDifference(Instant a, Instant b, codec::AdjacencyMatches* at_a, codec::AdjacencyMatches* at_b,
                        codec::AdjacencyMatches* at_both) const;
  /// Asks the processor for what reading begins with: a short list as a whole.
  void Prefetch() const {
    const char* begin = reinterpret_cast<const char*>(this);
    for (const size_t line : {0, 64, 128}) __builtin_prefetch(begin + line);
  }

 private:
  struct Checkpoint {
    uint32_t row;   ///< rows before it
    uint32_t live;  ///< where those of them that hold begin in live_
  };
  /// Rows of about the same duration, sorted by their beginnings.
  struct Class {
    uint32_t begin, end;
    int64_t least, most;  ///< their durations; kUnbounded
  };
  static constexpr int64_t kUnbounded = std::numeric_limits<int64_t>::max();
  /// What only some lists have.
  struct Extra {
    std::unique_ptr<uint8_t[]> inside;  ///< unless contained_: 1 where inside both ends' certain lives
    std::unique_ptr<Period[]> periods;  ///< unless precise_
    /// Of a list with superseded rows: the instants from and until which rows were known, and the places
    /// among them of each row's first, then of each row's last.
    std::vector<Instant> instants;
    std::unique_ptr<int16_t[]> known;
    std::vector<Class> classes;  ///< of a classed list, by the rows where they begin
    std::vector<Checkpoint> checkpoints;
    std::vector<uint32_t> live;
    std::atomic<const RowsByOther*> by_other{nullptr};  ///< made when first of use
    Extra() = default;
    ~Extra();
    Extra(const Extra&) = delete;
    Extra& operator=(const Extra&) = delete;
  };
  CachedList(MemoryCache::Key key, Instant since) : Item(key, since) {}
  /// With so many bytes behind it.
  static void* operator new(size_t bytes, size_t behind) { return ::operator new(bytes + behind); }
  static void operator delete(void* list, size_t) { ::operator delete(list); }

  /// nullptr: not such a list.
  static std::unique_ptr<CachedList> OfDays(MemoryCache::Key key, Instant since,
                                            const codec::AdjacencyBlockView& rows);
  template <typename Time>
  void Fill(const std::vector<codec::AdjacencyRow>& rows, bool past);
  template <typename Time>
  void AppendTimes(const codec::AdjacencyQuery& query, codec::AdjacencyMatches* out) const;
  bool NamesFew(const codec::AdjacencyQuery& query) const;
  template <typename Time>
  void AppendFew(const RowsByOther& by_other, const codec::AdjacencyQuery& query,
                 codec::AdjacencyMatches* out) const;
  template <typename Time>
  uint64_t CountTimes(const codec::AdjacencyQuery& query) const;
  static void PrefetchTimes(const CachedList* list);
  /// Where to look for rows that hold at `low`: live_[live, live_end), then rows [row, begun).
  struct Start {
    uint32_t row = 0, begun = 0, live = 0, live_end = 0;
  };
  template <typename Time>
  Start StartAt(Time low) const;
  template <typename Time>
  void SortByClass(const std::vector<codec::AdjacencyRow>& rows, std::vector<uint32_t>* order);
  /// Rows of the class that begin after `low - duration`, by the first of them.
  template <typename Time>
  uint32_t FirstAfter(const Class& c, Time low, int64_t duration) const;
  template <typename Time>
  void AppendClasses(Time low, Time last, const codec::AdjacencyQuery& query,
                     codec::AdjacencyMatches* out) const;
  template <typename Time>
  void AppendTimesDifference(Instant a, Instant b, codec::AdjacencyMatches* at_a,
                             codec::AdjacencyMatches* at_b, codec::AdjacencyMatches* at_both) const;
  template <typename Time>
  void AppendPast(const codec::AdjacencyQuery& query, codec::AdjacencyMatches* out) const;
  template <typename Time>
  Time CodeOf(Instant t) const;
  template <typename Time>
  Instant TimeOf(Time code) const;
  template <typename Time>
  const Time* from() const {
    return reinterpret_cast<const Time*>(this + 1);
  }
  template <typename Time>
  const Time* to() const {
    return from<Time>() + rows_;
  }
  /// `to` sorted. @pre counted_
  template <typename Time>
  const Time* ends() const {
    return to<Time>() + rows_;
  }
  /// `from` sorted. @pre counted_
  template <typename Time>
  const Time* begins() const {
    return classed_ ? ends<Time>() + rows_ : from<Time>();
  }
  /// About where a time stands in begins() and ends(), for four-byte times. Cell c begins at the code
  /// `least + (c << shift)`; it holds how many are before that in either.
  struct Grid {
    int32_t least = 0, most = 0;  ///< codes for which it tells
    uint32_t shift = 0, cells = 0;
    struct Cell {
      uint32_t begun, ended;
    };
    /// Stand behind it, one more than `cells`.
    const Cell* cell(int32_t code) const {
      return reinterpret_cast<const Cell*>(this + 1) +
             ((static_cast<uint32_t>(code) - static_cast<uint32_t>(least)) >> shift);
    }
    bool Tells(int32_t code) const { return code >= least && code <= most; }
  };
  static size_t GridBytes(size_t rows);
  void FillGrid();
  /// @pre counted_ and not wide_
  const Grid& grid() const { return *reinterpret_cast<const Grid*>(edges() + rows_); }
  size_t time_columns() const { return counted_ ? (classed_ ? 4 : 3) : 2; }
  const uint32_t* others() const {
    return reinterpret_cast<const uint32_t*>(this + 1) +
           time_columns() * size_t{rows_} * (wide_ ? sizeof(int64_t) : sizeof(int32_t)) / sizeof(uint32_t);
  }
  const uint32_t* edges() const { return others() + rows_; }
  bool has_past() const { return extra_ != nullptr && extra_->known != nullptr; }
  template <typename Time>
  void Emit(const uint32_t* positions, size_t n, const codec::AdjacencyQuery& query,
            codec::AdjacencyMatches* out) const;
  /// Of the rows row_at(begin) to row_at(end - 1) those that end after `low`.
  template <typename Time, typename RowAt>
  void EmitLasting(uint32_t begin, uint32_t end, Time low, const codec::AdjacencyQuery& query,
                   codec::AdjacencyMatches* out, const RowAt& row_at) const;
  template <typename Time>
  void EmitRun(uint32_t begin, uint32_t end, const codec::AdjacencyQuery& query,
               codec::AdjacencyMatches* out) const;

  // Small ones first: they fit in what the base leaves.
  bool exists_ : 1 = false, precise_ : 1 = true, contained_ : 1 = true, always_ : 1 = false;
  bool wide_ : 1 = false;     ///< times take eight bytes
  bool several_ : 1 = false;  ///< some edge has several rows
  bool counted_ : 1 = false;  ///< long, and can be counted in place: has ends()
  bool classed_ : 1 = false;  ///< very long: sorted by class of duration first
  uint8_t scale_ = 0;         ///< of four-byte times: index into codec::kTimeScales
  uint32_t rows_ = 0;
  int64_t base_ = 0;  ///< likewise
  uint64_t other_base_ = 0, edge_base_ = 0;
  std::unique_ptr<Extra> extra_;
  // Behind: from, to, of some lists the ends, and the beginnings; others, edges; `rows_` of each. Of some
  // lists a Grid.
};

}  // namespace fasti::graph
