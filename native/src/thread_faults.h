#pragma once

#include <cstdint>

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace memtrace {

// Page faults that the calling thread has taken so far, in user and in kernel mode; 0 where the
// platform does not tell.
inline uint64_t ThreadFaultCount() {
#ifdef __linux__
  rusage usage;
  if (getrusage(RUSAGE_THREAD, &usage) == 0) {
    return static_cast<uint64_t>(usage.ru_minflt) + static_cast<uint64_t>(usage.ru_majflt);
  }
#endif
  return 0;
}

}  // namespace memtrace
