/* cli/check_summary.h - what came of many checks: in a few lines, and those that failed as a CSV
 * file. */
#ifndef MAILSETUP_CLI_CHECK_SUMMARY_H
#define MAILSETUP_CLI_CHECK_SUMMARY_H

#include "cli/command.h"
#include "model/fleet.h"

struct check_subjects {
    struct cli *cli;
    const size_t *positions; /* in the registry, by the number of the check in the fleet */
    const struct fleet *fleet;
};

/* How many passed and failed; then each finding, how often it was the worst, and of whom. */
void summary_print(const struct check_subjects *subjects);
/* Before anything is checked: the file must not be there, and its folder must. */
bool failed_possible(const struct cli *cli, struct err *err);
/* Writes the file of --failed, when there is one. */
bool failed_write(const struct check_subjects *subjects, struct err *err);

#endif
