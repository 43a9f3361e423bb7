#pragma once

#include <atomic>
#include <cstdint>

#ifdef __linux__
#include <dlfcn.h>

#include "unmap_shim_linux.h"
#endif

namespace memtrace {

// Asks the preloaded shim, where the process has it, to make every unmapping set `*seen` to
// something other than `*head`. Null pointers end it. Returns the shim's count of unmappings under
// way, or null where there is no shim.
inline const std::atomic<uint32_t>* WatchUnmapping(std::atomic<uint32_t>* seen,
                                                   const std::atomic<uint32_t>* head) {
#ifdef __linux__
  const WatchUnmaps watch = reinterpret_cast<WatchUnmaps>(dlsym(RTLD_DEFAULT, kWatchUnmapsName));
  return watch == nullptr ? nullptr : watch(seen, head);
#else
  (void)seen;
  (void)head;
  return nullptr;
#endif
}

}  // namespace memtrace
