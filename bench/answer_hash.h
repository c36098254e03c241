// The hash by which the comparison's programs show that their answers are equal
// (../shared/bench/lib/harness.js).
#pragma once

#include <openssl/evp.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace fasti_bench {

/// Twelve digits of the MD5 of the sorted lines.
inline std::string AnswerHash(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (size_t i = 0; i < lines.size(); ++i) text += (i > 0 ? "\n" : "") + lines[i];
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  EVP_Digest(text.data(), text.size(), digest, &size, EVP_md5(), nullptr);
  std::string hex;
  char pair[3];
  for (size_t i = 0; i < 6; ++i) {
    std::snprintf(pair, sizeof pair, "%02x", digest[i]);
    hex += pair;
  }
  return hex;
}

/// The hash of a query: its answers' hashes, each with the number of its parameter set.
inline std::string QueryHash(const std::vector<std::string>& answers) {
  std::vector<std::string> numbered;
  for (size_t i = 0; i < answers.size(); ++i) numbered.push_back(std::to_string(i) + answers[i]);
  return AnswerHash(std::move(numbered));
}

}  // namespace fasti_bench
