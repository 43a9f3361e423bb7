// The same execution under every log rule: the threshold logs hold exactly the events that the rule
// picks from the log of every event. Each log is compared with the rule as this file states it, and
// with what the reader picks.
#include <algorithm>
#include <random>

#include "check.h"
#include "decoded_log.h"
#include "scratch_directory.h"
#include "scripted_program.h"

namespace memtrace {
namespace {

using testing::ConfigurationNamed;
using testing::DecodeLog;
using testing::Failure;
using testing::RunOptions;
using testing::RunScript;
using testing::ScratchDirectory;
using testing::Script;
using testing::ScriptedEvent;
using testing::TracedConfiguration;
using testing::TracedConfigurations;

struct ExpectedEvent {
  Mark mark;
  size_t index;
};

uint64_t Distance(uint64_t a, uint64_t b) { return std::max(a, b) - std::min(a, b); }

// The rule: the first event, each whose RSS is `threshold_pages` or more away from the last of
// these, with the event before it where that is wanted and not there yet; and the last event.
std::vector<ExpectedEvent> PickByRule(const Script& script, uint64_t threshold_pages,
                                      bool with_previous) {
  std::vector<ExpectedEvent> picked;
  uint64_t picked_rss_pages = 0;
  const auto is_picked = [&picked](size_t index) {
    return !picked.empty() && picked.back().index == index;
  };
  for (size_t i = 0; i < script.events.size(); ++i) {
    const uint64_t rss_pages = script.events[i].rss_pages;
    if (i > 0 && Distance(rss_pages, picked_rss_pages) < threshold_pages) continue;
    if (with_previous && i > 0 && !is_picked(i - 1)) picked.push_back({Mark::kPrevious, i - 1});
    picked.push_back({i == 0 ? Mark::kFirst : Mark::kNext, i});
    picked_rss_pages = rss_pages;
  }
  if (!script.events.empty() && !is_picked(script.events.size() - 1)) {
    picked.push_back({Mark::kLast, script.events.size() - 1});
  }
  return picked;
}

std::vector<ExpectedEvent> EveryEvent(const Script& script) {
  std::vector<ExpectedEvent> all;
  for (size_t i = 0; i < script.events.size(); ++i) {
    all.push_back({i == 0 ? Mark::kFirst : Mark::kNext, i});
  }
  return all;
}

void CheckHolds(const std::string& log_path, const Script& script,
                const std::vector<ExpectedEvent>& expected) {
  const testing::DecodedLog log = DecodeLog(log_path);
  CHECK(log.contents.complete);
  CHECK_EQUAL(log.events.size(), expected.size());
  uint64_t clock_nanoseconds = 0;
  for (size_t i = 0; i < expected.size(); ++i) {
    const LoggedEvent& event = log.events[i];
    const ScriptedEvent& scripted = script.events[expected[i].index];
    CHECK_EQUAL(event.mark, expected[i].mark);
    CHECK_EQUAL(event.ordinal, expected[i].index + 1);
    CHECK_EQUAL(event.site, scripted.site);
    CHECK_EQUAL(event.rss_pages, scripted.rss_pages);
    CHECK(event.clock_nanoseconds >= clock_nanoseconds);
    clock_nanoseconds = event.clock_nanoseconds;
  }
}

// The rendered lines without their seconds, the only column in which two executions differ.
std::string WithoutSeconds(std::string text) {
  constexpr size_t kSecondsColumn = 28;
  constexpr size_t kSecondsWidth = 13;
  for (size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    if (text.find('\n', at) - at < kSecondsColumn + kSecondsWidth) continue;
    text.replace(at + kSecondsColumn, kSecondsWidth, kSecondsWidth, '.');
  }
  return text;
}

void CheckLog(const TracedConfiguration& configuration, const Script& script,
              const RunOptions& options, const std::string& all_logged_path) {
  if (configuration.log_rule == LogRule::kNothing) return;
  if (configuration.log_rule == LogRule::kEveryEvent) {
    CheckHolds(options.log_path, script, EveryEvent(script));
    return;
  }
  const bool with_previous = configuration.log_rule == LogRule::kThresholdAndPrevious;
  CheckHolds(options.log_path, script, PickByRule(script, options.threshold_pages, with_previous));
  const TextSelection everything;
  const TextSelection by_rule = {true, with_previous, options.threshold_pages};
  CHECK_EQUAL(WithoutSeconds(testing::RenderLogAt(options.log_path, everything).text),
              WithoutSeconds(testing::RenderLogAt(all_logged_path, by_rule).text));
}

uint64_t RssChangeCount(const Script& script) {
  uint64_t count = 0;
  uint64_t rss_pages = script.rss_pages_at_start;
  for (const ScriptedEvent& event : script.events) {
    count += event.rss_pages != rss_pages ? 1 : 0;
    rss_pages = event.rss_pages;
  }
  return count;
}

void CheckTotals(const TracerTotals& totals, const TracedConfiguration& configuration,
                 const Script& script, const std::string& log_path) {
  std::vector<uint64_t> events_by_site(script.site_count);
  for (const ScriptedEvent& event : script.events) ++events_by_site[event.site];
  CHECK_EQUAL(totals.event_count, script.events.size());
  CHECK(totals.events_by_site == events_by_site);
  CHECK_EQUAL(totals.site_count, script.site_count);
  CHECK_EQUAL(totals.log_failure, "");
  const bool reads_rss = configuration.calculation != Calculation::kNothing;
  CHECK_EQUAL(totals.rss_change_count, reads_rss ? RssChangeCount(script) : 0);
  const bool logs = configuration.log_rule != LogRule::kNothing;
  CHECK_EQUAL(totals.logged_event_count, logs ? DecodeLog(log_path).events.size() : 0);
  CHECK_EQUAL(totals.log_bytes, logs ? testing::ReadFile(log_path).size() : 0);
}

// Runs `script` under every configuration; `options` may set everything but the log's path.
void CheckEveryRule(const Script& script, RunOptions options = {}) {
  const ScratchDirectory scratch;
  const auto log_path = [&scratch](const TracedConfiguration& configuration) {
    return scratch.File(configuration.id + ".log");
  };
  std::vector<TracerTotals> totals;
  for (const TracedConfiguration& configuration : TracedConfigurations()) {
    options.log_path = log_path(configuration);
    totals.push_back(RunScript(script, configuration, options));
  }
  for (size_t i = 0; i < totals.size(); ++i) {
    const TracedConfiguration& configuration = TracedConfigurations()[i];
    options.log_path = log_path(configuration);
    try {
      CheckTotals(totals[i], configuration, script, options.log_path);
      CheckLog(configuration, script, options, log_path(ConfigurationNamed("all-logged")));
    } catch (const Failure& failure) {
      throw Failure{"in " + configuration.id + ": " + failure.what};
    }
  }
}

Script ScriptOfRss(const std::vector<uint64_t>& rss_pages) {
  Script script;
  script.site_count = 5;
  for (size_t i = 0; i < rss_pages.size(); ++i) {
    script.events.push_back({static_cast<uint32_t>(i * 3 % script.site_count), rss_pages[i]});
  }
  return script;
}

TEST("hold for a program without an event") { CheckEveryRule(ScriptOfRss({})); }

TEST("hold for a program of one event") {
  CheckEveryRule(ScriptOfRss({100}));
  CheckEveryRule(ScriptOfRss({250}));
}

TEST("hold where RSS never changes") {
  CheckEveryRule(ScriptOfRss(std::vector<uint64_t>(40, 100)));
}

TEST("hold where RSS changes at every event") {
  CheckEveryRule(ScriptOfRss({101, 102, 101, 100, 250, 1, 2, 3, 0, 9}));
}

TEST("hold where RSS changes at the second and at the last event") {
  CheckEveryRule(ScriptOfRss({100, 101, 101, 101, 101, 102}));
}

TEST("hold for a threshold of several pages, up and down") {
  RunOptions options;
  options.threshold_pages = 10;
  CheckEveryRule(ScriptOfRss({100, 109, 110, 110, 101, 100, 100, 111, 119, 121, 90, 90}), options);
}

TEST("do not lose a slow creep whose every step is below the threshold") {
  Script script;
  for (uint64_t i = 0; i < 100; ++i) script.events.push_back({0, 1000 + i});
  CHECK_EQUAL(PickByRule(script, 10, false).size(), 11u);
  RunOptions options;
  options.threshold_pages = 10;
  CheckEveryRule(script, options);
}

TEST("log no event twice where the event before a change was logged itself") {
  const Script script = ScriptOfRss({100, 100, 120, 140, 140, 140, 160});
  CHECK_EQUAL(PickByRule(script, 1, true).size(), 6u);
  CheckEveryRule(script);
}

TEST("hold for a probe that reads at every event") {
  RunOptions options;
  options.refresh = Refresh::kAtEveryEvent;
  CheckEveryRule(ScriptOfRss({100, 100, 100, 130, 130, 90, 90, 90}), options);
}

TEST("take a threshold of no pages as that of one page, the smallest change there is") {
  const ScratchDirectory scratch;
  const Script script = ScriptOfRss({100, 100, 101, 101, 100, 100});
  RunOptions options;
  options.threshold_pages = 0;
  // A watcher's tick alone sends an event to the tracer as well, and must not make it a change.
  options.refresh = Refresh::kAtEveryEvent;
  options.log_path = scratch.File("threshold.log");
  RunScript(script, ConfigurationNamed("threshold"), options);
  CheckHolds(options.log_path, script, PickByRule(script, 1, false));
  options.log_path = scratch.File("all-logged.log");
  RunScript(script, ConfigurationNamed("all-logged"), options);
  const TextSelection by_rule = {true, false, 0};
  CHECK_EQUAL(testing::RenderLogAt(options.log_path, by_rule).totals.event_count, 4u);
}

// `seed` gives the same script on every machine: the generator is standardised, the distributions
// are not used.
Script RandomScript(uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&random](uint32_t limit) { return static_cast<uint32_t>(random() % limit); };
  Script script;
  script.rss_pages_at_start = 1000 + below(3);
  script.site_count = 1 + below(40);
  const uint32_t event_count = below(1500);
  const uint32_t events_a_change = 1 + below(60);
  const uint32_t most_pages = 1 + below(12);
  uint64_t rss_pages = script.rss_pages_at_start;
  for (uint32_t i = 0; i < event_count; ++i) {
    if (below(events_a_change) == 0) {
      const uint64_t pages = 1 + below(most_pages);
      rss_pages = below(2) == 0 && rss_pages > pages ? rss_pages - pages : rss_pages + pages;
    }
    script.events.push_back({below(script.site_count), rss_pages});
  }
  return script;
}

TEST("hold for any execution, threshold and tick") {
  constexpr uint32_t kScriptCount = 60;
  for (uint32_t seed = 1; seed <= kScriptCount; ++seed) {
    RunOptions options;
    options.threshold_pages = 1 + seed % 7;
    options.refresh = seed % 5 == 0 ? Refresh::kAtEveryEvent : Refresh::kWhenHeadMoves;
    // Ticks and audits fall anywhere, change no RSS, and so may change nothing but clocks.
    if (seed % 2 == 0) options.watcher_tick_microseconds = 20;
    if (seed % 3 == 0) options.followed_faults = 4;
    if (seed % 4 == 0) options.audit_interval = 50;
    try {
      CheckEveryRule(RandomScript(seed), options);
    } catch (const Failure& failure) {
      throw Failure{"seed " + std::to_string(seed) + " " + failure.what};
    }
  }
}

TEST("hold for more events than the ring has room for") {
  Script script;
  script.site_count = 300;
  constexpr uint32_t kEventCount = HotMemory::kChunkWords * HotMemory::kChunkCount + 12'345;
  for (uint32_t i = 0; i < kEventCount; ++i) {
    script.events.push_back({i % script.site_count, 100 + i / 5000 % 7});
  }
  CheckEveryRule(script);
}

TEST("hold for more threshold records than a chunk has room for") {
  Script script;
  script.site_count = 3;
  for (uint32_t i = 0; i < 30'000; ++i) script.events.push_back({i % 3, 100 + i / 3 % 2});
  CheckEveryRule(script);
}

}  // namespace
}  // namespace memtrace
