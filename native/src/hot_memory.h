// The words that instrumented JavaScript reads and writes in line, as one Int32Array.
//
//   word 0        seen: the value of the head word at the last RSS read; any other value sends the
//   next event
//                 into the slow path
//   word 1        cursor: where the next record of a fully logged event goes
//   word 2        limit: a cursor beyond it asks for the next chunk
//   word 3        site of the last event
//   word 4        events until the next audited one
//   counters      one word a site, counting up modulo 2^32
//   ring          chunks of records on their way to the log
//   head page     the probe's page, mapped by the kernel where the probe has one, zero where it has
//   none
//
// One base address for everything: V8 keeps it in a register and each access is one instruction.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace memtrace {

class HotMemory {
 public:
  static constexpr uint32_t kSeen = 0;
  static constexpr uint32_t kCursor = 1;
  static constexpr uint32_t kLimit = 2;
  static constexpr uint32_t kLastSite = 3;
  static constexpr uint32_t kAuditCountdown = 4;
  static constexpr uint32_t kCounters = 1024;
  static constexpr uint32_t kMaxSites = 1u << 20;
  static constexpr uint32_t kRing = kCounters + kMaxSites;
  static constexpr uint32_t kChunkWords = 1u << 16;
  static constexpr uint32_t kChunkCount = 16;
  // Byte offset of data_head in the kernel's perf_event_mmap_page.
  static constexpr size_t kHeadOffsetBytes = 1024;
  // A perf mapping is its header page and a power of two of data pages.
  static constexpr size_t kHeadPages = 2;

  HotMemory();
  ~HotMemory();
  HotMemory(const HotMemory&) = delete;
  HotMemory& operator=(const HotMemory&) = delete;

  // False where the address space was refused.
  bool ok() const { return words_ != nullptr; }
  uint32_t* words() const { return words_; }
  size_t SizeBytes() const { return size_bytes_; }
  // Where a probe may map its head page.
  void* HeadPages() const;
  uint32_t HeadIndex() const;

  uint32_t* counters() const { return words_ + kCounters; }
  uint32_t Head() const { return Atomic(HeadIndex())->load(std::memory_order_acquire); }
  // The word at `index`, as shared with the watcher thread and with JavaScript.
  std::atomic<uint32_t>* Atomic(uint32_t index) const {
    static_assert(sizeof(std::atomic<uint32_t>) == sizeof(uint32_t), "a word is a word");
    return reinterpret_cast<std::atomic<uint32_t>*>(words_ + index);
  }

 private:
  uint32_t* words_ = nullptr;
  size_t size_bytes_ = 0;
};

}  // namespace memtrace
