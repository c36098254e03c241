// The two things that fasti-errors checks. Each prints what is wrong and returns the number of faults.
#pragma once

#include <string>

namespace fasti::errors {

/// bad_queries.txt: blocks of a query, `----` and the error as the shell shows it.
int CheckGolden(const std::string& path, bool rewrite);
/// docs/errors.md: a section for each detail, with an example that has it.
int CheckReference(const std::string& path, bool rewrite);

/// What both read and write.
std::string ReadFile(const std::string& path);
bool WriteFile(const std::string& path, const std::string& content);

}  // namespace fasti::errors
