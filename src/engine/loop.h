/* engine/loop.h - one epoll descriptor, timers and left-over work; the caller's poll() drives it.
 * Nothing here blocks. Callbacks may watch, unwatch, set and stop anything, themselves included. */
#ifndef MAILSETUP_ENGINE_LOOP_H
#define MAILSETUP_ENGINE_LOOP_H

#include "base/err.h"

#include <stdint.h>

struct loop;

struct loop *loop_new(struct err *err);
void loop_free(struct loop *loop); /* every watch, timer and chore must have ended before */
int loop_descriptor(const struct loop *loop);
/* Until the next timer, rounded up; 0: a chore waits; -1: nothing is due. */
int loop_timeout_ms(const struct loop *loop);
/* Does what is ready until `until_ns` (monotonic). While held(context) is true only timers run:
 * descriptors and chores wait for a later turn. */
void loop_turn(struct loop *loop, int64_t until_ns, bool (*held)(void *context), void *context);

/* A descriptor, level-triggered; events are those of epoll. NULL: errno says why. End the watch
 * before the descriptor is closed. */
struct watch;
struct watch *watch_start(struct loop *loop, int descriptor, uint32_t events,
                          void (*ready)(void *owner, uint32_t events), void *owner);
void watch_change(struct watch *watch, uint32_t events);
void watch_end(struct watch *watch); /* accepts NULL */

/* Part of its owner; zero it, set fire and owner, and stop it before the owner goes. */
struct timer {
    void (*fire)(void *owner);
    void *owner;
    int64_t due_ns;  /* private from here */
    size_t position; /* in the heap, from 1; 0: not set */
};
void timer_set(struct loop *loop, struct timer *timer, int64_t due_ns);
void timer_stop(struct loop *loop, struct timer *timer);

/* Work that is ready although no descriptor says so (lines that are already in memory). Part of
 * its owner, like a timer; runs once for each post. */
struct chore {
    void (*run)(void *owner);
    void *owner;
    struct chore *next, *previous; /* private from here */
    bool posted;
};
void chore_post(struct loop *loop, struct chore *chore);
void chore_drop(struct loop *loop, struct chore *chore);

#endif
