/* tui/theme.c - styles as colours and attributes, and as attributes alone. */
#include "tui/theme.h"

#include "tui/term.h"

#include <stdlib.h>

enum {
    PLAIN = COLOUR_DEFAULT,
    RED = 1,
    GREEN = 2,
    YELLOW = 3,
    BLUE = 4,
    CYAN = 6,
    WHITE = 7,
};

static const struct look coloured[STYLE_COUNT] = {
    [STYLE_NORMAL] = {PLAIN, PLAIN, .bold = false},
    [STYLE_TITLE] = {WHITE, BLUE, .bold = true},
    [STYLE_BAR] = {WHITE, BLUE, .bold = false},
    [STYLE_DIM] = {PLAIN, PLAIN, .dim = true},
    [STYLE_SELECTED] = {PLAIN, PLAIN, .reverse = true},
    [STYLE_LABEL] = {PLAIN, PLAIN, .bold = false},
    [STYLE_VALUE] = {PLAIN, PLAIN, .bold = true},
    [STYLE_INPUT] = {PLAIN, PLAIN, .underline = true},
    [STYLE_INPUT_ACTIVE] = {PLAIN, PLAIN, .bold = true, .underline = true},
    [STYLE_OK] = {GREEN, PLAIN, .bold = false},
    [STYLE_WARN] = {YELLOW, PLAIN, .bold = true},
    [STYLE_FAIL] = {RED, PLAIN, .bold = true},
    [STYLE_KEY] = {CYAN, PLAIN, .bold = true},
    [STYLE_NOTE] = {CYAN, PLAIN, .bold = false},
    [STYLE_CLIENT] = {CYAN, PLAIN, .bold = true},
    [STYLE_SERVER] = {GREEN, PLAIN, .bold = false},
    [STYLE_MATCH] = {0, YELLOW, .bold = false},
    [STYLE_DIALOG] = {PLAIN, PLAIN, .bold = true},
};

static const struct look plain[STYLE_COUNT] = {
    [STYLE_NORMAL] = {PLAIN, PLAIN, .bold = false},
    [STYLE_TITLE] = {PLAIN, PLAIN, .bold = true, .reverse = true},
    [STYLE_BAR] = {PLAIN, PLAIN, .reverse = true},
    [STYLE_DIM] = {PLAIN, PLAIN, .dim = true},
    [STYLE_SELECTED] = {PLAIN, PLAIN, .reverse = true},
    [STYLE_LABEL] = {PLAIN, PLAIN, .bold = false},
    [STYLE_VALUE] = {PLAIN, PLAIN, .bold = true},
    [STYLE_INPUT] = {PLAIN, PLAIN, .underline = true},
    [STYLE_INPUT_ACTIVE] = {PLAIN, PLAIN, .bold = true, .underline = true},
    [STYLE_OK] = {PLAIN, PLAIN, .bold = false},
    [STYLE_WARN] = {PLAIN, PLAIN, .bold = true},
    [STYLE_FAIL] = {PLAIN, PLAIN, .bold = true, .underline = true},
    [STYLE_KEY] = {PLAIN, PLAIN, .bold = true},
    [STYLE_NOTE] = {PLAIN, PLAIN, .bold = false},
    [STYLE_CLIENT] = {PLAIN, PLAIN, .bold = true},
    [STYLE_SERVER] = {PLAIN, PLAIN, .bold = false},
    [STYLE_MATCH] = {PLAIN, PLAIN, .reverse = true},
    [STYLE_DIALOG] = {PLAIN, PLAIN, .bold = true},
};

const struct look *theme_look(enum style style, bool colour)
{
    return colour ? &coloured[style] : &plain[style];
}

bool term_colour_wanted(int option)
{
    const char *no_colour = getenv("NO_COLOR");
    return option > 0 || (option == 0 && !(no_colour && *no_colour));
}
