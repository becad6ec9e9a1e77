/* engine/dns_watch.h - what DNS says of some names now: all asked at once. */
#ifndef MAILSETUP_ENGINE_DNS_WATCH_H
#define MAILSETUP_ENGINE_DNS_WATCH_H

#include "engine/shared.h"
#include "model/watch.h"

struct dns_watch;
struct dns_watch_order {
    const struct watch_question *questions;
    size_t count;
    const char *dns_server; /* as of dns_new() */
    /* Called from the loop, once, after the last event; dns_watch_end() may be called in it. */
    void (*done)(void *owner, unsigned number);
    void *owner;
};

/* Everything is copied. NULL: *err says why nothing can be asked. */
struct dns_watch *dns_watch_start(struct shared *shared, unsigned number,
                                  const struct dns_watch_order *order, struct err *err);
/* Tells the result at once, with what was answered by now; done() is not called. */
void dns_watch_stop(struct dns_watch *watch);
void dns_watch_end(struct dns_watch *watch); /* tells nothing; accepts NULL */

#endif
