// The compile-time errors of the binder. Types and details are those of the openCypher TCK where it has one;
// Fasti's own details are ContextMissing, InvalidTemporalContext, UnknownProperty, UnknownType and
// NotYetSupported.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "fasti/status.h"

namespace fasti::bound {

inline Status ErrorAt(Span span, std::string_view detail, std::string message) {
  return Status::Query("SyntaxError", Phase::kCompileTime, detail, std::move(message), span);
}

/// As ErrorAt, for an error type other than SyntaxError.
inline Status ErrorOfType(std::string_view type, Span span, std::string_view detail, std::string message) {
  return Status::Query(type, Phase::kCompileTime, detail, std::move(message), span);
}

/// Parsed and understood, but not executed by this version.
inline Status NotYet(Span span, std::string message) {
  return Status(Code::kUnsupported, std::move(message)).WithDetail("NotYetSupported").WithSpan(span);
}

}  // namespace fasti::bound
