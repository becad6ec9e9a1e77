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
    const char
        *role; /* a constant; "": the check itself; "source", "destination": of a migration */
};

struct run_purpose {
    const char *name;  /* in its journal: "check", "proof"; no blank */
    const char *title; /* N_(): of the screen, a word */
    /* What is to be checked, without passwords; the caller frees. NULL: *err says why it cannot be,
     * and that is its result. Called anew for each time that a target is looked at: it costs no
     * more than check_plan_of(). */
    struct check_plan *(*plan)(const struct app *app, const struct run_target *target,
                               struct err *err);
    /* A target has its result, for good; also one that an earlier run had, when that is gone on
     * with. NULL: nobody is told. */
    void (*ended)(struct app *app, const struct run_target *target,
                  const struct fleet_result *result, struct commands *commands);
    /* None is left: every target has its result, or was left out. NULL: nobody is told. */
    void (*over)(struct app *app, struct commands *commands);
    bool for_lists; /* results are those that the lists show of a record */
};

enum run_state {
    RUN_NONE,
    RUN_PREPARING, /* targets are looked at, some at each turn */
    RUN_ASKED,     /* a question is open */
    RUN_GOING,
    RUN_HELD, /* nothing begins; what was under way has ended, or ends */
    RUN_OVER,
};

/* A check under way, found by its number. */
struct run_flight {
    unsigned check;
    size_t target;
    struct report *report;
};

struct run {
    enum run_state state;
    const struct run_purpose *purpose;
    struct run_target *targets;
    size_t count, prepared; /* targets; those that were looked at: a prefix */
    size_t left_out;        /* that a password would have to be asked for */
    size_t servers;         /* hosts that are asked */
    uint64_t *digests;      /* of their plans; 0: has none */
    struct fleet *fleet;
    struct fleet_limits limits;
    struct run_flight *flights; /* ascending by number */
    size_t flight_count, flight_room;
    struct run_view {
        struct fleet_sum *sums; /* what was found, as it was when it was counted last */
        size_t sum_count, cursor, top;
        bool open;  /* the targets that have one of them; below */
        char *rule; /* owned; NULL: those where nothing was found */
        enum status status;
        size_t *members, member_count, member, member_top;
    } view;
    bool wave_asked; /* about refused logins, for the wave that is there now */
};

/* Asks first when there are many. targets: copied. False: a run is under way, and that was said, or
 * there is nothing to check. */
bool run_start(struct app *app, const struct run_purpose *purpose, const struct run_target *targets,
               size_t count, struct commands *commands);
/* Of the run of now, or of the last one; zeroes without one. */
struct fleet_progress run_progress(const struct app *app);
/* Is there a run of this purpose that is not over? */
bool run_under_way(const struct app *app, const struct run_purpose *purpose);
void run_open(struct app *app); /* its screen; Escape goes back to the screen that was open */

#endif
