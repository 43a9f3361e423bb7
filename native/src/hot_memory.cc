#include "hot_memory.h"

#include "rss.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <sys/mman.h>
#endif

namespace memtrace {
namespace {

#ifdef _WIN32
void* Reserve(size_t size_bytes) {
  return VirtualAlloc(nullptr, size_bytes, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
}
void Release(void* address, size_t) { VirtualFree(address, 0, MEM_RELEASE); }
#else
void* Reserve(size_t size_bytes) {
  void* address =
      mmap(nullptr, size_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return address == MAP_FAILED ? nullptr : address;
}
void Release(void* address, size_t size_bytes) { munmap(address, size_bytes); }
#endif

size_t WordAreaBytes() {
  const size_t bytes =
      sizeof(uint32_t) * (HotMemory::kRing + HotMemory::kChunkWords * HotMemory::kChunkCount);
  const size_t page = PageSizeBytes();
  return (bytes + page - 1) / page * page;
}

}  // namespace

HotMemory::HotMemory() : size_bytes_(WordAreaBytes() + kHeadPages * PageSizeBytes()) {
  words_ = static_cast<uint32_t*>(Reserve(size_bytes_));
}

HotMemory::~HotMemory() {
  if (words_ != nullptr) Release(words_, size_bytes_);
}

void* HotMemory::HeadPages() const { return reinterpret_cast<char*>(words_) + WordAreaBytes(); }

uint32_t HotMemory::HeadIndex() const {
  return static_cast<uint32_t>((WordAreaBytes() + kHeadOffsetBytes) / sizeof(uint32_t));
}

}  // namespace memtrace
