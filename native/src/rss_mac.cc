// Not tested by the project: written from the Mach headers' documentation.
#include <mach/mach.h>
#include <sys/resource.h>
#include <unistd.h>

#include "rss.h"

namespace memtrace {
namespace {

bool BasicInfo(mach_task_basic_info* info) {
  mach_msg_type_number_t count = MACH_TASK_BASIC_INFO_COUNT;
  return task_info(mach_task_self(), MACH_TASK_BASIC_INFO, reinterpret_cast<task_info_t>(info),
                   &count) == KERN_SUCCESS;
}

}  // namespace

uint64_t PageSizeBytes() {
  static const uint64_t size = static_cast<uint64_t>(getpagesize());
  return size;
}

uint64_t ReadRssPages() {
  mach_task_basic_info info;
  return BasicInfo(&info) ? info.resident_size / PageSizeBytes() : 0;
}

uint64_t ReadPeakRssBytes() {
  mach_task_basic_info info;
  return BasicInfo(&info) ? info.resident_size_max : 0;
}

uint64_t ReadRusagePeakRssBytes() {
  rusage usage;  // ru_maxrss is in bytes on this platform
  return getrusage(RUSAGE_SELF, &usage) == 0 ? static_cast<uint64_t>(usage.ru_maxrss) : 0;
}

}  // namespace memtrace
