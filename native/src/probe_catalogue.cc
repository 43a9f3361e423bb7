#include "probe.h"
#include "rss.h"

#ifdef __linux__
#include "probe_perf_linux.h"
#endif

namespace memtrace {
namespace {

class PolledProbe : public Probe {
 public:
  Refresh refresh() const override { return Refresh::kWhenWatcherTicks; }
  std::string Attach(const HotMemory&) override { return ""; }
  uint64_t ReadPages() const override { return ReadRssPages(); }
};

class StatmProbe : public Probe {
 public:
  Refresh refresh() const override { return Refresh::kAtEveryEvent; }
  std::string Attach(const HotMemory&) override { return ""; }
  uint64_t ReadPages() const override { return ReadRssPages(); }
};

class RusageProbe : public Probe {
 public:
  Refresh refresh() const override { return Refresh::kAtEveryEvent; }
  std::string Attach(const HotMemory&) override { return ""; }
  uint64_t ReadPages() const override { return ReadRusagePeakRssBytes() / PageSizeBytes(); }
};

template <typename P>
std::unique_ptr<Probe> Create() {
  return std::make_unique<P>();
}

constexpr ProbeDescription kProbes[] = {
#ifdef __linux__
    {"rss-stat",
     "every change by the traced thread, to the event: pages that come and pages that go",
     "what other threads change by less than 64 KiB, until the next watcher tick", true,
     CreateRssStatProbe},
    {"page-fault", "every page that the traced thread touches first, to the event",
     "what other threads change by less than 64 KiB, and pages that go where the shim is not "
     "preloaded, "
     "until the next watcher tick",
     true, CreatePageFaultProbe},
#endif
    {"polled", "RSS at each watcher tick", "which event between two ticks changed it", true,
     Create<PolledProbe>},
    {"statm", "everything, to the event: one system call an event", "nothing", false,
     Create<StatmProbe>},
    {"getrusage", "the peak only: one system call an event", "every fall of RSS", false,
     Create<RusageProbe>},
};

}  // namespace

ProbeCatalogue Probes() { return {std::begin(kProbes), std::end(kProbes)}; }

OpenedProbe OpenProbe(const std::string& name, const HotMemory& memory) {
  const bool automatic = name == "auto";
  std::string reasons;
  for (const ProbeDescription& description : kProbes) {
    if (automatic ? !description.automatic : name != description.name) continue;
    std::unique_ptr<Probe> probe = description.create();
    const std::string why = probe->Attach(memory);
    if (why.empty()) return {&description, std::move(probe), ""};
    reasons += (reasons.empty() ? "" : "; ") + std::string(description.name) + ": " + why;
  }
  if (!reasons.empty()) return {nullptr, nullptr, reasons};
  return {nullptr, nullptr, "this platform has no probe named '" + name + "'"};
}

}  // namespace memtrace
