/* base/err.h - the one way to fail: bool, and a sentence for the person who has to mend it.
 *
 * A function that can fail returns bool and takes `struct err *err` last. Success leaves *err
 * alone. Failure fills it with one whole, translated sentence that names the place. Lower rooms
 * never print. err may be NULL where the caller does not care. */
#ifndef MAILSETUP_BASE_ERR_H
#define MAILSETUP_BASE_ERR_H

#include <stdbool.h>
#include <stddef.h>

/* The codes follow sysexits.h, as the exit statuses of the program do. */
enum err_code {
    ERR_NONE,
    ERR_CHECK,       /* 1: a check ran and failed */
    ERR_USAGE,       /* 64: the command line itself */
    ERR_INPUT,       /* 65: data that somebody typed, piped or imported */
    ERR_NO_INPUT,    /* 66: an input file is not there */
    ERR_UNREACHABLE, /* 69: no server answered a single-purpose command */
    ERR_INTERNAL,    /* 70: our own mistake */
    ERR_CREATE,      /* 73: a file cannot be created */
    ERR_IO,          /* 74: reading or writing failed */
    ERR_LOCKED,      /* 75: somebody else holds it; try again */
    ERR_PERMISSION,  /* 77: not allowed, or a secret was refused */
    ERR_SETTINGS,    /* 78: the settings file is not valid */
};

enum { ERR_TEXT_MAX = 1024 };

struct err {
    enum err_code code;
    char text[ERR_TEXT_MAX]; /* UTF-8, cut at a character boundary when too long */
};

/* Fill *err (unless NULL) and return false. format is already translated. Foreign bytes in the
 * arguments are made visible (utf8_visible), so that a sentence is always safe to show. */
bool fail(struct err *err, enum err_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The exit status of the program for a code: 0, 1, 64..78. */
int err_exit_status(enum err_code code);

#endif
