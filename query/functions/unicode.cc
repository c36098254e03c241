#include "query/functions/unicode.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace fasti {
namespace {

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
bool IsLead(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

icu::UnicodeString Decode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}
std::string Encode(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

size_t CodePoints(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), IsLead));
}

size_t FirstLength(std::string_view text) {
  size_t length = 1;
  while (length < text.size() && !IsLead(text[length])) ++length;
  return length;
}

size_t ByteOffset(std::string_view text, size_t n) {
  if (n >= text.size()) return text.size();
  size_t at = 0;
  while (n > 0 && at < text.size()) {
    at += FirstLength(text.substr(at));
    --n;
  }
  return at;
}

std::vector<std::string_view> SplitCodePoints(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const size_t length = FirstLength(text);
    out.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return out;
}

std::string ReverseCodePoints(std::string_view text) {
  std::string out(text.size(), '\0');
  size_t end = text.size();
  while (!text.empty()) {
    const size_t length = FirstLength(text);
    end -= length;
    out.replace(end, length, text.substr(0, length));
    text.remove_prefix(length);
  }
  return out;
}

std::string ToUpperCase(std::string_view text) {
  if (!IsAscii(text)) return Encode(Decode(text).toUpper(icu::Locale::getRoot()));
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

std::string ToLowerCase(std::string_view text) {
  if (!IsAscii(text)) return Encode(Decode(text).toLower(icu::Locale::getRoot()));
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool IsWhiteSpace(std::string_view code_point) {
  if (code_point.size() == 1) {
    const char c = code_point[0];
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
  return u_isUWhiteSpace(Decode(code_point).char32At(0)) != 0;
}

std::optional<std::string> Normalize(std::string_view text, std::string_view form) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = nullptr;
  if (form == "NFC") normalizer = icu::Normalizer2::getNFCInstance(error);
  if (form == "NFD") normalizer = icu::Normalizer2::getNFDInstance(error);
  if (form == "NFKC") normalizer = icu::Normalizer2::getNFKCInstance(error);
  if (form == "NFKD") normalizer = icu::Normalizer2::getNFKDInstance(error);
  if (normalizer == nullptr) return std::nullopt;
  if (IsAscii(text)) return std::string(text);
  return Encode(normalizer->normalize(Decode(text), error));
}

}  // namespace fasti
