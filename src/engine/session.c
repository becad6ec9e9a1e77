/* engine/session.c - the life of a connection: settings, deadline, end. */
#include "engine/session_private.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>

/* The end ----------------------------------------------------------------------------------- */

static enum stage stage_under_way(const struct session *session)
{
    static const enum stage of_phase[] = {STAGE_RESOLVE, STAGE_CONNECT, STAGE_TLS, STAGE_NONE,
                                          STAGE_NONE};

    if (session->phase == PHASE_TALK && session->dialogue != NULL)
        return dialogue_stage(session->dialogue);
    return of_phase[session->phase];
}

/* Every stage of the side ends in exactly one way, whoever was to tell it. */
static void end_stages(struct session *session, enum status under_way)
{
    for (enum stage stage = 0; stage < STAGE_COUNT; stage++) {
        if (!stage_of_side(stage, session->order.side) || stage == STAGE_ARRIVAL)
            continue;
        if (session->stages[stage] == STATUS_RUNNING)
            session_stage_end(session, stage, under_way, NULL);
        else if (session->stages[stage] == STATUS_NONE)
            session_stage_end(session, stage, STATUS_SKIP, NULL);
    }
}

static void let_go(struct session *session)
{
    struct loop *loop = session->order.shared->loop;

    timer_stop(loop, &session->deadline);
    timer_stop(loop, &session->silence);
    lookup_forget(session->lookup);
    session->lookup = NULL;
    dial_free(session->dial);
    session->dial = NULL;
    tunnel_free(session->tunnel);
    session->tunnel = NULL;
    channel_free(session->channel);
    session->channel = NULL;
    verify_errors_clear(&session->verify_errors);
}

static void close_up(void *owner)
{
    struct session *session = owner;

    let_go(session);
    session->order.done(session->order.owner, session);
}

/* From a chore, because whoever is calling stands on what is to be closed. */
void session_over(struct session *session)
{
    if (session->phase == PHASE_OVER)
        return;
    session->phase = PHASE_OVER;
    end_stages(session, session->cancelled ? STATUS_SKIP : STATUS_FAIL);
    session_facts_compare(session);
    timer_stop(session->order.shared->loop, &session->deadline);
    timer_stop(session->order.shared->loop, &session->silence);
    if (!session->cancelled)
        chore_post(session->order.shared->loop, &session->close_up);
}

void session_fail_told(struct session *session)
{
    enum stage stage = stage_under_way(session);

    if (session->phase == PHASE_OVER)
        return;
    if (stage != STAGE_NONE && session->stages[stage] == STATUS_RUNNING &&
        (stage <= STAGE_TLS || session->dialogue == NULL))
        session_stage_end(session, stage, STATUS_FAIL, NULL);
    if (session->dialogue != NULL && !session->dialogue_over)
        dialogue_broken(session->dialogue);
    session_over(session);
}

/* With the port: several connections to one host may be under way. */
static void note_failure(struct session *session, const char *evidence)
{
    char *note = mem_format(_("Port %d: %s"), session->port, evidence);
    session_note(session, note);
    free(note);
}

void session_fail(struct session *session, enum finding_id id, const char *evidence,
                  const char *name, const char *value)
{
    const struct parameter parameter = {name, value};
    enum stage stage = stage_under_way(session);

    session_finding(session, id, stage, evidence, &parameter, name != NULL ? 1 : 0);
    if (stage <= STAGE_CONNECT && evidence[0] != '\0')
        note_failure(session, evidence);
    session_fail_told(session);
}

bool session_cancel(struct session *session, enum stage *stage)
{
    bool under_way = session->phase != PHASE_OVER && !session->dialogue_over;

    *stage = stage_under_way(session);
    session->cancelled = true;
    session_log_partial(session);
    session_over(session);
    let_go(session);
    chore_drop(session->order.shared->loop, &session->close_up);
    return under_way;
}

void session_free(struct session *session)
{
    if (session == NULL)
        return;
    let_go(session);
    chore_drop(session->order.shared->loop, &session->close_up);
    dialogue_free(session->dialogue);
    redactor_free(session->redactor);
    report_free(session->heard);
    free(session->last_line);
    free(session);
}

/* Time -------------------------------------------------------------------------------------- */

void session_timed_out(struct session *session)
{
    char seconds[16];

    snprintf(seconds, sizeof seconds, "%d", session->timeout_seconds);
    if (session->phase == PHASE_RESOLVE)
        session_fail(session, FINDING_NAME_NO_ANSWER, "", "seconds", seconds);
    else if (session->phase == PHASE_CONNECT)
        session_connect_timed_out(session);
    else if (session->phase == PHASE_TALK && session_wants_tls(session))
        session_fail(session, FINDING_TLS_EXPECTED, "", NULL, NULL);
    else if (session->phase == PHASE_TALK && dialogue_in_doubt(session->dialogue))
        session_fail(session, FINDING_DELIVERY_UNKNOWN, "", "seconds", seconds);
    else
        session_fail(session, FINDING_TIMEOUT, "", "seconds", seconds);
}

static void deadline_over(void *owner)
{
    struct session *session = owner;

    if (session->dialogue_over) {
        session_over(session);
        return;
    }
    session_log_partial(session);
    session_timed_out(session);
}

/* Start ------------------------------------------------------------------------------------- */

enum field_id session_field(const struct session *session, enum field_id of_receiving)
{
    return field_on_side(of_receiving, session->order.side);
}

static void read_settings(struct session *session)
{
    const struct record *server = session->order.plan->server;
    enum field_id encryption = session_field(session, FIELD_RECEIVE_ENCRYPTION);
    enum field_id family = session_field(session, FIELD_RECEIVE_FAMILY);

    session->host = record_get(server, session_field(session, FIELD_RECEIVE_HOST));
    session->proxy = record_get(server, session_field(session, FIELD_RECEIVE_PROXY));
    session->port = (int)record_number(server, session_field(session, FIELD_RECEIVE_PORT), 0);
    session->timeout_seconds =
        (int)record_number(server, session_field(session, FIELD_RECEIVE_TIMEOUT), 60);
    session->family = record_is(server, family, "ipv4")   ? AF_INET
                      : record_is(server, family, "ipv6") ? AF_INET6
                                                          : AF_UNSPEC;
    /* Whatever is not a clear "none" is encrypted. */
    session->encryption = record_is(server, encryption, "none")       ? ENCRYPT_NONE
                          : record_is(server, encryption, "starttls") ? ENCRYPT_STARTTLS
                                                                      : ENCRYPT_TLS;
}

static void know_secrets(struct session *session)
{
    const struct check_plan *plan = session->order.plan;

    session->redactor = redactor_new();
    redactor_add_secret(session->redactor, plan->password);
    redactor_add_secret(session->redactor, plan->send_password);
}

struct session *session_start(const struct session_order *order)
{
    struct session *session = mem_new(1, sizeof *session);

    session->order = *order;
    session->error = FINDING_COUNT;
    session->deadline = (struct timer){.fire = deadline_over, .owner = session};
    session->close_up = (struct chore){.run = close_up, .owner = session};
    know_secrets(session);
    read_settings(session);
    session_facts_begin(session);
    session->ends_ns = clock_monotonic_ns() + session->timeout_seconds * INT64_C(1000000000);
    timer_set(order->shared->loop, &session->deadline, session->ends_ns);
    session_connect(session);
    return session;
}

enum status session_status(const struct session *session)
{
    return session->worst;
}

enum status session_stage(const struct session *session, enum stage stage)
{
    return session->stages[stage];
}

enum refusal session_refusal(const struct session *session)
{
    return session->dialogue != NULL ? dialogue_refusal(session->dialogue) : REFUSAL_UNKNOWN;
}

const char *session_refusal_line(const struct session *session)
{
    return session->dialogue != NULL ? dialogue_refusal_line(session->dialogue) : "";
}

enum finding_id session_error(const struct session *session)
{
    return session->error;
}

const char *session_message_id(const struct session *session, int64_t *accepted_ns)
{
    *accepted_ns = session->accepted_ns;
    return session->accepted_ns > 0 ? dialogue_message_id(session->dialogue) : NULL;
}

const char *session_last_line(const struct session *session)
{
    return session->last_line != NULL ? session->last_line : "";
}
