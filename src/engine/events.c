/* engine/events.c - the queue of events: a list of copies, bounded in number and in bytes. */
#include "engine/events.h"

#include "base/clock.h"
#include "base/mem.h"
#include "model/discovery.h"
#include "model/watch.h"

#include <stdlib.h>
#include <string.h>

enum { EVENTS_MAX = 4096, EVENT_BYTES_MAX = 2 * 1024 * 1024 };

struct entry {
    struct entry *next;
    struct report_event event;
    size_t bytes;
    char text[];
};

struct events {
    struct entry *first, *last;
    struct entry *current; /* the one that the caller is looking at */
    size_t count, bytes;
    void (*take)(void *owner, const struct report_event *event); /* NULL: they are kept */
    void *owner;
};

struct events *events_new(void)
{
    return mem_new(1, sizeof(struct events));
}

struct events *events_handed(void (*take)(void *owner, const struct report_event *event),
                             void *owner)
{
    struct events *events = events_new();

    events->take = take;
    events->owner = owner;
    return events;
}

static void entry_free(struct entry *entry)
{
    if (entry == NULL)
        return;
    detail_free((struct detail *)entry->event.detail);
    finding_free((struct finding *)entry->event.finding);
    discovery_free((struct discovery *)entry->event.discovery);
    watch_answer_free((struct watch_answer *)entry->event.watched);
    free(entry);
}

void events_free(struct events *events)
{
    if (events == NULL)
        return;
    while (events->first != NULL) {
        struct entry *entry = events->first;
        events->first = entry->next;
        entry_free(entry);
    }
    entry_free(events->current);
    free(events);
}

struct report_event event_now(enum event_kind kind, unsigned check, enum side side,
                              int64_t began_ns)
{
    return (struct report_event){
        .kind = kind,
        .check = check,
        .side = side,
        .wall_ms = clock_wall_ms(),
        .ms = clock_ms_since(began_ns),
        .stage = STAGE_NONE,
    };
}

void events_add(struct events *events, const struct report_event *event)
{
    if (events->take != NULL) {
        events->take(events->owner, event);
        return;
    }
    size_t length = event->text != NULL ? event->length : 0;
    struct entry *entry = mem_new(1, sizeof *entry + length + 1);

    entry->event = *event;
    entry->bytes = sizeof *entry + length + 1;
    if (event->text != NULL) {
        memcpy(entry->text, event->text, length);
        entry->event.text = entry->text;
    }
    if (event->detail != NULL)
        entry->event.detail = detail_copy(event->detail);
    if (event->finding != NULL)
        entry->event.finding = finding_copy(event->finding);
    if (event->discovery != NULL) {
        entry->event.discovery = discovery_copy(event->discovery);
        entry->bytes += sizeof *event->discovery;
    }
    if (event->watched != NULL)
        entry->event.watched = watch_answer_copy(event->watched);
    if (events->last != NULL)
        events->last->next = entry;
    else
        events->first = entry;
    events->last = entry;
    events->count++;
    events->bytes += entry->bytes;
}

bool events_full(const struct events *events)
{
    return events->count >= EVENTS_MAX || events->bytes >= EVENT_BYTES_MAX;
}

bool events_waiting(const struct events *events)
{
    return events->first != NULL;
}

bool events_next(struct events *events, struct report_event *event)
{
    entry_free(events->current);
    struct entry *entry = events->current = events->first;
    if (entry == NULL)
        return false;
    events->first = entry->next;
    if (events->first == NULL)
        events->last = NULL;
    events->count--;
    events->bytes -= entry->bytes;
    *event = entry->event;
    return true;
}
