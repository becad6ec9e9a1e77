/* store/csv_encoding.h - the bytes of a CSV file as UTF-8, and back. */
#ifndef MAILSETUP_STORE_CSV_ENCODING_H
#define MAILSETUP_STORE_CSV_ENCODING_H

#include "store/csv.h"

/* Text without a byte order mark: a part of what was read, unless it had to be converted. */
struct csv_utf8 {
    const char *bytes;
    size_t length;
    char *owned; /* the caller frees */
};
/* *encoding as csv_read() has it. False: *err names line and character. */
bool csv_decode(const char *bytes, size_t length, enum csv_encoding *encoding,
                struct csv_utf8 *text, struct err *err);
/* Takes text over and gives it in CP932; the caller frees. NULL: a character is not there, and
 * *place says which one it is, as a position in the text. */
char *csv_encode_cp932(const char *text, size_t length, size_t *encoded_length);
/* Would the character be the same after it was written and read again? */
bool csv_cp932_has(const char *character, size_t length);
/* "Line 3, character 12" of a position in UTF-8 text. */
void csv_place(const char *text, size_t position, size_t *line, size_t *character);

#endif
