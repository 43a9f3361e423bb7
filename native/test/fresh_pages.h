// Anonymous pages that are not resident yet, for tests that watch pages come and go.
#pragma once

#include <sys/mman.h>

#include <cstddef>

#include "check.h"
#include "rss.h"

namespace memtrace::testing {

class FreshPages {
 public:
  explicit FreshPages(size_t page_count) : size_bytes_(page_count * PageSizeBytes()) {
    void* const address =
        mmap(nullptr, size_bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(address != MAP_FAILED);
    pages_ = static_cast<char*>(address);
#ifdef MADV_NOHUGEPAGE
    // One fault of a huge page brings 512 pages. Refused where the kernel has no huge pages.
    madvise(address, size_bytes_, MADV_NOHUGEPAGE);
#endif
  }
  ~FreshPages() { Unmap(); }
  FreshPages(const FreshPages&) = delete;
  FreshPages& operator=(const FreshPages&) = delete;

  // Writes one byte to every page; past a sanitizer, whose shadow would become resident as well.
  __attribute__((no_sanitize("address", "thread", "undefined"), noinline)) void Touch() {
    const size_t step = PageSizeBytes();
    for (size_t at = 0; at < size_bytes_; at += step) {
      *static_cast<volatile char*>(pages_ + at) = 1;
    }
  }

  void Unmap() {
    if (pages_ != nullptr) munmap(pages_, size_bytes_);
    pages_ = nullptr;
  }

 private:
  const size_t size_bytes_;
  char* pages_ = nullptr;
};

}  // namespace memtrace::testing
