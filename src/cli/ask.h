/* cli/ask.h - questions on the terminal, /dev/tty, whatever the standard streams are. */
#ifndef MAILSETUP_CLI_ASK_H
#define MAILSETUP_CLI_ASK_H

#include "cli/cli.h"

bool ask_possible(void); /* is there a terminal? */
/* A line; the caller frees. False: no terminal, interrupted, or the end of input. */
bool ask_line(struct cli_door *door, const char *question, char **answer, struct err *err);
bool ask_yes(struct cli_door *door, const char *question, bool *yes, struct err *err);
/* Without echo; the terminal is as it was afterwards, also when it is interrupted. */
bool ask_secret(struct cli_door *door, const char *question, struct secret **secret,
                struct err *err);

#endif
