// A traced program whose events, and whose RSS at each of them, are written down beforehand.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "probe.h"
#include "traced_configurations.h"
#include "tracer.h"
#include "unmap_watch.h"

namespace memtrace::testing {

struct ScriptedEvent {
  uint32_t site;
  // From this event on.
  uint64_t rss_pages;
};

struct Script {
  uint64_t rss_pages_at_start = 100;
  uint32_t site_count = 1;
  std::vector<ScriptedEvent> events;
};

struct ScriptedRss {
  uint64_t pages = 0;
  uint64_t read_count = 0;
};

// Tells the scripted RSS instead of the process's own.
class ScriptedProbe : public Probe {
 public:
  ScriptedProbe(ScriptedRss* rss, Refresh refresh) : rss_(rss), refresh_(refresh) {}
  Refresh refresh() const override { return refresh_; }
  std::string Attach(const HotMemory&) override { return ""; }
  uint64_t ReadPages() const override {
    ++rss_->read_count;
    return rss_->pages;
  }

 private:
  ScriptedRss* const rss_;
  const Refresh refresh_;
};

struct RunOptions {
  std::string log_path;
  uint64_t threshold_pages = 1;
  Refresh refresh = Refresh::kWhenHeadMoves;
  // An hour, in which no watcher ticks.
  uint64_t watcher_tick_microseconds = 3'600'000'000;
  uint64_t followed_faults = 0;
  uint64_t audit_interval = 0;
  decltype(&WatchUnmapping) watch_unmapping = &WatchUnmapping;
};

// A tracer around a scripted RSS, driven event by event.
class ScriptedProgram {
 public:
  ScriptedProgram(const TracedConfiguration& configuration, const RunOptions& options,
                  uint64_t rss_pages_at_start);

  // Reserves and describes the sites of one module, as a load hook would.
  void LoadModule(uint32_t site_count);
  void Execute(const ScriptedEvent& event);
  // As the kernel does when a page comes.
  void MoveHead();

  const TracerTotals& Stop() { return tracer_->Stop(); }
  Tracer* tracer() { return tracer_.get(); }
  uint64_t rss_read_count() const { return rss_.read_count; }

 private:
  std::vector<Step> steps_;
  ScriptedRss rss_;
  std::unique_ptr<Tracer> tracer_;
};

TracerTotals RunScript(const Script& script, const TracedConfiguration& configuration,
                       const RunOptions& options);

}  // namespace memtrace::testing
