#include "log_writer.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include "own_thread.h"

namespace memtrace {

LogWriter::LogWriter(const uint32_t* ring, uint32_t chunk_words, uint32_t chunk_count)
    : ring_(ring),
      chunk_words_(chunk_words),
      chunk_count_(chunk_count),
      words_in_chunk_(chunk_count, 0) {}

LogWriter::~LogWriter() { Close(""); }

std::string LogWriter::Open(const std::string& path, const std::string& metadata) {
  file_ = std::fopen(path.c_str(), "wb");
  if (file_ == nullptr) return path + ": " + std::strerror(errno);
  // Blocks are large and written whole: stdio's own buffer would copy them once more.
  std::setvbuf(file_, nullptr, _IONBF, 0);
  LogFileHeader header = {};
  std::memcpy(header.magic, kLogMagic, sizeof kLogMagic);
  header.format_version = kLogFormatVersion;
  header.byte_order_mark = kByteOrderMark;
  if (std::fwrite(&header, sizeof header, 1, file_) != 1) {
    std::string why = path + ": " + std::strerror(errno);
    std::fclose(file_);
    file_ = nullptr;
    return why;
  }
  result_.log_bytes = sizeof header;
  WriteBlock(BlockType::kMetadata, metadata.data(), metadata.size());
  thread_ = StartOwnThread("mt-log-writer", [this] { Run(); });
  return "";
}

void LogWriter::SubmitChunk(uint32_t word_count) {
  std::unique_lock<std::mutex> lock(mutex_);
  words_in_chunk_[submitted_ % chunk_count_] = word_count;
  ++submitted_;
  submitted_more_.notify_one();
  wrote_more_.wait(lock, [this] { return submitted_ - written_ < chunk_count_; });
}

void LogWriter::AddSites(std::string text) {
  const std::lock_guard<std::mutex> lock(mutex_);
  waiting_sites_.push_back(std::move(text));
  submitted_more_.notify_one();
}

WrittenLog LogWriter::Close(const std::string& totals) {
  if (file_ == nullptr) return result_;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    closing_ = true;
  }
  submitted_more_.notify_one();
  if (thread_.joinable()) thread_.join();
  WriteBlock(BlockType::kTotals, totals.data(), totals.size());
  if (std::fclose(file_) != 0 && result_.failure.empty()) result_.failure = std::strerror(errno);
  file_ = nullptr;
  return result_;
}

void LogWriter::Run() {
  std::unique_lock<std::mutex> lock(mutex_);
  for (;;) {
    submitted_more_.wait(
        lock, [this] { return closing_ || submitted_ > written_ || !waiting_sites_.empty(); });
    // Sites first: whoever reads a cut file then knows every site that its words name.
    std::vector<std::string> sites;
    sites.swap(waiting_sites_);
    const bool has_chunk = submitted_ > written_;
    if (!has_chunk && sites.empty() && closing_) return;
    const uint32_t chunk = static_cast<uint32_t>(written_ % chunk_count_);
    const uint32_t word_count = words_in_chunk_[chunk];
    lock.unlock();
    for (const std::string& text : sites) {
      WriteBlock(BlockType::kSites, text.data(), text.size());
    }
    if (has_chunk) {
      const uint32_t* words = ring_ + static_cast<size_t>(chunk) * chunk_words_;
      CountEvents(words, word_count);
      WriteBlock(BlockType::kWords, words, word_count * sizeof(uint32_t));
    }
    lock.lock();
    if (has_chunk) {
      ++written_;
      wrote_more_.notify_one();
    }
  }
}

void LogWriter::WriteBlock(BlockType type, const void* payload, size_t payload_bytes) {
  // After the first failure the rest is only drained, so that the program goes on.
  if (!result_.failure.empty()) return;
  const size_t whole_bytes = payload_bytes / sizeof(uint32_t) * sizeof(uint32_t);
  uint32_t last_word = 0;
  const size_t tail_bytes = payload_bytes - whole_bytes;
  std::memcpy(&last_word, static_cast<const char*>(payload) + whole_bytes, tail_bytes);

  LogBlockHeader header = {static_cast<uint32_t>(type), static_cast<uint32_t>(payload_bytes), {}};
  Checksum checksum(header);
  checksum.Add(static_cast<const uint32_t*>(payload), whole_bytes / sizeof(uint32_t));
  if (tail_bytes > 0) checksum.Add(&last_word, 1);
  header.checksum[0] = checksum.low();
  header.checksum[1] = checksum.high();
  const bool written =
      std::fwrite(&header, sizeof header, 1, file_) == 1 &&
      (whole_bytes == 0 || std::fwrite(payload, whole_bytes, 1, file_) == 1) &&
      (tail_bytes == 0 || std::fwrite(&last_word, sizeof last_word, 1, file_) == 1);
  if (!written) {
    result_.failure = std::strerror(errno);
    return;
  }
  result_.log_bytes += sizeof header + PaddedToWords(payload_bytes);
}

void LogWriter::CountEvents(const uint32_t* words, uint32_t word_count) {
  std::vector<uint64_t>& counts = result_.logged_by_site;
  for (uint32_t i = 0; i < word_count; ++i) {
    const uint32_t word = words[i];
    if (IsEscape(word)) {
      if (HasSecondWord(EscapeOf(word))) ++i;
      continue;
    }
    if (word >= counts.size()) counts.resize(word + 1024, 0);
    ++counts[word];
  }
}

}  // namespace memtrace
