/* cli/check_journal.h - the results of a run of checks as they come, so that a run that was
 * interrupted goes on where it stopped (--resume). */
#ifndef MAILSETUP_CLI_CHECK_JOURNAL_H
#define MAILSETUP_CLI_CHECK_JOURNAL_H

#include "cli/check_summary.h"

struct check_journal {
    struct cli *cli;
    struct fleet *fleet;
    const size_t *positions; /* in the registry */
    size_t count;
    /* Of the plan of a check, without its login; 0: it cannot be made. */
    uint64_t (*digest)(void *context, size_t index);
    void *context;
    /* Its own. */
    bool kept;   /* is there a journal? */
    bool broken; /* said already */
    size_t *of;  /* number of a check by position, from 1; 0: it is not chosen */
    int64_t synced_ms;
};

/* With --resume, tells the fleet what was done before. False: *err. A journal that cannot be
 * written is said and done without, unless it was asked for. */
bool check_journal_begin(struct check_journal *journal, struct err *err);
void check_journal_add(struct check_journal *journal, size_t index, uint64_t digest);
void check_journal_tick(struct check_journal *journal); /* to be called often */
/* Says how the run goes on where it is not whole. */
void check_journal_end(struct check_journal *journal);

#endif
