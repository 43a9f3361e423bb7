// The process's RSS as the operating system tells it. One implementation a platform: rss_*.cc.
#pragma once

#include <cstdint>

namespace memtrace {

// Size of the unit that RSS moves by.
uint64_t PageSizeBytes();

// Pages resident now. Exact on Linux before 6.2 and from 6.16 on, where statm sums the per-CPU
// counters; in between it may lag by a few dozen pages. 0 where the platform refuses to tell.
uint64_t ReadRssPages();

// Most bytes ever resident in this process image. 0 where the platform refuses to tell.
uint64_t ReadPeakRssBytes();

// Kernel-kept peak by way of getrusage: cheaper than ReadPeakRssBytes, but on Linux it survives
// exec, so a small child of a large parent reports the parent's peak.
uint64_t ReadRusagePeakRssBytes();

}  // namespace memtrace
