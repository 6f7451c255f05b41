#pragma once

#include <stdbool.h>
#include <sys/types.h>

/// A program on a terminal of its own whose other side is held here.
struct pseudo_terminal {
  /// The side that types and reads; neither blocks. -1 when there is none.
  int holder;
  pid_t program;
  /// Closing it lets the program begin.
  int gate;
};

/// Makes a terminal and a child that waits at its gate, so that forking is not measured: what follows the gate is
/// `execve` alone.
///
/// `arguments` and `environment` end with a null. A program that cannot be begun ends with status 127.
struct pseudo_terminal pseudo_terminal_make(
  const char *path, char *const arguments[], char *const environment[], int lines, int columns);

/// Tells the terminal, and so the program on it, another size.
bool pseudo_terminal_resize(int holder, int lines, int columns);
