#include "fasti/status.h"

#include <algorithm>

#include "storage/model/display_width.h"
#include "storage/model/error_details.h"

namespace fasti {
namespace {
const std::string& Empty() {
  static const std::string kEmpty;
  return kEmpty;
}
}  // namespace

Status::Status(Code code, std::string message) {
  if (code == Code::kOk) return;
  auto rep = std::make_shared<Rep>();
  rep->code = code;
  rep->message = std::move(message);
  rep->type = CodeName(code);
  rep->gqlstatus = GqlStatusOf(code);
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
  const ErrorDetail* known = FindErrorDetail(detail);
  rep->gqlstatus = known != nullptr ? known->gqlstatus : GqlStatusOf(Code::kQueryError);
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
  return With([&](Rep& rep) {
    rep.detail = detail;
    if (const ErrorDetail* known = FindErrorDetail(detail)) rep.gqlstatus = known->gqlstatus;
  });
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
    if (rep_->phase == Phase::kCompileTime) out += " (compile time, " + rep_->gqlstatus + ")";
    if (rep_->phase == Phase::kRuntime) out += " (runtime, " + rep_->gqlstatus + ")";
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
  // The line that holds the start of the span; a caret stands under every character of it there.
  size_t begin = span.offset == 0 ? std::string_view::npos : text.rfind('\n', span.offset - 1);
  begin = begin == std::string_view::npos ? 0 : begin + 1;
  size_t end = std::min(text.find('\n', span.offset), text.size());
  if (end > begin && text[end - 1] == '\r') --end;
  const size_t stop = std::min(end, size_t{span.offset} + span.length);
  // Lines may be long: what is far from the span is left out, at the borders of characters.
  constexpr size_t kShownBytes = 160;
  const auto inside = [&](size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  size_t first = begin, last = end;
  if (end - begin > kShownBytes) {
    if (span.offset - begin > kShownBytes / 2) first = span.offset - kShownBytes / 2;
    last = std::min(end, first + kShownBytes);
    while (inside(first)) ++first;
    while (inside(last)) ++last;
  }
  // Tabs stay tabs, so that both lines move alike; wide characters take two columns, combining marks none.
  std::string line = first > begin ? "…" : "", carets = first > begin ? " " : "";
  size_t width = 0;
  for (size_t at = first; at < last;) {
    const size_t start = at;
    const uint32_t c = NextCodePoint(text, &at);
    line += text.substr(start, at - start);
    if (start < span.offset) {
      carets += c == '\t' ? "\t" : std::string(DisplayWidth(c), ' ');
    } else if (start < stop) {
      width += DisplayWidth(c);
    }
  }
  if (last < end) line += "…";
  carets.append(std::max<size_t>(width, 1), '^');
  const std::string prefix = "  " + std::to_string(span.line) + " | ";
  out += "\n" + prefix + line + "\n" + std::string(prefix.size() - 2, ' ') + "| " + carets;
  return out;
}

}  // namespace fasti
