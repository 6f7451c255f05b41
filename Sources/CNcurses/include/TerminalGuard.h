#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// The guard catches the signals that end, stop or resize, wakes whoever waits on a pipe, and puts the terminal back
/// as it was when the process ends in a way that leaves no time for anything else.

/// What was signalled since it was last asked.
enum {
  terminal_guard_terminate = 1,
  terminal_guard_hangup = 2,
  terminal_guard_interrupt = 4,
  terminal_guard_stop = 8,
  terminal_guard_continue = 16,
  terminal_guard_resize = 32,
};

/// The byte the guard writes to the pipe; any other was written by somebody else.
enum { terminal_guard_byte = 's' };

/// Installs the handlers; false if they are installed already.
bool terminal_guard_start(int wake_fd);

/// Puts back the handlers that were there before.
void terminal_guard_end(void);

/// From now on the terminal has to be put back: this text written, these settings set.
///
/// Only the first 1024 bytes of the text are kept.
void terminal_guard_protect(int fd, const struct termios *before, const char *leave, size_t length);

/// The terminal is as it was: nothing has to be put back.
void terminal_guard_release(void);

/// Takes what was signalled and forgets it.
unsigned terminal_guard_take(void);

/// Lets a stop signal stop the process at once, or catches it.
void terminal_guard_let_stop(bool at_once);

/// Stops this process, or its whole group, until it is continued.
void terminal_guard_stop_now(bool group);

/// The size of the terminal in cells; false if it does not tell.
bool terminal_guard_size(int fd, int *lines, int *columns);
