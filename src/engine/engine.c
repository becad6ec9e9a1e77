/* engine/engine.c - the checks under way and the loop that drives them. */
#include "engine/engine.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/check.h"
#include "engine/discover.h"
#include "engine/dns_watch.h"
#include "engine/shared.h"
#include "engine/tls.h"

#include <stdlib.h>
#include <sys/resource.h>

/* TURN_NS: so short that a key pressed meanwhile is answered at once. */
enum { BUCKETS = 1024, TURN_NS = 4 * 1000 * 1000, DESCRIPTORS = 65536 };

/* A check, a discovery or a watch: one of the three. */
struct entry {
    unsigned number;
    struct check *check;
    struct discover *discover;
    struct dns_watch *watch;
    struct entry *next;
};

struct engine {
    struct shared shared;
    struct entry *buckets[BUCKETS]; /* by number */
    size_t count;
    bool descriptors_raised;
};

struct engine *engine_new(const struct rules *rules, struct err *err)
{
    struct loop *loop = loop_new(err);

    if (loop == NULL)
        return NULL;
    struct engine *engine = mem_new(1, sizeof *engine);
    engine->shared.loop = loop;
    engine->shared.resolver = resolver_new(loop);
    engine->shared.tls = tls_new();
    engine->shared.events = events_new();
    engine->shared.rules = rules;
    return engine;
}

static void entry_free(struct entry *entry)
{
    check_end(entry->check);
    discover_end(entry->discover);
    dns_watch_end(entry->watch);
    free(entry);
}

void engine_free(struct engine *engine)
{
    if (engine == NULL)
        return;
    for (size_t i = 0; i < BUCKETS; i++) {
        while (engine->buckets[i] != NULL) {
            struct entry *entry = engine->buckets[i];
            engine->buckets[i] = entry->next;
            entry_free(entry);
        }
    }
    curl_unload(engine->shared.curl);
    resolver_free(engine->shared.resolver);
    tls_free(engine->shared.tls);
    events_free(engine->shared.events);
    loop_free(engine->shared.loop);
    free(engine);
}

static struct entry **find(struct engine *engine, unsigned number)
{
    struct entry **place = &engine->buckets[number % BUCKETS];

    while (*place != NULL && (*place)->number != number)
        place = &(*place)->next;
    return place;
}

static void drop(struct engine *engine, unsigned number)
{
    struct entry **place = find(engine, number);
    struct entry *entry = *place;

    *place = entry->next;
    entry_free(entry);
    if (--engine->count == 0)
        resolver_forget(engine->shared.resolver);
}

static void check_done(void *owner, struct check *check)
{
    drop(owner, check_number(check));
}

static void discover_done(void *owner, struct discover *discover)
{
    drop(owner, discover_number(discover));
}

static void watch_done(void *owner, unsigned number)
{
    drop(owner, number);
}

/* A thousand checks at once need more than the usual 1,024 descriptors. */
static void raise_descriptors(struct engine *engine)
{
    struct rlimit limit;

    if (engine->descriptors_raised || getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    engine->descriptors_raised = true;
    rlim_t wish = limit.rlim_max < DESCRIPTORS ? limit.rlim_max : DESCRIPTORS;
    if (limit.rlim_cur >= wish)
        return;
    limit.rlim_cur = wish;
    setrlimit(RLIMIT_NOFILE, &limit);
}

static bool number_free(struct engine *engine, unsigned number, struct err *err)
{
    return (number != 0 && *find(engine, number) == NULL) ||
           fail(err, ERR_INTERNAL, _("Check number %u is in use already."), number);
}

static struct entry *enter(struct engine *engine, unsigned number)
{
    struct entry *entry = mem_new(1, sizeof *entry);

    entry->number = number;
    entry->next = engine->buckets[number % BUCKETS];
    engine->buckets[number % BUCKETS] = entry;
    engine->count++;
    return entry;
}

bool engine_check(struct engine *engine, unsigned number, const struct check_plan *plan,
                  struct err *err)
{
    if (!number_free(engine, number, err) || !check_possible(plan, err))
        return false;
    raise_descriptors(engine);
    struct entry *entry = enter(engine, number);
    entry->check = check_start(&engine->shared, number, plan, check_done, engine);
    return true;
}

bool engine_discover(struct engine *engine, unsigned number, const struct discovery_order *order,
                     struct err *err)
{
    if (!number_free(engine, number, err))
        return false;
    raise_descriptors(engine);
    struct discover *discover =
        discover_start(&engine->shared, number, order, discover_done, engine, err);
    if (discover == NULL)
        return false;
    enter(engine, number)->discover = discover;
    return true;
}

bool engine_watch(struct engine *engine, unsigned number, const struct watch_question *questions,
                  size_t count, const char *dns_server, struct err *err)
{
    if (!number_free(engine, number, err))
        return false;
    const struct dns_watch_order order = {.questions = questions,
                                          .count = count,
                                          .dns_server = dns_server,
                                          .done = watch_done,
                                          .owner = engine};
    struct dns_watch *watch = dns_watch_start(&engine->shared, number, &order, err);
    if (watch == NULL)
        return false;
    enter(engine, number)->watch = watch;
    return true;
}

void engine_cancel(struct engine *engine, unsigned number)
{
    struct entry *entry = *find(engine, number);

    if (entry == NULL)
        return;
    if (entry->check != NULL)
        check_stop(entry->check);
    else if (entry->watch != NULL)
        dns_watch_stop(entry->watch);
    else
        discover_stop(entry->discover);
    drop(engine, number);
}

bool engine_busy(const struct engine *engine)
{
    return engine->count > 0 || events_waiting(engine->shared.events);
}

int engine_descriptor(const struct engine *engine)
{
    return loop_descriptor(engine->shared.loop);
}

int engine_timeout_ms(const struct engine *engine)
{
    return events_waiting(engine->shared.events) ? 0 : loop_timeout_ms(engine->shared.loop);
}

static bool held(void *events)
{
    return events_full(events);
}

void engine_turn(struct engine *engine)
{
    loop_turn(engine->shared.loop, clock_monotonic_ns() + TURN_NS, held, engine->shared.events);
}

bool engine_next(struct engine *engine, struct report_event *event)
{
    return events_next(engine->shared.events, event);
}

const char *engine_libraries(void)
{
    static char names[512];
    struct err err = {0};
    struct engine *engine = engine_new(NULL, &err);

    if (engine == NULL || !tls_start(engine->shared.tls, &err)) {
        engine_free(engine);
        text_copy(names, sizeof names, err.text);
        return names;
    }
    engine->shared.curl = curl_load(engine->shared.loop, &err);
    text_copy(names, sizeof names,
              engine->shared.curl != NULL ? curl_names(engine->shared.curl) : tls_version());
    engine_free(engine);
    return names;
}

bool engine_ca_file(const char *path, struct err *err)
{
    return tls_ca_file(path, err);
}
