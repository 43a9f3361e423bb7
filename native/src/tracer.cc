#include "tracer.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "clock.h"

namespace memtrace {
namespace {

// Between two takings of the 32-bit counters. The fastest loop needs four seconds to wrap one.
constexpr uint64_t kAccumulateEveryNanoseconds = 1'000'000'000;

uint64_t Distance(uint64_t a, uint64_t b) { return a > b ? a - b : b - a; }

}  // namespace

Tracer::Tracer(TracerOptions options, std::unique_ptr<HotMemory> memory,
               std::unique_ptr<Probe> probe)
    : options_(std::move(options)),
      memory_(std::move(memory)),
      probe_(std::move(probe)),
      audit_(options_.audit_interval),
      site_counts_(memory_->counters()),
      started_nanoseconds_(MonotonicNanoseconds()) {}

Tracer::~Tracer() { Stop(); }

bool Tracer::logs_by_threshold() const {
  return options_.log_rule == LogRule::kThreshold ||
         options_.log_rule == LogRule::kThresholdAndPrevious;
}

std::string Tracer::Start() {
  if (options_.log_rule != LogRule::kNothing) {
    writer_ = std::make_unique<LogWriter>(memory_->words() + HotMemory::kRing,
                                          HotMemory::kChunkWords, HotMemory::kChunkCount);
    std::string why = writer_->Open(options_.log_path, options_.metadata);
    if (!why.empty()) return why;
    StartChunk();
  }
  rss_pages_ = probe_->ReadPages();
  // The first event differs from what was seen, so it comes to us and is logged as the first.
  memory_->Atomic(HotMemory::kSeen)->store(memory_->Head() + 1, std::memory_order_release);
  StartWatching();
  return "";
}

void Tracer::StartWatching() {
  if (options_.calculation == Calculation::kNothing) {
    // Nobody looks at RSS: the watcher is there for the counters alone.
    watcher_.Start(kAccumulateEveryNanoseconds / 1000, CreateTimedSleep(), [this] { OnTick(); });
    return;
  }
  const bool head_tells = probe_->refresh() == Refresh::kWhenHeadMoves;
  const bool follows = head_tells && options_.followed_faults > 0;
  if (head_tells) {
    unmappings_under_way_ = options_.watch_unmapping(memory_->Atomic(HotMemory::kSeen),
                                                     memory_->Atomic(memory_->HeadIndex()));
  }
  watcher_.Start(
      options_.watcher_tick_microseconds,
      follows ? CreateThreadFollowingSleep(options_.followed_faults) : CreateTimedSleep(),
      [this] { OnTick(); });
}

uint32_t Tracer::ReserveSites(uint32_t count) {
  const std::lock_guard<std::mutex> lock(reserve_mutex_);
  const uint32_t first = site_count_.load(std::memory_order_relaxed);
  if (count > HotMemory::kMaxSites - first) return kNoSites;
  // Fault the counters in now, so that the program's first pass over new code does not.
  volatile uint32_t* counters = memory_->counters();
  for (uint32_t site = first; site < first + count; ++site) counters[site] = 0;
  site_counts_.SetSiteCount(first + count);
  // Last: the traced thread sums all counters below the site count, as soon as it sees it.
  site_count_.store(first + count, std::memory_order_release);
  return first;
}

void Tracer::DescribeSites(std::string text) {
  if (writer_ != nullptr) writer_->AddSites(std::move(text));
}

void Tracer::OnTick() {
  const uint64_t now = SinceStartNanoseconds();
  const uint64_t before = coarse_clock_nanoseconds_.exchange(now, std::memory_order_relaxed);
  if (now / kAccumulateEveryNanoseconds != before / kAccumulateEveryNanoseconds) {
    site_counts_.Accumulate();
  }
  // Whatever the head is, this is not it: the next event reads RSS and the clock.
  memory_->Atomic(HotMemory::kSeen)->store(memory_->Head() + 1, std::memory_order_release);
}

void Tracer::OnAudit() {
  memory_->words()[HotMemory::kAuditCountdown] = audit_.OnEvent(rss_pages_, rss_change_count_);
}

bool Tracer::MustLookAtEveryEvent() const {
  if (probe_->refresh() == Refresh::kAtEveryEvent) return true;
  // Pages go one after the other while another thread is in the kernel.
  return unmappings_under_way_ != nullptr &&
         unmappings_under_way_->load(std::memory_order_acquire) > 0;
}

uint64_t Tracer::ReadRssNow() {
  // Note the head before reading RSS: what changes during the read moves the head again and is seen
  // next time, and so is a watcher's tick. Ask about unmappings after that: one that begins later
  // moves the seen word itself.
  std::atomic<uint32_t>* const seen = memory_->Atomic(HotMemory::kSeen);
  seen->exchange(memory_->Head(), std::memory_order_acq_rel);
  if (MustLookAtEveryEvent()) seen->store(memory_->Head() + 1, std::memory_order_release);
  return probe_->ReadPages();
}

uint64_t Tracer::SinceStartNanoseconds() const {
  return MonotonicNanoseconds() - started_nanoseconds_;
}

uint64_t Tracer::EventOrdinal() {
  // KeepOrdinal sees to it that fewer than 2^32 events lie between two calls.
  const uint32_t sum =
      SiteCounts::SumModulo32(memory_->counters(), site_count_.load(std::memory_order_acquire));
  ordinal_ += sum - static_cast<uint32_t>(ordinal_);
  return ordinal_;
}

void Tracer::KeepOrdinal(uint64_t now) {
  if (now - ordinal_taken_nanoseconds_ < kAccumulateEveryNanoseconds) return;
  ordinal_taken_nanoseconds_ = now;
  EventOrdinal();
}

void Tracer::OnHeadMoved(uint32_t site) {
  if (stopped_) return;
  const uint64_t rss_pages = ReadRssNow();
  if (rss_pages != rss_pages_) ++rss_change_count_;
  if (options_.calculation == Calculation::kAll) {
    const uint64_t now = SinceStartNanoseconds();
    if (options_.log_rule == LogRule::kEveryEvent) {
      LogEveryEvent(rss_pages, now);
    } else {
      LogByThreshold(site, rss_pages, now);
    }
    clock_ = now;
  }
  rss_pages_ = rss_pages;
}

void Tracer::LogByThreshold(uint32_t site, uint64_t rss_pages, uint64_t now) {
  const bool first = logged_ordinal_ == 0;
  const uint64_t threshold_pages = std::max(options_.threshold_pages, kSmallestThresholdPages);
  if (!first && Distance(rss_pages, logged_rss_pages_) < threshold_pages) {
    KeepOrdinal(now);
    return;
  }
  const uint64_t ordinal = EventOrdinal();
  const bool previous_is_unlogged = !first && logged_ordinal_ + 1 < ordinal;
  if (options_.log_rule == LogRule::kThresholdAndPrevious && previous_is_unlogged) {
    // The event before ran with the RSS that was known until now. Its exact time is gone; the
    // coarse clock never runs behind an event that was timed exactly.
    const uint64_t coarse =
        std::max(coarse_clock_nanoseconds_.load(std::memory_order_relaxed), clock_);
    AppendEvent(Mark::kPrevious, ordinal - 1, std::min(coarse, now), rss_pages_,
                memory_->words()[HotMemory::kLastSite]);
  }
  AppendEvent(first ? Mark::kFirst : Mark::kNext, ordinal, now, rss_pages, site);
  logged_rss_pages_ = rss_pages;
}

void Tracer::AppendEvent(Mark mark, uint64_t ordinal, uint64_t clock, uint64_t rss_pages,
                         uint32_t site) {
  const uint64_t skipped = ordinal - logged_ordinal_ - 1;
  logged_ordinal_ = ordinal;
  ++logged_count_;
  if (writer_ == nullptr) return;
  uint32_t* const cursor = memory_->words() + HotMemory::kCursor;
  uint32_t* at = memory_->words() + *cursor;
  at = PutEscape(at, Escape::kMark, static_cast<uint64_t>(mark));
  if (skipped > 0) at = PutEscape(at, Escape::kSkip, skipped);
  at = PutEscape(at, Escape::kClock, clock);
  at = PutEscape(at, Escape::kRss, rss_pages);
  *at++ = site;
  *cursor = static_cast<uint32_t>(at - memory_->words());
  if (*cursor > memory_->words()[HotMemory::kLimit]) OnChunkFull();
}

void Tracer::LogEveryEvent(uint64_t rss_pages, uint64_t now) {
  // The event itself is appended by the in-line code that called us.
  uint32_t* const cursor = memory_->words() + HotMemory::kCursor;
  uint32_t* at = memory_->words() + *cursor;
  at = PutEscape(at, Escape::kClock, now);
  const bool first = logged_count_++ == 0;
  if (first || rss_pages != rss_pages_) at = PutEscape(at, Escape::kRss, rss_pages);
  *cursor = static_cast<uint32_t>(at - memory_->words());
}

void Tracer::StartChunk() {
  const uint32_t chunk = static_cast<uint32_t>(chunks_started_++ % HotMemory::kChunkCount);
  const uint32_t start = HotMemory::kRing + chunk * HotMemory::kChunkWords;
  memory_->words()[HotMemory::kCursor] = start;
  // Room for what one call appends, the in-line record included.
  memory_->words()[HotMemory::kLimit] = start + HotMemory::kChunkWords - kMostWordsAtOnce - 1;
}

void Tracer::OnChunkFull() {
  const uint32_t limit = memory_->words()[HotMemory::kLimit];
  const uint32_t start = limit + kMostWordsAtOnce + 1 - HotMemory::kChunkWords;
  if (!stopped_) writer_->SubmitChunk(memory_->words()[HotMemory::kCursor] - start);
  StartChunk();
}

void Tracer::AppendLast() {
  const uint64_t ordinal = EventOrdinal();
  if (ordinal == logged_ordinal_) return;
  AppendEvent(Mark::kLast, ordinal, SinceStartNanoseconds(), rss_pages_,
              memory_->words()[HotMemory::kLastSite]);
}

const TracerTotals& Tracer::Stop() {
  if (stopped_) return totals_;
  watcher_.Stop();
  options_.watch_unmapping(nullptr, nullptr);
  if (writer_ != nullptr && logs_by_threshold()) AppendLast();
  if (writer_ != nullptr) OnChunkFull();
  stopped_ = true;

  totals_.audit = audit_.totals();
  totals_.watcher_cpu_nanoseconds = watcher_.cpu_nanoseconds();
  totals_.site_count = site_count_.load();
  totals_.events_by_site = site_counts_.Snapshot();
  totals_.rss_change_count = rss_change_count_;
  totals_.logged_event_count = writer_ == nullptr ? 0 : logged_count_;
  if (writer_ != nullptr) {
    WrittenLog log = writer_->Close("rssChangeCount\t" + std::to_string(rss_change_count_) + "\n");
    if (options_.log_rule == LogRule::kEveryEvent) {
      log.logged_by_site.resize(totals_.site_count, 0);
      totals_.events_by_site = std::move(log.logged_by_site);
      totals_.logged_event_count = 0;  // summed below: every event is logged
    }
    totals_.log_bytes = log.log_bytes;
    totals_.log_failure = std::move(log.failure);
  }
  totals_.event_count =
      std::accumulate(totals_.events_by_site.begin(), totals_.events_by_site.end(), uint64_t{0});
  if (options_.log_rule == LogRule::kEveryEvent) {
    totals_.logged_event_count = totals_.event_count;
  }
  return totals_;
}

}  // namespace memtrace
