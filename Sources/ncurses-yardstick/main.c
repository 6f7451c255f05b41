// The least that a full-screen program can do: a list with a bar that moves.
//
// Keys: j and k move the bar, PgDn and PgUp the page, g and G go to either end, q leaves. Every frame is composed
// whole and ncurses sends the difference, as for any honest program; keys that wait are taken before it is painted.

#define _XOPEN_SOURCE_EXTENDED 1
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <locale.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#else
#include <curses.h>
#endif

enum { row_count = 1000000, title_pair = 1, escape_milliseconds = 25 };

static const char *const given_names[] = {"Amélie", "Bruno", "Chiara", "Dörte", "Emil", "Fatma", "Gustavo"};
static const char *const family_names[] = {"Lindqvist", "Okafor", "Petrov", "Quispe", "Rossi"};
static const char *const towns[] = {"Aarhus", "Bilbao", "Graz", "Łódź", "Porto", "Turku"};
#define OF(words, number) ((words)[(number) % (sizeof(words) / sizeof *(words))])

struct list {
  int top, cursor;
};

static int page_height(void) { return LINES > 3 ? LINES - 2 : 1; }

static int within(int value, int low, int high) { return value < low ? low : value > high ? high : value; }

// Gives a line its look from edge to edge.
static void begin_line(int y, attr_t look) {
  attrset(look);
  mvhline(y, 0, ' ', COLS);
  move(y, 0);
}

static void paint_row(int y, int number, bool has_bar) {
  char text[64];
  begin_line(y, has_bar ? A_REVERSE : A_NORMAL);
  snprintf(text, sizeof text, "%8d  %s %s", number + 1, OF(given_names, number * 3), OF(family_names, number / 7));
  addnstr(text, -1);
  mvaddstr(y, 36, OF(towns, number * 5 + number / 11));
  snprintf(text, sizeof text, "%3d orders %9d.%02d  20%02d-%02d-%02d", number % 37, (number * 7919) % 90000 + 10,
    number % 100, 10 + number % 17, number % 12 + 1, number % 28 + 1);
  mvaddstr(y, 50, text);
}

static void paint(const struct list *list) {
  begin_line(0, A_BOLD | (attr_t)COLOR_PAIR(title_pair));
  addstr("  number  customer                  town          bought");
  for (int line = 0; line < page_height(); line++) {
    int number = list->top + line;
    if (number < row_count) paint_row(line + 1, number, number == list->cursor);
  }
  begin_line(LINES - 1, A_BOLD | (attr_t)COLOR_PAIR(title_pair));
  printw("row %d of %d", list->cursor + 1, row_count);
  attrset(A_NORMAL);
  refresh();
}

static void move_bar(struct list *list, int rows) { list->cursor += rows; }

static void turn_page(struct list *list, int pages) {
  list->top += pages * page_height();
  list->cursor += pages * page_height();
}

// Whether the person stays.
static bool take_key(struct list *list, int key) {
  switch (key) {
    case 'q': return false;
    case 'j': case KEY_DOWN: move_bar(list, 1); break;
    case 'k': case KEY_UP: move_bar(list, -1); break;
    case KEY_NPAGE: turn_page(list, 1); break;
    case KEY_PPAGE: turn_page(list, -1); break;
    case 'g': list->cursor = 0; break;
    case 'G': list->cursor = row_count - 1; break;
    case KEY_RESIZE: clearok(stdscr, TRUE); break;
    default: break;
  }
  int height = page_height();
  list->cursor = within(list->cursor, 0, row_count - 1);
  list->top = within(list->top, list->cursor - height + 1, list->cursor);
  list->top = within(list->top, 0, row_count - height);
  return true;
}

static bool is_more_waiting(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, 0) > 0;
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  set_escdelay(escape_milliseconds);
  idlok(stdscr, TRUE);
  curs_set(0);
  start_color();
  use_default_colors();
  init_pair(title_pair, COLOR_WHITE, COLOR_BLUE);
  struct list list = {0, 0};
  int key = KEY_RESIZE;
  while (key != ERR && take_key(&list, key)) {
    if (!is_more_waiting()) paint(&list);
    key = getch();
  }
  endwin();
  return 0;
}
