/* cli/batch.h - several checks, some of them at the same time. */
#ifndef MAILSETUP_CLI_BATCH_H
#define MAILSETUP_CLI_BATCH_H

#include "cli/command.h"

enum { BATCH_JOBS_MAX = 64 };

/* A check that is under way. */
struct job {
    size_t index;          /* which of the batch's checks; its number is index + 1 */
    struct record *server; /* what is checked: owned by the job, as is label */
    char *label;           /* what people call it: a code, an address; NULL: not registered */
    char *name;            /* and its name for people, "" */
    unsigned account;      /* its number; 0: it is a server */
    struct report *report;
    struct log *log; /* when the dialogue is kept to be printed at the end; else NULL */
};

struct batch {
    struct cli *cli;
    void *context;  /* the command's own */
    size_t count;   /* checks in all */
    size_t at_once; /* 1..BATCH_JOBS_MAX */
    bool keep_log;  /* job->log is filled */
    /* Of which record a check is; NULL: of none that is registered. */
    const struct record *(*subject)(struct batch *batch, size_t index);
    /* The plan of a check, asked for when its turn comes. NULL: *err says why there is none. */
    struct check_plan *(*plan)(struct batch *batch, size_t index, struct err *err);
    /* Everything that happens, as it happens; may be NULL. */
    void (*event)(struct batch *batch, struct job *job, const struct report_event *event);
    /* The check is over; the report is whole. */
    void (*done)(struct batch *batch, struct job *job);
    /* The check could not begin. */
    void (*refused)(struct batch *batch, size_t index, const struct err *err);

    /* What came of it. */
    bool interrupted;
    /* The batch's own. */
    struct job *jobs[BATCH_JOBS_MAX];
    size_t running, next;
};

/* Runs them all. A signal cancels those under way and leaves the others out. */
void batch_run(struct batch *batch);

#endif
