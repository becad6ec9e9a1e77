/* fetch.h - secrets that a check needs, fetched beside the loop: a password command may take
 * seconds, and meanwhile keys are answered and other checks go on. */
#ifndef MAILSETUP_FETCH_H
#define MAILSETUP_FETCH_H

#include "model/plan.h"

struct fetches;

/* Threads, and commands that they run, at once; more wait for their turn. A command that hangs is
 * ended after SECRET_COMMAND_SECONDS. */
enum { FETCHES_AT_ONCE = 64 };

/* Fetches a password of the plan that check_plan_fetches() names, if there is nothing to wait for:
 * it stands in the environment. *fetched: did it? False: the reference is none, or what it names is
 * no password. */
bool fetch_at_hand(struct check_plan *plan, enum side side, bool *fetched, struct err *err);

/* NULL: *err says why. */
struct fetches *fetches_new(struct err *err);
/* Those under way end by themselves, and what they bring is wiped. Accepts NULL. */
void fetches_free(struct fetches *fetches);

/* Fetches a password of the plan (SIDE_SEND: the sending side's own) that check_plan_fetches()
 * names. Takes the plan over on success. False: the reference is none. */
bool fetches_start(struct fetches *fetches, unsigned check, struct check_plan *plan, enum side side,
                   struct err *err);
/* True: it was under way, and nothing more comes of it. */
bool fetches_cancel(struct fetches *fetches, unsigned check);

int fetches_descriptor(const struct fetches *fetches); /* readable: ask fetches_next() */
/* One that is done: its plan is the caller's and has the password. *err: why it has not. */
struct check_plan *fetches_next(struct fetches *fetches, unsigned *check, enum side *side,
                                struct err *err);

#endif
