/* engine/check.h - one check: both sides, and what the one has to wait for the other. */
#ifndef MAILSETUP_ENGINE_CHECK_H
#define MAILSETUP_ENGINE_CHECK_H

#include "engine/shared.h"
#include "model/plan.h"

struct check;

/* What in the plan this version cannot run. */
bool check_possible(const struct check_plan *plan, struct err *err);
/* The plan is copied. done() comes from the loop, once, after the last event; check_end() may
 * be called in it. */
struct check *check_start(struct shared *shared, unsigned number, const struct check_plan *plan,
                          void (*done)(void *owner, struct check *check), void *owner);
/* Tells the end at once; done() is not called. */
void check_stop(struct check *check);
void check_end(struct check *check); /* closes everything, tells nothing; accepts NULL */
unsigned check_number(const struct check *check);

#endif
