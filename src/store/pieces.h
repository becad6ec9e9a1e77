/* store/pieces.h - the text of a file that is to be written: what is new in it, and the old text
 * between, which stays where it is and is not copied. A run of old records is one piece, so that a
 * save costs what has changed and not what is there. */
#ifndef MAILSETUP_STORE_PIECES_H
#define MAILSETUP_STORE_PIECES_H

#include "base/file.h"
#include "base/text.h"
#include "store/slices.h"

/* Old text that stands in the new one before the byte `at`. */
struct piece {
    size_t at;
    const struct record_source *source; /* borrowed: a registry holds it */
    size_t start, length;
};
/* All zero is empty. */
struct pieces {
    struct piece *rows;
    size_t count, room;
    size_t length;             /* of all old text */
    struct slices fresh;       /* records in the new text, in their order */
    bool shown;                /* accounts: the layout shows where those are */
    size_t list_from, list_to; /* in the new text of settings: the list of those that may sleep,
                                  without its brackets */
};

/* The old text comes next. What was added to the new text since the last piece is taken back where
 * it stands behind that one anyway. */
void pieces_keep(struct pieces *pieces, struct text *text, const struct record_source *source,
                 const struct record_slice *slice);
size_t pieces_length(const struct pieces *pieces, const struct text *text);
/* All of it as parts for file_replace_parts(), borrowed; the caller frees the list. */
struct file_part *pieces_parts(const struct pieces *pieces, const struct text *text, size_t *count);
/* The same in one piece, NUL-terminated; the caller frees. */
char *pieces_join(const struct pieces *pieces, const struct text *text);
void pieces_clear(struct pieces *pieces);

#endif
