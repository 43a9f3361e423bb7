// What the preloaded shim offers to the addon, by name: the shim may or may not be there.
#pragma once

#include <atomic>
#include <cstdint>

namespace memtrace {

// Makes every unmapping of the process set `*seen` to something other than `*head`, when it begins
// and when it has ended, so that the next event reads RSS again. Null pointers end it. Returns the
// count of unmappings under way: while it is not 0, RSS falls without anything that tells.
using WatchUnmaps = const std::atomic<uint32_t>* (*)(std::atomic<uint32_t>* seen,
                                                     const std::atomic<uint32_t>* head);

constexpr const char* kWatchUnmapsName = "memtrace_watch_unmaps";

}  // namespace memtrace
