#include "decoded_log.h"

#include "check.h"

namespace memtrace::testing {

DecodedLog DecodeLog(const std::string& path) {
  LogReader reader;
  CHECK_EQUAL(reader.Open(path), "");
  DecodedLog log{reader.contents(), {}};
  reader.ForEachEvent([&log](const LoggedEvent& event) {
    log.events.push_back(event);
    return true;
  });
  return log;
}

RenderedLog RenderLogAt(const std::string& path, const TextSelection& selection) {
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
