// One perf event of one thread, whose mapped head word moves whenever the event happens.
#pragma once

#include <linux/perf_event.h>

#include <string>

#include "hot_memory.h"

namespace memtrace {

class PerfRing {
 public:
  PerfRing() = default;
  ~PerfRing();
  PerfRing(const PerfRing&) = delete;
  PerfRing& operator=(const PerfRing&) = delete;

  // Opens the event for the calling thread and maps it over `address` (HotMemory::HeadPages()).
  // Returns why it cannot, in words for the user, or an empty string.
  std::string Open(perf_event_attr attributes, void* address);

 private:
  int descriptor_ = -1;
};

}  // namespace memtrace
