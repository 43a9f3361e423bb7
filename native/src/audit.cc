#include "audit.h"

#include <algorithm>

#include "rss.h"
#include "thread_faults.h"

namespace memtrace {

uint32_t Audit::OnEvent(uint64_t recorded_pages, uint64_t change_count) {
  const Reading now = {ReadRssPages(), change_count, ThreadFaultCount()};
  const uint64_t error_pages = now.rss_pages > recorded_pages ? now.rss_pages - recorded_pages
                                                              : recorded_pages - now.rss_pages;
  ++totals_.audited_count;
  if (error_pages * PageSizeBytes() > kTolerableBytes) ++totals_.off_count;
  totals_.worst_error_pages = std::max(totals_.worst_error_pages, error_pages);
  if (in_window_ > 0) CompareWithNeighbour(now);
  previous_ = now;
  ++in_window_;
  // An interval that a window fills is one window without end.
  if (in_window_ < kWindow || interval_ <= kWindow) return 0;
  in_window_ = 0;
  return static_cast<uint32_t>(interval_ - kWindow);
}

void Audit::CompareWithNeighbour(const Reading& now) {
  if (now.rss_pages == previous_.rss_pages) return;
  const bool attributed = now.change_count != previous_.change_count;
  const bool own = now.own_fault_count != previous_.own_fault_count;
  ++totals_.change_count;
  totals_.attributed_count += attributed;
  totals_.own_change_count += own;
  totals_.own_attributed_count += own && attributed;
}

}  // namespace memtrace
