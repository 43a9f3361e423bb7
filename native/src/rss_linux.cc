#include <fcntl.h>
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <cstring>

#include "rss.h"

namespace memtrace {
namespace {

// A held descriptor of /proc/self/statm goes on telling about the process that opened it, so a
// forked child has to open its own: the handler forgets the parent's.
std::atomic<int> statm_descriptor{-1};

void ForgetDescriptorInForkedChild() { statm_descriptor.store(-1, std::memory_order_relaxed); }

int StatmDescriptor() {
  const int held = statm_descriptor.load(std::memory_order_acquire);
  if (held >= 0) return held;
  static const int registered = pthread_atfork(nullptr, nullptr, ForgetDescriptorInForkedChild);
  (void)registered;
  const int opened = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  int expected = -1;
  if (opened >= 0 && !statm_descriptor.compare_exchange_strong(expected, opened)) {
    close(opened);  // another thread was first
    return expected;
  }
  return opened;
}

}  // namespace

uint64_t PageSizeBytes() {
  static const uint64_t size = static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
  return size;
}

uint64_t ReadRssPages() {
  char text[128];
  const ssize_t length = pread(StatmDescriptor(), text, sizeof text - 1, 0);
  if (length <= 0) return 0;
  text[length] = '\0';
  // "size resident shared ...": the second field, in pages.
  const char* field = std::strchr(text, ' ');
  return field == nullptr ? 0 : std::strtoull(field, nullptr, 10);
}

uint64_t ReadPeakRssBytes() {
  const int descriptor = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return 0;
  char text[4096];
  const ssize_t length = read(descriptor, text, sizeof text - 1);
  close(descriptor);
  if (length <= 0) return 0;
  text[length] = '\0';
  const char* field = std::strstr(text, "VmHWM:");
  return field == nullptr ? 0 : std::strtoull(field + sizeof "VmHWM:" - 1, nullptr, 10) * 1024;
}

uint64_t ReadRusagePeakRssBytes() {
  rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? static_cast<uint64_t>(usage.ru_maxrss) * 1024 : 0;
}

}  // namespace memtrace
