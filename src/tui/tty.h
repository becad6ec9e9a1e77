/* tui/tty.h - the terminal as the kernel sees it: modes, size, and bytes that go out without
 * blocking. Nothing of ncurses. */
#ifndef MAILSETUP_TUI_TTY_H
#define MAILSETUP_TUI_TTY_H

#include "base/text.h"

#include <stdbool.h>
#include <termios.h>

struct tty {
    int input;       /* standard input */
    int output;      /* opened anew without blocking, or standard output */
    bool own_output; /* false: output_flags are those that standard output had */
    int output_flags;
    struct termios before;
    struct text pending; /* bytes that the terminal has not taken yet */
    size_t written;      /* of pending */
    bool lost;
};

/* Remembers the modes; false (errno) when standard input is no terminal. */
bool tty_open(struct tty *tty);
void tty_close(struct tty *tty); /* the modes as they were; what is pending is dropped */
/* Every key arrives as a byte, Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-\ too; output as it is. */
bool tty_raw(struct tty *tty);
bool tty_cooked(struct tty *tty);
void tty_size(const struct tty *tty, int *rows, int *columns);
bool tty_pending(const struct tty *tty);
/* Sends what is pending until the terminal takes no more. False: the terminal is lost. */
bool tty_write(struct tty *tty);
/* For last bytes: waits a little, but not for ever. What is left then is dropped. */
void tty_write_patiently(struct tty *tty);
/* What term_restore() is to write; NULL: a fatal end has nothing to give back. */
void tty_prepare_rescue(const struct tty *tty, const struct text *bytes);

#endif
