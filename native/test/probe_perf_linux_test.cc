#include <string>
#include <thread>

#include "check.h"
#include "fresh_pages.h"
#include "probe.h"

namespace memtrace {
namespace {

using testing::FreshPages;
using testing::Skip;

constexpr size_t kTouchedPages = 16;

// Opens `name` or skips the test with the reason that a user would read.
OpenedProbe OpenOrSkip(const std::string& name, const HotMemory& memory) {
  OpenedProbe opened = OpenProbe(name, memory);
  if (opened.probe == nullptr) throw Skip{opened.why};
  return opened;
}

TEST("page-fault moves the head word when a page is touched for the first time") {
  const HotMemory memory;
  const OpenedProbe opened = OpenOrSkip("page-fault", memory);
  FreshPages pages(kTouchedPages);
  const uint32_t before = memory.Head();
  pages.Touch();
  CHECK(memory.Head() != before);
  CHECK_EQUAL(opened.probe->refresh(), Refresh::kWhenHeadMoves);
  CHECK(opened.probe->ReadPages() > kTouchedPages);
}

TEST("page-fault leaves the head word alone while resident pages are used") {
  const HotMemory memory;
  const OpenedProbe opened = OpenOrSkip("page-fault", memory);
  FreshPages pages(kTouchedPages);
  // The kernel may take a page back at any time, so one quiet pass of several is what can be asked.
  bool stood_still = false;
  for (int pass = 0; pass < 20 && !stood_still; ++pass) {
    const uint32_t before = memory.Head();
    pages.Touch();
    stood_still = memory.Head() == before;
  }
  CHECK(stood_still);
}

TEST("page-fault goes on moving the head word after the kernel's ring is full") {
  const HotMemory memory;
  const OpenedProbe opened = OpenOrSkip("page-fault", memory);
  // A record takes at least its eight bytes of header, and the ring is one page of them.
  const size_t more_than_the_ring = PageSizeBytes() / 8 + 1;
  FreshPages filling(more_than_the_ring);
  filling.Touch();
  FreshPages pages(kTouchedPages);
  const uint32_t before = memory.Head();
  pages.Touch();
  CHECK(memory.Head() != before);
}

TEST("page-fault moves the head word by multiples of eight, so head + 1 is never the head") {
  const HotMemory memory;
  const OpenedProbe opened = OpenOrSkip("page-fault", memory);
  FreshPages pages(kTouchedPages);
  pages.Touch();
  CHECK_EQUAL(memory.Head() % 8, 0u);
}

TEST("page-fault does not see the pages of another thread") {
  const HotMemory memory;
  const OpenedProbe opened = OpenOrSkip("page-fault", memory);
  constexpr size_t kManyPages = 1024;
  FreshPages pages(kManyPages);
  const uint32_t before = memory.Head();
  std::thread other([&pages] { pages.Touch(); });
  other.join();
  // Starting and joining it takes a few faults here; a record has eight bytes at least.
  CHECK(memory.Head() - before < kManyPages * 8);
}

TEST("rss-stat moves the head word when pages come and when they go, or says why it cannot") {
  const HotMemory memory;
  const OpenedProbe opened = OpenProbe("rss-stat", memory);
  if (opened.probe == nullptr) {
    const bool names_its_file = opened.why.find("/events/kmem/rss_stat/id") != std::string::npos;
    const bool names_its_call = opened.why.find("perf_event_open") != std::string::npos;
    CHECK_EQUAL(opened.why.rfind("rss-stat: ", 0), 0u);
    CHECK(names_its_file || names_its_call);
    throw Skip{opened.why};
  }
  FreshPages pages(kTouchedPages);
  const uint32_t at_first = memory.Head();
  pages.Touch();
  const uint32_t touched = memory.Head();
  CHECK(touched != at_first);
  pages.Unmap();
  CHECK(memory.Head() != touched);
}

}  // namespace
}  // namespace memtrace
