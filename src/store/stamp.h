/* store/stamp.h - a small file beside the settings that says which bytes of them were read in full,
 * by this version of the program, and were right: size, fingerprint and times of each file, and
 * where its records are. Bytes that it names need not be read in full again. It is never needed:
 * missing, stale, torn or somebody else's it means that all is read. Only files worth it have one.
 *
 * It saves work and nothing else: what sleeps in the text is read as strictly as ever when it wakes
 * (archive.h), and a save takes the fingerprint of what is there, whatever the times say. */
#ifndef MAILSETUP_STORE_STAMP_H
#define MAILSETUP_STORE_STAMP_H

#include "base/file.h"
#include "store/slices.h"

enum {
    STAMP_WORTH = 64 * 1024, /* bytes of both files: less is read in full in no time */
};

/* What it says of one file. */
struct stamped {
    struct file_mark mark; /* exists false: it does not name the file */
    bool indexed;          /* it has the rows; they are all in the file, one behind the other */
    struct slices rows;
};
/* All zero: there is none. */
struct stamp {
    struct stamped settings, accounts;
    struct registry_use *uses; /* how many of the accounts each server has; with their rows */
    size_t use_count;
};

/* settings: the path of the settings; a stamp that belongs neither to us nor to the owner of them,
 * or that others may write, is none. */
void stamp_read(struct stamp *stamp, const char *path, const char *settings);
/* Failing does no harm. Atomic, 0600; the disk may confirm it when it likes. */
void stamp_write(const struct stamp *stamp, const char *path, const char *settings);
/* Frees rows and uses; marks, and whether there were rows, stay. */
void stamp_forget_rows(struct stamp *stamp);
/* Does it name the bytes? */
bool stamp_names(const struct stamped *stamped, const struct file_mark *mark);
/* Does it say the same as the other, but for the rows, of which only that they are there counts? */
bool stamp_equal(const struct stamp *a, const struct stamp *b);

#endif
