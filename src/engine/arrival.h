/* engine/arrival.h - does a test mail arrive? It is looked for on the receiving side by one
 * connection after the other, with growing pauses, until it is there or the time is over: POP3
 * shows new mails only to a new session. The connections show in the log of the receiving side and
 * have no stages and findings of their own; the stage is the sending side's STAGE_ARRIVAL. */
#ifndef MAILSETUP_ENGINE_ARRIVAL_H
#define MAILSETUP_ENGINE_ARRIVAL_H

#include "engine/shared.h"
#include "model/plan.h"

struct arrival;

struct arrival_order {
    struct shared *shared;
    const struct check_plan *plan; /* borrowed, outlives the arrival */
    unsigned check;                /* its number, for the events */
    int64_t began_ns;              /* when the check began */
    const char *message_id;        /* copied */
    int64_t accepted_ns;           /* when the server took the mail */
    void *owner;
    void (*done)(void *owner); /* once, from the loop; arrival_free() may be called in it */
};

/* Why it cannot be looked for, a sentence; NULL: it can be. */
const char *arrival_impossible(const struct check_plan *plan);
/* Tells that the stage begins. Nothing of the receiving side may be connected any more: many
 * servers lock a mailbox for one. */
struct arrival *arrival_start(const struct arrival_order *order);
/* Ends it at once and tells the stage as skip; done() is not called. */
void arrival_cancel(struct arrival *arrival);
void arrival_free(struct arrival *arrival);                /* accepts NULL */
enum status arrival_status(const struct arrival *arrival); /* of the stage, when it has ended */
/* The stage without looking. reason: a sentence, which is told as a finding; NULL: no mail was
 * taken that could arrive, and others have said why. Returns the status. */
enum status arrival_skip(const struct arrival_order *order, const char *reason);

#endif
