// Tests, checks and skips. A test is a sentence about the part that its file is named after.
#pragma once

#include <string>
#include <type_traits>
#include <vector>

namespace memtrace::testing {

struct Test {
  const char* file;
  const char* sentence;
  void (*run)();
};

inline std::vector<Test>& AllTests() {
  static std::vector<Test> tests;
  return tests;
}

struct Registration {
  explicit Registration(Test test) { AllTests().push_back(test); }
};

struct Failure {
  std::string what;
};
// This machine does not let the test run.
struct Skip {
  std::string why;
};

[[noreturn]] inline void Fail(const std::string& what, const char* file, int line) {
  throw Failure{std::string(file) + ":" + std::to_string(line) + ": " + what};
}

template <typename Value>
std::string Shown(const Value& value) {
  if constexpr (std::is_enum_v<Value>) {
    return std::to_string(static_cast<std::underlying_type_t<Value>>(value));
  } else if constexpr (std::is_arithmetic_v<Value>) {
    return std::to_string(value);
  } else {
    return "'" + std::string(value) + "'";
  }
}

template <typename Actual, typename Expected>
void CheckEqual(const Actual& actual, const Expected& expected, const char* file, int line) {
  if (actual == expected) return;
  Fail("got " + Shown(actual) + ", expected " + Shown(expected), file, line);
}

}  // namespace memtrace::testing

#define MEMTRACE_JOIN_NOW(a, b) a##b
#define MEMTRACE_JOIN(a, b) MEMTRACE_JOIN_NOW(a, b)
#define TEST(sentence)                                                            \
  static void MEMTRACE_JOIN(Test, __LINE__)();                                    \
  static const ::memtrace::testing::Registration MEMTRACE_JOIN(                   \
      registered, __LINE__)({__FILE__, sentence, MEMTRACE_JOIN(Test, __LINE__)}); \
  static void MEMTRACE_JOIN(Test, __LINE__)()
#define CHECK(condition) \
  ((condition) ? void() : ::memtrace::testing::Fail(#condition, __FILE__, __LINE__))
#define CHECK_EQUAL(actual, expected) \
  ::memtrace::testing::CheckEqual(actual, expected, __FILE__, __LINE__)
