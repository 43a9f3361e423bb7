// A library for LD_PRELOAD: stands before munmap, madvise and free, which take pages away without a
// fault that perf could report. Only processes that memtrace starts load it.
#include "unmap_shim_linux.h"

#include <dlfcn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cstddef>

namespace {

struct Watched {
  std::atomic<std::atomic<uint32_t>*> seen{nullptr};
  std::atomic<const std::atomic<uint32_t>*> head{nullptr};
};
Watched watched;
std::atomic<uint32_t> under_way{0};

void SendNextEventToLook() {
  std::atomic<uint32_t>* const seen = watched.seen.load(std::memory_order_acquire);
  if (seen == nullptr) return;
  const std::atomic<uint32_t>* const head = watched.head.load(std::memory_order_relaxed);
  seen->store(head->load(std::memory_order_relaxed) + 1, std::memory_order_release);
}

// Lives while pages are being taken away.
class Unmapping {
 public:
  Unmapping() {
    under_way.fetch_add(1, std::memory_order_acq_rel);
    SendNextEventToLook();
  }
  ~Unmapping() {
    // In this order the last look comes after the last page has gone, and finds nothing under way.
    under_way.fetch_sub(1, std::memory_order_acq_rel);
    SendNextEventToLook();
  }
  Unmapping(const Unmapping&) = delete;
  Unmapping& operator=(const Unmapping&) = delete;
};

// The C library gives blocks of at least this size back to the kernel one by one, with a system
// call of its own that does not pass through our munmap. Smaller ones stay in its heap.
constexpr size_t kSmallestUnmappedBlockBytes = 65536;

// The next function of this name after the shim's own.
template <typename Function>
Function Next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

struct NextAllocator {
  void (*free)(void* block) = Next<void (*)(void*)>("free");
  size_t (*usable_size)(void* block) = Next<size_t (*)(void*)>("malloc_usable_size");
};

// Looked up when the library is loaded, and before that by whoever comes first: the look-up itself
// may call free once the program has met an error of dlsym.
const NextAllocator& TheNextAllocator() {
  static const NextAllocator next;
  return next;
}
__attribute__((constructor)) void LookUpTheNextAllocator() { TheNextAllocator(); }

}  // namespace

extern "C" {

__attribute__((visibility("default"))) const std::atomic<uint32_t>* memtrace_watch_unmaps(
    std::atomic<uint32_t>* seen, const std::atomic<uint32_t>* head) {
  // Stays when watching ends: another thread may be between its reads of the two.
  if (head != nullptr) watched.head.store(head, std::memory_order_relaxed);
  watched.seen.store(seen, std::memory_order_release);
  return &under_way;
}

// The names of the C library's own declarations are reserved.
// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name)
__attribute__((visibility("default"))) int munmap(void* address, size_t length) noexcept {
  const Unmapping unmapping;
  return static_cast<int>(syscall(SYS_munmap, address, length));
}

// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name)
__attribute__((visibility("default"))) int madvise(void* address, size_t length,
                                                   int advice) noexcept {
  const Unmapping unmapping;
  return static_cast<int>(syscall(SYS_madvise, address, length, advice));
}

// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name)
__attribute__((visibility("default"))) void free(void* block) noexcept {
  const NextAllocator& next = TheNextAllocator();
  if (block == nullptr || next.usable_size(block) < kSmallestUnmappedBlockBytes) {
    next.free(block);
    return;
  }
  const Unmapping unmapping;
  next.free(block);
}
}
