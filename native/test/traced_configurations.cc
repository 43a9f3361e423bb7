#include "traced_configurations.h"

#include <atomic>

#include "check.h"

namespace memtrace::testing {
namespace {

// JavaScript's accesses to an Int32Array are whole-word accesses without ordering; `words[i]++` is
// a load and a store.
uint32_t Load(const Tracer* tracer, uint32_t index) {
  return tracer->memory().Atomic(index)->load(std::memory_order_relaxed);
}

void Store(const Tracer* tracer, uint32_t index, uint32_t value) {
  tracer->memory().Atomic(index)->store(value, std::memory_order_relaxed);
}

uint32_t LoadAndAdd(const Tracer* tracer, uint32_t index, uint32_t by) {
  const uint32_t value = Load(tracer, index);
  Store(tracer, index, value + by);
  return value;
}

void Count(Tracer* tracer, uint32_t site) { LoadAndAdd(tracer, HotMemory::kCounters + site, 1); }

void Look(Tracer* tracer, uint32_t site) {
  const uint32_t head = Load(tracer, tracer->memory().HeadIndex());
  if (head != Load(tracer, HotMemory::kSeen)) tracer->OnHeadMoved(site);
}

void Remember(Tracer* tracer, uint32_t site) { Store(tracer, HotMemory::kLastSite, site); }

void Record(Tracer* tracer, uint32_t site) {
  Store(tracer, LoadAndAdd(tracer, HotMemory::kCursor, 1), site);
  if (Load(tracer, HotMemory::kCursor) > Load(tracer, HotMemory::kLimit)) tracer->OnChunkFull();
}

}  // namespace

void CountDownToAudit(Tracer* tracer, uint32_t) {
  if (LoadAndAdd(tracer, HotMemory::kAuditCountdown, ~0U) == 0) tracer->OnAudit();
}

const std::vector<TracedConfiguration>& TracedConfigurations() {
  static const std::vector<Step> counting = {Count, Look, Remember};
  static const std::vector<TracedConfiguration> table = {
      {"trace-only", Calculation::kNothing, LogRule::kNothing, {Count}},
      {"rss", Calculation::kRss, LogRule::kNothing, {Count, Look}},
      {"all", Calculation::kAll, LogRule::kNothing, counting},
      {"threshold", Calculation::kAll, LogRule::kThreshold, counting},
      {"threshold-previous", Calculation::kAll, LogRule::kThresholdAndPrevious, counting},
      {"all-logged", Calculation::kAll, LogRule::kEveryEvent, {Look, Record}},
  };
  return table;
}

const TracedConfiguration& ConfigurationNamed(const std::string& id) {
  for (const TracedConfiguration& configuration : TracedConfigurations()) {
    if (configuration.id == id) return configuration;
  }
  throw Failure{"no configuration named " + id};
}

}  // namespace memtrace::testing
