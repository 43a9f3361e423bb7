#include "log_text.h"

#include <cstdio>

#include "check.h"
#include "decoded_log.h"
#include "scratch_directory.h"
#include "small_log.h"

namespace memtrace {
namespace {

using testing::ChunkWords;
using testing::RenderedLog;
using testing::RenderLogAt;
using testing::ScratchDirectory;
using testing::SmallLog;
using testing::WriteSmallLog;

constexpr const char* kSites =
    "module\t0\t/srv/app.js\nCALL\t7\t0\t90\tberechne_größe\nLINE\t8\t0\t90\tberechne_größe\n"
    "EXCEPTION\t9\t0\t90\tget 計算\n";

RenderedLog Render(const SmallLog& log, const TextSelection& selection = {}) {
  const ScratchDirectory scratch;
  CHECK_EQUAL(WriteSmallLog(scratch.File("a.log"), log).failure, "");
  return RenderLogAt(scratch.File("a.log"), selection);
}

SmallLog LogOfEveryMark() {
  SmallLog log;
  log.sites = kSites;
  log.chunks = {
      ChunkWords().Tell(Escape::kClock, 1'234'567).Tell(Escape::kRss, 12'345).Event(0),
      ChunkWords()
          .Marked(Mark::kPrevious)
          .Tell(Escape::kSkip, 99)
          .Tell(Escape::kClock, 2'000'000'000)
          .Event(1),
      ChunkWords().Tell(Escape::kRss, 12'245).Event(2),
      ChunkWords()
          .Marked(Mark::kLast)
          .Tell(Escape::kClock, 61'000'000'999)
          .Tell(Escape::kRss, 12'246)
          .Event(9),
  };
  return log;
}

TEST("stands in the columns of the note's tool") {
  CHECK_EQUAL(
      Render(LogOfEveryMark()).text,
      "SOF\n"
      "HDR:         Event    +Since      Seconds What      File#Line Function          RSS         "
      "dRSS\n"
      "FRST:            1        +1     0.001234 CALL      /srv/app.js#7 berechne_größe     "
      "50565120            0\n"
      "PREV:          101      +100     2.000000 LINE      /srv/app.js#8 berechne_größe     "
      "50565120            0\n"
      "NEXT:          102        +1     2.000000 EXCEPTION /srv/app.js#9 get 計算     50155520     "
      " -409600\n"
      "LAST:          103        +1    61.000000 ?         ?#0 ?     50159616         4096\n"
      "EOF\n");
}

TEST("counts RSS in the pages of the machine that was traced") {
  SmallLog log;
  log.metadata = "pageSizeBytes\t65536\n";
  log.chunks = {ChunkWords().Tell(Escape::kRss, 2).Event(0)};
  CHECK(Render(log).text.find("131072            0\nEOF\n") != std::string::npos);
}

TEST("widens a column for a number that does not fit in it") {
  SmallLog log;
  constexpr uint64_t kMany = 987'654'321'012'345;
  log.chunks = {ChunkWords().Event(0).Tell(Escape::kSkip, kMany - 2).Event(0)};
  const std::string text = Render(log).text;
  CHECK(text.find("\nNEXT:987654321012345 +987654321012344     0.000000 ") != std::string::npos);
}

SmallLog LargeLog() {
  SmallLog log;
  log.sites = kSites;
  // Rendered, more than the one megabyte that is handed on at a time.
  for (int i = 0; i < 200; ++i) {
    ChunkWords words;
    for (uint32_t event = 0; event < 100; ++event) words.Event(event % 4);
    log.chunks.push_back(words.Tell(Escape::kRss, static_cast<uint64_t>(i)));
  }
  return log;
}

// Lines, words and bytes of a file as the `wc` of this machine counts them.
TextTotals CountWithWc(const std::string& path) {
  std::FILE* const pipe = popen(("LC_ALL=C.UTF-8 wc -lwc '" + path + "'").c_str(), "r");
  CHECK(pipe != nullptr);
  unsigned long long lines = 0;
  unsigned long long words = 0;
  unsigned long long bytes = 0;
  const int read = std::fscanf(pipe, "%llu %llu %llu", &lines, &words, &bytes);
  pclose(pipe);
  CHECK_EQUAL(read, 3);
  TextTotals totals;
  totals.line_count = lines;
  totals.word_count = words;
  totals.byte_count = bytes;
  return totals;
}

TEST("has as many lines, words and bytes as wc counts in it") {
  const ScratchDirectory scratch;
  for (const SmallLog& log : {LogOfEveryMark(), LargeLog(), SmallLog()}) {
    const RenderedLog rendered = Render(log);
    testing::WriteFile(scratch.File("text"), rendered.text);
    const TextTotals counted = CountWithWc(scratch.File("text"));
    CHECK_EQUAL(rendered.totals.line_count, counted.line_count);
    CHECK_EQUAL(rendered.totals.word_count, counted.word_count);
    CHECK_EQUAL(rendered.totals.byte_count, counted.byte_count);
    CHECK_EQUAL(rendered.totals.line_count, rendered.totals.event_count + 3);
  }
}

TEST("is counted the same when nobody wants to have it") {
  const ScratchDirectory scratch;
  WriteSmallLog(scratch.File("a.log"), LargeLog());
  const TextTotals rendered = RenderLogAt(scratch.File("a.log")).totals;
  LogReader reader;
  CHECK_EQUAL(reader.Open(scratch.File("a.log")), "");
  const TextTotals counted = RenderLog(&reader, {}, nullptr);
  CHECK_EQUAL(counted.event_count, rendered.event_count);
  CHECK_EQUAL(counted.line_count, rendered.line_count);
  CHECK_EQUAL(counted.word_count, rendered.word_count);
  CHECK_EQUAL(counted.byte_count, rendered.byte_count);
}

TEST("is no longer offered to a writer that has refused a piece of it") {
  const ScratchDirectory scratch;
  WriteSmallLog(scratch.File("a.log"), LargeLog());
  LogReader reader;
  CHECK_EQUAL(reader.Open(scratch.File("a.log")), "");
  int pieces = 0;
  RenderLog(&reader, {}, [&pieces](const char*, size_t) {
    ++pieces;
    return false;
  });
  CHECK_EQUAL(pieces, 1);
}

TEST("holds no events but its frame for a log without any") {
  const RenderedLog rendered = Render({}, {true, true, 1});
  CHECK_EQUAL(rendered.totals.event_count, 0u);
  CHECK_EQUAL(rendered.totals.line_count, 3u);
}

TEST("picks by threshold from the log of every event") {
  SmallLog log;
  log.sites = kSites;
  log.chunks = {ChunkWords()
                    .Tell(Escape::kRss, 10)
                    .Event(0)
                    .Event(1)
                    .Event(1)
                    .Tell(Escape::kRss, 11)
                    .Event(1),
                ChunkWords().Event(1).Tell(Escape::kRss, 12).Event(2).Event(0).Event(1)};
  const std::string text = Render(log, {true, true, 2}).text;
  CHECK_EQUAL(text.substr(text.find("FRST")),
              "FRST:            1        +1     0.000000 CALL      /srv/app.js#7 berechne_größe    "
              "    40960            0\n"
              "PREV:            5        +4     0.000000 LINE      /srv/app.js#8 berechne_größe    "
              "    45056         4096\n"
              "NEXT:            6        +1     0.000000 EXCEPTION /srv/app.js#9 get 計算        "
              "49152         4096\n"
              "LAST:            8        +2     0.000000 LINE      /srv/app.js#8 berechne_größe    "
              "    49152            0\n"
              "EOF\n");
}

}  // namespace
}  // namespace memtrace
