// Takes full chunks of the ring from the traced thread and writes them to the log file from a
// thread of its own.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "log_format.h"

namespace memtrace {

struct WrittenLog {
  uint64_t log_bytes = 0;
  // Events in the log, by site.
  std::vector<uint64_t> logged_by_site;
  // Why the log is not whole, in words for the user; empty where it is.
  std::string failure;
};

class LogWriter {
 public:
  // `ring` holds `chunk_count` chunks of `chunk_words` words.
  LogWriter(const uint32_t* ring, uint32_t chunk_words, uint32_t chunk_count);
  ~LogWriter();
  LogWriter(const LogWriter&) = delete;
  LogWriter& operator=(const LogWriter&) = delete;

  // Creates the file and starts the thread. Returns why it cannot, or an empty string.
  std::string Open(const std::string& path, const std::string& metadata);

  // Traced thread only: hands over the oldest chunk that is not handed over yet, `word_count` words
  // of it filled, and waits until the chunk after it is free. No event is ever dropped: a program
  // that logs faster than the disk takes it waits here.
  void SubmitChunk(uint32_t word_count);

  // Any thread: the sites that later words name.
  void AddSites(std::string text);

  // Writes what was submitted, the totals, and closes.
  WrittenLog Close(const std::string& totals);

 private:
  void Run();
  void WriteBlock(BlockType type, const void* payload, size_t payload_bytes);
  void CountEvents(const uint32_t* words, uint32_t word_count);

  const uint32_t* const ring_;
  const uint32_t chunk_words_;
  const uint32_t chunk_count_;
  std::FILE* file_ = nullptr;
  std::thread thread_;

  std::mutex mutex_;
  std::condition_variable submitted_more_;
  std::condition_variable wrote_more_;
  // Chunks ever handed over and ever written; their difference is what lies in the ring.
  uint64_t submitted_ = 0;
  uint64_t written_ = 0;
  bool closing_ = false;
  std::vector<uint32_t> words_in_chunk_;
  std::vector<std::string> waiting_sites_;

  // Of the writer thread, until Close has joined it.
  WrittenLog result_;
};

}  // namespace memtrace
