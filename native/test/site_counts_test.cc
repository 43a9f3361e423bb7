#include "site_counts.h"

#include <atomic>
#include <thread>

#include "check.h"

namespace memtrace {
namespace {

constexpr uint64_t kWrap = uint64_t{1} << 32;

uint64_t SumOf(const std::vector<uint64_t>& counts) {
  uint64_t sum = 0;
  for (const uint64_t count : counts) sum += count;
  return sum;
}

TEST("are zero before anything is counted") {
  const std::vector<uint32_t> counters(3);
  SiteCounts counts(counters.data());
  CHECK(counts.Snapshot().empty());
  counts.SetSiteCount(3);
  CHECK(counts.Snapshot() == (std::vector<uint64_t>{0, 0, 0}));
}

TEST("add up beyond 2^32 although the counters wrap") {
  std::vector<uint32_t> counters(2);
  SiteCounts counts(counters.data());
  counts.SetSiteCount(2);
  constexpr uint32_t kStep = 0xc0000000;
  for (int step = 1; step <= 5; ++step) {
    counters[0] += kStep;
    counters[1] += 1;
    counts.Accumulate();
  }
  CHECK(counts.Snapshot() == (std::vector<uint64_t>{5 * uint64_t{kStep}, 5}));
  CHECK(counts.Snapshot() == (std::vector<uint64_t>{5 * uint64_t{kStep}, 5}));
}

TEST("keep what was counted when sites are added") {
  std::vector<uint32_t> counters = {~0u, 0, 0};
  SiteCounts counts(counters.data());
  counts.SetSiteCount(1);
  counts.Accumulate();
  counts.SetSiteCount(3);
  counters = {9, 0, 4};
  CHECK(counts.Snapshot() == (std::vector<uint64_t>{kWrap + 9, 0, 4}));
}

TEST("have a sum modulo 2^32 that wrapped counters do not disturb") {
  const std::vector<uint32_t> counters = {0xfffffff0, 0xfffffff0, 5, 1000};
  CHECK_EQUAL(SiteCounts::SumModulo32(counters.data(), 3),
              static_cast<uint32_t>(2 * uint64_t{0xfffffff0} + 5));
  CHECK_EQUAL(SiteCounts::SumModulo32(counters.data(), 0), 0u);
}

TEST("lose nothing while another thread accumulates") {
  std::vector<std::atomic<uint32_t>> counters(2);
  static_assert(sizeof(std::atomic<uint32_t>) == sizeof(uint32_t));
  SiteCounts counts(reinterpret_cast<const uint32_t*>(counters.data()));
  counts.SetSiteCount(2);
  std::atomic<bool> done{false};
  std::thread watcher([&] {
    while (!done.load()) counts.Accumulate();
  });
  constexpr uint32_t kEventCount = 100'000;
  for (uint32_t i = 0; i < kEventCount; ++i) {
    std::atomic<uint32_t>& counter = counters[i % 2];
    counter.store(counter.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  }
  done.store(true);
  watcher.join();
  CHECK_EQUAL(SumOf(counts.Snapshot()), uint64_t{kEventCount});
}

}  // namespace
}  // namespace memtrace
