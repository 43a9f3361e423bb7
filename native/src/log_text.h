// The log as text, in the columns of the note's tool.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "log_reader.h"

namespace memtrace {

struct TextTotals {
  uint64_t event_count = 0;
  // Of the rendered text, its first and last lines included: what `wc` would print.
  uint64_t line_count = 0;
  uint64_t word_count = 0;
  uint64_t byte_count = 0;
};

// Which events of a log are rendered. With a threshold, the events that a threshold log of the same
// execution would hold.
struct TextSelection {
  bool by_threshold = false;
  bool with_previous = false;
  uint64_t threshold_pages = 1;
};

// Renders the whole log, handing text to `write` in large pieces until that returns false. Without
// `write` the text is only counted.
TextTotals RenderLog(LogReader* reader, const TextSelection& selection,
                     const std::function<bool(const char* text, size_t size)>& write);

}  // namespace memtrace
