// The thread beside the traced one: it tells the traced thread to look at RSS and the clock again,
// at each tick and whenever another thread of the process has taken a number of page faults.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <thread>

namespace memtrace {

// How the watcher waits for something to happen.
class WatcherSleep {
 public:
  virtual ~WatcherSleep() = default;
  // Returns after `microseconds` at the latest.
  virtual void Wait(uint64_t microseconds) = 0;
  // Any thread: ends the current or the next Wait.
  virtual void Interrupt() = 0;
};

// Waits for the time alone.
std::unique_ptr<WatcherSleep> CreateTimedSleep();

// Also ends when another thread of this process has taken `faults_per_wake` page faults, where the
// kernel tells (Linux with perf events); elsewhere the same as CreateTimedSleep. Must be created on
// the traced thread, which it leaves out.
std::unique_ptr<WatcherSleep> CreateThreadFollowingSleep(uint64_t faults_per_wake);

class Watcher {
 public:
  ~Watcher() { Stop(); }
  // Calls `tick` from a thread of its own, every `tick_microseconds` and whenever `sleep` ends,
  // until Stop.
  void Start(uint64_t tick_microseconds, std::unique_ptr<WatcherSleep> sleep,
             std::function<void()> tick);
  void Stop();
  // What the thread has cost, once it has stopped.
  uint64_t cpu_nanoseconds() const { return cpu_nanoseconds_; }

 private:
  std::thread thread_;
  std::unique_ptr<WatcherSleep> sleep_;
  std::atomic<bool> stopping_{false};
  // Written by the thread at its end, read after the join.
  uint64_t cpu_nanoseconds_ = 0;
};

}  // namespace memtrace
