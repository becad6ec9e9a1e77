/* cli/check_output.h - how the results of checks are printed: as --format says. One row a format.
 */
#ifndef MAILSETUP_CLI_CHECK_OUTPUT_H
#define MAILSETUP_CLI_CHECK_OUTPUT_H

#include "cli/batch.h"

struct check_output;

/* False: *err says what is wrong with --format or --json. Nothing is opened yet. */
bool check_output_possible(const struct cli *cli, struct err *err);
/* For so many checks. NULL: *err says what is wrong with them, or with the file of --report. */
struct check_output *check_output_open(struct cli *cli, size_t checks, struct err *err);
/* Is a check's dialogue wanted when it is over (struct batch, keep_log)? */
bool check_output_keeps_log(const struct check_output *output);
void check_output_event(struct check_output *output, struct job *job,
                        const struct report_event *event);
void check_output_done(struct check_output *output, struct job *job);
/* A check that could not begin: account is its number, 0: of a server. */
void check_output_refused(struct check_output *output, const char *label, unsigned account,
                          const struct err *err);
/* A check that was not made, because of a wave or an interruption: who reads the answers of
 * programs misses none. Once for each, when the run is over. */
void check_output_left_out(struct check_output *output, const char *label, unsigned account);
/* A check that failed in an earlier run, which this one goes on with. */
void check_output_before(struct check_output *output, const char *label, unsigned account,
                         const struct fleet_result *result);
bool check_output_sums_up(const struct check_output *output); /* is there a summary at the end? */
/* Can a run in the format that was asked for be gone on with? */
bool check_output_goes_on(const struct cli *cli);
/* Prints what is said at the end, closes the file of --report, frees. Returns the exit status;
 * status is what it would be without the format having a word in it. */
int check_output_close(struct check_output *output, int status);
/* What kept every check from beginning, before check_output_open() or instead of it: formats that
 * are read by programs answer it in their own way. Returns the exit status. */
int check_output_complain(const struct cli *cli, const struct err *err);

#endif
