#include "tracer.h"

#include <array>
#include <atomic>
#include <set>
#include <thread>

#include "check.h"
#include "decoded_log.h"
#include "full_disk.h"
#include "scratch_directory.h"
#include "scripted_program.h"

namespace memtrace {
namespace {

using testing::ConfigurationNamed;
using testing::DecodeLog;
using testing::RunOptions;
using testing::ScratchDirectory;
using testing::ScriptedProgram;

RunOptions LoggingTo(const std::string& path) {
  RunOptions options;
  options.log_path = path;
  return options;
}

constexpr uint64_t kAtStart = 100;

// As the preloaded shim would count them.
std::atomic<uint32_t> unmappings_under_way{0};
const std::atomic<uint32_t>* CountUnmappings(std::atomic<uint32_t>*, const std::atomic<uint32_t>*) {
  return &unmappings_under_way;
}

TEST("reads RSS at the first event and then only when the head has moved") {
  ScriptedProgram program(ConfigurationNamed("rss"), {}, kAtStart);
  program.LoadModule(1);
  const uint64_t reads_at_start = program.rss_read_count();
  for (int i = 0; i < 1000; ++i) program.Execute({0, kAtStart});
  CHECK_EQUAL(program.rss_read_count(), reads_at_start + 1);
  program.MoveHead();
  for (int i = 0; i < 1000; ++i) program.Execute({0, kAtStart});
  CHECK_EQUAL(program.rss_read_count(), reads_at_start + 2);
}

TEST("reads RSS at every event for a probe that wants it so") {
  RunOptions options;
  options.refresh = Refresh::kAtEveryEvent;
  ScriptedProgram program(ConfigurationNamed("rss"), options, kAtStart);
  program.LoadModule(1);
  const uint64_t reads_at_start = program.rss_read_count();
  for (int i = 0; i < 1000; ++i) program.Execute({0, kAtStart});
  CHECK_EQUAL(program.rss_read_count(), reads_at_start + 1000);
}

TEST("reads RSS at every event while another thread unmaps, and no longer") {
  RunOptions options;
  options.followed_faults = 1;
  options.watch_unmapping = CountUnmappings;
  ScriptedProgram program(ConfigurationNamed("rss"), options, kAtStart);
  program.LoadModule(1);
  program.Execute({0, kAtStart});
  unmappings_under_way.store(1);
  // As the shim does when an unmapping begins.
  program.MoveHead();
  const uint64_t reads_before = program.rss_read_count();
  for (int i = 0; i < 1000; ++i) program.Execute({0, kAtStart});
  CHECK_EQUAL(program.rss_read_count(), reads_before + 1000);
  unmappings_under_way.store(0);
  for (int i = 0; i < 1000; ++i) program.Execute({0, kAtStart});
  CHECK_EQUAL(program.rss_read_count(), reads_before + 1001);
}

TEST("reads RSS anew after a tick of the watcher, although the head stands still") {
  RunOptions options;
  options.watcher_tick_microseconds = 50;
  options.refresh = Refresh::kWhenWatcherTicks;
  ScriptedProgram program(ConfigurationNamed("rss"), options, kAtStart);
  program.LoadModule(1);
  uint64_t event_count = 0;
  // Would go on for ever if ticks were lost.
  while (program.rss_read_count() < 20) {
    program.Execute({0, kAtStart});
    ++event_count;
  }
  CHECK_EQUAL(program.Stop().event_count, event_count);
}

TEST("knows an event's ordinal beyond 2^32") {
  const ScratchDirectory scratch;
  const std::string path = scratch.File("a.log");
  ScriptedProgram program(ConfigurationNamed("threshold"), LoggingTo(path), kAtStart);
  program.LoadModule(2);
  constexpr uint32_t kManyEvents = 3'000'000'000;
  const auto ran_many_times = [&program](uint32_t site) {
    program.tracer()->memory().Atomic(HotMemory::kCounters + site)->fetch_add(kManyEvents);
  };
  program.Execute({0, kAtStart});
  ran_many_times(0);
  program.Execute({0, kAtStart + 1});
  ran_many_times(1);
  program.Execute({1, kAtStart + 2});
  const uint64_t event_count = program.Stop().event_count;
  CHECK_EQUAL(event_count, 2 * uint64_t{kManyEvents} + 3);
  const std::vector<LoggedEvent> events = DecodeLog(path).events;
  CHECK_EQUAL(events.size(), 3u);
  CHECK_EQUAL(events[1].ordinal, uint64_t{kManyEvents} + 2);
  CHECK_EQUAL(events[2].ordinal, event_count);
  CHECK_EQUAL(events[2].since_last_logged, uint64_t{kManyEvents} + 1);
}

TEST("logs the last event as LAST, once, where the rule would leave it out") {
  const ScratchDirectory scratch;
  const std::string path = scratch.File("a.log");
  ScriptedProgram program(ConfigurationNamed("threshold"), LoggingTo(path), kAtStart);
  program.LoadModule(3);
  program.Execute({0, kAtStart});
  program.Execute({1, kAtStart});
  program.Execute({2, kAtStart});
  CHECK_EQUAL(program.Stop().logged_event_count, 2u);
  const std::vector<LoggedEvent> events = DecodeLog(path).events;
  CHECK_EQUAL(events.size(), 2u);
  CHECK_EQUAL(events[1].mark, Mark::kLast);
  CHECK_EQUAL(events[1].ordinal, 3u);
  CHECK_EQUAL(events[1].site, 2u);
}

TEST("gives the same totals when it is stopped twice, and takes events of a program that runs on") {
  for (const testing::TracedConfiguration& configuration : testing::TracedConfigurations()) {
    const ScratchDirectory scratch;
    const std::string path = scratch.File("a.log");
    ScriptedProgram program(configuration, LoggingTo(path), kAtStart);
    program.LoadModule(1);
    program.Execute({0, kAtStart});
    CHECK_EQUAL(program.Stop().event_count, 1u);
    const std::string log = testing::ReadFile(path);
    const uint64_t reads_at_stop = program.rss_read_count();
    // More than a chunk holds, so that its end is reached.
    for (uint32_t i = 0; i < 2 * HotMemory::kChunkWords; ++i) {
      program.Execute({0, kAtStart + i % 2});
    }
    CHECK_EQUAL(program.Stop().event_count, 1u);
    CHECK_EQUAL(program.rss_read_count(), reads_at_stop);
    CHECK(testing::ReadFile(path) == log);
  }
}

TEST("says why the log does not open, and ends in peace") {
  auto rss = testing::ScriptedRss{kAtStart, 0};
  TracerOptions options;
  options.calculation = Calculation::kAll;
  options.log_rule = LogRule::kThresholdAndPrevious;
  options.log_path = "/no/such/directory/a.log";
  Tracer tracer(std::move(options), std::make_unique<HotMemory>(),
                std::make_unique<testing::ScriptedProbe>(&rss, Refresh::kWhenHeadMoves));
  CHECK_EQUAL(tracer.Start(), "/no/such/directory/a.log: No such file or directory");
  CHECK_EQUAL(tracer.Stop().log_bytes, 0u);
}

TEST("hands out consecutive sites until the table is full") {
  ScriptedProgram program(ConfigurationNamed("trace-only"), {}, kAtStart);
  Tracer& tracer = *program.tracer();
  CHECK_EQUAL(tracer.ReserveSites(3), 0u);
  CHECK_EQUAL(tracer.ReserveSites(5), 3u);
  CHECK_EQUAL(tracer.ReserveSites(HotMemory::kMaxSites - 7), Tracer::kNoSites);
  CHECK_EQUAL(tracer.ReserveSites(~0u), Tracer::kNoSites);
  CHECK_EQUAL(tracer.ReserveSites(HotMemory::kMaxSites - 8), 8u);
  CHECK_EQUAL(tracer.ReserveSites(1), Tracer::kNoSites);
  program.Execute({HotMemory::kMaxSites - 1, kAtStart});
  const TracerTotals& totals = program.Stop();
  CHECK_EQUAL(totals.events_by_site.size(), size_t{HotMemory::kMaxSites});
  CHECK_EQUAL(totals.events_by_site.back(), 1u);
}

TEST("gives every thread that loads code sites of its own while the traced thread runs") {
  const ScratchDirectory scratch;
  const std::string path = scratch.File("a.log");
  RunOptions options = LoggingTo(path);
  options.watcher_tick_microseconds = 50;
  options.followed_faults = 1;
  ScriptedProgram program(ConfigurationNamed("threshold-previous"), options, kAtStart);
  program.LoadModule(1);
  constexpr uint32_t kModuleCount = 200;
  constexpr uint32_t kSitesAModule = 7;
  std::array<std::vector<uint32_t>, 3> firsts;
  std::atomic<size_t> loading{firsts.size()};
  std::vector<std::thread> loaders;
  loaders.reserve(firsts.size());
  for (std::vector<uint32_t>& own_firsts : firsts) {
    loaders.emplace_back([&program, &own_firsts, &loading] {
      for (uint32_t i = 0; i < kModuleCount; ++i) {
        const uint32_t first = program.tracer()->ReserveSites(kSitesAModule);
        program.tracer()->DescribeSites("module\t" + std::to_string(first) + "\t/app/other.js\n");
        own_firsts.push_back(first);
      }
      loading.fetch_sub(1);
    });
  }
  uint64_t event_count = 0;
  while (loading.load() > 0 || event_count < 1000)
    program.Execute({0, kAtStart + ++event_count % 2});
  for (std::thread& loader : loaders) loader.join();

  std::set<uint32_t> distinct;
  for (const std::vector<uint32_t>& own_firsts : firsts) {
    distinct.insert(own_firsts.begin(), own_firsts.end());
  }
  CHECK_EQUAL(distinct.size(), firsts.size() * kModuleCount);
  const TracerTotals& totals = program.Stop();
  CHECK_EQUAL(totals.site_count, 1 + firsts.size() * kModuleCount * kSitesAModule);
  CHECK_EQUAL(totals.events_by_site.size(), totals.site_count);
  CHECK_EQUAL(totals.event_count, event_count);
  CHECK_EQUAL(DecodeLog(path).contents.module_paths.size(), 1 + firsts.size() * kModuleCount);
}

TEST("audits sixteen neighbouring events of every interval") {
  RunOptions options;
  options.audit_interval = 100;
  ScriptedProgram program(ConfigurationNamed("rss"), options, kAtStart);
  program.LoadModule(1);
  for (int i = 0; i < 1000; ++i) program.Execute({0, kAtStart});
  CHECK_EQUAL(program.Stop().audit.audited_count, 160u);
}

TEST("counts all that was executed although the disk became full, and says that it did") {
  const ScratchDirectory scratch;
  const std::string path = scratch.File("a.log");
  const testing::FullDisk disk(HotMemory::kChunkWords * sizeof(uint32_t) * 3 / 2);
  ScriptedProgram program(ConfigurationNamed("all-logged"), LoggingTo(path), kAtStart);
  program.LoadModule(2);
  constexpr uint32_t kEventCount = HotMemory::kChunkWords * (HotMemory::kChunkCount + 4);
  for (uint32_t i = 0; i < kEventCount; ++i) program.Execute({i % 2, kAtStart});
  const TracerTotals& totals = program.Stop();
  CHECK(!totals.log_failure.empty());
  CHECK_EQUAL(totals.event_count, kEventCount);
  CHECK(totals.events_by_site == (std::vector<uint64_t>{kEventCount / 2, kEventCount / 2}));
  const testing::DecodedLog log = DecodeLog(path);
  CHECK(!log.contents.complete);
  CHECK(!log.events.empty());
  CHECK(log.events.size() < kEventCount);
}

}  // namespace
}  // namespace memtrace
