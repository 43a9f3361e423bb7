// Threads that memtrace adds to the program it watches.
#pragma once

#include <csignal>
#include <thread>
#include <utility>

#ifndef _WIN32
#include <pthread.h>
#endif

namespace memtrace {

// Starts a thread that takes no signal: the program's handlers must run on the program's threads.
// `name` shows in debuggers and in /proc, 15 characters at most.
template <typename Body>
std::thread StartOwnThread(const char* name, Body body) {
#ifdef _WIN32
  (void)name;
  return std::thread(std::move(body));
#else
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  std::thread thread(std::move(body));
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
#ifdef __linux__
  pthread_setname_np(thread.native_handle(), name);
#else
  (void)name;
#endif
  return thread;
#endif
}

}  // namespace memtrace
