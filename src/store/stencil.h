/* store/stencil.h - a line of accounts with holes, into which another account's values are put:
 * nearly every account of a long file differs from one before it only in who it is. A line that is
 * made so needs not be read again to know that it can be read, and a line of a file that is one of
 * them but for the holes needs no tree. The text of a mail server, of many lines, is read in the
 * same way; here it is called a line as well. */
#ifndef MAILSETUP_STORE_STENCIL_H
#define MAILSETUP_STORE_STENCIL_H

#include "store/settings.h"

enum { STENCILS_MAX = 16, STENCIL_HOLES_MAX = 16 };

struct stencil_hole {
    struct settings_span span;
    enum field_id field; /* FIELD_NONE: the id */
    enum origin origin;  /* of the value in the line that is known */
    bool may_be_empty, must_be_empty;
};
struct stencil {
    char *line;
    size_t length;
    struct record *record; /* what the line says */
    struct record *rest;   /* the same without what is in the holes */
    struct stencil_hole holes[STENCIL_HOLES_MAX];
    size_t count;
    uint64_t fields; /* a bit for each that is a hole */
};
/* All zero: no line is known. */
struct stencils {
    struct stencil rows[STENCILS_MAX];
    size_t count, next; /* next: the one that is given up for a new one */
    size_t last;        /* fitted last: it is tried first */
    struct writer value;
};

/* Appends the line of an account of which nothing unknown is kept. False: none of the lines fits,
 * and out is as it was. */
bool stencils_write(struct stencils *stencils, const struct record *account, struct text *out);
/* From now on the line stands model. It was read again without a problem, and holds nothing
 * unknown; spans: where its values are. */
void stencils_learn(struct stencils *stencils, const struct record *account, const char *line,
                    size_t length, const struct settings_span *spans);
/* The same where the record was read from text, if that is as this program writes it. */
void stencils_learn_read(struct stencils *stencils, const struct shapes *shapes,
                         const struct record *record, const struct slice *text);
/* What a line says; the caller frees. NULL: it fits none, or is not as it must be: it is to be read
 * with all care. */
struct record *stencils_read(struct stencils *stencils, const char *line, size_t length);
void stencils_forget(struct stencils *stencils);

#endif
