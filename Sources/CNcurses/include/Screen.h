#pragma once

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <stdbool.h>
#include <wchar.h>

#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#else
#include <curses.h>
#endif

#if NCURSES_VERSION_PATCH >= 20180127 && NCURSES_EXT_COLORS
#define CURSES_HAS_EXTENDED_PAIRS 1
#else
#define CURSES_HAS_EXTENDED_PAIRS 0
#endif

/// Opens a screen on duplicates of two descriptors; `NULL` if ncurses cannot use the terminal.
SCREEN *curses_open(const char *term, int output, int input);

/// Gives up the screen and the duplicates made for it.
void curses_close(SCREEN *screen);

/// The window as large as the terminal.
static inline WINDOW *curses_window(void) { return stdscr; }

/// The window that stands for what the terminal shows now.
static inline WINDOW *curses_shown(void) { return curscr; }

static inline int curses_columns(void) { return COLS; }
static inline int curses_lines(void) { return LINES; }
static inline int curses_colors(void) { return COLORS; }

/// How many colour pairs may be defined, counted with pair 0.
static inline int curses_pairs(void) {
#if CURSES_HAS_EXTENDED_PAIRS
  return COLOR_PAIRS;
#else
  return COLOR_PAIRS > 0x7FFF ? 0x7FFF : COLOR_PAIRS;
#endif
}

/// The columns the C library, and so ncurses, gives a scalar; negative if it knows none.
int curses_scalar_columns(wchar_t scalar);

/// The scalars that one cell can hold.
static inline int curses_cell_scalars(void) { return CCHARW_MAX; }

static inline attr_t curses_normal(void) { return A_NORMAL; }
static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_italic(void) {
#ifdef A_ITALIC
  return A_ITALIC;
#else
  return A_NORMAL;
#endif
}

/// Defines a colour pair; -1 is the terminal's default colour.
static inline bool curses_define_pair(int pair, int foreground, int background) {
#if CURSES_HAS_EXTENDED_PAIRS
  return init_extended_pair(pair, foreground, background) != ERR;
#else
  return init_pair((short)pair, (short)foreground, (short)background) != ERR;
#endif
}

/// Fills a cell; `text` ends with a zero and its scalars after the first take no column.
static inline void curses_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
#if CURSES_HAS_EXTENDED_PAIRS
  setcchar(cell, text, attributes, (short)(pair > 0x7FFF ? 0x7FFF : pair), &pair);
#else
  setcchar(cell, text, attributes, (short)pair, NULL);
#endif
}

/// Fills a cell with one scalar and all else as in another cell: most cells, and many times faster.
static inline void curses_set_scalar(cchar_t *cell, const cchar_t *like, wchar_t scalar) {
  *cell = *like;
  cell->chars[0] = scalar;
}

/// Writes cells into a line of the window, from its left edge.
static inline void curses_put_line(int y, const cchar_t *cells, int count) {
  if (wmove(stdscr, y, 0) != ERR) wadd_wchnstr(stdscr, cells, count);
}
