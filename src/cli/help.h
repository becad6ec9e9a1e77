/* cli/help.h - what help in words and the manual page share. */
#ifndef MAILSETUP_CLI_HELP_H
#define MAILSETUP_CLI_HELP_H

#include "cli/command.h"

struct text;

/* What a field takes: "1-65535", "pop3, imap4", and null where it may be empty. */
void help_values(struct text *out, const struct field *field);
/* "-u, --user USER" */
void help_option_name(struct text *out, const struct option_row *row);
bool help_option_hidden(const struct option_row *row);
void help_print_lines(const struct text *text); /* on standard output */

/* The manual page, on standard output. */
void man_print(void);

#endif
