#include "watcher.h"

#include <chrono>
#include <utility>

#include "own_thread.h"

namespace memtrace {

void Watcher::Start(uint64_t tick_microseconds, std::function<void()> tick) {
  thread_ = StartOwnThread("mt-watcher", [this, tick_microseconds, tick = std::move(tick)] {
    std::unique_lock<std::mutex> lock(mutex_);
    while (!stop_wanted_.wait_for(lock, std::chrono::microseconds(tick_microseconds),
                                  [this] { return stopping_; })) {
      tick();
    }
  });
}

void Watcher::Stop() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    stopping_ = true;
  }
  stop_wanted_.notify_one();
  thread_.join();
}

}  // namespace memtrace
