/* store/strict.h - JSON as RFC 8259 and RFC 7493 (I-JSON) have it and nothing beyond: what passes
 * here means the same to every reader. json-c alone takes duplicate keys, NaN, 1e400, raw
 * controls, lone surrogates and overlong UTF-8. One pass, linear, no tree. */
#ifndef MAILSETUP_STORE_STRICT_H
#define MAILSETUP_STORE_STRICT_H

#include "store/problem.h"

enum {
    STRICT_BYTES_MAX = 64 * 1024 * 1024,
    STRICT_DEPTH_MAX = 32,
    STRICT_KEYS_MAX = 10000, /* in one object */
    STRICT_NUMBER_MAX = 64,  /* characters */
};

/* A piece of the file, borrowed from it. */
struct slice {
    const char *bytes;
    size_t length;
    size_t line; /* of its first byte */
};

/* A member of the outermost object (depth 1), or an element of an array there (depth 2; it
 * follows its array). */
struct part {
    int depth;
    char *key; /* depth 1: unescaped */
    struct slice value;
    bool clean; /* nothing in it was refused */
};
struct outline {
    struct part *parts;
    size_t count, room;
};

/* True: the structure was understood to the end and the outermost value is an object; single
 * parts may still be unclean. False: only the problems are of use. Fills *outline either way. */
bool strict_scan(const char *bytes, size_t length, struct outline *outline,
                 struct problems *problems);
void outline_clear(struct outline *outline);
/* The same for an object that stands on a line of its own among others: the slice, which is not
 * blank and holds no line feed. outline may be NULL. */
bool strict_one_line(const struct slice *slice, struct outline *outline, struct problems *problems);

/* The line of the value at path ("send.auth.method") in a clean object; where there is no such
 * value, that of the nearest one around it. */
size_t strict_line(const struct slice *object, const char *path);

#endif
