// A log file as tests look at it: decoded to events, or rendered to text.
#pragma once

#include <string>
#include <vector>

#include "check.h"
#include "log_reader.h"
#include "log_text.h"

namespace memtrace::testing {

struct DecodedLog {
  LogContents contents;
  std::vector<LoggedEvent> events;
};

inline DecodedLog DecodeLog(const std::string& path) {
  LogReader reader;
  CHECK_EQUAL(reader.Open(path), "");
  DecodedLog log{reader.contents(), {}};
  reader.ForEachEvent([&log](const LoggedEvent& event) {
    log.events.push_back(event);
    return true;
  });
  return log;
}

struct RenderedLog {
  std::string text;
  TextTotals totals;
};

inline RenderedLog RenderLogAt(const std::string& path, const TextSelection& selection = {}) {
  LogReader reader;
  CHECK_EQUAL(reader.Open(path), "");
  RenderedLog rendered;
  rendered.totals = RenderLog(&reader, selection, [&rendered](const char* text, size_t size) {
    rendered.text.append(text, size);
    return true;
  });
  return rendered;
}

}  // namespace memtrace::testing
