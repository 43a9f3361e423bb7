#include "log_text.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

namespace memtrace {
namespace {

constexpr const char* kPrefixes[] = {"NEXT:", "FRST:", "PREV:", "LAST:"};
constexpr size_t kPrefixWidth = 5;
constexpr size_t kOrdinalWidth = 12;
constexpr size_t kSinceWidth = 9;
constexpr size_t kSecondsWidth = 13;
constexpr size_t kRssWidth = 12;
constexpr size_t kPieceBytes = 1 << 20;
constexpr size_t kNumberBytes = 24;

// Decimal digits of `value`, right-aligned in `width`, with `sign` directly before them unless it
// is 0.
char* PutNumber(char* at, uint64_t value, size_t width, char sign) {
  char digits[kNumberBytes];
  char* first = digits + sizeof digits;
  do {
    *--first = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  if (sign != 0) *--first = sign;
  const size_t length = static_cast<size_t>(digits + sizeof digits - first);
  for (size_t i = length; i < width; ++i) *at++ = ' ';
  std::memcpy(at, first, length);
  return at + length;
}

char* PutSeconds(char* at, uint64_t nanoseconds) {
  const uint64_t microseconds = nanoseconds / 1000;
  at = PutNumber(at, microseconds / 1'000'000, kSecondsWidth - 7, 0);
  *at++ = '.';
  uint64_t rest = microseconds % 1'000'000;
  for (int i = 5; i >= 0; --i) {
    at[i] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  }
  return at + 6;
}

uint64_t CountWords(const char* text, size_t size) {
  uint64_t words = 0;
  bool within = false;
  for (size_t i = 0; i < size; ++i) {
    const bool space = text[i] == ' ' || text[i] == '\n' || text[i] == '\t';
    words += !space && !within;
    within = !space;
  }
  return words;
}

// What every event at one site has in common, rendered once.
struct SiteText {
  std::string text;
  uint64_t word_count = 0;
};

std::vector<SiteText> RenderSites(const LogContents& contents) {
  std::vector<SiteText> rendered(contents.sites.size());
  for (size_t i = 0; i < rendered.size(); ++i) {
    const LogSite& site = contents.sites[i];
    if (site.kind.empty()) continue;
    char head[80];
    std::snprintf(head, sizeof head, " %-9s ", site.kind.c_str());
    std::string& text = rendered[i].text;
    text = head + contents.module_paths[site.module] + "#" + std::to_string(site.line) + " " +
           site.function;
    rendered[i].word_count = CountWords(text.data(), text.size());
  }
  return rendered;
}

class Renderer {
 public:
  Renderer(const LogContents& contents,
           const std::function<bool(const char* text, size_t size)>& write)
      : sites_(RenderSites(contents)),
        page_bytes_(contents.PageSizeBytes()),
        write_(write),
        piece_(kPieceBytes) {
    unknown_.text = " ?         ?#0 ?";
    unknown_.word_count = 3;
  }

  void PutLine(const std::string& line) {
    Reserve(line.size() + 1);
    std::memcpy(at_, line.data(), line.size());
    at_ += line.size();
    *at_++ = '\n';
    totals_.word_count += CountWords(line.data(), line.size());
    ++totals_.line_count;
  }

  bool PutEvent(const LoggedEvent& event) {
    const SiteText& site = event.site < sites_.size() && !sites_[event.site].text.empty()
                               ? sites_[event.site]
                               : unknown_;
    if (!Reserve(site.text.size() + 160)) return false;
    std::memcpy(at_, kPrefixes[static_cast<size_t>(event.mark) & 3], kPrefixWidth);
    at_ = PutNumber(at_ + kPrefixWidth, event.ordinal, kOrdinalWidth + 1, 0);
    *at_++ = ' ';
    at_ = PutNumber(at_, event.since_last_logged, kSinceWidth, '+');
    at_ = PutSeconds(at_, event.clock_nanoseconds);
    std::memcpy(at_, site.text.data(), site.text.size());
    at_ += site.text.size();
    at_ = PutNumber(at_, event.rss_pages * page_bytes_, kRssWidth + 1, 0);
    *at_++ = ' ';
    const bool fell = event.rss_change_pages < 0;
    const uint64_t change =
        static_cast<uint64_t>(fell ? -event.rss_change_pages : event.rss_change_pages);
    at_ = PutNumber(at_, change * page_bytes_, kRssWidth, fell ? '-' : 0);
    *at_++ = '\n';
    // Prefix, number, since, seconds, RSS, change.
    totals_.word_count += 6 + site.word_count;
    ++totals_.line_count;
    ++totals_.event_count;
    return true;
  }

  TextTotals Finish() {
    Flush();
    return totals_;
  }

 private:
  bool Reserve(size_t bytes) {
    if (static_cast<size_t>(piece_.data() + piece_.size() - at_) >= bytes) return true;
    const bool wanted = Flush();
    if (bytes > piece_.size()) {
      piece_.resize(bytes);
      at_ = piece_.data();
    }
    return wanted;
  }

  bool Flush() {
    const size_t size = static_cast<size_t>(at_ - piece_.data());
    totals_.byte_count += size;
    at_ = piece_.data();
    return !write_ || size == 0 || write_(piece_.data(), size);
  }

  const std::vector<SiteText> sites_;
  const uint64_t page_bytes_;
  const std::function<bool(const char* text, size_t size)>& write_;
  SiteText unknown_;
  std::vector<char> piece_;
  char* at_ = piece_.data();
  TextTotals totals_;
};

// Lets through the events that a threshold log of the same execution would hold.
class ThresholdFilter {
 public:
  explicit ThresholdFilter(const TextSelection& selection) : selection_(selection) {}

  template <typename Put>
  bool Take(const LoggedEvent& event, Put put) {
    const uint64_t distance = event.rss_pages > logged_rss_pages_
                                  ? event.rss_pages - logged_rss_pages_
                                  : logged_rss_pages_ - event.rss_pages;
    const bool first = last_put_.ordinal == 0;
    bool wanted = true;
    if (first || distance >= std::max(selection_.threshold_pages, kSmallestThresholdPages)) {
      if (selection_.with_previous && !first && last_put_.ordinal + 1 < event.ordinal) {
        wanted = PutAs(Mark::kPrevious, previous_, put);
      }
      wanted = wanted && PutAs(first ? Mark::kFirst : Mark::kNext, event, put);
      logged_rss_pages_ = event.rss_pages;
    }
    previous_ = event;
    return wanted;
  }

  template <typename Put>
  void Finish(Put put) {
    if (previous_.ordinal != last_put_.ordinal) PutAs(Mark::kLast, previous_, put);
  }

 private:
  template <typename Put>
  bool PutAs(Mark mark, LoggedEvent event, Put put) {
    event.mark = mark;
    event.since_last_logged = event.ordinal - last_put_.ordinal;
    event.rss_change_pages =
        last_put_.ordinal == 0 ? 0 : static_cast<int64_t>(event.rss_pages - last_put_.rss_pages);
    last_put_ = event;
    return put(event);
  }

  const TextSelection selection_;
  LoggedEvent previous_;
  LoggedEvent last_put_;
  uint64_t logged_rss_pages_ = 0;
};

}  // namespace

TextTotals RenderLog(LogReader* reader, const TextSelection& selection,
                     const std::function<bool(const char* text, size_t size)>& write) {
  Renderer renderer(reader->contents(), write);
  renderer.PutLine("SOF");
  renderer.PutLine(
      "HDR:         Event    +Since      Seconds What      File#Line Function          RSS         "
      "dRSS");
  const auto put = [&renderer](const LoggedEvent& event) { return renderer.PutEvent(event); };
  bool wanted = true;
  if (selection.by_threshold) {
    ThresholdFilter filter(selection);
    wanted =
        reader->ForEachEvent([&](const LoggedEvent& event) { return filter.Take(event, put); });
    if (wanted) filter.Finish(put);
  } else {
    wanted = reader->ForEachEvent(put);
  }
  if (wanted) renderer.PutLine("EOF");
  return renderer.Finish();
}

}  // namespace memtrace
