// Runs every test whose file or sentence contains the first argument; without one, every test.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>

#include "check.h"

namespace memtrace::testing {
namespace {

struct Counts {
  int passing = 0;
  int pending = 0;
  int failing = 0;
};

std::string SubjectOf(const char* file) {
  const char* const slash = std::strrchr(file, '/');
  std::string subject = slash == nullptr ? file : slash + 1;
  subject.resize(std::min(subject.find("_test.cc"), subject.size()));
  std::replace(subject.begin(), subject.end(), '_', ' ');
  return subject;
}

void Run(const Test& test, Counts* counts) {
  try {
    test.run();
    ++counts->passing;
    std::printf("    \u2714 %s\n", test.sentence);
  } catch (const Skip& skip) {
    ++counts->pending;
    std::printf("    - %s (skipped: %s)\n", test.sentence, skip.why.c_str());
  } catch (const Failure& failure) {
    ++counts->failing;
    std::printf("    FAILED %s\n      %s\n", test.sentence, failure.what.c_str());
  }
  // A sanitizer ends the process on the spot, and what is printed by then must show where.
  std::fflush(stdout);
}

int RunAll(const std::string& wanted) {
  Counts counts;
  std::string subject;
  for (const Test& test : AllTests()) {
    const std::string name = SubjectOf(test.file) + " " + test.sentence;
    if (name.find(wanted) == std::string::npos) continue;
    if (subject != SubjectOf(test.file)) {
      subject = SubjectOf(test.file);
      std::printf("  %s\n", subject.c_str());
    }
    Run(test, &counts);
  }
  std::printf("\n  %d passing\n", counts.passing);
  if (counts.pending > 0) std::printf("  %d pending\n", counts.pending);
  if (counts.failing > 0) std::printf("  %d failing\n", counts.failing);
  const bool none = counts.passing + counts.pending + counts.failing == 0;
  if (none) std::printf("  no test contains '%s'\n", wanted.c_str());
  return counts.failing > 0 || none ? 1 : 0;
}

}  // namespace
}  // namespace memtrace::testing

int main(int argument_count, char** arguments) {
  return memtrace::testing::RunAll(argument_count > 1 ? arguments[1] : "");
}
