#include "scripted_program.h"

#include <atomic>
#include <utility>

#include "check.h"

namespace memtrace::testing {

ScriptedProgram::ScriptedProgram(const TracedConfiguration& configuration,
                                 const RunOptions& options, uint64_t rss_pages_at_start)
    : steps_(configuration.steps), rss_{rss_pages_at_start, 0} {
  if (options.audit_interval > 0) steps_.push_back(CountDownToAudit);
  TracerOptions tracer_options;
  tracer_options.calculation = configuration.calculation;
  tracer_options.log_rule = configuration.log_rule;
  tracer_options.threshold_pages = options.threshold_pages;
  tracer_options.watcher_tick_microseconds = options.watcher_tick_microseconds;
  tracer_options.followed_faults = options.followed_faults;
  tracer_options.audit_interval = options.audit_interval;
  tracer_options.watch_unmapping = options.watch_unmapping;
  tracer_options.log_path = options.log_path;
  tracer_options.metadata = "pageSizeBytes\t4096\n";
  auto memory = std::make_unique<HotMemory>();
  CHECK(memory->ok());
  tracer_ = std::make_unique<Tracer>(std::move(tracer_options), std::move(memory),
                                     std::make_unique<ScriptedProbe>(&rss_, options.refresh));
  CHECK_EQUAL(tracer_->Start(), "");
}

void ScriptedProgram::LoadModule(uint32_t site_count) {
  const uint32_t first = tracer_->ReserveSites(site_count);
  CHECK(first != Tracer::kNoSites);
  std::string text = "module\t" + std::to_string(first) + "\t/app/module.js\n";
  for (uint32_t site = first; site < first + site_count; ++site) {
    const std::string name = std::to_string(site);
    text += site % 2 == 0 ? "CALL\t" : "LINE\t";
    text.append(name).append("\t0\t9\tfunction").append(name).append("\n");
  }
  tracer_->DescribeSites(std::move(text));
}

void ScriptedProgram::Execute(const ScriptedEvent& event) {
  if (event.rss_pages != rss_.pages) {
    rss_.pages = event.rss_pages;
    MoveHead();
  }
  for (const Step step : steps_) step(tracer_.get(), event.site);
}

void ScriptedProgram::MoveHead() {
  // By the eight bytes of a perf record's header.
  const HotMemory& memory = tracer_->memory();
  memory.Atomic(memory.HeadIndex())->fetch_add(8, std::memory_order_release);
}

TracerTotals RunScript(const Script& script, const TracedConfiguration& configuration,
                       const RunOptions& options) {
  ScriptedProgram program(configuration, options, script.rss_pages_at_start);
  program.LoadModule(script.site_count);
  for (const ScriptedEvent& event : script.events) program.Execute(event);
  return program.Stop();
}

}  // namespace memtrace::testing
