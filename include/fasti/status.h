// Copyright 2026 The Fasti Authors. Licensed under the Apache License, Version 2.0.
//
// Outcomes of calls. Fasti throws no exception across its public API: a call returns a Status, or a Result<T>
// that holds either a value or a Status. Both are cheap to move; an OK Status is one null pointer.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace fasti {

/// What kind of thing went wrong; decides what a program does next (retry, reopen, tell the user).
enum class Code : uint8_t {
  kOk = 0,
  kInvalidArgument,      ///< A call or value that can never succeed.
  kNotFound,             ///< A named thing does not exist.
  kAlreadyExists,        ///< A named thing exists already.
  kConflict,             ///< Another transaction changed what this one read or wrote; retry.
  kConstraintViolation,  ///< The commit would break the schema or the model's integrity rules.
  kQueryError,           ///< The query is wrong; see type, phase, detail and span.
  kCancelled,            ///< Cancel() was called.
  kDeadlineExceeded,     ///< The deadline passed.
  kResourceExhausted,    ///< A documented limit (memory budget, nesting, text size) was reached.
  kReadOnly,             ///< The store, session or handle does not accept writes.
  kBusy,                 ///< Locked by another process, or cursors are still open.
  kIOError,              ///< The operating system refused; the message carries its reason.
  kCorruption,           ///< Stored bytes are damaged; nothing was returned from them.
  kIncompatible,         ///< The store was written by a newer format than this build understands.
  kUnsupported,          ///< Understood but not available in this build or version.
  kUnknownOutcome,       ///< The commit may or may not have become durable; reopen to find out.
  kInternal,             ///< A defect in Fasti.
};

/// When a query error was found. Compile-time errors are raised on an empty graph too.
enum class Phase : uint8_t { kNone = 0, kCompileTime, kRuntime };

/// A stretch of query text. `offset` and `length` are bytes; `line` and `column` count from 1, columns in
/// code points. A default Span is "nowhere" (line 0).
struct Span {
  uint32_t offset = 0;
  uint32_t length = 0;
  uint32_t line = 0;
  uint32_t column = 0;
  bool valid() const { return line != 0; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// The outcome of a call: OK, or a code with a message that names the value and the remedy.
/// Query errors also carry the openCypher error type ("SyntaxError"), phase and detail ("UndefinedVariable"),
/// a GQLSTATUS-style code ("42001") and the place in the text.
class [[nodiscard]] Status {
 public:
  Status() = default;
  Status(Code code, std::string message);
  static Status Ok() { return {}; }
  /// A query error in the vocabulary of the openCypher TCK.
  static Status Query(std::string_view type, Phase phase, std::string_view detail, std::string message,
                      Span span = {});

  bool ok() const { return rep_ == nullptr; }
  Code code() const { return rep_ ? rep_->code : Code::kOk; }
  const std::string& message() const;
  const std::string& type() const;
  Phase phase() const { return rep_ ? rep_->phase : Phase::kNone; }
  const std::string& detail() const;
  const std::string& gqlstatus() const;
  Span span() const { return rep_ ? rep_->span : Span{}; }

  /// Copies with one field set; a no-op on OK.
  Status WithSpan(Span span) const;
  Status WithDetail(std::string_view detail) const;
  Status WithMessage(std::string message) const;
  Status WithPhase(Phase phase) const;
  Status WithGqlStatus(std::string_view gqlstatus) const;
  /// As WithSpan, but keeps a span that is already set: the innermost place wins.
  Status OrSpan(Span span) const;

  /// "SyntaxError: UndefinedVariable (compile time): message"; never the query text.
  std::string ToString() const;
  /// The message with the offending line of `text` and a caret under the span.
  std::string Render(std::string_view text) const;

 private:
  struct Rep {
    Code code = Code::kInternal;
    Phase phase = Phase::kNone;
    std::string message, type, detail, gqlstatus;
    Span span;
  };
  template <typename F>
  Status With(F&& change) const;
  std::shared_ptr<const Rep> rep_;
};

/// The name of a code ("Conflict"), for logs and messages.
std::string_view CodeName(Code code);

/// A value or the reason why there is none.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}         // NOLINT: implicit by design
  Result(Status status) : state_(std::in_place_index<1>, std::move(status)) {}  // NOLINT

  bool ok() const { return state_.index() == 0; }
  Status status() const { return ok() ? Status{} : std::get<1>(state_); }
  /// @pre ok()
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, Status> state_;
};

}  // namespace fasti
