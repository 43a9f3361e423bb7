// Not tested by the project: written from the Win32 documentation of GetProcessMemoryInfo.
#include <windows.h>
// psapi.h needs windows.h before it.
#include <psapi.h>

#include "rss.h"

namespace memtrace {
namespace {

PROCESS_MEMORY_COUNTERS Counters() {
  PROCESS_MEMORY_COUNTERS counters = {};
  if (!K32GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters)) return {};
  return counters;
}

}  // namespace

uint64_t PageSizeBytes() {
  SYSTEM_INFO info;
  GetSystemInfo(&info);
  return info.dwPageSize;
}

uint64_t ReadRssPages() { return Counters().WorkingSetSize / PageSizeBytes(); }

uint64_t ReadPeakRssBytes() { return Counters().PeakWorkingSetSize; }

uint64_t ReadRusagePeakRssBytes() { return ReadPeakRssBytes(); }

}  // namespace memtrace
