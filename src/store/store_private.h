/* store/store_private.h - what the files that make up a store share. */
#ifndef MAILSETUP_STORE_STORE_PRIVATE_H
#define MAILSETUP_STORE_STORE_PRIVATE_H

#include "base/file.h"
#include "store/accounts.h"
#include "store/lock.h"
#include "store/settings.h"

struct store {
    char *path, *accounts_path;
    struct lock lock; /* of both files */
    /* Of the files that were read or written last. */
    struct file_mark mark, accounts_mark;
    struct extras extras;
    struct accounts accounts;
    bool exposed, accounts_exposed; /* others may read: both of them, the accounts alone */
};

/* As store_read(), with a limit of its own. */
bool store_read_file(const char *path, size_t limit, char **bytes, size_t *length,
                     struct file_mark *mark, struct err *err);
/* The first problem of a file, as an error. */
bool store_fail(struct problems *problems, const char *path, struct err *err);
/* The accounts as they are in the file now become those that the next save compares with; takes
 * lines over. */
void store_note_accounts(struct store *store, const struct registry *registry,
                         struct account_line *lines);

#endif
