#include "Screen.h"
#include "Terminfo.h"

#if __has_include(<ncursesw/term.h>)
#include <ncursesw/term.h>
#else
#include <term.h>
#endif

const char *terminfo_string(const char *name) {
  char *text = tigetstr((char *)name);
  return text == (char *)-1 ? NULL : text;
}

int terminfo_number(const char *name) { return tigetnum((char *)name); }

bool terminfo_flag(const char *name) { return tigetflag((char *)name) > 0; }

int terminfo_find(const char *term, int output) {
  int result = 0;
  if (setupterm((char *)term, output, &result) == OK && cur_term) del_curterm(cur_term);
  return result;
}
