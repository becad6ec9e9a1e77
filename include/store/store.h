/* store/store.h - the settings file, the accounts beside it, their lock, the draft. Strict in,
 * atomic and durable out.
 *
 * Shapes: the settings file of the specification (version 1, UTF-8 JSON, two-space indent, the
 * order of fields[], unknown keys kept behind the known ones at every level); of the accounts, one
 * such object on each line. What a record refers to may be missing: that is no mistake of a file.
 * Nothing is written by opening. Limits: 64 MiB, depth 32; 256 MiB of accounts, 64 KiB each. */
#ifndef MAILSETUP_STORE_STORE_H
#define MAILSETUP_STORE_STORE_H

#include "base/err.h"
#include "base/file.h"
#include "model/draft.h"
#include "model/registry.h"

#include <stdint.h>

struct store;

/* Where the settings are: file (--file) wins, then $MAILSETUP_FILE, then system: /etc/...,
 * else $XDG_CONFIG_HOME or ~/.config. The caller frees. False: no home folder is known. */
bool store_path(const char *file, bool system, char **path, struct err *err);

struct store *store_new(const char *path);
void store_free(struct store *store); /* gives the lock back */
const char *store_file(const struct store *store);
/* The accounts of settings.json are in accounts.jsonl beside it; those of any other NAME.json in
 * NAME.accounts.jsonl, so that two settings files in one folder have accounts of their own. */
const char *store_accounts_file(const struct store *store);
/* Could others than their owner read or write the files when they were read? They hold no secrets,
 * but say where they are. A save makes them 0600. */
bool store_exposed(const struct store *store);

/* Every problem of a file as `path: sentence` with its line (1-based; 0: unknown). */
typedef void store_problem(void *context, const char *path, size_t line, const char *sentence);

/* Reads both files; one that is not there holds nothing (and *registry is new). Remembers unknown
 * keys and which version of the files was read. Accounts that are as they were when they were read
 * or written last are the same records again. False: *err has the first problem, with file, path
 * and line; tell (may be NULL) has all of them, those of the accounts as `accounts.jsonl: path`. */
bool store_load(struct store *store, struct registry **registry, store_problem *tell, void *context,
                struct err *err);
/* The bytes of either file, as store_load() reads them; the caller frees. What is not a file or
 * is too large is ERR_SETTINGS. mark: as file_read_again() has it, or NULL. */
bool store_read(const char *path, char **bytes, size_t *length, struct file_mark *mark,
                struct err *err);
/* The same checks on bytes from anywhere, for `validate`. True: no problem. */
bool store_validate(const char *bytes, size_t length, store_problem *tell, void *context);
bool store_validate_accounts(const char *bytes, size_t length, store_problem *tell, void *context);
/* The same of the store's own two files, told as store_load() tells; nothing is taken over. False:
 * the settings cannot be read at all. */
bool store_validate_own(const struct store *store, store_problem *tell, void *context, bool *valid,
                        struct err *err);
/* Is a file of that name one of accounts? Its name ends in .jsonl. */
bool store_holds_accounts(const char *path);

/* Who holds the lock, as far as can be known. */
struct lock_holder {
    long pid;
    char user[64], tty[64];
    int64_t since_ms;
};
/* Take the lock (`settings.json.lock`, an OFD lock, so a dead holder holds nothing). False and
 * *held filled when somebody else has it: the program may look but not save. */
bool store_lock(struct store *store, struct lock_holder *held, struct err *err);
bool store_locked(const struct store *store); /* by us */
void store_unlock(struct store *store);       /* before its end, so that others may save */

/* Is either file on disk another than the one that was read or written last? */
bool store_changed(struct store *store, bool *changed, struct err *err);
/* Writes the registry over the files with the unknown keys that were read; keeps the last good
 * ones as `settings.json~` and `accounts.jsonl~`. Accounts are written when they changed. Refused:
 * without the lock (ERR_LOCKED), and when a file changed on disk since it was read unless overwrite
 * is set (ERR_LOCKED too, with a sentence). On failure each file is whole; *err says when the
 * settings are saved and the accounts are not: saving again is enough then. */
bool store_save(struct store *store, const struct registry *registry, bool overwrite,
                struct err *err);
/* The bytes of the settings file that store_save would write; the caller frees. */
char *store_write_text(struct store *store, const struct registry *registry);
/* One record as the JSON object of the file, indented two spaces, no newline at the end. */
char *store_record_json(const struct record *record);

/* The draft of an unfinished wizard or form, beside the settings: settings.json.draft, 0600. */
/* Saving and dropping: ERR_LOCKED without the lock, because the draft is the other session's. */
bool store_save_draft(struct store *store, const struct draft *draft, struct err *err);
/* *draft NULL and true: there is none. False: it cannot be read; it was moved to *.draft.bad and
 * *err says so. */
bool store_load_draft(struct store *store, struct draft **draft, struct err *err);
bool store_drop_draft(struct store *store, struct err *err);

/* share/schema/settings.schema.json and, for a line of accounts, accounts.schema.json, made from
 * fields[]; the caller frees. */
char *store_schema(void);
char *store_accounts_schema(void);

#endif
