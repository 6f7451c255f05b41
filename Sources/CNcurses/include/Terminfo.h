#pragma once

#include <stdbool.h>

/// A string the current terminal's description has under this name; `NULL` if it has none.
const char *terminfo_string(const char *name);

/// A number, or a negative one if the description has none under this name.
int terminfo_number(const char *name);

bool terminfo_flag(const char *name);

/// Looks for a terminal's description: 1 found, 0 not known or too general, -1 there are no descriptions at all.
int terminfo_find(const char *term, int output);
