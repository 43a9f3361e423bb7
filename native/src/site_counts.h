// 64-bit counts a site from the 32-bit counters that instrumented code increments.
#pragma once

#include <cstdint>
#include <mutex>
#include <vector>

namespace memtrace {

class SiteCounts {
 public:
  // `counters` count up modulo 2^32, one a site.
  explicit SiteCounts(const uint32_t* counters) : counters_(counters) {}

  void SetSiteCount(uint32_t site_count);
  // Must run at least once in every 2^32 increments of one site: the watcher thread does, about
  // once a second.
  void Accumulate();
  // Events at each site so far.
  std::vector<uint64_t> Snapshot();

  // Events in all modulo 2^32: wrapped counters still add up.
  static uint32_t SumModulo32(const uint32_t* counters, uint32_t site_count);

 private:
  void AccumulateLocked();

  const uint32_t* const counters_;
  std::mutex mutex_;
  std::vector<uint32_t> last_;
  std::vector<uint64_t> totals_;
};

}  // namespace memtrace
