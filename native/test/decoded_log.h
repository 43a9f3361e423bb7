// A log file as tests look at it: decoded to events, or rendered to text.
#pragma once

#include <string>
#include <vector>

#include "log_reader.h"
#include "log_text.h"

namespace memtrace::testing {

struct DecodedLog {
  LogContents contents;
  std::vector<LoggedEvent> events;
};

// Fails the test where the file is no log.
DecodedLog DecodeLog(const std::string& path);

struct RenderedLog {
  std::string text;
  TextTotals totals;
};

RenderedLog RenderLogAt(const std::string& path, const TextSelection& selection = {});

}  // namespace memtrace::testing
