/* store/alike.h - a line of accounts that differs from one that was read before only in who the
 * account is: nearly every line of a long file. It is known by its bytes and needs no tree. */
#ifndef MAILSETUP_STORE_ALIKE_H
#define MAILSETUP_STORE_ALIKE_H

#include "store/read_record.h"
#include "store/stencil.h"

/* A value of the record's own object that may be another in the next line. */
struct alike_spot {
    size_t start, length;
    enum field_id field; /* FIELD_NONE: the id */
};
/* All zero: no line is known. */
struct alike {
    struct text line;
    struct record *record; /* what it says */
    struct alike_spot spots[SHAPE_ENTRIES_MAX];
    size_t count;
    struct stencils stencils; /* lines as this program writes them are read faster still */
};

/* From now on lines are compared with this one, which was read as the record without a problem and
 * holds nothing unknown. */
void alike_learn(struct alike *alike, const struct slice *line, const struct outline *outline,
                 const struct record *record);
/* True: the line is as good as the one before and its account is in the reader's registry (or,
 * where it has none, the caller's). False: it is to be read with all care; nothing has happened. */
bool alike_read(struct alike *alike, struct reader *reader, const struct slice *line);
void alike_forget(struct alike *alike);

/* The same of a record in a list of the settings file, by the stencils alone. */
bool alike_read_listed(struct stencils *stencils, struct reader *reader, const struct slice *text);
/* It is clean JSON and read with all care, as read_record() does; those that come after it may be
 * like it. */
void alike_read_with_care(struct stencils *stencils, struct reader *reader,
                          const struct slice *text);

#endif
