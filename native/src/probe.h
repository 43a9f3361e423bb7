// A probe is a way to learn RSS. It says when to look again (the head word moves, the watcher
// ticks, or always) and how to look.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "hot_memory.h"

namespace memtrace {

// When an event has to read RSS anew.
enum class Refresh {
  kWhenHeadMoves,     // the kernel moves the head word when pages come (and, for some probes, go)
  kWhenWatcherTicks,  // nothing but the watcher thread says that time has passed
  kAtEveryEvent,      // the note's own method
};

class Probe {
 public:
  virtual ~Probe() = default;
  virtual Refresh refresh() const = 0;
  // Begins to watch the calling thread. Returns why it cannot, in words for the user, or an empty
  // string.
  virtual std::string Attach(const HotMemory& memory) = 0;
  // RSS now, in pages (for a peak-only probe the peak).
  virtual uint64_t ReadPages() const = 0;
};

// What is known of a probe without opening it.
struct ProbeDescription {
  const char* name;
  const char* sees;
  const char* misses;
  // Whether `auto` may choose it.
  bool automatic;
  std::unique_ptr<Probe> (*create)();
};

// Every probe of this platform, best first.
struct ProbeCatalogue {
  const ProbeDescription* begin;
  const ProbeDescription* end;
};
ProbeCatalogue Probes();

struct OpenedProbe {
  const ProbeDescription* description = nullptr;
  std::unique_ptr<Probe> probe;
  // Why nothing opened; empty on success.
  std::string why;
};

// Opens the named probe for the calling thread, or with "auto" the first that opens.
OpenedProbe OpenProbe(const std::string& name, const HotMemory& memory);

}  // namespace memtrace
