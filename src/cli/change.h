/* cli/change.h - the registry as a command sees it. */
#ifndef MAILSETUP_CLI_CHANGE_H
#define MAILSETUP_CLI_CHANGE_H

#include "cli/command.h"

/* Reads the settings, to look at them. */
bool cli_load(struct cli *cli, struct err *err);
/* Position of the record that a word names, of the kind that the command is for: a code, of an
 * account what account_find() takes; the built-in servers stand behind the registered ones. False:
 * there is none, and *err says so (ERR_INPUT). */
bool cli_find(struct cli *cli, const char *word, size_t *position, struct err *err);
/* The record there, borrowed; NULL: beyond the end. */
const struct record *cli_at(struct cli *cli, size_t position);
/* The same by the word; NULL: there is none. */
const struct record *cli_record(struct cli *cli, const char *word, struct err *err);
/* A built-in server cannot be changed; false: *err says so (ERR_PERMISSION). */
bool cli_not_built_in(const struct record *record, struct err *err);
/* Locks, reads, edits, saves: all or nothing. */
bool cli_change(struct cli *cli, const struct registry_edit *edit, struct err *err);
/* The same in two halves, for a command that has a question to ask in between. */
bool cli_change_begin(struct cli *cli, struct err *err);
bool cli_change_end(struct cli *cli, const struct registry_edit *edit, struct err *err);

#endif
