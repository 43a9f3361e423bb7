#include <array>
#include <atomic>
#include <string>

#include "check.h"
#include "own_thread.h"

namespace memtrace {
namespace {

bool IsBlockedHere(int signal) {
  sigset_t blocked;
  pthread_sigmask(SIG_SETMASK, nullptr, &blocked);
  return sigismember(&blocked, signal) == 1;
}

constexpr std::array<int, 5> kSignals = {SIGINT, SIGTERM, SIGCHLD, SIGPROF, SIGUSR1};

TEST("takes no signal from the program") {
  std::array<bool, kSignals.size()> blocked{};
  std::thread thread = StartOwnThread("mt-test", [&blocked] {
    for (size_t i = 0; i < kSignals.size(); ++i) blocked[i] = IsBlockedHere(kSignals[i]);
  });
  thread.join();
  for (const bool each : blocked) CHECK(each);
}

TEST("leaves the signals of the thread that starts it as they were") {
  std::thread thread = StartOwnThread("mt-test", [] {});
  thread.join();
  for (const int signal : kSignals) CHECK(!IsBlockedHere(signal));
}

TEST("carries its name to whoever looks from outside") {
  std::atomic<bool> done{false};
  std::thread thread = StartOwnThread("mt-test", [&done] {
    while (!done.load()) std::this_thread::yield();
  });
  std::array<char, 16> name{};
  const int failed = pthread_getname_np(thread.native_handle(), name.data(), name.size());
  done.store(true);
  thread.join();
  CHECK_EQUAL(failed, 0);
  CHECK_EQUAL(std::string(name.data()), "mt-test");
}

}  // namespace
}  // namespace memtrace
