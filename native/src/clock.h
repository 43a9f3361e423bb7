#pragma once

#include <chrono>
#include <cstdint>
#include <ctime>

namespace memtrace {

// Nanoseconds of a clock that never goes back; only differences mean anything.
inline uint64_t MonotonicNanoseconds() {
  return static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                   std::chrono::steady_clock::now().time_since_epoch())
                                   .count());
}

// CPU time that the calling thread has used, 0 where the platform does not tell.
inline uint64_t ThreadCpuNanoseconds() {
#ifdef CLOCK_THREAD_CPUTIME_ID
  timespec used = {};
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) != 0) return 0;
  return static_cast<uint64_t>(used.tv_sec) * 1'000'000'000 + static_cast<uint64_t>(used.tv_nsec);
#else
  return 0;
#endif
}

}  // namespace memtrace
