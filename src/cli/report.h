/* cli/report.h - a check's report as text and its events as lines; the file of --log. */
#ifndef MAILSETUP_CLI_REPORT_H
#define MAILSETUP_CLI_REPORT_H

#include "cli/batch.h"

#include <stdio.h>

/* The whole of a finished check: stages of both sides, findings with their evidence, verdict. */
void report_print(const struct cli *cli, const struct job *job);
/* An event as a line of JSON; nothing for those that have none, or that tell of one side's end.
 * "server" is the label; the check of an account has a member "account" as well, its number. */
void event_print_json(const struct report_event *event, const char *label, unsigned account);
/* A line of the dialogue; label (may be NULL) before it. */
void event_print_log(FILE *to, const struct report_event *event, const char *label);
/* "pop.example.co.jp:995 TLS" */
char *side_address(const struct record *server, enum side side);

/* The file of --log: new, 0600. NULL and true: none was asked for. */
bool cli_log_open(const struct cli *cli, FILE **log, struct err *err);
bool cli_log_close(const struct cli *cli, FILE *log, struct err *err);

#endif
