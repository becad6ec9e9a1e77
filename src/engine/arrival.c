/* arrival.c - looks for a test mail until it is there. */
#include "engine/arrival.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/mail_search.h"
#include "engine/redact.h"
#include "engine/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What may be better a moment later. Anything else ends it: above all a login that was refused is
 * not tried again, because servers count such tries and lock the account. */
static const enum finding_id passing[] = {
    FINDING_NAME_NO_ANSWER, FINDING_CONNECT_REFUSED,  FINDING_CONNECT_SILENT,
    FINDING_CONNECT_FAILED, FINDING_GREETING_REFUSED, FINDING_AUTH_TEMPORARY,
    FINDING_MAILBOX_LOCKED, FINDING_MAILBOX_FAILED,   FINDING_CLOSED,
    FINDING_RESET,          FINDING_TIMEOUT,          FINDING_LINE_TOO_LONG,
    FINDING_REPLY_TOO_LARGE};

enum { PAUSE_GROWTH = 2, PAUSE_MOST = 10 /* times the first */ };
static const int64_t ms_ns = 1000000;

struct arrival {
    struct arrival_order order;
    char *message_id;
    struct redactor *redactor;
    struct mail_search search;
    struct session *session; /* NULL between two */
    struct timer pause, limit;
    int64_t began_ns, found_ns;
    int64_t pause_ms; /* the next one */
    unsigned tries;
    char *trouble, *trouble_line; /* of the last look, where it was not possible; or NULL */
    enum status status;
    bool over;
};

static int wait_seconds(const struct check_plan *plan)
{
    return plan->arrival_seconds > 0 ? plan->arrival_seconds : ARRIVAL_SECONDS;
}

static int64_t first_pause_ms(const struct check_plan *plan)
{
    return plan->arrival_pause_ms > 0 ? plan->arrival_pause_ms : ARRIVAL_PAUSE_MS;
}

/* Telling ----------------------------------------------------------------------------------- */

static void tell_stage(const struct arrival_order *order, enum status status, double ms,
                       const struct detail *detail)
{
    struct report_event event = event_now(EVENT_STAGE, order->check, SIDE_SEND, order->began_ns);
    event.stage = STAGE_ARRIVAL;
    event.status = status;
    event.ms = ms;
    event.detail = detail;
    events_add(order->shared->events, &event);
}

static enum status tell_finding(const struct arrival_order *order, enum finding_id id,
                                const char *evidence, const struct parameter *parameters,
                                size_t count)
{
    struct report_event event = event_now(EVENT_FINDING, order->check, SIDE_SEND, order->began_ns);
    const struct observation seen = {.cause = id,
                                     .server = order->plan->server,
                                     .side = SIDE_SEND,
                                     .stage = STAGE_ARRIVAL,
                                     .evidence = evidence,
                                     .parameters = parameters,
                                     .parameter_count = count};
    struct finding *finding = rules_finding(order->shared->rules, &seen);
    enum status status = severity_status(finding->severity);
    event.stage = STAGE_ARRIVAL;
    event.finding = finding;
    events_add(order->shared->events, &event);
    finding_free(finding);
    return status;
}

static void tell_note(const struct arrival_order *order, const char *text)
{
    struct report_event event = event_now(EVENT_LOG, order->check, SIDE_RECEIVE, order->began_ns);
    event.direction = DIRECTION_NOTE;
    event.text = text;
    event.length = strlen(text);
    events_add(order->shared->events, &event);
}

/* What strangers wrote, without secrets and safe to show. */
static void add_clean(const struct arrival *arrival, struct detail *detail, const char *key,
                      enum fact_kind kind, const char *raw)
{
    char *value = redact_text(arrival->redactor, raw);
    if (*value)
        detail_add(detail, key, kind, value);
    free(value);
}

/* "3.2", whatever the locale thinks of decimal points. */
static void seconds_text(const struct arrival *arrival, char out[32])
{
    int64_t tenths = (arrival->found_ns - arrival->order.accepted_ns) / (100 * ms_ns);
    snprintf(out, 32, "%lld.%lld", (long long)(tenths / 10), (long long)(tenths % 10));
}

static struct detail *facts(const struct arrival *arrival, const char *reason)
{
    const struct mail_search *search = &arrival->search;
    struct detail *detail = detail_new();
    struct text path = {0};
    char seconds[32];
    if (reason)
        detail_add(detail, "reason", FACT_TEXT, reason);
    detail_add_number(detail, "tries", arrival->tries);
    if (!search->found)
        return detail;
    seconds_text(arrival, seconds);
    detail_add(detail, "seconds", FACT_NUMBER, seconds);
    detail_add_number(detail, "hops", (long long)search->header.hops);
    mail_header_path(&search->header, &path);
    add_clean(arrival, detail, "path", FACT_LIST, text_get(&path));
    add_clean(arrival, detail, "authentication", FACT_TEXT, text_get(&search->header.results));
    if (search->remove)
        detail_add(detail, "removed", FACT_SWITCH, search->removed ? "true" : "false");
    text_free(&path);
    return detail;
}

/* The end ----------------------------------------------------------------------------------- */

static void stop(struct arrival *arrival)
{
    timer_stop(arrival->order.shared->loop, &arrival->pause);
    timer_stop(arrival->order.shared->loop, &arrival->limit);
    session_free(arrival->session);
    arrival->session = NULL;
}

static void end_stage(struct arrival *arrival, enum status status, const char *reason)
{
    struct detail *detail = facts(arrival, reason);
    double ms = clock_ms_since(arrival->began_ns);
    arrival->over = true;
    arrival->status = status;
    tell_stage(&arrival->order, status, status == STATUS_SKIP ? 0 : ms, detail);
    detail_free(detail);
}

static void finish_as(struct arrival *arrival, enum status status, const char *reason)
{
    stop(arrival);
    end_stage(arrival, status, reason);
}

/* Only the protocol says whether the mail is gone; where the connection broke off, it is not. */
static enum status tell_kept(struct arrival *arrival)
{
    const struct mail_search *search = &arrival->search;
    const char *why =
        search->why_kept ? _(search->why_kept) : _("The connection ended before it was deleted.");
    char *reply = redact_text(arrival->redactor, search->kept_reply ? search->kept_reply : why);
    struct parameter parameter = {"reason", why};
    enum status status =
        tell_finding(&arrival->order, FINDING_MAIL_NOT_REMOVED, reply, &parameter, 1);
    free(reply);
    return status;
}

static void finish_found(struct arrival *arrival)
{
    const struct mail_search *search = &arrival->search;
    char seconds[32];
    struct parameter parameters[] = {{"seconds", seconds}, {"where", "INBOX"}};
    enum status status = STATUS_OK;
    seconds_text(arrival, seconds);
    tell_finding(&arrival->order, FINDING_MAIL_ARRIVED, "", parameters, 2);
    if (search->remove && !search->removed)
        status = status_worse(status, tell_kept(arrival));
    finish_as(arrival, status, NULL);
    arrival->order.done(arrival->order.owner);
}

/* With what kept the last look from being made, where something did. */
static void finish_lost(struct arrival *arrival, double waited_seconds)
{
    char seconds[32];
    const struct check_plan *plan = arrival->order.plan;
    const struct parameter parameters[] = {
        {"seconds", seconds}, {"user", plan->user ? plan->user : ""}, {"to", plan->to}};
    char *reason = arrival->trouble
                       ? mem_format(_("The mailbox could not be looked into: %s"), arrival->trouble)
                       : NULL;
    snprintf(seconds, sizeof seconds, "%.0f", waited_seconds);
    tell_finding(&arrival->order, FINDING_MAIL_NOT_ARRIVED,
                 arrival->trouble_line ? arrival->trouble_line : "", parameters, 3);
    finish_as(arrival, STATUS_FAIL, reason);
    arrival->order.done(arrival->order.owner);
    free(reason);
}

/* A mail that was just found is not let go because of the time. */
static void limit_over(void *owner)
{
    struct arrival *arrival = owner;
    if (!arrival->search.found)
        finish_lost(arrival, wait_seconds(arrival->order.plan));
}

/* Looking ----------------------------------------------------------------------------------- */

static void found_now(void *owner)
{
    struct arrival *arrival = owner;
    arrival->found_ns = clock_monotonic_ns();
}

static bool passes(enum finding_id error)
{
    for (size_t i = 0; i < sizeof passing / sizeof passing[0]; i++)
        if (passing[i] == error)
            return true;
    return error == FINDING_COUNT;
}

static void wait_for_next(struct arrival *arrival)
{
    int64_t most = PAUSE_MOST * first_pause_ms(arrival->order.plan), now = clock_monotonic_ns();
    timer_set(arrival->order.shared->loop, &arrival->pause, now + arrival->pause_ms * ms_ns);
    arrival->pause_ms *= PAUSE_GROWTH;
    if (arrival->pause_ms > most)
        arrival->pause_ms = most;
}

static void nothing(void *owner, struct session *session)
{
    (void)owner;
    (void)session;
}

static void forget_trouble(struct arrival *arrival)
{
    free(arrival->trouble);
    free(arrival->trouble_line);
    arrival->trouble = arrival->trouble_line = NULL;
}

/* In the words of the finding that it would be if this were a check of that side. */
static void note_trouble(struct arrival *arrival, enum finding_id error,
                         const struct session *session)
{
    forget_trouble(arrival);
    if (error == FINDING_COUNT)
        return;
    const struct observation seen = {.cause = error,
                                     .server = arrival->order.plan->server,
                                     .side = SIDE_RECEIVE,
                                     .stage = STAGE_NONE,
                                     .reply = session_last_line(session)};
    struct finding *finding = rules_finding(arrival->order.shared->rules, &seen);
    arrival->trouble = mem_copy(finding->text);
    arrival->trouble_line = mem_copy(session_last_line(session));
    finding_free(finding);
}

static void look_over(void *owner, struct session *session)
{
    struct arrival *arrival = owner;
    enum finding_id error = session_error(session);
    double waited = clock_ms_since(arrival->began_ns) / 1000;
    bool by_mail = error == FINDING_LINE_TOO_LONG || error == FINDING_REPLY_TOO_LARGE;
    mail_search_disconnect(&arrival->search, by_mail);
    note_trouble(arrival, error, session);
    session_free(session);
    arrival->session = NULL;
    if (arrival->search.found)
        finish_found(arrival);
    else if (!passes(error))
        finish_lost(arrival, waited);
    else
        wait_for_next(arrival);
}

static void look(void *owner)
{
    struct arrival *arrival = owner;
    const struct session_order order = {
        .shared = arrival->order.shared,
        .plan = arrival->order.plan,
        .check = arrival->order.check,
        .began_ns = arrival->order.began_ns,
        .side = SIDE_RECEIVE,
        .purpose = PURPOSE_SEARCH,
        .search = &arrival->search,
        .log_only = true,
        .owner = arrival,
        .logged_in = nothing,
        .done = look_over,
    };
    char *note = mem_format(_("Looking for the test mail, try %u"), ++arrival->tries);
    tell_note(&arrival->order, note);
    free(note);
    arrival->session = session_start(&order);
}

/* Start and cancel -------------------------------------------------------------------------- */

static bool given(const char *text)
{
    return text != NULL && *text != '\0';
}

const char *arrival_impossible(const struct check_plan *plan)
{
    if (!record_has_side(plan->server, SIDE_RECEIVE))
        return _("There is no receiving side.");
    if (!plan->login || !given(plan->user) || plan->password == NULL)
        return _("No login is known for the receiving side.");
    return NULL;
}

struct arrival *arrival_start(const struct arrival_order *order)
{
    struct arrival *arrival = mem_new(1, sizeof *arrival);
    int64_t now = clock_monotonic_ns();
    arrival->order = *order;
    arrival->message_id = mem_copy(order->message_id);
    arrival->redactor = redactor_new();
    redactor_add_secret(arrival->redactor, order->plan->password);
    redactor_add_secret(arrival->redactor, order->plan->send_password);
    arrival->began_ns = now;
    arrival->pause_ms = first_pause_ms(order->plan);
    arrival->pause = (struct timer){.fire = look, .owner = arrival};
    arrival->limit = (struct timer){.fire = limit_over, .owner = arrival};
    mail_search_start(&arrival->search, arrival->message_id, order->plan->remove);
    arrival->search.found_now = found_now;
    arrival->search.owner = arrival;
    tell_stage(order, STATUS_RUNNING, 0, NULL);
    if (!check_plan_own_mailbox(order->plan))
        tell_note(order, _("The recipient's address is not that of the mailbox: the mail is only "
                           "found if it is passed on to it."));
    timer_set(order->shared->loop, &arrival->limit, now + wait_seconds(order->plan) * 1000 * ms_ns);
    wait_for_next(arrival);
    return arrival;
}

void arrival_cancel(struct arrival *arrival)
{
    enum stage stage;
    if (arrival->over)
        return;
    if (arrival->session != NULL)
        session_cancel(arrival->session, &stage);
    stop(arrival);
    end_stage(arrival, STATUS_SKIP, _("The mail was sent; it was not looked for to the end."));
}

void arrival_free(struct arrival *arrival)
{
    if (arrival == NULL)
        return;
    stop(arrival);
    mail_search_clear(&arrival->search);
    forget_trouble(arrival);
    redactor_free(arrival->redactor);
    free(arrival->message_id);
    free(arrival);
}

enum status arrival_status(const struct arrival *arrival)
{
    return arrival->status;
}

enum status arrival_skip(const struct arrival_order *order, const char *reason)
{
    struct parameter parameter = {"reason", reason};
    struct detail *detail = NULL;
    enum status status = STATUS_SKIP;
    if (reason != NULL) {
        status = tell_finding(order, FINDING_ARRIVAL_SKIPPED, "", &parameter, 1);
        detail = detail_new();
        detail_add(detail, "reason", FACT_TEXT, reason);
    }
    tell_stage(order, STATUS_SKIP, 0, detail);
    detail_free(detail);
    return status;
}
