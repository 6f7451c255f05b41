#define _GNU_SOURCE
#include "TerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

// Handlers read these, so they change only while `armed` is false or are atomic themselves.
static char leave_text[1024];
static size_t leave_length;
static int terminal_fd;
static struct termios terminal_before;
static atomic_bool armed;
static atomic_int wake_fd = -1;
static atomic_uint pending;
static atomic_long first_ending_second;
static bool started;

enum { endings = terminal_guard_terminate | terminal_guard_hangup | terminal_guard_interrupt };

static const int caught[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
static const unsigned caught_bits[] = {terminal_guard_terminate, terminal_guard_hangup,   terminal_guard_interrupt,
                                       terminal_guard_stop,      terminal_guard_continue, terminal_guard_resize};
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGQUIT, SIGSYS};

enum { caught_count = sizeof caught / sizeof *caught, fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction caught_before[caught_count], fatal_before[fatal_count];
static char spare_stack[64 * 1024];

static void write_leave_text(void) {
  // A terminal that takes nothing any more must not keep the process from ending.
  const int patience_ms = 200;
  int flags = fcntl(terminal_fd, F_GETFL);
  fcntl(terminal_fd, F_SETFL, flags | O_NONBLOCK);
  for (size_t done = 0; done < leave_length;) {
    ssize_t count = write(terminal_fd, leave_text + done, leave_length - done);
    if (count > 0) {
      done += (size_t)count;
      continue;
    }
    struct pollfd room = {.fd = terminal_fd, .events = POLLOUT};
    if (errno != EINTR && (errno != EAGAIN || poll(&room, 1, patience_ms) <= 0)) break;
  }
  fcntl(terminal_fd, F_SETFL, flags);
}

static void put_back(void) {
  if (!atomic_exchange(&armed, false)) return;
  // A process in the background would be stopped here instead of ending.
  sigset_t output_stop, before;
  sigemptyset(&output_stop);
  sigaddset(&output_stop, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output_stop, &before);
  write_leave_text();
  tcsetattr(terminal_fd, TCSANOW, &terminal_before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void die(int number) {
  put_back();
  signal(number, SIG_DFL);
  raise(number);
}

static long now_second(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec;
}

static void on_caught(int number) {
  int error = errno;
  unsigned bit = 0;
  for (int index = 0; index < caught_count; index++)
    if (caught[index] == number) bit = caught_bits[index];
  unsigned before = atomic_fetch_or(&pending, bit);
  if (bit & endings) {
    // Whoever was asked to end, and did not hear it for a second, is ended.
    if (!(before & endings)) atomic_store(&first_ending_second, now_second());
    else if (now_second() - atomic_load(&first_ending_second) > 1) die(number);
  }
  if (!before && wake_fd >= 0) {
    const char byte = terminal_guard_byte;
    ssize_t ignored = write(wake_fd, &byte, 1);
    (void)ignored;
  }
  errno = error;
}

static void on_fatal(int number) {
  put_back();
  for (int index = 0; index < fatal_count; index++)
    if (fatal[index] == number) {
      sigaction(number, &fatal_before[index], NULL);
    }
  raise(number);
}

static void install(const int *signals, int count, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < count; index++) {
    sigaction(signals[index], &action, &before[index]);
    // What whoever started this process ignores (as nohup does) stays ignored.
    if (before[index].sa_handler == SIG_IGN) sigaction(signals[index], &before[index], NULL);
  }
}

// Whoever started this process may have blocked signals, and a child inherits that.
static void unblock_caught(void) {
  sigset_t set;
  sigemptyset(&set);
  for (int index = 0; index < caught_count; index++) sigaddset(&set, caught[index]);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static bool is_ignored(int number) {
  struct sigaction now;
  return sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

static void use_spare_stack(void) {
  stack_t now;
  if (sigaltstack(NULL, &now) != 0 || !(now.ss_flags & SS_DISABLE)) return;
  stack_t spare = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&spare, NULL);
}

bool terminal_guard_start(int fd) {
  if (started) return false;
  static bool registered;
  if (!registered) registered = atexit(put_back) == 0;
  started = true;
  atomic_store(&pending, 0);
  atomic_store(&wake_fd, fd);
  use_spare_stack();
  install(caught, caught_count, on_caught, SA_RESTART, caught_before);
  install(fatal, fatal_count, on_fatal, SA_ONSTACK, fatal_before);
  unblock_caught();
  return true;
}

void terminal_guard_end(void) {
  if (!started) return;
  atomic_store(&armed, false);
  for (int index = 0; index < caught_count; index++) sigaction(caught[index], &caught_before[index], NULL);
  for (int index = 0; index < fatal_count; index++) sigaction(fatal[index], &fatal_before[index], NULL);
  atomic_store(&wake_fd, -1);
  started = false;
}

void terminal_guard_protect(int fd, const struct termios *before, const char *leave, size_t length) {
  atomic_store(&armed, false);
  terminal_fd = fd;
  terminal_before = *before;
  leave_length = length < sizeof leave_text ? length : sizeof leave_text;
  memcpy(leave_text, leave, leave_length);
  atomic_store(&armed, true);
}

void terminal_guard_release(void) { atomic_store(&armed, false); }

unsigned terminal_guard_take(void) { return atomic_exchange(&pending, 0); }

void terminal_guard_let_stop(bool at_once) {
  if (is_ignored(SIGTSTP)) return;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = at_once ? SIG_DFL : on_caught;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, NULL);
}

void terminal_guard_stop_now(bool group) {
  terminal_guard_let_stop(true);
  if (group) kill(0, SIGTSTP);
  else raise(SIGTSTP);
  terminal_guard_let_stop(false);
}

bool terminal_guard_size(int fd, int *lines, int *columns) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *lines = size.ws_row;
  *columns = size.ws_col;
  return true;
}
