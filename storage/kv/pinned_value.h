// A value read from an engine without copying it where the engine can lend its own memory (a block of the
// block cache, an entry of the memory engine).
//
// Owner: whoever holds the PinnedValue; the lent memory is released by Reset() or the destructor. A
// PinnedValue must die before the Snapshot it was read from: it is not counted, so that a read stays one of
// ~1.3 microseconds. Threads: one at a time. Reuse one object over many reads: it keeps its buffer.
#pragma once

#include <cstddef>
#include <new>
#include <string_view>
#include <utility>

namespace fasti::kv {

class PinnedValue {
 public:
  PinnedValue() = default;
  PinnedValue(PinnedValue&& other) noexcept { TakeFrom(other); }
  PinnedValue& operator=(PinnedValue&& other) noexcept {
    if (this != &other) {
      Drop();
      TakeFrom(other);
    }
    return *this;
  }
  PinnedValue(const PinnedValue&) = delete;
  PinnedValue& operator=(const PinnedValue&) = delete;
  ~PinnedValue() { Drop(); }

  /// Whether the key was there; an empty value is found too.
  bool found() const { return found_; }
  explicit operator bool() const { return found_; }
  /// The bytes; empty when not found.
  std::string_view view() const { return view_; }
  size_t size() const { return view_.size(); }

  void Reset() {
    Drop();
    found_ = false;
    view_ = {};
  }

  // For engines only, from here on.

  /// How a holder (the engine's own pin) is moved and released. `move` moves the holder into raw memory,
  /// destroys the old one and returns where the bytes are now, since a short value may live inside the holder
  /// itself.
  struct HolderType {
    std::string_view (*move)(void* from, void* to, std::string_view view);
    void (*destroy)(void* holder);
  };
  static constexpr size_t kHolderBytes = 112;

  /// The holder of this type that is there already (to be reused), or null.
  void* HolderIf(const HolderType* type) { return type_ == type ? holder_ : nullptr; }
  /// Raw memory for a new holder of `type`; the caller constructs it there at once.
  void* NewHolder(const HolderType* type) {
    Drop();
    type_ = type;
    return holder_;
  }
  void SetFound(std::string_view view) {
    found_ = true;
    view_ = view;
  }
  void SetMissing() {
    found_ = false;
    view_ = {};
  }

 private:
  void Drop() {
    if (type_ != nullptr) std::exchange(type_, nullptr)->destroy(holder_);
  }
  void TakeFrom(PinnedValue& other) {
    type_ = std::exchange(other.type_, nullptr);
    view_ = type_ != nullptr ? type_->move(other.holder_, holder_, other.view_) : other.view_;
    found_ = std::exchange(other.found_, false);
    other.view_ = {};
  }

  const HolderType* type_ = nullptr;
  std::string_view view_;
  bool found_ = false;
  alignas(std::max_align_t) std::byte holder_[kHolderBytes];
};

}  // namespace fasti::kv
