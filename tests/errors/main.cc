// fasti-errors golden|reference FILE [--rewrite]: see modes.h. With --rewrite the file gets what came; read
// the difference like code.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>

#include "tests/errors/modes.h"

namespace fasti::errors {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream content;
  content << in.rdbuf();
  return content.str();
}

bool WriteFile(const std::string& path, const std::string& content) {
  std::ofstream out(path, std::ios::binary);
  out << content;
  return out.good();
}

}  // namespace fasti::errors

int main(int argc, char** argv) {
  const bool rewrite = argc == 4 && std::strcmp(argv[3], "--rewrite") == 0;
  if (argc < 3 || (argc == 4 && !rewrite) || argc > 4) {
    std::fprintf(stderr, "usage: fasti-errors golden|reference FILE [--rewrite]\n");
    return 2;
  }
  const bool golden = std::strcmp(argv[1], "golden") == 0;
  return (golden ? fasti::errors::CheckGolden(argv[2], rewrite)
                 : fasti::errors::CheckReference(argv[2], rewrite)) == 0
             ? 0
             : 1;
}
