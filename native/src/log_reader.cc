#include "log_reader.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "hot_memory.h"

namespace memtrace {
namespace {

bool SeekTo(std::FILE* file, int64_t offset) {
#ifdef _WIN32
  return _fseeki64(file, offset, SEEK_SET) == 0;
#else
  return fseeko(file, static_cast<off_t>(offset), SEEK_SET) == 0;
#endif
}

int64_t Position(std::FILE* file) {
#ifdef _WIN32
  return _ftelli64(file);
#else
  return static_cast<int64_t>(ftello(file));
#endif
}

std::vector<std::string> Split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  size_t from = 0;
  for (;;) {
    const size_t to = text.find(separator, from);
    parts.push_back(text.substr(from, to == std::string::npos ? to : to - from));
    if (to == std::string::npos) return parts;
    from = to + 1;
  }
}

uint32_t ToNumber(const std::string& text) {
  return static_cast<uint32_t>(std::strtoul(text.c_str(), nullptr, 10));
}

void ParseMetadata(const std::string& text, LogContents* contents) {
  for (const std::string& line : Split(text, '\n')) {
    const size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    contents->metadata.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  }
}

void ParseSites(const std::string& text, LogContents* contents) {
  uint32_t site = 0;
  for (const std::string& line : Split(text, '\n')) {
    const std::vector<std::string> fields = Split(line, '\t');
    if (fields.size() == 3 && fields[0] == "module") {
      site = ToNumber(fields[1]);
      contents->module_paths.push_back(fields[2]);
    } else if (fields.size() == 5 && !contents->module_paths.empty() &&
               site < HotMemory::kMaxSites) {
      if (site >= contents->sites.size()) contents->sites.resize(site + 1);
      contents->sites[site++] = {fields[0], ToNumber(fields[1]), fields[4],
                                 static_cast<uint32_t>(contents->module_paths.size() - 1)};
    }
  }
}

}  // namespace

uint64_t LogContents::PageSizeBytes() const {
  for (const auto& [key, value] : metadata) {
    if (key == "pageSizeBytes") return std::strtoull(value.c_str(), nullptr, 10);
  }
  return 4096;
}

LogReader::~LogReader() {
  if (file_ != nullptr) std::fclose(file_);
}

std::string LogReader::Open(const std::string& path) {
  file_ = std::fopen(path.c_str(), "rb");
  if (file_ == nullptr) return path + ": " + std::strerror(errno);
  LogFileHeader header;
  if (std::fread(&header, sizeof header, 1, file_) != 1)
    return path + ": shorter than a log's header";
  if (std::memcmp(header.magic, kLogMagic, sizeof kLogMagic) != 0) {
    return path + ": not a memtrace log (its first eight bytes are not MEMTRACE)";
  }
  if (header.byte_order_mark != kByteOrderMark) {
    return path + ": written on a machine of the other byte order";
  }
  if (header.format_version != kLogFormatVersion) {
    return path + ": log format " + std::to_string(header.format_version) + ", this reader knows " +
           std::to_string(kLogFormatVersion);
  }
  ReadAllBlocks();
  return "";
}

bool LogReader::ReadBlockHeader(LogBlockHeader* header) {
  const std::string where = " at byte " + std::to_string(Position(file_));
  const size_t read_bytes = std::fread(header, 1, sizeof *header, file_);
  if (read_bytes == sizeof *header) return true;
  contents_.cut =
      (read_bytes == 0 ? "it ends without totals" : "it ends within a block's header") + where;
  return false;
}

void LogReader::ReadAllBlocks() {
  for (LogBlockHeader header; ReadBlockHeader(&header);) {
    const int64_t offset = Position(file_);
    const size_t word_count = PaddedToWords(header.payload_bytes) / sizeof(uint32_t);
    const std::string where =
        " at byte " + std::to_string(offset - static_cast<int64_t>(sizeof header));
    if (header.payload_bytes > kMaxBlockBytes) {
      contents_.cut = "a block's length is not possible" + where;
      return;
    }
    words_.resize(word_count);
    if (std::fread(words_.data(), sizeof(uint32_t), word_count, file_) != word_count) {
      contents_.cut = "it ends within a block" + where;
      return;
    }
    Checksum checksum(header);
    checksum.Add(words_.data(), word_count);
    if (checksum.low() != header.checksum[0] || checksum.high() != header.checksum[1]) {
      contents_.cut = "a block does not match its checksum" + where;
      return;
    }
    const BlockType type = static_cast<BlockType>(header.type);
    if (type == BlockType::kWords) {
      words_blocks_.push_back({offset, static_cast<uint32_t>(word_count)});
    } else {
      Interpret(type,
                std::string(reinterpret_cast<const char*>(words_.data()), header.payload_bytes));
    }
    if (type == BlockType::kTotals) {
      contents_.complete = true;
      return;
    }
  }
}

void LogReader::Interpret(BlockType type, const std::string& text) {
  switch (type) {
    case BlockType::kSites:
      ParseSites(text, &contents_);
      break;
    case BlockType::kMetadata:
    case BlockType::kTotals:
      ParseMetadata(text, &contents_);
      break;
    case BlockType::kWords:
      break;
  }
}

bool LogReader::LoadWords(const WordsBlock& block) {
  words_.resize(block.word_count);
  return SeekTo(file_, block.offset) &&
         std::fread(words_.data(), sizeof(uint32_t), block.word_count, file_) == block.word_count;
}

}  // namespace memtrace
