#include "site_counts.h"

#include <atomic>

namespace memtrace {
namespace {

// JavaScript increments the counter while we read it.
uint32_t ReadWhole(const uint32_t& counter) {
  static_assert(std::atomic<uint32_t>::is_always_lock_free, "a word is read whole");
  return reinterpret_cast<const std::atomic<uint32_t>&>(counter).load(std::memory_order_relaxed);
}

}  // namespace

void SiteCounts::SetSiteCount(uint32_t site_count) {
  const std::lock_guard<std::mutex> lock(mutex_);
  last_.resize(site_count, 0);
  totals_.resize(site_count, 0);
}

void SiteCounts::AccumulateLocked() {
  for (size_t site = 0; site < totals_.size(); ++site) {
    const uint32_t now = ReadWhole(counters_[site]);
    totals_[site] += now - last_[site];
    last_[site] = now;
  }
}

void SiteCounts::Accumulate() {
  const std::lock_guard<std::mutex> lock(mutex_);
  AccumulateLocked();
}

std::vector<uint64_t> SiteCounts::Snapshot() {
  const std::lock_guard<std::mutex> lock(mutex_);
  AccumulateLocked();
  return totals_;
}

uint32_t SiteCounts::SumModulo32(const uint32_t* counters, uint32_t site_count) {
  uint32_t sum = 0;
  for (uint32_t site = 0; site < site_count; ++site) sum += counters[site];
  return sum;
}

}  // namespace memtrace
