/* engine/discover.h - one discovery under way: every source asked at once, and what they say. */
#ifndef MAILSETUP_ENGINE_DISCOVER_H
#define MAILSETUP_ENGINE_DISCOVER_H

#include "engine/engine.h"
#include "engine/shared.h"

struct discover;

/* The order is copied but for the providers. done() comes from the loop, once, after the last
 * event; discover_end() may be called in it. NULL: *err says what in the order cannot be asked. */
struct discover *discover_start(struct shared *shared, unsigned number,
                                const struct discovery_order *order,
                                void (*done)(void *owner, struct discover *discover), void *owner,
                                struct err *err);
/* Tells the end at once, with what is known by now; done() is not called. */
void discover_stop(struct discover *discover);
void discover_end(struct discover *discover); /* closes everything, tells nothing; accepts NULL */
unsigned discover_number(const struct discover *discover);

#endif
