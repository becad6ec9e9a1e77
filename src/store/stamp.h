/* store/stamp.h - a small file beside the settings that says which bytes of them were read in full,
 * by this version of the program, and were right: size and fingerprint of each file. Bytes that it
 * names need not be read in full again. It is never needed: missing, stale, torn or somebody else's
 * it means that all is read. Only files worth it have one. */
#ifndef MAILSETUP_STORE_STAMP_H
#define MAILSETUP_STORE_STAMP_H

#include "base/file.h"

enum {
    STAMP_MAX = 256,
    STAMP_WORTH = 64 * 1024, /* bytes of both files: less is read in full in no time */
};

/* All zero: there is none. */
struct stamp {
    char text[STAMP_MAX];
};

/* The marks of what was seen; one that does not exist was not. */
void stamp_make(struct stamp *stamp, const struct file_mark *settings,
                const struct file_mark *accounts);
/* settings, accounts: the paths of the files; a stamp that belongs neither to us nor to the owner
 * of the settings, or that others may write, is none. */
void stamp_read(struct stamp *stamp, const char *path, const char *settings);
/* Failing does no harm. Atomic, 0600; the disk may confirm it when it likes. */
void stamp_write(const struct stamp *stamp, const char *path, const char *settings);
bool stamp_equal(const struct stamp *a, const struct stamp *b);
/* Does it name the bytes? */
bool stamp_names_settings(const struct stamp *stamp, const struct file_mark *mark);
bool stamp_names_accounts(const struct stamp *stamp, const struct file_mark *mark);

#endif
