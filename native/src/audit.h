// Holds the RSS that the tracer knows at an event against the kernel's own figure, so that its
// error is a reported number.
#pragma once

#include <cstdint>

namespace memtrace {

struct AuditTotals {
  // Events at which RSS was re-read.
  uint64_t audited_count = 0;
  // Of those, events whose recorded RSS was off by more than 64 KiB.
  uint64_t off_count = 0;
  // Largest error seen, in pages.
  uint64_t worst_error_pages = 0;
  // Pairs of neighbouring audited events between which RSS really changed, and those of them whose
  // change the tracer gave to the very event.
  uint64_t change_count = 0;
  uint64_t attributed_count = 0;
  // The same where the traced thread itself took a page fault in between.
  uint64_t own_change_count = 0;
  uint64_t own_attributed_count = 0;
};

class Audit {
 public:
  // Audits `kWindow` neighbouring events in every `interval`.
  explicit Audit(uint64_t interval) : interval_(interval) {}

  // Traced thread, at an audited event, after the event looked at RSS. `recorded_pages` is what the
  // tracer knows, `change_count` how many changes it has attributed so far. Returns how many events
  // to let pass before the next.
  uint32_t OnEvent(uint64_t recorded_pages, uint64_t change_count);

  const AuditTotals& totals() const { return totals_; }

 private:
  static constexpr uint64_t kWindow = 16;
  static constexpr uint64_t kTolerableBytes = uint64_t{64} << 10;

  struct Reading {
    uint64_t rss_pages;
    uint64_t change_count;
    uint64_t own_fault_count;
  };

  void CompareWithNeighbour(const Reading& now);

  const uint64_t interval_;
  AuditTotals totals_;
  uint64_t in_window_ = 0;
  Reading previous_ = {};
};

}  // namespace memtrace
