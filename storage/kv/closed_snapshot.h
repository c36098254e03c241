// What an engine that cannot give a snapshot hands out: every read returns the reason. It spares callers a
// null check on the hottest path, and a read after Close() is an error, not a crash.
#pragma once

#include <memory>
#include <utility>

#include "storage/kv/kv.h"

namespace fasti::kv {

class ClosedIterator final : public Iterator {
 public:
  explicit ClosedIterator(Status why) : why_(std::move(why)) {}
  void Seek(std::string_view) override {}
  void SeekForPrev(std::string_view) override {}
  void SeekToFirst() override {}
  void SeekToLast() override {}
  void Next() override {}
  void Prev() override {}
  Status status() const override { return why_; }

 private:
  Status why_;
};

class ClosedSnapshot final : public Snapshot {
 public:
  explicit ClosedSnapshot(Status why) : why_(std::move(why)) {}
  using Snapshot::Get;
  Result<bool> Get(Space, std::string_view, PinnedValue* value) const override {
    value->Reset();
    return why_;
  }
  Status MultiGet(Space, std::span<const std::string_view>, std::vector<PinnedValue>* values) const override {
    values->clear();
    return why_;
  }
  std::unique_ptr<Iterator> Scan(Space, std::string_view, std::string_view) const override {
    return std::make_unique<ClosedIterator>(why_);
  }
  std::unique_ptr<Iterator> NewIterator(Space) const override {
    return std::make_unique<ClosedIterator>(why_);
  }

 private:
  Status why_;
};

}  // namespace fasti::kv
