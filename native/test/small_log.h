// Logs of a few blocks, written by the real writer from words that a test spells out.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "check.h"
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

inline WrittenLog WriteSmallLog(const std::string& path, const SmallLog& log) {
  constexpr uint32_t kChunkWords = 256;
  const uint32_t chunk_count = static_cast<uint32_t>(log.chunks.size()) + 1;
  std::vector<uint32_t> ring(size_t{kChunkWords} * chunk_count);
  LogWriter writer(ring.data(), kChunkWords, chunk_count);
  CHECK_EQUAL(writer.Open(path, log.metadata), "");
  if (!log.sites.empty()) writer.AddSites(log.sites);
  auto chunk_start = ring.begin();
  for (const ChunkWords& chunk : log.chunks) {
    CHECK(chunk.words().size() <= kChunkWords);
    std::copy(chunk.words().begin(), chunk.words().end(), chunk_start);
    chunk_start += kChunkWords;
    writer.SubmitChunk(static_cast<uint32_t>(chunk.words().size()));
  }
  return writer.Close(log.totals);
}

}  // namespace memtrace::testing
