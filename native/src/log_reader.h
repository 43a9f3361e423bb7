// Reads a log back: checks every block, stops at the first that is not whole, and hands out the
// events in order.
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "log_format.h"

namespace memtrace {

struct LogSite {
  std::string kind;
  uint32_t line = 0;
  std::string function;
  // Index into LogContents::module_paths.
  uint32_t module = 0;
};

struct LoggedEvent {
  Mark mark = Mark::kNext;
  uint64_t ordinal = 0;
  uint64_t since_last_logged = 0;
  uint64_t clock_nanoseconds = 0;
  uint32_t site = 0;
  uint64_t rss_pages = 0;
  // Against the event logged before; 0 for the first.
  int64_t rss_change_pages = 0;
};

struct LogContents {
  std::vector<std::pair<std::string, std::string>> metadata;
  std::vector<std::string> module_paths;
  // By site id; sites that the log does not describe have an empty kind.
  std::vector<LogSite> sites;
  // Every block up to the totals was there and whole.
  bool complete = false;
  // Where and why reading stopped; empty for a complete log.
  std::string cut;

  uint64_t PageSizeBytes() const;
};

class LogReader {
 public:
  LogReader() = default;
  ~LogReader();
  LogReader(const LogReader&) = delete;
  LogReader& operator=(const LogReader&) = delete;

  // Reads everything but the events. Returns why the file is no log of ours, or an empty string; a
  // log that is only cut short is no failure.
  std::string Open(const std::string& path);
  const LogContents& contents() const { return contents_; }

  // Calls `take(const LoggedEvent&)` for every event, in order, until it returns false. Returns
  // false where it did.
  template <typename Take>
  bool ForEachEvent(Take take);

 private:
  struct WordsBlock {
    int64_t offset;
    uint32_t word_count;
  };

  bool ReadBlockHeader(LogBlockHeader* header);
  void ReadAllBlocks();
  void Interpret(BlockType type, const std::string& text);
  bool LoadWords(const WordsBlock& block);

  std::FILE* file_ = nullptr;
  LogContents contents_;
  std::vector<WordsBlock> words_blocks_;
  std::vector<uint32_t> words_;
};

// Follows the escapes of a stream of words.
class EventDecoder {
 public:
  template <typename Take>
  bool Decode(const std::vector<uint32_t>& words, Take take) {
    const uint32_t* at = words.data();
    const uint32_t* const end = at + words.size();
    while (at != end) {
      const uint32_t word = *at++;
      if (IsEscape(word)) {
        const Escape escape = EscapeOf(word);
        if (HasSecondWord(escape) && at == end) return true;
        Apply(escape, word, HasSecondWord(escape) ? *at++ : 0);
        continue;
      }
      if (!take(Next(word))) return false;
    }
    return true;
  }

 private:
  void Apply(Escape escape, uint32_t first, uint32_t second) {
    switch (escape) {
      case Escape::kClock:
        event_.clock_nanoseconds = EscapeValue(first, second);
        break;
      case Escape::kRss:
        rss_pages_ = EscapeValue(first, second);
        break;
      case Escape::kSkip:
        skipped_ = EscapeValue(first, second);
        break;
      case Escape::kMark:
        mark_ = static_cast<Mark>(first & 0x0fffffff);
        break;
    }
  }

  const LoggedEvent& Next(uint32_t site) {
    const bool first = event_.ordinal == 0;
    event_.mark = first ? Mark::kFirst : mark_;
    event_.since_last_logged = skipped_ + 1;
    event_.ordinal += skipped_ + 1;
    event_.site = site;
    event_.rss_change_pages = first ? 0 : static_cast<int64_t>(rss_pages_ - event_.rss_pages);
    event_.rss_pages = rss_pages_;
    skipped_ = 0;
    mark_ = Mark::kNext;
    return event_;
  }

  LoggedEvent event_;
  uint64_t rss_pages_ = 0;
  uint64_t skipped_ = 0;
  Mark mark_ = Mark::kNext;
};

template <typename Take>
bool LogReader::ForEachEvent(Take take) {
  EventDecoder decoder;
  for (const WordsBlock& block : words_blocks_) {
    if (!LoadWords(block)) return true;
    if (!decoder.Decode(words_, take)) return false;
  }
  return true;
}

}  // namespace memtrace
