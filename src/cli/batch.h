/* cli/batch.h - several checks, many of them at the same time, as a fleet (model/fleet.h): begins
 * them when their turn comes, listens, hands over what came of each. */
#ifndef MAILSETUP_CLI_BATCH_H
#define MAILSETUP_CLI_BATCH_H

#include "cli/command.h"
#include "model/fleet.h"

/* A check that is under way. */
struct job {
    size_t index;          /* which of the batch's checks; its number is index + 1 */
    struct record *server; /* what is checked: owned by the job, as is label */
    char *label;           /* what people call it: a code, an address; NULL: not registered */
    char *name;            /* and its name for people, "" */
    unsigned account;      /* its number; 0: it is a server */
    struct report *report;
    struct log *log; /* when the dialogue is kept to be printed at the end; else NULL */
    bool cancelled;  /* by a signal: it is as if it had not begun */
    size_t place;    /* the batch's own: among those under way */
};

struct batch {
    struct cli *cli;
    void *context; /* the command's own */
    size_t count;  /* checks in all */
    /* jobs is how many at once; tries 1: what was refused is not tried again. Where it is, what was
     * found is told when a check is over for good, just before its result. */
    struct fleet_limits limits;
    bool keep_log; /* job->log is filled */
    int tick_ms;   /* tick is asked for so often, at least; 0: never */
    /* Of which record a check is; NULL: of none that is registered. */
    const struct record *(*subject)(struct batch *batch, size_t index);
    /* Adds the check to batch->fleet, with its hosts; NULL: no server's limits count. */
    void (*add)(struct batch *batch, size_t index);
    /* The plan of a check, asked for when its turn comes. NULL: *err says why there is none. */
    struct check_plan *(*plan)(struct batch *batch, size_t index, struct err *err);
    /* Everything that happens, as it happens; may be NULL. */
    void (*event)(struct batch *batch, struct job *job, const struct report_event *event);
    /* The check is over; the report is whole. */
    void (*done)(struct batch *batch, struct job *job);
    /* The check could not begin. */
    void (*refused)(struct batch *batch, size_t index, const struct err *err);
    /* A refused login too many, or a connection: the other checks of that host are left out. May be
     * NULL. */
    void (*wave)(struct batch *batch, const char *host);
    /* Something may have happened, or tick_ms are over; gives out what was printed. NULL: that is
     * done without it. */
    void (*tick)(struct batch *batch);
    /* A message comes on standard error. May be NULL. */
    void (*hush)(struct batch *batch);

    /* What came of it. */
    struct fleet *fleet; /* from batch_prepare() to batch_clear() */
    bool interrupted;
    bool abandoned; /* by a second signal */
    /* The batch's own. */
    struct job **jobs;      /* those under way */
    struct job **by_number; /* all; NULL: not under way */
    size_t running, room;
    const char *last_wave;
};

/* Makes the fleet, so that what an earlier run has done can be told to it. batch_run() does it
 * where that was not done. */
void batch_prepare(struct batch *batch);
void batch_say_wave(const struct batch *batch, const char *host); /* what wave() is told of */
/* Runs them all. A signal cancels those under way and leaves the others out; a second one does not
 * wait for that. */
void batch_run(struct batch *batch);
void batch_clear(struct batch *batch);

#endif
