// The thread beside the traced one: at each tick it tells the traced thread to look at RSS and the clock again.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace memtrace {

class Watcher {
 public:
  ~Watcher() { Stop(); }
  // Calls `tick` from a thread of its own every `tick_microseconds` until Stop.
  void Start(uint64_t tick_microseconds, std::function<void()> tick);
  void Stop();

 private:
  std::thread thread_;
  std::mutex mutex_;
  std::condition_variable stop_wanted_;
  bool stopping_ = false;
};

}  // namespace memtrace
