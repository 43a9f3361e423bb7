// A library for LD_PRELOAD: stands before munmap and madvise, which take pages away without a fault
// that perf could report. Only processes that memtrace starts load it.
#include "unmap_shim_linux.h"

#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>

namespace {

struct Watched {
  std::atomic<std::atomic<uint32_t>*> seen{nullptr};
  std::atomic<const std::atomic<uint32_t>*> head{nullptr};
};
Watched watched;

void NoteUnmap() {
  std::atomic<uint32_t>* const seen = watched.seen.load(std::memory_order_acquire);
  if (seen == nullptr) return;
  const std::atomic<uint32_t>* const head = watched.head.load(std::memory_order_relaxed);
  seen->store(head->load(std::memory_order_relaxed) + 1, std::memory_order_release);
}

}  // namespace

extern "C" {

__attribute__((visibility("default"))) void memtrace_watch_unmaps(
    std::atomic<uint32_t>* seen, const std::atomic<uint32_t>* head) {
  // Stays when watching ends: another thread may be between its reads of the two.
  if (head != nullptr) watched.head.store(head, std::memory_order_relaxed);
  watched.seen.store(seen, std::memory_order_release);
}

// The names of the C library's own declarations are reserved.
// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name)
__attribute__((visibility("default"))) int munmap(void* address, size_t length) noexcept {
  const long result = syscall(SYS_munmap, address, length);
  NoteUnmap();
  return static_cast<int>(result);
}

// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name)
__attribute__((visibility("default"))) int madvise(void* address, size_t length,
                                                   int advice) noexcept {
  const long result = syscall(SYS_madvise, address, length, advice);
  NoteUnmap();
  return static_cast<int>(result);
}
}
