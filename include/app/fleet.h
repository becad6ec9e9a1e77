/* app/fleet.h - many checks as one run on the screen: those of a list (`C`), and the proof of a
 * migration. What a run is for is a row of data, struct run_purpose; how it is asked for, shown,
 * held, gone on with and kept in a journal is the same for all. There is one run at a time; it goes
 * on while other screens are open. What may begin and what came of it is the model's
 * (model/fleet.h).
 *
 * A purpose of one's own: a constant struct run_purpose, a list of targets, run_start(). */
#ifndef MAILSETUP_APP_FLEET_H
#define MAILSETUP_APP_FLEET_H

#include "model/fleet.h"

struct app;
struct commands;

/* One check: of a record, in a role. */
struct run_target {
    enum record_kind kind;
    unsigned id;
    /* A constant. "": the check itself; "source", "destination": of a migration. */
    const char *role;
};

struct run_purpose {
    const char *name;  /* which run its journal belongs to (journal_open): "check", "proof" */
    const char *title; /* N_(): of the screen, a word */
    /* Which of several runs it is that are one after the other, translated. NULL: there is one. */
    const char *(*part)(const struct app *app);
    /* What is to be checked, without passwords; the caller frees. NULL: *err says why it cannot be,
     * and that is its result. Called whenever a target is looked at: it costs no more than
     * check_plan_of(). */
    struct check_plan *(*plan)(const struct app *app, const struct run_target *target,
                               struct err *err);
    /* A target has its result, for good; also one that its journal had. It is one of run.targets,
     * the digest of its settings that of its place in run.digests. NULL: nobody is told. */
    void (*ended)(struct app *app, const struct run_target *target,
                  const struct fleet_result *result, struct commands *commands);
    /* How many checks another run makes when this one is over: the question says both. NULL: none.
     */
    size_t (*follow)(const struct app *app);
    /* A target was checked alone, in its role, and of the settings of now. NULL: nobody is told. */
    void (*checked)(struct app *app, const struct run_target *target, uint64_t digest,
                    const struct fleet_result *result, struct commands *commands);
    /* Nothing is left to begin or under way. NULL: nobody is told. */
    void (*over)(struct app *app, struct commands *commands);
    /* The number of the migration whose journal is kept and added to; what it has is no reason not
     * to check a target: those that are given are what is to be checked.
     * NULL: the journal is that of the checks, begun anew by each run and gone when all is done. */
    unsigned (*migration)(const struct app *app);
    bool for_lists; /* results are those that the lists show of a record */
};

enum run_state {
    RUN_NONE,
    RUN_READING,   /* what the journal has is asked for */
    RUN_PREPARING, /* targets are looked at, some at each turn */
    RUN_ASKED,     /* a question is open */
    RUN_GOING,
    RUN_HELD, /* nothing begins; what was under way ends */
    RUN_OVER, /* until the next one: what came of it can be looked at */
};

/* A check under way, found by its number. */
struct run_flight {
    unsigned check;
    size_t index; /* of its target */
    struct report *report;
};

struct run_view {
    struct fleet_sum *sums;  /* what was found, as it was when it was counted last */
    size_t sum_count, clean; /* where nothing was found: the last row, where there are any */
    size_t counted;          /* results, of all of these */
    size_t cursor, top;
    bool open; /* the targets that had what the cursor was on, below each other */
    size_t *members, member_count, member, member_top;
};

struct run {
    enum run_state state;
    const struct run_purpose *purpose;
    struct run_target *targets; /* their place is that in the fleet, once they were looked at */
    uint64_t *digests;          /* of their settings (check_plan_digest) */
    size_t count, looked_at, kept;
    size_t left_out; /* that a password would have to be asked for: they are no targets any more */
    struct fleet *fleet;
    struct run_flight *flights; /* ascending by number */
    size_t flight_count, flight_room;
    /* What an earlier run had: results, and with status NONE what it was to check. Owned. */
    struct journal_entry *before;
    size_t before_count;
    bool goes_on;       /* with those: its journal is not begun anew */
    bool unseen;        /* it is over, and its screen was not open since */
    bool sure;          /* no question: it was wished for plainly */
    char *wave;         /* the host whose wave was asked about last */
    char *unkept;       /* why it has no journal; NULL: it has, or that is not known yet */
    int64_t now_ms;     /* never goes back */
    int64_t counted_ms; /* view.sums */
    struct run_view view;
};

/* How many checks at once, as the user set it last; 0: as in struct fleet_limits. */
struct run_limits {
    size_t jobs, per_server;
};

/* A run of an earlier session that can be gone on with. */
struct run_rest {
    struct run_target *targets;
    size_t target_count, done;
    struct journal_entry *entries; /* one for each target that has one */
    size_t entry_count;
};

/* Asks first when there are many, then its screen is open. targets: copied. False: nothing to
 * check, or a run is under way, whose screen is open then. */
bool run_start(struct app *app, const struct run_purpose *purpose, const struct run_target *targets,
               size_t count, struct commands *commands);
/* Of the run of now, or of the last one; zeroes without one. */
struct fleet_progress run_progress(const struct app *app);
/* Is there a run that is not over? purpose: of this one alone; NULL: of any. */
bool run_under_way(const struct app *app, const struct run_purpose *purpose);
/* Its screen; Escape goes back to the one of now. Nothing happens over a form, a diagnosis or an
 * import. */
void run_open(struct app *app);

/* For the screen. What is listed: rows of view.sums, behind them one for those where nothing was
 * found, where there are any; or of view.members. */
size_t run_rows(const struct app *app);
struct run_row {
    enum status status;
    size_t count;     /* 0: one target */
    const char *text; /* translated, or a server's words; "" */
    const char *name; /* of a target; borrowed until the next call; "" */
};
struct run_row run_row(const struct app *app, size_t row);
/* What those have in common that are listed; not called while view.open is false. */
struct run_row run_common(const struct app *app);
enum { FLEET_HEAD_ROWS = 3 };                      /* above the list */
const char *run_state_text(const struct app *app); /* translated: "going", "held" ... */
/* "C: 312/1,000" for the title while a run is under way, or ""; borrowed until the next call. */
const char *run_mark(const struct app *app);

#endif
