// A disk that becomes full while a test writes to it.
#pragma once

#include <sys/resource.h>

#include <csignal>

#include "check.h"

namespace memtrace::testing {

// No file of this process grows beyond `bytes` while this lives: a disk that is full by then.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    CHECK_EQUAL(getrlimit(RLIMIT_FSIZE, &before_), 0);
    handler_before_ = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit = {bytes, before_.rlim_max};
    CHECK_EQUAL(setrlimit(RLIMIT_FSIZE, &limit), 0);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_before_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_before_)(int) = nullptr;
};

}  // namespace memtrace::testing
