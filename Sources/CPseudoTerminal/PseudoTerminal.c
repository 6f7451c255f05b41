#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

enum { not_begun = 127 };

// Swift must not run between fork and exec, so this is here.
static void wait_and_begin(int gate, const char *path, char *const arguments[], char *const environment[]) {
  char go;
  while (read(gate, &go, 1) > 0) {
  }
  close(gate);
  const int usual[] = {SIGINT, SIGPIPE, SIGWINCH, SIGCHLD};
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) signal(usual[i], SIG_DFL);
  execve(path, arguments, environment);
  _exit(not_begun);
}

struct pseudo_terminal pseudo_terminal_make(
  const char *path, char *const arguments[], char *const environment[], int lines, int columns) {
  struct pseudo_terminal made = {-1, -1, -1};
  int gate[2];
  if (pipe(gate) != 0) return made;
  for (int side = 0; side < 2; side++) fcntl(gate[side], F_SETFD, FD_CLOEXEC);
  struct winsize size = {.ws_row = (unsigned short)lines, .ws_col = (unsigned short)columns};
  made.program = forkpty(&made.holder, NULL, NULL, &size);
  if (made.program == 0) {
    close(gate[1]);
    wait_and_begin(gate[0], path, arguments, environment);
  }
  close(gate[0]);
  if (made.program < 0) {
    close(gate[1]);
    made.holder = -1;
    return made;
  }
  made.gate = gate[1];
  fcntl(made.holder, F_SETFD, FD_CLOEXEC);
  fcntl(made.holder, F_SETFL, fcntl(made.holder, F_GETFL) | O_NONBLOCK);
  return made;
}

bool pseudo_terminal_resize(int holder, int lines, int columns) {
  struct winsize size = {.ws_row = (unsigned short)lines, .ws_col = (unsigned short)columns};
  return ioctl(holder, TIOCSWINSZ, &size) == 0;
}
