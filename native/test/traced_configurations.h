// The traced rows of harness/configurations.ts, each with what its instrumented code does in line
// at an event (harness/tracer/hot-path.ts).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tracer.h"

namespace memtrace::testing {

using Step = void (*)(Tracer* tracer, uint32_t site);

struct TracedConfiguration {
  std::string id;
  Calculation calculation;
  LogRule log_rule;
  std::vector<Step> steps;
};

const std::vector<TracedConfiguration>& TracedConfigurations();

// Fails the test where there is none.
const TracedConfiguration& ConfigurationNamed(const std::string& id);

// The step that is added to any configuration of an audited program.
void CountDownToAudit(Tracer* tracer, uint32_t site);

}  // namespace memtrace::testing
