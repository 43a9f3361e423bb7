#include <algorithm>
#include <array>
#include <string>

#include "check.h"
#include "probe.h"
#include "rss.h"

namespace memtrace {
namespace {

bool IsListed(const std::string& name) {
  const ProbeCatalogue probes = Probes();
  return std::any_of(probes.begin, probes.end,
                     [&name](const ProbeDescription& probe) { return name == probe.name; });
}

TEST("describes every probe in words and names none twice") {
  const ProbeCatalogue probes = Probes();
  for (const ProbeDescription* probe = probes.begin; probe != probes.end; ++probe) {
    CHECK(!std::string(probe->sees).empty());
    CHECK(!std::string(probe->misses).empty());
    CHECK_EQUAL(std::count_if(probes.begin, probes.end,
                              [probe](const ProbeDescription& other) {
                                return std::string(probe->name) == other.name;
                              }),
                1);
  }
}

TEST("says which name it does not know") {
  const HotMemory memory;
  const OpenedProbe opened = OpenProbe("pagefault", memory);
  CHECK(opened.probe == nullptr);
  CHECK(opened.description == nullptr);
  CHECK_EQUAL(opened.why, "this platform has no probe named 'pagefault'");
}

struct EverywhereProbe {
  const char* name;
  Refresh refresh;
};
constexpr std::array<EverywhereProbe, 3> kEverywhere = {{
    {"polled", Refresh::kWhenWatcherTicks},
    {"statm", Refresh::kAtEveryEvent},
    {"getrusage", Refresh::kAtEveryEvent},
}};

TEST("opens the probes that need no permission everywhere") {
  for (const EverywhereProbe& wanted : kEverywhere) {
    const HotMemory memory;
    const OpenedProbe opened = OpenProbe(wanted.name, memory);
    CHECK_EQUAL(opened.why, "");
    CHECK_EQUAL(std::string(opened.description->name), wanted.name);
    CHECK_EQUAL(opened.probe->refresh(), wanted.refresh);
    CHECK(opened.probe->ReadPages() > 0);
    CHECK_EQUAL(memory.Head(), 0u);
  }
}

TEST("chooses by itself the first automatic probe that opens") {
  const HotMemory memory;
  const OpenedProbe opened = OpenProbe("auto", memory);
  CHECK(opened.probe != nullptr);
  CHECK(opened.description->automatic);
  for (const ProbeDescription* better = Probes().begin; better != opened.description; ++better) {
    const HotMemory other;
    CHECK(!better->automatic || OpenProbe(better->name, other).probe == nullptr);
  }
}

TEST("never chooses by itself a probe that costs a system call an event") {
  const ProbeCatalogue probes = Probes();
  for (const ProbeDescription* probe = probes.begin; probe != probes.end; ++probe) {
    if (probe->automatic) CHECK(probe->create()->refresh() != Refresh::kAtEveryEvent);
  }
  CHECK(IsListed("statm"));
}

}  // namespace
}  // namespace memtrace
