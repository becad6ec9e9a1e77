/* store/store_private.h - what the files that make up a store share. */
#ifndef MAILSETUP_STORE_STORE_PRIVATE_H
#define MAILSETUP_STORE_STORE_PRIVATE_H

#include "base/file.h"
#include "store/accounts.h"
#include "store/archive.h"
#include "store/lock.h"
#include "store/settings.h"
#include "store/stamp.h"

/* One of the two files, as it was read or written last. */
struct filed {
    struct file_mark mark;
    struct archive *archive; /* its text, or what the last save changed of it. Records whose text
                                is in an archive with this `kept` are written as they stand there.
                                NULL: everything is written anew */
    struct kept *kept;       /* what it holds that is unknown */
    bool seen;               /* it was read in full, and its records are where the layout says */
    bool exposed;            /* others may read it */
};

struct store {
    char *path, *accounts_path, *stamp_path;
    struct lock lock; /* of both files */
    struct filed settings, accounts;
    struct registry *registry; /* what both of them say; NULL: nothing was read yet */
    struct stamp stamp;        /* as we wrote or read it last */
};

/* What is there and is no file is refused by name. */
bool store_is_file(const char *path, struct err *err);
/* As store_read(), with a limit of its own. */
bool store_read_file(const char *path, size_t limit, char **bytes, size_t *length,
                     struct file_mark *mark, struct err *err);
/* The first problem of a file, as an error. */
bool store_fail(struct problems *problems, const char *path, struct err *err);

/* All zero is ready to be read into. */
void filed_clear(struct filed *filed);
/* The file is not what the archive says: it is read and written in full the next time. */
void filed_distrust(struct filed *filed);
/* Of files that were read in full: is each of them laid out so that it need not be the next time?
 */
void store_settle(struct store *store);
/* The stamp says what was seen of both files, when we hold the lock and they are worth it. */
void store_put_stamp(struct store *store);
/* Are the records of the kind where the text's layout shows them? */
bool store_shows(enum record_kind kind, const char *bytes, size_t length,
                 const struct slices *slices);

/* What both files say, before it is taken over. */
struct loading {
    const struct store *store;
    bool in_full; /* whatever was read before */
    store_problem *tell;
    void *context;
    struct stamp stamp;
    struct registry *registry;
    struct filed settings, accounts;
};
bool loading_read(struct loading *loading, struct err *err);
void loading_clear(struct loading *loading);

#endif
