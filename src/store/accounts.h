/* store/accounts.h - the text of accounts.jsonl, one account as a JSON object on each line, and
 * what it says: one to the other and back. Lines of blanks alone mean nothing and are not kept. */
#ifndef MAILSETUP_STORE_ACCOUNTS_H
#define MAILSETUP_STORE_ACCOUNTS_H

#include "store/settings.h"

enum { ACCOUNTS_BYTES_MAX = 256 * 1024 * 1024, ACCOUNTS_LINE_MAX = 64 * 1024 };

/* What a file says. All zero is empty. */
struct accounts {
    struct registry *registry;  /* holds the accounts alone */
    struct extras extras;       /* of all of them */
    struct account_line *lines; /* of each account, in their order: where the file has it */
    size_t room;
};
struct account_line {
    size_t start, length;
};

/* False: *problems has at least one, *accounts is empty. */
bool accounts_read(const char *bytes, size_t length, struct accounts *accounts,
                   struct problems *problems);
void accounts_clear(struct accounts *accounts);

/* What is written, and from what. */
struct accounts_job {
    const struct registry *registry;
    const struct accounts *old; /* what was read or written last */
    const char *bytes;          /* the file that old is about; NULL: it is another now */
};
/* The whole file. An account that is the very same record as in old is written as it stands there.
 * The others are read again: what could not be read is not written. False: *err names the account;
 * lines (room for all accounts) tells where they are, as in struct accounts. */
bool accounts_write(const struct accounts_job *job, struct text *out, struct account_line *lines,
                    struct err *err);

#endif
