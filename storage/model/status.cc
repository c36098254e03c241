#include "fasti/status.h"

namespace fasti {
namespace {
const std::string& Empty() {
  static const std::string kEmpty;
  return kEmpty;
}

// The class of the GQLSTATUS code that stands for an openCypher error type, where ISO GQL has one.
std::string_view GqlStatusOf(std::string_view type) {
  if (type == "SyntaxError") return "42001";
  if (type == "SemanticError") return "42002";
  if (type == "TypeError") return "22G03";
  if (type == "ArgumentError") return "22G0B";
  if (type == "ParameterMissing") return "42N51";
  if (type == "EntityNotFound") return "22G11";
  if (type == "ConstraintVerificationFailed" || type == "ConstraintValidationFailed") return "23000";
  if (type == "ProcedureError") return "42N08";
  return "50000";
}
}  // namespace

Status::Status(Code code, std::string message) {
  if (code == Code::kOk) return;
  auto rep = std::make_shared<Rep>();
  rep->code = code;
  rep->message = std::move(message);
  rep_ = std::move(rep);
}

Status Status::Query(std::string_view type, Phase phase, std::string_view detail, std::string message,
                     Span span) {
  auto rep = std::make_shared<Rep>();
  rep->code = Code::kQueryError;
  rep->phase = phase;
  rep->message = std::move(message);
  rep->type = type;
  rep->detail = detail;
  rep->gqlstatus = GqlStatusOf(type);
  rep->span = span;
  Status status;
  status.rep_ = std::move(rep);
  return status;
}

const std::string& Status::message() const { return rep_ ? rep_->message : Empty(); }
const std::string& Status::type() const { return rep_ ? rep_->type : Empty(); }
const std::string& Status::detail() const { return rep_ ? rep_->detail : Empty(); }
const std::string& Status::gqlstatus() const { return rep_ ? rep_->gqlstatus : Empty(); }

template <typename F>
Status Status::With(F&& change) const {
  if (ok()) return *this;
  auto rep = std::make_shared<Rep>(*rep_);
  change(*rep);
  Status status;
  status.rep_ = std::move(rep);
  return status;
}

Status Status::WithSpan(Span span) const {
  return With([&](Rep& rep) { rep.span = span; });
}
Status Status::OrSpan(Span span) const { return rep_ && !rep_->span.valid() ? WithSpan(span) : *this; }
Status Status::WithDetail(std::string_view detail) const {
  return With([&](Rep& rep) { rep.detail = detail; });
}
Status Status::WithMessage(std::string message) const {
  return With([&](Rep& rep) { rep.message = std::move(message); });
}
Status Status::WithPhase(Phase phase) const {
  return With([&](Rep& rep) { rep.phase = phase; });
}
Status Status::WithGqlStatus(std::string_view gqlstatus) const {
  return With([&](Rep& rep) { rep.gqlstatus = gqlstatus; });
}

std::string_view CodeName(Code code) {
  switch (code) {
    case Code::kOk:
      return "Ok";
    case Code::kInvalidArgument:
      return "InvalidArgument";
    case Code::kNotFound:
      return "NotFound";
    case Code::kAlreadyExists:
      return "AlreadyExists";
    case Code::kConflict:
      return "Conflict";
    case Code::kConstraintViolation:
      return "ConstraintViolation";
    case Code::kQueryError:
      return "QueryError";
    case Code::kCancelled:
      return "Cancelled";
    case Code::kDeadlineExceeded:
      return "DeadlineExceeded";
    case Code::kResourceExhausted:
      return "ResourceExhausted";
    case Code::kReadOnly:
      return "ReadOnly";
    case Code::kBusy:
      return "Busy";
    case Code::kIOError:
      return "IOError";
    case Code::kCorruption:
      return "Corruption";
    case Code::kIncompatible:
      return "Incompatible";
    case Code::kUnsupported:
      return "Unsupported";
    case Code::kUnknownOutcome:
      return "UnknownOutcome";
    case Code::kInternal:
      return "Internal";
  }
  return "Unknown";
}

std::string Status::ToString() const {
  if (ok()) return "Ok";
  std::string out;
  if (rep_->code == Code::kQueryError) {
    out = rep_->type;
    if (!rep_->detail.empty()) out += ": " + rep_->detail;
    if (rep_->phase == Phase::kCompileTime) out += " (compile time)";
    if (rep_->phase == Phase::kRuntime) out += " (runtime)";
  } else {
    out = CodeName(rep_->code);
    if (!rep_->detail.empty()) out += ": " + rep_->detail;
  }
  return out + ": " + rep_->message;
}

std::string Status::Render(std::string_view text) const {
  std::string out = ToString();
  if (ok() || !rep_->span.valid() || rep_->span.offset > text.size()) return out;
  const Span& span = rep_->span;
  size_t begin = text.rfind('\n', span.offset == 0 ? 0 : span.offset - 1);
  if (span.offset == 0 || begin == std::string_view::npos) {
    begin = 0;
  } else {
    begin += 1;
  }
  size_t end = text.find('\n', span.offset);
  if (end == std::string_view::npos) end = text.size();
  if (begin > end) begin = end;
  // A caret line of the same visible width: one column per code point, tabs kept as tabs.
  std::string carets;
  auto is_lead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  for (size_t i = begin; i < span.offset; ++i) {
    if (is_lead(text[i])) carets += text[i] == '\t' ? '\t' : ' ';
  }
  size_t width = 0;
  for (size_t i = span.offset; i < end && i < size_t{span.offset} + span.length; ++i)
    width += is_lead(text[i]);
  carets.append(width == 0 ? 1 : width, '^');
  const std::string prefix = "  " + std::to_string(span.line) + " | ";
  out += "\n" + prefix + std::string(text.substr(begin, end - begin)) + "\n" +
         std::string(prefix.size() - 2, ' ') + "| " + carets;
  return out;
}

}  // namespace fasti
