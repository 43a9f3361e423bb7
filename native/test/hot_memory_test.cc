#include "hot_memory.h"

#include "check.h"
#include "rss.h"

namespace memtrace {
namespace {

size_t IndexOf(const HotMemory& memory, const void* address) {
  return static_cast<size_t>(static_cast<const uint32_t*>(address) - memory.words());
}

TEST("keeps the single words, the counters, the ring and the head pages apart") {
  const HotMemory memory;
  CHECK(memory.ok());
  CHECK_EQUAL(HotMemory::kSeen, 0u);
  CHECK_EQUAL(HotMemory::kCursor, 1u);
  CHECK_EQUAL(HotMemory::kLimit, 2u);
  CHECK_EQUAL(HotMemory::kLastSite, 3u);
  CHECK_EQUAL(HotMemory::kAuditCountdown, 4u);
  CHECK(HotMemory::kCounters > HotMemory::kAuditCountdown);
  CHECK_EQUAL(HotMemory::kRing, HotMemory::kCounters + HotMemory::kMaxSites);
  const size_t ring_end = HotMemory::kRing + HotMemory::kChunkWords * HotMemory::kChunkCount;
  CHECK(ring_end <= IndexOf(memory, memory.HeadPages()));
  CHECK_EQUAL(IndexOf(memory, memory.counters()), size_t{HotMemory::kCounters});
}

TEST("ends with whole pages that a probe can map over") {
  const HotMemory memory;
  const size_t page = PageSizeBytes();
  CHECK_EQUAL(reinterpret_cast<uintptr_t>(memory.HeadPages()) % page, 0u);
  const size_t head_start = IndexOf(memory, memory.HeadPages()) * sizeof(uint32_t);
  CHECK_EQUAL(head_start + HotMemory::kHeadPages * page, memory.SizeBytes());
}

TEST("has its head word where the kernel keeps data_head in the mapped page") {
  const HotMemory memory;
  const size_t head_start = IndexOf(memory, memory.HeadPages()) * sizeof(uint32_t);
  CHECK_EQUAL(memory.HeadIndex() * sizeof(uint32_t), head_start + HotMemory::kHeadOffsetBytes);
  memory.Atomic(memory.HeadIndex())->store(7);
  CHECK_EQUAL(memory.Head(), 7u);
}

TEST("is zero at first and takes a value in its first and last word") {
  const HotMemory memory;
  const uint32_t last = static_cast<uint32_t>(memory.SizeBytes() / sizeof(uint32_t)) - 1;
  CHECK_EQUAL(memory.Head(), 0u);
  for (const uint32_t index : {0u, last}) {
    CHECK_EQUAL(memory.words()[index], 0u);
    memory.words()[index] = ~0u;
    CHECK_EQUAL(memory.Atomic(index)->load(), ~0u);
  }
}

}  // namespace
}  // namespace memtrace
