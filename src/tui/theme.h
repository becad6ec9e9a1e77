/* tui/theme.h - what a style looks like. Knows no terminal library. */
#ifndef MAILSETUP_TUI_THEME_H
#define MAILSETUP_TUI_THEME_H

#include "tui/canvas.h"

#include <stdbool.h>

enum { COLOUR_DEFAULT = -1 }; /* else 0 black, 1 red, 2 green, 3 yellow, 4 blue, ... 7 white */

struct look {
    signed char foreground, background;
    bool bold, reverse, underline, dim;
};

/* Without colour no meaning is lost: it is carried by bold, reverse and underline, and every
 * state is a word on the screen as well. */
const struct look *theme_look(enum style style, bool colour);

#endif
