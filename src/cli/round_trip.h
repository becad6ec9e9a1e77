/* cli/round_trip.h - a test mail that is looked for on the receiving side: its options, and what
 * became of it. */
#ifndef MAILSETUP_CLI_ROUND_TRIP_H
#define MAILSETUP_CLI_ROUND_TRIP_H

#include "cli/batch.h"

struct round_trip {
    bool wanted, remove;
    int seconds; /* 0: as usual */
};

bool round_trip_read(const struct cli *cli, struct round_trip *trip, struct err *err);
/* False: *err says why there is nowhere to look; nothing is to be sent then. */
bool round_trip_plan(const struct round_trip *trip, struct check_plan *plan, const char *label,
                     struct err *err);
/* The same when the logins are known. */
bool round_trip_login(const struct check_plan *plan, const char *label, struct err *err);
/* Prints what was found out; true: it arrived. */
bool round_trip_print(const struct job *job);

#endif
