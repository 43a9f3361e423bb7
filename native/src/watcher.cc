#include "watcher.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

#include "clock.h"
#include "own_thread.h"

namespace memtrace {
namespace {

class TimedSleep : public WatcherSleep {
 public:
  void Wait(uint64_t microseconds) override {
    std::unique_lock<std::mutex> lock(mutex_);
    wanted_.wait_for(lock, std::chrono::microseconds(microseconds),
                     [this] { return interrupted_; });
    interrupted_ = false;
  }

  void Interrupt() override {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      interrupted_ = true;
    }
    wanted_.notify_one();
  }

 private:
  std::mutex mutex_;
  std::condition_variable wanted_;
  bool interrupted_ = false;
};

}  // namespace

std::unique_ptr<WatcherSleep> CreateTimedSleep() { return std::make_unique<TimedSleep>(); }

#ifndef __linux__
std::unique_ptr<WatcherSleep> CreateThreadFollowingSleep(uint64_t) { return CreateTimedSleep(); }
#endif

void Watcher::Start(uint64_t tick_microseconds, std::unique_ptr<WatcherSleep> sleep,
                    std::function<void()> tick) {
  sleep_ = std::move(sleep);
  thread_ = StartOwnThread("mt-watcher", [this, tick_microseconds, tick = std::move(tick)] {
    for (;;) {
      sleep_->Wait(tick_microseconds);
      if (stopping_.load()) break;
      tick();
    }
    cpu_nanoseconds_ = ThreadCpuNanoseconds();
  });
}

void Watcher::Stop() {
  if (!thread_.joinable()) return;
  stopping_.store(true);
  sleep_->Interrupt();
  thread_.join();
}

}  // namespace memtrace
