#include "storage/kv/fault_engine.h"

#include <thread>
#include <utility>

#include "storage/kv/closed_snapshot.h"
#include "storage/model/try.h"

namespace fasti::kv {

void FaultControl::Fail(FaultOp op, uint64_t n, Status status, bool and_after, Effect effect) {
  const std::lock_guard lock(mutex_);
  kind(op).plans.push_back({kind(op).count + n, and_after, effect, std::move(status)});
}

void FaultControl::Delay(FaultOp op, std::chrono::microseconds delay) {
  const std::lock_guard lock(mutex_);
  kind(op).delay = delay;
}

void FaultControl::OnOperation(FaultOp op, std::function<void(uint64_t)> hook) {
  const std::lock_guard lock(mutex_);
  kind(op).hook = std::move(hook);
}

void FaultControl::Clear() {
  const std::lock_guard lock(mutex_);
  for (Kind& k : kinds_) {
    k.plans.clear();
    k.delay = {};
    k.hook = nullptr;
  }
}

void FaultControl::StartRecording() {
  const std::lock_guard lock(mutex_);
  recording_ = true;
}

uint64_t FaultControl::count(FaultOp op) const {
  const std::lock_guard lock(mutex_);
  return kinds_[static_cast<size_t>(op)].count;
}

uint64_t FaultControl::fired() const {
  const std::lock_guard lock(mutex_);
  return fired_;
}

std::vector<FaultControl::Record> FaultControl::records() const {
  const std::lock_guard lock(mutex_);
  return records_;
}

FaultControl::Verdict FaultControl::Enter(FaultOp op, const std::function<std::string()>& detail) {
  Verdict verdict;
  std::chrono::microseconds delay{0};
  std::function<void(uint64_t)> hook;
  uint64_t number = 0;
  {
    const std::lock_guard lock(mutex_);
    Kind& k = kind(op);
    number = ++k.count;
    for (const Plan& plan : k.plans) {
      if (number == plan.first || (plan.and_after && number > plan.first)) {
        verdict = {plan.status, plan.effect};
        ++fired_;
        break;
      }
    }
    if (recording_) records_.push_back({op, number, detail(), !verdict.status.ok()});
    delay = k.delay;
    hook = k.hook;
  }
  // Outside of the lock: a hook may block until another thread has done something.
  if (hook) hook(number);
  if (delay.count() > 0) std::this_thread::sleep_for(delay);
  return verdict;
}

namespace {

using Effect = FaultControl::Effect;

std::string KeyDetail(Space space, std::string_view key) {
  return std::string(SpaceName(space)) + " key of " + std::to_string(key.size()) + " bytes";
}

class FaultIterator final : public Iterator {
 public:
  FaultIterator(std::unique_ptr<Iterator> inner, Space space, std::shared_ptr<FaultControl> control)
      : inner_(std::move(inner)), space_(space), control_(std::move(control)) {
    Read();
  }
  void Seek(std::string_view key) override {
    Step([&] { inner_->Seek(key); });
  }
  void SeekForPrev(std::string_view key) override {
    Step([&] { inner_->SeekForPrev(key); });
  }
  void SeekToFirst() override {
    Step([&] { inner_->SeekToFirst(); });
  }
  void SeekToLast() override {
    Step([&] { inner_->SeekToLast(); });
  }
  void Next() override {
    Step([&] { inner_->Next(); });
  }
  void Prev() override {
    Step([&] { inner_->Prev(); });
  }
  Status status() const override { return fault_.ok() ? inner_->status() : fault_; }

 private:
  template <typename Move>
  void Step(Move&& move) {
    fault_ = control_->Enter(FaultOp::kIterStep, [&] { return std::string(SpaceName(space_)); }).status;
    if (!fault_.ok()) {
      valid_ = false;
      return;
    }
    move();
    Read();
  }
  void Read() {
    valid_ = inner_->Valid();
    key_ = valid_ ? inner_->key() : std::string_view();
    value_ = valid_ ? inner_->value() : std::string_view();
  }
  std::unique_ptr<Iterator> inner_;
  Space space_;
  std::shared_ptr<FaultControl> control_;
  Status fault_;
};

class FaultSnapshot final : public Snapshot {
 public:
  FaultSnapshot(std::shared_ptr<const Snapshot> inner, std::shared_ptr<FaultControl> control)
      : inner_(std::move(inner)), control_(std::move(control)) {}
  using Snapshot::Get;
  Result<bool> Get(Space space, std::string_view key, PinnedValue* value) const override {
    value->Reset();
    FASTI_TRY(control_->Enter(FaultOp::kGet, [&] { return KeyDetail(space, key); }).status);
    return inner_->Get(space, key, value);
  }
  Status MultiGet(Space space, std::span<const std::string_view> keys,
                  std::vector<PinnedValue>* values) const override {
    FASTI_TRY(control_
                  ->Enter(FaultOp::kMultiGet,
                          [&] {
                            return std::string(SpaceName(space)) + " " + std::to_string(keys.size()) +
                                   " keys";
                          })
                  .status);
    return inner_->MultiGet(space, keys, values);
  }
  std::unique_ptr<Iterator> Scan(Space space, std::string_view lower, std::string_view upper) const override {
    return Make(space, [&] { return inner_->Scan(space, lower, upper); });
  }
  std::unique_ptr<Iterator> NewIterator(Space space) const override {
    return Make(space, [&] { return inner_->NewIterator(space); });
  }

 private:
  template <typename F>
  std::unique_ptr<Iterator> Make(Space space, F&& make) const {
    const Status fault =
        control_->Enter(FaultOp::kScan, [&] { return std::string(SpaceName(space)); }).status;
    if (!fault.ok()) return std::make_unique<ClosedIterator>(fault);
    return std::make_unique<FaultIterator>(make(), space, control_);
  }
  std::shared_ptr<const Snapshot> inner_;
  std::shared_ptr<FaultControl> control_;
};

class FaultEngine final : public Engine {
 public:
  FaultEngine(std::unique_ptr<Engine> inner, std::shared_ptr<FaultControl> control)
      : inner_(std::move(inner)), control_(std::move(control)) {}

  std::shared_ptr<const Snapshot> GetSnapshot() const override {
    return std::make_shared<FaultSnapshot>(inner_->GetSnapshot(), control_);
  }
  Status Commit(const WriteBatch& batch, Durability durability) override {
    return Write(
        FaultOp::kCommit,
        [&] {
          return std::to_string(batch.size()) + " ops, " + std::to_string(batch.ApproximateBytes()) +
                 " bytes";
        },
        [&] { return inner_->Commit(batch, durability); });
  }
  Status Ingest(std::span<const IngestPart> parts) override {
    return Write(
        FaultOp::kIngest, [&] { return std::to_string(parts.size()) + " spaces"; },
        [&] { return inner_->Ingest(parts); });
  }
  Status Checkpoint(const std::string& directory) override {
    FASTI_TRY(control_->Enter(FaultOp::kCheckpoint, [&] { return directory; }).status);
    return inner_->Checkpoint(directory);
  }
  Status Flush() override {
    return Write(
        FaultOp::kFlush, [] { return std::string(); }, [&] { return inner_->Flush(); });
  }
  Status CompactRange(Space space, std::string_view lower, std::string_view upper) override {
    FASTI_TRY(control_->Enter(FaultOp::kCompact, [&] { return std::string(SpaceName(space)); }).status);
    return inner_->CompactRange(space, lower, upper);
  }
  Status RenewFileList() override {
    FASTI_TRY(control_->Enter(FaultOp::kCompact, [] { return std::string("the list of files"); }).status);
    return inner_->RenewFileList();
  }
  Status VerifyChecksums() override {
    FASTI_TRY(control_->Enter(FaultOp::kVerify, [] { return std::string(); }).status);
    return inner_->VerifyChecksums();
  }
  Status PutNote(std::string_view bytes, Durability durability) override {
    return inner_->PutNote(bytes, durability);
  }
  Result<std::string> GetNote() const override { return inner_->GetNote(); }
  Metrics GetMetrics() const override { return inner_->GetMetrics(); }
  Capabilities GetCapabilities() const override { return inner_->GetCapabilities(); }
  Status status() const override {
    {
      const std::lock_guard lock(mutex_);
      if (!broken_.ok()) return broken_;
    }
    return inner_->status();
  }
  Status Close() override {
    FASTI_TRY(control_->Enter(FaultOp::kClose, [] { return std::string(); }).status);
    return inner_->Close();
  }

 private:
  /// A write: its fault keeps the engine from writing again, unless it only says that the call cannot
  /// succeed.
  template <typename Detail, typename Do>
  Status Write(FaultOp op, Detail&& detail, Do&& run) {
    {
      const std::lock_guard lock(mutex_);
      if (!broken_.ok()) {
        return Status(Code::kReadOnly,
                      "the store is read-only after an error; reopen it. The error: " + broken_.message());
      }
    }
    const FaultControl::Verdict verdict = control_->Enter(op, detail);
    if (verdict.status.ok()) return run();
    if (verdict.effect == Effect::kApplied) FASTI_TRY(run());
    if (const Code code = verdict.status.code();
        code == Code::kIOError || code == Code::kUnknownOutcome || code == Code::kCorruption) {
      const std::lock_guard lock(mutex_);
      broken_ = verdict.status;
    }
    return verdict.status;
  }

  std::unique_ptr<Engine> inner_;
  std::shared_ptr<FaultControl> control_;
  mutable std::mutex mutex_;
  Status broken_;
};

}  // namespace

std::unique_ptr<Engine> NewFaultEngine(std::unique_ptr<Engine> inner, std::shared_ptr<FaultControl> control) {
  return std::make_unique<FaultEngine>(std::move(inner), std::move(control));
}

}  // namespace fasti::kv
