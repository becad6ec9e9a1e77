/* engine/events.h - what happened, in order, until the caller asks for it. Bounded: the engine
 * reads no socket while it is full, so that a flood waits in the kernel and not here. */
#ifndef MAILSETUP_ENGINE_EVENTS_H
#define MAILSETUP_ENGINE_EVENTS_H

#include "model/report.h"

struct events;

struct events *events_new(void);
/* None is kept: each is handed to take() at once, as it is. Never full. */
struct events *events_handed(void (*take)(void *owner, const struct report_event *event),
                             void *owner);
void events_free(struct events *events);
/* An event of now, with its time since began_ns; the rest is the caller's to fill in. */
struct report_event event_now(enum event_kind kind, unsigned check, enum side side,
                              int64_t began_ns);
/* Everything that event points to is copied. Always taken: the bound is for those who can wait. */
void events_add(struct events *events, const struct report_event *event);
bool events_full(const struct events *events);
bool events_waiting(const struct events *events);
/* Pointers in *event are good until the next call. */
bool events_next(struct events *events, struct report_event *event);

#endif
