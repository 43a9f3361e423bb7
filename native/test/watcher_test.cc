#include "watcher.h"

#include <atomic>
#include <thread>

#include "check.h"
#include "clock.h"

namespace memtrace {
namespace {

// Long against a test, so that a watcher that only ends at its tick would hang one.
constexpr uint64_t kAnHourMicroseconds = 3'600'000'000;

void WaitUntilAtLeast(const std::atomic<int>& count, int wanted) {
  while (count.load() < wanted) std::this_thread::yield();
}

TEST("ticks again and again from a thread of its own") {
  Watcher watcher;
  std::atomic<int> ticks{0};
  std::atomic<bool> elsewhere{true};
  const std::thread::id here = std::this_thread::get_id();
  watcher.Start(100, CreateTimedSleep(), [&] {
    if (std::this_thread::get_id() == here) elsewhere.store(false);
    ticks.fetch_add(1);
  });
  WaitUntilAtLeast(ticks, 3);
  watcher.Stop();
  CHECK(elsewhere.load());
}

TEST("does not tick once it is stopped") {
  Watcher watcher;
  std::atomic<int> ticks{0};
  watcher.Start(50, CreateTimedSleep(), [&ticks] { ticks.fetch_add(1); });
  WaitUntilAtLeast(ticks, 1);
  watcher.Stop();
  const int at_stop = ticks.load();
  // A watcher that went on would tick during another one's ticks.
  Watcher other;
  std::atomic<int> other_ticks{0};
  other.Start(100, CreateTimedSleep(), [&other_ticks] { other_ticks.fetch_add(1); });
  WaitUntilAtLeast(other_ticks, 5);
  CHECK_EQUAL(ticks.load(), at_stop);
}

TEST("stops at once, without waiting for its next tick") {
  Watcher watcher;
  std::atomic<int> ticks{0};
  watcher.Start(kAnHourMicroseconds, CreateTimedSleep(), [&ticks] { ticks.fetch_add(1); });
  watcher.Stop();
  watcher.Stop();
  CHECK_EQUAL(ticks.load(), 0);
}

TEST("tells what its thread has cost, once it has stopped") {
  Watcher watcher;
  std::atomic<int> ticks{0};
  watcher.Start(50, CreateTimedSleep(), [&ticks] {
    const uint64_t until = ThreadCpuNanoseconds() + 1'000'000;
    while (ThreadCpuNanoseconds() < until) continue;
    ticks.fetch_add(1);
  });
  WaitUntilAtLeast(ticks, 3);
  watcher.Stop();
  CHECK(watcher.cpu_nanoseconds() >= 3'000'000);
  CHECK(watcher.cpu_nanoseconds() < 10'000'000'000);
}

TEST("may be stopped before it was started") {
  Watcher watcher;
  watcher.Stop();
  std::atomic<int> ticks{0};
  watcher.Start(100, CreateTimedSleep(), [&ticks] { ticks.fetch_add(1); });
  WaitUntilAtLeast(ticks, 1);
}

}  // namespace
}  // namespace memtrace
