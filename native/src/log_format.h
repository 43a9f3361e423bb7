// The log: a file header, then blocks, each guarded by a checksum, so a file cut short by a kill is
// good up to its last whole block.
//
//   file header   "MEMTRACE", format version, byte order mark
//   block         type, payload length in bytes, two checksum words, payload padded to whole words
//   kMetadata     lines "key\tvalue": what ran, how and when
//   kSites        a line "module\t<first site>\t<path>", then a line
//   "kind\tline\tstart\tend\tfunction" a site;
//                 start and end are the function's offsets in the source that was instrumented
//   kWords        events, see below
//   kTotals       lines "key\tvalue"; the last block of a log that was closed
//
// A word below 2^31 is an event at that site. Any other word is an escape: it tells something of
// the next event, its kind stands in bits 28-30, and what it tells in the other 28 bits and, for
// most kinds, one more word.
#pragma once

#include <cstddef>
#include <cstdint>

namespace memtrace {

constexpr char kLogMagic[8] = {'M', 'E', 'M', 'T', 'R', 'A', 'C', 'E'};
constexpr uint32_t kLogFormatVersion = 1;
constexpr uint32_t kByteOrderMark = 0x01020304;

struct LogFileHeader {
  char magic[8];
  uint32_t format_version;
  uint32_t byte_order_mark;
};

enum class BlockType : uint32_t { kMetadata = 1, kSites = 2, kWords = 3, kTotals = 4 };

struct LogBlockHeader {
  uint32_t type;
  uint32_t payload_bytes;
  uint32_t checksum[2];
};

// No block that we write is larger, so a reader can tell a length from rubbish.
constexpr uint32_t kMaxBlockBytes = 1u << 26;

constexpr size_t PaddedToWords(size_t bytes) { return (bytes + 3) & ~size_t{3}; }

enum class Escape : uint32_t {
  kClock = 0,  // nanoseconds since the tracer began, 60 bits
  kRss = 1,    // pages, 60 bits
  kSkip = 2,   // events since the last logged one that are not in the log, 60 bits
  kMark = 3,   // a Mark, in the 28 bits; no second word
};

// Why an event stands in a log that does not hold every event; the note's line prefixes.
enum class Mark : uint32_t { kNext = 0, kFirst = 1, kPrevious = 2, kLast = 3 };

// A threshold below a page means the same as one page: there is no smaller change of RSS.
constexpr uint64_t kSmallestThresholdPages = 1;

constexpr uint32_t kEscapeBit = 1u << 31;

constexpr bool IsEscape(uint32_t word) { return (word & kEscapeBit) != 0; }
constexpr Escape EscapeOf(uint32_t word) { return static_cast<Escape>((word >> 28) & 7); }
constexpr bool HasSecondWord(Escape escape) { return escape != Escape::kMark; }
constexpr uint64_t EscapeValue(uint32_t first, uint32_t second) {
  return (static_cast<uint64_t>(first & 0x0fffffff) << 32) | second;
}

// Appends an escape at `at`; returns the place after it.
inline uint32_t* PutEscape(uint32_t* at, Escape escape, uint64_t value) {
  const uint32_t head = kEscapeBit | (static_cast<uint32_t>(escape) << 28);
  if (!HasSecondWord(escape)) {
    *at++ = head | static_cast<uint32_t>(value);
    return at;
  }
  *at++ = head | static_cast<uint32_t>((value >> 32) & 0x0fffffff);
  *at++ = static_cast<uint32_t>(value);
  return at;
}

// Most words that one call into the tracer appends: two events (the one before and the one itself),
// each with a mark, a skip, a clock and an RSS.
constexpr uint32_t kMostWordsAtOnce = 2 * (1 + 2 + 2 + 2 + 1);

// Fletcher's checksum over 32-bit words: the second sum depends on their order. It guards a block's
// type and length with its payload: a flipped bit in either would make another block of it.
class Checksum {
 public:
  explicit Checksum(const LogBlockHeader& header) {
    Add(&header.type, 1);
    Add(&header.payload_bytes, 1);
  }
  void Add(const uint32_t* words, size_t count) {
    uint32_t low = low_;
    uint32_t high = high_;
    for (size_t i = 0; i < count; ++i) {
      low += words[i];
      high += low;
    }
    low_ = low;
    high_ = high;
  }
  uint32_t low() const { return low_; }
  uint32_t high() const { return high_; }

 private:
  // Not zero, so a block of zeros (a hole in the file) does not pass.
  uint32_t low_ = 1;
  uint32_t high_ = 0;
};

}  // namespace memtrace
