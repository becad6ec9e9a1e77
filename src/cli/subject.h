/* cli/subject.h - the plan of a check that is of a server, an account or the notification. */
#ifndef MAILSETUP_CLI_SUBJECT_H
#define MAILSETUP_CLI_SUBJECT_H

#include "cli/command.h"

/* With user, sender, references and log files as the record says; no password yet. Both sides; of
 * the notification the sending one, and its first administrator as the recipient. The caller frees.
 * NULL: *err says what is missing. */
struct check_plan *subject_plan(const struct registry *registry, const struct record *record,
                                struct err *err);

#endif
