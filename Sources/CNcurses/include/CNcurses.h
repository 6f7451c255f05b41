#pragma once

/// What Swift cannot take from the ncurses headers by itself (macros and globals), and what must not be written in
/// Swift (signal handlers).

#include "Screen.h"
#include "TerminalGuard.h"
#include "Terminfo.h"
