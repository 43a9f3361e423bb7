// What instrumented code calls when its in-line checks say that something may have happened, and
// the life of a traced process. Knows nothing of Node: the binding and the C++ tests are its two
// users.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "audit.h"
#include "hot_memory.h"
#include "log_format.h"
#include "log_writer.h"
#include "probe.h"
#include "site_counts.h"
#include "unmap_watch.h"
#include "watcher.h"

namespace memtrace {

enum class Calculation { kNothing, kRss, kAll };
enum class LogRule { kNothing, kThreshold, kThresholdAndPrevious, kEveryEvent };

struct TracerOptions {
  Calculation calculation = Calculation::kNothing;
  LogRule log_rule = LogRule::kNothing;
  // Smallest absolute change of RSS since the last logged event that is logged.
  uint64_t threshold_pages = 1;
  uint64_t watcher_tick_microseconds = 8000;
  // Page faults of another thread after which the traced thread looks at RSS again; 0 follows no
  // other thread.
  uint64_t followed_faults = 0;
  // Events from one audited event to the next; 0 audits none.
  uint64_t audit_interval = 0;
  // Replaced by tests that unmap by a script.
  decltype(&WatchUnmapping) watch_unmapping = &WatchUnmapping;
  std::string log_path;
  // First block of the log: lines "key\tvalue".
  std::string metadata;
};

struct TracerTotals {
  uint64_t event_count = 0;
  uint64_t logged_event_count = 0;
  uint64_t rss_change_count = 0;
  uint64_t log_bytes = 0;
  // CPU time of the watcher thread.
  uint64_t watcher_cpu_nanoseconds = 0;
  uint32_t site_count = 0;
  // Events at each site.
  std::vector<uint64_t> events_by_site;
  AuditTotals audit;
  // Why the log is not whole; empty where it is, or where there is none.
  std::string log_failure;
};

class Tracer {
 public:
  // `probe` must be attached to the thread that will run the traced program.
  Tracer(TracerOptions options, std::unique_ptr<HotMemory> memory, std::unique_ptr<Probe> probe);
  ~Tracer();
  Tracer(const Tracer&) = delete;
  Tracer& operator=(const Tracer&) = delete;

  // Opens the log and starts the watcher. Returns why it cannot, or an empty string.
  std::string Start();

  // Any thread: reserves `count` consecutive sites. Returns the first, or kNoSites when the table
  // is full.
  static constexpr uint32_t kNoSites = ~0u;
  uint32_t ReserveSites(uint32_t count);
  // Any thread: describes reserved sites for the log.
  void DescribeSites(std::string text);

  // Traced thread: the head word is not what was seen last, at an event of `site`.
  void OnHeadMoved(uint32_t site);
  // Traced thread: the audit's countdown has run out, at an event that has looked already.
  void OnAudit();
  // Traced thread: the cursor has passed the limit of its chunk.
  void OnChunkFull();

  // Traced thread: closes the log. Later calls return the same totals.
  const TracerTotals& Stop();

  const HotMemory& memory() const { return *memory_; }
  const Probe& probe() const { return *probe_; }

 private:
  void StartWatching();
  void OnTick();
  bool MustLookAtEveryEvent() const;
  uint64_t ReadRssNow();
  uint64_t EventOrdinal();
  uint64_t SinceStartNanoseconds() const;
  void KeepOrdinal(uint64_t now);
  void LogByThreshold(uint32_t site, uint64_t rss_pages, uint64_t now);
  void LogEveryEvent(uint64_t rss_pages, uint64_t now);
  void AppendEvent(Mark mark, uint64_t ordinal, uint64_t clock, uint64_t rss_pages, uint32_t site);
  void AppendLast();
  void StartChunk();
  bool logs_by_threshold() const;

  const TracerOptions options_;
  std::unique_ptr<HotMemory> memory_;
  std::unique_ptr<Probe> probe_;
  std::unique_ptr<LogWriter> writer_;
  Watcher watcher_;
  Audit audit_;
  SiteCounts site_counts_;
  const uint64_t started_nanoseconds_;
  // Serialises whoever reserves sites.
  std::mutex reserve_mutex_;
  std::atomic<uint32_t> site_count_{0};
  // Of the preloaded shim; null without one.
  const std::atomic<uint32_t>* unmappings_under_way_ = nullptr;
  // Advanced by the watcher at each tick.
  std::atomic<uint64_t> coarse_clock_nanoseconds_{0};

  // Of the traced thread.
  uint64_t rss_pages_ = 0;
  uint64_t rss_change_count_ = 0;
  uint64_t ordinal_ = 0;
  uint64_t ordinal_taken_nanoseconds_ = 0;
  uint64_t clock_ = 0;
  uint64_t chunks_started_ = 0;
  // Of the last event in a threshold log, the previous-event lines apart.
  uint64_t logged_rss_pages_ = 0;
  uint64_t logged_ordinal_ = 0;
  uint64_t logged_count_ = 0;
  bool stopped_ = false;
  TracerTotals totals_;
};

}  // namespace memtrace
