/* app/line.h - a line of text that is being edited. */
#ifndef MAILSETUP_APP_LINE_H
#define MAILSETUP_APP_LINE_H

#include <stddef.h>

/* Passwords are in a struct secret, and only counted here. */
struct line_edit {
    char *text;    /* NULL: empty */
    size_t cursor; /* byte position, at a character's start */
};

#endif
