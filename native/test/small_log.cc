#include "small_log.h"

#include <algorithm>

#include "check.h"

namespace memtrace::testing {

WrittenLog WriteSmallLog(const std::string& path, const SmallLog& log) {
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
