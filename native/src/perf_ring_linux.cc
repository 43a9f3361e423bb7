#include "perf_ring_linux.h"

#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>

#include "rss.h"

namespace memtrace {
namespace {

static_assert(offsetof(perf_event_mmap_page, data_head) == HotMemory::kHeadOffsetBytes,
              "the kernel's ABI puts data_head here");

int OpenForCallingThread(perf_event_attr* attributes) {
  constexpr pid_t kCallingThread = 0;
  constexpr int kAnyCpu = -1;
  constexpr int kNoGroup = -1;
  return static_cast<int>(syscall(SYS_perf_event_open, attributes, kCallingThread, kAnyCpu,
                                  kNoGroup, PERF_FLAG_FD_CLOEXEC));
}

std::string ParanoidLevel() {
  std::FILE* file = std::fopen("/proc/sys/kernel/perf_event_paranoid", "re");
  int level = 0;
  const bool known = file != nullptr && std::fscanf(file, "%d", &level) == 1;
  if (file != nullptr) std::fclose(file);
  return known ? std::to_string(level) : "unknown";
}

}  // namespace

std::string PerfRing::Open(perf_event_attr attributes, void* address) {
  attributes.size = sizeof attributes;
  attributes.sample_period = 1;
  // Nobody sleeps on the descriptor, so a wake-up would be wasted work in the kernel.
  attributes.watermark = 1;
  attributes.wakeup_watermark = ~0u >> 1;
  // Faults taken inside system calls count too where the kernel lets us see them.
  attributes.exclude_kernel = 0;
  descriptor_ = OpenForCallingThread(&attributes);
  if (descriptor_ < 0 && (errno == EACCES || errno == EPERM)) {
    attributes.exclude_kernel = 1;
    descriptor_ = OpenForCallingThread(&attributes);
  }
  if (descriptor_ < 0) {
    return std::string("perf_event_open: ") + std::strerror(errno) + " (perf_event_paranoid is " +
           ParanoidLevel() + ")";
  }
  // Read-only, so the kernel overwrites old records and the head never stalls.
  const size_t size_bytes = HotMemory::kHeadPages * PageSizeBytes();
  if (mmap(address, size_bytes, PROT_READ, MAP_SHARED | MAP_FIXED, descriptor_, 0) == MAP_FAILED) {
    return std::string("mapping the perf ring: ") + std::strerror(errno);
  }
  return "";
}

PerfRing::~PerfRing() {
  // The mapping belongs to HotMemory's range and goes with it.
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace memtrace
