#pragma once

#include <memory>

#include "probe.h"

namespace memtrace {

// The software event page-faults, sampled at every fault of the attaching thread.
std::unique_ptr<Probe> CreatePageFaultProbe();

// The tracepoint kmem:rss_stat, which also fires when pages go.
std::unique_ptr<Probe> CreateRssStatProbe();

}  // namespace memtrace
