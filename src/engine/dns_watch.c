/* engine/dns_watch.c - questions about names that are watched, and their answers as text that can
 * be compared. */
#include "engine/dns_watch.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/idn.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/dns.h"

#include <stdlib.h>
#include <string.h>

enum { WATCH_TIMEOUT_MS = 10000, QUESTIONS_MAX = 256 };

struct question {
    struct dns_watch *watch;
    enum watch_type type;
};

struct dns_watch {
    struct shared *shared;
    struct dns *dns;
    unsigned number;
    int64_t began_ns;
    struct chore over; /* not from inside dns.c, which frees nothing that calls it */
    void (*done)(void *owner, unsigned number);
    void *owner;
    bool any, told;
    size_t waiting, count;
    struct question questions[];
};

static const enum dns_type types[WATCH_TYPE_COUNT] = {
    [WATCH_A] = DNS_A, [WATCH_AAAA] = DNS_AAAA, [WATCH_MX] = DNS_MX};

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* "203.0.113.7", "10 mx.example.jp"; the order of a mail exchanger is what its number says. */
static char *record_text(const struct dns_record *record, enum watch_type type)
{
    char address[ADDRESS_TEXT_MAX];
    if (type == WATCH_MX)
        return mem_format("%d %s", record->priority, *record->name ? record->name : ".");
    address_text((const struct sockaddr *)&record->address.socket, record->address.length, address);
    return mem_copy(address);
}

/* Name servers turn the order of addresses round: sorted, so that the same is the same. */
static char *value_of(const struct dns_answer *answer, enum watch_type type, long *ttl)
{
    char *records[DNS_RECORDS_MAX];
    struct text value = {0};
    size_t count = answer->count < DNS_RECORDS_MAX ? answer->count : DNS_RECORDS_MAX;
    *ttl = 0;
    for (size_t i = 0; i < count; i++) {
        records[i] = record_text(&answer->records[i], type);
        if (i == 0 || (long)answer->records[i].ttl < *ttl)
            *ttl = (long)answer->records[i].ttl;
    }
    if (type != WATCH_MX)
        qsort(records, count, sizeof *records, compare);
    for (size_t i = 0; i < count; i++) {
        text_format(&value, "%s%s", i > 0 ? " " : "", records[i]);
        free(records[i]);
    }
    return value.bytes != NULL ? text_take(&value) : mem_copy("");
}

static void tell_result(struct dns_watch *watch)
{
    if (watch->told)
        return;
    watch->told = true;
    struct report_event event = event_now(EVENT_RESULT, watch->number, SIDE_NONE, watch->began_ns);
    event.status = watch->any || watch->count == 0 ? STATUS_OK : STATUS_FAIL;
    events_add(watch->shared->events, &event);
}

static void tell_answer(struct dns_watch *watch, const struct watch_answer *answer)
{
    struct report_event event = event_now(EVENT_WATCHED, watch->number, SIDE_NONE, watch->began_ns);
    event.watched = answer;
    events_add(watch->shared->events, &event);
    watch->any = watch->any || answer->known;
    if (--watch->waiting == 0)
        chore_post(watch->shared->loop, &watch->over);
}

static void answered(void *owner, const struct dns_answer *answer)
{
    struct question *question = owner;
    struct dns_watch *watch = question->watch;
    bool found = answer->status == DNS_FOUND;
    struct watch_answer told = {
        .question = (size_t)(question - watch->questions),
        .known = found || answer->status == DNS_NOTHING || answer->status == DNS_UNKNOWN,
        .reason = found ? "" : answer->reason,
    };
    char *value = found ? value_of(answer, question->type, &told.ttl) : mem_copy("");
    told.value = value;
    tell_answer(watch, &told);
    free(value);
}

/* Names beyond ASCII are asked for as A-labels; what is no name is answered for at once. */
static void ask(struct question *question, const char *name)
{
    char a_label[IDN_ROOM];
    struct dns_watch *watch = question->watch;
    struct err err = {0};
    if (host_valid(name, &err, _("Host")) && host_a_label(name, a_label, &err))
        dns_ask(watch->dns, a_label, types[question->type], WATCH_TIMEOUT_MS, answered, question);
    else
        tell_answer(watch, &(struct watch_answer){.question = (size_t)(question - watch->questions),
                                                  .value = "",
                                                  .reason = err.text});
}

static void over(void *owner)
{
    struct dns_watch *watch = owner;
    tell_result(watch);
    watch->done(watch->owner, watch->number);
}

struct dns_watch *dns_watch_start(struct shared *shared, unsigned number,
                                  const struct dns_watch_order *order, struct err *err)
{
    const struct watch_question *questions = order->questions;
    size_t count = order->count;
    if (count > QUESTIONS_MAX) {
        fail(err, ERR_INPUT, _("At most %d names are watched at once."), QUESTIONS_MAX);
        return NULL;
    }
    struct dns *dns = dns_new(shared->loop, order->dns_server, err);
    if (dns == NULL)
        return NULL;
    struct dns_watch *watch = mem_new(1, sizeof *watch + count * sizeof *watch->questions);
    *watch = (struct dns_watch){.shared = shared,
                                .dns = dns,
                                .number = number,
                                .began_ns = clock_monotonic_ns(),
                                .done = order->done,
                                .owner = order->owner,
                                .waiting = count,
                                .count = count};
    watch->over = (struct chore){.run = over, .owner = watch};
    for (size_t i = 0; i < count; i++) {
        watch->questions[i] = (struct question){.watch = watch, .type = questions[i].type};
        ask(&watch->questions[i], questions[i].name);
    }
    if (count == 0)
        chore_post(shared->loop, &watch->over);
    return watch;
}

void dns_watch_stop(struct dns_watch *watch)
{
    tell_result(watch);
}

void dns_watch_end(struct dns_watch *watch)
{
    if (watch == NULL)
        return;
    chore_drop(watch->shared->loop, &watch->over);
    dns_free(watch->dns);
    free(watch);
}
