/* tui/term.h - the terminal: ncurses and nothing but ncurses. The only file that sees it is
 * term.c. */
#ifndef MAILSETUP_TUI_TERM_H
#define MAILSETUP_TUI_TERM_H

#include "base/err.h"
#include "tui/canvas.h"

#include <stdint.h>

struct term;
struct term_options {
    bool colour;
    bool ascii;       /* the terminal knows nothing else */
    bool plain_lines; /* lines and marks in ASCII, text as it is */
};

/* Needs a terminal on standard input and output; a TERM that nobody knows is a sentence, not an
 * exit. Bracketed paste on, ESCDELAY 25, alternate screen. */
/* auto (0) obeys NO_COLOR; 1: always, -1: never. */
bool term_colour_wanted(int option);
struct term *term_open(const struct term_options *options, struct err *err);
void term_close(struct term *term); /* the terminal as it was; accepts NULL; also after a fork */
void term_restore(void);            /* for a fatal end: async-signal-safe as far as can be */
void term_size(const struct term *term, int *rows, int *columns);
int term_descriptor(const struct term *term); /* readable: keys */
/* After SIGWINCH: asks the kernel and tells ncurses. */
void term_resized(struct term *term, int *rows, int *columns);
void term_suspend(struct term *term); /* Ctrl-Z: gives the terminal back, stops, comes back */

enum input_kind { INPUT_NONE_YET, INPUT_KEY, INPUT_PASTED, INPUT_GONE /* the terminal is lost */ };
struct term_input {
    enum input_kind kind;
    int32_t key; /* action.h */
    const char
        *text; /* INPUT_PASTED: valid UTF-8, bounded (64 KiB); borrowed until the next call */
};
/* Never blocks. Invalid bytes are dropped; a lone Escape is KEYCODE_ESCAPE. */
void term_read(struct term *term, struct term_input *input);
/* Copies what differs to the terminal; one write. clear: repaint everything. False: lost.
 * Never blocks: a terminal that takes nothing (a stalled connection) gets the newest picture later
 * and none of those between. While term_pending(), the loop polls term_output_descriptor() for
 * POLLOUT and then calls term_flush(). */
bool term_draw(struct term *term, const struct canvas *canvas, bool clear);
bool term_pending(const struct term *term);
int term_output_descriptor(const struct term *term);
bool term_flush(struct term *term); /* false: lost */

#endif
