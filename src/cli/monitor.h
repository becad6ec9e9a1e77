/* cli/monitor.h - results of checks for monitoring systems: a Nagios plugin's answer, and metrics
 * in the Prometheus text format (for node_exporter's textfile collector). */
#ifndef MAILSETUP_CLI_MONITOR_H
#define MAILSETUP_CLI_MONITOR_H

#include "cli/batch.h"

/* What a Nagios plugin ends with. */
enum nagios { NAGIOS_OK, NAGIOS_WARNING, NAGIOS_CRITICAL, NAGIOS_UNKNOWN };

/* Both collect, because both say the whole first. Nothing is kept of a check but its lines. */
struct nagios_answer;
struct nagios_answer *nagios_new(void);
void nagios_add(struct nagios_answer *answer, const struct job *job);
/* A check that could not begin. */
void nagios_add_unknown(struct nagios_answer *answer, const char *label, const char *why);
/* Prints the answer and frees it; the exit status. */
int nagios_finish(struct nagios_answer *answer);
/* An answer of one line for what kept every check from beginning; the exit status. */
int nagios_refuse(const struct err *err);

struct metrics;
struct metrics *metrics_new(void);
void metrics_add(struct metrics *metrics, const struct job *job);
void metrics_add_unknown(struct metrics *metrics, const char *label);
void metrics_finish(struct metrics *metrics); /* prints and frees */

#endif
