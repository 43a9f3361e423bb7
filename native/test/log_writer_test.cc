#include "log_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <thread>

#include "check.h"
#include "decoded_log.h"
#include "full_disk.h"
#include "scratch_directory.h"
#include "small_log.h"

namespace memtrace {
namespace {

using testing::ChunkWords;
using testing::DecodedLog;
using testing::DecodeLog;
using testing::FullDisk;
using testing::ReadFile;
using testing::ScratchDirectory;
using testing::SmallLog;
using testing::WriteFile;
using testing::WriteSmallLog;

constexpr uint32_t kChunkWords = 512;
constexpr uint32_t kChunkCount = 4;
constexpr uint32_t kSiteCount = 1000;

// The traced thread's side of a ring: fills chunks with events at sites that count up.
class RingFiller {
 public:
  explicit RingFiller(uint32_t chunk_count = kChunkCount)
      : chunk_count_(chunk_count), ring_(size_t{kChunkWords} * chunk_count) {}

  const uint32_t* ring() const { return ring_.data(); }
  uint64_t event_count() const { return event_count_; }

  void FillAndSubmit(LogWriter* writer) {
    uint32_t* const start = ring_.data() + chunk_++ % chunk_count_ * kChunkWords;
    for (uint32_t i = 0; i < kChunkWords; ++i) start[i] = event_count_++ % kSiteCount;
    writer->SubmitChunk(kChunkWords);
  }

 private:
  const uint32_t chunk_count_;
  std::vector<uint32_t> ring_;
  size_t chunk_ = 0;
  uint64_t event_count_ = 0;
};

void CheckSitesCountUp(const std::vector<LoggedEvent>& events) {
  for (size_t i = 0; i < events.size(); ++i) CHECK_EQUAL(events[i].site, i % kSiteCount);
}

TEST("counts the bytes that it wrote and the events at each site") {
  const ScratchDirectory scratch;
  SmallLog log;
  log.sites = "module\t0\t/a.js\n";
  log.chunks = {ChunkWords().Tell(Escape::kClock, 1).Event(3).Marked(Mark::kLast).Event(0),
                ChunkWords().Tell(Escape::kRss, 3).Event(3)};
  const WrittenLog written = WriteSmallLog(scratch.File("a.log"), log);
  CHECK_EQUAL(written.failure, "");
  CHECK_EQUAL(written.log_bytes, ReadFile(scratch.File("a.log")).size());
  CHECK_EQUAL(written.logged_by_site.at(0), 1u);
  CHECK_EQUAL(written.logged_by_site.at(1), 0u);
  CHECK_EQUAL(written.logged_by_site.at(3), 2u);
}

TEST("loses nothing and keeps the order while chunks go round the ring many times") {
  const ScratchDirectory scratch;
  RingFiller filler;
  LogWriter writer(filler.ring(), kChunkWords, kChunkCount);
  CHECK_EQUAL(writer.Open(scratch.File("a.log"), ""), "");
  for (int i = 0; i < 100; ++i) filler.FillAndSubmit(&writer);
  CHECK_EQUAL(writer.Close("").failure, "");
  const DecodedLog decoded = DecodeLog(scratch.File("a.log"));
  CHECK_EQUAL(decoded.events.size(), filler.event_count());
  CheckSitesCountUp(decoded.events);
}

TEST("makes the program wait for a slow sink instead of dropping what it logs") {
  const ScratchDirectory scratch;
  const std::string fifo = scratch.File("fifo");
  CHECK_EQUAL(mkfifo(fifo.c_str(), 0600), 0);
  RingFiller filler;
  std::atomic<uint64_t> submitted_bytes{0};
  std::atomic<uint64_t> most_ahead_bytes{0};
  std::string received;
  std::thread sink([&] {
    const int descriptor = open(fifo.c_str(), O_RDONLY | O_CLOEXEC);
    char piece[1024];
    for (ssize_t size; (size = read(descriptor, piece, sizeof piece)) > 0;) {
      received.append(piece, static_cast<size_t>(size));
      // Other threads get the processor, so that the program would run away if it could.
      for (int i = 0; i < 20; ++i) std::this_thread::yield();
      const uint64_t submitted = submitted_bytes.load();
      if (submitted > received.size() + most_ahead_bytes.load()) {
        most_ahead_bytes.store(submitted - received.size());
      }
    }
    close(descriptor);
  });
  LogWriter writer(filler.ring(), kChunkWords, kChunkCount);
  const std::string why = writer.Open(fifo, "");
  constexpr uint64_t kChunkBytes = kChunkWords * sizeof(uint32_t);
  constexpr uint64_t kPipeBytes = 1 << 16;
  for (int i = 0; i < 400; ++i) {
    filler.FillAndSubmit(&writer);
    submitted_bytes.fetch_add(kChunkBytes);
  }
  const std::string failure = writer.Close("").failure;
  sink.join();
  CHECK_EQUAL(why, "");
  CHECK_EQUAL(failure, "");
  // In the pipe, in the ring, and in the hands of sink and writer.
  CHECK(most_ahead_bytes.load() <= kPipeBytes + (kChunkCount + 2) * kChunkBytes);

  WriteFile(scratch.File("received.log"), received);
  const DecodedLog decoded = DecodeLog(scratch.File("received.log"));
  CHECK(decoded.contents.complete);
  CHECK_EQUAL(decoded.events.size(), filler.event_count());
  CheckSitesCountUp(decoded.events);
}

TEST("writes sites before the words that name them") {
  const ScratchDirectory scratch;
  RingFiller filler;
  LogWriter writer(filler.ring(), kChunkWords, kChunkCount);
  CHECK_EQUAL(writer.Open(scratch.File("a.log"), "key\tvalue\n"), "");
  constexpr int kModuleCount = 50;
  for (int i = 0; i < kModuleCount; ++i) {
    writer.AddSites("module\t" + std::to_string(i) + "\t/a.js\nCALL\t1\t0\t5\tf\n");
    filler.FillAndSubmit(&writer);
  }
  writer.Close("");
  // However the writer thread batches them: after n chunks, at least n modules have been described.
  const std::string bytes = ReadFile(scratch.File("a.log"));
  int modules = 0;
  int chunks = 0;
  for (size_t at = sizeof(LogFileHeader); at < bytes.size();) {
    LogBlockHeader header;
    std::memcpy(&header, bytes.data() + at, sizeof header);
    modules += header.type == static_cast<uint32_t>(BlockType::kSites) ? 1 : 0;
    chunks += header.type == static_cast<uint32_t>(BlockType::kWords) ? 1 : 0;
    CHECK(modules >= chunks);
    at += sizeof header + PaddedToWords(header.payload_bytes);
  }
  CHECK_EQUAL(modules, kModuleCount);
  CHECK_EQUAL(chunks, kModuleCount);
}

TEST("takes sites from several threads at once") {
  const ScratchDirectory scratch;
  RingFiller filler;
  LogWriter writer(filler.ring(), kChunkWords, kChunkCount);
  CHECK_EQUAL(writer.Open(scratch.File("a.log"), ""), "");
  std::vector<std::thread> loaders;
  for (uint32_t i = 0; i < 4; ++i) {
    loaders.emplace_back([&writer, i] {
      writer.AddSites("module\t" + std::to_string(i) + "\t/a.js\nCALL\t1\t0\t5\tf\n");
    });
  }
  for (int i = 0; i < 20; ++i) filler.FillAndSubmit(&writer);
  for (std::thread& loader : loaders) loader.join();
  CHECK_EQUAL(writer.Close("").failure, "");
  const DecodedLog decoded = DecodeLog(scratch.File("a.log"));
  CHECK_EQUAL(decoded.contents.module_paths.size(), 4u);
  CHECK_EQUAL(decoded.contents.sites.size(), 4u);
}

TEST("says at once, with the path, that it cannot write") {
  const RingFiller filler;
  LogWriter into_full_disk(filler.ring(), kChunkWords, kChunkCount);
  CHECK_EQUAL(into_full_disk.Open("/dev/full", ""), "/dev/full: No space left on device");
  CHECK_EQUAL(into_full_disk.Close("").log_bytes, 0u);
  LogWriter into_nowhere(filler.ring(), kChunkWords, kChunkCount);
  CHECK_EQUAL(into_nowhere.Open("/no/such/directory/a.log", ""),
              "/no/such/directory/a.log: No such file or directory");
}

TEST("reports a disk that becomes full and lets the program go on to its end") {
  const ScratchDirectory scratch;
  constexpr uint64_t kRoomBytes = 10'000;
  RingFiller filler;
  WrittenLog written;
  {
    const FullDisk disk(kRoomBytes);
    LogWriter writer(filler.ring(), kChunkWords, kChunkCount);
    CHECK_EQUAL(writer.Open(scratch.File("a.log"), ""), "");
    for (int i = 0; i < 50; ++i) filler.FillAndSubmit(&writer);
    written = writer.Close("rssChangeCount\t0\n");
  }
  CHECK_EQUAL(written.failure, std::strerror(EFBIG));
  CHECK(written.log_bytes <= kRoomBytes);
  uint64_t counted = 0;
  for (const uint64_t count : written.logged_by_site) counted += count;
  CHECK_EQUAL(counted, filler.event_count());

  const DecodedLog decoded = DecodeLog(scratch.File("a.log"));
  CHECK(!decoded.contents.complete);
  CHECK_EQUAL(decoded.events.size(), kRoomBytes / (kChunkWords * sizeof(uint32_t)) * kChunkWords);
  CheckSitesCountUp(decoded.events);
}

TEST("gives the same account when it is closed twice") {
  const ScratchDirectory scratch;
  RingFiller filler;
  LogWriter writer(filler.ring(), kChunkWords, kChunkCount);
  CHECK_EQUAL(writer.Open(scratch.File("a.log"), ""), "");
  filler.FillAndSubmit(&writer);
  const WrittenLog first = writer.Close("rssChangeCount\t0\n");
  const WrittenLog second = writer.Close("rssChangeCount\t1\n");
  CHECK_EQUAL(first.log_bytes, second.log_bytes);
  CHECK(first.logged_by_site == second.logged_by_site);
  CHECK_EQUAL(first.log_bytes, ReadFile(scratch.File("a.log")).size());
}

}  // namespace
}  // namespace memtrace
