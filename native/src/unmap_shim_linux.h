// What the preloaded shim offers to the addon, by name: the shim may or may not be there.
#pragma once

#include <atomic>
#include <cstdint>

namespace memtrace {

// Makes every munmap and madvise of the process set `*seen` to something other than `*head`, so
// that the next event reads RSS again. Null pointers end it.
using WatchUnmaps = void (*)(std::atomic<uint32_t>* seen, const std::atomic<uint32_t>* head);

constexpr const char* kWatchUnmapsName = "memtrace_watch_unmaps";

}  // namespace memtrace
