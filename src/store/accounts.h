/* store/accounts.h - the text of accounts.jsonl, one account as a JSON object on each line, and
 * what it says: one to the other and back. Lines of blanks alone mean nothing and are not kept. */
#ifndef MAILSETUP_STORE_ACCOUNTS_H
#define MAILSETUP_STORE_ACCOUNTS_H

#include "store/alike.h"
#include "store/pieces.h"

enum { ACCOUNTS_BYTES_MAX = 256 * 1024 * 1024, ACCOUNTS_LINE_MAX = 64 * 1024 };

/* What a file says. All zero is empty. */
struct accounts {
    struct registry *registry; /* holds the accounts alone */
    struct extras extras;      /* of all of them */
    struct slices slices;      /* of each account, in their order: where the file has it */
};

/* False: *problems has at least one, *accounts is empty. */
bool accounts_read(const char *bytes, size_t length, struct accounts *accounts,
                   struct problems *problems);
void accounts_clear(struct accounts *accounts);
/* One line without the blanks around it; what it says is the reader's record. Lines that are alike
 * are read faster when they go with the same alike. */
void accounts_read_line(struct reader *reader, const struct slice *line, struct alike *alike);

/* What is written, and from what. */
struct accounts_job {
    const struct registry *registry;
    const struct extras *extras; /* of those that are written anew; or NULL */
    const struct kept *texts;    /* as archive_stands() has it; NULL: all is written anew */
};
/* The whole file: what is new to out, what stays as it stands to pieces, which also tells where the
 * new accounts are. What is new is read again: what could not be read is not written. False: *err
 * names the account. */
bool accounts_write(const struct accounts_job *job, struct text *out, struct pieces *pieces,
                    struct err *err);

#endif
