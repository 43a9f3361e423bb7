// How the watcher sleeps: for a time, until an interruption, until faults of another thread.
#include <array>
#include <atomic>
#include <memory>
#include <thread>

#include "check.h"
#include "clock.h"
#include "fresh_pages.h"
#include "probe.h"
#include "watcher.h"

namespace memtrace {
namespace {

// Long against a test: a sleep that nothing ends would hang one.
constexpr uint64_t kAnHourMicroseconds = 3'600'000'000;

TEST("ends when another thread has taken its number of page faults") {
  const HotMemory memory;
  const OpenedProbe probe = OpenProbe("page-fault", memory);
  if (probe.probe == nullptr) throw testing::Skip{probe.why};
  std::atomic<bool> woken{false};
  std::thread faulting([&woken] {
    while (!woken.load()) testing::FreshPages(64).Touch();
  });
  const std::unique_ptr<WatcherSleep> sleep = CreateThreadFollowingSleep(16);
  std::thread watcher([&sleep, &woken] {
    sleep->Wait(kAnHourMicroseconds);
    woken.store(true);
  });
  watcher.join();
  faulting.join();
}

TEST("ends at an interruption, also at one that came before it") {
  for (const bool before : {true, false}) {
    const std::unique_ptr<WatcherSleep> sleep = CreateThreadFollowingSleep(1'000'000);
    std::atomic<bool> begun{before};
    if (before) sleep->Interrupt();
    std::thread watcher([&sleep, &begun] {
      begun.store(true);
      sleep->Wait(kAnHourMicroseconds);
    });
    while (!begun.load()) std::this_thread::yield();
    if (!before) sleep->Interrupt();
    watcher.join();
  }
}

TEST("lasts its time where nothing happens, also after an interruption") {
  constexpr uint64_t kSomeMicroseconds = 3000;
  for (const bool follows : {true, false}) {
    const std::unique_ptr<WatcherSleep> sleep =
        follows ? CreateThreadFollowingSleep(1'000'000) : CreateTimedSleep();
    for (int pass = 0; pass < 2; ++pass) {
      const uint64_t before = MonotonicNanoseconds();
      sleep->Wait(kSomeMicroseconds);
      CHECK(MonotonicNanoseconds() - before >= kSomeMicroseconds * 1000);
      sleep->Interrupt();
      sleep->Wait(kAnHourMicroseconds);
    }
  }
}

TEST("ends at its time while threads come and go") {
  const std::unique_ptr<WatcherSleep> sleep = CreateThreadFollowingSleep(1);
  std::atomic<bool> done{false};
  std::thread watcher([&sleep, &done] {
    while (!done.load()) sleep->Wait(100);
  });
  for (int i = 0; i < 100; ++i) {
    std::array<std::thread, 4> passing;
    for (std::thread& thread : passing) {
      thread = std::thread([] { testing::FreshPages(8).Touch(); });
    }
    for (std::thread& thread : passing) thread.join();
  }
  done.store(true);
  watcher.join();
}

}  // namespace
}  // namespace memtrace
