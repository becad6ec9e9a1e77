/* cli/change.h - the registry as a command sees it. */
#ifndef MAILSETUP_CLI_CHANGE_H
#define MAILSETUP_CLI_CHANGE_H

#include "cli/command.h"

/* Reads the settings, to look at them. */
bool cli_load(struct cli *cli, struct err *err);
/* Borrowed. NULL: there is none of that code, and *err says so (ERR_INPUT). */
const struct record *cli_server(struct cli *cli, const char *code, struct err *err);
/* Locks, reads, edits, saves: all or nothing. */
bool cli_change(struct cli *cli, const struct registry_edit *edit, struct err *err);
/* The same in two halves, for a command that has a question to ask in between. */
bool cli_change_begin(struct cli *cli, struct err *err);
bool cli_change_end(struct cli *cli, const struct registry_edit *edit, struct err *err);

#endif
