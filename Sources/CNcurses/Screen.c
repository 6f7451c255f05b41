#define _GNU_SOURCE
#include "Screen.h"

#include <stdio.h>
#include <unistd.h>

static FILE *output_stream, *input_stream;

static FILE *duplicate(int fd, const char *mode) {
  int copy = dup(fd);
  if (copy < 0) return NULL;
  FILE *stream = fdopen(copy, mode);
  if (!stream) close(copy);
  return stream;
}

static void close_streams(void) {
  if (output_stream) fclose(output_stream);
  if (input_stream) fclose(input_stream);
  output_stream = input_stream = NULL;
}

SCREEN *curses_open(const char *term, int output, int input) {
  output_stream = duplicate(output, "w");
  input_stream = duplicate(input, "r");
  use_tioctl(true);
  SCREEN *screen = output_stream && input_stream ? newterm(term, output_stream, input_stream) : NULL;
  if (!screen) close_streams();
  return screen;
}

void curses_close(SCREEN *screen) {
  delscreen(screen);
  close_streams();
}

int curses_scalar_columns(wchar_t scalar) { return wcwidth(scalar); }
