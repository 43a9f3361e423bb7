// What the reader makes of a log that is not as it was written: cut, bits flipped, holes in it.
#include <cstring>

#include "check.h"
#include "decoded_log.h"
#include "scratch_directory.h"
#include "small_log.h"

namespace memtrace {
namespace {

using testing::ChunkWords;
using testing::ReadFile;
using testing::ScratchDirectory;
using testing::SmallLog;
using testing::WriteFile;
using testing::WriteSmallLog;

struct Block {
  size_t start_byte;
  size_t end_byte;
  // Events in this block and all before it.
  size_t event_count;
};

struct WholeLog {
  std::string bytes;
  std::vector<Block> blocks;
};

// Two chunks with as many events as no prefix of the other has, a payload that is no multiple of a
// word, escapes with and without a second word.
WholeLog MakeLog(const ScratchDirectory& scratch) {
  SmallLog log;
  log.sites = "module\t0\t/a.js\nCALL\t1\t0\t50\tgröße\nLINE\t2\t0\t50\tgröße\n";
  log.chunks = {
      ChunkWords().Tell(Escape::kClock, 5).Tell(Escape::kRss, 9).Event(0).Event(1),
      ChunkWords().Marked(Mark::kPrevious).Tell(Escape::kSkip, 3).Event(0).Event(1).Event(1),
  };
  const std::string path = scratch.File("whole.log");
  CHECK_EQUAL(WriteSmallLog(path, log).failure, "");

  WholeLog whole{ReadFile(path), {}};
  constexpr size_t kEventsInChunk[] = {2, 3};
  size_t chunk = 0;
  size_t event_count = 0;
  for (size_t at = sizeof(LogFileHeader); at < whole.bytes.size();) {
    LogBlockHeader header = {};
    std::memcpy(&header, whole.bytes.data() + at, sizeof header);
    if (header.type == static_cast<uint32_t>(BlockType::kWords))
      event_count += kEventsInChunk[chunk++];
    const size_t end = at + sizeof header + PaddedToWords(header.payload_bytes);
    whole.blocks.push_back({at, end, event_count});
    at = end;
  }
  CHECK_EQUAL(whole.blocks.size(), 5u);
  CHECK_EQUAL(whole.blocks.back().end_byte, whole.bytes.size());
  return whole;
}

size_t EventsInWholeBlocks(const WholeLog& whole, size_t whole_until_byte) {
  size_t event_count = 0;
  for (const Block& block : whole.blocks) {
    if (block.end_byte <= whole_until_byte) event_count = block.event_count;
  }
  return event_count;
}

size_t EndOfWholeBlocks(const WholeLog& whole, size_t whole_until_byte) {
  size_t end = sizeof(LogFileHeader);
  for (const Block& block : whole.blocks) {
    if (block.end_byte <= whole_until_byte) end = block.end_byte;
  }
  return end;
}

// Checks that `path` reads as `whole` up to its last block that ends by `whole_until_byte`.
void CheckReadsUpTo(const std::string& path, const WholeLog& whole, size_t whole_until_byte) {
  const testing::DecodedLog decoded = testing::DecodeLog(path);
  CHECK(!decoded.contents.complete);
  CHECK_EQUAL(decoded.events.size(), EventsInWholeBlocks(whole, whole_until_byte));
  const std::string where = " at byte " + std::to_string(EndOfWholeBlocks(whole, whole_until_byte));
  const std::string& cut = decoded.contents.cut;
  CHECK(cut.size() > where.size());
  CHECK_EQUAL(cut.substr(cut.size() - where.size()), where);
}

TEST("leaves a log that is cut at any byte readable up to its last whole block") {
  const ScratchDirectory scratch;
  const WholeLog whole = MakeLog(scratch);
  const std::string path = scratch.File("cut.log");
  for (size_t size = 0; size < whole.bytes.size(); ++size) {
    WriteFile(path, whole.bytes.substr(0, size));
    if (size >= sizeof(LogFileHeader)) {
      CheckReadsUpTo(path, whole, size);
      continue;
    }
    LogReader reader;
    CHECK_EQUAL(reader.Open(path), path + ": shorter than a log's header");
  }
}

TEST("is found where any one bit of any block is flipped") {
  const ScratchDirectory scratch;
  const WholeLog whole = MakeLog(scratch);
  const std::string path = scratch.File("flipped.log");
  for (const Block& block : whole.blocks) {
    for (size_t bit = block.start_byte * 8; bit < block.end_byte * 8; ++bit) {
      std::string bytes = whole.bytes;
      bytes[bit / 8] =
          static_cast<char>(static_cast<unsigned char>(bytes[bit / 8]) ^ (1u << bit % 8));
      WriteFile(path, bytes);
      CheckReadsUpTo(path, whole, block.start_byte);
    }
  }
}

TEST("is found where two words of a block have changed places") {
  const ScratchDirectory scratch;
  const WholeLog whole = MakeLog(scratch);
  const Block& words = whole.blocks[3];
  const size_t last_word = words.end_byte - sizeof(uint32_t);
  std::string bytes = whole.bytes;
  // The events at sites 0 and 1, by now sites 1 and 0.
  std::swap_ranges(bytes.begin() + static_cast<ptrdiff_t>(last_word - 8),
                   bytes.begin() + static_cast<ptrdiff_t>(last_word - 4),
                   bytes.begin() + static_cast<ptrdiff_t>(last_word - 4));
  CHECK(bytes != whole.bytes);
  WriteFile(scratch.File("swapped.log"), bytes);
  CheckReadsUpTo(scratch.File("swapped.log"), whole, words.start_byte);
}

TEST("is found where a hole of zeros stands instead of a block") {
  const ScratchDirectory scratch;
  const WholeLog whole = MakeLog(scratch);
  for (const Block& block : whole.blocks) {
    std::string bytes = whole.bytes;
    std::fill(bytes.begin() + static_cast<ptrdiff_t>(block.start_byte), bytes.end(), '\0');
    WriteFile(scratch.File("hole.log"), bytes);
    CheckReadsUpTo(scratch.File("hole.log"), whole, block.start_byte);
  }
}

TEST("shows in the text of a cut log as a text without events beyond the cut") {
  const ScratchDirectory scratch;
  const WholeLog whole = MakeLog(scratch);
  WriteFile(scratch.File("cut.log"), whole.bytes.substr(0, whole.blocks[3].end_byte - 1));
  CHECK_EQUAL(testing::RenderLogAt(scratch.File("cut.log")).totals.event_count, 2u);
}

TEST("does not reach what follows the totals") {
  const ScratchDirectory scratch;
  const WholeLog whole = MakeLog(scratch);
  WriteFile(scratch.File("longer.log"), whole.bytes + "appended by somebody else");
  const testing::DecodedLog decoded = testing::DecodeLog(scratch.File("longer.log"));
  CHECK(decoded.contents.complete);
  CHECK_EQUAL(decoded.events.size(), 5u);
}

}  // namespace
}  // namespace memtrace
