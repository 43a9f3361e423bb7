#include "probe_perf_linux.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "perf_ring_linux.h"
#include "rss.h"

namespace memtrace {
namespace {

class PageFaultProbe : public Probe {
 public:
  Refresh refresh() const override { return Refresh::kWhenHeadMoves; }
  uint64_t ReadPages() const override { return ReadRssPages(); }

  std::string Attach(const HotMemory& memory) override {
    perf_event_attr attributes = {};
    attributes.type = PERF_TYPE_SOFTWARE;
    attributes.config = PERF_COUNT_SW_PAGE_FAULTS;
    return ring_.Open(attributes, memory.HeadPages());
  }

 private:
  PerfRing ring_;
};

class RssStatProbe : public Probe {
 public:
  Refresh refresh() const override { return Refresh::kWhenHeadMoves; }
  uint64_t ReadPages() const override { return ReadRssPages(); }

  std::string Attach(const HotMemory& memory) override {
    // Both places that kernels mount tracefs at; it is never mounted by us.
    static constexpr const char* kIdPaths[] = {
        "/sys/kernel/tracing/events/kmem/rss_stat/id",
        "/sys/kernel/debug/tracing/events/kmem/rss_stat/id",
    };
    std::string why;
    for (const char* path : kIdPaths) {
      std::FILE* file = std::fopen(path, "re");
      if (file == nullptr) {
        why += (why.empty() ? "" : "; ") + std::string(path) + ": " + std::strerror(errno);
        continue;
      }
      unsigned long long id = 0;
      const bool read = std::fscanf(file, "%llu", &id) == 1;
      std::fclose(file);
      if (!read) return std::string(path) + ": not a number";
      perf_event_attr attributes = {};
      attributes.type = PERF_TYPE_TRACEPOINT;
      attributes.config = id;
      return ring_.Open(attributes, memory.HeadPages());
    }
    return why;
  }

 private:
  PerfRing ring_;
};

}  // namespace

std::unique_ptr<Probe> CreatePageFaultProbe() { return std::make_unique<PageFaultProbe>(); }
std::unique_ptr<Probe> CreateRssStatProbe() { return std::make_unique<RssStatProbe>(); }

}  // namespace memtrace
