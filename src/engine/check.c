/* engine/check.c - both sides at once; with POP before SMTP first the proof that sending is
 * refused, then the receiving login, the pause, and sending again. A test mail that is to be looked
 * for is so when both sides are over: QUIT of the sending side comes before its stage of arrival.
 */
#include "engine/check.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/arrival.h"
#include "engine/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const enum side sides[] = {SIDE_RECEIVE, SIDE_SEND};

struct check {
    struct shared *shared;
    unsigned number;
    struct check_plan *plan;
    struct check_plan *send_plan; /* NULL: plan; else without a login that cannot be made */
    int64_t began_ns;
    void (*done)(void *owner, struct check *check);
    void *owner;

    bool wanted[3];        /* by side */
    bool told[3];          /* its result */
    enum status result[3]; /* [SIDE_NONE]: of the check */
    struct session *session[3];

    /* POP before SMTP: */
    bool by_pop;
    struct session *proof;
    enum refusal before; /* what sending was answered without the login */
    bool logged_in, receive_over;
    struct timer pause;

    /* A test mail that is to be looked for: */
    bool round_trip;
    bool arrival_told; /* its stage has ended */
    bool mail_waits;   /* the mail was taken, and the receiving side is still connected */
    struct arrival *arrival;
};

/* Telling ----------------------------------------------------------------------------------- */

static struct report_event event_of(const struct check *check, enum event_kind kind, enum side side)
{
    return event_now(kind, check->number, side, check->began_ns);
}

static void tell_finding(struct check *check, enum side side, enum stage stage, enum finding_id id,
                         const char *evidence)
{
    struct report_event event = event_of(check, EVENT_FINDING, side);
    const struct observation seen = {.cause = id,
                                     .server = check->plan->server,
                                     .side = side,
                                     .stage = stage,
                                     .reply = evidence,
                                     .evidence = evidence};
    struct finding *finding = rules_finding(check->shared->rules, &seen);

    event.stage = stage;
    event.finding = finding;
    events_add(check->shared->events, &event);
    check->result[side] = status_worse(check->result[side], severity_status(finding->severity));
    finding_free(finding);
}

static void tell_note(struct check *check, enum side side, const char *text)
{
    struct report_event event = event_of(check, EVENT_LOG, side);

    event.direction = DIRECTION_NOTE;
    event.text = text;
    event.length = strlen(text);
    events_add(check->shared->events, &event);
}

/* A side whose connection was never made. */
static void skip_stages(struct check *check, enum side side)
{
    for (enum stage stage = 0; stage < STAGE_COUNT; stage++) {
        struct report_event event = event_of(check, EVENT_STAGE, side);
        event.stage = stage;
        event.status = STATUS_SKIP;
        event.ms = 0;
        if (stage_of_side(stage, side) && stage != STAGE_ARRIVAL)
            events_add(check->shared->events, &event);
    }
}

static struct arrival_order arrival_order(struct check *check)
{
    return (struct arrival_order){.shared = check->shared,
                                  .plan = check->plan,
                                  .check = check->number,
                                  .began_ns = check->began_ns,
                                  .owner = check};
}

/* The stage ends without a look. Where nobody asked for it, there is none. */
static void skip_arrival(struct check *check, const char *reason)
{
    const struct arrival_order order = arrival_order(check);

    if (!check->round_trip || check->arrival_told)
        return;
    check->arrival_told = true;
    check->result[SIDE_SEND] = status_worse(check->result[SIDE_SEND], arrival_skip(&order, reason));
}

static void tell_result(struct check *check, enum side side, enum status status)
{
    struct report_event event = event_of(check, EVENT_RESULT, side);

    if (check->told[side])
        return;
    check->told[side] = true;
    check->result[side] = status;
    check->result[SIDE_NONE] = status_worse(check->result[SIDE_NONE], status);
    event.status = status;
    events_add(check->shared->events, &event);
}

/* The login of POP before SMTP is brought to its end even where nobody asked for its result. */
static bool all_told(const struct check *check)
{
    return (!check->by_pop || check->receive_over) &&
           (check->told[SIDE_RECEIVE] || !check->wanted[SIDE_RECEIVE]) &&
           (check->told[SIDE_SEND] || !check->wanted[SIDE_SEND]);
}

/* True: that was the last result, and the check may be gone. */
static bool end_when_all_told(struct check *check)
{
    if (!all_told(check) || check->told[SIDE_NONE])
        return false;
    tell_result(check, SIDE_NONE, check->result[SIDE_NONE]);
    check->done(check->owner, check);
    return true;
}

/* Sessions ---------------------------------------------------------------------------------- */

static void logged_in(void *owner, struct session *session);
static void session_done(void *owner, struct session *session);

static struct session *start(struct check *check, enum side side, enum purpose purpose,
                             bool log_only)
{
    const struct session_order order = {
        .shared = check->shared,
        .plan = side == SIDE_SEND && check->send_plan != NULL ? check->send_plan : check->plan,
        .check = check->number,
        .began_ns = check->began_ns,
        .side = side,
        .purpose = purpose,
        .log_only = log_only,
        .owner = check,
        .logged_in = logged_in,
        .done = session_done,
    };

    return session_start(&order);
}

static void start_side(struct check *check, enum side side)
{
    check->session[side] = start(check, side, PURPOSE_CHECK, !check->wanted[side]);
}

static void pause_over(void *owner)
{
    start_side(owner, SIDE_SEND);
}

/* POP before SMTP: the server has seen the login; give it the time it was promised. An IMAP4 login
 * counts as well: servers exist that watch for either, and the check proves what this one does. */
static void logged_in(void *owner, struct session *session)
{
    struct check *check = owner;
    long long seconds = record_number(check->plan->server, FIELD_SEND_WAIT, 0);
    char note[128];

    if (!check->by_pop || check->logged_in || session != check->session[SIDE_RECEIVE])
        return;
    check->logged_in = true;
    snprintf(note, sizeof note, _("The login is done: sending is tried in %lld s."), seconds);
    tell_note(check, SIDE_SEND, note);
    timer_set(check->shared->loop, &check->pause,
              clock_monotonic_ns() + seconds * INT64_C(1000000000));
}

static void proof_done(struct check *check)
{
    check->before = session_refusal(check->proof);
    if (check->before == REFUSAL_ALLOWED)
        tell_finding(check, SIDE_SEND, STAGE_ENVELOPE, FINDING_POP_SMTP_OPEN,
                     session_refusal_line(check->proof));
    session_free(check->proof);
    check->proof = NULL;
    start_side(check, SIDE_RECEIVE);
}

static void begin_arrival(struct check *check);

static void receive_done(struct check *check)
{
    struct session *session = check->session[SIDE_RECEIVE];

    check->receive_over = true;
    if (check->wanted[SIDE_RECEIVE])
        tell_result(check, SIDE_RECEIVE, session_status(session));
    if (check->mail_waits)
        begin_arrival(check);
    if (!check->by_pop || check->logged_in)
        return;
    skip_stages(check, SIDE_SEND);
    tell_finding(check, SIDE_SEND, STAGE_AUTH, FINDING_POP_LOGIN_FAILED,
                 session_last_line(session));
    tell_result(check, SIDE_SEND, check->result[SIDE_SEND]);
}

static void judge_pop_before_smtp(struct check *check, const struct session *session)
{
    enum status envelope = session_stage(session, STAGE_ENVELOPE);

    if (check->before == REFUSAL_REFUSED && status_passed(envelope))
        tell_finding(check, SIDE_SEND, STAGE_ENVELOPE, FINDING_POP_SMTP_PROVEN, "");
}

/* The sending side has said everything. */
static void end_send(struct check *check)
{
    struct session *session = check->session[SIDE_SEND];

    tell_result(check, SIDE_SEND, status_worse(check->result[SIDE_SEND], session_status(session)));
}

static void arrival_done(void *owner)
{
    struct check *check = owner;

    check->arrival_told = true;
    check->result[SIDE_SEND] =
        status_worse(check->result[SIDE_SEND], arrival_status(check->arrival));
    end_send(check);
    end_when_all_told(check);
}

/* A login that was refused is not tried once more. */
static const char *why_no_arrival(const struct check *check)
{
    const struct session *receive = check->session[SIDE_RECEIVE];

    if (receive != NULL && session_stage(receive, STAGE_AUTH) == STATUS_FAIL)
        return _("The login on the receiving side failed.");
    return arrival_impossible(check->plan);
}

static void begin_arrival(struct check *check)
{
    struct arrival_order order = arrival_order(check);
    const char *reason = why_no_arrival(check);

    check->mail_waits = false;
    order.message_id = session_message_id(check->session[SIDE_SEND], &order.accepted_ns);
    order.done = arrival_done;
    if (order.message_id == NULL || reason != NULL) {
        skip_arrival(check, order.message_id != NULL ? reason : NULL);
        end_send(check);
        return;
    }
    check->arrival = arrival_start(&order);
}

static void send_done(struct check *check)
{
    bool connected = check->session[SIDE_RECEIVE] != NULL && !check->receive_over;

    if (check->by_pop)
        judge_pop_before_smtp(check, check->session[SIDE_SEND]);
    if (!check->round_trip)
        end_send(check);
    else if (connected)
        check->mail_waits = true;
    else
        begin_arrival(check);
}

static void session_done(void *owner, struct session *session)
{
    struct check *check = owner;

    if (session == check->proof) {
        proof_done(check);
        return;
    }
    if (session == check->session[SIDE_RECEIVE])
        receive_done(check);
    else
        send_done(check);
    end_when_all_told(check);
}

/* Start and end ----------------------------------------------------------------------------- */

/* Nothing can be proven of POP before SMTP without a user: then sending goes no further than a
 * check without login does. */
static void plan_pop_before_smtp(struct check *check)
{
    const struct check_plan *plan = check->plan;

    if (!check->wanted[SIDE_SEND] || !plan->login || plan->probe ||
        !record_is(plan->server, FIELD_SEND_METHOD, "pop-before-smtp"))
        return;
    if (plan->user != NULL && *plan->user != '\0' && plan->password != NULL) {
        check->by_pop = true;
        return;
    }
    check->send_plan = check_plan_copy(plan);
    check->send_plan->login = false;
    tell_finding(check, SIDE_SEND, STAGE_AUTH, FINDING_LOGIN_SKIPPED, "");
}

struct check *check_start(struct shared *shared, unsigned number, const struct check_plan *plan,
                          void (*done)(void *owner, struct check *check), void *owner)
{
    struct check *check = mem_new(1, sizeof *check);

    check->shared = shared;
    check->number = number;
    check->plan = check_plan_copy(plan);
    check->began_ns = clock_monotonic_ns();
    check->done = done;
    check->owner = owner;
    check->pause = (struct timer){.fire = pause_over, .owner = check};
    check->wanted[SIDE_RECEIVE] = plan->receive && record_has_side(plan->server, SIDE_RECEIVE);
    check->wanted[SIDE_SEND] = plan->send && record_has_side(plan->server, SIDE_SEND);
    check->round_trip = check->wanted[SIDE_SEND] && plan->message && plan->round_trip;
    plan_pop_before_smtp(check);
    if (check->by_pop) {
        tell_note(check, SIDE_SEND,
                  _("POP before SMTP: first, is sending refused without the login?"));
        check->proof = start(check, SIDE_SEND, PURPOSE_REFUSAL, true);
        return check;
    }
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++)
        if (check->wanted[sides[i]])
            start_side(check, sides[i]);
    return check;
}

/* True: something was cut short. */
static bool cancel_side(struct check *check, enum side side, enum stage *stage)
{
    struct session *session = check->session[side];

    *stage = STAGE_NONE;
    if (side == SIDE_SEND && check->arrival != NULL) {
        *stage = STAGE_ARRIVAL;
        arrival_cancel(check->arrival);
        check->arrival_told = true;
        return true;
    }
    bool trip = side == SIDE_SEND && check->round_trip && !check->arrival_told;
    if (session != NULL) {
        bool cut_short = session_cancel(session, stage) || trip;
        if (check->mail_waits)
            *stage = STAGE_ARRIVAL;
        return cut_short && check->wanted[side];
    }
    if (!check->wanted[side] || check->told[side])
        return false;
    skip_stages(check, side);
    return true;
}

/* What was not brought to an end has not been proven to be good. */
static void tell_cancelled(struct check *check, enum side side, bool cut_short)
{
    const struct session *session = check->session[side];
    enum status status = session != NULL ? session_status(session) : STATUS_NONE;

    if (!check->wanted[side])
        return;
    if (side == SIDE_SEND)
        skip_arrival(check, NULL);
    status = status_worse(status, check->result[side]);
    tell_result(check, side, cut_short && status != STATUS_FAIL ? STATUS_SKIP : status);
}

void check_stop(struct check *check)
{
    bool said = false;
    enum stage stage;

    timer_stop(check->shared->loop, &check->pause);
    if (check->proof != NULL)
        session_cancel(check->proof, &stage);
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++) {
        bool cut_short = cancel_side(check, sides[i], &stage);
        if (cut_short && !said)
            tell_finding(check, sides[i], stage, FINDING_CANCELLED, "");
        said = said || cut_short;
        tell_cancelled(check, sides[i], cut_short);
    }
    tell_result(check, SIDE_NONE,
                said && check->result[SIDE_NONE] != STATUS_FAIL ? STATUS_SKIP
                                                                : check->result[SIDE_NONE]);
}

void check_end(struct check *check)
{
    if (check == NULL)
        return;
    timer_stop(check->shared->loop, &check->pause);
    arrival_free(check->arrival);
    session_free(check->proof);
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++)
        session_free(check->session[sides[i]]);
    check_plan_free(check->send_plan);
    check_plan_free(check->plan);
    free(check);
}

unsigned check_number(const struct check *check)
{
    return check->number;
}

/* What cannot be run ------------------------------------------------------------------------ */

static bool choices_possible(const struct check_plan *plan, enum side side, struct err *err)
{
    for (each_field(id, RECORD_SERVER)) {
        const struct choice *choice;
        if (fields[id].side != side || fields[id].type != TYPE_CHOICE ||
            !record_applies(plan->server, id))
            continue;
        choice = field_choice(id, record_get(plan->server, id));
        if (choice == NULL)
            return fail(err, ERR_INPUT, _("%s has no value that can be used."), fields[id].path);
        if (choice->refusal != NULL)
            return fail(err, ERR_INPUT, "%s: %s", fields[id].path, _(choice->refusal));
    }
    return true;
}

static bool side_possible(const struct check_plan *plan, enum side side, struct err *err)
{
    const struct record *server = plan->server;
    enum field_id host = field_on_side(FIELD_RECEIVE_HOST, side);
    enum field_id port = field_on_side(FIELD_RECEIVE_PORT, side);
    enum field_id verify = field_on_side(FIELD_RECEIVE_VERIFY, side);
    enum field_id pin = field_on_side(FIELD_RECEIVE_SHA256, side);
    enum field_id encryption = field_on_side(FIELD_RECEIVE_ENCRYPTION, side);
    long long number = record_number(server, port, 0);

    if (*record_get(server, host) == '\0')
        return fail(err, ERR_INPUT, _("There is nothing to check: %s is empty."),
                    fields[host].path);
    if (number < 1 || number > 65535)
        return fail(err, ERR_INPUT, _("There is nothing to check: %s is not set."),
                    fields[port].path);
    if (record_is(server, verify, "pin") && !record_is(server, encryption, "none") &&
        strlen(record_get(server, pin)) != 64)
        return fail(err, ERR_INPUT, _("%s is empty, so that no key can be the right one."),
                    fields[pin].path);
    return choices_possible(plan, side, err);
}

bool check_possible(const struct check_plan *plan, struct err *err)
{
    const struct record *server = plan->server;
    bool receive = plan->receive && record_has_side(server, SIDE_RECEIVE);
    bool send = plan->send && record_has_side(server, SIDE_SEND);

    if (!receive && !send)
        return fail(err, ERR_INPUT, _("There is nothing to check: the server has no such side."));
    if (send && record_is(server, FIELD_SEND_METHOD, "pop-before-smtp") && plan->login &&
        !plan->probe) {
        if (!record_has_side(server, SIDE_RECEIVE))
            return fail(err, ERR_INPUT,
                        _("POP before SMTP needs a receiving server, and there is none."));
        receive = true;
    }
    receive = receive || check_plan_looks(plan);
    return (!receive || side_possible(plan, SIDE_RECEIVE, err)) &&
           (!send || side_possible(plan, SIDE_SEND, err));
}
