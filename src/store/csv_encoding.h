/* store/csv_encoding.h - the bytes of a CSV file as UTF-8, and back. */
#ifndef MAILSETUP_STORE_CSV_ENCODING_H
#define MAILSETUP_STORE_CSV_ENCODING_H

#include "store/csv.h"

/* A byte that is no text in the encoding, in the place of which the text has a question mark. */
struct csv_broken {
    size_t at;            /* in the text */
    const char *sentence; /* translated; not owned */
};
enum { CSV_BROKEN_MAX = 100000 }; /* whatever has more is no text at all */

/* Text without a byte order mark or a NUL: a part of what was read, unless it had to be converted.
 */
struct csv_utf8 {
    char *bytes;
    size_t length;
    char *owned;               /* the caller frees */
    struct csv_broken *broken; /* in their order; the caller frees */
    size_t broken_count;
};
/* *encoding as csv_read() has it. bytes are written over where they are broken. False: *err says
 * why nothing of it can be read. */
bool csv_decode(char *bytes, size_t length, enum csv_encoding *encoding, struct csv_utf8 *text,
                struct err *err);
/* Takes text over and gives it in CP932; the caller frees. NULL: a character is not there, and
 * *place says which one it is, as a position in the text. */
char *csv_encode_cp932(const char *text, size_t length, size_t *encoded_length);
/* Would the character be the same after it was written and read again? */
bool csv_cp932_has(const char *character, size_t length);
/* "Line 3, character 12" of a position in UTF-8 text. */
void csv_place(const char *text, size_t position, size_t *line, size_t *character);

#endif
