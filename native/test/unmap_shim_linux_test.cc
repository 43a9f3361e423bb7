// The shim's functions, called by name: the test program itself runs without it preloaded.
#include "unmap_shim_linux.h"

#include <dlfcn.h>
#include <sys/mman.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <thread>

#include "check.h"
#include "rss.h"
#include "unmap_watch.h"

namespace memtrace {
namespace {

using Munmap = int (*)(void* address, size_t length);
using Madvise = int (*)(void* address, size_t length, int advice);
using Malloc = void* (*)(size_t size);
using Free = void (*)(void* block);

// Stands beside the test program.
class Shim {
 public:
  Shim() {
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe");
    const std::string path = program.parent_path() / "unmap_shim_linux.so";
    library_ = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    CHECK(library_ != nullptr);
    watch = reinterpret_cast<WatchUnmaps>(dlsym(library_, kWatchUnmapsName));
    munmap = reinterpret_cast<Munmap>(dlsym(library_, "munmap"));
    madvise = reinterpret_cast<Madvise>(dlsym(library_, "madvise"));
    free = reinterpret_cast<Free>(dlsym(library_, "free"));
    // The allocator behind the shim: a sanitizer may have put another one before the program.
    malloc = reinterpret_cast<Malloc>(dlsym(library_, "malloc"));
    CHECK(watch != nullptr && munmap != nullptr && madvise != nullptr);
    CHECK(free != nullptr && malloc != nullptr);
  }
  ~Shim() {
    watch(nullptr, nullptr);
    dlclose(library_);
  }
  Shim(const Shim&) = delete;
  Shim& operator=(const Shim&) = delete;

  WatchUnmaps watch = nullptr;
  Munmap munmap = nullptr;
  Madvise madvise = nullptr;
  Malloc malloc = nullptr;
  Free free = nullptr;

 private:
  void* library_ = nullptr;
};

void* MapPage() {
  void* const page =
      mmap(nullptr, PageSizeBytes(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(page != MAP_FAILED);
  *static_cast<char*>(page) = 1;
  return page;
}

TEST("makes the seen word differ from the head at every unmapping") {
  const Shim shim;
  std::atomic<uint32_t> head{8};
  std::atomic<uint32_t> seen{8};
  shim.watch(&seen, &head);
  void* const page = MapPage();
  CHECK_EQUAL(shim.madvise(page, PageSizeBytes(), MADV_DONTNEED), 0);
  CHECK(seen.load() != head.load());
  CHECK_EQUAL(int{*static_cast<char*>(page)}, 0);
  seen.store(head.load());
  CHECK_EQUAL(shim.munmap(page, PageSizeBytes()), 0);
  CHECK(seen.load() != head.load());
}

TEST(
    "does so when a large block is freed, which the C library unmaps by itself, and at no small "
    "one") {
  const Shim shim;
  std::atomic<uint32_t> head{8};
  std::atomic<uint32_t> seen{8};
  shim.watch(&seen, &head);
  shim.free(shim.malloc(100));
  shim.free(nullptr);
  CHECK_EQUAL(seen.load(), 8u);
  shim.free(shim.malloc(1 << 20));
  CHECK(seen.load() != head.load());
}

TEST("counts what is being unmapped while it is being unmapped") {
  const Shim shim;
  const std::atomic<uint32_t>* const under_way = shim.watch(nullptr, nullptr);
  std::atomic<bool> done{false};
  std::thread unmapping([&shim, &done] {
    while (!done.load()) shim.madvise(nullptr, 0, MADV_NORMAL);
  });
  // Would go on for ever if it were not counted.
  while (under_way->load() == 0) std::this_thread::yield();
  done.store(true);
  unmapping.join();
  CHECK_EQUAL(under_way->load(), 0u);
}

TEST("does what it stands before, watched or not, failures included") {
  const Shim shim;
  void* const page = MapPage();
  CHECK_EQUAL(shim.munmap(static_cast<char*>(page) + 1, PageSizeBytes()), -1);
  CHECK_EQUAL(errno, EINVAL);
  CHECK_EQUAL(shim.madvise(page, PageSizeBytes(), -1), -1);
  CHECK_EQUAL(errno, EINVAL);
  CHECK_EQUAL(shim.munmap(page, PageSizeBytes()), 0);
}

TEST("leaves the words alone once nobody watches any more") {
  const Shim shim;
  std::atomic<uint32_t> head{8};
  std::atomic<uint32_t> seen{8};
  shim.watch(&seen, &head);
  shim.watch(nullptr, nullptr);
  CHECK_EQUAL(shim.munmap(MapPage(), PageSizeBytes()), 0);
  CHECK_EQUAL(seen.load(), 8u);
}

TEST("may stop being watched while another thread unmaps") {
  const Shim shim;
  std::atomic<uint32_t> head{8};
  std::atomic<uint32_t> seen{8};
  std::atomic<bool> done{false};
  std::thread unmapping([&shim, &done] {
    for (int i = 0; i < 200'000; ++i) shim.madvise(nullptr, 0, MADV_NORMAL);
    done.store(true);
  });
  while (!done.load()) {
    shim.watch(&seen, &head);
    shim.watch(nullptr, nullptr);
  }
  unmapping.join();
  CHECK(seen.load() == 8 || seen.load() == 9);
}

TEST("is known not to be there where it was not preloaded") {
  CHECK(WatchUnmapping(nullptr, nullptr) == nullptr);
}

}  // namespace
}  // namespace memtrace
