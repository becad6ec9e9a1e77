/* cli/report.h - a check's report as text and its events as lines; files that options name. */
#ifndef MAILSETUP_CLI_REPORT_H
#define MAILSETUP_CLI_REPORT_H

#include "cli/batch.h"
#include "model/report_text.h"

#include <stdio.h>

/* The whole of a finished check: with_log its dialogue (job->log), stages of both sides, findings
 * with their evidence, verdict. */
void report_print(const struct cli *cli, const struct job *job, bool with_log);
/* An event as a line of JSON; nothing for those that have none, or that tell of one side's end.
 * "server" is the label; the check of an account has a member "account" as well, its number. */
void event_print_json(const struct report_event *event, const char *label, unsigned account);
/* A line of the dialogue; label (may be NULL) before it. */
void event_print_log(FILE *to, const struct report_event *event, const char *label);
/* Whose check the job was; borrows from it. */
struct report_head job_head(const struct job *job);

/* The file that an option names: new, 0600. NULL and true: none was asked for. */
bool cli_file_open(const struct cli *cli, enum cli_option option, FILE **file, struct err *err);
bool cli_file_close(const struct cli *cli, enum cli_option option, FILE *file, struct err *err);

#endif
