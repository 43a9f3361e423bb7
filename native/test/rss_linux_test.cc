#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <thread>

#include "check.h"
#include "fresh_pages.h"
#include "rss.h"

namespace memtrace {
namespace {

using testing::FreshPages;

constexpr int64_t kTouchedPages = 4096;
// statm lags by up to a batch of pages a CPU on kernels 6.2 to 6.15, and the runtime's own threads
// may fault.
constexpr int64_t kTolerancePages = kTouchedPages / 16;

bool IsAbout(int64_t pages, int64_t expected_pages) {
  return pages > expected_pages - kTolerancePages && pages < expected_pages + kTolerancePages;
}

int64_t RssPages() { return static_cast<int64_t>(ReadRssPages()); }

int64_t RiseWhileTouching() {
  FreshPages pages(kTouchedPages);
  const int64_t before = RssPages();
  pages.Touch();
  return RssPages() - before;
}

TEST("rises by the pages that are touched") { CHECK(IsAbout(RiseWhileTouching(), kTouchedPages)); }

TEST("does not rise by pages that are only mapped") {
  const int64_t before = RssPages();
  const FreshPages pages(kTouchedPages);
  CHECK(IsAbout(RssPages() - before, 0));
}

TEST("falls by the pages that are unmapped") {
  FreshPages pages(kTouchedPages);
  pages.Touch();
  const int64_t before = RssPages();
  pages.Unmap();
  CHECK(IsAbout(before - RssPages(), kTouchedPages));
}

TEST("is the process's own in a forked child") {
  // The parent's descriptor has to be open by then: a child that reads it sees the parent's RSS
  // stand still.
  CHECK(ReadRssPages() > 0);
  std::array<int, 2> channel{};
  CHECK_EQUAL(pipe(channel.data()), 0);
  const pid_t child = fork();
  if (child == 0) {
    const int64_t rise = RiseWhileTouching();
    const bool sent = write(channel[1], &rise, sizeof rise) == sizeof rise;
    _exit(sent ? 0 : 1);
  }
  CHECK(child > 0);
  close(channel[1]);
  int64_t rise = 0;
  const bool received = read(channel[0], &rise, sizeof rise) == sizeof rise;
  close(channel[0]);
  int status = 0;
  CHECK_EQUAL(waitpid(child, &status, 0), child);
  CHECK(received);
  CHECK(IsAbout(rise, kTouchedPages));
  CHECK(IsAbout(RiseWhileTouching(), kTouchedPages));
}

TEST("can be read by several threads from the first read on") {
  std::array<uint64_t, 4> pages{};
  std::array<std::thread, 4> threads;
  for (size_t i = 0; i < threads.size(); ++i) {
    threads[i] = std::thread([&pages, i] { pages[i] = ReadRssPages(); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const uint64_t seen : pages) CHECK(seen > 0);
}

TEST("never exceeds its peak, and the peak does not fall with it") {
  FreshPages pages(kTouchedPages);
  pages.Touch();
  const int64_t peak = static_cast<int64_t>(ReadPeakRssBytes() / PageSizeBytes());
  CHECK(RssPages() <= peak + kTolerancePages);
  pages.Unmap();
  CHECK(static_cast<int64_t>(ReadPeakRssBytes() / PageSizeBytes()) >= peak - kTolerancePages);
  CHECK(RssPages() < peak);
}

TEST("has a peak by getrusage that is at least the peak of this process image") {
  const uint64_t tolerance_bytes = kTolerancePages * PageSizeBytes();
  CHECK(ReadRusagePeakRssBytes() + tolerance_bytes >= ReadPeakRssBytes());
}

}  // namespace
}  // namespace memtrace
