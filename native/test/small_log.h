// Logs of a few blocks, written by the real writer from words that a test spells out.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "log_format.h"
#include "log_writer.h"

namespace memtrace::testing {

// The words of one chunk, event by event.
class ChunkWords {
 public:
  ChunkWords& Tell(Escape escape, uint64_t value) {
    std::array<uint32_t, 2> words{};
    words_.insert(words_.end(), words.begin(),
                  PutEscape(words.data(), escape, value) - words.data() + words.begin());
    return *this;
  }
  ChunkWords& Marked(Mark mark) { return Tell(Escape::kMark, static_cast<uint64_t>(mark)); }
  ChunkWords& Event(uint32_t site) {
    words_.push_back(site);
    return *this;
  }
  const std::vector<uint32_t>& words() const { return words_; }

 private:
  std::vector<uint32_t> words_;
};

struct SmallLog {
  std::string metadata = "pageSizeBytes\t4096\n";
  std::string sites;
  std::vector<ChunkWords> chunks;
  std::string totals = "rssChangeCount\t0\n";
};

WrittenLog WriteSmallLog(const std::string& path, const SmallLog& log);

}  // namespace memtrace::testing
