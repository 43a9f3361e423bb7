#pragma once

#include <chrono>
#include <cstdint>

namespace memtrace {

// Nanoseconds of a clock that never goes back; only differences mean anything.
inline uint64_t MonotonicNanoseconds() {
  return static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                   std::chrono::steady_clock::now().time_since_epoch())
                                   .count());
}

}  // namespace memtrace
