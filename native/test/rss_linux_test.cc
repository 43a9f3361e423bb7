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
// On kernels 6.2 to 6.15 statm lags by up to a batch of pages a CPU; a runtime's threads may fault.
constexpr int64_t kTolerancePages = kTouchedPages / 16;

bool IsAbout(int64_t pages, int64_t wanted) {
  return pages > wanted - kTolerancePages && pages < wanted + kTolerancePages;
}

int64_t RssPages() { return static_cast<int64_t>(ReadRssPages()); }

int64_t PeakRssPages() { return static_cast<int64_t>(ReadPeakRssBytes() / PageSizeBytes()); }

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
  // Opens the parent's descriptor: a child that went on reading it would see the parent's RSS.
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
  int64_t rise_in_child = 0;
  const bool received =
      read(channel[0], &rise_in_child, sizeof rise_in_child) == sizeof rise_in_child;
  close(channel[0]);
  int status = 0;
  CHECK_EQUAL(waitpid(child, &status, 0), child);
  CHECK(received);
  CHECK(IsAbout(rise_in_child, kTouchedPages));
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
  const int64_t peak = PeakRssPages();
  CHECK(RssPages() <= peak + kTolerancePages);
  pages.Unmap();
  CHECK(PeakRssPages() >= peak - kTolerancePages);
  CHECK(RssPages() < peak);
}

TEST("has a peak by getrusage that is at least the peak of this process image") {
  const uint64_t tolerance_bytes = kTolerancePages * PageSizeBytes();
  CHECK(ReadRusagePeakRssBytes() + tolerance_bytes >= ReadPeakRssBytes());
}

}  // namespace
}  // namespace memtrace
