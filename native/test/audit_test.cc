#include "audit.h"

#include "check.h"
#include "rss.h"

#ifdef __linux__
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "fresh_pages.h"
#endif

namespace memtrace {
namespace {

constexpr uint64_t kWindow = 16;

TEST("looks at sixteen neighbouring events and then lets the rest of the interval pass") {
  Audit audit(1000);
  for (int interval = 0; interval < 3; ++interval) {
    for (uint64_t i = 1; i < kWindow; ++i) CHECK_EQUAL(audit.OnEvent(0, 0), 0u);
    CHECK_EQUAL(audit.OnEvent(0, 0), 1000 - kWindow);
  }
  CHECK_EQUAL(audit.totals().audited_count, 3 * kWindow);
}

TEST("looks at every event of an interval that is no longer than its window") {
  Audit audit(kWindow);
  for (int i = 0; i < 100; ++i) CHECK_EQUAL(audit.OnEvent(0, 0), 0u);
}

TEST("tells an RSS that is off by more than 64 KiB, and the worst of them") {
  Audit audit(1);
  const uint64_t far_pages = (1 << 20) / PageSizeBytes();
  audit.OnEvent(ReadRssPages(), 0);
  CHECK_EQUAL(audit.totals().off_count, 0u);
  audit.OnEvent(ReadRssPages() + far_pages, 0);
  CHECK_EQUAL(audit.totals().off_count, 1u);
  audit.OnEvent(0, 0);
  CHECK_EQUAL(audit.totals().off_count, 2u);
  CHECK(audit.totals().worst_error_pages > far_pages / 2);
}

#ifdef __linux__

// More than RSS is ever behind its change by; see rss.h.
constexpr size_t kManyPages = 1024;

TEST("gives a real change to the very event only where the tracer saw one") {
  Audit audit(1);
  audit.OnEvent(ReadRssPages(), 0);
  testing::FreshPages seen(kManyPages);
  seen.Touch();
  audit.OnEvent(ReadRssPages(), 1);
  const AuditTotals after_seen = audit.totals();
  CHECK_EQUAL(after_seen.change_count, 1u);
  CHECK_EQUAL(after_seen.attributed_count, 1u);
  testing::FreshPages missed(kManyPages);
  missed.Touch();
  audit.OnEvent(ReadRssPages(), 1);
  CHECK_EQUAL(audit.totals().change_count, 2u);
  CHECK_EQUAL(audit.totals().attributed_count, 1u);
}

TEST("tells the changes of the traced thread itself") {
  Audit audit(1);
  audit.OnEvent(ReadRssPages(), 0);
  testing::FreshPages pages(kManyPages);
  pages.Touch();
  audit.OnEvent(ReadRssPages(), 1);
  CHECK_EQUAL(audit.totals().own_change_count, 1u);
  CHECK_EQUAL(audit.totals().own_attributed_count, 1u);
}

TEST("tells the changes of another thread from those of the traced one") {
  Audit audit(1);
  std::atomic<int> turn{0};
  constexpr int kTurns = 20;
  std::vector<std::unique_ptr<testing::FreshPages>> kept;
  std::thread other([&turn, &kept] {
    for (int mine = 1; mine < 2 * kTurns; mine += 2) {
      while (turn.load() != mine) std::this_thread::yield();
      kept.push_back(std::make_unique<testing::FreshPages>(kManyPages));
      kept.back()->Touch();
      turn.store(mine + 1);
    }
  });
  for (int i = 0; i < kTurns; ++i) {
    audit.OnEvent(ReadRssPages(), 0);
    turn.fetch_add(1);
    while (turn.load() % 2 != 0) std::this_thread::yield();
    audit.OnEvent(ReadRssPages(), 0);
  }
  other.join();
  // The traced thread may take a fault at any time, though not in every one of its turns.
  CHECK(audit.totals().change_count >= kTurns);
  CHECK(audit.totals().own_change_count < kTurns);
}

#endif

}  // namespace
}  // namespace memtrace
