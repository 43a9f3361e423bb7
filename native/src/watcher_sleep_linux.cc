// Sleeps in poll(2) over a perf event of each other thread of the process.
#include <dirent.h>
#include <linux/perf_event.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include "clock.h"
#include "hot_memory.h"
#include "rss.h"
#include "watcher.h"

namespace memtrace {
namespace {

// Threads born in between are found this much later; Node starts nearly all of its threads at once.
constexpr uint64_t kLookForThreadsEveryNanoseconds = 100'000'000;

pid_t CallingThread() { return static_cast<pid_t>(syscall(SYS_gettid)); }

// One thread's page faults, as a descriptor that polls readable at every so many of them.
class FollowedThread {
 public:
  FollowedThread(pid_t thread, uint64_t faults_per_wake) : thread_(thread) {
    perf_event_attr attributes = {};
    attributes.size = sizeof attributes;
    attributes.type = PERF_TYPE_SOFTWARE;
    attributes.config = PERF_COUNT_SW_PAGE_FAULTS;
    attributes.sample_period = faults_per_wake;
    attributes.wakeup_events = 1;
    for (const bool user_mode_only : {false, true}) {
      attributes.exclude_kernel = user_mode_only;
      descriptor_ = static_cast<int>(
          syscall(SYS_perf_event_open, &attributes, thread, -1, -1, PERF_FLAG_FD_CLOEXEC));
      if (descriptor_ >= 0) break;
    }
    if (descriptor_ < 0) return;
    // A perf descriptor without a ring polls as hung up.
    ring_ = mmap(nullptr, RingBytes(), PROT_READ, MAP_SHARED, descriptor_, 0);
  }

  ~FollowedThread() {
    if (ring_ != MAP_FAILED) munmap(ring_, RingBytes());
    if (descriptor_ >= 0) close(descriptor_);
  }
  FollowedThread(const FollowedThread&) = delete;
  FollowedThread& operator=(const FollowedThread&) = delete;

  pid_t thread() const { return thread_; }
  // -1 where the thread cannot be followed, which poll(2) passes over.
  int descriptor() const { return ring_ == MAP_FAILED ? -1 : descriptor_; }

 private:
  static size_t RingBytes() { return HotMemory::kHeadPages * PageSizeBytes(); }

  const pid_t thread_;
  int descriptor_ = -1;
  void* ring_ = MAP_FAILED;
};

class ThreadFollowingSleep : public WatcherSleep {
 public:
  explicit ThreadFollowingSleep(uint64_t faults_per_wake)
      : traced_thread_(CallingThread()),
        faults_per_wake_(faults_per_wake),
        interrupt_(eventfd(0, EFD_CLOEXEC)) {}

  ~ThreadFollowingSleep() override {
    if (interrupt_ >= 0) close(interrupt_);
  }

  void Wait(uint64_t microseconds) override {
    const uint64_t now = MonotonicNanoseconds();
    if (now >= look_for_threads_at_) {
      LookForThreads();
      look_for_threads_at_ = now + kLookForThreadsEveryNanoseconds;
    }
    const timespec timeout = {static_cast<time_t>(microseconds / 1'000'000),
                              static_cast<long>(microseconds % 1'000'000 * 1000)};
    if (ppoll(polled_.data(), polled_.size(), &timeout, nullptr) <= 0) return;
    if ((polled_.front().revents & POLLIN) != 0) {
      uint64_t interruptions = 0;
      (void)!read(interrupt_, &interruptions, sizeof interruptions);
    }
    // A thread that has ended polls as hung up for ever after.
    const bool ended = std::any_of(polled_.begin(), polled_.end(), [](const pollfd& polled) {
      return (polled.revents & POLLHUP) != 0;
    });
    if (ended) LookForThreads();
  }

  void Interrupt() override {
    const uint64_t once = 1;
    (void)!write(interrupt_, &once, sizeof once);
  }

 private:
  std::vector<pid_t> OtherThreads() const {
    std::vector<pid_t> threads;
    DIR* directory = opendir("/proc/self/task");
    if (directory == nullptr) return threads;
    const pid_t watcher = CallingThread();
    while (const dirent* entry = readdir(directory)) {
      const pid_t thread = static_cast<pid_t>(std::strtol(entry->d_name, nullptr, 10));
      if (thread != 0 && thread != traced_thread_ && thread != watcher) threads.push_back(thread);
    }
    closedir(directory);
    return threads;
  }

  void LookForThreads() {
    const std::vector<pid_t> threads = OtherThreads();
    const auto is_alive = [&](const std::unique_ptr<FollowedThread>& followed) {
      return std::find(threads.begin(), threads.end(), followed->thread()) != threads.end();
    };
    followed_.erase(std::stable_partition(followed_.begin(), followed_.end(), is_alive),
                    followed_.end());
    for (const pid_t thread : threads) {
      const bool known = std::any_of(followed_.begin(), followed_.end(), [&](const auto& followed) {
        return followed->thread() == thread;
      });
      if (!known) followed_.push_back(std::make_unique<FollowedThread>(thread, faults_per_wake_));
    }
    polled_.assign(1, {interrupt_, POLLIN, 0});
    for (const auto& followed : followed_) polled_.push_back({followed->descriptor(), POLLIN, 0});
  }

  const pid_t traced_thread_;
  const uint64_t faults_per_wake_;
  const int interrupt_;
  uint64_t look_for_threads_at_ = 0;
  std::vector<std::unique_ptr<FollowedThread>> followed_;
  std::vector<pollfd> polled_;
};

}  // namespace

std::unique_ptr<WatcherSleep> CreateThreadFollowingSleep(uint64_t faults_per_wake) {
  return std::make_unique<ThreadFollowingSleep>(faults_per_wake);
}

}  // namespace memtrace
