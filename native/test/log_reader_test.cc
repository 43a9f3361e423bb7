// Logs that the writer wrote, read back.
#include "log_reader.h"

#include "check.h"
#include "decoded_log.h"
#include "scratch_directory.h"
#include "small_log.h"

namespace memtrace {
namespace {

using testing::ChunkWords;
using testing::DecodedLog;
using testing::DecodeLog;
using testing::ReadFile;
using testing::ScratchDirectory;
using testing::SmallLog;
using testing::WriteFile;
using testing::WriteSmallLog;

DecodedLog RoundTrip(const SmallLog& log) {
  const ScratchDirectory scratch;
  const std::string path = scratch.File("small.log");
  CHECK_EQUAL(WriteSmallLog(path, log).failure, "");
  DecodedLog decoded = DecodeLog(path);
  CHECK(decoded.contents.complete);
  CHECK_EQUAL(decoded.contents.cut, "");
  return decoded;
}

TEST("gives metadata and totals back in order, tabs in a value included") {
  SmallLog log;
  log.metadata = "program\tnode app.js\npageSizeBytes\t16384\nodd\ta\tb\n";
  log.totals = "rssChangeCount\t7\n";
  const DecodedLog decoded = RoundTrip(log);
  CHECK_EQUAL(decoded.contents.metadata.size(), 4u);
  CHECK_EQUAL(decoded.contents.metadata[0].first, "program");
  CHECK_EQUAL(decoded.contents.metadata[0].second, "node app.js");
  CHECK_EQUAL(decoded.contents.metadata[2].second, "a\tb");
  CHECK_EQUAL(decoded.contents.metadata[3].first, "rssChangeCount");
  CHECK_EQUAL(decoded.contents.PageSizeBytes(), 16384u);
  CHECK(decoded.events.empty());
}

TEST("counts events one by one where nothing else is told") {
  SmallLog log;
  log.chunks = {ChunkWords().Event(0).Event(5).Event(5)};
  const DecodedLog decoded = RoundTrip(log);
  CHECK_EQUAL(decoded.events.size(), 3u);
  CHECK_EQUAL(decoded.events[0].mark, Mark::kFirst);
  CHECK_EQUAL(decoded.events[1].mark, Mark::kNext);
  CHECK_EQUAL(decoded.events[2].ordinal, 3u);
  CHECK_EQUAL(decoded.events[2].since_last_logged, 1u);
  CHECK_EQUAL(decoded.events[2].site, 5u);
}

TEST("lets clock and RSS stand until they are told anew, from chunk to chunk") {
  SmallLog log;
  log.chunks = {ChunkWords().Tell(Escape::kClock, 1000).Tell(Escape::kRss, 500).Event(1),
                ChunkWords().Event(2).Tell(Escape::kRss, 450).Event(3),
                ChunkWords().Tell(Escape::kClock, 2000).Event(4)};
  const DecodedLog decoded = RoundTrip(log);
  CHECK_EQUAL(decoded.events.size(), 4u);
  CHECK_EQUAL(decoded.events[0].rss_change_pages, 0);
  CHECK_EQUAL(decoded.events[1].rss_pages, 500u);
  CHECK_EQUAL(decoded.events[1].clock_nanoseconds, 1000u);
  CHECK_EQUAL(decoded.events[2].rss_change_pages, -50);
  CHECK_EQUAL(decoded.events[3].rss_change_pages, 0);
  CHECK_EQUAL(decoded.events[3].clock_nanoseconds, 2000u);
}

TEST("applies a skip and a mark to the next event only") {
  SmallLog log;
  log.chunks = {ChunkWords().Event(0),
                ChunkWords().Marked(Mark::kPrevious).Tell(Escape::kSkip, 41).Event(1).Event(2),
                ChunkWords().Marked(Mark::kLast).Event(3)};
  const DecodedLog decoded = RoundTrip(log);
  CHECK_EQUAL(decoded.events.size(), 4u);
  CHECK_EQUAL(decoded.events[1].mark, Mark::kPrevious);
  CHECK_EQUAL(decoded.events[1].ordinal, 43u);
  CHECK_EQUAL(decoded.events[1].since_last_logged, 42u);
  CHECK_EQUAL(decoded.events[2].mark, Mark::kNext);
  CHECK_EQUAL(decoded.events[2].ordinal, 44u);
  CHECK_EQUAL(decoded.events[3].mark, Mark::kLast);
}

TEST("keeps all 60 bits of what an escape tells and 31 bits of a site") {
  constexpr uint64_t kMost = (uint64_t{1} << 60) - 1;
  constexpr uint32_t kLastSite = kEscapeBit - 1;
  SmallLog log;
  log.chunks = {ChunkWords().Tell(Escape::kClock, kMost).Tell(Escape::kRss, kMost).Event(0),
                ChunkWords().Tell(Escape::kSkip, kMost - 2).Tell(Escape::kRss, 0).Event(7)};
  DecodedLog decoded = RoundTrip(log);
  CHECK_EQUAL(decoded.events[0].clock_nanoseconds, kMost);
  CHECK_EQUAL(decoded.events[0].rss_pages, kMost);
  CHECK_EQUAL(decoded.events[1].ordinal, kMost);
  CHECK_EQUAL(decoded.events[1].rss_change_pages, -static_cast<int64_t>(kMost));

  // Past the writer, whose per-site counts would take 16 GiB for such a site.
  EventDecoder decoder;
  decoder.Decode(ChunkWords().Event(kLastSite).words(), [&](const LoggedEvent& event) {
    CHECK_EQUAL(event.site, kLastSite);
    return true;
  });
}

TEST("knows sites by module, line and function, names outside ASCII included") {
  SmallLog log;
  log.sites =
      "module\t2\t/srv/größe/überblick.js\nCALL\t3\t10\t90\tberechne_größe\n"
      "LINE\t4\t10\t90\t計算 #合計\nmodule\t0\t/srv/a b.mjs\nRETURN\t12\t0\t5\t<module>\n";
  const DecodedLog decoded = RoundTrip(log);
  CHECK_EQUAL(decoded.contents.sites.size(), 4u);
  CHECK_EQUAL(decoded.contents.sites[0].function, "<module>");
  CHECK_EQUAL(decoded.contents.module_paths[decoded.contents.sites[0].module], "/srv/a b.mjs");
  CHECK_EQUAL(decoded.contents.sites[1].kind, "");
  CHECK_EQUAL(decoded.contents.sites[2].function, "berechne_größe");
  CHECK_EQUAL(decoded.contents.sites[2].line, 3u);
  CHECK_EQUAL(decoded.contents.sites[3].kind, "LINE");
  CHECK_EQUAL(decoded.contents.sites[3].function, "計算 #合計");
  CHECK_EQUAL(decoded.contents.module_paths[decoded.contents.sites[3].module],
              "/srv/größe/überblick.js");
}

TEST("ignores sites beyond those that a tracer can hand out") {
  SmallLog log;
  log.sites = "module\t4294967295\t/a.js\nCALL\t1\t0\t5\tf\nmodule\t0\t/b.js\nCALL\t2\t0\t5\tg\n";
  const DecodedLog decoded = RoundTrip(log);
  CHECK_EQUAL(decoded.contents.sites.size(), 1u);
  CHECK_EQUAL(decoded.contents.sites[0].function, "g");
}

TEST("stops handing out events when it is told to") {
  const ScratchDirectory scratch;
  SmallLog log;
  log.chunks = {ChunkWords().Event(0).Event(1), ChunkWords().Event(2)};
  WriteSmallLog(scratch.File("small.log"), log);
  LogReader reader;
  CHECK_EQUAL(reader.Open(scratch.File("small.log")), "");
  int taken = 0;
  CHECK(!reader.ForEachEvent([&taken](const LoggedEvent&) { return ++taken < 2; }));
  CHECK_EQUAL(taken, 2);
  CHECK(reader.ForEachEvent([&taken](const LoggedEvent&) { return ++taken > 0; }));
  CHECK_EQUAL(taken, 5);
}

struct ForeignFile {
  const char* change;
  // Byte that is changed, and what the message must say then.
  size_t offset;
  const char* said;
};
constexpr std::array<ForeignFile, 3> kForeignFiles = {{
    {"magic", offsetof(LogFileHeader, magic), "not a memtrace log"},
    {"version", offsetof(LogFileHeader, format_version), "this reader knows 1"},
    {"byte order", offsetof(LogFileHeader, byte_order_mark), "other byte order"},
}};

TEST("names the file and what is wrong with it where it is no log of ours") {
  const ScratchDirectory scratch;
  const std::string path = scratch.File("foreign.log");
  WriteSmallLog(path, {});
  const std::string whole = ReadFile(path);
  for (const ForeignFile& foreign : kForeignFiles) {
    std::string bytes = whole;
    bytes[foreign.offset] ^= 0x20;
    WriteFile(path, bytes);
    LogReader reader;
    const std::string why = reader.Open(path);
    CHECK_EQUAL(why.rfind(path, 0), 0u);
    CHECK(why.find(foreign.said) != std::string::npos);
  }
}

TEST("says that a file is not there") {
  const ScratchDirectory scratch;
  LogReader reader;
  CHECK_EQUAL(reader.Open(scratch.File("none.log")),
              scratch.File("none.log") + ": No such file or directory");
}

}  // namespace
}  // namespace memtrace
